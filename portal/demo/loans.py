"""The servicer's list of loans for the demonstration, in the columns that ``foothold loans import`` takes."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO
from random import Random

from intake.kinds import Investor
from intake.operations.loan_rows import COLUMNS
from portal.demo.households import households
from portal.demo.papers.paper import Address
from portal.demo.papers.writing import cents, chance, month_start, months_later
from portal.demo.people import LoanFacts

OTHERS = 40
# The records were drawn up before the first sample household began, so that what they say was known on each of its days.
RECORDS_AGE = timedelta(days=10)
FIRST_NAMES = (
    "Alicia", "Bernard", "Camille", "Darnell", "Estela", "Farid", "Greta", "Hollis", "Ines", "Jerome", "Keiko", "Lionel", "Marisol",
    "Nadia", "Orville", "Paloma", "Quentin", "Renata", "Silas", "Thuy", "Ulrich", "Verna", "Wendell", "Ximena", "Yusuf", "Zelda",
)
LAST_NAMES = (
    "Abernathy", "Bautista", "Coldwater", "Dubois", "Ellison", "Fontaine", "Guerrero", "Hathaway", "Ibsen", "Jankowski", "Kimura",
    "Lovelace", "Montoya", "Nakamura", "Oyelaran", "Pettibone", "Quiroga", "Ravenel", "Stavros", "Tillman", "Underhill", "Vasquez",
)
STREETS = (
    "Willow Bend", "Second Street", "Kestrel Drive", "Mill Pond Road", "Garnet Avenue", "Old Ferry Road", "Juniper Court", "Fairview",
)
TOWNS = (
    ("Fresno", "CA", "93722"), ("Mesa", "AZ", "85204"), ("Aurora", "CO", "80013"), ("Ocala", "FL", "34471"), ("Augusta", "GA", "30909"),
    ("Peoria", "IL", "61614"), ("Muncie", "IN", "47304"), ("Duluth", "MN", "55811"), ("Reno", "NV", "89509"), ("Toledo", "OH", "43615"),
    ("Salem", "OR", "97302"), ("Erie", "PA", "16506"), ("Waco", "TX", "76710"), ("Spokane", "WA", "99208"), ("Racine", "WI", "53402"),
)


def loan_rows(today: date) -> Iterator[dict[str, str]]:
    """Every line of the list: the sample households' loans, then others who have not asked for help."""
    for household in households(today):
        if household.loan is not None:
            names = [person.name for person in household.people if person.role.value in ("borrower", "co_borrower")]
            yield _row(household.loan_number, household.investor, names, household.home, household.loan, today)
    for place in range(OTHERS):
        yield _other(place, today)


def loans_csv(today: date) -> str:
    """The list as the text of a CSV file."""
    text = StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(loan_rows(today))
    return text.getvalue()


def _other(place: int, today: date) -> dict[str, str]:
    draw = chance(f"loan {place}")
    last = draw.choice(LAST_NAMES)
    names = [f"{first} {last}" for first in draw.sample(FIRST_NAMES, draw.choice((1, 1, 2)))]
    home = Address(f"{draw.randint(10, 4900)} {draw.choice(STREETS)}", *draw.choice(TOWNS))
    row = _row(f"71{place:02d}{draw.randint(100_000, 999_999)}", draw.choice(tuple(Investor)), names, home, _standing(draw, today), today)
    row["principal_residence"] = "no" if draw.random() < 0.08 else "yes"
    row["bankruptcy"] = "yes" if draw.random() < 0.06 else "no"
    row["transferred_in_on"] = (today - timedelta(days=draw.randint(15, 60))).isoformat() if draw.random() < 0.1 else ""
    return row


def _standing(draw: Random, today: date) -> LoanFacts:
    """A loan in good order or some months behind, with its payment what its balance and rate would cost."""
    behind, rate = draw.choice((0, 0, 1, 1, 2, 3, 5, 8)), Decimal(draw.randint(24, 56)) / 8
    principal = cents(Decimal(draw.randint(6_000_000, 38_000_000)) / 100)
    payment = cents(principal * (rate / 1200 + Decimal("0.0032")))
    filed = today - timedelta(days=draw.randint(20, 90)) if behind == 8 else None
    unpaid = months_later(month_start(today), 1 - behind)
    return LoanFacts(unpaid, payment, principal, rate, first_filing_on=filed)


def _row(number: str, investor: Investor, names: list[str], home: Address, loan: LoanFacts, today: date) -> dict[str, str]:
    return {
        "loan_number": number, "investor": investor.value, "borrower_names": "; ".join(names), "street": home.street, "city": home.city,
        "state": home.state, "zip": home.zip, "principal_residence": "yes", "as_of": (today - RECORDS_AGE).isoformat(),
        "oldest_unpaid_due_date": _day(loan.oldest_unpaid_due_date), "monthly_payment": f"{loan.monthly_payment:.2f}",
        "unpaid_principal": f"{loan.unpaid_principal:.2f}", "interest_rate": f"{loan.interest_rate:.3f}",
        "first_filing_on": _day(loan.first_filing_on), "sale_on": _day(loan.sale_on), "sale_set_on": _day(loan.sale_set_on),
        "transferred_in_on": "", "bankruptcy": "no", "debt_collector": "no", "cease_contact": "no",
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
