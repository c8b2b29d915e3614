"""What a homeowner in a chosen situation would be asked, as they would read it, in both languages side by side."""

import uuid
from dataclasses import dataclass
from datetime import date

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from intake.completeness import Assessment, Item, assess
from intake.kinds import IncomeKind, Investor, PersonRole, Standing
from intake.models import Overlay
from intake.operations import overlays, rules
from intake.operations.context import Intake
from intake.requirements.model import Hardship, Income, Person, Situation
from intake.requirements.programmes import RequirementSet
from portal.access import admin as only_admin
from portal.admin import rule_words
from portal.admin.blueprint import admin
from portal.admin.rule_forms import SituationForm
from portal.database import current_intake
from portal.languages import LANGUAGES, in_language
from portal.words import label

ROSA, LUIS = Person("rosa", "Rosa Rivera"), Person("luis", "Luis Rivera", PersonRole.CO_BORROWER)
HOUSEHOLDS = {
    "one": (ROSA,),
    "two": (ROSA, LUIS),
    "helper": (ROSA, Person("ines", "Ines Rivera", PersonRole.CONTRIBUTOR)),
    "heir": (Person("luis", "Luis Rivera", PersonRole.BORROWER, Standing.DECEASED), Person("ana", "Ana Rivera", PersonRole.SUCCESSOR)),
}


@dataclass(frozen=True)
class Asked:
    """What would be asked, and which requirements signing on the site settles."""

    assessment: Assessment
    signed_here: frozenset[str]
    names: dict[str, str]

    @property
    def to_send(self) -> list[Item]:
        """What needs a paper, and not only a signature on the site."""
        return [item for item in self.assessment.items if item.key not in self.signed_here]


@admin.get("/rules/preview")
@only_admin
def preview() -> ResponseReturnValue:
    """The homeowner's list for a situation, under the rules of a day, or under a version that is not published yet."""
    intake, form = current_intake(), SituationForm(request.args)
    form.overlay.choices = overlay_choices(intake)
    investor, state, on = form.which(overlays.today(intake))
    chosen = chosen_rules(intake, investor, state, on, chosen_overlay(intake, form.overlay.data))
    asked = _asked(form, investor, state, on, chosen)
    seen = {}
    for language in LANGUAGES:
        with in_language(language):
            seen[language] = render_template("admin/as_homeowner.html", asked=asked)
    return render_template("admin/preview.html", form=form, seen=seen, overlays=chosen.overlays)


def overlay_choices(intake: Intake) -> list[tuple[str, str]]:
    """The versions that can be tried: everything drafted, proposed or published and not withdrawn."""
    return [
        ("", _("As they hold on that day")),
        *((str(each.id), overlay_name(intake, each)) for each in overlays.every(intake) if each.withdrawn_at is None),
    ]


def overlay_name(intake: Intake, overlay: Overlay) -> str:
    """A version in one line: whose, where, which, and where it stands."""
    whose = f"{label(overlay.investor)}, {overlay.state or _('every State')}"
    which = _("version %(number)s", number=overlay.version) if overlay.version else _("no version yet")
    return f"{whose}, {which}: {rule_words.STANDINGS[overlays.standing(intake, overlay)]}"


def chosen_overlay(intake: Intake, chosen: str | None) -> Overlay | None:
    """The version named in a form; None for none, or for a name nobody has."""
    try:
        return intake.session.get(Overlay, uuid.UUID(chosen or ""))
    except ValueError:
        return None


def chosen_rules(intake: Intake, investor: Investor, state: str | None, on: date, overlay: Overlay | None) -> RequirementSet:
    """The rules of a day, with one version tried in its place; one for another owner changes nothing."""
    if overlay is None or overlay.investor is not investor:
        return rules.resolved(intake, investor, state, on)
    return overlays.tried(intake, overlay, state, on)


def _asked(form: SituationForm, investor: Investor, state: str | None, on: date, chosen: RequirementSet) -> Asked:
    hardships, incomes = form.situation()
    people = HOUSEHOLDS.get(form.household.data, HOUSEHOLDS["one"])
    situation = Situation(
        investor, state, people, tuple(Hardship(each) for each in hardships), _incomes(people, incomes, form.household.data)
    )
    signed_here = frozenset(row.key for row in chosen.requirements if row.signed_here)
    several = {person.id: person.name for person in people} if len(people) > 1 else {}
    return Asked(assess(situation, (), chosen.requirements, on), signed_here, several)


def _incomes(people: tuple[Person, ...], kinds: list[IncomeKind], household: str) -> tuple[Income, ...]:
    """Each kind is the income of the first person who can have one; with somebody who helps, pay is theirs too."""
    earner = next(person for person in people if person.standing is Standing.LIVING)
    own = tuple(Income(str(kind), earner.id, kind) for kind in kinds)
    return (*own, Income("help", people[1].id, IncomeKind.WAGES)) if household == "helper" else own
