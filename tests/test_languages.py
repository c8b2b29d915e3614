"""Both languages are whole: every sentence has its Spanish, and what the site loads is what the catalogue says."""

import re

from tests.catalogue import FOLDER, compiled, forms, kept, sentences, untranslated

PLACE = re.compile(r"%\((\w+)\)[sd]")


def test_every_sentence_of_the_site_is_in_the_catalogue() -> None:
    known = kept()
    assert [str(message.id) for message in sentences() if message.id and known.get(message.id) is None] == []


def test_every_sentence_has_its_spanish() -> None:
    assert untranslated(kept()) == []


def test_the_compiled_catalogue_equals_its_source() -> None:
    assert (FOLDER / "messages.mo").read_bytes() == compiled(kept())


def test_a_translation_fills_in_the_same_places() -> None:
    broken = [
        str(message.id) for message in kept() if message.id
        for form in forms(message.string) if set(PLACE.findall(form)) != set(PLACE.findall(" ".join(forms(message.id))))
    ]
    assert broken == []
