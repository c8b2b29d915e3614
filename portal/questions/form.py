"""What every question is: a form that shows what was saved before and keeps what is said now."""

from typing import Any, ClassVar

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import BooleanField

from intake.models import Application
from intake.operations import applications
from intake.operations.context import Intake

UNKNOWN = "_unknown"


def dont_know() -> BooleanField:
    """The honest way out beside a field; named like it, with ``_unknown`` at the end."""
    return BooleanField(_l("I don't know"))


class QuestionForm(FlaskForm):
    """Answers that are columns of the application's answers: its fields are named like them.

    A form about other rows (people, hardships, incomes) overrides ``saved`` and ``keep``.
    """

    columns: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def saved(cls, application: Application) -> dict[str, Any]:
        """What was said before, by name of field."""
        answers = application.answers
        values = {name: getattr(answers, name) for name in cls.columns}
        return values | {name + UNKNOWN: name in answers.dont_know for name in cls.columns}

    def keep(self, intake: Intake, application: Application, key: str) -> None:
        """Save what is said now."""
        unknown = {name for name in self.columns if self._is_unknown(name)}
        values = {name: self[name].data for name in self.columns if name not in unknown}
        applications.save_answers(intake, application, key, self.settled(values), unknown)

    def settled(self, values: dict[str, Any]) -> dict[str, Any]:
        """A chance to drop an answer that another answer on the page has made pointless."""
        return values

    def _is_unknown(self, name: str) -> bool:
        box = name + UNKNOWN
        return box in self and bool(self[box].data)
