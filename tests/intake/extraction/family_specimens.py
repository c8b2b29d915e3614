"""Court papers, deeds, certificates, notices of death, orders and offers in the wordings of many offices, with what each says."""

from intake.kinds import DocumentKind as K

COURT: dict[str, tuple[K, str, dict[str, str]]] = {
    "decree with a ruled caption": (
        K.DIVORCE_DECREE,
        """
                        IN THE CIRCUIT COURT OF THE STATE OF OREGON
                              FOR THE COUNTY OF LANE

In the Matter of the Marriage of:             )
                                              )     Case No. 25DR04417
ROSALIND M. PEACH,                            )
                         Petitioner,          )     GENERAL JUDGMENT OF
          and                                 )     DISSOLUTION OF MARRIAGE
                                              )
DESMOND T. PEACH,                             )
                         Respondent.          )
______________________________________________)

This matter came before the court on January 8, 2026. The parties were married on May 19, 2007 at Bend, Oregon.

IT IS ADJUDGED:
1. The marriage of the parties is dissolved. This judgment is effective upon entry.
2. Petitioner is awarded the real property at 880 Juniper Street, Eugene, Oregon.

DATED this 12th day of January, 2026.

                                              ________________________________
                                              Hon. Beatrix Lowell
                                              Circuit Court Judge
""",
        {"people": "ROSALIND M. PEACH; DESMOND T. PEACH", "date": "2026-01-12"},
    ),
    "decree of a court of common pleas": (
        K.DIVORCE_DECREE,
        """
                              COURT OF COMMON PLEAS
                         DIVISION OF DOMESTIC RELATIONS
                             HANCOCK COUNTY, OHIO

Imelda R. Kreider                :      Case No. 2025-DR-118
      Plaintiff                  :
                                 :      Judge Ferris
      -vs-                       :
                                 :      JUDGMENT ENTRY
Lowell J. Kreider                :      DECREE OF DIVORCE
      Defendant                  :

This cause came to be heard on the 3rd day of November, 2025 upon the complaint of the plaintiff filed June 6, 2025.
The Court finds that the parties were married on August 14, 1999 and that the parties are incompatible.

IT IS THEREFORE ORDERED that the marriage of the parties is dissolved and both parties are released from its obligations.

ENTERED: November 17, 2025

______________________________
JUDGE
""",
        {"people": "Imelda R. Kreider; Lowell J. Kreider", "date": "2025-11-17"},
    ),
    "decree with section signs": (
        K.DIVORCE_DECREE,
        """
                                   NO. 2025-31877

IN THE MATTER OF                       §          IN THE DISTRICT COURT
THE MARRIAGE OF                        §
                                       §
CARMELA ORTEGA                         §          309TH JUDICIAL DISTRICT
AND                                    §
JOEL ORTEGA                            §          HARRIS COUNTY, TEXAS

                             FINAL DECREE OF DIVORCE

On February 20, 2026 the Court heard this case.

Appearances
Petitioner, Carmela Ortega, appeared in person and announced ready for trial.
Respondent, Joel Ortega, appeared in person and announced ready for trial.

Divorce
IT IS ORDERED AND DECREED that Carmela Ortega, Petitioner, and Joel Ortega, Respondent, are divorced and that the
marriage between them is dissolved on the ground of insupportability.

SIGNED on February 27, 2026.

                                        _________________________________
                                        JUDGE PRESIDING
""",
        {"people": "Carmela Ortega; Joel Ortega", "date": "2026-02-27"},
    ),
    "final judgment with upper-case parties and one line each": (
        K.DIVORCE_DECREE,
        """
IN THE CIRCUIT COURT OF THE SEVENTEENTH JUDICIAL CIRCUIT
IN AND FOR BROWARD COUNTY, FLORIDA
                                                    CASE NO.: FMCE-25-009911
IN RE: THE MARRIAGE OF
LEOPOLD VASQUEZ-HART, Petitioner/Husband,
and
NINA VASQUEZ-HART, Respondent/Wife.
________________________________/

              FINAL JUDGMENT OF DISSOLUTION OF MARRIAGE

THIS CAUSE came before the Court for final hearing on March 2, 2026. The marriage between the parties is irretrievably broken.
ORDERED AND ADJUDGED that the bonds of marriage between the parties are dissolved.
The Marital Settlement Agreement dated December 9, 2025 is approved.

DONE AND ORDERED in Chambers at Fort Lauderdale, Florida on March 6, 2026.

______________________________
CIRCUIT JUDGE
""",
        {"people": "LEOPOLD VASQUEZ-HART; NINA VASQUEZ-HART", "date": "2026-03-06"},
    ),
    "certificate of dissolution in fields": (
        K.DIVORCE_DECREE,
        """
# JUDGMENT OF DIVORCE

Court: Superior Court of New Jersey, Chancery Division, Family Part, Essex County
Docket number: FM-07-01880-26

Plaintiff: Ottoline Graves
Defendant: Barnaby Graves
Date of marriage: 09/30/2011
Date complaint filed: 10/01/2025
Date of judgment: 05/05/2026

The court having heard the proofs, it is on this 5th day of May, 2026 ORDERED that the plaintiff and the defendant be divorced
from the bonds of matrimony and the marriage is dissolved.
""",
        {"people": "Ottoline Graves; Barnaby Graves", "date": "2026-05-05"},
    ),
    "decree that speaks of the parties in its text only": (
        K.DIVORCE_DECREE,
        """
# DECREE OF DIVORCE
                             Family Court of the Third Circuit, State of Hawaii

The Court, having considered the affidavits, finds that the material allegations of the complaint have been proven.
The marriage between Kaleo Nakoa and Winifred Nakoa is irretrievably broken.

IT IS HEREBY ORDERED, ADJUDGED AND DECREED:
A decree of absolute divorce is granted and the bonds of matrimony between Kaleo Nakoa and Winifred Nakoa are
hereby dissolved. The decree takes effect on entry.

Date: August 21, 2025

Judge of the above-entitled court
""",
        {"people": "Kaleo Nakoa; Winifred Nakoa", "date": "2025-08-21"},
    ),
    "separation agreement between husband and wife": (
        K.SEPARATION_AGREEMENT,
        """
# SEPARATION AGREEMENT

THIS AGREEMENT, made this 18th day of June, 2026, by and between ANSEL B. CORRIGAN, residing at 6 Tidal Basin Road,
Annapolis, Maryland (hereinafter called "Husband"), and JUNIPER L. CORRIGAN, residing at 114 Chester Avenue, Easton,
Maryland (hereinafter called "Wife").

WITNESSETH: The parties were married on October 7, 2012. They have lived separate and apart since January 3, 2026.

1. SEPARATION. The parties shall continue to live separate and apart.
2. HOME. Wife shall have the house at 114 Chester Avenue and pay its mortgage.

~~~~~~~~~~~~~~~~~~~~                    ~~~~~~~~~~~~~~~~~~~~~
Ansel B. Corrigan                       Juniper L. Corrigan
""",
        {"people": "ANSEL B. CORRIGAN; JUNIPER L. CORRIGAN", "date": "2026-06-18"},
    ),
    "marital settlement agreement with a table": (
        K.SEPARATION_AGREEMENT,
        """
# MARITAL SETTLEMENT AGREEMENT

Effective date:      02/15/2026
Husband:             Reuben Castellan
Wife:                Phoebe Castellan
State:               Arizona
Date of marriage:    06/06/2015

1. The parties separated on 09/01/2025 and intend to live separate and apart permanently.
2. The residence at 22 Ocotillo Place goes to Wife, who will refinance or assume the mortgage.

Signature of Husband ______________________     Date 02/14/2026
Signature of Wife    ______________________     Date 02/15/2026
""",
        {"people": "Reuben Castellan; Phoebe Castellan", "date": "2026-02-15"},
    ),
    "settlement agreement under a court caption": (
        K.SEPARATION_AGREEMENT,
        """
STATE OF NORTH CAROLINA                                     IN THE GENERAL COURT OF JUSTICE
COUNTY OF WAKE                                              DISTRICT COURT DIVISION

                     SEPARATION AGREEMENT AND PROPERTY SETTLEMENT

This Separation Agreement is made and entered into on October 11, 2025, by and between Thelonius Gray ("Husband") and
Marisol Gray ("Wife"), both citizens and residents of Wake County, North Carolina.

The parties were married to each other on March 30, 2010 and separated on August 1, 2025.
NOW, THEREFORE, the parties agree to live separate and apart, free from the control of the other.
""",
        {"people": "Thelonius Gray; Marisol Gray", "date": "2025-10-11"},
    ),
    "agreement dated in its title": (
        K.SEPARATION_AGREEMENT,
        """
                       LEGAL SEPARATION AGREEMENT

Dated: July 20, 2026

PARTIES
Spouse 1: Ingeborg Stahl
Spouse 2: Caspian Stahl

The spouses have been living separate and apart since May 2, 2026 and wish to settle their rights.
The marital home at 9 Rushlight Lane, Camden, Maine shall be kept by Spouse 1.
""",
        {"people": "Ingeborg Stahl; Caspian Stahl", "date": "2026-07-20"},
    ),
    "agreement that names each party in turn": (
        K.SEPARATION_AGREEMENT,
        """
# Separation Agreement

I. THE SPOUSES. This Separation Agreement ("Agreement") is dated as of September 1, 2025 and is between:

    Husband: Evander Pike, with a mailing address of 40 Canal Street, Lowell, Massachusetts, and

    Wife: Sunniva Pike, with a mailing address of 7 Loom Court, Lowell, Massachusetts.

II. DATE OF MARRIAGE. The couple was married on July 4, 2018. They have lived separate and apart since March 2025.
""",
        {"people": "Evander Pike; Sunniva Pike", "date": "2025-09-01"},
    ),
}

DEEDS: dict[str, tuple[K, str, dict[str, str]]] = {
    "indenture": (
        K.QUITCLAIM_DEED,
        """
                                   QUITCLAIM DEED

THIS INDENTURE, made the 3rd day of March, 2026, BETWEEN HORATIO M. BLISS, residing at 31 Canal Walk, Rochester,
New York, party of the first part, and GENEVIEVE BLISS, residing at 31 Canal Walk, Rochester, New York, party of the
second part,

WITNESSETH, that the party of the first part, in consideration of Ten Dollars, does hereby remise, release and quitclaim
unto the party of the second part, the heirs and assigns forever, ALL that certain plot, piece or parcel of land.

IN WITNESS WHEREOF, the party of the first part has duly executed this deed.

                                             ~~~~~~~~~~~~~~~~~~~~
                                             HORATIO M. BLISS
""",
        {"people": "HORATIO M. BLISS; GENEVIEVE BLISS", "date": "2026-03-03"},
    ),
    "statutory short form of Washington": (
        K.QUITCLAIM_DEED,
        """
After recording return to:
Lysander Crowe
2207 Alder Street
Tacoma, WA 98405

                                   QUIT CLAIM DEED
                                   (Statutory Form)

THE GRANTOR, Lysander Crowe, a married man as his separate property, for and in consideration of love and affection,
conveys and quit claims to Lysander Crowe and Odalys Crowe, husband and wife, the following described real estate,
situated in the County of Pierce, State of Washington:

Lot 4, Block 12, Alder Heights Addition. Assessor's Tax Parcel Number: 220-441-0040

Dated: April 30, 2026

~~~~~~~~~~~~~~~~~~~~~~
Lysander Crowe
""",
        {"people": "Lysander Crowe; Odalys Crowe", "date": "2026-04-30"},
    ),
    "California form with a valuable consideration": (
        K.QUITCLAIM_DEED,
        """
RECORDING REQUESTED BY                               SPACE ABOVE THIS LINE FOR RECORDER'S USE
Marisela Duarte
APN: 0441-221-09                                     Documentary transfer tax is $0.00

                                   QUITCLAIM DEED

FOR A VALUABLE CONSIDERATION, receipt of which is hereby acknowledged, Esteban Duarte, an unmarried man, hereby REMISES,
RELEASES AND FOREVER QUITCLAIMS to Marisela Duarte, an unmarried woman, the following described real property in the
City of Fontana, County of San Bernardino, State of California:

Lot 51 of Tract 9913.

Dated: 11/14/2025                                    ~~~~~~~~~~~~~~~~~~~
                                                     Esteban Duarte

A notary public completing this certificate verifies only the identity of the individual.
State of California, County of San Bernardino
On November 15, 2025 before me, Clarice Upton, Notary Public, personally appeared Esteban Duarte.
""",
        {"people": "Esteban Duarte; Marisela Duarte", "date": "2025-11-14"},
    ),
    "fields before the words": (
        K.QUITCLAIM_DEED,
        """
# Quitclaim Deed

Document Date: 2026-02-02

Grantor (Current Owner): Cornelius Achebe
Grantor Address: 18 Birchwood Path, Macon, GA 31201
Grantee (New Owner): Temperance Achebe
Grantee Address: 18 Birchwood Path, Macon, GA 31201

Legal Description: Land Lot 44, 13th District, Bibb County, Georgia.
The Grantor hereby remises, releases and forever quitclaims to the Grantee all right, title and interest.
""",
        {"people": "Cornelius Achebe; Temperance Achebe", "date": "2026-02-02"},
    ),
    "Michigan form with addresses": (
        K.QUITCLAIM_DEED,
        """
                          QUIT CLAIM DEED

The Grantor(s) Wilhelmina Stroud and Archibald Stroud, wife and husband, whose address is 60 Harbor Drive, Muskegon, MI
49441, quit claim(s) to Philomena Stroud, a single woman, whose address is 60 Harbor Drive, Muskegon, MI 49441, the following
described premises situated in the City of Muskegon, County of Muskegon and State of Michigan, for the sum of $1.00.

Dated this 9th day of September, 2025

Signed by:
~~~~~~~~~~~~~~~~~~~~~~           ~~~~~~~~~~~~~~~~~~~~
Wilhelmina Stroud                Archibald Stroud
""",
        {"people": "Wilhelmina Stroud; Archibald Stroud; Philomena Stroud", "date": "2025-09-09"},
    ),
    "deed to a trust": (
        K.QUITCLAIM_DEED,
        """
# QUITCLAIM DEED

KNOW ALL MEN BY THESE PRESENTS, that Evangeline Marsh, a widow, of Cumberland County, Maine, for consideration paid, releases to
the Evangeline Marsh Revocable Trust, of Portland, Maine, with quitclaim covenant, the land in Portland described as follows.

WITNESS my hand and seal this 21st day of May, 2026.

~~~~~~~~~~~~~~~~~~~
Evangeline Marsh
""",
        {"people": "Evangeline Marsh; Evangeline Marsh Revocable Trust", "date": "2026-05-21"},
    ),
}

DEATHS: dict[str, tuple[K, str, dict[str, str]]] = {
    "certificate of boxes": (
        K.DEATH_CERTIFICATE,
        """
                              STATE OF TENNESSEE
                    DEPARTMENT OF HEALTH - OFFICE OF VITAL RECORDS
                             CERTIFICATE OF DEATH
                                                              STATE FILE NUMBER 2026-004417
1. DECEDENT'S LEGAL NAME (First, Middle, Last)        2. SEX        3. DATE OF DEATH (Month, Day, Year)
Clementine Ada Hargrove                               Female        February 11, 2026
4. SOCIAL SECURITY NUMBER     5. AGE     6. DATE OF BIRTH           7. BIRTHPLACE
***-**-7719                   84         June 30, 1941              Knoxville, Tennessee
8. SURVIVING SPOUSE           9. FATHER'S NAME                      10. MOTHER'S MAIDEN NAME
Bartholomew Hargrove          Elias Pell                            Rose Tate
11. INFORMANT'S NAME          12. RELATIONSHIP
Gwendolyn Hargrove            Daughter
CAUSE OF DEATH
a. Congestive heart failure
MANNER OF DEATH  Natural                              DATE SIGNED  February 13, 2026
DATE FILED BY REGISTRAR  February 16, 2026
""",
        {"people": "Clementine Ada Hargrove", "date": "2026-02-11"},
    ),
    "certification in two columns": (
        K.DEATH_CERTIFICATE,
        """
                           CERTIFICATION OF DEATH
                    New Mexico Bureau of Vital Records and Health Statistics

State file number:         2025-118840
Name of decedent:          Florencio Baca Lujan
Date of death:             October 29, 2025
Time of death:             0412
Place of death:            Presbyterian Hospital, Albuquerque
Date of birth:             March 3, 1938
Age:                       87
Sex:                       Male
Spouse:                    Adelina Lujan
Informant:                 Ramona Lujan, daughter
Immediate cause of death:  Pneumonia
Manner of death:           Natural
Date registered:           November 2, 2025
""",
        {"people": "Florencio Baca Lujan", "date": "2025-10-29"},
    ),
    "certificate with the name in parts": (
        K.DEATH_CERTIFICATE,
        """
                    COMMONWEALTH OF VIRGINIA - CERTIFICATE OF DEATH
                    DEPARTMENT OF HEALTH - DIVISION OF VITAL RECORDS

1. FULL NAME OF DECEASED
   FIRST                  MIDDLE                LAST                   2. SEX
   Percival               Owen                  Thackeray              Male
3. DATE OF DEATH          4. DATE OF BIRTH      5. AGE
   12/04/2025             01/22/1949            76
6. PLACE OF DEATH                               7. CITY OR COUNTY
   Sentara Norfolk General Hospital             Norfolk
8. NAME OF SPOUSE
   FIRST                  MIDDLE                LAST
   Harriet                Jane                  Thackeray
Cause of death: Myocardial infarction           Manner of death: Natural
""",
        {"people": "Percival Owen Thackeray", "date": "2025-12-04"},
    ),
    "verification letter of a registrar": (
        K.DEATH_CERTIFICATE,
        """
# DEATH CERTIFICATE

Certificate number 2026-NV-3381

This is to certify that Leocadia Montoya died on January 17, 2026 at Reno, Nevada.

Full name of deceased: Leocadia Montoya
Date of death: 01/17/2026
Date of birth: 08/09/1952
Cause of death: Cerebral hemorrhage
Certifier: Dr. Simon Askew, M.D.

Issued by Vital Records on 02/01/2026
""",
        {"people": "Leocadia Montoya", "date": "2026-01-17"},
    ),
    "certificate with the year first": (
        K.DEATH_CERTIFICATE,
        """
                         LOCAL REGISTRAR'S CERTIFICATION OF DEATH

DECEDENT
Last name            First name           Middle name
ABERNETHY            MURIEL               FAYE

Date of death        Date of birth        Sex
2026-03-28           1936-07-02           F

County of death      Place of death
Erie                 Hospice

Funeral director     Date filed
H. Loomis            2026-04-01
Cause of death       Certifier
Renal failure        Oswald Trent MD
""",
        {"people": "MURIEL FAYE ABERNETHY", "date": "2026-03-28"},
    ),
    "obituary in a newspaper": (
        K.OBITUARY,
        """
Obituaries

Beatrice "Bea" Lindqvist

Beatrice "Bea" Lindqvist, 81, of Moorhead, passed away peacefully on Thursday, January 22, 2026, at Sanford Hospital,
surrounded by her family. She was born April 3, 1944, in Fargo to Nils and Astrid Berg. She married Gunnar Lindqvist on
June 18, 1966.

She is survived by her husband, Gunnar; two daughters, Karin Solberg and Ingrid Lindqvist; and four grandchildren. She
was preceded in death by her parents and a brother, Lars Berg.

Funeral services will be held Tuesday, January 27, 2026, at 11 a.m. at Trinity Lutheran Church. In lieu of flowers,
memorials are preferred to the food bank.
""",
        {"people": 'Beatrice "Bea" Lindqvist', "date": "2026-01-22"},
    ),
    "obituary with a span of years under the name": (
        K.OBITUARY,
        """
# Rufus Delano Tillman
                              August 9, 1950 - May 14, 2026

On May 14, 2026, our beloved Rufus went home to be with the Lord. Rufus was a deacon for thirty years and drove a city
bus for twenty-eight. He never met a stranger.

He leaves to cherish his memory his wife, Ernestine Tillman; three sons; and a host of friends. He was preceded in death
by his mother, Lula Tillman.

Memorial service: Saturday, May 23, 2026, noon, Mount Zion Baptist Church.
""",
        {"people": "Rufus Delano Tillman", "date": "2026-05-14"},
    ),
    "obituary that announces with sadness": (
        K.OBITUARY,
        """
                                     In Loving Memory

It is with profound sadness that the family of Augustina Ferrer announces her passing on November 8, 2025, at the age of 69.

Augustina was born in Ponce, Puerto Rico, and came to Hartford as a girl. She is survived by her sister, Milagros Ferrer,
and her children, Ivan and Noemi. She was a beloved school secretary.

Burial will be private. Funeral arrangements by Dillon and Sons.
""",
        {"people": "Augustina Ferrer", "date": "2025-11-08"},
    ),
    "obituary that opens with the name in capitals": (
        K.OBITUARY,
        """
Obituary

GREELEY - EMMETT JAMES ROURKE died unexpectedly at his home on Sunday, March 1, 2026. He was 58.

A lifelong rancher, Emmett was born on July 12, 1967 in Greeley. Survived by his wife of 31 years, Colleen; his mother,
Maeve Rourke; and two sons. Memorial service Friday, March 6, 2026. Memorial donations to 4-H.
""",
        {"people": "EMMETT JAMES ROURKE", "date": "2026-03-01"},
    ),
    "notice of a funeral home": (
        K.OBITUARY,
        """
Pruitt & Vance Funeral Home
Obituary for Hildegard Ostrander

Born: May 2, 1932
Died: December 19, 2025
Age: 93
Visitation: December 22, 2025, 4 to 7 pm

Hildegard Ostrander entered into eternal rest on December 19, 2025. She was the beloved wife of the late Cornelius Ostrander.
Survived by nieces and nephews. In lieu of flowers, please give to the library.
""",
        {"people": "Hildegard Ostrander", "date": "2025-12-19"},
    ),
}

ORDERS: dict[str, tuple[K, str, dict[str, str]]] = {
    "army orders with a standard name line": (
        K.PCS_ORDERS,
        """
                              DEPARTMENT OF THE ARMY
                    US ARMY INSTALLATION MANAGEMENT COMMAND
                         FORT CAVAZOS, TEXAS 76544

ORDERS: 112-0441                                                22 April 2026

MCALLISTER, BRENNA K.      XXX-XX-4471 SFC    A CO 1ST BN (WAB7AA) FORT CAVAZOS TX 76544

You will proceed on permanent change of station as shown.
Assigned to: USA ELEMENT, JOINT BASE LEWIS-MCCHORD, WA 98433
Reporting date: 10 August 2026
Additional instructions: You are authorized 10 days house hunting leave.
FOR ARMY USE
Auth: HRC orders dtd 1 April 2026
DOB: 14 May 1991
FOR THE COMMANDER:                              T. J. QUIMBY
                                                Chief, Personnel Services
""",
        {"people": "MCALLISTER, BRENNA K.", "date": "2026-04-22"},
    ),
    "air force request and authorization": (
        K.PCS_ORDERS,
        """
          REQUEST AND AUTHORIZATION FOR PERMANENT CHANGE OF STATION - MILITARY
The following individual will proceed on PCS:
1. GRADE, NAME (Last, First, Middle Initial)            2. SSAN              3. AFSC
TSGT WINSLOW, TOBIAS J.                                 XXX-XX-1180          2T2X1
4. SECURITY CLEARANCE        5. REPORT TO COMDR, NEW ASSIGNMENT NLT          6. TDY
SECRET                       31 AUG 2026                                     NONE
8. UNIT, MAJOR COMMAND AND ADDRESS OF UNIT FROM WHICH RELIEVED
60 APS (AMC) TRAVIS AFB CA 94535
9. UNIT, MAJOR COMMAND AND ADDRESS OF UNIT TO BE ASSIGNED
436 APS (AMC) DOVER AFB DE 19902
25. DATE              26. SPECIAL ORDER NO.        27. TDN
12 MAY 2026           AH-004412                    FOR THE COMMANDER
DEPARTMENT OF THE AIR FORCE
28. SIGNATURE ELEMENT OF ORDERS AUTHENTICATING OFFICIAL
LORETTA SKY, Capt, USAF
""",
        {"people": "WINSLOW, TOBIAS J.", "date": "2026-05-12"},
    ),
    "navy orders to a sailor": (
        K.PCS_ORDERS,
        """
                          DEPARTMENT OF THE NAVY
                          NAVY PERSONNEL COMMAND
                          MILLINGTON TN 38055

OFFICIAL CHANGE DUTY ORDERS FOR ET2 SULLIVAN, MAEVE ROSE, USN
BUPERS ORDER: 1536                                     DATE OF ORDERS: 02 JUN 2026

PERMANENT CHANGE OF STATION
When directed by reporting senior, detach in September 2026 from USS Carney, Mayport FL.
Report not later than 30 SEP 2026 to Naval Station Everett, WA, for duty.
Member advised: your PCS entitlements are in the attached.
""",
        {"people": "SULLIVAN, MAEVE ROSE", "date": "2026-06-02"},
    ),
    "marine web orders as a letter": (
        K.PCS_ORDERS,
        """
                     UNITED STATES MARINE CORPS
                     HEADQUARTERS, WASHINGTON DC 20350

                                                          1320
                                                          15 Jan 26
From:  Commandant of the Marine Corps
To:    Staff Sergeant Ignatius R. Velarde XXXXXX4410/0411 USMC
Subj:  PERMANENT CHANGE OF STATION ORDERS

1. Effective 1 June 2026 you will stand detached from your present station and duties and will report not later than
30 June 2026 to Marine Corps Base Hawaii.
2. These are PCS orders. DEPARTMENT OF THE NAVY.
""",
        {"people": "Ignatius R. Velarde", "date": "2026-01-15"},
    ),
    "orders in labelled lines": (
        K.PCS_ORDERS,
        """
# PCS ORDERS
                    UNITED STATES SPACE FORCE

Order number:      SO-26-1180
Order date:        March 18, 2026
Service member:    Calliope Rhys-Jones
Rank:              Captain
Losing unit:       4th Space Operations Squadron, Schriever SFB, CO
Gaining unit:      Space Systems Command, Los Angeles AFB, CA
Report date (RNLTD): July 15, 2026
Dependents:        Spouse Owen Rhys-Jones
Type: Permanent Change of Station
""",
        {"people": "Calliope Rhys-Jones", "date": "2026-03-18"},
    ),
}

OFFERS: dict[str, tuple[K, str, dict[str, str]]] = {
    "letter to an address with a signer": (
        K.OFFER_LETTER,
        """
Granite Falls Medical Supply, Inc.
480 Commerce Drive, Fargo, ND 58103

May 11, 2026

Ottavia Brandt
19 Prairie Rose Lane
Fargo, ND 58104

Dear Ottavia:

We are pleased to offer you the position of Inventory Analyst at a base salary of $61,000 per year. Your start date will be
June 1, 2026 and you will report to Leander Moss. Employment is at will and this offer is contingent on a background check.

Please sign below by May 18, 2026 to accept this offer.

Sincerely,

~~~~~~~~~~~~~~~~

Cassius Holloway
Director of Human Resources

Accepted: ________________________     Date: ____________
          Ottavia Brandt
""",
        {"people": "Ottavia Brandt; Cassius Holloway", "date": "2026-05-11"},
    ),
    "offer in labelled lines": (
        K.OFFER_LETTER,
        """
# OFFER OF EMPLOYMENT

Date of offer:     08/03/2026
Candidate:         Jedediah Strauss
Position:          Line Cook
Start date:        08/17/2026
Base salary:       $21.50 per hour
Employer:          Copper Kettle Restaurants LLC

This job offer is contingent upon a food handler card.

Hiring manager: Mirabel Quist
Signature: ~~~~~~~~~~~~~~
""",
        {"people": "Jedediah Strauss; Mirabel Quist", "date": "2026-08-03"},
    ),
    "school district to a teacher": (
        K.OFFER_LETTER,
        """
                        Pine Hollow Unified School District
                             Office of Personnel

Re: Employment offer                                     July 6, 2026

Dear Ms. Tallulah Everhart,

On behalf of the Board I am pleased to offer you employment as a fourth grade teacher for the 2026-27 school year. Your salary
will be $54,310, and your start date is August 10, 2026.

Best regards,
Dr. Montgomery Flint
Superintendent
""",
        {"people": "Tallulah Everhart; Montgomery Flint", "date": "2026-07-06"},
    ),
    "e-mail like offer": (
        K.OFFER_LETTER,
        """
To: Cordelia Ng
From: Ambrose Teller, VP Operations
Date: September 2, 2026
Subject: Offer letter

Hi Cordelia,

We're thrilled! Skylark Logistics is pleased to offer you the position of Dispatcher. Starting pay is $26.00 an hour, 40 hours
a week, at will. Your start date is September 21, 2026. Reply to accept this offer.

Ambrose Teller
""",
        {"people": "Cordelia Ng; Ambrose Teller", "date": "2026-09-02"},
    ),
    "signature by the company": (
        K.OFFER_LETTER,
        """
# Offer Letter

October 1, 2026

Dear Bartleby Fenwick:

Hearth & Hammer Builders LLC (the "Company") is pleased to offer you the position of Project Estimator, beginning October 19,
2026. You will be paid a base salary of $78,500. Your employment is at will.

Very truly yours,

HEARTH & HAMMER BUILDERS LLC

By: ~~~~~~~~~~~~~~~~~~~
Name: Saffron Delgado
Title: Chief Operating Officer

AGREED AND ACCEPTED

By: ~~~~~~~~~~~~~~~~~~~
Bartleby Fenwick
Date: October 3, 2026
""",
        {"people": "Bartleby Fenwick; Saffron Delgado", "date": "2026-10-01"},
    ),
}

CHECKS: dict[str, tuple[K, str, dict[str, str]]] = {
    "personal check": (
        K.RENT_CHECK,
        """
Zenobia Carver                                                               1182
300 Magnolia Row, Apt 4                                     Date   March 1, 2026
Mobile, AL 36602

PAY TO THE
ORDER OF    Felix Dupree                                         $  1,150.00
One thousand one hundred fifty and 00/100                              DOLLARS

Gulf Shore Bank
Memo   March rent                                     ~~~~~~~~~~~~~~~~~~
|: 062000000 |: 4410118 ||  1182
""",
        {"payer": "Zenobia Carver", "date": "2026-03-01", "value": "1150.00"},
    ),
    "rent receipt in lines": (
        K.RENT_CHECK,
        """
# RENT RECEIPT
Receipt No. 0441                                       Date: 04/05/2026

Received from: Ephraim Soto
The sum of: Nine hundred twenty-five dollars           $925.00
For rent of: 18 Willow Street, Unit B, for April 2026
Paid by: [X] Check   [ ] Cash
Received by: Lucretia Mane
""",
        {"payer": "Ephraim Soto", "date": "2026-04-05", "value": "925.00"},
    ),
    "money order": (
        K.RENT_CHECK,
        """
POSTAL MONEY ORDER                                     Serial 28114470012
Date  2026-05-02        Amount   $800.00
EIGHT HUNDRED DOLLARS & 00/100
Pay to the order of     Hollis Grant
From (purchaser)        Nehemiah Boyd
Memo                    Rent May
""",
        {"payer": "Nehemiah Boyd", "date": "2026-05-02", "value": "800.00"},
    ),
    "receipt as a sentence": (
        K.RENT_CHECK,
        """
                              Rent Receipt

Date: July 3, 2026

Received from Clarabelle Whitlow the amount of $1,300.00 for rent at 9 Orchard Lane for the month of July 2026.
Balance due: $0.00

Landlord: Ignacio Paz
""",
        {"payer": "Clarabelle Whitlow", "date": "2026-07-03", "value": "1300.00"},
    ),
    "cashier's check": (
        K.RENT_CHECK,
        """
Lakeshore Community Bank                              CASHIER'S CHECK        No. 5520019
Remitter: Obadiah Frost                               Date: June 1, 2026

Pay to the order of   Marisol Trask                   $1,475.00
ONE THOUSAND FOUR HUNDRED SEVENTY-FIVE AND 00/100 DOLLARS
Memo: June rent, 71 Elm
""",
        {"payer": "Obadiah Frost", "date": "2026-06-01", "value": "1475.00"},
    ),
}

OTHERS: dict[str, str] = {
    "warranty deed": """
                                   WARRANTY DEED

THIS INDENTURE, made this 14th day of May, 2026, between Alaric Dunn, grantor, and Rosamund Field, grantee.
WITNESSETH, that the grantor, for Ten Dollars, does grant, bargain, sell and convey unto the grantee the following land, with
legal description: Lot 9, Block 3. The grantor will warrant and forever defend the title against the claims of all persons.
""",
    "deed of trust": """
                                   DEED OF TRUST

THIS DEED OF TRUST is made May 1, 2026 among the grantor, Alaric Dunn, the trustee, Summit Title, and the beneficiary, Harbor Bank.
The grantor irrevocably grants and conveys to the trustee, in trust, with power of sale, the following property; legal description:
Lot 9. The debt is evidenced by a promissory note for $210,000.00.
""",
    "power of attorney": """
                    DURABLE POWER OF ATTORNEY

I, Alaric Dunn, appoint Rosamund Field as my agent to act for me and on my behalf in any lawful way. I authorize my agent to deal
with real property, banks and third parties. This power of attorney is not affected by my incapacity.

Signature: ~~~~~~~~~~~~~~~~          Date: 05/01/2026
""",
    "will": """
                    LAST WILL AND TESTAMENT OF ALARIC DUNN

I, Alaric Dunn, of Erie County, declare this to be my last will. I give my house to my daughter. I name Rosamund Field executor.
If my wife does not survive me, then to my children. Funeral expenses shall be paid first.
""",
    "marriage certificate": """
                    CERTIFICATE OF MARRIAGE
                    State of Iowa, Department of Health, Vital Records

This certifies that Alaric Dunn and Rosamund Field were united in marriage on June 6, 2020 in Polk County, Iowa.
Groom: Alaric Dunn        Bride: Rosamund Field        Officiant: Rev. Silas Park
""",
    "funeral program": """
                    A Celebration of Life
                    for Alaric Dunn
                    Order of Service

Processional .......................... Family
Hymn .................................. Congregation
Scripture ............................. Rev. Silas Park
Eulogy ................................ Rosamund Field
Recessional
Pallbearers: friends of the family      Repast in the fellowship hall
""",
    "separation from a job": """
Quarry Lane Printing Inc

October 30, 2025

Dear Alaric Dunn,

This letter confirms your separation from employment with Quarry Lane Printing effective October 31, 2025. Your final pay will include
unused vacation. A separation agreement and general release with details of severance is enclosed. Your health coverage ends November 30.

Sincerely,
Rosamund Field
Human Resources
""",
    "discharge from the service": """
CERTIFICATE OF RELEASE OR DISCHARGE FROM ACTIVE DUTY            DD FORM 214
1. NAME (Last, First, Middle)   2. DEPARTMENT, COMPONENT AND BRANCH
DUNN, ALARIC J                  ARMY
12. RECORD OF SERVICE    a. DATE ENTERED AD THIS PERIOD  2018 06 04    b. SEPARATION DATE THIS PERIOD  2024 06 03
23. TYPE OF SEPARATION   DISCHARGE        24. CHARACTER OF SERVICE  HONORABLE
""",
    "stipulation in a lawsuit": """
IN THE SUPERIOR COURT OF MARICOPA COUNTY
Alaric Dunn, Plaintiff, v. Harbor Bank, Defendant.
                    STIPULATION OF SETTLEMENT AND DISMISSAL
The parties, through counsel, stipulate that this matter has been settled and ask the court to dismiss it with prejudice.
Dated: May 4, 2026
""",
    "letter turning an applicant down": """
Skylark Logistics
May 4, 2026
Dear Alaric Dunn,
Thank you for your interest in the position of Dispatcher. After careful consideration we will not be moving forward with your
application. We wish you well.
Sincerely,
Rosamund Field
""",
    "petition that has not been granted": """
IN THE CIRCUIT COURT OF LANE COUNTY
In the matter of the marriage of Alaric Dunn, Petitioner, and Rosamund Dunn, Respondent.
                    SUMMONS
To the respondent: You have been sued. You must file a written answer within 30 days or the court may enter an order against you.
Clerk of the court
""",
}
