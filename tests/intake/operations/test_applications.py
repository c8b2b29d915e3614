"""Starting an application and saving answers: what dates it, and what the date is."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from intake.errors import AlreadySent, FutureDate, OnlyStaff, Withdrawn
from intake.kinds import Channel, EventKind, HardshipKind, Intent, Role, YesNoUnsure
from intake.models import Application
from intake.operations import applications, household, notices, signing
from intake.operations.context import Intake
from tests.builders import Servicer, a_document, a_loan, an_application


def received_on(application: Application) -> date | None:
    event = application.event(EventKind.APPLICATION_RECEIVED)
    return event.on if event else None


def test_starting_opens_a_file_with_its_homeowner_and_dates_nothing_yet(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = applications.start(intake, rosa, Channel.WEB, "es")
        assert [person.name for person in application.people] == ["Rosa Rivera"]
        assert [member.account_id for member in application.members] == [rosa.id]
        assert received_on(application) is None
        assert application.rules["requirements"]


def test_the_first_answer_about_the_home_dates_the_application_once(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        applications.save_answers(intake, application, "intent", {"intent": Intent.KEEP})
        servicer.clock.advance(timedelta(days=3))
        applications.save_answers(intake, application, "occupancy", {"occupancy": "owner"})
        assert received_on(application) == date(2026, 10, 19)
        assert [event.kind for event in application.events] == [EventKind.APPLICATION_RECEIVED]


def test_choosing_a_language_does_not_date_the_application(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        applications.save_answers(intake, application, "language", {"spoken_language": "Spanish", "interpreter": True})
        assert received_on(application) is None


def test_a_page_saved_empty_does_not_date_the_application_but_not_knowing_does(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        applications.save_answers(intake, application, "money", {"cash_checking": None})
        assert received_on(application) is None
        applications.save_answers(intake, application, "money", {"cash_checking": None}, dont_know=["cash_checking"])
        assert received_on(application) == date(2026, 10, 19)


def test_the_first_paper_dates_the_application(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        a_document(intake, application)
        assert received_on(application) == date(2026, 10, 19)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2026, 10, 20, 6, 30, tzinfo=UTC), date(2026, 10, 19)),
        (datetime(2026, 10, 20, 7, 30, tzinfo=UTC), date(2026, 10, 20)),
        (datetime(2026, 11, 1, 6, 30, tzinfo=UTC), date(2026, 10, 31)),
        (datetime(2026, 11, 2, 7, 30, tzinfo=UTC), date(2026, 11, 1)),
        (datetime(2026, 11, 2, 8, 30, tzinfo=UTC), date(2026, 11, 2)),
    ],
    ids=["23:30", "00:30", "23:30 before clocks change", "23:30 after clocks changed", "00:30 after clocks changed"],
)
def test_the_legal_date_is_the_calendar_date_where_the_property_is(servicer: Servicer, moment: datetime, expected: date) -> None:
    rosa = servicer.person()
    with servicer.acting() as intake:
        loan = a_loan(intake, state="CA", zip="90210")
    servicer.clock.moment = moment
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, loan=loan)
        assert received_on(application) == expected


def test_an_application_by_telephone_has_the_date_of_the_call(servicer: Servicer) -> None:
    sam = servicer.specialist()
    with servicer.acting(sam) as intake:
        application = applications.start(
            intake, sam, Channel.TELEPHONE, "en", borrower_name="Luis Rivera", received_on=date(2026, 10, 16)
        )
        assert received_on(application) == date(2026, 10, 16)
        assert application.members == []
        owed = notices.unsent(intake, application)
        assert [(notice.kind, notice.due_on) for notice in owed] == [("acknowledgment", date(2026, 10, 23))]


def test_nothing_is_dated_in_the_future(servicer: Servicer) -> None:
    sam = servicer.specialist()
    with servicer.acting(sam) as intake:
        applications.start(intake, sam, Channel.TELEPHONE, "en", borrower_name="Luis Rivera", received_on=date(2026, 10, 19))
        with pytest.raises(FutureDate):
            applications.start(intake, sam, Channel.TELEPHONE, "en", borrower_name="Ana Rivera", received_on=date(2026, 10, 20))


def test_a_value_not_asked_and_not_known_are_three_different_answers(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        applications.save_answers(intake, application, "hoa", {"hoa": "yes", "hoa_monthly": None}, dont_know=["hoa_monthly"])
    with servicer.acting(rosa) as intake:
        answers = intake.session.get_one(Application, application.id).answers
        assert answers.hoa is YesNoUnsure.YES
        assert (answers.hoa_monthly, answers.dont_know) == (None, ["hoa_monthly"])
        assert answers.intent is None
        applications.save_answers(intake, intake.session.get_one(Application, application.id), "hoa", {"hoa_monthly": Decimal("250.00")})
        assert (answers.hoa_monthly, answers.dont_know, answers.answered) == (Decimal("250.00"), [], ["hoa"])


def test_no_answer_reaches_a_column_that_is_not_a_question(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        with pytest.raises(KeyError):
            applications.save_answers(intake, application, "intent", {"answered": ["everything"]})


def sent(intake: Intake, servicer: Servicer, rosa: object) -> Application:
    application = an_application(intake, rosa, hardship=HardshipKind.UNEMPLOYMENT)  # type: ignore[arg-type]
    signing.sign(intake, application, application.people[0], "Rosa Rivera", "All of this is true.")
    signing.send(intake, application)
    return application


def test_after_sending_only_a_specialist_records_changes(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    with servicer.acting(rosa) as intake:
        application = sent(intake, servicer, rosa)
        with pytest.raises(AlreadySent):
            applications.save_answers(intake, application, "intent", {"intent": "sell"})
    with servicer.acting(sam) as intake:
        application = intake.session.get_one(Application, application.id)
        applications.save_answers(intake, application, "intent", {"intent": "sell"})
        assert application.answers.intent is Intent.SELL


def test_a_withdrawal_has_its_own_date_and_closes_the_answers(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, hardship=HardshipKind.UNEMPLOYMENT)
        applications.withdraw(intake, application, date(2026, 10, 18), "Sold the house")
        withdrawn = application.event(EventKind.WITHDRAWN)
        assert withdrawn is not None
        assert withdrawn.on == date(2026, 10, 18)
        with pytest.raises(Withdrawn):
            household.set_hardships(intake, application, [])


def test_a_counselor_does_not_withdraw_a_clients_application(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, hardship=HardshipKind.UNEMPLOYMENT)
    with servicer.acting(carla) as intake, pytest.raises(OnlyStaff):
        applications.withdraw(intake, intake.session.get_one(Application, application.id), date(2026, 10, 19))


def test_hardships_said_again_take_the_place_of_those_said_before(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, hardship=HardshipKind.UNEMPLOYMENT)
        household.set_hardships(intake, application, [(HardshipKind.DIVORCE, None, None), (HardshipKind.DEATH, None, None)])
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application.id)
        assert [hardship.kind for hardship in application.hardships] == [HardshipKind.DIVORCE, HardshipKind.DEATH]


def test_a_person_taken_off_takes_their_incomes_along(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, wages=Decimal("2140.00"))
        luis = household.add_person(intake, application, "Luis Rivera")
        household.add_income(intake, application, luis, application.incomes[0].kind, "Bakery")
        household.remove_person(intake, application, luis)
    with servicer.acting(rosa) as intake:
        application = intake.session.get_one(Application, application.id)
        assert [person.name for person in application.people] == ["Rosa Rivera"]
        assert [income.payer for income in application.incomes] == ["Acme"]


def test_a_reference_is_found_however_it_is_typed(servicer: Servicer) -> None:
    rosa = servicer.person(Role.HOMEOWNER)
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        typed = f" {application.reference[:4].lower()}-{application.reference[4:]} "
        assert applications.by_reference(intake, typed) == application.id
