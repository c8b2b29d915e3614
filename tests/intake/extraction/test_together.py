"""A paper that was photographed page by page is read as one: in the order given, one set of figures, every page counted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intake.extraction.sandbox import Reader
from tests.intake.extraction.drawn import Placed, lines, pdf, picture, saved, table
from tests.intake.extraction.reading_aloud import figures, outcome

HEAD = lines("Cedar County Credit Union", "Account Number: 000488213377", "Statement Period: 10/01/2026 - 10/31/2026")
COLUMNS = (60, 130, 360, 430, 500)
CAPTIONS = ("Date", "Description", "Deposits", "Withdrawals", "Balance")
SUMMARY = [
    *HEAD,
    *lines("Account Statement", "Delia Marsh", "5 Elm Court", "Dayton, OH 45409", "Page 1 of 3", x=330),
    *table((60, 240), [
        ("Beginning Balance", "$1,000.00"), ("Total Deposits", "$3,100.00"), ("Total Withdrawals", "$600.00"),
        ("Ending Balance", "$3,500.00"),
    ], top=210),
]
FIRST_HALF = [
    *HEAD,
    *lines("Page 2 of 3", x=330),
    *table(COLUMNS, [
        CAPTIONS, ("10/02", "PAYROLL HARBOR TOOL", "1,500.00", "", "2,500.00"), ("10/09", "GROCER", "", "600.00", "1,900.00"),
    ], top=160),
]
SECOND_HALF = [
    *HEAD,
    *lines("Page 3 of 3", x=330),
    *table(COLUMNS, [
        CAPTIONS, ("10/16", "PAYROLL HARBOR TOOL", "1,500.00", "", "3,400.00"), ("10/20", "REFUND", "100.00", "", "3,500.00"),
    ], top=160),
]
PAGES = (SUMMARY, FIRST_HALF, SECOND_HALF)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(warm=("text", "picture")) as one:
        yield one


def photographed(page: list[Placed], path: Path) -> Path:
    return saved(picture(pdf([page])), path, "JPEG")


def as_file(page: list[Placed], path: Path) -> Path:
    path.write_bytes(pdf([page]))
    return path


def test_three_photographs_are_one_statement_with_its_figures_deposits_and_pages(reader: Reader, tmp_path: Path) -> None:
    photographs = [photographed(page, tmp_path / f"photo-{number}") for number, page in enumerate(PAGES, 1)]

    [reading] = reader.read_together(photographs)

    assert (reading.status.value, reading.kind.value, reading.pages, reading.files) == ("ok", "bank_statement", 3, (1, 1, 1))
    assert {name: figures(reading).get(name) for name in ("account_last4", "period_end", "ending_balance")} == {
        "account_last4": "3377", "period_end": "2026-10-31", "ending_balance": "3500.00",
    }
    assert outcome(reading, "pages_present") == outcome(reading, "balances_reconcile") == outcome(reading, "deposits_add_up") == "pass"
    assert [(deposit.page, f"{deposit.amount:.2f}") for deposit in reading.deposits] == [(2, "1500.00"), (3, "1500.00"), (3, "100.00")]


def test_a_photograph_and_a_file_are_pages_of_one_paper_in_the_order_given(reader: Reader, tmp_path: Path) -> None:
    summary, rest = as_file(SUMMARY, tmp_path / "1.pdf"), tmp_path / "2.pdf"
    rest.write_bytes(pdf([FIRST_HALF, SECOND_HALF]))

    [reading] = reader.read_together([rest, photographed(SUMMARY, tmp_path / "photo")])

    assert (reading.files, reading.text_source) == ((2, 1), "mixed")
    ending = reading.figure("ending_balance")
    assert ending is not None
    assert ending.read_from.page == 3
    [again] = reader.read_together([summary, rest])
    assert again.figure("ending_balance").read_from.page == 1  # type: ignore[union-attr]
    assert outcome(again, "deposits_add_up") == "pass"


def test_a_page_that_cannot_be_opened_is_named_and_the_others_are_read(reader: Reader, tmp_path: Path) -> None:
    locked = tmp_path / "locked.pdf"
    locked.write_bytes(pdf([FIRST_HALF], password="secret"))

    [reading] = reader.read_together([as_file(SUMMARY, tmp_path / "1.pdf"), locked, as_file(SECOND_HALF, tmp_path / "3.pdf")])

    assert (reading.status.value, reading.pages, reading.pages_unread) == ("partial", 3, (2,))
    assert figures(reading)["ending_balance"] == "3500.00"
    assert [deposit.page for deposit in reading.deposits] == [3, 3]


def test_files_of_which_none_opens_end_as_the_first_of_them_did(reader: Reader, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    locked = tmp_path / "locked.pdf"
    locked.write_bytes(pdf([SUMMARY], password="secret"))

    [reading] = reader.read_together([locked, broken])

    assert (reading.status.value, reading.pages, reading.files) == ("encrypted", 2, (1, 1))


def test_what_a_person_calls_one_paper_is_not_split_into_several(reader: Reader, tmp_path: Path) -> None:
    november = [(x, top, text.replace("10/01/2026 - 10/31/2026", "11/01/2026 - 11/30/2026")) for x, top, text in SUMMARY]
    two = [as_file(page, tmp_path / f"{number}.pdf") for number, page in enumerate((SUMMARY, november))]

    assert len(reader.read_together(two)) == 1


def test_one_file_alone_is_read_as_it_always_was(reader: Reader, tmp_path: Path) -> None:
    path = as_file(SUMMARY, tmp_path / "1.pdf")

    [reading] = reader.read_together([path])

    assert reading.files == ()
    assert figures(reading) == figures(reader.read(path)[0])
