"""One view for every question, for the homeowner, the counselor who helps and the specialist who writes down; and a group to check."""

import uuid
from dataclasses import dataclass
from typing import Any

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import BooleanField, Field, RadioField, SelectField, SelectMultipleField

from intake.kinds import YesNoUnsure
from intake.models import Application
from intake.operations import moments
from intake.operations.finding import Access
from portal.access import answering, the_access
from portal.database import current_intake
from portal.formatting import money, month
from portal.homeowner.answering import is_closed, the_answers
from portal.homeowner.blueprint import homeowner
from portal.homeowner.income_words import incomes_in_words
from portal.homeowner.people_words import person_in_words
from portal.questions.fields import DateField, MoneyField, errors_of
from portal.questions.form import UNKNOWN, QuestionForm
from portal.showing import ANSWERING, SEEING, may, show
from portal.steps import SECTIONS, Question, Section, is_answered, next_after, question_of, questions_of


@dataclass(frozen=True)
class Said:
    """One answer as the check page shows it."""

    asked: str
    answer: str


@dataclass(frozen=True)
class Answered:
    """One question with its answers, and where to change them; no address once they can no longer change."""

    title: str
    said: list[Said]
    told: bool
    change: str | None


@homeowner.route("/applications/<uuid:application_id>/questions/<key>", methods=["GET", "POST"])
@answering
def question(application_id: uuid.UUID, key: str) -> ResponseReturnValue:
    """Ask one question; save and go on."""
    access = the_answers(application_id)
    asked = question_of(access.application, key)
    if asked is None:
        abort(404)
    if is_closed(access.application):
        return redirect(url_for(".section", application_id=application_id, section=asked.section))
    form = asked.form(data=asked.form.saved(access.application))
    form.today = moments.today(access.application, current_intake().now)
    if not form.is_submitted():
        return show(asked.template, access, question=asked, form=form, section=SECTIONS[asked.section])
    if not form.validate():
        return show(
            asked.template, access, question=asked, form=form, section=SECTIONS[asked.section], errors=errors_of(form), errors_found=True,
        ), 422
    form.keep(current_intake(), access.application, key)
    flash(_("Saved."))
    return redirect(_following(access.application, asked))


@homeowner.get("/applications/<uuid:application_id>/check/<section>")
@answering
def section(application_id: uuid.UUID, section: str) -> ResponseReturnValue:
    """The answers of one group, to check and change."""
    access = the_access(application_id, *SEEING)
    if section not in set(Section):
        abort(404)
    chosen = Section(section)
    return show("homeowner/section.html", access, title=SECTIONS[chosen], answers=answers_of(access, chosen))


def answers_of(access: Access, section: Section) -> list[Answered]:
    """What was said to each question of a group."""
    application = access.application
    open_here = may(access, ANSWERING) and not is_closed(application)
    return [
        Answered(
            str(asked.title), _said(application, asked), is_told(application, asked),
            url_for(".question", application_id=application.id, key=asked.key) if open_here else None,
        )
        for asked in questions_of(application, section)
    ]


def is_told(application: Application, asked: Question) -> bool:
    """Whether something was said to this question, all of it or not."""
    return asked.key in application.answers.answered or is_answered(application, asked)


def _following(application: Application, asked: Question) -> str:
    if asked.key == "others_on_loan" and application.answers.others_on_loan is YesNoUnsure.YES:
        return url_for(".people", application_id=application.id)
    if asked.key == "income_kinds" and application.incomes:
        return url_for(".incomes", application_id=application.id)
    return after(application, asked.key)


def after(application: Application, key: str) -> str:
    """Where to go after this question: the next open one of its group, else its answers to check."""
    following, asked = next_after(application, key), question_of(application, key)
    if following is not None:
        return url_for(".question", application_id=application.id, key=following.key)
    return url_for(".section", application_id=application.id, section=asked.section if asked else Section.ABOUT_YOU)


def _said(application: Application, asked: Question) -> list[Said]:
    if not is_told(application, asked):
        return [Said("", _("Not answered yet"))]
    form = asked.form(formdata=None, data=asked.form.saved(application))
    said = [Said(str(field.label.text), in_words(form, field)) for field in form if _is_shown(field)]
    if asked.key == "others_on_loan":
        said += [Said(person.name, person_in_words(person)) for person in application.people[1:]]
    if asked.key == "income_kinds":
        said += [Said(line.what, line.words) for line in incomes_in_words(application)]
    return [one for one in said if one.answer]


def _is_shown(field: Field) -> bool:
    return not field.name.endswith(UNKNOWN) and field.type != "CSRFTokenField"


def in_words(form: QuestionForm, field: Field) -> str:
    """One answer as a person reads it."""
    unknown = form[field.name + UNKNOWN] if field.name + UNKNOWN in form else None
    if unknown is not None and unknown.data:
        return _("I don't know")
    return _words(field, field.data)


def _words(field: Field, value: Any) -> str:
    if isinstance(field, BooleanField):
        return _("Yes") if value else ""
    if value is None or value == "":
        return ""
    if isinstance(field, SelectMultipleField):
        return "; ".join(str(text) for code, text in field.choices if code in value)
    if isinstance(field, RadioField | SelectField):
        return next((str(text) for code, text in field.choices if code == str(value)), str(value))
    if isinstance(field, MoneyField):
        return money(value)
    return month(value) if isinstance(field, DateField) else str(value)
