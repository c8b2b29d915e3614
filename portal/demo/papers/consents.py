"""Consents a homeowner signs: that a counselor may speak for them, and that tax transcripts may be asked for."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Party, Truth
from portal.demo.papers.sheet import BODY, BOLD, SMALL, Sheet
from portal.demo.papers.stationery import LEFT, RIGHT, field, say, signature_line, signed_truth
from portal.demo.papers.writing import slashed


@dataclass(frozen=True)
class ThirdPartyAuthorization:
    """A homeowner lets a housing counseling agency talk with the servicer."""

    kind: ClassVar[DocumentKind] = DocumentKind.THIRD_PARTY_AUTHORIZATION

    homeowner: Party
    loan_number: str
    servicer: str
    agency: str
    hud_id: str
    counselor: str
    ends_on: date
    signed_on: date | None

    def draw(self) -> bytes:
        sheet = Sheet("Third-Party Authorization", self.homeowner.name)
        sheet.centre(306, 78, "Third-Party Authorization", BOLD.at(17))
        sheet.centre(306, 94, "Permission to share information about a mortgage loan", BODY.at(10))
        rows = (("Homeowner", self.homeowner.name, "Loan number", self.loan_number),
                ("Property address", ", ".join(self.homeowner.address.lines), "Servicer", self.servicer),
                ("Counseling agency", self.agency, "HUD agency ID", self.hud_id),
                ("Counselor", self.counselor, "This permission ends on", slashed(self.ends_on)))
        for place, (left, value, right, other) in enumerate(rows):
            field(sheet, LEFT, 116 + place * 30, 370, 146 + place * 30, left, value)
            field(sheet, 370, 116 + place * 30, RIGHT, 146 + place * 30, right, other)
        y = say(sheet, 266, "I let the servicer named above talk with the agency and counselor named above "
                "about my loan and my request for mortgage help. The counselor may:") + 8
        for words in ("see my papers and the status of my request", "send papers for me", "answer questions for me",
                      "get copies of letters sent to me"):
            sheet.tick(LEFT + 10, y + 1, ticked=True)
            sheet.text(LEFT + 26, y, words)
            y += 17
        say(sheet, y + 8, "The counselor may not sign for me. I can take back this permission at any time by "
            "telling the servicer or the agency.")
        signature_line(sheet, LEFT, y + 84, "Homeowner's signature", self.homeowner.name, self.signed_on)
        signature_line(sheet, LEFT, y + 132, "Counselor's signature", self.counselor, self.signed_on)
        return sheet.finish()

    def truth(self) -> Truth:
        return signed_truth(self.homeowner.name, self.signed_on)


@dataclass(frozen=True)
class TranscriptRequest:
    """A request like Form 4506-C, in our own words, for the tax transcripts of some years."""

    kind: ClassVar[DocumentKind] = DocumentKind.FORM_4506C

    taxpayer: Party
    servicer: str
    years: tuple[int, ...]
    signed_on: date | None

    def draw(self) -> bytes:
        sheet = Sheet("Form 4506-C", self.taxpayer.name)
        sheet.text(LEFT, 68, "Form", SMALL)
        sheet.text(LEFT + 22, 72, "4506-C", BOLD.at(20))
        sheet.text(170, 62, "IVES Request for Transcript of Tax Return", BOLD.at(13))
        sheet.text(170, 76, "Sample drawing (October 2022 layout)", SMALL)
        sheet.rule(LEFT, 84, RIGHT, 1.5)
        field(sheet, LEFT, 92, 400, 122, "1a. Current name", self.taxpayer.name)
        field(sheet, 400, 92, RIGHT, 122, "1b. Taxpayer identification number", "XXX-XX-4410")
        field(sheet, LEFT, 122, RIGHT, 152, "3. Current address", ", ".join(self.taxpayer.address.lines))
        field(sheet, LEFT, 152, RIGHT, 182, "5. IVES participant name", self.servicer)
        field(sheet, LEFT, 182, 300, 212, "6. Transcript requested (one form number)", "1040")
        sheet.text(312, 196, "6a. Return transcript", BODY)
        sheet.tick(420, 197, ticked=True)
        sheet.text(LEFT, 232, "8. Year or period requested", BOLD)
        for place in range(4):
            value = f"12/31/{self.years[place]}" if place < len(self.years) else "    /    /"
            field(sheet, LEFT + place * 123, 240, LEFT + place * 123 + 123, 268, "", value)
        sheet.tick(LEFT, 296, ticked=True)
        sheet.paragraph(LEFT + 16, 295, RIGHT - LEFT - 16, "The signer says that he or she has read the statement above and may "
                        "sign. This form must reach the tax office within 120 days of the signature date.")
        signature_line(sheet, LEFT, 366, "Signature for line 1a", self.taxpayer.name, self.signed_on)
        return sheet.finish()

    def truth(self) -> Truth:
        return signed_truth(self.taxpayer.name, self.signed_on) | {"years": ", ".join(map(str, self.years))}
