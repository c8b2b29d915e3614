"""A specialist's verdicts, and the moments they bring about or take back."""

import uuid
from datetime import date, timedelta
from decimal import Decimal

import pytest

from intake.errors import NotFound, OnlyStaff, ReasonNeeded
from intake.kinds import DocumentKind, EventKind, HardshipKind, RejectionReason, RequirementStatus, ReviewOutcome
from intake.models import Account, Application, Document, Mail
from intake.operations import assessment, desk, documents, evidence, finding, household, notices, readings, reviewing, signing
from intake.operations.context import Intake
from tests.builders import OFFICE, Servicer, a_document, a_loan, a_pay_stub, an_application, read_as


def a_file(servicer: Servicer, rosa: Account, *, signed: bool = True) -> uuid.UUID:
    """Rosa's application: matched, one hardship that needs no paper, wages, a pay stub, and her signature."""
    with servicer.acting(rosa) as intake:
        application = an_application(
            intake, rosa, loan=a_loan(intake), hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00")
        )
        a_pay_stub(intake, application)
        if signed:
            signing.sign(intake, application, application.people[0], "Rosa Rivera", "All of this is true.")
            signing.send(intake, application)
        return application.id


def opened(intake: Intake, application_id: uuid.UUID) -> tuple[Application, Document]:
    application = intake.session.get_one(Application, application_id)
    return application, assessment.papers_of(intake, application)[-1]


def status(intake: Intake, application: Application, key: str) -> RequirementStatus:
    file = assessment.assess_application(intake, application)
    return next(item.status for item in file.assessment.items if item.key == key)


def happened(application: Application) -> list[EventKind]:
    return [event.kind for event in application.events]


def test_everything_asked_for_has_arrived_is_recorded_by_itself_on_the_day_it_came(servicer: Servicer) -> None:
    application_id = a_file(servicer, servicer.person())
    with servicer.acting() as intake:
        application, _ = opened(intake, application_id)
        event = application.event(EventKind.FIRST_FACIALLY_COMPLETE)
        assert event is not None
        assert event.on == date(2026, 10, 19)


def test_it_is_not_recorded_before_the_signature_that_is_also_asked_for(servicer: Servicer) -> None:
    application_id = a_file(servicer, servicer.person(), signed=False)
    with servicer.acting() as intake:
        assert EventKind.FIRST_FACIALLY_COMPLETE not in happened(opened(intake, application_id)[0])


def test_an_unread_paper_is_enough_for_facially_complete_but_not_for_appears_complete(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, loan=a_loan(intake), hardship=HardshipKind.UNEMPLOYMENT, wages=Decimal(2140))
        signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
        a_document(intake, application, offered_for=("income.wages", str(application.incomes[0].id)))
        assert EventKind.FIRST_FACIALLY_COMPLETE in happened(application)
        assert not assessment.assess_application(intake, application).assessment.appears_complete


def test_facially_complete_is_never_withdrawn_and_keeps_papers_fresh(servicer: Servicer) -> None:
    application_id = a_file(servicer, servicer.person())
    servicer.clock.advance(timedelta(days=200))
    with servicer.acting() as intake:
        application, _ = opened(intake, application_id)
        assert status(intake, application, "income.wages") is RequirementStatus.AWAITING_REVIEW


def test_an_accepted_paper_satisfies_its_requirement(servicer: Servicer) -> None:
    application_id = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        application, stub = opened(intake, application_id)
        reviewing.accept(intake, stub)
        assert status(intake, application, "income.wages") is RequirementStatus.SATISFIED
        entry = desk.entry_of(intake, application)
        assert entry is not None
        assert (entry.open, entry.why) == (True, "ready")


def test_a_rejected_paper_leaves_its_requirement_open_and_tells_the_homeowner(servicer: Servicer) -> None:
    rosa = servicer.person()
    application_id = a_file(servicer, rosa)
    with servicer.acting(servicer.specialist()) as intake:
        application, stub = opened(intake, application_id)
        reviewing.reject(intake, stub, RejectionReason.PAGES_MISSING)
        assert status(intake, application, "income.wages") is RequirementStatus.MISSING
        assert EventKind.GAP_FOUND in happened(application)
        owed = next(notice for notice in notices.unsent(intake, application) if notice.kind == "clarification")
        servicer.clock.moment = owed.send_after
        sent = notices.send_owed(intake, owed.id, OFFICE)
        assert sent is not None
        assert [each["why"][0]["reason"] for each in sent.content["asked"]] == ["pages_missing"]
        mail = intake.session.query(Mail).filter(Mail.recipient == rosa.email).all()[-1]
        assert "%(site)s" in mail.body
        assert "pages" not in mail.body
        row = next(
            row for row in assessment.requirement_rows(intake, rosa, assessment.assess_application(intake, application))
            if row.item.key == "income.wages"
        )
        assert [paper.review.reason for paper in row.documents if paper.review] == [RejectionReason.PAGES_MISSING]


def test_other_is_a_reason_only_with_its_words(servicer: Servicer) -> None:
    application_id = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        _, stub = opened(intake, application_id)
        with pytest.raises(ReasonNeeded):
            reviewing.reject(intake, stub, RejectionReason.OTHER, "  ")
        assert reviewing.reject(intake, stub, RejectionReason.OTHER, "The name is covered.").note == "The name is covered."


def test_a_rejection_taken_back_leaves_no_gap_and_both_verdicts_stay(servicer: Servicer) -> None:
    application_id = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        application, stub = opened(intake, application_id)
        reviewing.reject(intake, stub, RejectionReason.CUT_OFF)
        servicer.clock.advance(timedelta(seconds=8))
        reviewing.undo(intake, stub)
        assert [review.outcome for review in stub.reviews] == [ReviewOutcome.REJECTED, ReviewOutcome.NONE]
        assert stub.review is None
        assert status(intake, application, "income.wages") is RequirementStatus.AWAITING_REVIEW
        assert assessment.open_gap(application) is None
        kinds = [event.kind for event in assessment.assess_application(intake, application).facts.events]
        assert EventKind.GAP_FOUND not in kinds
        assert EventKind.GAP_CURED not in kinds


def test_a_gap_stays_open_until_the_file_is_complete_again(servicer: Servicer) -> None:
    application_id = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        application, stub = opened(intake, application_id)
        reviewing.reject(intake, stub, RejectionReason.CUT_OFF)
        a_pay_stub(intake, application)
        assert assessment.open_gap(application) is not None


def test_nothing_can_be_undone_twice(servicer: Servicer) -> None:
    application_id = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        _, stub = opened(intake, application_id)
        with pytest.raises(NotFound):
            reviewing.undo(intake, stub)


def test_only_a_specialist_decides_of_a_paper(servicer: Servicer) -> None:
    rosa, carla = servicer.person(), servicer.counselor()
    application_id = a_file(servicer, rosa)
    for account in (rosa, carla):
        with servicer.acting(account) as intake:
            _, stub = opened(intake, application_id)
            with pytest.raises(OnlyStaff):
                reviewing.accept(intake, stub)


def test_a_persons_word_on_a_figure_stands_over_the_machines_and_both_are_kept(servicer: Servicer) -> None:
    application_id = a_file(servicer, servicer.person())
    with servicer.acting(servicer.specialist()) as intake:
        _, stub = opened(intake, application_id)
        readings.correct_figure(intake, stub, "gross_pay", "2410.00")
        figure = next(each for each in evidence.effective_figures(stub) if each.name == "gross_pay")
        assert (figure.value, figure.machine_value, figure.corrected) == ("2410.00", "2140.00", True)
        assert figure.read_from is not None
        assert evidence.evidence_of(stub)[0].figures["gross_pay"] == Decimal("2410.00")


def test_a_paper_that_does_not_bear_out_what_was_told_asks_for_a_look(servicer: Servicer) -> None:
    rosa = servicer.person()
    application_id = a_file(servicer, rosa)
    with servicer.acting(rosa) as intake:
        application, stub = opened(intake, application_id)
        readings.correct_figure(intake, stub, "gross_pay", "1200.00")
        assert status(intake, application, "income.wages") is RequirementStatus.NEEDS_CLARIFICATION


def test_a_paper_of_no_known_kind_waits_for_a_person_and_fails_nothing(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, loan=a_loan(intake), hardship=HardshipKind.UNEMPLOYMENT, wages=Decimal(2140))
        signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
        paper = a_document(
            intake, application, offered_for=("income.wages", str(application.incomes[0].id)), person_id=application.people[0].id
        )
        read_as(intake, paper, DocumentKind.OTHER, {})
        assert status(intake, application, "income.wages") is RequirementStatus.AWAITING_REVIEW
        assert not assessment.assess_application(intake, application).assessment.appears_complete


def test_a_paper_of_another_kind_is_a_question_and_not_an_absence(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, loan=a_loan(intake), hardship=HardshipKind.UNEMPLOYMENT, wages=Decimal(2140))
        paper = a_document(intake, application, offered_for=("income.wages", str(application.incomes[0].id)))
        read_as(intake, paper, DocumentKind.UTILITY_BILL, {"provider": "City Power"})
        assert status(intake, application, "income.wages") is RequirementStatus.NEEDS_CLARIFICATION


def test_homeowner_and_specialist_see_the_same_status(servicer: Servicer) -> None:
    rosa, sam = servicer.person(), servicer.specialist()
    application_id = a_file(servicer, rosa)
    with servicer.acting() as intake:
        application, _ = opened(intake, application_id)
        file = assessment.assess_application(intake, application)
        seen = [[(row.item.key, row.status) for row in assessment.requirement_rows(intake, who, file)] for who in (rosa, sam)]
        assert seen[0] == seen[1]
        assert len(finding.documents(intake, rosa, application)) == 1


def test_a_moved_paper_counts_where_it_belongs_and_is_listed_as_an_incident(servicer: Servicer) -> None:
    rosa, luis, sam = servicer.person(), servicer.person(name="Luis Rivera"), servicer.specialist()
    application_id = a_file(servicer, rosa)
    with servicer.acting(luis) as intake:
        other_id = an_application(intake, luis).id
    with servicer.acting(sam) as intake:
        application, stub = opened(intake, application_id)
        other = intake.session.get_one(Application, other_id)
        documents.move(intake, stub, other, "Scanned under the wrong name")
        assert finding.documents(intake, rosa, application) == []
        with pytest.raises(NotFound):
            finding.document_visible(intake, rosa, stub.id)
        assert [incident.document_id for incident in finding.incidents(intake, application)] == [stub.id]
        assert len(finding.incidents(intake, other)) == 1


def test_what_was_accepted_for_one_household_waits_for_a_decision_of_its_own_in_another(servicer: Servicer) -> None:
    rosa, eve, sam = servicer.person(), servicer.person(name="Eve Stone"), servicer.specialist()
    application_id = a_file(servicer, rosa, signed=False)
    with servicer.acting(eve) as intake:
        loan = a_loan(intake, loan_number="77")
        other_id = an_application(intake, eve, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00")).id
    with servicer.acting(sam) as intake:
        _, stub = opened(intake, application_id)
        reviewing.accept(intake, stub)
        other = intake.session.get_one(Application, other_id)
        documents.move(intake, stub, other, "Scanned under the wrong name")
        assert stub.review is None
        assert status(intake, other, "income.wages") is not RequirementStatus.SATISFIED
        assert [review.outcome for review in stub.reviews] == [ReviewOutcome.ACCEPTED, ReviewOutcome.NONE]


def test_a_paper_in_the_name_of_somebody_put_on_the_application_later_is_nobody_elses(servicer: Servicer) -> None:
    rosa = servicer.person()
    application_id = a_file(servicer, rosa, signed=False)
    with servicer.acting(rosa) as intake:
        application, stub = opened(intake, application_id)
        other_name = {"name": "name_matches", "outcome": "fail", "detail": {"found": ["Luis Rivera"], "expected": ["Rosa Rivera"]}}
        stub.readings[-1].papers = [{**stub.readings[-1].papers[0], "checks": [other_name]}]
        intake.session.flush()
        assert status(intake, application, "income.wages") is RequirementStatus.NEEDS_CLARIFICATION
        household.add_person(intake, application, "Eva Rivera")
        assert status(intake, application, "income.wages") is RequirementStatus.NEEDS_CLARIFICATION
        household.add_person(intake, application, "Luis Rivera")
        assert status(intake, application, "income.wages") is RequirementStatus.AWAITING_REVIEW
