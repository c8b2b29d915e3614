"""A sheet of US letter paper measured in points from its top left, on which sample papers are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from portal.demo.papers.writing import chance

WIDTH, HEIGHT = letter
INK = "#1b1b1b"
GREY = "#6b6b6b"
PALE = "#eeeeee"
PEN = "#1d2f7a"


@dataclass(frozen=True)
class Style:
    """How words are set."""

    font: str = "Helvetica"
    size: float = 9
    colour: str = INK

    def at(self, size: float) -> "Style":
        return replace(self, size=size)

    def in_colour(self, colour: str) -> "Style":
        return replace(self, colour=colour)


BODY = Style()
BOLD = Style("Helvetica-Bold")
SMALL = Style(size=7)
CAPTION = Style(size=6.5, colour=GREY)
SERIF = Style("Times-Roman", 11)
SERIF_BOLD = Style("Times-Bold", 11)
ITALIC = Style("Times-Italic", 11)
TYPED = Style("Courier", 9.5)
TYPED_BOLD = Style("Courier-Bold", 9.5)
HAND = Style("Times-Italic", 13, PEN)


class Sheet:
    """The pages of one paper; the same calls always give the same bytes."""

    def __init__(self, title: str, author: str = "") -> None:
        self._buffer = BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=letter, invariant=1)
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)

    def text(self, x: float, y: float, words: str, style: Style = BODY) -> None:
        """Words starting at x with their baseline at y."""
        self._set(style)
        self._canvas.drawString(x, HEIGHT - y, words)

    def right(self, x: float, y: float, words: str, style: Style = BODY) -> None:
        """Words ending at x."""
        self._set(style)
        self._canvas.drawRightString(x, HEIGHT - y, words)

    def centre(self, x: float, y: float, words: str, style: Style = BODY) -> None:
        """Words centred on x."""
        self._set(style)
        self._canvas.drawCentredString(x, HEIGHT - y, words)

    def lines(self, x: float, y: float, several: Sequence[str], style: Style = BODY, leading: float | None = None) -> float:
        """Lines below one another; returns the baseline after the last."""
        for words in several:
            self.text(x, y, words, style)
            y += leading or style.size * 1.25
        return y

    def paragraph(self, x: float, y: float, width: float, words: str, style: Style = BODY, leading: float | None = None) -> float:
        """Words wrapped to a width; returns the baseline after the last line."""
        return self.lines(x, y, simpleSplit(words, style.font, style.size, width), style, leading or style.size * 1.35)

    def rule(self, x0: float, y: float, x1: float, weight: float = 0.6, colour: str = INK) -> None:
        """A line across."""
        self._pen(weight, colour)
        self._canvas.line(x0, HEIGHT - y, x1, HEIGHT - y)

    def stroke(self, x0: float, y0: float, x1: float, y1: float, weight: float = 0.6, colour: str = INK) -> None:
        """A straight line from point to point."""
        self._pen(weight, colour)
        self._canvas.line(x0, HEIGHT - y0, x1, HEIGHT - y1)

    def box(self, x0: float, y0: float, x1: float, y1: float, weight: float = 0.6, colour: str = INK) -> None:
        """An empty rectangle."""
        self._pen(weight, colour)
        self._canvas.rect(x0, HEIGHT - y1, x1 - x0, y1 - y0, stroke=1, fill=0)

    def shade(self, x0: float, y0: float, x1: float, y1: float, colour: str = PALE, round_by: float = 0) -> None:
        """A filled rectangle without a border."""
        self._canvas.setFillColor(_colour(colour))
        self._canvas.roundRect(x0, HEIGHT - y1, x1 - x0, y1 - y0, round_by, stroke=0, fill=1)

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """A filled circle."""
        self._canvas.setFillColor(_colour(colour))
        self._canvas.circle(x, HEIGHT - y, radius, stroke=0, fill=1)

    def ring(self, x: float, y: float, radius: float, weight: float = 1, colour: str = INK) -> None:
        """An empty circle."""
        self._pen(weight, colour)
        self._canvas.circle(x, HEIGHT - y, radius, stroke=1, fill=0)

    def wedge(self, points: Sequence[tuple[float, float]], colour: str) -> None:
        """A filled polygon."""
        path = self._canvas.beginPath()
        path.moveTo(points[0][0], HEIGHT - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, HEIGHT - y)
        path.close()
        self._canvas.setFillColor(_colour(colour))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def tick(self, x: float, y: float, ticked: bool, size: float = 8) -> None:
        """A check box whose lower left corner is at x, y; ticked by pen."""
        self.box(x, y - size, x + size, y, 0.7)
        if ticked:
            self.stroke(x + 1.5, y - size / 2, x + size / 2.4, y - 1.5, 1.3, PEN)
            self.stroke(x + size / 2.4, y - 1.5, x + size + 1, y - size - 1, 1.3, PEN)

    def signature(self, x: float, y: float, name: str, width: float = 130) -> None:
        """A signature written by pen above the baseline y: strokes only, no text, as ink on paper has none."""
        draw = chance(f"signature of {name}")
        letters = [c for c in name if c.isalpha() or c == " "]
        step = width / max(len(letters), 1)
        path, base = self._canvas.beginPath(), HEIGHT - y
        path.moveTo(x, base)
        for place, character in enumerate(letters):
            left, end = x + place * step, x + (place + 1) * step
            if character == " ":
                path.moveTo(end, base)
                continue
            rise = draw.uniform(17, 22) if character.isupper() else 13 if character in "bdfhklt" else draw.uniform(4, 7)
            drop = 7 if character in "gjpqy" else draw.uniform(-1, 1)
            top, foot = base + rise, base - drop
            path.curveTo(left + step * 0.9, base + rise * 0.6, left + step * 0.5, top, left + step * 0.35, base + rise * 0.7)
            path.curveTo(left + step * 0.2, foot, left + step * 0.6, foot - 2, end, base + draw.uniform(0, 3))
        self._pen(1.1, PEN)
        self._canvas.drawPath(path, stroke=1, fill=0)

    def turn_page(self) -> None:
        """Begin the next page."""
        self._canvas.showPage()

    def finish(self) -> bytes:
        """The whole paper as PDF."""
        self._canvas.save()
        return self._buffer.getvalue()

    def _set(self, style: Style) -> None:
        self._canvas.setFont(style.font, style.size)
        self._canvas.setFillColor(_colour(style.colour))

    def _pen(self, weight: float, colour: str) -> None:
        self._canvas.setLineWidth(weight)
        self._canvas.setStrokeColor(_colour(colour))


def _colour(code: str) -> Color:
    return HexColor(code)
