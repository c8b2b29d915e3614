"""Papers photographed: upright, sideways, skewed and shaded, as telephones send them."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from intake.extraction.sandbox import Reader
from tests.intake.extraction.drawn import STUB, bent, pdf, picture, saved, shaded
from tests.intake.extraction.reading_aloud import figures, seen_in, words

WANTED = {"gross_pay": "2000.00", "net_pay": "1500.00", "ytd_gross": "44000.00", "pay_date": "2026-11-06"}


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(warm=("text", "picture")) as one:
        yield one


SHOTS: dict[str, tuple[str, Callable[[Image.Image], Image.Image]]] = {
    "upright JPEG": ("JPEG", lambda image: image),
    "sideways HEIC": ("HEIF", lambda image: image.rotate(90, expand=True)),
    "skewed and shaded PNG": ("PNG", lambda image: shaded(image.rotate(3, expand=True, fillcolor="gray"))),
    "bent JPEG": ("JPEG", bent),
}


@pytest.mark.parametrize(("form", "shot"), SHOTS.values(), ids=SHOTS.keys())
def test_a_photographed_stub_is_read(form: str, shot: Callable[[Image.Image], Image.Image], reader: Reader, tmp_path: Path) -> None:
    path = saved(shot(picture(pdf([STUB]))), tmp_path / "photo", form)

    [reading] = reader.read(path)

    assert (reading.status.value, reading.kind.value, reading.text_source) == ("ok", "pay_stub", "ocr")
    assert {name: figures(reading).get(name) for name in WANTED} == WANTED


def test_a_sideways_photograph_is_shown_upright_without_its_place(reader: Reader, tmp_path: Path) -> None:
    path = saved(picture(pdf([STUB]), 100).rotate(270, expand=True), tmp_path / "photo", "JPEG")

    [page] = reader.page_pictures(path, tmp_path)

    assert page.width < page.height
    with Image.open(page.path) as shown:
        assert shown.width < shown.height
        assert not shown.getexif()


def test_a_scan_inside_a_pdf_is_read_as_a_picture(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    picture(pdf([STUB])).save(path, "PDF", resolution=150)

    [reading] = reader.read(path)

    assert reading.text_source == "ocr"
    assert {name: figures(reading).get(name) for name in WANTED} == WANTED
    assert all(f.read_from.box.x1 <= 612 and f.read_from.box.bottom <= 792 for f in reading.figures)


def test_words_of_a_picture_stand_where_they_are_printed() -> None:
    [printed] = words(pdf([STUB]))
    seen = seen_in(picture(pdf([STUB]), 150))
    places = {word.text: word.box for word in seen.words}
    often = Counter(word.text for word in printed.words)

    scale = seen.width / printed.width
    for word in (word for word in printed.words if often[word.text] == 1):
        box = places[word.text]
        near = 0.3 * word.height
        assert abs(box.x0 / scale - word.box.x0) < near
        assert abs(box.x1 / scale - word.box.x1) < near
        assert abs((box.top + box.bottom) / 2 / scale - word.middle) < near
