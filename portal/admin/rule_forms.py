"""What an administrator fills in about rules: whose and of which day, a change of a programme, a case to try, counsel's word."""

from datetime import date
from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import BooleanField, Form, RadioField, SelectField, SelectMultipleField, StringField, TextAreaField, ValidationError
from wtforms.validators import DataRequired, InputRequired, Length, Optional

from intake.kinds import DocumentKind, HardshipKind, IncomeKind, Investor
from intake.places import STATES
from intake.requirements.overlay import MOST_PAPERS, OLDEST_DAYS
from portal.questions.fields import DateField, line, several_of
from portal.words import choices

REASON = [DataRequired(_l("Give the reason.")), Length(max=2000, message=_l("Use 2,000 letters or fewer."))]


class WhichForm(Form):
    """Whose rules, where and of which day; asked in the address, so that the page can be kept and shared."""

    investor = SelectField(_l("Owner of the loan"), choices=lambda: choices(Investor), default=Investor.FANNIE_MAE.value)
    state = SelectField(_l("State"), choices=lambda: [("", _l("Every State")), *STATES.items()], default="")
    on = DateField(_l("Rules of this day"))

    def which(self, otherwise: date) -> tuple[Investor, str | None, date]:
        """The investor, the State and the day asked for; anything that makes no sense counts as not asked."""
        known = self.investor.data in set(Investor)
        investor = Investor(self.investor.data) if known else Investor.FANNIE_MAE
        self.on.data = self.on.data or otherwise
        if not any(self.on.typed.values()):
            self.on.typed = {each: str(getattr(self.on.data, each)) for each in self.on.parts}
        return investor, self.state.data if self.state.data in STATES else None, self.on.data


class SituationForm(WhichForm):
    """A homeowner's situation to look at the rules from."""

    household = RadioField(_l("The household"), default="one", choices=[
        ("one", _l("One borrower")), ("two", _l("Two borrowers")),
        ("helper", _l("One borrower, and somebody who helps and whose pay is counted")),
        ("heir", _l("Somebody who inherited the home")),
    ])
    hardships = several_of(_l("What happened"), HardshipKind)
    incomes = several_of(_l("Money that comes in"), IncomeKind)
    overlay = SelectField(_l("Your own rules"))

    def situation(self) -> tuple[list[HardshipKind], list[IncomeKind]]:
        """The hardships and incomes that were ticked."""
        return (
            [each for each in HardshipKind if each in (self.hardships.data or [])],
            [each for each in IncomeKind if each in (self.incomes.data or [])],
        )


class NewOverlayForm(FlaskForm):
    """Begin a version of one's own rules."""

    investor = SelectField(_l("Owner of the loan"), choices=lambda: choices(Investor))
    state = SelectField(_l("State"), choices=lambda: [("", _l("Every State")), *STATES.items()])


class ChangeForm(FlaskForm):
    """The usual changes of one requirement; only what is filled in is changed."""

    key = SelectField(_l("Requirement"))
    kind = SelectField(
        _l("Kind of paper (optional)"), choices=lambda: [("", _l("Every paper of this requirement")), *choices(DocumentKind)]
    )
    max_age_days = StringField(_l("At most this many days old (optional)"), render_kw={"inputmode": "numeric"})
    count = StringField(_l("How many (optional)"), render_kw={"inputmode": "numeric"})
    title_en = line(_l("What it is called, in English (optional)"))
    title_es = line(_l("What it is called, in Spanish (optional)"))
    why_en = line(_l("Why we ask, in English (optional)"))
    why_es = line(_l("Why we ask, in Spanish (optional)"))

    def validate_max_age_days(self, field: StringField) -> None:
        _whole(field, OLDEST_DAYS)

    def validate_count(self, field: StringField) -> None:
        _whole(field, MOST_PAPERS)

    def validate_title_es(self, field: StringField) -> None:
        _both(self.title_en, field)

    def validate_why_es(self, field: StringField) -> None:
        _both(self.why_en, field)

    def change(self) -> dict[str, Any]:
        """The change as an overlay says it."""
        found: dict[str, Any] = {"key": self.key.data, "kind": self.kind.data}
        found |= {name: int(self[name].data) for name in ("max_age_days", "count") if self[name].data}
        found |= {
            name: {"en": self[f"{name}_en"].data, "es": self[f"{name}_es"].data}
            for name in ("title", "why") if self[f"{name}_en"].data
        }
        return {name: value for name, value in found.items() if value}


class FurtherWayForm(FlaskForm):
    """A further paper that a requirement takes."""

    key = SelectField(_l("Requirement"))
    words_en = line(_l("What the homeowner reads, in English"), also=[DataRequired(_l("Write it in English."))])
    words_es = line(_l("What the homeowner reads, in Spanish"), also=[DataRequired(_l("Write it in Spanish."))])
    kind = SelectField(_l("Which kind of paper"), choices=lambda: choices(DocumentKind))
    count = StringField(_l("How many"), render_kw={"inputmode": "numeric"}, default="1")
    max_age_days = StringField(_l("At most this many days old (optional)"), render_kw={"inputmode": "numeric"})
    checks = SelectMultipleField(_l("It must be"), choices=[
        ("signed", _l("signed")), ("year_to_date", _l("shows the pay of this year so far")), ("consecutive", _l("months in a row")),
        ("latest_year", _l("of the latest tax year")),
    ])

    def validate_max_age_days(self, field: StringField) -> None:
        _whole(field, OLDEST_DAYS)

    def validate_count(self, field: StringField) -> None:
        _whole(field, MOST_PAPERS)

    def change(self) -> dict[str, Any]:
        """The further way as an overlay says it."""
        part = {
            "words": {"en": self.words_en.data, "es": self.words_es.data}, "kinds": [self.kind.data],
            "count": int(self.count.data or 1), "checks": self.checks.data or [],
        }
        if self.max_age_days.data:
            part["max_age_days"] = int(self.max_age_days.data)
        return {"key": self.key.data, "also": [[part]]}


class JsonForm(FlaskForm):
    """All changes at once, as JSON."""

    content = TextAreaField(_l("All changes, as JSON"), render_kw={"rows": 12, "spellcheck": "false"})


class ProposeForm(FlaskForm):
    """From when, and why."""

    effective_from = DateField(_l("For files that start from this day on"), validators=[DataRequired(_l("Enter the day."))])
    why = TextAreaField(_l("Why, and on whose authority"), REASON)


class ReasonForm(FlaskForm):
    """Why something is ended."""

    why = TextAreaField(_l("Why"), REASON)


class CounselForm(FlaskForm):
    """What counsel said of one fact."""

    agreed = RadioField(_l("What counsel said"), validators=[InputRequired(_l("Choose what counsel said."))], choices=[
        ("yes", _l("Right as it is")), ("no", _l("It must be otherwise")),
    ])
    counsel = line(_l("Who said it: name and firm"), also=[DataRequired(_l("Write who said it."))])
    on = DateField(_l("On which day"))
    words = TextAreaField(_l("In which words (needed when it must be otherwise)"), [
        Length(max=2000, message=_l("Use 2,000 letters or fewer.")),
    ])

    def validate_words(self, field: TextAreaField) -> None:
        if self.agreed.data == "no" and not (field.data or "").strip():
            raise ValidationError(_l("Write what counsel wants instead."))


class TryForm(FlaskForm):
    """A case and the rules to try on it."""

    sample = SelectField(_l("A sample case"))
    pasted = TextAreaField(_l("Or paste a case, as JSON"), [Optional()], render_kw={"rows": 8, "spellcheck": "false"})
    uploaded = FileField(_l("Or choose a file CASE.json"))
    overlay = SelectField(_l("Your own rules to try"))
    overlay_json = TextAreaField(_l("Or paste your own rules, as JSON"), [Optional()], render_kw={"rows": 6, "spellcheck": "false"})


class GiveForm(FlaskForm):
    """The decision to give newer rules to running files."""

    which = RadioField(_l("Which files"), default="chosen", choices=[
        ("chosen", _l("The files ticked above")), ("all", _l("Every running file of this owner and State that can take them")),
    ])
    reason = TextAreaField(_l("Why, and on whose authority"), REASON)
    seen = BooleanField(_l("I have seen that some homeowners will be asked for more. They are told, and get a new letter."))


def _whole(field: StringField, most: int) -> None:
    field.data = (field.data or "").strip()
    if field.data and not (field.data.isascii() and field.data.isdecimal() and 1 <= int(field.data) <= most):
        raise ValidationError(_l("Enter a whole number from 1 to %(most)s.", most=most))


def _both(english: StringField, spanish: StringField) -> None:
    if bool(english.data) != bool(spanish.data):
        raise ValidationError(_l("Write it in both languages."))
