"""Yearly tax papers: a W-2, a summary page like Form 1040, and 1099s, in our own drawing."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Address, Party, Truth
from portal.demo.papers.sheet import BODY, BOLD, CAPTION, SMALL, TYPED, WIDTH, Sheet
from portal.demo.papers.stationery import field, signature_line
from portal.demo.papers.writing import ZERO, cents, whole

LEFT, RIGHT = 42.0, WIDTH - 42


@dataclass(frozen=True)
class W2:
    """A wage statement; box 3 is higher than box 1 by what went to the retirement plan."""

    kind: ClassVar[DocumentKind] = DocumentKind.W2

    year: int
    employer: Party
    employee: Party
    wages: Decimal
    retirement: Decimal
    federal: Decimal
    state: Decimal

    @property
    def social_security_wages(self) -> Decimal:
        return self.wages + self.retirement

    def draw(self) -> bytes:
        sheet = Sheet(f"Form W-2 {self.year}", self.employer.name)
        first, last = self.employee.name.split(" ", 1)
        field(sheet, LEFT, 60, 210, 88, "a  Employee's social security number", "XXX-XX-4410", TYPED)
        sheet.text(218, 78, "Copy C, for employee's records", SMALL)
        field(sheet, LEFT, 88, 330, 116, "b  Employer identification number (EIN)", "00-4418302", TYPED)
        _block(sheet, 116, 188, "c  Employer's name, address, and ZIP code", self.employer.lines)
        field(sheet, LEFT, 188, 330, 214, "d  Control number", f"{self.year}-00417", TYPED)
        field(sheet, LEFT, 214, 170, 240, "e  Employee's first name and initial", first, TYPED)
        field(sheet, 170, 214, 330, 240, "Last name", last, TYPED)
        _block(sheet, 240, 308, "f  Employee's address and ZIP code", self.employee.address.lines)
        self._boxes(sheet)
        sheet.text(LEFT, 360, "Form", BODY.at(8))
        sheet.text(LEFT + 22, 362, "W-2", BOLD.at(20))
        sheet.text(LEFT + 76, 360, "Wage and Tax Statement", BOLD.at(12))
        sheet.text(300, 362, str(self.year), BOLD.at(20))
        sheet.right(RIGHT, 360, "This information is being furnished to the tax office", SMALL)
        return sheet.finish()

    def truth(self) -> Truth:
        return {"tax_year": str(self.year), "employer": self.employer.name, "employee": self.employee.name,
                "wages_box1": whole(self.wages), "federal_tax_withheld": whole(self.federal),
                "social_security_wages": whole(self.social_security_wages)}

    def _boxes(self, sheet: Sheet) -> None:
        both = self.social_security_wages
        boxes = (
            ("1  Wages, tips, other compensation", self.wages, "2  Federal income tax withheld", self.federal),
            ("3  Social security wages", both, "4  Social security tax withheld", cents(both * Decimal("0.062"))),
            ("5  Medicare wages and tips", both, "6  Medicare tax withheld", cents(both * Decimal("0.0145"))),
            ("7  Social security tips", None, "8  Allocated tips", None),
            ("9", None, "10  Dependent care benefits", None),
            ("11  Nonqualified plans", None, "12a  Code D", self.retirement),
        )
        for row, (left, amount, right, other) in enumerate(boxes):
            top = 60 + row * 41.3
            field(sheet, 330, top, 450, top + 41.3, left, "" if amount is None else whole(amount), TYPED)
            field(sheet, 450, top, RIGHT, top + 41.3, right, "" if other is None else whole(other), TYPED)
        bottom = (("15  State", self.employer.address.state), ("Employer's state ID", "441-8830-2"),
                  ("16  State wages, tips, etc.", whole(self.wages)), ("17  State income tax", whole(self.state)))
        for place, (caption, value) in enumerate(bottom):
            field(sheet, LEFT + place * 132, 308, LEFT + place * 132 + 132, 338, caption, value, TYPED)


def _block(sheet: Sheet, top: float, bottom: float, caption: str, several: tuple[str, ...]) -> None:
    sheet.box(LEFT, top, 330, bottom, 0.5)
    sheet.text(LEFT + 3, top + 8, caption, CAPTION)
    sheet.lines(LEFT + 5, top + 24, several, TYPED, 13)


@dataclass(frozen=True)
class Form1040:
    """The first page of a yearly return, reduced to the lines a lender reads."""

    kind: ClassVar[DocumentKind] = DocumentKind.FORM_1040

    year: int
    taxpayer: str
    spouse: str
    address: Address
    wages: Decimal
    interest: Decimal
    other_income: Decimal
    adjustments: Decimal
    signed: bool = True

    @property
    def total_income(self) -> Decimal:
        return self.wages + self.interest + self.other_income

    @property
    def adjusted(self) -> Decimal:
        return self.total_income - self.adjustments

    @property
    def filing_status(self) -> str:
        return "Married filing jointly" if self.spouse else "Single"

    def draw(self) -> bytes:
        sheet = Sheet(f"Form 1040 {self.year}", self.taxpayer)
        sheet.text(LEFT, 58, "Form", SMALL)
        sheet.text(LEFT + 20, 62, "1040", BOLD.at(24))
        sheet.text(120, 54, "U.S. Individual Income Tax Return", BOLD.at(13))
        sheet.text(120, 66, "Sample summary of page 1", SMALL)
        sheet.right(RIGHT, 62, str(self.year), BOLD.at(22))
        sheet.rule(LEFT, 72, RIGHT, 1.5)
        sheet.text(LEFT, 88, "Filing status", BOLD)
        for place, status in enumerate(("Single", "Married filing jointly", "Head of household")):
            sheet.tick(130 + place * 130, 89, status == self.filing_status)
            sheet.text(144 + place * 130, 88, status)
        field(sheet, LEFT, 98, 400, 126, "Your first name and last name", self.taxpayer)
        field(sheet, 400, 98, RIGHT, 126, "Your social security number", "XXX-XX-4410")
        field(sheet, LEFT, 126, 400, 154, "If joint return, spouse's first name and last name", self.spouse)
        field(sheet, 400, 126, RIGHT, 154, "Spouse's social security number", "XXX-XX-8127" if self.spouse else "")
        field(sheet, LEFT, 154, RIGHT, 182, "Home address", ", ".join(self.address.lines))
        self._income(sheet)
        signed_on = date(self.year + 1, 3, 14) if self.signed else None
        signature_line(sheet, LEFT, 450, "Your signature", self.taxpayer, signed_on)
        if self.spouse:
            signature_line(sheet, LEFT, 496, "Spouse's signature", self.spouse, signed_on)
        return sheet.finish()

    def truth(self) -> Truth:
        return {"tax_year": str(self.year), "taxpayer": self.taxpayer, "spouse": self.spouse, "filing_status": self.filing_status,
                "wages_line1": whole(self.wages), "total_income": whole(self.total_income),
                "adjusted_gross_income": whole(self.adjusted)}

    def _income(self, sheet: Sheet) -> None:
        lines = (
            ("1a", "Total amount from Form(s) W-2, box 1", self.wages), ("1z", "Add lines 1a through 1h", self.wages),
            ("2b", "Taxable interest", self.interest), ("3b", "Ordinary dividends", ZERO),
            ("8", "Additional income from Schedule 1", self.other_income), ("9", "This is your total income", self.total_income),
            ("10", "Adjustments to income from Schedule 1", self.adjustments),
            ("11", "This is your adjusted gross income", self.adjusted),
        )
        sheet.text(LEFT, 204, "Income", BOLD.at(11))
        for row, (number, words, amount) in enumerate(lines):
            y = 224 + row * 22
            total = number in ("9", "11")
            sheet.text(LEFT, y, number, BOLD)
            sheet.text(LEFT + 28, y, words, BOLD if total else BODY)
            sheet.box(420, y - 14, 446, y + 6, 0.4)
            sheet.centre(433, y, number, BODY.at(8))
            sheet.box(446, y - 14, RIGHT, y + 6, 0.4)
            sheet.right(RIGHT - 6, y, f"{amount:,.2f}", TYPED)


@dataclass(frozen=True)
class Form1099:
    """A 1099 of one variety (INT, DIV, NEC, G, MISC) with its principal box."""

    kind: ClassVar[DocumentKind] = DocumentKind.FORM_1099

    variety: str
    year: int
    payer: Party
    recipient: Party
    amount: Decimal

    def draw(self) -> bytes:
        sheet = Sheet(f"Form 1099-{self.variety} {self.year}", self.payer.name)
        sheet.box(LEFT, 60, 330, 140, 0.5)
        sheet.text(LEFT + 3, 68, "PAYER'S name, street address, city, state, and ZIP code", CAPTION)
        sheet.lines(LEFT + 5, 86, self.payer.lines, TYPED, 13)
        field(sheet, LEFT, 140, 186, 170, "PAYER'S TIN", "00-7751938", TYPED)
        field(sheet, 186, 140, 330, 170, "RECIPIENT'S TIN", "XXX-XX-4410", TYPED)
        field(sheet, LEFT, 170, 330, 200, "RECIPIENT'S name", self.recipient.name, TYPED)
        field(sheet, LEFT, 200, 330, 230, "Street address", self.recipient.address.street, TYPED)
        field(sheet, LEFT, 230, 330, 260, "City, state, and ZIP code", self.recipient.address.city_line, TYPED)
        field(sheet, 330, 60, 450, 110, PRINCIPAL_BOX[self.variety], f"$ {whole(self.amount)}", TYPED)
        field(sheet, 330, 110, 450, 160, "4  Federal income tax withheld", "$ 0.00", TYPED)
        sheet.box(450, 60, RIGHT, 160, 0.5)
        sheet.centre(510, 92, f"Form 1099-{self.variety}", BOLD.at(13))
        sheet.centre(510, 118, f"{self.year}", BOLD.at(20))
        sheet.centre(510, 140, "For calendar year", CAPTION)
        field(sheet, 330, 160, RIGHT, 210, "Account number", "88-104417", TYPED)
        field(sheet, 330, 210, RIGHT, 260, "State tax withheld", "0.00", TYPED)
        sheet.text(LEFT, 276, "Copy B  For recipient", BOLD.at(8))
        return sheet.finish()

    def truth(self) -> Truth:
        return {"form": f"1099-{self.variety}", "tax_year": str(self.year), "payer": self.payer.name,
                "recipient": self.recipient.name, "amount": whole(self.amount)}


PRINCIPAL_BOX = {
    "INT": "1  Interest income", "DIV": "1a  Total ordinary dividends", "NEC": "1  Nonemployee compensation",
    "G": "1  Unemployment compensation", "MISC": "1  Rents",
}
