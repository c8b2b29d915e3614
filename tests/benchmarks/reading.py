"""What reading costs beside stock pdfplumber and beside tesseract, and how long until the first figures are shown.

Run by hand: ``python -m tests.benchmarks.reading [words] [summary] [memory] [pictures] [uploads] [--samples FOLDER]``.
What is compared runs in turn, so that a noisy machine slows both. Stock is pdfplumber's ``extract_words`` on all pages
with our parameters, as anybody would call it; ours runs as in the child, which does not collect garbage. The site's log
lines of ``uploads`` go to standard error.
"""

import argparse
import gc
import io
import json
import os
import socket
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from functools import _lru_cache_wrapper, partial
from multiprocessing import get_context
from pathlib import Path

import pdfplumber
from pdfplumber.page import Page
from pypdfium2 import PdfDocument

from intake.extraction import frames, layout, reader, text_jobs, visible
from intake.extraction.paper import Paper
from intake.figures import Box
from portal.demo.households import households
from portal.demo.papers.bank_statement_layouts import LAYOUTS, running
from tests.benchmarks import first_figures, seeing
from tests.intake.extraction.long_papers import a_long_statement

ROUNDS = 5
TODAY = date(2026, 11, 22)

Placed = tuple[str, float, float, float, float]


def papers(samples: Path | None) -> Iterator[tuple[str, bytes]]:
    """Text papers with their kind: drawn by the demo, and the published ones where they are."""
    for paper in {sent.paper for household in households(TODAY) for sent in household.papers}:
        yield paper.kind.value, paper.draw()
    rows = (samples / "truth.jsonl").read_text().splitlines() if samples else []
    for row in map(json.loads, rows):
        if samples and row.get("text_layer") and row["file"].endswith(".pdf"):
            yield f"{row['kind']}, published", (samples / row["file"]).read_bytes()


def stock(data: bytes, see: Callable[[Page], Page] = lambda page: page) -> list[list[Placed]]:
    """The upright words of all pages as pdfplumber gives them, in the frame that is shown."""
    pages = []
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            left, top = page.cropbox[:2]
            words = see(page).extract_words(x_tolerance_ratio=reader.WORD_GAP_RATIO, y_tolerance=2, keep_blank_chars=False)
            pages.append([(w["text"], w["x0"] - left, w["top"] - top, w["x1"] - left, w["bottom"] - top) for w in words if w["upright"]])
            page.close()
    return pages


def seen_on(document: PdfDocument) -> Callable[[Page], Page]:
    """What makes of a page one with only the letters that leave ink, because nobody reads the others."""

    def see(page: Page) -> Page:
        left, top, right, bottom = page.cropbox
        placed = [(char["text"], Box(char["x0"] - left, char["top"] - top, char["x1"] - left, char["bottom"] - top)) for char in page.chars]
        with closing(document[page.page_number - 1]) as drawn:
            inks = visible.look(drawn).ink_of(placed, right - left, bottom - top)
        unseen = {id(char) for char, ink in zip(page.chars, inks, strict=True) if ink < visible.SEEN}
        return page.filter(lambda thing: id(thing) not in unseen) if unseen else page

    return see


def ours(data: bytes, pages: int) -> Sequence[layout.Page]:
    """The pages as the child reads them, less what cannot be seen: it draws each page to know."""
    return Paper(data).read(range(1, pages + 1)).pages


def words_of(page: layout.Page) -> list[Placed]:
    return [(w.text, w.box.x0, w.box.top, w.box.x1, w.box.bottom) for w in page.words]


def cpu_seconds(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began


def in_turn(stock: Callable[[], object], ours: Callable[[], object], rounds: int = ROUNDS) -> tuple[float, float]:
    """CPU seconds of each: the least of several rounds, the most that a noisy machine can be trusted with."""
    spans: tuple[list[float], list[float]] = [], []
    for _ in range(rounds):
        spans[0].append(cpu_seconds(stock))
        forget()
        gc.disable()
        spans[1].append(cpu_seconds(ours))
        gc.enable()
    return min(spans[0]), min(spans[1])


def forget() -> None:
    """A child has read nothing before: what functions remember of an earlier round would flatter ours."""
    gc.collect()
    for thing in gc.get_objects():
        if isinstance(thing, _lru_cache_wrapper):
            thing.cache_clear()


def words(samples: Path | None) -> None:
    """For each kind our cost over stock's; every word of every page must be the same, text and box."""
    spent: dict[str, list[float]] = defaultdict(lambda: [0, 0, 0, 0])
    for kind, data in papers(samples):
        document = Paper(data).document
        pages = len(document)
        read = ours(data, pages)
        seen = stock(data, seen_on(document))
        for page in read:
            expected = seen[page.number - 1]
            # What was typed into a form stands behind the printed words; stock knows nothing of it.
            if words_of(page)[: len(expected)] != expected:
                raise SystemExit(f"{kind}: other words than pdfplumber's on page {page.number}")
        theirs, our = in_turn(partial(stock, data), partial(ours, data, pages))
        spent[kind] = [a + b for a, b in zip(spent[kind], (1, sum(len(page.words) for page in read), theirs, our), strict=True)]
    spent["all"] = [sum(column) for column in zip(*spent.values(), strict=True)]
    for kind, (count, found, theirs, our) in spent.items():
        print(f"{kind:38} {count:3.0f} papers {found:6.0f} words the same   {our / theirs:5.2f} of stock (goal 0.50)", flush=True)


def summed_up(path: Path) -> object:
    """The whole job that a child does for a summary."""
    parent, child = socket.socketpair()
    with parent, child:
        text_jobs.survey(child, {"people": [], "on": None, "summary": True, "together": False}, [os.open(path, os.O_RDONLY)])
        return frames.receive(parent)


def summary(folder: Path) -> None:
    """Summaries of long statements, first look and conclusion included, over stock words of all pages."""
    for printed in LAYOUTS:
        for entries in (900, 1_800, 4_500):
            path = folder / "long.pdf"
            path.write_bytes(a_long_statement(entries, printed).draw())
            data = path.read_bytes()
            theirs, our = in_turn(partial(stock, data), partial(summed_up, path), 2)
            pages = len(reader.open_pdf(data))
            print(f"summary of a statement, {printed.__name__:9} {pages:4} pages   {our / theirs:5.3f} of stock (goal 0.150)", flush=True)


def grown(path: str, pages: int) -> float:
    """How many MiB the peak of a fresh process grows while it reads so many pages, after its first."""
    data = Path(path).read_bytes()
    gc.disable()
    list(reader.read_pages(data, [1]))
    before = peak()
    for _ in reader.read_pages(data, range(1, pages + 1)):
        pass
    return peak() - before


def peak() -> float:
    # ru_maxrss would tell of the parent this process was forked from.
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(lines["VmHWM"].split()[0]) / 1024


def memory(folder: Path) -> None:
    """Growth with the number of pages read in one process; a child reads at most 200."""
    path = folder / "longest.pdf"
    path.write_bytes(a_long_statement(44_500, running).draw())
    most = len(reader.open_pdf(path.read_bytes()))
    for pages in (10, 100, min(1000, most)):
        with get_context("spawn").Pool(1) as fresh:
            print(f"memory grown after {pages:4} pages   {fresh.apply(grown, (str(path), pages)):6.1f} MiB (goal 64)", flush=True)


def main(parts: Iterable[str], samples: Path | None) -> None:
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores: what is not a ratio suffers from it", flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        known: dict[str, Callable[[], None]] = {
            "words": lambda: words(samples),
            "summary": lambda: summary(folder),
            "memory": lambda: memory(folder),
            "pictures": lambda: seeing.compare(folder),
            "uploads": lambda: first_figures.measure(folder),
        }
        for part in parts or known:
            known[part]()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.reading")
    parser.add_argument("parts", nargs="*", help="words, summary, memory, pictures, uploads; all when none is named")
    parser.add_argument("--samples", type=Path, help="published papers with their truth.jsonl")
    given = parser.parse_args()
    main(given.parts, given.samples)
