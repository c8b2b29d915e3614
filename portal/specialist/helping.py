"""Who helps the homeowner: recording an authorization signed on paper, and ending one when the homeowner says so."""

import uuid

from flask import abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import SelectField
from wtforms.validators import InputRequired

from intake.kinds import AuthorizationScope, DocumentKind
from intake.models import Application, Authorization, Document
from intake.operations import authorizations, finding, moments
from intake.operations.assessment import assess_application
from portal.access import me, specialist, the_application
from portal.database import current_intake
from portal.questions.fields import DateField, errors_of, line, several_of
from portal.specialist import file_header
from portal.specialist.blueprint import specialist as room
from portal.specialist.holding import hold
from portal.specialist.paper_lists import paper_name
from portal.words import choices


class SignedPaperForm(FlaskForm):
    """What stands on the paper the homeowner signed."""

    paper = SelectField(_l("Signed paper"), validators=[InputRequired(_l("Choose the paper. It has to be in this file."))])
    name = line(_l("Name of the homeowner who signed"), needed=_l("Enter the name as it is signed."))
    scopes = several_of(_l("What it allows"), AuthorizationScope, validators=[InputRequired(_l("Choose at least one."))])
    ends_on = DateField(_l("Last day (optional)"))


@room.get("/applications/<uuid:application_id>/helpers")
@specialist
def helpers(application_id: uuid.UUID) -> ResponseReturnValue:
    """Everybody who helps or asks to, and what was before."""
    return _helpers(the_application(application_id))


@room.route("/applications/<uuid:application_id>/helpers/<uuid:authorization_id>/paper", methods=["GET", "POST"])
@specialist
def record_signed_paper(application_id: uuid.UUID, authorization_id: uuid.UUID) -> ResponseReturnValue:
    """Enter what the homeowner signed on paper; the counselor may look from that moment."""
    application = the_application(application_id)
    asked = _asked(application, authorization_id)
    if asked.granted_at is not None or asked.revoked_at is not None:
        return redirect(url_for(".helpers", application_id=application_id))
    papers = _papers(application)
    form = SignedPaperForm(name=file_header.borrower(application), scopes=list(asked.scopes))
    form.paper.choices = [("", _("Choose one")), *((str(paper.id), paper_name(paper)) for paper in papers)]
    if not form.is_submitted():
        return _paper_page(application, asked, form)
    today = moments.today(application, current_intake().now)
    if form.validate() and form.ends_on.data is not None and form.ends_on.data < today:
        form.ends_on.errors = [_("This authorization has run out. Ask the homeowner for a new one.")]
    if form.errors:
        return _paper_page(application, asked, form), 422
    hold(application)
    authorizations.grant(
        current_intake(), asked, form.name.data or "", form.ends_on.data, authorizations.ON_PAPER,
        next(paper for paper in papers if str(paper.id) == form.paper.data),
        [AuthorizationScope(word) for word in form.scopes.data or []],
    )
    flash(_("Recorded. %(name)s may help from now on, and was told by e-mail.", name=asked.counselor.name))
    return redirect(url_for(".helpers", application_id=application_id))


@room.post("/applications/<uuid:application_id>/helpers/<uuid:authorization_id>/end")
@specialist
def end_help(application_id: uuid.UUID, authorization_id: uuid.UUID) -> ResponseReturnValue:
    """The homeowner said that the help ends: from this moment the counselor sees nothing."""
    application = hold(the_application(application_id))
    leave = _asked(application, authorization_id)
    authorizations.revoke(current_intake(), leave)
    flash(_("Ended. %(name)s can no longer see this file.", name=leave.counselor.name))
    return redirect(url_for(".helpers", application_id=application_id))


def _helpers(application: Application) -> str:
    intake = current_intake()
    file = assess_application(intake, application)
    known = authorizations.of_application(intake, application)
    asking, holding = authorizations.unanswered(intake, application), [row for row in known if row.holds(file.today)]
    return render_template(
        "specialist/helpers.html", header=file_header.build(intake, me(), application, file), holding=holding, asking=asking,
        ended=[row for row in known if row not in holding and row not in asking], scope_words=dict(choices(AuthorizationScope)),
    )


def _paper_page(application: Application, asked: Authorization, form: SignedPaperForm) -> str:
    intake = current_intake()
    file = assess_application(intake, application)
    signed = [paper for paper in _papers(application) if _looks_signed(paper)]
    return render_template(
        "specialist/signed_paper.html", header=file_header.build(intake, me(), application, file), asked=asked, form=form,
        signed=signed, names={paper.id: paper_name(paper) for paper in signed}, errors=errors_of(form), errors_found=bool(errors_of(form)),
    )


def _asked(application: Application, authorization_id: uuid.UUID) -> Authorization:
    known = authorizations.of_application(current_intake(), application)
    found = next((row for row in known if row.id == authorization_id), None)
    if found is None:
        abort(404)
    return found


def _papers(application: Application) -> list[Document]:
    """The papers of the file, those sent as an authorization first, the newest first."""
    papers = [each for each in finding.papers(current_intake(), me(), application) if each.removed_at is None]
    return sorted(papers, key=lambda each: (_looks_signed(each), each.received_at), reverse=True)


def _looks_signed(paper: Document) -> bool:
    sent_as_one = any(key == authorizations.SIGNED_PAPER for key, _source in paper.offered_for)
    reads_as_one = paper.reading is not None and paper.reading.kind is DocumentKind.THIRD_PARTY_AUTHORIZATION
    return sent_as_one or reads_as_one or paper.kind is DocumentKind.THIRD_PARTY_AUTHORIZATION
