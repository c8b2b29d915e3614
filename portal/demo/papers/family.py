"""Papers about a family that changed: a divorce decree and a death certificate."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Truth
from portal.demo.papers.sheet import BODY, BOLD, GREY, SERIF, SERIF_BOLD, SMALL, Sheet
from portal.demo.papers.stationery import LEFT, RIGHT, field, say, seal
from portal.demo.papers.writing import slashed, spelled


@dataclass(frozen=True)
class DivorceDecree:
    """The first page of a final decree."""

    kind: ClassVar[DocumentKind] = DocumentKind.DIVORCE_DECREE

    petitioner: str
    respondent: str
    county: str
    state: str
    case_number: str
    decreed_on: date
    married_on: date
    property_line: str

    def draw(self) -> bytes:
        sheet = Sheet("Decree of dissolution", f"{self.county} County")
        sheet.centre(306, 76, f"SUPERIOR COURT OF {self.county.upper()} COUNTY", SERIF_BOLD.at(13))
        sheet.centre(306, 92, f"STATE OF {self.state.upper()}", SERIF_BOLD.at(11))
        self._caption(sheet)
        y = say(sheet, 270, f"This matter came before the court. The court finds that {self.petitioner} and "
                f"{self.respondent} were married on {spelled(self.married_on)}, that the marriage is broken, "
                "and that this court may decide the case.", SERIF, 16) + 10
        orders = (
            f"The marriage of {self.petitioner} and {self.respondent} is dissolved as of {spelled(self.decreed_on)}.",
            f"The home at {self.property_line} is awarded to {self.petitioner} as sole property. {self.respondent} gives up "
            "all right to it.",
            f"{self.petitioner} is to pay the loan on the home from the date of this decree.",
            "Each party keeps the personal property now in his or her hands.",
        )
        sheet.text(LEFT, y, "IT IS ORDERED:", SERIF_BOLD)
        y += 20
        for number, words in enumerate(orders, 1):
            sheet.text(LEFT + 8, y, f"{number}.", SERIF)
            y = sheet.paragraph(LEFT + 28, y, RIGHT - LEFT - 28, words, SERIF, 16) + 7
        sheet.text(LEFT, y + 26, f"Dated: {spelled(self.decreed_on)}", SERIF)
        sheet.rule(330, y + 26, RIGHT, 0.7)
        sheet.signature(340, y + 24, "Judge Ellery Vance")
        sheet.text(330, y + 38, "Judge of the Superior Court", SMALL)
        seal(sheet, 110, 690, f"{self.county.upper()} CO.")
        sheet.right(RIGHT, 750, "Page 1 of 6", SMALL.in_colour(GREY))
        return sheet.finish()

    def truth(self) -> Truth:
        return {"people": f"{self.petitioner}; {self.respondent}", "date": self.decreed_on.isoformat()}

    def _caption(self, sheet: Sheet) -> None:
        sheet.text(LEFT, 130, "In re the marriage of", SERIF)
        sheet.text(LEFT, 152, f"{self.petitioner},", SERIF_BOLD)
        sheet.text(LEFT + 100, 168, "Petitioner,", SERIF)
        sheet.text(LEFT, 186, "and", SERIF)
        sheet.text(LEFT, 204, f"{self.respondent},", SERIF_BOLD)
        sheet.text(LEFT + 100, 220, "Respondent.", SERIF)
        sheet.stroke(310, 120, 310, 234)
        sheet.rule(LEFT, 234, 310)
        sheet.text(330, 152, f"Case No. {self.case_number}", SERIF)
        sheet.text(330, 178, "FINAL DECREE OF", SERIF_BOLD)
        sheet.text(330, 194, "DISSOLUTION OF MARRIAGE", SERIF_BOLD)


@dataclass(frozen=True)
class DeathCertificate:
    """A State's certificate of a death."""

    kind: ClassVar[DocumentKind] = DocumentKind.DEATH_CERTIFICATE

    person: str
    informant: str
    county: str
    state: str
    born_on: date
    died_on: date
    issued_on: date
    file_number: str

    def draw(self) -> bytes:
        sheet = Sheet("Certificate of Death", f"State of {self.state}")
        sheet.box(40, 40, 572, 560, 2.2, "#34507a")
        sheet.box(46, 46, 566, 554, 0.7, "#34507a")
        sheet.centre(306, 80, f"STATE OF {self.state.upper()}", SERIF_BOLD.at(15))
        sheet.centre(306, 102, "CERTIFICATE OF DEATH", SERIF_BOLD.at(18))
        sheet.right(RIGHT, 128, f"State file number {self.file_number}", BODY)
        rows = (
            (("1. Name of person who died", self.person, LEFT, 400), ("2. Date of death", slashed(self.died_on), 400, RIGHT)),
            (("3. Date of birth", slashed(self.born_on), LEFT, 220), ("4. Age", str(self._age()), 220, 280),
             ("5. County of death", self.county, 280, RIGHT)),
            (("6. Place of death", f"{self.county} General Hospital", LEFT, 380), ("7. Marital status", "Married", 380, RIGHT)),
            (("8. Informant", self.informant, LEFT, 380), ("9. Relation", "Spouse", 380, RIGHT)),
            (("10. Manner of death", "Natural", LEFT, 220), ("11. Cause of death", "On file with the registrar", 220, RIGHT)),
            (("12. Funeral home", "Whitlock & Sons", LEFT, 300), ("13. Date filed", slashed(self.issued_on), 300, RIGHT)),
        )
        for place, cells in enumerate(rows):
            for caption, value, x0, x1 in cells:
                field(sheet, x0, 142 + place * 36, x1, 178 + place * 36, caption, value, BODY.at(11))
        say(sheet, 384, "This is a true copy of the record on file in the office of the State registrar of "
            "vital records. It is not valid without the raised seal.", SERIF)
        sheet.text(LEFT, 440, f"Date issued: {slashed(self.issued_on)}", BOLD)
        sheet.rule(250, 470, 430, 0.7)
        sheet.signature(262, 468, "Imani Okafor Bell")
        sheet.text(250, 482, "State registrar of vital records", SMALL)
        seal(sheet, 500, 470, "REGISTRAR")
        return sheet.finish()

    def truth(self) -> Truth:
        return {"people": self.person, "date": self.died_on.isoformat()}

    def _age(self) -> int:
        had_birthday = (self.died_on.month, self.died_on.day) >= (self.born_on.month, self.born_on.day)
        return self.died_on.year - self.born_on.year - (not had_birthday)
