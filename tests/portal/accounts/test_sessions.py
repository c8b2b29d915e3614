"""Sessions: begun under a new number, ended on the server, few at a time."""

from datetime import timedelta

from sqlalchemy import func, select

from intake.database import transaction
from intake.models import SignedInSession
from tests.conftest import Site
from tests.portal.accounts.signing import ROSA, app_code, ask_for_code, colleague, is_signed_in, newest_code, try_app, try_password

COOKIE = "__Host-sid"


def cookie_of(visitor) -> str:
    return visitor.client.get_cookie(COOKIE, "help.example").value


def with_cookie(site: Site, value: str):
    visitor = site.visitor()
    visitor.client.set_cookie(COOKIE, value, domain="help.example", secure=True, path="/")
    return visitor


def come_in(site: Site):
    visitor = site.visitor()
    ask_for_code(visitor)
    visitor.press("Continue", {"Code from the e-mail": newest_code(site, ROSA)})
    assert is_signed_in(visitor)
    return visitor


def test_the_number_from_before_signing_in_never_becomes_a_signed_in_one(site: Site) -> None:
    site.account(email=ROSA)
    visitor = site.visitor()
    ask_for_code(visitor)
    before = cookie_of(visitor)
    visitor.press("Continue", {"Code from the e-mail": newest_code(site, ROSA)})
    assert cookie_of(visitor) != before
    assert not is_signed_in(with_cookie(site, before))


def test_the_session_cookie_has_exactly_the_marks_it_must_have(site: Site) -> None:
    answer = site.visitor().client.get("/en/account/sign-in")
    (line,) = [line for line in answer.headers.getlist("Set-Cookie") if line.startswith(COOKIE)]
    marks = {part.strip() for part in line.split(";")[1:]}
    assert marks == {"Path=/", "Secure", "HttpOnly", "SameSite=Lax"}
    assert len(line.split(";")[0].split("=", 1)[1]) == 43


def test_after_signing_out_the_old_number_opens_nothing(site: Site) -> None:
    site.account(email=ROSA)
    visitor = come_in(site)
    kept = cookie_of(visitor)
    visitor.open("/en/account/")
    answer = visitor.client.post("/en/account/sign-out", data={"csrf_token": visitor.page.soup.find(attrs={"name": "csrf_token"})["value"]})
    assert answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert not is_signed_in(with_cookie(site, kept))


def test_half_an_hour_without_a_page_ends_the_session_and_a_page_before_that_keeps_it(site: Site) -> None:
    site.account(email=ROSA)
    visitor = come_in(site)
    site.clock.advance(timedelta(minutes=29))
    assert is_signed_in(visitor)
    site.clock.advance(timedelta(minutes=30))
    assert is_signed_in(visitor)
    site.clock.advance(timedelta(minutes=30, seconds=1))
    assert not is_signed_in(visitor)


def test_twelve_hours_end_every_session(site: Site) -> None:
    site.account(email=ROSA)
    visitor = come_in(site)
    for _ in range(28):
        site.clock.advance(timedelta(minutes=25))
        assert is_signed_in(visitor)
    site.clock.advance(timedelta(minutes=21))
    assert not is_signed_in(visitor)


def test_a_sixth_session_ends_the_one_used_longest_ago(site: Site) -> None:
    site.account(email=ROSA)
    visitors = []
    for _ in range(6):
        visitors.append(come_in(site))
        site.clock.advance(timedelta(seconds=90))
    assert [is_signed_in(visitor) for visitor in visitors] == [False, True, True, True, True, True]
    with transaction(site.engine, writing=False) as session:
        assert session.scalar(select(func.count()).where(SignedInSession.account_id.is_not(None))) == 5


def test_signing_out_everywhere_else_keeps_this_one(site: Site) -> None:
    site.account(email=ROSA)
    here, there = come_in(site), come_in(site)
    here.open("/en/account/")
    here.press("Sign out everywhere else")
    assert is_signed_in(here)
    assert not is_signed_in(there)


def test_a_page_tells_the_browser_when_the_session_ends_and_warns_before(site: Site) -> None:
    place = site.visitor(site.account()).open("/en/account/").soup.find(class_="session-end")
    assert (place["data-session-seconds"], place["data-session-warn"]) == ("1800", "150")
    assert place["role"] == "status"


def test_weighty_changes_ask_for_a_proof_of_the_last_twenty_minutes(site: Site) -> None:
    sam = colleague(site)
    visitor = site.visitor()
    try_password(visitor, sam.email)
    try_app(visitor, app_code(site))
    site.clock.advance(timedelta(minutes=20))
    assert visitor.open("/en/account/change-password").heading == "Change your password"
    site.clock.advance(timedelta(seconds=1))
    assert visitor.open("/en/account/change-password").heading == "Sign in with a password"
    visitor.press("Continue", {"E-mail address": sam.email, "Password": "teapot lantern gravel"})
    assert try_app(visitor, app_code(site)).heading == "Change your password"


def test_a_closed_account_is_out_with_the_next_page(site: Site) -> None:
    rosa = site.account()
    visitor = site.visitor(rosa)
    assert is_signed_in(visitor)
    with transaction(site.engine) as session:
        session.get(type(rosa), rosa.id).active = False
    assert not is_signed_in(visitor)
