"""Every other sample paper: it opens, shows its figures, holds its sums, and is drawn the same each time."""

from datetime import date
from decimal import Decimal

import pypdfium2
import pytest

from intake.figures import FIGURES, FigureType, type_of
from intake.kinds import DocumentKind, HardshipDuration, HardshipKind, IncomeKind, Intent, PayFrequency
from portal.demo.papers.assistance_form import AssistanceForm
from portal.demo.papers.benefits import AwardLetter, UnemploymentLetter
from portal.demo.papers.bills import HousingBill, UtilityBill
from portal.demo.papers.business import ProfitAndLoss
from portal.demo.papers.consents import ThirdPartyAuthorization, TranscriptRequest
from portal.demo.papers.family import DeathCertificate, DivorceDecree
from portal.demo.papers.lease import Lease
from portal.demo.papers.letters import EmploymentLetter, HardshipLetter
from portal.demo.papers.mortgage import MortgageStatement
from portal.demo.papers.paper import Address, Paper, Party
from portal.demo.papers.tax_forms import W2, Form1040, Form1099
from portal.demo.papers.unrelated import Menu
from portal.demo.papers.writing import abbreviated, cents, money, slashed, spelled, whole

HOME = Address("1187 Larkspur Avenue", "Stockton", "CA", "95210")
ROSA = Party("Rosa Rivera Delgado", HOME)
FIRM = Party("Bluebonnet Freight Lines LLC", Address("4120 Harbor Point Road", "Stockton", "CA", "95203"))
SERVICER = Party("Cedar Ridge Loan Servicing", Address("PO Box 4400", "Boise", "ID", "83701"))
SIGNED = date(2026, 11, 12)
LOAN = "7004418302"
D = Decimal

STATEMENT = MortgageStatement(
    SERVICER, "1-800-555-0110", ROSA.name, HOME, LOAN, date(2026, 11, 3), date(2026, 12, 1), D("284311.92"), D("4.125"), D("1988.42"),
    D("512.10"), D("1604.55"), unpaid=4,
)
BUSINESS = ProfitAndLoss(
    "Rivera Lawn and Tree", "Luis Rivera", date(2026, 7, 1), date(2026, 9, 30), (("Services", D("14820.50")), ("Materials", D("1210"))),
    (("Fuel", D("1420.33")), ("Helper wages", D("3600"))), date(2026, 10, 4),
)
RETURN = Form1040(2025, ROSA.name, "Luis Rivera", HOME, D("52310.44"), D("18.22"), D("2400"), D("310"))
PAPERS: list[Paper] = [
    W2(2025, FIRM, ROSA, D("52310.44"), D("1617.85"), D("4394.08"), D("1621.62")),
    RETURN,
    Form1099("NEC", 2025, FIRM, ROSA, D("8400")),
    Form1099("G", 2025, FIRM, ROSA, D("3708.00")),
    AwardLetter(ROSA, date(2026, 10, 2), date(2026, 1, 1), D("1842.00"), D("202.90")),
    UnemploymentLetter(ROSA, date(2026, 9, 14), D("412"), date(2026, 9, 6)),
    HardshipLetter(ROSA, LOAN, SIGNED, ("My hours were cut in May.",), SIGNED),
    HardshipLetter(ROSA, LOAN, SIGNED, ("Perdí mi segundo trabajo.",), None, spanish=True),
    EmploymentLetter(
        FIRM, ROSA.name, "Dispatcher", date(2019, 3, 4), D("1980.00"), PayFrequency.BIWEEKLY, date(2026, 11, 9), "Dana Whitcomb",
        D("47182.04"),
    ),
    BUSINESS, STATEMENT,
    UtilityBill(
        Party("Valley Light & Power", Address("PO Box 77", "Fresno", "CA", "93650")), ROSA, "4471-0098-21", date(2026, 11, 2),
        date(2026, 11, 23), (("Service charge", D("12.50")), ("Energy 612 kWh", D("101.33"))), (712, 640, 588, 612),
    ),
    *(HousingBill(kind, FIRM, ROSA, date(2026, 10, 1), date(2026, 12, 31), date(2026, 11, 15), D("285"), (("Late charge", D("25")),))
      for kind in (DocumentKind.HOA_BILL, DocumentKind.PROPERTY_TAX_BILL, DocumentKind.INSURANCE_BILL)),
    Lease(ROSA.name, "Theo Brandt", HOME, D("850"), date(2026, 2, 1), date(2027, 1, 31), date(2026, 1, 20)),
    DivorceDecree(
        "Andrea Kowalski", "Peter Kowalski", "Mercer", "Ohio", "DR-26-00418", date(2026, 4, 17), date(2009, 6, 20), "88 Dogwood Lane",
    ),
    DeathCertificate(
        "Harold James Whitfield", "Lorraine Whitfield", "Fulton", "Georgia", date(1951, 5, 2), date(2026, 6, 19), date(2026, 7, 1),
        "2026-041877",
    ),
    ThirdPartyAuthorization(ROSA, LOAN, SERVICER.name, "Hearthside Housing", "84417", "Naomi Feld", date(2027, 11, 1), SIGNED),
    TranscriptRequest(ROSA, SERVICER.name, (2025, 2024), SIGNED),
    AssistanceForm(
        SERVICER, LOAN, ROSA, "", "rosa@example.org", Intent.KEEP, (HardshipKind.REDUCED_INCOME,), date(2026, 5, 1),
        HardshipDuration.SHORT, ((IncomeKind.WAGES, D("4290")),), D("1240.18"), SIGNED,
    ),
    Menu("The Copper Larder"),
]
# Not printed as the figure is named: read from a signature, a tick, a layout or a list.
IMPLIED = frozenset({"signed", "filing_status", "people", "years", "form"})
papers = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.kind.value)


def words(pdf: bytes) -> str:
    return " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def spellings(name: str, value: str) -> list[str]:
    """Every way a sample paper may print a figure."""
    match type_of(name):
        case FigureType.AMOUNT:
            return [money(D(value)), whole(D(value))]
        case FigureType.DATE:
            day = date.fromisoformat(value)
            return [slashed(day), abbreviated(day), spelled(day)]
        case _:
            return [value, value.split(" ", 1)[-1]]


@papers
def test_a_paper_shows_every_figure_of_its_truth(paper):
    text = words(paper.draw())
    for name, value in paper.truth().items():
        assert name in IMPLIED or any(spelling in text for spelling in spellings(name, value)), name


@papers
def test_a_paper_claims_only_figures_its_kind_has(paper):
    assert set(paper.truth()) <= set(FIGURES[paper.kind])


@papers
def test_a_paper_is_drawn_the_same_each_time(paper):
    assert paper.draw() == paper.draw()


def test_a_payment_is_principal_interest_and_escrow_and_the_amount_due_adds_what_is_overdue():
    text = words(STATEMENT.draw())
    assert STATEMENT.interest == cents(D("284311.92") * D("0.04125") / 12)
    assert money(STATEMENT.payment - STATEMENT.escrow_payment - STATEMENT.interest) in text
    assert STATEMENT.amount_due == STATEMENT.payment * 5


def test_net_profit_is_income_less_expenses():
    assert BUSINESS.net == D("16030.50") - D("5020.33")


def test_adjusted_gross_income_is_total_income_less_adjustments():
    assert RETURN.total_income - D("310") == RETURN.adjusted == D("54418.66")


def test_an_unsigned_letter_has_no_signature_date_and_says_it_is_unsigned():
    unsigned = HardshipLetter(ROSA, LOAN, SIGNED, ("My hours were cut.",), None)
    assert unsigned.truth() == {"person": ROSA.name, "signed": "no"}
    assert slashed(SIGNED) not in words(unsigned.draw())
