"""Letters read along a strip of picture become words: parted by blank paper, and amounts in the shape amounts have."""

import cv2
import numpy as np
import pytest

from intake.extraction.ocr import Letter
from intake.extraction.strips import words_on

HEIGHT, PITCH = 40, 24


def strip_of(text: str) -> np.ndarray:
    """A strip with a bar of ink for each letter, and nothing for a space."""
    strip = np.full((HEIGHT, PITCH * len(text) + PITCH, 3), 255, np.uint8)
    for at, letter in enumerate(text):
        if letter != " ":
            cv2.rectangle(strip, (PITCH * at + 14, 8), (PITCH * at + 32, 31), (20, 20, 20), -1)
    return strip


def read(text: str, blank: str = "", rivals: dict[int, str] | None = None, sure: float = 0.95) -> list[str]:
    """What becomes of letters that the engine read as this, where the paper shows ``blank`` or the same."""
    shown = blank or text
    strip = strip_of(shown)
    length = strip.shape[1]
    places = [(PITCH * at + 23) / length for at, letter in enumerate(shown) if letter != " " or not blank]
    letters = [Letter(letter, place, sure, (rivals or {}).get(at, "")) for at, (letter, place) in enumerate(zip(text, places, strict=True))]
    corners = np.array([[0, 0], [length, 0], [length, HEIGHT], [0, HEIGHT]], np.float32)
    return [word.text for word in words_on(strip, corners, letters)]


def test_a_point_that_may_be_a_comma_is_one_where_three_digits_follow() -> None:
    assert read("9.350", rivals={1: ","}) == ["9,350"]
    assert read("33.292.80", rivals={2: ",", 6: ","}) == ["33,292.80"]


def test_a_rate_whose_point_is_certain_stays_a_rate() -> None:
    assert read("6.125") == ["6.125"]


@pytest.mark.parametrize(("seen", "amount"), [("l,234.5O", "1,234.50"), ("S1,234.56", "$1,234.56"), ("($4I2.00)", "($412.00)")])
def test_letters_in_an_amount_are_the_digits_they_look_like(seen: str, amount: str) -> None:
    assert read(seen) == [amount]


@pytest.mark.parametrize("seen", ["BOX12", "SO1024", "IL60601", "12/31/2O26", "1O1"])
def test_letters_stay_letters_where_no_amount_is_shown(seen: str) -> None:
    assert read(seen) == [seen]


def test_words_run_together_are_parted_where_the_paper_is_blank() -> None:
    assert read("PayDate", blank="Pay Date") == ["Pay", "Date"]


def test_blank_paper_around_points_and_between_digits_parts_nothing() -> None:
    assert read("12.50", blank="12 .50") == ["12.50"]
    assert read("1150", blank="11 50") == ["1150"]


def test_a_strip_of_letters_told_poorly_is_no_text() -> None:
    assert read("Smudge", sure=0.4) == []


def test_a_word_is_as_wide_as_its_ink() -> None:
    strip = strip_of("Net  Pay")
    length = strip.shape[1]
    corners = np.array([[100, 50], [100 + length, 50], [100 + length, 90], [100, 90]], np.float32)
    letters = [Letter(letter, (PITCH * at + 23) / length, 0.9) for at, letter in enumerate("Net  Pay")]

    net, pay = words_on(strip, corners, letters)

    assert [round(side) for side in (net.box.x0, net.box.x1, pay.box.x0, pay.box.x1)] == [114, 181, 234, 301]
