"""Plants the demonstration: sample people do, through the real operations and on their own days, what they would have done."""

import io
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from intake.audit import SYSTEM, Actor
from intake.clock import FixedClock
from intake.database import transaction
from intake.extraction.reading import READER_VERSION
from intake.extraction.sandbox import Reader
from intake.kinds import (
    AuthorizationScope,
    Channel,
    HelpOption,
    Intent,
    Occupancy,
    OptionOutcome,
    PersonRole,
    Role,
    YesNoUnsure,
)
from intake.models import Account, Application
from intake.operations import (
    accounts,
    agencies,
    applications,
    assessment,
    authorizations,
    completion,
    consents,
    deciding,
    household,
    loans,
    mailroom,
    matching,
    notices,
    proving,
    readings,
    receiving,
    reviewing,
    signing,
)
from intake.operations.context import Intake
from intake.operations.deciding import OptionDecision
from portal.demo import looking
from portal.demo.households import households
from portal.demo.loans import loan_rows
from portal.demo.people import DESK, HEARTHSIDE, PUENTE, STAFF, Household, Progress, SentPaper
from portal.homeowner.statement import as_text, statement_of
from portal.letters import office_of
from portal.steps import questions_of
from portal.wiring import Wiring

FIRST_HOUR = time(15, 0, tzinfo=UTC)
# The day of which the sample loan records speak: before the first household began.
RECORDS_ARE_OLD = timedelta(days=10)
STILL_IN_THE_MAILROOM = timedelta(days=7)


DECISION = (
    OptionDecision(
        HelpOption.REPAYMENT_PLAN, OptionOutcome.OFFERED,
        "You pay your monthly payment and a part of what is behind for 8 months. Then you are up to date.", Decimal("1862.40"),
    ),
    OptionDecision(
        HelpOption.MODIFICATION, OptionOutcome.DENIED, reason="What is behind can be paid with a plan, so your loan is not changed.",
        owner_rule="HUD Handbook 4000.1, III.A.2: a plan comes before a modification where it makes you current",
    ),
)


class Planting:
    """One demonstration being planted; its clock goes from household to household."""

    def __init__(self, wired: Wiring, reader: Reader) -> None:
        self.wired, self.reader = wired, reader
        self.now = wired.clock.now()
        self.clock = FixedClock(self.now)

    @contextmanager
    def acting(self, account: Account | None = None) -> Iterator[Intake]:
        """A transaction in which ``account`` (or the system) acts, a minute after the last."""
        self.clock.advance(timedelta(minutes=1))
        with transaction(self.wired.engine) as session:
            actor = SYSTEM if account is None else Actor(account.id, account.role.value)
            yield Intake(session, self.wired.store, self.clock, actor)

    def go_to(self, on: date) -> None:
        """Stand at the start of a working day, never in the future."""
        self.clock.moment = min(datetime.combine(on, FIRST_HOUR), self.now - timedelta(hours=2))


def plant(wired: Wiring) -> None:
    """Fill an empty demonstration: staff, agencies, loans, then every household as far as it has come."""
    with Reader(warm=("text",)) as reader:
        planting = Planting(wired, reader)
        today = planting.now.date()
        planting.go_to(today - RECORDS_ARE_OLD)
        staff = open_accounts(planting)
        with planting.acting() as intake:
            loans.import_rows(intake, list(loan_rows(today)), source="demo")
        for sample in households(today):
            planting.go_to(sample.started_on)
            live(planting, sample, staff)


def open_accounts(planting: Planting) -> dict[str, Account]:
    """The agencies, and everybody who works with the files, by their e-mail."""
    with planting.acting() as intake:
        known = {each.name: agencies.add_agency(intake, each.name, each.hud_id, each.telephone).id for each in (HEARTHSIDE, PUENTE)}
        opened = {}
        for person in STAFF:
            agency = known[person.agency.name] if person.agency else None
            account = accounts.open_account(intake, person.email, person.name, "en", person.role, agency_id=agency)
            proving.mint_demo_link(intake, account, person.agency.name if person.agency else "")
            opened[person.email] = account
    return opened


def live(planting: Planting, sample: Household, staff: dict[str, Account]) -> None:
    """Everything one household has done until today."""
    helper = staff.get(sample.counselor)
    with planting.acting() as intake:
        owner = accounts.open_account(intake, sample.email, sample.name, sample.language)
        proving.mint_demo_link(intake, owner, sample.about)
    if not sample.on_paper:
        with planting.acting(owner) as intake:
            consents.agree(intake, intake.session.get_one(Account, owner.id), "", sample.language)
    application_id = _start(planting, sample, owner)
    if helper is not None:
        _let_help(planting, application_id, owner, helper)
    if sample.progress is not Progress.STARTED:
        _answer(planting, application_id, sample, owner)
    sent = [(paper, _send_paper(planting, application_id, paper, owner)) for paper in sample.papers]
    if sample.progress in (Progress.SENT, Progress.DECIDED):
        _sign_and_send(planting, application_id, sample, owner)
    _send_letters(planting, application_id, staff[DESK.email])
    for paper, document_id in sent:
        if paper.looked_over:
            with planting.acting(staff[DESK.email]) as intake:
                looking.look_over(intake, document_id)
    if sample.progress is Progress.DECIDED:
        _decide(planting, application_id, sample, staff[DESK.email])


def _decide(planting: Planting, application_id: uuid.UUID, sample: Household, specialist: Account) -> None:
    """The papers accepted, the file complete, and days later a plan offered in place of a modification; each letter sent."""
    planting.go_to(sample.started_on + timedelta(days=3))
    with planting.acting(specialist) as intake:
        application = intake.session.get_one(Application, application_id)
        for document in assessment.papers_of(intake, application):
            reviewing.accept(intake, document)
        completion.mark_complete(intake, application)
    _send_letters(planting, application_id, specialist)
    planting.go_to(sample.started_on + timedelta(days=7))
    with planting.acting(specialist) as intake:
        deciding.decide(intake, intake.session.get_one(Application, application_id), DECISION)
    _send_letters(planting, application_id, specialist)


def _start(planting: Planting, sample: Household, owner: Account) -> uuid.UUID:
    with planting.acting(owner) as intake:
        application = applications.start(intake, intake.session.get_one(Account, owner.id), Channel.WEB, sample.language)
        if sample.people[0].role is not PersonRole.BORROWER:
            household.change_person(intake, application, application.people[0], role=sample.people[0].role)
        matching.match_loan(intake, application, sample.loan_number, sample.home.zip)
        for person in sample.people[1:]:
            household.add_person(intake, application, person.name, person.role, person.standing, person.email)
    return application.id


def _let_help(planting: Planting, application_id: uuid.UUID, owner: Account, helper: Account) -> None:
    with planting.acting(owner) as intake:
        application = intake.session.get_one(Application, application_id)
        asked = authorizations.ask(intake, application, intake.session.get_one(Account, helper.id), list(AuthorizationScope))
        authorizations.grant(intake, asked, owner.name, planting.now.date() + timedelta(days=180))


def _answer(planting: Planting, application_id: uuid.UUID, sample: Household, owner: Account) -> None:
    with planting.acting(owner) as intake:
        application = intake.session.get_one(Application, application_id)
        household.set_hardships(intake, application, [(each.kind, each.began, each.duration) for each in sample.hardships])
        for income in sample.incomes:
            whose = next(person for person in application.people if person.name == income.person)
            household.add_income(intake, application, whose, income.kind, income.payer, income.amount, income.frequency)
        told = _told(sample)
        for question in questions_of(application):
            values = {column: told[column] for column in question.form.columns if column in told}
            applications.save_answers(intake, application, question.key, values)


def _told(sample: Household) -> dict[str, object]:
    """What the household answers, by the column that keeps it."""
    no, yes = YesNoUnsure.NO, YesNoUnsure.YES
    return {
        "spoken_language": {"es": "Español"}.get(sample.language, "English"), "interpreter": False, "large_print": False,
        "others_on_loan": yes if len(sample.people) > 1 else no, "active_duty": no, "bankruptcy": no,
        "property_street": sample.home.street, "property_city": sample.home.city, "property_state": sample.home.state,
        "property_zip": sample.home.zip, "principal_residence": yes, "occupancy": Occupancy.OWNER,
        "intent": sample.intent, "for_sale": yes if sample.intent is Intent.SELL else no, "taxes_in_payment": yes,
        "insurance_in_payment": yes, "hoa": no, "other_loans": no, "hardship_story": sample.story, "household_size": sample.size,
        "others_contribute": no, "has_income": yes if sample.incomes else no, "cash_checking": sample.cash,
        "cash_savings": Decimal(0), "cash_investments": Decimal(0), "cash_other": Decimal(0), "bills_food": Decimal(620),
        "bills_utilities": Decimal(310), "bills_transport": Decimal(280), "bills_insurance": Decimal(120), "bills_medical": Decimal(90),
        "bills_children": Decimal(0), "bills_debts": Decimal(150), "bills_other": Decimal(60), "affordability_attested": True,
    }


def _send_paper(planting: Planting, application_id: uuid.UUID, paper: SentPaper, owner: Account) -> uuid.UUID:
    with transaction(planting.wired.engine, writing=False) as session:
        application = session.get_one(Application, application_id)
        people = [person.name for person in application.people]
        person_id = next((person.id for person in application.people if person.name == paper.person), None)
        source = str(application.incomes[paper.income].id) if paper.income is not None and application.incomes else ""
    planting.clock.advance(timedelta(minutes=2))
    document_id = receiving.receive(
        planting.wired.engine, planting.wired.store, planting.clock, Actor(owner.id, owner.role.value),
        receiving.Incoming(
            application_id, str(uuid.uuid4()), paper.filename, io.BytesIO(paper.content()),
            offered_for=((paper.offered_for, source),) if paper.offered_for else (), person_id=person_id,
        ),
    ).document_id
    if paper.says is not None or paper.looked_over:
        papers = looking.read(planting.reader, paper, people, planting.clock.now().date())
        with planting.acting() as intake:
            readings.keep_reading(intake, document_id, READER_VERSION, papers)
    if paper.says is not None:
        with planting.acting(owner) as intake:
            looking.answer(intake, document_id, paper.says)
    return document_id


def _sign_and_send(planting: Planting, application_id: uuid.UUID, sample: Household, owner: Account) -> None:
    with planting.acting(owner) as intake:
        application = intake.session.get_one(Application, application_id)
        first = application.people[0]
        signing.sign(intake, application, first, first.name, as_text(statement_of(application)))
        signing.send(intake, application)
    for person in sample.people[1:]:
        if person.email and sample.key == "okonkwo":
            _sign_too(planting, application_id, person.name, person.email, sample.language)


def _sign_too(planting: Planting, application_id: uuid.UUID, name: str, email: str, language: str) -> None:
    """A co-borrower opens an account of their own on the same file, and signs for themselves."""
    with planting.acting() as intake:
        account = accounts.open_account(intake, email, name, language, Role.HOMEOWNER)
        proving.mint_demo_link(intake, account, "")
        application = intake.session.get_one(Application, application_id)
        person = next(each for each in application.people if each.name == name)
        household.connect(intake, application, person, account)
    with planting.acting(account) as intake:
        application = intake.session.get_one(Application, application_id)
        person = next(each for each in application.people if each.name == name)
        signing.sign(intake, application, person, name, as_text(statement_of(application)))


def _send_letters(planting: Planting, application_id: uuid.UUID, desk: Account) -> None:
    """The letters whose hour has come by now went out at their hour; those on paper were mailed that day, but for the latest."""
    with planting.acting() as intake:
        application = intake.session.get_one(Application, application_id)
        for notice in notices.unsent(intake, application):
            if notice.send_after <= planting.now:
                planting.clock.moment = max(planting.clock.moment, notice.send_after)
                notices.send_owed(intake, notice.id, office_of(planting.wired.settings.servicer))
    with planting.acting(desk) as intake:
        waiting = {piece.application.id for piece in mailroom.waiting(intake)}
        if planting.clock.now() < planting.now - STILL_IN_THE_MAILROOM and waiting == {application_id}:
            today = mailroom.day_here(intake)
            batch = mailroom.make_batch(intake, office_of(planting.wired.settings.servicer), today)
            mailroom.note_printed(intake, batch)
            mailroom.mark_mailed(intake, batch, today, desk.name)
