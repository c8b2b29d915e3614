"""What Fannie Mae and Freddie Mac ask for: Form 710, papers for each income, papers for some hardships."""

from dataclasses import replace

from intake.kinds import DocumentKind as Kind
from intake.kinds import HardshipKind, IncomeKind
from intake.requirements.model import Alternative, Requirement
from intake.requirements.settings import POLICY
from intake.words import N_

DAYS = POLICY.income_paper_days
FORM = "Fannie Mae Servicing Guide D2-2-04, D2-2-05; Form 710"
INCOME = "Fannie Mae Servicing Guide D2-2-05; Freddie Mac Guide Exhibit 101; Form 710"
HARDSHIP = "Form 710, required hardship documentation"

STATEMENTS = Alternative(
    N_("Your 2 most recent bank statements that show this money"), (Kind.BANK_STATEMENT,), 2, DAYS, ("consecutive",)
)
STUB = N_("Your most recent pay stub")
PAY_SO_FAR = Alternative(
    N_("A signed letter from your employer with your pay so far this year"), (Kind.EMPLOYMENT_LETTER,), checks=("signed",)
)
LETTER = Alternative(N_("A letter in your own words that says what happened"), (Kind.HARDSHIP_LETTER,))
DIVORCE_DECREE = Alternative(N_("Your final divorce decree"), (Kind.DIVORCE_DECREE,))
SEPARATION = Alternative(N_("Your final separation agreement"), (Kind.SEPARATION_AGREEMENT,))
QUITCLAIM = Alternative(N_("A recorded quitclaim deed"), (Kind.QUITCLAIM_DEED,))


def other(words: str, checks: tuple[str, ...] = ()) -> Alternative:
    """A paper without a kind of its own, which counts only where it was sent for."""
    return Alternative(words, (Kind.OTHER,), checks=checks, only_if_offered=True)


def income(
    kind: IncomeKind, title: str, why: str, evidence: str, *any_of: tuple[Alternative, ...], statements: Alternative = STATEMENTS
) -> Requirement:
    """A row about one kind of income, asked of each source; bank statements answer for every kind."""
    return Requirement(
        f"income.{kind}", title, why, "has_income", "source", (*any_of, (statements,)), INCOME, evidence, when=(kind,)
    )


def hardship(kind: HardshipKind, title: str, evidence: str, *any_of: tuple[Alternative, ...]) -> Requirement:
    """A row about one kind of hardship, asked once."""
    why = N_("This shows what made your payments hard.")
    return Requirement(f"hardship.{kind}", title, why, "has_hardship", "application", any_of, HARDSHIP, evidence, when=(kind,))


APPLICATION = Alternative(N_("Form 710, Mortgage Assistance Application, all pages, signed"), (Kind.FORM_710,), checks=("signed",))
FORM_710 = Requirement(
    "form.710", N_("Your signed application"), N_("Each person on the loan signs to ask for help."), "signs", "person",
    ((APPLICATION,),), FORM, "E", signed_here=True,
)
FORM_4506C = Requirement(
    "form.4506c", N_("Form 4506-C"), N_("It lets us get a copy of your tax return from the IRS."), "signs_with_income", "person",
    ((Alternative(N_("Form 4506-C, signed and dated"), (Kind.FORM_4506C,), 1, POLICY.form_4506c_days, ("signed",)),),),
    "IRS Form 4506-C (rev. October 2022); Fannie Mae D2-2-05; Freddie Mac 9202.3", "S", when=POLICY.form_4506c_for,
)

BENEFIT_LETTER = Alternative(
    N_("A letter that shows how much you get and how often"), (Kind.BENEFIT_LETTER,), 1, DAYS
)
INCOMES = (
    income(
        IncomeKind.WAGES, N_("Proof of your pay"), N_("This shows what you earn now."), "E",
        (Alternative(STUB, (Kind.PAY_STUB,), 1, DAYS, ("year_to_date",)),),
        (Alternative(STUB, (Kind.PAY_STUB,), 1, DAYS), PAY_SO_FAR),
        statements=replace(STATEMENTS, words=N_("Your 2 most recent bank statements that show your pay")),
    ),
    income(
        IncomeKind.SELF_EMPLOYED, N_("Proof of what your business earns"), N_("This shows what your own work earns."), "S",
        (Alternative(N_("A profit and loss statement, signed and dated"), (Kind.PROFIT_AND_LOSS,), 1, DAYS, ("signed",)),),
        (Alternative(N_("Your latest tax return, every page, signed"), (Kind.FORM_1040,), checks=("latest_year", "signed")),),
        (other(N_("Your latest business tax return, every page, signed"), ("signed",)),),
    ),
    income(
        IncomeKind.BENEFIT_TAXABLE, N_("Proof of your benefit or pension"), N_("This shows what you get each month."), "S",
        (BENEFIT_LETTER,),
    ),
    income(
        IncomeKind.BENEFIT_NONTAX, N_("Proof of your benefit"), N_("This shows what you get each month."), "S", (BENEFIT_LETTER,)
    ),
    income(
        IncomeKind.RENTAL, N_("Proof of the rent you get"), N_("This shows what your tenant pays you."), "S",
        (Alternative(N_("Your 2 most recent rent checks that were deposited"), (Kind.RENT_CHECK,), 2, DAYS),),
    ),
    income(
        IncomeKind.INVEST_INS, N_("Proof of money from investments or insurance"), N_("This shows how much you get."), "S",
        (Alternative(N_("Your 2 most recent investment statements"), (Kind.INVESTMENT_STATEMENT,), 2, DAYS),),
    ),
    income(
        IncomeKind.OTHER, N_("Proof of your other income"), N_("This shows how much you get."), "S",
        (DIVORCE_DECREE,), (SEPARATION,), (other(N_("Another paper that shows how much you get and how often")),),
    ),
)
UNEMPLOYMENT = income(
    IncomeKind.UNEMPLOYMENT_BEN, N_("Proof of your unemployment benefit"), N_("This shows how much you get."), "S",
    (Alternative(N_("Your benefit letter, with how much and for how long"), (Kind.UNEMPLOYMENT_LETTER,), 1, DAYS),),
)

HOUSEHOLD_PROOF = Alternative(
    N_("A pay stub or benefit letter of the person who helps"),
    (Kind.PAY_STUB, Kind.BENEFIT_LETTER, Kind.UNEMPLOYMENT_LETTER, Kind.PROFIT_AND_LOSS), 1, DAYS,
)
LIVES_HERE = Alternative(
    N_("A bill or lease that shows this person lives in the home"), (Kind.UTILITY_BILL, Kind.LEASE), 1, DAYS
)
PAYS_IN = Alternative(
    N_("2 bank statements that show this person helps pay each month"), (Kind.BANK_STATEMENT,), 2, DAYS, ("consecutive",)
)
RENT_PAID = Alternative(N_("2 checks that show this person helps pay each month"), (Kind.RENT_CHECK,), 2, DAYS)
HOUSEHOLD_TITLE = N_("Proof of help from somebody who lives with you")
HOUSEHOLD_WHY = N_("We can count this money when it helps pay for the home each month.")
HOUSEHOLD = (
    Requirement(
        "income.nonborrower", HOUSEHOLD_TITLE, HOUSEHOLD_WHY, "has_income", "source",
        ((PAYS_IN, LIVES_HERE), (HOUSEHOLD_PROOF, LIVES_HERE, RENT_PAID)), INCOME, "E", when=(IncomeKind.NONBORROWER,),
    ),
    Requirement(
        "income.nonborrower", HOUSEHOLD_TITLE, HOUSEHOLD_WHY, "contributes", "source",
        ((PAYS_IN, LIVES_HERE), (RENT_PAID, LIVES_HERE)), INCOME, "E",
    ),
)

NO_RECORDS = N_("Another paper that shows it, such as a benefit letter; no medical records")
HARDSHIPS = (
    hardship(
        HardshipKind.DISABILITY_ILLNESS, N_("About the illness or disability"), "S",
        (Alternative(N_("A letter in your own words; no medical records"), (Kind.HARDSHIP_LETTER,)),),
        (Alternative(NO_RECORDS, (Kind.BENEFIT_LETTER, Kind.OTHER), only_if_offered=True),),
    ),
    hardship(HardshipKind.DIVORCE, N_("About the divorce"), "U", (DIVORCE_DECREE,), (SEPARATION,), (QUITCLAIM,)),
    hardship(
        HardshipKind.SEPARATION_UNRELATED, N_("About the separation"), "U", (QUITCLAIM,),
        (Alternative(N_("A signed agreement that gives up all rights to the home"), (Kind.SEPARATION_AGREEMENT,)),),
    ),
    hardship(
        HardshipKind.DEATH, N_("About the death in the family"), "S",
        (Alternative(N_("The death certificate"), (Kind.DEATH_CERTIFICATE,)),),
        (Alternative(N_("An obituary or a newspaper notice"), (Kind.OBITUARY,)),),
    ),
    hardship(
        HardshipKind.RELOCATION_MIL, N_("About the military move"), "U",
        (Alternative(N_("Your change of station orders (PCS)"), (Kind.PCS_ORDERS,)),),
        (Alternative(N_("A letter that shows the transfer"), (Kind.EMPLOYMENT_LETTER,)),),
    ),
    hardship(
        HardshipKind.RELOCATION_CIV, N_("About the move for work"), "U",
        (Alternative(N_("Your signed offer letter"), (Kind.OFFER_LETTER,), checks=("signed",)),),
        (Alternative(N_("A notice from your employer"), (Kind.EMPLOYMENT_LETTER,)),),
        (LETTER,),
    ),
    hardship(HardshipKind.BUSINESS_FAILURE, N_("About the business that failed"), "U", (LETTER,)),
    hardship(HardshipKind.OTHER, N_("About what happened"), "U", (LETTER,)),
)

CONVENTIONAL = (
    FORM_710,
    *((FORM_4506C,) if POLICY.form_4506c_for else ()),
    *HARDSHIPS,
    *INCOMES,
    *((UNEMPLOYMENT,) if POLICY.unemployment_benefit_papers else ()),
    *HOUSEHOLD,
)
