"""Whether somebody signed: pens, stamps, script types and services count, frames and empty lines do not."""

import io
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from reportlab.lib.pagesizes import letter
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from intake.extraction.read import Context, conclude
from intake.figures import Box
from tests.intake.extraction.drawn import picture
from tests.intake.extraction.inked import VERA
from tests.intake.extraction.reading_aloud import figures, outcome, read_pdf, seen_in, words
from tests.intake.extraction.typed import typed

FORM = """
# Third Party Authorization Form
Borrower name: Ursula Penhallow          Loan number: 44-118
I authorize my servicer to discuss my loan with the third party on my behalf.


_____________________________            ____________
Borrower signature                       Date

{counselor}
_____________________________            ____________
Counselor signature                      Date
"""
SIGNED = typed(FORM.format(counselor="").replace("_____________________________  ", "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  ", 1))
EMPTY = typed(FORM.format(counselor=""))
# Where the borrower signs, in points from the bottom left.
LINE = (60, 672, 190, 690)


def seen(data: bytes) -> str:
    pages = words(data)
    [reading] = conclude(pages, len(pages), Context())
    return figures(reading)["signed"]


def with_note(**note: object) -> bytes:
    """The unsigned form with an annotation where the borrower signs."""
    with pikepdf.open(io.BytesIO(EMPTY)) as pdf:
        placed = pdf.make_indirect(Dictionary(Type=Name.Annot, Rect=Array(LINE), **note))
        pdf.pages[0].Annots = Array([placed])
        pdf.Root.AcroForm = Dictionary(Fields=Array([placed] if note["Subtype"] == Name.Widget else []))
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def drawn(draw: object) -> bytes:
    """The form's words with something else drawn where the borrower signs."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    for x, y, text in (
        (60, 730, "Third Party Authorization Form"), (60, 710, "Borrower name: Ursula Penhallow"),
        (60, 690, "I authorize my servicer to discuss my loan with the third party on my behalf."), (60, 628, "Borrower signature"),
    ):  # fmt: skip
        canvas.drawString(x, y, text)
    draw(canvas)  # type: ignore[operator]
    canvas.save()
    return out.getvalue()


def in_type(name: str) -> bytes:
    """The form with the borrower's name on the line in a type of this name."""
    face = TTFont(name, str(VERA))
    face.face.name = name.encode()
    registerFont(face)

    def write(canvas: Canvas) -> None:
        canvas.setFont(name, 14)
        canvas.drawString(64, 642, "Ursula Penhallow")

    return drawn(write)


def test_ink_over_the_line_is_a_signature_and_an_empty_line_is_none() -> None:
    assert (seen(SIGNED), seen(EMPTY)) == ("yes", "no")


def test_the_counselors_ink_is_not_the_homeowners() -> None:
    assert seen(typed(FORM.format(counselor="   ~~~~~~~~~~~~~~~~~~~~~"))) == "no"


def test_a_rounded_frame_to_sign_in_is_no_signature() -> None:
    assert seen(drawn(lambda canvas: canvas.roundRect(60, 640, 150, 26, 6))) == "no"


def test_a_name_in_a_script_type_is_a_signature_and_in_a_plain_type_it_is_unclear() -> None:
    assert (seen(in_type("DancingScript-Regular")), seen(in_type("OpenSans-Regular"))) == ("yes", "unclear")


def test_a_page_all_in_a_script_type_is_not_signed_by_its_own_words() -> None:
    face = TTFont("GreatVibes", str(VERA))
    face.face.name = b"GreatVibes"
    registerFont(face)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.setFont("GreatVibes", 11)
    for at, text in enumerate(("Third Party Authorization Form", "Borrower name: Ursula Penhallow", "", "", "Borrower signature")):
        canvas.drawString(60, 730 - 20 * at, text)
    canvas.save()

    assert words(out.getvalue())[0].marks == ()
    assert seen(out.getvalue()) == "no"


@pytest.mark.parametrize(
    ("note", "signed"),
    [
        ({"Subtype": Name.Ink}, "yes"),
        ({"Subtype": Name.Stamp}, "yes"),
        ({"Subtype": Name.Widget, "FT": Name.Sig, "V": Dictionary(Type=Name.Sig)}, "yes"),
        ({"Subtype": Name.Widget, "FT": Name.Sig}, "no"),
        ({"Subtype": Name.Link}, "no"),
    ],
    ids=["viewer's pen", "stamp", "signed field", "field to sign", "link"],
)
def test_notes_on_a_page_count_when_they_are_signatures(note: dict[str, object], signed: str) -> None:
    assert seen(with_note(**note)) == signed


def test_what_a_viewer_typed_over_the_page_is_read() -> None:
    data = with_note(Subtype=Name.FreeText, Contents=pikepdf.String("Ursula Penhallow"))
    assert "Ursula Penhallow\nBorrower signature" in words(data)[0].text


def photographed(data: bytes) -> str | None:
    page = seen_in(picture(data, 150).rotate(1.2, expand=True, fillcolor="lightgray"))
    [reading] = conclude([page], 1, Context())
    return figures(reading).get("signed")


def test_on_a_photograph_ink_is_told_from_print_and_from_empty_lines() -> None:
    assert [photographed(data) for data in (SIGNED, EMPTY, in_type("OpenSans-Regular"))] == ["yes", "no", "unclear"]


def test_on_a_photograph_ink_under_a_letters_closing_signs_it() -> None:
    rooms = ("~~~~~~~~~~~~~~~~~~~~", "\n\n")
    assert [photographed(typed(LETTER.format(room=room))) for room in rooms] == ["yes", "no"]


def test_on_a_photograph_the_counselors_ink_is_not_the_homeowners() -> None:
    assert photographed(typed(FORM.format(counselor="   ~~~~~~~~~~~~~~~~~~~~~"))) == "no"


def test_a_picture_twice_as_fine_is_judged_by_its_own_type() -> None:
    [page] = words(SIGNED)
    fine = replace(
        page, width=page.width * 2, height=page.height * 2, source="ocr",
        words=tuple(replace(word, box=doubled(word.box)) for word in page.words), marks=tuple(map(doubled, page.marks)),
    )  # fmt: skip
    assert figures(conclude([fine], 1, Context())[0])["signed"] == "yes"


def doubled(box: Box) -> Box:
    return Box(box.x0 * 2, box.top * 2, box.x1 * 2, box.bottom * 2)


@pytest.mark.parametrize(("data", "found"), [(SIGNED, "pass"), (EMPTY, "fail"), (in_type("OpenSans-Regular"), "inconclusive")])
def test_the_check_of_the_signature_has_three_outcomes(data: bytes, found: str) -> None:
    [reading] = conclude(words(data), 1, Context())
    assert outcome(reading, "signed") == found


LETTER = """
March 3, 2026

Dear Servicer,

I am writing because I lost my job and fell behind on my mortgage payments. I ask for a loan modification.

Sincerely,
{room}
Ursula Penhallow
"""


@pytest.mark.parametrize(("room", "signed"), [("\n\n", "no"), ("~~~~~~~~~~~~~~~~~~~~", "yes"), ("[Signature]", "no")])
def test_room_left_over_a_printed_name_is_a_missing_signature(room: str, signed: str) -> None:
    assert seen(typed(LETTER.format(room=room))) == signed


def test_a_name_typed_right_under_the_closing_may_be_one() -> None:
    assert seen(typed(LETTER.replace("{room}\n", ""))) == "unclear"


def test_a_form_that_mentions_electronic_signatures_is_not_signed_by_that() -> None:
    mention = "[ ] Signatory confirms document was electronically signed\nThis form can be signed by: a trustee"
    assert seen(typed(f"{FORM.format(counselor='')}\n{mention}")) == "no"


def test_the_day_beside_a_signature_goes_before_the_letters_own() -> None:
    under = "~~~~~~~~~~~~~~~~~~~~                    3/5/2026\nUrsula Penhallow                        Date signed"
    (reading,) = read_pdf(typed(LETTER.replace("{room}\nUrsula Penhallow", under)))
    assert figures(reading).get("signature_date") == "2026-03-05"


def test_a_letters_own_day_counts_where_none_stands_beside_the_signature() -> None:
    (reading,) = read_pdf(typed(LETTER.format(room="~~~~~~~~~~~~~~~~~~~~")))
    assert figures(reading).get("signature_date") == "2026-03-03"
