"""Letters and forms that somebody signs, as many writers and printers set them, with what each says."""

from intake.kinds import DocumentKind as K

LETTERS: dict[str, tuple[K, str, dict[str, str]]] = {
    "letter signed over the typed name": (
        K.HARDSHIP_LETTER,
        """
March 4, 2026

Loss Mitigation Department
Harbor Point Mortgage
PO Box 5510
Tampa, FL 33602

Re: Loan 4410982    Hardship explanation

Dear Sir or Madam,

I am writing to explain why I fell behind on my mortgage payments. In October 2025 my hours at the
plant were cut from 40 to 24 a week and my income dropped by $1,400 a month. I used my savings
until they ran out on January 15, 2026.

My hours were restored on February 20, 2026 and I can pay again. I ask for a repayment plan.

Sincerely,

~~~~~~~~~~~~~~~~~~

Marguerite Delacroix
""",
        {"person": "Marguerite Delacroix", "signed": "yes", "signature_date": "2026-03-04"},
    ),
    "letter typed and never signed": (
        K.HARDSHIP_LETTER,
        """
Quentin Abara
881 Foxglove Court
Boise, ID 83704

January 9, 2026

To Whom It May Concern:

This letter is to explain the hardship my family has had. I was laid off from my job on
September 12, 2025. I am behind on three mortgage payments. I started a new job
January 5, 2026 and ask that you consider a loan modification so we can keep our home.

Thank you for your time.

Sincerely,



Quentin Abara
""",
        {"person": "Quentin Abara", "signed": "no", "signature_date": "2026-01-09"},
    ),
    "letter with lines to sign, one of two filled": (
        K.HARDSHIP_LETTER,
        """
# HARDSHIP LETTER

Borrower(s): Dolores Whitehorse and Samuel Whitehorse          Loan number: 00-7718-22
Property:  41 Mesa Verde Way, Farmington, NM 87401

We are asking for help with our mortgage because of a medical hardship. Samuel had heart surgery
on November 3, 2025 and has not been able to go back to work. The medical bills took what we had
saved, and we fell behind in December.

  ~~~~~~~~~~~~~~~~~~~~~                         02/11/2026
_______________________________               ______________
Borrower signature                            Date


_______________________________               ______________
Co-borrower signature                         Date
""",
        {"person": "Dolores Whitehorse", "signed": "yes", "signature_date": "2026-02-11"},
    ),
    "letter in Spanish, signed": (
        K.HARDSHIP_LETTER,
        """
14 de abril de 2026

A quien corresponda:

Asunto: Carta de dificultad, préstamo 55120098

Mi nombre es Yolanda Cifuentes Prado y le escribo porque no he podido pagar mi hipoteca desde
diciembre. Mi esposo perdió su trabajo el 2 de noviembre de 2025 y ahora solo tenemos mi sueldo.
Pido una modificación de mi hipoteca para poder conservar nuestra casa.

Atentamente,

~~~~~~~~~~~~~~~~
Yolanda Cifuentes Prado
""",
        {"person": "Yolanda Cifuentes Prado", "signed": "yes", "signature_date": "2026-04-14"},
    ),
    "letter in Spanish, not signed": (
        K.HARDSHIP_LETTER,
        """
# CARTA DE DIFICULTAD ECONÓMICA

Nombre del prestatario: Rigoberto Salas Medina
Número de préstamo: 3310-88
Fecha: 6 de mayo de 2026

Por medio de la presente explico mi dificultad. Trabajo en la construcción y desde febrero hay
menos trabajo. Me atrasé dos pagos de mi hipoteca. Quiero un plan de pagos.

Firma: _______________________________        Fecha: _______________
""",
        {"person": "Rigoberto Salas Medina", "signed": "no", "signature_date": "2026-05-06"},
    ),
    "letter signed electronically by a service": (
        K.HARDSHIP_LETTER,
        """
Letter of hardship
05/19/2026

To: Cascade Loan Servicing, Loss Mitigation

I am writing because my wife passed away on December 30, 2025 and her pension stopped. I am behind on
my mortgage by two payments and I would like a loan modification.

Respectfully,

DocuSigned by:
Everett Nakamura
7F3A90BC11D24E0...
""",
        {"person": "Everett Nakamura", "signed": "yes", "signature_date": "2026-05-19"},
    ),
    "letter of two, signed side by side": (
        K.HARDSHIP_LETTER,
        """
June 2, 2026

Bluewater Home Loans
Re: Hardship, account 8812-4

Our names are Hollis Trent and Imogen Trent. We have not been able to make our mortgage payments since
our daughter was born on March 8, 2026 with medical problems. Imogen has to stay with her at the hospital
and we lost one income. We will have Hollis's overtime back in July.

Thank you,

~~~~~~~~~~~~~~~~~~                 ~~~~~~~~~~~~~~~~~~~~
Hollis Trent    6/2/26             Imogen Trent   6/2/26
""",
        {"person": "Hollis Trent", "signed": "yes", "signature_date": "2026-06-02"},
    ),
    "letter with the name typed right after the closing": (
        K.HARDSHIP_LETTER,
        """
From: Bernadette Okoro
To: Loss mitigation, Keystone Home Mortgage
Date: 02/27/2026

I lost my job at the hospital laundry in August and my hardship is that unemployment pays less than half
of what I made. I fell behind in November. I can start paying again in April.

Thank you,
Bernadette Okoro
""",
        {"person": "Bernadette Okoro", "signed": "unclear", "signature_date": "2026-02-27"},
    ),
    "statement of hardship on a form": (
        K.HARDSHIP_LETTER,
        """
# Statement of Hardship Explanation

Homeowner                  Loan #               Date
Constance Figueroa-Bell    771200341            07/08/2026

Describe your hardship:
   My adjustable rate went up in March and the payment is $611 higher. I tried to refinance but my credit
   dropped after I fell behind on my mortgage payments.

I certify that this is true.

Signature: /s/ Constance Figueroa-Bell             Date signed: 07/08/2026
""",
        {"person": "Constance Figueroa-Bell", "signed": "yes", "signature_date": "2026-07-08"},
    ),
    "letter with the sender in the corner and the date below": (
        K.HARDSHIP_LETTER,
        """
                                                                  Thaddeus Boone
                                                                  77 Rail Street
                                                                  Altoona, PA 16601

                                                                  November 30, 2025

Northern Lights Mortgage
Customer Assistance

Dear Customer Assistance,

I own a small diner and a water main break on our street closed it from August 4 to October 20, 2025. I fell
behind three mortgage payments, August through October. The hardship is over and business is normal again. I am
asking you to put the missed payments at the end of my loan.

                                                  Yours truly,

                                                  ~~~~~~~~~~~~~~~~

                                                  Thaddeus Boone
""",
        {"person": "Thaddeus Boone", "signed": "yes", "signature_date": "2025-11-30"},
    ),
    "blank letter form": (
        K.HARDSHIP_LETTER,
        """
# Hardship Letter

Date: ____________________

To Whom It May Concern:

I am writing this letter to explain my hardship. I fell behind on my mortgage payments because
______________________________________________________________________________
______________________________________________________________________________

Borrower Signature: ______________________     Date: ____________
Print name: ______________________
""",
        {},
    ),
}

FORMS: dict[str, tuple[K, str, dict[str, str]]] = {
    "mortgage assistance application, signed": (
        K.FORM_710,
        """
# Mortgage Assistance Application

If you are having mortgage payment challenges, please complete and submit this application.

Loan Number: 4471-0092                                   Servicer: Ridgeway Loan Servicing

Borrower Information
Borrower's name: Patrice Loomis                          Social Security Number (last 4 digits): 3391
E-mail address: ploomis@example.org                      Primary phone number: (503) 555-0144
Co-borrower's name:
Property address (include city, state, and zip code):
18 Dovetail Lane, Salem, OR 97302
The property is currently: [X] A primary residence

Hardship Information
The hardship causing mortgage payment challenges began on approximately (date) 11/01/2025 and is believed to be:
[X] Short-term (up to 6 months)    [ ] Long-term or permanent    [ ] Resolved as of (date) ________
[X] Reduction in income

Borrower Certification and Agreement
1. I certify and acknowledge that all of the information in this Mortgage Assistance Application is truthful.

   ~~~~~~~~~~~~~~~~~~~~~~~~~                                           04/03/2026
Borrower signature: ___________________________                 Date: ____________________

Co-Borrower signature: ________________________                 Date: ____________________
""",
        {"person": "Patrice Loomis", "signed": "yes", "signature_date": "2026-04-03"},
    ),
    "mortgage assistance application, filled and not signed": (
        K.FORM_710,
        """
# MORTGAGE ASSISTANCE APPLICATION

Borrower's Name                          Co-Borrower's Name
Wendell T. Ashby                         Corinne Ashby

Social Security Number                   Social Security Number
XXX-XX-4419                              XXX-XX-8123

Hardship Information
Began on: 02/01/2026
Required hardship documentation

Borrower certification and agreement

_________________________   ____________     _________________________   ____________
Borrower signature          Date             Co-borrower signature       Date
""",
        {"person": "Wendell T. Ashby", "signed": "no"},
    ),
    "uniform borrower assistance form, signed in boxes": (
        K.FORM_710,
        """
# UNIFORM BORROWER ASSISTANCE FORM
If you are experiencing a temporary or long-term hardship and need help, you must complete and submit this form.

Loan Number (usually found on your monthly statement)        I want to:  [X] Keep the Property   [ ] Sell the Property
991200-4

BORROWER                                          CO-BORROWER
BORROWER'S NAME                                   CO-BORROWER'S NAME
Octavia Ferrante                                  Milo Ferrante
SOCIAL SECURITY NUMBER    DATE OF BIRTH           SOCIAL SECURITY NUMBER    DATE OF BIRTH
***-**-7781               04/19/1974              ***-**-0092               08/30/1972

Hardship affidavit
I am requesting review of my current financial situation.

 ~~~~~~~~~~~~~~~~~~~~        3/15/2026               ~~~~~~~~~~~~~~~~~~~      3/16/2026
Borrower Signature           Date                    Co-Borrower Signature    Date
""",
        {"person": "Octavia Ferrante", "signed": "yes", "signature_date": "2026-03-15"},
    ),
    "request for mortgage assistance, electronic": (
        K.FORM_710,
        """
# REQUEST FOR MORTGAGE ASSISTANCE

Section 1: Borrower
Name                            Lucinda Paz Arroyo
Loan number                     20-441187
Mailing address                 920 Palo Alto Street, Laredo, TX 78040
Section 2: Hardship information
Reason                          Illness of the borrower
Began                           September 2025

Borrower certification
I certify under penalty of perjury that the information is true.
Electronically signed by: Lucinda Paz Arroyo
Date signed: 2026-01-22
""",
        {"person": "Lucinda Paz Arroyo", "signed": "yes", "signature_date": "2026-01-22"},
    ),
    "blank assistance application": (
        K.FORM_710,
        """
# Mortgage Assistance Application

Loan Number: ______________________
Borrower's name: ____________________________   Social Security Number: ________________
Co-borrower's name: _________________________   Social Security Number: ________________
Hardship Information
The hardship causing mortgage payment challenges began on approximately (date) ________
Borrower signature: ___________________________                 Date: ____________________
Co-Borrower signature: ________________________                 Date: ____________________
""",
        {},
    ),
    "transcript request with the name in parts": (
        K.FORM_4506C,
        """
Form 4506-C                   Department of the Treasury - Internal Revenue Service            OMB Number
(October 2022)            IVES Request for Transcript of Tax Return                            1545-1872
               Do not sign this form unless all applicable lines have been completed.
1a. Current name                                              2a. Spouse's current name (if joint return)
i. First name        ii. Middle initial  iii. Last name       i. Spouse's first name   ii. Middle initial  iii. Last name
Gideon               R                   Blackwood
1b. First taxpayer identification number                      2b. Spouse's taxpayer identification number
XXX-XX-4120
3. Current address (including apt., room, or suite no.), city, state, and ZIP code
a. Street address                        b. City              c. State            d. ZIP code
12 Quarry Road                           Barre                VT                  05641
5a. IVES participant name, ID number, SOR mailbox ID, and address
i. IVES participant name                 ii. IVES participant ID number           iii. SOR mailbox ID
Verity Data Services                     301884                                   VDS01
5d. Client name, telephone number, and address
i. Client name                                                                    ii. Telephone number
Green Mountain Mortgage Servicing                                                 (802) 555-0190
6. Transcript requested. Enter the tax form number here (1040, 1065, 1120, etc.)      1040
8. Year or period requested. Enter the ending date of the tax year or period using the mm dd yyyy format
   12 / 31 / 2024             12 / 31 / 2025              /      /                /      /
Signature of taxpayer(s). I declare that I am the taxpayer whose name is shown on line 1a.

        ~~~~~~~~~~~~~~~~~~~~~~~~                        05/12/2026           (802) 555-0143
        Signature for Line 1a (see instructions)        Date                 Phone number of taxpayer
          [ ] Form 4506-C was signed by an Authorized Representative    [ ] Signatory confirms document was electronically signed
        Gideon R Blackwood
Sign    Print/Type name
Here
        Spouse's signature (required if listed on Line 2a)                   Date
""",
        {"person": "Gideon R Blackwood", "signed": "yes", "signature_date": "2026-05-12", "years": "2024, 2025"},
    ),
    "older transcript request, unsigned": (
        K.FORM_4506C,
        """
Form 4506-T        Request for Transcript of Tax Return
                   Do not sign this form unless all applicable lines have been completed.
1a Name shown on tax return. If a joint return, enter the name     1b First social security number on tax return
shown first.                                                       ***-**-5512
Philippa Sandoval
2a If a joint return, enter spouse's name shown on tax return.     2b Second social security number
Ernesto Sandoval                                                   ***-**-8810
3 Current name, address (including apt., room, or suite no.), city, state, and ZIP code
Philippa Sandoval, 4410 Agave Drive, Tucson, AZ 85711
6 Transcript requested. Enter the tax form number here (1040, 1065, 1120, etc.) and check the appropriate box below.  1040
9 Year or period requested. Enter the ending date of the year or period, using the mm/dd/yyyy format.
     12/31/2025          12/31/2024          12/31/2023
Signature of taxpayer(s). I declare that I am either the taxpayer whose name is shown on line 1a or 2a.

Sign   ______________________________________________          ____________
Here   Signature (see instructions)                            Date
       ______________________________________________          ____________
       Spouse's signature                                      Date
""",
        {"person": "Philippa Sandoval", "signed": "no", "years": "2023, 2024, 2025"},
    ),
    "blank transcript request": (
        K.FORM_4506C,
        """
Form 4506-C        IVES Request for Transcript of Tax Return        OMB No. 1545-1872
1a. Current name                                          2a. Spouse's current name
i. First name      ii. Middle initial   iii. Last name/BMF company name     i. Spouse's first name    iii. Spouse's last name

1b. First taxpayer identification number                  2b. Spouse's taxpayer identification number
8. Year or period requested.
   /     /              /     /             /     /
       ____________________________________           ____________
Sign   Signature for Line 1a (see instructions)       Date                 Phone number of taxpayer on line 1a or 2a
Here   Print/Type name
""",
        {},
    ),
    "borrower authorization, signed by two": (
        K.THIRD_PARTY_AUTHORIZATION,
        """
# BORROWER AUTHORIZATION TO RELEASE INFORMATION

Date: February 3, 2026
Lender/Servicer: Crestline Mortgage
Loan number: 0098-3312
Borrower(s): Terrell Beckwith and Joanna Beckwith
Property address: 3 Shoreline Terrace, Duluth, MN 55804

I/We authorize the servicer named above to release or otherwise provide to Neighborhood Housing Partners, our
housing counselor, public and non-public personal information contained in or related to the mortgage loan.

~~~~~~~~~~~~~~~~~~~~~~~                          2/3/2026
Borrower Signature                               Date

~~~~~~~~~~~~~~~~~~~~~~~                          2/4/2026
Co-Borrower Signature                            Date

~~~~~~~~~~~~~~~~~~~~~~~                          2/9/2026
Housing Counselor Signature                      Date
""",
        {"person": "Terrell Beckwith", "signed": "yes", "signature_date": "2026-02-03"},
    ),
    "authorization signed by the counselor only": (
        K.THIRD_PARTY_AUTHORIZATION,
        """
# Third Party Authorization Form

Borrower name: Hyacinth Moreau
Loan number: 551-2210
Authorized third party: Gulf Coast Legal Aid, attention Prudence Vail
I authorize my servicer to discuss my loan with the third party on my behalf.

________________________          ______________
Borrower signature                Date

~~~~~~~~~~~~~~~~~~                 04/21/2026
________________________          ______________
Third party representative signature     Date
""",
        {"person": "Hyacinth Moreau", "signed": "no"},
    ),
    "authorization with printed name over its caption": (
        K.THIRD_PARTY_AUTHORIZATION,
        """
                         AUTHORIZATION TO RELEASE INFORMATION
Re: Loan Number 771-33-8
To: Pacific Crown Loan Servicing

I hereby authorize you to release any and all information about my loan to my representative, Lindgren Realty Group,
and to negotiate on my behalf with the third party. This authorization is good until revoked by me in writing.

~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~            06-30-2026
Signature                                  Date
Magnus Eklund
Print Name
""",
        {"person": "Magnus Eklund", "signed": "yes", "signature_date": "2026-06-30"},
    ),
    "authorization typed name on the line": (
        K.THIRD_PARTY_AUTHORIZATION,
        """
# Third-Party Authorization

Customer: Roswitha Klein                Account: 118-8832
Third party: Daniel Klein (son)

I authorize the third party to receive information about my account.

Signature: Roswitha Klein                 Date: 08/14/2026
""",
        {"person": "Roswitha Klein", "signed": "unclear", "signature_date": "2026-08-14"},
    ),
    "blank authorization": (
        K.THIRD_PARTY_AUTHORIZATION,
        """
# Third Party Authorization Form
Borrower name: ________________________      Loan number: _______________
Name of third party: __________________      Relationship: ______________
I authorize the servicer to discuss my loan with the third party on my behalf.
Borrower signature: _____________________    Date: __________
""",
        {},
    ),
}
