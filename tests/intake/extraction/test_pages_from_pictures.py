"""What pictures do to a page's words, and what papers read from them must not be taken to say."""

from dataclasses import replace

from intake.extraction.read import Context, conclude
from intake.extraction.reading import PaperReading
from tests.intake.extraction.drawn import Placed, lines, pdf
from tests.intake.extraction.reading_aloud import figures, words


def from_a_picture(*placed: Placed) -> PaperReading:
    """The reading of a page whose words were told from a picture."""
    pages = [replace(page, source="ocr") for page in words(pdf([placed]))]
    [reading] = conclude(pages, 1, Context())
    return reading


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
