"""What was typed into a form's fields, or onto a page as a note: what they show, where that is not what they hold."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSKeyword, keyword_name, literal_name
from pdfminer.utils import decode_text

from intake.extraction.content import Unusual, objects

_HOLDS = {"Widget": "V", "FreeText": "Contents"}
_SHOWS = {"Tj", "TJ", "'", '"'}
# Letters in a code of their own, of which only the picture tells what they look like.
_CODED = re.compile("[\x00-\x08\x0e-\x1f]")


def typed(note: Mapping[str, Any], drawn_anew: bool) -> str | None:
    """The text of a field or note as people see it; None where only its picture tells.

    ``drawn_anew`` says that whoever opens the file draws what its fields hold, whatever they showed before.
    """
    value = _held(note)
    try:
        shown = None if drawn_anew or not value else _shown(note)
    except Unusual:
        return None
    if shown is None or _letters(value) in _letters(shown):
        return value
    return None if _CODED.search(shown) else shown


def _held(note: Mapping[str, Any]) -> str:
    """What it holds; its parent speaks for a field that is shown in several places."""
    name = _HOLDS.get(literal_name(note.get("Subtype")), "")
    for holder in (note, resolve1(note.get("Parent")) or {}):
        value = resolve1(holder.get(name)) if isinstance(holder, dict) else None
        if isinstance(value, bytes):
            return decode_text(value)
        if isinstance(value, str):
            return value
    return ""


def _shown(note: Mapping[str, Any]) -> str | None:
    """The letters of its appearance; None where it has none of its own."""
    appearance = resolve1(note.get("AP"))
    stream = resolve1(appearance.get("N")) if isinstance(appearance, dict) else None
    return "".join(_strings(stream.get_data())) if isinstance(stream, PDFStream) else None


def _strings(content: bytes) -> Iterator[str]:
    operands: list[Any] = []
    for thing in objects([content]):
        if not isinstance(thing, PSKeyword):
            operands.append(thing)
            continue
        if keyword_name(thing) in _SHOWS:
            parts = (part for operand in operands for part in (operand if isinstance(operand, list) else [operand]))
            yield from (part.decode("latin-1") for part in parts if isinstance(part, bytes))
            yield " "
        operands.clear()


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
