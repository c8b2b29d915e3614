"""What the desk's own vocabularies are called on a specialist's page: moments, clocks, checks, steps of the history."""

from collections.abc import Mapping

from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from intake.audit import Action
from intake.kinds import DeadlineState, EventKind, Outcome, ReadingStatus, RequirementStatus
from intake.statements.model import Doubt

ACTIONS: Mapping[str, LazyString] = {
    Action.LOAN_FACT_ADDED.value: _l("A fact about the loan was added"),
    Action.APPLICATION_STARTED.value: _l("Application started"),
    Action.APPLICATION_JOINED.value: _l("Applications joined"),
    Action.KEPT_APART.value: _l("Two applications on one loan were kept apart"),
    Action.LOAN_MATCHED.value: _l("Matched to the loan"),
    Action.LOAN_NOT_MATCHED.value: _l("A try to match the loan failed"),
    Action.ANSWER_SAVED.value: _l("Answers saved"),
    Action.MOMENT_RECORDED.value: _l("Date recorded"),
    Action.SIGNED.value: _l("Application signed"),
    Action.SENT.value: _l("Application sent"),
    Action.WITHDRAWN.value: _l("Application withdrawn"),
    Action.UPLOAD_BEGUN.value: _l("Began to send a paper"),
    Action.UPLOAD_REFUSED.value: _l("A file could not be taken"),
    Action.DOCUMENT_RECEIVED.value: _l("Paper received"),
    Action.DOCUMENT_OFFERED.value: _l("Paper linked to a requirement"),
    Action.DOCUMENT_REMOVED.value: _l("Paper removed before signing"),
    Action.DOCUMENT_MOVED.value: _l("Paper moved to another file"),
    Action.PAGES_JOINED.value: _l("Files joined as pages of one paper"),
    Action.PAGES_TAKEN_APART.value: _l("Pages of a paper made separate papers again"),
    Action.KEPT_SEPARATE.value: _l("Said to be a paper of its own"),
    Action.DOCUMENT_VIEWED.value: _l("Paper looked at"),
    Action.ADVICE_ANSWERED.value: _l("The sender answered the advice about a paper"),
    Action.INVITED.value: _l("Invitation sent"),
    Action.DOCUMENT_READ.value: _l("Paper read by the machine"),
    Action.FIGURE_CONFIRMED.value: _l("Figure confirmed"),
    Action.FIGURE_CORRECTED.value: _l("Figure corrected"),
    Action.DOCUMENT_IDENTIFIED.value: _l("Kind or owner of a paper set"),
    Action.DOCUMENT_ACCEPTED.value: _l("Paper accepted"),
    Action.DOCUMENT_REJECTED.value: _l("Paper sent back"),
    Action.REVIEW_UNDONE.value: _l("Decision on a paper undone"),
    Action.PAPER_REQUESTED.value: _l("Paper asked for"),
    Action.HELP_ASKED.value: _l("Said \"I don't have this\""),
    Action.HELP_RESOLVED.value: _l("\"I don't have this\" was answered"),
    Action.REQUIREMENT_WAIVED.value: _l("Requirement waived"),
    Action.AUTHORIZATION_ASKED.value: _l("Leave to help was asked"),
    Action.AUTHORIZATION_GRANTED.value: _l("Leave to help was given"),
    Action.AUTHORIZATION_ENDED.value: _l("Leave to help ended"),
    Action.PULLED.value: _l("File taken to work on"),
    Action.RELEASED.value: _l("File put back"),
    Action.NOTICE_OWED.value: _l("A letter is owed"),
    Action.NOTICE_SENT.value: _l("Letter sent"),
    Action.NOTICE_DROPPED.value: _l("A letter is owed no more"),
    Action.NOTICE_COPIED.value: _l("Letter copied to a counselor"),
    Action.WAITED_FOR.value: _l("Asked of others"),
    Action.AWAITED_CAME.value: _l("Came from others"),
    Action.NOTICE_COMPOSED.value: _l("Letter written"),
    Action.LETTER_POSTED.value: _l("Letter put on the site, with the news by e-mail"),
    Action.LETTER_MAILED.value: _l("Letter put into the mail"),
    Action.LETTER_FAILED.value: _l("A letter could not be delivered"),
    Action.LETTER_TO_MAIL.value: _l("A letter on paper was ordered"),
    Action.LETTER_ADDRESSED.value: _l("The address of a letter was changed"),
    Action.LETTER_SETTLED.value: _l("A letter that could not be delivered was dealt with"),
    Action.MARKED_COMPLETE.value: _l("Marked complete"),
    Action.PACKAGE_BUILT.value: _l("Package built"),
    Action.DECIDED.value: _l("Decided on the options"),
    Action.OFFER_ANSWERED.value: _l("The homeowner answered our offer"),
    Action.APPEALED.value: _l("The homeowner appealed"),
    Action.CLOSED_INCOMPLETE.value: _l("Closed as incomplete"),
    Action.REOPENED.value: _l("Opened again"),
    Action.REFRESH_ASKED.value: _l("Decided to ask for a newer paper"),
    Action.WAITED_FOR.value: _l("Asked of somebody else"),
    Action.AWAITED_CAME.value: _l("What others had to send has come"),
    Action.NOTICE_COPIED.value: _l("Copy of a letter made for a counselor"),
    Action.NOTICE_DROPPED.value: _l("A letter is owed no more"),
    Action.RULES_CHANGED.value: _l("Newer rules given to the file"),
    Action.COUNSEL_INSTRUCTED.value: _l("Foreclosure counsel is told"),
    Action.INCIDENT_RECORDED.value: _l("Incident recorded"),
}

EVENTS: Mapping[str, LazyString] = {
    EventKind.APPLICATION_RECEIVED.value: _l("Application received"),
    EventKind.ACKNOWLEDGMENT_SENT.value: _l("Acknowledgment sent"),
    EventKind.FIRST_FACIALLY_COMPLETE.value: _l("Facially complete: everything we asked for has arrived"),
    EventKind.COMPLETE.value: _l("Complete, confirmed by a specialist"),
    EventKind.COMPLETE_NOTICE_SENT.value: _l("Notice of complete application sent"),
    EventKind.DECISION_SENT.value: _l("Decision sent"),
    EventKind.OFFER_ACCEPTED.value: _l("Offer accepted"),
    EventKind.OFFER_REJECTED.value: _l("Offer declined"),
    EventKind.APPEAL_RECEIVED.value: _l("Appeal received"),
    EventKind.APPEAL_DECIDED.value: _l("Appeal answered"),
    EventKind.GAP_FOUND.value: _l("Something more was found to be needed"),
    EventKind.GAP_CURED.value: _l("What was still needed has arrived"),
    EventKind.SIGNED_AND_SENT.value: _l("Signed and sent"),
    EventKind.WITHDRAWN.value: _l("Withdrawn by the homeowner"),
    EventKind.SHORT_TERM_OFFERED.value: _l("Short-term plan offered"),
    EventKind.SHORT_TERM_NOTICE_SENT.value: _l("Letter about the short-term plan sent"),
    EventKind.SHORT_TERM_ENDED.value: _l("Short-term plan ended"),
    EventKind.THIRD_PARTY_DELAY_SENT.value: _l("Letter about a third party's delay sent"),
    EventKind.CLOSED_INCOMPLETE.value: _l("Closed as incomplete"),
    EventKind.REOPENED.value: _l("Opened again"),
    EventKind.TRANSFERRED_IN.value: _l("Came to us from another servicer"),
    EventKind.FOUND_DUPLICATIVE.value: _l("Found to be a second application that needs no second review"),
}

CLOCKS: Mapping[str, LazyString] = {
    "acknowledgment": _l("Acknowledgment with the missing list"),
    "reasonable_date": _l("Date asked of the homeowner"),
    "complete_notice": _l("Notice of complete application"),
    "evaluation": _l("Decision"),
    "offer_response": _l("Homeowner's answer to the offer"),
    "appeal_window": _l("Homeowner's time to appeal"),
    "appeal_decision": _l("Answer to the appeal"),
    "live_contact": _l("Live contact"),
    "early_intervention_notice": _l("Early intervention letter"),
    "papers": _l("Papers looked at"),
    "first_filing_allowed": _l("First foreclosure filing not before"),
    "short_term_notice": _l("Letter about the short-term plan"), "paper_too_old": _l("A paper on file is too old after this day"),
    "sale": _l("Foreclosure sale"),
}

INSTRUCTED: Mapping[str, LazyString] = {
    "complete": _l("The application is complete: counsel must know"),
    "stop.first_filing": _l("Stop: no first foreclosure filing"),
    "stop.judgment_or_order": _l("Stop: no foreclosure judgment or order of sale"),
    "stop.sale": _l("Stop: no foreclosure sale"),
    "resume.first_filing": _l("A first foreclosure filing may be made again"),
    "resume.judgment_or_order": _l("A foreclosure judgment or order of sale may be asked for again"),
    "resume.sale": _l("A foreclosure sale may be held again"),
}

CLOCK_STATES: Mapping[DeadlineState, LazyString] = {
    DeadlineState.PENDING: _l("Running"), DeadlineState.MET: _l("Met"), DeadlineState.MISSED: _l("Missed"),
    DeadlineState.NOT_APPLICABLE: _l("Does not apply"),
}

ACTS: Mapping[str, LazyString] = {
    "first_filing": _l("Do not make the first foreclosure filing"),
    "judgment_or_order": _l("Do not ask for a foreclosure judgment or an order of sale"),
    "sale": _l("Do not hold a foreclosure sale"),
    "deny_or_close": _l("Do not deny or close the application"),
}

STATUSES: Mapping[RequirementStatus, LazyString] = {
    RequirementStatus.WAIVED: _l("Waived"), RequirementStatus.SATISFIED: _l("Accepted"),
    RequirementStatus.NEEDS_CLARIFICATION: _l("Needs clarification"), RequirementStatus.AWAITING_REVIEW: _l("Awaiting review"),
    RequirementStatus.NOT_IN_BORROWERS_CONTROL: _l("From a third party"), RequirementStatus.MISSING: _l("Missing"),
}

OUTCOMES: Mapping[Outcome, LazyString] = {
    Outcome.PASS: _l("Passed"), Outcome.FAIL: _l("Failed"), Outcome.INCONCLUSIVE: _l("Could not tell"),
}

CHECKS: Mapping[str, LazyString] = {
    "kind": _l("Kind of paper fits"), "person": _l("Whose paper it is"), "blank": _l("The form is filled in"),
    "pages": _l("All pages are here"), "age": _l("Recent enough"), "signed": _l("Signed and dated"),
    "year_to_date": _l("Shows the year so far"), "name_matches": _l("Name is one on the application"),
    "net_equals_gross_less_deductions": _l("Net pay is gross pay less deductions"),
    "balances_reconcile": _l("Beginning balance, deposits and withdrawals make the ending balance"),
    "profit_equals_income_less_expenses": _l("Profit is income less expenses"), "deposits_add_up": _l("Deposits add up to their total"),
    "ytd_plausible": _l("The year so far fits the pay"), "pay_frequency_agrees": _l("The dates fit how often it is paid"),
    "legible": _l("Every page can be read"), "whole_in_picture": _l("The whole page is in the picture"),
    "pages_present": _l("All pages are here"), "consecutive": _l("Months follow one another"),
    "balances_carry_over": _l("The balance goes on from one statement to the next"),
    "one_account": _l("Statements are of one account"),
}

ENDINGS: Mapping[ReadingStatus, LazyString] = {
    ReadingStatus.OK: _l("Read in full"), ReadingStatus.PARTIAL: _l("Read in part"), ReadingStatus.NO_TEXT: _l("No words found"),
    ReadingStatus.ENCRYPTED: _l("Locked by a password"), ReadingStatus.DAMAGED: _l("Damaged"),
    ReadingStatus.TOO_MANY_PAGES: _l("Too many pages"), ReadingStatus.TOO_COMPLEX: _l("Too complex"),
    ReadingStatus.TOO_LARGE: _l("Too large"), ReadingStatus.WRONG_TYPE: _l("No PDF or picture"),
    ReadingStatus.NEEDS_PERSON: _l("Left to a person"),
}

FOUND: Mapping[str, LazyString] = {
    "difference": _l("difference"), "listed": _l("listed"), "stated": _l("stated"), "from_dates": _l("by the dates"),
    "pages": _l("pages"), "sides": _l("sides missing"), "left": _l("left"), "right": _l("right"), "found": _l("found"),
    "expected": _l("expected"), "document_date": _l("dated"), "cut_off": _l("not before"),
    "periods_so_far": _l("pay periods so far"), "periods_paid": _l("pay periods paid"),
}

DOUBTS: Mapping[str, LazyString] = {
    Doubt.SEEN_TWICE.value: _l("Seen twice only"), Doubt.HOW_OFTEN.value: _l("The days do not tell which"),
    Doubt.AMOUNTS_VARY.value: _l("Amounts vary"), Doubt.SOME_NOT_SEEN.value: _l("One or more not seen"),
    Doubt.SOME_LEFT_OUT.value: _l("Others of this payer left out"), Doubt.STOPPED.value: _l("None lately"),
}

INCIDENTS: Mapping[str, LazyString] = {"misfiled_paper": _l("A paper was filed under the wrong person")}

NOTICES: Mapping[str, LazyString] = {
    "acknowledgment": _l("Acknowledgment"), "complete": _l("Notice of complete application"),
    "complete_notice": _l("Notice of complete application"), "missing": _l("List of missing papers"),
    "decision": _l("Decision"), "appeal_decision": _l("Decision on the appeal"), "reminder": _l("Reminder of what is missing"),
    "clarification": _l("Request for a paper"), "third_party_delay": _l("Waiting for others after 30 days"),
    "short_term": _l("Short-term plan on an incomplete application"), "authorization_granted": _l("A counselor may help"),
    "authorization_ended": _l("A counselor may no longer help"), "closed": _l("Closed as incomplete"),
}

FACTS: Mapping[str, LazyString] = {
    "sale": _l("Foreclosure sale"), "first_filing_on": _l("First foreclosure filing"), "transferred_in_on": _l("Servicing transfer"),
    "oldest_unpaid_due_date": _l("Oldest unpaid payment"),
}

IN_QUEUE_FOR: Mapping[str, LazyString] = {
    "unmatched": _l("The loan has not been found"), "help": _l("Said \"I don't have this\""), "new": _l("A new file"),
    "new_papers": _l("Papers to review"), "ready": _l("Everything is settled: check and mark complete"),
    "evaluate": _l("Complete: build the package and decide"), "appeal": _l("An appeal to decide, by somebody else"),
    "nothing": _l("Nothing to do now"),
}

SENDER_SAID: Mapping[str, LazyString] = {
    "send_anyway": _l("Send it anyway"), "mine_under_another_name": _l("It is mine, under another name"),
    "co_borrowers": _l("It is my co-borrower's"), "lives_with_me": _l("It is from someone who lives with me"),
    "not_sure": _l("Not sure whose it is"),
}

REFUSALS: Mapping[str, LazyString] = {
    "taken_by_other": _l("A colleague is working on this file, so nothing was changed. Look at it again later."),
    "already_on_file": _l("This requirement is met by papers on file. Asking again needs a reason that the homeowner will read."),
    "already_asked": _l("This paper was asked for already and has not come yet."),
    "too_soon": _l("Give the homeowner at least 7 days to find a paper."),
    "nothing_missing": _l("Nothing is missing, or no letter has named a day yet. There is nothing to remind of."),
    "already_came": _l("It has come already."),
    "already_removed": _l("The paper is no longer in this file."),
    "unresolved": _l("Some requirements are still open. Settle them, or give the reason for completing the file without them."),
    "already_complete": _l("This file is already complete."),
    "cannot_join": _l("Only two applications on the same loan can be joined."),
    "future_date": _l("That day has not come yet."),
    "withdrawn": _l("This application was withdrawn."),
    "reason_needed": _l("Give a reason in words. The homeowner or the file's history will show it."),
    "not_pages_of_one": _l(
        "These can't be pages of one paper: they belong to different people, or one was accepted. Undo that decision first."
    ),
    "cannot_remove": _l("This paper can no longer be removed."),
    "not_complete": _l("Mark the file complete first: every option is decided on a complete application."),
    "already_decided": _l("This file was decided, and nothing has come since that asks for another decision."),
    "nothing_offered": _l("There is no open offer to answer."),
    "no_appeal": _l("There is no denied modification to appeal on that day, or an appeal was made before."),
    "cannot_close": _l("This file can't be closed: something that must be on record first is lacking."),
    "still_fresh": _l(
        "This paper was fresh when everything had arrived, so it stays fresh. If a newer one is needed, decide so with a reason."
    ),
    "not_facially_complete": _l("Not everything we asked for has arrived yet. Ask for what is missing in the usual way."),
    "nothing_changes": _l("The records say this already."),
    "no_loan": _l("Match the loan first."),
    "not_short_term": _l("This is no short-term plan for an application that is not complete."),
    "plan_runs": _l("A short-term plan runs already."),
    "third_party_awaited": _l("Something is awaited from somebody else. Nobody is denied for that."),
    "not_duplicative": _l("The law asks for a review of this application."),
    "same_person": _l("You made the first decision. Somebody else decides the appeal."),
    "nothing_to_mail": _l("No letter waits to be printed. Somebody may just have made the batch: look at the list of batches."),
    "already_mailed": _l("This batch has gone into the mail, or was put back."),
    "wrong_day": _l("Letters are dated for today or one of the next 7 days, and go into the mail on that day or later."),
    "not_open": _l("Nothing is left to do about this copy of the letter. Somebody may just have dealt with it."),
    "no_address": _l("A letter on paper needs an address."),
}


def spoken(words: Mapping[str, LazyString], code: str) -> str:
    """The words for a code, or the code itself made readable when it is newer than this list."""
    return str(words[code]) if code in words else code.replace("_", " ").replace(".", ": ").capitalize()


def status_words(status: RequirementStatus) -> str:
    """A requirement's status as a specialist says it."""
    return str(STATUSES[status])


def outcome_words(outcome: str) -> str:
    """What a check found."""
    return str(OUTCOMES[Outcome(outcome)])


def refusal_sentence(code: str) -> str:
    """Why an operation refused, for the person who asked."""
    return str(REFUSALS[code]) if code in REFUSALS else _("That can't be done now. Nothing was changed.")
