"""What is still needed, in the homeowner's own words: each item with whose it is, why, every way to give it, and by when."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from intake.kinds import RejectionReason
from intake.notices.letter import Block, Heading, Point, Points, Said, day, own, paragraph, said, words
from intake.notices.reasons import REASONS
from intake.words import N_

Content = Mapping[str, Any]
TOPICS: Mapping[str, str] = {
    "people": N_("the people on the loan"), "hardships": N_("what happened"), "incomes": N_("money that comes in"),
}


def still_needed(content: Content) -> Iterator[Block]:
    """The answers and papers that are missing, each with every way to give it, and the date to send them by."""
    if topics := content.get("missing_answers"):
        yield Heading(said(N_("Answers we still need")))
        yield Points(tuple(Point(said(TOPICS[topic])) for topic in topics))
    if missing := content.get("missing"):
        yield Heading(said(N_("Papers we still need")))
        yield Points(tuple(item(entry) for entry in missing))
    if content.get("reasonable_date"):
        yield from _by(content)
        yield from paragraph(
            None if content.get("overdue") else said(N_("Sooner is better. If it comes later, we still look at it.")),
            said(N_("Without it we may not be able to help you keep your home, and foreclosure may begin or go on.")),
        )


def item(entry: Content) -> Point:
    """One item in the homeowner's own words: what, whose and from whom; why again, where that is known; the ways to show it."""
    title = own(entry["title"], entry.get("title_es", ""))
    for each in [words(each) for each in (entry["person"], entry["about"]) if each]:
        title = said("%(title)s, %(whose)s", title=title, whose=each)
    return Point(title, (*why(entry.get("why", ())), *_ways(entry["any_of"])))


def why(reasons: Iterable[Content]) -> Iterator[Point]:
    """Why a paper is asked for again, and what the specialist wrote beside it."""
    for each in reasons:
        # "Something else" says nothing by itself: the specialist's words do.
        if each["reason"] != RejectionReason.OTHER:
            yield Point(_about_paper(each, said(REASONS[each["reason"]])))
        if each["note"]:
            yield Point(said(N_("Our note: %(note)s"), note=words(each["note"])))


def _about_paper(each: Content, reason: Said) -> Said:
    receipt = each.get("receipt")
    return said(N_("About the paper with receipt %(receipt)s: %(reason)s"), receipt=receipt, reason=reason) if receipt else reason


def _by(content: Content) -> Iterator[Block]:
    if content.get("overdue"):
        yield from paragraph(
            said(N_("We asked for it by %(date)s."), date=day(content, "reasonable_date")),
            said(N_("Send it now. We still look at it.")), strong=True,
        )
    else:
        yield from paragraph(said(N_("Send it by 11:59 PM on %(date)s."), date=day(content, "reasonable_date")), strong=True)


def _ways(any_of: list[list[Content]]) -> Iterator[Point]:
    """The one way to give it, or every way of which one is enough."""
    ways = tuple(Point(_way(way)) for way in any_of)
    if len(ways) > 1:
        yield Point(said(N_("Any one of these is enough:")), ways)
    else:
        yield from ways


def _way(parts: list[Content]) -> Said:
    first, *others = [_part(part) for part in parts]
    for other in others:
        first = said(N_("%(one)s, together with: %(other)s"), one=first, other=other)
    return first


def _part(part: Content) -> Said:
    paper = own(part["words"], part.get("words_es", ""))
    if part["dated_on_or_after"]:
        return said(N_("%(paper)s, dated %(date)s or later"), paper=paper, date=day(part, "dated_on_or_after"))
    return paper
