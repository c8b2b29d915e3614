"""A personnel office's answer, and a homeowner's letter in Spanish."""

from datetime import timedelta

from intake.kinds import DocumentKind, PayFrequency
from portal.demo.papers.sheet import HAND, SERIF, SERIF_BOLD, Style
from portal.demo.papers.writing import abbreviated, dollars
from tests.layouts.cast import ROLES, Cast
from tests.layouts.hands import plain
from tests.layouts.leaf import Leaf
from tests.layouts.specimen import Specimen, specimen


def facts_under_a_letterhead(cast: Cast) -> Specimen:
    """A personnel office answers a lender with a list of facts, not sentences; the pay comes before the day of hire."""
    employer, worker, signer, day = (
        cast.firm("University", "Health Plans", "Insurance", "Software", "Aerospace"),
        cast.person(),
        cast.person(),
        cast.day(),
    )
    frequency, pay = cast.choice(
        (
            (PayFrequency.BIWEEKLY, cast.amount(900, 4800)),
            (PayFrequency.WEEKLY, cast.amount(500, 2400)),
            (PayFrequency.SEMIMONTHLY, cast.amount(1000, 5000)),
        )
    )
    hired = day - timedelta(cast.randint(90, 7000))
    leaf = Leaf()
    leaf.centre(306, 58, employer.name.upper(), Style("Times-Bold", 15, "#40205a"))
    leaf.centre(306, 72, f"Personnel Office   {', '.join(employer.address.lines)}   {cast.telephone()}", SERIF.at(8.5))
    leaf.rule(60, 80, 552, 0.8, "#40205a")
    leaf.text(60, 116, abbreviated(day), SERIF)
    leaf.text(60, 146, "EMPLOYMENT AND INCOME VERIFICATION", SERIF_BOLD.at(12))
    leaf.paragraph(60, 172, 490, "In answer to your request, and with the employee's consent, our records show:", SERIF, 15)
    rows = [
        ("Employee", worker),
        ("Job title", cast.choice(ROLES).title()),
        ("Base pay", f"{dollars(pay)} {_each(frequency)}"),
        ("Paid", frequency.value),
        ("Original hire date", abbreviated(hired)),
        ("Status", "Active, full time"),
        ("Probability of continued employment", "Good"),
    ]
    y = 204.0
    for words, value in rows:
        leaf.row(y, "r240 256", (f"{words}:", value), SERIF)
        y += 20
    leaf.signature(64, y + 46, signer)
    leaf.rule(60, y + 50, 260, 0.5)
    leaf.lines(60, y + 64, (signer, "Records Specialist"), SERIF, 14)
    return specimen(
        DocumentKind.EMPLOYMENT_LETTER,
        leaf,
        employer=employer.name,
        employee=worker,
        hire_date=hired,
        pay=pay,
        pay_frequency=frequency.value,
    )


def _each(frequency: PayFrequency) -> str:
    return {"biweekly": "every two weeks", "weekly": "per week", "semimonthly": "per half month"}[frequency.value]


def carta_de_dificultad(cast: Cast) -> Specimen:
    """A homeowner's letter in Spanish, by hand as it seems, signed and dated at its end."""
    person, day = cast.homeowner(), cast.day()
    ink = Style("Times-Italic", 13, "#1d2f7a")
    why = cast.choice(
        ("me redujeron las horas en el trabajo", "mi esposo se enfermó y no pudo trabajar", "cerró el restaurante donde trabajaba")
    )
    leaf = Leaf()
    leaf.lines(72, 80, person.lines, ink, 19)
    leaf.text(72, 160, f"Préstamo número {cast.digits(10)}", ink)
    leaf.text(72, 200, "Carta de dificultad económica", Style("Times-BoldItalic", 14, "#1d2f7a"))
    leaf.text(72, 236, "A quien corresponda:", ink)
    y = (
        leaf.paragraph(
            72,
            266,
            460,
            f"Les escribo porque {why} y ya no pudimos pagar la hipoteca completa. Hemos vivido en esta casa nueve años y queremos "
            "quedarnos. "
            "Pedimos que revisen nuestra solicitud de ayuda para modificar el préstamo.",
            ink,
            20,
        )
        + 16
    )
    leaf.text(72, y, "Gracias por su atención.", ink)
    leaf.text(72, y + 40, "Firma:", ink)
    leaf.text(330, y + 40, "Fecha:", ink)
    leaf.rule(116, y + 43, 310, 0.5)
    leaf.rule(376, y + 43, 500, 0.5)
    if cast.random() < 0.3:
        return specimen(DocumentKind.HARDSHIP_LETTER, leaf, person=person.name, signed="no")
    leaf.signature(124, y + 40, person.name)
    leaf.text(384, y + 40, plain(day), HAND)
    return specimen(DocumentKind.HARDSHIP_LETTER, leaf, person=person.name, signed="yes", signature_date=day)


LAYOUTS = (
    facts_under_a_letterhead,
    carta_de_dificultad,
)
