"""The words everyone shares: kinds of paper, hardship, income, person, status and moment."""

from enum import StrEnum


class DocumentKind(StrEnum):
    """What a paper is."""

    PAY_STUB = "pay_stub"
    W2 = "w2"
    BANK_STATEMENT = "bank_statement"
    FORM_1040 = "form_1040"
    SCHEDULE_C = "schedule_c"
    SCHEDULE_E = "schedule_e"
    FORM_1099 = "form_1099"
    FORM_1098 = "form_1098"
    BENEFIT_LETTER = "benefit_letter"
    UNEMPLOYMENT_LETTER = "unemployment_letter"
    PROFIT_AND_LOSS = "profit_and_loss"
    MORTGAGE_STATEMENT = "mortgage_statement"
    EMPLOYMENT_LETTER = "employment_letter"
    LEASE = "lease"
    UTILITY_BILL = "utility_bill"
    PROPERTY_TAX_BILL = "property_tax_bill"
    INSURANCE_BILL = "insurance_bill"
    HOA_BILL = "hoa_bill"
    HARDSHIP_LETTER = "hardship_letter"
    FORM_710 = "form_710"
    FORM_4506C = "form_4506c"
    THIRD_PARTY_AUTHORIZATION = "third_party_authorization"
    DIVORCE_DECREE = "divorce_decree"
    SEPARATION_AGREEMENT = "separation_agreement"
    QUITCLAIM_DEED = "quitclaim_deed"
    DEATH_CERTIFICATE = "death_certificate"
    OBITUARY = "obituary"
    PCS_ORDERS = "pcs_orders"
    OFFER_LETTER = "offer_letter"
    INVESTMENT_STATEMENT = "investment_statement"
    RENT_CHECK = "rent_check"
    OTHER = "other"


class HardshipKind(StrEnum):
    """What made payments hard (Form 710; rules of the trade 2.2)."""

    UNEMPLOYMENT = "unemployment"
    UNDEREMPLOYMENT = "underemployment"
    REDUCED_INCOME = "reduced_income"
    HOUSING_COST = "housing_cost"
    DISASTER = "disaster"
    DISABILITY_ILLNESS = "disability_illness"
    DIVORCE = "divorce"
    SEPARATION_UNRELATED = "separation_unrelated"
    DEATH = "death"
    RELOCATION_MIL = "relocation_mil"
    RELOCATION_CIV = "relocation_civ"
    BUSINESS_FAILURE = "business_failure"
    OTHER = "other"


class HardshipDuration(StrEnum):
    """How long a hardship lasts: up to six months, longer, or already over."""

    SHORT = "short"
    LONG = "long"
    RESOLVED = "resolved"


class IncomeKind(StrEnum):
    """Where money comes in (Form 710; rules of the trade 2.3)."""

    WAGES = "wages"
    SELF_EMPLOYED = "self_employed"
    UNEMPLOYMENT_BEN = "unemployment_ben"
    BENEFIT_TAXABLE = "benefit_taxable"
    BENEFIT_NONTAX = "benefit_nontax"
    RENTAL = "rental"
    INVEST_INS = "invest_ins"
    OTHER = "other"
    NONBORROWER = "nonborrower"


class PayFrequency(StrEnum):
    """How often an income is paid."""

    WEEKLY = "weekly"
    BIWEEKLY = "biweekly"
    SEMIMONTHLY = "semimonthly"
    MONTHLY = "monthly"
    ANNUAL = "annual"


class Investor(StrEnum):
    """Who owns or guarantees the loan, and so whose programme applies."""

    FANNIE_MAE = "fannie_mae"
    FREDDIE_MAC = "freddie_mac"
    FHA = "fha"
    VA = "va"
    USDA = "usda"
    PORTFOLIO = "portfolio"


class Role(StrEnum):
    """What an account may be for."""

    HOMEOWNER = "homeowner"
    COUNSELOR = "counselor"
    SPECIALIST = "specialist"
    ADMIN = "admin"


class PersonRole(StrEnum):
    """How a person on an application stands to the loan."""

    BORROWER = "borrower"
    CO_BORROWER = "co_borrower"
    CONTRIBUTOR = "contributor"
    SUCCESSOR = "successor"


class Standing(StrEnum):
    """Whether a person on the loan can still sign."""

    LIVING = "living"
    DECEASED = "deceased"
    DIVORCED = "divorced"


class Intent(StrEnum):
    """What the homeowner hopes for; never by itself a reason to ask for fewer papers (cmt 41(b)(1)-1)."""

    KEEP = "keep"
    SELL = "sell"
    LEAVE = "leave"
    UNSURE = "unsure"


class Occupancy(StrEnum):
    """Who lives in the property."""

    OWNER = "owner"
    RENTER = "renter"
    EMPTY = "empty"


class YesNoUnsure(StrEnum):
    """An answer that may honestly be unknown."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Channel(StrEnum):
    """The door by which an application or a paper came."""

    WEB = "web"
    COUNSELOR = "counselor"
    TELEPHONE = "telephone"
    MAIL = "mail"
    FAX = "fax"
    IN_PERSON = "in_person"


class DeliveryChannel(StrEnum):
    """How a letter reaches somebody: on the site with an e-mail that says so, or on paper by mail."""

    SITE = "site"
    PAPER = "paper"


class DeliveryFailure(StrEnum):
    """Why a letter did not reach somebody."""

    EMAIL_REFUSED = "email_refused"
    WRONG_ADDRESS = "wrong_address"
    MOVED = "moved"
    REFUSED = "refused"
    UNCLAIMED = "unclaimed"
    SPOILED = "spoiled"
    OTHER = "other"


class Outcome(StrEnum):
    """What a check found; inconclusive is an answer, not a failure."""

    PASS = "pass"  # noqa: S105  an outcome, not a password
    FAIL = "fail"
    INCONCLUSIVE = "inconclusive"


class ReadingStatus(StrEnum):
    """How reading a paper ended; none of them un-receives it."""

    OK = "ok"
    PARTIAL = "partial"
    NO_TEXT = "no_text"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_COMPLEX = "too_complex"
    TOO_LARGE = "too_large"
    WRONG_TYPE = "wrong_type"
    NEEDS_PERSON = "needs_person"


class Signed(StrEnum):
    """Whether a signature was seen."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class ReviewOutcome(StrEnum):
    """A person's verdict on a paper."""

    NONE = "none"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class RequirementStatus(StrEnum):
    """Where one requirement stands; computed, in order of precedence."""

    WAIVED = "waived"
    SATISFIED = "satisfied"
    NEEDS_CLARIFICATION = "needs_clarification"
    AWAITING_REVIEW = "awaiting_review"
    NOT_IN_BORROWERS_CONTROL = "not_in_borrowers_control"
    MISSING = "missing"


class DeadlineState(StrEnum):
    """Where one clock stands."""

    PENDING = "pending"
    MET = "met"
    MISSED = "missed"
    NOT_APPLICABLE = "not_applicable"


class EventKind(StrEnum):
    """Moments from which legal clocks run: written once, never rewritten."""

    APPLICATION_RECEIVED = "application_received"
    ACKNOWLEDGMENT_SENT = "acknowledgment_sent"
    FIRST_FACIALLY_COMPLETE = "first_facially_complete"
    COMPLETE = "complete"
    COMPLETE_NOTICE_SENT = "complete_notice_sent"
    DECISION_SENT = "decision_sent"
    OFFER_ACCEPTED = "offer_accepted"
    OFFER_REJECTED = "offer_rejected"
    APPEAL_RECEIVED = "appeal_received"
    APPEAL_DECIDED = "appeal_decided"
    GAP_FOUND = "gap_found"
    GAP_CURED = "gap_cured"
    SIGNED_AND_SENT = "signed_and_sent"
    WITHDRAWN = "withdrawn"
    LIVE_CONTACT = "live_contact"
    EARLY_INTERVENTION_SENT = "early_intervention_sent"
    SHORT_TERM_OFFERED = "short_term_offered"
    SHORT_TERM_NOTICE_SENT = "short_term_notice_sent"
    SHORT_TERM_ENDED = "short_term_ended"
    THIRD_PARTY_DELAY_SENT = "third_party_delay_sent"
    CLOSED_INCOMPLETE = "closed_incomplete"
    REOPENED = "reopened"
    TRANSFERRED_IN = "transferred_in"
    FOUND_DUPLICATIVE = "found_duplicative"


class AwaitedKind(StrEnum):
    """What only somebody else can send: neither the homeowner nor the servicer (1024.41(c)(4)(ii), comment 1)."""

    INSURER_APPROVAL = "insurer_approval"
    OWNER_APPROVAL = "owner_approval"
    TITLE_REPORT = "title_report"
    VALUATION = "valuation"
    OTHER_LENDER = "other_lender"
    COURT_OR_AGENCY = "court_or_agency"
    EMPLOYER = "employer"
    OTHER = "other"


class InstructionKind(StrEnum):
    """What foreclosure counsel is told: an application is complete, an act must stop, an act may go on (1024.41(g), comments 1 to 5)."""

    COMPLETE = "complete"
    STOP = "stop"
    RESUME = "resume"


class HelpOption(StrEnum):
    """The loss mitigation options a servicer decides on (1024.31)."""

    REPAYMENT_PLAN = "repayment_plan"
    FORBEARANCE = "forbearance"
    PAYMENT_DEFERRAL = "payment_deferral"
    MODIFICATION = "modification"
    PARTIAL_CLAIM = "partial_claim"
    SHORT_SALE = "short_sale"
    DEED_IN_LIEU = "deed_in_lieu"


class OptionOutcome(StrEnum):
    """What was decided about one option; one that ranks below an offered one need not be evaluated (1024.41(d), comment 4)."""

    OFFERED = "offered"
    DENIED = "denied"
    NOT_EVALUATED = "not_evaluated"


class RejectionReason(StrEnum):
    """Why a specialist could not use a paper; each has a sentence for the homeowner in both languages."""

    WRONG_KIND = "wrong_kind"
    TOO_OLD = "too_old"
    PAGES_MISSING = "pages_missing"
    UNREADABLE = "unreadable"
    WHOSE_IS_IT = "whose_is_it"
    NO_YEAR_TO_DATE = "no_year_to_date"
    NOT_SIGNED = "not_signed"
    AMOUNTS_DIFFER = "amounts_differ"
    CUT_OFF = "cut_off"
    DUPLICATE = "duplicate"
    NOT_THIS_LOAN = "not_this_loan"
    NEWER_NEEDED = "newer_needed"
    OTHER = "other"


class ShortTermPlan(StrEnum):
    """What may be offered on an application that is not complete (1024.41(c)(2)(iii))."""

    FORBEARANCE = "forbearance"
    REPAYMENT_PLAN = "repayment_plan"


class PlanEnd(StrEnum):
    """How a short-term plan ended."""

    COMPLETED = "completed"
    NOT_PERFORMED = "not_performed"
    HELP_ASKED = "help_asked"


class HelpChoice(StrEnum):
    """The ways to say "I don't have this"."""

    REMIND_ME = "remind_me"
    HELP_ME_FIND_IT = "help_me_find_it"
    CANNOT_GET_IT = "cannot_get_it"
    DOES_NOT_APPLY = "does_not_apply"
    SOMEONE_ELSE_SENDS = "someone_else_sends"
    YOU_MAY_HAVE_IT = "you_may_have_it"


class AuthorizationScope(StrEnum):
    """What a homeowner lets a counselor do."""

    VIEW = "view"
    ADD_PAPERS = "add_papers"
    ANSWER = "answer"
    TALK = "talk"
    RECEIVE_NOTICES = "receive_notices"


class JobKind(StrEnum):
    """Work done outside a request."""

    READ_DOCUMENT = "read_document"
    SEND_MAIL = "send_mail"
    ACKNOWLEDGE = "acknowledge"
    POST_INSTRUCTIONS = "post_instructions"
