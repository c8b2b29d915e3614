"""What a homeowner reads is calm, short and plain in both languages: the words we leave out, the length of a sentence, the grade."""

import re
from functools import cache

import pytest
import textstat  # type: ignore[import-untyped]  # it ships no types

from tests.catalogue import ROOT, forms, kept

FOLDERS = ("homeowner", "papers", "start", "accounts", "layouts", "errors", "components")
PLACES = (
    "intake/advice.py", "intake/income.py", "intake/notices/", "intake/requirements/", "intake/operations/", "portal/steps.py",
    "portal/words.py", "portal/errors.py", "portal/homeowner/", "portal/papers/", "portal/questions/", "portal/start/", "portal/accounts/",
    *(f"portal/templates/{folder}/" for folder in FOLDERS),
)
STAFF = ("intake/requirements/settings.py", "intake/requirements/unconfirmed.py", "intake/operations/loan")
LEFT_OUT = {
    "en": re.compile(r"!|\b(please|simply|unfortunately|invalid|illegal)\b", re.IGNORECASE),
    "es": re.compile(r"[!¡]|\b(por favor|simplemente|lamentablemente|inválid[oa]s?|ilegal(es)?)\b", re.IGNORECASE),
}
FAMILIAR = re.compile(r"\b(tú|tu|tus|te|ti|contigo|puedes|tienes|quieres|debes|eres|estás)\b", re.IGNORECASE)
LONGEST = 20
LONG_ENOUGH_TO_GRADE = 20
SENTENCE_TO_GRADE = 8


def words(text: str) -> int:
    return len(re.findall(r"\S*\w\S*", text))


def sentences_of(message: str) -> list[str]:
    return [sentence for sentence in re.split(r"(?<=[.?!])\s+|\n+", message) if sentence]


@cache
def messages(language: str) -> tuple[str, ...]:
    """Everything a homeowner may read in this language, with a plain word in each open place."""
    found: list[str] = []
    for message in kept():
        places = [place for place, _ in message.locations]
        if message.id and any(place.startswith(PLACES) and not place.startswith(STAFF) for place in places):
            found += forms(message.id if language == "en" else message.string)
    return tuple(re.sub(r"%\(\w+\)[sd]", "casa" if language == "es" else "home", words) for words in found)


def grade(text: str, language: str) -> float:
    """Flesch-Kincaid for English, where lower is plainer; Fernandez-Huerta for Spanish, where higher is."""
    textstat.set_lang(language)
    return float(textstat.flesch_kincaid_grade(text) if language == "en" else textstat.fernandez_huerta(text))


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_said_to_a_homeowner_shouts_begs_or_blames(language: str) -> None:
    assert len(messages(language)) > 900
    assert [message for message in messages(language) if LEFT_OUT[language].search(message)] == []


def test_no_template_of_the_homeowner_says_such_words_past_the_catalogue() -> None:
    found = [
        template.name for folder in FOLDERS for template in (ROOT / "portal" / "templates" / folder).glob("*.html")
        if LEFT_OUT["en"].search(re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", template.read_text(), flags=re.DOTALL))
    ]
    assert found == []


def test_the_spanish_says_usted_throughout() -> None:
    assert [message.id for message in kept() for form in forms(message.string) if FAMILIAR.search(form)] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_sentence_for_a_homeowner_is_long(language: str) -> None:
    assert [sentence for message in messages(language) for sentence in sentences_of(message) if words(sentence) > LONGEST] == []


def test_no_longer_message_needs_more_than_eight_years_of_school() -> None:
    long = [message for message in messages("en") if words(message) >= LONG_ENOUGH_TO_GRADE]
    assert len(long) > 40
    assert [message for message in long if grade(message, "en") > 8] == []


def test_no_longer_message_is_hard_to_read_in_spanish() -> None:
    long = [message for message in messages("es") if words(message) >= LONG_ENOUGH_TO_GRADE]
    assert len(long) > 40
    assert [message for message in long if grade(message, "es") < 65] == []


def test_the_sentences_taken_together_stay_at_their_grade() -> None:
    together = {
        language: "\n".join(
            sentence for message in messages(language) for sentence in sentences_of(message)
            if words(sentence) >= SENTENCE_TO_GRADE and sentence[-1] in ".?"
        )
        for language in ("en", "es")
    }
    assert grade(together["en"], "en") <= 4
    assert grade(together["es"], "es") >= 80
