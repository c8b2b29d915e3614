"""A mortgage assistance application on paper, in our own words and drawing, asking what Form 710 asks."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from intake.kinds import DocumentKind, HardshipDuration, HardshipKind, IncomeKind, Intent
from portal.demo.papers.paper import Party, Truth
from portal.demo.papers.sheet import BODY, BOLD, GREY, SMALL, Sheet
from portal.demo.papers.stationery import LEFT, RIGHT, field, signature_line, signed_truth
from portal.demo.papers.writing import ZERO, money, slashed

DARK = "#2b3a4a"
HARDSHIPS = (
    (HardshipKind.UNEMPLOYMENT, "I lost my job"), (HardshipKind.REDUCED_INCOME, "My pay or hours were cut"),
    (HardshipKind.HOUSING_COST, "My housing costs went up"), (HardshipKind.DISASTER, "A disaster hit my home or workplace"),
    (HardshipKind.DISABILITY_ILLNESS, "Illness or disability"), (HardshipKind.DIVORCE, "Divorce or legal separation"),
    (HardshipKind.DEATH, "Death of a borrower or earner"), (HardshipKind.RELOCATION_CIV, "I had to move for work"),
    (HardshipKind.RELOCATION_MIL, "Military orders to move"), (HardshipKind.OTHER, "Something else"),
)
INCOMES = (
    (IncomeKind.WAGES, "Wages, salary, tips"), (IncomeKind.SELF_EMPLOYED, "My own business"),
    (IncomeKind.UNEMPLOYMENT_BEN, "Unemployment benefits"), (IncomeKind.BENEFIT_TAXABLE, "Social Security, pension"),
    (IncomeKind.BENEFIT_NONTAX, "Benefits that are not taxed"), (IncomeKind.RENTAL, "Rent"),
    (IncomeKind.INVEST_INS, "Investments, insurance"), (IncomeKind.OTHER, "Other"),
)
DURATIONS = (
    (HardshipDuration.SHORT, "Up to 6 months"), (HardshipDuration.LONG, "Longer than 6 months"),
    (HardshipDuration.RESOLVED, "Already over"),
)
INTENTS = (
    (Intent.KEEP, "Keep the home"), (Intent.SELL, "Sell it"), (Intent.LEAVE, "Give it up"), (Intent.UNSURE, "Not sure"),
)
PROMISES = (
    "What I say here is true and my hardship made it hard to pay.",
    "I will send the papers I am asked for, and answer in good time.",
    "The servicer does not have to offer me help because I applied.",
    "The servicer may get my credit report and share what I send with those who own or insure the loan.",
    "If I am offered a plan, my first payment on time means that I accept it.",
)


@dataclass(frozen=True)
class AssistanceForm:
    """What a household answered on paper; ``signed_on`` is None for a form that was not signed."""

    kind: ClassVar[DocumentKind] = DocumentKind.FORM_710

    servicer: Party
    loan_number: str
    borrower: Party
    co_borrower: str
    email: str
    intent: Intent
    hardships: tuple[HardshipKind, ...]
    began: date
    duration: HardshipDuration
    incomes: tuple[tuple[IncomeKind, Decimal], ...]
    savings: Decimal
    signed_on: date | None

    def draw(self) -> bytes:
        sheet = Sheet("Mortgage Assistance Application", self.servicer.name)
        self._people(sheet)
        self._hardship(sheet)
        _footer(sheet, 1)
        sheet.turn_page()
        self._money(sheet)
        self._promises(sheet)
        _footer(sheet, 2)
        return sheet.finish()

    def truth(self) -> Truth:
        return signed_truth(self.borrower.name, self.signed_on)

    def _people(self, sheet: Sheet) -> None:
        sheet.text(LEFT, 64, "Mortgage Assistance Application", BOLD.at(18))
        sheet.text(LEFT, 80, f"Return to {', '.join(self.servicer.lines)}", SMALL.in_colour(GREY))
        _band(sheet, 96, "1. You and your loan")
        rows = (("Loan number", self.loan_number, "E-mail", self.email),
                ("Borrower's name", self.borrower.name, "Social Security number, last 4 digits", "4410"),
                ("Co-borrower's name", self.co_borrower, "Best way to reach you", "E-mail"),
                ("Property address", ", ".join(self.borrower.address.lines), "The property is", "My main home"))
        for place, (left, value, right, other) in enumerate(rows):
            field(sheet, LEFT, 118 + place * 30, 350, 148 + place * 30, left, value)
            field(sheet, 350, 118 + place * 30, RIGHT, 148 + place * 30, right, other)
        sheet.text(LEFT, 260, "I want to:", BOLD)
        for place, (intent, words) in enumerate(INTENTS):
            sheet.tick(120 + place * 110, 261, intent is self.intent)
            sheet.text(134 + place * 110, 260, words)

    def _hardship(self, sheet: Sheet) -> None:
        _band(sheet, 286, "2. What made it hard to pay")
        field(sheet, LEFT, 310, 220, 340, "It began on", slashed(self.began))
        for place, (duration, words) in enumerate(DURATIONS):
            sheet.tick(240 + place * 108, 330, duration is self.duration)
            sheet.text(254 + place * 108, 329, words, BODY.at(8.5))
        for place, (kind, words) in enumerate(HARDSHIPS):
            x, y = LEFT + (place % 2) * 246, 368 + (place // 2) * 22
            sheet.tick(x, y, kind in self.hardships)
            sheet.text(x + 15, y - 1, words)

    def _money(self, sheet: Sheet) -> None:
        _band(sheet, 60, "3. Money coming in each month, before taxes")
        stated = dict(self.incomes)
        for place, (kind, words) in enumerate(INCOMES):
            y = 100 + place * 20
            sheet.text(LEFT + 6, y, words)
            sheet.box(330, y - 12, RIGHT, y + 6, 0.4)
            sheet.text(336, y, "$", BODY.in_colour(GREY))
            sheet.right(RIGHT - 8, y, money(stated[kind]) if kind in stated else "")
        sheet.text(LEFT + 6, 266, "Total each month", BOLD)
        sheet.right(RIGHT - 8, 266, money(sum(stated.values(), ZERO)), BOLD)
        sheet.text(LEFT + 6, 286, "Money in checking, savings and cash (not retirement accounts)")
        sheet.right(RIGHT - 8, 286, money(self.savings))

    def _promises(self, sheet: Sheet) -> None:
        _band(sheet, 310, "4. What I agree to")
        y = 346.0
        for number, words in enumerate(PROMISES, 1):
            sheet.text(LEFT + 6, y, f"{number}.")
            y = sheet.paragraph(LEFT + 24, y, RIGHT - LEFT - 24, words) + 5
        signature_line(sheet, LEFT, y + 46, "Borrower's signature", self.borrower.name, self.signed_on)
        both = self.signed_on if self.co_borrower else None
        signature_line(sheet, LEFT, y + 96, "Co-borrower's signature", self.co_borrower, both)


def _band(sheet: Sheet, top: float, words: str) -> None:
    sheet.shade(LEFT, top, RIGHT, top + 18, DARK)
    sheet.text(LEFT + 7, top + 13, words, BOLD.at(10).in_colour("#ffffff"))


def _footer(sheet: Sheet, number: int) -> None:
    sheet.text(LEFT, 752, "Mortgage Assistance Application", SMALL.in_colour(GREY))
    sheet.right(RIGHT, 752, f"Page {number} of 2", SMALL.in_colour(GREY))
