"""A file is read as long as its pages give words: one that gives none is given up, a long honest one is not."""

import math

from intake.extraction.patience import WORDLESS_SECONDS, Patience


def patience() -> Patience:
    return Patience(until=math.inf)


def test_a_file_that_gives_no_words_is_given_up_after_twenty_seconds_of_reading() -> None:
    hostile = patience()
    for _ in range(4):
        assert not hostile.over
        hostile.spend(5.0)

    assert hostile.over


def test_no_page_may_take_longer_than_what_is_left() -> None:
    hostile = patience()
    hostile.spend(17.5)

    assert hostile.seconds == 3


def test_a_long_scan_is_read_to_its_end_with_the_empty_backs_of_its_pages() -> None:
    scan = patience()
    for _ in range(100):
        scan.spend(4.0)
        scan.regain(1.0)
        scan.spend(1.5)
        assert not scan.over


def test_pages_with_words_pay_for_as_many_seconds_without_and_no_more() -> None:
    mixed = patience()
    mixed.spend(6.0)
    mixed.regain(0.5)
    assert mixed.left == WORDLESS_SECONDS

    mixed.spend(10.0)
    mixed.regain(1.0)
    assert mixed.left == WORDLESS_SECONDS + 10


def test_a_file_whose_time_on_the_clock_is_over_is_read_no_further() -> None:
    assert Patience(until=0.0).over


def test_pages_that_gave_words_leave_more_time_to_draw_them() -> None:
    wordless, scan = patience(), patience()
    wordless.spend(20.0)
    scan.spend(200.0)
    scan.regain(1.0)

    assert not wordless.for_drawing().over
    assert scan.for_drawing().left > 10 * wordless.for_drawing().left
