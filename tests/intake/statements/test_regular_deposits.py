"""The deposits that are regular, by payer, with what they make a month."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from intake.figures import Deposit
from intake.kinds import PayFrequency
from intake.statements.model import Doubt, LooksLike, RegularDeposits
from intake.statements.regular import regular_deposits
from tests.intake.statements.accounts import (
    PAYROLL,
    SOCIAL_SECURITY,
    a_deposit,
    a_month,
    every,
    found,
    on,
    on_days,
    said,
    september_and_october,
)


def test_pay_every_two_weeks_is_averaged_and_turned_into_a_month_by_26_twelfths() -> None:
    [pay] = found(every(14, "09-04", PAYROLL, "1512.20", "1498.80", times=5))
    assert said(pay) == ("BLUEWATER LOGISTICS", LooksLike.PAY, PayFrequency.BIWEEKLY, "3264.82")
    assert pay.monthly is not None
    assert pay.monthly.formula == "7534.20 / 5 x 26 / 12"
    assert [(seen.statement, seen.number) for seen in pay.deposits] == [("09", 0), ("09", 1), ("10", 0), ("10", 1), ("10", 2)]
    assert pay.doubts == ()


def test_weekly_semimonthly_and_monthly_money_each_has_its_own_convention() -> None:
    halves, weekly, rent = found(
        every(7, "09-04", "PINE RIDGE MILLS PAYROLL", "600.00", times=9),
        on_days(("09-15", "09-30", "10-15", "10-30"), "CITY OF MARLOW REG SALARY", "1500.00"),
        on_days(("09-03", "10-05"), "ZELLE FROM DANA POOLE FOR RENT", "850.00"),
    )
    assert said(weekly) == ("PINE RIDGE MILLS", LooksLike.PAY, PayFrequency.WEEKLY, "2600.00")
    assert said(halves) == ("CITY OF MARLOW", LooksLike.PAY, PayFrequency.SEMIMONTHLY, "3000.00")
    assert said(rent) == ("DANA POOLE", LooksLike.RENT, PayFrequency.MONTHLY, "850.00")


def test_seen_once_is_not_regular_and_twice_only_seems_so() -> None:
    assert found([a_deposit(on("10-02"), SOCIAL_SECURITY, "1639.10")]) == ()
    [benefit] = found(on_days(("09-03", "10-02"), SOCIAL_SECURITY, "1639.10"))
    assert said(benefit) == ("Social Security", LooksLike.BENEFIT, PayFrequency.MONTHLY, "1639.10")
    assert benefit.doubts == (Doubt.SEEN_TWICE,)


def test_two_weeks_apart_on_the_1st_and_15th_is_not_turned_into_a_month() -> None:
    [pay] = regular_deposits([a_month(10, on_days(("10-01", "10-15"), PAYROLL, "1500.00"))])
    assert (pay.frequency, pay.monthly) == (None, None)
    assert Doubt.HOW_OFTEN in pay.doubts


def test_transfers_and_advances_are_shown_and_never_turned_into_income() -> None:
    transfers, advances = found(
        on_days(("09-12", "10-12"), "ONLINE TRANSFER FROM SAV XXXXXX4821", "200.00"),
        every(14, "09-04", "QUICKBRIDGE CASH ADVANCE 88213", "100.00"),
    )
    assert [each.looks_like for each in (transfers, advances)] == [LooksLike.TRANSFER, LooksLike.NOT_INCOME]
    assert [each.monthly for each in (transfers, advances)] == [None, None]


def test_a_reversed_payroll_does_not_count_as_pay() -> None:
    pay, given_back = found(
        every(14, "09-04", PAYROLL, "1500.00"), on_days(("09-09", "10-07"), "BLUEWATER LOGISTICS PAYROLL REVERSAL", "1500.00")
    )
    assert len(pay.deposits) == 4
    assert (given_back.looks_like, given_back.monthly) == (LooksLike.NOT_INCOME, None)


def test_what_the_households_own_people_send_is_a_transfer_and_what_others_send_is_not() -> None:
    sent = on_days(("09-03", "10-05"), "ZELLE FROM SAMUEL OKONKWO ON 10/05 REF # PP0ABC", "700.00")
    assert found(sent, people=["Samuel Okonkwo"])[0].monthly is None
    assert said(found(sent)[0]) == ("SAMUEL OKONKWO", LooksLike.OTHER, PayFrequency.MONTHLY, "700.00")


def test_hours_make_pay_vary_and_it_is_still_pay_but_unnamed_money_must_be_steady() -> None:
    [pay] = found(every(7, "09-04", PAYROLL, "310.00", "720.00", "505.00", times=9))
    assert pay.doubts == (Doubt.AMOUNTS_VARY,)
    assert found(every(7, "09-04", "TIDEWATER VENTURES PPD", "310.00", "720.00", "505.00", times=9)) == ()


def test_a_bonus_on_a_day_of_its_own_is_left_out_of_the_average_and_said_to_be() -> None:
    [pay] = found(every(14, "09-04", PAYROLL, "1500.00", times=5), [a_deposit(on("10-21"), PAYROLL, "4000.00")])
    assert said(pay) == ("BLUEWATER LOGISTICS", LooksLike.PAY, PayFrequency.BIWEEKLY, "3250.00")
    assert pay.doubts == (Doubt.SOME_LEFT_OUT,)


def test_pay_that_is_split_on_one_day_is_one_pay() -> None:
    [pay] = found(every(14, "09-04", PAYROLL, "1200.00", times=5), every(14, "09-04", PAYROLL, "300.00", times=5))
    assert said(pay) == ("BLUEWATER LOGISTICS", LooksLike.PAY, PayFrequency.BIWEEKLY, "3250.00")


def test_pay_that_ended_before_the_statements_do_is_said_to_have_stopped() -> None:
    [pay] = found(every(14, "09-04", PAYROLL, "1500.00", times=3))  # to October 2, the statements to October 31
    assert Doubt.STOPPED in pay.doubts
    [pay] = found(every(14, "09-04", PAYROLL, "1500.00", times=4))
    assert Doubt.STOPPED not in pay.doubts


def test_checks_nobody_is_named_on_go_together_where_their_amounts_are_the_same() -> None:
    [rent] = found(
        on_days(("09-02", "10-02"), "MOBILE CHECK DEPOSIT", "900.00"), on_days(("09-14", "10-20"), "MOBILE CHECK DEPOSIT", "37.50", "81.00")
    )
    assert said(rent) == ("", LooksLike.OTHER, PayFrequency.MONTHLY, "900.00")


def test_a_deposit_that_two_statements_show_is_counted_once() -> None:
    pay = every(7, "09-04", PAYROLL, "600.00", times=9)
    from_the_15th = replace(a_month(10, pay), key="15", start=on("09-15"), deposits=tuple(each for each in pay if each.on >= on("09-15")))
    [shown] = regular_deposits([*september_and_october(pay), from_the_15th])
    assert len(shown.deposits) == 9


def test_a_memo_in_one_month_only_does_not_part_a_tenants_rent() -> None:
    [rent] = found(
        [a_deposit(on("09-03"), "ZELLE FROM DANA POOLE FOR RENT", "850.00"), a_deposit(on("10-05"), "ZELLE FROM DANA POOLE", "850.00")]
    )
    assert said(rent) == ("DANA POOLE", LooksLike.RENT, PayFrequency.MONTHLY, "850.00")


def test_no_deposits_say_nothing() -> None:
    assert found() == ()
    assert regular_deposits([]) == ()


DAYS = st.dates(date(2026, 9, 1), date(2026, 10, 31))
AMOUNTS = st.decimals(Decimal("0.01"), Decimal("5000.00"), places=2)
WORDS = st.sampled_from((PAYROLL, SOCIAL_SECURITY, "ONLINE TRANSFER FROM SAV XXXX4821", "MOBILE CHECK DEPOSIT", "DANA POOLE PPD"))
DEPOSITS = st.lists(st.builds(lambda day, words, amount: a_deposit(day, words, str(amount)), DAYS, WORDS, AMOUNTS), max_size=25)
REGULAR = [*every(14, "09-04", PAYROLL, "1500.00"), *on_days(("09-03", "10-02"), SOCIAL_SECURITY, "1639.10")]


def told(deposits: list[Deposit]) -> list[tuple[object, ...]]:
    return [(*said(each), each.doubts, [seen.deposit for seen in each.deposits]) for each in found(deposits)]


@settings(deadline=None)
@given(st.permutations(REGULAR))
def test_the_order_of_deposits_does_not_matter(shuffled: list[Deposit]) -> None:
    assert told(shuffled) == told(REGULAR)


@settings(deadline=None)
@given(DEPOSITS, st.randoms())
def test_the_order_of_any_deposits_does_not_matter(deposits: list[Deposit], chance: object) -> None:
    shuffled = list(deposits)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert told(shuffled) == told(deposits)


@settings(deadline=None)
@given(DEPOSITS, DAYS, AMOUNTS)
def test_a_deposit_of_another_payer_changes_no_other_group(deposits: list[Deposit], day: date, amount: Decimal) -> None:
    more = [*deposits, a_deposit(day, "KESTREL ROOFING PAYROLL PPD", str(amount))]
    assert told(more) == told(deposits)


@settings(deadline=None)
@given(DEPOSITS)
def test_only_deposits_that_are_there_are_counted_each_at_most_once_and_transfers_never(deposits: list[Deposit]) -> None:
    groups = found(deposits)
    counted = [(seen.statement, seen.number) for each in groups for seen in each.deposits]
    assert len(counted) == len(set(counted)) <= len(deposits)
    assert all(each.monthly is None for each in groups if each.looks_like is LooksLike.TRANSFER)
    assert all(_days(each) > 1 for each in groups)


def _days(regular: RegularDeposits) -> int:
    return len({seen.deposit.on for seen in regular.deposits})
