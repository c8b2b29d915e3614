"""The questions of the application, one table: what is asked, by which form and template, and when it applies."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from intake.kinds import Investor
from intake.models import Application
from portal.questions import about_you, money, what_happened, your_home
from portal.questions.form import QuestionForm

QUESTION = "homeowner/question.html"
ASKS_FOR_BILLS = frozenset({Investor.VA, Investor.USDA, Investor.PORTFOLIO})


class Section(StrEnum):
    """The groups in which questions are asked and checked."""

    ABOUT_YOU = "about-you"
    YOUR_HOME = "your-home"
    WHAT_HAPPENED = "what-happened"
    MONEY = "money"


SECTIONS = {
    Section.ABOUT_YOU: _l("About you"),
    Section.YOUR_HOME: _l("Your home"),
    Section.WHAT_HAPPENED: _l("What happened"),
    Section.MONEY: _l("Money"),
}


def always(application: Application) -> bool:
    return True


def has_hardship(application: Application) -> bool:
    return bool(application.hardships)


def asks_for_bills(application: Application) -> bool:
    """The uniform application asks for no bills; VA, USDA and portfolio loans do."""
    return application.loan is not None and application.loan.investor in ASKS_FOR_BILLS


def asks_for_attestation(application: Application) -> bool:
    """FHA asks for a statement and for no income papers."""
    return application.loan is not None and application.loan.investor is Investor.FHA


@dataclass(frozen=True)
class Question:
    """One page of the application. ``why`` says why it is asked."""

    key: str
    section: Section
    title: LazyString
    form: type[QuestionForm]
    applies: Callable[[Application], bool] = always
    why: Any = ""
    template: str = QUESTION


QUESTIONS = (
    Question("you", Section.ABOUT_YOU, _l("Your name and how to reach you"), about_you.AboutYou),
    Question(
        "talking", Section.ABOUT_YOU, _l("How you like to talk with us"), about_you.Talking,
        why=_l("We use this for calls and letters. It changes nothing about the help you can get."),
    ),
    Question(
        "others_on_loan", Section.ABOUT_YOU, _l("Others on the loan"), about_you.OthersOnLoan,
        why=_l("Each person on the loan is part of this application, unless they died or left after a divorce."),
    ),
    Question(
        "military", Section.ABOUT_YOU, _l("Military service"), about_you.Military,
        why=_l("Service members have extra protections. We check that you get them."),
    ),
    Question(
        "bankruptcy", Section.ABOUT_YOU, _l("Bankruptcy"), about_you.Bankruptcy,
        why=_l("You can still get help. It changes how we may write to you."),
    ),
    Question("property", Section.YOUR_HOME, _l("Where the home is"), your_home.Property),
    Question("residence", Section.YOUR_HOME, _l("Who lives there"), your_home.Residence),
    Question(
        "hopes", Section.YOUR_HOME, _l("What you hope for"), your_home.Hopes,
        why=_l("You can change your mind later. We look at every kind of help whatever you choose."),
    ),
    Question(
        "taxes_and_insurance", Section.YOUR_HOME, _l("Taxes and insurance"), your_home.TaxesAndInsurance,
        why=_l("We need to know the whole cost of the home to find a payment that fits."),
    ),
    Question("association", Section.YOUR_HOME, _l("HOA dues"), your_home.Association),
    Question("other_loans", Section.YOUR_HOME, _l("Other loans on the home"), your_home.OtherLoans),
    Question(
        "hardships", Section.WHAT_HAPPENED, _l("What made payments hard"), what_happened.Hardships,
        why=_l("Your answer decides which help fits, and which papers can show it."),
    ),
    Question("since", Section.WHAT_HAPPENED, _l("When it started"), what_happened.Since, applies=has_hardship),
    Question("story", Section.WHAT_HAPPENED, _l("In your own words"), what_happened.Story),
    Question("household", Section.MONEY, _l("People in the home"), money.Household),
    Question(
        "income_kinds", Section.MONEY, _l("Money that comes in"), money.IncomeKinds,
        why=_l("Your answer decides which papers we ask for. You can count only the income you want counted."),
    ),
    Question("savings", Section.MONEY, _l("Money you have"), money.Savings, why=_l("Retirement and college savings do not count.")),
    Question(
        "bills", Section.MONEY, _l("Your bills each month"), money.Bills, applies=asks_for_bills,
        why=_l("Your kind of loan asks for these."),
    ),
    Question(
        "affordability", Section.MONEY, _l("A statement about the new payment"), money.Affordability, applies=asks_for_attestation,
        why=_l("FHA loans ask for this statement. They ask for no papers about income."),
    ),
)


def questions_of(application: Application, section: Section | None = None) -> list[Question]:
    """The questions that apply to this application, in order."""
    return [q for q in QUESTIONS if q.applies(application) and (section is None or q.section is section)]


def question_of(application: Application, key: str) -> Question | None:
    """The question of this key, if it applies."""
    return next((q for q in questions_of(application) if q.key == key), None)


def is_answered(application: Application, question: Question) -> bool:
    """Whether the page was saved and everything it led to was said, here or by another door (the telephone, say)."""
    if question.key == "income_kinds" and application.incomes:
        return all(income.frequency is not None for income in application.incomes)
    if question.key == "since" and application.hardships:
        return all(hardship.began and hardship.duration for hardship in application.hardships)
    return question.key in application.answers.answered


def next_after(application: Application, key: str) -> Question | None:
    """The first question after this one, in its section, that is not answered yet."""
    question = question_of(application, key)
    if question is None:
        return None
    asked = questions_of(application, question.section)
    following = asked[asked.index(question) + 1:]
    return next((q for q in following if not is_answered(application, q)), None)
