"""The task list: what is done, what is left, and the one thing to do next."""

import uuid
from dataclasses import dataclass

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from intake.kinds import EventKind
from intake.models import Application
from intake.operations import authorizations, signing
from intake.operations.assessment import unanswered
from intake.operations.context import Intake
from intake.operations.finding import Access
from portal.access import applicant, the_access
from portal.database import current_intake
from portal.homeowner.blueprint import homeowner
from portal.papers.cards import Asked, AskedBy, asked_of
from portal.questions.about_you import first_person
from portal.showing import ANSWERING, SEEING, may, show
from portal.steps import SECTIONS, Section, is_answered, questions_of


@dataclass(frozen=True)
class Task:
    """One row of the list; ``needs_you`` colours it, for the eye to find what is left."""

    title: str
    href: str
    status: str
    needs_you: bool = False
    hint: str = ""


@dataclass(frozen=True)
class TaskList:
    """Everything the page shows."""

    next: Task
    asked_by: AskedBy | None
    questions: list[Task]
    papers: Task
    finish: Task


@homeowner.get("/applications/<uuid:application_id>")
@applicant
def tasks(application_id: uuid.UUID) -> ResponseReturnValue:
    """What is left to do, in any order."""
    access = the_access(application_id, *SEEING)
    if access.application.event(EventKind.SIGNED_AND_SENT) or access.application.event(EventKind.WITHDRAWN):
        return redirect(url_for(".status", application_id=application_id))
    asking = authorizations.unanswered(current_intake(), access.application)
    return show("homeowner/tasks.html", access, tasks=task_list(access), asking=asking)


def task_list(access: Access) -> TaskList:
    """The tasks of this application, and which comes next."""
    application, asked = access.application, asked_of(access)
    questions = [section_task(application, section, may(access, ANSWERING)) for section in Section]
    papers, finish = papers_task(asked), finish_task(current_intake(), application)
    left = next((task for task in (*questions, papers) if task.needs_you), finish)
    return TaskList(left, asked.by, questions, papers, finish)


def section_task(application: Application, section: Section, may_answer: bool) -> Task:
    """How far one group of questions is; who may only look is led to the answers."""
    asked = questions_of(application, section)
    open_ones = [question for question in asked if not is_answered(application, question)]
    title = str(SECTIONS[section])
    href = url_for("homeowner.section", application_id=application.id, section=section)
    if not open_ones:
        return Task(title, href, _("Completed"))
    if may_answer:
        href = url_for("homeowner.question", application_id=application.id, key=open_ones[0].key)
    if len(open_ones) == len(asked):
        return Task(title, href, _("Not started"), True)
    return Task(title, href, _("In progress"), True, _("%(done)s of %(all)s done", done=len(asked) - len(open_ones), all=len(asked)))


def papers_task(asked: Asked) -> Task:
    """How many things are left to prove."""
    application = asked.file.application
    href = url_for(".papers", application_id=application.id)
    left = sum(card.needs_you for card in asked.cards)
    if unanswered(application):
        return Task(_("Send your papers"), href, _("Not started"), False, _("Tell us first what happened and where money comes in."))
    if not left:
        return Task(_("Send your papers"), href, _("Completed"))
    return Task(
        _("Send your papers"), href, _("Needs you"), True, ngettext("%(num)s thing left to show", "%(num)s things left to show", left)
    )


def finish_task(intake: Intake, application: Application) -> Task:
    """Review, sign and send; open at any time."""
    href = url_for(".review", application_id=application.id)
    me = first_person(application)
    signed = {signature.person_id for signature in signing.signatures(intake, application)}
    if me is not None and me.id in signed:
        return Task(_("Review, sign and send"), href, _("Completed"))
    return Task(_("Review, sign and send"), href, _("Not started"), True, _("You can sign before every paper is in."))


def headline(intake: Intake, application: Application) -> str:
    """Where an application stands, in a few words."""
    if application.event(EventKind.WITHDRAWN):
        return _("You took this application back")
    if application.event(EventKind.COMPLETE):
        return _("We have everything we need")
    if application.event(EventKind.SIGNED_AND_SENT):
        return _("We're checking your papers")
    return _("You have not sent it yet")
