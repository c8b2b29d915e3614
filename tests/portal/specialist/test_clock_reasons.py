"""The specialist reads what fixed the reasonable date, and what would have but for the seven days."""

from datetime import date

import pytest

from intake.kinds import HardshipKind
from intake.models import Hardship
from tests.portal.specialist.conftest import Office, a_pay_stub

# Received on Sunday November 22 and acknowledged by November 30 at the latest.
TOO_NEAR, IN_TIME = date(2026, 9, 4), date(2026, 9, 10)  # good through December 3 and 9


@pytest.mark.parametrize(
    ("paid_on", "reason"),
    [
        (TOO_NEAR, "30 days after the notice. Nearer, but under 7 days after the notice: a paper already sent is too old after this day."),
        (IN_TIME, "Date asked of the homeowner a paper already sent is too old after this day"),
    ],
)
def test_the_case_says_what_fixed_the_date_asked_of_the_homeowner(office: Office, paid_on: date, reason: str) -> None:
    file = office.file()
    with office.site.acting() as intake:
        intake.session.add(Hardship(application_id=file.application_id, kind=HardshipKind.DEATH))  # its paper is still missing
    file.send(read=[a_pay_stub(paid_on=paid_on)])
    assert office.specialist().open(file.case).sees(reason)
