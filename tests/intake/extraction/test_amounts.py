"""Money as it is printed."""

from decimal import Decimal

import pytest

from intake.extraction.amounts import find_amounts


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("$3,172.66", "3172.66"),
        ("$ 452.43", "452.43"),
        ("(1,234.50)", "-1234.50"),
        ("($50.00)", "-50.00"),
        ("1,234.56-", "-1234.56"),
        ("- 6.56", "-6.56"),
        ("$-384.90", "-384.90"),
        ("+3,124.75", "3124.75"),
        ("800.00 CR", "800.00"),
        ("800.00 DR", "-800.00"),
        ("37.43*", "37.43"),
        ("$1,200", "1200.00"),
        ("6.571.92", "6571.92"),
        ("$761 .20", "761.20"),
        ("238401.8", "238401.8"),
    ],
)
def test_an_amount_is_read_however_it_is_set(printed: str, meant: str) -> None:
    assert [value for *_, value in find_amounts(printed)] == [Decimal(meant)]


@pytest.mark.parametrize("text", ["12/31/2025", "999-99-9999", "1.5%", "Page 1 of 5", "EMP-8850", "(858) 555-0101", "45402", "401(k)"])
def test_dates_numbers_of_people_and_percentages_are_not_money(text: str) -> None:
    assert not find_amounts(text)


def test_whole_numbers_are_money_only_where_forms_print_them_so() -> None:
    assert not find_amounts("8500")
    assert [value for *_, value in find_amounts("8500", bare=True)] == [Decimal("8500.00")]


@pytest.mark.parametrize("caption", ["Total expenses (add lines 2 to 6)", "Net profit (line 1 less line 7)", "Sume las líneas 3 y 14"])
def test_the_numbers_of_a_forms_own_lines_are_not_money(caption: str) -> None:
    assert [value for _, _, value in find_amounts(f"{caption} 1712", bare=True)] == [Decimal(1712)]
