"""Puts mail and letters into their reader's language, outside any request."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from babel.dates import format_date
from babel.support import NullTranslations, Translations

from intake.mailing import Letter
from intake.models import Mail
from intake.notices.office import Office
from portal.settings import Servicer

CATALOGUES = Path(__file__).parent / "translations"


@dataclass(frozen=True)
class Language:
    """One language that letters are written in."""

    language: str

    def say(self, message: str) -> str:
        return catalogue(self.language).ugettext(message)

    def day(self, on: date) -> str:
        return format_date(on, "full", locale=f"{self.language}_US")


def office_of(servicer: Servicer) -> Office:
    """The office that writes this servicer's letters, in English and Spanish."""
    return Office(servicer.name, servicer.address, servicer.lines, (Language("en"), Language("es")))


@cache
def catalogue(language: str) -> NullTranslations:
    """The sentences of one language; English speaks for itself."""
    return Translations.load(str(CATALOGUES), [language])


def compose(mail: Mail, site: str) -> Letter:
    """The letter for a mail kept as message ids: translated, then filled in. ``site`` is the public address."""
    say = Language(mail.language).say
    places = {"site": site, **mail.details}
    return Letter(mail.id, mail.recipient, say(mail.subject) % places, say(mail.body) % places)
