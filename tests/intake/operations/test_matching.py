"""Finding the loan: what matches, what a failure keeps, and what nobody learns on the way."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from intake.errors import CannotJoin, NotFound, OnlyStaff
from intake.kinds import (
    Channel,
    EventKind,
    HardshipKind,
    IncomeKind,
    Investor,
    PayFrequency,
    PersonRole,
    RejectionReason,
    RequirementStatus,
)
from intake.models import Application, Attempt, Document, Loan, QueueEntry
from intake.operations import applications, assessment, desk, documents, finding, household, matching, notices, requests, rules, signing
from tests.builders import NUMBER, OFFICE, ZIP, Servicer, a_document, a_loan, an_application


@pytest.mark.parametrize(
    ("number", "zip_code"),
    [(NUMBER, ZIP), ("0045118827", ZIP), (" 0045 118827 ", "90210-1234"), ("0045–118827", " 90210")],
)
def test_a_loan_number_matches_however_it_is_typed(servicer: Servicer, number: str, zip_code: str) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        loan = a_loan(intake)
        application = an_application(intake, rosa)
        assert matching.match_loan(intake, application, number, zip_code)
        assert (application.loan_id, application.state) == (loan.id, "CA")


@pytest.mark.parametrize(("number", "zip_code"), [("0045118828", ZIP), (NUMBER, "90211"), (NUMBER, "9021"), ("", ZIP), ("--", "")])
def test_without_a_match_the_application_is_dated_and_goes_to_a_person(servicer: Servicer, number: str, zip_code: str) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        a_loan(intake)
        application = an_application(intake, rosa)
        assert not matching.match_loan(intake, application, number, zip_code)
        entry = desk.entry_of(intake, application)
        assert application.event(EventKind.APPLICATION_RECEIVED) is not None
        assert entry is not None
        assert (entry.open, entry.why) == (True, "unmatched")
        assert (application.claimed_loan_number, application.claimed_zip) == (number.strip(), zip_code.strip())
        assert application.loan is None


def test_five_failures_in_a_day_end_the_looking_but_not_the_application(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        a_loan(intake)
        application = an_application(intake, rosa)
        for wrong in range(4):
            assert not matching.match_loan(intake, application, f"000{wrong}", ZIP)
        assert matching.tries_left(intake, rosa.id) == 1
        assert not matching.match_loan(intake, application, "0005", ZIP)
        assert matching.tries_left(intake, rosa.id) == 0
        assert not matching.match_loan(intake, application, NUMBER, ZIP)
        assert application.claimed_loan_number == NUMBER
        servicer.clock.advance(timedelta(days=1, minutes=1))
        assert matching.match_loan(intake, application, NUMBER, ZIP)


def test_the_fifth_try_of_the_day_may_still_match(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        a_loan(intake)
        application = an_application(intake, rosa)
        for wrong in range(4):
            matching.match_loan(intake, application, f"000{wrong}", ZIP)
        assert matching.match_loan(intake, application, NUMBER, ZIP)


def test_one_persons_failures_do_not_use_up_anothers_tries(servicer: Servicer) -> None:
    rosa, luis = servicer.person(), servicer.person(name="Luis Rivera")
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa)
        for wrong in range(5):
            matching.match_loan(intake, application, f"000{wrong}", ZIP)
    with servicer.acting(luis) as intake:
        assert matching.tries_left(intake, luis.id) == 5
        assert len(intake.session.scalars(select(Attempt)).all()) == 5


def test_the_requirements_are_pinned_anew_when_the_investor_is_known(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        a_loan(intake, investor="fha")
        application = an_application(intake, rosa)
        before = application.rules_sha256
        assert rules.pinned(application).investor is None
        matching.match_loan(intake, application, NUMBER, ZIP)
        assert rules.pinned(application).investor is Investor.FHA
        assert application.rules_sha256 != before
        assert rules.pinned(application).sha256 == application.rules_sha256


def test_a_second_account_on_the_loan_opens_its_own_application_and_sees_nothing_of_the_first(servicer: Servicer) -> None:
    rosa, luis = servicer.person(), servicer.person(name="Luis Rivera")
    with servicer.acting(rosa) as intake:
        first = an_application(intake, rosa, loan=a_loan(intake))
        a_document(intake, first)
    with servicer.acting(luis) as intake:
        second = an_application(intake, luis)
        assert matching.match_loan(intake, second, NUMBER, ZIP)
        assert second.id != first.id
        assert [each.id for each in finding.for_account(intake, luis)] == [second.id]
        assert finding.documents(intake, luis, second) == []
        assert [person.name for person in second.people] == ["Luis Rivera"]


def test_a_specialist_matches_by_hand_and_nobody_else_does(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    with servicer.acting(rosa) as intake:
        a_loan(intake)
        application = an_application(intake, rosa)
        matching.match_loan(intake, application, "1", ZIP)
        with pytest.raises(OnlyStaff):
            matching.match_by_hand(intake, application, intake.session.scalars(select(Loan)).one())
    with servicer.acting(sam) as intake:
        application = intake.session.get_one(Application, application.id)
        loan = matching.find_loans(intake, "0045-1")[0]
        matching.match_by_hand(intake, application, loan)
        assert application.loan is loan
        assert intake.session.get_one(QueueEntry, application.id).why == "nothing"


def two_on_one_loan(servicer: Servicer) -> tuple[Application, Application]:
    rosa, luis = servicer.person(), servicer.person(name="Luis Rivera")
    with servicer.acting(rosa) as intake:
        loan = a_loan(intake)
        first = an_application(intake, rosa, loan=loan, hardship=HardshipKind.UNEMPLOYMENT)
        a_document(intake, first)
    servicer.clock.advance(timedelta(days=2))
    with servicer.acting(luis) as intake:
        second = an_application(intake, luis, loan=intake.session.get_one(Loan, loan.id), hardship=HardshipKind.DEATH)
        a_document(intake, second)
    return first, second


def test_two_applications_joined_keep_the_earlier_date_and_everybodys_papers(servicer: Servicer) -> None:
    first, second = two_on_one_loan(servicer)
    with servicer.acting(servicer.specialist()) as intake:
        first, second = (intake.session.get_one(Application, each.id) for each in (first, second))
        assert matching.same_loan(intake, second) == [first]
        kept = matching.join(intake, first, second, OFFICE)
        assert kept is first
        received = kept.event(EventKind.APPLICATION_RECEIVED)
        assert received is not None
        assert received.on == date(2026, 10, 19)
        assert [(person.name, person.role) for person in kept.people] == [
            ("Rosa Rivera", PersonRole.BORROWER), ("Luis Rivera", PersonRole.CO_BORROWER),
        ]
        assert {hardship.kind for hardship in kept.hardships} == {HardshipKind.UNEMPLOYMENT, HardshipKind.DEATH}
        assert len(intake.session.scalars(select(Document).where(Document.application_id == kept.id)).all()) == 2
        entry = desk.entry_of(intake, second)
        assert entry is not None
        assert not entry.open
        assert matching.same_loan(intake, kept) == []


def test_after_joining_an_old_link_opens_the_joined_file_for_its_homeowners_only(servicer: Servicer) -> None:
    first, second = two_on_one_loan(servicer)
    eve = servicer.person(name="Eve")
    with servicer.acting(servicer.specialist()) as intake:
        first, second = (intake.session.get_one(Application, each.id) for each in (first, second))
        kept = matching.join(intake, first, second, OFFICE)
        luis = finding.homeowners(second)[0]
        assert finding.visible(intake, luis, second.id) is kept
        assert finding.for_account(intake, luis) == [kept]
        with pytest.raises(NotFound):
            finding.visible(intake, eve, second.id)


def test_joining_shows_neither_homeowner_the_others_papers(servicer: Servicer) -> None:
    first, second = two_on_one_loan(servicer)
    with servicer.acting(servicer.specialist()) as intake:
        first, second = (intake.session.get_one(Application, each.id) for each in (first, second))
        matching.join(intake, second, first, OFFICE)
        for account in finding.homeowners(first):
            assert [paper.sent_by_id for paper in finding.documents(intake, account, first)] == [account.id]


def test_applications_for_different_loans_are_never_joined(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    with servicer.acting(rosa) as intake:
        one = an_application(intake, rosa, loan=a_loan(intake))
        other = an_application(intake, rosa, loan=a_loan(intake, loan_number="77"))
        unmatched = an_application(intake, rosa)
    with servicer.acting(sam) as intake:
        one, other, unmatched = (intake.session.get_one(Application, each.id) for each in (one, other, unmatched))
        for pair in ((one, other), (unmatched, one), (one, one)):
            with pytest.raises(CannotJoin):
                matching.join(intake, *pair, OFFICE)


def test_an_application_taken_by_telephone_is_matched_by_its_specialist(servicer: Servicer) -> None:
    sam = servicer.specialist()
    with servicer.acting(sam) as intake:
        loan = a_loan(intake)
        application = applications.start(
            intake, sam, Channel.TELEPHONE, "en", borrower_name="Rosa Rivera", received_on=date(2026, 10, 19)
        )
        entry = desk.entry_of(intake, application)
        assert entry is not None
        assert entry.why == "unmatched"
        matching.match_by_hand(intake, application, loan)
        assert entry.why == "nothing"


def test_a_paper_sent_by_an_old_link_after_joining_is_in_the_file_that_goes_on(servicer: Servicer) -> None:
    first, second = two_on_one_loan(servicer)
    with servicer.acting(servicer.specialist()) as intake:
        matching.join(intake, *(intake.session.get_one(Application, each.id) for each in (first, second)), OFFICE)
        luis = finding.homeowners(intake.session.get_one(Application, second.id))[0]
    with servicer.acting(luis) as intake:
        paper = a_document(intake, intake.session.get_one(Application, second.id))
        assert paper in finding.documents(intake, luis, intake.session.get_one(Application, first.id))


def test_a_paper_on_its_way_while_two_files_are_joined_is_in_the_file_that_goes_on(servicer: Servicer) -> None:
    first, second = two_on_one_loan(servicer)
    with servicer.acting(servicer.specialist()) as intake:
        luis = finding.homeowners(intake.session.get_one(Application, second.id))[0]
    with servicer.acting(luis) as intake:
        begun = documents.begin(intake, second.id, "a key of its own", "paper.pdf")
    with servicer.acting(servicer.specialist()) as intake:
        matching.join(intake, *(intake.session.get_one(Application, each.id) for each in (first, second)), OFFICE)
    with servicer.acting(luis) as intake:
        paper, _ = documents.record(intake, begun, size=9, sha256="0" * 64, media_type="application/pdf")
        assert paper.application_id == first.id


def test_a_paper_moved_to_a_file_that_was_joined_is_in_the_file_that_goes_on(servicer: Servicer) -> None:
    first, second = two_on_one_loan(servicer)
    eve = servicer.person(name="Eve")
    with servicer.acting(eve) as intake:
        misfiled = a_document(intake, an_application(intake, eve))
    with servicer.acting(servicer.specialist()) as intake:
        first, second = (intake.session.get_one(Application, each.id) for each in (first, second))
        matching.join(intake, first, second, OFFICE)
        paper = intake.session.get_one(Document, misfiled.id)
        documents.move(intake, paper, second, "sent to the wrong person")
        assert paper.application_id == first.id


def test_what_was_asked_and_waived_in_one_file_still_holds_when_it_is_joined_to_another(servicer: Servicer) -> None:
    first, second = two_on_one_loan(servicer)
    with servicer.acting(servicer.specialist()) as intake:
        first, second = (intake.session.get_one(Application, each.id) for each in (first, second))
        wages = household.add_income(intake, second, second.people[0], IncomeKind.WAGES, "Acme", Decimal("900"), PayFrequency.BIWEEKLY)
        requests.ask_for_paper(intake, second, "hardship.death", "", RejectionReason.UNREADABLE)
        requests.waive(intake, second, "income.wages", str(wages.id), "Paid in cash, shown by deposits")
        matching.join(intake, first, second, OFFICE)
        assert [asked.requirement_key for asked in assessment.open_requests(intake, first)] == ["hardship.death"]
        file = assessment.assess_application(intake, first)
        item = file.item("income.wages", str(wages.id))
        assert item is not None
        assert item.status is RequirementStatus.WAIVED


def test_what_somebody_signed_and_was_owed_in_one_file_is_not_lost_when_it_is_joined_to_another(servicer: Servicer) -> None:
    first, second = two_on_one_loan(servicer)
    with servicer.acting() as intake:
        luis = intake.session.get_one(Application, second.id).members[0].account
    with servicer.acting(luis) as intake:
        second = intake.session.get_one(Application, second.id)
        signing.sign(intake, second, second.people[0], "Luis Rivera", "I ask for help.")
        assert notices.unsent(intake, second)
    with servicer.acting(servicer.specialist()) as intake:
        first, second = (intake.session.get_one(Application, each.id) for each in (first, second))
        kept = matching.join(intake, second, first, OFFICE)
        assert [signature.typed_name for signature in signing.signatures(intake, kept)] == ["Luis Rivera"]
        assert [person.name for person in signing.waiting_to_sign(intake, kept)] == ["Rosa Rivera"]
        assert notices.unsent(intake, second) == []
        assert second.event(EventKind.ACKNOWLEDGMENT_SENT) is not None
