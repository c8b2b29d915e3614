"""Letters of employers, and one that a homeowner wrote."""

from datetime import timedelta
from decimal import Decimal

from intake.kinds import DocumentKind, PayFrequency
from portal.demo.papers.sheet import BODY, BOLD, CAPTION, HAND, SERIF, SERIF_BOLD, SMALL, TYPED, Style
from portal.demo.papers.writing import dollars, money, spelled
from tests.layouts.cast import ROLES, Cast
from tests.layouts.hands import by_the_army, plain
from tests.layouts.leaf import Leaf
from tests.layouts.specimen import Specimen, specimen


def human_resources_letter(cast: Cast) -> Specimen:
    """An employer's letter: everything in two paragraphs, the date before the firm's address."""
    employer, worker, signer = cast.firm(), cast.person(), cast.person()
    day = cast.day()
    hired, salary = day - timedelta(cast.randint(200, 5000)), Decimal(cast.randint(28, 110)) * 1000
    frequency, pay, words = cast.choice(
        (
            (PayFrequency.ANNUAL, salary, f"an annual salary of {dollars(salary)}"),
            (PayFrequency.MONTHLY, salary / 10, f"a monthly salary of {dollars(salary / 10)}"),
        )
    )
    style = cast.choice((SERIF, BODY.at(10.5)))
    leaf = Leaf()
    leaf.right(540, 64, employer.name, SERIF_BOLD.at(16))
    for at, line in enumerate((*employer.address.lines, cast.telephone())):
        leaf.right(540, 80 + at * 12, line, SERIF.at(9))
    leaf.rule(72, 118, 540, 0.5)
    leaf.text(72, 150, spelled(day), style)
    leaf.text(72, 182, f"RE: Verification of employment for {worker}", style)
    leaf.text(72, 212, "To Whom It May Concern:", style)
    y = (
        leaf.paragraph(
            72,
            238,
            468,
            f"Please accept this letter as confirmation that {worker} has been employed with {employer.name} since {spelled(hired)}. "
            f"{worker.split()[0]} works as a full-time {cast.choice(ROLES)} and earns {words}.",
            style,
            17,
        )
        + 12
    )
    y = leaf.paragraph(72, y, 468, f"If you have questions, please call me at {cast.telephone()}.", style, 17) + 20
    leaf.text(72, y, "Best regards,", style)
    leaf.signature(80, y + 38, signer)
    leaf.lines(72, y + 58, (signer, cast.choice(("Payroll Manager", "HR Generalist", "Office Manager"))), style, 15)
    return specimen(
        DocumentKind.EMPLOYMENT_LETTER,
        leaf,
        employer=employer.name,
        employee=worker,
        hire_date=hired,
        pay=pay,
        pay_frequency=frequency.value,
    )


def verification_form(cast: Cast) -> Specimen:
    """A form that an employer fills in by typewriter: its questions printed, its answers on the lines."""
    employer, worker, signer, day = cast.firm(), cast.homeowner(), cast.person(), cast.day()
    frequency = cast.choice((PayFrequency.WEEKLY, PayFrequency.BIWEEKLY, PayFrequency.SEMIMONTHLY, PayFrequency.MONTHLY))
    pay, hired = cast.amount(500, 4000), day - timedelta(cast.randint(100, 4000))
    days = cast.choice((plain, by_the_army))
    leaf = Leaf()
    leaf.centre(306, 56, "VERIFICATION OF EMPLOYMENT", BOLD.at(14))
    leaf.centre(306, 70, "To be completed by the employer", SMALL)
    rows = [
        ("Name of employer", employer.name),
        ("Address of employer", ", ".join(employer.address.lines)),
        ("Name of employee", worker.name),
        ("Date of hire", days(hired)),
        ("Position", cast.choice(ROLES).capitalize()),
        ("Is the employee still employed?", "Yes"),
        ("Gross pay each pay period", money(pay)),
        ("How often paid (weekly, every two weeks, ...)", _often(frequency)),
        ("Average hours a week", str(cast.randint(20, 40))),
    ]
    y = 112.0
    for number, (question, answer) in enumerate(rows, 1):
        leaf.text(54, y, f"{number}.", BODY)
        leaf.text(72, y, question, BODY)
        leaf.rule(290, y + 3, 558, 0.5)
        leaf.text(296, y, answer, TYPED.at(10))
        y += 27
    leaf.text(54, y + 14, "I certify that the above is true.", BODY)
    leaf.rule(54, y + 66, 300)
    leaf.signature(64, y + 62, signer)
    leaf.text(54, y + 76, "Signature of employer's representative", CAPTION)
    leaf.rule(330, y + 66, 450)
    leaf.text(336, y + 62, plain(day), HAND)
    leaf.text(330, y + 76, "Date signed", CAPTION)
    return specimen(
        DocumentKind.EMPLOYMENT_LETTER,
        leaf,
        employer=employer.name,
        employee=worker.name,
        hire_date=hired,
        pay=pay,
        pay_frequency=frequency.value,
    )


def _often(frequency: PayFrequency) -> str:
    return {"weekly": "weekly", "biweekly": "every two weeks", "semimonthly": "twice a month", "monthly": "monthly"}[frequency.value]


def hardship_typed_at_home(cast: Cast) -> Specimen:
    """A letter of one page that tells what happened, signed by pen or not."""
    person, day = cast.homeowner(), cast.day()
    loss, before = (
        cast.choice(
            (
                ("my hours at work were cut from forty to twenty-four a week", "June"),
                ("I had surgery and was out of work for nine weeks", "March"),
                ("my husband lost his job at the plant", "January"),
            )
        ),
        cast.amount(900, 2400),
    )
    signed_on = day if cast.random() < 0.7 else None
    leaf = Leaf()
    leaf.lines(72, 76, person.lines, TYPED, 13)
    leaf.text(72, 132, spelled(day) if not signed_on else f"Loan number {cast.digits(10)}", TYPED)
    leaf.text(72, 166, "Re: Hardship letter - request for help with our mortgage", Style("Courier-Bold", 9.5))
    leaf.text(72, 196, "To whom it may concern,", TYPED)
    y = (
        leaf.paragraph(
            72,
            222,
            468,
            f"I am writing to explain why we fell behind. In {loss[1]} {loss[0]}. Until then our "
            f"mortgage payment of {dollars(before)} was never late.",
            TYPED,
            14,
        )
        + 10
    )
    y = (
        leaf.paragraph(
            72,
            y,
            468,
            "We have cut our spending and things are getting better. We want to keep our home and ask you to look at a loan modification. "
            "Thank you for your time.",
            TYPED,
            14,
        )
        + 10
    )
    leaf.text(72, y, "Sincerely,", TYPED)
    leaf.rule(72, y + 56, 280, 0.5)
    leaf.text(72, y + 68, person.name, TYPED)
    leaf.rule(330, y + 56, 440, 0.5)
    leaf.text(330, y + 68, "Date", TYPED)
    figures = {"person": person.name, "signed": "yes" if signed_on else "no"}
    if signed_on:
        leaf.signature(80, y + 53, person.name)
        leaf.text(336, y + 53, plain(signed_on), HAND)
        return specimen(DocumentKind.HARDSHIP_LETTER, leaf, **figures, signature_date=signed_on)
    return specimen(DocumentKind.HARDSHIP_LETTER, leaf, **figures)


LAYOUTS = (
    human_resources_letter,
    verification_form,
    hardship_typed_at_home,
)
