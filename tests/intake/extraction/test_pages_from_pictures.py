"""What pictures do to a page's words, and what papers read from them must not be taken to say."""

from collections.abc import Iterable
from dataclasses import replace

from intake.extraction.read import Context, conclude
from intake.extraction.reading import PaperReading
from intake.figures import Confidence
from tests.intake.extraction.drawn import Placed, lines, pdf, table
from tests.intake.extraction.reading_aloud import figures, words


def from_a_picture(*placed: Placed) -> PaperReading:
    """The reading of a page whose words were told from a picture."""
    pages = [replace(page, source="ocr") for page in words(pdf([placed]))]
    [reading] = conclude(pages, 1, Context())
    return reading


def a_stub(*rest: Iterable[Placed]) -> PaperReading:
    head = lines(
        "Brook & Hale Orchards LLC", "12 Mill Road, Dayton, OH 45409", "Earnings Statement", "Employee: Delia Marsh", "Pay Date: 03/07/2025"
    )
    return from_a_picture(*head, *(one for part in rest for one in part))


def test_captions_that_lost_their_spaces_are_read_word_by_word() -> None:
    reading = from_a_picture(
        *lines(
            "Brook & Hale Orchards LLC",
            "Employee Pay Statement",
            "EmployeeName: Delia Marsh",
            "PayPeriodStart: 03/01/2025",
            "PayPeriodEnd: 03/15/2025",
            "PayDate: 03/20/2025",
            "GrossPay: $2,000.00",
            "TotalDeductions: $500.00",
            "NetPay: $1,500.00",
        )
    )
    found = figures(reading)
    assert (found["employee"], found["pay_period_start"], found["pay_period_end"]) == ("Delia Marsh", "2025-03-01", "2025-03-15")
    assert (found["gross_pay"], found["net_pay"]) == ("2000.00", "1500.00")


def test_net_pay_set_large_beside_a_day_is_not_given_for_the_tips_of_the_paycheck() -> None:
    reading = a_stub(
        [(400, 150, "Net pay"), (60, 166, "Pay date"), (400, 166, "$701.06")],
        table(
            (60, 300, 400),
            [
                ("Earnings", "Current", "YTD"),
                ("Regular hours", "$642.65", "$16,720.00"),
                ("Paycheck tips", "$241.50", "$7,315.20"),
                ("Gross pay", "$884.15", "$24,035.20"),
            ],
            top=220,
        ),
    )
    assert figures(reading)["net_pay"] == "701.06"


def test_a_row_without_a_caption_is_the_gross_that_the_earnings_over_it_add_up_to() -> None:
    reading = a_stub(
        table(
            (60, 200, 300),
            [
                ("Earnings and Hours", "Current", "YTD Amount"),
                ("Hourly Rate", "780.00", "19,890.00"),
                ("Overtime", "190.13", "2,340.38"),
                ("", "970.13", "22,230.38"),
                ("Taxes", "Current", "YTD Amount"),
                ("Medicare", "-14.07", "-329.59"),
            ],
            top=180,
        ),
        [(400, 198, "Net Pay"), (480, 198, "956.06")],
    )
    found = figures(reading)
    assert (found["gross_pay"], found["ytd_gross"]) == ("970.13", "22230.38")


def test_what_the_employer_contributes_to_is_not_the_employer() -> None:
    reading = a_stub([(60, 200, "Gross Pay 2,000.00"), (60, 218, "Net Pay 1,500.00"), (300, 200, "Employer Retirement Contributions")])
    assert figures(reading)["employer"] == "Brook & Hale Orchards LLC"


def test_an_amount_and_the_caption_drawn_near_it_are_told_apart() -> None:
    reading = from_a_picture(
        *lines(
            "Lantern Loan Servicing",
            "Mortgage Statement",
            "Statement Date 12/16/2025",
            "Payment Due Date 01/01/2026",
            "Total Payment Due $1,418.77",
        ),
        (60, 200, "Principal Balance"),
        (200, 200, "$187,944.21"),
        (265, 200, "Interest Rate"),
        (400, 200, "2.750%"),
    )
    assert figures(reading)["interest_rate"] == "2.75"


def a_statement_of_two_accounts() -> PaperReading:
    return from_a_picture(
        *lines(
            "Harbor Light Credit Union", "Statement of Accounts", "Statement Period 11/01/2025 - 11/30/2025", "Member Number XXXXXX2288"
        ),
        *table(
            (60, 120, 350, 450),
            [
                ("REGULAR SAVINGS", "", "", ""),
                ("11/01", "PREVIOUS BALANCE", "", "511.73"),
                ("11/15", "TRANSFER", "50.02", "561.75"),
                ("11/30", "NEW BALANCE", "", "561.75"),
                ("CHECKING", "", "", ""),
                ("11/01", "PREVIOUS BALANCE", "", "938.15"),
                ("11/03", "PAYROLL", "2,014.66", "2,952.81"),
                ("11/04", "RENT", "-1,796.32", "1,156.49"),
                ("11/30", "NEW BALANCE", "", "1,156.49"),
            ],
            top=180,
        ),
        *lines("TOTAL DEPOSITS 2,014.66", "TOTAL WITHDRAWALS 1,796.32", top=380),
    )


def test_sums_of_a_second_account_do_not_make_it_the_first() -> None:
    reading = a_statement_of_two_accounts()
    found = figures(reading)
    assert (found["beginning_balance"], found["ending_balance"]) == ("511.73", "561.75")
    assert "1796.32" not in found.values()
    balances = [figure for figure in reading.figures if figure.name.endswith("balance")]
    assert all(figure.confidence is Confidence.CHECK for figure in balances)


def test_a_masked_number_of_a_member_is_an_account() -> None:
    assert figures(a_statement_of_two_accounts())["account_last4"] == "2288"


def test_a_region_in_brackets_over_the_banks_address_holds_no_account() -> None:
    reading = from_a_picture(
        *lines("FIFTH THIRD BANK", "(OHIO VALLEY)", "P.O. BOX 630900 CINCINNATI OH 45263-0900"),
        *lines("ANNALISE GRAU", "31 LINDEN AVE", "FORT THOMAS KY 41075-1508", top=150),
        *lines("Statement Period 07/01/2025 - 07/31/2025", "Beginning Balance $1,512.70", "Ending Balance $3,842.32", top=240),
    )
    assert figures(reading)["account_holder"] == "ANNALISE GRAU"


def test_a_letter_that_closes_with_one_name_written_and_printed_is_signed() -> None:
    letter = (
        "To whom it may concern,",
        "I am writing because I fell behind on my house payment. My hours were",
        "cut in June, a hardship we could not bear. Please consider us for a",
        "modification of our mortgage loan.",
    )
    once = from_a_picture(*lines("November 3, 2025", *letter, "Thank you,", "Earline Broussard"))
    twice = from_a_picture(*lines("November 3, 2025", *letter, "Thank you,", "Earline Broussard", "Earline Broussard", "11-3-25"))
    assert (figures(once)["signed"], figures(twice)["signed"]) == ("unclear", "yes")


def test_the_name_of_a_firm_is_read_to_its_end() -> None:
    bill = lines(
        "State Farm Fire and Casualty Company",
        "Homeowners Policy",
        "BALANCE DUE NOTICE",
        "Annual Premium $2,871.00",
        "Amount Due $2,914.00",
        "Payment is due by March 4, 2026",
    )
    assert figures(from_a_picture(*bill))["issuer"] == "State Farm Fire and Casualty Company"
