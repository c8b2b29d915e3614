"""Letters about income, as many offices, funds and employers set them, with what each says; and papers that only look like them."""

from intake.kinds import DocumentKind as K

BENEFITS: dict[str, tuple[K, str, dict[str, str]]] = {
    "new benefit amount in answers to questions": (
        K.BENEFIT_LETTER,
        """
Social Security Administration
Your New Benefit Amount

BENEFICIARY'S NAME: ROSALIND T MEDRANO                                       Date: November 24, 2025

Your Social Security benefit will increase by 2.8 percent in 2026 because of a rise in the cost of living. You can use this
letter as proof of your benefit amount.

How Much Will I Get And When?

Your monthly benefit before deductions                               $1,842.50
Deduction for Medicare Medical Insurance                             -$202.90
Deduction for voluntary federal tax withholding                      -$0.00
Amount that will be deposited in your bank account                   $1,639.60
on January 14, 2026

If you disagree with any of these amounts, you must write to us within 60 days.
""",
        {
            "recipient": "ROSALIND T MEDRANO",
            "agency": "Social Security Administration",
            "monthly_benefit": "1842.50",
            "letter_date": "2025-11-24",
        },
    ),
    "award of retirement benefits in sentences": (
        K.BENEFIT_LETTER,
        """
Social Security Administration
Retirement, Survivors and Disability Insurance
Notice of Award
                                                                    Office of Central Operations
                                                                    1500 Woodlawn Drive
                                                                    Baltimore, Maryland 21241
                                                                    Date: March 3, 2026
                                                                    Claim Number: XXX-XX-4410A

OSWIN LEDBETTER
77 JUNIPER CIR
MESA AZ 85204

You are entitled to monthly retirement benefits beginning February 2026.

The Date You Became Entitled

You chose to have your benefits start in February 2026.

What We Will Pay And When

- You will receive $1,388.00 for February 2026 around March 11, 2026.
- After that you will receive $1,388.00 on or about the second Wednesday of each month.

Your Benefits

The full monthly benefit before any deductions is $1,573.20.
""",
        {
            "recipient": "OSWIN LEDBETTER",
            "agency": "Social Security Administration",
            "monthly_benefit": "1573.20",
            "letter_date": "2026-03-03",
        },
    ),
    "veterans' summary with colons": (
        K.BENEFIT_LETTER,
        """
DEPARTMENT OF VETERANS AFFAIRS
6900 Almeda Road
Houston, TX 77030

May 11, 2026

Thaddeus R. Mbeki                                        In Reply Refer to: 362/eBenefits
1409 Sabine Pass
Pearland, TX 77581

Dear Mr. Mbeki:

This letter is a summary of benefits you currently receive from the Department of Veterans Affairs (VA).

VA Benefit Information

You have one or more service-connected disabilities:                         Yes
Your combined service-connected evaluation is:                               80%
Your current monthly award amount is:                                        $2,044.89
The effective date of the last change to your current award was:             December 1, 2025
You are considered to be totally and permanently disabled:                   No

We hope this letter is helpful.

Sincerely,

Regional Office Director
""",
        {
            "recipient": "Thaddeus R. Mbeki",
            "agency": "DEPARTMENT OF VETERANS AFFAIRS",
            "monthly_benefit": "2044.89",
            "letter_date": "2026-05-11",
        },
    ),
    "retirement system's verification": (
        K.BENEFIT_LETTER,
        """
Ohio River Public Employees Retirement System
277 East Water Street, Columbus, OH 43215 * 800-555-0143

April 2, 2026

Verification of Retirement Allowance

Member:  Philippa Gantz
Member ID:  ****6610
Retirement date:  July 1, 2017
Plan of payment:  Single life

Gross monthly allowance                 $2,918.44
Federal tax withheld                      $310.00
Health care premium                       $188.20
Net monthly allowance                   $2,420.24

This allowance is payable for the member's lifetime.

Member Services
""",
        {
            "recipient": "Philippa Gantz",
            "agency": "Ohio River Public Employees Retirement System",
            "monthly_benefit": "2918.44",
            "letter_date": "2026-04-02",
        },
    ),
    "pension fund of a union in one sentence": (
        K.BENEFIT_LETTER,
        """
Bricklayers Local 5 Pension Fund
Fund Office, 3400 Harbor Avenue, Suite 210, Duluth, MN 55802

February 9, 2026

To Whom It May Concern:

Re: Casimir Dombrowski, SSN ending 2207

Please be advised that the above-named retiree receives a pension from this Fund in the gross amount of $1,127.00 per month. The
pension began on September 1, 2014 and will be paid for his lifetime.

Very truly yours,

Ada Finnegan
Fund Administrator
""",
        {
            "recipient": "Casimir Dombrowski",
            "agency": "Bricklayers Local 5 Pension Fund",
            "monthly_benefit": "1127.00",
            "letter_date": "2026-02-09",
        },
    ),
    "cash assistance approved": (
        K.BENEFIT_LETTER,
        """
State of Franklin
Department of Human Services
Notice of Decision                                                   Date of Notice: 06/08/2026
                                                                     Case Number: 1088-2241
Marguerite Toussaint
18 Dogwood Terrace
Knoxville, TN 37914

We approved your application for Families First (TANF).

Program: TANF cash assistance
Beginning: 07/01/2026
Monthly benefit amount: $387.00
People in your household who get benefits: 3

Your SNAP application is still pending.

You have 90 days from the date of this notice to ask for a hearing.
""",
        {
            "recipient": "Marguerite Toussaint",
            "monthly_benefit": "387.00",
            "letter_date": "2026-06-08",
            "agency": "Department of Human Services",
        },
    ),
    "food benefits change": (
        K.BENEFIT_LETTER,
        """
PENOBSCOT COUNTY FAMILY INDEPENDENCE OFFICE
396 Griffin Road, Bangor ME 04401

Notice Date: 09/14/2026

ERNESTINE BOUCHARD
9 MILL STREET APT 3
ORONO ME 04473

Your Food Supplement (SNAP) benefits are changing.

                              Before            Now
Household size                2                 2
Countable income              $1,610.00         $1,488.00
Monthly SNAP benefit          $214.00           $262.00

The change starts 10/01/2026. Benefits are added to your EBT card on the 12th.
""",
        {
            "recipient": "ERNESTINE BOUCHARD",
            "agency": "PENOBSCOT COUNTY FAMILY INDEPENDENCE OFFICE",
            "monthly_benefit": "262.00",
            "letter_date": "2026-09-14",
        },
    ),
    "compensation for an injury by the week": (
        K.BENEFIT_LETTER,
        """
Great Basin Mutual Workers' Compensation
PO Box 7719, Reno, NV 89510

August 4, 2026

Lemuel Yazzie
3115 Sage Hen Drive
Elko, NV 89801

Claim Number: WC-55-10982        Date of Injury: 06/19/2026        Employer: Ruby Ridge Mining Co.

NOTICE OF WORKERS COMPENSATION BENEFITS

Dear Mr. Yazzie:

You will be paid temporary total disability benefits at a compensation rate of $743.16 per week. This is two thirds of your average
weekly wage of $1,114.74. Payments begin with the week of July 3, 2026.

Claims Department
""",
        {"recipient": "Lemuel Yazzie", "agency": "Great Basin Mutual Workers' Compensation", "letter_date": "2026-08-04"},
    ),
    "disability insurer's approval": (
        K.BENEFIT_LETTER,
        """
Lakeshore Life Insurance Company
Disability Claims, PO Box 2210, Milwaukee, WI 53201

July 21, 2026

Octavia Pennington
622 Lindenwood Dr
Racine, WI 53402

RE: Long Term Disability Claim 0091-4418

Dear Ms. Pennington:

We have approved your claim for long term disability benefits. Your benefits begin July 14, 2026.

Your monthly LTD benefit is $2,350.00 before taxes. Benefits are paid at the end of each month. If you receive Social Security
disability benefits of about $1,400.00 per month, your benefit will be reduced.

Sincerely,

Rufus Kettleman
Claim Specialist
""",
        {
            "recipient": "Octavia Pennington",
            "agency": "Lakeshore Life Insurance Company",
            "monthly_benefit": "2350.00",
            "letter_date": "2026-07-21",
        },
    ),
    "Social Security in Spanish": (
        K.BENEFIT_LETTER,
        """
Administración del Seguro Social
Carta de verificación de beneficios

                                                            Fecha: 12 de febrero de 2026

EUSEBIO CARRANZA
401 W OLIVE ST
SAN YSIDRO CA 92173

Usted nos pidió información de nuestros registros. La información que pidió es la siguiente.

Información sobre los beneficios actuales del Seguro Social

A partir de diciembre de 2025, el beneficio mensual completo de Seguro Social antes de cualquier deducción es $1,266.90.

Deducimos $202.90 por primas del seguro médico cada mes.
""",
        {
            "recipient": "EUSEBIO CARRANZA",
            "agency": "Administración del Seguro Social",
            "monthly_benefit": "1266.90",
            "letter_date": "2026-02-12",
        },
    ),
    "annuity of a civil servant": (
        K.BENEFIT_LETTER,
        """
United States Office of Personnel Management
Retirement Operations Center
Boyers, PA 16017

Notice of Annuity Adjustment                                       Date: December 1, 2025
                                                                   Claim Number: A 4 410 882

DELPHINE R WAINWRIGHT
2200 RIDGE CREST LN
OLNEY MD 20832

                                            Old Amount          New Amount
Gross Monthly Annuity                       $3,204.00           $3,293.00
Health Benefits                               $318.22             $344.10
Federal Income Tax                            $280.00             $289.00
Net Monthly Annuity                         $2,605.78           $2,659.90
""",
        {
            "recipient": "DELPHINE R WAINWRIGHT",
            "agency": "United States Office of Personnel Management",
            "monthly_benefit": "3293.00",
            "letter_date": "2025-12-01",
        },
    ),
    "supplemental income with a column for each month": (
        K.BENEFIT_LETTER,
        """
Social Security Administration
Supplemental Security Income
Notice of Award

                                                     Date: January 20, 2026
                                                     Claim Number: XXX-XX-9012 DI
PRUDENCE AKINTOLA
88 CANAL ST
UTICA NY 13501

We have determined that you meet all the rules to be eligible for Supplemental Security Income (SSI) beginning January 2026.

Your Payment Amount

From                  Through               Amount Due Each Month
January 1, 2026       January 31, 2026      $1,017.00
February 1, 2026      Continuing            $1,081.00

The amount due you beginning February 2026 will be $1,081.00.
""",
        {
            "recipient": "PRUDENCE AKINTOLA",
            "agency": "Social Security Administration",
            "monthly_benefit": "1081.00",
            "letter_date": "2026-01-20",
        },
    ),
    "private pension statement of payments": (
        K.BENEFIT_LETTER,
        """
Hartwell Glass Company Pension Plan
c/o Meridian Benefit Payments, PO Box 880, Toledo OH 43697

PENSION VERIFICATION                                   Issued 10/05/2026

Payee name            Ludwig Ostrander
Payee number          004-77120
Payment frequency     Monthly
Form of benefit       50% joint and survivor
Payment start         11/01/2012

Gross payment         $864.15
Federal withholding   $40.00
Net payment           $824.15
""",
        {
            "recipient": "Ludwig Ostrander",
            "agency": "Hartwell Glass Company Pension Plan",
            "monthly_benefit": "864.15",
            "letter_date": "2026-10-05",
        },
    ),
}
UNEMPLOYMENT: dict[str, tuple[K, str, dict[str, str]]] = {
    "award with numbered facts": (
        K.UNEMPLOYMENT_LETTER,
        """
EMPLOYMENT SERVICES DEPARTMENT                            NOTICE OF UNEMPLOYMENT INSURANCE AWARD
PO BOX 12906
OAKLAND CA 94604                                          Date Mailed: 02/24/2026

BENICIO ALDERETE
9310 SHATTUCK AVE APT 4
BERKELEY CA 94703

1. Claim Beginning Date:         02/15/2026
2. Claim Ending Date:            02/13/2027
3. Maximum Benefit Amount:       $11,700
4. Weekly Benefit Amount:        $450
5. Total Wages:                  $48,210.00
6. Highest Quarter Earnings:     $12,480.00
7. This item does not apply to your claim.

Your first certification covers the weeks ending 02/21/2026 and 02/28/2026.
""",
        {
            "recipient": "BENICIO ALDERETE",
            "agency": "EMPLOYMENT SERVICES DEPARTMENT",
            "weekly_benefit": "450.00",
            "benefit_start": "2026-02-15",
            "benefit_end": "2027-02-13",
        },
    ),
    "statement of wages and potential benefits": (
        K.UNEMPLOYMENT_LETTER,
        """
TEXAS WORKFORCE COMMISSION
STATEMENT OF WAGES AND POTENTIAL BENEFIT AMOUNTS

Date Mailed: March 30, 2026
Social Security Number: ***-**-6120

QUINCY BALDERRAMA
5521 W PIERCE AVE
EL PASO TX 79930

Initial Claim Date:  March 22, 2026            Benefit Year Ends:  March 20, 2027
Weekly Benefit Amount:  $362                   Maximum Benefit Amount:  $9,412

Base Period Wages
Employer                    Quarter 4/2024   Quarter 1/2025   Quarter 2/2025   Quarter 3/2025
FRANKLIN TENT RENTALS       7,902.11         8,110.00         8,344.18         9,050.00
""",
        {
            "recipient": "QUINCY BALDERRAMA",
            "agency": "TEXAS WORKFORCE COMMISSION",
            "weekly_benefit": "362.00",
            "benefit_start": "2026-03-22",
            "benefit_end": "2027-03-20",
        },
    ),
    "monetary benefit determination": (
        K.UNEMPLOYMENT_LETTER,
        """
State of New Albion
Department of Labor
Unemployment Insurance Division
PO Box 15130, Albany NY 12212

MONETARY BENEFIT DETERMINATION

GWENDOLYN STRAND                                      Mail Date: 11/03/2025
41 HUDSON AVE                                         Claim Effective Date: 10/27/2025
KINGSTON NY 12401                                     Benefit Year Ending: 10/25/2026

Your weekly benefit rate is  $504.00
You may be paid up to 26 full weeks in your benefit year. The most you can be paid is $13,104.00.
""",
        {
            "recipient": "GWENDOLYN STRAND",
            "agency": "Department of Labor",
            "weekly_benefit": "504.00",
            "benefit_start": "2025-10-27",
            "benefit_end": "2026-10-25",
        },
    ),
    "financial determination by rates": (
        K.UNEMPLOYMENT_LETTER,
        """
COMMONWEALTH OF PENNWOOD
Office of Unemployment Compensation Benefits
NOTICE OF FINANCIAL DETERMINATION

Claimant:  Horace Tillinghast              Claimant ID:  4410928
Mail date: 01/15/2026

Application for benefits date (AB):   01/11/2026
Benefit year end (BYE):               01/09/2027
Weekly benefit rate (WBR):            $437
Partial benefit credit:               $132
Number of weeks:                      26
Maximum benefit amount:               $11,362

Based on the wages below you are financially eligible.
""",
        {
            "recipient": "Horace Tillinghast",
            "agency": "Office of Unemployment Compensation Benefits",
            "weekly_benefit": "437.00",
            "benefit_start": "2026-01-11",
            "benefit_end": "2027-01-09",
        },
    ),
    "letter that says it in sentences": (
        K.UNEMPLOYMENT_LETTER,
        """
Division of Unemployment Insurance
Post Office Box 908, Salem, Oregon 97301

April 9, 2026

Sibyl Marchetti
2040 Cherry Heights Rd
The Dalles, OR 97058

Dear Sibyl Marchetti:

We approved your claim for unemployment benefits. Your weekly benefit amount is $389.00, and you may claim it for up to 26 weeks. Your
claim began April 5, 2026 and your benefit year ends April 3, 2027.

The Division has chosen your employer's wages from October 2024 to September 2025 as your base year.

If you disagree, you may ask for a hearing by April 29, 2026.
""",
        {
            "recipient": "Sibyl Marchetti",
            "agency": "Division of Unemployment Insurance",
            "weekly_benefit": "389.00",
            "benefit_start": "2026-04-05",
            "benefit_end": "2027-04-03",
        },
    ),
    "finding with a table of dependents": (
        K.UNEMPLOYMENT_LETTER,
        """
Illini Department of Employment Security
UI Finding                                                      Mailed: 05/18/2026

Claimant Name: Rupert Vandersloot                               Claimant ID: 7719920
                                                                Benefit Year: 05/10/2026 to 05/08/2027

You are eligible for this weekly benefit amount:                 $521.00
With one dependent child:                                        $634.00
Total dollar amount of benefits:                                 $13,546.00
""",
        {
            "recipient": "Rupert Vandersloot",
            "agency": "Illini Department of Employment Security",
            "weekly_benefit": "521.00",
            "benefit_start": "2026-05-10",
            "benefit_end": "2027-05-08",
        },
    ),
    "unemployment in Spanish": (
        K.UNEMPLOYMENT_LETTER,
        """
Departamento del Trabajo
Programa de Seguro por Desempleo
Determinación monetaria

Reclamante: Casandra Olivares Peña
Fecha de envío: 03/16/2026

Cantidad de beneficio semanal:    $240.00
Cantidad máxima de beneficios:    $6,240.00
Comienzo del año de beneficios:   03/08/2026
Fin del año de beneficios:        03/06/2027

Usted puede apelar dentro de 15 días.
""",
        {
            "recipient": "Casandra Olivares Peña",
            "agency": "Departamento del Trabajo",
            "weekly_benefit": "240.00",
            "benefit_start": "2026-03-08",
            "benefit_end": "2027-03-06",
        },
    ),
}
EMPLOYERS: dict[str, tuple[K, str, dict[str, str]]] = {
    "report of a verification service": (
        K.EMPLOYMENT_LETTER,
        """
VERIFICATION OF EMPLOYMENT AND INCOME

Verification provided by TalentCheck Verification Services
Permissible purpose: mortgage          Verified on: 06/02/2026

EMPLOYER INFORMATION
Employer:               Cobalt Ridge Hospital System
Headquarters:           1200 Summit Blvd, Asheville, NC 28801

EMPLOYEE INFORMATION
Employee name:          Wilhelmina Abernathy
Social Security Number: XXX-XX-8821
Employment status:      Active
Job title:              Radiology Technologist
Most recent start date: 03/14/2016
Original hire date:     03/14/2016
Total time with employer: 10 years, 2 months

INCOME INFORMATION
Rate of pay:            $38.42 hourly
Average hours per pay period: 80
Pay cycle:              Biweekly
""",
        {"employer": "Cobalt Ridge Hospital System", "employee": "Wilhelmina Abernathy", "hire_date": "2016-03-14", "pay": "38.42"},
    ),
    "owner of a diner writes": (
        K.EMPLOYMENT_LETTER,
        """
Vega's Corner Diner
114 Main Street
Alamosa, CO 81101

June 1, 2026

To whom it may concern,

Marisol Pacheco works for me at Vega's Corner Diner as a cook. She started March 3, 2021 and makes $17.50 an hour, about 32 hours a
week. She is a good worker and I expect to keep her on.

If you have questions call me at 719-555-0110.

Anselmo Vega, owner
""",
        {"employer": "Vega's Corner Diner", "employee": "Marisol Pacheco", "hire_date": "2021-03-03", "pay": "17.50"},
    ),
    "employee in good standing": (
        K.EMPLOYMENT_LETTER,
        """
# Tidewater Marine Fabricators, Inc.
2700 Shipyard Road, Chesapeake, VA 23324

September 9, 2026

Re: Employment of Ferdinand Oakes

Dear Sir or Madam:

This letter confirms that Ferdinand Oakes has been an employee in good standing of Tidewater Marine Fabricators, Inc. since October 12,
2018. Mr. Oakes is a full-time welder. His current annual salary is $64,480.00, paid every other Friday.

Please contact me if you need anything else.

Sincerely,

Bettina Crowell
Human Resources Manager
""",
        {
            "employer": "Tidewater Marine Fabricators, Inc.",
            "employee": "Ferdinand Oakes",
            "hire_date": "2018-10-12",
            "pay": "64480.00",
            "pay_frequency": "annual",
        },
    ),
    "facts in a list without sentences": (
        K.EMPLOYMENT_LETTER,
        """
CANYON STATE CREDIT COUNSELING LLC
Human Resources

Income and Employment Statement

Prepared 02/17/2026 at the employee's request

Name of employee            Jerome Attucks
Position held               Intake Coordinator
Employed since              05/06/2019
Employment type             Permanent, 40 hours
Gross salary                $2,110.00 semi-monthly
Likelihood of continuing    Good

Signed: ~~~~~~~~~~~~~~
Nadine Bolling, HR Generalist
""",
        {
            "employer": "CANYON STATE CREDIT COUNSELING LLC",
            "employee": "Jerome Attucks",
            "hire_date": "2019-05-06",
            "pay": "2110.00",
            "pay_frequency": "semimonthly",
        },
    ),
    "constancia de trabajo": (
        K.EMPLOYMENT_LETTER,
        """
Construcciones del Valle LLC
820 Industrial Road, Yuma, AZ 85365

15 de mayo de 2026

A quien corresponda:

Por medio de la presente hago constar que el señor Julio Mejía Robles trabaja en Construcciones del Valle LLC desde el 4 de mayo de 2019
como albañil, con un salario de $920.00 semanales.

Atentamente,

Teresa Valle
Gerente de oficina
""",
        {
            "employer": "Construcciones del Valle LLC",
            "employee": "Julio Mejía Robles",
            "hire_date": "2019-05-04",
            "pay": "920.00",
            "pay_frequency": "weekly",
        },
    ),
    "school district's form answer": (
        K.EMPLOYMENT_LETTER,
        """
Blue Earth Unified School District
Business Office

EMPLOYMENT VERIFICATION                                        Date: 04/22/2026

Employee: Cornelius Haverford                Employee ID: 20881
Title: Custodian II                          Location: Franklin Elementary
Date of hire: 08/15/2011                     Status: Regular, 12 months
Monthly gross salary: $3,742.00              Hours per week: 40

Verified by: Lorna Pickett, Payroll Specialist
""",
        {
            "employer": "Blue Earth Unified School District",
            "employee": "Cornelius Haverford",
            "hire_date": "2011-08-15",
            "pay": "3742.00",
            "pay_frequency": "monthly",
        },
    ),
    "confirmation after probation": (
        K.EMPLOYMENT_LETTER,
        """
Larkspur Logistics Corp.                                               Date: 6 Jan 2026

CONFIRMATION OF EMPLOYMENT

Dear Imogen Castellanos,

We are pleased to confirm you as a permanent Dispatch Planner with Larkspur Logistics Corp. with effect from 5 January 2026. You joined
the company on 7 July 2025.

Your compensation remains $52,000.00 per annum.

Yours sincerely,

Garrick Holm
People Operations
""",
        {
            "employer": "Larkspur Logistics Corp.",
            "employee": "Imogen Castellanos",
            "hire_date": "2025-07-07",
            "pay": "52000.00",
            "pay_frequency": "annual",
        },
    ),
    "answers typed into a lender's request": (
        K.EMPLOYMENT_LETTER,
        """
Request for Verification of Employment

Part I - Request
1. To (Name and address of employer)            2. From (Name and address of lender)
Saguaro Packing Co.                             Desert Home Lending
450 Produce Row                                 99 Finance Way
Nogales, AZ 85621                               Tucson, AZ 85701
7. Name and Address of Applicant
Dolores Quintanilla
12 Calle Luna, Rio Rico, AZ 85648

Part II - Verification of Present Employment
9. Applicant's Date of Employment       10. Present Position        11. Probability of Continued Employment
06/18/2012                              Line Supervisor             Good
12A. Current Gross Base Pay (Enter Amount and Check Period)
$ 1,240.00      [ ] Annual   [ ] Monthly   [X] Weekly   [ ] Hourly
""",
        {
            "employer": "Saguaro Packing Co.",
            "employee": "Dolores Quintanilla",
            "hire_date": "2012-06-18",
            "pay": "1240.00",
            "pay_frequency": "weekly",
        },
    ),
    "electronic mail from the personnel office": (
        K.EMPLOYMENT_LETTER,
        """
From: Personnel <hr@northforkmills.example>
To: loans@prairiehome.example
Sent: Monday, August 10, 2026
Subject: Verification of employment - Eudora Lindqvist

Good afternoon,

Eudora Lindqvist has worked for North Fork Mills since 09/23/2013. She is a full time quality inspector and is paid $24.10 per hour. She
is paid weekly.

Thank you,
Ingram Foss
North Fork Mills
""",
        {"employer": "North Fork Mills", "employee": "Eudora Lindqvist", "hire_date": "2013-09-23", "pay": "24.10"},
    ),
}
OTHERS: dict[str, str] = {
    "financial aid award": """
Millbrook State University
Office of Financial Aid

Financial Aid Award Letter                                   April 3, 2026

Dear Tobias Renfro,

Congratulations! You have been awarded the following aid for the 2026-2027 academic year.

Federal Pell Grant              $7,395.00
Millbrook Scholarship           $3,000.00
Federal Direct Loan             $5,500.00

Accept your award by May 1, 2026.
""",
    "school trip with a hardship fund": """
Prairie View High School
1200 School Road, Ames, Iowa 50010

September 4, 2026

Dear Parents and Guardians,

We are writing to tell you about the band trip on October 12. The cost is $85.00. If the cost is a hardship for your family, please talk
to the office; a hardship fund will pay.

Sincerely,

Wanda Ellery
Band Director
""",
    "request of an employer for jury pay": """
SUPERIOR COURT OF MESQUITE COUNTY
JURY SUMMONS

Reginald Overstreet
41 Pine Knot Drive
Mesa, AZ 85201

You are summoned to appear for jury service on November 3, 2026 at 8:00 AM. Bring this summons. Employers must allow an employee time
for jury service. Hardship requests must be in writing.
""",
    "explanation of benefits": """
Summit Health Plan
EXPLANATION OF BENEFITS - THIS IS NOT A BILL

Member: Constance Blythe                    Claim date: 07/09/2026
Provider: Elm Street Clinic

Billed amount           $310.00
Plan discount           $140.00
Plan paid               $120.00
Your responsibility      $50.00

Your benefits for this year: deductible met $500.00
""",
    "card statement of a store": """
Fairmont Department Stores Card
Account ending 4410                        Statement closing date 08/12/2026

New balance              $412.88
Minimum payment due      $35.00
Payment due date         09/06/2026
Credit limit             $2,500.00

Transactions
07/20  FAIRMONT #12 SHOES          64.10
08/01  PAYMENT THANK YOU           -50.00
Interest charged                   8.14
""",
    "transmittal of wage statements": """
Form W-3 Transmittal of Wage and Tax Statements 2025

c Total number of Forms W-2        9
e Employer identification number (EIN)     84-5550101
f Employer's name      Juniper Flat Dairy LLC
1 Wages, tips, other compensation      301,220.18
2 Federal income tax withheld           28,110.04
3 Social security wages                301,220.18
""",
    "health coverage from a marketplace": """
Form 1095-B            Health Coverage            2025
Department of the Treasury Internal Revenue Service

Part I Responsible Individual
1 Name of responsible individual: Alistair Boone
Part II Information about certain employer-sponsored coverage
10 Employer name: Kestrel Foods
Part III Issuer or other coverage provider
16 Name: Summit Health Plan
Policy origin: B
""",
    "servicer acknowledges papers": """
Beacon Harbor Mortgage Servicing
PO Box 100, Dallas, TX 75201

August 3, 2026

Orlando Fitch
77 Creek Lane, Waco, TX 76701

Re: Loan number 0044129                Your request for mortgage assistance

Dear Orlando Fitch,

We received your application for loss mitigation on July 30, 2026. Your application is not complete. Please send us by September 2, 2026:
two pay stubs, your benefit award letter, and a signed hardship letter.

Your monthly mortgage payment remains due.

Sincerely,
Homeowner Assistance
""",
    "letter of a contributor to the household": """
July 7, 2026

To whom it may concern,

I, Bernadette Okafor, live at 40 Alder Court with my sister and contribute $600.00 each month toward the household expenses. I will go
on doing so for at least twelve months.

Sincerely,

Bernadette Okafor
""",
    "doctor's note": """
Cedar Valley Family Practice
400 Clinic Drive

May 6, 2026

To Whom It May Concern:

Patient: Leonora Whitby, date of birth 04/02/1971

Ms. Whitby was seen in our office and is unable to work from May 4, 2026 until June 15, 2026 for medical reasons. Diagnosis on file.

Dr. Amos Rutledge
""",
    "layoff notice": """
Granite Works Inc.
October 2, 2026

Dear Clifford Bains,

We regret to inform you that your employment with Granite Works Inc. will end on October 16, 2026 because of a reduction in force. Your
final paycheck will include accrued vacation. You may apply for unemployment benefits with the state.

Sincerely,
Dinah Voss, Human Resources
""",
    "invoice of a bookkeeper": """
INVOICE 3310                                    Larch & Pine Bookkeeping
Date: 03/04/2026                                Due: 04/03/2026

Bill to: Rimrock Dental

Payroll processing, 8 employees        $240.00
Year to date reconciliation            $180.00
Quarterly payroll tax returns          $150.00
Total due                              $570.00
""",
    "credit union offers a loan": """
Lakeland Community Credit Union

Dear Member,

You are pre-approved for an auto loan with rates as low as 5.24% annual percentage rate. No payments for 90 days. Apply by May 31, 2026.
With direct deposit you may also open a checking account and earn interest on your balance.
""",
    "notice of default": """
NOTICE OF DEFAULT AND INTENT TO ACCELERATE
Beacon Harbor Mortgage Servicing

June 12, 2026

Dear Borrower,

Your mortgage loan is in default because the payments due April 1, 2026 through June 1, 2026 were not made. To cure the default pay
$6,114.20 by July 17, 2026. If you are having a hardship you may be eligible for loss mitigation.
""",
    "slip of a British employer": """
PAYSLIP                        Month 4
Employer: Thornbury Textiles Ltd             Employee: Nigel Ashworth
NI Number: QQ123456C    Tax Code: 1257L

Basic pay          £2,350.00
PAYE tax           £260.20
National Insurance £104.16
Net pay            £1,985.64
""",
    "certificate of a course for homebuyers": """
CERTIFICATE OF COMPLETION

Homebuyer Education Course
This certifies that Isadora Quill completed eight hours of housing counseling on March 9, 2026.

Neighborhood Housing Partners, a HUD-approved housing counseling agency
Counselor: Jasper Nolan
""",
    "claim letter of an insurer": """
Plainview Mutual Insurance Company
Claims Department

April 18, 2026

Hortense Maddox
6 Granary Road, Salina, KS 67401

Claim number 10-55812     Policy number HO-221-0091     Date of loss: April 2, 2026

Dear Ms. Maddox:

We have paid $4,812.00 for the hail damage to your roof, which is the estimate less your deductible of $1,000.00.

Sincerely,
Claims Adjuster
""",
    "tax notice of the revenue service": """
Department of the Treasury
Internal Revenue Service

Notice CP21                    Notice date March 30, 2026           Tax year 2024
Social Security number XXX-XX-1010

Mathilde Proctor
8 Osage Street, Tulsa, OK 74101

Changes to your 2024 Form 1040. Amount due: $318.22. Pay by April 20, 2026.
""",
    "request to withhold": """
Form W-4        Employee's Withholding Certificate       2026
Step 1: Enter Personal Information
(a) First name and middle initial   Rosamund K     Last name  Delahunt
(c) [X] Single or Married filing separately
Step 3: Claim Dependent and Other Credits      $2,000
Step 4 (c) Extra withholding. Enter any additional tax you want withheld each pay period   $25
""",
    "schedule of a partner": """
Schedule K-1 (Form 1065)      2025      Partner's Share of Income, Deductions, Credits, etc.
Part I Information About the Partnership
A Partnership's employer identification number  82-5550121
B Partnership's name   Tern Island Charters LP
Part II Information About the Partner
F Name  Sylvester Crane
1 Ordinary business income (loss)   18,220
""",
    "summary of Medicare claims": """
Medicare Summary Notice for Part B (Medical Insurance)
THIS IS NOT A BILL

Notice for Opal Ruth Hennessey                  Date of This Notice: May 1, 2026
Your claims processed between February 1 and April 30, 2026

Total you may be billed: $22.40
Facilities with claims this period: 2
""",
    "approval of medical assistance": """
State Department of Health Services
Notice of Medicaid Eligibility                       Notice date: 06/03/2026

Case name: Augustus Pell

You are eligible for Medicaid from June 1, 2026. Your benefits cover doctor visits, hospital care and medicine. There is no monthly
premium. Bring your card to each visit.
""",
    "report on a loan for a car": """
Northgate Auto Finance
Account number 7710-2215                      Statement date 05/06/2026

Vehicle: 2021 compact SUV
Payment due 05/28/2026                $389.14
Principal balance                     $14,210.66
Interest rate 6.9%
Late charge after 06/07/2026          $19.45
""",
    "statement of a loan for studies": """
Compass Student Loan Servicing
Billing Statement                              Statement date: 07/15/2026

Account number: 88-210-4471
Current amount due       $212.40
Due date                 08/10/2026
Unpaid principal balance $21,880.13
Interest rate 4.99%
Income-driven repayment plan: SAVE
""",
}
