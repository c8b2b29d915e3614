"""More such papers, written in two rounds after their reader was finished, to see what it does with wordings it was not made for."""

from intake.kinds import DocumentKind as K

LATER: dict[str, tuple[K, str, dict[str, str]]] = {
    "hardship letter of a widow": (
        K.HARDSHIP_LETTER,
        """
Henrietta Vogel
1410 Cattail Road
Sioux Falls, SD 57106
(605) 555-0177

Prairie States Mortgage
Attn: Home Retention

August 21, 2026

RE: Loan No. 330-77812

Dear Home Retention Team,

My husband Karl died on April 9, 2026 after a short illness. His Social Security and pension stopped the same month and I can no
longer afford the mortgage payments on what I receive. I have missed payments for June, July and August. I would like to keep
my home and ask what you can do for me.

Thank you for reading this.

Yours truly,

~~~~~~~~~~~~~~~~~~
Henrietta Vogel
""",
        {"person": "Henrietta Vogel", "signed": "yes", "signature_date": "2026-08-21"},
    ),
    "hardship letter signed beside a printed caption": (
        K.HARDSHIP_LETTER,
        """
HARDSHIP LETTER                                                   Loan 7-118842

To: Seacoast Servicing

I/We are requesting help because of reduced income. Overtime ended at the shipyard in January 2026 and our pay is down by a third.

Borrower: Lysander Pruett               Co-borrower: Maribel Pruett

Signed: ~~~~~~~~~~~~~~~~~~~             Signed: ______________________
Date: 3-9-2026                          Date:
""",
        {"person": "Lysander Pruett", "signed": "yes", "signature_date": "2026-03-09"},
    ),
    "hardship letter by hand in Spanish with the name first": (
        K.HARDSHIP_LETTER,
        """
Nombre: Eusebio Tamayo Ríos
Dirección: 88 Calle Sauce, Calexico, CA 92231
Número de préstamo: 90012288

3 de agosto de 2026

Estimados señores:

Les escribo para explicar mi dificultad económica. Me enfermé en marzo y estuve dos meses sin trabajo. Estoy atrasado tres meses en
mi hipoteca. Ya regresé al trabajo y quiero conservar mi casa. Les pido una modificación o un plan de pagos.

Respetuosamente,

_______________________________
Eusebio Tamayo Ríos
""",
        {"person": "Eusebio Tamayo Ríos", "signed": "no", "signature_date": "2026-08-03"},
    ),
    "hardship letter from a portal": (
        K.HARDSHIP_LETTER,
        """
Explanation of Hardship

Submitted through the borrower portal on 09/14/2026

Borrower name: Clementina Duarte-Webb
Loan number: XXXXXX4410

We fell behind in May when our roof failed and insurance would not pay. The repair cost $14,200. We are able to make our regular
payment again from October and are asking to have the missed payments put at the end of the loan.

/s/ Clementina Duarte-Webb
09/14/2026
""",
        {"person": "Clementina Duarte-Webb", "signed": "yes", "signature_date": "2026-09-14"},
    ),
    "assistance application with names side by side": (
        K.FORM_710,
        """
Fannie Mae/Freddie Mac Form 710                                     Mortgage Assistance Application

BORROWER INFORMATION
Borrower's name: Absalom Keating               Co-borrower's name: Ruth Keating
Social Security Number (last 4 digits): 8841   Social Security Number (last 4 digits): 2210
E-mail address: akeating@example.net           E-mail address:
Property address (include city, state, and zip code): 2 Gristmill Way, Bangor, ME 04401

HARDSHIP INFORMATION
The hardship causing mortgage payment challenges began on approximately (date) 06/15/2026

BORROWER CERTIFICATION AND AGREEMENT
I consent to being contacted concerning this application for mortgage assistance.

Borrower signature: ~~~~~~~~~~~~~~~~~~~~           Date: 7/20/2026

Co-Borrower signature: ~~~~~~~~~~~~~~~~~           Date: 7/20/2026
""",
        {"person": "Absalom Keating", "signed": "yes", "signature_date": "2026-07-20"},
    ),
    "loss mitigation application, unsigned": (
        K.FORM_710,
        """
# Loss Mitigation Application
Loan number 0044-1188

Primary borrower              Sigrid Halloran
Date of birth                 02/02/1980
Occupancy                     Owner occupied
Hardship information          Divorce or legal separation, since 01/2026

Certification: I certify that the information is accurate.

Signature of borrower                         Date
_______________________________               _______________
""",
        {"person": "Sigrid Halloran", "signed": "no"},
    ),
    "transcript request with one year": (
        K.FORM_4506C,
        """
Form 4506-C        IVES Request for Transcript of Tax Return        OMB No. 1545-1872
1a. Current name                                          2a. Spouse's current name
i. First name      ii. Middle initial   iii. Last name/BMF company name     i. Spouse's first name    iii. Spouse's last name
Aurelio            J                    Benavides                           Marta                     Benavides
1b. First taxpayer identification number                  2b. Spouse's taxpayer identification number
***-**-0091                                               ***-**-4417
8. Year or period requested.
12/31/2025
       ~~~~~~~~~~~~~~~~~                              02/18/2026
Sign   Signature for Line 1a (see instructions)       Date                 Phone number of taxpayer on line 1a or 2a
Here   Aurelio J Benavides
       Print/Type name
       ~~~~~~~~~~~~~~~~~                              02/19/2026
       Spouse's signature                             Date
       Marta Benavides
       Print/Type name
""",
        {"person": "Aurelio J Benavides", "signed": "yes", "signature_date": "2026-02-18", "years": "2025"},
    ),
    "authorization of a housing agency": (
        K.THIRD_PARTY_AUTHORIZATION,
        """
                    Tri-County Housing Alliance
               A HUD-approved housing counseling agency

          CLIENT AUTHORIZATION TO RELEASE INFORMATION

I, Philomena Sykes, authorize my mortgage servicer, Anchor Bay Loan Services, to release information about loan number
44-0098 to Tri-County Housing Alliance and to discuss my loan with its housing counselors on my behalf.

~~~~~~~~~~~~~~~~~~~~~~~                     October 5, 2026
Client                                      Date

~~~~~~~~~~~~~~~~~~~~~~~                     October 6, 2026
Counselor                                   Date
""",
        {"person": "Philomena Sykes", "signed": "yes", "signature_date": "2026-10-05"},
    ),
    "authorization in Spanish, unsigned": (
        K.THIRD_PARTY_AUTHORIZATION,
        """
# Autorización a terceros

Nombre del prestatario: Leticia Barragán Soto
Número de préstamo: 5518-22
Autorizo a mi administrador hipotecario a dar información sobre mi préstamo a Centro de Vivienda del Valle.

Firma del prestatario: ______________________      Fecha: ______________
""",
        {"person": "Leticia Barragán Soto", "signed": "no"},
    ),
    "minnesota decree": (
        K.DIVORCE_DECREE,
        """
STATE OF MINNESOTA                                        DISTRICT COURT
COUNTY OF HENNEPIN                                        FOURTH JUDICIAL DISTRICT
                                                          FAMILY COURT DIVISION
In Re the Marriage of:                                    Court File No. 27-FA-25-4410

Annika Joy Thorsgard,
                  Petitioner,                             FINDINGS OF FACT, CONCLUSIONS OF LAW,
and                                                       ORDER FOR JUDGMENT,
                                                          JUDGMENT AND DECREE
Bjorn Erik Thorsgard,
                  Respondent.

The parties were married on June 27, 2009 in Edina, Minnesota. There has been an irretrievable breakdown of the marriage.

1. DISSOLUTION. The bonds of matrimony between Petitioner and Respondent are hereby dissolved.

LET JUDGMENT BE ENTERED ACCORDINGLY.
BY THE COURT:
Dated: April 2, 2026                                      ______________________
                                                          Judge of District Court
""",
        {"people": "Annika Joy Thorsgard; Bjorn Erik Thorsgard", "date": "2026-04-02"},
    ),
    "california judgment form": (
        K.DIVORCE_DECREE,
        """
SUPERIOR COURT OF CALIFORNIA, COUNTY OF SAN MATEO                         FOR COURT USE ONLY
MARRIAGE OR PARTNERSHIP OF
PETITIONER: FLORIAN K. WESTBROOK                                          FILED
RESPONDENT: DAPHNE R. WESTBROOK                                           MAY 12, 2026
JUDGMENT                                                                  CASE NUMBER:
[X] DISSOLUTION  [ ] LEGAL SEPARATION  [ ] NULLITY                        25-FAM-00418
Date marital or domestic partnership status ends: MAY 12, 2026
3. The court acquired jurisdiction of the respondent on: 11/03/2025
4. THE COURT ORDERS, GOOD CAUSE APPEARING
a. [X] Judgment of dissolution is entered. Marital status is terminated and the parties are restored to the status of single
persons on May 12, 2026.
Date: May 12, 2026
                                                 JUDICIAL OFFICER
""",
        {"people": "FLORIAN K. WESTBROOK; DAPHNE R. WESTBROOK", "date": "2026-05-12"},
    ),
    "georgia decree in one sentence": (
        K.DIVORCE_DECREE,
        """
                    IN THE SUPERIOR COURT OF CHATHAM COUNTY
                              STATE OF GEORGIA

PERPETUA ANN LOWE, Plaintiff,              CIVIL ACTION FILE NO. SPDR25-00918
vs.
GARRICK LOWE, Defendant.

                    FINAL JUDGMENT AND DECREE OF DIVORCE

Upon consideration of this case, upon evidence submitted as provided by law, it is the judgment of the Court that a total divorce be
granted, that is to say, a divorce a vinculo matrimonii, between the parties to the above stated case.

Decree and order entered this 30th day of September, 2025.

_____________________________
Judge, Superior Court
""",
        {"people": "PERPETUA ANN LOWE; GARRICK LOWE", "date": "2025-09-30"},
    ),
    "pennsylvania decree": (
        K.DIVORCE_DECREE,
        """
          IN THE COURT OF COMMON PLEAS OF LUZERNE COUNTY, PENNSYLVANIA

Maximilian Szabo            :     No. 2025-04418
     v.                     :
Theodora Szabo              :     IN DIVORCE

                              DIVORCE DECREE

AND NOW, January 29, 2026, it is ordered and decreed that Maximilian Szabo, plaintiff, and Theodora Szabo, defendant, are
divorced from the bonds of matrimony.

                              BY THE COURT,
""",
        {"people": "Maximilian Szabo; Theodora Szabo", "date": "2026-01-29"},
    ),
    "separation agreement of Virginia": (
        K.SEPARATION_AGREEMENT,
        """
                    PROPERTY SETTLEMENT AGREEMENT

     THIS AGREEMENT is made and entered into this 4th day of May, 2026, by and between BRAM TILLOTSON, hereinafter referred to as
"Husband," and CORDELIA TILLOTSON, hereinafter referred to as "Wife."

     WHEREAS, the parties were lawfully married on August 8, 2008, in Roanoke, Virginia; and
     WHEREAS, the parties have lived separate and apart without cohabitation since November 12, 2025;
     NOW, THEREFORE, the parties agree as follows. The marital residence at 310 Laurel Ridge shall be conveyed to Wife.
""",
        {"people": "BRAM TILLOTSON; CORDELIA TILLOTSON", "date": "2026-05-04"},
    ),
    "separation agreement with parties in a list": (
        K.SEPARATION_AGREEMENT,
        """
# Marital Separation Agreement

This agreement is between:
(1) Evadne Marchetti ("Wife"), of 12 Slate Hill Road, Concord, New Hampshire; and
(2) Osric Marchetti ("Husband"), of 900 Amherst Street, Nashua, New Hampshire.

Date of this agreement: March 17, 2026
Date of marriage: 10/10/2014

The spouses live separate and apart and wish to divide their marital property and settle spousal support.
""",
        {"people": "Evadne Marchetti; Osric Marchetti", "date": "2026-03-17"},
    ),
    "illinois statutory quitclaim": (
        K.QUITCLAIM_DEED,
        """
QUIT CLAIM DEED
Statutory (Illinois)
Individual to Individual

THE GRANTOR, AUGUSTUS R. PELLEGRINI, divorced and not since remarried, of the Village of Oak Lawn, County of Cook, State of Illinois,
for and in consideration of Ten and No/100 Dollars, CONVEYS and QUIT CLAIMS to VALENTINA PELLEGRINI, of 9 Linder Avenue, Oak Lawn,
Illinois, all interest in the following described Real Estate situated in Cook County, Illinois.

Permanent Real Estate Index Number: 24-09-118-004-0000
Dated this 16th day of December, 2025

~~~~~~~~~~~~~~~~~~~~~~ (SEAL)
AUGUSTUS R. PELLEGRINI
""",
        {"people": "AUGUSTUS R. PELLEGRINI; VALENTINA PELLEGRINI", "date": "2025-12-16"},
    ),
    "ohio quitclaim": (
        K.QUITCLAIM_DEED,
        """
                              QUIT-CLAIM DEED

Delphine Okafor, unmarried, of Franklin County, Ohio, for valuable consideration paid, grants to Emeka Okafor, whose tax-mailing
address is 77 Buckeye Lane, Columbus, OH 43215, the following real property:

Situated in the City of Columbus, Lot 12 of Clintonville Addition. Prior instrument reference: 202101180009917. Quitclaim.

Witness my hand this 8 day of June, 2026.

~~~~~~~~~~~~~~~~~~~
Delphine Okafor
State of Ohio, County of Franklin. The foregoing was acknowledged before me this 8th day of June, 2026 by Delphine Okafor.
""",
        {"people": "Delphine Okafor; Emeka Okafor", "date": "2026-06-08"},
    ),
    "texas quitclaim with labelled parties": (
        K.QUITCLAIM_DEED,
        """
NOTICE OF CONFIDENTIALITY RIGHTS: If you are a natural person, you may remove or strike any or all of the following information.

                         Quitclaim Deed

Date:                           February 10, 2026
Grantor:                        Cassandra Ybarra
Grantor's Mailing Address:      550 Mesquite Trail, Waco, TX 76710
Grantee:                        Hector Ybarra and Lydia Ybarra
Grantee's Mailing Address:      550 Mesquite Trail, Waco, TX 76710
Consideration:                  Ten dollars
Property (including any improvements): Lot 8, Block C, Mesquite Heights

For the consideration, Grantor quitclaims to Grantee all of Grantor's right, title, and interest in and to the property.
""",
        {"people": "Cassandra Ybarra; Hector Ybarra; Lydia Ybarra", "date": "2026-02-10"},
    ),
    "massachusetts quitclaim covenants": (
        K.QUITCLAIM_DEED,
        """
                              QUITCLAIM DEED

I, Ignatius Flaherty, being unmarried, of Quincy, Norfolk County, Massachusetts, for consideration paid and in full consideration of
One Dollar ($1.00), grant to Saoirse Flaherty, of 4 Sea Street, Quincy, Massachusetts, with QUITCLAIM COVENANTS, the land with the
buildings thereon situated at 4 Sea Street.

Executed as a sealed instrument this 28th day of February, 2026.

~~~~~~~~~~~~~~~~~~
Ignatius Flaherty
""",
        {"people": "Ignatius Flaherty; Saoirse Flaherty", "date": "2026-02-28"},
    ),
    "florida death certificate": (
        K.DEATH_CERTIFICATE,
        """
                    BUREAU of VITAL STATISTICS
                    CERTIFICATION OF DEATH
STATE FILE NUMBER: 2026041180                         DATE ISSUED: JULY 9, 2026
DECEDENT INFORMATION
NAME: ROSCOE ALVIN MERRIWEATHER
DATE OF DEATH: JUNE 28, 2026            SEX: MALE       AGE: 079 YEARS
DATE OF BIRTH: SEPTEMBER 14, 1946       SSN: ***-**-1140
BIRTHPLACE: VALDOSTA, GEORGIA, UNITED STATES
PLACE WHERE DEATH OCCURRED: HOSPICE
SURVIVING SPOUSE, DECEDENT'S NAME PRIOR TO FIRST MARRIAGE: LORETTA FAYE HUDSON
FATHER'S NAME: ALVIN MERRIWEATHER       MOTHER'S NAME: ODESSA COBB
INFORMANT: LORETTA MERRIWEATHER         RELATIONSHIP TO DECEDENT: WIFE
MANNER OF DEATH: NATURAL
CAUSE OF DEATH: LUNG CANCER
""",
        {"people": "ROSCOE ALVIN MERRIWEATHER", "date": "2026-06-28"},
    ),
    "new york city certificate": (
        K.DEATH_CERTIFICATE,
        """
        THE CITY OF NEW YORK - DEPARTMENT OF HEALTH AND MENTAL HYGIENE
                         CERTIFICATE OF DEATH            Certificate No. 156-26-004418

1. DECEDENT'S LEGAL NAME      Miroslava Petrenko
                              (First, Middle, Last)
2a. New York City             2c. Type of Place          2d. Name of hospital
Borough: Brooklyn             Hospital inpatient         Maimonides Medical Center
3a. Date of Death      Month  Day  Year                  3b. Time
                       March 14, 2026                    04:40 AM
5. Age   88
Date of birth: May 1, 1937
Registrar of vital records
""",
        {"people": "Miroslava Petrenko", "date": "2026-03-14"},
    ),
    "obituary that opens with the city": (
        K.OBITUARY,
        """
Cornelia Ashford-Blaine
1941 - 2026

ASHEVILLE - Cornelia Ashford-Blaine, age 84, departed this life on Wednesday, July 8, 2026 at Mission Hospital. Mrs. Ashford-Blaine
taught piano for fifty years. She was preceded in death by her husband, Judge Winthrop Blaine. She leaves behind a daughter, Rosalie
Kerr, and two grandchildren. A memorial service is planned for July 18, 2026.
""",
        {"people": "Cornelia Ashford-Blaine", "date": "2026-07-08"},
    ),
    "obituary by the children": (
        K.OBITUARY,
        """
Death Notice

Our father, Demetrius Kostas, lost his battle with cancer on September 30, 2025. He was born on Samos on January 6, 1940 and came to
Tarpon Springs in 1961, where he ran a sponge boat. Dad is survived by our mother, Eleni, four children and nine grandchildren.

Visitation Friday at the funeral home. In lieu of flowers, plant a tree.
""",
        {"people": "Demetrius Kostas", "date": "2025-09-30"},
    ),
    "obituary of a funeral home with a date line": (
        K.OBITUARY,
        """
Whitcomb Funeral Home & Cremation Services

                         Lavinia Rose Dempster
                         October 2, 1955 - February 3, 2026

Lavinia Rose Dempster, of Keene, passed from this life surrounded by family. She was the daughter of the late Amos and Pearl Stone.
Survivors include her husband of 45 years, Gerald Dempster. Calling hours will be Sunday. Burial will follow in the spring.
""",
        {"people": "Lavinia Rose Dempster", "date": "2026-02-03"},
    ),
    "coast guard travel order": (
        K.PCS_ORDERS,
        """
U.S. DEPARTMENT OF HOMELAND SECURITY
U.S. COAST GUARD
                    STANDARD TRAVEL ORDER - PERMANENT CHANGE OF STATION
1. NAME (Last, First, MI)            2. EMPLID            3. GRADE/RATE
LINDQUIST, CASPER T.                 1180442              BM1
4. FROM UNIT                         5. TO UNIT           6. REPORT NO LATER THAN
STA GRAND ISLE                       SEC MOBILE           07/15/2026
7. TRAVEL ORDER NUMBER               8. DATE OF ORDERS
1126G2PA4410                         03/30/2026
PCS entitlements: dependents 2
""",
        {"people": "LINDQUIST, CASPER T.", "date": "2026-03-30"},
    ),
    "army orders to an officer": (
        K.PCS_ORDERS,
        """
                    DEPARTMENT OF THE ARMY
          U.S. ARMY HUMAN RESOURCES COMMAND, FORT KNOX, KY 40122

Order Number: HR-0418-00112                              Date of Orders: 20260305

The following named individual is reassigned:

Name:  VANTERPOOL, JOSEPHINE MARIE
Rank:  CPT        DOD ID: 1180044712
Losing unit: 1st Infantry Division, Fort Riley, Kansas
Gaining unit: United States Army Europe, Wiesbaden, Germany
Reporting date: 20260710
Type of move: Permanent change of station. Movement of household goods authorized.
""",
        {"people": "VANTERPOOL, JOSEPHINE MARIE", "date": "2026-03-05"},
    ),
    "navy orders in a letter": (
        K.PCS_ORDERS,
        """
                         DEPARTMENT OF THE NAVY
                         Commander, Navy Recruiting Command

From:  Commander, Navy Personnel Command
To:    LT Fitzgerald A. Munro, USN
Subj:  PERMANENT CHANGE OF STATION ORDERS

Date: 12 Aug 2026

1. When relieved, detach in October 2026 and report not later than 15 November 2026 to Naval Base San Diego. PCS travel is authorized.
""",
        {"people": "Fitzgerald A. Munro", "date": "2026-08-12"},
    ),
    "offer of a hospital": (
        K.OFFER_LETTER,
        """
St. Brendan Medical Center
Human Resources, 700 Hospital Drive, Dubuque, IA 52001

June 23, 2026

Persephone Lindahl, RN
15 Bluff Street
Dubuque, IA 52003

RE: Conditional Offer of Employment

Dear Persephone,

We are delighted to offer you employment as a Registered Nurse. Your starting salary is $38.40 per hour and your first day will be July
13, 2026. This offer is contingent upon license verification. Employment at St. Brendan is at will.

Warm regards,

~~~~~~~~~~~~~~~

Thaddeus Brecht
Talent Acquisition Partner
""",
        {"people": "Persephone Lindahl; Thaddeus Brecht", "date": "2026-06-23"},
    ),
    "offer with a signature table": (
        K.OFFER_LETTER,
        """
# Employment Offer

Kestrel Robotics, Inc.                                         Date: September 9, 2026

Dear Mr. Ichabod Vance:

Kestrel Robotics is excited to offer you the position of Field Technician, reporting to the Service Manager. Base salary: $58,000 per year.
Start date: September 28, 2026. Your employment will be at will. To accept this offer, sign below by September 16, 2026.

Sincerely,

Rosamund Achterberg
Vice President, People

Accepted and agreed:

_________________________          _______________
Ichabod Vance                      Date
""",
        {"people": "Ichabod Vance; Rosamund Achterberg", "date": "2026-09-09"},
    ),
    "offer in Spanish and English": (
        K.OFFER_LETTER,
        """
Valle Verde Packing LLC

OFFER LETTER / CARTA DE OFERTA
Date / Fecha: 10/12/2026
To: Maribel Quintero
Position: Line Supervisor
We are happy to offer you this job at $24.10 per hour. Start date 10/26/2026. Employment is at will.

Signed for the company: ~~~~~~~~~~~~~~~~~
Leopoldo Arce, Plant Manager
""",
        {"people": "Maribel Quintero; Leopoldo Arce", "date": "2026-10-12"},
    ),
    "check with the amount in a box": (
        K.RENT_CHECK,
        """
Cuthbert and Wanda Ellery                                                    0391
44 Pheasant Run
Lima, OH 45801                                              DATE  10/1/2026

PAY TO THE ORDER OF   Northside Rentals LLC                 $ 895.00
Eight hundred ninety-five and no/100 -------------------------------- DOLLARS
First Erie Bank
FOR  October rent                                    ~~~~~~~~~~~~~~~~~~~~~
""",
        {"payer": "Cuthbert and Wanda Ellery", "date": "2026-10-01", "value": "895.00"},
    ),
    "rent receipt of a landlord": (
        K.RENT_CHECK,
        """
                         RECEIPT FOR RENT

No. 118                                                Date: August 1, 2026

Received of Seraphina Locke the sum of $1,050.00 for rent of apartment 6, 19 Cooper Street, for the month of August 2026.

Amount paid: $1,050.00      Balance due: $0.00

~~~~~~~~~~~~~~~~~~~
Landlord or agent
""",
        {"payer": "Seraphina Locke", "date": "2026-08-01", "value": "1050.00"},
    ),
    "florida final judgment with 'Husband'": (
        K.DIVORCE_DECREE,
        """
                IN THE CIRCUIT COURT OF THE 9TH JUDICIAL CIRCUIT,
                IN AND FOR ORANGE COUNTY, FLORIDA
                                                   Case No.: 2025-DR-004410-O
                                                   Division: 31
IN RE: The Marriage of:
WINSLOW HARTE,
                    Petitioner,
        and
IPHIGENIA HARTE,
                    Respondent.
_____________________________/
        FINAL JUDGMENT OF SIMPLIFIED DISSOLUTION OF MARRIAGE
This cause came before this Court for a hearing on the parties' Petition for Simplified Dissolution of Marriage, filed 12/01/2025.
The parties were lawfully married to each other on April 4, 2019.
1. The marriage between the parties is dissolved and the parties are restored to the status of being single.
DONE AND ORDERED at Orlando, Florida, on January 21, 2026.
""",
        {"people": "WINSLOW HARTE; IPHIGENIA HARTE", "date": "2026-01-21"},
    ),
    "divorce certificate of a State": (
        K.DIVORCE_DECREE,
        """
                    STATE OF OREGON - CENTER FOR HEALTH STATISTICS
                    RECORD OF DISSOLUTION OF MARRIAGE
Spouse A - name (First, Middle, Last)          Spouse B - name (First, Middle, Last)
Petitioner: Gareth Owen Pryce                  Respondent: Nerys Pryce
Date of this marriage: 08/08/2008              County of decree: Deschutes
Date judgment entered: 02/27/2026              Case number: 25DR11220
Type of decree: Dissolution of marriage
""",
        {"people": "Gareth Owen Pryce; Nerys Pryce", "date": "2026-02-27"},
    ),
    "new jersey judgment": (
        K.DIVORCE_DECREE,
        """
                                        SUPERIOR COURT OF NEW JERSEY
                                        CHANCERY DIVISION - FAMILY PART
Beatriz Lourenco,                       BERGEN COUNTY
          Plaintiff,                    DOCKET NO. FM-02-1180-25
    vs.
Octavio Lourenco,                       CIVIL ACTION
          Defendant.                    FINAL JUDGMENT OF DIVORCE

THIS MATTER having come before the Court on the 18th day of February, 2026; and it appearing that the plaintiff and defendant were married
on the 7th day of September, 2013;
IT IS on this 18th day of February, 2026, ORDERED AND ADJUDGED that the parties be divorced from the bonds of matrimony.
""",
        {"people": "Beatriz Lourenco; Octavio Lourenco", "date": "2026-02-18"},
    ),
    "hardship letter bare": (
        K.HARDSHIP_LETTER,
        """
to whom it may concern

my name is Delroy Antoine Baptiste and i am behind on my mortgage because i got hurt at work in october and workers comp took 4 months
to start. i now get $2,310 a month. i want to keep my home. please help me with a loan modification.

thank you
Delroy Antoine Baptiste
3/14/26
""",
        {"person": "Delroy Antoine Baptiste", "signed": "unclear", "signature_date": "2026-03-14"},
    ),
    "hardship letter with signature caption before ink": (
        K.HARDSHIP_LETTER,
        """
HARDSHIP LETTER

Name: Agatha Nwosu
Address: 19 Palmetto Row, Savannah, GA 31401
Loan: 0091122
Date: April 22, 2026

I fell behind on my mortgage when my brother, who paid half, moved out in January. My income alone is not enough for the mortgage
payments. I have rented his room since April 1, 2026 and can pay again.

Signature: ~~~~~~~~~~~~~~~~~~~~~~
""",
        {"person": "Agatha Nwosu", "signed": "yes", "signature_date": "2026-04-22"},
    ),
    "hardship letter of a couple on one line": (
        K.HARDSHIP_LETTER,
        """
Sept. 3, 2026

Re: Loan # 4418-22 Hardship

Dear Lender,

We are writing to ask for a loan modification. Basil lost his job at the mill on May 1, 2026 and Thora's hours were cut. We are behind
on our mortgage two months.

Sincerely,

~~~~~~~~~~~~~~~~~~~~  ~~~~~~~~~~~~~~~~~~
Basil and Thora Lindgren
""",
        {"person": "Basil and Thora Lindgren", "signed": "yes", "signature_date": "2026-09-03"},
    ),
    "authorization in a grid": (
        K.THIRD_PARTY_AUTHORIZATION,
        """
THIRD PARTY AUTHORIZATION
Loan Number            Property Address
3300418                700 Hickory Lane, Paducah, KY 42001
Borrower Name          Co-Borrower Name
Jessamine Tolley
Authorized Third Party Name      Organization               Phone
Rufus Kemp                       Bluegrass Home Counseling  (270) 555-0119

By signing below I authorize the servicer to discuss my loan with the third party named above.

Borrower Signature                      Date
~~~~~~~~~~~~~~~~~~~~                    5/1/2026

Co-Borrower Signature                   Date
____________________                    ________
""",
        {"person": "Jessamine Tolley", "signed": "yes", "signature_date": "2026-05-01"},
    ),
    "authorization by e-mail": (
        K.THIRD_PARTY_AUTHORIZATION,
        """
Letter of Authorization

I, Octavio Prieto, borrower on loan 118-0042, hereby give Larkspur Mortgage permission to release information to my attorney Hedda Voss.
This third party authorization is valid for one year.

Signed electronically by Octavio Prieto on 11/03/2026 at 09:14 AM
""",
        {"person": "Octavio Prieto", "signed": "yes", "signature_date": "2026-11-03"},
    ),
    "form 710 unsigned with printed date": (
        K.FORM_710,
        """
Mortgage Assistance Application                                          Rev. 03/2026
Borrower's name                     Soren Castellanos
Social Security number              xxx-xx-8810
Property address                    3 Heron Court, Biloxi, MS 39530
Hardship information: Unemployment, began on 08/01/2026
Borrower certification and agreement
Borrower signature: ____________________________     Date: ______________
Printed 09/02/2026
""",
        {"person": "Soren Castellanos", "signed": "no"},
    ),
    "arizona quitclaim": (
        K.QUITCLAIM_DEED,
        """
When recorded mail to: Quillon Marsh, 8 Ocotillo, Mesa AZ 85201
                              QUIT CLAIM DEED
For the consideration of Ten Dollars, and other valuable considerations, I or we,
Quillon Marsh and Delphia Marsh, husband and wife,
do hereby quit-claim to
Quillon Marsh, a married man as his sole and separate property,
all right, title or interest in the following real property situated in Maricopa County, Arizona:
Dated this 11 day of May, 2026
""",
        {"people": "Quillon Marsh; Delphia Marsh", "date": "2026-05-11"},
    ),
    "new york quitclaim caps": (
        K.QUITCLAIM_DEED,
        """
QUITCLAIM DEED - INDIVIDUAL OR CORPORATION
THIS INDENTURE, MADE THE 9TH DAY OF JUNE, TWO THOUSAND AND TWENTY SIX
BETWEEN
THELMA ROUNDTREE, residing at 81 Bay Ridge Parkway, Brooklyn, New York
party of the first part, and
CYRUS ROUNDTREE, residing at 81 Bay Ridge Parkway, Brooklyn, New York
party of the second part,
WITNESSETH, that the party of the first part, in consideration of ten dollars, does hereby remise, release and quitclaim unto the party of
the second part, all that certain plot.
""",
        {"people": "THELMA ROUNDTREE; CYRUS ROUNDTREE"},
    ),
    "life estate quitclaim of georgia": (
        K.QUITCLAIM_DEED,
        """
STATE OF GEORGIA
COUNTY OF BIBB
                              QUITCLAIM DEED
THIS INDENTURE made and entered into this 2nd day of April, 2026, by and between ABNER LOCKHART of the State of Georgia and County of Bibb,
hereinafter called Grantor, and MYRTLE LOCKHART of the State of Georgia and County of Bibb, hereinafter called Grantee.
WITNESSETH: That Grantor, for love and affection, by these presents does hereby remise, convey and forever QUITCLAIM unto the said Grantee
""",
        {"people": "ABNER LOCKHART; MYRTLE LOCKHART", "date": "2026-04-02"},
    ),
    "death certificate illinois": (
        K.DEATH_CERTIFICATE,
        """
                         MEDICAL EXAMINER'S / CORONER'S CERTIFICATE OF DEATH
                         STATE OF ILLINOIS
STATE FILE NUMBER 2026 0011822                         DATE ISSUED 05/20/2026
DECEDENT'S LEGAL NAME                                  SEX          DATE OF DEATH
HORTENSE ELOISE VANDERMEER                             FEMALE       MAY 11, 2026
COUNTY OF DEATH     AGE AT LAST BIRTHDAY               DATE OF BIRTH
KANE                91 YEARS                           NOVEMBER 3, 1934
SURVIVING SPOUSE/CIVIL UNION PARTNER'S NAME            EVER IN U.S. ARMED FORCES
NONE                                                   NO
INFORMANT'S NAME    RELATIONSHIP                       MAILING ADDRESS
PAUL VANDERMEER     SON                                12 RIVER ST, AURORA, IL 60505
""",
        {"people": "HORTENSE ELOISE VANDERMEER", "date": "2026-05-11"},
    ),
    "obituary long": (
        K.OBITUARY,
        """
DURANGO HERALD                                        Friday, June 12, 2026
OBITUARIES
Thaddeus "Tad" Millican Jr.

Thaddeus "Tad" Millican Jr. of Durango passed away on June 7, 2026 after a brief illness. Tad was born to Thaddeus Sr. and Opal Millican
on August 2, 1948, in Cortez. He served in the U.S. Navy from 1966 to 1970. Survivors include his wife Jolene and brother Earl Millican.
A graveside service will be June 20, 2026. Condolences may be left online.
""",
        {"people": 'Thaddeus "Tad" Millican Jr.', "date": "2026-06-07"},
    ),
    "obituary brief": (
        K.OBITUARY,
        """
In Loving Memory of
Rosalba Quintanilla
Sunrise: March 3, 1957          Sunset: July 19, 2026
Rosalba entered eternal rest at her home in Laredo. She is survived by her children and grandchildren. Rosary and funeral at San Martin.
""",
        {"people": "Rosalba Quintanilla", "date": "2026-07-19"},
    ),
    "af orders dod style": (
        K.PCS_ORDERS,
        """
DEPARTMENT OF THE AIR FORCE
AIR FORCE PERSONNEL CENTER
SPECIAL ORDER AB-0044                                             3 Mar 2026
1. CAPT ODESSA M. PRYOR, FV1180044, is relieved from assignment 9 CES, Beale AFB CA, and assigned PCS to 31 CES, Aviano AB, Italy.
RNLTD: 15 Jun 2026. Permanent change of station. Household goods authorized.
""",
        {"people": "ODESSA M. PRYOR", "date": "2026-03-03"},
    ),
    "army amendment style": (
        K.PCS_ORDERS,
        """
ORDERS 118-04                     DEPARTMENT OF THE ARMY                     28 APR 2026
                            Headquarters, Fort Drum, NY 13602
You are reassigned on permanent change of station.
Standard Name Line: KOWALCZYK, DARIUS LEE, 1180, SGT, 91B20
From: 10th Sustainment Brigade       To: USAG Stuttgart
Report date: 10 SEP 2026
Dependents: KOWALCZYK, ANNA (spouse)
""",
        {"people": "KOWALCZYK, DARIUS LEE", "date": "2026-04-28"},
    ),
    "offer of a restaurant": (
        K.OFFER_LETTER,
        """
THE COPPER LARDER
March 30, 2026
Job Offer Letter
Candidate Name: Zara Whitfield
Dear Zara,
We're happy to offer you the Assistant Manager job. Pay is $52,000 a year. Start date: April 13, 2026. This is at-will employment.
Please sign and return by April 5, 2026.
Ambrosia Kent, Owner
~~~~~~~~~~~~~~
Candidate signature: ______________   Date: ________
""",
        {"people": "Zara Whitfield; Ambrosia Kent", "date": "2026-03-30"},
    ),
    "offer of the county": (
        K.OFFER_LETTER,
        """
                    COUNTY OF ALPINE - HUMAN RESOURCES DEPARTMENT
DATE:      May 18, 2026
TO:        Leander Abbott
FROM:      Cecily Durant, Human Resources Director
RE:        Conditional Offer of Employment - Eligibility Worker II

This letter is to extend to you a conditional offer of employment. Starting salary: $4,310 per month. Start date: June 8, 2026.
To accept this offer please sign and return this letter.
""",
        {"people": "Leander Abbott; Cecily Durant", "date": "2026-05-18"},
    ),
    "rent money order stub": (
        K.RENT_CHECK,
        """
MONEY ORDER RECEIPT                      NO. 28-4410-118
PAY TO THE ORDER OF: Elm Grove Apartments
PURCHASER: Tobiah Reyes
AMOUNT: $675.00          DATE: 09/01/2026
MEMO: Rent apt 12
""",
        {"payer": "Tobiah Reyes", "date": "2026-09-01", "value": "675.00"},
    ),
    "rent paid letter of a landlord": (
        K.RENT_CHECK,
        """
Rent Receipt

Landlord: Hester Quill                     Tenant: Barnabas Ode
Property: 5 Mill Lane, Unit 2
Payment date: 11/02/2026                   Amount: $1,090.00
Rental period: November 2026
Payment method: Check 118
""",
        {"payer": "Barnabas Ode", "date": "2026-11-02", "value": "1090.00"},
    ),
    "separation agreement wife first": (
        K.SEPARATION_AGREEMENT,
        """
COMMONWEALTH OF MASSACHUSETTS
                         SEPARATION AGREEMENT
Agreement made this 30th day of January, 2026 between Cressida Holm of Amherst, Massachusetts ("the Wife") and Dashiell Holm of Hadley,
Massachusetts ("the Husband").
Statement of facts: The parties were married in Amherst on May 5, 2001. They have lived apart since August 2025. Each may live separate and
apart from the other.
""",
        {"people": "Cressida Holm; Dashiell Holm", "date": "2026-01-30"},
    ),
    "transcript request electronically": (
        K.FORM_4506C,
        """
Form 4506-C   IVES Request for Transcript of Tax Return
1a. Name shown on tax return: Eulogio Batista            1b. SSN: ***-**-1180
3. Current address: 9 Pecan Way, Mobile, AL 36602
6. Transcript requested: 1040
8. Year or period requested: 12/31/2023   12/31/2024   12/31/2025
Signature for Line 1a: /s/ Eulogio Batista          Date: 01/09/2026
[X] Signatory confirms document was electronically signed
""",
        {"person": "Eulogio Batista", "signed": "yes", "signature_date": "2026-01-09", "years": "2023, 2024, 2025"},
    ),
}

LATER_OTHERS: dict[str, str] = {
    "special warranty deed": """
                         SPECIAL WARRANTY DEED

The grantor, Corvin Hale, for ten dollars, conveys and specially warrants to Isolde Marsh, grantee, the following tract, legal description:
Section 9, Township 4 South. The grantor will warrant and defend the title against claims by, through or under the grantor.
Dated: May 4, 2026
""",
    "grant deed": """
RECORDING REQUESTED BY: Isolde Marsh
                         GRANT DEED
FOR A VALUABLE CONSIDERATION, receipt of which is hereby acknowledged, Corvin Hale hereby GRANTS to Isolde Marsh the real property in the
County of Kern, State of California. Documentary transfer tax $110.00. Dated June 2, 2026
""",
    "notice of a servicer about options": """
Harbor Point Mortgage
June 2, 2026
Dear Corvin Hale,
We received your request for help. You may be eligible for a repayment plan, forbearance or loan modification. If you have a hardship,
please send the Mortgage Assistance Application and a hardship letter within 30 days. Your loss mitigation contact is Isolde Marsh.
Sincerely, Harbor Point Mortgage
""",
    "medical release": """
                         AUTHORIZATION TO RELEASE MEDICAL RECORDS (HIPAA)
Patient: Corvin Hale     Date of birth: 01/02/1970
I authorize Valley Clinic to release my protected health information to the third party named below.
Signature: ~~~~~~~~~~~~   Date: 05/05/2026
""",
    "life insurance claim": """
                         CLAIM FOR LIFE INSURANCE BENEFITS
Name of deceased: Corvin Hale          Date of death: 03/03/2026
Beneficiary: Isolde Marsh     Policy number: 4410-22
Attach a certified copy of the death certificate. I certify that the statements are true.
""",
    "affidavit of heirship": """
                         AFFIDAVIT OF HEIRSHIP
Before me appeared Isolde Marsh, who stated: The decedent, Corvin Hale, died on March 3, 2026 without a will. The decedent's children are
named below. The real property has the legal description Lot 4. Sworn to and subscribed before me this 9th day of June, 2026.
""",
    "termination letter": """
Kestrel Robotics, Inc.
September 9, 2026
Dear Corvin Hale,
We regret to inform you that your employment ends on September 30, 2026. Your last day of employment and your final paycheck are set out
below. You are offered severance pay if you sign the enclosed release of claims.
Sincerely, Isolde Marsh
""",
    "divorce complaint": """
IN THE COURT OF COMMON PLEAS, LICKING COUNTY, OHIO
Corvin Hale, Plaintiff, v. Isolde Hale, Defendant.
                         COMPLAINT FOR DIVORCE
Plaintiff says that the parties were married on June 1, 2010 and are incompatible. WHEREFORE plaintiff prays for a divorce, an equitable
division of property and such other relief as is just. Prayer for relief as above.
""",
    "promissory note of a family": """
                         PROMISSORY NOTE
June 1, 2026. For value received, Corvin Hale promises to pay to the order of Isolde Marsh the sum of $5,000.00 at 4 percent.
""",
    "congratulation on a purchase": """
Bluebird Realty
Dear Corvin Hale,
We are pleased to tell you that the seller has accepted your offer to purchase 12 Elm Street. The purchase price is $240,000 with earnest
money of $3,000. Closing is July 1, 2026. Congratulations on your new home!
""",
}
