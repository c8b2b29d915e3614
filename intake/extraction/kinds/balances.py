"""How an account began and ended and what went in and out between: the four sums of a statement, which must agree."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from intake.extraction.finding import FLOOR, Ask, Candidate, Value, answers, best_answer, mentions, values_in
from intake.extraction.kinds.bank_captions import ASKS, BEGINNING, ENDING
from intake.extraction.kinds.statement_days import starts_with_date
from intake.figures import Confidence, Figure


def balances(money: Sequence[Value]) -> Iterator[Figure]:
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
