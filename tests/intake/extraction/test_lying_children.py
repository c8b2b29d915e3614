"""A child that was taken over by the paper it opened may answer anything: nothing but what holds to the schema is believed."""

import copy
import json
import socket
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest

from intake.extraction import frames
from intake.extraction.children import Child, Mother
from intake.extraction.reading import PaperReading
from intake.extraction.sandbox import Reader
from intake.kinds import DocumentKind, ReadingStatus
from tests.intake.extraction.drawn import STUB, pdf
from tests.intake.extraction.reading_aloud import figures, read_pdf

S = ReadingStatus
HONEST = read_pdf(pdf([STUB]))[0].as_json()


class Liar(Mother):
    """A mother whose children have their answers ready, whatever they will be asked."""

    def __init__(self, *answers: bytes) -> None:
        self._answers = answers
        self._theirs: list[socket.socket] = []

    @property
    def lives(self) -> bool:
        return True

    def bear(self) -> Child:
        ours, theirs = socket.socketpair()
        self._theirs.append(theirs)
        for payload in (b"{}", *self._answers):
            frames.send(theirs, payload)
        return Child(self, ours, len(self._theirs))

    def bury(self, child: int, patience: float = 0.0) -> int:
        return 0

    def end(self) -> None:
        for channel in self._theirs:
            channel.close()


class Boaster(Liar):
    """Her children announce far more than they may say."""

    def bear(self) -> Child:
        child = super().bear()
        self._theirs[-1].sendall(struct.pack("!I", 1 << 31))
        return child


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "sent.pdf"
    path.write_bytes(pdf([STUB]))
    return path


def told_by(mother: Liar, paper: Path) -> list[PaperReading]:
    """What is believed when this mother's children do the reading."""
    with Reader(warm=(), mother=lambda work: mother) as reader:
        return reader.read(paper)


def changed(**values: Any) -> dict[str, Any]:
    """The honest answer with some of it said otherwise."""
    return {**copy.deepcopy(HONEST), **values}


def with_figure(**values: Any) -> dict[str, Any]:
    return changed(figures=[{**HONEST["figures"][-1], **values}])


def with_check(**values: Any) -> dict[str, Any]:
    return changed(checks=[{"name": "ytd_plausible", "outcome": "pass", "detail": {}, **values}])


def answer(*readings: Mapping[str, Any]) -> bytes:
    return json.dumps({"readings": readings}).encode()


def survey(pages: Any, text: Any, pictures: Any) -> bytes:
    return json.dumps({"pages": pages, "text": text, "pictures": pictures}).encode()


LIES: dict[str, bytes] = {
    "nothing": b"",
    "no JSON": b"\x80\x04\x95pickled",
    "a list": b"[]",
    "no object": b"null",
    "lists without end": b"[" * 100_000,
    "objects without end": b'{"readings":' * 8_000,
    "that it was read, and no more": b'{"status": "ok"}',
    "that a part was read, and no more": b'{"status": "partial"}',
    "a status of its own": b'{"status": "accepted"}',
    "a status that is no word": b'{"status": ["ok"]}',
    "more pages than are looked into": survey(10**9, [1], []),
    "pages that are no number": survey("1", [1], []),
    "a truth for a number": survey(True, [1], []),
    "a part of a page": survey(1.5, [1], []),
    "no pages to read": survey(1, [], []),
    "a page that is not there": survey(1, [2], []),
    "a page before the first": survey(1, [0], []),
    "a page twice": survey(2, [1, 1], []),
    "a page in two ways": survey(1, [1], [1]),
    "more pages than are read": survey(5000, list(range(1, 202)), []),
    "no readings": answer(),
    "more papers than pages": answer(HONEST, HONEST),
    "a word nobody asked for": answer(changed(approved=True)),
    "a kind that is none": answer(changed(kind="passport")),
    "more certain than certain": answer(changed(kind_confidence=2)),
    "not a number": answer(changed(kind_confidence=float("nan"))),
    "endless seconds": answer(changed(seconds=float("inf"))),
    "read whole with pages unread": answer(changed(pages_unread=[1])),
    "figures of another kind": answer(with_figure(name="wages_box1")),
    "an amount beyond all": answer(with_figure(value="1e999")),
    "an amount that is no number": answer(with_figure(value="NaN")),
    "a figure from no page": answer(with_figure(page=2)),
    "a box beyond the page": answer(with_figure(box=[0, 0, 1e308, 1])),
    "a box of three sides": answer(with_figure(box=[0, 0, 1])),
    "words without end": answer(with_figure(words="x" * 100_000)),
    "words no database keeps": answer(with_figure(words="\x00")),
    "half a letter": answer(with_figure(words="\ud800")),
    "thousands of figures": answer(changed(figures=HONEST["figures"] * 80)),
    "a check that is markup": answer(with_check(name="<script>")),
    "a check's deep detail": answer(with_check(detail={"a": [[[[[[1]]]]]]})),
    "a check's endless number": answer(with_check(detail={"a": 10**400})),
    "a date of another age": answer(changed(figures=[{**HONEST["figures"][5], "value": "9999-12-31"}])),
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_a_lie_is_a_paper_that_a_person_looks_at(lie: bytes, paper: Path) -> None:
    [reading] = told_by(Liar(lie), paper)

    assert (reading.status, reading.figures, reading.checks) == (S.NEEDS_PERSON, (), ())


def test_the_truth_is_believed(paper: Path) -> None:
    [reading] = told_by(Liar(answer(HONEST)), paper)

    assert (reading.status, reading.kind, figures(reading)["net_pay"]) == (S.OK, DocumentKind.PAY_STUB, "1500.00")


def test_a_child_that_announces_too_much_is_not_heard_out(paper: Path) -> None:
    assert [reading.status for reading in told_by(Boaster(), paper)] == [S.TOO_COMPLEX]


@pytest.mark.parametrize(
    "words",
    [{"pictures": [3], "unread": []}, {"pictures": [], "unread": [3]}, {"pictures": "all", "unread": []}, {"pictures": [1]}, {}],
    ids=["a page not asked for", "one unread that was not asked for", "no list", "half an answer", "no answer"],
)
def test_pages_whose_words_come_with_a_lie_are_unread(words: dict[str, Any], paper: Path) -> None:
    told = told_by(Liar(survey(2, [1, 2], []), json.dumps(words).encode(), b'{"pages": []}'), paper)

    assert [(reading.status, reading.figures) for reading in told] == [(S.NEEDS_PERSON, ())]


NASTY: list[Any] = [None, True, -1, 0, 10**30, 1e308, float("nan"), "", "\x07", "ok", "9" * 600, [], {}, [[]] * 300, {"a": {"b": {}}}]


def spoilt(seed: int) -> dict[str, Any]:
    """The honest answer with one thing in it, at any depth, turned into something nasty."""
    dice = Random(seed)
    reading = changed()
    where: Any = reading
    while True:
        key = dice.choice(sorted(where) if isinstance(where, dict) else range(len(where)))
        if not where[key] or not isinstance(where[key], dict | list) or dice.random() < 0.3:
            where[key] = dice.choice(NASTY)
            return reading
        where = where[key]


def test_of_answers_spoilt_anywhere_only_those_that_hold_to_the_schema_are_kept(paper: Path) -> None:
    for seed in range(200):
        for reading in told_by(Liar(answer(spoilt(seed))), paper):
            assert reading.status is S.NEEDS_PERSON or PaperReading.from_json(json.loads(json.dumps(reading.as_json()))) == reading, seed


def a_picture(page: Any, jpeg: bytes, width: Any = 612) -> list[bytes]:
    return [json.dumps({"page": page, "width": width, "height": 792}).encode(), jpeg]


def drawn_lies() -> Iterator[tuple[str, list[bytes]]]:
    jpeg = b"\xff\xd8\xff\xe0rest"
    first = b'{"drawn": 1, "pictures": []}'
    yield "a program for a picture", [first, *a_picture(1, b"\x7fELF")]
    yield "a page not asked for", [first, *a_picture(2, jpeg)]
    yield "a page that is a path", [first, *a_picture("../../etc/passwd", jpeg)]
    yield "a page without end", [first, *a_picture(1, jpeg, 1e300)]
    yield "more pages than asked for", [b'{"drawn": 2, "pictures": []}', *a_picture(2, jpeg)]


@pytest.mark.parametrize("answers", [pytest.param(answers, id=name) for name, answers in drawn_lies()])
def test_what_is_no_picture_of_a_page_that_was_asked_for_is_not_kept(answers: list[bytes], paper: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    with Reader(warm=(), mother=lambda work: Liar(*answers)) as reader:
        assert reader.page_pictures(paper, folder, pages=[1]) == []
    assert list(folder.iterdir()) == []
