"""The words a homeowner signs, in plain numbered sentences."""

from flask_babel import gettext as _

from intake.models import Application
from portal.steps import asks_for_attestation


def statement_of(application: Application) -> list[str]:
    """What each person on the loan agrees to, in the language of the page."""
    sentences = [
        _("I ask for help with my mortgage. What I wrote is why my payments are hard to make."),
        _("What I told you is true, as far as I know. I know that a false statement can break the law."),
        _("I will send the papers you ask for, and answer your letters in time."),
        _("I know that you look at every kind of help, and that you do not have to offer me one."),
        _("You may look at my credit report for this application."),
        _("You may share this application with the owner and the insurers of my loan. You may share it with those who work for you on it."),
        _("If you offer me a plan and I make its first payment in time, I accept the plan."),
        _("You may reach me about this at the phone numbers and the email I gave."),
    ]
    if asks_for_attestation(application):
        sentences.append(_("I can make the new payment if it fits what I told you. FHA asks me to say so."))
    return sentences


def as_text(sentences: list[str]) -> str:
    """The statement as it is kept with the signature."""
    return "\n".join(f"{number}. {sentence}" for number, sentence in enumerate(sentences, start=1))
