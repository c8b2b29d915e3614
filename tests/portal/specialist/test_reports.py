"""What the report on reading says: counts by kind, figure and version, held against the promise, and nobody's data."""

import csv
import io
import uuid
from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

import pytest

from intake.database import transaction
from intake.extraction.reading import PaperReading
from intake.figures import Confidence
from intake.kinds import DocumentKind, ReadingStatus, Role
from intake.models import Document, FigureVerdict, Reading
from intake.operations import readings
from tests.browsing import Page, words_of
from tests.portal.specialist.conftest import File, Office, a_pay_stub, figure

REPORTS = "/en/specialist/reports"


def read(file: File, papers: Sequence[PaperReading], version: str) -> uuid.UUID:
    """A paper of this file, read by this version of the reader."""
    document_id = file.send(uuid.uuid4().hex)
    with file.site.acting() as intake:
        readings.keep_reading(intake, document_id, version, papers)
    return document_id


def row(page: Page, name: str, confidence: str) -> list[str]:
    """The cells of one figure's row."""
    rows = [[words_of(cell) for cell in line.find_all(["th", "td"])] for line in page.soup.select("tbody tr")]
    return next(cells for cells in rows if cells[:2] == [name, confidence])


def kinds(page: Page) -> list[str]:
    """The kinds of paper that have a table of their own."""
    return [words_of(heading) for heading in page.soup.main.select("h3")]


def looked_at(file: File, times: int, wrong: int) -> None:
    """A figure called high was confirmed so often, and so many times corrected instead."""
    document_id, by, now = file.send("often"), file.account.id, file.site.clock.now()
    paper = PaperReading(ReadingStatus.OK, DocumentKind.PAY_STUB, 0.98, 1, figures=(figure("gross_pay", Decimal("2140.00")),))
    with transaction(file.site.engine) as session:
        for edition in range(times):
            reading = Reading(
                document_id=document_id, reader_version=f"test/{edition}", status=paper.status, kind=paper.kind, papers=[paper.as_json()],
                created_at=now,
            )
            session.add(reading)
            session.flush()
            session.add(FigureVerdict(
                document_id=document_id, reading_id=reading.id, figure="gross_pay", machine_value="2140.00",
                value="2410.00" if edition < wrong else "2140.00", by_id=by, at=now,
            ))


def test_what_homeowner_and_specialist_say_of_a_figure_is_counted_beside_how_often_it_was_given(office: Office) -> None:
    file, dana = office.file(), office.specialist()
    first, second = (file.send(name, read=[a_pay_stub()]) for name in ("first", "second"))
    rosa = file.homeowner()
    rosa.open(f"/en/papers/documents/{first}")
    rosa.press("Yes, this is right Gross pay")
    dana.open(f"/en/specialist/papers/{second}")
    dana.press("Save Net pay", {"What the paper says: Net pay": "1,710.33"})
    dana.press("Save Deductions", {"What the paper says: Deductions": "438.67"})

    page = dana.open(REPORTS)

    assert page.sees("Papers taken for this kind: 2.")
    assert row(page, "Gross pay", "High") == ["Gross pay", "High", "2", "1", "", "", "", "0 of 1", ""]
    assert row(page, "Net pay", "High") == ["Net pay", "High", "2", "", "", "", "1", "1 of 1", ""]
    assert row(page, "Gross pay this year so far", "Check") == ["Gross pay this year so far", "Check", "2", "", "", "", "", "", ""]
    assert row(page, "Deductions", "Not found") == ["Deductions", "Not found", "2", "", "", "", "", "", "1"]
    assert page.sees("High Corrected: 1 of 2 looked at (1 in 2)")


def test_a_kind_that_a_person_corrected_is_counted(office: Office, rosa: File) -> None:
    paper = rosa.send("another", read=[a_pay_stub()])
    dana = office.specialist()
    dana.open(f"/en/specialist/papers/{paper}")
    dana.press("Save kind and owner", {"Kind of paper": "Letter from an employer"})

    assert dana.open(REPORTS).sees("Papers taken for this kind: 2. Named by a person: the same kind 0, another 1.")


@pytest.mark.parametrize(("times", "wrong", "said"), [
    (199, 0, "Corrected: 0 of 199 looked at Too few to tell"),
    (200, 1, "Corrected: 1 of 200 looked at (1 in 200) Promise kept"),
    (200, 2, "Corrected: 2 of 200 looked at (1 in 100) More than promised"),
])
def test_the_promise_is_held_against_what_was_looked_at(office: Office, times: int, wrong: int, said: str) -> None:
    looked_at(office.file(), times, wrong)

    page = office.specialist().open(REPORTS)

    summary = page.soup.find(attrs={"aria-labelledby": "promise"})
    assert summary is not None
    assert said in words_of(summary)
    assert page.text.count(said) == 3, "in all, for the version and for the kind"


def test_how_readings_ended_and_how_long_they_took_is_told_by_version(office: Office) -> None:
    file = office.file()
    read(file, [PaperReading(ReadingStatus.NO_TEXT, seconds=9.0)], "2026.11.1")
    read(file, [PaperReading(ReadingStatus.PARTIAL, DocumentKind.LEASE, 0.9, 3, seconds=2.5)], "2026.11.1")

    page = office.specialist().open(REPORTS)

    cells = next([words_of(cell) for cell in line.find_all(["th", "td"])] for line in page.soup.select("tbody tr"))
    assert cells[:5] == ["2026.11.1", "0", "1", "1 No words found: 1", "2.5"]


def test_the_report_is_narrowed_to_a_version_a_source_and_a_time(office: Office) -> None:
    file = office.file()
    scanned = PaperReading(ReadingStatus.OK, DocumentKind.W2, 0.9, 1, "ocr", (figure("tax_year", "2025", confidence=Confidence.CHECK),))
    read(file, [a_pay_stub()], "old")
    office.site.clock.advance(timedelta(days=60))
    dana = office.specialist()
    read(file, [scanned], "new")

    assert kinds(dana.open(REPORTS)) == ["Pay stub", "W-2 tax form"]
    for choice, left in (
        ({"Version of the reader": "old"}, ["Pay stub"]), ({"Read from": "A picture of the page"}, ["W-2 tax form"]),
        ({"Files read in": "Last 30 days"}, ["W-2 tax form"]),
    ):
        dana.open(REPORTS)
        assert kinds(dana.press("Apply", choice)) == left


def test_words_in_the_address_that_mean_nothing_ask_for_the_usual(office: Office, rosa: File) -> None:
    page = office.specialist().open(f"{REPORTS}?period=7&version=never&source=thin-air")

    assert page.status == 200
    assert page.sees("Papers taken for this kind: 1.")


def test_a_time_in_which_nothing_was_read_says_so(office: Office) -> None:
    assert office.specialist().open(REPORTS).sees("Nothing was read in this time.")


def test_the_file_holds_the_same_counts_for_the_same_question_in_the_words_of_the_contracts(office: Office) -> None:
    file, dana = office.file(), office.specialist()
    read(file, [a_pay_stub()], "old")
    paper = read(file, [a_pay_stub()], "new")
    with office.site.acting(file.account) as intake:
        readings.correct_figure(intake, intake.session.get_one(Document, paper), "gross_pay", "2410.00")
    dana.open(REPORTS)
    dana.press("Apply", {"Version of the reader": "new"})

    answer = dana.follow("Download the figures (CSV)").response

    assert answer.mimetype == "text/csv"
    assert answer.headers["Content-Disposition"] == "attachment; filename=figures.csv"
    lines = list(csv.DictReader(io.StringIO(answer.get_data(as_text=True))))
    assert {line["reader_version"] for line in lines} == {"new"}
    assert next(line for line in lines if line["figure"] == "gross_pay") == {
        "reader_version": "new", "kind": "pay_stub", "figure": "gross_pay", "confidence": "high", "text_source": "pdf", "times": "1",
        "homeowner_confirmed": "0", "homeowner_corrected": "1", "specialist_confirmed": "0", "specialist_corrected": "0",
        "looked_at": "1", "corrected": "1", "typed_in": "0",
    }
    assert next(line for line in lines if line["figure"] == "total_deductions")["confidence"] == "not_found"


def test_neither_page_nor_file_holds_anybodys_name_or_figures(office: Office, rosa: File) -> None:
    dana = office.specialist()
    for address in (REPORTS, f"{REPORTS}/figures.csv"):
        said = dana.open(address).response.get_data(as_text=True)
        assert [word for word in ("Rosa", "Rivera", "Harbor Market", "2140", "2,140", "1701.33") if word in said] == []


def test_an_administrator_sees_the_report_from_their_own_room(office: Office, rosa: File) -> None:
    ada = office.site.visitor(office.site.account(Role.ADMIN, "Ada Admin"))
    ada.open(REPORTS)

    assert ada.page.heading == "How well the machine reads"
    assert ada.page.link("Agencies").endswith("/admin/agencies")
    assert ada.page.link("Reports") == REPORTS


def test_the_report_is_in_spanish_too(office: Office, rosa: File) -> None:
    page = office.specialist().open(REPORTS.replace("/en/", "/es/"))

    assert page.heading == "Cómo lee la máquina"
    assert row(page, "Pago bruto (gross pay)", "Alta")[2] == "1"
