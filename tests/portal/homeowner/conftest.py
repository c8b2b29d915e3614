"""A homeowner on their way through the application, for the tests of their rooms."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from intake.database import transaction
from intake.kinds import Investor
from intake.models import Loan
from tests.conftest import Site

AWAY = datetime(2026, 11, 1, tzinfo=UTC)
ANSWERS: dict[str, dict[str, object]] = {
    "you": {"Full name": "Rosa Rivera"},
    "talking": {},
    "others_on_loan": {"No": True},
    "military": {"No": True},
    "bankruptcy": {"No": True},
    "property": {"Street and number": "14 Elm St", "City": "Fresno", "State": "CA", "ZIP code": "93650"},
    "residence": {"Yes": True, "I live there": True},
    "hopes": {"I want to stay in my home": True, "No": True},
    "taxes_and_insurance": {"taxes_in_payment": "yes", "insurance_in_payment": "yes"},
    "association": {"No": True},
    "other_loans": {"No": True},
    "hardships": {"My pay or my hours were cut": True},
    "since": {"Month": 8, "Year": 2026, "It will last longer, or for good": True},
    "story": {},
    "household": {"How many people live in the home, with you?": 3, "No": True},
    "income_kinds": {"Wages, salary or tips": True},
    "savings": {"Checking accounts and cash": "$1,240"},
}


@pytest.fixture
def loan_of(site: Site) -> Callable[..., Loan]:
    """Puts a loan into the servicer's records."""

    def make(investor: Investor = Investor.FANNIE_MAE, number: str = "1002003004") -> Loan:
        loan = Loan(
            number=number, investor=investor, borrower_names=["ROSA RIVERA"], street="14 ELM ST", city="FRESNO", state="CA",
            zip="93650", imported_at=AWAY,
        )
        with transaction(site.engine) as session:
            session.add(loan)
        return loan

    return make
