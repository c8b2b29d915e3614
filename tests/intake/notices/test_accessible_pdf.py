"""Every kind of letter, in every variant and both languages, as PDF/UA-1 wants it: as a screen reader, and an eye, meets it."""

from collections.abc import Iterator
from typing import Any

import pytest

from intake.notices.pdf import as_pdf
from tests.builders import OFFICE
from tests.intake.notices.specimens import LETTERS, STANDINGS
from tests.intake.notices.tagged import TaggedPdf

ENOUGH_CONTRAST = 7.0
VARIANTS = [(kind, variant, facts) for kind, variants in LETTERS.items() for variant, facts in variants.items()]
# What a standing adds is the same in every kind: once is enough for how it is set.
STANDING = [("reminder", name, LETTERS["reminder"]["before the day"] | {"standing": each}) for name, each in STANDINGS.items()]
SENT = [
    pytest.param((kind, facts, language), id=f"{kind}-{variant}-{language}".replace(" ", "_"))
    for kind, variant, facts in (*VARIANTS, *STANDING) for language in ("en", "es")
]


class Sent:
    """One letter's words, and the PDF that was set from them."""

    def __init__(self, kind: str, facts: dict[str, Any], language: str) -> None:
        self.language = language
        self.letter = OFFICE.write(kind, facts)[language]
        self.pdf = TaggedPdf(as_pdf(self.letter))

    @property
    def tags(self) -> list[str]:
        """The tags that its blocks must have, in order."""
        tags = {"heading": ["H2"], "paragraph": ["P"]}
        return [tag for block in self.letter["blocks"] for tag in (tags.get(block["kind"]) or list(_list_tags(block["points"])))]

    @property
    def words(self) -> str:
        """Everything it says, from its head to its end, without spaces."""
        letter = self.letter
        said = [*letter["from"], letter["written_on"], *letter["to"], letter["about"], letter["title"]]
        for block in letter["blocks"]:
            said += _said(block["points"]) if block["kind"] == "points" else [block["words"]]
        return "".join("".join(said).split())


def _list_tags(points: list[dict[str, Any]]) -> Iterator[str]:
    yield "L"
    for point in points:
        yield "LI"
        if point["points"]:
            yield "P"
            yield from _list_tags(point["points"])


def _said(points: list[dict[str, Any]]) -> list[str]:
    return [said for point in points for said in (point["words"], *_said(point["points"]))]


@pytest.fixture(params=SENT, scope="module")
def sent(request: pytest.FixtureRequest) -> Sent:
    return Sent(*request.param)


def test_it_says_that_it_is_accessible_tagged_and_in_which_language(sent: Sent) -> None:
    root = sent.pdf.pdf.Root
    assert str(root.Lang).split("-")[0] == sent.language
    assert bool(root.MarkInfo.Marked)
    with sent.pdf.pdf.open_metadata() as about:
        assert about["pdfuaid:part"] == "1"


def test_a_window_shows_its_title_and_not_the_name_of_a_file(sent: Sent) -> None:
    assert bool(sent.pdf.pdf.Root.ViewerPreferences.DisplayDocTitle)
    with sent.pdf.pdf.open_metadata() as about:
        assert sent.letter["title"] in str(about["dc:title"])


def test_headings_paragraphs_and_lists_are_tagged_as_what_they_are(sent: Sent) -> None:
    tags = sent.pdf.kinds("H1", "H2", "H3", "P", "L", "LI")
    title = tags.index("H1")
    assert set(tags[:title]) == {"P"}
    assert tags[title + 1:] == sent.tags
    assert "".join(sent.pdf.words("H1")) == "".join(sent.letter["title"].split())


def test_every_mark_is_in_the_structure_or_an_artifact_and_none_twice(sent: Sent) -> None:
    assert sent.pdf.unmarked == []
    tagged = sent.pdf.in_order
    assert len(tagged) == len(set(tagged))
    assert set(tagged) == sent.pdf.pieces


def test_it_is_read_aloud_in_the_order_in_which_it_was_written(sent: Sent) -> None:
    bullets = str.maketrans("", "", "•‣–")
    assert sent.pdf.read_aloud.translate(bullets) == sent.words.translate(bullets)


def test_its_fonts_are_inside_and_their_signs_are_letters(sent: Sent) -> None:
    for font in sent.pdf.fonts:
        (descendant,) = font.DescendantFonts
        assert {"/FontFile2", "/FontFile3"} & set(descendant.FontDescriptor.keys())
        assert "/ToUnicode" in font


def test_its_colours_stand_out_from_the_paper(sent: Sent) -> None:
    colours = {tuple(each["non_stroking_color"]) for each in sent.pdf.characters}
    assert colours
    assert all(_contrast_with_white(colour) >= ENOUGH_CONTRAST for colour in colours)


def _contrast_with_white(colour: tuple[float, ...]) -> float:
    """WCAG's contrast of a grey or an RGB colour."""
    red, green, blue = colour if len(colour) == 3 else colour * 3
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05)
