"""Files that are the pages of one paper: joined, put in another order, taken apart again.

Each file stays as it was received, with its own receipt, day and hash; what is joined is only how they are read and decided.
"""

from collections.abc import Sequence

from intake.audit import Action
from intake.errors import NotPagesOfOne
from intake.kinds import JobKind, ReviewOutcome
from intake.models import Application, Document, Placement
from intake.operations import desk, documents, finding
from intake.operations.context import Intake

MOST_FILES = 50
# What was answered about a page says nothing about the paper, except whose it is.
ABOUT_THE_PAGE = frozenset({"send_anyway"})


def join(intake: Intake, files: Sequence[Document]) -> Document:
    """Make these files the pages of one paper, in this order; it is read anew, and waits for a decision of its own.

    The file that came first stands for the paper. A file that was a page of another paper leaves that one, which goes on
    with the pages it has left. Raises NotPagesOfOne.
    """
    files = list(dict.fromkeys(files))
    application = documents.lock(intake, files[0].application_id)
    before = list(dict.fromkeys(documents.as_it_is_now(intake, file) for file in files))
    _refuse_what_cannot_be_joined(application, files, before)
    if before[0].files == files:
        return before[0]
    left = [[file for file in paper.files if file not in files] for paper in before]
    for rest in filter(None, left):
        _arrange(intake, rest)
    paper = _arrange(intake, files)
    _carry_over(paper)
    intake.record(Action.PAGES_JOINED, application_id=application.id, subject=paper.id, receipts=[file.receipt for file in files])
    _refresh(intake, application)
    return paper


def take_apart(intake: Intake, document: Document) -> None:
    """Make every file of a paper a paper of its own again, as it was received. Raises NotPagesOfOne when it was accepted."""
    application = documents.lock(intake, document.application_id)
    paper = documents.as_it_is_now(intake, document)
    files = paper.files
    if len(files) == 1:
        return
    _refuse_accepted([paper])
    for file in files:
        _arrange(intake, [file])
    intake.record(
        Action.PAGES_TAKEN_APART, application_id=application.id, subject=paper.id, receipts=[file.receipt for file in files]
    )
    _refresh(intake, application)


def keep_separate(intake: Intake, papers: Sequence[Document]) -> None:
    """Keep a person's word that these are papers of their own, so that nobody is asked again."""
    for paper in papers:
        documents.lock(intake, paper.application_id)
        if documents.as_it_is_now(intake, paper).placement is None:
            paper.placement = Placement(paper_id=paper.id, place=0)
            intake.record(Action.KEPT_SEPARATE, application_id=paper.application_id, subject=paper.id)
    intake.session.flush()


def _arrange(intake: Intake, files: Sequence[Document]) -> Document:
    """Give the files their places in one paper, or one file its own; read it unless it was read so before."""
    paper = min(files, key=lambda file: (file.received_at, file.receipt))
    for place, file in enumerate(files):
        placement = file.placement or Placement()
        placement.paper_id, placement.place, placement.changed_at = paper.id, place, intake.now
        file.placement = placement
    intake.session.flush()
    for file in files:
        intake.session.expire(file, ["placement", "leaves"])
    if any(file.seen_at is None for file in files):
        paper.seen_at = None
    if paper.reading is None:
        intake.again(JobKind.READ_DOCUMENT, paper.id, application_id=paper.application_id)
    return paper


def _carry_over(paper: Document) -> None:
    """What people said of one of its files holds for the paper: what it is, whose it is."""
    for file in paper.files:
        paper.kind = paper.kind or file.kind
        paper.person_id = paper.person_id or file.person_id
    answers = [answer for file in paper.files if (answer := file.advice_answer) is not None and answer not in ABOUT_THE_PAGE]
    paper.advice_answer = answers[0] if answers else None


def _refuse_what_cannot_be_joined(application: Application, files: Sequence[Document], papers: Sequence[Document]) -> None:
    apart = any(file.application_id != application.id or file.removed_at is not None for file in files)
    if apart or not 2 <= len(files) <= MOST_FILES or len(finding.owners(application, files)) > 1:
        raise NotPagesOfOne
    _refuse_accepted(papers)


def _refuse_accepted(papers: Sequence[Document]) -> None:
    """A specialist's acceptance is undone first, by a specialist."""
    if any(paper.review is not None and paper.review.outcome is ReviewOutcome.ACCEPTED for paper in papers):
        raise NotPagesOfOne


def _refresh(intake: Intake, application: Application) -> None:
    intake.session.flush()
    desk.refresh(intake, application)
