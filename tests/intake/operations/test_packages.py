"""A package is one bookmarked PDF of everything received, and JSON from which every figure can be traced to its page."""

import io
import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import Engine, select

from intake.database import transaction
from intake.errors import PackageFault, StoreFault
from intake.extraction import errands
from intake.extraction.reading import PaperReading
from intake.figures import Box, Figure, Provenance
from intake.kinds import DocumentKind, IncomeKind, ReadingStatus, Role
from intake.models import AuditEntry, Document, Income, Person
from intake.operations import applications, documents, packages, readings
from intake.operations.context import Intake
from intake.operations.packages import Package
from intake.storage.local import LocalStore
from tests.filing import Filing, a_filing, a_paper, an_engine, application_of


def a_pdf(*pages: str) -> bytes:
    body = io.BytesIO()
    canvas = Canvas(body)
    for words in pages:
        canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    return body.getvalue()


def a_photograph() -> bytes:
    body = io.BytesIO()
    Image.new("RGB", (600, 800), "white").save(body, "JPEG")
    return body.getvalue()


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = an_engine(tmp_path)
    yield engine
    engine.dispose()


@pytest.fixture
def filing(engine: Engine, tmp_path: Path) -> Filing:
    return a_filing(engine, LocalStore(tmp_path / "papers"))


def gather(filing: Filing) -> Package:
    desk = filing.acting_as(Role.SPECIALIST)
    with transaction(filing.engine) as session:
        intake = Intake(session, filing.store, filing.clock, desk.actor)
        return packages.gather(intake, application_of(intake, filing))


def a_read_stub(filing: Filing) -> None:
    """A pay stub whose gross pay was read, then corrected by the homeowner, for an income that was told of."""
    with transaction(filing.engine) as session:
        intake = Intake(session, filing.store, filing.clock, filing.actor)
        application = application_of(intake, filing)
        person = session.scalars(select(Person).where(Person.application_id == application.id)).one()
        income = Income(person_id=person.id, kind=IncomeKind.WAGES, payer="Panadería Núñez & <Sons>", amount=Decimal("2140.00"))
        application.incomes.append(income)
        applications.save_answers(intake, application, "money", {"cash_checking": Decimal("312.5")}, ["cash_savings"])
        source = str(income.id)
    received = filing.send(a_pdf("Pay stub", "page two"), offered_for=(("income.wages", source),))
    figure = Figure("gross_pay", Decimal("2140.00"), Provenance(1, Box(72, 90, 120, 100), "2,140.00"))
    with transaction(filing.engine) as session:
        intake = Intake(session, filing.store, filing.clock, filing.actor)
        stub = PaperReading(ReadingStatus.OK, DocumentKind.PAY_STUB, 0.9, pages=2, figures=(figure,))
        readings.keep_reading(intake, received.document_id, "1", (stub,))
        readings.correct_figure(intake, session.get_one(Document, received.document_id), "gross_pay", "2,410.00")


def test_the_json_traces_every_figure_to_its_words_and_keeps_both_values(filing: Filing) -> None:
    a_read_stub(filing)
    said = json.loads(json.dumps(gather(filing).json))
    document = said["documents"][0]
    assert document["figures"] == [{
        "paper": 0, "name": "gross_pay", "value": "2410.00", "machine_value": "2140.00", "confirmed": True, "corrected": True,
        "by_staff": False, "read_from": {
            "name": "gross_pay", "value": "2140.00", "page": 1, "box": [72, 90, 120, 100], "words": "2,140.00", "confidence": "check",
        },
    }]
    assert document["verdicts"][0]["by"] == "Rosa Rivera (homeowner)"
    assert said["answers"]["cash_checking"] == "312.50"
    assert said["dont_know"] == ["cash_savings"]
    assert said["incomes"][0]["amount"] == "2140.00"


def test_the_json_holds_hashes_dates_statuses_clocks_and_the_history_to_this_moment(filing: Filing) -> None:
    a_read_stub(filing)
    package = gather(filing)
    document = package.json["documents"][0]
    with transaction(filing.engine, writing=False) as session:
        kept = session.scalars(select(Document)).one()
        assert (document["receipt"], document["sha256"], document["received_on"]) == (kept.receipt, kept.sha256, "2026-11-22")
    wages = next(each for each in package.json["requirements"] if each["key"] == "income.wages")
    assert wages["documents"] == [document["receipt"]]
    assert wages["status"] in {"awaiting_review", "needs_clarification"}
    assert {each["key"] for each in package.json["deadlines"]} >= {"acknowledgment"}
    assert package.json["moments"][0]["kind"] == "application_received"
    assert [each["action"] for each in package.json["history"]][-1] == "application.package_built"
    assert package.json["history"][-1]["actor"] == "Rosa Rivera (specialist)"


def test_making_a_package_is_in_the_history(filing: Filing) -> None:
    gather(filing)
    with transaction(filing.engine, writing=False) as session:
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(1)).one()
        assert (entry.action, entry.actor_role) == ("application.package_built", "specialist")


def test_a_paper_taken_back_is_told_of_and_not_bound(filing: Filing) -> None:
    filing.send(a_pdf("one"))
    with transaction(filing.engine) as session:
        documents.remove(Intake(session, filing.store, filing.clock, filing.actor), session.scalars(select(Document)).one())
    package = gather(filing)
    assert package.parts == ()
    assert package.json["documents"][0]["removed_at"] is not None


def test_every_paper_is_bound_behind_a_cover_and_one_that_cannot_be_opened_has_a_page_that_says_so(
    filing: Filing, tmp_path: Path
) -> None:
    a_read_stub(filing)
    filing.send(a_photograph())
    filing.send(a_paper("not a PDF at all"))
    folder = tmp_path / "package"
    folder.mkdir()
    package = gather(filing)
    whole = packages.assemble(package, filing.store, errands.clean_pdf, errands.bind_package, folder)
    with pikepdf.open(whole) as pdf, pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Cover and list of papers", *(part.title for part in package.parts)]
        assert len(pdf.pages) == 1 + 2 + 1 + 1
    assert package.parts[0].title.startswith("Pay stub, received 2026-11-22, ")
    assert whole.name == f"{package.reference}.pdf"
    assert list(folder.glob("*.received")) == []


def test_a_paper_that_changed_in_the_store_stops_the_package(filing: Filing, tmp_path: Path) -> None:
    filing.send(a_pdf("one"))
    package = gather(filing)
    (tmp_path / "papers" / package.parts[0].object_key).write_bytes(a_pdf("another"))
    with pytest.raises(StoreFault):
        packages.assemble(package, filing.store, lambda path, out: 0, lambda parts, out: 1, tmp_path)


def test_papers_that_cannot_be_bound_are_a_fault_and_not_half_a_package(filing: Filing, tmp_path: Path) -> None:
    filing.send(a_pdf("one"))
    with pytest.raises(PackageFault):
        packages.assemble(gather(filing), filing.store, lambda path, out: 0, lambda parts, out: 0, tmp_path)


def test_the_cover_of_a_file_without_loan_or_papers_can_be_drawn(filing: Filing, tmp_path: Path) -> None:
    package = gather(filing)
    whole = packages.assemble(package, filing.store, errands.clean_pdf, errands.bind_package, tmp_path)
    with pikepdf.open(whole) as pdf:
        assert len(pdf.pages) == 1
    assert package.json["loan"] is None
    assert date.fromisoformat(package.json["made_at"][:10]) == date(2026, 11, 22)
