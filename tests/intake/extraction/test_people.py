"""Names in sentences and beside captions: where one begins and ends, and what is no name."""

import re

import pytest

from intake.extraction.captions import over
from intake.extraction.naming import PEOPLE
from intake.extraction.parties import Sort
from intake.extraction.people import in_parts, names_in
from intake.extraction.prose import Prose
from tests.intake.extraction.reading_aloud import words
from tests.intake.extraction.typed import typed


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("by Nadine P. Castile, a single woman, whose address is", "Nadine P. Castile"),
        ("ANSEL GREY (\u201cHusband\u201d) and PATRICE GREY (\u201cWife\u201d), collectively",
         "ANSEL GREY (\u201cHusband\u201d) and PATRICE GREY"),
        ("between JOHN Q. PUBLIC, A SINGLE MAN, AND JANE R. PUBLIC, HIS SISTER", "JOHN Q. PUBLIC, A SINGLE MAN, AND JANE R. PUBLIC"),
        ('James Edward "Eddie" Turner, 58, of Clermont', 'James Edward "Eddie" Turner'),
        ("the Hon. Beatrix Lowell", "Beatrix Lowell"),
        ("Carlos de la Cruz Jr. of Mesa", "Carlos de la Cruz Jr"),
        ("MADE BETWEEN THELMA ROUNDTREE RESIDING AT", "THELMA ROUNDTREE"),
        ("signed by Joon-ho Bae and", "Joon-ho Bae"),
    ],
)  # fmt: skip
def test_a_name_ends_where_the_sentence_goes_on(sentence: str, people: str) -> None:
    found = re.search(PEOPLE, sentence)
    assert found is not None
    assert found[0] == people


def first_cell(text: str):  # type: ignore[no-untyped-def]
    [page] = words(typed(text))
    return page.lines[0].cells[0], page


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Terrell Beckwith and Joanna Beckwith", ["Terrell Beckwith", "Joanna Beckwith"]),
        ("Basil and Thora Lindgren", ["Basil and Thora Lindgren"]),
        ("WINSLOW, TOBIAS J.", ["WINSLOW, TOBIAS J."]),
        ("Dr. Montgomery Flint, Superintendent", ["Montgomery Flint"]),
        ("North Carolina", []),
        ("Maple Grove Drive", []),
        ("Harbor Point Mortgage", []),
        ("Loss Mitigation Department", []),
    ],
)
def test_what_stands_beside_a_caption_is_taken_for_its_names_only(text: str, names: list[str]) -> None:
    assert [name.text for name in names_in(*first_cell(text))] == names


def test_an_organisation_is_named_where_one_may_be() -> None:
    cell, page = first_cell("Horizon Properties LLC, an Oklahoma company")
    assert [name.text for name in names_in(cell, page, Sort.EITHER)] == ["Horizon Properties LLC"]


def test_a_court_caption_names_people_over_their_roles() -> None:
    [page] = words(typed("""
ROSALIND PEACH,               )   Case No. 25DR0441
              Petitioner,     )
DESMOND PEACH, Respondent.    )   JUDGMENT
"""))
    assert [next(over(page, [role])).cell.text for role in ("petitioner", "respondent")] == ["ROSALIND PEACH,", "DESMOND PEACH,"]


def test_a_name_in_parts_is_put_together_in_order_and_never_out_of_the_next_caption() -> None:
    [filled] = words(typed("""
Last name            First name           Middle name
ABERNETHY            MURIEL               FAYE
"""))
    [blank] = words(typed("""
First name           Middle initial       Last name
Street address       City                 State
"""))
    assert ([name.text for name in in_parts(filled)], list(in_parts(blank))) == (["MURIEL FAYE ABERNETHY"], [])


def test_a_phrase_finds_its_people_across_a_wrapped_line() -> None:
    pages = words(typed("""
The marriage between the parties, who are known to this court as husband and wife, namely Kaleo
Nakoa and Winifred Nakoa, is dissolved, and each of them is restored to the status of single persons.
"""))
    assert [said.text for said in Prose(pages).says("namely {people}", "people")] == ["Kaleo Nakoa and Winifred Nakoa"]
