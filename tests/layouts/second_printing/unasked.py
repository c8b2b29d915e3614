"""Papers nobody asked for, though they look like some that are."""

from datetime import timedelta

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, SERIF, SERIF_BOLD, SMALL
from portal.demo.papers.writing import dollars, money, spelled
from tests.layouts.cast import Cast
from tests.layouts.hands import plain
from tests.layouts.leaf import Leaf
from tests.layouts.specimen import Specimen, specimen


def repair_invoice(cast: Cast) -> Specimen:
    """A garage's invoice, with a total, a day and the owner of the car."""
    garage, owner, day = cast.firm("Auto Repair", "Tire & Brake", "Transmission"), cast.homeowner(), cast.day()
    lines = [("Front brake pads", cast.amount(60, 180)), ("Labor, 2.5 hours", cast.amount(150, 400)), ("Shop supplies", cast.amount(5, 25))]
    leaf = Leaf()
    leaf.text(50, 54, garage.name, BOLD.at(16))
    leaf.text(50, 68, f"{', '.join(garage.address.lines)}   {cast.telephone()}", SMALL)
    leaf.right(560, 54, f"INVOICE {cast.digits(5)}", BOLD.at(12))
    leaf.rows(
        104,
        "50 150",
        [
            ("Customer", owner.name),
            ("Vehicle", "2016 sedan, blue"),
            ("Odometer", f"{cast.randint(40, 160)},{cast.digits(3)}"),
            ("In / out", f"{plain(day)} / {plain(day + timedelta(1))}"),
        ],
        BODY,
        14,
    )
    y = leaf.ruled(
        180,
        [50, 420, 560],
        [("Parts and labor", "Price"), *((words, money(amount)) for words, amount in lines)],
        BODY,
        height=17,
        head=BOLD,
    )
    leaf.row(y + 22, "300 r556", ("Total paid by card", dollars(sum((a for _, a in lines[1:]), lines[0][1]))), BOLD)
    return specimen(DocumentKind.OTHER, leaf)


def school_letter(cast: Cast) -> Specimen:
    """A school tells a parent of a trip and what it costs."""
    school, parent, day = cast.body("{} Elementary School", "{} Middle School"), cast.homeowner(), cast.day()
    leaf = Leaf()
    leaf.centre(306, 64, school.name, SERIF_BOLD.at(16))
    leaf.centre(306, 80, ", ".join(school.address.lines), SERIF.at(9))
    leaf.text(72, 120, spelled(day), SERIF)
    leaf.text(72, 150, f"Dear {parent.name},", SERIF)
    y = leaf.paragraph(
        72,
        176,
        468,
        f"On {spelled(day + timedelta(25))} the fifth grade will visit the science museum. The trip costs "
        f"{dollars(cast.amount(8, 30))} for each child, lunch included.",
        SERIF,
        16,
    )
    leaf.paragraph(
        72,
        y + 10,
        468,
        "Please return the slip with your signature. If the cost is a hardship, tell the office and the school will pay.",
        SERIF,
        16,
    )
    return specimen(DocumentKind.OTHER, leaf)


LAYOUTS = (repair_invoice, school_letter)
