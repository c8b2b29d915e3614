"""Finding the loan an application is for, revealing nothing on the way; and two applications for one loan."""

import uuid
from datetime import timedelta

from sqlalchemy import func, select, update

from intake.audit import Action
from intake.errors import CannotJoin, Withdrawn
from intake.kinds import EventKind, PersonRole
from intake.models import (
    Account,
    Application,
    Attempt,
    Authorization,
    Document,
    HelpFlag,
    Loan,
    Member,
    PaperRequest,
    Person,
    Signature,
    Waiver,
)
from intake.notices.office import Office
from intake.operations import assessment, desk, moments, notices, rules
from intake.operations.applications import note_received
from intake.operations.context import Intake
from intake.operations.loan_rows import five_digits, normalised
from intake.operations.staff import specialist

TRIES_A_DAY = 5
DAY = timedelta(days=1)


def match_loan(intake: Intake, application: Application, loan_number: str, zip_code: str) -> bool:
    """Find the loan by its number and the property's ZIP; False says only that a person will look.

    After five failures in a day the answer is False without looking. What was claimed is kept, the application is
    dated and goes on either way.
    """
    if application.event(EventKind.WITHDRAWN) is not None:
        raise Withdrawn
    if application.loan is not None:
        return True
    application.claimed_loan_number, application.claimed_zip = loan_number.strip()[:40], zip_code.strip()[:10]
    account_id = intake.actor.account_id
    loan = _look_up(intake, loan_number, zip_code) if tries_left(intake, account_id) > 0 else None
    if loan is None:
        intake.session.add(Attempt(key=_key(account_id), at=intake.now))
        intake.session.flush()
        intake.record(Action.LOAN_NOT_MATCHED, application_id=application.id, subject=application.id)
    else:
        _attach(intake, application, loan, by_hand=False)
    note_received(intake, application)
    desk.refresh(intake, application)
    return loan is not None


def tries_left(intake: Intake, account_id: uuid.UUID | None) -> int:
    """How many more times this account may try to match a loan today."""
    failed = intake.session.scalar(
        select(func.count()).select_from(Attempt).where(Attempt.key == _key(account_id), Attempt.at > intake.now - DAY)
    )
    return max(0, TRIES_A_DAY - (failed or 0))


def match_by_hand(intake: Intake, application: Application, loan: Loan) -> None:
    """A specialist says which loan the application is for; the rules are pinned anew, its investor only now being known."""
    specialist(intake)
    _attach(intake, application, loan, by_hand=True)
    assessment.mark_moments(intake, application)
    desk.refresh(intake, application)


def find_loans(intake: Intake, words: str, limit: int = 20) -> list[Loan]:
    """Loans whose number or ZIP begins like this, for a specialist who matches by hand."""
    number = normalised(words)
    if not number:
        return []
    begins = (Loan.number.startswith(number, autoescape=True)) | (Loan.zip == number)
    return list(intake.session.scalars(select(Loan).where(begins).order_by(Loan.number).limit(limit)))


def same_loan(intake: Intake, application: Application) -> list[Application]:
    """Other running applications for the same loan, oldest first."""
    if application.loan_id is None:
        return []
    rows = select(Application).where(
        Application.loan_id == application.loan_id, Application.id != application.id, Application.joined_to_id.is_(None)
    )
    found = intake.session.scalars(rows.order_by(Application.started_at))
    return [each for each in found if each.event(EventKind.WITHDRAWN) is None]


def join(intake: Intake, application: Application, into: Application, office: Office) -> Application:
    """Make one file of two for the same loan: people, papers, incomes, hardships and open questions go into the one received first.

    The homeowners of both become its members; neither sees the other's papers until both agree.
    """
    specialist(intake)
    # A paper on its way into either is there before they are joined, or follows into the one that goes on.
    for each in sorted((application, into), key=lambda one: one.id):
        moments.lock(intake, each)
    if application.id == into.id or application.loan_id is None or application.loan_id != into.loan_id:
        raise CannotJoin
    if application.joined_to_id is not None or into.joined_to_id is not None:
        raise CannotJoin
    first, second = sorted((application, into), key=_received_first)
    # Whoever opened the second file was owed a letter of their own; after joining nobody would send it.
    for notice in notices.unsent(intake, second):
        sent = notices.send_owed(intake, notice.id, office)
        if sent is None and notice.composed_at is None:
            # Who gets it on paper gets it written now: after joining nothing is left here to write it from.
            notices.compose(intake, notice, second, office, moments.today(second, intake.now))
    _move_members(intake, second, first)
    _move_household(intake, second, first)
    intake.session.execute(update(Document).where(Document.application_id == second.id).values(application_id=first.id))
    # Whoever one of them let help goes on helping: seeing what that homeowner may see, and no more.
    intake.session.execute(update(Authorization).where(Authorization.application_id == second.id).values(application_id=first.id))
    # What somebody signed stays signed, with the hash of the answers they signed: nobody is asked twice.
    intake.session.execute(update(Signature).where(Signature.application_id == second.id).values(application_id=first.id))
    _move_open_questions(intake, second, first)
    second.joined_to_id = first.id
    intake.session.flush()
    for each, other in ((first, second), (second, first)):
        intake.record(Action.APPLICATION_JOINED, application_id=each.id, subject=other.id, kept=str(first.id))
        intake.session.expire(each, ["people", "incomes", "hardships"])
    assessment.mark_moments(intake, first)
    desk.refresh(intake, second)
    desk.refresh(intake, first)
    return first


def keep_apart(intake: Intake, application: Application, other: Application) -> None:
    """Record that two applications for one loan stay two files."""
    specialist(intake)
    for each, second in ((application, other), (other, application)):
        intake.record(Action.KEPT_APART, application_id=each.id, subject=second.id)


def _look_up(intake: Intake, loan_number: str, zip_code: str) -> Loan | None:
    number, digits = normalised(loan_number), five_digits(zip_code)
    loan = intake.session.scalar(select(Loan).where(Loan.number == number)) if number else None
    return loan if loan is not None and len(digits) == 5 and loan.zip == digits else None


def _attach(intake: Intake, application: Application, loan: Loan, *, by_hand: bool) -> None:
    application.loan, application.loan_id, application.state = loan, loan.id, loan.state
    pinned = rules.pin(intake, application)
    intake.session.flush()
    intake.record(
        Action.LOAN_MATCHED, application_id=application.id, subject=loan.id, by_hand=by_hand, rules_sha256=pinned.sha256
    )


def _key(account_id: uuid.UUID | None) -> str:
    return f"match:{account_id}"


def _move_open_questions(intake: Intake, second: Application, first: Application) -> None:
    """What was asked, and said, of papers still holds; a waiver only where it names a person or an income, who came along."""
    for asked in (PaperRequest, HelpFlag):
        intake.session.execute(update(asked).where(asked.application_id == second.id).values(application_id=first.id))
    intake.session.execute(
        update(Waiver).where(Waiver.application_id == second.id, Waiver.source != "").values(application_id=first.id)
    )


def _received_first(application: Application) -> tuple[bool, object, object]:
    received = application.event(EventKind.APPLICATION_RECEIVED)
    return received is None, received.at if received else application.started_at, application.started_at


def _move_members(intake: Intake, second: Application, first: Application) -> None:
    known = {member.account_id for member in first.members}
    for member in second.members:
        account: Account = member.account
        if account.id not in known:
            first.members.append(Member(account_id=account.id, account=account, added_at=intake.now))


def _move_household(intake: Intake, second: Application, first: Application) -> None:
    after = max((person.position for person in first.people), default=-1) + 1
    for position, person in enumerate(second.people, start=after):
        moved: Person = person
        moved.position = position
        if moved.role is PersonRole.BORROWER:
            moved.role = PersonRole.CO_BORROWER
        moved.application_id = first.id
    for income in second.incomes:
        income.application_id = first.id
    kinds = {hardship.kind for hardship in first.hardships}
    for hardship in second.hardships:
        if hardship.kind not in kinds:
            hardship.application_id = first.id
    intake.session.flush()
