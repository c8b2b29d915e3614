"""What a specialist does with a package: pulls it, sees each figure where it was read, decides, marks complete, downloads."""

import json
import time
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pikepdf

from intake.database import transaction
from intake.kinds import DocumentKind
from intake.models import Document
from tests.journeys.person import Person
from tests.journeys.running import Foothold

READ_WITHIN = 180.0
NEEDED = {
    DocumentKind.PAY_STUB: {"gross_pay", "net_pay", "ytd_gross", "pay_date", "employer", "employee"},
    DocumentKind.BANK_STATEMENT: {"bank", "account_holder", "period_start", "period_end", "beginning_balance", "ending_balance"},
}


def pull(person: Person, foothold: Foothold, door: str, name: str) -> None:
    """Pull next until this homeowner's file is in hand; the sample files before it are put back."""
    person.open(door)
    for _file in range(20):
        person.press("Pull next")
        if name in person.page.locator("body").inner_text():
            return
        person.open(f"{foothold.address}/{person.language}/specialist/")
    raise AssertionError(f"the file of {name} did not come")


def wait_until_read(foothold: Foothold, receipt: str) -> dict[str, Any]:
    """What the machine read of the paper with this receipt, once its turn has come."""
    end = time.monotonic() + READ_WITHIN
    while time.monotonic() < end:
        with transaction(foothold.wired.engine, writing=False) as session:
            document = session.query(Document).filter_by(receipt=receipt).one()
            if document.reading is not None:
                found: dict[str, Any] = document.reading.papers[0]
                return found
        time.sleep(0.2)
    raise AssertionError(f"the paper {receipt} was not read")


def see_each_figure(person: Person, foothold: Foothold, receipt: str) -> None:
    """Choose every figure of the paper: its box is drawn on the page exactly where the reader says it read it."""
    read = wait_until_read(foothold, receipt)
    person.page.reload()
    figures = read["figures"]
    assert NEEDED[DocumentKind(read["kind"])] <= {figure["name"] for figure in figures}, (read["kind"], figures)
    for figure in figures:
        person.page.locator(f"a.figure__label[data-shows$='{figure['name']}']").first.click()
        person.page.wait_for_load_state()
        chosen = person.page.locator(f"rect.page-view__box--chosen[data-figure$='{figure['name']}']")
        drawn = [float(chosen.get_attribute(side) or "nan") for side in ("x", "y", "width", "height")]
        x0, top, x1, bottom = figure["box"]
        assert drawn[0] <= x0 + 1, (figure, drawn)
        assert drawn[1] <= top + 1, (figure, drawn)
        assert drawn[0] + drawn[2] >= x1 - 1, (figure, drawn)
        assert drawn[1] + drawn[3] >= bottom - 1, (figure, drawn)
    person.look()


def review(person: Person, foothold: Foothold, receipts: Collection[str]) -> None:
    """Look at every figure of every paper, accept it, and be led to the next."""
    person.follow("Review papers")
    looked_at = set()
    for _paper in receipts:
        receipt = next(each for each in receipts if each in person.heading)
        see_each_figure(person, foothold, receipt)
        looked_at.add(receipt)
        person.press("Accept")
    assert looked_at == set(receipts)
    assert not person.page.get_by_role("button", name=person.say("Accept"), exact=True).count()


def mark_complete(person: Person, name: str) -> None:
    """Through the gate, with nothing open."""
    if not person.page.get_by_role("link", name=person.say("Check for completeness")).count():
        person.follow(name)
    person.follow("Check for completeness").sees("What marking it complete does")
    person.sees_not("Some items are open")
    person.press("Mark complete")


def download(person: Person, button: str, folder: Path) -> Path:
    """Press a button that answers with a file."""
    # The click itself waits until the answer begins, as long as the papers take to be bound.
    with person.page.expect_download(timeout=120_000) as coming:
        person.page.get_by_role("button", name=person.say(button), exact=True).click(timeout=120_000)
    target = folder / coming.value.suggested_filename
    coming.value.save_as(target)
    return target


def package(person: Person, folder: Path) -> tuple[Path, Path]:
    """The package's PDF and its JSON."""
    person.follow("Package")
    return download(person, "Download the papers (PDF)", folder), download(person, "Download the data (JSON)", folder)


def check_package(pdf: Path, data: Path, gross_pay: str, papers: int) -> None:
    """One PDF with a bookmark for each paper and nothing active in it, and the JSON that says where each figure stands."""
    with pikepdf.open(pdf) as opened:
        with opened.open_outline() as outline:
            titles = [str(item.title) for item in outline.root]
        assert len(titles) == papers + 1, titles
        assert "/AcroForm" not in opened.Root
        assert "/OpenAction" not in opened.Root
    said = json.loads(data.read_text())
    assert len(said["documents"]) == papers
    assert all(len(document["sha256"]) == 64 for document in said["documents"])
    figures = [figure for document in said["documents"] for figure in document["figures"]]
    assert any(each["name"] == "gross_pay" and each["value"] == gross_pay and each["read_from"]["box"] for each in figures)
    assert {"application.signed", "document.received", "document.accepted", "application.marked_complete"} <= {
        entry["action"] for entry in said["history"]
    }
