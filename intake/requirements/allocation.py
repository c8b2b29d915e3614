"""Which papers count for which item: by the choice made when sending, else by kind and person, one payer for one source."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from intake.kinds import DocumentKind, ReviewOutcome
from intake.requirements.conditions import Subject
from intake.requirements.evidence import NAMES_SEVERAL, Evidence, Fit, judge
from intake.requirements.model import Requirement

# A paper of these kinds shows one source of money: one job's pay stub never proves two jobs.
ONE_SOURCE = frozenset({
    DocumentKind.PAY_STUB, DocumentKind.EMPLOYMENT_LETTER, DocumentKind.BENEFIT_LETTER, DocumentKind.UNEMPLOYMENT_LETTER,
    DocumentKind.PROFIT_AND_LOSS, DocumentKind.INVESTMENT_STATEMENT, DocumentKind.RENT_CHECK,
})
PAYERS = ("employer", "agency", "business", "holder", "payer")


@dataclass(frozen=True)
class Ask:
    """A requirement asked of one subject."""

    requirement: Requirement
    subject: Subject

    @property
    def person(self) -> str | None:
        income = self.subject.income
        if income is not None:
            return income.person
        return self.subject.person.id if self.subject.person else None

    @property
    def source(self) -> str | None:
        return self.subject.income.id if self.subject.income else None


def sent_for(key: str, person: str | None, source: str | None, paper: Evidence) -> bool:
    """Whether the choice made when sending the paper names this item."""
    return any(chosen == key and whom in (None, source, person) for chosen, whom in paper.offered_for)


def fits(ask: Ask, paper: Evidence) -> bool:
    """Whether a paper that was sent without a choice could be meant for this item."""
    return paper.kind in ask.requirement.kinds_unasked and is_theirs(ask.person, paper)


def is_theirs(person: str | None, paper: Evidence) -> bool:
    """Whether a paper may be about this person; a person of None is nobody in particular."""
    return person is None or paper.person in (None, person) or paper.kind in NAMES_SEVERAL


def allocate(asks: Sequence[Ask], papers: Iterable[Evidence], as_of: date) -> list[list[Evidence]]:
    """The unrejected papers of each ask, in the order given."""
    given: list[list[Evidence]] = [[] for _ in asks]
    rivals: dict[tuple[object, ...], list[Evidence]] = defaultdict(list)
    for paper in papers:
        if paper.review is ReviewOutcome.REJECTED:
            continue
        wanted = _candidates(asks, paper)
        sources = [at for at in wanted if asks[at].source is not None]
        if paper.kind in ONE_SOURCE and len({asks[at].source for at in sources}) > 1:
            rivals[(paper.kind, _payer(paper), tuple(wanted))].append(paper)
        else:
            for at in wanted:
                given[at].append(paper)
    _share(asks, rivals, given, as_of)
    return given


def _candidates(asks: Sequence[Ask], paper: Evidence) -> list[int]:
    if paper.offered_for:
        chosen = [at for at, ask in enumerate(asks) if sent_for(ask.requirement.key, ask.person, ask.source, paper)]
        # A choice that names only the requirement means the paper's own person, where that person has such an item.
        own = [at for at in chosen if asks[at].person in (None, paper.person)]
        return own or chosen
    return [at for at, ask in enumerate(asks) if fits(ask, paper)]


def _payer(paper: Evidence) -> str:
    named = next((str(paper.figures[name]) for name in PAYERS if paper.figures.get(name)), None)
    return " ".join(named.lower().split()) if named else f"paper {paper.document_id}"


def _share(
    asks: Sequence[Ask], rivals: dict[tuple[object, ...], list[Evidence]], given: list[list[Evidence]], as_of: date
) -> None:
    """Give each payer's papers to one source: the one with the fewest good papers of that kind so far."""
    load: Counter[tuple[object, str | None]] = Counter()
    shared = {papers[0].kind for papers in rivals.values()}
    for at, ask in enumerate(asks):
        for paper in given[at]:
            if paper.kind in shared:
                load[(paper.kind, ask.source)] += _is_good(ask, paper, as_of)
    for group in sorted(rivals.values(), key=lambda papers: _turn(asks, papers, as_of)):
        wanted = _candidates(asks, group[0])
        source = min((asks[at].source for at in wanted if asks[at].source), key=lambda one: load[(group[0].kind, one)])
        for at in wanted:
            if asks[at].source in (None, source):
                given[at].extend(group)
                load[(group[0].kind, asks[at].source)] += sum(_is_good(asks[at], paper, as_of) for paper in group)


def _turn(asks: Sequence[Ask], group: list[Evidence], as_of: date) -> tuple[int, int, date, str]:
    """The most bound group first, then the one with the most good papers."""
    wanted = _candidates(asks, group[0])
    good = sum(_is_good(asks[wanted[0]], paper, as_of) for paper in group)
    return len(wanted), -good, min(paper.received_on for paper in group), group[0].document_id


def _is_good(ask: Ask, paper: Evidence, as_of: date) -> bool:
    return any(
        paper.kind in part.kinds and judge(paper, part, ask.person, as_of).fit is not Fit.FAILED
        for way in ask.requirement.any_of
        for part in way
    )
