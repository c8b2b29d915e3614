"""The batch for the mail as it comes out of the printer: sheets, windows, languages, tags."""

import io
from typing import Any

import pdfplumber
import pikepdf
import pytest

from intake.notices.pdf import batch_as_pdf
from tests.builders import OFFICE
from tests.intake.notices.test_letters import INCOMPLETE, STUB

INCH = 72
# What is seen through the window of a number 10 envelope however the folded sheet lies, and what may be seen.
SEEN = (0.875 * INCH, 2.5 * INCH, 4.375 * INCH, 3.19 * INCH)
MAY_BE_SEEN = (0, 2.0 * INCH, 5.375 * INCH, 3.7 * INCH)
HOME = ["12 Elm Street", "Dallas, TX 75201"]
LONG = ["c/o Maria Hernandez-Gonzalez", "Rural Route 2", "Building 7, Apartment 4B", "Box 1187", "Dallas, TX 75201"]


def piece(name: str, language: str = "en", address: list[str] | None = None, papers: int = 1, large: bool = False) -> dict[str, Any]:
    """One letter as the mailroom hands it over; more papers make it longer."""
    said = OFFICE.write("acknowledgment", INCOMPLETE | {"missing": [STUB] * papers})
    to = {"to": [name, *(address or HOME)]}
    versions = [said["en"] | to] if language == "en" else [
        said["es"] | to | {"follows": "Sigue una copia en inglés."}, said["en"] | to | {"copy": "English copy of the letter above"},
    ]
    return {"large": large, "versions": versions, "kind": "Acknowledgment", "languages": "English"}


def batch(*letters: dict[str, Any]) -> bytes:
    return batch_as_pdf({
        "title": "Letters to mail, batch 3F9A1C", "from": "Foothold Mortgage Servicing", "on": "2026-10-22", "language": "en",
        "cover": ["Dated Thursday, October 22, 2026."], "heads": ["No.", "To", "Town", "File", "Letter", "Languages", "Pages"],
        "letters": list(letters), "signing": ["Put into the mail on: ______"],
    })


LETTERS = (
    piece("Rosa Rivera"), piece("Luis Rivera", "es"), piece("Ann Cho", papers=16), piece("Max Lane", large=True),
    piece("Deborah Featherstonehaugh-Montgomery", address=LONG),
)


@pytest.fixture(scope="module")
def printed() -> bytes:
    return batch(*LETTERS)


def first_pages(pdf: pdfplumber.PDF) -> dict[str, int]:
    """On which page each letter starts, by the name in its window."""
    found = {}
    for number, page in enumerate(pdf.pages, 1):
        words = page.crop(SEEN).extract_text().splitlines()
        if number > 1 and words:
            found.setdefault(words[0], number)
    return found


def test_every_letter_starts_on_the_front_of_a_sheet(printed: bytes) -> None:
    with pdfplumber.open(io.BytesIO(printed)) as pdf:
        starts = first_pages(pdf)
    assert [name for name in starts if name in {each["versions"][0]["to"][0] for each in LETTERS}] == [
        each["versions"][0]["to"][0] for each in LETTERS
    ]
    assert {starts[each["versions"][0]["to"][0]] % 2 for each in LETTERS} == {1}


def test_the_address_alone_is_seen_through_the_window(printed: bytes) -> None:
    with pdfplumber.open(io.BytesIO(printed)) as pdf:
        starts = first_pages(pdf)
        for letter in LETTERS:
            to = letter["versions"][0]["to"]
            page = pdf.pages[starts[to[0]] - 1]
            assert page.crop(SEEN).extract_text().splitlines() == to
            assert page.crop(MAY_BE_SEEN).extract_text().splitlines() == to


def test_each_letter_counts_its_own_pages_and_the_cover_lists_them(printed: bytes) -> None:
    with pdfplumber.open(io.BytesIO(printed)) as pdf:
        starts, cover = first_pages(pdf), pdf.pages[0].extract_text()
        foot = (pdf.pages[starts["Ann Cho"] - 1].extract_text() or "").splitlines()[-1]
    assert foot.startswith("F-2041 · 1 / ")
    pages = foot.rsplit(" ", 1)[1]
    assert pages == "4"
    assert f"3 Ann Cho Dallas, TX 75201 F-2041 Acknowledgment English {pages}" in cover


def test_who_reads_spanish_gets_the_english_legal_copy_behind_it(printed: bytes) -> None:
    with pdfplumber.open(io.BytesIO(printed)) as pdf:
        starts = first_pages(pdf)
        theirs = [page.extract_text() for page in pdf.pages[starts["Luis Rivera"] - 1:starts["Ann Cho"] - 1]]
    assert "Tenemos su solicitud" in theirs[0]
    copy = next(at for at, text in enumerate(theirs) if "English copy of the letter above" in text)
    assert "Sigue una copia en inglés." in theirs[copy - 1]
    assert "We have your application for mortgage help" in theirs[copy]


def test_it_is_tagged_in_both_languages_and_says_what_it_is(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        assert str(pdf.Root.Lang).startswith("en")
        assert bool(pdf.Root.MarkInfo.Marked)
        with pdf.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert "batch 3F9A1C" in str(about["dc:title"])
        assert any(str(each.get("/Lang", "")).startswith("es") for each in pdf.objects if isinstance(each, pikepdf.Dictionary))


def test_printed_again_it_is_the_same_to_the_byte(printed: bytes) -> None:
    assert batch(*LETTERS) == printed


def test_large_print_is_larger(printed: bytes) -> None:
    with pdfplumber.open(io.BytesIO(printed)) as pdf:
        starts = first_pages(pdf)
        sizes = {name: max(char["size"] for char in pdf.pages[starts[name]].chars) for name in ("Ann Cho", "Max Lane")}
    assert sizes["Max Lane"] > 1.3 * sizes["Ann Cho"]
