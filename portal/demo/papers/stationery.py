"""What letters, bills and forms share: a letterhead with an emblem, captioned boxes, and a line to sign on."""

from datetime import date

from portal.demo.papers.paper import Party, Truth
from portal.demo.papers.sheet import BODY, BOLD, CAPTION, GREY, HAND, SMALL, WIDTH, Sheet, Style
from portal.demo.papers.writing import slashed

LEFT, RIGHT = 60.0, WIDTH - 60
WHITE = "#ffffff"


def letterhead(sheet: Sheet, sender: Party, colour: str, telephone: str = "") -> None:
    """The sender across the top, beside an emblem made of its initials."""
    initials = "".join(word[0] for word in sender.name.split() if word[0].isupper())[:2]
    sheet.disc(LEFT + 17, 57, 18, colour)
    sheet.ring(LEFT + 17, 57, 14.5, 0.8, WHITE)
    sheet.centre(LEFT + 17, 62, initials, BOLD.at(12).in_colour(WHITE))
    sheet.text(LEFT + 46, 55, sender.name, BOLD.at(14).in_colour(colour))
    sheet.text(LEFT + 46, 68, ", ".join(sender.address.lines), SMALL.in_colour(GREY))
    if telephone:
        sheet.right(RIGHT, 68, telephone, SMALL.in_colour(GREY))
    sheet.rule(LEFT, 84, RIGHT, 1.2, colour)


def say(sheet: Sheet, y: float, words: str, style: Style = BODY, leading: float | None = None) -> float:
    """A paragraph from margin to margin; returns the baseline after it."""
    return sheet.paragraph(LEFT, y, RIGHT - LEFT, words, style, leading)


def seal(sheet: Sheet, x: float, y: float, words: str, colour: str = "#34507a") -> None:
    """A round seal as public offices use."""
    for radius, weight in ((34, 1.6), (30, 0.6), (18, 0.6)):
        sheet.ring(x, y, radius, weight, colour)
    sheet.wedge(((x, y - 14), (x + 4, y - 4), (x + 14, y - 4), (x + 6, y + 3), (x + 9, y + 13), (x, y + 7), (x - 9, y + 13),
                 (x - 6, y + 3), (x - 14, y - 4), (x - 4, y - 4)), colour)
    sheet.centre(x, y + 26.5, words, Style("Helvetica-Bold", 5, colour))


def field(sheet: Sheet, x0: float, top: float, x1: float, bottom: float, caption: str, value: str, style: Style = BODY) -> None:
    """A box with a small caption above its value."""
    sheet.box(x0, top, x1, bottom, 0.5)
    sheet.text(x0 + 3, top + 8, caption, CAPTION)
    sheet.text(x0 + 5, bottom - 5, value, style.at(max(style.size, 9.5)))


def facts(sheet: Sheet, x: float, y: float, rows: list[tuple[str, str]], value_at: float) -> float:
    """Labels with their values in a second column; returns the next baseline."""
    for label, value in rows:
        sheet.text(x, y, label, BOLD)
        sheet.text(value_at, y, value)
        y += 14
    return y


def signature_line(sheet: Sheet, x: float, y: float, label: str, name: str, signed_on: date | None,
                   date_label: str = "Date") -> None:
    """A line to sign on and one for the date; both filled by pen when it was signed."""
    width = 210
    sheet.rule(x, y, x + width, 0.7)
    sheet.text(x, y + 10, label, CAPTION.at(7))
    sheet.rule(x + width + 18, y, x + width + 98, 0.7)
    sheet.text(x + width + 18, y + 10, date_label, CAPTION.at(7))
    if signed_on:
        sheet.signature(x + 8, y - 2, name)
        sheet.text(x + width + 24, y - 3, slashed(signed_on), HAND)


def signed_truth(person: str, signed_on: date | None) -> Truth:
    """The figures of a paper that somebody signs."""
    truth = {"person": person, "signed": "yes" if signed_on else "no"}
    return truth | {"signature_date": signed_on.isoformat()} if signed_on else truth
