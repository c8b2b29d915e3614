"""Papers that are none of the kinds asked for, though they carry names, dates and amounts."""

from datetime import timedelta

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, SERIF, SERIF_BOLD, SMALL
from portal.demo.papers.writing import dollars, slashed, spelled
from tests.layouts.cast import Cast
from tests.layouts.leaf import Leaf
from tests.layouts.specimen import Specimen, specimen


def dental_estimate(cast: Cast) -> Specimen:
    """What a dentist thinks the work will cost."""
    dentist, patient, day = cast.firm("Family Dental", "Dental Arts", "Smiles"), cast.homeowner(), cast.day()
    costs = [(f"D{cast.digits(4)}", words, cast.amount(80, 900)) for words in ("Crown, porcelain", "Core buildup", "X-rays, bitewing")]
    leaf = Leaf()
    leaf.text(60, 60, dentist.name, BOLD.at(15))
    leaf.text(60, 74, ", ".join(dentist.address.lines), SMALL)
    leaf.text(60, 110, "Treatment plan and estimate", BOLD.at(12))
    leaf.rows(132, "60 160", [("Patient", patient.name), ("Date", slashed(day)), ("Dentist", f"Dr. {cast.person()}")], BODY, 14)
    rows = [("Code", "Treatment", "Tooth", "Fee"), *((code, words, str(cast.randint(1, 32)), dollars(fee)) for code, words, fee in costs)]
    y = leaf.ruled(190, [60, 120, 350, 400, 500], rows, BODY, "llrr", 16, BOLD)
    leaf.row(y + 20, "350 r500", ("Estimated fee", dollars(sum((fee for _, _, fee in costs), costs[0][2] * 0))), BOLD)
    leaf.text(60, y + 56, "This estimate is good for 90 days. It is not a bill.")
    return specimen(DocumentKind.OTHER, leaf)


def jury_summons(cast: Cast) -> Specimen:
    """A court calls a juror."""
    person, day = cast.homeowner(), cast.day()
    leaf = Leaf()
    leaf.centre(306, 70, cast.body("SUPERIOR COURT OF {} COUNTY").name.upper(), SERIF_BOLD.at(14))
    leaf.centre(306, 92, "SUMMONS FOR JURY SERVICE", SERIF_BOLD.at(12))
    leaf.block(72, 140, person.lines, SERIF)
    leaf.right(540, 140, f"Juror number {cast.digits(9)}", SERIF)
    y = leaf.paragraph(
        72,
        220,
        468,
        f"You are summoned to serve as a juror on {spelled(day + timedelta(30))} at 8:30 a.m. Bring this summons. Jurors are paid "
        "$15.00 for each day after the first and 34 cents a mile one way.",
        SERIF,
        16,
    )
    leaf.paragraph(
        72,
        y + 14,
        468,
        f"You may ask once to serve at another time, in writing, by {spelled(day + timedelta(10))}. Failure to appear "
        "may be punished by a fine of up to $1,500.00.",
        SERIF,
        16,
    )
    return specimen(DocumentKind.OTHER, leaf)


LAYOUTS = (dental_estimate, jury_summons)
