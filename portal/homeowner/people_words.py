"""A person on the application in a few words."""

from flask_babel import gettext as _

from intake.kinds import Standing
from intake.models import Person
from portal.words import label


def person_in_words(person: Person) -> str:
    """How they are connected to the home, and whether they can sign."""
    if person.standing is Standing.LIVING:
        return label(person.role)
    return _("%(role)s. %(standing)s", role=label(person.role), standing=label(person.standing))
