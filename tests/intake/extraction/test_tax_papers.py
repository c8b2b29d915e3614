"""Tax papers that are not on the official form: lists, tables, portals, summaries and transcripts."""

import pytest

from intake.kinds import DocumentKind
from tests.intake.extraction.reading_aloud import figures, read_pdf
from tests.intake.extraction.typed import typed

W2 = {
    "tax_year": "2023",
    "employer": "Alder Point Shipyard Inc",
    "employee": "Rosa M Tillman",
    "wages_box1": "41310.25",
    "federal_tax_withheld": "3905.00",
    "social_security_wages": "43310.25",
}
SUBSTITUTES = {
    "boxes listed as sentences": """
Substitute Form W-2 for calendar year 2023
From:  Alder Point Shipyard Inc, 9 Dock Rd, Dover DE 19901 (EIN 51-5550123)
For:   Rosa M Tillman, 14 Bay St, Dover DE 19901 (SSN ending 1234)

Box 1, wages, tips and other compensation .......... $41,310.25
Box 2, federal income tax withheld ................. $3,905.00
Box 3, social security wages ....................... $43,310.25
Box 4, social security tax withheld ................ $2,685.24
""",
    "abbreviated heads over a row": """
W-2 Register                                Tax Yr: 2023
Co: Alder Point Shipyard Inc                Fed ID: 51-5550123
Emp: Rosa M Tillman                         SSN: XXX-XX-1234

Fed Wages       Fed W/H       SS Wages       SS W/H       Med Wages     Med W/H
41,310.25       3,905.00      43,310.25      2,685.24     43,310.25     628.00
""",
    "box numbers over the words": """
2023 W-2 Information Sheet (substitute, Copy C)
Issued by Alder Point Shipyard Inc EIN 51-5550123, 9 Dock Rd, Dover DE 19901
To Rosa M Tillman SSN ***-**-1234, 14 Bay St, Dover DE 19901

Box 1               Box 2               Box 3               Box 4
Wages, tips, other  Fed tax withheld    Soc. Sec. wages     Soc. Sec. tax
41,310.25           3,905.00            43,310.25           2,685.24
""",
    "the amount before its box": """
2023 Form W-2
Employer:  Alder Point Shipyard Inc
Employee:  Rosa M Tillman

Amount         Box and description
41,310.25      1  Wages, tips, other compensation
3,905.00       2  Federal income tax withheld
43,310.25      3  Social security wages
2,685.24       4  Social security tax withheld
""",
    "the tax named by a heading": """
W2 PREVIEW - EMPLOYEE PORTAL
Employee: 004417 - Rosa M Tillman                      W2 Year: 2023
Company: 01 - Alder Point Shipyard Inc

Federal
   Taxable Wages              $41,310.25
   Tax Withheld                $3,905.00
Social Security
   Taxable Wages              $43,310.25
   Tax Withheld                $2,685.24
""",
    "a transcript of the Internal Revenue Service": """
Wage and Income Transcript
Request Date:                     02-11-2025
Tax Period Requested:             December, 2023
Form W-2 Wage and Tax Statement
Employer:
Employer Identification Number (EIN):      XXXXX0123
Alder Point Shipyard Inc
9 Dock Rd
Dover, DE 19901
Employee:
Employee's Social Security Number:         XXX-XX-1234
Rosa M Tillman
14 Bay St
Dover, DE 19901
Wages, Tips and Other Compensation:        $41,310.25
Federal Income Tax Withheld:               $3,905.00
Social Security Wages:                     $43,310.25
Social Security Tax Withheld:              $2,685.24
""",
}


@pytest.mark.parametrize("printed", SUBSTITUTES.values(), ids=SUBSTITUTES)
def test_a_substitute_w2_reads_like_the_form(printed: str) -> None:
    (reading,) = read_pdf(typed(printed, "Helvetica"))
    assert reading.kind is DocumentKind.W2
    assert figures(reading) == W2


def test_wages_by_another_tax_are_not_those_of_box_1() -> None:
    (reading,) = read_pdf(
        typed("""
Form W-2 Wage and Tax Statement 2023
Employer: Alder Point Shipyard Inc
Gross pay                  44,000.00
Social security wages      43,310.25
Medicare wages             43,310.25
State wages                41,310.25
""")
    )
    assert "wages_box1" not in figures(reading)


def test_a_corrected_w2_gives_what_is_correct_now() -> None:
    (reading,) = read_pdf(
        typed(
            """
Form W-2c   Corrected Wage and Tax Statement          Tax year 2023
Previously reported              Correct information              Previously reported              Correct information
1 Wages, tips, other comp.       1 Wages, tips, other comp.       2 Federal tax withheld           2 Federal tax withheld
40,000.00                        41,310.25                        3,700.00                         3,905.00
""",
            "Helvetica",
        )
    )
    read = figures(reading)
    assert (read["wages_box1"], read["federal_tax_withheld"]) == ("41310.25", "3905.00")


def test_of_the_boxes_of_a_1099_misc_the_filled_one_counts() -> None:
    (reading,) = read_pdf(
        typed("""
Form 1099-MISC        Miscellaneous Information       2023
Payer: Caldera Press Inc                Recipient: Rosa M Tillman
1. Rents                                $0.00
2. Royalties                        $3,410.55
3. Other income                         $0.00
""")
    )
    assert figures(reading)["amount"] == "3410.55"


def test_a_name_after_its_caption_goes_before_what_stands_under_it() -> None:
    (reading,) = read_pdf(
        typed("""
Form 1099-NEC Nonemployee Compensation 2024
PAYER'S name: Tern Harbor Logistics LLC
PAYER'S TIN: 51-5550188
RECIPIENT'S TIN: XXX-XX-1234
RECIPIENT'S name: Rosa M Tillman
1 Nonemployee compensation: $27,800.00
""")
    )
    assert figures(reading) == {
        "form": "1099-NEC",
        "tax_year": "2024",
        "payer": "Tern Harbor Logistics LLC",
        "recipient": "Rosa M Tillman",
        "amount": "27800.00",
    }


def test_a_caption_of_several_lines_leads_to_the_lender() -> None:
    (reading,) = read_pdf(
        typed("""
2024 Form 1098 Mortgage Interest Statement
This is important tax information and is being furnished to the IRS.
RECIPIENT'S/LENDER'S name, street address, city or town, state or province, country, ZIP or foreign postal
code, and telephone no.: Tern Harbor Mortgage LLC, PO Box 4, Dover DE 19901, (800) 555-0100.
PAYER'S/BORROWER'S name, street address, city or town, state or province, country, and ZIP or foreign postal
code: Rosa M Tillman, 14 Bay St, Dover DE 19901. PAYER'S/BORROWER'S TIN: XXX-XX-1234
Box 1 Mortgage interest received from payer(s)/borrower(s)* $7,287.66
Box 2 Outstanding mortgage principal $141,906.13
""")
    )
    read = figures(reading)
    assert (read["lender"], read["borrower"]) == ("Tern Harbor Mortgage LLC", "Rosa M Tillman")
    assert (read["mortgage_interest"], read["outstanding_principal"]) == ("7287.66", "141906.13")


def test_the_report_of_unemployment_compensation_is_a_1099() -> None:
    (reading,) = read_pdf(
        typed("""
Dover Unemployment Insurance Agency                         FORM 1099G
REPORT OF TAXABLE UNEMPLOYMENT COMPENSATION PAYMENTS        CALENDAR YEAR: 2024
Rosa M Tillman
14 Bay St
Dover DE 19901
1. TOTAL UNEMPLOYMENT COMPENSATION                          $6,450.00
4. FEDERAL INCOME TAX WITHHELD                              $645.00
""")
    )
    assert reading.kind is DocumentKind.FORM_1099
    assert figures(reading)["amount"] == "6450.00"


def test_of_two_years_side_by_side_the_later_counts() -> None:
    (reading,) = read_pdf(
        typed("""
# Two-Year Comparison Worksheet
Form 1040
Name(s) as shown on return: Rosa M Tillman
Filing status: Head of household
                                        2022              2023             Difference
 1  Wages, salaries, tips, etc.         38,100            41,310            3,210
 3  Total income                        38,110            41,322            3,212
 4  Adjusted gross income               37,900            41,139            3,239
""")
    )
    assert figures(reading) == {
        "tax_year": "2023",
        "taxpayer": "Rosa M Tillman",
        "filing_status": "Head of household",
        "wages_line1": "41310.00",
        "total_income": "41322.00",
        "adjusted_gross_income": "41139.00",
    }


RENTS = """
SCHEDULE E SUMMARY - 2024 Supplemental Income and Loss
                            Property A      Property B        {total}
Rents received              18,000.00       15,600.00     {rents}
Total expenses              14,910.00       12,540.00     {expenses}
Net income (loss)            3,090.00        3,060.00      {net}
"""


def test_of_several_houses_the_total_counts() -> None:
    (reading,) = read_pdf(typed(RENTS.format(total="Total", rents="33,600.00", expenses="27,450.00", net="6,150.00")))
    assert figures(reading) == {
        "tax_year": "2024",
        "rents_received": "33600.00",
        "total_expenses": "27450.00",
        "net_rental_income": "6150.00",
    }


def test_one_house_of_two_is_not_given_for_all() -> None:
    (reading,) = read_pdf(typed(RENTS.format(total="", rents="", expenses="", net="")))
    assert set(figures(reading)) <= {"tax_year"}


def test_a_heading_is_no_part_of_the_line_under_it() -> None:
    (reading,) = read_pdf(
        typed("""
# 2023 Federal Tax Return Summary
Prepared for: Rosa M Tillman and Hal Tillman
Form 1040    Filing Status: Married filing jointly
ADJUSTED GROSS INCOME
Total adjustments                                       283
Adjusted gross income                                41,139
""")
    )
    read = figures(reading)
    assert read["adjusted_gross_income"] == "41139.00"
    assert (read["taxpayer"], read["spouse"]) == ("Rosa M Tillman", "Hal Tillman")


NO_PAPERS_OF_OURS = {
    "an employer's transmittal": """
Form W-3 Transmittal of Wage and Tax Statements 2024
Employer name    Alder Point Shipyard Inc
1 Wages, tips, other compensation        612,480.33
2 Federal income tax withheld             71,204.18
3 Social security wages                  630,880.33
""",
    "an employer's quarterly return": """
Form 941 for 2024:   Employer's QUARTERLY Federal Tax Return
Name (not your trade name) Alder Point Shipyard Inc
2 Wages, tips, and other compensation    31,004.18
3 Federal income tax withheld from wages, tips, and other compensation   2,110.00
""",
    "a State's return": """
Department of Taxation     Resident Income Tax Return     2024
Your first name Rosa   Your last name Tillman
1 Wages, salaries, tips, etc.   1   41,310
19 Federal adjusted gross income   19   41,139
""",
    "leave to file electronically": """
Form 8879     IRS e-file Signature Authorization      2023
Taxpayer's name  Rosa M Tillman
1 Adjusted gross income     1   41,139
3 Federal income tax withheld from Form(s) W-2 and Form(s) 1099   3   3,905
""",
}


@pytest.mark.parametrize("printed", NO_PAPERS_OF_OURS.values(), ids=NO_PAPERS_OF_OURS)
def test_papers_around_a_return_are_none_of_ours(printed: str) -> None:
    (reading,) = read_pdf(typed(printed))
    assert reading.kind is DocumentKind.OTHER


def test_how_an_amount_was_worked_out_beside_the_form_is_not_the_amount() -> None:
    (reading,) = read_pdf(
        typed(
            """
2025 W-2 Wage and Tax Statement
1 Wages, tips, other compensation    2 Federal income tax withheld               Federal Wages   Soc Sec Wages
49,190.58                            6,198.01            Gross pay for the year  55,994.07       55,994.07
3 Social security wages              4 Social security tax withheld
52,924.39                            3,281.31            Less pre-tax health     -3,069.68       -3,069.68
""",
            "Courier",
        )
    )
    assert figures(reading).get("social_security_wages") == "52924.39"


def test_whole_dollars_may_end_in_a_point() -> None:
    (reading,) = read_pdf(
        typed("""
SCHEDULE E (Form 1040) 2024 Supplemental Income and Loss
 3   Rents received                                                                  3      11,700.
20   Total expenses. Add lines 5 through 19                                         20      11,573.
26   Total rental real estate and royalty income or (loss)                          26         127.
""")
    )
    assert figures(reading).get("net_rental_income") == "127.00"
