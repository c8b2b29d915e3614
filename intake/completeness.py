"""Whether a file has what its programme asks for: from answers, papers, reviews and waivers to a status for every requirement."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from intake.kinds import DocumentKind, Outcome, RequirementStatus, ReviewOutcome
from intake.requirements.allocation import allocate, is_theirs, sent_for, serves_too
from intake.requirements.conditions import Ask, subjects
from intake.requirements.decided import Clarification, SignedHere, Waiver, is_about
from intake.requirements.evidence import Evidence, Finding, Fit, Verdict, dated, judge, last_good_day
from intake.requirements.in_a_row import months_of, with_months
from intake.requirements.model import Alternative, Requirement, Situation
from intake.requirements.settings import POLICY
from intake.requirements.sharing import READ, UNREAD
from intake.words import in_both


@dataclass(frozen=True)
class Part:
    """One paper to send, as shown: its words, how many are needed and had, and how recent it must be."""

    words: str
    kinds: tuple[DocumentKind, ...]
    count: int
    have: int
    dated_on_or_after: date | None
    only_if_offered: bool = False


@dataclass(frozen=True)
class Choice:
    """One of "any one of these": its parts are all needed."""

    parts: tuple[Part, ...]
    status: RequirementStatus


@dataclass(frozen=True)
class Item:
    """One requirement of one person and source, and where it stands.

    ``documents`` are the papers that count for the chosen alternative, or, where none does, those that were sent for the item;
    ``received`` is every unrejected paper sent for it.
    ``chosen`` is the index of the best alternative; ``expires_on`` the last good day of the first of its papers to grow old.
    """

    key: str
    title: str
    why: str
    person: str | None
    source: str | None
    status: RequirementStatus
    alternatives: tuple[Choice, ...]
    documents: tuple[str, ...]
    received: tuple[str, ...]
    chosen: int | None
    expires_on: date | None
    citation: str
    findings: tuple[Finding, ...] = ()
    settled_by: Waiver | SignedHere | None = None
    asked: Clarification | None = None
    was_read: bool = False


@dataclass(frozen=True)
class Assessment:
    """The machine's opinion of a file; only a person can say complete."""

    items: tuple[Item, ...]
    missing: tuple[Item, ...]
    expiring: tuple[Item, ...]
    appears_complete: bool


NEEDS_NO_PAPER = frozenset({
    RequirementStatus.WAIVED, RequirementStatus.SATISFIED, RequirementStatus.NOT_IN_BORROWERS_CONTROL,
})
LISTED_AS_MISSING = frozenset({RequirementStatus.MISSING, RequirementStatus.NEEDS_CLARIFICATION})
# From worst to best: of alternatives the best counts, of parts that are all needed the worst.
STANDING = (
    RequirementStatus.MISSING, RequirementStatus.NOT_IN_BORROWERS_CONTROL, RequirementStatus.NEEDS_CLARIFICATION,
    RequirementStatus.AWAITING_REVIEW, RequirementStatus.SATISFIED,
)


ENOUGH = STANDING.index(RequirementStatus.AWAITING_REVIEW)


@dataclass(frozen=True)
class _Result:
    """One part, or one way of several parts, after its papers were judged."""

    status: RequirementStatus
    was_read: bool
    papers: tuple[Verdict, ...]
    judged: tuple[Verdict, ...]


def assess(
    situation: Situation,
    evidence: Iterable[Evidence],
    requirements: Iterable[Requirement],
    today: date,
    first_facially_complete_on: date | None = None,
    waivers: Iterable[Waiver] = (),
    clarifications: Iterable[Clarification] = (),
    signed_here: Iterable[SignedHere] = (),
    reasonable_date: date | None = None,
) -> Assessment:
    """Where every requirement stands. Age is measured today, and from facial completeness on as of that day for ever after.

    ``reasonable_date`` only chooses the cut-off date shown to the homeowner.
    """
    as_of = first_facially_complete_on or today
    asks = [Ask(requirement, subject) for requirement in requirements for subject in subjects(requirement, situation)]
    waivers, clarifications = tuple(waivers), tuple(clarifications)
    signers = {None, *(person.id for person in situation.signers)}
    signed_here = tuple(signature for signature in signed_here if signature.person in signers)
    fresh_until = first_facially_complete_on or max(reasonable_date or today, today)
    items = tuple(
        _settle(_item(ask, papers, as_of, fresh_until), ask, waivers, clarifications, signed_here)
        for ask, papers in zip(asks, _allocated(asks, evidence, as_of, (*waivers, *clarifications)), strict=True)
    )
    missing = tuple(item for item in items if item.status in LISTED_AS_MISSING)
    unread = any(item.status is RequirementStatus.AWAITING_REVIEW and not item.was_read for item in items)
    soon = () if first_facially_complete_on else tuple(item for item in items if _expires_soon(item, today))
    return Assessment(items, missing, soon, bool(items) and not missing and not unread)


def last_good_days(situation: Situation, evidence: Iterable[Evidence], requirements: Iterable[Requirement]) -> dict[str, date]:
    """The last day on which each paper that grows old is fresh enough: milestones of the reasonable date."""
    asks = [Ask(requirement, subject) for requirement in requirements for subject in subjects(requirement, situation)]
    papers = tuple(evidence)
    days: dict[str, date] = {}
    for ask, given in zip(asks, _allocated(asks, papers, date.min, ()), strict=True):
        for paper in given:
            for part in (part for way in ask.requirement.any_of for part in way if paper.kind in part.kinds):
                if (day := last_good_day(paper, part)) is not None:
                    days[paper.document_id] = min(day, days.get(paper.document_id, day))
    return days


def everything_arrived(items: Iterable[Item], evidence: Iterable[Evidence]) -> bool:
    """Whether each of these items has at least one unrejected paper offered for it: facially complete (1024.41(c)(2)(iv)).

    Readings are not consulted.
    """
    papers = [paper for paper in evidence if paper.review is not ReviewOutcome.REJECTED]
    return all(item.status in NEEDS_NO_PAPER or any(_arrived_for(item, paper) for paper in papers) for item in items)


def _arrived_for(item: Item, paper: Evidence) -> bool:
    if sent_for(item.key, item.person, item.source, paper):
        return True
    kinds = {kind for choice in item.alternatives for part in choice.parts if not part.only_if_offered for kind in part.kinds}
    if paper.kind not in kinds:
        return False
    if paper.offered_for:
        return serves_too(item.person, item.source, paper, {paper.person} - {None})
    return is_theirs(item.person, paper)


def _allocated(
    asks: Sequence[Ask], papers: Iterable[Evidence], as_of: date, decided: Sequence[Waiver | Clarification]
) -> list[list[Evidence]]:
    """The papers of each ask, shared out so that as many requirements as can be are met, and by papers that were read.

    What a person waived or asked about stands as it is, with papers or without.
    """
    settled = {ask for ask in asks if any(is_about(each, ask.requirement.key, ask.person, ask.source) for each in decided)}

    def how_well(ask: Ask, papers: Sequence[Evidence]) -> int:
        if ask in settled:
            return READ
        results = (_all_of([_part(part, papers, ask.person, as_of) for part in way]) for way in ask.requirement.any_of)
        return max((READ if result.was_read else UNREAD for result in results if _rank(result.status) >= ENOUGH), default=0)

    return allocate(asks, papers, as_of, how_well)


def _item(ask: Ask, papers: Sequence[Evidence], as_of: date, fresh_until: date) -> Item:
    """One requirement of one subject: every way judged, the best one chosen."""
    row = ask.requirement
    ways = [[_part(part, papers, ask.person, as_of) for part in way] for way in row.any_of]
    results = [_all_of(parts) for parts in ways]
    best = max(range(len(results)), key=lambda at: (_rank(results[at].status), results[at].was_read, -at))
    chosen, status = results[best], results[best].status
    findings = _findings(results, papers)
    if status is RequirementStatus.MISSING and papers:
        status = RequirementStatus.NEEDS_CLARIFICATION
    elif status is RequirementStatus.MISSING and not row.in_borrowers_control:
        status = RequirementStatus.NOT_IN_BORROWERS_CONTROL
    received = tuple(dict.fromkeys(paper.document_id for paper in papers))
    choices = zip(row.any_of, ways, results, strict=True)
    return Item(
        row.key, in_both(row.title, row.title_es), in_both(row.why, row.why_es), ask.person, ask.source, status,
        tuple(_choice(way, parts, result.status, fresh_until) for way, parts, result in choices),
        tuple(dict.fromkeys(verdict.paper.document_id for verdict in chosen.papers)) or received,
        received,
        best if chosen.papers else None,
        min((verdict.last_good_day for verdict in chosen.papers if verdict.last_good_day), default=None),
        row.citation, findings, was_read=chosen.was_read,
    )


def _part(part: Alternative, papers: Sequence[Evidence], person: str | None, as_of: date) -> _Result:
    """One part: enough accepted papers satisfy it, enough with nothing failed await review, fewer or failed ones need a word."""
    judged = tuple(judge(paper, part, person, as_of) for paper in papers if paper.kind in part.kinds or paper.kind is None)
    accepted = _enough(part, [verdict for verdict in judged if verdict.fit is Fit.ACCEPTED])
    if accepted:
        return _Result(RequirementStatus.SATISFIED, True, accepted, judged)
    sound = [verdict for verdict in judged if verdict.fit is not Fit.FAILED]
    read = _enough(part, [verdict for verdict in sound if verdict.was_read])
    enough = read or _enough(part, sound) or _may_hold_all(sound)
    if "consecutive" in part.checks:
        judged = with_months(judged, enough or sound, enough=bool(enough))
    if enough:
        return _Result(RequirementStatus.AWAITING_REVIEW, bool(read), enough, judged)
    status = RequirementStatus.NEEDS_CLARIFICATION if judged else RequirementStatus.MISSING
    return _Result(status, False, judged, judged)


def _enough(part: Alternative, verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The freshest papers that make up the number asked, or none."""
    freshest = sorted(verdicts, key=_freshest, reverse=True)
    for number in range(1, len(freshest) + 1):
        if _count(part, freshest[:number]) >= part.count:
            return tuple(freshest[:number])
    return ()


def _may_hold_all(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """An unread paper may hold all that is asked, one that a person accepted too: how much it holds nobody has said."""
    return tuple(verdicts) if any(verdict.paper.reading == "unread" for verdict in verdicts) else ()


def _count(part: Alternative, verdicts: Sequence[Verdict]) -> int:
    """How many of a part's papers these are: months of bank statements, else papers of different dates."""
    if "consecutive" in part.checks:
        return months_of(verdicts)
    return len({dated(verdict.paper) or verdict.paper.document_id for verdict in verdicts})


def _freshest(verdict: Verdict) -> tuple[int, bool, date, date]:
    return verdict.fit, verdict.was_read, verdict.last_good_day or date.min, verdict.paper.received_on


def _all_of(parts: Sequence[_Result]) -> _Result:
    """A way is as good as the worst of its parts; one with some of its parts is not missing but needs a word."""
    worst = min((part.status for part in parts), key=_rank)
    papers = tuple(verdict for part in parts for verdict in part.papers)
    if worst is RequirementStatus.MISSING and papers:
        worst = RequirementStatus.NEEDS_CLARIFICATION
    return _Result(worst, all(part.was_read for part in parts), papers, tuple(v for part in parts for v in part.judged))


def _rank(status: RequirementStatus) -> int:
    return STANDING.index(status)


def _findings(results: Sequence[_Result], papers: Sequence[Evidence]) -> tuple[Finding, ...]:
    """What was found in each paper, once; a paper no way has a use for is of another kind."""
    judged = {verdict.paper.document_id for result in results for verdict in result.judged}
    strays = tuple(Finding("kind", Outcome.FAIL, p.document_id, str(p.kind)) for p in papers if p.document_id not in judged)
    return tuple(dict.fromkeys(f for result in results for verdict in result.judged for f in verdict.findings)) + strays


def _choice(way: tuple[Alternative, ...], parts: Sequence[_Result], status: RequirementStatus, fresh_until: date) -> Choice:
    return Choice(tuple(_shown(part, result, fresh_until) for part, result in zip(way, parts, strict=True)), status)


def _shown(part: Alternative, result: _Result, fresh_until: date) -> Part:
    have = _count(part, [verdict for verdict in result.judged if verdict.fit is not Fit.FAILED])
    cut_off = fresh_until - timedelta(days=part.max_age_days) if part.max_age_days is not None else None
    return Part(in_both(part.words, part.words_es), part.kinds, part.count, min(have, part.count), cut_off, part.only_if_offered)


def _settle(
    item: Item, ask: Ask, waivers: Sequence[Waiver], clarifications: Sequence[Clarification], signed_here: Sequence[SignedHere]
) -> Item:
    """What people decided beside the papers: a waiver, a signature on the site, an open question.

    An open question holds even where papers were accepted: whoever asked it knows of them. What is asked of nobody in
    particular is signed by anyone on the loan.
    """
    for waiver in waivers:
        if is_about(waiver, item.key, item.person, item.source):
            return replace(item, status=RequirementStatus.WAIVED, settled_by=waiver)
    for asked in clarifications:
        if is_about(asked, item.key, item.person, item.source):
            return replace(item, status=RequirementStatus.NEEDS_CLARIFICATION, asked=asked)
    for signature in signed_here:
        theirs = item.person is None or signature.person in (None, item.person)
        if ask.requirement.signed_here and signature.key == item.key and theirs:
            return replace(item, status=RequirementStatus.SATISFIED, settled_by=signature)
    return item


def _expires_soon(item: Item, today: date) -> bool:
    until = today + timedelta(days=POLICY.warn_before_expiry_days)
    return item.settled_by is None and item.expires_on is not None and today <= item.expires_on <= until
