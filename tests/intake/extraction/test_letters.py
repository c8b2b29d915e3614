"""The quick way of reading a page gives the very words, boxes and marks of pdfplumber's own."""

import io
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from operator import itemgetter
from typing import Any

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFContentParser
from pdfminer.pdftypes import PDFObjRef, PDFStream
from pdfminer.psparser import PSEOF
from pdfplumber.utils import extract_words

from intake.extraction.content import Unusual, objects
from intake.extraction.letters import drawn_on
from portal.demo.households import households
from tests.intake.extraction.drawn import STUB, pdf
from tests.intake.extraction.inked import CONTENTS, PDFS, SAID, page
from tests.intake.extraction.reading_aloud import words
from tests.layouts.catalogue import layouts_of, printings

WORDS = {"x_tolerance_ratio": 0.15, "y_tolerance": 2, "keep_blank_chars": False}
LEFT_TO_PDFPLUMBER = {"from top to bottom"}
sides = itemgetter("x0", "top", "x1", "bottom")


def opened(data: bytes) -> Iterator[Any]:
    with pdfplumber.open(io.BytesIO(data)) as document:
        yield from document.pages


def same_words(data: bytes) -> int:
    """How many words pages hold, after proving that both ways find the same ones in the same places."""
    found = 0
    for one in opened(data):
        drawn = drawn_on(one, 400)
        quick, stock = extract_words(drawn.letters, **WORDS), one.extract_words(**WORDS)
        assert quick == stock
        for ours, theirs in ((drawn.images, one.images), (drawn.curves, one.curves)):
            assert list(map(sides, ours)) == list(map(sides, theirs))
        found += len(quick)
    return found


@pytest.mark.parametrize("name", sorted(PDFS.keys() - LEFT_TO_PDFPLUMBER))
def test_every_way_of_setting_letters_gives_the_same_words(name: str) -> None:
    assert same_words(PDFS[name]()) > 0


def test_every_paper_of_the_sample_households_gives_the_same_words() -> None:
    papers = {sent.paper for household in households(date(2026, 11, 22)) for sent in household.papers}
    assert sum(same_words(paper.draw()) for paper in papers) > 4_000


@pytest.mark.parametrize("printing", printings())
def test_papers_of_further_layouts_give_the_same_words(printing: str) -> None:
    assert all(same_words(layout.specimen(seed).pdf) > 20 for layout in layouts_of(printing) for seed in (3, 4))


def test_writing_from_top_to_bottom_is_left_to_pdfplumber() -> None:
    data = PDFS["from top to bottom"]()
    [one] = opened(data)

    with pytest.raises(Unusual):
        drawn_on(one, 400)
    assert [word.text for word in words(data)[0].words] == [word["text"] for word in one.extract_words(**WORDS) if word["upright"]]


PIECES = [
    b"12", b"-3.5", b".5", b"+7.", b"--5", b"1.2.3", b"(a(b)c)", rb"(\101\)\\)", b"(\\\r\nx)", b"<4 1>", b"<414>", b"<41>>>",
    b"<</A<41>>>", b"[1 (x) [2]]", b"<</K 1/L[/M]>>", b"/Name", b"/A#42", b"/", b"BT", b"T*", b"'", b'"', b"true", b"null",
    b"]", b">>", b"{", b"%c\n", b"%c", b" ", b"\n", b"\x00", b"Tj", b"BI", b"ID", b"EI", b"(", b"<",
]  # fmt: skip


STREAM = st.lists(st.sampled_from(PIECES) | st.binary(max_size=3), max_size=12).map(b"".join)


@given(st.lists(STREAM, min_size=1, max_size=3), st.just(0) | st.integers(4070, 4096))
def test_content_means_what_pdfminer_takes_it_for_or_is_left_to_it(streams: list[bytes], before: int) -> None:
    # pdfminer looks at 4,096 letters at a time: some of these cross from one look to the next.
    streams[0] = b" " * before + streams[0]
    try:
        quick = list(objects(streams))
    except Unusual:
        return
    assert repr(quick) == repr(list(as_pdfminer_reads(streams)))


@given(STREAM, st.sampled_from((b"", b"1 0 2 5 ", b"[3 0 R", b"<</P 4 0 R/K[5 0 R 6 0 R]>>")))
def test_what_a_file_packs_together_is_what_pdfminer_finds_or_is_left_to_it(data: bytes, before: bytes) -> None:
    try:
        quick = list(objects([before + data], refer=partial(PDFObjRef, None)))
    except Unusual:
        return
    document = PDFDocument.__new__(PDFDocument)
    assert repr(quick) == repr(document._get_objects(PDFStream({"N": 2}, before + data))[0])


def test_what_an_ordinary_file_packs_together_is_not_left_to_pdfminer() -> None:
    packed = b"1 0 2 44 <</Type/Annot/Rect[1 2.5 3 4]/Parent 7 0 R/V null>> [(a) 8 0 R <41> true]"

    assert repr(list(objects([packed], refer=partial(PDFObjRef, None)))[4:]) == (
        "[{'Type': /'Annot', 'Rect': [1, 2.5, 3, 4], 'Parent': <PDFObjRef:7>, 'V': /b'null'}, [b'a', <PDFObjRef:8>, b'A', True]]"
    )


def as_pdfminer_reads(streams: list[bytes]) -> Iterator[Any]:
    try:
        parser = PDFContentParser([PDFStream({}, data) for data in streams])
        while True:
            yield parser.nextobject()[1]
    except PSEOF:
        return


def test_only_odd_content_is_left_to_pdfminer() -> None:
    assert {name for name, content in CONTENTS.items() if unusual(content)} == {
        "deeper nesting", "a picture in the content", "cut inside a word", "numbers of all kinds",
    }  # fmt: skip


def unusual(content: bytes | Sequence[bytes]) -> bool:
    try:
        return not list(objects([content] if isinstance(content, bytes) else content))
    except Unusual:
        return True


def test_letters_that_the_library_gives_in_another_way_are_still_read(monkeypatch: pytest.MonkeyPatch) -> None:
    before = words(page(SAID))
    horizontal = PDFTextDevice.render_string_horizontal

    def renamed(self: Any, *given: Any) -> Any:
        return horizontal(self, *given)

    def render(self: Any, state: Any, seq: Any, ncs: Any, graphics: Any) -> None:
        from pdfminer.utils import mult_matrix

        size, scaling = state.fontsize, state.scaling * 0.01
        matrix = mult_matrix(state.matrix, self.ctm)
        state.linematrix = renamed(
            self, seq, matrix, state.linematrix, state.font, size, scaling, state.charspace * scaling, state.wordspace * scaling,
            state.rise, 0.001 * size * scaling, ncs, graphics,
        )  # fmt: skip

    monkeypatch.setattr(PDFTextDevice, "render_string", render)

    assert words(page(SAID)) == before


@pytest.mark.parametrize(
    "missing", ["pdfminer.pdfinterp.PDFPageInterpreter", "pdfminer.pdftypes.stream_value", "pdfminer.pdffont.PDFUnicodeNotDefined"]
)
def test_a_library_that_lost_what_the_quick_way_needs_is_read_its_own_way(missing: str) -> None:
    module, name = missing.rsplit(".", 1)
    lose = (
        "import importlib, sys, pdfplumber, pdfplumber.page\n"
        f"delattr(importlib.import_module('{module}'), '{name}')\n"
        "from intake.extraction import reader\n"
        "data = sys.stdin.buffer.read()\n"
        "print([w.text for p in reader.read_pages(data, [1]) for w in p.words][:3])"
    )
    done = subprocess.run([sys.executable, "-c", lose], input=pdf([STUB]), capture_output=True, check=True, timeout=60)
    assert done.stdout.decode().strip() == "['Quarry', 'Lane', 'Printing']"
