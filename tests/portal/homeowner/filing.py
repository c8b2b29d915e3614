"""Applications and papers made by the operations themselves, for tests that begin further down the way."""

import io
import uuid
from datetime import date
from decimal import Decimal

from intake.audit import Actor
from intake.database import transaction
from intake.extraction.reading import PaperReading
from intake.figures import Box, Check, Confidence, Figure, Provenance
from intake.kinds import (
    Channel,
    DocumentKind,
    HardshipDuration,
    HardshipKind,
    IncomeKind,
    Outcome,
    PayFrequency,
    ReadingStatus,
)
from intake.models import Account, Application
from intake.operations import applications, household, matching, readings, signing
from intake.operations.receiving import Incoming, Received, receive
from tests.conftest import Site

A_PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
SINCE = date(2026, 8, 1)


def an_application(site: Site, account: Account, *, signed: bool = False, loan_number: str = "1002003004") -> uuid.UUID:
    """An application whose every answer that papers depend on is given: one borrower, one job."""
    with transaction(site.engine) as session:
        intake = site.intake(session, session.merge(account, load=True))
        application = applications.start(intake, session.get_one(Account, account.id), Channel.WEB, "en")
        matching.match_loan(intake, application, loan_number, "93650")
        applications.save_answers(intake, application, "property", {"property_state": "CA", "property_zip": "93650"})
        household.set_hardships(intake, application, [(HardshipKind.REDUCED_INCOME, SINCE, HardshipDuration.LONG)])
        household.add_income(
            intake, application, application.people[0], IncomeKind.WAGES, "Acme Bakery", Decimal("2140.00"), PayFrequency.BIWEEKLY
        )
        if signed:
            signing.sign(intake, application, application.people[0], account.name, "I ask for help.")
            signing.send(intake, application)
        return application.id


def income_of(site: Site, application_id: uuid.UUID) -> str:
    """The id of the application's one income, as offers name it."""
    with transaction(site.engine, writing=False) as session:
        return str(session.get_one(Application, application_id).incomes[0].id)


def a_paper(site: Site, account: Account, application_id: uuid.UUID, *, key: str = "key-of-the-paper", body: bytes = A_PDF) -> Received:
    """A paper this account sent for its pay."""
    offered = (("income.wages", income_of(site, application_id)),)
    return receive(
        site.engine, site.store, site.clock, Actor(account.id, account.role.value),
        Incoming(application_id, key, "stub.pdf", io.BytesIO(body), offered_for=offered),
    )


def a_stub(gross: str = "2140.00", paid: date = date(2026, 11, 6), *checks: Check) -> PaperReading:
    """What a reader makes of a good pay stub."""
    return PaperReading(
        ReadingStatus.OK, DocumentKind.PAY_STUB, 0.95, 1, figures=(a_figure("gross_pay", Decimal(gross)), a_figure("pay_date", paid)),
        checks=checks,
    )


def failed(name: str, **detail: object) -> Check:
    """A check the paper failed."""
    return Check(name, Outcome.FAIL, dict(detail))


def maybe(name: str, **detail: object) -> Check:
    """A check that could not tell."""
    return Check(name, Outcome.INCONCLUSIVE, dict(detail))


def read(site: Site, document_id: uuid.UUID, *papers: PaperReading) -> None:
    """Keep what a reader found in a paper."""
    with transaction(site.engine) as session:
        readings.keep_reading(site.intake(session), document_id, "test", papers)


def a_figure(name: str, value: Decimal | date | str) -> Figure:
    """A figure as a reader gives it."""
    return Figure(name, value, Provenance(1, Box(10, 10, 90, 20), str(value)), Confidence.HIGH)
