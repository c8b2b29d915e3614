"""Ways through the homeowner's room that several tests take."""

from tests.browsing import Page, Visitor
from tests.conftest import Site

# By page: the controls by name, except lines and amounts, which go by their labels.
CHOSEN = {
    "others_on_loan": {"others_on_loan": "no"},
    "military": {"active_duty": "no"},
    "bankruptcy": {"bankruptcy": "no"},
    "residence": {"principal_residence": "yes", "occupancy": "owner"},
    "hopes": {"intent": "keep", "for_sale": "no"},
    "taxes_and_insurance": {"taxes_in_payment": "yes", "insurance_in_payment": "yes"},
    "association": {"hoa": "no"},
    "other_loans": {"other_loans": "no"},
    "hardships": {"kinds": "reduced_income"},
    "since": {"duration": "long"},
    "household": {"others_contribute": "no"},
    "income_kinds": {"kinds": "wages"},
}
TYPED: dict[str, dict[str, object]] = {
    "you": {"Full name": "Rosa Rivera"},
    "property": {"Street and number": "14 Elm St", "City": "Fresno", "State": "CA", "ZIP code": "93650"},
    "since": {"Month": 8, "Year": 2026},
    "household": {"How many people live in the home, with you?": 3},
    "savings": {"Checking accounts and cash": "$1,240"},
}
AN_INCOME = {"Who pays it?": "Acme Bakery", "How much each time, before taxes?": "2,140", "Every 2 weeks": True}


def begin(site: Site, number: str = "100-200-3004", zip_code: str = "93650") -> Visitor:
    """A homeowner who has just started and told us the loan."""
    rosa = site.visitor(site.account())
    rosa.open("/en/homeowner/")
    rosa.press("Start now")
    rosa.press("Find my loan", {"Loan number": number, "ZIP code of the home": zip_code})
    return rosa


def answer_everything(rosa: Visitor) -> None:
    """Answer whatever the list says comes next, until only papers and the signature are left."""
    page = rosa.open("/en/homeowner/")
    while page.sees("Tell us") and not page.sees("Next: Send your papers") and not page.sees("Next: Review"):
        page = rosa.follow("Continue")
        while page.soup.find("button", string="Save and continue"):
            page = answer(rosa)
        page = rosa.open("/en/homeowner/")


def answer(rosa: Visitor) -> Page:
    """Fill in the page that is open and go on."""
    if "/incomes/" in rosa.page.address:
        return rosa.press("Save and continue", AN_INCOME)
    key = rosa.page.address.rsplit("/", 1)[-1]
    for name, value in CHOSEN.get(key, {}).items():
        rosa.page.soup.find("input", attrs={"name": name, "value": value})["checked"] = ""
    return rosa.press("Save and continue", TYPED.get(key, {}))


def sent_application(site: Site) -> Visitor:
    """A homeowner who answered everything, then signed and sent without a single paper."""
    rosa = begin(site)
    answer_everything(rosa)
    rosa.open("/en/homeowner/")
    rosa.follow("Review, sign and send")
    rosa.follow("Continue to sign")
    rosa.press("Sign and send", {"Type your full name": "Rosa Rivera", "I agree, and this is my signature": True})
    return rosa
