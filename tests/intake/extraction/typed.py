"""Papers typed for one test each: a line of text is a line of the page, wide gaps are columns, and ~~~~ is a stroke of the pen."""

import io
import re
from random import Random

from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

LEFT, TOP, LINE, COLUMN = 48.0, 56.0, 13.0, 5.4
FONTS = {"Times-Roman": 10.5, "Helvetica": 9.5, "Courier": 9.0}
# A page break, a heading, words in a script hand.
BREAK, HEADING, SCRIPT = "\f", "# ", "^"


def typed(text: str, font: str = "Times-Roman") -> bytes:
    """A PDF of this text; ``# `` opens a heading."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    for page in text.strip("\n").split(BREAK):
        for number, line in enumerate(page.strip("\n").split("\n")):
            _line(canvas, line, letter[1] - TOP - LINE * number, font)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _line(canvas: Canvas, line: str, y: float, font: str) -> None:
    if line.startswith(HEADING):
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawCentredString(letter[0] / 2, y, line.removeprefix(HEADING))
        return
    for run in re.finditer(r"~{3,}|(?:(?!~{3}|  ).)+", line):
        x = LEFT + COLUMN * (run.start() + len(run[0]) - len(run[0].lstrip()))
        if run[0].startswith("~"):
            _scribble(canvas, x, y, COLUMN * len(run[0]))
        elif run[0].strip():
            canvas.setFont(font, FONTS[font])
            canvas.drawString(x, y, run[0].strip())


def _scribble(canvas: Canvas, x: float, y: float, width: float) -> None:
    pick = Random(round(x * y))
    path = canvas.beginPath()
    path.moveTo(x, y)
    step = width / 8
    for at in range(8):
        left, rise, fall, end = x + step * at, pick.uniform(5, 12), pick.uniform(0, 6), pick.uniform(0, 4)
        path.curveTo(left + step * 0.2, y + rise, left + step * 0.7, y - fall, left + step, y + end)
    canvas.drawPath(path)
