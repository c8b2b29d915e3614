"""A small business's profit and loss statement."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Truth
from portal.demo.papers.sheet import BODY, BOLD, GREY, Sheet
from portal.demo.papers.stationery import LEFT, RIGHT, say, signature_line
from portal.demo.papers.writing import ZERO, dollars, money, spelled

Line = tuple[str, Decimal]


@dataclass(frozen=True)
class ProfitAndLoss:
    """What a business took in and spent over a period."""

    kind: ClassVar[DocumentKind] = DocumentKind.PROFIT_AND_LOSS

    business: str
    owner: str
    start: date
    end: date
    income: tuple[Line, ...]
    expenses: tuple[Line, ...]
    signed_on: date | None

    @property
    def gross_income(self) -> Decimal:
        return sum((amount for _, amount in self.income), ZERO)

    @property
    def total_expenses(self) -> Decimal:
        return sum((amount for _, amount in self.expenses), ZERO)

    @property
    def net(self) -> Decimal:
        return self.gross_income - self.total_expenses

    def draw(self) -> bytes:
        sheet = Sheet("Profit and Loss Statement", self.business)
        sheet.centre(306, 74, self.business, BOLD.at(16))
        sheet.centre(306, 94, "Profit and Loss Statement", BOLD.at(12))
        sheet.centre(306, 110, f"{spelled(self.start)} through {spelled(self.end)}", BODY.at(10).in_colour(GREY))
        y = _lines(sheet, 150, "Income", self.income, ("Gross Income", self.gross_income))
        y = _lines(sheet, y + 26, "Expenses", self.expenses, ("Total Expenses", self.total_expenses))
        sheet.shade(LEFT, y + 14, RIGHT, y + 36, "#e6ece8")
        sheet.text(LEFT + 6, y + 29, "Net Profit", BOLD.at(11))
        sheet.right(RIGHT - 6, y + 29, dollars(self.net), BOLD.at(11))
        say(sheet, y + 66, "I certify that this statement is true and complete to the best of my knowledge.")
        signature_line(sheet, LEFT, y + 122, f"{self.owner}, owner", self.owner, self.signed_on)
        return sheet.finish()

    def truth(self) -> Truth:
        return {"business": self.business, "period_start": self.start.isoformat(), "period_end": self.end.isoformat(),
                "gross_income": f"{self.gross_income:.2f}", "total_expenses": f"{self.total_expenses:.2f}",
                "net_profit": f"{self.net:.2f}"}


def _lines(sheet: Sheet, y: float, heading: str, rows: tuple[Line, ...], total: Line) -> float:
    sheet.text(LEFT, y, heading, BOLD.at(11))
    sheet.rule(LEFT, y + 5, RIGHT, 0.8)
    y += 22
    for label, amount in rows:
        sheet.text(LEFT + 16, y, label, BODY.at(10))
        sheet.right(RIGHT - 6, y, money(amount), BODY.at(10))
        y += 17
    sheet.rule(430, y - 11, RIGHT, 0.5)
    sheet.text(LEFT, y + 4, total[0], BOLD.at(10))
    sheet.right(RIGHT - 6, y + 4, dollars(total[1]), BOLD.at(10))
    return y + 4
