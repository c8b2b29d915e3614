"""One payer's papers show one source of money: which source, so that as much as can be is shown."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from math import prod

from intake.requirements.conditions import Ask
from intake.requirements.evidence import Evidence, Fit, judge

# How well these papers show this: not at all, in papers not wholly read, or in papers that were.
UNREAD, READ = 1, 2
HowWell = Callable[[Ask, Sequence[Evidence]], int]
# Beyond so many ways to share, the first by need is kept.
MOST_WAYS = 64


@dataclass(frozen=True)
class Group:
    """One payer's papers of one kind, each with the items it could be for, and the sources they must choose among."""

    papers: tuple[tuple[Evidence, tuple[int, ...]], ...]
    sources: tuple[str, ...]

    @property
    def kind(self) -> object:
        return self.papers[0][0].kind

    @property
    def wanted(self) -> set[int]:
        """Every item that any of them could be for."""
        return {at for _, wanted in self.papers for at in wanted}

    def for_item(self, at: int) -> list[Evidence]:
        """Those that could be for this item."""
        return [paper for paper, wanted in self.papers if at in wanted]


def share(asks: Sequence[Ask], groups: Sequence[Group], given: list[list[Evidence]], as_of: date, how_well: HowWell) -> None:
    """Add each group's papers to the items of one source: the one in need of them; where something still lacks, every way is tried."""
    ordered = sorted(groups, key=lambda group: _turn(asks, group, as_of))
    chosen = _by_need(asks, ordered, given, as_of)
    for rivals in _rivals(ordered):
        chosen |= _best(asks, ordered, rivals, given, chosen, how_well)
    for number, group in enumerate(ordered):
        for at in group.wanted:
            if asks[at].source in (None, chosen[number]):
                given[at].extend(group.for_item(at))


def _by_need(asks: Sequence[Ask], groups: Sequence[Group], given: Sequence[Sequence[Evidence]], as_of: date) -> dict[int, str]:
    """Each group for the source that lacks the fewest more papers of its kind, but lacks some."""
    load: Counter[tuple[object, str | None]] = Counter()
    shared = {group.kind for group in groups}
    for at, ask in enumerate(asks):
        for paper in (paper for paper in given[at] if paper.kind in shared):
            load[(paper.kind, ask.source)] += _is_good(ask, paper, as_of)
    chosen: dict[int, str] = {}
    for number, group in enumerate(groups):
        kind = group.kind
        lacking = {source: _needed(asks, group, source) - load[(kind, source)] for source in group.sources}
        source = min(group.sources, key=lambda one: (lacking[one] <= 0, lacking[one] if lacking[one] > 0 else load[(kind, one)]))
        chosen[number] = source
        for at in (at for at in group.wanted if asks[at].source in (None, source)):
            load[(kind, asks[at].source)] += sum(_is_good(asks[at], paper, as_of) for paper in group.for_item(at))
    return chosen


def _best(
    asks: Sequence[Ask], groups: Sequence[Group], rivals: Sequence[int], given: Sequence[Sequence[Evidence]], chosen: dict[int, str],
    how_well: HowWell,
) -> dict[int, str]:
    """Of all ways to share among these rivals the one that shows the most; the way already chosen where none shows more."""
    about = sorted({at for number in rivals for at in groups[number].wanted if asks[at].source is not None})
    known: dict[tuple[int, tuple[int, ...]], int] = {}

    def shown(way: Sequence[str]) -> list[int]:
        return [worth(at, way) for at in about]

    def worth(at: int, way: Sequence[str]) -> int:
        theirs = tuple(n for n, source in zip(rivals, way, strict=True) if source == asks[at].source)
        if (at, theirs) not in known:
            known[(at, theirs)] = how_well(asks[at], [*given[at], *(paper for n in theirs for paper in groups[n].for_item(at))])
        return known[(at, theirs)]

    first = tuple(chosen[number] for number in rivals)
    choices = [groups[number].sources for number in rivals]
    if min(shown(first)) == READ or prod(map(len, choices)) > MOST_WAYS:
        return {}
    best = max((first, *product(*choices)), key=lambda way: (sum(one > 0 for one in shown(way)), sum(shown(way))))
    return dict(zip(rivals, best, strict=True))


def _rivals(groups: Sequence[Group]) -> Iterator[tuple[int, ...]]:
    """The groups that compete with one another for a source, together."""
    left = dict(enumerate(groups))
    while left:
        together, sources = [], set(next(iter(left.values())).sources)
        while found := [number for number, group in left.items() if sources.intersection(group.sources)]:
            together += found
            sources.update(source for number in found for source in left.pop(number).sources)
        yield tuple(sorted(together))


def _turn(asks: Sequence[Ask], group: Group, as_of: date) -> tuple[int, int, date, str]:
    """The most bound group first, then the one with the most good papers."""
    good = sum(_is_good(asks[wanted[0]], paper, as_of) for paper, wanted in group.papers)
    return len(group.wanted), -good, min(paper.received_on for paper, _ in group.papers), group.papers[0][0].document_id


def _needed(asks: Sequence[Ask], group: Group, source: str) -> int:
    return max(
        (part.count for at in group.wanted if asks[at].source == source for way in asks[at].requirement.any_of for part in way
         if group.kind in part.kinds),
        default=1,
    )


def _is_good(ask: Ask, paper: Evidence, as_of: date) -> bool:
    return any(
        paper.kind in part.kinds and judge(paper, part, ask.person, as_of).fit is not Fit.FAILED
        for way in ask.requirement.any_of
        for part in way
    )
