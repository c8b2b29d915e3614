"""What a paper's own arithmetic, dates, pages and signature say about it: pass, fail, or not to be told."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from intake.extraction.layout import Page
from intake.figures import Check, Deposit, Figure
from intake.kinds import DocumentKind, Outcome, PayFrequency

GOOD_FOR_DAYS = 90
CENT = Decimal("0.01")
# What only a paper read to its last page can say.
OF_ALL_PAGES = frozenset({"pages_present", "deposits_add_up"})
PERIODS_A_YEAR = {PayFrequency.WEEKLY: 52, PayFrequency.BIWEEKLY: 26, PayFrequency.SEMIMONTHLY: 24, PayFrequency.MONTHLY: 12}
_PAGE_OF = re.compile(r"\bp(?:age|[aá]gina|g)\.?\s*:?\s*(\d{1,3})\s*(?:of|de|/)\s*(\d{1,3})\b", re.IGNORECASE)
_DOCUMENT_DATES = {
    DocumentKind.PAY_STUB: ("pay_date", "pay_period_end"),
    DocumentKind.BANK_STATEMENT: ("period_end",),
    DocumentKind.INVESTMENT_STATEMENT: ("period_end",),
    DocumentKind.BENEFIT_LETTER: ("letter_date",),
    DocumentKind.UNEMPLOYMENT_LETTER: ("benefit_start",),
    DocumentKind.PROFIT_AND_LOSS: ("period_end",),
    DocumentKind.MORTGAGE_STATEMENT: ("statement_date",),
    DocumentKind.UTILITY_BILL: ("statement_date", "due_date"),
    DocumentKind.HOA_BILL: ("due_date",),
    DocumentKind.PROPERTY_TAX_BILL: ("due_date",),
    DocumentKind.INSURANCE_BILL: ("due_date",),
    DocumentKind.HARDSHIP_LETTER: ("signature_date",),
    DocumentKind.FORM_710: ("signature_date",),
    DocumentKind.FORM_4506C: ("signature_date",),
    DocumentKind.THIRD_PARTY_AUTHORIZATION: ("signature_date",),
    DocumentKind.RENT_CHECK: ("date",),
}


def paper_checks(kind: DocumentKind, pages: Sequence[Page], figures: Sequence[Figure], deposits: Sequence[Deposit]) -> list[Check]:
    """The checks that a paper's own words allow, whoever sent it and whenever."""
    found = list(_pages_present(pages))
    if kind is DocumentKind.PAY_STUB:
        found += [_net_pay(figures), _year_to_date(figures), _frequency(figures)]
    elif kind is DocumentKind.BANK_STATEMENT:
        found += [_balances(figures), _deposits_listed(figures, deposits)]
    elif kind is DocumentKind.PROFIT_AND_LOSS:
        found.append(_profit(figures))
    if any(f.name == "signed" for f in figures):
        found.append(_signed(figures))
    return found


def _amounts(figures: Sequence[Figure]) -> dict[str, Decimal]:
    return {f.name: f.value for f in figures if isinstance(f.value, Decimal)}


def _days(figures: Sequence[Figure]) -> dict[str, date]:
    return {f.name: f.value for f in figures if isinstance(f.value, date)}


def _sum_check(name: str, amounts: dict[str, Decimal], plus: Sequence[str], minus: Sequence[str], result: str) -> Check:
    needed = [*plus, *minus, result]
    detail = {key: f"{amounts[key]:.2f}" for key in needed if key in amounts}
    if len(detail) < len(needed):
        return Check(name, Outcome.INCONCLUSIVE, detail)
    difference = sum(amounts[k] for k in plus) - sum(amounts[k] for k in minus) - amounts[result]
    outcome = Outcome.PASS if abs(difference) <= CENT else Outcome.FAIL
    return Check(name, outcome, {**detail, "difference": f"{difference:.2f}"})


def _net_pay(figures: Sequence[Figure]) -> Check:
    return _sum_check("net_equals_gross_less_deductions", _amounts(figures), ["gross_pay"], ["total_deductions"], "net_pay")


def _balances(figures: Sequence[Figure]) -> Check:
    return _sum_check(
        "balances_reconcile", _amounts(figures), ["beginning_balance", "total_deposits"], ["total_withdrawals"], "ending_balance"
    )


def _profit(figures: Sequence[Figure]) -> Check:
    return _sum_check("profit_equals_income_less_expenses", _amounts(figures), ["gross_income"], ["total_expenses"], "net_profit")


def _deposits_listed(figures: Sequence[Figure], deposits: Sequence[Deposit]) -> Check:
    printed, listed = _amounts(figures).get("total_deposits"), sum((d.amount for d in deposits), Decimal(0))
    if printed is None or not deposits:
        return Check("deposits_add_up", Outcome.INCONCLUSIVE, {"listed": f"{listed:.2f}"})
    outcome = Outcome.PASS if abs(printed - listed) <= CENT else Outcome.FAIL
    return Check("deposits_add_up", outcome, {"listed": f"{listed:.2f}", "total_deposits": f"{printed:.2f}"})


def _year_to_date(figures: Sequence[Figure]) -> Check:
    """Year to date is at least this period, and no more than the periods so far can hold at twice this pay."""
    amounts, days = _amounts(figures), _days(figures)
    gross, so_far = amounts.get("gross_pay"), amounts.get("ytd_gross")
    detail: dict[str, object] = {k: f"{amounts[k]:.2f}" for k in ("gross_pay", "ytd_gross") if k in amounts}
    if gross is None or so_far is None:
        return Check("ytd_plausible", Outcome.INCONCLUSIVE, detail)
    if so_far < gross:
        return Check("ytd_plausible", Outcome.FAIL, detail)
    day, frequency = days.get("pay_date") or days.get("pay_period_end"), _stated(figures) or _measured(days)
    if day is None or frequency not in PERIODS_A_YEAR or not gross:
        return Check("ytd_plausible", Outcome.INCONCLUSIVE, detail)
    periods = max(1, round(day.timetuple().tm_yday * PERIODS_A_YEAR[frequency] / 365))
    detail["periods_so_far"] = periods
    detail["periods_paid"] = round(float(so_far / gross), 1)
    if so_far <= gross * (periods + 1) * Decimal("1.25"):
        return Check("ytd_plausible", Outcome.PASS, detail)
    return Check("ytd_plausible", Outcome.FAIL if so_far > gross * (periods + 1) * 2 else Outcome.INCONCLUSIVE, detail)


def _stated(figures: Sequence[Figure]) -> PayFrequency | None:
    """How often the paper says in words that it pays; a frequency worked out from its dates proves nothing about them."""
    said = re.compile(r"week|month|annual|quincenal|semanal|mensual", re.IGNORECASE)
    return next((PayFrequency(f.text) for f in figures if f.name == "pay_frequency" and said.search(f.read_from.words)), None)


def _measured(days: dict[str, date]) -> PayFrequency | None:
    """How often the period's own length says the pay comes."""
    start, end = days.get("pay_period_start"), days.get("pay_period_end")
    if start is None or end is None:
        return None
    match (end - start).days + 1:
        case 6 | 7:
            return PayFrequency.WEEKLY
        case 14:
            return PayFrequency.BIWEEKLY
        case 13 | 15 | 16:
            return PayFrequency.SEMIMONTHLY
        case 28 | 29 | 30 | 31:
            return PayFrequency.MONTHLY
        case _:
            return None


def _frequency(figures: Sequence[Figure]) -> Check:
    stated, measured = _stated(figures), _measured(_days(figures))
    detail = {"stated": stated.value if stated else None, "from_dates": measured.value if measured else None}
    if stated is None or measured is None:
        return Check("pay_frequency_agrees", Outcome.INCONCLUSIVE, detail)
    both = {stated, measured}
    close = both == {PayFrequency.BIWEEKLY, PayFrequency.SEMIMONTHLY}
    return Check("pay_frequency_agrees", Outcome.PASS if len(both) == 1 else Outcome.INCONCLUSIVE if close else Outcome.FAIL, detail)


def _pages_present(pages: Sequence[Page]) -> Iterator[Check]:
    marks = [(int(m[1]), int(m[2])) for page in pages for m in _PAGE_OF.finditer(page.text) if 1 <= int(m[1]) <= int(m[2])]
    if not marks:
        return
    expected, found = max(of for _, of in marks), sorted({number for number, _ in marks})
    if len(pages) >= expected:
        outcome = Outcome.PASS if len(found) == expected or len(pages) == expected else Outcome.INCONCLUSIVE
    else:
        outcome = Outcome.FAIL
    yield Check("pages_present", outcome, {"found": found, "expected": expected})


def _signed(figures: Sequence[Figure]) -> Check:
    seen = next(f.text for f in figures if f.name == "signed")
    dated = next((f.text for f in figures if f.name == "signature_date"), None)
    outcome = {"yes": Outcome.PASS, "no": Outcome.FAIL}.get(seen, Outcome.INCONCLUSIVE)
    return Check("signed", outcome, {"signed": seen, "signature_date": dated})


def document_date(kind: DocumentKind, figures: Sequence[Figure]) -> date | None:
    """The day from which this paper's age is counted."""
    days = _days(figures)
    return next((days[name] for name in _DOCUMENT_DATES.get(kind, ()) if name in days), None)


def age(dated: date | None, as_of: date, good_for_days: int = GOOD_FOR_DAYS) -> Check:
    """Whether a paper is fresh enough on a day: the last good day is exactly ``good_for_days`` after its date."""
    cut_off = as_of - timedelta(days=good_for_days)
    detail = {"document_date": dated.isoformat() if dated else None, "cut_off": cut_off.isoformat()}
    if dated is None:
        return Check("age", Outcome.INCONCLUSIVE, detail)
    return Check("age", Outcome.PASS if dated >= cut_off else Outcome.FAIL, detail)
