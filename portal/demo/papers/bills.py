"""Bills: for power or water, and for a home's association, taxes or insurance."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Party, Truth
from portal.demo.papers.sheet import BODY, BOLD, GREY, SMALL, Sheet
from portal.demo.papers.stationery import LEFT, RIGHT, facts, letterhead, say
from portal.demo.papers.writing import ZERO, abbreviated, dollars, money, slashed, spelled


@dataclass(frozen=True)
class UtilityBill:
    """A month of power, with a chart of the months before."""

    kind: ClassVar[DocumentKind] = DocumentKind.UTILITY_BILL

    provider: Party
    holder: Party
    account: str
    statement_date: date
    due_date: date
    charges: tuple[tuple[str, Decimal], ...]
    usage: tuple[int, ...]

    @property
    def amount_due(self) -> Decimal:
        return sum((amount for _, amount in self.charges), ZERO)

    def draw(self) -> bytes:
        sheet = Sheet("Utility bill", self.provider.name)
        letterhead(sheet, self.provider, "#b3541e", "1-800-555-0166")
        sheet.text(LEFT, 116, "Your electric bill", BOLD.at(16))
        rows = [("Account number:", self.account), ("Statement date:", abbreviated(self.statement_date)),
                ("Due date:", abbreviated(self.due_date)), ("Amount due:", dollars(self.amount_due))]
        sheet.shade(340, 98, RIGHT, 166, "#faeee4", 5)
        facts(sheet, 352, 114, rows, 448)
        sheet.lines(LEFT, 150, self.holder.lines, BODY.at(10))
        sheet.text(LEFT, 224, "Charges", BOLD.at(11))
        sheet.rule(LEFT, 229, 320, 0.8)
        y = 246.0
        for label, amount in self.charges:
            sheet.text(LEFT, y, label)
            sheet.right(320, y, money(amount))
            y += 16
        sheet.rule(250, y - 10, 320, 0.5)
        sheet.text(LEFT, y + 4, "Total amount due", BOLD)
        sheet.right(320, y + 4, dollars(self.amount_due), BOLD)
        self._chart(sheet, 350, 360)
        say(sheet, 400, "Pay by the due date to avoid a late fee. If you cannot pay the whole bill, call us. "
            "We have payment plans and programs that may lower your bill.")
        return sheet.finish()

    def truth(self) -> Truth:
        return {"provider": self.provider.name, "account_holder": self.holder.name, "account_number": self.account,
                "statement_date": self.statement_date.isoformat(), "due_date": self.due_date.isoformat(),
                "amount_due": f"{self.amount_due:.2f}"}

    def _chart(self, sheet: Sheet, x: float, foot: float) -> None:
        sheet.text(x, 224, "Use in the last months (kWh)", BOLD)
        for month, used in enumerate(self.usage):
            left = x + month * 32
            sheet.shade(left, foot - used / 8, left + 20, foot, "#d98a4f")
            sheet.centre(left + 10, foot - used / 8 - 4, str(used), SMALL)
        sheet.rule(x - 4, foot, x + len(self.usage) * 32, 0.8, GREY)


HEADINGS = {
    DocumentKind.HOA_BILL: ("Homeowners association assessment", "Regular assessment"),
    DocumentKind.PROPERTY_TAX_BILL: ("Property tax bill", "Secured property tax"),
    DocumentKind.INSURANCE_BILL: ("Homeowners insurance bill", "Policy premium"),
}


@dataclass(frozen=True)
class HousingBill:
    """What owning the home costs besides the loan: association dues, property tax or insurance, by ``kind``."""

    kind: DocumentKind
    issuer: Party
    owner: Party
    period_start: date
    period_end: date
    due_date: date
    amount: Decimal
    extra: tuple[tuple[str, Decimal], ...] = ()

    @property
    def amount_due(self) -> Decimal:
        return self.amount + sum((amount for _, amount in self.extra), ZERO)

    def draw(self) -> bytes:
        title, regular = HEADINGS[self.kind]
        sheet = Sheet(title, self.issuer.name)
        letterhead(sheet, self.issuer, "#4d5b3a", "(555) 555-0188")
        sheet.text(LEFT, 118, title, BOLD.at(15))
        sheet.lines(LEFT, 150, self.owner.lines, BODY.at(10))
        rows = [("Property:", self.owner.address.street), ("Due date:", slashed(self.due_date)),
                ("Billing period:", f"{slashed(self.period_start)} - {slashed(self.period_end)}")]
        facts(sheet, 330, 150, rows, 410)
        sheet.shade(LEFT, 218, RIGHT, 236)
        sheet.text(LEFT + 8, 230, "Description", BOLD)
        sheet.right(RIGHT - 8, 230, "Amount", BOLD)
        y = 254.0
        for label, amount in ((regular, self.amount), *self.extra):
            sheet.text(LEFT + 8, y, label)
            sheet.right(RIGHT - 8, y, money(amount))
            sheet.rule(LEFT, y + 6, RIGHT, 0.3, GREY)
            y += 20
        sheet.text(LEFT + 8, y + 4, "Amount due", BOLD.at(11))
        sheet.right(RIGHT - 8, y + 4, dollars(self.amount_due), BOLD.at(11))
        sheet.text(LEFT, y + 44, f"Payment must reach us by {spelled(self.due_date)}. Late payments may have a fee.")
        return sheet.finish()

    def truth(self) -> Truth:
        return {"owner": self.owner.name, "issuer": self.issuer.name, "amount_due": f"{self.amount_due:.2f}",
                "due_date": self.due_date.isoformat(), "period_start": self.period_start.isoformat(),
                "period_end": self.period_end.isoformat()}
