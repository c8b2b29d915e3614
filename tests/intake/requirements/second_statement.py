"""The same rules, written a second time as a plain table and by another way of working: which (key, person, source) are missing.

Papers are named by kind; a number is how many are needed. Each line is one way; any one way is enough.
"""

from collections import Counter
from collections.abc import Mapping

LOAN_SIGNERS = {"borrower", "co_borrower", "successor"}

INCOME_PAPERS: Mapping[str, tuple[Mapping[str, int], ...]] = {
    "wages": ({"pay_stub": 1}, {"bank_statement": 2}),
    "self_employed": ({"profit_and_loss": 1}, {"form_1040": 1}, {"bank_statement": 2}),
    "unemployment_ben": ({"unemployment_letter": 1}, {"bank_statement": 2}),
    "benefit_taxable": ({"benefit_letter": 1}, {"bank_statement": 2}),
    "benefit_nontax": ({"benefit_letter": 1}, {"bank_statement": 2}),
    "rental": ({"rent_check": 2}, {"bank_statement": 2}),
    "invest_ins": ({"investment_statement": 2}, {"bank_statement": 2}),
    "other": ({"divorce_decree": 1}, {"separation_agreement": 1}, {"bank_statement": 2}),
    "nonborrower": ({"bank_statement": 2, "utility_bill": 1}, {"pay_stub": 1, "utility_bill": 1, "rent_check": 2}),
}
HELP_SHOWN = ({"bank_statement": 2, "utility_bill": 1}, {"rent_check": 2, "utility_bill": 1})

HARDSHIP_PAPERS: Mapping[str, tuple[Mapping[str, int], ...]] = {
    "disability_illness": ({"hardship_letter": 1},),
    "divorce": ({"divorce_decree": 1}, {"separation_agreement": 1}, {"quitclaim_deed": 1}),
    "separation_unrelated": ({"quitclaim_deed": 1}, {"separation_agreement": 1}),
    "death": ({"death_certificate": 1}, {"obituary": 1}),
    "relocation_mil": ({"pcs_orders": 1}, {"employment_letter": 1}),
    "relocation_civ": ({"offer_letter": 1}, {"employment_letter": 1}, {"hardship_letter": 1}),
    "business_failure": ({"hardship_letter": 1},),
    "other": ({"hardship_letter": 1},),
}
FHA_STATEMENT = ({"hardship_letter": 1}, {"form_710": 1})
SUCCESSOR_PAPERS: Mapping[str, tuple[Mapping[str, int], ...]] = {
    "death": ({"death_certificate": 1, "quitclaim_deed": 1},),
    "divorce": ({"divorce_decree": 1, "separation_agreement": 1}, {"quitclaim_deed": 1}),
    "other": ({"quitclaim_deed": 1},),
}
ABOUT_SEVERAL = {"divorce_decree", "separation_agreement", "quitclaim_deed", "death_certificate", "obituary"}

People = Mapping[str, tuple[str, str]]  # id -> (role, standing)
Incomes = Mapping[str, tuple[str, str]]  # id -> (person, kind)
Asked = tuple[str, str | None, str | None]


def asked(investor: str | None, people: People, hardships: set[str], incomes: Incomes) -> dict[Asked, tuple[Mapping[str, int], ...]]:
    """Everything asked of this household, with the ways to meet it; nothing means that a signature is needed."""
    living = {who for who, (role, standing) in people.items() if role in LOAN_SIGNERS and standing == "living"}
    divorced = {who for who, (role, standing) in people.items() if role in LOAN_SIGNERS and standing == "divorced"}
    signers: set[str | None] = {*(living or divorced)} or {None}
    found: dict[Asked, tuple[Mapping[str, int], ...]] = {}
    if investor == "fha":
        for kind in hardships or {"other"}:
            found[(f"hardship.{kind}", None, None)] = FHA_STATEMENT
        for who in signers:
            found[("attestation.fha", who, None)] = ()
    else:
        for who in signers:
            found[("form.710", who, None)] = ({"form_710": 1},)
        for kind in hardships & set(HARDSHIP_PAPERS):
            found[(f"hardship.{kind}", None, None)] = HARDSHIP_PAPERS[kind]
        for source, (who, kind) in incomes.items():
            role, standing = people[who]
            if standing == "deceased" or (standing == "divorced" and role in LOAN_SIGNERS and who not in signers):
                continue
            found[(f"income.{kind}", who, source)] = INCOME_PAPERS[kind]
        for source, (who, kind) in incomes.items():
            if people[who][0] == "contributor" and kind != "nonborrower":
                found[("income.nonborrower", who, source)] = HELP_SHOWN
    died = "death" in hardships or any(standing == "deceased" for _, standing in people.values())
    parted = "divorce" in hardships or any(standing == "divorced" for _, standing in people.values())
    for who, (role, standing) in people.items():
        if role == "successor" and standing != "deceased":
            code = "death" if died else "divorce" if parted else "other"
            found[(f"successor.{code}", who, None)] = SUCCESSOR_PAPERS[code]
    return found


def still_missing(ways: tuple[Mapping[str, int], ...], person: str | None, papers: Counter[tuple[str, str]]) -> bool:
    """Whether no way is met by good papers of this person (of anybody, where the requirement is about nobody in particular)."""
    def has(kind: str, number: int) -> bool:
        theirs = sum(n for (held, who), n in papers.items() if held == kind and (person in (None, who) or held in ABOUT_SEVERAL))
        return theirs >= number

    return not any(all(has(kind, number) for kind, number in way.items()) for way in ways)
