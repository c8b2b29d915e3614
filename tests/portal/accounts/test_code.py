"""Signing in by an e-mailed code or link."""

from datetime import timedelta

from sqlalchemy import select

from intake.database import transaction
from intake.kinds import Role
from intake.models import Account, SignInCode
from tests.conftest import Site
from tests.portal.accounts.signing import ROSA, ask_for_code, colleague, is_signed_in, mail_to, newest_code, newest_path


def enter(visitor, code):
    return visitor.press("Continue", {"Code from the e-mail": code})


def test_a_new_homeowner_gets_an_account_with_a_code_and_a_name(site: Site) -> None:
    visitor = site.visitor()
    assert ask_for_code(visitor).heading == "Enter your code"
    assert enter(visitor, newest_code(site, ROSA)).heading == "What is your name?"
    visitor.press("Continue", {"Your full name": "Rosa Rivera"})
    assert is_signed_in(visitor)
    with transaction(site.engine, writing=False) as session:
        account = session.scalar(select(Account).where(Account.email == ROSA))
    assert account is not None
    assert (account.name, account.role, account.password_hash) == ("Rosa Rivera", Role.HOMEOWNER, None)


def test_a_homeowner_who_comes_back_is_in_with_the_code_alone(site: Site) -> None:
    site.account(email=ROSA)
    visitor = site.visitor()
    ask_for_code(visitor, " Rosa@Example.ORG ")
    enter(visitor, newest_code(site, ROSA))
    assert is_signed_in(visitor)


def test_a_code_may_be_typed_with_spaces_and_wide_figures(site: Site) -> None:
    site.account(email=ROSA)
    visitor = site.visitor()
    ask_for_code(visitor)
    code = newest_code(site, ROSA)
    wide = "".join(chr(ord(figure) + 0xFEE0) for figure in code)
    enter(visitor, f" {wide[:3]} {wide[3:]} ")
    assert is_signed_in(visitor)


def test_the_answer_is_the_same_for_known_and_unknown_addresses(site: Site) -> None:
    site.account(email=ROSA)
    staff = colleague(site)
    closed = site.account(active=False)
    answers = set()
    for email in (ROSA, staff.email, closed.email, "nobody@example.org"):
        page = ask_for_code(site.visitor(), email)
        answers.add((page.status, page.text.replace(email, "ADDRESS")))
        assert len(mail_to(site, email)) == 1
    assert len(answers) == 1


def test_a_colleague_never_gets_in_with_an_e_mailed_code(site: Site) -> None:
    staff = colleague(site)
    visitor = site.visitor()
    ask_for_code(visitor, staff.email)
    assert "code" not in mail_to(site, staff.email)[-1].details
    assert newest_path(site, staff.email) == "/en/account/password"


def test_a_code_works_in_the_tenth_minute_and_not_in_the_eleventh(site: Site) -> None:
    site.account(email=ROSA)
    visitor = site.visitor()
    ask_for_code(visitor)
    site.clock.advance(timedelta(minutes=10, seconds=-1))
    early = newest_code(site, ROSA)
    enter(visitor, early)
    assert is_signed_in(visitor)
    late = site.visitor()
    ask_for_code(late)
    site.clock.advance(timedelta(minutes=10))
    assert enter(late, newest_code(site, ROSA)).status == 422
    assert not is_signed_in(late)


def test_the_fifth_try_may_be_right_and_the_sixth_is_too_late(site: Site) -> None:
    site.account(email=ROSA)
    for wrong_tries, comes_in in ((4, True), (5, False)):
        visitor = site.visitor()
        ask_for_code(visitor)
        code = newest_code(site, ROSA)
        wrong = "000000" if code != "000000" else "111111"
        for _ in range(wrong_tries):
            assert enter(visitor, wrong).error_for("Code from the e-mail") or visitor.page.sees("That code did not work")
        site.clock.advance(timedelta(minutes=6))
        enter(visitor, code)
        assert is_signed_in(visitor) is comes_in


def test_a_code_works_once(site: Site) -> None:
    site.account(email=ROSA)
    visitor, other = site.visitor(), site.visitor()
    ask_for_code(visitor)
    ask_for_code(other)
    first = mail_to(site, ROSA)[0].details["code"]
    enter(visitor, first)
    assert is_signed_in(visitor)
    enter(other, first)
    assert not is_signed_in(other)


def test_opening_the_link_changes_nothing_and_its_button_signs_in_once(site: Site) -> None:
    site.account(email=ROSA)
    ask_for_code(site.visitor())
    link = newest_path(site, ROSA)
    phone = site.visitor()
    for _ in range(3):
        assert phone.client.head(link).status_code == 200
        assert phone.open(link).sees(ROSA)
    assert not is_signed_in(phone)
    phone.press("Continue")
    assert is_signed_in(phone)
    assert site.visitor().open(link).heading == "This link has ended"


def test_no_code_and_no_link_is_kept_readable_with_the_account(site: Site) -> None:
    ask_for_code(site.visitor())
    with transaction(site.engine, writing=False) as session:
        kept = session.scalars(select(SignInCode)).one()
    details = mail_to(site, ROSA)[-1].details
    assert details["code"] not in (kept.code_hash, kept.link_hash)
    assert details["path"].rsplit("/", 1)[1] not in (kept.code_hash, kept.link_hash)


def test_a_person_goes_on_to_the_page_they_wanted_and_never_to_another_site(site: Site) -> None:
    site.account(email=ROSA)
    for wanted, arrives in (("/en/account/electronic-papers", True), ("//evil.example/x", False), ("https://evil.example", False),
                            ("/\\evil.example", False)):
        visitor = site.visitor()
        visitor.client.get("/en/account/sign-in", query_string={"next": wanted})
        visitor.open("/en/account/sign-in")
        visitor.press("Send my code", {"E-mail address": ROSA})
        answer = visitor.client.post(
            "/en/account/code", data={**visitor._as_found(visitor.page.soup.form), "code": newest_code(site, ROSA)}
        )
        assert (answer.location == wanted) is arrives
        assert "evil" not in answer.location
