"""A page's letters with what pdfplumber needs to join them to words, made at a fraction of its own cost.

pdfplumber makes an object and then a dictionary of two dozen entries for each letter. Here each is made once, with eight
entries, by the same arithmetic in the same order, so that the words come out the same to the last digit.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTComponent, LTCurve
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.utils import Matrix, Point, apply_matrix_rect, translate_matrix

from intake.extraction.content import Interpreter, Unusual
from intake.extraction.layout import ASKEW

Thing = dict[str, Any]


def drawn_on(page: Any, most_curves: int) -> "Drawn":
    """What is drawn on a pdfplumber page; raises whatever its content provokes, and ``Unusual`` for writing from top to bottom."""
    try:
        return _drawn(page, most_curves, Interpreter)
    except Unusual:
        return _drawn(page, most_curves, PDFPageInterpreter)


def _drawn(page: Any, most_curves: int, interpreter: type[PDFPageInterpreter]) -> "Drawn":
    drawn = Drawn(page, most_curves)
    interpreter(page.pdf.rsrcmgr, drawn).process_page(page.page_obj)
    return drawn


class Drawn(PDFLayoutAnalyzer):
    """The letters, pictures and first curves of one page, where pdfplumber would place them."""

    def __init__(self, page: Any, most_curves: int) -> None:
        super().__init__(page.pdf.rsrcmgr, pageno=page.page_number)
        self.letters: list[Thing] = []
        self.images: list[Thing] = []
        self.curves: list[Thing] = []
        self._most_curves = most_curves
        self._left, self._top = page.mediabox[:2]
        self._height, self._above = page.height, page.initial_doctop
        self._glyphs: dict[PDFFont, dict[int, tuple[str, float]]] = {}

    def render_string_horizontal(
        self,
        seq: Iterable[object],
        matrix: Matrix,
        pos: Point,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        charspace: float,
        wordspace: float,
        rise: float,
        dxscale: float,
        ncs: object,
        graphicstate: object,
    ) -> Point:
        x, y = pos
        foot = font.get_descent() * fontsize + rise
        placed = (self._sloped if matrix[1] or matrix[2] else self._level)(matrix, y, foot, foot + fontsize, scaling)
        glyphs = self._glyphs.setdefault(font, {})
        spaced = False
        for part in seq:
            if isinstance(part, int | float):
                x -= part * dxscale
                spaced = True
            elif isinstance(part, bytes):
                for code in font.decode(part):
                    if spaced:
                        x += charspace
                    if code not in glyphs:
                        glyphs[code] = self._glyph(font, code)
                    text, width = glyphs[code]
                    advance = width * fontsize * scaling
                    self.letters.append(placed(text, x, advance))
                    x += advance
                    if code == 32 and wordspace:
                        x += wordspace
                    spaced = True
        return x, y

    def render_string_vertical(self, *args: Any) -> Point:
        raise Unusual

    def _glyph(self, font: PDFFont, code: int) -> tuple[str, float]:
        try:
            text = font.to_unichr(code)
        except PDFUnicodeNotDefined:
            text = self.handle_undefined_char(font, code)
        return text, font.char_width(code)

    def _level(self, matrix: Matrix, y: float, foot: float, head: float, scaling: float) -> Callable[[str, float, float], Thing]:
        """Places letters of a line that runs straight across: they share their heights."""
        a, _, _, d, e, f = matrix
        low, high = sorted((d * foot + (y * d + f), d * head + (y * d + f)))
        shared = self._heights(low, high, a * d * scaling > 0)
        left = self._left

        def placed(text: str, x: float, advance: float) -> Thing:
            start = x * a + e
            end = a * advance + start
            if end < start:
                start, end = end, start
            return {"text": text, "x0": start + left, "x1": end + left, **shared}

        return placed

    def _sloped(self, matrix: Matrix, y: float, foot: float, head: float, scaling: float) -> Callable[[str, float, float], Thing]:
        a, b, c, d, _, _ = matrix
        upright = a * d * scaling > 0 and b * c <= 0
        askew = abs(b) > ASKEW * abs(a)

        def placed(text: str, x: float, advance: float) -> Thing:
            x0, low, x1, high = apply_matrix_rect(translate_matrix(matrix, (x, y)), (0, foot, advance, head))
            return {"text": text, "x0": x0 + self._left, "x1": x1 + self._left, "askew": askew, **self._heights(low, high, upright)}

        return placed

    def _heights(self, low: float, high: float, upright: bool) -> Thing:
        top = (self._height - high) + self._top
        bottom = (self._height - low) + self._top
        return {"top": top, "bottom": bottom, "doctop": self._above + top, "size": high - low, "upright": upright}

    def render_image(self, name: str, stream: object) -> None:
        self.images.append(self._place(self.cur_item))

    def paint_path(self, gstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]) -> None:
        if len(self.curves) >= self._most_curves or self._straight(path):
            return
        super().paint_path(gstate, stroke, fill, evenodd, path)
        self.curves += [{**self._place(item), "pts": self._points(item)} for item in self.cur_item if type(item) is LTCurve]
        self.cur_item._objs.clear()

    def _straight(self, path: Sequence[Any]) -> bool:
        """Whether this is plainly one line or one level rectangle, as most of what papers draw is."""
        shape = "".join(part[0] for part in path)
        if shape != "mlllh" or self.ctm[1] or self.ctm[2]:
            return shape in {"ml", "mlh"}
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = (part[1:] for part in path[:4])
        return bool((x0 == x1 and y1 == y2 and x2 == x3 and y3 == y0) or (y0 == y1 and x1 == x2 and y2 == y3 and x3 == x0))

    def _place(self, item: LTComponent) -> Thing:
        return {"x0": item.x0 + self._left, "x1": item.x1 + self._left, **self._heights(item.y0, item.y1, True)}

    def _points(self, curve: LTCurve) -> list[Point]:
        return [(x + self._left, self._height - y + self._top) for x, y in curve.pts]
