"""Which papers look like pages of one: their own numbers say so, or they are pictures sent one after another for one thing.

It is only ever asked, never done: a person says whether they are.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from intake.kinds import DocumentKind, Outcome, ReadingStatus, ReviewOutcome
from intake.models import Application, Document
from intake.operations import finding

ONE_AFTER_ANOTHER = timedelta(minutes=30)
SURE_OF_KIND = 0.7
# What else a page says of its paper; where two pages both say it, they must agree.
IDENTITY = ("account_last4", "period_start", "period_end", "tax_year", "statement_date")
# One picture shows all there is of these, once they were read.
ONE_PAGE = frozenset({
    DocumentKind.PAY_STUB, DocumentKind.W2, DocumentKind.FORM_1099, DocumentKind.FORM_1098, DocumentKind.BENEFIT_LETTER,
    DocumentKind.RENT_CHECK,
})

# What a file must be sent again for is said first; whether it is a page of something is asked of the file that takes its place.
OPENED = frozenset({ReadingStatus.OK, ReadingStatus.PARTIAL, ReadingStatus.NO_TEXT, ReadingStatus.TOO_COMPLEX, ReadingStatus.NEEDS_PERSON})


def likely(application: Application, papers: Iterable[Document]) -> list[list[Document]]:
    """Groups of files that may be pages of one paper, each in the order its pages seem to have."""
    open_ones = sorted((paper for paper in papers if _may_be_asked_about(paper)), key=finding.as_sent)
    groups = _by_their_numbers(application, open_ones)
    for run in _sent_together(open_ones):
        _add(groups, run)
    return [[file for paper in _in_page_order(group) for file in paper.files] for group in groups]


def _may_be_asked_about(paper: Document) -> bool:
    accepted = paper.review is not None and paper.review.outcome is ReviewOutcome.ACCEPTED
    kept_separate = paper.placement is not None and len(paper.files) == 1
    opened = paper.reading is None or paper.reading.status in OPENED
    return paper.removed_at is None and paper.whole is paper and opened and not accepted and not kept_separate


def _by_their_numbers(application: Application, papers: Sequence[Document]) -> list[list[Document]]:
    """Pages "2 of 5" and "3 of 5" that could be of one paper: with the newest group they fit into, as they were photographed."""
    groups: list[list[Document]] = []
    for paper in papers:
        if _numbers(paper)[1] > len(_numbers(paper)[0]):
            home = next((group for group in reversed(groups) if all(_agree(application, paper, other) for other in group)), None)
            if home is None:
                groups.append([paper])
            else:
                home.append(paper)
    return [group for group in groups if len(group) > 1]


def _agree(application: Application, one: Document, other: Document) -> bool:
    (numbers, count), (other_numbers, other_count) = _numbers(one), _numbers(other)
    kinds = {DocumentKind(_first(each).get("kind", DocumentKind.OTHER)) for each in (one, other)} - {DocumentKind.OTHER}
    said, other_said = _identity(one), _identity(other)
    return (
        count == other_count and numbers.isdisjoint(other_numbers) and len(kinds) < 2
        and all(said[name] == other_said[name] for name in said.keys() & other_said.keys())
        and len(finding.owners(application, (one, other))) == 1
    )


def _add(groups: list[list[Document]], run: Sequence[Document]) -> None:
    """Pictures of one sending are a group, unless each of them reads as a paper of its own.

    Where some of them are numbered as the pages of one paper, the others may be its pages too, if it has so many.
    """
    pages = [paper for paper in run if not (_reads_as_whole(paper) and _first(paper)["kind"] in ONE_PAGE)]
    numbered = [group for group in groups if set(group) & set(pages)]
    if not numbered and len(pages) > 1 and not all(_reads_as_whole(paper) for paper in pages):
        groups.append(pages)
    if len(numbered) == 1:
        others = [paper for paper in pages if not _numbers(paper)[0]]
        if len(numbered[0]) + len(others) <= _numbers(numbered[0][0])[1]:
            numbered[0].extend(others)


def _sent_together(papers: Sequence[Document]) -> list[list[Document]]:
    """Pictures sent by one person for one requirement, each soon after the one before."""
    runs: list[list[Document]] = []
    for paper in papers:
        if not paper.offered_for or not all(file.media_type.startswith("image/") for file in paper.files):
            continue
        if runs and _follows(paper, runs[-1][-1]):
            runs[-1].append(paper)
        else:
            runs.append([paper])
    return runs


def _follows(paper: Document, before: Document) -> bool:
    same = paper.sent_by_id == before.sent_by_id and paper.entered_at is before.entered_at is None
    return same and set(paper.offered_for) == set(before.offered_for) and paper.received_at - before.arrived_at <= ONE_AFTER_ANOTHER


def _reads_as_whole(paper: Document) -> bool:
    """Whether a paper was read as one of a known kind from which nothing is missing."""
    first = _first(paper)
    numbers, count = _numbers(paper)
    known = first.get("kind", DocumentKind.OTHER) != DocumentKind.OTHER and first.get("kind_confidence", 0) >= SURE_OF_KIND
    return known and len(numbers) >= count and not _misses_pages(first)


def _misses_pages(paper: dict[str, Any]) -> bool:
    return any(check["name"] == "pages_present" and check["outcome"] == Outcome.FAIL for check in paper.get("checks", []))


def _in_page_order(group: Sequence[Document]) -> list[Document]:
    """By their numbers; those without one take the numbers that are left, in the order in which they came."""
    taken = {number for paper in group for number in _numbers(paper)[0]}
    left = iter([number for number in range(1, len(taken) + len(group) + 1) if number not in taken])
    place = {paper.id: min(_numbers(paper)[0]) if _numbers(paper)[0] else next(left) for paper in sorted(group, key=finding.as_sent)}
    return sorted(group, key=lambda paper: place[paper.id])


def _numbers(paper: Document) -> tuple[frozenset[int], int]:
    """The page numbers a paper bears, and how many pages it says it has; none and 0 where it says nothing."""
    checks = _first(paper).get("checks", [])
    said = next((check["detail"] for check in checks if check["name"] == "pages_present"), None)
    return (frozenset(said["found"]), said["expected"]) if said else (frozenset(), 0)


def _identity(paper: Document) -> dict[str, str]:
    return {figure["name"]: figure["value"] for figure in _first(paper).get("figures", []) if figure["name"] in IDENTITY}


def _first(paper: Document) -> dict[str, Any]:
    return paper.reading.papers[0] if paper.reading is not None and paper.reading.papers else {}
