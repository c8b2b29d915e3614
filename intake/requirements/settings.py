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
    california_appeal_days: int = 30
    silence_rejects_offer: bool = False
    no_filing_after_any_transfer: bool = True
    warn_before_expiry_days: int = 21
    remind_days_before: tuple[int, ...] = (14, 5)
    promptly_business_days: int = 1
    significant_period_days: int = 30
    letters_to_divorced: bool = False
    mail_again_within_days: int = 5


POLICY = Policy()


@dataclass(frozen=True)
class ToConfirm:
    """One unconfirmed fact, as the admin page lists it: what to ask counsel, on whose authority, and why the default is what it is.

    ``setting`` is the field of POLICY that holds the default; "" where no setting does, and then ``topic`` names the fact.
    """

    setting: str
    question: str
    citation: str
    because: str = ""
    topic: str = ""

    @property
    def key(self) -> str:
        """The name under which counsel's answer is kept."""
        return self.setting or self.topic or self.citation


TO_CONFIRM = (
    ToConfirm(
        "income_paper_days", N_("Freddie Mac, VA, USDA and portfolio papers: is 90 days the age limit?"),
        "Freddie Mac Guide 9202.3",
        N_("Fannie Mae says 90 days (D2-2-05). With the same limit for all, nobody sends newer papers for one owner only."),
    ),
    ToConfirm(
        "form_4506c_for", N_("For which kinds of income must Form 4506-C be asked? It is asked for none."),
        "Fannie Mae D2-2-05; Freddie Mac 9202.3",
        N_("The guides ask for it in some cases only. Asking everybody would keep files incomplete for a form nobody needs."),
    ),
    ToConfirm(
        "unemployment_benefit_papers", N_("Must unemployment benefits be shown by papers? They must here."),
        "Form 710; servicers' published lists",
        N_("The sources differ. A paper too many can be waived; one too few stops the evaluation."),
    ),
    ToConfirm(
        "tax_return_good_until", N_("Until when is a tax return the latest one? Until October 15 of the second year after."),
        "Freddie Mac Exhibit 101",
        N_("October 15 is the last day of an extended return, so nobody is asked for a return that need not exist yet."),
    ),
    ToConfirm(
        "observed_holidays_extend",
        N_("Does the weekday on which a weekend holiday is observed move a deadline? It does not here."),
        "5 U.S.C. 6103(b)",
        N_("Regulation X does not say. Not moved, our letters go a day earlier at worst."),
    ),
    ToConfirm(
        "literal_reasonable_date",
        N_("Is the date 7 days out when the nearest milestone is nearer? The next milestone is taken here."),
        "12 CFR 1024.41(b)(2)(ii), comments 1 to 3",
        N_("The next milestone gives the homeowner more time. The older comment asks for the date that keeps the most rights."),
    ),
    ToConfirm(
        "california_appeal_days", N_("Does California give 30 days to appeal a denial? 30 are shown."),
        "Cal. Civ. Code 2923.6(d)",
        N_("14 days are sure under Regulation X. We do not promise what we could not read in the statute."),
    ),
    ToConfirm(
        "silence_rejects_offer", N_("Does silence after the last day end the foreclosure limits? A person must record it here."),
        "12 CFR 1024.41(e)(2)(i)",
        N_("The rule lets a servicer take silence as a no, and does not oblige it. The limits stay until a person says so."),
    ),
    ToConfirm(
        "no_filing_after_any_transfer",
        N_("After a transfer, is a first filing barred until the reasonable date though the old servicer had sent the letter? It is here."),
        "12 CFR 1024.41(k)(2)(ii)(A)",
        N_("The rule names only a new servicer that must send the letter. Waiting for the date already given protects the homeowner."),
    ),
    ToConfirm(
        "remind_days_before", N_("When is the homeowner reminded of missing papers? 14 and 5 days before the date in the letter."),
        "12 CFR 1024.41(b)(1)", N_("No rule counts them. Two, each with time left to act, are what diligence asks for."),
    ),
    ToConfirm(
        "promptly_business_days", N_("How soon is promptly, for a letter that asks for one more paper? Within one business day."),
        "12 CFR 1024.41(b)(1), (c)(2)(iv)", N_("The rule says promptly. The next business day cannot be called late."),
    ),
    ToConfirm(
        "significant_period_days",
        N_("What is a significant period after the 30 days, before a denial for what others did not send? 30 days more."),
        "12 CFR 1024.41(c)(4)(i)(A)(2)", N_("The rule gives no days. As long again as the evaluation itself favors the homeowner."),
    ),
    ToConfirm(
        "", N_("What does VA ask for? The conventional list is used."),
        "VA M26-4, chapter 5", N_("VA's own list was not found. The conventional one covers income and hardship."), "va_list",
    ),
    ToConfirm(
        "", N_("What does USDA ask for? The conventional list is used."),
        "7 CFR 3555.303 and 3555.304", N_("USDA's own list was not found. The conventional one covers income and hardship."),
        "usda_list",
    ),
    ToConfirm(
        "", N_("Which words must the FHA hardship statement have?"),
        "HUD 4000.1 III.A.2.h.iv", N_("A letter in one's own words is taken, so that nobody is refused for a wording."),
        "fha_hardship_words",
    ),
    ToConfirm(
        "letters_to_divorced",
        N_("Does a divorced co-borrower who never signed in get every letter, at the old home? They do not here."),
        "12 CFR 1024.31, 1024.41",
        N_("What the others wrote of their money is not sent to a home that somebody has left."),
    ),
    ToConfirm(
        "mail_again_within_days",
        N_("Within how many business days is a letter mailed again that came back? Within 5 here; the clock was met by the first mailing."),
        "12 CFR 1024.11",
        N_("No rule gives a time; a working week is the longest a letter should wait a second time."),
    ),
)
