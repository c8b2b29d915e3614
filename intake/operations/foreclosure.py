"""A foreclosure's dates as a specialist enters them: a sale set, moved or called off, and the first filing; each beside the old ones."""

from dataclasses import dataclass, replace
from datetime import date

from intake.audit import Action
from intake.deadlines import Consequences, Facts, SaleDate, consequences
from intake.errors import NoLoan, NothingChanges
from intake.models import Application, LoanFact
from intake.operations import desk, moments
from intake.operations.assessment import FileAssessment, assess_application
from intake.operations.context import Intake
from intake.operations.loan_facts import sale_dates, told_from, value_on
from intake.operations.loan_rows import SALE, sale_as_kept
from intake.operations.loans import running_applications
from intake.operations.staff import specialist

FIRST_FILING = "first_filing_on"
AT_THE_DESK = "the desk"


@dataclass(frozen=True)
class SaleChange:
    """A sale set or moved to a day, or called off (``sale_on`` None), and when that was done."""

    set_on: date
    sale_on: date | None


@dataclass(frozen=True)
class Filing:
    """The first notice or filing that the State's law asks for to begin a foreclosure."""

    filed_on: date


Change = SaleChange | Filing


def foresee(intake: Intake, application: Application, change: Change) -> tuple[FileAssessment, Consequences]:
    """The file as it stands, and what keeping the change would do to it; nothing is kept."""
    _refuse(intake, application, change)
    file = assess_application(intake, application)
    return file, consequences(
        file.facts, _with(file.facts, change, told_from(application.events, file.today, intake.now)), file.today
    )


def enter(intake: Intake, application: Application, change: Change) -> LoanFact:
    """Keep the change beside what was known before (1024.41(b)(3), comment 2: what was earned stays). Raises NothingChanges, NoLoan."""
    specialist(intake)
    moments.lock(intake, application)
    _refuse(intake, application, change)
    if isinstance(change, Filing):
        return keep_fact(intake, application, FIRST_FILING, change.filed_on.isoformat())
    return keep_fact(intake, application, SALE, sale_as_kept(change.sale_on, change.set_on))


def keep_fact(intake: Intake, application: Application, name: str, value: str) -> LoanFact:
    """Add one fact about the application's loan, known from today on, and hear of it in every file of that loan."""
    by, loan = specialist(intake), application.loan
    if loan is None:
        raise NoLoan
    fact = LoanFact(
        name=name, value=value, as_of=moments.today(application, intake.now), imported_at=intake.now, source=AT_THE_DESK, by_id=by
    )
    loan.facts.append(fact)
    intake.session.flush()
    for each in running_applications(intake, [loan]):
        intake.record(Action.LOAN_FACT_ADDED, application_id=each.id, subject=loan.id, facts=[name], as_of=fact.as_of.isoformat())
        desk.refresh(intake, each)
    return fact


def _refuse(intake: Intake, application: Application, change: Change) -> None:
    """What was done has been done by today, and says something new."""
    today = moments.today(application, intake.now)
    if application.loan is None:
        raise NoLoan
    if isinstance(change, Filing):
        moments.refuse_future(intake, application, change.filed_on)
        if value_on(application.loan, FIRST_FILING, today) == change.filed_on.isoformat():
            raise NothingChanges
        return
    moments.refuse_future(intake, application, change.set_on)
    known = sale_dates(application.loan, today)
    if (known[-1].sale_on if known else None) == change.sale_on:
        raise NothingChanges


def _with(facts: Facts, change: Change, counts_from: date) -> Facts:
    """The facts as they would stand."""
    if isinstance(change, Filing):
        return replace(facts, first_filing_on=change.filed_on)
    return replace(facts, sale_dates=(*facts.sale_dates, SaleDate(change.set_on, change.sale_on, counts_from)))
