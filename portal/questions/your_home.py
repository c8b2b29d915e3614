"""Your home: where it is, who lives there, what you hope for, and what it costs beside the loan."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import SelectField
from wtforms.validators import InputRequired, Regexp

from intake.kinds import Intent, Occupancy
from portal.questions.fields import MoneyField, line, one_of, yes_no
from portal.questions.form import QuestionForm, dont_know

STATES = (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC "
    "SD TN TX UT VT VA VI WA WV WI WY GU"
).split()
ZIP_WORDS = _l("Enter the ZIP code, 5 numbers.")
POSTAL = {"autocomplete": "postal-code", "inputmode": "numeric"}


class Property(QuestionForm):
    """The home the loan is for; the State decides which rules and clocks hold."""

    columns = ("property_street", "property_city", "property_state", "property_zip", "mailing_address")
    property_street = line(
        _l("Street and number"), needed=_l("Enter the street and number of the home."),
        render_kw={"autocomplete": "address-line1"},
    )
    property_city = line(_l("City"), 100, needed=_l("Enter the city."), render_kw={"autocomplete": "address-level2"})
    property_state = SelectField(
        _l("State"), choices=lambda: [("", _l("Choose")), *((state, state) for state in STATES)],
        validators=[InputRequired(_l("Choose the state."))], render_kw={"autocomplete": "address-level1"},
    )
    property_zip = line(_l("ZIP code"), 10, needed=ZIP_WORDS, also=(Regexp(r"^\d{5}(-\d{4})?$", message=ZIP_WORDS),), render_kw=POSTAL)
    mailing_address = line(_l("Where should letters go, if not to the home? (optional)"), 300)


class Residence(QuestionForm):
    """Who lives in the home."""

    columns = ("principal_residence", "occupancy")
    principal_residence = yes_no(_l("Is it your main home?"))
    occupancy = one_of(_l("Who lives there now?"), Occupancy)


class Hopes(QuestionForm):
    """What the homeowner hopes for; any answer is fine and none closes a door."""

    columns = ("intent", "for_sale", "sale_agent")
    intent = one_of(_l("What do you hope for?"), Intent)
    for_sale = yes_no(_l("Is the home for sale now?"))
    sale_agent = line(_l("If it is, who is selling it? Name and phone (optional)"))

    def settled(self, values: dict[str, Any]) -> dict[str, Any]:
        return values if values["for_sale"] == "yes" else values | {"sale_agent": None}


class TaxesAndInsurance(QuestionForm):
    """Whether taxes and insurance are paid with the loan."""

    columns = ("taxes_in_payment", "insurance_in_payment")
    taxes_in_payment = yes_no(_l("Are your property taxes part of your mortgage payment?"))
    insurance_in_payment = yes_no(_l("Is your home insurance part of your mortgage payment?"))


class Association(QuestionForm):
    """Dues to a homeowners association."""

    columns = ("hoa", "hoa_monthly")
    hoa = yes_no(_l("Do you pay a homeowners or condo association (HOA)?"))
    hoa_monthly = MoneyField(_l("If you do, how much each month?"))
    hoa_monthly_unknown = dont_know()

    def settled(self, values: dict[str, Any]) -> dict[str, Any]:
        return values if values["hoa"] == "yes" or "hoa_monthly" not in values else values | {"hoa_monthly": None}


class OtherLoans(QuestionForm):
    """Other loans that the home stands for."""

    columns = ("other_loans", "other_lender")
    other_loans = yes_no(_l("Is there another loan on the home, such as a second mortgage?"))
    other_lender = line(_l("If there is, who is it with? (optional)"))

    def settled(self, values: dict[str, Any]) -> dict[str, Any]:
        return values if values["other_loans"] == "yes" else values | {"other_lender": None}
