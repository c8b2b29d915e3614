"""How each publisher's papers are read when the words known only from them are put away: ``python -m tests.layouts.put_away FOLDER...``.

A FOLDER holds papers and a ``truth.jsonl`` with a line for each: its file, kind, source and printed figures. Before a publisher's papers
are read, every caption and every sign of a kind that stands on them, and on no other publisher's papers in the folders, is taken from the
reader. Only papers with text of their own are read: pictures are told by the same words.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from unittest.mock import patch

from tqdm import tqdm

from intake.extraction import captions, finding, recognise
from intake.extraction.layout import Page
from intake.extraction.read import Context, conclude
from intake.extraction.signs import SIGNS
from intake.extraction.text_jobs import Paper
from intake.kinds import DocumentKind
from tests.layouts.judging import Judgement, Outcome, is_name, judged, of_its_kind
from tests.layouts.specimen import Specimen

MOST_PAGES = 60
NOTHING = (None, None, False)


@dataclass(frozen=True)
class Stranger:
    """A paper of some publisher, its words, and what is printed on it."""

    publisher: str
    pages: list[Page]
    truth: Specimen

    @property
    def said(self) -> str:
        return " " + " ".join(page.plain.replace("\n", " ") for page in self.pages) + " "


def strangers(folder: Path) -> Iterator[Stranger]:
    """The papers of a folder that have text of their own."""
    for line in (folder / "truth.jsonl").read_text().splitlines():
        row = json.loads(line)
        if not row.get("text_layer") or row["kind"] not in set(DocumentKind):
            continue
        data = (folder / row["file"]).read_bytes()
        if not data.startswith(b"%PDF"):
            continue
        paper = Paper(data)
        pages = list(paper.read(range(1, min(len(paper.document), MOST_PAGES) + 1)).pages)
        printed = {name: str(value) for name, value in row.get("figures", {}).items() if value is not None}
        yield Stranger(row["source"].partition(":")[0].strip(), pages, Specimen(DocumentKind(row["kind"]), b"", printed))


@contextmanager
def asking(about: Callable[[str], bool]) -> Iterator[None]:
    """The reader, made to ask about each phrase before it looks for it."""
    close, split = finding.closeness, captions._split
    fewer = {kind: {phrase: weight for phrase, weight in signs.items() if about(phrase)} for kind, signs in SIGNS.items()}
    with ExitStack() as stack:
        stack.enter_context(patch.object(recognise, "SIGNS", fewer))
        for module in _matching():
            stack.enter_context(patch.object(module, "closeness", lambda said, label: close(said, label) if about(label) else 0.0))
        stack.enter_context(patch.object(captions, "_split", lambda cell, label: split(cell, label) if about(label) else NOTHING))
        yield


def _matching() -> list[ModuleType]:
    """The parts of the reader that compare a caption with what stands on a page."""
    return [module for name, module in sys.modules.items() if name.startswith("intake.extraction") and hasattr(module, "closeness")]


def phrases(papers: list[Stranger]) -> set[str]:
    """Every phrase the reader looks for on these papers."""
    known: set[str] = set()

    def met(phrase: str) -> bool:
        known.add(phrase)
        return True

    with asking(met):
        for paper in papers:
            read(paper)
    return known


def read(paper: Stranger) -> tuple[bool, list[Judgement]]:
    """Whether a paper's kind was told, and how its printed figures were read."""
    for page in paper.pages:
        page.found.clear()
    reading = of_its_kind(paper.truth.kind, conclude(paper.pages, len(paper.pages), Context()))
    return reading.kind is paper.truth.kind, [one for one in judged(paper.truth, reading) if one.outcome is not Outcome.UNPRINTED]


def tallied(papers: list[Stranger]) -> Counter[str]:
    """How many kinds, numbers and names of some papers were found, and how many wrong."""
    tally: Counter[str] = Counter(papers=len(papers))
    for right, judgements in map(read, papers):
        tally["kinds"] += right
        for one in judgements:
            sort = "names" if is_name(one.name) else "numbers"
            tally.update({sort: 1, f"{sort} {one.outcome.value}": 1})
    return tally


def line(name: str, fewer: int, tally: Counter[str]) -> str:
    """One line of the table."""
    parts = [f"{name[:44]:<44}", f"{fewer:>5}", f"{tally['kinds']:>4}/{tally['papers']}"]
    for sort in ("numbers", "names"):
        parts.append(f"{tally[f'{sort} found']:>6}/{tally[sort]:<5}{tally[f'{sort} wrong']:>4} wrong")
    return "  ".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.layouts.put_away", description="How each publisher's papers are read unseen.")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="papers with a truth.jsonl")
    papers = [paper for folder in parser.parse_args().folders for paper in tqdm(strangers(folder), disable=not sys.stderr.isatty())]
    where: dict[str, set[str]] = defaultdict(set)
    known = phrases(papers)
    for paper in papers:
        for phrase in known:
            if f" {phrase} " in paper.said:
                where[phrase].add(paper.publisher)
    every: Counter[str] = Counter()
    print(f"{'publisher':<44}  {'away':>5}  kinds  {'numbers':<21}{'names'}")
    for publisher in tqdm(sorted({paper.publisher for paper in papers}), disable=not sys.stderr.isatty()):
        away = {phrase for phrase, met in where.items() if met == {publisher}}
        with asking(lambda phrase, away=away: phrase not in away):  # type: ignore[misc]
            tally = tallied([paper for paper in papers if paper.publisher == publisher])
        every.update(tally)
        print(line(publisher, len(away), tally))
    print(line("all, each put away in its turn", 0, every))
    print(line("all, nothing put away", 0, tallied(papers)))


if __name__ == "__main__":
    main()
