"""Newer rules for files that have started: only by a decision with its reason, never so that a complete file is complete no more."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, exists, select

from intake.audit import Action
from intake.business_days import add_business_days
from intake.completeness import Item
from intake.errors import AsksForMore, ReasonNeeded
from intake.kinds import EventKind, Investor
from intake.models import Application, Event, Loan, RulesChange
from intake.operations import assessment, desk, messages, moments, notices, rules
from intake.operations.assessment import source_of
from intake.operations.context import Intake
from intake.operations.staff import administrator
from intake.requirements.differences import Difference, differences
from intake.requirements.programmes import RequirementSet

MOST_AT_ONCE = 200
OVER = (EventKind.WITHDRAWN, EventKind.DECISION_SENT)


class Answer(StrEnum):
    """What the newer rules may do to a file."""

    SAME = "same"
    TAKES = "takes"
    ASKS_MORE = "asks_more"
    REFUSED = "refused"


@dataclass(frozen=True)
class Effect:
    """What the rules of today would change for one file that is held to older ones.

    A file that was facially complete, or looks complete, is never asked for more by newer rules: its answer is REFUSED.
    """

    application: Application
    answer: Answer
    now: RequirementSet
    differences: tuple[Difference, ...] = ()
    newly_missing: tuple[Item, ...] = ()
    no_longer_missing: tuple[Item, ...] = ()


def running(intake: Intake, investor: Investor, state: str = rules.EVERY_STATE, reference: str = "") -> Iterator[Application]:
    """The files that newer rules could be given to: matched to a loan of this investor, not withdrawn, decided or joined."""
    yield from intake.session.scalars(_running(investor, state, reference)).yield_per(MOST_AT_ONCE)


def waiting(intake: Intake, investor: Investor, state: str = rules.EVERY_STATE, reference: str = "") -> Iterator[Application]:
    """Those of the running files that are held to other requirements than the rules of today ask for."""
    return (each for each in running(intake, investor, state, reference) if _differs(each, rules_of_today(intake, each)))


def rules_of_today(intake: Intake, application: Application) -> RequirementSet:
    """What a file of this loan would be held to if it started now."""
    investor = application.loan.investor if application.loan else None
    return rules.resolved(intake, investor, moments.place(application)[0], moments.today(application, intake.now))


def effect(intake: Intake, application: Application) -> Effect:
    """What the rules of today would change for this file."""
    newer = rules_of_today(intake, application)
    if not _differs(application, newer):
        return Effect(application, Answer.SAME, newer)
    held = assessment.assess_application(intake, application)
    tried = assessment.assess_application(intake, application, by_rules=newer)
    before, then = ({_about(item) for item in file.assessment.missing} for file in (held, tried))
    more = tuple(item for item in tried.assessment.missing if _about(item) not in before)
    less = tuple(item for item in held.assessment.missing if _about(item) not in then)
    settled = held.assessment.appears_complete or any(
        application.event(kind) for kind in (EventKind.FIRST_FACIALLY_COMPLETE, EventKind.COMPLETE)
    )
    answer = Answer.TAKES if not more else Answer.REFUSED if settled else Answer.ASKS_MORE
    changed = differences(rules.pinned(application).requirements, newer.requirements)
    return Effect(application, answer, newer, changed, more, less)


def give(intake: Intake, applications: Iterable[Application], reason: str, asks_more_seen: bool = False) -> list[RulesChange]:
    """Hold these files to the rules of today, each where that may be; the others stay as they are.

    Raises AsksForMore, and changes nothing, where a homeowner would be asked for more and ``asks_more_seen`` does not say so.
    """
    administrator(intake)
    if not reason.strip():
        raise ReasonNeeded
    for application in (files := sorted(applications, key=lambda each: each.id)):
        moments.lock(intake, application)
    effects = [effect(intake, application) for application in files]
    if not asks_more_seen and any(each.answer is Answer.ASKS_MORE for each in effects):
        raise AsksForMore
    return [_give(intake, each, reason.strip()) for each in effects if each.answer in (Answer.TAKES, Answer.ASKS_MORE)]


def latest(intake: Intake, limit: int) -> list[tuple[RulesChange, Application]]:
    """The newest decisions of all files."""
    rows = select(RulesChange, Application).join(Application, Application.id == RulesChange.application_id)
    return [(change, application) for change, application in intake.session.execute(rows.order_by(RulesChange.at.desc()).limit(limit))]


def _give(intake: Intake, found: Effect, reason: str) -> RulesChange:
    application = found.application
    row = RulesChange(
        application_id=application.id, before=application.rules, before_sha256=application.rules_sha256,
        after_sha256=found.now.sha256, newly_missing=[_named(item) for item in found.newly_missing],
        no_longer_missing=[_named(item) for item in found.no_longer_missing], reason=reason,
        by_id=administrator(intake), at=intake.now,
    )
    rules.keep(application, found.now)
    intake.session.add(row)
    intake.session.flush()
    intake.record(
        Action.RULES_CHANGED, application_id=application.id, subject=row.id, before=row.before_sha256, after=row.after_sha256,
        newly_missing=len(row.newly_missing), no_longer_missing=len(row.no_longer_missing), overlays=list(found.now.overlays),
    )
    _no_longer_ask(intake, application)
    if found.newly_missing or found.no_longer_missing:
        messages.tell_homeowners(intake, application)
    if found.newly_missing:
        _owe_the_new_list(intake, application)
    assessment.mark_moments(intake, application)
    desk.refresh(intake, application)
    return row


def _no_longer_ask(intake: Intake, application: Application) -> None:
    """What was asked for under the older rules only is not waited for any more."""
    asked = {_about(item) for item in assessment.assess_application(intake, application).assessment.items}
    for request in assessment.open_requests(intake, application):
        if (request.requirement_key, request.source) not in asked:
            request.answered_at = intake.now
    for flag in assessment.open_help(intake, application):
        if (flag.requirement_key, flag.source) not in asked:
            flag.resolved_at, flag.resolved_by_id = intake.now, intake.actor.account_id
            messages.stop_reminding(intake, flag)
    intake.session.flush()


def _owe_the_new_list(intake: Intake, application: Application) -> None:
    """A homeowner whose letter listed less gets a new one, with a reasonable date of its own (1024.41(b)(1), (b)(2)(ii))."""
    acknowledged = application.event(EventKind.ACKNOWLEDGMENT_SENT) is not None
    owed = [each for each in notices.unsent(intake, application) if each.kind == notices.ACKNOWLEDGMENT]
    # One on paper that is printed and not mailed yet lists less, too.
    if (acknowledged or owed) and all(each.composed_at is not None for each in owed):
        due_on = add_business_days(moments.today(application, intake.now), notices.ACKNOWLEDGE_WITHIN)
        notices.owe(intake, application, notices.ACKNOWLEDGMENT, due_on, intake.now)


def _running(investor: Investor, state: str, reference: str) -> Select[Any]:
    over = exists().where(Event.application_id == Application.id, Event.kind.in_(OVER))
    rows = select(Application).join(Loan, Loan.id == Application.loan_id).where(
        Loan.investor == investor, Application.joined_to_id.is_(None), ~over
    )
    if state:
        rows = rows.where(Loan.state == state)
    if reference:
        rows = rows.where(Application.reference == reference)
    return rows.order_by(Application.started_at, Application.id)


def _differs(application: Application, newer: RequirementSet) -> bool:
    return rules.pinned(application).requirements != newer.requirements


def _about(item: Item) -> tuple[str, str]:
    return item.key, source_of(item)


def _named(item: Item) -> dict[str, str]:
    return {"key": item.key, "source": source_of(item), "title": item.title}
