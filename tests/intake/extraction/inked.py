"""PDFs that set their letters in unusual ways: one page of given content, in fonts of every make."""

import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pikepdf
import reportlab
from pikepdf import Array, Dictionary, Name, Stream
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
TO_UNICODE = (
    b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
    b"1 beginbfrange <0041> <005A> <0041> endbfrange endcmap end"
)
SAID = b"BT /F1 11 Tf 1 0 0 1 60 700 Tm (Gross Pay) Tj 120 0 Td (2,000.00) Tj ET "


def page(content: bytes | Sequence[bytes], box: Sequence[float] = (0, 0, 612, 792), **attributes: object) -> bytes:
    """One page of this content, which may use the fonts F1 to F4, the form X1 and the picture X2."""
    pdf = pikepdf.new()
    parts = [content] if isinstance(content, bytes) else content
    leaf = Dictionary(Type=Name.Page, MediaBox=Array(box), Resources=_resources(pdf), Contents=Array([Stream(pdf, part) for part in parts]))
    for name, value in attributes.items():
        leaf[f"/{name}"] = Array(value) if isinstance(value, tuple) else value
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(leaf)))
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def _resources(pdf: pikepdf.Pdf) -> Dictionary:
    wide = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name.Wide, DW=600, W=Array([0x41, Array([700, 650, 720])]))
    wide.CIDSystemInfo = Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0)
    wide.FontDescriptor = Dictionary(Type=Name.FontDescriptor, FontName=Name.Wide, Ascent=800, Descent=-200, FontBBox=Array([0, 0, 1, 1]))
    drawn = Dictionary(Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, -200, 750, 800]), FirstChar=97, LastChar=98)
    drawn.FontMatrix, drawn.Widths = Array([0.001, 0, 0, 0.001, 0, 0]), Array([500, 600])
    drawn.CharProcs = Dictionary(a=Stream(pdf, b"500 0 d0 0 0 400 400 re f"), b=Stream(pdf, b"600 0 d0 0 0 500 700 re f"))
    drawn.Encoding = Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a, Name.b]))
    fonts = Dictionary(
        F1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica),
        F2=_composed(pdf, wide, Name("/Identity-H")),
        F3=drawn,
        F4=_composed(pdf, wide, Name("/Identity-V")),
    )
    form = Stream(
        pdf, SAID + b"/X2 Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 600, 800]), Matrix=Array([1, 0, 0, 1, 9, -7])
    )
    dot = Stream(pdf, b"\x00", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8, ColorSpace=Name.DeviceGray)
    form.Resources = Dictionary(Font=fonts, XObject=Dictionary(X2=dot))
    return Dictionary(Font=fonts, XObject=Dictionary(X1=form, X2=dot))


def _composed(pdf: pikepdf.Pdf, inner: Dictionary, encoding: Name) -> Dictionary:
    outer = Dictionary(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.Wide, Encoding=encoding, ToUnicode=Stream(pdf, TO_UNICODE))
    outer.DescendantFonts = Array([pdf.make_indirect(inner)])
    return outer


def _canvas(draw: Callable[[Canvas], None]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    draw(canvas)
    canvas.save()
    return out.getvalue()


def embedded() -> bytes:
    """Words in a TrueType font that the file carries."""

    def draw(canvas: Canvas) -> None:
        registerFont(TTFont("Vera", str(VERA)))
        canvas.setFont("Vera", 11)
        canvas.drawString(60, 700, "Año fiscal “2026” – total: 1,234.50 €")
        canvas.rotate(30)
        canvas.drawString(300, 300, "DRAFT COPY")

    return _canvas(draw)


def japanese() -> bytes:
    """Words in a font that every reader of PDFs is to have, named by its character collection."""

    def draw(canvas: Canvas) -> None:
        registerFont(UnicodeCIDFont("HeiseiMin-W3"))
        canvas.setFont("HeiseiMin-W3", 14)
        canvas.drawString(60, 700, "東京 Balance 500")

    return _canvas(draw)


def form() -> bytes:
    """A form with a field filled, one left empty, and a note beside them."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Name of employer")
        canvas.acroForm.textfield(name="employer", x=200, y=690, width=200, height=20, value="Quarry Lane Printing")
        canvas.acroForm.textfield(name="empty", x=200, y=650, width=200, height=20)
        canvas.linkURL("https://example.org", (60, 600, 160, 620))

    return _canvas(draw)


CONTENTS: Mapping[str, bytes | Sequence[bytes]] = {
    "plain words": SAID,
    "kerned and spaced": b"BT /F1 12 Tf 3 Tc 9 Tw 40 700 Td [(Net) -1200 (Pay) 30 (d) (ue)] TJ ET",
    "stretched and raised": b"BT /F1 12 Tf 60 Tz 40 700 Td (Narrow) Tj 5 Ts (up) Tj -4 Ts (down) Tj 100 Tz 0 Ts ( level) Tj ET",
    "lines by quotes": b"BT /F1 12 Tf 14 TL 40 700 Td (one) Tj (two words) ' 4 1 (three words) \" T* (four) Tj ET",
    "escapes and nesting": rb"BT /F1 12 Tf 40 700 Td (a\(b\)c\\d\101\7\n e\q (inner) f) Tj ET " + b"BT (x\\\ny) Tj ET",
    "deeper nesting": b"BT /F1 12 Tf 40 700 Td (one (two (three))) Tj ET",
    "hexadecimal": b"BT /F1 12 Tf 40 700 Td <47 72 6f\n7373> Tj /F2 12 Tf <004100420043> Tj ET",
    "a drawn font": b"BT /F3 20 Tf 40 700 Td (ab ba) Tj ET",
    "wide letters": b"BT /F2 12 Tf 40 700 Td <00410042004300440045> Tj 4 Tw (\x00A\x00 \x00B) Tj ET",
    "letters without meaning": b"BT /F2 12 Tf 40 700 Td <00010002> Tj ET",
    "on a slope": b"BT /F1 12 Tf 0.9 0.3 -0.3 0.9 100 400 Tm (Rising words here) Tj ET",
    "sideways and back": b"BT /F1 12 Tf 0 1 -1 0 100 400 Tm (Up the side) Tj 1 0 0 1 60 60 Tm (level) Tj ET",
    "upside down": b"BT /F1 12 Tf -1 0 0 -1 400 400 Tm (Standing on its head) Tj ET",
    "mirrored": b"BT /F1 -12 Tf 1 0 0 1 400 400 Tm (negative size) Tj /F1 12 Tf -1 0 0 1 300 300 Tm (mirror) Tj ET",
    "half upright": SAID + b"BT /F1 9 Tf 0 1 -1 0 62 690 Tm (side) Tj 1 0 0 1 60 680 Tm (under) Tj ET",
    "in a form": b"q 0.5 0 0 0.5 20 30 cm /X1 Do Q " + SAID,
    "marked": b"/Span <</ActualText<FEFF20020007>>> BDC " + SAID + b"EMC /P <</MCID 0/A[1 [2 true]]>> BDC BT (again) Tj ET EMC",
    "commented": b"% a note (not) to be read\n" + SAID + b"%another",
    "strokes and pictures": SAID + b"q 30 0 0 20 90 90 cm /X2 Do Q 10 10 m 40 40 l S 5 5 80 9 re f 10 10 m 20 90 40 20 60 30 c S "
    b"q 0.8 0.6 -0.6 0.8 0 0 cm 90 90 20 20 re S Q 1 1 m 9 1 l 9 9 l 1 9 l h 3 3 m 8 8 l 9 3 l h f",
    "a picture in the content": SAID + b"BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI " + SAID,
    "from top to bottom": b"BT /F4 12 Tf 100 700 Td <00410042> Tj ET " + SAID,
    "cut inside a word": (SAID + b"BT /F1 12 Tf 40 600 T", b"d (rest) Tj [(in ", b"parts)] TJ ET"),
    "numbers of all kinds": b"BT /F1 +12. Tf 1 -0 .0 1. 40.5 -.5 Tm 0 700 Td(a)Tj 1 .5 Td(b) Tj --5 0 Td (c) Tj 4.5.5 Td (d) Tj ET",
    "a font that is not there": b"BT /F9 12 Tf 40 700 Td (unknown) Tj ET " + SAID,
    "operators nobody knows": b"/Fx gs 1 2 3 zz " + SAID + b"0.1 0.2 0.3 rg /P1 scn 1 0 0 RG f* W* n",
    "colours by name": b"/DeviceRGB cs 1 0 0 sc " + SAID,
}
PDFS: Mapping[str, Callable[[], bytes]] = {
    **{name: lambda content=content: page(content) for name, content in CONTENTS.items()},  # type: ignore[misc]
    **{f"turned by {turn}": lambda turn=turn: page(CONTENTS["strokes and pictures"], Rotate=turn) for turn in (90, 180, 270)},  # type: ignore[misc]
    "a page that begins elsewhere": lambda: page(SAID, box=(30, 40, 642, 832), CropBox=(50, 60, 600, 800)),
    "embedded": embedded,
    "japanese": japanese,
    "form": form,
}
