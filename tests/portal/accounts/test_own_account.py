"""A person's own account: language, colours, letters on paper or on the site."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from intake.audit import Action
from intake.database import transaction
from intake.models import Account, AuditEntry, Consent
from intake.operations import consents
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
    rosa = site.account(electronic_consent_at=None)
    visitor = site.visitor(rosa)
    said = visitor.open("/en/account/electronic-papers").text
    sample = visitor.client.get(visitor.page.link("open the sample paper"))
    assert sample.mimetype == "application/pdf"
    assert sample.data.startswith(b"%PDF")
    assert visitor.press("I agree to letters on this site", {"The word in the sample paper": "zebra"}).status == 422
    assert kept(site, rosa).electronic_consent_at is None
    visitor.press("I agree to letters on this site", {"The word in the sample paper": f" {sample_paper.word_for(rosa.id).upper()} "})
    assert kept(site, rosa).electronic_consent_at == site.clock.now()
    with transaction(site.engine, writing=False) as session:
        word = session.scalars(select(Consent)).one()
        assert (word.account_id, word.agreed, word.email, word.language, word.shown_by) == (rosa.id, True, rosa.email, "en", "word_in_pdf")
        assert [sentence for sentence in word.statement.split("\n") if sentence not in said] == []
        assert len(word.statement.split("\n")) == 10


@pytest.mark.parametrize("said", [
    "You have a right to letters on paper.",
    "This covers the letters about your application for mortgage help, and nothing else.",
    "By law some letters always come on paper, like the ones about a foreclosure or a sale.",
    "You can go back to paper at any time on your account page or by phone: 800-555-0142. It costs nothing.",
    "Going back changes nothing in your application. It counts from the next letter.",
    "Tell us when your e-mail address changes: call 800-555-0142.",
    "You can ask for a paper copy of any letter, on the page of the letter or by phone. There is no fee.",
    "You need a phone or computer with a web browser, an e-mail address, and a program that opens PDF files.",
    "To keep your letters you need space to save them, or a printer.",
    "If what you need changes, we ask you again.",
])
def test_before_agreeing_everything_is_said_that_the_law_wants_said(site: Site, said: str) -> None:
    assert site.visitor(site.account()).open("/en/account/electronic-papers").sees(said)


def test_an_older_yes_counts_no_more_once_what_is_needed_has_changed(site: Site) -> None:
    rosa = site.account(electronic_consent_at=consents.NEEDS_SINCE - timedelta(seconds=1))
    assert site.visitor(rosa).open("/en/account/").sees("You get your letters on paper, by mail.")
    rosa = site.account(electronic_consent_at=consents.NEEDS_SINCE)
    assert site.visitor(rosa).open("/en/account/").sees("You get your letters here, with an e-mail when there is a new one.")


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
