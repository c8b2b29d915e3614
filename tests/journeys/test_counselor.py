"""A housing counselor's whole way: a file started for a client, papers before any leave, the client's yes, and its end."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import expect

from intake.kinds import PayFrequency, Role
from portal.demo import firms
from portal.demo.papers import pay_stub_layouts
from portal.demo.papers.jobs import Job
from portal.demo.papers.paper import Address, Party
from tests.journeys.person import Person
from tests.journeys.running import Foothold, fresh, today

# Nobody else of the journeys has this name: the desk finds a file by it.
NAME = "Marisol Vega Campos"
LINK = re.compile(r"https?://\S+")


@pytest.fixture
def stub(tmp_path: Path) -> Path:
    """A pay stub of the client's, as the counselor has it on their computer."""
    party = Party(NAME, Address("1187 Larkspur Avenue", "Stockton", "CA", "95210"))
    job = Job(
        firms.FREIGHT, party, PayFrequency.BIWEEKLY, Decimal("24.75"), Decimal(80), date(2026, 11, 6), date(2019, 3, 4), "Dispatcher",
        "4471", pay_stub_layouts.modern,
    )
    path = tmp_path / "pay-stub.pdf"
    path.write_bytes(job.stub(job.latest_pay_date(today())).draw())
    return path


def start_file(carla: Person, door: str) -> str:
    """Add the client; the address of their page."""
    carla.open(door).follow("Add a client")
    carla.press("Save and start the file").sees("Enter the client's name as it is on the loan.")
    carla.write("Client's full name", NAME).choose("Español").press("Save and start the file")
    carla.sees("The client has not said yes to your help yet")
    return carla.page.url


def send_paper(carla: Person, stub: Path) -> None:
    carla.follow("Send papers").attach("Choose files, or take a photo", stub)
    expect(carla.page.get_by_role("link", name="See the receipt and what we read")).to_be_visible(timeout=30_000)
    carla.look().follow("Client page").sees("pay-stub.pdf")


def tell_what_happened_and_where_money_comes_in(carla: Person) -> None:
    """The counselor fills in for a client who has no account yet."""
    carla.follow("Fill in answers").follow("What happened")
    carla.choose("My pay or my hours were cut").press("Save and continue")
    carla.write("Month", "5").write("Year", "2026").choose("It should be over within 6 months").press("Save and continue")
    carla.press("Save and continue").follow("Continue").follow("Money")
    carla.write("How many people live in the home, with you?", "3")
    carla.choose_for("Does someone who is not on the loan help pay for the home?", "No").press("Save and continue")
    carla.choose("Wages, salary or tips", "Social Security or disability that is not taxed").press("Save and continue")
    carla.write("Who pays it?", firms.FREIGHT.name).write("How much each time, before taxes?", "1,980.00").choose("Every 2 weeks")
    carla.press("Save and continue").write("Who pays it?", "Social Security").write("How much each time, before taxes?", "640")
    carla.choose("Every month").press("Save and continue")
    carla.follow("Client page")


def invite(carla: Person, foothold: Foothold) -> str:
    """Send the client a link; where it leads."""
    email = fresh("rosa")
    carla.follow("Ask the client to say yes").write("Client's e-mail", email).press("Send the link")
    found = LINK.search(foothold.newest_mail(email))
    assert found, "an invitation without a link"
    return found[0]


def say_yes(rosa: Person) -> None:
    rosa.follow("Say yes or no").sees("Carla Hope")
    rosa.write("Type your full name to say yes", NAME).press("Yes, let them help")


def see_what_is_missing(carla: Person, client: str) -> None:
    carla.open(client).sees("Still missing").sees("Proof of your benefit")
    carla.follow("A list to print and take home, in %(language)s", language="Español")
    assert carla.heading == "Papeles que falta enviar"
    carla.open(client).follow("Fill in answers").follow("Review, sign and send")
    carla.sees("Only %(name)s can sign. They sign on this site with their own account.", name=NAME)
    assert status_of(carla, carla.page.url.replace("/review", "/sign")) == 404
    carla.open(client).follow("What you may do, and history").sees("You can never sign for the client.")


def look_on_a_phone(carla: Person, client: str) -> None:
    """The same pages on the narrow screen of a telephone."""
    carla.page.set_viewport_size({"width": 390, "height": 844})
    for address in (client, f"{client}/authorization", f"{client}/authorization/paper", f"{client}/authorization/form"):
        carla.open(address)
    carla.follow("Home").sees(NAME)
    carla.page.set_viewport_size({"width": 1280, "height": 900})


def status_of(person: Person, address: str) -> int:
    answer = person.page.goto(address)
    assert answer is not None
    return answer.status


def test_a_counselor_helps_a_client_from_the_first_paper_until_the_client_ends_it(
    foothold: Foothold, browse: Callable[..., Person], stub: Path
) -> None:
    carla, rosa = browse("en", width=1280), browse("es", width=390)
    door = foothold.account(Role.COUNSELOR, "Carla Hope", fresh("carla"), ("Hope Housing Counseling", "91299"))
    client = start_file(carla, door)
    send_paper(carla, stub)
    tell_what_happened_and_where_money_comes_in(carla)
    link = invite(carla, foothold)

    rosa.open(link).press("Accept and continue").press("Send my letters on paper")
    assert status_of(carla, client.replace("/counselor/clients/", "/homeowner/applications/")) == 404
    carla.open(client).sees("pay-stub.pdf").sees("The client has not said yes to your help yet")

    say_yes(rosa)
    see_what_is_missing(carla, client)
    look_on_a_phone(carla, client)

    rosa.follow("Stop").press("Yes, stop it")
    for address in (client, client.replace("/counselor/clients/", "/homeowner/applications/")):
        assert status_of(carla, address) == 404
    carla.follow("Home").sees("Authorization ended")
