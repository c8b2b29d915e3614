"""The package of a file: one bookmarked PDF of everything received, and its JSON with figures, sources, hashes and history.

``gather`` takes all that is known, in a transaction; ``assemble`` binds the papers, outside any, and opens none of
them itself: whatever touches a received file is done by the limited child it is given.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intake.audit import Action
from intake.errors import PackageFault
from intake.models import Application, Document
from intake.operations import assessment
from intake.operations.assessment import FileAssessment
from intake.operations.context import Intake
from intake.operations.loan_facts import facts_as_of
from intake.operations.package_contents import contents_of
from intake.operations.package_cover import Cover, draw_cover, draw_unopened
from intake.storage.fetching import fetch
from intake.storage.port import DocumentStore

Clean = Callable[[Path, Path], int]
Bind = Callable[[Sequence[tuple[str, Path]], Path], int]


@dataclass(frozen=True)
class Part:
    """One paper to bind: the words of its bookmark, and where and how its bytes are kept."""

    title: str
    receipt: str
    object_key: str
    sha256: str


@dataclass(frozen=True)
class Package:
    """All that goes into the package; ``json`` is complete, the PDF is made of ``cover`` and ``parts``."""

    reference: str
    json: dict[str, Any]
    cover: Cover
    parts: tuple[Part, ...]


def gather(intake: Intake, application: Application) -> Package:
    """Everything about a file as of now, and an entry in the history that a package was made of it."""
    file = assessment.assess_application(intake, application)
    papers = [each for paper in _in_order(file) for each in paper.files]
    intake.record(Action.PACKAGE_BUILT, application_id=application.id, subject=application.id, papers=len(papers))
    intake.session.flush()
    parts = tuple(Part(_title(paper), paper.receipt, paper.object_key, paper.sha256) for paper in papers)
    return Package(application.reference, contents_of(intake, file), _cover(file, papers), parts)


def assemble(package: Package, store: DocumentStore, clean: Clean, bind: Bind, folder: Path) -> Path:
    """Bind the package into one PDF in ``folder``. Raises StoreFault, PackageFault.

    ``clean`` turns a received file into plain pages (0 when it cannot be opened: a page says so in its place), ``bind``
    puts parts together under bookmarks; both work in the limited child.
    """
    cover = folder / "cover.pdf"
    draw_cover(package.cover, cover)
    bound = [("Cover and list of papers", cover)]
    for number, part in enumerate(package.parts, 1):
        received, plain = folder / f"{number:04}.received", folder / f"{number:04}.pdf"
        fetch(store, part.object_key, part.sha256, received)
        if not clean(received, plain):
            draw_unopened(part.title, {"Receipt": part.receipt, "SHA-256": part.sha256}, plain)
        received.unlink()
        bound.append((part.title, plain))
    whole = folder / f"{package.reference}.pdf"
    if not bind(bound, whole):
        raise PackageFault
    return whole


def _in_order(file: FileAssessment) -> list[Document]:
    """Papers as the list of requirements has them, then those sent for nothing on it, in order of arrival."""
    named = (found for item in file.assessment.items for found in (*item.received, *item.documents))
    return [file.documents[found] for found in dict.fromkeys((*named, *file.documents)) if found in file.documents]


def _title(paper: Document) -> str:
    """What a bookmark says: what it is and when it came, and of a paper in several files which of them."""
    whole = paper.whole
    kind = whole.kind or (whole.reading.kind if whole.reading else None)
    place = f" {whole.files.index(paper) + 1} of {len(whole.files)}" if len(whole.files) > 1 else ""
    return f"{_words(kind.value) if kind else 'Paper'}{place}, received {paper.received_on.isoformat()}, {paper.receipt}"


def _words(code: str) -> str:
    return code.replace("_", " ").capitalize()


def _cover(file: FileAssessment, papers: Sequence[Document]) -> Cover:
    application, loan = file.application, file.application.loan
    as_of = facts_as_of(loan)
    people = {person.id: person.name for person in file.situation.people}
    return Cover(
        title=f"Mortgage help application {application.reference}",
        facts={
            "People": ", ".join(people.values()),
            "Loan": f"{loan.number}, {loan.investor.value}" if loan else "Not matched to a loan yet",
            "Loan facts as of": as_of.isoformat() if as_of else "None",
            **{_words(event.kind.value): event.on.isoformat() for event in application.events},
            "Package made on": file.today.isoformat(),
        },
        requirements=[("Requirement", "Status", "Good until")] + [
            (", ".join(filter(None, (item.title, people.get(item.person or "", "")))), _words(item.status.value),
             item.expires_on.isoformat() if item.expires_on else "")
            for item in file.assessment.items
        ],
        papers=[("Receipt", "Paper", "Received", "SHA-256")] + [
            (paper.receipt, _title(paper).partition(",")[0], paper.received_on.isoformat(), paper.sha256) for paper in papers
        ],
    )
