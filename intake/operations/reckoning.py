"""The dates of a running file as the servicer's calendar finds them: an index over what is computed, replaced where it differs.

The index is never the truth. Whatever is shown or decided of one file computes its clocks from its facts; the rows here only
say which files to look at. They are worked out with every change of a file, and each night by time alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import select

from intake.business_days import add_business_days
from intake.kinds import DeadlineState, EventKind
from intake.models import NO_DATE, Application, CalendarEntry, CalendarFile
from intake.operations import moments
from intake.operations.assessment import FileAssessment, source_of
from intake.operations.context import Intake
from intake.operations.loan_facts import current_sale
from intake.places import zones

PAPERS_SEEN_WITHIN = 5
FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
RUNNING = frozenset({DeadlineState.PENDING, DeadlineState.MISSED})
# Done and recorded in the servicer's own systems: once over, with no record here, they are unknown and not late (12 CFR 1024.39).
RECORDED_ELSEWHERE = frozenset({"live_contact", "early_intervention_notice"})
# Dates after which a homeowner has lost something, or a foreclosure may go further; all other clocks are the servicer's to meet.
HOMEOWNERS = frozenset({"reasonable_date", "offer_response", "appeal_window", "paper_too_old"})
FORECLOSURE = frozenset({"first_filing_allowed", "sale"})


@dataclass(frozen=True)
class Date:
    """One date of a file for the calendar: which clock, of which paper or requirement, and by what rule."""

    key: str
    about: str
    due_on: date
    citation: str


def dates_of(file: FileAssessment) -> frozenset[Date]:
    """Every date of a file that is still to come, or was missed and not made good; none once it is withdrawn or joined to another."""
    application = file.application
    if application.joined_to_id is not None or application.event(EventKind.WITHDRAWN) is not None:
        return frozenset()
    return frozenset((*_clocks(file), *_papers(file), *_sale(file)))


def papers_due(file: FileAssessment) -> date | None:
    """By when papers that wait for a person are looked at: our own promise of five business days."""
    waiting = [document.received_on for document in file.documents.values() if document.review is None]
    return add_business_days(min(waiting), PAPERS_SEEN_WITHIN) if waiting else None


def keep(intake: Intake, file: FileAssessment) -> None:
    """Have the index say of a file what was just worked out."""
    application, wanted = file.application, dates_of(file)
    kept = {as_date(row): row for row in entries_of(intake, [application])}
    for gone in kept.keys() - wanted:
        intake.session.delete(kept[gone])
    for new in wanted - kept.keys():
        intake.session.add(CalendarEntry(
            application_id=application.id, key=new.key, about=new.about, due_on=new.due_on, citation=new.citation
        ))
    row = intake.session.get(CalendarFile, application.id)
    if row is None:
        row = CalendarFile(application_id=application.id)
        intake.session.add(row)
    row.good_until = good_until(file)
    intake.session.flush()


def entries_of(intake: Intake, applications: Iterable[Application]) -> list[CalendarEntry]:
    """What the index says of these files."""
    ids = [each.id for each in applications]
    return list(intake.session.scalars(select(CalendarEntry).where(CalendarEntry.application_id.in_(ids))))


def as_date(row: CalendarEntry) -> Date:
    """A row of the index as the date it stands for."""
    return Date(row.key, row.about, row.due_on, row.citation)


def good_until(file: FileAssessment) -> datetime:
    """The next midnight at the property; nothing more comes by time alone of a file that is over and forbids nothing."""
    application = file.application
    over = application.joined_to_id is not None or application.event(EventKind.WITHDRAWN) is not None
    if over and not file.prohibited:
        return FOREVER
    tomorrow = datetime.combine(file.today + timedelta(days=1), time())
    # Of two zones the property may be in, the date is the earlier one: it changes when both have passed midnight.
    return max(tomorrow.replace(tzinfo=zone).astimezone(UTC) for zone in zones(*moments.place(application)))


def _clocks(file: FileAssessment) -> Iterator[Date]:
    for clock in file.deadlines:
        runs = clock.state in RUNNING and clock.met_on is None and not clock.projected
        unknown = clock.key in RECORDED_ELSEWHERE and clock.state is DeadlineState.MISSED
        if runs and not unknown and clock.due_on is not None:
            yield Date(clock.key, clock.subject or "", clock.due_on, clock.citation)


def _papers(file: FileAssessment) -> Iterator[Date]:
    """By when papers are to be looked at, and, until age is frozen at facial completeness, when good ones grow too old."""
    due = papers_due(file)
    if due is not None:
        yield Date("papers", "", due, "")
    if file.facts.protected_on is None:
        for item in file.assessment.items:
            if item.expires_on is not None and item.expires_on >= file.today:
                yield Date("paper_too_old", f"{item.key} {source_of(item)}".strip(), item.expires_on, item.citation)


def _sale(file: FileAssessment) -> Iterator[Date]:
    sale = current_sale(file.application.loan, file.today) or NO_DATE
    if file.today <= sale < NO_DATE:
        yield Date("sale", "", sale, "")
