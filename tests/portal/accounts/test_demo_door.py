"""The demonstration's door: one click in, mail to read; and nowhere else."""

from email.message import EmailMessage

from intake.database import transaction
from intake.kinds import Role
from intake.operations import proving
from tests.portal.accounts.signing import is_signed_in


def with_sample(site):
    ana = site.account(Role.COUNSELOR, "Ana Counselor", email="ana@example.org")
    rosa = site.account(Role.HOMEOWNER, "Rosa Rivera", email="rosa@example.org")
    with transaction(site.engine) as session:
        proving.mint_demo_link(site.intake(session), ana, "A counselor with three clients")
        return proving.mint_demo_link(site.intake(session), rosa, "Her papers are complete")


def test_a_sample_person_is_one_button_away(make_site) -> None:
    site = make_site(demo=True)
    with_sample(site)
    visitor = site.visitor()
    visitor.open("/en/")
    page = visitor.follow("Demonstration: sign in as a sample person")
    assert page.text.index("Rosa Rivera") < page.text.index("Ana Counselor")
    assert page.sees("Her papers are complete")
    visitor.press("Rosa Rivera")
    assert is_signed_in(visitor)


def test_the_printed_link_works_again_and_again_in_the_demonstration(make_site) -> None:
    site = make_site(demo=True)
    token = with_sample(site)
    for _ in range(2):
        visitor = site.visitor()
        visitor.client.get(f"/en/account/demo/{token}")
        assert is_signed_in(visitor)


def test_the_link_is_dead_anywhere_else(site) -> None:
    token = with_sample(site)
    visitor = site.visitor()
    assert visitor.client.get(f"/en/account/demo/{token}").status_code == 404
    assert visitor.client.get(f"/en/account/link/{token}").status_code == 404
    assert not is_signed_in(visitor)


def test_the_mail_of_the_demonstration_can_be_read(make_site) -> None:
    site = make_site(demo=True)
    message = EmailMessage()
    message["To"], message["Subject"] = "rosa@example.org", "Su código para entrar"
    message.set_content("Your sign-in code is 123456.\n\nhttps://help.example/en/account/link/x")
    (site.folder / "mail").mkdir()
    (site.folder / "mail" / "one.eml").write_bytes(bytes(message))
    page = site.visitor().open("/en/account/demo/mail")
    assert page.sees("Su código para entrar")
    assert page.sees("Your sign-in code is 123456.")
