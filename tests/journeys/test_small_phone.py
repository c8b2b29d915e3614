"""The smallest phone: papers with long names fit on it, and whatever stands by itself is as large as a thumb needs."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from intake.kinds import Role
from tests.journeys.papers import papers_of
from tests.journeys.person import Person
from tests.journeys.running import Foothold, fresh, today

NAME = "Captura_de_pantalla_del_estado_de_cuenta_de_mi_banco_noviembre.pdf"
# Links in the middle of a sentence are as tall as their line; everything else can be hit with a thumb.
SMALL = """() => [...document.querySelectorAll(
    'main button, main summary, .back-link a, .alone a, .actions > a, .paper-row__name a, .upload-row a, .card h2 a, .header a')]
  .filter((each) => each.getClientRects().length && each.getBoundingClientRect().height < 43.5)
  .map((each) => `${each.innerText} ${each.getBoundingClientRect().height}`)"""


def begun(person: Person, foothold: Foothold) -> str:
    """A homeowner who has just begun an application; its id."""
    person.open(foothold.account(Role.HOMEOWNER, "Rosa Rivera", fresh("rosa"))).open(f"{foothold.address}/es/homeowner/").press("Start now")
    return re.findall(r"[0-9a-f]{8}-[0-9a-f-]{27}", person.page.url)[0]


def everything_can_be_hit(person: Person) -> None:
    small = person.look().page.evaluate(SMALL)
    assert small == [], f"{person.page.url}: {small}"


@pytest.mark.browser
def test_a_paper_with_a_long_name_is_sent_and_looked_at_on_the_smallest_phone(
    foothold: Foothold, browse: Callable[..., Person], tmp_path: Path
) -> None:
    file = papers_of("Rosa Rivera", tmp_path, today()).stub.rename(tmp_path / NAME)
    person = browse("es", 320)
    application = begun(person, foothold)
    person.open(f"{foothold.address}/es/papers/{application}/send").attach("Choose files, or take a photo", file)
    receipt = person.page.get_by_role("link", name=person.say("See the receipt and what we read"))
    expect(receipt).to_be_visible(timeout=30_000)
    everything_can_be_hit(person)
    receipt.click()
    everything_can_be_hit(person)
    person.open(f"{foothold.address}/es/papers/{application}/receipts")
    everything_can_be_hit(person)
    person.open(f"{foothold.address}/es/papers/{application}/send")
    everything_can_be_hit(person)


@pytest.mark.browser
def test_the_button_that_picks_files_speaks_the_readers_language_not_the_browsers(
    foothold: Foothold, browse: Callable[..., Person]
) -> None:
    person = browse("es", 390)
    application = begun(person, foothold)
    person.open(f"{foothold.address}/es/papers/{application}/send")
    label, picker = person.page.locator("label[for=files]"), person.page.locator("#files")
    assert picker.evaluate("(each) => getComputedStyle(each).opacity") == "0"
    with person.page.expect_file_chooser():
        person.page.mouse.click(*middle(label.bounding_box()))
    assert picker.bounding_box() == label.bounding_box()


def middle(box: dict[str, float] | None) -> tuple[float, float]:
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
