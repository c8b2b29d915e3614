"""Ways through the homeowner's room that several tests take."""

from tests.browsing import Visitor
from tests.conftest import Site
from tests.portal.homeowner.conftest import ANSWERS


def begin(site: Site, number: str = "100-200-3004", zip_code: str = "93650") -> Visitor:
    """A homeowner who has just started and told us the loan."""
    rosa = site.visitor(site.account())
    rosa.open("/en/homeowner/")
    rosa.press("Start now")
    rosa.press("Find my loan", {"Loan number": number, "ZIP code of the home": zip_code})
    return rosa


def answer_everything(rosa: Visitor) -> None:
    """Answer whatever the list says comes next, until only papers and the signature are left."""
    for _step in range(40):
        page = rosa.open("/en/homeowner/")
        if not page.sees("Not started") and not page.sees("In progress"):
            return
        page = rosa.open(page.link("Continue"))
        while page.soup.find("button", string="Save and continue"):
            page = answer(rosa)
        if page.sees("Still") or "papers" in page.address:
            return


def answer(rosa: Visitor) -> object:
    """Fill in the page that is open and go on."""
    page = rosa.page
    key = page.address.rsplit("/", 1)[-1]
    if "/incomes/" in page.address:
        return rosa.press(
            "Save and continue",
            {"Who pays it?": "Acme Bakery", "How much each time, before taxes?": "2,140", "Every 2 weeks": True},
        )
    return press_with_names(rosa, ANSWERS.get(key, {}))


def press_with_names(rosa: Visitor, fields: dict[str, object]) -> object:
    """Press on, telling apart by name the controls that share a label."""
    for control in rosa.page.soup.find_all("input", type="radio"):
        if fields.get(str(control["name"])) == control.get("value"):
            control["checked"] = ""
    if rosa.page.address.endswith("/residence"):
        for wanted in ("principal_residence", "occupancy"):
            rosa.page.soup.find("input", attrs={"name": wanted})["checked"] = ""
        return rosa.press("Save and continue")
    labelled = {label: value for label, value in fields.items() if "_" not in label}
    if rosa.page.address.endswith("/hopes"):
        rosa.page.soup.find("input", attrs={"name": "for_sale", "value": "no"})["checked"] = ""
    if rosa.page.address.endswith("/household"):
        rosa.page.soup.find("input", attrs={"name": "others_contribute", "value": "no"})["checked"] = ""
    return rosa.press("Save and continue", labelled)


def sent_application(site: Site) -> Visitor:
    """A homeowner who answered everything, then signed and sent without a single paper."""
    rosa = begin(site)
    answer_everything(rosa)
    rosa.open("/en/homeowner/")
    rosa.follow("Review, sign and send")
    rosa.follow("Continue to sign")
    rosa.press("Sign and send", {"Type your full name": "Rosa Rivera", "I agree, and this is my signature": True})
    return rosa
