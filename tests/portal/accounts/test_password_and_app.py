"""Signing in with a password and an app: what is asked, what is refused, what recovery can and cannot do."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from intake.database import transaction
from intake.kinds import Role
from intake.models import Account, AuditEntry, RecoveryCode
from intake.operations import proving
from portal import passwords
from portal.accounts import totp
from tests.browsing import words_of
from tests.conftest import Site
from tests.portal.accounts.signing import (
    APP,
    PASSWORD,
    app_code,
    colleague,
    is_signed_in,
    mail_to,
    newest_path,
    try_app,
    try_password,
)


def test_a_colleague_needs_the_password_and_then_the_app(site: Site) -> None:
    sam = colleague(site)
    visitor = site.visitor()
    assert try_password(visitor, sam.email).heading == "Enter the code from your app"
    assert not is_signed_in(visitor)
    try_app(visitor, app_code(site))
    assert is_signed_in(visitor)


def test_a_wrong_password_and_an_unknown_address_are_one_answer(site: Site) -> None:
    sam = colleague(site)
    closed = colleague(site, active=False)
    rosa = site.account()
    answers = set()
    for email, password in ((sam.email, "not the password at all"), (closed.email, PASSWORD), (rosa.email, PASSWORD),
                            ("nobody@example.org", PASSWORD)):
        page = try_password(site.visitor(), email, password)
        controls = [words_of(element) for element in page.soup.main.find_all(True)]
        answers.add((page.status, page.text, str(controls).replace(email, "ADDRESS")))
    assert len(answers) == 1


def test_a_code_of_the_app_works_once_however_it_is_typed(site: Site) -> None:
    sam = colleague(site)
    code = app_code(site)
    visitor = site.visitor()
    try_password(visitor, sam.email)
    try_app(visitor, code)
    assert is_signed_in(visitor)
    wide = "".join(chr(ord(figure) + 0xFEE0) for figure in code)
    for again in (code, f"{code[:3]} {code[3:]}", wide):
        thief = site.visitor()
        try_password(thief, sam.email)
        assert try_app(thief, again).status == 422
        assert not is_signed_in(thief)


def test_of_many_who_send_one_code_at_once_exactly_one_comes_in(site: Site) -> None:
    sam = colleague(site)
    counter = totp.counter_of(APP, app_code(site), site.clock.now())
    assert counter is not None

    def use(_: int) -> bool:
        with transaction(site.engine) as session:
            return proving.use_counter(site.intake(session), sam.id, counter)

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(use, range(24))) == 1


def test_an_invited_specialist_chooses_a_password_and_must_set_up_an_app(site: Site) -> None:
    admin = colleague(site, Role.ADMIN)
    boss = site.visitor()
    try_password(boss, admin.email)
    try_app(boss, app_code(site))
    boss.open("/en/admin/people/invite")
    boss.press("Send the invitation", {"E-mail address": "new@example.org", "Specialist": True})
    link = newest_path(site, "new@example.org")
    guest = site.visitor()
    assert guest.open(link).sees("new@example.org")
    page = guest.press("Accept and continue", {"Your full name": "Nia New", "New password": PASSWORD})
    assert page.heading == "Set up your sign-in app"
    assert not is_signed_in(guest)
    secret = words_of(page.soup.code).replace(" ", "")
    picture = guest.client.get("/en/account/second-factor/picture.svg")
    assert picture.mimetype == "image/svg+xml"
    page = try_app(guest, app_code(site, secret))
    assert page.heading == "Keep your recovery codes"
    assert is_signed_in(guest)
    assert len({words_of(code) for code in page.soup.main.find_all("code")}) == 10
    assert site.visitor().open(link).heading == "This link has ended"


def test_each_recovery_code_lets_in_once_and_only_its_hash_is_kept(site: Site) -> None:
    sam = colleague(site)
    with transaction(site.engine) as session:
        kept = session.get(Account, sam.id)
        assert kept is not None
        codes = proving.set_factor(site.intake(session), kept, APP, 0)
    visitor = site.visitor()
    try_password(visitor, sam.email)
    try_app(visitor, codes[0].lower().replace("-", " "))
    assert is_signed_in(visitor)
    again = site.visitor()
    try_password(again, sam.email)
    assert try_app(again, codes[0]).status == 422
    with transaction(site.engine, writing=False) as session:
        hashes = set(session.scalars(select(RecoveryCode.code_hash)))
    assert len(hashes) == 10
    assert not hashes & {code.replace("-", "") for code in codes}


def test_a_new_password_by_mail_does_not_drop_the_app(site: Site) -> None:
    sam = colleague(site)
    elsewhere = site.visitor(sam)
    assert is_signed_in(elsewhere)
    visitor = site.visitor()
    visitor.open("/en/account/forgotten")
    visitor.press("Send the link", {"E-mail address": sam.email})
    link = newest_path(site, sam.email)
    visitor.open(link)
    page = visitor.press("Save and continue", {"New password": "seven purple walruses"})
    assert page.heading == "Enter the code from your app"
    assert not is_signed_in(visitor)
    assert not is_signed_in(elsewhere), "every session from before has ended"
    for page_of_the_house in ("/en/account/", "/en/account/home", "/en/account/second-factor/set-up"):
        visitor.open(page_of_the_house)
        assert not is_signed_in(visitor)
    visitor.open("/en/account/second-factor")
    try_app(visitor, app_code(site))
    assert is_signed_in(visitor)
    assert site.visitor().open(link).heading == "This link has ended"
    assert mail_to(site, sam.email)[-1].subject == "Your password was changed"


def test_asking_for_a_new_password_answers_the_same_for_every_address(site: Site) -> None:
    sam = colleague(site)
    answers = set()
    for email in (sam.email, "nobody@example.org"):
        visitor = site.visitor()
        visitor.open("/en/account/forgotten")
        page = visitor.press("Send the link", {"E-mail address": email})
        answers.add((page.status, page.response.get_data(as_text=True)))
        assert len(mail_to(site, email)) == 1
    assert len(answers) == 1


@pytest.mark.parametrize(("password", "fault"), [
    ("teapot gravel!", "short"), ("teapot gravel !", None), ("x" * 257, "long"), ("password12345678", "run"),
    ("Password-Mortgage-2026", "common"), ("P@ssw0rd P@ssw0rd!", "common"), ("aaaaaaaaaaaaaaaaaa", "run"),
    ("abcabcabcabcabcabc", "run"), ("qwertyuiopasdfgh", "run"), ("rosa.rivera.rosa1", "common"),
    ("foothold servicing 1", "common"), ("lluvia puente girasol", None), ("purple walrus under 7 bridges", None),
    ("correct horse battery staple", "common"),
])
def test_a_password_is_long_and_not_one_that_everybody_tries_first(password: str, fault: str | None) -> None:
    assert passwords.fault(password, "rosa.rivera", "Foothold Mortgage Servicing") == fault


def test_a_password_is_the_same_however_the_keyboard_makes_its_letters() -> None:
    kept = passwords.hashed("ca\u0301nada teapot gravel")
    assert passwords.matches(kept, "c\u00e1nada teapot gravel")
    assert not passwords.matches(kept, "canada teapot gravel")


def test_passwords_are_kept_as_argon2id_at_todays_cost_and_renewed_when_kept_at_another(site: Site) -> None:
    assert passwords.hashed(PASSWORD).startswith("$argon2id$v=19$m=47104,t=1,p=1$")
    cheap = passwords.PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1).hash(PASSWORD)
    sam = colleague(site, password_hash=cheap)
    try_password(site.visitor(), sam.email)
    with transaction(site.engine, writing=False) as session:
        kept = session.get(Account, sam.id)
    assert kept is not None
    assert kept.password_hash is not None
    assert kept.password_hash != cheap
    assert not passwords.is_outdated(kept.password_hash)


def test_a_homeowner_may_add_a_password_and_sign_in_with_it(site: Site) -> None:
    rosa = site.account()
    visitor = site.visitor(rosa)
    with visitor.client.session_transaction() as session:
        session["proved_at"] = site.clock.now().isoformat()
    visitor.open("/en/account/change-password")
    assert "at least 15" in visitor.press("Save", {"New password": "teapot"}).error_for("New password")
    visitor.press("Save", {"New password": PASSWORD})
    other = site.visitor()
    try_password(other, rosa.email)
    assert is_signed_in(other)


def test_a_servicer_may_ask_homeowners_for_a_second_factor_too(make_site) -> None:
    site = make_site(homeowner_second_factor=True)
    rosa = site.account(password_hash=passwords.hashed(PASSWORD))
    visitor = site.visitor()
    assert try_password(visitor, rosa.email).heading == "Set up your sign-in app"
    assert not is_signed_in(visitor)


def test_a_refused_sign_in_is_in_the_history_without_what_was_typed(site: Site) -> None:
    sam = colleague(site)
    try_password(site.visitor(), sam.email, "a wrong one, quite wrong")
    with transaction(site.engine, writing=False) as session:
        entry = session.scalars(select(AuditEntry)).one()
    assert (entry.action, entry.subject) == ("account.sign_in_refused", str(sam.id))
    assert "wrong" not in str(entry.details)
