"""One line of the servicer's list of loans: checked cell by cell, with what is wrong said in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from intake.kinds import Investor
from intake.words import N_

COLUMNS = (
    "loan_number", "investor", "borrower_names", "street", "city", "state", "zip", "principal_residence", "as_of",
    "oldest_unpaid_due_date", "monthly_payment", "unpaid_principal", "interest_rate", "first_filing_on", "sale_on", "sale_set_on",
    "transferred_in_on", "bankruptcy", "debt_collector", "cease_contact",
)
REQUIRED = ("loan_number", "investor", "borrower_names", "state", "zip", "as_of")
DATES = ("oldest_unpaid_due_date", "first_filing_on", "transferred_in_on")
AMOUNTS = ("monthly_payment", "unpaid_principal", "interest_rate")
YES_NO = ("bankruptcy", "debt_collector", "cease_contact")
SALE = "sale"
CALLED_OFF = "none"
AS_OF = "records_as_of"

EMPTY = N_("The column %(column)s is empty. Fill it in.")
NOT_A_DATE = N_("The column %(column)s holds “%(value)s”. Write the date as YYYY-MM-DD.")
NOT_AN_AMOUNT = N_("The column %(column)s holds “%(value)s”. Write a number like 1850.00.")
NOT_YES_NO = N_("The column %(column)s holds “%(value)s”. Write yes or no.")
NOT_AN_INVESTOR = N_("The column %(column)s holds “%(value)s”. Write one of: %(choices)s.")
NOT_A_STATE = N_("The column %(column)s holds “%(value)s”. Write the two letters of a State.")
NOT_A_ZIP = N_("The column %(column)s holds “%(value)s”. Write the five digits of a ZIP code.")
NO_NUMBER = N_("The loan number holds no letters or digits.")


class RowFault(Exception):
    """One line that cannot be used: a message id and what fills it."""

    def __init__(self, message: str, **details: str) -> None:
        super().__init__(message)
        self.message = message
        self.details = details


@dataclass(frozen=True)
class LoanRow:
    """One line understood: columns of the loan that stand, and facts that hold as of a day."""

    number: str
    as_of: date
    standing: dict[str, Any]
    facts: dict[str, str]


def normalised(number: str) -> str:
    """A loan number as it is compared: its letters and digits only, in capitals."""
    return "".join(character for character in number.upper() if character.isascii() and character.isalnum())


def five_digits(zip_code: str) -> str:
    """The first five digits of a ZIP code however it is written."""
    return "".join(character for character in zip_code if character.isascii() and character.isdigit())[:5]


def parse_row(cells: Mapping[str, str | None]) -> LoanRow:
    """Understand one line. Raises RowFault with the first thing that is wrong."""
    row = {name: (cells.get(name) or "").strip() for name in COLUMNS}
    for column in REQUIRED:
        if not row[column]:
            raise RowFault(EMPTY, column=column)
    number = normalised(row["loan_number"])
    if not number:
        raise RowFault(NO_NUMBER)
    as_of = _date(row, "as_of")
    return LoanRow(number, as_of, _standing(row), _facts(row, as_of))


def sale_of(value: str, as_of: date) -> tuple[date, date | None]:
    """When a sale was set and for when, from the fact that keeps it; a sale called off is set for no day."""
    if not value:
        return as_of, None
    sale_on, set_on = value.split(" set ")
    return date.fromisoformat(set_on), None if sale_on == CALLED_OFF else date.fromisoformat(sale_on)


def sale_as_kept(sale_on: date | None, set_on: date) -> str:
    """A sale set for a day, or called off, as a fact keeps it."""
    return f"{sale_on.isoformat() if sale_on else CALLED_OFF} set {set_on.isoformat()}"


def _standing(row: dict[str, str]) -> dict[str, Any]:
    if row["investor"] not in set(Investor):
        raise RowFault(NOT_AN_INVESTOR, column="investor", value=row["investor"], choices=", ".join(Investor))
    state = row["state"].upper()
    if len(state) != 2 or not state.isalpha():
        raise RowFault(NOT_A_STATE, column="state", value=row["state"])
    zip_code = five_digits(row["zip"])
    if len(zip_code) != 5:
        raise RowFault(NOT_A_ZIP, column="zip", value=row["zip"])
    return {
        "investor": Investor(row["investor"]),
        "borrower_names": [name.strip() for name in row["borrower_names"].split(";") if name.strip()],
        "street": row["street"], "city": row["city"], "state": state, "zip": zip_code,
        "principal_residence": _yes_no(row, "principal_residence") != "no",
    }


def _facts(row: dict[str, str], as_of: date) -> dict[str, str]:
    facts = {name: _date(row, name).isoformat() if row[name] else "" for name in DATES}
    facts |= {name: _amount(row, name) if row[name] else "" for name in AMOUNTS}
    # No and an empty cell say the same, so that a first list of loans in good order adds no facts.
    facts |= {name: "yes" if _yes_no(row, name) == "yes" else "" for name in YES_NO}
    facts[SALE] = ""
    if row["sale_on"]:
        set_on = _date(row, "sale_set_on") if row["sale_set_on"] else as_of
        facts[SALE] = sale_as_kept(_date(row, "sale_on"), set_on)
    return facts


def _date(row: dict[str, str], column: str) -> date:
    try:
        return date.fromisoformat(row[column])
    except ValueError:
        raise RowFault(NOT_A_DATE, column=column, value=row[column]) from None


def _amount(row: dict[str, str], column: str) -> str:
    try:
        amount = Decimal(row[column].replace(",", "").removeprefix("$"))
    except InvalidOperation:
        raise RowFault(NOT_AN_AMOUNT, column=column, value=row[column]) from None
    if not amount.is_finite():
        raise RowFault(NOT_AN_AMOUNT, column=column, value=row[column])
    return str(amount)


def _yes_no(row: dict[str, str], column: str) -> str:
    answer = row[column].lower()
    if answer not in ("", "yes", "no"):
        raise RowFault(NOT_YES_NO, column=column, value=row[column])
    return answer
