"""The refusals and faults that operations and adapters raise, named as what they refuse."""


class Refusal(Exception):
    """Something a person asked for that the rules of the trade do not allow; nothing was changed.

    ``code`` is a stable word from which the edge chooses the sentence a person reads.
    """

    code = "refused"

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or self.code)
        self.detail = detail


class NotFound(Refusal):
    """Missing, or not this person's to see: the two are never told apart."""

    code = "not_found"


class StoreFault(Exception):
    """The store of papers could not do what was asked; trying again later may help."""


class FileMissing(StoreFault):
    """No file is kept under this key."""


class FileExists(StoreFault):
    """A file is already kept under this key, and kept files are never overwritten."""


class FutureDate(Refusal):
    """Nothing can have happened on a day that has not come yet."""

    code = "future_date"


class CannotSign(Refusal):
    """Only a living person on the application signs it, and only for themselves."""

    code = "cannot_sign"


class NameDiffers(Refusal):
    """The typed name is not the name on the application; ``detail`` is the name expected."""

    code = "name_differs"


class NotSigned(Refusal):
    """Nobody has signed the application yet."""

    code = "not_signed"


class AlreadySent(Refusal):
    """The answers were signed and sent; a specialist records changes from now on."""

    code = "already_sent"


class Withdrawn(Refusal):
    """The application was withdrawn."""

    code = "withdrawn"


class OnlyStaff(Refusal):
    """Only a specialist decides this."""

    code = "only_staff"


class ReasonNeeded(Refusal):
    """This needs a reason in words, which the homeowner or the file's history will show."""

    code = "reason_needed"


class UnknownRequirement(Refusal):
    """This application has no such requirement."""

    code = "unknown_requirement"


class AlreadyOnFile(Refusal):
    """The requirement is met by papers on file; asking again needs a reason that is shown to the homeowner."""

    code = "already_on_file"


class AlreadyAsked(Refusal):
    """The same paper has been asked for and has not come yet."""

    code = "already_asked"


class TooSoon(Refusal):
    """Less than seven days to find a paper is impracticable (cmt 41(b)(2)(ii)-2)."""

    code = "too_soon"


class NothingMissing(Refusal):
    """A reminder would have nothing to say: nothing is missing, or no letter has named a day yet."""

    code = "nothing_missing"


class AlreadyCame(Refusal):
    """What was awaited from somebody else has come before."""

    code = "already_came"


class AlreadyRemoved(Refusal):
    """The paper is no longer in this file."""

    code = "already_removed"


class Unresolved(Refusal):
    """Requirements are still open, and no reason was given for completing the file without them."""

    code = "unresolved"


class AlreadyComplete(Refusal):
    """The file was marked complete and nothing has been found missing since."""

    code = "already_complete"


class NotComplete(Refusal):
    """A decision on every option is made on a complete application."""

    code = "not_complete"


class AlreadyDecided(Refusal):
    """This was decided, and nothing has come since that asks for another decision."""

    code = "already_decided"


class NothingOffered(Refusal):
    """There is no offer open to say yes or no to."""

    code = "nothing_offered"


class NoAppeal(Refusal):
    """There is no denied modification to appeal, or the time to appeal is over."""

    code = "no_appeal"


class SamePerson(Refusal):
    """An appeal is decided by somebody who did not make the decision (1024.41(h)(3))."""

    code = "same_person"


class CannotClose(Refusal):
    """An application is closed as incomplete only once all that the rules want first is on record; ``detail`` names what is not."""

    code = "cannot_close"


class StillFresh(Refusal):
    """A paper that was fresh when the file became facially complete stays fresh; only a reasoned decision asks for a newer one."""

    code = "still_fresh"


class NotFaciallyComplete(Refusal):
    """Nothing is found missing, and nothing is refreshed, before everything that was asked for has arrived."""

    code = "not_facially_complete"


class NothingChanges(Refusal):
    """What was entered is what the records say already."""

    code = "nothing_changes"


class NoLoan(Refusal):
    """The loan was not found yet, so nothing can be entered about it."""

    code = "no_loan"


class NotShortTerm(Refusal):
    """Longer, or for more arrears, than an offer on an incomplete application may be (1024.41(c)(2)(iii), comments 1 and 4)."""

    code = "not_short_term"


class PlanRuns(Refusal):
    """A short-term plan runs already."""

    code = "plan_runs"


class ThirdPartyAwaited(Refusal):
    """Nobody is denied for what somebody else has not sent, but as 1024.41(c)(4) allows."""

    code = "third_party_awaited"


class NotDuplicative(Refusal):
    """Only a second application after a review of a complete one, with the loan delinquent ever since, is duplicative (1024.41(i))."""

    code = "not_duplicative"


class TakenByOther(Refusal):
    """Another specialist is working on the file."""

    code = "taken_by_other"


class AlreadyEnded(Refusal):
    """The authorization was revoked or has run out."""

    code = "already_ended"


class NotACounselor(Refusal):
    """Only an active counselor of an active agency can be authorized."""

    code = "not_a_counselor"


class CannotJoin(Refusal):
    """Two applications can be joined only when they are for the same loan."""

    code = "cannot_join"


class NotPagesOfOne(Refusal):
    """Only papers of one homeowner in one file, of which nobody has accepted one, can be made the pages of one paper."""

    code = "not_pages_of_one"


class PaperRefused(Refusal):
    """A file that is not received at all; the attempt is recorded. Each kind of it has its own plain message."""

    code = "paper_refused"


class EmptyPaper(PaperRefused):
    """The file holds no bytes."""

    code = "empty"


class PaperTooLarge(PaperRefused):
    """The file is over the limit for one paper."""

    code = "too_large"


class WrongType(PaperRefused):
    """By its first bytes the file is no PDF, JPEG, PNG or HEIC."""

    code = "wrong_type"


class KeyUsedForAnotherFile(Refusal):
    """The key of this attempt already brought a different file."""

    code = "key_reused"


class CannotRemove(Refusal):
    """After signing, or once somebody has decided of it, a paper stays in the file."""

    code = "cannot_remove"


class UnknownFigure(Refusal):
    """Papers of this kind have no such figure, or none was read."""

    code = "unknown_figure"


class NotAValue(Refusal):
    """What was typed is not an amount, a date or a rate as this figure needs."""

    code = "not_a_value"


class UnknownAnswer(Refusal):
    """Not one of the answers that this question takes."""

    code = "unknown_answer"


class NothingToMail(Refusal):
    """No letter waits for the mailroom."""

    code = "nothing_to_mail"


class WrongDay(Refusal):
    """Letters are dated for one of the next days, and go into the mail on the day they bear or later."""

    code = "wrong_day"


class AlreadyMailed(Refusal):
    """The letters went into the mail, or were put back; what happened to each from then on is said of it alone."""

    code = "already_mailed"


class NotOpen(Refusal):
    """Nothing is left to do about this letter's way to this person."""

    code = "not_open"


class NoAddress(Refusal):
    """A letter on paper needs an address."""

    code = "no_address"


class MailFault(Exception):
    """The mail could not be handed over; trying again later may help."""


class MailRefused(MailFault):
    """The server will never take mail for this address."""


class LeaseLost(Exception):
    """Somebody else has taken the job meanwhile; nothing of this try is kept."""


class AddressTaken(Refusal):
    """The e-mail address has an account already."""

    code = "address_taken"


class AgencyKnown(Refusal):
    """An agency with this HUD id is kept already."""

    code = "agency_known"


class NotYourself(Refusal):
    """Nobody closes their own account: somebody else has to know."""

    code = "not_yourself"


class LastAdmin(Refusal):
    """Somebody must stay who can let people in."""

    code = "last_admin"


class PackageFault(Exception):
    """The papers of a file could not be bound into one; trying again later may help."""


class OnlyAdministrators(Refusal):
    """Only an administrator changes the servicer's rules."""

    code = "only_administrators"


class NotADraft(Refusal):
    """What was proposed is not edited: a new version is drafted instead."""

    code = "not_a_draft"


class NotProposed(Refusal):
    """This version does not wait for anybody: it is a draft, or was published or withdrawn."""

    code = "not_proposed"


class SecondPersonNeeded(Refusal):
    """Nobody publishes alone what changes the rules for every homeowner."""

    code = "second_person_needed"


class PastDate(Refusal):
    """Rules do not change for a day that is over."""

    code = "past_date"


class ChangesNothing(Refusal):
    """This version asks for the same as what holds already."""

    code = "changes_nothing"


class AsksForMore(Refusal):
    """Newer rules would ask a homeowner for more, and nobody said that this was seen."""

    code = "asks_for_more"
