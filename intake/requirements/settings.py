"""Every fact of the trade that no source confirmed: its conservative default in one place, to confirm with counsel."""

from dataclasses import dataclass

from intake.words import N_


@dataclass(frozen=True)
class Policy:
    """The settings; a servicer's counsel may change any of them."""

    income_paper_days: int = 90
    form_4506c_days: int = 120
    form_4506c_for: tuple[str, ...] = ()
    unemployment_benefit_papers: bool = True
    tax_return_good_until: tuple[int, int] = (10, 15)
    observed_holidays_extend: bool = False
    literal_reasonable_date: bool = False
    california_appeal_days: int = 14
    silence_rejects_offer: bool = False
    warn_before_expiry_days: int = 21
    letters_to_divorced: bool = False
    mail_again_within_days: int = 5


POLICY = Policy()


@dataclass(frozen=True)
class ToConfirm:
    """One unconfirmed fact, as the admin page lists it."""

    setting: str
    question: str
    citation: str


TO_CONFIRM = (
    ToConfirm(
        "income_paper_days", N_("Freddie Mac, VA, USDA and portfolio papers: is 90 days the age limit?"),
        "Freddie Mac Guide 9202.3",
    ),
    ToConfirm(
        "form_4506c_for", N_("For which kinds of income must Form 4506-C be asked? It is asked for none."),
        "Fannie Mae D2-2-05; Freddie Mac 9202.3",
    ),
    ToConfirm(
        "unemployment_benefit_papers", N_("Must unemployment benefits be shown by papers? They must here."),
        "Form 710; servicers' published lists",
    ),
    ToConfirm(
        "tax_return_good_until", N_("Until when is a tax return the latest one? Until October 15 of the second year after."),
        "Freddie Mac Exhibit 101",
    ),
    ToConfirm(
        "observed_holidays_extend",
        N_("Does the weekday on which a weekend holiday is observed move a deadline? It does not here."),
        "5 U.S.C. 6103(b)",
    ),
    ToConfirm(
        "literal_reasonable_date",
        N_("When the nearest milestone is under 7 days away, is the date 7 days out, or the next milestone?"),
        "12 CFR 1024.41(b)(2)(ii), comments 1 to 3",
    ),
    ToConfirm(
        "california_appeal_days", N_("Does California give 30 days to appeal a denial? 14 are shown."),
        "Cal. Civ. Code 2923.6(d)",
    ),
    ToConfirm(
        "silence_rejects_offer", N_("Does silence after the last day end the foreclosure limits? A person must record it here."),
        "12 CFR 1024.41(e)(2)(i)",
    ),
    ToConfirm(
        "", N_("What does VA ask for? The conventional list is used."),
        "VA M26-4, chapter 5",
    ),
    ToConfirm(
        "", N_("What does USDA ask for? The conventional list is used."),
        "7 CFR 3555.303 and 3555.304",
    ),
    ToConfirm(
        "", N_("Which words must the FHA hardship statement have?"),
        "HUD 4000.1 III.A.2.h.iv",
    ),
    ToConfirm(
        "letters_to_divorced",
        N_("Does a divorced co-borrower who never signed in get every letter, at the old home? They do not here."),
        "12 CFR 1024.31, 1024.41",
    ),
    ToConfirm(
        "mail_again_within_days",
        N_("Within how many business days is a letter mailed again that came back? Within 5 here; the clock was met by the first mailing."),
        "12 CFR 1024.11",
    ),
)
