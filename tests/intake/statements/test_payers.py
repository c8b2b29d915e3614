"""Who paid, and what it looks like, from the words beside a deposit."""

import pytest

from intake.statements.model import LooksLike
from intake.statements.payers import payer_of, same_payer
from tests.intake.statements.accounts import PAYROLL


@pytest.mark.parametrize("words", [
    PAYROLL,
    "Bluewater Logistics Llc Payroll PPD ID: 9111004567",
    "PAYROLL BLUEWATER LOGISTICS LLC 004471 101626",
    "BLUEWATER LOGISTICS LLC PAYROLL 261016 123456 RIVERA, ROSA",
    "Direct Deposit - Payroll Bluewater Logistics Llc XXXXXXXXXX1234",
    "Electronic Deposit From BLUEWATER LOGISTICS LLC REF=262890123456780N00 PAYROLL 1234567890",
    "ACH DEPOSIT, BLUEWATER LOGISTICS LLC PAYROLL ****12345",
    "Orig CO Name:Bluewater Logistics Orig ID:1234567890 Desc Date:101626 CO Entry Descr:Payroll Sec:PPD Trace#:021000021234567",
    "Deposit ACH BLUEWATER LOGISTICS TYPE: PAYROLL ID: 9111111111 CO: BLUEWATER LOGISTICS NAME: ROSA RIVERA",
    "DIRECT DEP BLUEWATER LOGISTICS LLC",
    "BLUEWATER LOGISTICS LLC DIR DEP ROSA RIVERA",
    "BLUEWATER LOGISTICS INC STOCKTON CA WEB ID: 4471 REG SALARY",
    "BLUEWATER LOGISTICS WAGES 10/16",
])
def test_one_employer_is_one_payer_however_the_bank_writes_it(words: str) -> None:
    payer = payer_of(words, ("Rosa Rivera",))
    assert (payer.key, payer.looks_like) == ("BLUEWATER LOGISTICS", LooksLike.PAY)


@pytest.mark.parametrize(("words", "name", "looks_like"), [
    ("SSA TREAS 310 XXSOC SEC 101426 XXXXX1234A SSA ROSA RIVERA", "Social Security", LooksLike.BENEFIT),
    ("XXSOC SEC SSA TREAS 310", "Social Security", LooksLike.BENEFIT),
    ("SSI TREAS 310 XXSUPP SEC", "Supplemental Security Income", LooksLike.BENEFIT),
    ("VACP TREAS 310 DES:XXVA BENEF INDN:ROSA RIVERA", "Veterans Affairs", LooksLike.BENEFIT),
    ("OPM1 TREAS 310 XXCIV SERV", "Federal retirement (OPM)", LooksLike.PENSION),
    ("DFAS-CLEVELAND RET NET", "Military retired pay (DFAS)", LooksLike.PENSION),
    ("DFAS-IN IND IN ARMY ACT", "Military pay (DFAS)", LooksLike.PAY),
    ("GREAT LAKES CARPENTERS PENSION FUND 0044", "GREAT LAKES CARPENTERS PENSION FUND", LooksLike.PENSION),
    ("STATE OF CALIF EDD UI BENEFITS 261016", "STATE OF CALIF EDD UI BENEFITS", LooksLike.UNEMPLOYMENT),
    ("OH CHILDSUPPORT SDU 8837733", "OH CHILDSUPPORT SDU", LooksLike.CHILD_SUPPORT),
    ("ZELLE FROM DANA POOLE ON 10/03 FOR OCTOBER RENT", "DANA POOLE", LooksLike.RENT),
    ("Zelle Payment From Dana Poole Bacx1y2z3a4", "DANA POOLE", LooksLike.OTHER),
    ("ZELLE TRANSFER CONF# ab12cd34; POOLE, DANA", "POOLE DANA", LooksLike.OTHER),
    ("7-ELEVEN 33124 PAYROLL", "7-ELEVEN", LooksLike.PAY),
    ("ATM CASH DEPOSIT 3RD & MAIN", "", LooksLike.OTHER),
    ("MOBILE CHECK DEPOSIT", "", LooksLike.OTHER),
    ("Salary Deposit", "", LooksLike.PAY),
])
def test_a_payer_is_named_and_the_money_looks_like_what_the_bank_says(words: str, name: str, looks_like: LooksLike) -> None:
    payer = payer_of(words, ("Rosa Rivera",))
    assert (payer.name, payer.looks_like) == (name, looks_like)


@pytest.mark.parametrize(("words", "looks_like"), [
    ("Online Transfer From Sav ...4821 Transaction#: 19876543210", LooksLike.TRANSFER),
    ("TRANSFER FROM XXXX1234", LooksLike.TRANSFER),
    ("TRANSFER FROM CHK 5510 PAYROLL ACCOUNT", LooksLike.TRANSFER),
    ("ZELLE FROM ROSA RIVERA ON 10/05 REF # PP0ABC", LooksLike.TRANSFER),
    ("VENMO CASHOUT", LooksLike.TRANSFER),
    ("BLUEWATER LOGISTICS PAYROLL REVERSAL", LooksLike.NOT_INCOME),
    ("BLUEWATER LOGISTICS EXP REIMB", LooksLike.NOT_INCOME),
    ("SSA TREAS 310 XXSOC SEC REVERSAL", LooksLike.NOT_INCOME),
    ("IRS TREAS 310 TAX REF", LooksLike.NOT_INCOME),
    ("HARVEST LANE GROCERY REFUND", LooksLike.NOT_INCOME),
    ("QUICKBRIDGE LENDING LOAN PROCEEDS", LooksLike.NOT_INCOME),
    ("PAYROLL ADVANCE QUICKBRIDGE", LooksLike.NOT_INCOME),
    ("CASH ADVANCE FROM CREDIT CARD", LooksLike.NOT_INCOME),
    ("CARD PURCHASE CORNER CUP COFFEE", LooksLike.NOT_INCOME),
])
def test_own_money_and_money_to_be_given_back_is_never_income(words: str, looks_like: LooksLike) -> None:
    assert payer_of(words, ("Rosa Rivera",)).looks_like is looks_like


@pytest.mark.parametrize("employer", ["QUICKBRIDGE LOANS INC", "RENT-A-TENT LLC", "ADVANCE TILE WORKS", "TRANSFER LINES INC"])
def test_a_lender_or_a_rental_firm_pays_its_people_too(employer: str) -> None:
    assert payer_of(f"{employer} PAYROLL PPD").looks_like is LooksLike.PAY


@pytest.mark.parametrize(("told", "printed", "same"), [
    ("Peachtree Valley Medical Center", "PEACHTREE VALLEY MEDIC", True),
    ("Social Security Administration", "Social Security", True),
    ("Bluewater Logistics, LLC", "BLUEWATER LOGISTICS", True),
    ("Harbor Market", "HARBOR MARKETPLACE INC", True),
    ("Harbor Market", "HARVEST MARKET", False),
    ("Ace", "ACEVEDO TRUCKING", True),
    ("Co", "COSTA BAKERY", False),
    ("", "BLUEWATER LOGISTICS", False),
])
def test_a_payers_name_may_be_cut_short_by_the_bank(told: str, printed: str, same: bool) -> None:
    assert same_payer(told, printed) is same
