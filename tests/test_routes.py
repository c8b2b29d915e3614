"""A walk over every route of the site by everybody: made from the map of routes itself, so that a new one is walked at once.

A route that takes a kind of object the walk has not heard of fails until ``OBJECTS`` or ``WORDS`` below knows it.
"""

import hashlib
import re
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from sqlalchemy import event, select
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from intake.database import transaction
from intake.kinds import Role
from intake.models import Account, Authorization, Base
from portal.security import CONTENT_POLICY, FILE_CONTENT_POLICY
from tests.browsing import Visitor
from tests.conftest import Site
from tests.households import Household, a_counselor, a_household

CANARY = "Zorbaflam"
OBJECTS = {
    "application_id": "application_id", "document_id": "document_id", "person_id": "person_id", "income_id": "income_id",
    "authorization_id": "authorization_id", "notice_id": "notice_id", "flag_id": "flag_id", "account_id": "account_id",
    "agency_id": "agency_id", "loan_id": "loan_id", "other_id": "application_id", "overlay_id": "overlay_id",
    "delivery_id": "delivery_id", "batch_id": "batch_id", "awaited_id": "awaited_id",
}
WORDS: dict[str, Any] = {
    "language": "en", "token": "a-token-that-nobody-got", "code_id": uuid.UUID(int=7), "filename": "css/portal.css", "page": 1,
    "position": 0, "paper": 0, "name": "gross_pay", "figure": "gross_pay", "slug": "income.wages", "section": "people",
    "key": "form.710", "fact": "va_list", "view": "all", "what": "came", "start.check.key": "loan", "homeowner.question.key": "you",
    "papers.take_file.key": "a-key-minted-in-the-browser",
}
# What asking may write: the session's sign of life, counted tries, that somebody looked at a paper, that a letter was opened.
READERS_MARKS = re.compile(r"INTO (sessions|attempts) |(UPDATE|FROM) (sessions|attempts) |UPDATE notice(s|_copies) SET opened_at")
HEADERS = {
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin", "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
}


@dataclass
class World:
    """A site with two households, and one browser for each kind of person."""

    site: Site
    mine: Household
    foreign: Household
    visitors: dict[str, Visitor]

    @property
    def rules(self) -> list[Rule]:
        return sorted(self.site.app.url_map.iter_rules(), key=lambda rule: rule.rule)

    def path(self, rule: Rule, objects: Mapping[str, uuid.UUID]) -> str:
        """The address of a route about these objects."""
        values = {}
        for name in rule.arguments:
            if name in OBJECTS:
                values[name] = objects[OBJECTS[name]]
            else:
                word = WORDS.get(f"{rule.endpoint}.{name}", WORDS.get(name))
                assert word is not None, f"tell the walk what {name} of {rule.endpoint} may be"
                values[name] = word
        with self.site.app.test_request_context(base_url="https://help.example"):
            return self.site.app.url_map.bind("help.example").build(rule.endpoint, values)

    def access(self, rule: Rule) -> set[str]:
        return set(self.site.app.view_functions[rule.endpoint].access.split("+"))


@pytest.fixture
def world(site: Site) -> World:
    mine = a_household(site, "Rivera", "0045-118827", "81234")
    foreign = a_household(site, CANARY, "0045-118828", "81235")
    ended = a_counselor(site, "Erin Ended", "81236")
    with transaction(site.engine) as session:
        session.add(Authorization(
            application_id=foreign.objects["application_id"], agency_id=ended.agency_id, counselor_id=ended.id,
            scopes=["view", "add_papers", "answer"], asked_at=site.clock.now(), granted_at=site.clock.now(),
            revoked_at=site.clock.now(),
        ))
    site.app.config["WTF_CSRF_ENABLED"] = True
    people = {
        "visitor": None, "homeowner": mine.homeowner, "counselor": mine.counselor, "counselor whose leave ended": ended,
        "specialist": site.account(Role.SPECIALIST, "Sam Ortiz"), "admin": site.account(Role.ADMIN, "Ada Admin"),
    }
    return World(site, mine, foreign, {name: _signed_in(site, account) for name, account in people.items()})


def _signed_in(site: Site, account: Account | None) -> Visitor:
    visitor = site.visitor(account)
    if account is not None:
        with visitor.client.session_transaction() as session:
            session["proved_at"] = site.clock.now().isoformat()
    return visitor


def methods(rule: Rule) -> list[str]:
    return sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})


def ask(visitor: Visitor, method: str, path: str) -> TestResponse:
    response = visitor.client.open(path, method=method)
    response.get_data()
    return response


def body(response: TestResponse) -> str:
    """The page without what differs each time: tokens, and the address itself in the link to the other language."""
    text = re.sub(r'name="csrf_token" value="[^"]*"', "", response.get_data(as_text=True))
    return re.sub(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID", text)


def missing() -> dict[str, uuid.UUID]:
    return {name: uuid.uuid4() for name in OBJECTS.values()}


def mixtures(rule: Rule, world: World) -> Iterator[tuple[dict[str, uuid.UUID], dict[str, uuid.UUID]]]:
    """Every way of putting at least one foreign object into the address, each beside the same with missing ones."""
    names = sorted({OBJECTS[name] for name in rule.arguments if name in OBJECTS})
    for foreign in product([False, True], repeat=len(names)):
        if any(foreign):
            nowhere = missing()
            chosen = dict(zip(names, foreign, strict=True))
            yield (
                {name: (world.foreign if chosen.get(name) else world.mine).objects[name] for name in OBJECTS.values()},
                {name: nowhere[name] if chosen.get(name) else world.mine.objects[name] for name in OBJECTS.values()},
            )


def test_every_view_declares_who_may_see_it(site: Site) -> None:
    undeclared = [
        rule.endpoint for rule in site.app.url_map.iter_rules() if not hasattr(site.app.view_functions[rule.endpoint], "access")
    ]
    assert undeclared == []


def test_every_address_is_typed_and_in_kebab_case(site: Site) -> None:
    odd = [
        rule.rule for rule in site.app.url_map.iter_rules() if rule.endpoint != "static"
        and (re.sub(r"<[^>]+>", "", rule.rule) != re.sub(r"<[^>]+>", "", rule.rule).lower().replace("_", "-")
             or re.search(r"<[^:>]*_id>", rule.rule))
    ]
    assert odd == []


@pytest.mark.parametrize("who", ["homeowner", "counselor", "counselor whose leave ended"])
def test_foreign_and_missing_are_the_same_answer_and_nothing_leaks(world: World, who: str) -> None:
    world.site.app.config["WTF_CSRF_ENABLED"] = False
    if who == "counselor whose leave ended":
        world.mine = Household("", world.mine.homeowner, world.mine.counselor, missing())
    told_apart, leaks = [], []
    for rule in world.rules:
        for method in methods(rule):
            for foreign, nowhere in mixtures(rule, world):
                theirs, nobodys = (ask(world.visitors[who], method, world.path(rule, objects)) for objects in (foreign, nowhere))
                if theirs.status_code != 404 or body(theirs) != body(nobodys):
                    told_apart.append((method, rule.rule, theirs.status_code, nobodys.status_code))
                if CANARY in theirs.get_data(as_text=True) + str(theirs.headers):
                    leaks.append((method, rule.rule))
    assert leaks == []
    assert told_apart == []


@pytest.mark.parametrize("who", ["specialist", "admin"])
def test_what_does_not_exist_is_not_found_by_staff_either(world: World, who: str) -> None:
    world.site.app.config["WTF_CSRF_ENABLED"] = False
    found = [
        (method, rule.rule, answer.status_code)
        for rule in world.rules if set(rule.arguments) & set(OBJECTS) for method in methods(rule)
        if (answer := ask(world.visitors[who], method, world.path(rule, missing()))).status_code != 404
    ]
    assert found == []


def test_an_administrator_reads_nobodys_papers(world: World) -> None:
    seen = [
        (rule.rule, answer.status_code) for rule in world.rules
        if "document_id" in rule.arguments and "GET" in methods(rule)
        if (answer := ask(world.visitors["admin"], "GET", world.path(rule, world.mine.objects))).status_code != 404
    ]
    assert seen == []


def test_only_those_whom_the_guard_names_get_in(world: World) -> None:
    world.site.app.config["WTF_CSRF_ENABLED"] = False
    wrong = []
    for rule in world.rules:
        allowed = world.access(rule)
        for who in ("visitor", "homeowner", "counselor", "specialist", "admin"):
            if "public" in allowed or who in allowed:
                continue
            for method in methods(rule):
                answer = ask(world.visitors[who], method, world.path(rule, world.mine.objects))
                sent_to_sign_in = answer.status_code == 302 and "/account/sign-in" in answer.location
                if not (sent_to_sign_in if who == "visitor" else answer.status_code == 404):
                    wrong.append((who, method, rule.rule, answer.status_code))
    assert wrong == []


@pytest.mark.parametrize("who", ["visitor", "homeowner", "counselor", "specialist", "admin"])
def test_asking_for_a_page_changes_nothing_and_never_breaks(world: World, who: str) -> None:
    broken, writes = [], []
    for rule in world.rules:
        if "GET" not in methods(rule):
            continue
        with written(world.site) as statements:
            answers = [ask(world.visitors[who], method, world.path(rule, world.mine.objects)) for method in ("GET", "HEAD")]
        if rule.endpoint != "health.ready":
            broken.extend((rule.rule, answer.status_code) for answer in answers if answer.status_code >= 500)
        writes.extend((rule.rule, statement) for statement in statements)
    assert broken == []
    assert writes == []


@contextmanager
def written(site: Site) -> Iterator[list[str]]:
    """The statements that change something, except a reader's own marks."""
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_: object) -> None:
        looked = "INTO audit_entries" in statement and "document.viewed" in str(parameters)
        if statement.startswith(("INSERT", "UPDATE", "DELETE")) and not looked and not READERS_MARKS.search(statement):
            statements.append(statement)

    event.listen(site.engine, "before_cursor_execute", note)
    yield statements
    event.remove(site.engine, "before_cursor_execute", note)


def test_nothing_is_changed_without_the_token_of_this_session(world: World) -> None:
    stranger = _signed_in(world.site, world.mine.homeowner).open("/en/account/").soup.find(attrs={"name": "csrf_token"})["value"]
    before = digest(world.site)
    accepted = []
    for rule in world.rules:
        path, allowed = world.path(rule, world.mine.objects), world.access(rule)
        for method in set(methods(rule)) - {"GET"}:
            for who in ("visitor",) if "public" in allowed else sorted(allowed):
                for form in ({}, {"csrf_token": stranger}):
                    if world.visitors[who].client.open(path, method=method, data=form).status_code != 400:
                        accepted.append((who, method, rule.rule, form))
    assert accepted == []
    assert digest(world.site) == before


def test_a_request_from_another_site_is_refused_even_with_the_token(world: World) -> None:
    homeowner = world.visitors["homeowner"]
    token = homeowner.open("/en/account/").soup.find(attrs={"name": "csrf_token"})["value"]
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        answer = homeowner.client.post("/en/account/sign-out-elsewhere", data={"csrf_token": token}, headers=headers)
        assert answer.status_code == 400
    assert homeowner.client.post("/en/account/sign-out-elsewhere", data={"csrf_token": token}).status_code == 302


def digest(site: Site) -> str:
    """The whole database in one figure, without sessions and counted tries."""
    found = hashlib.sha256()
    with transaction(site.engine, writing=False) as session:
        for table in Base.metadata.sorted_tables:
            if table.name not in {"sessions", "attempts"}:
                rows = session.execute(select(table).order_by(*table.primary_key.columns)).all()
                found.update(f"{table.name}{rows}".encode())
    return found.hexdigest()


@pytest.mark.parametrize("who", ["visitor", "homeowner", "specialist"])
def test_every_answer_carries_the_protective_headers_errors_too(world: World, who: str) -> None:
    lacking = []
    paths = [world.path(rule, objects) for rule in world.rules if "GET" in methods(rule) for objects in (world.mine.objects, missing())]
    for path in [*paths, "/nowhere", "/en/nowhere", "/en/account/sign-out"]:
        answer = ask(world.visitors[who], "GET", path)
        policy = answer.headers.get("Content-Security-Policy")
        wrong = [name for name, value in HEADERS.items() if answer.headers.get(name) != value]
        if policy not in (CONTENT_POLICY, FILE_CONTENT_POLICY):
            wrong.append("Content-Security-Policy")
        if "camera=()" not in answer.headers.get("Permissions-Policy", ""):
            wrong.append("Permissions-Policy")
        if answer.headers.get("Cache-Control") != "no-store" and not path.startswith("/static/"):
            wrong.append(f"Cache-Control: {answer.headers.get('Cache-Control')}")
        lacking.extend((path, name) for name in wrong)
    assert lacking == []


def test_a_failure_shows_no_trace_and_carries_the_headers(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise RuntimeError(f"the secret is {CANARY}")

    broken.access = "public"  # type: ignore[attr-defined]
    monkeypatch.setitem(world.site.app.view_functions, "start.start", broken)
    answer = world.site.visitor().client.get("/en/")
    assert answer.status_code == 500
    assert CANARY not in answer.get_data(as_text=True)
    assert "Traceback" not in answer.get_data(as_text=True)
    assert answer.headers["Content-Security-Policy"] == CONTENT_POLICY


@pytest.mark.parametrize("how", ["revoked", "ended", "account closed", "agency closed"])
def test_a_counselor_whose_leave_ends_is_out_with_the_next_request(world: World, how: str) -> None:
    counselor = world.visitors["counselor"]
    rules = [
        rule for rule in world.rules
        if "GET" in methods(rule) and set(rule.arguments) & set(OBJECTS) and "counselor" in world.access(rule)
    ]
    opened = [rule for rule in rules if ask(counselor, "GET", world.path(rule, world.mine.objects)).status_code == 200]
    assert opened, "with leave, a counselor sees the client's pages"
    with transaction(world.site.engine) as session:
        leave = session.get(Authorization, world.mine.objects["authorization_id"])
        assert leave is not None
        if how == "revoked":
            leave.revoked_at = world.site.clock.now()
        elif how == "ended":
            leave.ends_on = (world.site.clock.now() - timedelta(days=1)).date()
        elif how == "account closed":
            leave.counselor.active = False
        else:
            leave.agency.active = False
    answers = [ask(counselor, "GET", world.path(rule, world.mine.objects)) for rule in rules]
    assert {answer.status_code for answer in answers} == ({302} if how == "account closed" else {404})
    assert not [answer for answer in answers if world.mine.mark in answer.get_data(as_text=True)]
