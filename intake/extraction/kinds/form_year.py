"""The year a tax form is for."""

import re
from collections.abc import Sequence

from intake.extraction.finding import mentions
from intake.extraction.layout import Cell, Page, plain
from intake.figures import Figure, Provenance


def form_year(pages: Sequence[Page], near: Sequence[str]) -> Figure | None:
    """The year a form is for: a year standing alone on it, beside its name or in the largest type."""
    best: tuple[float, Figure] | None = None
    for page in pages:
        for at, line in enumerate(page.lines):
            whole = Cell(line.words)
            said = " ".join(near_by.plain for near_by in page.lines[max(0, at - 1) : at + 1])
            for match in re.finditer(r"(?<![\d/.-])(20)\s?([0-3]\d)(?![\d/-]|\.\d)", whole.text):
                words = [w for w in line.words if plain(w.text) and plain(w.text) in match[0]] or list(line.words)
                score = max(w.height for w in words) / page.height + (0.05 if mentions(said, near) else 0)
                score -= 0.1 if mentions(line.plain, ("rev", "january", "was born", "born before", "exp")) else 0
                figure = Figure("tax_year", match[1] + match[2], Provenance(page.number, words[0].box, " ".join(w.text for w in words)))
                if best is None or score > best[0]:
                    best = (score, figure)
    return best[1] if best else None
