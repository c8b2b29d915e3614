"""People, loans, applications and papers for tests, made through the operations themselves on a real database and store."""

import hashlib
import io
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select

from intake.audit import SYSTEM, Actor
from intake.clock import FixedClock
from intake.database import open_engine, transaction
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
from intake.models import Account, Agency, Application, Base, Document, Loan, Reading
from intake.operations import applications, assessment, desk, documents, household, matching
from intake.operations.context import Intake
from intake.operations.loan_rows import COLUMNS, normalised
from intake.operations.loans import import_rows
from intake.storage.local import LocalStore
from intake.storage.port import DocumentStore
from portal.letters import office_of
from portal.settings import Servicer as Letterhead

# A Monday with no holiday in the two weeks around it; nine in the morning at the Pacific coast.
MONDAY = datetime(2026, 10, 19, 16, 0, tzinfo=UTC)
NUMBER, ZIP = "0045-118827", "90210"
OFFICE = office_of(Letterhead())


@dataclass
class Servicer:
    """One servicer's installation: a database, a store, a clock that stands still, and the people who use it."""

    engine: Engine
    store: DocumentStore
    clock: FixedClock

    @contextmanager
    def acting(self, account: Account | None = None) -> Iterator[Intake]:
        """One transaction in which this account (or the system) acts; committed at the end."""
        with transaction(self.engine) as session:
            actor = SYSTEM if account is None else Actor(account.id, account.role.value)
            yield Intake(session, self.store, self.clock, actor)

    def person(self, role: Role = Role.HOMEOWNER, name: str = "Rosa Rivera", **columns: Any) -> Account:
        """Somebody who can sign in; a counselor gets an agency, a homeowner reads letters on the site unless told otherwise."""
        if role is Role.HOMEOWNER:
            columns.setdefault("electronic_consent_at", self.clock.now())
        account = Account(
            id=uuid.uuid4(), role=role, name=name, email=f"{uuid.uuid4().hex[:10]}@example.org", created_at=self.clock.now(), **columns
        )
        with transaction(self.engine) as session:
            if role is Role.COUNSELOR:
                account.agency = Agency(name="Hope Counseling", hud_id=uuid.uuid4().hex[:5], created_at=self.clock.now(), active=True)
            session.add(account)
        return account

    def specialist(self, name: str = "Sam Ortiz") -> Account:
        """Somebody who reviews papers."""
        return self.person(Role.SPECIALIST, name)

    def counselor(self, name: str = "Carla Hope") -> Account:
        """A counselor of a HUD-approved agency."""
        return self.person(Role.COUNSELOR, name)


def a_servicer(folder: Path, url: str | None = None, at: datetime = MONDAY) -> Servicer:
    """An installation on a SQLite file in ``folder``, or on ``url``, with every table and nobody yet."""
    engine = open_engine(url or f"sqlite:///{folder}/foothold.db")
    Base.metadata.create_all(engine)
    return Servicer(engine, LocalStore(folder / "papers"), FixedClock(at))


def a_loan_line(**cells: str) -> dict[str, str]:
    """One line of the servicer's list, with everything in order unless told otherwise."""
    usual = dict.fromkeys(COLUMNS, "") | {
        "loan_number": NUMBER, "investor": Investor.FANNIE_MAE.value, "borrower_names": "Rosa Rivera;Luis Rivera", "street": "12 Elm St",
        "city": "Los Angeles", "state": "CA", "zip": ZIP, "principal_residence": "yes", "as_of": "2026-10-01",
        "oldest_unpaid_due_date": "2026-08-01", "monthly_payment": "1850.00", "unpaid_principal": "241000.00", "interest_rate": "6.125",
    }
    return usual | cells


def a_loan(intake: Intake, **cells: str) -> Loan:
    """A loan as the servicer's list brings it in."""
    line = a_loan_line(**cells)
    assert import_rows(intake, [line], source="a test").errors == []
    return intake.session.scalars(select(Loan).where(Loan.number == normalised(line["loan_number"]))).one()


def an_application(
    intake: Intake,
    account: Account | None,
    *,
    loan: Loan | None = None,
    hardship: HardshipKind | None = None,
    wages: Decimal | None = None,
    channel: Channel = Channel.WEB,
    name: str = "",
) -> Application:
    """An application just started; matched to ``loan``, with a hardship and wages every two weeks when these are given."""
    application = applications.start(intake, account, channel, "en", borrower_name=name)
    if loan is not None:
        assert matching.match_loan(intake, application, loan.number, loan.zip)
    if hardship is not None:
        household.set_hardships(intake, application, [(hardship, date(2026, 5, 1), HardshipDuration.LONG)])
    if wages is not None:
        household.add_income(intake, application, application.people[0], IncomeKind.WAGES, "Acme", wages, PayFrequency.BIWEEKLY)
    return application


def a_document(
    intake: Intake,
    application: Application,
    *,
    offered_for: tuple[str, str] | None = None,
    person_id: uuid.UUID | None = None,
    body: bytes | None = None,
    channel: Channel = Channel.WEB,
    arrived_on: date | None = None,
) -> Document:
    """A paper that was sent and kept, and not read yet."""
    body = body or b"%PDF-1.7\n" + uuid.uuid4().bytes
    sha256 = hashlib.sha256(body).hexdigest()
    begun = documents.begin(
        intake, application.id, uuid.uuid4().hex, "paper.pdf", offered_for=[offered_for] if offered_for else [], person_id=person_id,
        channel=channel, arrived_on=arrived_on,
    )
    intake.store.put(begun.object_key, io.BytesIO(body), len(body), sha256)
    document, _ = documents.record(intake, begun, size=len(body), sha256=sha256, media_type="application/pdf")
    return document


def read_as(
    intake: Intake,
    document: Document,
    kind: DocumentKind,
    figures: Mapping[str, str],
    failed: tuple[str, ...] = (),
    status: ReadingStatus = ReadingStatus.OK,
) -> Reading:
    """What a reader found in the paper."""
    paper = {
        "status": status.value, "kind": kind.value, "pages": 1,
        "figures": [
            {"name": name, "value": value, "page": 1, "box": [10, 10, 90, 20], "words": value, "confidence": "high"}
            for name, value in figures.items()
        ],
        "checks": [{"name": name, "outcome": Outcome.FAIL.value, "detail": {}} for name in failed],
    }
    reading = Reading(reader_version=uuid.uuid4().hex[:8], status=status, kind=kind, papers=[paper], created_at=intake.now)
    document.readings.append(reading)
    intake.session.flush()
    application = intake.session.get_one(Application, document.application_id)
    assessment.mark_moments(intake, application)
    desk.refresh(intake, application)
    return reading


def a_pay_stub(intake: Intake, application: Application, dated: date | None = None, gross: str = "2140.00") -> Document:
    """A pay stub sent for the application's first income, read, and bearing out what was told of it."""
    income = application.incomes[0]
    document = a_document(
        intake, application, offered_for=("income.wages", str(income.id)), person_id=application.people[0].id
    )
    day = (dated or date(2026, 10, 9)).isoformat()
    read_as(intake, document, DocumentKind.PAY_STUB, {
        "employer": "Acme", "employee": application.people[0].name, "pay_date": day, "pay_frequency": "biweekly", "gross_pay": gross,
        "net_pay": "1600.00", "ytd_gross": "44940.00",
    })
    return document
