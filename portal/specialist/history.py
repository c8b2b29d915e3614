"""The file's history, newest first: every entry of the audit trail in words, with who did it and when."""

import uuid
from dataclasses import dataclass, replace
from datetime import date, datetime

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from sqlalchemy import func, select

from intake.audit import Action
from intake.kinds import Channel, DeliveryFailure, HelpChoice, RejectionReason, Role
from intake.models import Account, Application, AuditEntry, Document
from intake.operations.context import Intake
from portal.formatting import day
from portal.specialist.mail_words import FAILURES
from portal.specialist.wording import ACTIONS, EVENTS, FACTS, IN_QUEUE_FOR, NOTICES, spoken
from portal.steps import QUESTIONS
from portal.words import figure_label, label

# Of these, what one person looked at becomes few lines.
LETTERS = frozenset({
    Action.NOTICE_OWED, Action.NOTICE_COMPOSED, Action.NOTICE_SENT, Action.LETTER_POSTED, Action.LETTER_MAILED, Action.LETTER_FAILED,
    Action.LETTER_TO_MAIL, Action.LETTER_SETTLED, Action.LETTER_ADDRESSED,
})
AT_FIRST = 120
ROWS = {"people": _l("People"), "incomes": _l("Income"), "shares_papers": _l("What the others may see")}
TITLES = {question.key: question.title for question in QUESTIONS} | ROWS


@dataclass(frozen=True)
class Entry:
    """One thing that happened."""

    at: datetime
    what: str
    detail: str
    who: str
    document_id: uuid.UUID | None
    looking: bool = False
    times: int = 1


@dataclass(frozen=True)
class History:
    """The newest entries, or all of them."""

    entries: list[Entry]
    total: int
    looked_at: int


def build(intake: Intake, application: Application, *, everything: bool = False) -> History:
    """What happened to this file, newest first."""
    rows = select(AuditEntry).where(AuditEntry.application_id == application.id).order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
    total = intake.session.scalar(select(func.count()).select_from(rows.subquery())) or 0
    found = list(intake.session.scalars(rows if everything else rows.limit(AT_FIRST)))
    names = _names(intake, {entry.actor_id for entry in found if entry.actor_id})
    papers = _papers(intake, application)
    return History(_together([_entry(entry, names, papers) for entry in found]), total, len(found))


def _together(entries: list[Entry]) -> list[Entry]:
    """The same thing done again and again by one person reads as one line that says how often; so does looking through papers."""
    lines: list[Entry] = []
    for entry in entries:
        last = lines[-1] if lines else None
        if last is None or (last.what, last.who) != (entry.what, entry.who):
            lines.append(entry)
        elif last.detail == entry.detail:
            lines[-1] = replace(last, times=last.times + 1)
        elif entry.looking:
            several = ", ".join(dict.fromkeys((*last.detail.split(", "), entry.detail)))
            lines[-1] = replace(last, detail=several, times=last.times + 1, document_id=None)
        else:
            lines.append(entry)
    return lines


def _entry(entry: AuditEntry, names: dict[uuid.UUID, str], papers: dict[str, Document]) -> Entry:
    document = papers.get(entry.subject)
    named = document.receipt if document and "receipts" not in entry.details else ""
    detail = ", ".join(part for part in (named, _detail(entry)) if part)
    who = names.get(entry.actor_id, "") if entry.actor_id else ""
    role = label(Role(entry.actor_role)) if entry.actor_role in set(Role) else _("Foothold itself")
    return Entry(
        entry.at, spoken(ACTIONS, entry.action), detail, f"{who} ({role})" if who else role, document.id if document else None,
        entry.action == Action.DOCUMENT_VIEWED,
    )


def _detail(entry: AuditEntry) -> str:
    """The codes of an entry in words; nothing that a person wrote or earns is kept there to begin with."""
    details = entry.details
    words = []
    if entry.action == Action.MOMENT_RECORDED:
        words.append(_("%(what)s, dated %(on)s", what=spoken(EVENTS, details["kind"]), on=_day(details["on"])))
    elif entry.action in LETTERS:
        words.append(spoken(NOTICES, details["kind"]))
        if "on" in details:
            words.append(_day(details["on"]))
    elif entry.action == Action.PULLED:
        words.append(spoken(IN_QUEUE_FOR, details.get("why", "nothing")))
    if "question" in details:
        words.append(_asked(details["question"]))
    if "figure" in details:
        words.append(figure_label(details["figure"]))
    if details.get("reason") in set(RejectionReason):
        words.append(label(RejectionReason(details["reason"])))
    if details.get("failure") in set(DeliveryFailure):
        words.append(str(FAILURES[DeliveryFailure(details["failure"])]))
    if details.get("choice") in set(HelpChoice):
        words.append(label(HelpChoice(details["choice"])))
    if details.get("channel") in set(Channel):
        words.append(label(Channel(details["channel"])))
    if "facts" in details:
        words.append(", ".join(spoken(FACTS, name) for name in details["facts"]))
    if "receipts" in details:
        words.append(", ".join(details["receipts"]))
    if "received_on" in details:
        words.append(_("arrived %(on)s", on=_day(details["received_on"])))
    return ", ".join(words)


def _asked(key: str) -> str:
    """A question by the title of its page."""
    return str(TITLES.get(key, key.replace("_", " ")))


def _day(iso: str) -> str:
    return day(date.fromisoformat(iso))


def _names(intake: Intake, ids: set[uuid.UUID]) -> dict[uuid.UUID, str]:
    return {account.id: account.name for account in intake.session.scalars(select(Account).where(Account.id.in_(ids)))}


def _papers(intake: Intake, application: Application) -> dict[str, Document]:
    """The papers that are in this file now: one that was moved away is not led to from here."""
    rows = intake.session.scalars(select(Document).where(Document.application_id == application.id))
    return {str(document.id): document for document in rows}
