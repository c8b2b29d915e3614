"""What advice is told of a paper: the values its checks found, what the rules could not tell, and whether it had come before."""

import uuid
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

import pytest

from intake.advice import Seen, advise, findings
from intake.kinds import DocumentKind, HardshipKind, Outcome, PayFrequency, ReadingStatus, RejectionReason
from intake.models import Application, Document, Reading
from intake.operations import reviewing
from intake.operations.advising import seen_in, wanted_of
from intake.operations.assessment import assess_application
from tests.builders import Servicer, a_document, a_loan, an_application

STUB = {"employer": "Acme", "employee": "Rosa Rivera", "pay_date": "2026-10-09", "gross_pay": "2140.00", "net_pay": "1600.00"}
STATEMENT = {
    "account_last4": "3377", "period_start": "2026-09-01", "period_end": "2026-09-30", "beginning_balance": "10.00",
    "ending_balance": "20.00",
}


class Desk:
    """A homeowner with a pay, and papers that a reader has looked at."""

    def __init__(self, servicer: Servicer) -> None:
        self.servicer, self.rosa = servicer, servicer.person()
        with servicer.acting(self.rosa) as intake:
            application = an_application(
                intake, self.rosa, loan=a_loan(intake), hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00")
            )
            self.id, self.income = application.id, str(application.incomes[0].id)

    def send(
        self, kind: DocumentKind, figures: Mapping[str, str], checks: Mapping[str, tuple[Outcome, Mapping[str, object]]] | None = None,
        body: bytes | None = None, **said: object,
    ) -> uuid.UUID:
        self.servicer.clock.advance(timedelta(days=2))
        with self.servicer.acting(self.rosa) as intake:
            application = intake.session.get_one(Application, self.id)
            paper = a_document(
                intake, application, offered_for=("income.wages", self.income), person_id=application.people[0].id, body=body,
            )
            read = {
                "status": "ok", "kind": kind.value, "kind_confidence": 0.9, "pages": 1, **said,
                "figures": [
                    {"name": name, "value": value, "page": 1, "box": [1, 1, 2, 2], "words": value, "confidence": "high"}
                    for name, value in figures.items()
                ],
                "checks": [
                    {"name": name, "outcome": outcome.value, "detail": dict(detail)} for name, (outcome, detail) in (checks or {}).items()
                ],
            }
            paper.readings.append(Reading(
                reader_version="1", status=ReadingStatus(str(read["status"])), kind=kind, papers=[read], created_at=intake.now,
            ))
            return paper.id

    def seen(self, paper: uuid.UUID) -> Seen:
        with self.servicer.acting() as intake:
            file = assess_application(intake, intake.session.get_one(Application, self.id))
            items = [item for item in file.assessment.items if str(paper) in item.received]
            [seen] = seen_in(intake.session.get_one(Document, paper), items, ["Rosa Rivera"], file.documents.values())
            self.wanted = wanted_of(items)
            return seen

    def code(self, paper: uuid.UUID) -> str | None:
        advice = advise([self.seen(paper)], self.wanted)
        return advice.code if advice is not None else None


@pytest.fixture
def desk(servicer: Servicer) -> Desk:
    return Desk(servicer)


def test_the_same_stub_sent_again_names_the_day_it_came_first(desk: Desk) -> None:
    first = desk.send(DocumentKind.PAY_STUB, STUB)
    again = desk.send(DocumentKind.PAY_STUB, STUB)
    assert desk.seen(again).same_as == date(2026, 10, 21)
    assert desk.seen(first).same_as is None
    assert desk.code(again) == "duplicate"


def test_the_same_file_sent_again_days_later_is_the_same_paper_though_nothing_was_read_in_it(desk: Desk) -> None:
    desk.send(DocumentKind.OTHER, {}, body=b"\xff\xd8\xff the same picture")
    assert desk.code(desk.send(DocumentKind.OTHER, {}, body=b"\xff\xd8\xff the same picture")) == "duplicate"


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (DocumentKind.PAY_STUB, STUB, {**STUB, "pay_date": "2026-10-23"}), (DocumentKind.PAY_STUB, STUB, {**STUB, "net_pay": "1601.00"}),
        (DocumentKind.PAY_STUB, STUB, {"employer": "Acme", "gross_pay": "2140.00", "net_pay": "1600.00"}),
        (DocumentKind.BANK_STATEMENT, STATEMENT, {**STATEMENT, "account_last4": "8844"}),
        (DocumentKind.BENEFIT_LETTER, {"letter_date": "2026-09-01", "monthly_benefit": "900.00"},
         {"letter_date": "2026-09-01", "monthly_benefit": "900.00"}),
    ],
    ids=["another pay day", "another net pay", "no day read", "another account", "one amount alone"],
)
def test_papers_that_differ_or_say_too_little_are_not_called_the_same(
    desk: Desk, kind: DocumentKind, one: Mapping[str, str], other: Mapping[str, str]
) -> None:
    desk.send(kind, one)
    assert desk.seen(desk.send(kind, other)).same_as is None


def test_two_pages_of_one_statement_are_not_the_same_paper(desk: Desk) -> None:
    for page in (1, 2):
        paper = desk.send(DocumentKind.BANK_STATEMENT, STATEMENT, {"pages_present": (Outcome.FAIL, {"found": [page], "expected": 2})})
    assert desk.seen(paper).same_as is None


def test_a_paper_that_was_sent_back_may_come_again(desk: Desk) -> None:
    first = desk.send(DocumentKind.PAY_STUB, STUB)
    with desk.servicer.acting(desk.servicer.specialist()) as intake:
        reviewing.reject(intake, intake.session.get_one(Document, first), RejectionReason.CUT_OFF)
    assert desk.seen(desk.send(DocumentKind.PAY_STUB, STUB)).same_as is None


def test_what_a_check_found_reaches_the_specialists_sentence_as_amounts_and_words(desk: Desk) -> None:
    seen = desk.seen(desk.send(DocumentKind.PAY_STUB, {**STUB, "ytd_gross": "44000.00"}, {
        "net_equals_gross_less_deductions": (Outcome.FAIL, {"gross_pay": "2140.00", "net_pay": "1600.00", "difference": "12.50"}),
        "pay_frequency_agrees": (Outcome.FAIL, {"stated": "weekly", "from_dates": "biweekly"}),
    }))
    said = {finding.code: finding.details for finding in findings(seen)}
    assert said["net_equals_gross_less_deductions"]["difference"] == Decimal("12.50")
    assert said["pay_frequency_agrees"] == {"stated": PayFrequency.WEEKLY, "from_dates": PayFrequency.BIWEEKLY}


def test_a_stub_without_the_year_so_far_says_so_only_if_its_pay_was_read(desk: Desk) -> None:
    assert desk.code(desk.send(DocumentKind.PAY_STUB, {**STUB, "pay_frequency": "biweekly"})) == "no_year_to_date"
    assert desk.code(desk.send(DocumentKind.PAY_STUB, {"pay_date": "2026-10-16"})) is None


def test_an_amount_other_than_the_one_told_is_put_gently_to_the_sender(desk: Desk) -> None:
    paper = desk.send(DocumentKind.PAY_STUB, {**STUB, "gross_pay": "1200.00", "pay_frequency": "biweekly", "ytd_gross": "24000.00"})
    assert desk.code(paper) == "amount_differs"


def test_an_empty_form_is_blank_for_the_rules_and_for_advice(desk: Desk) -> None:
    paper = desk.send(DocumentKind.PAY_STUB, {}, {"blank": (Outcome.FAIL, {})})
    assert desk.code(paper) == "blank"
    with desk.servicer.acting() as intake:
        item = assess_application(intake, intake.session.get_one(Application, desk.id)).item("income.wages", desk.income)
        assert item is not None
        assert [finding.outcome for finding in item.findings if finding.check == "blank"] == [Outcome.FAIL]


def test_unread_and_faint_pages_are_named_together(desk: Desk) -> None:
    paper = desk.send(
        DocumentKind.PAY_STUB, {**STUB, "ytd_gross": "44000.00", "pay_frequency": "biweekly"},
        {"legible": (Outcome.INCONCLUSIVE, {"pages": [3]})}, pages=4, pages_unread=[2], status="partial",
    )
    assert desk.seen(paper).pages_unread == (2, 3)
    assert desk.code(paper) == "pages_unread"


def test_a_signature_without_a_date_is_told_from_one_with_a_date(desk: Desk) -> None:
    undated = desk.send(DocumentKind.FORM_4506C, {"signed": "yes"}, {"signed": (Outcome.PASS, {"signed": "yes", "signature_date": None})})
    dated = desk.send(DocumentKind.FORM_4506C, {"signed": "yes", "signature_date": "2026-10-20"})
    assert (desk.seen(undated).undated, desk.seen(dated).undated) == (True, False)
