"""A reading is kept once for each version of the reader, and a person's word over a figure beside the machine's."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from intake.database import transaction
from intake.errors import AlreadyRemoved, NotAValue, NotFound, UnknownFigure
from intake.extraction.reading import PaperReading
from intake.figures import Box, Figure, Provenance
from intake.kinds import DocumentKind, ReadingStatus, Role
from intake.models import Document, PageImage, Reading
from intake.operations import documents, readings
from intake.operations.context import Intake
from intake.operations.evidence import effective_figures
from intake.operations.readings import PictureKept
from intake.storage.local import LocalStore
from tests.filing import Filing, a_filing, a_paper, an_engine

READ_FROM = Provenance(1, Box(10, 10, 50, 20), "2,140.00")
STUB = PaperReading(ReadingStatus.OK, DocumentKind.PAY_STUB, 0.9, pages=1, figures=(
    Figure("gross_pay", Decimal("2140.00"), READ_FROM), Figure("pay_date", date(2026, 11, 13), READ_FROM),
))


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = an_engine(tmp_path)
    yield engine
    engine.dispose()


@pytest.fixture
def filing(engine: Engine, tmp_path: Path) -> Filing:
    filing = a_filing(engine, LocalStore(tmp_path / "papers"))
    filing.send(a_paper())
    return filing


class Open:
    """An open transaction with the one document in it."""

    def __init__(self, filing: Filing, session: object) -> None:
        self.intake = Intake(session, filing.store, filing.clock, filing.actor)  # type: ignore[arg-type]
        self.document = self.intake.session.scalars(select(Document)).one()

    def keep(self, *papers: PaperReading, version: str = "1") -> None:
        readings.keep_reading(self.intake, self.document.id, version, papers)


def figure(filing: Filing, name: str) -> tuple[str, str | None, bool]:
    """What counts, what the machine read, and whether a person corrected it."""
    with transaction(filing.engine, writing=False) as session:
        found = next(each for each in effective_figures(Open(filing, session).document) if each.name == name)
        return found.value, found.machine_value, found.corrected


def test_a_version_reads_a_paper_once_and_a_newer_one_adds_its_own(filing: Filing) -> None:
    for version, paper in (("1", STUB), ("1", PaperReading(ReadingStatus.DAMAGED)), ("2", PaperReading(ReadingStatus.NO_TEXT))):
        with transaction(filing.engine) as session:
            Open(filing, session).keep(paper, version=version)
    with transaction(filing.engine, writing=False) as session:
        kept = session.scalars(select(Reading).order_by(Reading.reader_version)).all()
        assert [(reading.reader_version, reading.status) for reading in kept] == [("1", ReadingStatus.OK), ("2", ReadingStatus.NO_TEXT)]
        assert kept[0].papers[0]["figures"][0] == {
            "name": "gross_pay", "value": "2140.00", "page": 1, "box": [10, 10, 50, 20], "words": "2,140.00", "confidence": "check",
        }


def test_a_page_is_pictured_once(filing: Filing) -> None:
    for key in ("pages/2026/a", "pages/2026/b"):
        with transaction(filing.engine) as session:
            here = Open(filing, session)
            readings.keep_pictures(here.intake, here.document.id, [PictureKept(1, key, "image/jpeg", 612, 792)])
    with transaction(filing.engine, writing=False) as session:
        assert [picture.object_key for picture in session.scalars(select(PageImage))] == ["pages/2026/a"]


def test_a_reading_of_nothing_is_for_a_person(filing: Filing) -> None:
    with transaction(filing.engine) as session:
        Open(filing, session).keep()
    with transaction(filing.engine, writing=False) as session:
        assert session.scalars(select(Reading.status)).one() is ReadingStatus.NEEDS_PERSON


def test_a_confirmed_figure_says_who_and_keeps_its_value(filing: Filing) -> None:
    with transaction(filing.engine) as session:
        here = Open(filing, session)
        here.keep(STUB)
        verdict = readings.confirm_figure(here.intake, here.document, "gross_pay")
        assert (verdict.value, verdict.machine_value, verdict.by_id, verdict.by_staff) == ("2140.00", "2140.00", filing.account_id, False)
    assert figure(filing, "gross_pay") == ("2140.00", "2140.00", False)


@pytest.mark.parametrize(("name", "typed", "value"), [
    ("gross_pay", "$2,410.50", "2410.50"), ("gross_pay", " 2410.5 ", "2410.50"), ("pay_date", "2026-11-20", "2026-11-20"),
    ("employer", "Acme  Bakery", "Acme Bakery"),
])
def test_a_corrected_figure_keeps_both_values(filing: Filing, name: str, typed: str, value: str) -> None:
    with transaction(filing.engine) as session:
        here = Open(filing, session)
        here.keep(STUB)
        readings.correct_figure(here.intake, here.document, name, typed)
    machine = {"gross_pay": "2140.00", "pay_date": "2026-11-13"}.get(name)
    assert figure(filing, name) == (value, machine, True)


@pytest.mark.parametrize(("name", "typed"), [
    ("gross_pay", "about two thousand"), ("gross_pay", "NaN"), ("gross_pay", "Infinity"), ("gross_pay", ""), ("pay_date", "11/20"),
    ("employer", ""), ("employer", "x" * 201),
])
def test_what_is_not_such_a_value_is_refused(filing: Filing, name: str, typed: str) -> None:
    with transaction(filing.engine) as session:
        here = Open(filing, session)
        here.keep(STUB)
        with pytest.raises(NotAValue):
            readings.correct_figure(here.intake, here.document, name, typed)


def test_a_figure_that_its_kind_does_not_have_is_unknown(filing: Filing) -> None:
    with transaction(filing.engine) as session:
        here = Open(filing, session)
        here.keep(STUB)
        with pytest.raises(UnknownFigure):
            readings.correct_figure(here.intake, here.document, "wages_box1", "1")
        with pytest.raises(UnknownFigure):
            readings.confirm_figure(here.intake, here.document, "net_pay")


def test_a_specialists_word_is_marked_as_the_desks(filing: Filing) -> None:
    desk = filing.acting_as(Role.SPECIALIST)
    with transaction(filing.engine) as session:
        here = Open(desk, session)
        here.keep(STUB)
        assert readings.correct_figure(here.intake, here.document, "gross_pay", "1").by_staff


def test_nobody_in_particular_cannot_vouch_for_a_figure(filing: Filing) -> None:
    with transaction(filing.engine) as session:
        here = Open(filing, session)
        here.keep(STUB)
        with pytest.raises(NotFound):
            readings.confirm_figure(Intake(session, filing.store, filing.clock), here.document, "gross_pay")


def test_figures_of_a_paper_taken_back_are_left_alone(filing: Filing) -> None:
    with transaction(filing.engine) as session:
        here = Open(filing, session)
        here.keep(STUB)
        documents.remove(here.intake, here.document)
        with pytest.raises(AlreadyRemoved):
            readings.confirm_figure(here.intake, here.document, "gross_pay")
