"""What happens to letters on their way: mail that comes back, paper in place of e-mail, copies, addresses."""

import uuid
from collections.abc import Sequence

from sqlalchemy import select

from intake.audit import Action
from intake.business_days import add_business_days
from intake.errors import NoAddress, NotOpen, ReasonNeeded
from intake.kinds import DeliveryChannel, DeliveryFailure
from intake.models import Account, Application, Delivery, Mail, Notice, Person
from intake.operations import mailroom, moments, recipients
from intake.operations.context import Intake
from intake.operations.recipients import Recipient
from intake.operations.staff import of_the_office
from intake.requirements.settings import POLICY


def came_back(intake: Intake, delivery: Delivery, failure: DeliveryFailure, note: str = "") -> Delivery | None:
    """A letter could not be mailed, or came back; an e-mail that failed is followed by the letter on paper, which is returned.

    What was sent stays sent: the rule asks that it is put into the mail (1024.11). Raises NotOpen, ReasonNeeded.
    """
    of_the_office(intake)
    _hold(intake, delivery)
    if delivery.failed_at is not None or delivery.settled_at is not None:
        raise NotOpen
    if failure is DeliveryFailure.OTHER and not note.strip():
        raise ReasonNeeded
    return _fail(intake, delivery, failure, note)


def email_refused(intake: Intake, mail: Mail) -> Delivery | None:
    """An e-mail with the news of a letter will not arrive: the letter goes on paper. None where it told of no letter."""
    delivery = intake.session.scalar(select(Delivery).where(Delivery.mail_id == mail.id))
    if delivery is None:
        return None
    _hold(intake, delivery)
    return _fail(intake, delivery, DeliveryFailure.EMAIL_REFUSED, "") if delivery.failed_at is None else None


def mail_again(intake: Intake, delivery: Delivery, address: Sequence[str]) -> Delivery:
    """Put a letter that failed into the mail once more, to this address, where this person's letters go from now on.

    Raises NotOpen, NoAddress.
    """
    by = of_the_office(intake)
    _hold(intake, delivery)
    if delivery.failed_at is None or delivery.settled_at is not None:
        raise NotOpen
    lines = _clean(address)
    _learn_address(intake, delivery, lines)
    _settle(intake, delivery, by, "")
    return _again(intake, delivery, lines)


def set_address(intake: Intake, delivery: Delivery, address: Sequence[str]) -> None:
    """Say where a letter that waits for the mailroom goes. Raises NotOpen, NoAddress."""
    of_the_office(intake)
    _hold(intake, delivery)
    if not delivery.open or delivery.batch_id is not None or delivery.channel is not DeliveryChannel.PAPER:
        raise NotOpen
    lines = _clean(address)
    _learn_address(intake, delivery, lines)
    delivery.address = lines
    _record(intake, Action.LETTER_ADDRESSED, delivery)


def settle(intake: Intake, delivery: Delivery, why: str) -> None:
    """Nothing more can or need be done about a letter that failed, and why. Raises NotOpen, ReasonNeeded."""
    by = of_the_office(intake)
    _hold(intake, delivery)
    if delivery.failed_at is None or delivery.settled_at is not None:
        raise NotOpen
    if not why.strip():
        raise ReasonNeeded
    _settle(intake, delivery, by, why.strip())


def copy_on_paper(intake: Intake, application: Application, notice: Notice, account: Account) -> Delivery:
    """Mail a homeowner a paper copy of a letter they were sent, for no fee (15 U.S.C. 7001(c)(1)(B)(iv)); once while one waits."""
    moments.lock(intake, application)
    if (under_way := waiting_copy(intake, notice, account)) is not None:
        return under_way
    person = next((each for each in application.people if each.account_id == account.id), None)
    name = person.name if person is not None else account.name
    to = Recipient(name, DeliveryChannel.PAPER, account.language, account, person)
    return _on_paper(intake, notice, to, recipients.address_of(application, person), None)


def waiting_copy(intake: Intake, notice: Notice, account: Account) -> Delivery | None:
    """The letter on paper that is on its way to this account and has not gone."""
    ways = recipients.deliveries_of(intake, notice)
    return next(
        (way for way in ways if way.account_id == account.id and way.channel is DeliveryChannel.PAPER and way.open and not way.failed_at),
        None,
    )


def addressed_to(intake: Intake, notice: Notice, account: Account) -> list[str]:
    """What stands at the head of a letter for whoever reads it on the site: their own name and address, or else the names alone."""
    mine = next((way for way in recipients.deliveries_of(intake, notice) if way.account_id == account.id and not way.to_helper), None)
    return [mine.recipient, *mine.address] if mine is not None else list(notice.content.get("borrowers", []))


def of_application(intake: Intake, application: Application) -> dict[uuid.UUID, list[Delivery]]:
    """Every way that the letters of a file took, by letter."""
    found: dict[uuid.UUID, list[Delivery]] = {}
    rows = select(Delivery).where(Delivery.application_id == application.id).order_by(Delivery.to_helper, Delivery.created_at)
    for delivery in intake.session.scalars(rows):
        found.setdefault(delivery.notice_id, []).append(delivery)
    return found


def _hold(intake: Intake, delivery: Delivery) -> None:
    moments.lock(intake, intake.session.get_one(Application, delivery.application_id))
    intake.session.refresh(delivery, with_for_update=True)


def _fail(intake: Intake, delivery: Delivery, failure: DeliveryFailure, note: str) -> Delivery | None:
    delivery.failed_at, delivery.failure, delivery.failure_note = intake.now, failure, note.strip()
    delivery.failed_by_id, delivery.open = intake.actor.account_id, not delivery.to_helper
    _record(intake, Action.LETTER_FAILED, delivery, failure=failure.value, mailed=delivery.sent_at is not None)
    if delivery.channel is DeliveryChannel.PAPER or delivery.to_helper:
        return None
    # Who cannot be reached by e-mail gets the letter on paper, without anybody having to think of it.
    application = intake.session.get_one(Application, delivery.application_id)
    person = intake.session.get(Person, delivery.person_id) if delivery.person_id else None
    _settle(intake, delivery, intake.actor.account_id, "")
    return _again(intake, delivery, recipients.address_of(application, person))


def _settle(intake: Intake, delivery: Delivery, by: uuid.UUID | None, why: str) -> None:
    delivery.settled_at, delivery.settled_by_id, delivery.settled_note, delivery.open = intake.now, by, why, False
    _record(intake, Action.LETTER_SETTLED, delivery)


def _again(intake: Intake, failed: Delivery, address: list[str]) -> Delivery:
    session = intake.session
    to = Recipient(
        failed.recipient, DeliveryChannel.PAPER, failed.language,
        session.get(Account, failed.account_id) if failed.account_id else None,
        session.get(Person, failed.person_id) if failed.person_id else None,
    )
    return _on_paper(intake, session.get_one(Notice, failed.notice_id), to, address, failed.id)


def _on_paper(intake: Intake, notice: Notice, to: Recipient, address: list[str], in_place_of: uuid.UUID | None) -> Delivery:
    application = intake.session.get_one(Application, notice.application_id)
    # The letter's own day while its clock runs; what is mailed a second time has none in the rules, so the house sets one.
    house_day = add_business_days(moments.today(application, intake.now), POLICY.mail_again_within_days)
    due_on = house_day if notice.sent_at is not None else None
    made = recipients.add_way(intake, notice, to, address, due_on=due_on, in_place_of=in_place_of)
    mailroom.write_anew(intake, notice, application)
    _record(intake, Action.LETTER_TO_MAIL, made)
    return made


def _learn_address(intake: Intake, delivery: Delivery, lines: list[str]) -> None:
    person = intake.session.get(Person, delivery.person_id) if delivery.person_id else None
    if person is not None:
        person.mailing_address = "\n".join(lines)


def _clean(address: Sequence[str]) -> list[str]:
    lines = [line.strip() for line in address if line.strip()]
    if not lines:
        raise NoAddress
    return lines


def _record(intake: Intake, action: Action, delivery: Delivery, **details: object) -> None:
    notice = intake.session.get_one(Notice, delivery.notice_id)
    intake.record(
        action, application_id=delivery.application_id, subject=notice.id, kind=notice.kind, way=delivery.channel.value, **details
    )
