"""The invented servicer, employers, banks, offices and agencies of the sample households."""

from portal.demo.papers.bank_statements import Bank
from portal.demo.papers.paper import Address, Party

# As the settings name it where nobody has set another.
SERVICER = Party("Foothold Mortgage Servicing", Address("PO Box 1200", "Springfield", "IL", "62701"))
SERVICER_TELEPHONE = "800-555-0142"

FREIGHT = Party("Bluebonnet Freight Lines LLC", Address("4120 Harbor Point Road", "Stockton", "CA", "95203"))
HOSPITAL = Party("Peachtree Valley Medical Center", Address("210 Wellness Way", "Decatur", "GA", "30030"))
FOUNDRY = Party("Tri-County Castings Inc", Address("88 Foundry Street", "Dayton", "OH", "45402"))
SCHOOLS = Party("Live Oak School District", Address("1500 Academy Boulevard", "Round Rock", "TX", "78664"))
BOATYARD = Party("Sound Harbor Boatworks LLC", Address("17 Slipway Lane", "Everett", "WA", "98201"))
BAKERY = Party("Moonrise Bakery Company", Address("402 Orchard Street", "Trenton", "NJ", "08608"))
HOTEL = Party("Palmetto Bay Hotels Inc", Address("900 Gulfshore Drive", "Tampa", "FL", "33602"))
CARE = Party("Gentle Hands Home Care", Address("36 Maple Terrace", "Celina", "OH", "45822"))
MILL = Party("Prairie Star Mills Inc", Address("2 Elevator Road", "Minot", "ND", "58701"))

JUNIPER = Bank("Juniper Valley Bank", Address("PO Box 1180", "Modesto", "CA", "95353"), "1-800-555-0143", "#7a2e2e")
LANTERN = Bank("Lantern Federal Credit Union", Address("PO Box 2205", "Columbus", "OH", "43216"), "1-800-555-0152", "#1f4e79")
FERNWOOD = Bank("Bank of Fernwood", Address("PO Box 660", "Austin", "TX", "78767"), "1-800-555-0139", "#2f6b4f")

POWER = Party("Valley Light & Power", Address("PO Box 77", "Fresno", "CA", "93650"))
ASSOCIATION = Party("Mesquite Commons Association", Address("12 Mesquite Way", "Round Rock", "TX", "78664"))
