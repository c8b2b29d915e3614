"""Who writes the letters: the servicer as it stands at their head, the telephone lines in them, and the languages it writes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from intake.notices.application_letters import acknowledgment, complete
from intake.notices.decision_letters import appeal_decision, decision
from intake.notices.letter import Letter, Speech, said, written
from intake.words import N_

DEFINITIONS: Mapping[str, Callable[[Mapping[str, Any]], Letter]] = {
    "acknowledgment": acknowledgment, "complete": complete, "decision": decision, "appeal_decision": appeal_decision,
}


@dataclass(frozen=True)
class Office:
    """The servicer's letterhead, its lines by name, and its languages, English first."""

    name: str
    address: str
    lines: Mapping[str, str]
    languages: tuple[Speech, ...]

    def write(self, kind: str, content: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
        """The letter of this kind from its facts, ready to be shown or printed, by language."""
        letter = DEFINITIONS[kind]({**content, "lines": self.lines})
        own = content.get("own_words", {})
        return {
            speech.language: written(letter, _WithOwnWords(speech, own)) | self._head(content, speech) for speech in self.languages
        }

    def _head(self, content: Mapping[str, Any], speech: Speech) -> dict[str, Any]:
        about = said(N_("Application %(number)s"), number=content["reference"])
        return {
            "on": content["notice_on"], "written_on": speech.day(date.fromisoformat(content["notice_on"])),
            "from": [self.name, *_lines(self.address)], "to": [*content["borrowers"], *content.get("address", [])],
            "about": speech.say(about.message) % about.facts, "reference": content["reference"],
        }


@dataclass(frozen=True)
class _WithOwnWords:
    """A language that also knows the servicer's own words, which no catalogue holds: English, and the Spanish beside it."""

    speech: Speech
    own: Mapping[str, str]

    @property
    def language(self) -> str:
        return self.speech.language

    def say(self, message: str) -> str:
        return self.own[message] if self.language == "es" and message in self.own else self.speech.say(message)

    def day(self, on: date) -> str:
        return self.speech.day(on)


def _lines(address: str) -> list[str]:
    """An address on one line as an envelope has it: the street, and the town with what follows it."""
    street, _, town = address.partition(", ")
    return [street, town] if town else [street]
