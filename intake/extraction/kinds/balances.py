"""How an account began and ended and what went in and out between: the four sums of a statement, which must agree."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import product

from intake.extraction.finding import FLOOR, Ask, Candidate, answers, best_answer, mentions
from intake.extraction.kinds.bank_captions import ASKS, BEGINNING, DEPOSITS, ENDING
from intake.extraction.kinds.captioned import said
from intake.extraction.kinds.dated_balances import dated_balances
from intake.extraction.kinds.statement_days import starts_with_date
from intake.extraction.kinds.summary_parts import Part, claims_all, means_all, parts_between, the_whole
from intake.extraction.layout import Page
from intake.extraction.prose import Prose
from intake.extraction.values import Value, values_in
from intake.figures import Confidence, Figure

PERIOD = {"period_start", "period_end"}
Best = tuple[Value, Confidence]


def balances(pages: Sequence[Page], money: Sequence[Value], first: date | None, last: date | None) -> Iterator[Figure]:
    """The four sums, as far as captions tell them and arithmetic does not refute them; else as sentences and dated balances do."""
    told = list(_captioned(money))
    named = {figure.name for figure in told}
    prose = Prose(pages[:2])
    told += [figure for ask in ASKS if ask.name not in named and (figure := said(prose, ask))]
    yield from told
    missing = {BEGINNING.name, ENDING.name} - {figure.name for figure in told}
    if missing:
        yield from (figure for figure in dated_balances(pages, prose, first, last) if figure.name in missing | PERIOD)


def _captioned(money: Sequence[Value]) -> Iterator[Figure]:
    found = [answers(_outside_activity(money, ask), ask) for ask in ASKS]
    parts = parts_between(_outside_activity(money, DEPOSITS), *found[:2])
    agreed = _agreeing(*found) or _agreeing(*found[:3], _balancing(money, *found[:3]))
    if not agreed and not (found[0] and found[1]):
        agreed = _in_one_row(money)
    best = [best_answer(candidates) for candidates in found]
    if agreed and _of_a_later_account(agreed, *found[:2]):
        best[2:] = [None, None]
    elif agreed:
        best = [(one.value, Confidence.HIGH if one.label else Confidence.CHECK) for one in agreed]
    elif best[0] and best[1]:
        best[2:] = [_of_parts(parts, way, one) if parts else _unrefuted(one) for way, one in zip((1, -1), best[2:], strict=True)]
    for ask, one in zip(ASKS, best, strict=True):
        if one:
            amount = Decimal(str(one[0].value))
            yield one[0].figure(ask.name, one[1], amount if ask in (BEGINNING, ENDING) else abs(amount))


def _of_a_later_account(agreed: Sequence[Candidate], begins: Sequence[Candidate], ends: Sequence[Candidate]) -> bool:
    """Whether another account, as well captioned, both began and ended before the one whose sums agree."""
    begun = _place(agreed[0].value)
    return any(
        first.value.value != agreed[0].value.value
        and _place(first.value) < _place(end.value) < begun
        and first.label == agreed[0].label
        and end.label == agreed[1].label
        for first, end in product(begins[:1], ends)
    )


def _place(value: Value) -> tuple[int, int, int]:
    return value.page.number, value.line, value.cell


def _of_parts(parts: Sequence[Part], way: int, best: Best | None) -> Best | None:
    """What went one way in a summary that adds up; with nothing moved, what its caption says."""
    whole = the_whole(parts, way)
    if whole is not None:
        return whole, Confidence.HIGH if best and best[0] is whole else Confidence.CHECK
    if best and (claims_all(best[0]) and sum(part.amount for part in parts if part.way == way) == abs(Decimal(str(best[0].value)))):
        return best
    return None


def _unrefuted(best: Best | None) -> Best | None:
    """What balances that do not agree leave standing: a caption that means all that went one way, and no part of it."""
    return best if best and (claims_all(best[0]) or means_all(best[0])) else None


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
