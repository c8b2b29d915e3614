"""Pay stubs: what was earned and kept in this period, and since the year began."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from intake.extraction.amounts import find_amounts
from intake.extraction.dates import last_of_month
from intake.extraction.finding import (
    Ask,
    Candidate,
    Span,
    Value,
    answers,
    asked,
    best_answer,
    is_amount,
    is_date,
    mentions,
    page_spans,
    page_values,
)
from intake.extraction.layout import Line, Page, Word, around, plain
from intake.extraction.names import (
    best_organisation,
    best_person,
    blocks,
    heading_organisation,
    is_organisation,
    is_person,
    labelled,
    name_figure,
)
from intake.figures import Box, Confidence, Figure, Provenance
from intake.kinds import PayFrequency

GROSS = Ask(
    "gross_pay",
    (
        "gross pay",
        "total gross pay",
        "gross earnings",
        "total gross earnings",
        "total gross",
        "gross wages",
        "current gross",
        "total earnings",
        "gross amount",
        "gross income",
        "gross salary",
        "salario bruto",
        "pago bruto",
        "total pay",
        "earnings total",
        "total wages",
        "gross",
    ),
    unless=("net", "taxable", "adjusted", "hours", "rate", "imputed", "per hour", "annual"),
)
NET = Ask(
    "net_pay",
    (
        "net pay",
        "total net pay",
        "take home pay",
        "net amount",
        "net earnings",
        "net check",
        "net wages",
        "net deposit",
        "check amount",
        "amount of check",
        "net pay this period",
        "net pay distribution",
        "salario neto",
        "pago neto",
        "total net",
        "net income",
        "deposit amount",
        "net",
    ),
    unless=("gross", "before"),
)
DEDUCTIONS = Ask(
    "total_deductions",
    (
        "total deductions",
        "total taxes and deductions",
        "total taxes deductions",
        "total deductions and taxes",
        "total withholdings and deductions",
        "taxes and deductions",
        "deductions total",
        "total withholding",
        "total withholdings",
        "total withheld",
        "deductions",
        "total deducciones",
    ),
    unless=("pre tax", "post tax", "before tax", "after tax", "other", "voluntary", "pretax", "posttax", "employer"),
)
PAY_DATE = Ask(
    "pay_date",
    (
        "pay date",
        "check date",
        "payment date",
        "date paid",
        "payday",
        "pay day",
        "advice date",
        "deposit date",
        "paid on",
        "date of payment",
        "paid date",
        "date of check",
        "direct deposit date",
        "fecha de pago",
        "issue date",
        "date",
    ),
    unless=("period", "hire", "birth", "begin", "beginning", "start", "end", "ending", "run", "from", "to", "through", "due"),
)
START = Ask(
    "pay_period_start",
    (
        "pay period start",
        "pay period begin",
        "pay period beginning",
        "period beginning",
        "period start",
        "period begin",
        "pay begin date",
        "pay period start date",
        "period start date",
        "begin date",
        "start date",
        "period from",
        "beginning date",
        "from",
    ),
    unless=("hire", "end", "ending", "employment"),
)
END = Ask(
    "pay_period_end",
    (
        "pay period end",
        "pay period ending",
        "period ending",
        "period end",
        "pay end date",
        "pay period end date",
        "period end date",
        "period ended",
        "end date",
        "week ending",
        "ending date",
        "period to",
        "through",
        "to",
    ),
    unless=("hire", "begin", "beginning", "start", "year"),
)
EMPLOYEE = (
    "employee name",
    "employee",
    "name of employee",
    "pay to the order of",
    "payee",
    "paid to",
    "pay to",
    "empleado",
    "name",
    "team member",
    "associate",
)
EMPLOYER = ("employer name", "employer", "company name", "company", "name of employer", "empleador", "patron", "paid by")
FREQUENCY = (
    "pay frequency",
    "frequency",
    "pay schedule",
    "pay cycle",
    "payroll frequency",
    "pay basis",
    "pay type",
    "pay period type",
    "frecuencia de pago",
    "pay period",
)
FREQUENCIES = {
    "weekly": PayFrequency.WEEKLY,
    "biweekly": PayFrequency.BIWEEKLY,
    "bi weekly": PayFrequency.BIWEEKLY,
    "every two weeks": PayFrequency.BIWEEKLY,
    "every 2 weeks": PayFrequency.BIWEEKLY,
    "every other week": PayFrequency.BIWEEKLY,
    "semimonthly": PayFrequency.SEMIMONTHLY,
    "semi monthly": PayFrequency.SEMIMONTHLY,
    "twice a month": PayFrequency.SEMIMONTHLY,
    "twice monthly": PayFrequency.SEMIMONTHLY,
    "monthly": PayFrequency.MONTHLY,
    "quincenal": PayFrequency.SEMIMONTHLY,
    "semanal": PayFrequency.WEEKLY,
    "mensual": PayFrequency.MONTHLY,
    "annually": PayFrequency.ANNUAL,
    "annual": PayFrequency.ANNUAL,
}
YEAR_WORDS = (
    "ytd",
    "ytd amount",
    "ytd total",
    "year to date amount",
    "year to date total",
    "year to date",
    "yr to date",
    "y t d",
    "total to date",
    "to date",
)
NOW_WORDS = (
    "current",
    "this period",
    "this pay",
    "this pay period",
    "current period",
    "amount",
    "period",
    "this check",
    "value",
    "earnings amount",
)
ROW_NOW = ("current", "this period", "this pay period", "current period", "amount", "this check", "current amount")
NOT_MONEY = ("hours", "hrs", "rate", "units", "qty", "quantity", "hours units", "days")
PERIOD_CAPTIONS = ("period", "pay", "from", "week", "dates", "beginning", "payroll", "covering", "earnings", "statement")


def figures(pages: Sequence[Page]) -> list[Figure]:
    """The figures of a pay stub."""
    values = [value for page in pages for value in page_values(page)]
    money = [v for v in values if is_amount(v) and column_of(v) != "other"]
    return [*_names(pages), *_frequency(pages), *_dates(pages, values), *_money(money)]


def _money(money: Sequence[Value]) -> Iterator[Figure]:
    now = [v for v in money if period_of(v) != "year"]
    gross = answers(_first_in_row(now), GROSS) or list(_table_total(now))
    net, deductions = answers(_first_in_row(now), NET), answers(_first_in_row(now), DEDUCTIONS)
    agreed = _agreeing(gross, deductions, net)
    if agreed:
        for ask, candidate in zip((GROSS, DEDUCTIONS, NET), agreed, strict=True):
            yield candidate.value.figure(ask.name, Confidence.HIGH, abs(Decimal(str(candidate.value.value))))
    else:
        for ask, found in ((GROSS, gross), (DEDUCTIONS, deductions), (NET, net)):
            best = best_answer(found)
            if best:
                yield best[0].figure(ask.name, best[1], abs(Decimal(str(best[0].value))))
    best = best_answer(
        answers([v for v in money if period_of(v) == "year"], Ask("ytd_gross", _with_year(GROSS.labels), GROSS.unless))
        or [c for c in _table_total([v for v in money if period_of(v) == "year"])]
    )
    if best:
        yield best[0].figure("ytd_gross", best[1])


def _with_year(labels: Sequence[str]) -> tuple[str, ...]:
    return (*(f"ytd {label}" for label in labels[:4]), *labels)


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
    for value in values:
        same = [v for v in values if v.page is value.page and v.line == value.line and v.left == value.left and v.box.x0 < value.box.x0]
        before = [v for v in same if column_of(v) != "other" and not _looks_like_hours(v, values)]
        if not before or _boxed(value) or column_of(value) == "now":
            kept.append(value)
    return kept


def _looks_like_hours(value: Value, values: Sequence[Value]) -> bool:
    after = [v for v in values if v.page is value.page and v.line == value.line and v.box.x0 > value.box.x0]
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


def period_of(value: Value) -> str | None:
    """Whether an amount is for this pay period ("now") or since January ("year"), as its captions say."""
    if mentions(value.left, YEAR_WORDS):
        return "year"
    if value.left in ROW_NOW:
        return "now"
    over = " ".join((*value.above[:2], value.below)) if not mentions(value.left, GROSS.labels + NET.labels) else ""
    if mentions(over, YEAR_WORDS) and not mentions(over, ROW_NOW):
        return "year"
    column = column_of(value)
    if column == "now" or (column == "year" and not _alone_in_row(value)):
        return column
    if mentions(f"{value.left} {over}", ROW_NOW) and not mentions(over, YEAR_WORDS):
        return "now"
    if column == "year":
        return None
    return "year" if mentions(value.heading, YEAR_WORDS) and not mentions(value.heading, ROW_NOW) else None


def _alone_in_row(value: Value) -> bool:
    """A total set apart under the last column ("Net Pay  $1,541.64") is not thereby the year's."""
    headed = any(
        find_amounts(cell.text)
        for cell in value.row.cells
        if cell is not value.row.cells[value.cell] and cell.box.x0 > value.page.width / 3
    )
    lines = value.page.lines[: value.line]
    under = next((h for line in reversed(lines) if not find_amounts(line.text) and len(h := list(_column_headings(line))) > 1), [])
    return bool(under) and not headed and not value.values_between


def _boxed(value: Value) -> bool:
    """Whether the amount stands in a box of its own caption, which makes the headings of tables further up no concern of it."""
    own = not value.left or value.left in ROW_NOW or mentions(value.left, YEAR_WORDS)
    return own and any(mentions(caption, GROSS.labels + NET.labels + DEDUCTIONS.labels) for caption in (*value.above[:1], value.below))


def column_of(value: Value) -> str | None:
    """Which column of the nearest heading row above an amount stands in: now, year, other (hours, rate), or None."""
    if _boxed(value):
        return None
    for line in reversed(value.page.lines[: value.line]):
        headings = [] if find_amounts(line.text) else list(_column_headings(line))
        if not any(what == "year" for what, _ in headings):
            continue
        if len(headings) == 1:
            reach = [value.box, *([value.label_cell.box] if value.label_cell else [])]
            return "year" if any(box.x0 < headings[0][1].x1 and headings[0][1].x0 < box.x1 for box in reach) else None
        nearest = min(headings, key=lambda heading: _apart(heading[1], value.box))
        if _apart(nearest[1], value.box) < value.page.width / 8:
            return nearest[0]
    return None


def _apart(heading: Box, box: Box) -> float:
    return min(abs(heading.x1 - box.x1), abs(heading.x0 + heading.x1 - box.x0 - box.x1) / 2)


def _column_headings(line: Line) -> Iterator[tuple[str, Box]]:
    """The column words of a line with their places; longer phrases first so that "year to date" is one heading."""
    words: list[tuple[str, Word]] = [(token, word) for word in line.words for token in plain(word.text).split()]
    tokens = [token for token, _ in words]
    at = 0
    while at < len(tokens):
        for what, phrases in (("year", YEAR_WORDS), ("other", NOT_MONEY), ("now", NOW_WORDS)):
            phrase = next((p for p in sorted(phrases, key=len, reverse=True) if tokens[at : at + len(p.split())] == p.split()), None)
            if phrase:
                taken = len(phrase.split())
                yield what, around(word.box for _, word in words[at : at + taken])
                at += taken - 1
                break
        at += 1


def _dates(pages: Sequence[Page], values: Sequence[Value]) -> Iterator[Figure]:
    yield from asked(values, (PAY_DATE,), lambda v: is_date(v) and not _inside_span(v))
    spans = [span for page in pages for span in page_spans(page) if 4 <= (span.last - span.first).days <= 32]
    named = [span for span in spans if mentions(span.caption, PERIOD_CAPTIONS)] or spans[:1]
    if named:
        sure = mentions(named[0].caption, ("period", "pay period")) and pages[0].source == "pdf"
        yield from named[0].figures("pay_period_start", "pay_period_end", Confidence.HIGH if sure else Confidence.CHECK)
    else:
        yield from asked(values, (START, END), is_date)


def _inside_span(value: Value) -> bool:
    return any(_holds(span, value) for span in page_spans(value.page))


def _holds(span: Span, value: Value) -> bool:
    return span.line == value.line and any(word in span.words for word in value.words)


def _frequency(pages: Sequence[Page]) -> Iterator[Figure]:
    for page in pages:
        for _, cell in sorted(labelled(page, FREQUENCY), key=lambda found: -found[0]):
            text = cell.plain
            word = next((w for w in sorted(FREQUENCIES, key=len, reverse=True) if re.match(rf"{w}\b", text)), None)
            if word:
                yield Figure(
                    "pay_frequency",
                    FREQUENCIES[word].value,
                    Provenance(page.number, cell.box, cell.text),
                    Confidence.HIGH if page.source == "pdf" else Confidence.CHECK,
                )
                return
    yield from _frequency_of_period(pages)


def _frequency_of_period(pages: Sequence[Page]) -> Iterator[Figure]:
    """What the period's own dates say, where they leave no doubt: a week, two weeks, half a month, a month."""
    for span in (span for page in pages for span in page_spans(page)):
        days, end = (span.last - span.first).days + 1, last_of_month(span.last)
        halves = (span.first.day, span.last.day) in {(1, 15), (16, end.day)} and days < 17
        frequency = {7: PayFrequency.WEEKLY, 14: PayFrequency.BIWEEKLY}.get(days) or (PayFrequency.SEMIMONTHLY if halves else None)
        if span.first.day == 1 and span.last == end and days > 27:
            frequency = PayFrequency.MONTHLY
        if frequency:
            words = Provenance(span.page.number, around(w.box for w in span.words), " ".join(w.text for w in span.words))
            yield Figure("pay_frequency", frequency.value, words, Confidence.CHECK)
            return


def _names(pages: Sequence[Page]) -> Iterator[Figure]:
    page = pages[0]
    over = list(blocks(page))
    employer = best_organisation(page, EMPLOYER)
    organisations = [cell for block in over for cell in block.names if is_organisation(cell.text)]
    if employer:
        yield name_figure("employer", employer[0], page, _sure(page, employer[1]))
    elif organisations:
        yield name_figure("employer", organisations[0], page)
    elif (heading := heading_organisation(page)) is not None:
        yield name_figure("employer", heading, page)
    employee = best_person(page, EMPLOYEE)
    people = [cell for block in over for cell in block.names if is_person(cell.text)]
    if employee:
        yield name_figure("employee", employee[0], page, _sure(page, employee[1]))
    elif people:
        yield name_figure("employee", people[0], page)


def _sure(page: Page, score: float) -> Confidence:
    return Confidence.HIGH if score >= 0.9 and page.source == "pdf" else Confidence.CHECK
