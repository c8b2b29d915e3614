"""Of a long statement, a summary reads the few pages that say its sums, and says which it left out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from intake.extraction.sandbox import Reader
from intake.extraction.summary import telling_pages
from intake.kinds import DocumentKind, ReadingStatus
from portal.demo.papers.bank_statement_layouts import LAYOUTS
from portal.demo.papers.bank_statements import BankStatement
from tests.intake.extraction.drawn import lines, pdf
from tests.intake.extraction.long_papers import a_long_statement
from tests.intake.extraction.reading_aloud import figures, outcome


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(warm=("text",)) as one:
        yield one


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_summary_gives_the_figures_of_the_whole_statement(
    layout: Callable[[BankStatement], bytes], reader: Reader, tmp_path: Path
) -> None:
    statement, path = a_long_statement(900, layout), tmp_path / "statement.pdf"
    path.write_bytes(statement.draw())

    [reading] = reader.read(path, summary=True)

    assert (reading.status, reading.kind) == (ReadingStatus.PARTIAL, DocumentKind.BANK_STATEMENT)
    assert {name: text.upper() for name, text in figures(reading).items()} == {
        name: text.upper() for name, text in statement.truth().items()
    }
    assert outcome(reading, "balances_reconcile") == "pass"
    assert len(reading.pages_unread) >= reading.pages * 3 / 4 >= 15
    assert reading.deposits == ()
    assert not {"pages_present", "deposits_add_up"} & {check.name for check in reading.checks}


@pytest.mark.parametrize(("pages", "unread"), [(19, 0), (20, 15)])
def test_only_papers_of_twenty_pages_are_summed_up(pages: int, unread: int, reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf([lines(f"Ending balance {number}.00") for number in range(pages)]))

    [reading] = reader.read(path, summary=True)

    assert len(reading.pages_unread) == unread


def test_the_ends_and_the_pages_that_say_most_of_the_sums_are_read() -> None:
    texts = ["Deposits and other credits"] * 40
    texts[6] = "Total deposits\n1,200.00"
    texts[20] = "Account summary\nBeginning  balance\nEnding\nbalance\nTotal withdrawals"

    assert telling_pages(texts) == [1, 2, 7, 21, 39, 40]


def test_however_many_pages_speak_of_balances_a_quarter_is_read_and_never_more_than_ten() -> None:
    assert [len(telling_pages(["Ending balance"] * pages)) for pages in (20, 32, 40, 400)] == [5, 8, 10, 10]
