"""Which deposits of an account are regular, grouped by payer: what they look like, how often they come, what they make a month."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from statistics import median

from intake.income import average
from intake.kinds import PayFrequency
from intake.statements.model import FIRST_DAY, LAST_DAY, NEVER_INCOME, Doubt, LooksLike, RegularDeposits, SeenDeposit, Statement
from intake.statements.payers import Payer, payer_of
from intake.statements.rhythm import LONGEST_WAIT, Rhythm, rhythm_of

# Pay this near to the usual is the same pay; hours and overtime move it more.
NEAR = Decimal("0.10")
ORDER = tuple(LooksLike)


def regular_deposits(statements: Sequence[Statement], own_names: Iterable[str] = ()) -> tuple[RegularDeposits, ...]:
    """The regular deposits in statements of one account that follow one another; nothing found says nothing about income.

    ``own_names`` are the people of the household beside the account's holder: what they send here is a transfer.
    """
    names = tuple({*own_names, *(each.holder for each in statements)} - {""})
    last_day = max((each.end for each in statements if each.end is not None), default=None)
    account = next((each.last4 for each in statements if each.last4), "")
    groups = _by_payer(_each_once(statements, names))
    found = [made for payer, seen in groups if (made := _regular(payer, seen, last_day, account)) is not None]
    return tuple(sorted(found, key=lambda made: (ORDER.index(made.looks_like), -_total(made.deposits), made.payer)))


def _each_once(statements: Sequence[Statement], names: tuple[str, ...]) -> list[tuple[Payer, SeenDeposit]]:
    """Every deposit with its payer. One that two statements show is counted once; two alike on one statement are two."""
    shown: dict[tuple[date, Decimal, Payer], list[SeenDeposit]] = {}
    for statement in sorted(statements, key=lambda each: each.key):
        alike: defaultdict[tuple[date, Decimal, Payer], list[SeenDeposit]] = defaultdict(list)
        for number, deposit in enumerate(statement.deposits):
            if FIRST_DAY < deposit.on < LAST_DAY and deposit.amount > 0:
                payer = payer_of(deposit.description, names)
                alike[(deposit.on, deposit.amount, payer)].append(SeenDeposit(statement.key, number, deposit))
        for what, seen in alike.items():
            shown[what] = max(shown.get(what, []), seen, key=len)
    return [(payer, seen) for (_on, _amount, payer), found in shown.items() for seen in found]


def _by_payer(deposits: Iterable[tuple[Payer, SeenDeposit]]) -> Iterator[tuple[Payer, list[SeenDeposit]]]:
    """Deposits of one payer that look alike. Checks and cash, whose payer nobody names, go together where their amounts are the same."""
    groups: defaultdict[tuple[str, LooksLike, Decimal | None], list[tuple[Payer, SeenDeposit]]] = defaultdict(list)
    given = sorted(deposits, key=lambda each: (each[1].deposit.on, each[1].deposit.amount, each[0].name, each[1].statement, each[1].number))
    said: defaultdict[str, set[LooksLike]] = defaultdict(set)
    for payer, _seen in given:
        said[payer.key].add(payer.looks_like)
    for payer, seen in given:
        unnamed = not payer.key and payer.looks_like is LooksLike.OTHER
        groups[(payer.key, _settled(payer, said), seen.deposit.amount if unnamed else None)].append((payer, seen))
    for (key, looks, _amount), members in groups.items():
        name = Counter(payer.name for payer, _seen in members).most_common(1)[0][0]
        yield Payer(name, key, looks), [seen for _payer, seen in members]


def _settled(payer: Payer, said: Mapping[str, set[LooksLike]]) -> LooksLike:
    """What a deposit without telling words looks like: the same as this payer's others, where those all look alike."""
    others = said[payer.key] - NEVER_INCOME - {LooksLike.OTHER}
    return next(iter(others)) if payer.key and payer.looks_like is LooksLike.OTHER and len(others) == 1 else payer.looks_like


def _regular(payer: Payer, seen: Sequence[SeenDeposit], last_day: date | None, account: str) -> RegularDeposits | None:
    kept, rhythm = seen, rhythm_of(each.deposit.on for each in seen)
    if rhythm is None:
        kept = _near_the_usual(seen)
        rhythm = rhythm_of(each.deposit.on for each in kept) if len(kept) > 2 and 4 * len(kept) >= 3 * len(seen) else None
    if rhythm is None or (payer.looks_like is LooksLike.OTHER and not _steady(kept)):
        return None
    often = rhythm.frequency
    monthly = average(_total(kept), len(_paydays(kept)), often) if often and payer.looks_like not in NEVER_INCOME else None
    doubts = (*_doubts(kept, rhythm, last_day), *([Doubt.SOME_LEFT_OUT] if len(kept) < len(seen) else []))
    return RegularDeposits(payer.name, payer.looks_like, often, tuple(kept), monthly, doubts, account)


def _paydays(seen: Iterable[SeenDeposit]) -> dict[date, Decimal]:
    """What came in on each day: pay is often split."""
    days: defaultdict[date, Decimal] = defaultdict(Decimal)
    for each in seen:
        days[each.deposit.on] += each.deposit.amount
    return dict(days)


def _near_the_usual(seen: Sequence[SeenDeposit]) -> list[SeenDeposit]:
    days = _paydays(seen)
    usual = median(days.values())
    return [each for each in seen if abs(days[each.deposit.on] - usual) <= NEAR * usual]


def _steady(seen: Sequence[SeenDeposit]) -> bool:
    """Whether three in four days bring about the same."""
    return 4 * len(_paydays(_near_the_usual(seen))) >= 3 * len(_paydays(seen))


def _doubts(seen: Sequence[SeenDeposit], rhythm: Rhythm, last_day: date | None) -> Iterator[Doubt]:
    days = _paydays(seen)
    if len(days) == 2:
        yield Doubt.SEEN_TWICE
    if rhythm.frequency is None:
        yield Doubt.HOW_OFTEN
    if not _steady(seen):
        yield Doubt.AMOUNTS_VARY
    if rhythm.not_seen:
        yield Doubt.SOME_NOT_SEEN
    wait = LONGEST_WAIT[rhythm.frequency or PayFrequency.SEMIMONTHLY]
    if last_day is not None and last_day - max(days) > timedelta(days=wait):
        yield Doubt.STOPPED


def _total(seen: Iterable[SeenDeposit]) -> Decimal:
    return sum((each.deposit.amount for each in seen), Decimal(0))
