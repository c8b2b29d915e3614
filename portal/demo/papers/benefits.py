"""Letters that say what a public office pays: a Social Security award and unemployment benefits."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import ClassVar

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Address, Party, Truth
from portal.demo.papers.sheet import BODY, BOLD, GREY, SERIF, SERIF_BOLD, SMALL, Sheet
from portal.demo.papers.stationery import LEFT, RIGHT, facts, letterhead, say, seal
from portal.demo.papers.writing import dollars, slashed, spelled

AGENCY = "Social Security Administration"
EMPLOYMENT_OFFICE = Party("State Employment Benefits Office", Address("900 Capitol Walk", "Sacramento", "CA", "95814"))


@dataclass(frozen=True)
class AwardLetter:
    """What Social Security pays each month, before and after the medical premium."""

    kind: ClassVar[DocumentKind] = DocumentKind.BENEFIT_LETTER

    recipient: Party
    letter_date: date
    since: date
    monthly: Decimal
    premium: Decimal

    @property
    def paid(self) -> Decimal:
        return self.monthly - self.premium

    def draw(self) -> bytes:
        sheet = Sheet("Benefit letter", AGENCY)
        seal(sheet, 96, 86, "SAMPLE")
        sheet.text(146, 76, AGENCY, SERIF_BOLD.at(19))
        sheet.text(146, 96, "Your Benefit Information", SERIF_BOLD.at(13))
        sheet.rule(LEFT, 132, RIGHT, 1)
        sheet.right(RIGHT, 152, f"Date: {spelled(self.letter_date)}", SERIF)
        sheet.right(RIGHT, 167, f"Reference: {self.letter_date:%y%j}H4410", SERIF)
        sheet.lines(LEFT, 190, self.recipient.lines, SERIF)
        y = say(sheet, 254, "You asked us for a record of your benefits. This letter shows what we pay "
                "you. You may give it to anyone who needs proof of your income.", SERIF) + 12
        sheet.text(LEFT, y, "About your current benefit", SERIF_BOLD.at(13))
        y = say(sheet, y + 20, f"Beginning {self.since:%B %Y}, the full monthly Social Security benefit "
                f"before any deductions is {dollars(self.monthly)}.", SERIF) + 6
        y = say(sheet, y,
                f"We deduct {dollars(self.premium)} for medical insurance premiums each month.", SERIF) + 6
        y = say(sheet, y, f"The regular monthly payment is {dollars(self.paid)}. We send it to your bank "
                "on or about the third of each month.", SERIF) + 12
        sheet.text(LEFT, y, "Type of benefit", SERIF_BOLD.at(13))
        y = say(sheet, y + 20, "You are entitled to monthly retirement benefits.", SERIF) + 12
        sheet.text(LEFT, y, "If you have questions", SERIF_BOLD.at(13))
        say(sheet, y + 20, "Visit your local office and bring this letter with you. It will help us "
            "answer faster.", SERIF)
        sheet.text(LEFT, 690, "Office of Benefit Records", SERIF)
        sheet.right(RIGHT, 740, "Page 1 of 1", SMALL.in_colour(GREY))
        return sheet.finish()

    def truth(self) -> Truth:
        return {"recipient": self.recipient.name, "agency": AGENCY, "monthly_benefit": f"{self.monthly:.2f}",
                "letter_date": self.letter_date.isoformat()}


@dataclass(frozen=True)
class UnemploymentLetter:
    """What a State pays each week to someone out of work, and for how long."""

    kind: ClassVar[DocumentKind] = DocumentKind.UNEMPLOYMENT_LETTER

    recipient: Party
    letter_date: date
    weekly: Decimal
    start: date
    weeks: int = 26

    @property
    def end(self) -> date:
        return self.start + timedelta(days=7 * self.weeks - 1)

    def draw(self) -> bytes:
        sheet = Sheet("Notice of unemployment benefits", EMPLOYMENT_OFFICE.name)
        letterhead(sheet, EMPLOYMENT_OFFICE, "#2c5f41", "1-800-555-0171")
        sheet.centre(306, 116, "NOTICE OF UNEMPLOYMENT INSURANCE AWARD", BOLD.at(13))
        sheet.lines(LEFT, 150, self.recipient.lines, BODY.at(10))
        facts(sheet, 370, 150, [("Date mailed:", slashed(self.letter_date)), ("Claimant ID:", "XX-4410-88")], 450)
        sheet.box(LEFT, 208, RIGHT, 330)
        rows = [("Claim beginning date:", slashed(self.start)), ("Claim ending date:", slashed(self.end)),
                ("Weekly benefit amount:", dollars(self.weekly)), ("Number of weeks:", str(self.weeks)),
                ("Maximum benefit amount:", dollars(self.weekly * self.weeks)), ("Benefits are paid:", "Every week")]
        facts(sheet, LEFT + 14, 230, rows, 250)
        y = say(sheet, 354, "We worked out this amount from the wages your employers reported. Look at the "
                "wages below. If an employer or amount is missing, tell us within 30 days of the date mailed.")
        sheet.shade(LEFT, y + 10, RIGHT, y + 26)
        for x, words in ((LEFT + 8, "Quarter"), (240, "Employer"), (460, "Wages")):
            sheet.text(x, y + 21, words, BOLD)
        quarter = self.weekly * 26
        for row in range(4):
            sheet.text(LEFT + 8, y + 42 + row * 15, f"Quarter {row + 1}")
            sheet.text(240, y + 42 + row * 15, "Employer on record")
            sheet.right(510, y + 42 + row * 15, dollars(quarter - row * 118))
        say(sheet, y + 124, "You must look for work and report what you earn each week to be paid.")
        return sheet.finish()

    def truth(self) -> Truth:
        return {"recipient": self.recipient.name, "agency": EMPLOYMENT_OFFICE.name, "weekly_benefit": f"{self.weekly:.2f}",
                "benefit_start": self.start.isoformat(), "benefit_end": self.end.isoformat()}
