"""What the papers of each income come to in a month, added up beside what was told."""

from datetime import date
from decimal import Decimal

import pytest

from intake.completeness import assess
from intake.gross_income import GrossIncome, gross_income
from intake.kinds import DocumentKind, IncomeKind, Intent, Investor, PersonRole, ReviewOutcome, Standing
from intake.requirements.evidence import Evidence
from intake.requirements.model import Income, Person, Situation
from intake.requirements.programmes import resolved_set

TODAY = date(2026, 11, 20)
ROSA = Person("p1", "Rosa Rivera", PersonRole.BORROWER, Standing.LIVING)

def an_income(kind: IncomeKind, told: str | None = None, name: str = "i1") -> Income:
    return Income(name, "p1", kind, Decimal(told) if told else None)


def a_paper(name: str, kind: DocumentKind, key: str, review: ReviewOutcome = ReviewOutcome.NONE, **figures: str) -> Evidence:
    read = {name: Decimal(value) if value[0].isdigit() else value for name, value in figures.items()}
    return Evidence(name, kind, TODAY, "p1", read, reading="ok", review=review, offered_for=((key, "i1"),))


def counted(incomes: list[Income], papers: list[Evidence]) -> GrossIncome:
    situation = Situation(Investor.FANNIE_MAE, "OH", (ROSA,), (), tuple(incomes), Intent.KEEP)
    chosen = resolved_set(Investor.FANNIE_MAE, "OH", TODAY).requirements
    return gross_income(situation, papers, assess(situation, papers, chosen, TODAY))


@pytest.mark.parametrize(
    ("income", "papers", "amount", "formula"),
    [
        pytest.param(
            IncomeKind.WAGES, [("pay_stub", {"gross_pay": "2140.00", "pay_frequency": "biweekly"})],
            "4636.67", "2140.00 x 26 / 12", id="one stub, by its rhythm"),
        pytest.param(
            IncomeKind.WAGES, [
                ("pay_stub", {"gross_pay": "2000.00", "pay_frequency": "biweekly"}),
                ("pay_stub", {"gross_pay": "2280.00", "pay_frequency": "biweekly"})],
            "4636.67", "4280.00 / 2 x 26 / 12", id="two stubs that differ, by their average"),
        pytest.param(
            IncomeKind.BENEFIT_NONTAX, [("benefit_letter", {"monthly_benefit": "1600.00"})],
            "2000.00", "(1600.00 x 12 / 12) x 1.25", id="an untaxed benefit, raised once"),
        pytest.param(
            IncomeKind.RENTAL, [("lease", {"monthly_rent": "1200.00"})],
            "900.00", "(1200.00 x 12 / 12) x 0.75", id="three quarters of a rent"),
        pytest.param(
            IncomeKind.SELF_EMPLOYED, [("schedule_c", {"net_profit": "30000.00"})], "2500.00", "30000.00 / 12", id="a year's profit"),
    ],
)
def test_papers_count_by_the_guides_conventions(
    income: IncomeKind, papers: list[tuple[str, dict[str, str]]], amount: str, formula: str
) -> None:
    sent = [a_paper(f"d{at}", DocumentKind(kind), f"income.{income}", **figures) for at, (kind, figures) in enumerate(papers)]
    found = counted([an_income(income)], sent).incomes[0].counts_for
    assert found is not None
    assert (found.amount, found.formula) == (Decimal(amount), formula)
    assert found.citation


def test_unemployment_is_collected_but_left_out_of_the_gross_income() -> None:
    letter = a_paper("d1", DocumentKind.UNEMPLOYMENT_LETTER, "income.unemployment_ben", weekly_benefit="300.00")
    found = counted([an_income(IncomeKind.UNEMPLOYMENT_BEN, "1300.00")], [letter])
    assert found.incomes[0].counts_for is not None
    assert (found.told, found.shown) == (Decimal(0), Decimal(0))


def test_what_no_paper_shows_is_named_and_never_counted_as_nothing() -> None:
    wages, rent = an_income(IncomeKind.WAGES, "4600.00"), an_income(IncomeKind.RENTAL, "1200.00", "i2")
    stub = a_paper("d1", DocumentKind.PAY_STUB, "income.wages", gross_pay="2140.00", pay_frequency="biweekly")
    found = counted([wages, rent], [stub])
    assert (found.told, found.shown) == (Decimal("5800.00"), Decimal("4636.67"))
    assert found.not_shown == (rent,)
    assert found.not_told == ()


def test_a_rejected_or_unread_stub_shows_nothing() -> None:
    rejected = a_paper("d1", DocumentKind.PAY_STUB, "income.wages", ReviewOutcome.REJECTED, gross_pay="2140.00", pay_frequency="biweekly")
    unread = Evidence("d2", DocumentKind.PAY_STUB, TODAY, "p1", {"gross_pay": Decimal("2140.00")}, reading="unread")
    assert counted([an_income(IncomeKind.WAGES, "4600.00")], [rejected, unread]).incomes[0].counts_for is None
