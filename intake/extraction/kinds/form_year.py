"""The year a tax form is for."""

import re
from collections.abc import Sequence

from intake.extraction.finding import mentions
from intake.extraction.layout import Cell, Page, plain
from intake.figures import Figure, Provenance

# A year alone, its digits perhaps set apart as on old forms ("2 0 2 3", "20 23").
_YEAR = re.compile(r"(?<![\d/.$,-])(20)\s?([0-3]\d)(?![\d/,-]|\.\d)|(?<![\d/.$,-])(2 0) ([0-3] \d)(?! ?\d)")
# Lines that give the year outright, those that only show when something was printed, and what the form's revision or a birthday says.
_OUTRIGHT = ("tax period", "tax period ending", "tax period requested", "tax year", "tax yr", "calendar year", "taxable year")
_OTHER_DAY = ("rev", "january", "was born", "born before", "exp", "request date", "response date", "printed", "prepared", "due", "filed")
BESIDE_NAME, OUTRIGHT, OTHER_DAY = 0.05, 0.1, -0.1


def form_year(pages: Sequence[Page], near: Sequence[str]) -> Figure | None:
    """The year a form is for: a year standing alone on it, beside its name or in the largest type."""
    best: tuple[float, Figure] | None = None
    for page in pages:
        for at, line in enumerate(page.lines):
            whole = Cell(line.words)
            said = " ".join(near_by.plain for near_by in page.lines[max(0, at - 1) : at + 1])
            # Of two years over two columns the later is the form's.
            for match in sorted(_YEAR.finditer(whole.text), key=lambda found: found[0], reverse=True):
                year = re.sub(r"\s", "", match[0])
                words = [w for w in line.words if plain(w.text) and plain(w.text) in match[0]] or list(line.words)
                score = max(w.height for w in words) / page.height + (BESIDE_NAME if mentions(said, near) else 0)
                score += OUTRIGHT if mentions(plain(whole.text[: match.start()]), _OUTRIGHT) else 0
                score += OTHER_DAY if mentions(line.plain, _OTHER_DAY) else 0
                figure = Figure("tax_year", year, Provenance(page.number, words[0].box, " ".join(w.text for w in words)))
                if best is None or score > best[0]:
                    best = (score, figure)
    return best[1] if best else None
