"""Monthly amounts by pay basis, and stated income beside documented."""

from datetime import date
from decimal import Decimal

import pytest

from intake.income import average, compare, counted, documented, frequency_of, grossed_up, hourly, monthly, net_rent
from intake.kinds import DocumentKind, IncomeKind, Outcome, PayFrequency


@pytest.mark.parametrize(
    ("amount", "frequency", "a_month"),
    [
        ("51360.00", PayFrequency.ANNUAL, "4280.00"),
        ("4280.00", PayFrequency.MONTHLY, "4280.00"),
        ("2140.00", PayFrequency.SEMIMONTHLY, "4280.00"),
        ("2140.00", PayFrequency.BIWEEKLY, "4636.67"),
        ("1070.00", PayFrequency.WEEKLY, "4636.67"),
        ("0.03", PayFrequency.BIWEEKLY, "0.07"),  # 0.065 rounds half up
    ],
)
def test_pay_becomes_a_monthly_amount_by_its_frequency(amount: str, frequency: PayFrequency, a_month: str) -> None:
    assert monthly(Decimal(amount), frequency).amount == Decimal(a_month)


def test_every_amount_shows_its_formula_and_whose_convention_it_is() -> None:
    pay = monthly(Decimal("2140.00"), PayFrequency.BIWEEKLY)
    assert (pay.formula, pay.citation) == ("2140.00 x 26 / 12", "Fannie Mae Job Aid, Calculating Monthly Gross Income (June 5, 2015)")


def test_hourly_pay_uses_the_average_hours_a_week() -> None:
    assert hourly(Decimal("20.00"), Decimal(38)).amount == Decimal("3293.33")
    assert hourly(Decimal("20.00"), Decimal(76), weeks=2).amount == Decimal("3293.33")


@pytest.mark.parametrize(
    ("start", "end", "frequency"),
    [
        ("2026-11-02", "2026-11-08", PayFrequency.WEEKLY),
        ("2026-10-19", "2026-11-01", PayFrequency.BIWEEKLY),
        ("2026-11-01", "2026-11-15", PayFrequency.SEMIMONTHLY),
        ("2026-10-16", "2026-10-31", PayFrequency.SEMIMONTHLY),
        ("2026-11-01", "2026-11-14", None),  # two weeks, or a half month cut short
        ("2026-02-15", "2026-02-28", None),
        ("2026-10-01", "2026-10-31", PayFrequency.MONTHLY),
        ("2026-11-01", "2026-11-10", None),
    ],
)
def test_two_weeks_and_half_a_month_are_told_apart_by_the_period(start: str, end: str, frequency: PayFrequency | None) -> None:
    assert frequency_of(date.fromisoformat(start), date.fromisoformat(end)) is frequency


def test_a_benefit_shown_only_by_deposits_is_raised_once() -> None:
    deposits = monthly(Decimal("1000.00"), PayFrequency.MONTHLY)
    assert grossed_up(deposits).amount == Decimal("1250.00")


def test_payments_that_differ_are_averaged_before_they_become_a_month() -> None:
    pay = average(Decimal("3011.01"), 2, PayFrequency.BIWEEKLY)
    assert (pay.amount, pay.formula) == (Decimal("3261.93"), "3011.01 / 2 x 26 / 12")


@pytest.mark.parametrize(
    ("kind", "counts_for", "formula"),
    [
        (IncomeKind.WAGES, "1250.00", "(1000.00 x 12 / 12) x 1.25"),
        (IncomeKind.BENEFIT_NONTAX, "1250.00", "(1000.00 x 12 / 12) x 1.25"),  # once, though it is untaxed and shown by deposits
        (IncomeKind.RENTAL, "750.00", "(1000.00 x 12 / 12) x 0.75"),
        (IncomeKind.OTHER, "1000.00", "1000.00 x 12 / 12"),
        (IncomeKind.SELF_EMPLOYED, "1000.00", "1000.00 x 12 / 12"),
    ],
)
def test_what_only_deposits_show_is_raised_once_where_it_arrives_net(kind: IncomeKind, counts_for: str, formula: str) -> None:
    count = counted(monthly(Decimal("1000.00"), PayFrequency.MONTHLY), kind)
    assert (count.amount, count.formula) == (Decimal(counts_for), formula)


def test_three_quarters_of_the_rent_counts() -> None:
    assert net_rent(Decimal("1000.10")).amount == Decimal("750.08")


@pytest.mark.parametrize(
    ("kind", "figures", "a_month"),
    [
        (DocumentKind.PAY_STUB, {"gross_pay": Decimal("2140.00"), "pay_frequency": "semimonthly"}, "4280.00"),
        (DocumentKind.PAY_STUB, {"gross_pay": Decimal("2140.00"), "pay_period_start": date(2026, 10, 19),
                                 "pay_period_end": date(2026, 11, 1)}, "4636.67"),
        (DocumentKind.BENEFIT_LETTER, {"monthly_benefit": Decimal("1422.50")}, "1422.50"),
        (DocumentKind.UNEMPLOYMENT_LETTER, {"weekly_benefit": Decimal("450.00")}, "1950.00"),
        (DocumentKind.PROFIT_AND_LOSS, {"net_profit": Decimal("9000.00"), "period_start": date(2026, 7, 1),
                                        "period_end": date(2026, 9, 30)}, "3000.00"),
    ],
)
def test_what_a_paper_shows_a_month(kind: DocumentKind, figures: dict[str, Decimal | date | str], a_month: str) -> None:
    shown = documented(kind, figures, "d1")
    assert shown is not None
    assert (shown.amount, shown.document_id) == (Decimal(a_month), "d1")


@pytest.mark.parametrize(
    ("kind", "figures"),
    [
        (DocumentKind.PAY_STUB, {"gross_pay": Decimal("2140.00")}),  # paid how often?
        (DocumentKind.PAY_STUB, {"pay_frequency": "weekly"}),
        (DocumentKind.BANK_STATEMENT, {"total_deposits": Decimal("4280.00")}),
        (DocumentKind.PROFIT_AND_LOSS, {"net_profit": Decimal("9000.00")}),
        (None, {}),
    ],
)
def test_a_paper_that_does_not_say_shows_nothing(kind: DocumentKind | None, figures: dict[str, Decimal | date | str]) -> None:
    assert documented(kind, figures) is None


@pytest.mark.parametrize(
    ("stated", "outcome"),
    [("4636.67", Outcome.PASS), ("4173.01", Outcome.PASS), ("4173.00", Outcome.FAIL), ("5151.85", Outcome.PASS), ("5151.86", Outcome.FAIL)],
)
def test_stated_income_may_differ_by_a_tenth_of_the_larger_amount(stated: str, outcome: Outcome) -> None:
    shown = monthly(Decimal("2140.00"), PayFrequency.BIWEEKLY)
    assert compare(Decimal(stated), shown).outcome is outcome


def test_nothing_stated_or_nothing_shown_is_no_difference() -> None:
    assert compare(None, monthly(Decimal(1), PayFrequency.MONTHLY)).outcome is Outcome.INCONCLUSIVE
    assert compare(Decimal(1), None).outcome is Outcome.INCONCLUSIVE
