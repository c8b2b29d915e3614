"""Puts e-mail into its recipient's language, outside any request."""

from functools import cache
from pathlib import Path

from babel.support import NullTranslations, Translations

from intake.mailing import Letter
from intake.models import Mail

CATALOGUES = Path(__file__).parent / "translations"


@cache
def catalogue(language: str) -> NullTranslations:
    """The sentences of one language; English speaks for itself."""
    return Translations.load(str(CATALOGUES), [language])


def compose(mail: Mail, site: str) -> Letter:
    """The letter for a mail kept as message ids: translated, then filled in. ``site`` is the public address."""
    say = catalogue(mail.language).ugettext
    places = {"site": site, **mail.details}
    return Letter(mail.id, mail.recipient, say(mail.subject) % places, say(mail.body) % places)
