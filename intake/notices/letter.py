"""A letter as data: sentences by message id with their facts, in blocks; written once in a language, it is plain words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol


@dataclass(frozen=True)
class Said:
    """One sentence, or a part of one: a message id and the facts that fill it in; a fact may itself be said.

    ``spanish`` stands beside a servicer's own words, which are in no catalogue.
    """

    message: str
    facts: Mapping[str, "str | date | Said"] = field(default_factory=dict)
    spanish: str = ""


@dataclass(frozen=True)
class Heading:
    """What the blocks after it are about."""

    words: Said


@dataclass(frozen=True)
class Paragraph:
    """Sentences that belong together; ``strong`` ones are what must not be missed."""

    words: tuple[Said, ...]
    strong: bool = False


@dataclass(frozen=True)
class Point:
    """One line of a list, and the lines under it."""

    words: Said
    points: tuple["Point", ...] = ()


@dataclass(frozen=True)
class Points:
    """A list."""

    points: tuple[Point, ...]


Block = Heading | Paragraph | Points


@dataclass(frozen=True)
class Letter:
    """One letter before it is put into a language."""

    title: Said
    blocks: tuple[Block, ...]


class Speech(Protocol):
    """A language: its words for a message id, and how it writes a date."""

    @property
    def language(self) -> str: ...

    def say(self, message: str) -> str: ...

    def day(self, on: date) -> str: ...


def said(message: str, **facts: str | date | Said) -> Said:
    """A sentence with its facts."""
    return Said(message, facts)


def words(text: str) -> Said:
    """Words that are the same in every language, such as a name."""
    return Said("%(words)s", {"words": text})


def own(text: str, spanish: str = "") -> Said:
    """Words of the requirements: a message id, or a servicer's own, with the Spanish that it gave them."""
    return Said(text, spanish=spanish)


def day(facts: Mapping[str, Any], name: str) -> date:
    """A date kept with a letter's facts."""
    return date.fromisoformat(facts[name])


def paragraph(*sentences: Said | None, strong: bool = False) -> tuple[Paragraph, ...]:
    """The sentences there are as one paragraph; none at all where there is no sentence."""
    there = tuple(each for each in sentences if each is not None)
    return (Paragraph(there, strong),) if there else ()


def written(letter: Letter, speech: Speech) -> dict[str, Any]:
    """The letter in one language: plain words in plain data, kept as it was sent."""
    return {
        "language": speech.language, "title": in_words(letter.title, speech),
        "blocks": [_block(each, speech) for each in letter.blocks],
    }


def in_words(sentence: Said, speech: Speech) -> str:
    """One sentence in one language, filled in; one without facts is left as it stands, whatever signs a servicer's words hold."""
    said_so = sentence.spanish if sentence.spanish and speech.language == "es" else speech.say(sentence.message)
    return said_so % {name: _fact(fact, speech) for name, fact in sentence.facts.items()} if sentence.facts else said_so


def _fact(fact: str | date | Said, speech: Speech) -> str:
    if isinstance(fact, Said):
        return in_words(fact, speech)
    return speech.day(fact) if isinstance(fact, date) else fact


def _block(block: Block, speech: Speech) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {"kind": "heading", "words": in_words(block.words, speech)}
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "words": " ".join(in_words(each, speech) for each in block.words), "strong": block.strong}
    return {"kind": "points", "points": [_point(each, speech) for each in block.points]}


def _point(point: Point, speech: Speech) -> dict[str, Any]:
    return {"words": in_words(point.words, speech), "points": [_point(each, speech) for each in point.points]}
