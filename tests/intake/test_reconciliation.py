"""Income as it was told beside the regular deposits of bank statements."""

from decimal import Decimal

import pytest

from intake.kinds import IncomeKind, Outcome
from intake.reconciliation import shown_by_deposits
from intake.requirements.model import Income
from intake.statements.model import RegularDeposits
from tests.intake.statements.accounts import PAYROLL, SOCIAL_SECURITY, every, found, on_days

WAGES = Income("i1", "p1", IncomeKind.WAGES, Decimal("4100.00"), "Bluewater Logistics LLC")
BENEFIT = Income("i2", "p2", IncomeKind.BENEFIT_TAXABLE, Decimal("1842.00"), "Social Security Administration")
PAY = every(14, "09-04", PAYROLL, "1500.00", times=5)
CHECKS_FROM_THE_STATE = on_days(("09-03", "10-02"), SOCIAL_SECURITY, "1639.10")


def payers(income: Income, incomes: tuple[Income, ...], regular: tuple[RegularDeposits, ...]) -> list[str]:
    shown = shown_by_deposits(income, incomes, regular)
    return [deposits.payer for deposits in shown.deposits] if shown is not None else []


def test_each_income_has_the_deposits_of_its_own_payer() -> None:
    regular = found(PAY, CHECKS_FROM_THE_STATE)
    assert payers(WAGES, (WAGES, BENEFIT), regular) == ["BLUEWATER LOGISTICS"]
    assert payers(BENEFIT, (WAGES, BENEFIT), regular) == ["Social Security"]


def test_the_only_pay_is_the_only_jobs_though_the_name_is_another() -> None:
    job = Income("i1", "p1", IncomeKind.WAGES, payer="the warehouse")
    assert payers(job, (job, BENEFIT), found(PAY, CHECKS_FROM_THE_STATE)) == ["BLUEWATER LOGISTICS"]


def test_the_only_pay_is_nobodys_while_two_jobs_could_be_meant() -> None:
    one, other = Income("i1", "p1", IncomeKind.WAGES, payer="the warehouse"), Income("i2", "p2", IncomeKind.WAGES, payer="the shop")
    assert payers(one, (one, other), found(PAY)) == []


def test_pay_that_is_split_between_accounts_is_added_up() -> None:
    shown = shown_by_deposits(WAGES, (WAGES,), (*found(PAY), *found(every(14, "09-04", PAYROLL, "200.00", times=5))))
    assert shown is not None
    assert shown.net.amount == Decimal("3683.33")
    assert shown.counts_for.amount == Decimal("4604.16")


def test_transfers_and_money_of_no_clear_rhythm_show_nothing() -> None:
    transfers = on_days(("09-12", "10-12"), "ONLINE TRANSFER FROM SAV XXXXXX4821", "1500.00")
    regular = found(transfers, on_days(("10-01", "10-15"), PAYROLL, "900.00"))
    assert payers(WAGES, (WAGES,), regular) == []


@pytest.mark.parametrize(
    ("stated", "outcome"),
    [
        ("3250.00", Outcome.PASS), ("4062.50", Outcome.PASS), ("3600.00", Outcome.PASS),  # from what arrives to what that counts for
        ("2925.00", Outcome.PASS), ("2924.00", Outcome.INCONCLUSIVE), ("4513.88", Outcome.PASS), ("4514.00", Outcome.INCONCLUSIVE),
        (None, Outcome.INCONCLUSIVE),
    ],
)
def test_what_was_told_before_taxes_fits_or_cannot_be_told_and_never_fails(stated: str | None, outcome: Outcome) -> None:
    income = Income("i1", "p1", IncomeKind.WAGES, Decimal(stated) if stated else None, "Bluewater Logistics")
    shown = shown_by_deposits(income, (income,), found(PAY))
    assert shown is not None
    assert shown.outcome is outcome
