"""What was earned and kept in this period, and since the year began."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from intake.extraction.finding import Ask, Candidate, Value, answers, best_answer, closeness, is_amount, mentions, page_values
from intake.extraction.kinds.pay_captions import DEDUCTIONS, GROSS, NET
from intake.extraction.kinds.pay_columns import column_of, in_own_box, period_of
from intake.extraction.layout import Page
from intake.figures import Confidence, Figure


def amounts(pages: Sequence[Page]) -> Iterator[Figure]:
    """Gross, deductions and net of the period, and gross since January."""
    values = [value for page in pages for value in page_values(page)]
    money = [v for v in values if is_amount(v) and column_of(v) != "other"]
    now = [v for v in money if period_of(v) != "year"]
    told = _first_in_row(now)
    gross = _own_answers(told, GROSS) or list(_table_total(now))
    net, deductions = _own_answers(told, NET), _own_answers(told, DEDUCTIONS)
    agreed = _agreeing(gross, deductions, net)
    if agreed:
        for ask, candidate in zip((GROSS, DEDUCTIONS, NET), agreed, strict=True):
            yield candidate.value.figure(ask.name, Confidence.HIGH, abs(Decimal(str(candidate.value.value))))
    else:
        for ask, found in ((GROSS, gross), (DEDUCTIONS, deductions), (NET, net)):
            # A total alone in a row under the year's column may be this period's, but only where nothing else is.
            best = best_answer([c for c in found if column_of(c.value) != "year"] or found)
            if best:
                yield best[0].figure(ask.name, best[1], abs(Decimal(str(best[0].value))))
    best = best_answer(
        answers([v for v in money if period_of(v) == "year"], Ask("ytd_gross", _with_year(GROSS.labels), GROSS.unless))
        or [c for c in _table_total([v for v in money if period_of(v) == "year"])]
    )
    if best:
        yield best[0].figure("ytd_gross", best[1])


def _own_answers(values: Sequence[Value], ask: Ask) -> list[Candidate]:
    """Answers of an amount's own row or box: a table's heading over a row with a name of its own is not that row's."""
    return [c for c in answers(values, ask) if not c.value.left or in_own_box(c.value) or closeness(c.value.left, c.label)]


def _with_year(labels: Sequence[str]) -> tuple[str, ...]:
    return (*(f"{year} {label}" for label in labels[:4] for year in ("ytd", "year to date")), "year to date gross", "ytd gross", *labels)


def _agreeing(*asked_for: Sequence[Candidate]) -> tuple[Candidate, ...] | None:
    """The best gross, deductions and net for which gross less deductions is net."""
    for gross, deductions, net in product(*(found[:5] for found in asked_for)):
        amounts = [abs(Decimal(str(c.value.value))) for c in (gross, deductions, net)]
        if amounts[0] - amounts[1] == amounts[2] and amounts[0] > amounts[2] > 0:
            return gross, deductions, net
    return None


def _first_in_row(values: Sequence[Value]) -> list[Value]:
    """Of each captioned row the first amount that is money, when no heading tells the columns apart."""
    kept: list[Value] = []
    rows: dict[tuple[int, int], list[Value]] = defaultdict(list)
    for value in values:
        rows[value.page.number, value.line].append(value)
    for value in values:
        row = rows[value.page.number, value.line]
        same = [v for v in row if v.left == value.left and v.box.x0 < value.box.x0]
        before = [v for v in same if column_of(v) != "other" and not _looks_like_hours(v, row)]
        if not before or in_own_box(value) or column_of(value) == "now":
            kept.append(value)
    return kept


def _looks_like_hours(value: Value, row: Sequence[Value]) -> bool:
    after = [v for v in row if v.box.x0 > value.box.x0]
    small = isinstance(value.value, Decimal) and 0 < value.value <= 200 and "$" not in value.text
    return small and len(after) >= 2 and column_of(value) is None


def _table_total(values: Sequence[Value]) -> Iterator[Candidate]:
    """The "Total" under a column of earnings that add up to it, where no caption says gross."""
    for value in values:
        if value.left not in {"total", "totals", "total current"}:
            continue
        above = [v for v in values if v.page is value.page and v.line < value.line and abs(v.box.x1 - value.box.x1) < 40]
        rows = [v for v in above if not mentions(v.left, ("tax", "deductions", "medicare", "net pay", "insurance"))]
        if len(rows) == len(above) > 1 and sum(Decimal(str(v.value)) for v in rows) == value.value:
            yield Candidate(value, 0.9, "total")
