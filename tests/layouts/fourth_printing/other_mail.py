"""A business's year by an online program, a shop's word for its worker, a letter in Spanish, a lease, and a car's loan."""

from datetime import date, timedelta
from decimal import Decimal

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, HAND, SERIF, SERIF_BOLD, SMALL
from portal.demo.papers.writing import ZERO, dollars, money, month_end, months_later, slashed, spelled
from tests.layouts.cast import ROLES, Cast
from tests.layouts.hands import in_spanish, on_a_weekday, plain
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen

COSTS = ("Advertising & marketing", "Contract labor", "Fuel", "Insurance", "Meals", "Office supplies", "Rent", "Repairs", "Utilities")


def year_of_an_online_program(cast: Cast) -> Specimen:
    """Income without cost of goods, expenses one below another, operating income and net income, the basis and the hour at the foot."""
    business, year = cast.business(), cast.tax_year()
    end = month_end(date(year, cast.randint(3, 12), 1))
    sales, services = cast.amount(9000, 60_000), cast.amount(500, 9000)
    costs = [(words, cast.amount(90, 3400)) for words in cast.some(COSTS, 6)]
    spent, earned = sum((amount for _, amount in costs), ZERO), sales + services
    leaf = Leaf()
    leaf.centre(306, 60, business, WEB_BOLD.at(14))
    leaf.centre(306, 78, "Profit and Loss", WEB.at(12))
    leaf.centre(306, 94, f"January 1 - {spelled(end)}", WEB)
    leaf.right(500, 126, "Total", WEB_BOLD)
    leaf.rule(110, 132, 502, 0.8)
    rows: Rows = [("Income", ""), ("   Sales", money(sales)), ("   Services", money(services)), ("Total for Income", dollars(earned))]
    rows += [("Gross Profit", dollars(earned)), ("Expenses", ""), *((f"   {words}", money(amount)) for words, amount in costs)]
    rows += [("Total for Expenses", dollars(spent)), ("Net Operating Income", dollars(earned - spent)), ("Other Income", "")]
    leaf.rows(148, "110 r500", [*rows, ("Net Income", dollars(earned - spent))], WEB, 19)
    leaf.centre(306, 760, f"Cash Basis  {on_a_weekday(end + timedelta(9))} 04:12 PM GMT-05:00     1/1", WEB.at(6.5))
    figures = {"gross_income": earned, "total_expenses": spent, "net_profit": earned - spent}
    return specimen(DocumentKind.PROFIT_AND_LOSS, leaf, business=business, period_start=date(year, 1, 1), period_end=end, **figures)


def word_of_a_shop(cast: Cast) -> Specimen:
    """An owner writes to a bank for somebody who works for a salary: the day of hire, of the last raise, and the year's pay."""
    employer, worker, owner, day = cast.firm("Market", "Tire & Brake", "Bakery"), cast.person(), cast.person(), cast.day()
    hired, salary = day - timedelta(cast.randint(400, 4000)), Decimal(cast.randint(31, 84) * 1000)
    leaf = Leaf()
    leaf.centre(306, 64, employer.name, SERIF_BOLD.at(18))
    leaf.centre(306, 82, f"{', '.join(employer.address.lines)}   {cast.telephone()}", SERIF.at(9))
    leaf.text(72, 130, spelled(day), SERIF)
    leaf.lines(72, 160, (cast.body("{} Home Loans").name, "Attention: Home Retention"), SERIF, 15)
    y = 214.0
    for words in (
        f"This letter is to confirm that {worker} is employed at {employer.name} as a full-time {cast.choice(ROLES)}.",
        f"The first day of work was {spelled(hired)}. The current annual salary is {dollars(salary)}, since the last raise on "
        f"{spelled(day - timedelta(cast.randint(40, 300)))}. Last year a holiday bonus of $500.00 was paid; none is promised.",
        f"We have been in business since 1987 and expect this job to go on. Call me between 9 and 5 at {cast.telephone()}.",
    ):
        y = leaf.paragraph(72, y, 468, words, SERIF, 17) + 12
    leaf.text(72, y + 10, "Sincerely,", SERIF)
    leaf.signature(80, y + 54, owner)
    leaf.lines(72, y + 74, (owner, "Owner"), SERIF, 15)
    figures = {"employer": employer.name, "employee": worker, "pay_frequency": "annual"}
    return specimen(DocumentKind.EMPLOYMENT_LETTER, leaf, hire_date=hired, pay=salary, **figures)


def carta_breve(cast: Cast) -> Specimen:
    """A short letter in Spanish with the loan's number first; name, signature and day each on a line with its word."""
    person, day = cast.homeowner(), cast.day()
    fell = in_spanish(day - timedelta(cast.randint(50, 200)))
    leaf = Leaf()
    leaf.text(72, 80, "CARTA DE DIFICULTADES", BOLD.at(13))
    loan = f"Préstamo núm. {cast.digits(9)}"
    leaf.lines(72, 108, (loan, f"Propiedad: {', '.join(person.address.lines)}", f"Para: {cast.body('{} Mortgage').name}"), BODY.at(11), 17)
    y = 184.0
    for words in (
        f"A quien corresponda: Me atrasé con la hipoteca porque el {fell} la fábrica redujo mis horas de cuarenta a veinte por semana. "
        f"Antes ganaba {dollars(cast.amount(2600, 4200))} al mes y ahora gano {dollars(cast.amount(1100, 2300))}.",
        f"También pagué {dollars(cast.amount(300, 2500))} por la reparación del techo. Mi esposa cuida a su madre y no puede trabajar.",
        f"En marzo espero volver a tiempo completo. Quiero quedarme en la casa y puedo pagar {dollars(cast.amount(600, 1300))} por mes.",
        "Les agradezco la ayuda que me puedan dar.",
    ):
        y = leaf.paragraph(72, y, 468, words, BODY.at(11), 17) + 12
    signed = cast.random() < 0.7
    for at, (caption, words) in enumerate((("Nombre:", person.name), ("Firma:", ""), ("Fecha:", plain(day) if signed else ""))):
        leaf.text(72, y + 30 + at * 44, caption, BODY.at(11))
        leaf.rule(122, y + 33 + at * 44, 330, 0.5)
        leaf.text(128, y + 29 + at * 44, words, HAND)
    if not signed:
        return specimen(DocumentKind.HARDSHIP_LETTER, leaf, person=person.name, signed="no")
    leaf.signature(130, y + 72, person.name)
    return specimen(DocumentKind.HARDSHIP_LETTER, leaf, person=person.name, signed="yes", signature_date=day)


def agreement_from_the_web(cast: Cast) -> Specimen:
    """A lease in numbered sentences from a web form: parties, term, rent, deposit and late fee each in its own."""
    landlord, tenant, start = cast.person(), cast.person(), months_later(cast.day().replace(day=1), 1)
    end, rent, home = months_later(start, 12) - timedelta(1), Decimal(cast.randint(750, 2900)), ", ".join(cast.address().lines)
    leaf = Leaf()
    leaf.centre(306, 62, "RESIDENTIAL LEASE AGREEMENT", SERIF_BOLD.at(14))
    y = 92.0
    for heading, words in (
        ("I. THE PARTIES.", f"This agreement is made between {landlord} (the Landlord) and {tenant} (the Tenant)."),
        ("II. PREMISES.", f"The Landlord leases to the Tenant the house at {home}, built in {cast.randint(1950, 2010)}."),
        ("III. TERM.", f"The term is fixed. It begins on {spelled(start)} and ends on {spelled(end)}."),
        ("IV. RENT.", f"The Tenant shall pay {dollars(rent)} per month, on the 1st day of every month."),
        ("V. LATE FEE.", "Rent not paid by the 5th is late; a fee of $75.00 is then due for each occurrence."),
        ("VI. SECURITY DEPOSIT.", f"The Tenant pays {dollars(rent * 3 / 2)} at signing, returned within 30 days of the end."),
        ("VII. PETS.", "One cat is allowed for a fee of $250.00 that is not returned."),
        ("VIII. UTILITIES.", "The Landlord pays for water and trash. The Tenant pays for everything else."),
        ("IX. LEAD PAINT.", "Houses built before 1978 may contain it. The Tenant has had the pamphlet."),
    ):
        leaf.text(72, y, heading, SERIF_BOLD)
        y = leaf.paragraph(72, y + 15, 468, words, SERIF, 15) + 12
    for x, role, name in ((72, "Landlord", landlord), (320, "Tenant", tenant)):
        leaf.signature(x + 6, y + 44, name)
        leaf.rule(x, y + 48, x + 210, 0.5)
        leaf.lines(x, y + 62, (f"{role}: {name}", f"Date: {slashed(start - timedelta(11))}"), SERIF, 15)
    figures = {"landlord": landlord, "tenant": tenant}
    return specimen(DocumentKind.LEASE, leaf, monthly_rent=rent, lease_start=start, lease_end=end, **figures)


def loan_on_a_car(cast: Cast) -> Specimen:
    """A car's loan: a payment, a day, a balance and a rate as on a mortgage's statement, but for a vehicle."""
    lender, owner, said = cast.body("{} Auto Finance", "{} Motor Credit"), cast.homeowner(), cast.day()
    pay, left, due = cast.amount(190, 690), cast.amount(2000, 31_000), said + timedelta(18)
    leaf = Leaf()
    leaf.text(44, 54, lender.name, WEB_BOLD.at(15))
    leaf.right(568, 54, "Vehicle loan statement", WEB_BOLD.at(11))
    leaf.block(60, 118, [line.upper() for line in owner.lines], BODY.at(9.5))
    facts = [("Statement date", slashed(said)), ("Account number", cast.digits(10)), ("Vehicle", f"{said.year - 4} sedan, 4-door")]
    leaf.rows(84, "340 r568", facts, WEB.at(7.5), 15)
    leaf.captioned(150, [340, 454, 568], [("Payment due", dollars(pay)), ("Due date", slashed(due))], WEB_BOLD, 32)
    rows = [("Principal balance", dollars(left)), ("Interest rate", "7.490%"), ("Interest paid this year", dollars(pay * 2))]
    rows += [("Past due", "$0.00"), ("Late charges", "$0.00"), ("Total amount due", dollars(pay))]
    y = leaf.rows(220, "44 r300", rows, WEB.at(8), 17)
    leaf.paragraph(44, y + 20, 524, "Thinking of a trade? Your payoff is good for ten days. Keep insurance on your vehicle.", WEB.at(8))
    leaf.dashes(620)
    leaf.block(340, 660, lender.lines, SMALL)
    return specimen(DocumentKind.OTHER, leaf)


LAYOUTS = (year_of_an_online_program, word_of_a_shop, carta_breve, agreement_from_the_web, loan_on_a_car)
