"""Boxes that a form asks to be ticked: told from the form's fields, from what is drawn, and from the pixels of a picture."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from intake.extraction import form_boxes, reader, ticks
from intake.extraction.layout import Page, Tick, Ticked, Word
from intake.extraction.read import page_as_json, page_from_json
from intake.extraction.sandbox import Reader
from intake.figures import Box
from tests.intake.extraction.drawn import darkest, painted, picture, saved
from tests.intake.extraction.reading_aloud import figures, words

STATUSES = ("Single", "Married filing jointly", "Married filing separately", "Head of household", "Qualifying surviving spouse")
PLACES = dict(zip(STATUSES, (96.0, 150.0, 262.0, 388.0, 484.0), strict=True))
TOP, SIDE = 120.0, 8.0
# Where the fillable form has its one field for text, in points from the page's top left.
TYPED = (200.0, 600.0, 290.0, 616.0)
Mark = Callable[[Canvas, float, float], None]


def crossed(canvas: Canvas, x: float, foot: float) -> None:
    canvas.line(x + 1, foot + 1, x + SIDE - 1, foot + SIDE - 1)
    canvas.line(x + 1, foot + SIDE - 1, x + SIDE - 1, foot + 1)


def lettered(canvas: Canvas, x: float, foot: float) -> None:
    canvas.setFont("Courier", 9)
    canvas.drawString(x + 1.4, foot + 1.2, "X")


def checked(canvas: Canvas, x: float, foot: float) -> None:
    canvas.setFont("ZapfDingbats", 9)
    canvas.drawString(x + 0.5, foot + 1, "4")


def filled(canvas: Canvas, x: float, foot: float) -> None:
    canvas.rect(x, foot, SIDE, SIDE, fill=1)


MARKS: dict[str, Mark] = {"two strokes": crossed, "a letter X": lettered, "a check mark": checked, "ink all over": filled}


def a_return(*ticked: str, mark: Mark = crossed) -> bytes:
    """The first page of a tax return with these filing statuses ticked."""

    def paint(canvas: Canvas) -> None:
        _print_return(canvas)
        for status, x in PLACES.items():
            canvas.rect(x, 792 - TOP, SIDE, SIDE)
            if status in ticked:
                mark(canvas, x, 792 - TOP)

    return painted(paint)


def a_fillable_return(*ticked: str) -> bytes:
    """The same as a form with fields of its own."""

    def paint(canvas: Canvas) -> None:
        _print_return(canvas)
        for status, x in PLACES.items():
            canvas.acroForm.checkbox(
                name=status, x=x, y=792 - TOP, size=SIDE, checked=status in ticked, buttonStyle="check", borderWidth=0.5, fillColor=None
            )
        canvas.acroForm.textfield(
            name="occupation", x=TYPED[0], y=792 - TYPED[3], width=TYPED[2] - TYPED[0], height=TYPED[3] - TYPED[1],
            value="Nurse", borderWidth=0, fillColor=None,
        )

    return painted(paint)


def _print_return(canvas: Canvas) -> None:
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(40, 792 - 60, "Form 1040  U.S. Individual Income Tax Return  2025")
    canvas.setFont("Helvetica", 7.5)
    canvas.drawString(40, 792 - 118, "Filing Status")
    for status, x in PLACES.items():
        canvas.drawString(x + SIDE + 4, 792 - 118, status)
    canvas.setFont("Helvetica", 9)
    for top, number, said, amount in (
        (300, "1a", "Total amount from Form(s) W-2, box 1", "52,310.00"),
        (330, "9", "This is your total income", "54,100.00"),
        (360, "11", "This is your adjusted gross income", "53,000.00"),
    ):
        canvas.drawString(40, 792 - top, f"{number}  {said}")
        canvas.drawString(450, 792 - top, number)
        canvas.drawRightString(560, 792 - top, amount)


@pytest.fixture(scope="module")
def one_reader() -> Iterator[Reader]:
    with Reader(warm=("text", "picture")) as one:
        yield one


def read_status(one: Reader, path: Path) -> str | None:
    [reading] = one.read(path)
    return figures(reading).get("filing_status")


def written(data: bytes, path: Path) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS.keys())
def test_the_filing_status_is_the_one_whose_box_is_ticked_on_a_drawn_form(mark: Mark, one_reader: Reader, tmp_path: Path) -> None:
    path = written(a_return("Head of household", mark=mark), tmp_path / "return.pdf")

    assert read_status(one_reader, path) == "Head of household"


@pytest.mark.parametrize(("mark", "dpi", "aslant"), [(crossed, 150, 0.0), (lettered, 110, 0.0), (checked, 200, 2.0)])
def test_the_ticked_filing_status_is_seen_on_a_picture_of_the_form(
    mark: Mark, dpi: float, aslant: float, one_reader: Reader, tmp_path: Path
) -> None:
    image = picture(a_return("Married filing jointly", mark=mark), dpi).rotate(aslant, expand=True, fillcolor="white")

    assert read_status(one_reader, saved(image, tmp_path / "return.jpg", "JPEG")) == "Married filing jointly"


@pytest.mark.parametrize("ticked", [(), ("Single", "Head of household")], ids=["none", "two"])
def test_no_filing_status_is_given_unless_one_box_alone_is_ticked(ticked: tuple[str, ...], one_reader: Reader, tmp_path: Path) -> None:
    assert read_status(one_reader, written(a_return(*ticked), tmp_path / "text.pdf")) is None
    assert read_status(one_reader, saved(picture(a_return(*ticked)), tmp_path / "picture.jpg", "JPEG")) is None


def test_the_filing_status_of_a_filled_form_comes_from_its_fields(one_reader: Reader, tmp_path: Path) -> None:
    assert read_status(one_reader, written(a_fillable_return("Single"), tmp_path / "return.pdf")) == "Single"
    assert read_status(one_reader, written(a_fillable_return(), tmp_path / "blank.pdf")) is None


def test_a_field_whose_value_alone_says_so_is_unclear() -> None:
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(a_fillable_return("Head of household"))) as form:
        for field in form.pages[0].Annots:
            if "/AS" in field:
                field.AS = pikepdf.Name.Off
        form.save(held)
    data = held.getvalue()
    [page] = words(data)
    document = reader.open_pdf(data)
    document.init_forms()

    seen = form_boxes.boxes_on(document, document[0]).ticked(page.words)

    assert [tick.ticked.value for tick in sorted(seen, key=lambda tick: tick.box.x0)] == ["no", "no", "no", "unclear", "no"]


def test_what_was_typed_into_a_form_is_on_the_picture_of_its_page(one_reader: Reader, tmp_path: Path) -> None:
    path = written(a_fillable_return("Single"), tmp_path / "return.pdf")

    [shown] = one_reader.page_pictures(path, tmp_path)

    with Image.open(shown.path) as image:
        scale = image.width / shown.width
    assert darkest(shown.path, [side * scale for side in TYPED]) < 100


def test_boxes_typed_with_letters_are_seen_with_and_without_a_mark() -> None:
    row = [Word(text, Box(60 + 30 * at, 50, 80 + 30 * at, 60)) for at, text in enumerate(("[X]", "Keep", "☐", "Sell", "(x)", "[ok]", "☑"))]

    assert [(tick.box.x0, tick.ticked) for tick in ticks.typed(row)] == [
        (60, Ticked.YES), (120, Ticked.NO), (180, Ticked.YES), (240, Ticked.YES),
    ]


def test_words_ticks_and_strokes_travel_between_children_unchanged() -> None:
    page = Page(
        3, 612.0, 792.0, (Word("Single", Box(1, 2, 3, 4), 0.87),), "ocr", (Box(5, 6, 7, 8),), (Tick(Box(9, 10, 11, 12), Ticked.UNCLEAR),)
    )

    assert page_from_json(page_as_json(page)) == page
