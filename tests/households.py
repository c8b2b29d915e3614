"""Two households with everything a route may name, so that the walk over all routes has something to look for."""

import uuid
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from intake.database import transaction
from intake.kinds import (
    AuthorizationScope,
    AwaitedKind,
    DeliveryChannel,
    DocumentKind,
    HelpChoice,
    IncomeKind,
    Investor,
    PayFrequency,
    Role,
)
from intake.models import Account, Agency, Authorization, AwaitedItem, Delivery, HelpFlag, Loan, MailBatch, Notice, Overlay
from intake.operations import household
from intake.operations.context import Intake
from tests.builders import a_document, a_loan, an_application, read_as
from tests.conftest import Site


@dataclass(frozen=True)
class Household:
    """One family: their accounts, and the identities of what belongs to them. ``mark`` is in every word they ever wrote."""

    mark: str
    homeowner: Account
    counselor: Account
    objects: dict[str, uuid.UUID]


def a_counselor(site: Site, name: str, hud_id: str) -> Account:
    with transaction(site.engine) as session:
        agency = Agency(name=f"Agency of {name}", hud_id=hud_id, created_at=site.clock.now())
        session.add(agency)
        session.flush()
        agency_id = agency.id
    return site.account(Role.COUNSELOR, name, agency_id=agency_id)


def a_household(site: Site, mark: str, number: str, hud_id: str) -> Household:
    """A family of one with a loan, an income, a paper that was read, a letter, a question to us, and a counselor."""
    homeowner = site.account(name=f"Rosa {mark}", email=f"{mark.lower()}@example.org")
    counselor = a_counselor(site, f"Carla {mark}", hud_id)
    with transaction(site.engine) as session:
        intake = site.intake(session, homeowner)
        loan = a_loan(site.intake(session), loan_number=number, street=f"1 {mark} St", borrower_names=f"Rosa {mark}")
        objects = _applied(intake, homeowner, loan, mark)
        objects |= _around(intake, objects["application_id"], counselor, mark)
    return Household(mark, homeowner, counselor, objects | {"loan_id": loan.id, "account_id": homeowner.id})


def _applied(intake: Intake, homeowner: Account, loan: Loan, mark: str) -> dict[str, uuid.UUID]:
    application = an_application(intake, homeowner, loan=loan, name=f"Rosa {mark}")
    person = application.people[0]
    income = household.add_income(
        intake, application, person, IncomeKind.WAGES, f"Bakery {mark}", Decimal("2140"), PayFrequency.BIWEEKLY
    )
    document = a_document(intake, application, offered_for=("income.wages", str(income.id)), person_id=person.id)
    document.filename = f"{mark}.pdf"
    read_as(intake, document, DocumentKind.PAY_STUB, {"employer": f"Bakery {mark}", "gross_pay": "2140.00"})
    return {"application_id": application.id, "person_id": person.id, "income_id": income.id, "document_id": document.id}


def _around(intake: Intake, application_id: uuid.UUID, counselor: Account, mark: str) -> dict[str, uuid.UUID]:
    now = intake.now
    leave = Authorization(
        application_id=application_id, agency_id=counselor.agency_id, counselor_id=counselor.id,
        scopes=[scope.value for scope in AuthorizationScope], asked_at=now, granted_at=now, typed_name=f"Rosa {mark}",
    )
    letter = Notice(
        application_id=application_id, kind="acknowledgment", language="en", content={}, created_at=now, due_on=date(2026, 12, 1),
        send_after=now,
    )
    flag = HelpFlag(
        application_id=application_id, requirement_key="income.wages", choice=HelpChoice.HELP_ME_FIND_IT, note=f"Note {mark}",
        by_id=intake.actor.account_id, at=now,
    )
    batch = MailBatch(made_at=now, made_by_id=intake.actor.account_id, dated_on=date(2026, 11, 20))
    version = Overlay(
        investor=Investor.FANNIE_MAE, content={"requirements": []}, why=f"Why {mark}", written_by_id=intake.actor.account_id,
        written_at=now,
    )
    awaited = AwaitedItem(
        application_id=application_id, what=AwaitedKind.OTHER, note=f"Inventory {mark}", from_whom=f"County {mark}",
        asked_on=["2026-11-20"], by_id=intake.actor.account_id, at=now,
    )
    intake.session.add_all([leave, letter, flag, batch, version, awaited])
    intake.session.flush()
    way = Delivery(
        notice_id=letter.id, application_id=application_id, recipient=f"Rosa {mark}", channel=DeliveryChannel.PAPER, language="en",
        address=[f"1 {mark} St", "Dallas, TX 75201"], batch_id=batch.id, created_at=now,
    )
    intake.session.add(way)
    intake.session.flush()
    return {
        "authorization_id": leave.id, "notice_id": letter.id, "flag_id": flag.id, "agency_id": leave.agency_id,
        "overlay_id": version.id, "delivery_id": way.id, "batch_id": batch.id, "awaited_id": awaited.id,
    }
