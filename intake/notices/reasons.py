"""Why a paper could not be used, or is asked for anew: one sentence each, the same on the page and in the letter."""

from collections.abc import Mapping

from intake.words import N_

REASONS: Mapping[str, str] = {
    "wrong_kind": N_("This is another kind of paper than the one we need."),
    "too_old": N_("This paper is too old for us to use."),
    "pages_missing": N_("Some pages of this paper are missing."),
    "unreadable": N_("We could not read this paper."),
    "whose_is_it": N_("The name on this paper is not one we know."),
    "no_year_to_date": N_("This paper does not show what you earned so far this year."),
    "not_signed": N_("This paper needs a signature and a date."),
    "amounts_differ": N_("The amount on this paper differs from what you told us."),
    "cut_off": N_("Part of this paper is cut off."),
    "duplicate": N_("You already sent this same paper."),
    "not_this_loan": N_("This paper is about another loan."),
    "newer_needed": N_("Your paper was good when you sent it. We now need a newer one. The note says why."),
    "other": N_("We need something else. See the note below."),
}
