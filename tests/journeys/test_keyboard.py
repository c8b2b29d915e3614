"""Nothing but a keyboard: the way in for a homeowner, and a decision at the desk, each stop seen where the focus is."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from intake.database import transaction
from intake.kinds import Channel, Role
from intake.operations import applications
from intake.operations.context import Intake
from tests.journeys.person import Person
from tests.journeys.running import Foothold, fresh, today

FOCUSED = """() => {
  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
  const label = element.labels && element.labels.length ? element.labels[0].innerText : "";
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 8));
  return {
    words: (label || element.innerText || element.getAttribute("aria-label") || "").trim(),
    page: element === document.body,
    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    covered: box.width > 0 && top !== null && !element.contains(top) && !top.contains(element)
      && !(element.labels && element.labels[0] === top),
  };
}"""


def go_to(person: Person, words: str, most: int = 60) -> None:
    """Tab until the control that reads so has the focus; every stop on the way shows its focus and is not covered."""
    for _stop in range(most):
        person.page.keyboard.press("Tab")
        at = person.page.evaluate(FOCUSED)
        if at["words"] and not at["page"]:
            assert at["seen"], f"{person.page.url}: no visible focus on {at['words']!r}"
            assert not at["covered"], f"{person.page.url}: something covers {at['words']!r}"
        if at["words"] == words:
            return
    raise AssertionError(f"{person.page.url}: no way to {words!r} by Tab")


def follow(person: Person, words: str) -> None:
    """Go to a link or a button and press Enter: it leads to another page."""
    go_to(person, words)
    with person.page.expect_navigation():
        person.page.keyboard.press("Enter")


def tick(person: Person, words: str) -> None:
    """Go to the question, and with the arrows to this answer."""
    name = person.page.get_by_label(words, exact=True).first.get_attribute("name")
    for _stop in range(40):
        person.page.keyboard.press("Tab")
        if person.page.evaluate("document.activeElement.name") == name:
            break
    for _answer in range(12):
        person.page.keyboard.press("Space")
        if person.page.evaluate(FOCUSED)["words"] == words:
            return
        person.page.keyboard.press("ArrowDown")
    raise AssertionError(f"{person.page.url}: no way to the answer {words!r}")


@pytest.mark.browser
def test_a_homeowner_gets_in_and_answers_with_a_keyboard_alone(foothold: Foothold, browse: Callable[..., Person]) -> None:
    person, email = browse("en", 1280), fresh("keys")
    person.open(f"{foothold.address}/en/")
    go_to(person, "Skip to the main part")
    person.page.keyboard.press("Enter")
    follow(person, "Start")
    for answer in ("Yes", "Yes", "Yes, I signed it", "I am on active duty, or was in the last year"):
        tick(person, answer)
        follow(person, "Continue")
    person.open(f"{foothold.address}/en/account/sign-in")
    go_to(person, "E-mail address")
    person.page.keyboard.type(email)
    person.page.keyboard.press("Enter")
    person.page.wait_for_url("**/code")
    go_to(person, "Code from the e-mail")
    person.page.keyboard.type(foothold.code_for(email))
    person.page.keyboard.press("Enter")
    person.page.wait_for_url("**/name")
    follow(person, "Continue")
    person.sees("Enter your name.")
    assert "Enter your name." in person.page.evaluate("document.activeElement.innerText"), "the error summary takes the focus"
    go_to(person, "Your full name")
    person.page.keyboard.type("Rosa Rivera")
    person.page.keyboard.press("Enter")
    person.page.wait_for_url("**/electronic-papers**")
    follow(person, "Send my letters on paper")
    follow(person, "Start now")
    follow(person, "I don't know my loan number")
    person.look()


@pytest.mark.browser
def test_a_specialist_pulls_a_file_and_opens_its_gate_with_a_keyboard_alone(foothold: Foothold, browse: Callable[..., Person]) -> None:
    with transaction(foothold.wired.engine) as session:
        intake = Intake(session, foothold.wired.store, foothold.wired.clock)
        applications.start(intake, None, Channel.MAIL, "en", "Wendell Ibsen", received_on=today() - timedelta(days=1))
    specialist = browse("en", 1280)
    specialist.open(foothold.account(Role.SPECIALIST, "Malik Freeman", fresh("malik")))
    follow(specialist, "Queue")
    follow(specialist, "Pull next")
    follow(specialist, "Check for completeness")
    specialist.look().sees("What marking it complete does")
