"""What was earned and kept in this period, and since the year began: captions propose, arithmetic decides."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from intake.extraction.finding import Ask, Candidate, answers, best_answer, closeness, is_amount, mentions
from intake.extraction.kinds.pay_captions import DEDUCTIONS, GROSS, LOOSELY, NET, phrases
from intake.extraction.kinds.pay_columns import column_of, in_own_box, says_now, says_year
from intake.extraction.kinds.pay_periods import dollars, period_of
from intake.extraction.kinds.pay_sums import Agreement, agreements, of_the_year, of_this_period, remainder, what_is_left
from intake.extraction.layout import Page
from intake.extraction.values import Value, has_letters, page_values
from intake.figures import Confidence, Figure


def amounts(pages: Sequence[Page]) -> Iterator[Figure]:
    """Gross, deductions and net of the period, and gross since January."""
    every = [v for page in pages for v in page_values(page) if is_amount(v)]
    money = [v for v in every if column_of(v) != "other"]
    told = [_own_answers(every, ask) for ask in ASKED]
    sums, sure = agreements(*told), Confidence.HIGH
    now = of_this_period(sums)
    if not now:
        sums, sure = _loosely(every, told), Confidence.CHECK
        now = of_this_period(sums)
    if now:
        for ask, one in zip(ASKED, (now.gross, now.taken, now.net), strict=True):
            yield one.value.figure(ask.name, sure, dollars(one.value))
        gross: Value | None = now.gross.value
    else:
        captioned = dict(_as_captioned([v for v in money if period_of(v) != "year"]))
        yield from (value.figure(name, certain, dollars(value)) for name, (value, certain) in captioned.items())
        gross = captioned[GROSS.name][0] if GROSS.name in captioned else None
    yield from _of_the_year(money, gross, of_the_year(sums, now))


ASKED = (GROSS, DEDUCTIONS, NET)


def _loosely(every: Sequence[Value], told: Sequence[Sequence[Candidate]]) -> list[Agreement]:
    """Agreements in which one of the three has a caption that alone would not tell what it is."""
    (gross, taken, net), loose = told, [_own_answers(every, ask) for ask in LOOSELY]
    return agreements(loose[0], taken, net) + agreements(gross, loose[1], net) + agreements(gross, taken, loose[2])


def _as_captioned(now: Sequence[Value]) -> Iterator[tuple[str, tuple[Value, Confidence]]]:
    """What the captions alone say of the period, and what two of its amounts say of the third."""
    first = _first_in_row(now)
    found: dict[str, tuple[Value, Confidence]] = {}
    for ask in ASKED:
        answered = _own_answers(first, ask) or (list(_table_total(now)) if ask is GROSS else [])
        # A total alone in a row under the year's column may be this period's, but only where nothing else is.
        best = best_answer([c for c in answered if column_of(c.value) != "year"] or answered)
        if best:
            found[ask.name] = best
    if _only_a_part(found, now):
        del found[DEDUCTIONS.name]
    third = _third(found, now)
    if third:
        found.setdefault(third[0], (third[1], Confidence.CHECK))
    yield from found.items()


def _only_a_part(found: Mapping[str, tuple[Value, Confidence]], values: Sequence[Value]) -> bool:
    """Whether the deductions are less than what was taken because the paper counts the taxes apart from them."""
    if len(found) < len(ASKED):
        return False
    whole, off, left = (dollars(found[ask.name][0]) for ask in ASKED)
    return whole - left > off and any(dollars(value) == whole - left - off for value in values)


def _third(found: Mapping[str, tuple[Value, Confidence]], values: Sequence[Value]) -> tuple[str, Value] | None:
    """The one of gross, deductions and net that no caption gives, where the paper prints what the others leave."""
    known = {name: dollars(value) for name, (value, _) in found.items()}
    whole, off, left = (known.get(ask.name) for ask in ASKED)
    if whole and off and not left and whole > off:
        value, name = remainder(whole - off, values), NET.name
    elif whole and left and not off and whole > left:
        value, name = remainder(whole - left, values), DEDUCTIONS.name
    elif off and left and not whole:
        value, name = remainder(off + left, values), GROSS.name
    else:
        value, name = None, NET.name
    if value is None and whole and not left:
        value = what_is_left(found[GROSS.name][0], values)
    return (name, value) if value else None


def _of_the_year(money: Sequence[Value], gross: Value | None, agreed: Agreement | None) -> Iterator[Figure]:
    """Gross since January: never less than the period's."""
    money = [v for v in money if not mentions(" ".join(v.above[:2]), ("fiscal", "school year"))]
    since = [v for v in money if period_of(v) == "year"]
    ask = Ask("ytd_gross", _with_year(GROSS.labels), GROSS.unless)
    answered = _own_answers(since, ask) or list(_table_total(since)) or [Candidate(v, 0.7, "earned") for v in since if _all_earned(v)]
    found = [c for c in answered if gross is None or (c.value.box != gross.box and dollars(c.value) >= dollars(gross))]
    if agreed and dollars(agreed.gross.value) not in {dollars(c.value) for c in found[:1]}:
        answer: tuple[Value, Confidence] | None = agreed.gross.value, Confidence.CHECK
    elif found:
        answer = best_answer(_at_the_foot(found))
    else:
        last = _last_of_row(gross, money) if gross else None
        answer = (last, Confidence.CHECK) if last else None
    if answer and not _less_than_a_part(answer[0], since):
        yield answer[0].figure("ytd_gross", answer[1])


# What the whole of a year's pay may be called where no caption says gross.
_ALL_EARNED = frozenset(
    phrases(
        "earned, earnings, wages, total earned, ytd earnings, ytd total earnings, ytd entitle, ytd entitlement, ytd entitlements, "
        "year to date earnings, year to date entitlements, earnings ytd, total ytd earnings"
    )
)


def _all_earned(value: Value) -> bool:
    """Whether an amount of the year is called nothing but "Earned"."""
    return bool({value.left, value.below} & _ALL_EARNED)


def _less_than_a_part(whole: Value, since: Sequence[Value]) -> bool:
    """Whether a row over the sum of a column holds more than it, as where a paper repeats the period's gross under the year's heading."""
    column = [v for v in since if v.page is whole.page and v.line < whole.line and abs(v.box.x1 - whole.box.x1) < 3]
    return any(dollars(part) > dollars(whole) for part in column)


def _at_the_foot(found: Sequence[Candidate]) -> Sequence[Candidate]:
    """The candidates, without those over the last of a column of running totals."""
    column = [c for c in found if c.score > found[0].score - 0.01 and abs(c.value.box.x1 - found[0].value.box.x1) < 3]
    running = len(column) > 1 and all(dollars(a.value) < dollars(b.value) for a, b in pairwise(column))
    return [c for c in found if c not in column[:-1]] if running else found


def _last_of_row(gross: Value, money: Sequence[Value]) -> Value | None:
    """The amount at the end of the gross's row, when amounts grow along it and other rows, which end in its column or are most."""
    rows: dict[tuple[int, str], list[Value]] = defaultdict(list)
    for value in money:
        if value.page is gross.page and value.box.x0 >= gross.box.x0 - 1:
            rows[value.line, value.left].append(value)
    own = rows.pop((gross.line, gross.left), [])
    if not _grows(own) or period_of(own[-1]) == "now":
        return None
    growing = [row for row in rows.values() if _grows(row)]
    alike = [row for row in growing if abs(row[-1].box.x1 - own[-1].box.x1) < 3]
    most = len(growing) > 2 and len(growing) * 3 > 2 * len([row for row in rows.values() if len(row) > 1])
    return own[-1] if len(alike) > 1 or most else None


def _grows(row: Sequence[Value]) -> bool:
    return len(row) > 1 and all(dollars(a) <= dollars(b) for a, b in pairwise(row))


def _own_answers(values: Sequence[Value], ask: Ask) -> list[Candidate]:
    """Answers of an amount's own row or box: a table's heading over a row with a name of its own is not that row's."""
    return [c for c in answers(values, ask) if _own_caption(c) and not _captions_of_several(c.value)]


def _own_caption(one: Candidate) -> bool:
    left = one.value.left
    # What the row calls a day is of another column.
    if not left or left.endswith(" date"):
        return True
    return in_own_box(one.value) or _of_time_only(one) or says_year(one.label) or bool(closeness(left, one.label))


# The shortest words for each of the three.
_ROLES = (("gross",), ("deductions", "withheld"), ("net",))


def _captions_of_several(value: Value) -> bool:
    """Whether the words over an amount are the captions of several columns, set too close to tell them apart."""
    left = says_now(value.left) or says_year(value.left) or not value.left
    return left and bool(value.above) and sum(mentions(value.above[0], words) for words in _ROLES) > 1 and not value.below


def _of_time_only(one: Candidate) -> bool:
    """Whether the row says only which time it is of, so that its columns say the rest."""
    return says_now(one.value.left) or (says_year(one.value.left) and len(one.value.left.split()) < 5)


def _with_year(labels: Sequence[str]) -> tuple[str, ...]:
    return (*(f"{year} {label}" for label in labels[:4] for year in ("ytd", "year to date")), "year to date gross", "ytd gross", *labels)


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


# What is taken from pay, and what is kept of it, is no part of what was earned.
_TAKEN = re.compile(
    r"\b(?:tax\w*|deduct\w*|net pay|fed|federal|fica|fit|sit|oasdi|medicare|med|social security|soc sec|with?h\w*|insurance|ins|retirement"
    r"|medical|dental|vision|dues|40[13] ?[bk]|garnish\w*|pension|health|savings|checking)\b"
)


def _table_total(values: Sequence[Value]) -> Iterator[Candidate]:
    """The "Total", or a row without a caption, under a column of earnings that add up to it, where no caption says gross."""
    for value in values:
        bare = not value.left and not any(has_letters(cell.text) for cell in value.row.cells)
        if not bare and value.left not in {"total", "totals", "total current"}:
            continue
        above = [v for v in values if v.page is value.page and v.line < value.line and abs(v.box.x1 - value.box.x1) < 40]
        rows = [v for v in above if not _TAKEN.search(v.left)]
        if len(rows) == len(above) > 1 and sum(Decimal(str(v.value)) for v in rows) == value.value:
            yield Candidate(value, 0.8, "total")
