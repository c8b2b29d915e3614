"""Counselors' copies of letters: who got which, by whose leave and when, and whether they opened it."""

from collections.abc import Iterable

from sqlalchemy import select

from intake.audit import Action
from intake.errors import NotFound
from intake.kinds import AuthorizationScope
from intake.models import Account, Application, Authorization, Notice, NoticeCopy
from intake.notices.kinds import AUTHORIZATION_ENDED, AUTHORIZATION_GRANTED
from intake.operations import moments
from intake.operations.context import Intake

ABOUT_LEAVE = (AUTHORIZATION_GRANTED, AUTHORIZATION_ENDED)


def make(intake: Intake, application: Application, notice: Notice) -> list[NoticeCopy]:
    """A copy of this letter for every counselor whose leave covers letters today, and for the one whose own leave it is about."""
    made = []
    for counselor_id, leave in {each.counselor_id: each for each in _receivers(intake, application, notice)}.items():
        copy = NoticeCopy(notice_id=notice.id, account_id=counselor_id, authorization_id=leave.id, made_at=intake.now)
        intake.session.add(copy)
        intake.session.flush()
        intake.record(
            Action.NOTICE_COPIED, application_id=application.id, subject=notice.id, to=str(counselor_id), authorization=str(leave.id)
        )
        made.append(copy)
    return made


def for_counselor(intake: Intake, counselor: Account, application: Application) -> list[tuple[NoticeCopy, Notice]]:
    """The copies of this file's letters that a counselor may read now, newest first.

    While a leave covers letters, all that were copied to them; after it, only the letter that says it has ended.
    """
    if not counselor.active or counselor.agency is None or not counselor.agency.active:
        return []
    rows = intake.session.execute(
        select(NoticeCopy, Notice).join(Notice, Notice.id == NoticeCopy.notice_id)
        .where(NoticeCopy.account_id == counselor.id, Notice.application_id == application.id).order_by(NoticeCopy.made_at.desc())
    )
    reads = _reads_letters(intake, counselor, application)
    return [(copy, notice) for copy, notice in rows if reads or notice.kind == AUTHORIZATION_ENDED]


def readable(intake: Intake, counselor: Account, notice: Notice) -> NoticeCopy:
    """This counselor's copy of this letter. Raises NotFound where there is none, or none that may be read now."""
    application = intake.session.get_one(Application, notice.application_id)
    found = [copy for copy, copied in for_counselor(intake, counselor, application) if copied.id == notice.id]
    if not found:
        raise NotFound
    return found[0]


def of_notices(intake: Intake, letters: Iterable[Notice]) -> dict[str, list[tuple[NoticeCopy, Account]]]:
    """Who got a copy of each of these letters, by the letter's id."""
    rows = intake.session.execute(
        select(NoticeCopy, Account).join(Account, Account.id == NoticeCopy.account_id)
        .where(NoticeCopy.notice_id.in_([letter.id for letter in letters])).order_by(NoticeCopy.made_at)
    )
    found: dict[str, list[tuple[NoticeCopy, Account]]] = {}
    for copy, account in rows:
        found.setdefault(str(copy.notice_id), []).append((copy, account))
    return found


def mark_opened(intake: Intake, copy: NoticeCopy) -> None:
    """Keep when a counselor first opened their copy."""
    if copy.opened_at is None:
        copy.opened_at = intake.now
        notice = intake.session.get_one(Notice, copy.notice_id)
        intake.record(Action.DOCUMENT_VIEWED, application_id=notice.application_id, subject=notice.id, kind=notice.kind)


def _receivers(intake: Intake, application: Application, notice: Notice) -> list[Authorization]:
    today = moments.today(application, intake.now)
    about = notice.content["authorization"] if notice.kind in ABOUT_LEAVE else None
    return [
        each for each in _leaves(intake, application)
        if str(each.id) == about or each.allows(AuthorizationScope.RECEIVE_NOTICES, today)
    ]


def _reads_letters(intake: Intake, counselor: Account, application: Application) -> bool:
    today = moments.today(application, intake.now)
    return any(
        each.counselor_id == counselor.id and each.allows(AuthorizationScope.RECEIVE_NOTICES, today)
        for each in _leaves(intake, application)
    )


def _leaves(intake: Intake, application: Application) -> list[Authorization]:
    """Every leave on the file whose counselor and agency still work here."""
    rows = intake.session.scalars(select(Authorization).where(Authorization.application_id == application.id))
    return [each for each in rows if each.counselor.active and each.agency.active]
