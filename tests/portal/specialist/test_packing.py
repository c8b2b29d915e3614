"""The package a specialist downloads: every paper under its bookmark, and the file as data."""

import io
import json
import uuid

import pikepdf

from intake.audit import Actor
from intake.kinds import Role
from intake.operations.receiving import Incoming, receive
from tests.portal.specialist.conftest import File, Office, a_pay_stub


def send_pages(file: File, count: int) -> str:
    """Send a real PDF of so many empty pages; its receipt."""
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        for _page in range(count):
            pdf.add_blank_page(page_size=(612, 792))
        pdf.save(made)
    paper = Incoming(file.application_id, uuid.uuid4().hex, "pages.pdf", made)
    site = file.site
    return receive(site.engine, site.store, site.clock, Actor(file.account.id, Role.HOMEOWNER.value), paper).receipt


def test_the_papers_come_as_one_pdf_with_a_bookmark_for_each(office: Office) -> None:
    file, dana = office.file(), office.specialist()
    receipts = [send_pages(file, 2), send_pages(file, 3)]
    dana.open(file.case)
    dana.follow("Package")

    answer = dana.press("Download the papers (PDF)").response

    assert answer.mimetype == "application/pdf"
    assert "attachment" in answer.headers["Content-Disposition"]
    with pikepdf.open(io.BytesIO(answer.data)) as bound, bound.open_outline() as outline:
        titles = [item.title for item in outline.root]
        assert all(any(receipt in title for title in titles) for receipt in receipts)
        assert len(bound.pages) >= 1 + 2 + 3


def test_the_data_names_every_figure_with_its_source_and_every_paper_with_its_hash(office: Office) -> None:
    file, dana = office.file(), office.specialist()
    file.send(read=[a_pay_stub()])
    dana.open(f"{file.case}/package")

    answer = dana.press("Download the data (JSON)").response

    told = json.loads(answer.data)
    written = json.dumps(told)
    assert answer.mimetype == "application/json"
    for expected in ("gross_pay", "2140.00", "sha256", "application_received"):
        assert expected in written


def test_building_a_package_is_in_the_history(office: Office) -> None:
    file, dana = office.file(), office.specialist()
    dana.open(f"{file.case}/package")
    dana.press("Download the data (JSON)")

    assert dana.open(file.case).sees("Package built")
