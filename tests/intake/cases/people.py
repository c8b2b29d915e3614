"""Who is asked: signers, the dead and the divorced, helpers, successors; and what each programme asks."""

from tests.intake.cases.telling import Case

SIGN = "Fannie Mae Servicing Guide D2-2-05: all note signers unless deceased or divorced"
HELP = "Fannie Mae Servicing Guide D2-2-05: non-borrower income"
SUCCESSOR = "12 CFR 1024.38(b)(1)(vi), comments 2 and 3"
FHA = "HUD Handbook 4000.1 III.A.2.h.iv; Mortgagee Letter 2025-12"
LIST = "12 CFR 1024.41(b)(1), comment 1"
ON = "2026-11-20"
STUB = "2026-11-10 pay_stub of Rosa dated 2026-11-06"

SIGNERS = (
    Case("Everyone on the loan signs.", SIGN, "Rosa is borrower; Luis is co_borrower", ON, "missing form.710 of Luis, form.710 of Rosa"),
    Case("One signature is not the other's.", SIGN, "Rosa is borrower; Luis is co_borrower; 2026-11-10 form_710 of Rosa", ON,
         "missing form.710 of Luis"),
    Case("The dead do not sign, and their pay is not asked about.", SIGN, "Rosa is borrower; Luis is co_borrower, deceased; Luis has wages",
         ON, "missing form.710 of Rosa"),
    Case("Nor the divorced.", SIGN, "Rosa is borrower; Luis is co_borrower, divorced; Luis has wages", ON, "missing form.710 of Rosa"),
    Case("Where only a divorced signer is left, that one signs and earns.", SIGN, "Rosa is borrower, divorced; Rosa has wages", ON,
         "missing form.710 of Rosa, income.wages of Rosa"),
    Case("Before anybody is named the form is asked for all the same.", SIGN, "", ON, "missing form.710"),
    Case("Nobody is left who can sign: the form is missing, and nobody's paper makes the file complete.", SIGN,
         "Rosa is borrower, deceased; Ana is contributor", ON, "missing form.710; does not appear complete"),
    Case("An unsigned form.", SIGN, "Rosa is borrower; 2026-11-10 form_710 of Rosa, unsigned", ON, "missing form.710 of Rosa"),
    Case("A signature a person must look at.", SIGN, "Rosa is borrower; 2026-11-10 form_710 of Rosa, signature unclear", ON,
         "missing nothing"),
    Case("Three pages of five.", SIGN, "Rosa is borrower; 2026-11-10 form_710 of Rosa, 3 of 5 pages", ON, "missing form.710 of Rosa"),
    Case("A helper does not sign.", SIGN, "Rosa is borrower; Ana is contributor; 2026-11-10 form_710 of Rosa", ON, "missing nothing"),
)

HELPERS = (
    Case("A helper's pay is shown like any pay, and that it is given.", HELP,
         "Rosa is borrower; Ana is contributor; Ana has wages; 2026-11-10 form_710 of Rosa", ON,
         "missing income.nonborrower of Ana, income.wages of Ana"),
    Case("Statements show both the pay and the help; a bill shows that Ana lives there.", HELP,
         "Rosa is borrower; Ana is contributor; Ana has wages; 2026-11-10 form_710 of Rosa; 2026-11-10 bank_statement of Ana for 2026-09; "
         "2026-11-10 bank_statement of Ana for 2026-10; 2026-11-10 utility_bill of Ana dated 2026-11-01", ON, "missing nothing"),
    Case("Without the bill nobody knows that Ana lives there.", HELP,
         "Rosa is borrower; Ana is contributor; Ana has wages; 2026-11-10 form_710 of Rosa; 2026-11-10 bank_statement of Ana for 2026-09; "
         "2026-11-10 bank_statement of Ana for 2026-10", ON, "missing income.nonborrower of Ana"),
    Case("Help told as one sum: stub, bill and two checks.", HELP,
         "Rosa is borrower; Ana is contributor; Ana has nonborrower; 2026-11-10 form_710 of Rosa; "
         "2026-11-10 pay_stub of Ana dated 2026-11-06; " "2026-11-10 utility_bill of Ana dated 2026-11-01; "
         "2026-11-10 rent_check of Ana dated 2026-11-01; 2026-11-10 rent_check of Ana dated 2026-10-01", ON, "missing nothing"),
    Case("A bill of day 91.", HELP,
         "Rosa is borrower; Ana is contributor; Ana has nonborrower; 2026-11-10 form_710 of Rosa; "
         "2026-11-10 bank_statement of Ana for 2026-09; " "2026-11-10 bank_statement of Ana for 2026-10; "
         "2026-11-10 utility_bill of Ana dated 2026-08-21", ON, "missing income.nonborrower of Ana"),
)

SUCCESSORS = (
    Case("The borrower died: certificate and deed of the one who follows, never of the one who is gone.", SUCCESSOR,
         "Rosa is borrower, deceased; Luis is successor", ON, "missing form.710 of Luis, successor.death of Luis"),
    Case("The certificate alone.", SUCCESSOR,
         "Rosa is borrower, deceased; Luis is successor; 2026-11-10 form_710 of Luis; 2026-11-10 death_certificate", ON,
         "missing successor.death of Luis; successor.death is needs clarification"),
    Case("Certificate and deed.", SUCCESSOR,
         "Rosa is borrower, deceased; Luis is successor; 2026-11-10 form_710 of Luis; 2026-11-10 death_certificate; "
         "2026-11-10 quitclaim_deed of Luis", ON, "missing nothing; appears complete"),
    Case("Certificate and affidavit of heirship; no probate.", SUCCESSOR,
         "Rosa is borrower, deceased; Luis is successor; 2026-11-10 form_710 of Luis; 2026-11-10 death_certificate; "
         "2026-11-10 other of Luis, sent for successor.death", ON, "missing nothing"),
    Case("One certificate shows the hardship and the succession.", SUCCESSOR,
         "Rosa is borrower, deceased; Luis is successor; hardship death; 2026-11-10 form_710 of Luis; 2026-11-10 death_certificate; "
         "2026-11-10 quitclaim_deed of Luis", ON, "missing nothing"),
    Case("By divorce: decree and agreement, no deed.", SUCCESSOR,
         "Rosa is borrower, divorced; Luis is successor; 2026-11-10 form_710 of Luis; 2026-11-10 divorce_decree; "
         "2026-11-10 separation_agreement", ON, "missing nothing"),
    Case("By divorce: the decree alone.", SUCCESSOR,
         "Rosa is borrower, divorced; Luis is successor; 2026-11-10 form_710 of Luis; 2026-11-10 divorce_decree", ON,
         "missing successor.divorce of Luis"),
    Case("From a living parent: the deed alone.", SUCCESSOR, "Luis is successor; 2026-11-10 form_710 of Luis; 2026-11-10 quitclaim_deed",
         ON, "missing nothing"),
    Case("By a trust: the recorded paper, sent as such.", SUCCESSOR,
         "Luis is successor; 2026-11-10 form_710 of Luis; 2026-11-10 other of Luis, sent for successor.other", ON, "missing nothing"),
    Case("A successor's own pay is asked like a borrower's.", SUCCESSOR,
         "Luis is successor; Luis has wages; 2026-11-10 form_710 of Luis; 2026-11-10 quitclaim_deed", ON, "missing income.wages of Luis"),
)

PROGRAMMES = (
    Case("FHA received October 1, 2025: a statement and an attestation, no income papers.", FHA,
         "fha loan; 2025-10-01 received; Rosa is borrower; Rosa has wages; hardship reduced_income", "2025-10-02",
         "missing attestation.fha of Rosa, hardship.reduced_income"),
    Case("FHA received September 30, 2025: the old list, whenever it is asked.", f"{FHA}: in force before",
         "fha loan; 2025-09-30 received; Rosa is borrower; Rosa has wages; hardship reduced_income", "2025-10-02",
         "missing hardship.reduced_income, income.wages of Rosa"),
    Case("FHA: a letter and the signed attestation.", FHA,
         "fha loan; 2026-11-02 received; Rosa is borrower; hardship death; 2026-11-10 hardship_letter of Rosa; "
         "2026-11-10 other of Rosa, sent for attestation.fha", ON, "missing nothing"),
    Case("FHA: an attestation without a signature.", FHA,
         "fha loan; 2026-11-02 received; Rosa is borrower; hardship death; 2026-11-10 hardship_letter of Rosa; "
         "2026-11-10 other of Rosa, sent for attestation.fha, unsigned", ON, "missing attestation.fha of Rosa"),
    Case("FHA: two borrowers attest.", FHA,
         "fha loan; 2026-11-02 received; Rosa is borrower; Luis is co_borrower; hardship death; 2026-11-10 hardship_letter of Rosa", ON,
         "missing attestation.fha of Luis, attestation.fha of Rosa"),
    Case("FHA: no kind of hardship is named yet, and a statement is asked all the same.", FHA,
         "fha loan; 2026-11-02 received; Rosa is borrower", ON, "missing attestation.fha of Rosa, hardship.other"),
    *(Case(f"{investor.upper()}: the conventional list until its own is confirmed.", f"{LIST}: to confirm",
           f"{investor} loan; Rosa is borrower; Rosa has wages; hardship death; {STUB}", ON, "missing form.710 of Rosa, hardship.death")
      for investor in ("freddie_mac", "va", "usda", "portfolio")),
    Case("FHA: a successor shows how the home came.", SUCCESSOR,
         "fha loan; 2026-11-02 received; Rosa is borrower, deceased; Luis is successor; hardship death", ON,
         "missing attestation.fha of Luis, hardship.death, successor.death of Luis"),
)

CASES = (*SIGNERS, *HELPERS, *SUCCESSORS, *PROGRAMMES)
