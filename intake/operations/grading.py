"""How well each version of the reader reads, by what people said of the figures it gave: counts only, and nobody's data."""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, fields
from datetime import datetime
from functools import lru_cache
from statistics import median

from sqlalchemy import ColumnElement, Select, Subquery, case, func, select, true

from intake.figures import FIGURES, Confidence
from intake.kinds import DocumentKind, Outcome, ReadingStatus
from intake.models import Document, FigureVerdict, Reading
from intake.operations.context import Intake

# Of the figures called high, at most one in so many is wrong; fewer looked at say nothing of that promise.
ONE_WRONG_IN = 200
CONFIRMED, CORRECTED, TYPED_IN = "confirmed", "corrected", "typed_in"
READ = frozenset({ReadingStatus.OK, ReadingStatus.PARTIAL})
# While they are counted, papers go by plain words, because there are many: version, kind, source of the text.
Words = tuple[str, str, str]


@dataclass(frozen=True)
class Paper:
    """What papers are counted by: who read them, as what kind, and whether from a PDF's text or a picture ("" where not known)."""

    version: str
    kind: DocumentKind
    text_source: str


@dataclass(frozen=True)
class Cell:
    """One figure of such papers; a confidence of None means that the reader gave no such figure."""

    paper: Paper
    figure: str
    confidence: Confidence | None


@dataclass(frozen=True)
class Tally:
    """How often a figure was given (or was not), and what people said of it.

    Of each side only the last word counts; ``corrected`` and ``looked_at`` go by the word that stands, the specialist's over
    the homeowner's. ``typed_in`` counts what a person gave where the reader had nothing.
    """

    times: int = 0
    homeowner_confirmed: int = 0
    homeowner_corrected: int = 0
    specialist_confirmed: int = 0
    specialist_corrected: int = 0
    looked_at: int = 0
    corrected: int = 0
    typed_in: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))

    @property
    def promise(self) -> Outcome:
        """Whether at most 1 in 200 was wrong: inconclusive while fewer than 200 were looked at."""
        if self.looked_at < ONE_WRONG_IN:
            return Outcome.INCONCLUSIVE
        return Outcome.PASS if self.corrected * ONE_WRONG_IN <= self.looked_at else Outcome.FAIL


@dataclass(frozen=True)
class KindTally:
    """How many papers were taken for a kind, and how often a person then named that kind or another."""

    papers: int = 0
    agreed: int = 0
    another: int = 0

    def __add__(self, other: "KindTally") -> "KindTally":
        return KindTally(self.papers + other.papers, self.agreed + other.agreed, self.another + other.another)


@dataclass(frozen=True)
class VersionTally:
    """How the readings of one version ended, and the median time of those that read something."""

    version: str
    endings: Counter[ReadingStatus]
    median_seconds: float | None


@dataclass(frozen=True)
class Grades:
    """Everything counted, the version that read last first."""

    versions: list[VersionTally]
    kinds: dict[Paper, KindTally]
    figures: dict[Cell, Tally]


def grades(intake: Intake, since: datetime | None = None) -> Grades:
    """What was read since a moment (None: ever), and what people said of it by now.

    A word counts for the reading it was given on. The cost grows with the readings and the words, and with nothing else.
    """
    period = true() if since is None else Reading.created_at >= since
    named: Counter[tuple[Words, DocumentKind | None]] = Counter()
    read: Counter[tuple[Words, str, str | None]] = Counter()
    said: Counter[tuple[Words, str, str | None, str | None, str | None]] = Counter()
    for version, outline, kind, times in intake.session.execute(_given(period)):
        for position, (paper, given) in enumerate(_papers(version, outline)):
            named[paper, kind if position == 0 else None] += times
            read.update({(paper, figure, confidence): times for figure, confidence in given.items()})
    for version, outline, position, figure, homeowner, specialist, times in intake.session.execute(_said(period)):
        for paper, given in _papers(version, outline)[position:position + 1]:
            said[paper, figure, given.get(figure), homeowner, specialist] += times
    return Grades(_versions(intake, period), _kinds(named), _figures(read, said))


@lru_cache(4096)
def _papers(version: str, outline: str) -> tuple[tuple[Words, dict[str, str | None]], ...]:
    """The papers of an outline, each with the confidence of all its kind's figures: None where nothing was given."""
    return tuple(
        ((_version(version), kind, source or ""), {**dict.fromkeys(FIGURES[DocumentKind(kind)]), **given})
        for kind, source, given in json.loads(outline)
    )


def _version(version: str) -> str:
    """The reader's version; a paper read again by the same one is not another."""
    return version.partition("/")[0]


def _paper(version: str, kind: str, text_source: str) -> Paper:
    return Paper(version, DocumentKind(kind), text_source)


def _cell(paper: Words, figure: str, confidence: str | None) -> Cell:
    return Cell(_paper(*paper), figure, Confidence(confidence) if confidence else None)


def _kinds(named: Counter[tuple[Words, DocumentKind | None]]) -> dict[Paper, KindTally]:
    kinds: dict[Paper, KindTally] = defaultdict(KindTally)
    for (words, kind), times in named.items():
        paper = _paper(*words)
        kinds[paper] += KindTally(times, times * (kind is paper.kind), times * (kind not in (None, paper.kind)))
    return dict(kinds)


def _figures(
    read: Counter[tuple[Words, str, str | None]], said: Counter[tuple[Words, str, str | None, str | None, str | None]]
) -> dict[Cell, Tally]:
    figures = defaultdict(Tally, {_cell(*place): Tally(times) for place, times in read.items()})
    for (paper, figure, confidence, homeowner, specialist), times in said.items():
        figures[_cell(paper, figure, confidence)] += _tally(homeowner, specialist, times)
    return dict(figures)


def _given(period: ColumnElement[bool]) -> Select[str, str, DocumentKind | None, int]:
    """How many readings gave the same figures just as surely, and had the same kind named by a person."""
    by = (Reading.reader_version, Reading.outline, Document.kind)
    return (
        select(*by, func.count()).join(Document, Document.id == Reading.document_id)
        .where(period, Reading.status.in_(READ)).group_by(*by)
    )


def _said(period: ColumnElement[bool]) -> Select[str, str, int, str, str | None, str | None, int]:
    """How often people said the same of the same figure in readings of the same outline."""
    said = _last_words(period)
    by = (Reading.reader_version, Reading.outline, said.c.paper, said.c.figure, said.c.homeowner, said.c.specialist)
    return select(*by, func.count()).join_from(said, Reading, Reading.id == said.c.reading_id).group_by(*by)


def _last_words(period: ColumnElement[bool]) -> Subquery:
    """Each figure of a reading that people spoke of, with the last word of either side."""
    word = case(
        (FigureVerdict.machine_value.is_(None), TYPED_IN), (FigureVerdict.machine_value == FigureVerdict.value, CONFIRMED),
        else_=CORRECTED,
    )
    place = (FigureVerdict.reading_id, FigureVerdict.paper, FigureVerdict.figure)
    newest_first = func.row_number().over(
        partition_by=(*place, FigureVerdict.by_staff), order_by=(FigureVerdict.at.desc(), FigureVerdict.id),
    )
    words = (
        select(*place, FigureVerdict.by_staff, word.label("word"), newest_first.label("nth"))
        .join(Reading, Reading.id == FigureVerdict.reading_id)
        .where(period, Reading.status.in_(READ)).subquery()
    )
    of = (words.c.reading_id, words.c.paper, words.c.figure)
    return select(
        *of, func.max(case((~words.c.by_staff, words.c.word))).label("homeowner"),
        func.max(case((words.c.by_staff, words.c.word))).label("specialist"),
    ).where(words.c.nth == 1).group_by(*of).subquery()


def _versions(intake: Intake, period: ColumnElement[bool]) -> list[VersionTally]:
    endings: dict[str, Counter[ReadingStatus]] = defaultdict(Counter)
    seconds: dict[str, Counter[float]] = defaultdict(Counter)
    last: dict[str, datetime] = {}
    by = (Reading.reader_version, Reading.status, Reading.seconds)
    for version, status, took, times, newest in intake.session.execute(
        select(*by, func.count(), func.max(Reading.created_at)).where(period).group_by(*by)
    ):
        name = _version(version)
        endings[name][status] += times
        last[name] = max(newest, last.get(name, newest))
        if status in READ and took is not None:
            seconds[name][took] += times
    return [
        VersionTally(name, endings[name], median(seconds[name].elements()) if seconds[name] else None)
        for name in sorted(last, key=lambda name: last[name], reverse=True)
    ]


def _tally(homeowner: str | None, specialist: str | None, times: int) -> Tally:
    stands = specialist or homeowner
    return Tally(
        homeowner_confirmed=times * (homeowner == CONFIRMED), homeowner_corrected=times * (homeowner == CORRECTED),
        specialist_confirmed=times * (specialist == CONFIRMED), specialist_corrected=times * (specialist == CORRECTED),
        looked_at=times * (stands != TYPED_IN), corrected=times * (stands == CORRECTED), typed_in=times * (stands == TYPED_IN),
    )
