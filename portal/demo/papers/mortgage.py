"""A mortgage statement from a servicer: what is owed, by when, and how the payment is made up."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Address, Party, Truth
from portal.demo.papers.sheet import BODY, BOLD, CAPTION, GREY, SMALL, Sheet
from portal.demo.papers.stationery import LEFT, RIGHT, facts, letterhead, say
from portal.demo.papers.writing import cents, dollars, slashed

COLOUR = "#284b63"


@dataclass(frozen=True)
class MortgageStatement:
    """What one monthly statement says; ``unpaid`` counts the earlier payments still owed."""

    kind: ClassVar[DocumentKind] = DocumentKind.MORTGAGE_STATEMENT

    servicer: Party
    telephone: str
    borrower: str
    home: Address
    loan_number: str
    statement_date: date
    due_date: date
    principal: Decimal
    rate: Decimal
    payment: Decimal
    escrow_payment: Decimal
    escrow_balance: Decimal
    unpaid: int = 0

    @property
    def overdue(self) -> Decimal:
        return self.payment * self.unpaid

    @property
    def amount_due(self) -> Decimal:
        return self.payment + self.overdue

    @property
    def interest(self) -> Decimal:
        return cents(self.principal * self.rate / 1200)

    def draw(self) -> bytes:
        sheet = Sheet("Mortgage Statement", self.servicer.name)
        letterhead(sheet, self.servicer, COLOUR, self.telephone)
        sheet.text(LEFT, 112, "Mortgage Statement", BOLD.at(17))
        sheet.text(LEFT, 127, f"Statement date: {slashed(self.statement_date)}", BODY.at(10))
        sheet.lines(LEFT, 160, (self.borrower, *self.home.lines), BODY.at(10))
        sheet.shade(340, 98, RIGHT, 196, "#e8eef2")
        rows = [("Loan number:", f"XXXXXX{self.loan_number[-4:]}"), ("Payment due date:", slashed(self.due_date)),
                ("Amount due:", dollars(self.amount_due))]
        facts(sheet, 350, 118, rows, 452)
        sheet.paragraph(350, 168, 190, "A late fee may be charged if we get the payment over 15 days after it is due.", SMALL)
        self._account(sheet, 232)
        self._amount(sheet, 232)
        self._history(sheet, 372)
        self._coupon(sheet, 620)
        return sheet.finish()

    def truth(self) -> Truth:
        return {"servicer": self.servicer.name, "borrower": self.borrower, "loan_number_last4": self.loan_number[-4:],
                "statement_date": self.statement_date.isoformat(), "due_date": self.due_date.isoformat(),
                "amount_due": f"{self.amount_due:.2f}", "unpaid_principal": f"{self.principal:.2f}",
                "interest_rate": str(self.rate), "escrow_balance": f"{self.escrow_balance:.2f}"}

    def _account(self, sheet: Sheet, y: float) -> None:
        _heading(sheet, LEFT, 300, y, "Account information")
        rows = (("Unpaid principal balance", dollars(self.principal)), ("Interest rate", f"{self.rate}%"),
                ("Escrow balance", dollars(self.escrow_balance)), ("Prepayment penalty", "None"))
        _rows(sheet, LEFT, 300, y + 20, rows)
        sheet.text(LEFT, y + 92, "Property address", CAPTION)
        sheet.text(LEFT, y + 104, ", ".join(self.home.lines), BODY.at(8))

    def _amount(self, sheet: Sheet, y: float) -> None:
        _heading(sheet, 322, RIGHT, y, "What makes up the amount due")
        rows = (("Principal", dollars(self.payment - self.escrow_payment - self.interest)), ("Interest", dollars(self.interest)),
                ("Escrow (taxes and insurance)", dollars(self.escrow_payment)),
                ("Regular monthly payment", dollars(self.payment)), ("Overdue payments", dollars(self.overdue)),
                ("Total amount due", dollars(self.amount_due)))
        _rows(sheet, 322, RIGHT, y + 20, rows)

    def _history(self, sheet: Sheet, y: float) -> None:
        _heading(sheet, LEFT, RIGHT, y, "If you are having trouble paying")
        say(sheet, y + 20, "You have choices. Call us or go online and ask for mortgage help. A housing "
            "counselor can help you for free. If you are behind on your payments, fees may be added and the home may "
            "go to foreclosure.")
        if self.unpaid:
            sheet.box(LEFT, y + 62, RIGHT, y + 112, 0.8)
            sheet.text(LEFT + 10, y + 80, "Delinquency notice", BOLD.at(10))
            owed = f"You are {self.unpaid} payments behind. You must pay {dollars(self.overdue)} to bring your loan up to date."
            sheet.text(LEFT + 10, y + 96, owed)

    def _coupon(self, sheet: Sheet, y: float) -> None:
        for step in range(62):
            sheet.rule(LEFT + step * 8, y - 14, LEFT + step * 8 + 4, 0.4, GREY)
        sheet.lines(LEFT, y + 10, self.servicer.lines, BODY.at(10))
        rows = [("Loan number", self.loan_number), ("Due date", slashed(self.due_date)), ("Amount due", dollars(self.amount_due)),
                ("Amount enclosed", "$ ____________")]
        facts(sheet, 350, y + 10, rows, 452)


def _heading(sheet: Sheet, x0: float, x1: float, y: float, words: str) -> None:
    sheet.text(x0, y, words, BOLD.at(10).in_colour(COLOUR))
    sheet.rule(x0, y + 5, x1, 0.8, COLOUR)


def _rows(sheet: Sheet, x0: float, x1: float, y: float, rows: tuple[tuple[str, str], ...]) -> None:
    for label, value in rows:
        style = BOLD if label.startswith("Total") else BODY
        sheet.text(x0, y, label, style)
        sheet.right(x1, y, value, style)
        y += 15
