"""Which papers count for which item: by the choice made when sending, else by kind and person, one payer for one source."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from intake.kinds import DocumentKind, ReviewOutcome
from intake.requirements.conditions import Ask
from intake.requirements.evidence import NAMES_SEVERAL, Evidence
from intake.requirements.sharing import Group, HowWell, share

# A paper of these kinds shows one source of money: one job's pay stub never proves two jobs.
ONE_SOURCE = frozenset({
    DocumentKind.PAY_STUB, DocumentKind.EMPLOYMENT_LETTER, DocumentKind.BENEFIT_LETTER, DocumentKind.UNEMPLOYMENT_LETTER,
    DocumentKind.PROFIT_AND_LOSS, DocumentKind.INVESTMENT_STATEMENT, DocumentKind.RENT_CHECK,
})
# Whose name tells one source from another; an account's holder does not.
PAYERS = ("employer", "agency", "business", "payer")


def sent_for(key: str, person: str | None, source: str | None, paper: Evidence) -> bool:
    """Whether the choice made when sending the paper names this item."""
    return any(chosen == key and whom in (None, source, person) for chosen, whom in paper.offered_for)


def fits(ask: Ask, paper: Evidence) -> bool:
    """Whether a paper that was sent without a choice could be meant for this item."""
    return paper.kind in ask.requirement.kinds_unasked and is_theirs(ask.person, paper)


def is_theirs(person: str | None, paper: Evidence) -> bool:
    """Whether a paper may be about this person; a person of None is nobody in particular."""
    return person is None or paper.person in (None, person) or paper.kind in NAMES_SEVERAL


def serves_too(person: str | None, source: str | None, paper: Evidence, whose: Collection[str | None]) -> bool:
    """Whether a paper of a fitting kind, sent for something else, shows this as well: it is about one of ``whose``.

    What shows one source of money shows no second one.
    """
    theirs = person is None or person in whose or paper.kind in NAMES_SEVERAL
    return theirs and (source is None or paper.kind not in ONE_SOURCE)


def allocate(asks: Sequence[Ask], papers: Iterable[Evidence], as_of: date, how_well: HowWell) -> list[list[Evidence]]:
    """The unrejected papers of each ask, in the order given."""
    given: list[list[Evidence]] = [[] for _ in asks]
    rivals: dict[tuple[DocumentKind, str, tuple[str, ...]], list[tuple[Evidence, tuple[int, ...]]]] = defaultdict(list)
    for paper in papers:
        if paper.review is ReviewOutcome.REJECTED:
            continue
        wanted = _candidates(asks, paper)
        sources = _sources(asks, wanted)
        if paper.kind in ONE_SOURCE and len(sources) > 1:
            rivals[(paper.kind, _payer(paper), sources)].append((paper, tuple(wanted)))
        else:
            for at in wanted:
                given[at].append(paper)
    groups = [Group(tuple(papers), sources) for (_, _, sources), papers in rivals.items()]
    share(asks, groups, given, as_of, how_well)
    return given


def _sources(asks: Sequence[Ask], wanted: Iterable[int]) -> tuple[str, ...]:
    """The sources of these items, in the order of the asks whichever way the items stand."""
    found = {asks[at].source for at in wanted}
    return tuple(dict.fromkeys(ask.source for ask in asks if ask.source is not None and ask.source in found))


def _candidates(asks: Sequence[Ask], paper: Evidence) -> list[int]:
    """What a paper is for: the items it was sent for, and those it serves as well.

    One sent without a choice, or for what is no longer asked, is for those it fits.
    """
    fitting = [at for at, ask in enumerate(asks) if fits(ask, paper)]
    chosen = [at for at, ask in enumerate(asks) if sent_for(ask.requirement.key, ask.person, ask.source, paper)]
    if not chosen:
        return fitting
    # A choice that names only the requirement means the paper's own person, where that person has such an item.
    meant = [at for at in chosen if asks[at].person in (None, paper.person)] or chosen
    whose = {paper.person} if paper.person else {asks[at].person for at in meant}
    return sorted({*meant, *(at for at in fitting if serves_too(asks[at].person, asks[at].source, paper, whose))})


def _payer(paper: Evidence) -> str:
    named = next((str(paper.figures[name]) for name in PAYERS if paper.figures.get(name)), None)
    return " ".join(named.lower().split()) if named else f"paper {paper.document_id}"
