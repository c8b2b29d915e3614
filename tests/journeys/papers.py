"""The papers one sample household has in its hands, drawn by the project itself: two stubs and two months of statements."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from intake.kinds import PayFrequency
from portal.demo import firms
from portal.demo.papers import bank_statement_layouts, pay_stub_layouts
from portal.demo.papers.accounts import Account
from portal.demo.papers.jobs import Job
from portal.demo.papers.paper import Address, Paper, Party
from portal.demo.photographs import Photograph, PictureFormat, photograph

A_FRIDAY = date(2026, 11, 6)


@dataclass(frozen=True)
class Papers:
    """Files on a telephone, with what is printed on them."""

    stub: Path
    stub_photograph: Path
    stub_heic: Path
    statements: tuple[Path, ...]
    stub_truth: dict[str, str]
    statement_truth: dict[str, str]

    @property
    def files(self) -> tuple[Path, ...]:
        return (self.stub, self.stub_photograph, self.stub_heic, *self.statements)


def papers_of(name: str, folder: Path, today: date) -> Papers:
    """Draw them as of a day."""
    party = Party(name, Address("1187 Larkspur Avenue", "Stockton", "CA", "95210"))
    job = Job(firms.FREIGHT, party, PayFrequency.BIWEEKLY, Decimal("24.75"), Decimal(80), A_FRIDAY, date(2019, 3, 4), "Dispatcher",
              "4471", pay_stub_layouts.modern)
    latest = job.latest_pay_date(today)
    stub, before = job.stub(latest), job.stub(latest - timedelta(days=14))
    account = Account(firms.LANTERN, (name,), party.address, "00771404471", (job,), bank_statement_layouts.modern)
    statements = account.statements(today)
    return Papers(
        _file(folder / "talon.pdf", stub.draw()),
        _file(folder / "talon.jpg", photograph(before.draw(), Photograph(seed="table"))),
        _file(folder / "talon.heic", photograph(before.draw(), Photograph(format=PictureFormat.HEIC, lying=90, says_so=True, seed="desk"))),
        tuple(_file(folder / f"banco-{number}.pdf", each.draw()) for number, each in enumerate(statements, start=1)),
        _truth(stub), _truth(statements[-1]),
    )


def _truth(paper: Paper) -> dict[str, str]:
    return dict(paper.truth())


def _file(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
