"""What an overlay, or a newer version of a programme, changes in a list of requirements: row by row, part by part."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from intake.requirements.model import Alternative, Requirement
from intake.words import in_both


class Aspect(StrEnum):
    """What of a requirement differs."""

    ADDED = "added"
    DROPPED = "dropped"
    TITLE = "title"
    WHY = "why"
    AGE = "age"
    COUNT = "count"
    WAY_ADDED = "way_added"
    WAY_DROPPED = "way_dropped"


@dataclass(frozen=True)
class Difference:
    """One thing that differs. ``part`` is the paper it is about, ``way`` a whole way to meet the requirement.

    ``before`` and ``after`` are numbers as text, or words. ``eases`` says that less is asked than before: an older paper, fewer of
    them, or a further way, which the owner of the loan may not take.
    """

    row: Requirement
    aspect: Aspect
    before: str = ""
    after: str = ""
    part: Alternative | None = None
    way: tuple[Alternative, ...] = ()
    eases: bool = False


def differences(before: Iterable[Requirement], after: Iterable[Requirement]) -> tuple[Difference, ...]:
    """What differs between two lists, in the order of the newer one; rows are told apart by key and by when they apply."""
    old, new = ({_identity(row): row for row in rows} for rows in (before, after))
    found = [each for identity, row in new.items() for each in _row(old.get(identity), row)]
    return (*found, *(Difference(row, Aspect.DROPPED, eases=True) for identity, row in old.items() if identity not in new))


def _identity(row: Requirement) -> tuple[object, ...]:
    return row.key, row.applies, row.per


def _row(old: Requirement | None, new: Requirement) -> Iterator[Difference]:
    if old is None:
        yield Difference(new, Aspect.ADDED)
        return
    if (old.title, old.title_es) != (new.title, new.title_es):
        yield Difference(new, Aspect.TITLE, in_both(old.title, old.title_es), in_both(new.title, new.title_es))
    if (old.why, old.why_es) != (new.why, new.why_es):
        yield Difference(new, Aspect.WHY, in_both(old.why, old.why_es), in_both(new.why, new.why_es))
    for before, after in zip_longest(old.any_of, new.any_of):
        yield from _way(new, before, after)


def _way(row: Requirement, before: tuple[Alternative, ...] | None, after: tuple[Alternative, ...] | None) -> Iterator[Difference]:
    if before is None or after is None:
        aspect = Aspect.WAY_ADDED if before is None else Aspect.WAY_DROPPED
        yield Difference(row, aspect, way=after or before or (), eases=before is None)
    elif _papers(before) != _papers(after):
        yield Difference(row, Aspect.WAY_DROPPED, way=before)
        yield Difference(row, Aspect.WAY_ADDED, way=after, eases=True)
    else:
        for old, new in zip(before, after, strict=True):
            yield from _part(row, old, new)


def _part(row: Requirement, old: Alternative, new: Alternative) -> Iterator[Difference]:
    if old.max_age_days != new.max_age_days:
        eases = new.max_age_days is None or (old.max_age_days is not None and new.max_age_days > old.max_age_days)
        yield Difference(row, Aspect.AGE, str(old.max_age_days or ""), str(new.max_age_days or ""), new, eases=eases)
    if old.count != new.count:
        yield Difference(row, Aspect.COUNT, str(old.count), str(new.count), new, eases=new.count < old.count)


def _papers(way: Sequence[Alternative]) -> list[tuple[object, ...]]:
    """What a way consists of, but for how new and how many its papers must be."""
    return [(part.words, part.words_es, part.kinds, part.checks, part.only_if_offered) for part in way]

