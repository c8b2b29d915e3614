"""Letters people and employers write: about a hardship, and about a job."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from intake.kinds import DocumentKind, PayFrequency
from portal.demo.papers.paper import Party, Truth
from portal.demo.papers.sheet import SERIF, SERIF_BOLD, Sheet
from portal.demo.papers.stationery import LEFT, letterhead, say, signature_line, signed_truth
from portal.demo.papers.writing import dollars, spelled


@dataclass(frozen=True)
class HardshipLetter:
    """What happened, in the homeowner's own words; ``signed_on`` is None when it was not signed."""

    kind: ClassVar[DocumentKind] = DocumentKind.HARDSHIP_LETTER

    writer: Party
    loan_number: str
    written_on: date
    story: tuple[str, ...]
    signed_on: date | None
    spanish: bool = False

    def draw(self) -> bytes:
        sheet = Sheet("Hardship letter", self.writer.name)
        sheet.lines(LEFT, 90, self.writer.lines, SERIF, 15)
        sheet.text(LEFT, 154, _en_palabras(self.written_on) if self.spanish else spelled(self.written_on), SERIF)
        loan, about = ("Préstamo número", "carta de dificultad") if self.spanish else ("Loan number", "hardship letter")
        sheet.text(LEFT, 186, f"{loan} {self.loan_number}: {about}", SERIF_BOLD)
        sheet.text(LEFT, 216, "A quien corresponda:" if self.spanish else "To whom it may concern:", SERIF)
        y = 242.0
        for paragraph in self.story:
            y = say(sheet, y, paragraph, SERIF, 16) + 10
        sheet.text(LEFT, y + 8, "Atentamente," if self.spanish else "Sincerely,", SERIF)
        signature, day = ("Firma", "Fecha") if self.spanish else ("Signature", "Date")
        signature_line(sheet, LEFT, y + 62, signature, self.writer.name, self.signed_on, day)
        sheet.text(LEFT, y + 90, self.writer.name, SERIF)
        return sheet.finish()

    def truth(self) -> Truth:
        return signed_truth(self.writer.name, self.signed_on)


MESES = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)


def _en_palabras(day: date) -> str:
    return f"{day.day} de {MESES[day.month - 1]} de {day.year}"


@dataclass(frozen=True)
class EmploymentLetter:
    """An employer's word on since when and for how much somebody works there."""

    kind: ClassVar[DocumentKind] = DocumentKind.EMPLOYMENT_LETTER

    employer: Party
    employee: str
    title: str
    hired_on: date
    pay: Decimal
    frequency: PayFrequency
    written_on: date
    manager: str
    earned_this_year: Decimal
    signed: bool = True

    def draw(self) -> bytes:
        sheet = Sheet("Employment letter", self.employer.name)
        letterhead(sheet, self.employer, "#20324d", "(555) 555-0126")
        sheet.text(LEFT, 118, spelled(self.written_on), SERIF)
        sheet.text(LEFT, 150, "Employment verification", SERIF_BOLD.at(14))
        sheet.text(LEFT, 182, "To whom it may concern:", SERIF)
        y = say(sheet, 208, f"This letter confirms that {self.employee} works for {self.employer.name} as "
                f"{self.title}. The date of hire is {spelled(self.hired_on)}.", SERIF, 16) + 10
        y = say(sheet, y, f"The gross pay is {dollars(self.pay)} per pay period, paid {self.frequency.value}. "
                f"So far this year {self.employee} has been paid {dollars(self.earned_this_year)} before taxes. The job is full "
                "time, and we expect it to continue.", SERIF, 16) + 10
        y = say(sheet, y, "Call me at the number above if you need anything more.", SERIF, 16) + 20
        sheet.text(LEFT, y, "Sincerely,", SERIF)
        signature_line(sheet, LEFT, y + 54, "Signature", self.manager, self.written_on if self.signed else None)
        sheet.lines(LEFT, y + 82, (self.manager, "Human Resources"), SERIF, 15)
        return sheet.finish()

    def truth(self) -> Truth:
        return {"employer": self.employer.name, "employee": self.employee, "hire_date": self.hired_on.isoformat(),
                "pay": f"{self.pay:.2f}", "pay_frequency": self.frequency.value}
