"""What the servicer's records say of a loan on a day, as the clocks need it."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from intake.deadlines import DecisionOutcome, Event, Facts, PaperDates, SaleDate
from intake.kinds import EventKind, YesNoUnsure
from intake.models import Application, Loan, LoanFact
from intake.models import Event as Row
from intake.operations import moments
from intake.operations.loan_rows import AS_OF, SALE, sale_of

# The moments on which an application's protections turn.
EARNING = (EventKind.APPLICATION_RECEIVED, EventKind.FIRST_FACIALLY_COMPLETE, EventKind.COMPLETE, EventKind.GAP_CURED)


def facts_of(
    application: Application,
    on: date,
    *,
    papers: tuple[PaperDates, ...] = (),
    noticed_reasonable_date: date | None = None,
    gap_asked_by: date | None = None,
) -> Facts:
    """What the clocks run from: the loan's facts as known on a day, and the application's own moments."""
    loan = application.loan
    # A paper that lay in the mail room before the first answer was saved is what the application was received by.
    received = min((paper.received_on for paper in papers), default=date.max)
    moved = transfer_of(application)
    if moved is not None:
        received = min(received, _date(moved.details.get("received_on", "")) or date.max)
    lives_there = application.answers.principal_residence is not YesNoUnsure.NO
    return Facts(
        state=moments.place(application)[0],
        principal_residence=lives_there and (loan is None or loan.principal_residence),
        oldest_unpaid_due_date=date_on(loan, "oldest_unpaid_due_date", on),
        first_filing_on=date_on(loan, "first_filing_on", on),
        sale_dates=sale_dates(loan, on, application.events),
        transferred_in_on=date_on(loan, "transferred_in_on", on),
        bankruptcy=value_on(loan, "bankruptcy", on) == "yes" or application.answers.bankruptcy is YesNoUnsure.YES,
        debt_collector=value_on(loan, "debt_collector", on) == "yes",
        cease_contact=value_on(loan, "cease_contact", on) == "yes",
        duplicative=application.event(EventKind.FOUND_DUPLICATIVE) is not None,
        events=tuple(
            _moment(event, received) for event in real_moments(application.events) if event.kind is not EventKind.SIGNED_AND_SENT
        ),
        papers=papers,
        noticed_reasonable_date=noticed_reasonable_date,
        gap_asked_by=gap_asked_by,
    )


def transfer_of(application: Application) -> Row | None:
    """What the servicer before us had from the homeowner and had told them, if the loan came to us meanwhile (1024.41(k))."""
    return application.latest(EventKind.TRANSFERRED_IN)


def told_before_transfer(application: Application) -> date | None:
    """The reasonable date that the servicer before us had given, if it gave one."""
    moved = transfer_of(application)
    return _date(moved.details.get("reasonable_date") or "") if moved is not None else None


def real_moments(events: Iterable[Row]) -> list[Row]:
    """The moments that count, in order: a gap that was found by mistake, and the taking back of it, do not."""
    undone = {event.details["undoes"]: str(event.id) for event in events if "undoes" in event.details}
    left_out = {*undone, *undone.values()}
    return sorted((event for event in events if str(event.id) not in left_out), key=lambda event: event.at)


def value_on(loan: Loan | None, name: str, on: date) -> str:
    """The fact of this name as known on a day; empty when there is none."""
    known = fact_on(loan, name, on)
    return known.value if known is not None else ""


def fact_on(loan: Loan | None, name: str, on: date) -> LoanFact | None:
    """The newest fact of this name as known on a day, with who told it."""
    known = [fact for fact in loan.facts if fact.name == name and fact.as_of <= on] if loan else []
    return max(known, key=_newest, default=None)


def date_on(loan: Loan | None, name: str, on: date) -> date | None:
    """The date of this name as known on a day; None when there is none."""
    return _date(value_on(loan, name, on))


def sale_dates(loan: Loan | None, on: date, earned: Iterable[Row] = ()) -> tuple[SaleDate, ...]:
    """Every foreclosure sale that had been set by a day, and every calling off, oldest first.

    ``earned`` are the moments of an application: what it had earned before a sale was told is not lost to that sale.
    """
    if loan is None:
        return ()
    known = sorted((fact for fact in loan.facts if fact.name == SALE and fact.as_of <= on), key=_newest)
    return tuple(_sale(loan, fact, tuple(earned)) for fact in known)


def _sale(loan: Loan, fact: LoanFact, earned: tuple[Row, ...]) -> SaleDate:
    """A sale entered at the desk, or one that an earlier list should have told of and did not, counts from when it was told."""
    set_on, sale_on = sale_of(fact.value, fact.as_of)
    untold = any(each.name == AS_OF and set_on <= each.as_of < fact.as_of for each in loan.facts)
    return SaleDate(set_on, sale_on, told_from(earned, fact.as_of, fact.imported_at) if fact.by_id or untold else None)


def told_from(earned: Iterable[Row], on: date, at: datetime) -> date:
    """From when a sale told on a day counts: from the next, where the application had earned something earlier on that day."""
    return on + timedelta(days=1) if any(each.kind in EARNING and each.on == on and each.at <= at for each in earned) else on


def current_sale(loan: Loan | None, on: date) -> date | None:
    """The foreclosure sale that is scheduled, as known on a day."""
    sales = sale_dates(loan, on)
    return sales[-1].sale_on if sales else None


def facts_as_of(loan: Loan | None) -> date | None:
    """The day up to which the servicer's records were brought in: shown beside every clock."""
    return max((fact.as_of for fact in loan.facts if fact.by_id is None), default=None) if loan else None


def _moment(event: Row, first_paper_on: date) -> Event:
    outcome = event.details.get("outcome")
    on = min(event.on, first_paper_on) if event.kind is EventKind.APPLICATION_RECEIVED else event.on
    return Event(
        event.kind, on, DecisionOutcome(outcome) if outcome else None, bool(event.details.get("said_complete", False)),
        _date(event.details.get("written_on", "")),
    )


def _newest(fact: LoanFact) -> tuple[date, datetime]:
    return fact.as_of, fact.imported_at


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
