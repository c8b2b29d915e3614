"""What a page's content and a file's packed objects say, token by token: pdfminer's own interpreter, fed by one regular expression.

pdfminer's parser steps through content a few letters at a time, which takes most of what is left of the cost of a page
once its letters are cheap. Whatever is not plain syntax raises ``Unusual`` here and is left to that parser.
"""

import re
from binascii import Error, unhexlify
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import PDFObjRef, PDFStream, stream_value
from pdfminer.psparser import ESC_STRING, KWD, LIT, PSKeyword, PSLiteral, keyword_name, literal_name

_TOKEN = re.compile(
    rb"""\s*+(?:
      ([-+]?\d{1,18})(?![\d.])
    | ([-+]?(?:\d{1,18}\.\d{0,40}|\.\d{1,40}))(?!\d)
    | ([A-Za-z][^\#/%\[\]()<>{}\s]*+|['"])(?!\#)
    | \(([^()\\]*+)\)
    | ([\[\]]|<<|>>)
    | <([0-9A-Fa-f\s]*+)>(?!>(?!>)|>>>)
    | /([^\x00-\x20\x7f-\xff\#/%\[\]()<>{}]++)(?![\x00-\x08\x0e-\x1f\x7f-\xff\#])
    | \(((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*+\))*+)\)
    | %[^\r\n]*+ | \Z
    | (.)
    )""",
    re.VERBOSE | re.DOTALL,
)
_BRACKET = 5
_CLOSING = {b"[": b"]", b"<<": b">>"}
_BOOLEANS = {b"true": True, b"false": False}
_NULL, _REFERENCE = KWD(b"null"), KWD(b"R")
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|.))", re.DOTALL)
_SPACES = b" \t\n\r\f\v"


class Unusual(Exception):
    """Content that is better left to pdfminer's own parser."""


def objects(streams: Iterable[bytes], refer: Callable[[int], Any] | None = None) -> Iterator[Any]:
    """Operands and operators in order, as pdfminer's parser gives them; raises ``Unusual``.

    ``refer`` makes a reference to another object of the file, such as things packed together hold and content does not.
    """
    outer: list[tuple[bytes, list[Any]]] = []
    inside: list[Any] = []
    for data in streams:
        for match in _TOKEN.finditer(data):
            kind = match.lastindex
            if kind is None:
                continue
            if kind != _BRACKET:
                thing = _MEANING[kind](match[kind])
            elif match[kind] in _CLOSING:
                outer.append((match[kind], inside))
                inside = []
                continue
            else:
                thing = _closed(outer, inside, match[kind])
                inside = outer.pop()[1]
            if refer and type(thing) is PSKeyword and thing is not _NULL:
                thing = refer(_referred(thing, inside))
            if not outer:
                yield thing
            elif type(thing) is PSKeyword and not refer:
                raise Unusual
            else:
                inside.append(thing)
    if outer:
        raise Unusual


def _referred(keyword: PSKeyword, inside: list[Any]) -> int:
    """The number of the object that the numbers before an R refer to, which are taken away."""
    number, generation = inside[-2:] if len(inside) > 1 else (None, None)
    if keyword is not _REFERENCE or type(number) is not int or type(generation) is not int:
        raise Unusual
    del inside[-2:]
    return number


def _closed(outer: Sequence[tuple[bytes, Any]], inside: list[Any], bracket: bytes) -> Any:
    """The array or dictionary that ends here."""
    if not outer or _CLOSING[outer[-1][0]] != bracket:
        raise Unusual
    if bracket == b"]":
        return inside
    names, values = inside[::2], inside[1::2]
    if len(names) != len(values) or not all(isinstance(name, PSLiteral) for name in names):
        raise Unusual
    return {literal_name(name): value for name, value in zip(names, values, strict=True)}


def _word(token: bytes) -> Any:
    """An operator, or true or false; a picture set in the middle of content has a syntax of its own."""
    if token in {b"BI", b"ID"}:
        raise Unusual
    return _BOOLEANS[token] if token in _BOOLEANS else KWD(token)


def _from_hex(token: bytes) -> bytes:
    try:
        return unhexlify(token.translate(None, _SPACES))
    except Error as error:
        raise Unusual from error


def _name(token: bytes) -> Any:
    return LIT(token.decode("ascii"))


def _unescaped(token: bytes) -> bytes:
    return _ESCAPE.sub(_escape, token)


def _escape(match: re.Match[bytes]) -> bytes:
    octal, letter = match.groups()
    code = int(octal, 8) if octal else ESC_STRING.get(letter, -1)
    # How pdfminer takes a line broken inside a string depends on where its buffer happens to end.
    if code > 255 or letter == b"\r\n":
        raise Unusual
    return bytes((code,)) if code >= 0 else b""


def _strange(token: bytes) -> Any:
    raise Unusual


_MEANING: dict[int, Callable[[bytes], Any]] = {
    1: int, 2: float, 3: _word, 4: bytes, 6: _from_hex, 7: _name, 8: _unescaped, 9: _strange,
}  # fmt: skip


def packed_in(document: PDFDocument, stream: PDFStream) -> tuple[list[Any], int]:
    """What is packed in an object stream, and how many objects: what pdfminer's document does, and much of the cost of a form."""
    try:
        return list(objects([stream.get_data()], partial(PDFObjRef, document))), stream["N"]
    except (Unusual, KeyError):
        return PDFDocument._get_objects(document, stream)


class Interpreter(PDFPageInterpreter):
    """pdfminer's interpreter of page content, which takes its tokens from here."""

    def execute(self, streams: Sequence[object]) -> None:
        operators: dict[PSKeyword, tuple[Callable[..., None] | None, int]] = {}
        for thing in objects(self._contents(streams)):
            if type(thing) is not PSKeyword:
                self.argstack.append(thing)
                continue
            if thing not in operators:
                operators[thing] = self._operator(thing)
            act, operands = operators[thing]
            if act is None:
                continue
            given = self.pop(operands)
            if len(given) == operands:
                act(*given)

    def _operator(self, keyword: PSKeyword) -> tuple[Callable[..., None] | None, int]:
        """What carries out an operator, and how many operands it takes."""
        name = keyword_name(keyword).replace("*", "_a").replace('"', "_w").replace("'", "_q")
        act = getattr(self, f"do_{name}", None)
        return act, act.__code__.co_argcount - 1 if act else 0

    def _contents(self, streams: Sequence[object]) -> list[bytes]:
        """What these streams hold; one that is being executed further up is never entered again."""
        entered = []
        self.stream_ids.clear()
        for stream in map(stream_value, streams):
            if stream.objid is not None and stream.objid not in self.parent_stream_ids:
                self.stream_ids.add(stream.objid)
                entered.append(stream.get_data())
        return entered
