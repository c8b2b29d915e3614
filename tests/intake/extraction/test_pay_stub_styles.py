"""How employers set the period beside the year, drawn here: brackets, stacks, lists, sections, captions under their values."""

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from tests.intake.extraction.drawn import Placed, lines, painted, table
from tests.intake.extraction.reading_aloud import figures, read_pages, read_pdf

HEAD = lines("Stonefield Foods LLC", "800 Mill Road", "Stockton, CA 95203", "Pay Stub for Delia Marsh", "Pay Date: 11/06/2026", step=14)
BRACKETS = table(
    (60, 220, 300),
    [
        ("Salary", "$ 2,000.00", "[44,000.00]"),
        ("Gross pay", "$ 2,000.00", "[44,000.00]"),
        ("Federal tax", "$ 500.00", "[11,000.00]"),
        ("Total deductions", "$ 500.00", "[11,000.00]"),
        ("Net pay", "$ 1,500.00", "[33,000.00]"),
    ],
    top=180,
)
STACKED = table(
    (60, 200, 340),
    [
        ("GROSS PAY", "TOTAL DEDUCT", "NET PAY"),
        ("2,000.00", "500.00", "1,500.00"),
        ("44,000.00", "11,000.00", "33,000.00"),
    ],
    top=180,
)
BESIDE = table(
    (50, 230, 320, 500),
    [
        ("This Payment", "", "Year to Date", ""),
        ("Salary", "2,000.00", "Salary", "44,000.00"),
        ("Gross Pay", "$2,000.00", "Gross Pay", "$44,000.00"),
        ("Total Deductions", "$500.00", "Total Deductions", "$11,000.00"),
        ("Net Pay", "$1,500.00", "Net Pay", "$33,000.00"),
    ],
    top=180,
)
IN_A_SECTION = [
    *table((60, 300), [("Earned", "$2,000.00"), ("Taken off", "$500.00"), ("Take-home pay", "$1,500.00")], top=180),
    *lines("This year so far", top=260),
    *table((60, 300), [("Earned", "$44,000.00"), ("Taken off", "$11,000.00"), ("Take-home pay", "$33,000.00")], top=278),
]
UNHEADED = table(
    (60, 220, 320),
    [
        ("Gross wages", "2,000.00", "44,000.00"),
        ("Federal", "400.00", "8,800.00"),
        ("Union dues", "100.00", "2,200.00"),
        ("Total taken", "500.00", "11,000.00"),
        ("Net wages", "1,500.00", "33,000.00"),
    ],
    top=180,
)
YEAR_FIRST = table(
    (60, 220, 320),
    [
        ("", "Year to Date", "Current"),
        ("Gross", "44,000.00", "2,000.00"),
        ("Total Deductions", "11,000.00", "500.00"),
        ("Net", "33,000.00", "1,500.00"),
    ],
    top=180,
)

IN_ONE_ROW = [
    *table((60, 300), [("Gross Pay", "2,000.00"), ("Total Deductions", "500.00"), ("Net Pay", "1,500.00")], top=180),
    *table((60, 150, 280, 410), [("Year-to-date:", "Gross 44,000.00", "Federal 8,800.00", "Net 33,000.00")], top=250),
]


@pytest.mark.parametrize(
    "amounts",
    [BRACKETS, STACKED, BESIDE, IN_A_SECTION, UNHEADED, YEAR_FIRST, IN_ONE_ROW],
    ids=["in brackets", "stacked", "list beside list", "in a section", "without headings", "the year first", "in one row"],
)
def test_the_period_is_told_from_the_year_however_the_year_is_set(amounts: list[Placed]) -> None:
    [reading] = read_pages([[*HEAD, *amounts]])

    read = figures(reading)
    assert {name: read.get(name) for name in ("gross_pay", "total_deductions", "net_pay", "ytd_gross")} == {
        "gross_pay": "2000.00",
        "total_deductions": "500.00",
        "net_pay": "1500.00",
        "ytd_gross": "44000.00",
    }


def test_a_school_year_is_not_the_calendar_year() -> None:
    rows = [("", "Current", "Fiscal YTD"), ("Total Gross", "2,000.00", "8,000.00"), ("Net Pay", "1,500.00", "6,000.00")]
    [reading] = read_pages([[*HEAD, *table((60, 220, 320), rows, top=180)]])

    assert figures(reading)["gross_pay"] == "2000.00"
    assert "ytd_gross" not in figures(reading)


def test_running_totals_are_read_at_their_foot() -> None:
    months = [("Month", "Gross", "YTD Gross"), ("1", "1,900.00", "1,900.00"), ("2", "2,100.00", "4,000.00"), ("3", "2,000.00", "6,000.00")]
    [reading] = read_pages([[*HEAD, *lines("Gross Pay: 2,000.00", "Net Pay: 1,500.00", top=180), *table((60, 200, 300), months, top=240)]])

    assert figures(reading)["ytd_gross"] == "6000.00"


def test_what_no_caption_calls_net_is_net_when_it_is_what_the_rows_leave() -> None:
    rows = table((60, 300), [("Gross", "$2,000.00"), ("Federal", "$400.00"), ("Dues", "$100.00")], top=180)
    [left] = read_pages([[*HEAD, *rows, *lines("What landed in your account", "$1,500.00", top=250)]])
    [more] = read_pages([[*HEAD, *rows, *lines("What landed in your account", "$1,510.00", top=250)]])

    assert figures(left)["net_pay"] == "1500.00"
    assert "net_pay" not in figures(more)


def test_captions_set_too_close_to_part_give_no_amount() -> None:
    rows = [
        *lines("TOTAL DEDUCTIONS NET PAY", x=200, top=180),
        *table((60, 215, 300), [("Current", "500.00", "1,500.00")], top=198),
    ]
    [reading] = read_pages([[*HEAD, *rows]])

    assert not {"total_deductions", "net_pay"} & figures(reading).keys()


def test_deductions_counted_apart_from_the_taxes_are_not_all_that_was_taken() -> None:
    boxes = [("TAKE-HOME PAY", "GROSS PAY", "TAXES", "DEDUCTIONS"), ("$1,500.00", "$2,000.00", "$400.00", "$100.00")]
    [reading] = read_pages([[*HEAD, *table((60, 200, 320, 440), boxes, top=180, step=12)]])

    assert (figures(reading)["gross_pay"], figures(reading)["net_pay"]) == ("2000.00", "1500.00")
    assert "total_deductions" not in figures(reading)


def test_the_one_person_a_stub_names_is_its_employee() -> None:
    rows = table((60, 300), [("Gross Pay", "2,000.00"), ("Total Deductions", "500.00"), ("Net Pay", "1,500.00")], top=180)
    firm = lines("Harbor Tool Co", "Earnings Statement")
    [alone] = read_pages([[*firm, *lines("Delia Marsh  #1187", top=120), *rows]])
    [among] = read_pages([[*firm, *lines("Delia Marsh  #1187", "Robert Lane", top=120), *rows]])

    assert figures(alone)["employee"] == "Delia Marsh"
    assert "employee" not in figures(among)


def _captioned_from_below(canvas: Canvas) -> None:
    for size, top, words in (
        (14, 50, ("HARBOR TOOL CO", "", "", "")),
        (9, 90, ("Delia Marsh", "3725772", "18-OCT-2026", "31-OCT-2026")),
        (6, 104, ("WORKER", "BADGE", "WEEK OF", "THROUGH")),
        (9, 120, ("Hwy 85", "Laborers 347", "", "06-NOV-2026")),
        (6, 134, ("JOB", "LOCAL", "", "PAID ON")),
        (9, 180, ("Gross wages", "2,000.00", "", "")),
        (9, 196, ("Total taken", "500.00", "", "")),
        (9, 212, ("Net wages", "1,500.00", "", "")),
    ):
        canvas.setFont("Helvetica", size)
        for x, text in zip((45, 200, 320, 440), words, strict=True):
            canvas.drawString(x, letter[1] - top, text)


def test_small_captions_may_stand_under_what_they_caption() -> None:
    [reading] = read_pdf(painted(_captioned_from_below))

    read = figures(reading)
    assert {name: read.get(name) for name in ("employee", "pay_period_start", "pay_period_end", "pay_date")} == {
        "employee": "Delia Marsh",
        "pay_period_start": "2026-10-18",
        "pay_period_end": "2026-10-31",
        "pay_date": "2026-11-06",
    }


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("Window: Sep 1, 2026 -> Sep 30, 2026", "2026-09-01", "2026-09-30"),
        ("Covering: 1 May – 15 May 2026", "2026-05-01", "2026-05-15"),
        ("Period covered: 1-30 APR 26", "2026-04-01", "2026-04-30"),
    ],
)
def test_a_period_is_read_in_the_ways_it_is_written(said: str, first: str, last: str) -> None:
    [reading] = read_pages([lines("Pay Stub", said, "Gross Pay: 2,000.00", "Total Deductions: 500.00", "Net Pay: 1,500.00")])

    assert (figures(reading).get("pay_period_start"), figures(reading).get("pay_period_end")) == (first, last)


def test_a_week_may_be_told_by_the_two_letters_before_its_end() -> None:
    [reading] = read_pages([lines("Pay Stub", "W/E 10/31/26", "Check dated 11/06/26", "Gross Pay: 2,000.00", "Net Pay: 1,500.00")])

    assert (figures(reading).get("pay_period_end"), figures(reading).get("pay_date")) == ("2026-10-31", "2026-11-06")


def test_how_often_it_is_paid_may_stand_in_the_title_alone() -> None:
    [reading] = read_pages(
        [lines("Monthly Pay Stub - Stonefield Foods LLC", "Employee: Delia Marsh", "Gross Pay: 2,000.00", "Net Pay: 1,500.00")]
    )

    assert figures(reading)["pay_frequency"] == "monthly"
    assert figures(reading)["employer"] == "Stonefield Foods LLC"


def test_the_last_line_under_the_years_list_is_this_periods_where_the_list_says_the_year_itself() -> None:
    [reading] = read_pages(
        [
            [
                *HEAD,
                *lines("CURRENT PERIOD TOTALS", "Gross Pay: $2,000.00", "Total Taxes: $300.00", "Total Deductions: $200.00", top=180),
                *lines("YEAR-TO-DATE TOTALS", "YTD Earnings: $44,000.00", "YTD Taxes: $6,600.00", "YTD Deductions: $4,400.00", top=270),
                *lines("NET PAY: $1,500.00", top=350),
            ]
        ]
    )

    read = figures(reading)
    assert (read.get("gross_pay"), read.get("net_pay"), read.get("ytd_gross")) == ("2000.00", "1500.00", "44000.00")


def test_gross_pay_alone_in_its_row_is_no_number_of_hours() -> None:
    rows = [
        ("Earnings", "Hours", "", "Current", "YTD"),
        ("Salary", "", "", "2,000.00", "2,000.00"),
        ("Federal tax", "", "", "500.00", "500.00"),
    ]
    foot = table((60, 160, 330, 420), [("Gross Pay", "2,000.00", "Net Pay", "1,500.00")], top=260)
    [reading] = read_pages([[*HEAD, *table((60, 170, 230, 420, 500), rows, top=180), *foot]])

    assert (figures(reading).get("gross_pay"), figures(reading).get("net_pay")) == ("2000.00", "1500.00")


def test_a_year_that_is_less_than_one_of_its_parts_is_not_given() -> None:
    rows = [
        ("Earnings", "Current Period", "Year To Date"),
        ("Route pay", "1,900.00", "41,800.00"),
        ("Overtime", "100.00", "2,200.00"),
        ("Gross", "2,000.00", "{year}"),
        ("Federal tax", "500.00", "11,000.00"),
        ("Net Pay", "1,500.00", "33,000.00"),
    ]

    def read(year: str) -> dict[str, str]:
        return figures(read_pages([[*HEAD, *table((60, 220, 340), [[c.format(year=year) for c in row] for row in rows], top=180)]])[0])

    assert (read("44,000.00").get("gross_pay"), read("44,000.00").get("ytd_gross")) == ("2000.00", "44000.00")
    assert (read("2,000.00").get("gross_pay"), "ytd_gross" in read("2,000.00")) == ("2000.00", False)


def test_what_a_service_member_is_entitled_to_since_january_is_the_years_gross() -> None:
    summary = table((60, 220), [("TOT ENT", "2,000.00"), ("TOT DED", "500.00"), ("EOM PAY", "1,500.00")], top=180)
    remarks = table((60, 160, 260, 360, 460), [("REMARKS:", "YTD ENTITLE", "44,000.00", "YTD DEDUCT", "11,000.00")], top=260)
    [reading] = read_pages([[*HEAD, *summary, *remarks]])

    assert figures(reading).get("ytd_gross") == "44000.00"


def _with_a_mark(canvas: Canvas) -> None:
    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawString(60, letter[1] - 60, "Harvestmart *")
    canvas.setFont("Helvetica", 9)
    for x, top, text in lines("HARVESTMART STORES, INC.", "800 Mill Road", "Stockton, CA 95203", "Pay Date: 11/06/2026", top=74, step=12):
        canvas.drawString(x, letter[1] - top, text)
    for x, top, text in lines("Associate: Delia Marsh", "Gross Pay: 2,000.00", "Net Pay: 1,500.00", "For Record Purpose Only", top=180):
        canvas.drawString(x, letter[1] - top, text)


def test_under_a_firms_mark_its_legal_name_is_the_employer_and_a_remark_is_nobody() -> None:
    [reading] = read_pdf(painted(_with_a_mark))

    assert (figures(reading).get("employer"), figures(reading).get("employee")) == ("HARVESTMART STORES, INC.", "Delia Marsh")
