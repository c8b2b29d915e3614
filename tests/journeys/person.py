"""A person at a real browser: reads headings, fills in what is labelled, presses what is named; every page is held to axe.

Words are given in English and said in the person's own language through the site's catalogue, so that one journey can be
walked in either.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from portal.letters import catalogue

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations", "incomplete"],
}
axe = Axe()


@dataclass
class Person:
    """Somebody using the site in a browser of their own."""

    page: Page
    language: str = "en"
    scripts: bool = True
    checked: set[str] = field(default_factory=set)
    pictures: Path | None = None

    def say(self, words: str, **places: object) -> str:
        """These words in the person's language."""
        said: str = catalogue(self.language).ugettext(words)
        return said % places if places else said

    def open(self, address: str) -> "Person":
        self.page.goto(address)
        return self.look()

    def press(self, name: str, **places: object) -> "Person":
        """Press the button that reads so, or else the first that begins so, and look at the page that comes."""
        self._named("button", self.say(name, **places)).click()
        return self.look()

    def follow(self, name: str, **places: object) -> "Person":
        """Follow the link that reads so, or else the first that holds these words."""
        self._named("link", self.say(name, **places)).click()
        return self.look()

    def _named(self, role: Literal["button", "link"], words: str) -> Locator:
        exactly = self.page.get_by_role(role, name=words, exact=True)
        return exactly.first if exactly.count() else self.page.get_by_role(role, name=re.compile(re.escape(words))).first

    def write(self, label: str, value: str) -> "Person":
        self.page.get_by_label(self.say(label)).first.fill(value)
        return self

    def choose(self, *labels: str) -> "Person":
        """Tick these radios or boxes."""
        for label in labels:
            self.page.get_by_label(self.say(label), exact=True).first.check()
        return self

    def choose_for(self, question: str, label: str) -> "Person":
        """Tick one answer of the question that reads so."""
        self.group(question).get_by_label(self.say(label), exact=True).check()
        return self

    def group(self, question: str) -> Locator:
        return self.page.get_by_role("group", name=re.compile("^" + re.escape(self.say(question))))

    def attach(self, label: str, *files: Path) -> "Person":
        self.page.get_by_label(self.say(label)).first.set_input_files([str(file) for file in files])
        return self

    def sees(self, words: str, seconds: float = 10.0, **places: object) -> "Person":
        """These words are in the main part of the page, or come within so many seconds."""
        expect(self.page.locator("main")).to_contain_text(self.say(words, **places), timeout=seconds * 1000)
        return self

    def sees_not(self, words: str, **places: object) -> "Person":
        expect(self.page.locator("main")).not_to_contain_text(self.say(words, **places))
        return self

    @property
    def heading(self) -> str:
        return self.page.locator("h1").inner_text()

    def look(self) -> "Person":
        """Hold the page to what it owes everyone: nothing wider than the screen, and nothing for axe to find."""
        self.page.wait_for_load_state()
        place = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "*", self.page.url.split("?")[0]) + self.heading
        width, room = self.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert width <= room, f"{self.page.url} is {width} wide on a screen of {room}"
        if self.pictures is not None:
            number = len(list(self.pictures.glob("*.png")))
            self.page.screenshot(path=self.pictures / f"{number:03d}-{self.language}.png", full_page=True)
        if self.scripts and place not in self.checked:
            self.checked.add(place)
            self._hold_to_axe()
        return self

    def _hold_to_axe(self) -> None:
        # On a screen so tall that no pane is cut off, because axe cannot judge the contrast of what it cannot see.
        size = self.page.viewport_size or {"width": 390, "height": 844}
        self.page.set_viewport_size({"width": size["width"], "height": 6000})
        found = axe.run(self.page, options=RULES).response
        self.page.set_viewport_size(size)
        wrong = [
            f"{rule['id']} ({kind}): {node['html'][:160]} {[check['message'] for check in node['any']]}"
            for kind in ("violations", "incomplete") for rule in found[kind] for node in rule["nodes"]
        ]
        assert wrong == [], f"{self.page.url} ({self.heading}): {wrong}"
