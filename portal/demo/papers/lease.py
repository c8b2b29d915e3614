"""A lease of a room or home, from which rent comes in."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from intake.kinds import DocumentKind
from portal.demo.papers.paper import Address, Truth
from portal.demo.papers.sheet import GREY, SERIF, SERIF_BOLD, SMALL, Sheet
from portal.demo.papers.stationery import LEFT, RIGHT, say, signature_line
from portal.demo.papers.writing import dollars, spelled


@dataclass(frozen=True)
class Lease:
    """Who rents what to whom, for how much and how long."""

    kind: ClassVar[DocumentKind] = DocumentKind.LEASE

    landlord: str
    tenant: str
    premises: Address
    rent: Decimal
    start: date
    end: date
    signed_on: date

    def draw(self) -> bytes:
        sheet = Sheet("Residential lease", self.landlord)
        sheet.centre(306, 82, "RESIDENTIAL LEASE AGREEMENT", SERIF_BOLD.at(15))
        sheet.rule(170, 90, 442, 0.8)
        y = say(sheet, 122, f"This lease is made on {spelled(self.signed_on)} between the landlord and the "
                "tenant named below, who agree as follows.", SERIF, 15) + 8
        for number, (heading, words) in enumerate(self._clauses(), 1):
            sheet.text(LEFT, y, f"{number}.  {heading}", SERIF_BOLD)
            y = sheet.paragraph(LEFT + 18, y + 15, RIGHT - LEFT - 18, words, SERIF, 15) + 7
        signature_line(sheet, LEFT, y + 40, "Landlord", self.landlord, self.signed_on)
        signature_line(sheet, LEFT, y + 88, "Tenant", self.tenant, self.signed_on)
        sheet.centre(306, 750, "Page 1 of 1", SMALL.in_colour(GREY))
        return sheet.finish()

    def truth(self) -> Truth:
        return {"landlord": self.landlord, "tenant": self.tenant, "monthly_rent": f"{self.rent:.2f}",
                "lease_start": self.start.isoformat(), "lease_end": self.end.isoformat()}

    def _clauses(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Parties", f"Landlord: {self.landlord}. Tenant: {self.tenant}."),
            ("Premises", f"The landlord rents to the tenant the home at {', '.join(self.premises.lines)}."),
            ("Term", f"The lease begins on {spelled(self.start)} and ends on {spelled(self.end)}."),
            ("Rent", f"The monthly rent is {dollars(self.rent)}, due on the first day of each month."),
            ("Security deposit", f"The tenant has paid a deposit of {dollars(self.rent)}, returned when the lease ends if the "
             "home is left clean and whole."),
            ("Utilities", "The tenant pays for electricity and gas. The landlord pays for water and trash."),
            ("Use", "The home is for living in only, by the tenant and the tenant's family."),
            ("Repairs", "The landlord keeps the home fit to live in. The tenant tells the landlord promptly of anything broken."),
        )
