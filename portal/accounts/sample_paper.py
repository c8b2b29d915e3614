"""A letter with one word in it, made as our letters are made: who can read the word can read them (15 U.S.C. 7001(c)(1)(C)(ii))."""

import uuid
from datetime import date

from flask_babel import gettext as _

from intake.notices.pdf import as_pdf
from portal.letters import Language
from portal.settings import Servicer

WORDS = ("maple", "river", "candle", "garden", "window", "bridge", "pencil", "basket", "meadow", "harbor", "lantern", "pebble")


def word_for(account_id: uuid.UUID) -> str:
    """The word in this account's sample."""
    return WORDS[account_id.int % len(WORDS)]


def draw(word: str, servicer: Servicer, language: str, on: date) -> bytes:
    """The sample, in the form in which letters are read on the site."""
    return as_pdf({
        "language": language, "title": _("Sample paper"), "on": on.isoformat(), "written_on": Language(language).day(on),
        "from": [servicer.name, servicer.address], "to": [], "about": "", "reference": _("Sample paper"),
        "blocks": [
            {"kind": "paragraph", "words": _("If you can read this word, you can read our letters:"), "strong": False},
            {"kind": "heading", "words": word.upper()},
        ],
    })
