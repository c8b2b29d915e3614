"""More such letters and papers, written after their reader was, to see what it does with wordings it was not made for."""

from intake.kinds import DocumentKind as K

LATER: dict[str, tuple[K, str, dict[str, str]]] = {
    "verification with the benefit before deductions": (
        K.BENEFIT_LETTER,
        """
SOCIAL SECURITY ADMINISTRATION
Benefit Verification Letter

Date: July 8, 2026
BNC#: 26A1234B56789
REF: A

IGNACIA BELTRAN
2210 S KEDZIE AVE
CHICAGO IL 60623

You asked us for information from your record. The information that you requested is shown below. If you want anyone else to have
this information, you may send them this letter.

Information About Current Social Security Benefits

Beginning December 2025, the full monthly Social Security benefit before any deductions is $1,455.60.

We deduct $202.90 for medical insurance premiums each month.

The regular monthly Social Security payment is $1,252.00.
(We must round down to the whole dollar.)

Social Security benefits for a given month are paid the following month.

Type of Social Security Benefit Information

You are entitled to monthly retirement benefits.
""",
        {
            "recipient": "IGNACIA BELTRAN",
            "agency": "SOCIAL SECURITY ADMINISTRATION",
            "monthly_benefit": "1455.60",
            "letter_date": "2026-07-08",
        },
    ),
    "teachers' annuity with its deductions": (
        K.BENEFIT_LETTER,
        """
TEACHERS' RETIREMENT SYSTEM OF WABASH
PO Box 1900, Springfield

January 12, 2026

Harriet Lindahl
6 Elm Court
Peoria, IL 61604

RE: Income verification

Dear Ms. Lindahl:

As you requested, this letter verifies your retirement annuity. Effective January 1, 2026 your gross monthly annuity is
$3,011.27. After deductions for health insurance of $214.00 and federal tax of $325.00 your net payment is $2,472.27.

Sincerely,
Member Services Division
""",
        {
            "recipient": "Harriet Lindahl",
            "agency": "TEACHERS' RETIREMENT SYSTEM OF WABASH",
            "monthly_benefit": "3011.27",
            "letter_date": "2026-01-12",
        },
    ),
    "veterans' pension in a table of rates": (
        K.BENEFIT_LETTER,
        """
DEPARTMENT OF VETERANS AFFAIRS
Pension Management Center
PO Box 5365
Janesville, WI 53547

December 4, 2025                                        In Reply Refer To: 330/21P

CLEMENT HARGROVE
RR 2 BOX 18
VIROQUA WI 54665

Dear Mr. Hargrove:

We adjusted your Veterans Pension because of the cost of living adjustment.

What Did We Decide?

Monthly Entitlement Amount      Payment Start Date      Reason
$1,409.00                       Jan 1, 2025             Income adjusted
$1,448.00                       Dec 1, 2025             Cost of living adjustment
""",
        {
            "recipient": "CLEMENT HARGROVE",
            "agency": "DEPARTMENT OF VETERANS AFFAIRS",
            "monthly_benefit": "1448.00",
            "letter_date": "2025-12-04",
        },
    ),
    "support received through an office": (
        K.BENEFIT_LETTER,
        """
DIVISION OF CHILD SUPPORT SERVICES
Payment Verification

Date: 03/12/2026

Custodial parent: Marisela Ochoa
Case number: 0087123

This letter verifies child support payments received through this office.

Monthly court-ordered support:  $640.00
Last payment received:          03/05/2026     $640.00
""",
        {
            "recipient": "Marisela Ochoa",
            "letter_date": "2026-03-12",
            "agency": "DIVISION OF CHILD SUPPORT SERVICES",
            "monthly_benefit": "640.00",
        },
    ),
    "food benefits approved": (
        K.BENEFIT_LETTER,
        """
Texas Health and Human Services
PO Box 149027
Austin, TX 78714

Date: 05/19/2026
Case Number: 1023345566

LUCIA FARIAS
801 NOGALITOS ST
SAN ANTONIO TX 78204

Notice of Case Action

SNAP food benefits: Approved

You will get $421.00 each month in SNAP food benefits from 06/01/2026 to 11/30/2026.
""",
        {
            "recipient": "LUCIA FARIAS",
            "agency": "Texas Health and Human Services",
            "monthly_benefit": "421.00",
            "letter_date": "2026-05-19",
        },
    ),
    "insurer of an annuity": (
        K.BENEFIT_LETTER,
        """
Harborstone Life and Annuity Company
Annuity Service Center

September 30, 2026

Re: Contract 88-441020        Annuitant: Winifred Oakhurst

To Whom It May Concern,

This will confirm that Winifred Oakhurst receives a monthly annuity payment of $712.50 under the contract named above. Payments are
guaranteed for life.

Cordially,
Ramona Tyree
""",
        {
            "recipient": "Winifred Oakhurst",
            "agency": "Harborstone Life and Annuity Company",
            "monthly_benefit": "712.50",
            "letter_date": "2026-09-30",
        },
    ),
    "benefit year as a span": (
        K.UNEMPLOYMENT_LETTER,
        """
Employment Security Department
Claimant Services
PO Box 9046, Olympia WA 98507

August 12, 2026

Fergus Dunleavy
412 Harbor View Dr
Aberdeen WA 98520

Monetary determination

Your weekly benefit amount:          $611
Maximum benefits payable:            $15,886
Benefit year:                        Aug. 2, 2026 - July 31, 2027
""",
        {
            "recipient": "Fergus Dunleavy",
            "agency": "Employment Security Department",
            "weekly_benefit": "611.00",
            "benefit_start": "2026-08-02",
            "benefit_end": "2027-07-31",
        },
    ),
    "determination beside an average wage": (
        K.UNEMPLOYMENT_LETTER,
        """
OHIO DEPARTMENT OF JOB AND FAMILY SERVICES
Office of Unemployment Insurance Operations
DETERMINATION OF UNEMPLOYMENT COMPENSATION BENEFITS

Claimant's Name: Delroy Fitzgibbon           Determination Issued: 02/03/2026
Application filed: 01/27/2026
Benefit Year Beginning Date: 01/25/2026      Benefit Year Ending Date: 01/23/2027
Weekly Benefit Amount: $480.00               Total Benefits Payable: $12,480.00
Average weekly wage: $960.00
""",
        {
            "recipient": "Delroy Fitzgibbon",
            "agency": "OHIO DEPARTMENT OF JOB AND FAMILY SERVICES",
            "weekly_benefit": "480.00",
            "benefit_start": "2026-01-25",
            "benefit_end": "2027-01-23",
        },
    ),
    "unemployment told by the week": (
        K.UNEMPLOYMENT_LETTER,
        """
Nebraska Workforce Office
Unemployment Insurance

10/14/2026

Dear Salome Kirkbride,

We have looked at your claim. You can receive $322.00 per week for up to 22 weeks. Your benefit year runs from October 4, 2026 to
October 2, 2027. Remember to file each week.
""",
        {
            "recipient": "Salome Kirkbride",
            "agency": "Nebraska Workforce Office",
            "weekly_benefit": "322.00",
            "benefit_start": "2026-10-04",
            "benefit_end": "2027-10-02",
        },
    ),
    "staffing firm's short answer": (
        K.EMPLOYMENT_LETTER,
        """
STERLING STAFFING GROUP
88 Commerce Way, Reno NV 89502

Date: 07-01-2026

RE: VOE for Anthony Bracewell

To the requesting party:

Anthony Bracewell is a W-2 employee of Sterling Staffing Group. Start date: 02-13-2023. Current assignment: warehouse lead. Rate of
pay: $21.75 per hour. Scheduled hours: 40 per week.

Regards,

Monique Fairbanks
Payroll Supervisor
""",
        {"employer": "STERLING STAFFING GROUP", "employee": "Anthony Bracewell", "hire_date": "2023-02-13", "pay": "21.75"},
    ),
    "county's table of facts": (
        K.EMPLOYMENT_LETTER,
        """
County of Redwood Falls
Human Resources Division

EMPLOYMENT VERIFICATION LETTER

Employee Name          Genevieve Stroud
Department             Public Works
Classification         Engineering Technician
Hire Date              11/30/2015
Employment Status      Active - Regular Full-Time
Annual Salary          $71,344.00
Pay Frequency          Biweekly
Verification Date      04/06/2026
""",
        {
            "employer": "County of Redwood Falls",
            "employee": "Genevieve Stroud",
            "hire_date": "2015-11-30",
            "pay": "71344.00",
            "pay_frequency": "annual",
        },
    ),
    "university's letter for a professor": (
        K.EMPLOYMENT_LETTER,
        """
Keweenaw Technical University
Office of Human Resources

May 27, 2026

To Whom It May Concern:

At the request of the employee, I write to verify that Dr. Ottoline Varga holds the position of Associate Professor at Keweenaw
Technical University. Dr. Varga was hired on August 16, 2014. Her base salary for the current year is $96,200, paid in 12 monthly
installments.

Sincerely,

Lucian Frost
Associate Director
""",
        {
            "employer": "Keweenaw Technical University",
            "employee": "Dr. Ottoline Varga",
            "hire_date": "2014-08-16",
            "pay": "96200.00",
            "pay_frequency": "annual",
        },
    ),
    "family that pays a nanny": (
        K.EMPLOYMENT_LETTER,
        """
March 2, 2026

To whom it may concern:

I am writing to confirm that Blanca Zelaya has worked for my family as a housekeeper and nanny since June 10, 2017. We pay her $650.00
a week by check. You may call me with any questions.

Thank you,

Margaret Ellsworth
(914) 555-0172
""",
        {"employee": "Blanca Zelaya", "hire_date": "2017-06-10", "pay": "650.00", "pay_frequency": "weekly"},
    ),
    "award told by the payments that follow": (
        K.BENEFIT_LETTER,
        """
Social Security Administration
Notice of Award
Date: October 6, 2025
Claim Number: XXX-XX-5521HA

DENZEL R WHITLOCK
16 CEDAR KNOLL
GARY IN 46404

You are entitled to monthly disability benefits beginning May 2025.

What We Will Pay And When
You will receive $7,210.00 around October 12, 2025. This is the money you are due for May 2025 through September 2025.
Your next payment of $1,442.00, which is for October 2025, will be received on or about the second Wednesday of November 2025.
After that you will receive $1,442.00 on or about the second Wednesday of each month.
""",
        {
            "recipient": "DENZEL R WHITLOCK",
            "agency": "Social Security Administration",
            "monthly_benefit": "1442.00",
            "letter_date": "2025-10-06",
        },
    ),
    "allowance with its parts": (
        K.BENEFIT_LETTER,
        """
California State Pension Authority
P.O. Box 942711, Sacramento, CA 94229

08/19/2026

ANSEL R PETTIGREW                                  Benefit Type: Service Retirement
71 DELTA BREEZE                                    Retirement Date: 12/31/2015
LODI CA 95240

Retirement Warrant Information

Unmodified allowance             $4,210.88
Cost-of-living                     $388.14
Gross allowance                  $4,599.02
Federal tax                       -$512.00
Dental                             -$41.10
Net amount                       $4,045.92
""",
        {
            "recipient": "ANSEL R PETTIGREW",
            "agency": "California State Pension Authority",
            "monthly_benefit": "4599.02",
            "letter_date": "2026-08-19",
        },
    ),
    "injured worker's benefit by the month": (
        K.BENEFIT_LETTER,
        """
Bureau of Workers' Compensation
Benefit Statement

Statement date: 06/30/2026
Injured worker: Jarvis Tolbert
Claim: 24-118202

Permanent total disability benefit: $2,018.40 per month
""",
        {
            "recipient": "Jarvis Tolbert",
            "agency": "Bureau of Workers' Compensation",
            "monthly_benefit": "2018.40",
            "letter_date": "2026-06-30",
        },
    ),
    "benefit rate in a sentence": (
        K.UNEMPLOYMENT_LETTER,
        """
New Jersey Department of Labor and Workforce Development
Division of Unemployment Insurance
NOTICE TO CLAIMANT OF BENEFIT DETERMINATION

Name: Paloma Estevez             Date of claim: 03/01/2026
Date mailed: 03/09/2026          Benefit year ends: 02/27/2027
Your weekly benefit rate is $590. Your maximum benefit amount is $15,340.
Partial weekly benefit rate: $708.
""",
        {
            "recipient": "Paloma Estevez",
            "weekly_benefit": "590.00",
            "benefit_start": "2026-03-01",
            "benefit_end": "2027-02-27",
            "agency": "New Jersey Department of Labor and Workforce Development",
        },
    ),
    "memorandum of the payroll office": (
        K.EMPLOYMENT_LETTER,
        """
MEMORANDUM
TO: Oak Street Lending
FROM: Payroll, Cascade Timber Co.
DATE: May 4, 2026
SUBJECT: Employment of Percy Lachance

Percy Lachance has been employed by Cascade Timber Co. since 2/20/2018. He is a full time sawyer earning $26.40 per hour.
""",
        {"employer": "Cascade Timber Co.", "employee": "Percy Lachance", "hire_date": "2018-02-20", "pay": "26.40"},
    ),
}
LATER_OTHERS: dict[str, str] = {
    "child custody order": """
DISTRICT COURT, PUEBLO COUNTY
In re the Parental Responsibilities of: Mateo Ruiz, a child
ORDER FOR ALLOCATION OF PARENTAL RESPONSIBILITIES
The court orders that the child reside primarily with the mother.
Dated: May 4, 2026
""",
    "termination of benefits": """
Kaskaskia Insurance Company
May 5, 2026
Dear Mr. Hollis:
We reviewed your request for a copy of your policy. A copy of the policy is enclosed.
Sincerely,
Policyholder Services
""",
    "gym": """
Ironworks Fitness Club
Membership Agreement
Member: Dale Kerrigan        Start date: 01/05/2026
Monthly dues: $34.99         Billed to card
""",
    "payoff of a card": """
First Prairie Bank Card Services
June 1, 2026
Dear Corinne Ashby,
Thank you for your payment. Your credit card account ending 2214 is paid in full. There is no balance due.
""",
    "birth certificate": """
STATE OF OREGON
CERTIFICATE OF LIVE BIRTH
Child's name: Juniper Rae Halstead
Date of birth: 03/14/2026
Mother's name: Alison Halstead
""",
    "reference letter": """
August 2, 2026
To Whom It May Concern,
I have known Garrett Plume for ten years as a neighbor and friend. He is honest and dependable, and I recommend him without
reservation.
Sincerely,
Lloyd Bassett
""",
    "leave approval": """
Tri-County Transit
Leave Administration
July 9, 2026
Dear Bettye Novak,
Your request for leave under the Family and Medical Leave Act has been approved from July 13, 2026 to August 21, 2026. Your leave is
unpaid. Please tell us when you return.
""",
    "foreign slip": """
Recibo de nómina
Empresa: Aceros del Norte SA de CV        RFC: ANO900101AB1
Trabajador: Luis Ernesto Campos           NSS: 43-88-1234
Percepciones: Sueldo 12.450,00   Deducciones: ISR 1.890,22  IMSS 410,55
Neto a pagar: 10.149,23 MXN
""",
    "bankruptcy": """
UNITED STATES BANKRUPTCY COURT
Eastern District of Virginia
Notice of Chapter 13 Bankruptcy Case
Debtor: Vernon Ames Tuttle
Meeting of creditors: September 9, 2026
""",
    "rental application": """
RENTAL APPLICATION
Applicant: Corliss Vane
Current employer: Topaz Foods     Monthly income: $3,200
Landlord reference: J. Marsh
Application fee $45.00
""",
    "solar quote": """
Sunward Solar
PROPOSAL prepared for Hugh Larrabee
System size 7.2 kW     Estimated production 9,800 kWh per year
Total price $21,400.00     Monthly payment $129.00 for 20 years
""",
    "property assessment hearing": """
Board of Review
Decision on assessment appeal
Parcel 14-22-100-018
The Board made no change to the assessed value of your property.
""",
    "uscis": """
Department of Homeland Security
U.S. Citizenship and Immigration Services
NOTICE OF ACTION                      Receipt number MSC1234567890
Notice date: March 4, 2026
Applicant: Fatima Noor
Notice type: Receipt notice. Amount received: $1,440.00
""",
    "ssa earnings": """
Your Social Security Statement
Prepared for Wilfred Oakes                      January 2, 2026
Retirement benefits: if you start benefits at full retirement age, your estimated monthly benefit is $2,104.
Earnings record 2024: $61,220
""",
    "modification": """
LOAN MODIFICATION AGREEMENT
This Loan Modification Agreement is made on August 1, 2026 between Lydia Crane and Sunbelt Servicing. The unpaid principal balance is
$188,210.44 and the new monthly payment is $1,120.31.
""",
    "lien": """
NOTICE OF INTENT TO LIEN
Whispering Oaks Homeowners Association
To: Marlon Keene, Lot 14
You owe assessments of $1,240.00. If not paid within 30 days a claim of lien will be recorded.
""",
    "recommendation": """
To whom it may concern:
Please accept this letter of recommendation for Abigail Truesdale, who was my student for three years at Harbor College. She was among
the best in her class.
Professor Edwin Stahl
""",
    "medical bill": """
Riverside Medical Center
Patient statement
Patient: Olive Garrison       Account 88120
Date of service 05/02/2026    Emergency room visit     $1,880.00
Insurance payment             -$1,410.00
Please pay                    $470.00
""",
    "tax refund": """
State Department of Revenue
Refund notice
Dear Taxpayer: Your 2025 income tax refund of $412.00 has been issued.
""",
    "wire receipt": """
Outgoing wire transfer receipt
Sender: Lyle Becker      Amount: $4,000.00      Date: 06/02/2026
Beneficiary: Acme Title Company
Fee: $30.00
""",
    "resume": """
Harlan Whitfield
Objective: a position in warehouse operations
Experience: 2019-2025 Forklift operator, Delta Freight
Education: GED, 2010
References available on request
""",
}
