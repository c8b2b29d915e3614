"""Letters homeowners write: one typed in English with sums and dates of all kinds, one in Spanish from a library's computer."""

from datetime import timedelta

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, HAND, SERIF, SERIF_BOLD
from portal.demo.papers.writing import dollars, slashed, spelled
from tests.layouts.cast import Cast
from tests.layouts.hands import in_spanish, plain
from tests.layouts.leaf import Leaf
from tests.layouts.specimen import Specimen, specimen

CALIBRI = BODY.at(10.5)
AMOUNTS = ((400, 2900), (500, 2600), (900, 4200))


def typed_with_a_budget(cast: Cast) -> Specimen:
    """Two pages' worth on one: what happened when, in numbers, a small list of income and bills, thanks, and a place to sign."""
    person, day = cast.homeowner(), cast.day()
    lender, employer = cast.body("{} Mortgage", "{} Home Loans").name, cast.firm().name
    before, now, payment = (cast.amount(*span) for span in AMOUNTS)
    lost = day - timedelta(cast.randint(60, 200))
    why = cast.choice(
        (
            f"On {spelled(lost)} I was laid off from {employer}, where I had worked for eleven years",
            f"On {spelled(lost)} my hours at {employer} were cut from 40 to 24 a week",
            f"On {spelled(lost)} I fell at work and {employer} put me on unpaid leave after surgery",
        )
    )
    leaf = Leaf()
    leaf.lines(72, 72, (*person.lines, cast.telephone()), CALIBRI, 14)
    leaf.text(72, 146, slashed(day - timedelta(2)), CALIBRI)
    leaf.lines(72, 174, (lender, "Attn: Loss Mitigation Department"), CALIBRI, 14)
    leaf.text(72, 218, f"RE: Hardship Letter - Loan # {cast.digits(10)}", BOLD.at(10.5))
    leaf.text(72, 246, "To Whom It May Concern:", CALIBRI)
    y = 268.0
    for words in (
        f"I am writing to ask for a modification of my home loan. {why}. Until then I had never been late. My take-home pay fell from "
        f"{dollars(before + now)} to {dollars(now)} a month and I have now missed three payments of {dollars(payment)}.",
        "I sold my second car, stopped the cable, and my sister helps with groceries, but our savings are gone. Here is what each month "
        "looks like for us today:",
    ):
        y = leaf.paragraph(72, y, 468, words, CALIBRI, 14.5) + 8
    rows = [
        ("Net pay and unemployment", dollars(now)),
        ("Mortgage with taxes and insurance", dollars(payment)),
        ("Food, gas and electric", dollars(cast.amount(500, 900))),
        ("Medical bills", dollars(cast.amount(60, 400))),
    ]
    y = leaf.rows(y + 2, "108 r420", rows, CALIBRI, 15) + 6
    for words in (
        f"Starting {spelled(day + timedelta(24))} I expect to be back to full time. I believe I can afford a payment of about "
        f"{dollars(payment * 3 // 4)} and I want very much to keep the home where my children grew up.",
        "Please call me if you need anything else. Thank you for taking the time to read this.",
    ):
        y = leaf.paragraph(72, y, 468, words, CALIBRI, 14.5) + 8
    leaf.text(72, y + 4, "Respectfully,", CALIBRI)
    leaf.rule(72, y + 50, 280, 0.5)
    leaf.rule(330, y + 50, 450, 0.5)
    leaf.text(72, y + 63, person.name, CALIBRI)
    leaf.text(330, y + 63, "Date signed", CALIBRI)
    if cast.random() < 0.3:
        return specimen(DocumentKind.HARDSHIP_LETTER, leaf, person=person.name, signed="no")
    leaf.signature(80, y + 46, person.name)
    leaf.text(340, y + 46, plain(day), HAND)
    return specimen(DocumentKind.HARDSHIP_LETTER, leaf, person=person.name, signed="yes", signature_date=day)


def carta_mecanografiada(cast: Cast) -> Specimen:
    """A typed letter in Spanish: who it is to, what it is about, what happened, and below the signature the day in words."""
    person, day = cast.homeowner(), cast.day()
    lender = cast.body("{} Mortgage Services", "{} Home Lending").name
    since = in_spanish(day - timedelta(cast.randint(60, 240)))
    what = cast.choice(
        (
            f"el {since} falleció mi cónyuge, que ganaba la mayor parte de los ingresos de la familia",
            f"desde el {since} mi negocio de limpieza perdió casi todos sus clientes",
            f"el {since} me diagnosticaron una enfermedad y dejé de trabajar por orden del médico",
        )
    )
    leaf = Leaf()
    leaf.lines(72, 76, person.lines, SERIF, 15)
    leaf.text(72, 142, lender, SERIF)
    leaf.text(72, 157, "Departamento de Mitigación de Pérdidas", SERIF)
    leaf.text(72, 190, "Asunto: Carta de explicación de dificultades económicas", SERIF_BOLD)
    leaf.text(72, 206, f"Número de préstamo: {cast.digits(10)}", SERIF)
    leaf.text(72, 240, "Estimados señores:", SERIF)
    y = 264.0
    for words in (
        f"Por medio de la presente les explico la razón por la que me atrasé en mis pagos: {what}. Antes de eso pagué a tiempo "
        "durante siete años.",
        f"Mi pago mensual es de {dollars(cast.amount(900, 2700))} y hoy mis ingresos suman {dollars(cast.amount(1100, 3200))} al mes. "
        f"Debo también {dollars(cast.amount(300, 4800))} al hospital. He reducido mis gastos y mi hijo mayor me ayuda con la comida.",
        "Les pido una modificación del préstamo o un plan que me permita conservar mi casa. Adjunto mis talones de cheque, dos estados "
        "de cuenta del banco y la solicitud de asistencia.",
        "Declaro que lo escrito aquí es verdad. Agradezco de antemano su comprensión y quedo a sus órdenes.",
    ):
        y = leaf.paragraph(72, y, 468, words, SERIF, 16) + 9
    leaf.text(72, y + 6, "Atentamente,", SERIF)
    leaf.rule(72, y + 60, 290, 0.5)
    signed = cast.random() < 0.75
    if signed:
        leaf.signature(80, y + 56, person.name)
    leaf.lines(72, y + 74, (person.name, f"Tel. {cast.telephone()}"), SERIF, 15)
    leaf.text(72, y + 108, f"Fecha: {in_spanish(day)}" if signed else "Fecha: ____________________", SERIF)
    if signed:
        return specimen(DocumentKind.HARDSHIP_LETTER, leaf, person=person.name, signed="yes", signature_date=day)
    return specimen(DocumentKind.HARDSHIP_LETTER, leaf, person=person.name, signed="no")


LAYOUTS = (typed_with_a_budget, carta_mecanografiada)
