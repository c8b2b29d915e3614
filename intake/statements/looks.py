"""What a deposit looks like, from the words a bank prints beside it."""

import re

from intake.statements.model import LooksLike
from intake.words import N_

# Public payers by the codes that banks print for them; the offices' names are message ids.
_OFFICES: tuple[tuple[str, str, LooksLike], ...] = (
    (r"\w*SUPP\w* SEC\w*|SSI TREAS", N_("Supplemental Security Income"), LooksLike.BENEFIT),
    (r"\w*SOC(IAL)? SEC\w*|SSA TREAS", N_("Social Security"), LooksLike.BENEFIT),
    (r"VACP|\w*VA BENEF\w*", N_("Veterans Affairs"), LooksLike.BENEFIT),
    (r"OPM\d? TREAS|\w*CIV SERV", N_("Federal retirement (OPM)"), LooksLike.PENSION),
    (r"RRB TREAS|RR RET", N_("Railroad Retirement Board"), LooksLike.PENSION),
    (r"DFAS.*\b(RET|ANN)", N_("Military retired pay (DFAS)"), LooksLike.PENSION),
    (r"DFAS|(ARMY|NAVY|AF|MC|USCG) ACT", N_("Military pay (DFAS)"), LooksLike.PAY),
)
# The first that is found holds. Money to be given back stands before pay, since a payroll can be reversed; the looser words stand
# after it, since a lender or a rental firm pays its people too.
_SAID: tuple[tuple[LooksLike, str], ...] = (
    (LooksLike.NOT_INCOME, r"REVERS\w*|RVRSL|REFUND\w*|RFND|TAX ?REF|\w*TAXRFD|IRS TREAS|REBATES?|CASH ?BACK|PROVISIONAL|CHARGEBACK"),
    (LooksLike.NOT_INCOME, r"CASH ADV\w*|(PAY|PAYROLL|SALARY|WAGES?) ADV\w*|PAYDAY|REIMB\w*|LOAN (PROCEEDS|DISB\w*|FUND\w*|ADV\w*)"),
    (LooksLike.TRANSFER, r"(TRANSFER|XFER|TRSF|TRNSFR) (FROM|FR) (CHK|CHECKING|SAV\w*|SHARE|ACCT|ACCOUNT|MMA|MONEY MARKET|[X*.]*\d+)"),
    (LooksLike.UNEMPLOYMENT, r"UNEMP\w*|UI (BENEFITS?|PAYMENT|PYMT|PMT|DD)|(EDD|DOL|DLT|DWD|ESD|IDES) UI|WORKFORCE COMM\w*"),
    (LooksLike.CHILD_SUPPORT, r"CHILD ?SUP\w*|CHLD SUPP?|STATE DISBURSE\w*( UNIT)?|SDU|ALIMONY|SPOUSAL SUP\w*"),
    (LooksLike.PENSION, r"PENSIONS?|ANNUITY|RETIREES?|RETIREMENT|RET (PAY|BEN\w*)|\w*(PERS|STRS|PERA)"),
    (LooksLike.PAY, r"PAYROLL|PAY ROLL|PAYRLL|PAYCHECK|SALARY|REG SAL\w*|FED SAL|WAGES?|NOMINA|PAYCHEX|GUSTO"),
    (LooksLike.BENEFIT, r"DISABILITY|SDI|PFL|TANF|WORKERS? COMP\w*|ADOPTION ASSIST\w*|PUBLIC ASSIST\w*|HOUSING ALLOW\w*|DEATH BEN\w*"),
    (LooksLike.NOT_INCOME, r"LOANS?|LENDING|ADVANCE|EARNIN|BRIGIT|KLOVER|RETURN(ED)?|REWARDS?|DISPUTE|ADJUSTMENT"),
    (LooksLike.NOT_INCOME, r"PURCHASES?|WITHDRAWALS?|SERVICE CHARGE|FEES?"),
    (LooksLike.RENT, r"RENT(?!-A|\W+A\W+)|RENTAL|LEASE PMT"),
    (LooksLike.TRANSFER, r"CASH ?OUT|OVERDRAFT PROTECTION|(?<!WIRE )(?<!ZELLE )(TRANSFER|XFER|TRSF|TRNSFR)"),
    (LooksLike.PAY, r"DIRECT DEP\w*|DIR ?DEP\w*|REG DD|DD PAY"),
)
_OFFICE_CODES = tuple((re.compile(rf"\b({codes})\b"), name, looks) for codes, name, looks in _OFFICES)
_WORDS = tuple((looks, re.compile(rf"\b({words})\b")) for looks, words in _SAID)


def looks_like(text: str) -> LooksLike:
    """What upper-case words say a deposit is."""
    said = next((looks for looks, words in _WORDS if words.search(text)), LooksLike.OTHER)
    known = office(text)
    return known[1] if known is not None and said is not LooksLike.NOT_INCOME else said


def office(text: str) -> tuple[str, LooksLike] | None:
    """The public office that these upper-case words name, and what it pays."""
    return next(((name, looks) for codes, name, looks in _OFFICE_CODES if codes.search(text)), None)
