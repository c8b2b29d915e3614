"""Which papers are still missing: Form 710, income and hardship, and when a paper serves."""

from tests.intake.cases.telling import Case

INCOME = "Fannie Mae Servicing Guide D2-2-05; Form 710"
AGE = "Fannie Mae Servicing Guide D2-2-05: 90 days"
HARDSHIP = "Form 710, required hardship documentation"
ROSA = "Rosa is borrower; Rosa has wages"
FORM = "2026-11-10 form_710 of Rosa"
ON = "2026-11-20"


def earns(kind: str, papers: str, then: str, says: str, on: str = ON, cite: str = INCOME) -> Case:
    """A case about one kind of income, the form signed."""
    return Case(says, cite, f"Rosa is borrower; Rosa has {kind}; 2026-10-01 form_710 of Rosa; {papers}", on, then)


def suffered(kind: str, papers: str, then: str, says: str) -> Case:
    """A case about one hardship, the form signed."""
    return Case(says, HARDSHIP, f"Rosa is borrower; hardship {kind}; {FORM}; {papers}", ON, then)


PAY = (
    Case("Nothing sent.", INCOME, ROSA, ON, "missing form.710 of Rosa, income.wages of Rosa; does not appear complete"),
    Case("A stub and no form.", INCOME, f"{ROSA}; 2026-11-10 pay_stub of Rosa dated 2026-11-06", ON, "missing form.710 of Rosa"),
    Case("A stub and the form.", INCOME, f"{ROSA}; {FORM}; 2026-11-10 pay_stub of Rosa dated 2026-11-06", ON,
         "missing nothing; appears complete"),
    earns("wages", "2026-11-10 pay_stub of Rosa dated 2026-08-22", "missing nothing; income.wages good until 2026-11-20",
          "The stub's 90th day.", cite=AGE),
    earns("wages", "2026-11-10 pay_stub of Rosa dated 2026-08-21", "missing income.wages of Rosa; income.wages is needs clarification",
          "The day after it.", cite=AGE),
    earns("wages", "2026-11-10 pay_stub of Rosa dated 2026-08-21, accepted", "missing income.wages of Rosa",
          "A person's acceptance makes no paper younger.", cite=AGE),
    earns("wages", "2026-10-01 received; 2026-11-10 pay_stub of Rosa dated 2026-08-22; 2026-11-20 facially complete", "missing nothing",
          "Fresh when all had arrived: fresh for ever after.", "2027-06-01", "Fannie Mae D2-2-05; comment 41(c)(2)(iv)"),
    earns("wages", "2026-10-01 received; 2026-11-10 pay_stub of Rosa dated 2026-08-22; 2026-11-21 facially complete",
          "missing income.wages of Rosa", "Stale when all had arrived: stale for ever after.", "2027-06-01",
          "Fannie Mae D2-2-05; comment 41(c)(2)(iv)"),
    earns("wages", "2026-11-10 pay_stub of Rosa dated 2026-11-06", "income.wages good until 2027-02-04", "Good through the 90th day.",
          cite=AGE),
    earns("wages", "2026-11-10 pay_stub of Rosa dated 2026-11-06, unread",
          "missing nothing; does not appear complete; income.wages is awaiting review", "Unread is neither missing nor complete."),
    earns("wages", "2026-11-10 pay_stub of Rosa dated 2026-11-06, partly read", "missing nothing; does not appear complete",
          "Partly read is the same."),
    earns("wages", "2026-11-10 pay_stub of Rosa dated 2026-11-06, rejected", "missing income.wages of Rosa; income.wages is missing",
          "Rejected is as if it had not come."),
    earns("wages", "2026-11-10 pay_stub of Rosa dated 2026-11-06, accepted", "income.wages is satisfied", "Accepted by a person."),
    earns("wages", "2026-11-10 pay_stub of Rosa dated 2026-11-06, 1 of 4 pages", "missing income.wages of Rosa", "One page of four."),
    earns("wages", "2026-11-10 pay_stub of Rosa dated 2026-11-06, 4 of 4 pages", "missing nothing", "Four pages of four."),
    earns("wages", "2026-11-10 w2 of Rosa for 2025", "missing income.wages of Rosa; income.wages is missing", "A W-2 is no stub."),
    earns("wages", "2026-11-10 w2 of Rosa for 2025, sent for income.wages", "income.wages is needs clarification",
          "A W-2 sent as one needs a word."),
    earns("wages", "2026-11-10 paper, unread, sent for income.wages", "missing nothing; does not appear complete",
          "A paper nobody has looked at yet, sent for it, may be it."),
    earns("wages", "Luis is co_borrower; 2026-11-10 form_710 of Luis; 2026-11-10 pay_stub of Luis dated 2026-11-06",
          "missing income.wages of Rosa", "Another person's stub."),
    earns("wages", "2026-11-12 waived income.wages", "missing nothing; income.wages is waived", "Waived by a person."),
    earns("wages", "wants to sell", "missing income.wages of Rosa", "To want to sell shortens no list.", cite="comment 41(b)(1)-1"),
    earns("wages", "Rosa has wages; 2026-11-10 pay_stub of Rosa dated 2026-11-06, from Acme", "missing income.wages of Rosa",
          "One job's stub does not prove two."),
    earns("wages",
          "Rosa has wages; 2026-11-10 pay_stub of Rosa dated 2026-11-06, from Acme; "
          "2026-11-10 pay_stub of Rosa dated 2026-10-23, from Acme", "missing income.wages of Rosa", "Nor do two stubs of one job."),
    earns("wages",
          "Rosa has wages; 2026-11-10 pay_stub of Rosa dated 2026-11-06, from Acme; "
          "2026-11-10 pay_stub of Rosa dated 2026-11-06, from Birch", "missing nothing", "A stub of each job does."),
)

STATEMENTS = (
    earns("wages", "2026-11-10 bank_statement of Rosa for 2026-10", "missing income.wages of Rosa", "One month."),
    earns("wages", "2026-11-10 bank_statement of Rosa for 2026-09; 2026-11-10 bank_statement of Rosa for 2026-10",
          "missing nothing; income.wages good until 2026-12-29", "Two months side by side; the older one grows old first."),
    earns("wages", "2026-11-10 bank_statement of Rosa for 2026-10; 2026-11-12 bank_statement of Rosa for 2026-10",
          "missing income.wages of Rosa", "The same month twice."),
    earns("wages", "2026-11-10 bank_statement of Rosa for 2026-08; 2026-11-10 bank_statement of Rosa for 2026-10",
          "missing income.wages of Rosa", "A month between them left out."),
    earns("wages", "2026-11-10 bank_statement of Rosa for 2026-07; 2026-11-10 bank_statement of Rosa for 2026-08",
          "missing income.wages of Rosa", "July's is 112 days old."),
    earns("wages",
          "2026-11-10 bank_statement of Rosa for 2026-09, account 1111; 2026-11-10 bank_statement of Rosa for 2026-10, account 2222",
          "missing income.wages of Rosa", "Two months of two accounts."),
    earns("wages", "Rosa has benefit_taxable; 2026-11-10 bank_statement of Rosa for 2026-09; 2026-11-10 bank_statement of Rosa for 2026-10",
          "missing nothing", "The same statements serve pay and pension."),
    earns("wages", ("Luis is co_borrower; Luis has wages; 2026-11-10 form_710 of Luis; 2026-11-10 bank_statement of Rosa for 2026-09; "
                    "2026-11-10 bank_statement of Rosa for 2026-10"), "missing income.wages of Luis", "But not another person's pay."),
)

OTHER_INCOME = (
    earns("self_employed", "2026-11-10 profit_and_loss of Rosa dated 2026-09-30", "missing nothing", "A signed profit and loss statement."),
    earns("self_employed", "2026-11-10 profit_and_loss of Rosa dated 2026-09-30, unsigned", "missing income.self_employed of Rosa",
          "An unsigned one."),
    earns("self_employed", "2026-11-10 profit_and_loss of Rosa dated 2026-09-30, signature unclear", "missing nothing",
          "One whose signature a person must look at."),
    earns("self_employed", "2026-10-01 form_1040 of Rosa for 2024", "missing nothing", "The 2024 return, October 15, 2026.", "2026-10-15",
          "Freddie Mac Exhibit 101: to confirm"),
    earns("self_employed", "2026-10-01 form_1040 of Rosa for 2024", "missing income.self_employed of Rosa",
          "The 2024 return, October 16, 2026.", "2026-10-16", "Freddie Mac Exhibit 101: to confirm"),
    earns("self_employed", "2026-11-10 other of Rosa", "missing income.self_employed of Rosa", "A paper of no kind, sent for nothing."),
    earns("self_employed", "2026-11-10 other of Rosa, sent for income.self_employed", "missing nothing",
          "The business return, sent as such."),
    earns("benefit_taxable", "2026-11-10 benefit_letter of Rosa dated 2026-08-22", "missing nothing", "An award letter, day 90."),
    earns("benefit_nontax", "2026-11-10 benefit_letter of Rosa dated 2026-08-21", "missing income.benefit_nontax of Rosa",
          "An award letter, day 91."),
    earns("benefit_taxable", "Rosa has benefit_nontax; 2026-11-10 benefit_letter of Rosa dated 2026-11-02",
          "missing income.benefit_nontax of Rosa", "One award letter, two benefits."),
    earns("unemployment_ben", "2026-11-10 unemployment_letter of Rosa dated 2026-11-20", "missing nothing", "A benefit on its last day."),
    earns("unemployment_ben", "2026-11-10 unemployment_letter of Rosa dated 2026-11-19", "missing income.unemployment_ben of Rosa",
          "One that has ended."),
    earns("rental", "2026-11-10 rent_check of Rosa dated 2026-11-01; 2026-11-10 rent_check of Rosa dated 2026-10-01", "missing nothing",
          "Two rent checks of two months."),
    earns("rental", "2026-11-10 rent_check of Rosa dated 2026-11-01", "missing income.rental of Rosa", "One."),
    earns("rental", "2026-11-10 rent_check of Rosa dated 2026-11-01; 2026-11-12 rent_check of Rosa dated 2026-11-01",
          "missing income.rental of Rosa", "The same one twice."),
    earns("invest_ins",
          "2026-11-10 investment_statement of Rosa dated 2026-10-31; 2026-11-10 investment_statement of Rosa dated 2026-09-30",
          "missing nothing", "Two investment statements."),
    earns("other", "2026-11-10 divorce_decree", "missing nothing", "Alimony, by the decree."),
    earns("other", "2026-11-10 divorce_decree; hardship divorce", "missing nothing", "The same decree shows the divorce too.",
          cite=HARDSHIP),
)

HARDSHIPS = (
    *(suffered(kind, "", "missing nothing", f"{kind.replace('_', ' ').capitalize()}: no paper is asked.")
      for kind in ("unemployment", "underemployment", "reduced_income", "housing_cost", "disaster")),
    suffered("disability_illness", "", "missing hardship.disability_illness", "Illness: something is asked."),
    suffered("disability_illness", "2026-11-10 hardship_letter of Rosa", "missing nothing",
             "Illness: the homeowner's own letter is enough."),
    suffered("divorce", "2026-11-10 separation_agreement", "missing nothing", "Divorce: the agreement."),
    suffered("divorce", "2026-11-10 quitclaim_deed", "missing nothing", "Divorce: the quitclaim deed."),
    suffered("separation_unrelated", "2026-11-10 divorce_decree", "missing hardship.separation_unrelated",
             "Unmarried owners part: no decree is theirs."),
    suffered("death", "2026-11-10 obituary", "missing nothing", "Death: a newspaper notice."),
    suffered("death", "2026-11-10 death_certificate, rejected", "missing hardship.death", "Death: a certificate that was rejected."),
    suffered("relocation_mil", "2026-11-10 pcs_orders of Rosa", "missing nothing", "A military move: the orders."),
    suffered("relocation_civ", "2026-11-10 offer_letter of Rosa, unsigned", "missing hardship.relocation_civ",
             "A move for work: an unsigned offer."),
    suffered("relocation_civ", "2026-11-10 employment_letter of Rosa", "missing nothing", "A move for work: the employer's notice."),
    suffered("business_failure", "2026-11-10 hardship_letter of Rosa", "missing nothing", "A failed business: a letter."),
    suffered("other", "", "missing hardship.other", "Anything else: a letter is asked."),
    suffered("death", "hardship divorce", "missing hardship.death, hardship.divorce", "Two hardships: the papers of both."),
    suffered("disability_illness", "hardship other; 2026-11-10 hardship_letter of Rosa", "missing nothing", "One letter may tell both."),
)

CASES = (*PAY, *STATEMENTS, *OTHER_INCOME, *HARDSHIPS)
