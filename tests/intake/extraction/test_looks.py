"""An empty form is told from a filled one, and a picture that cuts words off or is too faint from a whole and clear one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageFilter

from intake.extraction.layout import Page, Word
from intake.extraction.looks import looks
from intake.extraction.sandbox import Reader
from intake.figures import Box, Confidence, Figure, Provenance
from intake.kinds import DocumentKind
from tests.intake.extraction.drawn import STUB, lines, pdf, picture, saved
from tests.intake.extraction.reading_aloud import outcome, read_pages

FORM_4506C = lines(
    "Form 4506-C", "IVES Request for Transcript of Tax Return", "Department of the Treasury - Internal Revenue Service",
    "1a. Current name", "2a. Spouse's current name", "5a. IVES participant name, address, and SOR mailbox ID",
    "6. Transcript requested", "8. Year or period requested", "Signature for Line 1a (see instructions)", "Date",
)


def a_page(*words: Word, source: str = "ocr", marks: tuple[Box, ...] = ()) -> Page:
    return Page(1, 600.0, 800.0, words, source, marks)


def a_line(text: str, x0: float, top: float, x1: float) -> Word:
    return Word(text, Box(x0, top, x1, top + 10.0))


def found(
    *pages: Page, kind: DocumentKind = DocumentKind.OTHER, figures: tuple[Figure, ...] = ()
) -> dict[str, tuple[str, dict[str, object]]]:
    return {check.name: (check.outcome.value, check.detail) for check in looks(kind, pages, figures)}


def test_a_form_without_a_word_of_anybodys_is_blank() -> None:
    [reading] = read_pages([FORM_4506C])
    assert reading.kind is DocumentKind.FORM_4506C
    assert outcome(reading, "blank") == "fail"


@pytest.mark.parametrize(
    "written", ["Delia Marsh 123-45-6789", "5 Elm Court, Dayton, OH 45409", "2,140.00", "delia@example.org", "31-0012345"]
)
def test_a_form_somebody_wrote_in_is_not_called_blank_though_no_figure_was_read(written: str) -> None:
    form = a_page(a_line("Form 4506-C", 60, 60, 200), a_line(written, 60, 90, 200), source="pdf")
    assert found(form, kind=DocumentKind.FORM_4506C)["blank"][0] == "inconclusive"


def test_a_signature_in_ink_or_a_picture_of_a_form_may_be_filled_in_by_hand() -> None:
    form = a_line("Form 4506-C", 60, 60, 200)
    assert found(a_page(form, source="pdf", marks=(Box(60, 700, 200, 720),)), kind=DocumentKind.FORM_4506C)["blank"][0] == "inconclusive"
    assert found(a_page(form), kind=DocumentKind.FORM_4506C)["blank"][0] == "inconclusive"


def test_the_year_printed_on_a_form_fills_nothing_in_and_an_amount_does() -> None:
    form = a_page(a_line("Form W-2 2025", 60, 60, 200), source="pdf")

    def read(name: str, value: str) -> tuple[Figure, ...]:
        return (Figure(name, value, Provenance(1, Box(1, 1, 2, 2), value), Confidence.HIGH),)

    assert found(form, kind=DocumentKind.W2, figures=read("tax_year", "2025"))["blank"][0] == "fail"
    assert found(form, kind=DocumentKind.W2, figures=read("employee", "Delia Marsh"))["blank"][0] == "pass"


def test_only_forms_are_ever_called_blank() -> None:
    assert "blank" not in found(a_page(a_line("Dear Sir", 60, 60, 200), source="pdf"), kind=DocumentKind.HARDSHIP_LETTER)


@pytest.mark.parametrize(("running", "sides"), [(3, ["right"]), (2, None)])
def test_three_lines_that_run_into_an_edge_are_cut_off_and_two_are_not(running: int, sides: list[str] | None) -> None:
    cut = [a_line("cut", 300, 50.0 + 20 * at, 598) for at in range(running)]
    whole = [a_line("whole", 60, 300.0 + 20 * at, 400) for at in range(8)]
    said = found(a_page(*cut, *whole)).get("whole_in_picture")
    assert (said[1]["sides"] if said else None) == sides


def test_a_file_of_text_is_never_cut_off_or_faint() -> None:
    cut = [a_line("cut", 300, 50.0 + 20 * at, 600) for at in range(3)]
    assert found(a_page(*cut, source="pdf")) == {}


@pytest.mark.parametrize(("words", "faint"), [(7, True), (8, False)])
def test_a_picture_of_seven_words_is_faint_and_one_of_eight_is_not(words: int, faint: bool) -> None:
    page = a_page(*(a_line("word", 60, 50.0 + 20 * at, 200) for at in range(words)))
    assert ("legible" in found(page)) is faint


def test_a_page_left_empty_on_purpose_is_not_faint() -> None:
    assert found(a_page(a_line("This page intentionally left blank", 60, 60, 400))) == {}


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(warm=("text", "picture")) as one:
        yield one


def sides_of(reader: Reader, image: Image.Image, path: Path) -> list[str]:
    [reading] = reader.read(saved(image, path, "JPEG"))
    return next((check.detail["sides"] for check in reading.checks if check.name == "whole_in_picture"), [])


def test_a_photograph_that_misses_a_side_says_which(reader: Reader, tmp_path: Path) -> None:
    whole = picture(pdf([STUB]))
    assert sides_of(reader, whole, tmp_path / "whole") == []
    assert sides_of(reader, whole.crop((0, 0, int(whole.width * 0.72), whole.height)), tmp_path / "cut") == ["right"]


def test_a_photograph_too_blurred_for_its_words_is_faint_or_without_text(reader: Reader, tmp_path: Path) -> None:
    blurred = picture(pdf([STUB]), 60).filter(ImageFilter.GaussianBlur(4))
    [reading] = reader.read(saved(blurred, tmp_path / "blurred", "JPEG"))
    assert reading.status.value == "no_text" or any(check.name == "legible" for check in reading.checks)
