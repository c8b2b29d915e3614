"""Advice in the page's language: what we see of a paper, what we need, and the answers a person may give."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from flask_babel import gettext as _

from intake.advice import Advice, Detail
from intake.kinds import DocumentKind, PayFrequency
from portal.formatting import day, money
from portal.words import label


@dataclass(frozen=True)
class AdviceShown:
    """One advice in words; ``answers`` are (code, words), ``add`` what the button says that leads to sending."""

    code: str
    we_see: str
    we_need: str
    instead: list[str]
    answers: list[tuple[str, str]]
    add: str


def in_words(advice: Advice, *, to_helper: bool = False) -> AdviceShown:
    """The advice in the page's language. What was read on a paper only fills places in our own sentences.

    ``to_helper``: it is said to somebody who sends papers for a homeowner.
    """
    details = {name: _detail(value) for name, value in advice.details.items()}
    answers = {
        "send_anyway": _("Send it anyway"), "mine_under_another_name": _("It's me, under another name"),
        "co_borrowers": _("Someone else on the loan"), "lives_with_me": _("Someone who lives with me"), "not_sure": _("I am not sure"),
    }
    if to_helper:
        answers |= {
            "mine_under_another_name": _("It's the homeowner, under another name"), "lives_with_me": _("Someone who lives with them"),
        }
    return AdviceShown(
        advice.code, _(advice.we_see) % details, _(advice.we_need) % details if advice.we_need else "",
        [_(words) for words in advice.instead], [(code, answers[code]) for code in advice.answers], _add(advice.code),
    )


def _add(code: str) -> str:
    more = {
        "pages_missing": _("Add the other pages"), "month_left_out": _("Send another paper"), "no_year_to_date": _("Add that page"),
        "duplicate": _("Send another paper"), "amount_differs": _("Look at what you told us"), "other_name": "",
    }
    return more.get(code, _("Add a better one"))


def _detail(value: Detail) -> str:
    match value:
        case PayFrequency():
            # It stands in the middle of a sentence, where the name of a kind of paper stands at its end.
            return label(value).lower()
        case DocumentKind():
            return label(value)
        case date():
            return day(value)
        case Decimal():
            return money(value)
        case _:
            return str(value)
