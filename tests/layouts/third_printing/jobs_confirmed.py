"""Jobs confirmed: the report of a firm that verifies employment for lenders, and a company's offer."""

from datetime import timedelta
from decimal import Decimal

from intake.kinds import DocumentKind, PayFrequency
from portal.demo.papers.sheet import BODY, BOLD, GREY, SMALL
from portal.demo.papers.writing import cents, dollars, money, slashed, spelled
from tests.layouts.cast import ROLES, Cast
from tests.layouts.leaf import WEB, WEB_BOLD, Leaf, Rows
from tests.layouts.specimen import Specimen, specimen

FINE, FINE_BOLD = BODY.at(8.5), BOLD.at(8.5)
OFTEN = {
    PayFrequency.WEEKLY: ("Weekly", 52, (500, 1700)),
    PayFrequency.BIWEEKLY: ("Bi-Weekly", 26, (1100, 3900)),
    PayFrequency.SEMIMONTHLY: ("Semi-Monthly", 24, (1200, 4100)),
    PayFrequency.MONTHLY: ("Monthly", 12, (2400, 8000)),
}


def verifiers_report(cast: Cast) -> Specimen:
    """A report fetched by a lender: the order and the verifier first, the job's facts in pairs, pay, and three years' income in a table."""
    employer, worker, day = (
        cast.firm("Retail Stores", "Health Network", "Airlines", "Telecom", "Distribution Centers"),
        cast.homeowner(),
        cast.day(),
    )
    frequency = cast.choice(list(OFTEN))
    often, times, span = OFTEN[frequency]
    pay, hired = cast.amount(*span), day - timedelta(cast.randint(200, 6000))
    leaf = Leaf()
    leaf.text(40, 50, "VerifyWell", BOLD.at(18).in_colour("#006b5e"))
    leaf.right(572, 44, "EMPLOYMENT & INCOME VERIFICATION", BOLD.at(10))
    leaf.right(572, 56, f"Reference Number: {cast.digits(11)}", SMALL)
    leaf.rule(40, 66, 572, 2, "#006b5e")
    leaf.row(82, "40 306", ("Verification Date: " + slashed(day), "Permissible purpose: Mortgage servicing, loss mitigation"), FINE)
    leaf.row(
        95, "40 306", (f"Requested by: {cast.body('{} Mortgage', '{} Home Loans').name}", "Information current as of last pay cycle"), FINE
    )
    y = _facts(
        leaf,
        122,
        "EMPLOYEE AND EMPLOYER",
        [
            ("Employee Name", worker.name, "Employer", employer.name),
            ("Social Security Number", cast.ssn(), "Headquarters Address", employer.address.street),
            ("Home Address", worker.address.street, "", employer.address.city_line),
            ("", worker.address.city_line, "Employer Code / FEIN", f"{cast.digits(5)} / {cast.ein()}"),
        ],
    )
    y = _facts(
        leaf,
        y + 14,
        "EMPLOYMENT",
        [
            ("Employment Status", "Active", "Job Title", cast.choice(ROLES).upper()),
            (
                "Most Recent Start Date",
                slashed(hired),
                "Total Time With Employer",
                f"{(day - hired).days // 365} Yr {cast.randint(0, 11)} Mo",
            ),
            ("Original Hire Date", slashed(hired), "Probability of Continued", "Not provided"),
            ("Termination Date", "", "Work Location", cast.address().city),
        ],
    )
    y = _facts(
        leaf,
        y + 14,
        "INCOME",
        [
            ("Rate of Pay", f"{dollars(pay)} {often}", "Pay Frequency", often),
            (
                "Average Hours per Pay Period",
                f"{2080 // times}",
                "Date of Last Pay Increase",
                slashed(day - timedelta(cast.randint(40, 300))),
            ),
            ("Amount of Last Increase", f"{cast.randint(1, 6)}.50 %", "Next Projected Increase", "Not provided"),
        ],
    )
    so_far = cents(pay * max(1, day.timetuple().tm_yday * times // 365))
    rows: Rows = [("Year", "Base", "Overtime", "Commission", "Bonus", "Other", "Total")]
    for year, base in ((day.year, so_far), (day.year - 1, pay * times), (day.year - 2, cents(pay * times * Decimal("0.97")))):
        extra, bonus = cast.amount(0, 2400), cast.amount(0, 1500)
        rows.append((str(year), money(base), money(extra), "0.00", money(bonus), "0.00", money(base + extra + bonus)))
    leaf.text(40, y + 22, "ANNUAL INCOME SUMMARY", FINE_BOLD.in_colour("#006b5e"))
    edges = [40.0, 90, 180, 250, 325, 395, 465, 572]
    y = leaf.ruled(y + 28, edges, rows, BODY.at(8), height=15, head=BOLD.at(8), tint="#e2f1ee")
    rows = [("Benefit", "Offered", "Enrolled"), ("Medical", "Yes", "Yes"), ("Dental", "Yes", "No"), ("Retirement", "Yes", "Yes")]
    y = leaf.ruled(y + 16, [40, 180, 250, 325], rows, BODY.at(8), "lcc", 14, BOLD.at(8), "#e2f1ee")
    words = (
        "Data is supplied by the employer and is used only for the purpose stated. The employee may dispute it under the Fair Credit "
        "Reporting Act by calling 1-866-555-0133. Fee for this report: $62.95."
    )
    leaf.paragraph(40, y + 26, 532, words, SMALL.in_colour(GREY), 10)
    return specimen(
        DocumentKind.EMPLOYMENT_LETTER,
        leaf,
        employer=employer.name,
        employee=worker.name,
        hire_date=hired,
        pay=pay,
        pay_frequency=frequency.value,
    )


def _facts(leaf: Leaf, y: float, heading: str, rows: Rows) -> float:
    leaf.shade(40, y - 10, 572, y + 4, "#e2f1ee")
    leaf.text(44, y, heading, FINE_BOLD.in_colour("#006b5e"))
    for one, value, other, second in rows:
        y += 16
        leaf.row(y, "44 312", (one, other), BODY.at(8).in_colour(GREY))
        leaf.row(y, "172 422", (value, second), BODY.at(8))
    return y + 12


def companys_offer(cast: Cast) -> Specimen:
    """A company offers a job: salary, bonus and shares under headings, two places to sign, a day by which to answer."""
    company, candidate, signer, day = (
        cast.firm("Software", "Medical Devices", "Energy", "Foods"),
        cast.homeowner(),
        cast.person(),
        cast.day(),
    )
    starts, salary = day + timedelta(cast.randint(14, 40)), Decimal(cast.randint(41, 138) * 1000)
    leaf = Leaf()
    leaf.text(64, 60, company.name, WEB_BOLD.at(14).in_colour("#223a8f"))
    leaf.text(64, 73, ", ".join(company.address.lines), WEB.at(7))
    leaf.text(64, 106, spelled(day), WEB)
    leaf.block(64, 130, candidate.lines, WEB)
    leaf.text(64, 180, f"Dear {candidate.name.split()[0]},", WEB)
    y = leaf.paragraph(64, 200, 484, f"We are delighted to offer you employment with {company.name} on the terms that follow.", WEB, 13)
    each = cents(salary / 24)
    for heading, words in (
        (
            "Position",
            f"{cast.choice(ROLES).title()}, reporting to {cast.person()}, full time and exempt. You would begin on {spelled(starts)}.",
        ),
        (
            "Compensation",
            f"Your base salary will be {dollars(salary)} a year, paid {dollars(each)} semi-monthly, less withholding. "
            f"You will be eligible for a bonus of up to 10% and a one-time signing bonus of $2,500.00, repaid if you leave within a year.",
        ),
        (
            "Benefits",
            "Medical, dental and vision from the month after you start; 401(k) with a 4% match; 15 days of paid time off.",
        ),
        (
            "Contingencies",
            "This offer depends on a background check, your right to work (Form I-9) and a signed confidentiality agreement.",
        ),
        ("At will", "Employment is at will: either of us may end it at any time, with or without cause or notice."),
    ):
        leaf.text(64, y + 10, heading, WEB_BOLD)
        y = leaf.paragraph(64, y + 23, 484, words, WEB, 13)
    closing = f"To accept, sign below and return this letter by {spelled(day + timedelta(7))}, when the offer expires. Welcome aboard!"
    y = leaf.paragraph(64, y + 12, 484, closing, WEB, 13)
    for x, name, title, signed in ((64, signer, "Director, Talent Acquisition", day), (320, candidate.name, "Accepted and agreed", None)):
        if signed:
            leaf.signature(x + 6, y + 54, name)
        leaf.rule(x, y + 58, x + 210, 0.5)
        leaf.lines(x, y + 70, (name, title, f"Date: {slashed(signed)}" if signed else "Date: ______________"), WEB.at(8), 12)
    return specimen(DocumentKind.OFFER_LETTER, leaf, people=candidate.name, date=day)


LAYOUTS = (verifiers_report, companys_offer)
