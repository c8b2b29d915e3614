"""Who gets a letter and how: each borrower by the channel they chose, and on the site whoever may read along."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from intake.audit import Action
from intake.kinds import AuthorizationScope, DeliveryChannel, PersonRole, Standing
from intake.models import Account, Application, Delivery, Notice, Person
from intake.operations import consents, finding, messages, moments
from intake.operations.context import Intake
from intake.requirements.settings import POLICY

BORROWERS = frozenset({PersonRole.BORROWER, PersonRole.CO_BORROWER, PersonRole.SUCCESSOR})


@dataclass(frozen=True)
class Recipient:
    """One person a letter goes to. ``helper`` reads along: the clock is not met by their copy."""

    name: str
    channel: DeliveryChannel
    language: str
    account: Account | None = None
    person: Person | None = None
    helper: bool = False


def borrowers_of(intake: Intake, application: Application) -> list[Recipient]:
    """The borrowers a letter about this application goes to; where it names none who can read, those in the servicer's records."""
    return [*_members(intake, application), *_without_account(application)] or list(_on_the_loan(application))


def readers_along(intake: Intake, application: Application) -> list[Recipient]:
    """Who is told of a letter on the site besides: counselors who may have notices, and contributors who share the file, as of now."""
    helpers = [
        Recipient(each.name, DeliveryChannel.SITE, each.language, each, helper=True)
        for each in finding.counselors(intake, application, AuthorizationScope.RECEIVE_NOTICES)
    ]
    sharing = [
        Recipient(person.name, DeliveryChannel.SITE, account.language, account, person, helper=True)
        for account, person in _people_with_accounts(application)
        if person is not None and person.role not in BORROWERS and account.active
    ]
    return [*helpers, *sharing]


def channel_of(intake: Intake, account: Account) -> DeliveryChannel:
    """On the site only while they have agreed to it and our e-mail reaches them; else on paper."""
    reached = account.active and consents.holds(account) and consents.came_back_at(intake, account) is None
    return DeliveryChannel.SITE if reached else DeliveryChannel.PAPER


def address_of(application: Application, person: Person | None = None) -> list[str]:
    """Where letters on paper go: what a specialist learned, else the mailing address the homeowner gave, else the home.

    The mailing address belongs to the first person, and is nobody else's while that person keeps it private.
    """
    if person is not None and person.mailing_address:
        return _lines(person.mailing_address)
    first = next(iter(application.people), None)
    shared = person is None or first is None or person is first or not first.contact_private
    return _lines(application.answers.mailing_address) if shared and application.answers.mailing_address else _home(application)


def where_to(intake: Intake, delivery: Delivery, application: Application) -> list[str]:
    """The address of a letter on paper: until it is printed it follows the person to where they live now."""
    person = intake.session.get(Person, delivery.person_id) if delivery.person_id else None
    if person is None or delivery.batch_id is not None or delivery.sent_at is not None:
        return delivery.address
    return address_of(application, person) or delivery.address


def route(intake: Intake, notice: Notice, application: Application) -> list[Delivery]:
    """Write down to which borrowers this letter goes, and how; nothing has gone yet. None where there is nobody to write to."""
    return [
        add_way(intake, notice, each, address_of(application, each.person)) for each in borrowers_of(intake, application)
    ]


def add_way(
    intake: Intake, notice: Notice, to: Recipient, address: list[str], *, due_on: date | None = None, in_place_of: uuid.UUID | None = None
) -> Delivery:
    """Write down one letter's way to one person."""
    delivery = Delivery(
        notice_id=notice.id, application_id=notice.application_id, account_id=to.account.id if to.account else None,
        person_id=to.person.id if to.person else None, recipient=to.name, to_helper=to.helper, channel=to.channel, language=to.language,
        email=to.account.email if to.account and to.channel is DeliveryChannel.SITE else "", created_at=intake.now, open=not to.helper,
        address=[] if to.helper else address, due_on=due_on, in_place_of_id=in_place_of,
    )
    intake.session.add(delivery)
    intake.session.flush()
    return delivery


def post(intake: Intake, notice: Notice, application: Application, on: date) -> None:
    """The letter stands on the site from now on: whoever reads it there is told by an e-mail that says nothing private."""
    for each in readers_along(intake, application):
        add_way(intake, notice, each, [])
    for row in deliveries_of(intake, notice):
        account = intake.session.get(Account, row.account_id) if row.account_id else None
        if row.channel is not DeliveryChannel.SITE or row.sent_at is not None or account is None:
            continue
        mail = messages.mail(intake, account.email, account.language, messages.UPDATE, messages.UPDATE_BODY)
        row.mail_id, row.email, row.sent_at, row.sent_on, row.open = mail.id, account.email, intake.now, on, False
        intake.record(
            Action.LETTER_POSTED, application_id=row.application_id, subject=notice.id, kind=notice.kind, helper=row.to_helper
        )


def deliveries_of(intake: Intake, notice: Notice) -> list[Delivery]:
    """Every way this letter took, borrowers first, in order."""
    rows = select(Delivery).where(Delivery.notice_id == notice.id)
    return list(intake.session.scalars(rows.order_by(Delivery.to_helper, Delivery.created_at, Delivery.recipient)))


def _people_with_accounts(application: Application) -> Iterator[tuple[Account, Person | None]]:
    for account in finding.homeowners(application):
        yield account, next((each for each in application.people if each.account_id == account.id), None)


def _members(intake: Intake, application: Application) -> Iterator[Recipient]:
    for account, person in _people_with_accounts(application):
        if person is None or (person.role in BORROWERS and person.standing is not Standing.DECEASED):
            name = person.name if person is not None else account.name
            yield Recipient(name, channel_of(intake, account), account.language, account, person)


def _without_account(application: Application) -> Iterator[Recipient]:
    """Borrowers named in the application who never signed in.

    Somebody divorced has not told us where they live now: by default, what the others wrote of their money does not go to the
    old home in that name.
    """
    members = {account.id for account in finding.homeowners(application)}
    reached = {Standing.LIVING, Standing.DIVORCED} if POLICY.letters_to_divorced else {Standing.LIVING}
    for person in application.people:
        if person.account_id not in members and person.role in BORROWERS and person.standing in reached:
            yield Recipient(person.name, DeliveryChannel.PAPER, application.language, person=person)


def _on_the_loan(application: Application) -> Iterator[Recipient]:
    """Where the application names nobody who could read a letter, the servicer's own records do."""
    for name in application.loan.borrower_names if application.loan is not None else ():
        yield Recipient(name, DeliveryChannel.PAPER, application.language)


def _home(application: Application) -> list[str]:
    loan, answers = application.loan, application.answers
    if loan is not None and loan.street:
        return [loan.street, f"{loan.city}, {loan.state} {loan.zip}"]
    if answers.property_street:
        state, zip_code = moments.place(application)
        return [answers.property_street, f"{answers.property_city or ''}, {state or ''} {zip_code or ''}".strip(", ")]
    return []


def _lines(address: str) -> list[str]:
    """An address as an envelope has it: one that was written on one line is parted after the street."""
    lines = [line.strip() for line in address.splitlines() if line.strip()]
    if len(lines) == 1 and ", " in lines[0]:
        street, _, town = lines[0].partition(", ")
        return [street, town]
    return lines
