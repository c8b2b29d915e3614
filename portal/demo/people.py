"""Who plays in the demonstration: what a sample household is, and the specialists, administrator and counselors."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from intake.kinds import HardshipDuration, HardshipKind, IncomeKind, Intent, Investor, PayFrequency, PersonRole, Role, Standing
from portal.demo.papers.paper import Address, Paper
from portal.demo.photographs import Photograph, photograph, scanned


class Progress(StrEnum):
    """How far a household has come with its application."""

    STARTED = "started"
    ANSWERED = "answered"
    SENT = "sent"
    DECIDED = "decided"


@dataclass(frozen=True)
class SamplePerson:
    """Somebody on the application; the first of a household holds its account, another may have one of their own."""

    name: str
    role: PersonRole = PersonRole.BORROWER
    standing: Standing = Standing.LIVING
    email: str = ""


@dataclass(frozen=True)
class SampleHardship:
    """What made payments hard."""

    kind: HardshipKind
    began: date
    duration: HardshipDuration


@dataclass(frozen=True)
class SampleIncome:
    """One income: whose, and what is paid before taxes each time."""

    person: str
    kind: IncomeKind
    payer: str
    amount: Decimal
    frequency: PayFrequency


@dataclass(frozen=True)
class SentPaper:
    """One file a household sends: a paper as PDF, as a scan, or as a photograph of one page.

    ``offered_for`` is a requirement's key ("" when it was sent for none), ``person`` whom it is about and ``income`` the
    place of its income in the household's list, where it is about one. ``says`` is what its sender answered about the figures
    that were read: right, but for those named; None while not answered. ``looked_over``: a specialist compared all of them.
    """

    filename: str
    paper: Paper
    offered_for: str
    person: str
    income: int | None = None
    shot: Photograph | None = None
    scan: bool = False
    says: tuple[tuple[str, str], ...] | None = None
    looked_over: bool = False

    def content(self) -> bytes:
        """The bytes that are sent."""
        pdf = self.paper.draw()
        if self.shot is not None:
            return photograph(pdf, self.shot)
        return scanned(pdf) if self.scan else pdf


@dataclass(frozen=True)
class LoanFacts:
    """What the servicer's records say of a loan."""

    oldest_unpaid_due_date: date | None
    monthly_payment: Decimal
    unpaid_principal: Decimal
    interest_rate: Decimal
    first_filing_on: date | None = None
    sale_on: date | None = None
    sale_set_on: date | None = None


@dataclass(frozen=True)
class Household:
    """One sample household: who they are, what they answered, what they sent and how far they are.

    ``loan`` is None when the servicer has no loan of that number. ``counselor`` is the e-mail of the counselor who helps.
    ``on_paper`` is who did not agree to letters on the site.
    """

    key: str
    about: str
    email: str
    language: str
    loan_number: str
    home: Address
    investor: Investor
    people: tuple[SamplePerson, ...]
    hardships: tuple[SampleHardship, ...]
    incomes: tuple[SampleIncome, ...]
    story: str
    papers: tuple[SentPaper, ...]
    progress: Progress
    started_on: date
    loan: LoanFacts | None
    intent: Intent = Intent.KEEP
    size: int = 2
    cash: Decimal = Decimal("640.00")
    counselor: str = ""
    on_paper: bool = False

    @property
    def name(self) -> str:
        """Whose account it is."""
        return self.people[0].name


@dataclass(frozen=True)
class SampleAgency:
    """An invented housing counseling agency with an id of the form HUD gives."""

    name: str
    hud_id: str
    telephone: str


@dataclass(frozen=True)
class SampleStaff:
    """Somebody who works with the files: for the servicer, or for an agency."""

    name: str
    email: str
    role: Role
    agency: SampleAgency | None = None


HEARTHSIDE = SampleAgency("Hearthside Housing Counseling", "84417", "(555) 555-0131")
PUENTE = SampleAgency("Puente Homeownership Center", "91206", "(555) 555-0174")
NAOMI = SampleStaff("Naomi Feld", "naomi.feld@hearthside.example", Role.COUNSELOR, HEARTHSIDE)
CARLOS = SampleStaff("Carlos Ibarra", "carlos.ibarra@puente.example", Role.COUNSELOR, PUENTE)
DESK = SampleStaff("Malik Freeman", "malik.freeman@servicer.example", Role.SPECIALIST)
STAFF = (
    SampleStaff("Joan Petrakis", "joan.petrakis@servicer.example", Role.SPECIALIST),
    DESK,
    SampleStaff("Sabine Roth", "sabine.roth@servicer.example", Role.ADMIN),
    SampleStaff("Amara Osei", "amara.osei@servicer.example", Role.ADMIN),
    NAOMI, CARLOS,
)
