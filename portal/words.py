"""What the vocabularies of the trade are called on a page, in either language."""

from enum import StrEnum

from flask import Flask
from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from intake.kinds import (
    AuthorizationScope,
    AwaitedKind,
    Channel,
    DocumentKind,
    HardshipDuration,
    HardshipKind,
    HelpChoice,
    HelpOption,
    IncomeKind,
    Intent,
    Investor,
    Occupancy,
    OptionOutcome,
    PayFrequency,
    PersonRole,
    RejectionReason,
    RequirementStatus,
    Role,
    Standing,
    YesNoUnsure,
)
from intake.notices.asking_letters import AWAITED
from intake.notices.decision_letters import OPTIONS
from intake.notices.reasons import REASONS
from intake.statements.model import LooksLike
from intake.words import OwnWords
from portal.languages import current_language

LABELS: dict[type[StrEnum], dict[str, LazyString]] = {
    DocumentKind: {
        "pay_stub": _l("Pay stub"), "w2": _l("W-2 tax form"), "bank_statement": _l("Bank statement"),
        "form_1040": _l("Tax return (Form 1040)"), "schedule_c": _l("Schedule C (business)"), "schedule_e": _l("Schedule E (rent)"),
        "form_1099": _l("1099 tax form"), "form_1098": _l("1098 mortgage interest form"), "benefit_letter": _l("Benefit award letter"),
        "unemployment_letter": _l("Unemployment benefit letter"), "profit_and_loss": _l("Profit and loss statement"),
        "mortgage_statement": _l("Mortgage statement"), "employment_letter": _l("Letter from an employer"), "lease": _l("Lease"),
        "utility_bill": _l("Utility bill"), "property_tax_bill": _l("Property tax bill"), "insurance_bill": _l("Insurance bill"),
        "hoa_bill": _l("HOA bill"), "hardship_letter": _l("Letter about what happened"),
        "form_710": _l("Mortgage Assistance Application (Form 710)"), "form_4506c": _l("Form 4506-C"),
        "third_party_authorization": _l("Authorization for a helper"), "divorce_decree": _l("Divorce decree"),
        "separation_agreement": _l("Separation agreement"), "quitclaim_deed": _l("Quitclaim deed"),
        "death_certificate": _l("Death certificate"), "obituary": _l("Obituary"), "pcs_orders": _l("Military orders (PCS)"),
        "offer_letter": _l("Job offer letter"), "investment_statement": _l("Investment statement"),
        "rent_check": _l("Deposited rent check"), "other": _l("Another kind of paper"),
    },
    HardshipKind: {
        "unemployment": _l("I lost my job"), "underemployment": _l("I found work again, but it pays less"),
        "reduced_income": _l("My pay or my hours were cut"), "housing_cost": _l("My housing costs went up"),
        "disaster": _l("A disaster hit my home or my work"),
        "disability_illness": _l("Illness or disability in my family"), "divorce": _l("Divorce or legal separation"),
        "separation_unrelated": _l("I separated from a co-borrower who is not my spouse"), "death": _l("A death in my family"),
        "relocation_mil": _l("Military orders to move"), "relocation_civ": _l("A job that is far away"),
        "business_failure": _l("My business closed or is failing"), "other": _l("Something else"),
    },
    HardshipDuration: {
        "short": _l("It should be over within 6 months"), "long": _l("It will last longer, or for good"), "resolved": _l("It is over"),
    },
    IncomeKind: {
        "wages": _l("Wages, salary or tips"), "self_employed": _l("My own business or gig work"),
        "unemployment_ben": _l("Unemployment benefits"), "benefit_taxable": _l("Pension, or Social Security that is taxed"),
        "benefit_nontax": _l("Social Security or disability that is not taxed"), "rental": _l("Rent that people pay me"),
        "invest_ins": _l("Investments or insurance"), "other": _l("Child support, alimony or other income"),
        "nonborrower": _l("Help from someone who lives with me"),
    },
    PayFrequency: {
        "weekly": _l("Every week"), "biweekly": _l("Every 2 weeks"), "semimonthly": _l("Twice a month"),
        "monthly": _l("Every month"), "annual": _l("Once a year"),
    },
    Intent: {
        "keep": _l("I want to stay in my home"), "sell": _l("I want to sell it"), "leave": _l("I want to leave it"),
        "unsure": _l("I am not sure"),
    },
    Occupancy: {"owner": _l("I live there"), "renter": _l("Someone rents it from me"), "empty": _l("It is empty")},
    YesNoUnsure: {"yes": _l("Yes"), "no": _l("No"), "unsure": _l("I am not sure")},
    LooksLike: {
        "pay": _l("Pay"), "benefit": _l("Benefit"), "pension": _l("Pension"), "unemployment": _l("Unemployment benefits"),
        "child_support": _l("Child support or alimony"), "rent": _l("Rent"), "other": _l("The bank's words do not say"),
        "transfer": _l("Transfer, not income"), "not_income": _l("Refund, loan or advance, not income"),
    },
    Investor: {
        "fannie_mae": _l("Fannie Mae"), "freddie_mac": _l("Freddie Mac"), "fha": _l("FHA"), "va": _l("VA"), "usda": _l("USDA"),
        "portfolio": _l("Portfolio"),
    },
    Role: {
        "homeowner": _l("Homeowner"), "counselor": _l("Housing counselor"), "specialist": _l("Specialist"),
        "admin": _l("Administrator"),
    },
    PersonRole: {
        "borrower": _l("Borrower"), "co_borrower": _l("Co-borrower"), "contributor": _l("Helps pay the household's bills"),
        "successor": _l("Inherited the home or received it"),
    },
    Standing: {"living": _l("Can sign"), "deceased": _l("Has died"), "divorced": _l("Divorced, no longer lives here")},
    Channel: {
        "web": _l("This website"), "counselor": _l("A housing counselor"), "telephone": _l("Telephone"), "mail": _l("Mail"),
        "fax": _l("Fax"), "in_person": _l("In person"),
    },
    RequirementStatus: {
        "waived": _l("Not needed"), "satisfied": _l("Accepted"), "needs_clarification": _l("Needs you to check"),
        "awaiting_review": _l("Received"), "not_in_borrowers_control": _l("We're getting this"), "missing": _l("Nothing yet"),
    },
    RejectionReason: {name: _l(words) for name, words in REASONS.items()},
    HelpChoice: {
        "remind_me": _l("Remind me later"), "help_me_find_it": _l("Help me find it"), "cannot_get_it": _l("I can't get it"),
        "does_not_apply": _l("It doesn't apply to me"), "someone_else_sends": _l("Someone else has to send it"),
        "you_may_have_it": _l("You may already have it"),
    },
    HelpOption: {name: _l(words) for name, words in OPTIONS.items()},
    OptionOutcome: {
        "offered": _l("We offer it"), "denied": _l("We do not offer it"),
        "not_evaluated": _l("Not looked at: an option before it fits"),
    },
    AwaitedKind: {name: _l(words) for name, words in AWAITED.items()},
    AuthorizationScope: {
        "view": _l("See my application and papers"), "add_papers": _l("Add papers for me"), "answer": _l("Fill in answers for me"),
        "talk": _l("Talk with the servicer about my loan"), "receive_notices": _l("Get copies of letters to me"),
    },
}

FIGURE_LABELS = {
    "employer": _l("Employer"), "employee": _l("Employee"), "pay_period_start": _l("Pay period from"),
    "pay_period_end": _l("Pay period to"), "pay_date": _l("Pay date"), "pay_frequency": _l("Paid how often"),
    "gross_pay": _l("Gross pay"), "net_pay": _l("Net pay"), "ytd_gross": _l("Gross pay this year so far"),
    "total_deductions": _l("Deductions"), "tax_year": _l("Tax year"), "wages_box1": _l("Wages (box 1)"),
    "federal_tax_withheld": _l("Federal tax withheld"), "social_security_wages": _l("Social Security wages"), "bank": _l("Bank"),
    "account_holder": _l("Account holder"), "account_last4": _l("Account, last 4 digits"), "period_start": _l("Period from"),
    "period_end": _l("Period to"), "beginning_balance": _l("Beginning balance"), "ending_balance": _l("Ending balance"),
    "total_deposits": _l("Deposits, total"), "total_withdrawals": _l("Withdrawals, total"), "taxpayer": _l("Taxpayer"),
    "spouse": _l("Spouse"), "filing_status": _l("Filing status"), "wages_line1": _l("Wages (line 1)"),
    "total_income": _l("Total income"), "adjusted_gross_income": _l("Adjusted gross income"), "business": _l("Business"),
    "gross_receipts": _l("Gross receipts"), "total_expenses": _l("Expenses, total"), "net_profit": _l("Net profit"),
    "rents_received": _l("Rents received"), "net_rental_income": _l("Net rental income"), "form": _l("Form"), "payer": _l("Payer"),
    "recipient": _l("Recipient"), "amount": _l("Amount"), "lender": _l("Lender"), "borrower": _l("Borrower"),
    "mortgage_interest": _l("Mortgage interest"), "outstanding_principal": _l("Outstanding principal"), "agency": _l("Agency"),
    "monthly_benefit": _l("Monthly benefit"), "letter_date": _l("Date of the letter"), "weekly_benefit": _l("Weekly benefit"),
    "benefit_start": _l("Benefit from"), "benefit_end": _l("Benefit to"), "gross_income": _l("Gross income"),
    "servicer": _l("Servicer"), "loan_number_last4": _l("Loan number, last 4 digits"), "statement_date": _l("Statement date"),
    "due_date": _l("Due date"), "amount_due": _l("Amount due"), "unpaid_principal": _l("Unpaid principal"),
    "interest_rate": _l("Interest rate"), "escrow_balance": _l("Escrow balance"), "hire_date": _l("Hire date"), "pay": _l("Pay"),
    "landlord": _l("Landlord"), "tenant": _l("Tenant"), "monthly_rent": _l("Monthly rent"), "lease_start": _l("Lease from"),
    "lease_end": _l("Lease to"), "provider": _l("Provider"), "account_number": _l("Account number"), "owner": _l("Owner"),
    "issuer": _l("Issuer"), "person": _l("Person"), "signed": _l("Signed"), "signature_date": _l("Date signed"),
    "years": _l("Years asked for"), "people": _l("People named"), "date": _l("Date"), "holder": _l("Holder"), "value": _l("Value"),
}


def label(word: StrEnum | None) -> str:
    """What a word of a vocabulary is called on the page; empty for None."""
    return "" if word is None else str(LABELS[type(word)][word.value])


def choices(vocabulary: type[StrEnum]) -> list[tuple[str, str]]:
    """Every word of a vocabulary with its label, for a form."""
    return [(word.value, label(word)) for word in vocabulary]


def figure_label(name: str) -> str:
    """What a figure is called on the page."""
    return str(FIGURE_LABELS[name])


def sentence(message_id: str) -> str:
    """A sentence that intake marked for translation, or a servicer's own words in the language of the page."""
    if isinstance(message_id, OwnWords):
        return message_id.es if current_language() == "es" else str(message_id)
    return _(message_id)


def init_app(app: Flask) -> None:
    """Make these available to templates as filters."""
    app.jinja_env.filters.update(label=label, figure_label=figure_label, sentence=sentence)
