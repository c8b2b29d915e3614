"""How often may be tried: guessers are slowed, the owner is not locked out by them."""

from datetime import timedelta

import pytest

from intake.database import open_engine
from intake.models import Base
from portal import throttle
from portal.throttle import Limit
from tests.conftest import Site
from tests.portal.accounts.signing import ROSA, app_code, ask_for_code, colleague, is_signed_in, newest_path, try_app, try_password


def guess(site: Site, email: str, place: str) -> int:
    """One wrong password from this address of the network; the status answered."""
    visitor = site.visitor()
    visitor.client.environ_base["REMOTE_ADDR"] = place
    return try_password(visitor, email, "a wrong one, quite wrong").status


def test_the_sixth_password_in_a_quarter_of_an_hour_waits_in_plain_words(site: Site) -> None:
    sam = colleague(site)
    assert [guess(site, sam.email, "192.0.2.1") for _ in range(6)] == [422] * 5 + [429]
    visitor = site.visitor()
    visitor.client.environ_base["REMOTE_ADDR"] = "192.0.2.1"
    page = try_password(visitor, sam.email)
    assert page.status == 429
    assert page.heading == "Wait 15 minutes, then try again"
    assert page.response.headers["Retry-After"] == "900"
    site.clock.advance(timedelta(minutes=15))
    assert try_password(visitor, sam.email).heading == "Enter the code from your app"


def test_an_unknown_address_is_slowed_exactly_like_a_known_one(site: Site) -> None:
    assert [guess(site, "nobody@example.org", "192.0.2.1") for _ in range(6)] == [422] * 5 + [429]


def test_a_thousand_guesses_from_two_hundred_places_verify_at_most_twenty_in_an_hour(site: Site) -> None:
    email = "sam@example.org"
    verified = 0
    for number in range(200):
        for _ in range(5):
            with site.app.test_request_context(environ_base={"REMOTE_ADDR": f"198.51.100.{number}"}):
                try:
                    throttle.count(throttle.sign_in_tries(email))
                    verified += 1
                except throttle.TooManyRequests:
                    pass
    assert verified == 20


def test_five_thousand_accounts_tried_from_one_place_verify_at_most_a_hundred_in_a_quarter_of_an_hour(site: Site) -> None:
    verified = 0
    with site.app.test_request_context(environ_base={"REMOTE_ADDR": "198.51.100.7"}):
        for number in range(300):
            try:
                throttle.count(throttle.sign_in_tries(f"person{number}@example.org"))
                verified += 1
            except throttle.TooManyRequests:
                pass
    assert verified == 100


def test_the_owner_comes_in_on_a_known_device_while_strangers_hammer(site: Site) -> None:
    sam = colleague(site)
    owner = site.visitor()
    try_password(owner, sam.email)
    try_app(owner, app_code(site))
    for number in range(30):
        guess(site, sam.email, f"203.0.113.{number}")
    assert guess(site, sam.email, "203.0.113.200") == 429
    site.clock.advance(timedelta(minutes=31))
    assert try_password(owner, sam.email).heading == "Enter the code from your app"
    try_app(owner, app_code(site))
    assert is_signed_in(owner)


def test_a_made_up_device_is_no_known_device(site: Site) -> None:
    sam = colleague(site)
    for number in range(20):
        guess(site, sam.email, f"203.0.113.{number}")
    stranger = site.visitor()
    stranger.client.set_cookie("__Host-device", '["aa",["bb"]].made.up', domain="help.example")
    assert try_password(stranger, sam.email).status == 429


def test_a_right_password_forgives_the_wrong_ones_before_it(site: Site) -> None:
    sam = colleague(site)
    for _ in range(3):
        assert [guess(site, sam.email, "192.0.2.1") for _ in range(4)] == [422] * 4
        visitor = site.visitor()
        visitor.client.environ_base["REMOTE_ADDR"] = "192.0.2.1"
        try_password(visitor, sam.email)
        site.clock.advance(timedelta(seconds=30))
        try_app(visitor, app_code(site))
        assert is_signed_in(visitor)


def test_when_codes_are_tried_too_often_the_link_in_the_mail_still_opens(site: Site) -> None:
    site.account(email=ROSA)
    stranger = site.visitor()
    ask_for_code(stranger)
    for _ in range(5):
        stranger.press("Continue", {"Code from the e-mail": "x00000"})
    assert stranger.press("Continue", {"Code from the e-mail": "x00000"}).status == 429
    owner = site.visitor()
    owner.open(newest_path(site, ROSA))
    owner.press("Continue")
    assert is_signed_in(owner)


def test_neighbours_in_one_ipv6_network_count_together(site: Site) -> None:
    keys = []
    for place in ("2001:db8:1:2::7", "2001:db8:1:2:ffff::1", "2001:db8:1:3::7"):
        with site.app.test_request_context(environ_base={"REMOTE_ADDR": place}):
            keys.append(sorted(throttle.sign_in_tries(ROSA)))
    assert keys[0] == keys[1]
    assert keys[0] != keys[2]


def test_a_refused_try_does_not_make_the_wait_longer(site: Site) -> None:
    limits = {"a key": (Limit(1, timedelta(minutes=10)),)}
    with site.app.test_request_context():
        throttle.count(limits)
        site.clock.advance(timedelta(minutes=9))
        with pytest.raises(throttle.TooManyRequests):
            throttle.count(limits)
        site.clock.advance(timedelta(minutes=1))
        throttle.count(limits)


@pytest.mark.postgresql
def test_processes_that_count_at_once_on_postgresql_let_exactly_the_limit_through(postgres_server, make_site) -> None:
    from concurrent.futures import ThreadPoolExecutor

    url = postgres_server.fresh_database()
    engine = open_engine(url)
    Base.metadata.create_all(engine)
    site = make_site(database_url=url)

    def one(_: int) -> bool:
        with site.app.test_request_context():
            try:
                throttle.count({"a key": (Limit(5, timedelta(hours=1)),)})
            except throttle.TooManyRequests:
                return False
            return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(one, range(40))) == 5
    engine.dispose()
