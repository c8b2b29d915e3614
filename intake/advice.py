"""What to say of a paper just read: to its sender the one most useful thing, to a specialist all of it.

Advice never refuses, never blocks and never accuses: sums that do not agree are for a specialist to look at.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from intake.kinds import DocumentKind, PayFrequency, ReadingStatus
from intake.words import N_

SURE_OF_KIND = 0.7
UNREADABLE = frozenset({ReadingStatus.DAMAGED, ReadingStatus.NO_TEXT, ReadingStatus.WRONG_TYPE})
SEND_ANYWAY = "send_anyway"
WHOSE = ("mine_under_another_name", "co_borrowers", "lives_with_me", "not_sure")
# More unread pages than this are the middle of a long file, which is left to a person.
MOST_NAMED = 10
# No other light makes a broken file whole.
BROKEN = frozenset({ReadingStatus.DAMAGED, ReadingStatus.WRONG_TYPE})
ANOTHER_COPY = N_("The file may be damaged. Save it again and send it, or take a photo of the paper.")
CLEARER = N_("A clearer picture helps: put the paper flat, fill the screen, no flash.")
SIDES = {"left": N_("We can't read the left side."), "right": N_("We can't read the right side.")}
# Sums and stories that do not agree: what was found, filled in from the check's own detail.
FOR_STAFF: Mapping[str, str] = {
    "amounts": N_("The amount is not the one the homeowner told us."),
    "person": N_("It is about another person than this requirement."),
    "net_equals_gross_less_deductions": N_("Gross pay less deductions is not net pay. The difference is %(difference)s."),
    "balances_reconcile": N_(
        "The beginning balance, deposits and withdrawals do not make the ending balance. The difference is %(difference)s."
    ),
    "profit_equals_income_less_expenses": N_("Income less expenses is not the profit. The difference is %(difference)s."),
    "deposits_add_up": N_("The deposits listed make %(listed)s. The total on the paper is %(total_deposits)s."),
    "ytd_plausible": N_("The year so far, %(ytd_gross)s, does not fit a pay of %(gross_pay)s."),
    "pay_frequency_agrees": N_("It says pay comes %(stated)s. Its dates say %(from_dates)s."),
    "balances_carry_over": N_("One statement ends with %(ending)s, the next begins with %(beginning)s."),
    "one_account": N_("The statements are of different accounts: %(accounts)s."),
}

Detail = date | Decimal | DocumentKind | PayFrequency | str | int


@dataclass(frozen=True)
class Seen:
    """What was read of one paper, as far as advice needs it.

    ``failed`` holds, by name, the checks it failed and what each found; ``unsure`` names those of the rules that could not tell.
    ``pages_unread`` could not be read, or not well enough; ``cut_off`` are the sides missing from a picture.
    ``days_left_out`` are the first and last day between this bank statement and the one beside it that no statement speaks of.
    ``same_as`` is the day on which the same paper had come before.
    """

    status: ReadingStatus
    kind: DocumentKind | None = None
    kind_confidence: float = 0.0
    dated: date | None = None
    tax_year: str = ""
    pages: int = 1
    pages_present: int | None = None
    pages_expected: int | None = None
    pages_unread: tuple[int, ...] = ()
    cut_off: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    undated: bool = False
    failed: Mapping[str, Mapping[str, Detail]] = field(default_factory=dict)
    unsure: frozenset[str] = frozenset()
    days_left_out: tuple[date, date] | None = None
    same_as: date | None = None


@dataclass(frozen=True)
class Wanted:
    """One paper that would do: its words, its kinds, and the day it must be dated on or after, if it grows old."""

    words: str
    kinds: tuple[DocumentKind, ...]
    dated_on_or_after: date | None = None


@dataclass(frozen=True)
class Advice:
    """What we see, what we need, and the answers a person may give; sentences are message ids filled with ``details``.

    ``instead`` lists papers that would do, in words. ``answers`` are the ways on beside adding a better paper. What only a
    specialist reads needs nothing.
    """

    code: str
    we_see: str
    we_need: str = ""
    details: Mapping[str, Detail] = field(default_factory=dict)
    instead: tuple[str, ...] = ()
    answers: tuple[str, ...] = (SEND_ANYWAY,)


def advise(papers: Sequence[Seen], wanted: Iterable[Wanted] = ()) -> Advice | None:
    """The advice about a file of one or more papers to its sender; None when there is nothing to say.

    ``wanted`` are the papers that the requirement it was sent for would take; without any, kind and age are not judged.
    A file in which one paper does is not faulted for the others that lie beside it.
    """
    would_do = tuple(wanted)
    found = [next(_found(paper, would_do), None) or _amount_differs(paper) for paper in papers]
    return None if not found or None in found else found[0]


def findings(paper: Seen, wanted: Iterable[Wanted] = ()) -> list[Advice]:
    """Everything there is to say of one paper, as a specialist reads it, the most useful first."""
    sums = (Advice(check, FOR_STAFF[check], details=paper.failed[check]) for check in FOR_STAFF if check in paper.failed)
    return [*_found(paper, tuple(wanted)), *sums]


def _found(paper: Seen, wanted: tuple[Wanted, ...]) -> Iterator[Advice]:
    return (advice for step in STEPS if (advice := step(paper, wanted)) is not None)


def _unopened(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    if paper.status is ReadingStatus.ENCRYPTED:
        return Advice(
            "locked", N_("This file has a password, so we cannot open it."),
            N_("Send a copy without the password, or a screenshot of each page."),
        )
    if paper.status in UNREADABLE or (paper.pages == 1 and paper.pages_unread):
        return Advice("unreadable", N_("We could not read this file."), ANOTHER_COPY if paper.status in BROKEN else CLEARER)
    return None


def _same_paper(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    if paper.same_as is None:
        return None
    return Advice(
        "duplicate", N_("This looks like a paper you sent on %(sent)s."),
        N_("If it is the same one, you are done. If you meant another one, send that."), {"sent": paper.same_as},
    )


def _wrong_kind(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    if not _is_strange(paper, wanted) or not _is_sure(paper) or paper.kind is None:
        return None
    return Advice(
        "wrong_kind", N_("This looks like: %(kind)s."), N_("Here we need one of these:"), {"kind": paper.kind}, _instead(wanted)
    )


def _blank(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    if "blank" not in paper.failed:
        return None
    return Advice("blank", N_("This form looks empty."), N_("Fill it in and send it again."))


def _too_old(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    limits = [one.dated_on_or_after for one in wanted if paper.kind in one.kinds]
    if paper.tax_year and "age" in paper.failed:
        return Advice("too_old", N_("This is for the year %(year)s."), N_("We need the latest one."), {"year": paper.tax_year})
    if paper.dated is None or not limits or any(limit is None or paper.dated >= limit for limit in limits):
        return None
    oldest = min(limit for limit in limits if limit is not None)
    return Advice(
        "too_old", N_("This is dated %(dated)s."), N_("We need one dated %(oldest)s or later."),
        {"dated": paper.dated, "oldest": oldest},
    )


def _cut_off(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    if not paper.cut_off:
        return None
    return Advice("cut_off", SIDES[paper.cut_off[0]], N_("Put the paper flat, with all its edges in the picture."))


def _unknown_kind(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    if not _is_strange(paper, wanted) or _is_sure(paper) or paper.status is not ReadingStatus.OK:
        return None
    return Advice(
        "unknown_kind", N_("We could not tell what kind of paper this is."),
        N_("If it is one of these, you are done: a person will look at it. If not, send one of these:"), instead=_instead(wanted),
    )


def _pages_missing(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    present, expected = paper.pages_present, paper.pages_expected
    if present is None or expected is None or present >= expected:
        return None
    return Advice(
        "pages_missing", N_("This paper says it has %(expected)s pages. Pages here: %(present)s."),
        N_("Add the other pages, even blank ones."), {"present": present, "expected": expected},
    )


def _pages_unread(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    if paper.pages == 1 or not 0 < len(paper.pages_unread) <= MOST_NAMED:
        return None
    pages = ", ".join(str(number) for number in paper.pages_unread)
    return Advice("pages_unread", N_("Pages we could not read: %(pages)s."), CLEARER, {"pages": pages})


def _other_name(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    if "name_matches" not in paper.failed or not paper.names:
        return None
    return Advice(
        "other_name", N_("The name on this paper is %(name)s."), N_("Whose is it?"), {"name": paper.names[0]}, answers=WHOSE
    )


def _not_signed(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    if "signed" not in paper.failed:
        return None
    return Advice("not_signed", N_("We did not see a signature."), N_("Sign and date it, then send it again."))


def _not_dated(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    if not paper.undated:
        return None
    return Advice(
        "not_dated", N_("We did not see a date by the signature."),
        N_("If it is there, you are done. If not, write it and send the paper again."),
    )


def _month_left_out(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    if paper.days_left_out is None:
        return None
    first, last = paper.days_left_out
    return Advice(
        "month_left_out", N_("Your bank statements leave out %(first)s to %(last)s."),
        N_("Send the statement for those days. We need months in a row."), {"first": first, "last": last},
    )


def _no_year_to_date(paper: Seen, wanted: tuple[Wanted, ...]) -> Advice | None:
    if "year_to_date" not in paper.unsure and "year_to_date" not in paper.failed:
        return None
    return Advice(
        "no_year_to_date", N_("We did not see what you earned so far this year."),
        N_("If another page shows it, add that page. If not, a letter from your employer can say it."),
    )


def _amount_differs(paper: Seen) -> Advice | None:
    if "amounts" not in paper.failed:
        return None
    return Advice(
        "amount_differs", N_("The amount here is not the one you told us."),
        N_("Both may be right. If the paper is, change what you told us."),
    )


def _is_strange(paper: Seen, wanted: tuple[Wanted, ...]) -> bool:
    """Whether no paper that is wanted here is of its kind."""
    kinds = {kind for one in wanted for kind in one.kinds}
    return bool(wanted) and paper.kind is not None and paper.kind not in kinds and DocumentKind.OTHER not in kinds


def _is_sure(paper: Seen) -> bool:
    return paper.kind is not DocumentKind.OTHER and paper.kind_confidence >= SURE_OF_KIND


def _instead(wanted: Iterable[Wanted]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.words for one in wanted))


# The most useful first: what must be sent anew before what is missing from it, and that before what is only not seen.
STEPS: tuple[Callable[[Seen, tuple[Wanted, ...]], Advice | None], ...] = (
    _unopened, _same_paper, _wrong_kind, _blank, _too_old, _cut_off, _unknown_kind, _pages_missing, _pages_unread, _other_name,
    _not_signed, _not_dated, _month_left_out, _no_year_to_date,
)
