"""The words of the letters: each says what its rule wants said, in both languages."""

import io
import re
from typing import Any

import pdfplumber
import pytest

from intake.notices.office import DEFINITIONS
from intake.notices.pdf import as_pdf
from tests.builders import OFFICE
from tests.intake.notices.specimens import (
    BASE,
    INCOMPLETE,
    LETTERS,
    OWN,
    STUB,
    every_letter,
)


def words(letter: dict[str, Any]) -> str:
    """Everything a letter says, in the order it says it."""
    said = [letter["title"]]
    for block in letter["blocks"]:
        said += _points(block["points"]) if block["kind"] == "points" else [block["words"]]
    return " ".join(said)


def _points(points: list[dict[str, Any]]) -> list[str]:
    return [said for point in points for said in (point["words"], *_points(point["points"]))]


def english(kind: str, **facts: Any) -> str:
    content = next(iter(LETTERS[kind].values()))
    return words(OFFICE.write(kind, content | facts)["en"])


def variant(kind: str, name: str, language: str = "en") -> str:
    return words(OFFICE.write(kind, LETTERS[kind][name])[language])


def test_an_acknowledgment_says_what_the_regulation_wants_said() -> None:
    said = english("acknowledgment")
    assert "We received your application (loss mitigation application) on Monday, October 19, 2026. It is not complete yet." in said
    assert "Answers we still need what happened" in said
    assert "Papers we still need Proof of your pay, Rosa Rivera, Acme #1 Any one of these is enough:" in said
    assert "Your most recent pay stub, dated Friday, August 21, 2026 or later" in said
    assert "Your most recent pay stub, together with: A signed letter from your employer with your pay so far this year" in said
    assert "Send it by 11:59 PM on Friday, November 20, 2026." in said
    assert "If you have other loans on this home, think about calling those lenders too." in said
    assert "800-569-4287" in said
    assert "855-411-2372" in said
    assert "800-555-0142" in said
    assert "www.consumerfinance.gov/find-a-housing-counselor" in said


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


@pytest.mark.parametrize("kind", sorted(DEFINITIONS))
@pytest.mark.parametrize(
    ("standing", "says", "never"),
    [
        ({"debt_collector": True}, "This letter is from a debt collector. It is an attempt to collect a debt.", "bankruptcy"),
        ({"debt_collector": True, "bankruptcy": True}, "it is not an attempt to collect a debt from you", "debt collector"),
        ({"debt_collector": True, "cease_contact": True}, "You asked us to stop contacting you about the debt.", "attempt to collect"),
        ({"debt_collector": True, "cease_contact": True}, "This letter is from a debt collector.", "attempt to collect"),
        ({"cease_contact": True}, "This letter does not ask you to pay.", "debt collector"),
        ({}, "Call us at 800-555-0142", "collect"),
    ],
)
def test_every_letter_fits_the_standing_of_the_loan(kind: str, standing: dict[str, bool], says: str, never: str) -> None:
    said = english(kind, standing=standing)
    assert says in said
    assert never not in said


@pytest.mark.parametrize("kind", sorted(DEFINITIONS))
def test_every_letter_names_free_help_and_can_be_had_in_english(kind: str) -> None:
    for line in ("800-569-4287", "855-411-2372", "800-555-0142", "www.consumerfinance.gov/find-a-housing-counselor"):
        assert line in english(kind)
    assert "You can have this letter in English or in Spanish." in english(kind)


def test_no_kind_of_letter_goes_unwatched() -> None:
    assert set(LETTERS) == set(DEFINITIONS)


def test_no_spanish_letter_falls_back_to_english() -> None:
    for kind, _variant, facts in every_letter():
        both = OFFICE.write(kind, facts)
        shared = {each["words"] for each in both["en"]["blocks"] if "words" in each}
        assert shared.isdisjoint(each["words"] for each in both["es"]["blocks"] if "words" in each and each["words"] != facts.get("terms"))


def test_a_reminder_names_the_items_themselves_and_the_day() -> None:
    said = english("reminder")
    assert "It is not complete yet." in said
    assert "Answers we still need money that comes in" in said
    assert "Proof of your pay, Rosa Rivera, Acme #1" in said
    assert "Send it by 11:59 PM on Friday, November 20, 2026." in said
    assert "Is there something you cannot get?" in said


def test_a_reminder_after_the_day_does_not_pretend_that_it_is_ahead() -> None:
    said = variant("reminder", "after the day")
    assert "We asked for it by Friday, November 20, 2026. Send it now. We still look at it." in said
    assert "Send it by" not in said


def test_a_reminder_of_what_was_found_missing_later_says_what_holds_meanwhile() -> None:
    said = variant("reminder", "after completeness")
    assert "your application keeps its protections. Until then we will not start foreclosure or hold a sale." in said
    assert "keeps its protections" not in variant("reminder", "before the day")


def test_a_request_says_which_paper_why_and_until_when() -> None:
    said = english("clarification")
    assert "About the paper with receipt R-8812: Part of this paper is cut off. Our note: The right side is gone." in said
    assert "Send it by 11:59 PM on Thursday, November 5, 2026." in said
    assert "Our note: The one for the first half of October." in said
    assert "The paper with receipt R-9001 We could not read this paper." in said
    assert "See the note below" not in said


def test_a_request_after_completeness_says_what_holds_meanwhile() -> None:
    said, before = variant("clarification", "after completeness"), variant("clarification", "before completeness")
    assert "While you have this time, your application keeps its protections." in said
    assert "Until then we will not ask for a judgment or hold a sale." in said
    assert "We decide within 30 days after it comes." in said
    assert "If it does not come in time, your application is no longer complete." in said
    assert "keeps its protections" not in before


def test_the_letter_about_a_delay_says_the_four_things_of_the_rule() -> None:
    said = english("third_party_delay")
    assert "We have not received what others must send us. It is not in your hands." in said
    assert "The approval of the mortgage insurer, from Arch MI" in said
    assert "We asked for it on Wednesday, October 21, 2026. We asked again on Tuesday, November 10, 2026." in said
    assert "When it comes, we decide promptly about every kind of help open to you." in said
    assert "Probate inventory, from Dallas County" in said
    assert "There is nothing for you to do." in said


def test_a_short_term_plan_says_its_terms_on_what_it_rests_and_that_the_application_may_go_on() -> None:
    said = variant("short_term", "forbearance")
    assert "It begins on Sunday, November 1, 2026 and ends on Sunday, January 31, 2027." in said
    assert "$925.00 by Tuesday, December 1, 2026" in said
    assert "At the end, your loan is not up to date." in said
    assert "We offer this plan although your application (loss mitigation application) is not complete." in said
    assert "Other kinds of help may be open to you." in said
    assert "You can still complete your application, whether you take this plan or not." in said
    assert "While you keep to the plan, we will not start foreclosure or hold a sale." in said


def test_payments_that_may_change_are_called_estimates_and_it_is_said_why() -> None:
    said = variant("short_term", "repayment")
    assert "These amounts are estimates and may change. Why: The escrow payment changes in January." in said
    assert "your loan is up to date at the end" in said
    assert "estimates" not in variant("short_term", "forbearance")


def test_a_denial_names_the_reason_the_owner_its_rule_the_figures_and_what_was_not_looked_at() -> None:
    said = variant("decision", "offer and denial")
    assert "The payment would not fall by 20%." in said
    assert "The rule of Fannie Mae that decided it: D2-3.2-06: 20% or more" in said
    assert "The figures we used for it: Income $4,200; rate 6.125%" in said
    assert "This alone decided it. We did not look at the other conditions for this option." in said
    assert "What we did not look at A short sale" in said
    assert "You can appeal our no to a loan modification until 11:59 PM on Thursday, November 5, 2026." in said
    assert "Say yes or no by 11:59 PM on Thursday, November 5, 2026." in said


def test_a_loan_of_the_servicers_own_has_no_other_owner_to_name() -> None:
    assert "The rule of the owner of your loan: D2-3.2-06" in english("decision", owner="portfolio")


def test_the_first_payment_of_a_trial_earns_time_and_only_a_trial_says_so() -> None:
    promise = "If you make the first payment of a trial plan by then, you get more time for its papers."
    assert promise in variant("decision", "trial")
    assert promise not in variant("decision", "offer and denial")


def test_a_denial_for_want_of_what_others_hold_repeats_what_was_awaited() -> None:
    said = variant("decision", "denial")
    assert "We wrote to you about this on Thursday, November 19, 2026." in said
    assert "The approval of the mortgage insurer, from Arch MI" in said


def test_a_decision_on_an_appeal_offers_no_further_one() -> None:
    said = variant("appeal_decision", "denial")
    assert "This decision is final. You cannot appeal it again." in said
    assert "You can appeal" not in said


def test_leave_given_says_to_whom_for_what_until_when_and_how_to_end_it() -> None:
    said = variant("authorization_granted", "here")
    assert "Carla Hope of Hearthside Counseling may help with your application from Thursday, October 22, 2026." in said
    assert "Rosa Rivera gave this permission on our website." in said
    assert "see your application and papers add papers for you" in said
    assert "The counselor can never sign for you" in said
    assert "The permission lasts until Thursday, April 22, 2027. You can end it at any time" in said
    limited = variant("authorization_granted", "on paper")
    assert "gave this permission on a signed paper" in limited
    assert "The permission lasts until you end it." in limited
    assert "add papers for you" not in limited


@pytest.mark.parametrize(
    ("who", "words_for_it"),
    [("homeowner", "A homeowner on the application ended it."), ("counselor", "The counselor ended it."),
     ("servicer", "We ended it, as you told us."), ("last_day", "That was its last day.")],
)
def test_leave_ended_says_when_and_by_whom(who: str, words_for_it: str) -> None:
    said = variant("authorization_ended", who)
    assert f"ended on Thursday, October 22, 2026. {words_for_it}" in said
    assert "The counselor no longer sees your application" in said


def test_a_servicers_own_requirement_speaks_its_own_spanish() -> None:
    said = words(OFFICE.write("reminder", LETTERS["reminder"]["before the day"])["es"])
    assert "Prueba del 50% de su alquiler" in said
    assert "El contrato de %(all)s" in said
    assert "Proof of 50% of your rent" not in said
    assert "Proof of 50% of your rent" in english("acknowledgment", missing=[OWN])


def test_without_spanish_of_its_own_a_requirement_is_shown_in_english_rather_than_not_at_all() -> None:
    entry = OWN | {"title_es": ""}
    assert "Proof of 50% of your rent" in words(OFFICE.write("reminder", BASE | {
        "missing": [entry], "missing_answers": [], "asked_by": "2026-11-20", "overdue": False, "gap": False, "halted": [],
    })["es"])


def test_the_same_letter_is_written_in_spanish() -> None:
    said = words(OFFICE.write("acknowledgment", INCOMPLETE)["es"])
    assert "Recibimos su solicitud" in said
    assert "19 de octubre de 2026" in said
    assert "Rosa Rivera, Acme #1" in said
    assert "Basta con uno de estos: Su talón de pago" in said


def test_its_pdf_says_the_same_words_in_the_same_order_and_takes_none_for_markup() -> None:
    letter = OFFICE.write("acknowledgment", INCOMPLETE | {"borrowers": ["Rosa #sys.inputs *Rivera* $x$ <a> @b"]})["en"]
    with pdfplumber.open(io.BytesIO(as_pdf(letter))) as pdf:
        pages = [re.sub(r"F-2041 · \d / \d$", "", page.extract_text() or "") for page in pdf.pages]
    shown = " ".join(re.sub("[•‣–]", " ", " ".join(pages)).split())
    assert "Rosa #sys.inputs *Rivera* $x$ <a> @b" in shown
    assert words(letter) in shown


