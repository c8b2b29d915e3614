"""Both languages are whole: every sentence has its Spanish, and what the site loads is what the catalogue says."""

import io
import re

from babel.messages.mofile import read_mo

from tests.catalogue import FOLDER, compiled, forms, kept, sentences, untranslated

PLACE = re.compile(r"%\((\w+)\)[sd]")


def test_every_sentence_of_the_site_is_in_the_catalogue() -> None:
    known = kept()
    assert [str(message.id) for message in sentences() if message.id and known.get(message.id) is None] == []


def test_every_sentence_has_its_spanish() -> None:
    assert untranslated(kept()) == []


def test_the_compiled_catalogue_equals_its_source() -> None:
    # By its words: the header names whichever version of Babel wrote it.
    with (FOLDER / "messages.mo").open("rb") as file:
        loaded = read_mo(file)
    source = read_mo(io.BytesIO(compiled(kept())))
    assert [(message.id, message.string) for message in loaded if message.id] == [
        (message.id, message.string) for message in source if message.id
    ]
    assert loaded.plural_forms == source.plural_forms


def test_a_translation_fills_in_the_same_places() -> None:
    broken = [
        str(message.id) for message in kept() if message.id
        for form in forms(message.string) if set(PLACE.findall(form)) != set(PLACE.findall(" ".join(forms(message.id))))
    ]
    assert broken == []
