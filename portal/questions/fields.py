"""Fields that take what people really type: money with signs and commas, dates in boxes, choices with "I am not sure"."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import Field, RadioField, SelectMultipleField, StringField, ValidationError
from wtforms.form import BaseForm
from wtforms.validators import InputRequired, Length, Regexp
from wtforms.widgets import TextInput

from intake.kinds import YesNoUnsure
from portal.forms import ADDRESS
from portal.words import choices

LARGEST = Decimal("99999999.99")


class MoneyField(StringField):
    """US dollars. "2,140", "$2140.00" and " 2 140 " all mean the same; what was typed stays when it means nothing."""

    def process_data(self, value: Any) -> None:
        self.data = None if value is None else Decimal(value)

    def process_formdata(self, valuelist: list[str]) -> None:
        typed = "".join(valuelist[0].split()).replace("$", "").replace(",", "") if valuelist else ""
        if not typed:
            self.data = None
            return
        try:
            amount = Decimal(typed)
            self.data = amount.quantize(Decimal("0.01")) if amount.is_finite() else None
        except InvalidOperation:
            self.data = None
        if self.data is None or not 0 <= self.data <= LARGEST:
            self.data = None
            raise ValueError(_l("Enter an amount in dollars, like 2,140.00."))

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return "" if self.data is None else f"{self.data:,.2f}"


class WholeNumberField(StringField):
    """A small whole number; ``wrong`` is what to say to anything else."""

    def __init__(self, *arguments: Any, least: int, most: int, wrong: Any, **options: Any) -> None:
        super().__init__(*arguments, validators=[InputRequired(wrong)], **options)
        self.least, self.most, self.wrong = least, most, wrong

    def process_formdata(self, valuelist: list[str]) -> None:
        typed = valuelist[0].strip() if valuelist else ""
        self.data = int(typed) if typed.isascii() and typed.isdecimal() else None
        if typed and (self.data is None or not self.least <= self.data <= self.most):
            self.data = None
            raise ValueError(self.wrong)

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return "" if self.data is None else str(self.data)


class DateField(Field):
    """A date in three boxes, or in two when only the month matters; no calendar to fight with."""

    widget = TextInput()

    def __init__(
        self, *arguments: Any, parts: tuple[str, ...] = ("month", "day", "year"), earliest: int = 1990, latest: int = 2060, **options: Any
    ) -> None:
        super().__init__(*arguments, **options)
        self.parts, self.earliest, self.latest = parts, earliest, latest
        self.typed: dict[str, str] = dict.fromkeys(parts, "")

    def process(self, formdata: Any, data: Any = None, extra_filters: Any = None) -> None:
        self.process_errors: list[Any] = []
        self.raw_data = None
        self.data = data if isinstance(data, date) else None
        if self.data is not None:
            self.typed = {part: str(getattr(self.data, part)) for part in self.parts}
        if formdata is not None and any(f"{self.name}-{part}" in formdata for part in self.parts):
            self._read({part: (formdata.get(f"{self.name}-{part}") or "").strip() for part in self.parts})

    def _read(self, typed: dict[str, str]) -> None:
        self.typed, self.data = typed, None
        if not any(typed.values()):
            return
        try:
            self.data = date(int(typed["year"]), int(typed["month"]), int(typed.get("day", "1")))
        except ValueError:
            self.process_errors.append(self._advice())
            return
        if not self.earliest <= self.data.year <= self.latest:
            self.data = None
            self.process_errors.append(self._advice())

    def _advice(self) -> Any:
        if "day" in self.parts:
            return _l("Enter the date in numbers, like 8 for August, then 14, then 2026.")
        return _l("Enter the month and the year in numbers, like 8 for August, then 2026.")


def month_field(label: Any, **options: Any) -> DateField:
    """A month and a year."""
    return DateField(label, parts=("month", "year"), **options)


class NotAfterToday:
    """A date that has come; ``form.today`` is the calendar day at the property."""

    def __call__(self, form: Any, field: Field) -> None:
        if field.data is not None and field.data > form.today:
            raise ValidationError(_l("Enter a date that is not in the future."))


def one_of(label: Any, vocabulary: type[StrEnum], message: Any = None, *, required: bool = True, **options: Any) -> RadioField:
    """One word of a vocabulary."""
    needed = [InputRequired(message or _l("Choose the answer that fits best."))] if required else []
    return RadioField(label, choices=lambda: choices(vocabulary), validators=needed, validate_choice=required, **options)


def yes_no(label: Any, **options: Any) -> RadioField:
    """Yes, no, or honestly not sure."""
    return one_of(label, YesNoUnsure, _l("Choose yes, no, or not sure."), **options)


def several_of(label: Any, vocabulary: type[StrEnum], **options: Any) -> SelectMultipleField:
    """Any number of words of a vocabulary."""
    return SelectMultipleField(label, choices=lambda: choices(vocabulary), **options)


def line(label: Any, longest: int = 200, *, needed: Any = None, also: Sequence[Any] = (), **options: Any) -> StringField:
    """One line of text, trimmed; ``needed`` is what to say when it is empty, ``also`` any further validators."""
    validators: list[Any] = [*also, Length(max=longest, message=_l("This is too long. Use fewer words."))]
    if needed:
        validators.insert(0, InputRequired(needed))
    return StringField(label, validators=validators, filters=[_trimmed], **options)


def an_address(message: Any) -> Regexp:
    """Something that looks like an email address; only a mail itself proves more."""
    return Regexp(rf"^{ADDRESS.pattern}$", message=message)


def _trimmed(text: str | None) -> str | None:
    return " ".join(text.split()) if isinstance(text, str) else text


def errors_of(form: BaseForm) -> list[tuple[str, str]]:
    """What the error summary lists: the id to go to and the words."""
    return [(_first_control(form[name]), str(messages[0])) for name, messages in form.errors.items() if name and messages]


def _first_control(field: Field) -> str:
    if isinstance(field, DateField):
        return f"{field.id}-{field.parts[0]}"
    return f"{field.id}-0" if isinstance(field, RadioField | SelectMultipleField) else str(field.id)
