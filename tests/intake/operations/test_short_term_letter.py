"""The letter that puts a short-term plan in writing: owed with the offer, saying what was offered, within five business days."""

import uuid
from datetime import date
from decimal import Decimal

from intake.kinds import EventKind, HardshipKind
from intake.models import Application
from intake.operations import assessment, moments, notices
from tests.builders import OFFICE, Servicer, a_loan, an_application


def test_the_letter_about_a_short_plan_says_what_was_offered_and_meets_its_clock(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        loan = a_loan(intake, state="TX", zip="75201")
        application = an_application(intake, rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00"))
    with servicer.acting(servicer.specialist()) as intake:
        application = intake.session.get_one(Application, application.id)
        offer = moments.write(
            intake, application, EventKind.SHORT_TERM_OFFERED, date(2026, 10, 19), plan="forbearance", begins_on="2026-11-01",
            ends_on="2027-01-31", payments=[{"on": "2026-11-01", "amount": "925.00"}], current_at_end=False,
        )
        letter = notices.owe_short_term(intake, application, offer)
        assert letter.due_on == date(2026, 10, 26)
        told = notices.send_owed(intake, letter.id, OFFICE)
        assert told is not None
        assert [entry["key"] for entry in told.content["still_needed"]] == ["form.710", "income.wages"]
        assert {"first_filing", "sale"} <= set(told.content["halted"])
        clock = assessment.assess_application(intake, application).deadline("short_term_notice")
        assert clock is not None
        assert clock.met_on == date(2026, 10, 19)
        assert uuid.UUID(told.content["offer"]) == offer.id
