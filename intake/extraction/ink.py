"""What may be a signature on a page of a PDF: strokes, small pictures, stamps, signed fields, and names in a script hand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from pdfminer.pdftypes import resolve1
from pdfminer.psparser import literal_name

Thing = Mapping[str, Any]

# No page has more types or forms than this that are looked at.
MOST_RESOURCES = 400
# Nothing larger is a signature, even as a picture with much room around the ink.
WIDEST, HIGHEST = 2 / 3, 1 / 5
# A path whose corners all lie on its own edges is a frame, not a stroke of the pen.
EDGE = 0.06
# A page mostly set in a script type is a card, not signed all over.
SCRIPT_SHARE = 0.2
_SCRIPT = re.compile(
    r"script|hand(?:writ|lee)|cursive|signature|calligraph|chancery|vibes|allura|sacramento|pacifico|satisfy|caveat|cedarville|"
    r"parisienne|zapfino|snell|mistral|kristi|herr|dafoe|homemade|apple ?chancery|brush|yesteryear|tangerine|alex ?brush|"
    r"la ?belle|mr ?de|reenie|nothing ?you|over ?the|rock ?salt|shadows ?into|covered ?by|just ?another|dawning|meddon|qwigley",
    re.IGNORECASE,
)


def strokes(page: Any, drawn: Iterable[Thing]) -> Iterator[Thing]:
    """The pictures and curves of a page, and its letters in a script type, that are no larger than a signature and no frames."""
    for thing in (*(thing for thing in drawn if not _frame(thing)), *_in_script(page)):
        if thing["x1"] - thing["x0"] < WIDEST * page.width and thing["bottom"] - thing["top"] < HIGHEST * page.height:
            yield thing


def signs(note: Mapping[str, Any]) -> bool:
    """Whether an annotation is a signature field that was signed, or was drawn or stamped with a viewer's pen."""
    sort = _name(note.get("Subtype"))
    return sort in {"Ink", "Stamp"} or (sort == "Widget" and _name(note.get("FT")) == "Sig" and resolve1(note.get("V")) is not None)


def _frame(thing: Thing) -> bool:
    """Whether a path runs along its own edges, as the rounded frames of fields and buttons do."""
    points = thing.get("pts") or ()
    width, height = thing["x1"] - thing["x0"], thing["bottom"] - thing["top"]
    if len(points) < 4 or not width or not height:
        return False
    edges = ((min(x - thing["x0"], thing["x1"] - x) / width, min(y - thing["top"], thing["bottom"] - y) / height) for x, y in points)
    return all(min(across, down) <= EDGE for across, down in edges)


def _name(value: Any) -> str:
    found = resolve1(value)
    return literal_name(found) if found is not None else ""


def _in_script(page: Any) -> Iterator[Thing]:
    """Runs of letters in a script type, when the page has few of them."""
    if not any(_SCRIPT.search(name) for name in _fonts(page.page_obj.resources)):
        return
    letters = [letter for letter in page.chars if _SCRIPT.search(letter["fontname"]) and letter["text"].strip()]
    if len(letters) > SCRIPT_SHARE * len(page.chars):
        return
    run: dict[str, Any] = {}
    for letter in letters:
        size = letter["bottom"] - letter["top"]
        if run and abs(letter["top"] - run["top"]) < size / 2 and 0 <= letter["x0"] - run["x0"] and letter["x0"] - run["x1"] < 2 * size:
            run["x1"] = letter["x1"]
            continue
        if run:
            yield run
        run = {side: letter[side] for side in ("x0", "top", "x1", "bottom")}
    if run:
        yield run


def _fonts(resources: Any, depth: int = 0) -> Iterator[str]:
    """The names of the types that a page, and the forms placed on it, are set in."""
    held = resolve1(resources)
    if not isinstance(held, dict) or depth > 3:
        return
    for font in _values(held.get("Font")):
        yield _name(font.get("BaseFont"))
    for form in _values(held.get("XObject")):
        yield from _fonts(form.get("Resources"), depth + 1)


def _values(held: Any) -> Iterator[dict[str, Any]]:
    things = resolve1(held)
    for thing in islice(things.values(), MOST_RESOURCES) if isinstance(things, dict) else ():
        found = resolve1(thing)
        attributes = getattr(found, "attrs", found)
        if isinstance(attributes, dict):
            yield attributes
