"""Bank statements of many layouts, to the transaction."""

import pytest

from intake.kinds import DocumentKind
from tests.intake.extraction.drawn import Placed, lines, table
from tests.intake.extraction.reading_aloud import figures, outcome, read_pages

HEAD = [
    *lines("Cedar County Credit Union", "PO Box 18", "Dayton, OH 45402"),
    *lines("Delia Marsh", "5 Elm Court", "Dayton, OH 45409", top=130),
    *lines("Account Statement", "Account Number: 000488213377", "Statement Period: 10/01/2026 - 10/31/2026", "Page 1 of 1", x=330),
]
SUMMARY = table(
    (60, 240),
    [
        ("Beginning Balance", "$1,000.00"),
        ("Total Deposits", "$3,100.00"),
        ("Total Withdrawals", "$600.00"),
        ("Ending Balance", "$3,500.00"),
    ],
    top=210,
)
RUNNING = table(
    (60, 130, 360, 430, 500),
    [
        ("Date", "Description", "Deposits", "Withdrawals", "Balance"),
        ("10/02", "PAYROLL HARBOR TOOL", "1,500.00", "", "2,500.00"),
        ("10/09", "GROCER", "", "600.00", "1,900.00"),
        ("10/16", "PAYROLL HARBOR TOOL", "1,500.00", "", "3,400.00"),
        ("10/20", "REFUND", "100.00", "", "3,500.00"),
    ],
    top=310,
)
SIGNED = table(
    (60, 130, 430, 500),
    [
        ("Date", "Description", "Amount", "Balance"),
        ("10/02/2026", "PAYROLL HARBOR TOOL", "1,500.00", "2,500.00"),
        ("10/09/2026", "GROCER", "-600.00", "1,900.00"),
        ("10/16/2026", "PAYROLL HARBOR TOOL", "1,500.00", "3,400.00"),
        ("10/20/2026", "REFUND", "100.00", "3,500.00"),
    ],
    top=310,
)
SECTIONS = [
    *lines("Deposits and Additions", top=300),
    *table(
        (60, 130, 430),
        [
            ("Date", "Description", "Amount"),
            ("10/02", "PAYROLL HARBOR TOOL", "1,500.00"),
            ("10/16", "PAYROLL HARBOR TOOL", "1,500.00"),
            ("10/20", "REFUND", "100.00"),
        ],
        top=320,
    ),
    *lines("Withdrawals and Subtractions", top=420),
    *table((60, 130, 430), [("Date", "Description", "Amount"), ("10/09", "GROCER", "600.00")], top=440),
]


@pytest.mark.parametrize("activity", [RUNNING, SIGNED, SECTIONS], ids=["two columns", "signs", "sections"])
def test_every_deposit_is_listed_whatever_tells_money_in_from_money_out(activity: list[Placed]) -> None:
    [reading] = read_pages([[*HEAD, *SUMMARY, *activity]])

    assert [(d.on.isoformat(), d.description, f"{d.amount:.2f}") for d in reading.deposits] == [
        ("2026-10-02", "PAYROLL HARBOR TOOL", "1500.00"),
        ("2026-10-16", "PAYROLL HARBOR TOOL", "1500.00"),
        ("2026-10-20", "REFUND", "100.00"),
    ]
    assert outcome(reading, "deposits_add_up") == "pass"


def test_whose_account_which_period_and_how_it_began_and_ended() -> None:
    [reading] = read_pages([[*HEAD, *SUMMARY, *RUNNING]])

    assert reading.kind is DocumentKind.BANK_STATEMENT
    assert figures(reading) == {
        "bank": "Cedar County Credit Union",
        "account_holder": "Delia Marsh",
        "account_last4": "3377",
        "period_start": "2026-10-01",
        "period_end": "2026-10-31",
        "beginning_balance": "1000.00",
        "ending_balance": "3500.00",
        "total_deposits": "3100.00",
        "total_withdrawals": "600.00",
    }
    assert outcome(reading, "balances_reconcile") == "pass"


def test_the_running_balance_tells_an_unsigned_deposit_from_a_payment() -> None:
    unsigned = [(x, top, text.replace("-600.00", "600.00")) for x, top, text in SIGNED]
    [reading] = read_pages([[*HEAD, *SUMMARY, *unsigned]])

    assert [f"{d.amount:.2f}" for d in reading.deposits] == ["1500.00", "1500.00", "100.00"]


def test_a_row_whose_direction_cannot_be_told_is_left_out() -> None:
    rows = table((60, 130, 430), [("Date", "Description", "Amount"), ("10/02", "SOMETHING", "75.00")], top=310)
    [reading] = read_pages([[*HEAD, *SUMMARY, *rows]])

    assert reading.deposits == ()


def test_one_page_of_four_is_said_to_lack_three() -> None:
    page = [(x, top, text.replace("Page 1 of 1", "Page 1 of 4")) for x, top, text in HEAD]
    [reading] = read_pages([[*page, *SUMMARY]])

    check = next(c for c in reading.checks if c.name == "pages_present")
    assert (check.outcome.value, check.detail) == ("fail", {"found": [1], "expected": 4})


def test_two_months_in_one_file_are_two_statements() -> None:
    november = [
        (x, top, text.replace("10/01/2026 - 10/31/2026", "11/01/2026 - 11/30/2026").replace("10/", "11/"))
        for x, top, text in [*HEAD, *SUMMARY, *RUNNING]
    ]
    readings = read_pages([[*HEAD, *SUMMARY, *RUNNING], november])

    assert [(r.page_range, figures(r)["period_end"]) for r in readings] == [((1, 1), "2026-10-31"), ((2, 2), "2026-11-30")]


def test_a_stub_and_a_statement_in_one_file_are_told_apart() -> None:
    from tests.intake.extraction.drawn import STUB

    readings = read_pages([STUB, [*HEAD, *SUMMARY, *RUNNING]])

    assert [(r.kind.value, r.page_range) for r in readings] == [("pay_stub", (1, 1)), ("bank_statement", (2, 2))]
