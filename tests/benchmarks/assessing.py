"""What assessing one file costs: ``python -m tests.benchmarks.assessing [PAPERS] [--profile]``.

First as pure functions (requirements, missing list, every clock, what may not happen), for a household of three with six
incomes in California, where every paper has a clock of its own; then with its rows in a database, as a page needs it. Seconds
are of CPU, the quickest of several; beside them stands the same with half the papers, and a fixed piece of work, so that
figures of different machines can be held against each other.
"""

import cProfile
import pstats
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import cycle, islice
from pathlib import Path

from intake import completeness
from intake.database import open_session
from intake.deadlines import Event, Facts, PaperDates, SaleDate, deadlines, prohibited_now
from intake.kinds import DocumentKind as Kind
from intake.kinds import EventKind, HardshipKind, IncomeKind, Investor, PayFrequency, PersonRole, ReviewOutcome
from intake.models import Application
from intake.operations import assessment, household, reviewing
from intake.operations.context import Intake
from intake.requirements.evidence import Evidence
from intake.requirements.model import Hardship, Income, Person, Situation
from intake.requirements.programmes import resolved_set
from tests.builders import Servicer, a_document, a_loan, a_servicer, an_application, read_as

PAPERS = next((int(word) for word in sys.argv[1:] if word.isdecimal()), 40)
LIMIT = 0.005
TODAY = date(2026, 10, 19)
INCOMES = (
    ("i1", "p1", IncomeKind.WAGES), ("i2", "p1", IncomeKind.WAGES), ("i3", "p2", IncomeKind.SELF_EMPLOYED),
    ("i4", "p2", IncomeKind.RENTAL), ("i5", "p1", IncomeKind.BENEFIT_TAXABLE), ("i6", "p3", IncomeKind.NONBORROWER),
)
SITUATION = Situation(
    Investor.FANNIE_MAE, "CA",
    (Person("p1", "Rosa Rivera"), Person("p2", "Luis Rivera", PersonRole.CO_BORROWER), Person("p3", "Ana Diaz", PersonRole.CONTRIBUTOR)),
    (Hardship(HardshipKind.DISABILITY_ILLNESS), Hardship(HardshipKind.DIVORCE)),
    tuple(Income(name, person, kind, Decimal("4280.00")) for name, person, kind in INCOMES),
)


@dataclass(frozen=True)
class Sort:
    """A kind of paper as such files hold it: its figures on a day, whose it is, and what it may have been sent for."""

    kind: Kind
    person: str
    figures: Callable[[date], dict[str, Decimal | date | str]]
    sent_for: tuple[str, str | None] | None = None


SORTS = (
    Sort(Kind.PAY_STUB, "p1", lambda day: {"pay_date": day, "employer": "Acme", "ytd_gross": Decimal("9000.00")}),
    Sort(Kind.BANK_STATEMENT, "p1", lambda day: _statement(day, "1234")),
    Sort(Kind.PAY_STUB, "p1", lambda day: {"pay_date": day, "employer": "Bakery", "ytd_gross": Decimal("900.00")}, ("income.wages", "i2")),
    Sort(Kind.BANK_STATEMENT, "p2", lambda day: _statement(day, "9876"), ("income.rental", "i4")),
    Sort(Kind.PROFIT_AND_LOSS, "p2", lambda day: {"period_end": day, "business": "Diaz Tiles"}),
    Sort(Kind.BENEFIT_LETTER, "p1", lambda day: {"letter_date": day, "agency": "Social Security"}),
    Sort(Kind.UTILITY_BILL, "p3", lambda day: {"statement_date": day}),
    Sort(Kind.RENT_CHECK, "p3", lambda day: {"date": day, "payer": "Ana Diaz"}, ("income.nonborrower", "i6")),
    Sort(Kind.HARDSHIP_LETTER, "p1", lambda day: {"signature_date": day}, ("hardship.disability_illness", None)),
    Sort(Kind.FORM_710, "p2", lambda day: {"signature_date": day}),
)
REVIEWS = (ReviewOutcome.ACCEPTED, ReviewOutcome.NONE, ReviewOutcome.NONE, ReviewOutcome.REJECTED)


def _statement(day: date, last4: str) -> dict[str, Decimal | date | str]:
    return {"period_start": day - timedelta(days=29), "period_end": day, "account_last4": last4, "bank": "First Bank",
            "beginning_balance": Decimal("100.00"), "ending_balance": Decimal("100.00")}


def papers_of(count: int) -> tuple[Evidence, ...]:
    """So many papers of every sort, a month apart within a sort, reviewed and unreviewed."""
    made = []
    for at, (sort, review) in enumerate(zip(islice(cycle(SORTS), count), cycle(REVIEWS), strict=False)):
        day = TODAY - timedelta(days=10 + 30 * (at // len(SORTS)))
        made.append(Evidence(
            f"d{at}", sort.kind, TODAY - timedelta(days=at % 20), sort.person, sort.figures(day), 1, 1, review=review, reading="ok",
            offered_for=(sort.sent_for,) if sort.sent_for else (),
        ))
    return tuple(made)


def facts_with(papers: Sequence[Evidence], good_until: dict[str, date]) -> Facts:
    """A file with a filing, a sale that was moved, a gap that was cured, and a decision."""
    moments = (
        Event(EventKind.APPLICATION_RECEIVED, date(2026, 9, 1)), Event(EventKind.ACKNOWLEDGMENT_SENT, date(2026, 9, 3)),
        Event(EventKind.FIRST_FACIALLY_COMPLETE, date(2026, 9, 20)), Event(EventKind.COMPLETE, date(2026, 9, 22)),
        Event(EventKind.COMPLETE_NOTICE_SENT, date(2026, 9, 23)), Event(EventKind.GAP_FOUND, date(2026, 9, 25)),
        Event(EventKind.COMPLETE, date(2026, 9, 30)), Event(EventKind.DECISION_SENT, date(2026, 10, 12)),
    )
    return Facts(
        state="CA", oldest_unpaid_due_date=date(2026, 4, 1), first_filing_on=date(2026, 9, 5), events=moments,
        sale_dates=(SaleDate(date(2026, 9, 6), date(2026, 12, 20)), SaleDate(date(2026, 9, 28), date(2027, 1, 15))),
        papers=tuple(PaperDates(paper.document_id, paper.received_on, good_until.get(paper.document_id)) for paper in papers),
    )


def assessed(papers: Sequence[Evidence]) -> object:
    """Everything the rules say of the file today."""
    rows = resolved_set(SITUATION.investor, SITUATION.state, TODAY).requirements
    facts = facts_with(papers, completeness.last_good_days(SITUATION, papers, rows))
    found = completeness.assess(SITUATION, papers, rows, TODAY, date(2026, 9, 20))
    return found, deadlines(facts, TODAY), prohibited_now(facts, TODAY)


def a_file(servicer: Servicer, count: int) -> Application:
    """The same household with its papers in the database, sent, read and reviewed through the operations."""
    rosa, sam = servicer.person(), servicer.specialist()
    with servicer.acting() as intake:
        application = an_application(intake, rosa, loan=a_loan(intake), hardship=HardshipKind.DISABILITY_ILLNESS, wages=Decimal("2140"))
        person = application.people[0]
        for _name, _person, kind in INCOMES[1:5]:
            household.add_income(intake, application, person, kind, kind.value, Decimal("2140"), PayFrequency.BIWEEKLY)
        documents = []
        for paper in papers_of(count):
            document = a_document(intake, application, person_id=person.id)
            read_as(intake, document, paper.kind or Kind.OTHER, {name: str(value) for name, value in paper.figures.items()})
            documents.append((document, paper.review))
    with servicer.acting(sam) as intake:
        for document, review in documents:
            if review is ReviewOutcome.ACCEPTED:
                reviewing.accept(intake, intake.session.merge(document))
    return application


def cpu(act: Callable[[], object], times: int = 30) -> float:
    """Seconds of CPU, the quickest of so many."""
    spans = []
    for _ in range(times):
        began = time.process_time()
        act()
        spans.append(time.process_time() - began)
    return min(spans)


def a_fixed_piece_of_work() -> None:
    """Adding up two hundred thousand numbers: what a machine is worth today."""
    sum(number * number for number in range(200_000))


def with_rows(servicer: Servicer, application: Application) -> Callable[[], object]:
    """Assessing the file from its rows, with nothing of it in memory."""

    def act() -> None:
        with open_session(servicer.engine, writing=False) as session:
            intake = Intake(session, servicer.store, servicer.clock)
            assessment.assess_application(intake, session.get_one(Application, application.id))

    return act


def said(name: str, seconds: float, half: float, unit: float) -> str:
    return f"{name:44} {seconds * 1000:7.2f} ms, {seconds / half:4.1f} times half the papers, {seconds / unit:5.2f} of the fixed work"


def main() -> None:
    unit = cpu(a_fixed_piece_of_work)
    papers, half = papers_of(PAPERS), papers_of(PAPERS // 2)
    whole = cpu(lambda: assessed(papers))
    print(said(f"{PAPERS} papers, pure functions", whole, cpu(lambda: assessed(half)), unit))
    with tempfile.TemporaryDirectory() as folder:
        spans = []
        for name, count in (("half", PAPERS // 2), ("whole", PAPERS)):
            place = Path(folder) / name
            place.mkdir()
            servicer = a_servicer(place, at=datetime(2026, 10, 19, 16, 0, tzinfo=UTC))
            act = with_rows(servicer, a_file(servicer, count))
            spans.append(cpu(act))
        print(said(f"{PAPERS} papers, with their rows from SQLite", spans[1], spans[0], unit))
        if "--profile" in sys.argv:
            for each in (lambda: assessed(papers), act):
                with cProfile.Profile() as profile:
                    for _ in range(50):
                        each()
                pstats.Stats(profile).sort_stats("tottime").print_stats(30)
    print(f"{'within' if whole <= LIMIT else 'BEYOND'} the limit of {LIMIT * 1000:.0f} ms")


if __name__ == "__main__":
    main()
