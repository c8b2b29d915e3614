"""Bank statements: whose account, which period, how it began and ended, and each deposit."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import product

from intake.extraction.captions import beside
from intake.extraction.dates import find_period
from intake.extraction.finding import (
    FLOOR,
    Ask,
    Candidate,
    Value,
    answers,
    asked,
    best_answer,
    is_amount,
    is_date,
    mentions,
    page_spans,
    page_values,
    values_in,
)
from intake.extraction.institutions import BANKS
from intake.extraction.kinds.captioned import said
from intake.extraction.layout import Cell, Page
from intake.extraction.parties import Party, Place, Sort, parties
from intake.extraction.prose import Prose
from intake.figures import Confidence, Figure, Provenance

BEGINNING = Ask(
    "beginning_balance",
    (
        "beginning balance",
        "opening balance",
        "opening account balance",
        "starting balance",
        "previous balance",
        "balance forward",
        "beginning account value",
        "previous statement balance",
        "last statement balance",
        "balance last statement",
        "balance brought forward",
        "prior balance",
        "saldo inicial",
        "saldo anterior",
        "balance at beginning",
        "beginning ledger balance",
        "opening ledger balance",
        "last balance",
        "opening",
        "balance at start",
        "balance at start of period",
        "starting",
        "initial balance",
        "previous ending balance",
        "prior statement balance",
        "b fwd",
        "balance fwd",
        "saldo de apertura",
    ),
    unless=("average", "ending", "closing", "minimum"),
)
ENDING = Ask(
    "ending_balance",
    (
        "ending balance",
        "closing balance",
        "closing account balance",
        "new balance",
        "ending account value",
        "current balance",
        "balance this statement",
        "final balance",
        "saldo final",
        "this statement balance",
        "balance at end",
        "new statement balance",
        "ending ledger balance",
        "closing ledger balance",
        "closing",
        "balance at end of period",
        "ending",
        "balance this period",
        "statement balance",
        "present balance",
        "balance end of period",
        "saldo de cierre",
    ),
    unless=("average", "beginning", "opening", "minimum", "previous", "daily"),
)
DEPOSITS = Ask(
    "total_deposits",
    (
        "total deposits",
        "deposits and additions",
        "deposits and other credits",
        "total deposits and other credits",
        "deposits and other additions",
        "total deposits and other additions",
        "electronic deposits",
        "total deposits and credits",
        "total deposits credits",
        "deposits credits and interest",
        "deposits and credits",
        "deposits other credits",
        "deposits additions",
        "total additions",
        "total credits",
        "credits and deposits",
        "deposits",
        "deposits credits",
        "total money in",
        "money in",
        "additions",
        "credits",
        "total amount of deposits",
        "total depositos",
        "depositos",
        "added",
        "total in",
        "total received",
        "received",
        "in",
        "sum credits",
        "total credits this period",
        "deposits total",
        "total deposits this period",
        "total amount credited",
        "deposits made",
        "paid in",
        "total paid in",
        "incoming",
        "total incoming",
        "coming in",
    ),
    unless=("withdrawals", "average", "number", "balance", "debits", "no of", "atm"),
)
WITHDRAWALS = Ask(
    "total_withdrawals",
    (
        "total withdrawals",
        "withdrawals and other debits",
        "total withdrawals and other debits",
        "total withdrawals and debits",
        "withdrawals and subtractions",
        "total debits",
        "withdrawals debits",
        "total withdrawals debits",
        "checks and other debits",
        "withdrawals and debits",
        "withdrawals other debits",
        "total subtractions",
        "checks withdrawals and other debits",
        "checks and other deductions",
        "electronic payments",
        "withdrawals",
        "total money out",
        "money out",
        "subtractions",
        "debits",
        "total amount of debits",
        "total retiros",
        "retiros",
        "removed",
        "total out",
        "total paid",
        "paid",
        "out",
        "sum debits",
        "total debits this period",
        "withdrawals total",
        "total withdrawals this period",
        "total amount debited",
        "paid out",
        "total paid out",
        "outgoing",
        "total outgoing",
        "going out",
    ),
    unless=("deposits", "average", "number", "balance", "credits", "no of", "electronic", "atm", "other withdrawals"),
)
ASKS = (BEGINNING, ENDING, DEPOSITS, WITHDRAWALS)
START = Ask(
    "period_start",
    (
        "statement start date",
        "period start",
        "statement period start",
        "period beginning",
        "from date",
        "beginning date",
        "start date",
        "statement begin date",
    ),
)
END = Ask(
    "period_end",
    (
        "statement end date",
        "period end",
        "statement period end",
        "period ending",
        "statement ending",
        "to date",
        "ending date",
        "end date",
        "statement end",
        "statement closing date",
        "closing date",
    ),
)
_DATED = r",?(?: as of| on|:)? {date}"
FROM_BALANCE = Ask(
    "period_start", (), sentences=tuple(f"{word} balance{_DATED}" for word in ("beginning", "opening", "previous", "starting"))
)
TO_BALANCE = Ask("period_end", (), sentences=tuple(f"{word} balance{_DATED}" for word in ("ending", "closing", "new")))
HOLDER = (
    "account holder",
    "account holder name",
    "account holders",
    "account owner",
    "account name",
    "customer name",
    "customer",
    "member name",
    "prepared for",
    "primary account holder",
    "titular",
    "titular de la cuenta",
    "name",
    "owner",
    "titled",
    "statement for",
    "member",
    "members name",
    "owners name",
    "account of",
    "name of account holder",
    "depositor",
    "customers name",
    "primary owner",
    "primary member",
)
BANK = ("bank name", "bank", "financial institution", "institution", "banco")
ACCOUNT = (
    "account number",
    "account no",
    "account num",
    "primary account number",
    "primary account",
    "acct no",
    "acct number",
    "account",
    "acct",
    "numero de cuenta",
    "checking account",
    "checking",
    "savings",
)
BANK_WORDS = frozenset("bank banco neobank credit banking bancorp savings financial fcu bancshares trust federal".split())
THE_BANK = Party("bank", BANK, Sort.ORGANISATION, Place.SENDER, BANK_WORDS, firms=BANKS, says_so=True)
THE_HOLDER = Party("account_holder", HOLDER, Sort.EITHER, Place.ADDRESSEE)
_MASKED = re.compile(r"(?:[xX*•·.#]{2,}[\s-]*|ending\s+in:?\s*|\d[\d\s-]{3,}|[xX*]-)(\d{4})\b(?![\d-])")
_NUMBER = re.compile(r"^[\d*xX•·.#\s-]{4,}$")


def figures(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a bank statement; of a consolidated one, those of its first account."""
    values = [value for page in pages for value in page_values(page)]
    return [
        *parties(pages, (THE_BANK, THE_HOLDER)),
        *_account(pages),
        *_period(pages, values),
        *_balances([v for v in values if is_amount(v)]),
    ]


def _balances(money: Sequence[Value]) -> Iterator[Figure]:
    found = [answers(_outside_activity(money, ask), ask) for ask in ASKS]
    agreed = _agreeing(*found) or _agreeing(*found[:3], _balancing(money, *found[:3]))
    if not agreed and not (found[0] and found[1]):
        agreed = _in_one_row(money)
    for ask, candidates, chosen in zip(ASKS, found, agreed or (None,) * 4, strict=True):
        best = (chosen.value, Confidence.HIGH if chosen.label else Confidence.CHECK) if chosen else best_answer(candidates)
        if best:
            amount = Decimal(str(best[0].value))
            signed = ask in (BEGINNING, ENDING)
            yield best[0].figure(ask.name, best[1], amount if signed else abs(amount))


def _outside_activity(money: Sequence[Value], ask: Ask) -> list[Value]:
    """Amounts of transactions do not answer for the summary, whatever their column is called; a dated balance at a row's end may."""
    balances = ask in (BEGINNING, ENDING)
    return [v for v in money if not starts_with_date(v.row.text) or (balances and _ends_row(v) and mentions(v.left, ask.labels))]


def _ends_row(value: Value) -> bool:
    return not any(values_in(cell.text) for cell in value.row.cells[value.cell + 1 :])


def _agreeing(*asked_for: Sequence[Candidate]) -> list[Candidate] | None:
    """The best four for which beginning plus deposits less withdrawals is the ending balance."""
    for chosen in product(*(found[:4] for found in asked_for)):
        begin, end, more, less = (Decimal(str(c.value.value)) for c in chosen)
        if begin + abs(more) - abs(less) == end and len({id(c.value) for c in chosen}) == 4:
            return list(chosen)
    return None


def _in_one_row(money: Sequence[Value]) -> list[Candidate] | None:
    """Four amounts side by side of which the first with the second or third more and the other less is the fourth."""
    rows: dict[tuple[int, int], list[Value]] = {}
    for value in money:
        rows.setdefault((value.page.number, value.line), []).append(value)
    for row in rows.values():
        for first, second, third, last in zip(row, row[1:], row[2:], row[3:], strict=False):
            begin, one, other, end = (Decimal(str(value.value)) for value in (first, second, third, last))
            if not one or not other:
                continue
            for more, less in ((second, third), (third, second)):
                if begin + abs(Decimal(str(more.value))) - abs(Decimal(str(less.value))) == end:
                    return [Candidate(value, FLOOR, "") for value in (first, last, more, less)]
    return None


def _balancing(money: Sequence[Value], *known: Sequence[Candidate]) -> list[Candidate]:
    """The one line of money out that makes the balances agree, whatever it is called ("Electronic withdrawals")."""
    if not all(known):
        return []
    begin, end, more = (Decimal(str(found[0].value.value)) for found in known)
    out = begin + abs(more) - end
    fits = [
        v
        for v in money
        if out and abs(Decimal(str(v.value))) == out and mentions(v.left, ("withdrawals", "debits", "payments", "checks", "subtractions"))
    ]
    return [Candidate(value, 0.8, "money out") for value in fits[:1]]


_MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_OPENS_WITH_DAY = re.compile(
    r"\s*(?:(?:\d{1,4}[-/]\d{1,2}(?:[-/]\d{2,4})?|\d{1,4}\.\d{1,2}\.\d{2,4})\b|"
    + _MONTHS
    + r"\.?\s*\d{1,2}\b|\d{1,2}[\s-]"
    + _MONTHS
    + r"\b)",
    re.IGNORECASE,
)


def starts_with_date(text: str) -> bool:
    """Whether a row's text opens with a day, with or without its year."""
    return _OPENS_WITH_DAY.match(text) is not None


def _period(pages: Sequence[Page], values: Sequence[Value]) -> Iterator[Figure]:
    spans = [span for page in pages for span in page_spans(page) if 6 <= (span.last - span.first).days <= 100]
    named = [s for s in spans if mentions(s.caption, ("period", "statement", "from", "for", "dates", "activity", "periodo"))] or [
        s for s in spans if s.page is pages[0] and s.line < 15
    ]
    if named:
        sure = mentions(named[0].caption, ("period", "statement")) and pages[0].source == "pdf"
        yield from named[0].figures("period_start", "period_end", Confidence.HIGH if sure else Confidence.CHECK)
        return
    yield from asked(values, (START, END), is_date) or list(_month(pages[0])) or _between_balances(pages) or _from_and_to(values)


def _from_and_to(values: Sequence[Value]) -> list[Figure]:
    """Two days captioned with nothing but "From" and "To"."""
    named = (("period_start", {"from", "desde"}), ("period_end", {"to", "through", "thru", "hasta"}))
    days = [value for value in values if is_date(value) and value.left]
    found = [next((day.figure(name) for day in days if set(day.left.split()) <= words), None) for name, words in named]
    return [figure for figure in found if figure is not None] if all(found) else []


def _between_balances(pages: Sequence[Page]) -> list[Figure]:
    """The days to which the paper dates its two balances ("Beginning balance as of 02/11/2026")."""
    prose = Prose(pages[:2])
    found = [said(prose, ask) for ask in (FROM_BALANCE, TO_BALANCE)]
    return [figure for figure in found if figure is not None] if all(found) else []


def _month(page: Page) -> Iterator[Figure]:
    """ "Statement period: June 2026" is the whole month."""
    for line in page.lines[:25]:
        found = find_period(line.text)
        if found and mentions(line.plain, ("period", "statement", "month of", "for the month")):
            source = Provenance(page.number, line.box, line.text)
            yield Figure("period_start", found[2], source)
            yield Figure("period_end", found[3], source)
            return


def _account(pages: Sequence[Page]) -> Iterator[Figure]:
    for page in pages[:2]:
        for cell, sure in _account_cells(page):
            digits = re.sub(r"\D", "", cell.text)
            confidence = Confidence.HIGH if sure and page.source == "pdf" else Confidence.CHECK
            yield Figure("account_last4", digits[-4:], Provenance(page.number, cell.box, cell.text), confidence)
            return


def _account_cells(page: Page) -> Iterator[tuple[Cell, bool]]:
    for cell in (one.cell for one in sorted(beside(page, ACCOUNT), key=lambda one: -one.score)):
        for count in range(min(len(cell.words), 5), 0, -1):
            part = Cell(cell.words[:count])
            if _NUMBER.match(part.text) and 4 <= len(re.sub(r"\D", "", part.text)) <= 17:
                yield part, True
                return
    for line in page.lines:
        match = _MASKED.search(line.text) if mentions(line.plain, ("account", "acct", "checking", "savings", "ending in")) else None
        if match:
            yield Cell(tuple(w for w in line.words if match[1] in w.text)), False


def period_of(found: Sequence[Figure]) -> tuple[date | None, date | None]:
    """The statement's first and last day among its figures."""
    days = {figure.name: figure.value for figure in found}
    first, last = days.get("period_start"), days.get("period_end")
    return (first if isinstance(first, date) else None), (last if isinstance(last, date) else None)
