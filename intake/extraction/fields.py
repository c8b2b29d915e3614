"""What was typed into a form's fields, or onto a page as a note: what they show, where that is not what they hold."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import literal_name
from pdfminer.utils import decode_text

_HOLDS = {"Widget": "V", "FreeText": "Contents"}
_STRING = re.compile(rb"\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]*)>", re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(.))", re.DOTALL)
# Letters in a code of their own, of which only the picture tells what they look like.
_CODED = re.compile("[\x00-\x08\x0e-\x1f]")


def typed(note: Mapping[str, Any], drawn_anew: bool) -> str | None:
    """The text of a field or note as people see it; None where only its picture tells.

    ``drawn_anew`` says that whoever opens the file draws what its fields hold, whatever they showed before.
    """
    value = _held(note)
    shown = None if drawn_anew or not value else _shown(note)
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
    for literal, coded in _STRING.findall(content):
        yield (_ESCAPE.sub(_unescaped, literal) if literal else bytes.fromhex(_even(coded))).decode("latin-1")


def _unescaped(match: re.Match[bytes]) -> bytes:
    return bytes((int(match[1], 8) % 256,)) if match[1] else match[2]


def _even(coded: bytes) -> str:
    digits = "".join(coded.decode("ascii").split())
    return digits + "0" * (len(digits) % 2)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
