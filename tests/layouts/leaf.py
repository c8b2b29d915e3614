"""A leaf of any size on which further layouts are set: rows at tab stops, ruled tables, boxes with captions, typed reports."""

from collections.abc import Sequence

from reportlab.lib.pagesizes import landscape, letter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from portal.demo.papers.sheet import BODY, CAPTION, HEIGHT, INK, TYPED, Sheet, Style

Rows = list[tuple[str, ...]]

UPRIGHT, BROAD = letter, landscape(letter)
# A face that is embedded, as browsers and office programs do; the others of Sheet are the fourteen that every PDF viewer has.
for face, file in (("Vera", "Vera.ttf"), ("Vera-Bold", "VeraBd.ttf")):
    pdfmetrics.registerFont(TTFont(face, file))
TINY = Style("Helvetica", 5.5)
WEB, WEB_BOLD = Style("Vera", 8.5), Style("Vera-Bold", 8.5)


class Leaf(Sheet):
    """A sheet whose places count from its own top left, whatever its size.

    Stops are written ``"50 r330 c450"``: words begin at 50, end at 330, are centred on 450. A cell's stop sets its side,
    an empty cell leaves its place empty.
    """

    def __init__(self, size: tuple[float, float] = UPRIGHT) -> None:
        super().__init__("")
        self.width, self.height = size
        self._begin()

    def turn_page(self) -> None:
        super().turn_page()
        self._begin()

    def _begin(self) -> None:
        """Sheet counts from the top of an upright letter page."""
        self._canvas.setPageSize((self.width, self.height))
        self._canvas.translate(0, self.height - HEIGHT)

    def row(self, y: float, stops: str, cells: Sequence[str], style: Style = BODY) -> None:
        """Words at stops on one line."""
        for stop, words in zip(stops.split(), cells, strict=True):
            if words:
                set_at = {"r": self.right, "c": self.centre}.get(stop[0], self.text)
                set_at(float(stop.lstrip("rc")), y, words, style)

    def rows(self, y: float, stops: str, rows: Sequence[Sequence[str]], style: Style = BODY, step: float = 13) -> float:
        """Lines of words at the same stops; returns the baseline after the last."""
        for cells in rows:
            self.row(y, stops, cells, style)
            y += step
        return y

    def block(self, x: float, y: float, words: Sequence[str], style: Style = BODY) -> float:
        """An address or the like; returns the baseline after it."""
        return self.lines(x, y, words, style)

    def ruled(
        self,
        y: float,
        edges: Sequence[float],
        rows: Sequence[Sequence[str]],
        style: Style = BODY,
        sides: str = "",
        height: float = 15,
        head: Style | None = None,
        tint: str = "",
    ) -> float:
        """A table with a line around each cell, its top at y; returns its bottom.

        ``sides`` has one letter for each column, l, r or c; the first row is set in ``head``, on a tint if there is one.
        """
        sides = sides or "l" + "r" * (len(edges) - 2)
        stops = " ".join(_stop(side, x0, x1) for side, x0, x1 in zip(sides, edges, edges[1:], strict=False))
        for at, cells in enumerate(rows):
            if tint and not at:
                self.shade(edges[0], y, edges[-1], y + height, tint)
            for x0, x1 in zip(edges, edges[1:], strict=False):
                self.box(x0, y, x1, y + height, 0.4)
            self.row(y + height - (height - style.size) / 2 - 1, stops, cells, head if head and not at else style)
            y += height
        return y

    def captioned(
        self,
        y: float,
        edges: Sequence[float],
        cells: Sequence[tuple[str, str]],
        style: Style = BODY,
        height: float = 27,
        below: bool = False,
        caption: Style = CAPTION,
        boxed: bool = True,
    ) -> float:
        """A strip of boxes with their captions small above (or below) their values; returns its bottom."""
        for x0, x1, (words, value) in zip(edges, edges[1:], cells, strict=False):
            if boxed:
                self.box(x0, y, x1, y + height, 0.5)
            high, low = y + caption.size + 2, y + height - 4.5
            self.text(x0 + 3, low if below else high, words, caption)
            self.text(x0 + 5, y + style.size + 3 if below else low, value, style)
        return y + height

    def report(self, x: float, y: float, lines: Sequence[str], style: Style = TYPED, step: float = 11) -> float:
        """Lines of a typed report, spaces and all; returns the baseline after the last."""
        for words in lines:
            if words.strip():
                lead = len(words) - len(words.lstrip())
                self.text(x + lead * style.size * 0.6, y, words.strip(), style)
            y += step
        return y

    def dashes(self, y: float, x0: float = 0, x1: float = 0) -> None:
        """A line to tear along."""
        x1 = x1 or self.width
        while x0 < x1:
            self.rule(x0, y, min(x0 + 4, x1), 0.4, INK)
            x0 += 8

    def turned(self, x: float, y: float, words: str, style: Style = BODY) -> None:
        """Words that run upwards, as along a margin."""
        self._canvas.saveState()
        self._canvas.translate(x, HEIGHT - y)
        self._canvas.rotate(90)
        self._set(style)
        self._canvas.drawString(0, 0, words)
        self._canvas.restoreState()


def _stop(side: str, x0: float, x1: float) -> str:
    return {"l": f"{x0 + 4}", "r": f"r{x1 - 4}", "c": f"c{(x0 + x1) / 2}"}[side]
