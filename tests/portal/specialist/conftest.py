"""The desk with something on it: a servicer's office, its loans, and files made by the operations themselves."""

import io
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256

import pytest

from intake.audit import SYSTEM, Actor
from intake.database import transaction
from intake.extraction.reading import PaperReading
from intake.figures import Box, Check, Confidence, Figure, Provenance
from intake.kinds import (
    Channel,
    DocumentKind,
    HardshipDuration,
    HardshipKind,
    IncomeKind,
    Investor,
    Outcome,
    PayFrequency,
    ReadingStatus,
    Role,
)
from intake.models import Account, Application, Document, Loan
from intake.operations import applications, household, matching, readings, signing
from intake.operations.context import Intake
from intake.operations.readings import PictureKept
from intake.operations.receiving import Incoming, receive
from tests.browsing import Visitor
from tests.conftest import Site

JPEG = b"\xff\xd8\xff"
GROSS = Box(410.0, 212.5, 470.0, 224.5)
NET = Box(410.0, 412.0, 470.0, 424.0)


def figure(name: str, value: Decimal | date | str, box: Box = NET, confidence: Confidence = Confidence.HIGH) -> Figure:
    """A figure as a reader would give it."""
    return Figure(name, value, Provenance(1, box, str(value)), confidence)


def a_pay_stub(gross: str = "2140.00", paid_on: date = date(2026, 11, 13)) -> PaperReading:
    """A pay stub that was read well."""
    return PaperReading(
        ReadingStatus.OK, DocumentKind.PAY_STUB, 0.98, 1, figures=(
            figure("employer", "Harbor Market"), figure("employee", "Rosa Rivera"),
            figure("pay_period_start", paid_on - timedelta(days=13)), figure("pay_period_end", paid_on),
            figure("pay_date", paid_on), figure("pay_frequency", "biweekly"),
            figure("gross_pay", Decimal(gross), GROSS), figure("net_pay", Decimal("1701.33")),
            figure("ytd_gross", Decimal("49220.00"), NET, Confidence.CHECK),
        ),
        checks=(Check("net_pay", Outcome.PASS, {}),),
    )


@dataclass
class File:
    """One homeowner's file in the office."""

    site: Site
    account: Account
    application_id: uuid.UUID
    income_source: str

    def send(self, name: str = "stub", offered_for: str = "income.wages", read: Sequence[PaperReading] | None = None) -> uuid.UUID:
        """Send a paper as the homeowner does, and let the machine read it when a reading is given."""
        offers = ((offered_for, self.income_source if offered_for.startswith("income") else ""),) if offered_for else ()
        paper = Incoming(self.application_id, uuid.uuid4().hex, "paper.pdf", io.BytesIO(b"%PDF-1.7\n" + name.encode()), offered_for=offers)
        actor = Actor(self.account.id, Role.HOMEOWNER.value)
        document_id = receive(self.site.engine, self.site.store, self.site.clock, actor, paper).document_id
        if read is not None:
            picture = PictureKept(1, f"pages/2026/{uuid.uuid4()}", "image/jpeg", 612.0, 792.0)
            self.site.store.put(picture.object_key, io.BytesIO(JPEG), len(JPEG), sha256(JPEG).hexdigest())
            with transaction(self.site.engine) as session:
                intake = Intake(session, self.site.store, self.site.clock, SYSTEM)
                document = session.get_one(Document, document_id)
                document.person_id = session.get_one(Application, self.application_id).people[0].id
                readings.keep_pictures(intake, document_id, [picture])
                readings.keep_reading(intake, document_id, "test", read)
        return document_id

    @property
    def case(self) -> str:
        return f"/en/specialist/applications/{self.application_id}"

    def homeowner(self) -> Visitor:
        """The homeowner's own browser."""
        return self.site.visitor(self.account)


@dataclass
class Office:
    """Specialists at their desks, and what lies on them."""

    site: Site
    files: list[File]

    def specialist(self, name: str = "Dana Osei") -> Visitor:
        """A specialist's browser."""
        return self.site.visitor(self.site.account(Role.SPECIALIST, name))

    def file(self, name: str = "Rosa Rivera", language: str = "en", *, matched: bool = True, days_ago: int = 0) -> File:
        """A file that was answered, signed and sent some days ago: one pay cut, one income of wages."""
        account = self.site.account(Role.HOMEOWNER, name, language=language)
        today = self.site.clock.moment
        self.site.clock.moment = today - timedelta(days=days_ago)
        with transaction(self.site.engine) as session:
            intake = self.site.intake(session, account)
            application = applications.start(intake, session.merge(account), Channel.WEB, language)
            number = f"77{len(self.files):06d}"
            if matched:
                session.add(_loan(number, name, today.date(), intake))
                session.flush()
            matching.match_loan(intake, application, number, "60601" if matched else "99999")
            household.set_hardships(intake, application, [(HardshipKind.REDUCED_INCOME, date(2026, 5, 1), HardshipDuration.LONG)])
            income = household.add_income(
                intake, application, application.people[0], IncomeKind.WAGES, "Harbor Market", Decimal("2140.00"), PayFrequency.BIWEEKLY
            )
            signing.sign(intake, application, application.people[0], name, "I agree.")
            signing.send(intake, application)
            made = File(self.site, account, application.id, str(income.id))
        self.site.clock.moment = today
        self.files.append(made)
        return made


def _loan(number: str, name: str, on: date, intake: Intake) -> Loan:
    return Loan(
        number=number, investor=Investor.FANNIE_MAE, borrower_names=[name], street="9 Elm St", city="Chicago", state="IL", zip="60601",
        imported_at=intake.now,
    )


@pytest.fixture
def office(site: Site) -> Office:
    """An office with an empty queue."""
    return Office(site, [])


@pytest.fixture
def rosa(office: Office) -> File:
    """Rosa's file, with a pay stub that was read."""
    file = office.file()
    file.send(read=[a_pay_stub()])
    return file


@pytest.fixture
def kept(site: Site) -> Callable[[uuid.UUID], Document]:
    """What is kept of a paper now."""

    def load(document_id: uuid.UUID) -> Document:
        with transaction(site.engine, writing=False) as session:
            document = session.get_one(Document, document_id)
            document.reviews, document.verdicts, document.offers  # noqa: B018  loaded before the session ends
            return document

    return load
