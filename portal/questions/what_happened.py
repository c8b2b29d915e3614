"""What happened: what made payments hard, since when, and the story if a person wants to tell it."""

from datetime import date
from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import TextAreaField
from wtforms.validators import DataRequired, Length

from intake.kinds import HardshipDuration, HardshipKind
from intake.models import Application
from intake.operations import household
from intake.operations.context import Intake
from portal.questions.fields import NotAfterToday, month_field, one_of, several_of
from portal.questions.form import QuestionForm


class Hardships(QuestionForm):
    """Everything that made payments hard."""

    kinds = several_of(
        _l("What made payments hard?"), HardshipKind, description=_l("Choose all that fit. Do not send medical records."),
        validators=[DataRequired(_l("Choose at least one. \"Something else\" is a fine answer."))],
    )

    @classmethod
    def saved(cls, application: Application) -> dict[str, Any]:
        return {"kinds": [hardship.kind.value for hardship in application.hardships]}

    def keep(self, intake: Intake, application: Application, key: str) -> None:
        known = {hardship.kind: (hardship.began, hardship.duration) for hardship in application.hardships}
        usual = next(iter(known.values()), (None, None))
        chosen = [HardshipKind(kind) for kind in self.kinds.data or []]
        household.set_hardships(intake, application, [(kind, *known.get(kind, usual)) for kind in chosen])


class Since(QuestionForm):
    """When it began and how long it lasts; one answer for all of it, as on the uniform application."""

    today: date
    began = month_field(_l("When did it start?"), description=_l("The month is enough. Your best guess is fine."), validators=[
        DataRequired(_l("Enter the month and the year. Your best guess is fine.")), NotAfterToday(),
    ])
    duration = one_of(_l("How long will it last?"), HardshipDuration)

    @classmethod
    def saved(cls, application: Application) -> dict[str, Any]:
        first = next(iter(application.hardships), None)
        return {"began": first.began, "duration": first.duration} if first else {}

    def keep(self, intake: Intake, application: Application, key: str) -> None:
        duration = HardshipDuration(self.duration.data)
        said = [(hardship.kind, self.began.data, duration) for hardship in application.hardships]
        household.set_hardships(intake, application, said)
        answers = application.answers
        answers.answered = [*(k for k in answers.answered if k != key), key]


class Story(QuestionForm):
    """In the homeowner's own words, if they want to."""

    columns = ("hardship_story",)
    hardship_story = TextAreaField(
        _l("Is there more you want us to know? (optional)"), description=_l("You can skip this."),
        validators=[Length(max=1000, message=_l("This is too long. Use 1,000 letters or fewer."))],
    )


