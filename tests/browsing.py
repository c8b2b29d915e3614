"""A person with a plain browser: follows links, fills in forms by their labels, presses buttons, and reads the page.

Every page fetched is also held to what every page owes its reader: one heading that its title repeats, a label on every
control, error links that lead somewhere, no identity used twice, nothing inline.
"""

import io
import re
from dataclasses import dataclass, field
from typing import Any

from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

QUIET = {"hidden", "submit", "button"}


def words_of(element: Tag) -> str:
    """The text a person reads in an element, its white space folded."""
    return re.sub(r"\s+", " ", element.get_text(" ")).strip()


@dataclass
class Page:
    """One page as it was answered."""

    response: TestResponse
    soup: BeautifulSoup

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def address(self) -> str:
        return self.response.request.path

    @property
    def heading(self) -> str:
        return words_of(self.soup.h1) if self.soup.h1 else ""

    @property
    def text(self) -> str:
        return words_of(self.soup.main or self.soup)

    def sees(self, words: str) -> bool:
        """Whether these words stand in the main part of the page."""
        return words in self.text

    def error_for(self, label: str) -> str:
        """The error shown with the control of this label; empty when there is none."""
        control = self.control(label)
        holder = control.find_parent(class_="field")
        errors = holder.select(".field__error") if holder else []
        return " ".join(words_of(error) for error in errors)

    def control(self, label: str) -> Tag:
        """The input, select or textarea whose label reads so (or begins so)."""
        for element in self.soup.find_all("label"):
            if words_of(element) == label or words_of(element).startswith(label + " "):
                named = self.soup.find(id=element.get("for")) if element.get("for") else element.find(["input", "select", "textarea"])
                if isinstance(named, Tag):
                    return named
        for element in self.soup.find_all(["input", "select", "textarea"]):
            if element.get("aria-label") == label:
                return element
        raise LookupError(f"no control labelled {label!r} on {self.address}: {[words_of(e) for e in self.soup.find_all('label')]}")

    def link(self, words: str) -> str:
        """The address of the link that reads so (or contains these words)."""
        for element in self.soup.find_all("a"):
            if words_of(element) == words:
                return str(element["href"])
        for element in self.soup.find_all("a"):
            if words in words_of(element):
                return str(element["href"])
        raise LookupError(f"no link {words!r} on {self.address}")


@dataclass
class Visitor:
    """One person's browser, with its cookies."""

    client: FlaskClient
    page: Page = field(init=False)

    def open(self, path: str) -> Page:
        """Go to an address, following where it leads."""
        return self._arrive(self.client.get(path, follow_redirects=True))

    def follow(self, words: str) -> Page:
        """Follow the link that reads so."""
        return self.open(self.page.link(words))

    def press(self, button: str, fields: dict[str, Any] | None = None, *, nth: int = 0) -> Page:
        """Fill in controls by their labels and press the button that reads so.

        A text, number or choice is its value; True and False tick and untick; a file is ``(name, bytes)`` or a list of them.
        """
        form, pressed = self._form_with(button, nth)
        answers = self._as_found(form)
        for label, value in (fields or {}).items():
            self._answer(answers, self.page.control(label), value)
        if pressed.get("name"):
            answers[str(pressed["name"])] = [pressed.get("value", "")]
        action = str(pressed.get("formaction") or form.get("action") or self.page.response.request.full_path)
        sent = {name: values if len(values) != 1 else values[0] for name, values in answers.items()}
        if str(form.get("method", "get")).lower() == "get":
            return self._arrive(self.client.get(action.partition("?")[0], query_string=sent, follow_redirects=True))
        return self._arrive(self.client.post(action, data=sent, follow_redirects=True))

    def _form_with(self, button: str, nth: int) -> tuple[Tag, Tag]:
        found = [b for b in self.page.soup.find_all("button") if words_of(b) == button and b.find_parent("form")]
        if len(found) <= nth:
            raise LookupError(f"no button {button!r} on {self.page.address}: {[words_of(b) for b in self.page.soup.find_all('button')]}")
        form = found[nth].find_parent("form")
        assert isinstance(form, Tag)
        return form, found[nth]

    def _as_found(self, form: Tag) -> dict[str, list[Any]]:
        answers: dict[str, list[Any]] = {}
        for control in form.find_all(["input", "select", "textarea"]):
            name, kind = control.get("name"), str(control.get("type", "text"))
            if not name or kind in {"submit", "button", "file"}:
                continue
            if kind in {"radio", "checkbox"}:
                if control.has_attr("checked"):
                    answers.setdefault(str(name), []).append(control.get("value", "on"))
            elif control.name == "select":
                chosen = control.find("option", selected=True) or control.find("option")
                answers.setdefault(str(name), []).append(chosen.get("value", "") if chosen else "")
            elif control.name == "textarea":
                answers.setdefault(str(name), []).append(control.text.lstrip("\n"))
            else:
                answers.setdefault(str(name), []).append(control.get("value", ""))
        return answers

    def _answer(self, answers: dict[str, list[Any]], control: Tag, value: Any) -> None:
        name, kind = str(control["name"]), str(control.get("type", "text"))
        if kind == "file":
            files = value if isinstance(value, list) else [value]
            answers[name] = [(io.BytesIO(content), filename) for filename, content in files]
        elif kind == "radio":
            answers[name] = [control.get("value", "on")]
        elif kind == "checkbox":
            own = control.get("value", "on")
            others = [v for v in answers.get(name, []) if v != own]
            answers[name] = [*others, own] if value else others
        elif control.name == "select":
            options = {words_of(option): option.get("value", "") for option in control.find_all("option")}
            answers[name] = [options.get(str(value), value)]
        else:
            answers[name] = [str(value)]

    def _arrive(self, response: TestResponse) -> Page:
        soup = BeautifulSoup(response.get_data(), "html.parser")
        self.page = Page(response, soup)
        if response.mimetype == "text/html":
            owes_its_reader_nothing(self.page)
        return self.page


def owes_its_reader_nothing(page: Page) -> None:
    """Hold a page to what every page owes; raises AssertionError saying what is owed."""
    soup, where = page.soup, page.address
    headings = soup.find_all("h1")
    assert len(headings) == 1, f"{where}: one h1, not {len(headings)}"
    assert soup.title is not None, f"{where}: no title"
    assert page.heading in words_of(soup.title), f"{where}: the title does not repeat {page.heading!r}"
    ids = [str(element["id"]) for element in soup.find_all(id=True)]
    assert len(ids) == len(set(ids)), f"{where}: an id used twice: {sorted(i for i in ids if ids.count(i) > 1)}"
    for control in soup.find_all(["input", "select", "textarea"]):
        if control.get("type") not in QUIET:
            labelled = control.get("aria-label") or control.get("aria-labelledby") or control.find_parent("label")
            assert labelled or soup.find("label", attrs={"for": control.get("id")}), f"{where}: no label for {control.get('name')}"
    for link in soup.select(".error-summary a"):
        assert soup.find(id=str(link["href"]).lstrip("#")), f"{where}: an error leads nowhere: {link}"
    assert not soup.find_all(style=True), f"{where}: an inline style"
    assert not [s for s in soup.find_all("script") if not s.get("src")], f"{where}: an inline script"
    assert not soup.find_all(lambda e: any(a.startswith("on") for a in e.attrs)), f"{where}: an inline handler"
