"""A person at a real browser: reads headings, fills in what is labelled, presses what is named; every page is held to axe."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations", "incomplete"]}
axe = Axe()


@dataclass
class Person:
    """Somebody using the site in a browser of their own."""

    page: Page
    scripts: bool = True
    checked: set[str] = field(default_factory=set)
    pictures: Path | None = None

    def open(self, address: str) -> "Person":
        self.page.goto(address)
        return self.look()

    def press(self, name: str) -> "Person":
        """Press the button that reads so, and look at the page that comes."""
        self.page.get_by_role("button", name=name, exact=True).first.click()
        self.page.wait_for_load_state()
        return self.look()

    def follow(self, name: str) -> "Person":
        """Follow the link that reads so (or begins so)."""
        link = self.page.get_by_role("link", name=name, exact=True)
        if not link.count():
            link = self.page.get_by_role("link", name=re.compile(re.escape(name)))
        link.first.click()
        self.page.wait_for_load_state()
        return self.look()

    def write(self, label: str, value: str) -> "Person":
        self.page.get_by_label(label).first.fill(value)
        return self

    def choose(self, *labels: str) -> "Person":
        """Tick these radios or boxes."""
        for label in labels:
            self.page.get_by_label(label, exact=True).first.check()
        return self

    def attach(self, label: str, *files: Path) -> "Person":
        self.page.get_by_label(label).first.set_input_files([str(file) for file in files])
        return self

    def sees(self, words: str, seconds: float = 5.0) -> "Person":
        """These words are on the page, or come within so many seconds."""
        expect(self.page.locator("main")).to_contain_text(words, timeout=seconds * 1000)
        return self

    def heading(self) -> str:
        return self.page.locator("h1").inner_text()

    def look(self) -> "Person":
        """Hold the page to what it owes everyone: nothing wider than the screen, and nothing for axe to find."""
        place = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "*", self.page.url.split("?")[0]) + self.heading()
        width, room = self.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert width <= room, f"{self.page.url} is {width} wide on a screen of {room}"
        if self.pictures is not None:
            name = f"{len(list(self.pictures.glob('*.png'))):03d}.png"
            self.page.screenshot(path=self.pictures / name, full_page=True)
        if self.scripts and place not in self.checked:
            self.checked.add(place)
            found = axe.run(self.page, options=RULES).response
            wrong = [
                f"{rule['id']}: {node['html'][:160]}" for kind in ("violations", "incomplete") for rule in found[kind] for node in rule["nodes"]
            ]
            assert wrong == [], f"{self.page.url} ({self.heading()}): {wrong}"
        return self
