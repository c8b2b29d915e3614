"""Tax returns: Form 1040 and its schedules C and E, read by what their lines say and the numbers they bear."""

import re
from collections.abc import Sequence
from dataclasses import replace

from intake.extraction.kinds.filing_status import filing_status
from intake.extraction.kinds.form_lines import Wanted, entered
from intake.extraction.kinds.form_names import box_name, first_and_last
from intake.extraction.kinds.form_year import form_year
from intake.extraction.layout import Page
from intake.extraction.parties import Party, Sort, party
from intake.figures import Confidence, Figure, Provenance

WAGES = Wanted(
    "wages_line1",
    ("1", "1a", "1z", "7"),
    (
        "wages salaries tips",
        "total amount from form s w 2",
        "total wages salaries tips",
        "form s w 2 box 1",
        "total wages",
        "wages from w 2",
        "wages",
    ),
    ("household", "not reported", "8919", "self employment", "add lines 1a", "withheld"),
)
# Since 2022 other earnings may be added to those of Form W-2; the sum stands where no W-2 is filled in.
WAGES_ADDED = Wanted("wages_line1", ("1z",), ("add lines 1a through 1h",))
TOTAL_INCOME = Wanted(
    "total_income",
    ("9", "6", "7b", "8b", "15", "22"),
    ("this is your total income", "total income", "your total income"),
    ("adjusted", "adjustments to", "taxable income", "gross income subtract"),
)
AGI = Wanted(
    "adjusted_gross_income",
    ("11", "11a", "8b", "7", "37", "38", "21", "4"),
    ("this is your adjusted gross income", "adjusted gross income", "agi"),
    (
        "amount from line 11",
        "amount from line 11a",
        "modified",
        "prior year",
        "is more than",
        "percent of",
        "multiply",
        "total adjustments",
    ),
)
RECEIPTS = Wanted(
    "gross_receipts", ("1",), ("gross receipts or sales", "gross receipts", "gross sales"), ("returns and allowances", "less")
)
EXPENSES_C = Wanted("total_expenses", ("28", "26"), ("total expenses",), ("tentative", "subtract"))
PROFIT = Wanted(
    "net_profit", ("31", "29"), ("net profit or loss", "net profit", "net income", "net loss"), ("self employment tax", "tentative")
)
RENTS = Wanted(
    "rents_received",
    ("23a", "3"),
    (
        "total of all amounts reported on line 3",
        "total of all amounts entered on line 3",
        "line 3 for all rental properties",
        "total rents received",
        "rents received",
        "rental income",
        "gross rents",
        "gross rent",
    ),
    ("net", "royalty"),
)
EXPENSES_E = Wanted(
    "total_expenses",
    ("23e", "20"),
    (
        "line 20 for all properties",
        "total of all amounts reported on line 20",
        "total of all amounts entered on line 20",
        "total expenses",
        "total rental expenses",
    ),
    ("subtract",),
)
NET_RENT = Wanted(
    "net_rental_income",
    ("26", "21"),
    (
        "total rental real estate and royalty income or loss",
        "total rental real estate",
        "net rental income",
        "net rental income loss",
        "net income loss",
        "income or loss from rental real estate",
        "subtract line 20 from line 3",
        "income or loss",
        "net income",
    ),
    ("deductible", "carryover"),
)
STATUSES = (
    "Married filing jointly",
    "Married filing separately",
    "Head of household",
    "Qualifying surviving spouse",
    "Qualifying widow(er)",
    "Single",
)
FIRST_NAME = (
    "your first name and middle initial",
    "your first name and initial",
    "your first name",
    "first name and initial",
    "taxpayer first name",
    "first name and m i",
    "first name and middle initial",
)
NAMES_SHOWN = ("name s shown on return", "names shown on return", "name s as shown on return", "name as shown on return")
SPOUSE_FIRST = (
    "if joint return spouses first name and middle initial",
    "if a joint return spouses first name and initial",
    "spouses first name and middle initial",
    "spouses first name and initial",
    "spouses first name",
    "spouse first name",
)
TAXPAYER = Party(
    "taxpayer",
    (
        "taxpayer name",
        "taxpayer",
        "name shown on return",
        "names shown on return",
        "name as shown on return",
        "names as shown on return",
        "prepared for",
        "name of taxpayer",
        "primary taxpayer",
        "client",
        "client name",
        "filer name",
        "filer",
        "name",
    ),
    Sort.PERSON,
)
SPOUSE = Party("spouse", ("spouse name", "spouse", "spouses name", "secondary taxpayer"), Sort.PERSON)
PROPRIETOR = Party(
    "business",
    (
        "name of proprietor",
        "proprietor",
        "proprietor name",
        "name shown on form 1040",
        "taxpayer name",
        "taxpayer",
        "filer",
        "name",
        "business name",
        "business",
    ),
    Sort.EITHER,
)


def _given(*figures: Figure | None) -> list[Figure]:
    return [figure for figure in figures if figure is not None]


def form_1040(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a return; a blank one gives none."""
    amounts = _given(entered(pages, WAGES) or entered(pages, WAGES_ADDED), entered(pages, TOTAL_INCOME), entered(pages, AGI))
    if not amounts:
        return []
    taxpayer = (
        first_and_last(pages[:1], "taxpayer", FIRST_NAME, "your ")
        or box_name(pages[:1], "taxpayer", NAMES_SHOWN)
        or party(pages[:1], TAXPAYER)
    )
    spouse = first_and_last(pages[:1], "spouse", SPOUSE_FIRST, "spouse.?s ") or party(pages[:1], SPOUSE)
    if spouse is not None and taxpayer is not None and spouse.text == taxpayer.text:
        spouse = None
    if spouse is None and taxpayer is not None:
        taxpayer, spouse = _couple(taxpayer)
    year = form_year(pages[:2], ("1040", "individual income tax return", "for the year", "tax year"))
    return [*amounts, *_given(taxpayer, spouse, year, filing_status(pages) or _filing_status_in_words(pages))]


_AND = re.compile(r"\s+(?:and|&|AND)\s+")


def _couple(named: Figure) -> tuple[Figure, Figure | None]:
    """Two people named together, where each is named in full ("Ada Marsh and Ben Marsh")."""
    first, *second = _AND.split(named.text)
    if len(second) != 1 or min(len(first.split()), len(second[0].split())) < 2:
        return named, None
    return replace(named, value=first), replace(named, name="spouse", value=second[0])


_TICKED = re.compile(r"(?:\b[xX]|[✓✔☑☒✗✘]|\[[xX]\])\s*$")


def _filing_status_in_words(pages: Sequence[Page]) -> Figure | None:
    """The status beside its caption, or the one with a tick before it; a row of boxes without a tick that is text says nothing."""
    for page in pages:
        named = [
            (line, cell, status) for line in page.lines for cell in line.cells for status in STATUSES if status.lower() in cell.text.lower()
        ]
        if not named:
            continue
        ticked = [(cell, status) for line, cell, status in named if _TICKED.search(line.text[: line.text.lower().index(status.lower())])]
        captioned = [(cell, status) for line, cell, status in named if "filing status" in line.plain]
        for found in (ticked, captioned if len({status for *_, status in named}) == 1 else []):
            if len({status for _, status in found}) == 1:
                cell, status = found[0]
                return Figure("filing_status", status, Provenance(page.number, cell.box, cell.text[:200]), Confidence.CHECK)
    return None


def schedule_c(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a sole owner's business; a blank schedule gives none.

    ``business`` is the proprietor, by whose name the paper is told to be somebody's on the loan and who stands on every
    schedule: line C, the name that the business goes by, is to be left blank where it has none of its own.
    """
    amounts = _given(entered(pages, RECEIPTS), entered(pages, EXPENSES_C), entered(pages, PROFIT))
    if not amounts:
        return []
    return [
        *amounts,
        *_given(
            box_name(pages[:1], "business", ("name of proprietor",)) or party(pages[:1], PROPRIETOR),
            form_year(pages[:1], ("schedule c", "form 1040", "tax year")),
        ),
    ]


def schedule_e(pages: Sequence[Page]) -> list[Figure]:
    """The totals of rented property; a blank schedule gives none."""
    amounts = _given(entered(pages, RENTS), entered(pages, EXPENSES_E), entered(pages, NET_RENT))
    return [*amounts, *_given(form_year(pages[:1], ("schedule e", "form 1040", "tax year")))] if amounts else []
