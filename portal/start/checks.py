"""A few questions before an account: which door is the right one. The answers travel in the address and are kept nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

UNSURE = ("unsure", _l("I am not sure"))


@dataclass(frozen=True)
class Check:
    """One question with its answers."""

    key: str
    question: LazyString
    hint: LazyString
    answers: tuple[tuple[str, LazyString], ...]

    def knows(self, answer: str | None) -> bool:
        return any(answer == code for code, _ in self.answers)


@dataclass(frozen=True)
class Advice:
    """What an answer means for the person; ``door`` names a page that says more."""

    title: LazyString
    words: LazyString
    door: str = ""
    door_words: LazyString | str = ""


CHECKS = (
    Check(
        "loan", _l("Do you send your mortgage payments to us?"), _l("Our name and telephone number are on your mortgage statement."),
        (("yes", _l("Yes")), ("no", _l("No, to another company")), UNSURE),
    ),
    Check(
        "sale", _l("Has anyone given you a date for the sale of your home?"), _l("A letter from a lawyer or a court may name a date."),
        (("yes", _l("Yes")), ("no", _l("No")), UNSURE),
    ),
    Check(
        "you", _l("Are you on the mortgage?"), _l("Your name is on the loan when you signed it."),
        (
            ("borrower", _l("Yes, I signed it")), ("inherited", _l("No, I inherited the home or the owner died")),
            ("divorced", _l("No, I got the home in a divorce or from family")), ("helper", _l("No, I help someone who is")), UNSURE,
        ),
    ),
    Check(
        "more", _l("Is one of these true for you?"), _l("Each gives you more protection. None of them stops you."),
        (
            ("military", _l("I am on active duty, or was in the last year")), ("bankruptcy", _l("I am in bankruptcy")),
            ("neither", _l("Neither")), UNSURE,
        ),
    ),
)
BY_KEY = {check.key: check for check in CHECKS}

ADVICE: dict[tuple[str, str], Advice] = {
    ("loan", "no"): Advice(
        _l("Another company takes your payments"),
        _l("Only that company can change your loan. Its telephone number is on your mortgage statement. Call it today and ask for "
           "mortgage help. A housing counselor can make the call with you for free."),
    ),
    ("loan", "unsure"): Advice(
        _l("Find out who takes your payments"),
        _l("Look at your newest mortgage statement, or call us. You can start here now: if the loan is not ours, we help you find out "
           "whose it is."),
    ),
    ("sale", "yes"): Advice(
        _l("There is a sale date"), _l("Time matters now. Call us first, then start your application. You can still apply."),
        "start.sale", _l("What to do when there is a sale date"),
    ),
    ("sale", "unsure"): Advice(
        _l("Find out about a sale date"), _l("Call us and ask. It is one short call, and it tells you how much time you have."),
        "start.sale", _l("What to do when there is a sale date"),
    ),
    ("you", "inherited"): Advice(
        _l("You can apply too"),
        _l("A person who inherits a home has the same right to ask for help. We ask for papers that show it, such as a death certificate. "
           "You can start before you have them."),
    ),
    ("you", "divorced"): Advice(
        _l("You can apply too"),
        _l("A person who gets a home in a divorce or from family can ask for help. We ask for papers that show it, such as a divorce "
           "decree or a deed. You can start before you have them."),
    ),
    ("you", "helper"): Advice(
        _l("You can help somebody apply"),
        _l("Sit down with them and use their own account. A housing counselor of an approved agency has an account of their own and "
           "works with the person's leave."),
    ),
    ("you", "unsure"): Advice(
        _l("You can start all the same"), _l("We find out together whose name is on the loan. Nothing is lost by starting."),
    ),
    ("more", "military"): Advice(
        _l("You have more protection"),
        _l("A federal law limits foreclosure and some interest while you serve and for a time after. It is the Servicemembers Civil Relief "
           "Act. Tell us in the application. Your base's legal office helps for free."),
    ),
    ("more", "bankruptcy"): Advice(
        _l("You can still apply"),
        _l("Tell us in the application, and tell your lawyer that you apply. We write to your lawyer if the law says so."),
    ),
}


def answered(arguments: Mapping[str, str]) -> dict[str, Any]:
    """The answers in an address that are answers to our questions."""
    return {check.key: arguments[check.key] for check in CHECKS if check.knows(arguments.get(check.key))}


def following(check: Check) -> Check | None:
    """The next question, or None after the last."""
    at = CHECKS.index(check) + 1
    return CHECKS[at] if at < len(CHECKS) else None


def before(check: Check) -> Check | None:
    """The question before, or None at the first."""
    at = CHECKS.index(check)
    return CHECKS[at - 1] if at else None


def advice(answers: Mapping[str, str]) -> list[Advice]:
    """What these answers mean, the most urgent first."""
    found = {key: ADVICE[key, answer] for key, answer in answers.items() if (key, answer) in ADVICE}
    return [found[key] for key in ("sale", "loan", "you", "more") if key in found]
