"""What tests of the rooms share: loans in the servicer's records."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from intake.database import transaction
from intake.kinds import Investor
from intake.models import Loan
from tests.conftest import Site

AWAY = datetime(2026, 11, 1, tzinfo=UTC)


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
