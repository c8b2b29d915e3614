"""Bills and leases: what is really to be paid, by whom and to whom."""

import pytest

from intake.extraction.reading import PaperReading
from intake.kinds import DocumentKind
from tests.intake.extraction.reading_aloud import figures, read_pdf
from tests.intake.extraction.typed import typed


def read(kind: DocumentKind, text: str) -> dict[str, str]:
    reading: PaperReading
    [reading] = read_pdf(typed(text))
    assert reading.kind is kind
    return figures(reading)


INSURER = """
Harbor Mutual Insurance Company                           Date Mailed: September 5, 2026
PO Box 18, Dayton, OH 45402                               Policy Number: 88-41772

Delia Marsh
5 Elm Court
Dayton, OH 45409

Homeowners Insurance Premium Notice
"""


def test_a_zero_beside_one_caption_gives_way_to_the_sum_beside_another() -> None:
    told = read(
        DocumentKind.INSURANCE_BILL,
        INSURER
        + """
Amount Past Due                              $1,688.41
Current Amount Due                           $0.00
Total Payment Due                            $1,688.41
Expiration Date                              August 27, 2026
Due Date                                     September 13, 2026
""",
    )

    assert (told["amount_due"], told["due_date"]) == ("1688.41", "2026-09-13")
    # The cover that ran out is not the one that the bill is for.
    assert "period_end" not in told


def test_a_total_of_nothing_is_believed() -> None:
    told = read(
        DocumentKind.INSURANCE_BILL,
        INSURER
        + """
Annual premium                               $1,688.41
Payment received                             $1,688.41
Total amount due                             $0.00
""",
    )

    assert told["amount_due"] == "0.00"


def test_what_a_tax_comes_to_when_paid_late_is_not_what_is_due() -> None:
    told = read(
        DocumentKind.PROPERTY_TAX_BILL,
        """
# Marsh County Tax Office
2026 PROPERTY TAX STATEMENT
Owner               Delia Marsh

Total tax                                    $8,041.03
TOTAL DUE BY 01/31/2027                      $8,041.03
If paid late:
Paid in              Feb 2027        Mar 2027        Apr 2027        May 2027
Amount due           8,603.90        8,764.72        8,925.54        9,086.36
""",
    )

    assert told["amount_due"] == "8041.03"


def test_a_later_instalment_and_a_taxing_district_say_nothing_of_the_whole_bill() -> None:
    told = read(
        DocumentKind.PROPERTY_TAX_BILL,
        """
# 2026 ANNUAL PROPERTY TAX BILL
Owner of record: Delia Marsh
Parcel number: 7214 018 033
UNIFIED SCHOOLS                                                      488.53
COUNTY PARK DIST                                                      33.41

2ND INSTALLMENT PAYMENT STUB
DUE FEB. 1, 2027                                                 $2,163.33
""",
    )

    assert {"amount_due", "due_date", "issuer"} & set(told) == set()


def test_the_name_of_a_trade_alone_is_no_company() -> None:
    told = read(
        DocumentKind.UTILITY_BILL,
        """
TRI-COUNTY EDISON COMPANY OF OHIO
4 Irving Place, Dayton, OH 45402

# ELECTRIC AND GAS BILL
Account Number: 4567-8810-2345
Primary Account Holder: DELIA MARSH
Service Address: 5 Elm Court, Dayton, OH 45409
Bill Date: 12/22/2026
Due Date: 01/15/2027
Usage This Period: 556 kWh
TOTAL AMOUNT DUE:                         $369.57
""",
    )

    assert (told["provider"], told["account_holder"]) == ("TRI-COUNTY EDISON COMPANY OF OHIO", "DELIA MARSH")


@pytest.mark.parametrize(
    ("parties", "landlord", "tenant"),
    [
        (
            'Date 09/20/2026    Consuelo Tran ("Landlord") and\nHarold Abernathy ("Tenant") agree as follows:',
            "Consuelo Tran",
            "Harold Abernathy",
        ),
        (
            "You, the resident(s): Harold Abernathy, make this contract with us, the\nowner: Pecan Hollow Apartments LP (title holder).",
            "Pecan Hollow Apartments LP",
            "Harold Abernathy",
        ),
        (
            "Residents                            Owner\nHarold Abernathy                     Pecan Hollow Apartments LP",
            "Pecan Hollow Apartments LP",
            "Harold Abernathy",
        ),
    ],
    ids=["in brackets", "spoken to", "in a box"],
)
def test_a_lease_names_its_parties_in_many_ways(parties: str, landlord: str, tenant: str) -> None:
    told = read(
        DocumentKind.LEASE, f"# RESIDENTIAL LEASE AGREEMENT\n\n{parties}\n\nMonthly base rent: $1,146.00\nSecurity deposit: $300.00"
    )

    assert (told["landlord"], told["tenant"], told["monthly_rent"]) == (landlord, tenant, "1146.00")


@pytest.mark.parametrize(
    "ends",
    [
        "starts on May 5, 2026 and is over at midnight of May 4, 2027.",
        "begins 05/05/2026 and ends at 11:59 p.m. on: 05/04/2027.",
        "begins on 05/05/2026 and comes to its end on 05/04/2027 at noon.",
    ],
)
def test_a_lease_may_end_at_an_hour(ends: str) -> None:
    told = read(DocumentKind.LEASE, f"# RESIDENTIAL LEASE AGREEMENT\n\nThe first term {ends}\n\nMonthly rent: $1,146.00")

    assert (told["lease_start"], told["lease_end"]) == ("2026-05-05", "2027-05-04")


def test_no_rent_for_an_animal_is_not_the_rent() -> None:
    told = read(DocumentKind.LEASE, "# RESIDENTIAL LEASE AGREEMENT\n\nTenant: Harold Abernathy\nLandlord: Consuelo Tran\n\nRent: $0.00")

    assert "monthly_rent" not in told


def test_a_rent_of_thousands_is_read_whole_from_its_sentence() -> None:
    told = read(
        DocumentKind.LEASE,
        """
# RESIDENTIAL LEASE
The parties are the owner of the Property, Landlord: Consuelo Tran; and Tenant(s): Harold Abernathy.
Tenant will pay monthly rent in the amount of $1,850.00 for each full month during this lease.
""",
    )

    assert (told["monthly_rent"], told["landlord"]) == ("1850.00", "Consuelo Tran")


def test_a_city_bills_either_of_two_for_its_water() -> None:
    told = read(
        DocumentKind.UTILITY_BILL,
        """
CITY OF MARSHFIELD                       UTILITY BILL
WATER AND SEWER DEPARTMENT
PO Box 18, Marshfield, WI 54449
ACCOUNT NO 004-221     SERVICE ADDRESS 5 ELM COURT
DELIA MARSH OR PETER MARSH
5 ELM COURT
MARSHFIELD WI 54449
WATER 33.10
SEWER 41.20
AMOUNT DUE NOW      74.30
""",
    )

    assert (told["provider"], told["account_holder"]) == ("CITY OF MARSHFIELD", "DELIA MARSH OR PETER MARSH")


def test_to_whom_a_company_belongs_is_no_customer() -> None:
    told = read(
        DocumentKind.UTILITY_BILL,
        """
Tri-County Gas of Ohio                                 Account Number 1234567 001
A Harborside Company                                   Statement Date 01/14/2026

DELIA MARSH
5 ELM COURT
DAYTON OH 45409

Current Charges for Gas Service          $142.18
Amount Due by 02/02/2026                 $142.18
""",
    )

    assert (told["provider"], told["account_holder"]) == ("Tri-County Gas of Ohio", "DELIA MARSH")
