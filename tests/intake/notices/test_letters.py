"""The words of the letters, and their PDF as a screen reader meets it."""

import io
from typing import Any

import pdfplumber
import pikepdf
import pytest

from intake.notices.pdf import as_pdf
from tests.builders import OFFICE

STUB = {
    "title": "Proof of your pay", "person": "Rosa Rivera", "about": "Acme #1",
    "any_of": [
        [{"words": "Your most recent pay stub", "dated_on_or_after": "2026-08-21"}],
        [
            {"words": "Your most recent pay stub", "dated_on_or_after": None},
            {"words": "A signed letter from your employer with your pay so far this year", "dated_on_or_after": None},
        ],
    ],
}
BASE: dict[str, Any] = {
    "reference": "F-2041", "notice_on": "2026-10-22", "received_on": "2026-10-19", "borrowers": ["Rosa Rivera", "Luis Rivera"],
    "address": ["12 Elm Street", "Dallas, TX 75201"], "state": "TX", "standing": {},
}
INCOMPLETE = BASE | {
    "complete": False, "missing": [STUB], "missing_answers": ["hardships"], "reasonable_date": "2026-11-20",
    "papers": [{"receipt": "R-8812", "received_on": "2026-10-20", "good_until": "2026-12-01"}],
}
COMPLETE = BASE | {
    "complete": True, "complete_on": "2026-10-20", "decision_by": "2026-11-19", "foreclosure_begun": False, "sale_on": None,
}


def words(letter: dict[str, Any]) -> str:
    """Everything a letter says, in the order it says it."""
    said = [letter["title"]]
    for block in letter["blocks"]:
        said += _points(block["points"]) if block["kind"] == "points" else [block["words"]]
    return " ".join(said)


def _points(points: list[dict[str, Any]]) -> list[str]:
    return [said for point in points for said in (point["words"], *_points(point["points"]))]


def english(kind: str, **facts: Any) -> str:
    content = INCOMPLETE if kind == "acknowledgment" else COMPLETE
    return words(OFFICE.write(kind, content | facts)["en"])


def test_an_acknowledgment_says_what_the_regulation_wants_said() -> None:
    said = english("acknowledgment")
    assert "We received your application (loss mitigation application) on Monday, October 19, 2026. It is not complete yet." in said
    assert "Answers we still need what happened" in said
    assert "Papers we still need Proof of your pay, Rosa Rivera, Acme #1 Your most recent pay stub" in said
    assert "Your most recent pay stub, dated Friday, August 21, 2026 or later" in said
    assert "or Your most recent pay stub and A signed letter from your employer with your pay so far this year" in said
    assert "Send it by 11:59 PM on Friday, November 20, 2026." in said
    assert "If you have other loans on this home, think about calling those lenders too." in said
    assert "800-569-4287" in said
    assert "855-411-2372" in said
    assert "800-555-0142" in said


def test_a_servicers_own_words_may_hold_any_sign() -> None:
    entry = STUB | {"title": "Proof of 50% of your pay", "any_of": [[{"words": "100% of it, or %(some)s", "dated_on_or_after": None}]]}
    assert "Proof of 50% of your pay, Rosa Rivera, Acme #1 100% of it, or %(some)s" in english("acknowledgment", missing=[entry])


def test_it_says_until_when_the_papers_already_sent_are_fresh() -> None:
    assert "Receipt R-8812, Tuesday, October 20, 2026. Good until Tuesday, December 1, 2026." in english("acknowledgment")


def test_a_complete_application_is_acknowledged_as_complete_and_asked_for_nothing() -> None:
    said = english("acknowledgment", complete=True, missing=[], missing_answers=[], reasonable_date=None)
    assert "It is complete." in said
    assert "Send it by" not in said
    assert "still need" not in said


@pytest.mark.parametrize(
    ("state", "time"),
    [("TX", "It is 14 days, or 7 when a foreclosure sale is near."), ("CA", "You have at least 14 days."),
     ("NV", "You have 14 days after it comes. If you do not answer, the offer ends.")],
)
def test_the_time_to_answer_an_offer_is_that_of_the_state(state: str, time: str) -> None:
    assert time in english("acknowledgment", state=state)


def test_the_complete_notice_says_since_when_by_when_and_what_may_not_happen() -> None:
    said = english("complete")
    assert "has been complete since Tuesday, October 20, 2026." in said
    assert "We decide within 30 days. We write to you by Thursday, November 19, 2026." in said
    assert "We will not start foreclosure while we look at your complete application." in said
    assert "We may still ask you for more papers." in said
    assert "You may have other protections under federal law or the laws of your state." in said


def test_after_a_first_filing_it_says_that_no_sale_is_held_meanwhile() -> None:
    said = english("complete", foreclosure_begun=True)
    assert "Foreclosure has begun on your loan. We will not ask for a judgment or hold a sale" in said
    assert "We will not start foreclosure" not in said


@pytest.mark.parametrize(
    ("standing", "says", "never"),
    [
        ({"debt_collector": True}, "This letter is from a debt collector.", "bankruptcy"),
        ({"debt_collector": True, "bankruptcy": True}, "it is not an attempt to collect a debt from you", "debt collector"),
        ({"cease_contact": True}, "You asked us to stop contacting you about the debt.", "debt collector"),
        ({}, "Call us at 800-555-0142", "collect"),
    ],
)
def test_a_letter_fits_the_standing_of_the_loan(standing: dict[str, bool], says: str, never: str) -> None:
    for kind in ("acknowledgment", "complete"):
        said = english(kind, standing=standing)
        assert says in said
        assert never not in said


def test_the_same_letter_is_written_in_spanish() -> None:
    said = words(OFFICE.write("acknowledgment", INCOMPLETE)["es"])
    assert "Recibimos su solicitud" in said
    assert "19 de octubre de 2026" in said
    assert "Rosa Rivera, Acme #1" in said
    assert "o Su talón de pago" in said


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", ["acknowledgment", "complete"])
def test_its_pdf_is_tagged_named_and_in_its_language(kind: str, language: str) -> None:
    letter = OFFICE.write(kind, INCOMPLETE if kind == "acknowledgment" else COMPLETE)[language]
    with pikepdf.open(io.BytesIO(as_pdf(letter))) as pdf:
        assert str(pdf.Root.Lang).startswith(language)
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert letter["title"] in str(about["dc:title"])
        tags = list(_tags(pdf.Root.StructTreeRoot))
    assert tags.count("H1") == 1
    assert tags.count("H2") == sum(block["kind"] == "heading" for block in letter["blocks"])
    assert (tags.count("L") > 0) == any(block["kind"] == "points" for block in letter["blocks"])


def test_its_pdf_says_the_same_words_in_the_same_order_and_takes_none_for_markup() -> None:
    letter = OFFICE.write("acknowledgment", INCOMPLETE | {"borrowers": ["Rosa #sys.inputs *Rivera* $x$ <a> @b"]})["en"]
    with pdfplumber.open(io.BytesIO(as_pdf(letter))) as pdf:
        (page,) = pdf.pages
        shown = " ".join((page.extract_text() or "").replace("•", " ").replace("‣", " ").split())
    assert "Rosa #sys.inputs *Rivera* $x$ <a> @b" in shown
    assert words(letter) in shown


def _tags(node: pikepdf.Object) -> list[str]:
    kids = node.get("/K")
    tags = [str(node.S).lstrip("/")] if "/S" in node else []
    for kid in [] if kids is None else list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            tags += _tags(kid)
    return tags
