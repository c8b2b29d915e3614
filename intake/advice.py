"""The one most useful thing to tell a person about a paper just read; advice never refuses and never blocks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from intake.kinds import DocumentKind, ReadingStatus
from intake.words import N_

SURE_OF_KIND = 0.7
UNREADABLE = frozenset({ReadingStatus.DAMAGED, ReadingStatus.NO_TEXT, ReadingStatus.WRONG_TYPE})
SEND_ANYWAY = "send_anyway"
WHOSE = ("mine_under_another_name", "co_borrowers", "lives_with_me", "not_sure")


@dataclass(frozen=True)
class Seen:
    """What was read of one paper, as far as advice needs it; ``failed`` names the checks it failed.

    ``days_left_out`` are the first and last day between this bank statement and the one beside it that no statement speaks of.
    """

    status: ReadingStatus
    kind: DocumentKind | None = None
    kind_confidence: float = 0.0
    dated: date | None = None
    pages_present: int | None = None
    pages_expected: int | None = None
    names: tuple[str, ...] = ()
    failed: frozenset[str] = frozenset()
    days_left_out: tuple[date, date] | None = None


@dataclass(frozen=True)
class Wanted:
    """One paper that would do: its words, its kinds, and the day it must be dated on or after, if it grows old."""

    words: str
    kinds: tuple[DocumentKind, ...]
    dated_on_or_after: date | None = None


@dataclass(frozen=True)
class Advice:
    """What we see, what we need, and the answers a person may give; sentences are message ids filled with ``details``.

    ``instead`` lists papers that would do, in words. ``answers`` are the ways on beside adding a better paper.
    """

    code: str
    we_see: str
    we_need: str
    details: Mapping[str, date | DocumentKind | str | int] = field(default_factory=dict)
    instead: tuple[str, ...] = ()
    answers: tuple[str, ...] = (SEND_ANYWAY,)


def advise(papers: Sequence[Seen], wanted: Iterable[Wanted] = ()) -> Advice | None:
    """The advice about a file of one or more papers; None when there is nothing to say.

    ``wanted`` are the papers that the requirement it was sent for would take; without any, kind and age are not judged.
    A file in which one paper does is not faulted for the others that lie beside it.
    """
    would_do = tuple(wanted)
    found = [_about(paper, would_do) for paper in papers]
    return None if not found or None in found else found[0]


def _about(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    steps = (_unopened(paper), _wrong_kind(paper, wanted), _too_old(paper, wanted), _pages_missing(paper), _blank(paper),
             _other_name(paper), _not_signed(paper), _month_left_out(paper))
    return next((advice for advice in steps if advice is not None), None)


def _unopened(paper: Seen) -> Advice | None:
    if paper.status is ReadingStatus.ENCRYPTED:
        return Advice(
            "locked", N_("This file has a password, so we cannot open it."),
            N_("Send a copy without the password, or a screenshot of each page."),
        )
    if paper.status in UNREADABLE:
        return Advice(
            "unreadable", N_("We could not read this file."),
            N_("A clearer picture helps: put the paper flat, fill the screen, no flash."),
        )
    return None


def _wrong_kind(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    if not wanted or paper.kind is None or any(paper.kind in one.kinds or DocumentKind.OTHER in one.kinds for one in wanted):
        return None
    instead = tuple(dict.fromkeys(one.words for one in wanted))
    if paper.kind is not DocumentKind.OTHER and paper.kind_confidence >= SURE_OF_KIND:
        return Advice("wrong_kind", N_("This looks like: %(kind)s."), N_("Here we need one of these:"), {"kind": paper.kind}, instead)
    if paper.status is not ReadingStatus.OK:
        return None
    return Advice(
        "unknown_kind", N_("We could not tell what kind of paper this is."),
        N_("If it is one of these, you are done: a person will look at it. If not, send one of these:"), instead=instead,
    )


def _too_old(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    limits = [one.dated_on_or_after for one in wanted if paper.kind in one.kinds]
    if paper.dated is None or not limits or any(limit is None or paper.dated >= limit for limit in limits):
        return None
    oldest = min(limit for limit in limits if limit is not None)
    return Advice(
        "too_old", N_("This is dated %(dated)s."), N_("We need one dated %(oldest)s or later."),
        {"dated": paper.dated, "oldest": oldest},
    )


def _pages_missing(paper: Seen) -> Advice | None:
    present, expected = paper.pages_present, paper.pages_expected
    if present is None or expected is None or present >= expected:
        return None
    return Advice(
        "pages_missing", N_("This paper says it has %(expected)s pages. Pages here: %(present)s."),
        N_("Add the other pages, even blank ones."), {"present": present, "expected": expected},
    )


def _blank(paper: Seen) -> Advice | None:
    if "blank" not in paper.failed:
        return None
    return Advice("blank", N_("This form looks empty."), N_("Fill it in and send it again."))


def _other_name(paper: Seen) -> Advice | None:
    if "name_matches" not in paper.failed or not paper.names:
        return None
    return Advice(
        "other_name", N_("The name on this paper is %(name)s."), N_("Whose is it?"), {"name": paper.names[0]}, answers=WHOSE
    )


def _not_signed(paper: Seen) -> Advice | None:
    if "signed" not in paper.failed:
        return None
    return Advice("not_signed", N_("We did not see a signature."), N_("Sign and date it, then send it again."))


def _month_left_out(paper: Seen) -> Advice | None:
    if paper.days_left_out is None:
        return None
    first, last = paper.days_left_out
    return Advice(
        "month_left_out", N_("Your bank statements leave out %(first)s to %(last)s."),
        N_("Send the statement for those days. We need months in a row."), {"first": first, "last": last},
    )
