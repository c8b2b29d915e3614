"""What the report on reading shows: by version and by kind of paper, what people said of the figures the machine gave."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import timedelta

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from intake.extraction.reading import TEXT_SOURCES
from intake.figures import FIGURES, Confidence
from intake.kinds import DocumentKind, ReadingStatus
from intake.operations import grading
from intake.operations.context import Intake
from intake.operations.grading import Cell, Grades, KindTally, Paper, Tally, VersionTally
from portal.specialist.wording import ENDINGS

PERIODS: Mapping[str, tuple[LazyString, timedelta | None]] = {
    "30": (_l("Last 30 days"), timedelta(days=30)), "90": (_l("Last 90 days"), timedelta(days=90)),
    "365": (_l("Last 12 months"), timedelta(days=365)), "all": (_l("Everything so far"), None),
}
USUAL_PERIOD = "90"
SOURCES: Mapping[str, LazyString] = {
    "pdf": _l("The file's own text"), "ocr": _l("A picture of the page"), "mixed": _l("Some pages each"),
}
KINDS = list(DocumentKind)
SURELY = (Confidence.HIGH, Confidence.CHECK, None)
SAID = tuple(each.name for each in fields(Tally))
COLUMNS = ("reader_version", "kind", "figure", "confidence", "text_source", *SAID)


@dataclass(frozen=True)
class Asked:
    """Which readings are counted; an empty version or source is every one."""

    period: str
    version: str
    source: str

    def counts(self, paper: Paper) -> bool:
        """Whether these papers are among those asked about."""
        return self.version in ("", paper.version) and self.source in ("", paper.text_source)


@dataclass(frozen=True)
class Row:
    """One figure of a kind, as surely as it was given; a confidence of None where it was not."""

    figure: str
    confidence: Confidence | None
    tally: Tally


@dataclass(frozen=True)
class KindTable:
    """One kind of paper with its figures; ``high`` is all of those called high together."""

    kind: DocumentKind
    papers: KindTally
    high: Tally
    rows: list[Row]


@dataclass(frozen=True)
class VersionRow:
    """One version of the reader: how its readings ended, how long they took, and the figures it called high."""

    version: str
    whole: int
    partly: int
    unread: int
    why_unread: list[str]
    median_seconds: float | None
    high: Tally


@dataclass(frozen=True)
class ReportPage:
    """The whole report. ``versions`` are all there are to choose from."""

    asked: Asked
    versions: list[str]
    by_version: list[VersionRow]
    high: Tally
    kinds: list[KindTable]


def asked_for(words: Mapping[str, str]) -> Asked:
    """What an address asks for; a word that is not known asks for the usual."""
    period, source = words.get("period", ""), words.get("source", "")
    return Asked(period if period in PERIODS else USUAL_PERIOD, words.get("version", ""), source if source in TEXT_SOURCES else "")


def build(intake: Intake, asked: Asked) -> ReportPage:
    """The report on the readings asked about."""
    found, asked = _found(intake, asked)
    return ReportPage(
        asked, [each.version for each in found.versions],
        [_version_row(each, found, asked) for each in found.versions if asked.version in ("", each.version)],
        _high(found.figures, asked), [_kind_table(kind, found, asked) for kind in DocumentKind if _papers(kind, found, asked).papers],
    )


def lines(intake: Intake, asked: Asked) -> Iterator[tuple[str | int, ...]]:
    """The same figures for a spreadsheet, each version and source of text apart, in the words of the contracts."""
    found, asked = _found(intake, asked)
    yield COLUMNS
    for cell in sorted(found.figures, key=_place):
        if asked.counts(cell.paper):
            yield (
                cell.paper.version, cell.paper.kind.value, cell.figure, cell.confidence.value if cell.confidence else "not_found",
                cell.paper.text_source, *(getattr(found.figures[cell], name) for name in SAID),
            )


def _found(intake: Intake, asked: Asked) -> tuple[Grades, Asked]:
    """What is counted; a version that read nothing in this time stands for every version."""
    length = PERIODS[asked.period][1]
    found = grading.grades(intake, intake.now - length if length else None)
    known = {each.version for each in found.versions}
    return found, asked if asked.version in known else replace(asked, version="")


def _version_row(version: VersionTally, found: Grades, asked: Asked) -> VersionRow:
    unread = [(ENDINGS[status], times) for status, times in version.endings.most_common() if status not in grading.READ]
    return VersionRow(
        version.version, version.endings[ReadingStatus.OK], version.endings[ReadingStatus.PARTIAL], sum(times for _, times in unread),
        [f"{words}: {times}" for words, times in unread], version.median_seconds,
        _high(found.figures, replace(asked, version=version.version)),
    )


def _kind_table(kind: DocumentKind, found: Grades, asked: Asked) -> KindTable:
    rows: dict[tuple[str, Confidence | None], Tally] = defaultdict(Tally)
    here = {cell: tally for cell, tally in found.figures.items() if cell.paper.kind is kind and asked.counts(cell.paper)}
    for cell in sorted(here, key=_place):
        rows[cell.figure, cell.confidence] += here[cell]
    return KindTable(
        kind, _papers(kind, found, asked), _high(here, asked), [Row(*place, tally) for place, tally in rows.items()],
    )


def _papers(kind: DocumentKind, found: Grades, asked: Asked) -> KindTally:
    counted = (tally for paper, tally in found.kinds.items() if paper.kind is kind and asked.counts(paper))
    return sum(counted, KindTally())


def _high(figures: Mapping[Cell, Tally], asked: Asked) -> Tally:
    """All figures that were called high, together."""
    called = (tally for cell, tally in figures.items() if cell.confidence is Confidence.HIGH and asked.counts(cell.paper))
    return sum(called, Tally())


def _place(cell: Cell) -> tuple[int, int, str, int, str, str]:
    """Kinds and figures in the order of the contracts, a figure's surest readings first."""
    known = FIGURES[cell.paper.kind]
    at = known.index(cell.figure) if cell.figure in known else len(known)
    return KINDS.index(cell.paper.kind), at, cell.figure, SURELY.index(cell.confidence), cell.paper.version, cell.paper.text_source
