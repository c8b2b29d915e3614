"""How well layouts are read, by hand: ``python -m tests.layouts.score [NAME...] [--seeds N] [--photographs] [--show]``.

A NAME is a printing, a module or a layout; without one, all are read. ``--photographs`` reads pictures of the papers: of a single page as a
telephone takes it, of several pages as an office machine scans them. ``--show`` names each figure that was not found.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pypdfium2
from tqdm import tqdm

from intake.extraction.sandbox import Reader
from portal.demo.photographs import Photograph, photograph, scanned
from tests.layouts.catalogue import layouts_of, printings
from tests.layouts.judging import Judgement, Outcome, deposits_judged, judged, of_its_kind
from tests.layouts.specimen import Layout, Specimen

HEAD = f"{'':<52}{'kind':>7}{'numbers':>22}{'names':>22}{'deposits':>22}"
LEGEND = f"{'':<59}" + f"{'found wrong  miss more':>22}" * 3


class Tally:
    """Outcomes of a layout, or of all."""

    def __init__(self) -> None:
        self.papers = self.kinds = 0
        self.outcomes: Counter[tuple[str, Outcome]] = Counter()

    def add(self, right_kind: bool, judgements: list[Judgement]) -> None:
        self.papers += 1
        self.kinds += right_kind
        self.outcomes.update((_group(one), one.outcome) for one in judgements)

    def include(self, other: "Tally") -> None:
        self.papers += other.papers
        self.kinds += other.kinds
        self.outcomes.update(other.outcomes)

    def line(self, name: str) -> str:
        counts = (self.outcomes[group, outcome] for group in ("numbers", "names", "deposits") for outcome in Outcome)
        cells = "".join(f"{count or '.':>{7 if at % 4 == 0 else 5}}" for at, count in enumerate(counts))
        return f"{name:<52}{self.kinds:>3}/{self.papers:<3}{cells}"

    def shares(self, group: str) -> str:
        """What was found of all that is printed, and what was wrong (or is not printed) of all that was given."""
        found, wrong, missing, unprinted = (self.outcomes[group, outcome] for outcome in Outcome)
        printed, given = max(1, found + wrong + missing), max(1, found + wrong + unprinted)
        return f"{group}: found {found / printed:.1%}, wrong {wrong / given:.1%} and unprinted {unprinted / given:.1%} of those given"


def _group(one: Judgement) -> str:
    return "deposits" if one.name == "deposit" else "names" if one.is_name else "numbers"


def shot(seed: int) -> Photograph:
    """How somebody holds a telephone over a paper."""
    hand = Random(seed)
    return Photograph(
        width=hand.choice((1500, 2000, 2400)),
        tilt=hand.uniform(-3, 3),
        lean=hand.uniform(0, 0.04),
        shade=hand.uniform(0.1, 0.45),
        blur=hand.uniform(0.4, 0.9),
        noise=hand.uniform(2, 6),
        lying=hand.choice((0, 0, 0, 90)),
        says_so=hand.random() < 0.5,
        seed=str(seed),
    )


def kept(specimen: Specimen, folder: Path, seed: int, photographs: bool) -> Path:
    """The paper as a file to be read."""
    if not photographs:
        name, content = "paper.pdf", specimen.pdf
    elif len(pypdfium2.PdfDocument(specimen.pdf)) > 1:
        name, content = "scan.pdf", scanned(specimen.pdf, seed=str(seed))
    else:
        name, content = "picture.jpg", photograph(specimen.pdf, shot(seed))
    path = folder / name
    path.write_bytes(content)
    return path


def tallied(layout: Layout, reader: Reader, folder: Path, arguments: argparse.Namespace) -> Tally:
    """So many papers of a layout, read through the front door."""
    tally = Tally()
    for seed in range(arguments.seeds):
        specimen = layout.specimen(seed)
        reading = of_its_kind(specimen.kind, reader.read(kept(specimen, folder, seed, arguments.photographs)))
        judgements = [*judged(specimen, reading), *deposits_judged(specimen, reading)]
        tally.add(reading.kind is specimen.kind, judgements)
        if arguments.show:
            for words in _shown(specimen, reading.kind, judgements):
                tqdm.write(f"{layout.name} {seed}: {words}")
    return tally


def _shown(specimen: Specimen, kind: str, judgements: list[Judgement]) -> Iterator[str]:
    if kind != specimen.kind:
        yield f"is {specimen.kind}, read {kind}"
    for one in judgements:
        if one.outcome is not Outcome.FOUND:
            yield f"{one.outcome} {one.name}: printed {one.printed!r}, read {one.read!r}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.layouts.score", description="How well layouts are read.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="a printing, a module of it or a layout")
    parser.add_argument("--seeds", type=int, default=3, help="papers of each layout")
    parser.add_argument("--photographs", action="store_true", help="read pictures of the papers")
    parser.add_argument("--show", action="store_true", help="name each figure that was not found")
    arguments = parser.parse_args()
    layouts = [(printing, layout) for printing in printings() for layout in layouts_of(printing)]
    chosen = [
        (printing, layout)
        for printing, layout in layouts
        if not arguments.names or {printing, layout.name, layout.name.partition(".")[0]} & set(arguments.names)
    ]
    every = Tally()
    lines = []
    with Reader(warm=("picture",) if arguments.photographs else ("text",)) as reader, TemporaryDirectory() as folder:
        for _, layout in tqdm(chosen, disable=not sys.stderr.isatty()):
            tally = tallied(layout, reader, Path(folder), arguments)
            every.include(tally)
            lines.append(tally.line(layout.name))
    print("\n".join((HEAD, LEGEND, *lines, every.line("all"), *(every.shares(group) for group in ("numbers", "names", "deposits")))))


if __name__ == "__main__":
    main()
