"""Who writes the letters: the servicer as it stands at their head, the telephone lines in them, and the languages it writes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from intake.notices import asking_letters, authorization_letters, kinds
from intake.notices.application_letters import acknowledgment, complete
from intake.notices.closing_letter import closed
from intake.notices.decision_letters import appeal_decision, decision
from intake.notices.letter import Letter, Speech, said, written
from intake.notices.plan_letters import short_term
from intake.words import N_

DEFINITIONS: Mapping[str, Callable[[Mapping[str, Any]], Letter]] = {
    kinds.ACKNOWLEDGMENT: acknowledgment, kinds.COMPLETE: complete, kinds.DECISION: decision, kinds.APPEAL_DECISION: appeal_decision,
    kinds.REMINDER: asking_letters.reminder, kinds.CLARIFICATION: asking_letters.clarification,
    kinds.THIRD_PARTY_DELAY: asking_letters.third_party_delay, kinds.SHORT_TERM: short_term,
    kinds.AUTHORIZATION_GRANTED: authorization_letters.granted, kinds.AUTHORIZATION_ENDED: authorization_letters.ended,
    kinds.CLOSED: closed,
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
        return {speech.language: written(letter, speech) | self._head(content, speech) for speech in self.languages}

    def _head(self, content: Mapping[str, Any], speech: Speech) -> dict[str, Any]:
        about = said(N_("Application %(number)s"), number=content["reference"])
        return {
            "on": content["notice_on"], "written_on": speech.day(date.fromisoformat(content["notice_on"])),
            "from": [self.name, *_lines(self.address)], "to": [*content["borrowers"], *content.get("address", [])],
            "about": speech.say(about.message) % about.facts, "reference": content["reference"],
        }


def _lines(address: str) -> list[str]:
    """An address on one line as an envelope has it: the street, and the town with what follows it."""
    street, _, town = address.partition(", ")
    return [street, town] if town else [street]
