"""The same site grown: PostgreSQL for the rows and an S3 service for the papers, from a homeowner's paper to a specialist's desk."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from intake.clock import FixedClock
from intake.database import open_engine
from intake.kinds import IncomeKind, PayFrequency, Role
from intake.models import Application, Base, Document
from intake.operations import household
from intake.storage.s3 import S3Store
from portal.demo import firms
from portal.demo.papers import pay_stub_layouts
from portal.demo.papers.jobs import Job
from portal.demo.papers.paper import Address, Party
from portal.demo.papers.pay_stubs import PayStub
from portal.factory import create_app
from portal.settings import Settings
from portal.wiring import Wiring, open_store
from tests.conftest import A_SUNDAY, SECRET, OverHttps, Site
from tests.servers import PostgresServer, S3Server


@pytest.fixture
def grown(postgres_server: PostgresServer, s3_server: S3Server, tmp_path: Path) -> Iterator[Site]:
    settings = Settings(
        database_url=postgres_server.fresh_database(), store=f"s3://{s3_server.fresh_bucket()}?endpoint={s3_server.endpoint}",
        secret_key=SECRET, base_url="https://help.example", mail=f"folder:{tmp_path}/mail", mail_from="help@example.org",
        spool=tmp_path,
    )
    engine, store, clock = open_engine(settings.database_url), open_store(settings.store), FixedClock(A_SUNDAY)
    Base.metadata.create_all(engine)
    app = create_app(settings, Wiring(settings, engine, store, clock))
    app.config.update(TESTING=True, PROPAGATE_EXCEPTIONS=False, PREFERRED_URL_SCHEME="https")
    app.test_client_class = OverHttps
    yield Site(app, engine, store, clock, tmp_path)
    engine.dispose()


def test_a_paper_sent_on_the_grown_site_is_kept_in_s3_and_reaches_a_specialist(grown: Site) -> None:
    assert isinstance(grown.store, S3Store)
    rosa = grown.account(name="Rosa Rivera")
    visitor = grown.visitor(rosa)
    visitor.open("/en/homeowner/")
    visitor.press("Start now")
    visitor.follow("I don't know my loan number")
    with grown.acting(rosa) as intake:
        application = intake.session.query(Application).one()
        person = application.people[0]
        household.add_income(intake, application, person, IncomeKind.WAGES, "Bluebonnet", Decimal("1980.00"), PayFrequency.BIWEEKLY)
        application_id = application.id
    visitor.open(f"/en/papers/{application_id}/send")
    pdf = stub(rosa.name).draw()
    visitor.press("Send", {"Choose files, or take a photo": ("stub.pdf", pdf)})
    assert visitor.page.sees("We received this paper on November 22, 2026")
    with grown.acting() as intake:
        document = intake.session.query(Document).one()
    with grown.store.open(document.object_key) as kept:
        assert kept.read() == pdf

    desk = grown.visitor(grown.account(Role.SPECIALIST, "Joan Petrakis"))
    desk.open("/en/specialist/")
    desk.press("Pull next")
    assert desk.page.sees("Rosa Rivera")


def stub(name: str) -> PayStub:
    """A pay stub of this person, as a payroll service prints it."""
    party = Party(name, Address("1187 Larkspur Avenue", "Stockton", "CA", "95210"))
    job = Job(firms.FREIGHT, party, PayFrequency.BIWEEKLY, Decimal("24.75"), Decimal(80), date(2026, 11, 6), date(2019, 3, 4),
              "Dispatcher", "4471", pay_stub_layouts.modern)
    return job.stub(date(2026, 11, 20))
