"""What people said of the figures, counted for each version of the reader: once a figure, the last word of either side."""

import uuid
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pytest

from intake.extraction.reading import PaperReading
from intake.figures import FIGURES, Box, Confidence, Figure, Provenance
from intake.kinds import DocumentKind, Outcome, ReadingStatus
from intake.models import Account, Application, Document
from intake.operations import documents, grading, readings, reviewing
from intake.operations.grading import Cell, Grades, KindTally, Paper, Tally
from tests.builders import Servicer, a_document, an_application

PLACE = Provenance(1, Box(10, 10, 50, 20), "as printed")
STUB = Paper("1", DocumentKind.PAY_STUB, "pdf")


def a_figure(name: str, value: Decimal | date | str, confidence: Confidence = Confidence.HIGH) -> Figure:
    return Figure(name, value, PLACE, confidence)


def a_stub(*figures: Figure, kind: DocumentKind = DocumentKind.PAY_STUB, source: str = "pdf", seconds: float = 2.0) -> PaperReading:
    """A pay stub on which gross and net pay were read, the one surely and the other less so."""
    read = figures or (a_figure("gross_pay", Decimal("2140.00")), a_figure("net_pay", Decimal("1600.00"), Confidence.CHECK))
    return PaperReading(ReadingStatus.OK, kind, 0.98, 1, source, read, seconds=seconds)


class Office:
    """A servicer with one homeowner's file and one specialist, where papers are read and figures are looked at."""

    def __init__(self, servicer: Servicer) -> None:
        self.servicer = servicer
        self.homeowner, self.specialist = servicer.person(), servicer.specialist()
        with servicer.acting(self.homeowner) as intake:
            self.application_id = an_application(intake, self.homeowner, wages=Decimal("2140")).id

    def read(self, *papers: PaperReading, version: str = "1", document: uuid.UUID | None = None) -> uuid.UUID:
        """A paper that came and was read; or one that is here, read once more."""
        with self.servicer.acting() as intake:
            if document is None:
                document = a_document(intake, intake.session.get_one(Application, self.application_id)).id
            readings.keep_reading(intake, document, version, papers)
        return document

    def say(self, who: Account, document: uuid.UUID, figure: str, value: str | None = None, paper: int = 0) -> None:
        """Somebody's word, a minute after the last: a value, or that what was read is right."""
        self.servicer.clock.advance(timedelta(minutes=1))
        with self.servicer.acting(who) as intake:
            found = intake.session.get_one(Document, document)
            if value is None:
                readings.confirm_figure(intake, found, figure, paper)
            else:
                readings.correct_figure(intake, found, figure, value, paper)

    def name(self, document: uuid.UUID, kind: DocumentKind) -> None:
        with self.servicer.acting(self.specialist) as intake:
            reviewing.identify(intake, intake.session.get_one(Document, document), kind, None)

    def grades(self, days: int | None = None) -> Grades:
        with self.servicer.acting() as intake:
            return grading.grades(intake, None if days is None else intake.now - timedelta(days=days))


@pytest.fixture
def office(shared: Servicer) -> Office:
    return Office(shared)


def gross(given: Grades, confidence: Confidence | None = Confidence.HIGH, paper: Paper = STUB) -> Tally:
    return given.figures[Cell(paper, "gross_pay", confidence)]


def test_a_figure_is_counted_by_version_kind_confidence_and_source_and_what_was_not_found_too(office: Office) -> None:
    office.read(a_stub())
    office.read(a_stub())
    office.read(a_stub(source="ocr"), version="2")

    found = office.grades().figures

    assert found[Cell(STUB, "gross_pay", Confidence.HIGH)] == Tally(times=2)
    assert found[Cell(STUB, "net_pay", Confidence.CHECK)] == Tally(times=2)
    assert found[Cell(STUB, "employer", None)] == Tally(times=2)
    assert found[Cell(Paper("2", DocumentKind.PAY_STUB, "ocr"), "gross_pay", Confidence.HIGH)] == Tally(times=1)
    assert {cell.figure for cell in found} == set(FIGURES[DocumentKind.PAY_STUB])


def test_homeowner_and_specialist_are_counted_apart(office: Office) -> None:
    right, wrong, untouched = (office.read(a_stub()) for _ in range(3))
    office.say(office.homeowner, right, "gross_pay")
    office.say(office.specialist, wrong, "gross_pay", "2410.00")

    assert gross(office.grades()) == Tally(
        times=3, homeowner_confirmed=1, specialist_corrected=1, looked_at=2, corrected=1,
    )


def test_a_specialists_word_stands_over_a_homeowners_later_one(office: Office) -> None:
    paper = office.read(a_stub())
    office.say(office.specialist, paper, "gross_pay")
    office.say(office.homeowner, paper, "gross_pay", "9999.00")

    assert gross(office.grades()) == Tally(times=1, homeowner_corrected=1, specialist_confirmed=1, looked_at=1, corrected=0)


def test_of_several_words_by_the_same_side_the_last_counts_once(office: Office) -> None:
    paper = office.read(a_stub())
    for value in ("2410.00", "2140.01", None):
        office.say(office.homeowner, paper, "gross_pay", value)

    assert gross(office.grades()) == Tally(times=1, homeowner_confirmed=1, looked_at=1)


def test_typing_in_the_very_value_that_was_read_confirms_it(office: Office) -> None:
    paper = office.read(a_stub())
    office.say(office.specialist, paper, "gross_pay", "$2,140.00")

    assert gross(office.grades()) == Tally(times=1, specialist_confirmed=1, looked_at=1)


def test_what_a_person_typed_in_where_nothing_was_read_is_a_miss_and_no_error(office: Office) -> None:
    paper = office.read(a_stub(a_figure("net_pay", Decimal("1600.00"))))
    office.say(office.specialist, paper, "gross_pay", "2140.00")

    assert gross(office.grades(), None) == Tally(times=1, typed_in=1)


def test_a_second_paper_in_a_file_is_graded_as_its_own_kind(office: Office) -> None:
    w2 = PaperReading(ReadingStatus.OK, DocumentKind.W2, 0.98, 1, "ocr", (a_figure("wages_box1", Decimal("40000.00")),))
    paper = office.read(a_stub(), w2)
    office.say(office.specialist, paper, "wages_box1", "41000.00", paper=1)

    assert office.grades().figures[Cell(Paper("1", DocumentKind.W2, "ocr"), "wages_box1", Confidence.HIGH)] == Tally(
        times=1, specialist_corrected=1, looked_at=1, corrected=1,
    )


def test_a_word_grades_the_reading_it_was_given_on_and_not_a_later_one(office: Office) -> None:
    paper = office.read(a_stub())
    office.say(office.homeowner, paper, "gross_pay", "2410.00")
    office.servicer.clock.advance(timedelta(days=1))
    office.read(a_stub(), version="2", document=paper)

    assert gross(office.grades()).corrected == 1
    assert gross(office.grades(), paper=Paper("2", DocumentKind.PAY_STUB, "pdf")) == Tally(times=1)


def test_a_paper_read_again_by_the_same_reader_is_graded_with_it(office: Office) -> None:
    paper = office.read(a_stub())
    office.servicer.clock.advance(timedelta(days=1))
    office.read(a_stub(), version="1/2", document=paper)
    office.say(office.homeowner, paper, "gross_pay")

    assert gross(office.grades()) == Tally(times=2, homeowner_confirmed=1, looked_at=1)
    assert [each.version for each in office.grades().versions] == ["1"]


def test_a_word_given_before_the_paper_was_read_grades_nobody(office: Office) -> None:
    with office.servicer.acting() as intake:
        paper = a_document(intake, intake.session.get_one(Application, office.application_id)).id
    office.name(paper, DocumentKind.PAY_STUB)
    office.say(office.specialist, paper, "gross_pay", "1.00")
    office.read(a_stub(), document=paper)

    assert gross(office.grades()) == Tally(times=1)


def test_a_paper_taken_back_still_grades_its_reading(office: Office) -> None:
    paper = office.read(a_stub())
    office.say(office.homeowner, paper, "gross_pay")
    with office.servicer.acting(office.homeowner) as intake:
        documents.remove(intake, intake.session.get_one(Document, paper))

    assert gross(office.grades()) == Tally(times=1, homeowner_confirmed=1, looked_at=1)


def test_the_kind_is_graded_where_a_person_named_one(office: Office) -> None:
    agreed, another, _unsaid = (office.read(a_stub()) for _ in range(3))
    office.name(agreed, DocumentKind.PAY_STUB)
    office.name(another, DocumentKind.EMPLOYMENT_LETTER)

    assert office.grades().kinds == {STUB: KindTally(papers=3, agreed=1, another=1)}


def test_a_person_names_the_kind_of_the_first_paper_only(office: Office) -> None:
    office.name(office.read(a_stub(), a_stub(kind=DocumentKind.OTHER)), DocumentKind.W2)

    assert office.grades().kinds == {
        STUB: KindTally(papers=1, another=1), Paper("1", DocumentKind.OTHER, "pdf"): KindTally(papers=1),
    }


def test_a_paper_that_could_not_be_read_is_an_ending_and_no_paper_of_any_kind(office: Office) -> None:
    office.read(PaperReading(ReadingStatus.NO_TEXT, seconds=9.0))
    office.read()
    for seconds in (1.0, 2.0, 4.0):
        office.read(a_stub(seconds=seconds))

    found = office.grades()

    assert found.versions[0].endings == Counter({ReadingStatus.OK: 3, ReadingStatus.NO_TEXT: 1, ReadingStatus.NEEDS_PERSON: 1})
    assert found.versions[0].median_seconds == 2.0
    assert found.kinds == {STUB: KindTally(papers=3)}


def test_what_a_person_types_in_on_an_unread_paper_is_no_miss_of_a_figure(office: Office) -> None:
    paper = office.read(PaperReading(ReadingStatus.NO_TEXT))
    office.name(paper, DocumentKind.PAY_STUB)
    office.say(office.specialist, paper, "gross_pay", "2140.00")

    assert office.grades().figures == {}


def test_a_version_that_read_nothing_has_no_median(office: Office) -> None:
    office.read()

    assert office.grades().versions[0].median_seconds is None


def test_the_version_that_read_last_comes_first(office: Office) -> None:
    for version in ("9", "10"):
        office.read(a_stub(), version=version)
        office.servicer.clock.advance(timedelta(days=1))

    assert [each.version for each in office.grades().versions] == ["10", "9"]


@pytest.mark.parametrize(("days", "times"), [(30, 1), (29, 0)])
def test_a_period_holds_what_was_read_in_it(office: Office, days: int, times: int) -> None:
    paper = office.read(a_stub())
    office.servicer.clock.advance(timedelta(days=30))
    office.say(office.homeowner, paper, "gross_pay")
    office.servicer.clock.moment -= timedelta(minutes=1)

    found = office.grades(days)

    assert found.figures.get(Cell(STUB, "gross_pay", Confidence.HIGH), Tally()).looked_at == times
    assert sum(each.endings.total() for each in found.versions) == times


@pytest.mark.parametrize(("looked_at", "corrected", "kept"), [
    (0, 0, Outcome.INCONCLUSIVE), (199, 0, Outcome.INCONCLUSIVE), (199, 50, Outcome.INCONCLUSIVE), (200, 0, Outcome.PASS),
    (200, 1, Outcome.PASS), (200, 2, Outcome.FAIL), (399, 2, Outcome.FAIL), (400, 2, Outcome.PASS),
])
def test_the_promise_is_at_most_one_wrong_in_two_hundred(looked_at: int, corrected: int, kept: Outcome) -> None:
    assert Tally(looked_at=looked_at, corrected=corrected).promise is kept
