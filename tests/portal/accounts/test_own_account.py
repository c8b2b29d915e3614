"""A person's own account: language, colours, letters on paper or on the site."""

from sqlalchemy import select

from intake.audit import Action
from intake.database import transaction
from intake.models import Account, AuditEntry
from portal.accounts import sample_paper
from tests.conftest import Site


def kept(site: Site, account: Account) -> Account:
    with transaction(site.engine, writing=False) as session:
        found = session.get(Account, account.id)
        assert found is not None
        return found


def test_language_and_colours_are_kept_and_used(site: Site) -> None:
    rosa = site.account()
    visitor = site.visitor(rosa)
    visitor.open("/en/account/")
    page = visitor.press("Save", {"Your full name": "Rosa M. Rivera", "Español": True, "Light words on a dark page": True})
    assert page.address == "/es/account/"
    assert page.soup.html["data-scheme"] == "dark"
    assert (kept(site, rosa).language, kept(site, rosa).name) == ("es", "Rosa M. Rivera")


def test_electronic_letters_need_the_word_from_the_sample_paper(site: Site) -> None:
    rosa = site.account()
    visitor = site.visitor(rosa)
    visitor.open("/en/account/electronic-papers")
    sample = visitor.client.get(visitor.page.link("open the sample paper"))
    assert sample.mimetype == "application/pdf"
    assert sample.data.startswith(b"%PDF")
    assert visitor.press("I agree to letters on this site", {"The word in the sample paper": "zebra"}).status == 422
    assert kept(site, rosa).electronic_consent_at is None
    visitor.press("I agree to letters on this site", {"The word in the sample paper": f" {sample_paper.word_for(rosa.id).upper()} "})
    assert kept(site, rosa).electronic_consent_at == site.clock.now()


def test_saying_no_weighs_as_much_as_saying_yes_and_consent_can_be_taken_back(site: Site) -> None:
    rosa = site.account(electronic_consent_at=site.clock.now())
    visitor = site.visitor(rosa)
    page = visitor.open("/en/account/electronic-papers")
    buttons = {button.text: button["class"] for button in page.soup.main.find_all("button")}
    assert buttons["I agree to letters on this site"] == buttons["Send my letters on paper"]
    visitor.press("Send my letters on paper")
    assert kept(site, rosa).electronic_consent_at is None


def test_signing_out_everywhere_else_is_in_the_history(site: Site) -> None:
    rosa = site.account()
    site.visitor(rosa)
    visitor = site.visitor(rosa)
    visitor.open("/en/account/")
    assert visitor.press("Sign out everywhere else").sees("You are signed out everywhere else.")
    with transaction(site.engine, writing=False) as session:
        entry = session.scalars(select(AuditEntry).where(AuditEntry.action == Action.SIGNED_OUT.value)).one()
        assert (entry.subject, entry.details) == (str(rosa.id), {"elsewhere": True})
