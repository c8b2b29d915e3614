"""Everything kept of some files that the rules need, fetched together: as many questions to the database for one file as for fifty."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import joinedload, load_only, selectinload

from intake.models import Application, Document, Loan, Notice, PaperRequest, Signature, Waiver
from intake.operations import finding
from intake.operations.context import Intake

Row = TypeVar("Row", Document, Notice, PaperRequest, Signature, Waiver)
PAPER = (
    selectinload(Document.offers), selectinload(Document.readings), selectinload(Document.reviews), selectinload(Document.verdicts),
    *finding.JOINED,
)
# Of a letter only what it said as data, not its words in every language.
LETTER = (load_only(Notice.application_id, Notice.content, Notice.sent_at),)
FILE = (
    selectinload(Application.people), selectinload(Application.incomes), selectinload(Application.hardships),
    selectinload(Application.events), joinedload(Application.answers), joinedload(Application.loan).selectinload(Loan.facts),
)


@dataclass(frozen=True)
class Kept:
    """What is kept of one file beside the application's own row; ``noticed`` is the reasonable date of its latest notice that named one."""

    papers: Sequence[Document]
    waivers: Sequence[Waiver]
    open_requests: Sequence[PaperRequest]
    signatures: Sequence[Signature]
    noticed: date | None


def applications(intake: Intake, ids: Iterable[uuid.UUID]) -> list[Application]:
    """These applications with their people, answers, moments and loans."""
    return list(intake.session.scalars(select(Application).where(Application.id.in_(ids)).options(*FILE)).unique())


def kept(intake: Intake, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, Kept]:
    """What is kept of each of these applications."""
    papers = _by_file(intake, ids, Document, Document.removed_at.is_(None), options=PAPER)
    waivers, signatures = _by_file(intake, ids, Waiver), _by_file(intake, ids, Signature)
    requests = _by_file(intake, ids, PaperRequest, PaperRequest.answered_at.is_(None))
    letters = _by_file(intake, ids, Notice, Notice.sent_at.is_not(None), options=LETTER)
    return {
        each: Kept(
            [paper for paper in sorted(papers[each], key=finding.as_sent) if paper.whole is paper], waivers[each],
            sorted(requests[each], key=lambda request: request.at), signatures[each], _noticed(letters[each]),
        )
        for each in ids
    }


def _by_file(
    intake: Intake, ids: Sequence[uuid.UUID], kind: type[Row], *such: Any, options: Sequence[Any] = ()
) -> defaultdict[uuid.UUID, list[Row]]:
    # Papers are read anew: a reading may have been kept since this transaction first looked at them.
    rows = intake.session.scalars(
        select(kind).where(kind.application_id.in_(ids), *such).options(*options)
        .execution_options(populate_existing=kind is Document)
    )
    found: defaultdict[uuid.UUID, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.application_id].append(row)
    return found


def _noticed(letters: Iterable[Notice]) -> date | None:
    named = [letter for letter in letters if letter.content.get("reasonable_date")]
    latest = max(named, key=lambda letter: str(letter.sent_at), default=None)
    return date.fromisoformat(latest.content["reasonable_date"]) if latest is not None else None
