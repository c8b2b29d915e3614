"""About you: name and how to reach you, how we talk, who else is on the loan, military service, bankruptcy."""

from typing import Any

from flask_babel import lazy_gettext as _l
from flask_login import current_user
from wtforms import BooleanField, RadioField, SelectField
from wtforms.validators import Optional

from intake.kinds import PersonRole, Standing
from intake.models import Application, Person
from intake.operations import household
from intake.operations.context import Intake
from portal.questions.fields import an_address, line, one_of, yes_no
from portal.questions.form import QuestionForm
from portal.words import label

EMAIL = (Optional(), an_address(_l("Enter an email address like name@example.com, or leave it empty.")))
NAME_WORDS = _l("Enter the full name, as on a letter from us.")


def first_person(application: Application) -> Person | None:
    """The person the page "Your name" is about: the one who is signed in, else the first on the application."""
    mine = next((p for p in application.people if p.account_id is not None and p.account_id == current_user.account.id), None)
    return mine or (application.people[0] if application.people else None)


class AboutYou(QuestionForm):
    """Who is asking for help, and how to reach them."""

    name = line(_l("Full name"), needed=NAME_WORDS, render_kw={"autocomplete": "name"})
    role = RadioField(_l("Which is true for you?"), choices=lambda: [
        (PersonRole.BORROWER.value, _l("I am on the loan")),
        (PersonRole.SUCCESSOR.value, _l("I am not on the loan. I inherited the home, or got it in a divorce or from family")),
    ], default=PersonRole.BORROWER.value)
    phone = line(_l("Phone (optional)"), 40, render_kw={"autocomplete": "tel", "type": "tel"})
    email = line(_l("Email (optional)"), 254, also=EMAIL, render_kw={"autocomplete": "email", "inputmode": "email"})
    best_time = line(_l("Best time to reach you (optional)"), 100)

    @classmethod
    def saved(cls, application: Application) -> dict[str, Any]:
        person = first_person(application)
        if person is None:
            return {}
        role = person.role if person.role is PersonRole.SUCCESSOR else PersonRole.BORROWER
        return {"name": person.name, "phone": person.phone, "email": person.email, "best_time": person.best_time, "role": role}

    def keep(self, intake: Intake, application: Application, key: str) -> None:
        person = first_person(application)
        said = {
            "name": self.name.data, "phone": self.phone.data or "", "email": self.email.data or "",
            "best_time": self.best_time.data or "", "role": PersonRole(self.role.data),
        }
        if person is None:
            household.add_person(intake, application, **said)
        else:
            if person.role is PersonRole.CO_BORROWER and said["role"] is PersonRole.BORROWER:
                del said["role"]
            household.change_person(intake, application, person, **said)
        application.answers.answered = [*(k for k in application.answers.answered if k != key), key]


class Talking(QuestionForm):
    """The language and the help with which a person wants to be spoken to."""

    columns = ("spoken_language", "interpreter", "large_print")
    spoken_language = line(_l("Which language do you like to speak with us?"), 40)
    interpreter = BooleanField(_l("I want an interpreter on calls. It is free"))
    large_print = BooleanField(_l("I want letters in large print"))


class OthersOnLoan(QuestionForm):
    """Whether anybody else signed for the loan; they are added on pages of their own."""

    columns = ("others_on_loan",)
    others_on_loan = yes_no(_l("Is anyone else on the loan with you?"))


class Military(QuestionForm):
    """Active duty brings protections of its own."""

    columns = ("active_duty",)
    active_duty = yes_no(_l("Is anyone on the loan in the military now, or was within the last year?"))


class Bankruptcy(QuestionForm):
    """Bankruptcy never stops an application; it changes how we may write."""

    columns = ("bankruptcy", "bankruptcy_chapter")
    bankruptcy = yes_no(_l("Is anyone on the loan in bankruptcy now?"))
    bankruptcy_chapter = SelectField(
        _l("Which chapter? (optional)"),
        choices=lambda: [("", _l("I don't know")), *((c, _l("Chapter %(number)s", number=c)) for c in ("7", "11", "12", "13"))],
    )

    def settled(self, values: dict[str, Any]) -> dict[str, Any]:
        chapter = values["bankruptcy_chapter"] if values["bankruptcy"] == "yes" else None
        return values | {"bankruptcy_chapter": chapter or None}


class PersonForm(QuestionForm):
    """Somebody else on the application."""

    name = line(_l("Their full name"), needed=NAME_WORDS)
    role = RadioField(_l("How are they connected to the home?"), choices=lambda: [
        (PersonRole.CO_BORROWER.value, _l("They are on the loan with me")),
        (PersonRole.SUCCESSOR.value, label(PersonRole.SUCCESSOR)),
        (PersonRole.CONTRIBUTOR.value, label(PersonRole.CONTRIBUTOR)),
    ], default=PersonRole.CO_BORROWER.value)
    standing = one_of(_l("Can they sign?"), Standing, default=Standing.LIVING.value)
    email = line(_l("Their email (optional)"), 254, also=EMAIL, render_kw={"inputmode": "email"})
    phone = line(_l("Their phone (optional)"), 40, render_kw={"type": "tel"})

    @classmethod
    def of(cls, person: Person) -> dict[str, Any]:
        """What is known of this person, by name of field."""
        return {name: getattr(person, name) for name in ("name", "role", "standing", "email", "phone")}

    @property
    def said(self) -> dict[str, Any]:
        """What is said now, as the operations take it."""
        return {
            "name": self.name.data, "role": PersonRole(self.role.data), "standing": Standing(self.standing.data),
            "email": self.email.data or "", "phone": self.phone.data or "",
        }


