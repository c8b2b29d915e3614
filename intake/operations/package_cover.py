"""The pages of a package that are ours: its cover with the list of papers, and a page for a paper nobody could open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.lib.units import inch
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

STYLES = getSampleStyleSheet()
SMALL = ParagraphStyle("small", parent=STYLES["BodyText"], fontSize=8, leading=10)
RULED = TableStyle([
    ("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 2),
])


@dataclass(frozen=True)
class Cover:
    """What the cover says: facts by name, then tables of requirements and of papers, each with its headings first."""

    title: str
    facts: Mapping[str, str]
    requirements: Sequence[Sequence[str]]
    papers: Sequence[Sequence[str]]


def draw_cover(cover: Cover, path: Path) -> None:
    """Write the cover as a PDF."""
    story: list[Flowable] = [Paragraph(escape(cover.title), STYLES["Title"])]
    story.append(_table([(name, value) for name, value in cover.facts.items()], [1.7 * inch, 5.3 * inch]))
    story += [_heading("What is asked for"), _table(cover.requirements, [4.6 * inch, 1.4 * inch, 1.0 * inch])]
    story += [_heading("Papers in this package"), _table(cover.papers, [0.9 * inch, 2.6 * inch, 0.9 * inch, 2.6 * inch])]
    _write(story, path, cover.title)


def draw_unopened(title: str, facts: Mapping[str, str], path: Path) -> None:
    """Write the page that stands for a paper which could not be opened: it was received, and is kept as it was sent."""
    words = "This paper was received and is kept as it was sent, but it could not be opened to be shown here."
    story: list[Flowable] = [Paragraph(escape(title), STYLES["Title"]), Paragraph(words, STYLES["BodyText"]), Spacer(1, 12)]
    story.append(_table([(name, value) for name, value in facts.items()], [1.7 * inch, 5.3 * inch]))
    _write(story, path, title)


def _heading(words: str) -> Flowable:
    return Paragraph(words, STYLES["Heading2"])


def _table(rows: Sequence[Sequence[str]], widths: Sequence[float]) -> Flowable:
    # A hash or a long name breaks anywhere rather than running off the page.
    cells = [[Paragraph(escape(cell), SMALL) for cell in row] for row in rows] or [[Paragraph("None", SMALL)]]
    return Table(cells, colWidths=list(widths)[: len(cells[0])], style=RULED, hAlign="LEFT", splitInRow=1)


def _write(story: list[Flowable], path: Path, title: str) -> None:
    SimpleDocTemplate(
        str(path), pagesize=letter, title=title, author="Foothold", leftMargin=0.75 * inch, rightMargin=0.75 * inch,
        topMargin=0.75 * inch, bottomMargin=0.75 * inch,
    ).build(story)
