"""Photographs of papers: they open, lie as they say, and the same shot is always the same picture."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import numpy as np
import pillow_heif
import pypdfium2
import pytest
from PIL import Image, ImageOps

from portal.demo.papers.benefits import AwardLetter
from portal.demo.papers.paper import Address, Party
from portal.demo.photographs import BEYOND_READING, ORIENTATION_TAG, Photograph, PictureFormat, photograph, scanned

pillow_heif.register_heif_opener()
SMALL = Photograph(width=600, noise=2.0)
LETTER = AwardLetter(
    Party("Otis Hale", Address("9 Poplar Court", "Macon", "GA", "31204")), date(2026, 10, 2), date(2026, 1, 1), Decimal("1842.00"),
    Decimal("202.90"),
).draw()


def opened(picture: bytes) -> Image.Image:
    return Image.open(BytesIO(picture))


def sharpness(picture: bytes) -> float:
    grey = np.asarray(opened(picture).convert("L").reduce(2), dtype=float)
    return float(np.abs(np.diff(grey, axis=1)).mean())


def likeness(one: Image.Image, other: Image.Image) -> float:
    """How closely two pictures go up and down together: 1 is the same, 0 unrelated."""
    small = [np.asarray(picture.convert("L").resize((60, 80)), dtype=float).ravel() for picture in (one, other)]
    return float(np.corrcoef(*small)[0, 1])


def test_a_photograph_is_as_wide_as_asked_and_taller_than_wide():
    assert opened(photograph(LETTER, Photograph())).size == (2000, 2667)


@pytest.mark.parametrize(("lying", "tag"), [(0, 1), (90, 6), (180, 3), (270, 8)])
def test_a_turned_photograph_stands_upright_when_its_orientation_is_followed(lying, tag):
    upright = opened(photograph(LETTER, SMALL))
    turned = opened(photograph(LETTER, replace(SMALL, lying=lying, says_so=True)))
    assert turned.getexif()[ORIENTATION_TAG] == tag
    assert likeness(ImageOps.exif_transpose(turned), upright) > 0.98


@pytest.mark.parametrize("lying", [90, 180, 270])
def test_a_turned_photograph_may_keep_silent_about_it(lying):
    silent = opened(photograph(LETTER, replace(SMALL, lying=lying)))
    assert silent.getexif()[ORIENTATION_TAG] == 1
    upright = opened(photograph(LETTER, SMALL))
    assert likeness(silent.rotate(-lying, expand=True), upright) > 0.98
    assert likeness(silent, upright) < 0.9


@pytest.mark.parametrize("lying", [0, 90])
def test_a_heic_photograph_opens_upright_as_telephones_write_it(lying):
    heic = opened(photograph(LETTER, replace(SMALL, format=PictureFormat.HEIC, lying=lying, says_so=True)))
    assert heic.format == "HEIF"
    assert likeness(heic, opened(photograph(LETTER, SMALL))) > 0.98


def test_a_photograph_beyond_reading_is_far_less_sharp_than_an_ordinary_one():
    assert sharpness(photograph(LETTER, replace(BEYOND_READING, noise=0))) < sharpness(photograph(LETTER, Photograph(noise=0))) / 2


@pytest.mark.parametrize("format", list(PictureFormat))
def test_the_same_shot_is_the_same_picture_and_another_table_is_another(format):
    shot = replace(SMALL, format=format)
    assert photograph(LETTER, shot) == photograph(LETTER, shot)
    assert photograph(LETTER, shot) != photograph(LETTER, replace(shot, seed="desk"))


def test_a_scan_is_a_pdf_of_pictures_without_words_and_the_same_each_time():
    scan = scanned(LETTER)
    pages = list(pypdfium2.PdfDocument(scan))
    assert len(pages) == 1
    assert pages[0].get_textpage().get_text_range().strip() == ""
    assert abs(pages[0].get_width() - 612) < 1
    assert abs(pages[0].get_height() - 792) < 1
    assert scan == scanned(LETTER)
