"""Newer rules for a running file: by a decision, with both hashes kept, and never so that a complete file is complete no more."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from intake.errors import AsksForMore, OnlyAdministrators, ReasonNeeded
from intake.kinds import EventKind, HardshipKind, Investor, RequirementStatus, Role
from intake.models import Account, Application, AuditEntry, Mail, RulesChange
from intake.operations import (
    applications,
    assessment,
    completion,
    matching,
    newer_rules,
    notices,
    overlays,
    requests,
    reviewing,
    rules,
    signing,
)
from intake.operations.newer_rules import Answer
from tests.builders import NUMBER, OFFICE, ZIP, Servicer, a_loan, a_pay_stub, an_application

MONDAY = date(2026, 10, 19)
STUB_OF_SEVEN_DAYS: dict[str, Any] = {"requirements": [{"key": "income.wages", "max_age_days": 7}]}
OR_A_W2: dict[str, Any] = {
    "requirements": [{"key": "income.wages", "also": [[{"words": {"en": "Your W-2", "es": "Su W-2"}, "kinds": ["w2"]}]]}]
}


@pytest.fixture
def ada(servicer: Servicer) -> Account:
    return servicer.person(Role.ADMIN, "Ada Admin")


def publish(servicer: Servicer, content: dict[str, Any], investor: Investor = Investor.FANNIE_MAE) -> None:
    servicer.clock.advance(timedelta(minutes=1))
    with servicer.acting(servicer.person(Role.ADMIN, "Pat")) as intake:
        overlay = overlays.draft(intake, investor, content=content)
        overlays.propose(intake, overlay, MONDAY, "A reason")
        overlay_id = overlay.id
    with servicer.acting(servicer.person(Role.ADMIN, "Quinn")) as intake:
        overlays.confirm(intake, overlays.get(intake, overlay_id))
    servicer.clock.advance(timedelta(minutes=1))


def a_file(servicer: Servicer, *, stub: date | None = None, **loan: str) -> Any:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        application = an_application(intake, rosa, loan=a_loan(intake, **loan), hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140"))
        applications.note_received(intake, application)
        if stub is not None:
            a_pay_stub(intake, application, dated=stub)
        return application.id


def sign(servicer: Servicer, file_id: Any) -> None:
    with servicer.acting() as intake:
        application = intake.session.get_one(Application, file_id)
        owner = intake.session.get_one(Account, application.members[0].account_id)
    with servicer.acting(owner) as intake:
        application = intake.session.get_one(Application, file_id)
        signing.sign(intake, application, application.people[0], "Rosa Rivera", "I agree")
        assessment.mark_moments(intake, application)


def effect(servicer: Servicer, file_id: Any) -> newer_rules.Effect:
    with servicer.acting() as intake:
        return newer_rules.effect(intake, intake.session.get_one(Application, file_id))


def give(servicer: Servicer, ada: Account, *file_ids: Any, seen: bool = False) -> list[RulesChange]:
    with servicer.acting(ada) as intake:
        files = [intake.session.get_one(Application, each) for each in file_ids]
        return newer_rules.give(intake, files, "The investor asks it of every file", seen)


def test_a_file_under_the_rules_of_today_has_nothing_to_take(servicer: Servicer, ada: Account) -> None:
    file_id = a_file(servicer)
    assert effect(servicer, file_id).answer is Answer.SAME
    assert give(servicer, ada, file_id) == []


def test_what_would_change_is_seen_file_by_file_before_anything_changes(servicer: Servicer) -> None:
    file_id = a_file(servicer, stub=date(2026, 10, 9))
    publish(servicer, STUB_OF_SEVEN_DAYS)
    found = effect(servicer, file_id)
    assert found.answer is Answer.ASKS_MORE
    assert [item.key for item in found.newly_missing] == ["income.wages"]
    assert found.no_longer_missing == ()
    with servicer.acting() as intake:
        file = assessment.assess_application(intake, intake.session.get_one(Application, file_id))
    assert "income.wages" not in {item.key for item in file.assessment.missing}


def test_nobody_is_asked_for_more_unless_it_was_seen(servicer: Servicer, ada: Account) -> None:
    file_id = a_file(servicer, stub=date(2026, 10, 9))
    publish(servicer, STUB_OF_SEVEN_DAYS)
    with pytest.raises(AsksForMore):
        give(servicer, ada, file_id)
    with servicer.acting() as intake:
        assert rules.pinned(intake.session.get_one(Application, file_id)).overlays == ()


def test_the_decision_keeps_both_hashes_the_older_rules_who_and_why(servicer: Servicer, ada: Account) -> None:
    file_id = a_file(servicer, stub=date(2026, 10, 9))
    with servicer.acting() as intake:
        older = intake.session.get_one(Application, file_id)
        held, sha256 = older.rules, older.rules_sha256
    publish(servicer, STUB_OF_SEVEN_DAYS)
    give(servicer, ada, file_id, seen=True)
    with servicer.acting() as intake:
        change = intake.session.scalars(select(RulesChange)).one()
        file = intake.session.get_one(Application, file_id)
        assert (change.before, change.before_sha256, change.after_sha256) == (held, sha256, file.rules_sha256)
        assert (change.by_id, change.reason) == (ada.id, "The investor asks it of every file")
        assert [item["key"] for item in change.newly_missing] == ["income.wages"]
        assert rules.pinned(file).overlays == ("fannie_mae/all/1",)
        entry = intake.session.scalars(select(AuditEntry).where(AuditEntry.action == "application.rules_changed")).one()
        assert (entry.application_id, entry.details["before"], entry.details["after"]) == (file_id, sha256, file.rules_sha256)


def test_a_homeowner_who_is_asked_for_more_is_told_and_owed_a_new_letter(servicer: Servicer, ada: Account) -> None:
    file_id = a_file(servicer, stub=date(2026, 10, 9))
    with servicer.acting() as intake:
        notices.acknowledge(intake, intake.session.get_one(Application, file_id), OFFICE)
        mails = len(intake.session.scalars(select(Mail)).all())
    publish(servicer, STUB_OF_SEVEN_DAYS)
    give(servicer, ada, file_id, seen=True)
    with servicer.acting() as intake:
        application = intake.session.get_one(Application, file_id)
        assert len(intake.session.scalars(select(Mail)).all()) == mails + 1
        owed = [notice.kind for notice in notices.unsent(intake, application)]
        assert [kind for kind in owed if kind != notices.REMINDER] == [notices.ACKNOWLEDGMENT]
        letter = notices.acknowledge(intake, application, OFFICE)
        assert letter is not None
        assert "income.wages" in {entry["key"] for entry in letter.content["missing"]}


def test_a_facially_complete_file_is_never_asked_for_more(servicer: Servicer, ada: Account) -> None:
    file_id = a_file(servicer, stub=date(2026, 10, 9))
    sign(servicer, file_id)
    with servicer.acting() as intake:
        assert intake.session.get_one(Application, file_id).event(EventKind.FIRST_FACIALLY_COMPLETE) is not None
    publish(servicer, {"requirements": [{"key": "income.wages", "kind": "pay_stub", "count": 2}]})
    assert effect(servicer, file_id).answer is Answer.REFUSED
    assert [item.key for item in effect(servicer, file_id).newly_missing] == ["income.wages"]
    assert give(servicer, ada, file_id, seen=True) == []
    with servicer.acting() as intake:
        assert intake.session.get_one(Application, file_id).event(EventKind.FIRST_FACIALLY_COMPLETE) is not None


def test_a_complete_file_stays_complete_and_takes_rules_that_ask_no_more(servicer: Servicer, ada: Account) -> None:
    file_id = a_file(servicer, stub=date(2026, 10, 9))
    sign(servicer, file_id)
    with servicer.acting(servicer.specialist()) as intake:
        application = intake.session.get_one(Application, file_id)
        for paper in assessment.papers_of(intake, application):
            reviewing.accept(intake, paper)
        completion.mark_complete(intake, application)
    publish(servicer, OR_A_W2)
    assert effect(servicer, file_id).answer is Answer.TAKES
    assert len(give(servicer, ada, file_id)) == 1
    with servicer.acting() as intake:
        application = intake.session.get_one(Application, file_id)
        assert completion.is_complete(application)
        assert {item.status for item in assessment.assess_application(intake, application).assessment.items} <= {
            RequirementStatus.SATISFIED, RequirementStatus.WAIVED
        }


def test_a_file_that_was_given_newer_rules_keeps_them_when_its_loan_is_matched_anew(servicer: Servicer, ada: Account) -> None:
    file_id = a_file(servicer)
    publish(servicer, OR_A_W2)
    give(servicer, ada, file_id)
    servicer.clock.advance(timedelta(days=1))
    with servicer.acting() as intake:
        application = intake.session.get_one(Application, file_id)
        assert rules.pin(intake, application).overlays == ("fannie_mae/all/1",)


def test_files_that_may_not_take_them_are_left_and_the_others_go(servicer: Servicer, ada: Account) -> None:
    whole, open_one = a_file(servicer, stub=date(2026, 10, 9)), a_file(servicer, loan_number="0045-118828")
    sign(servicer, whole)
    publish(servicer, STUB_OF_SEVEN_DAYS)
    publish(servicer, {"requirements": [{"key": "income.wages", "kind": "pay_stub", "count": 2}]})
    assert [change.application_id for change in give(servicer, ada, whole, open_one)] == [open_one]


def test_a_request_for_what_is_no_longer_asked_is_not_waited_for(servicer: Servicer, ada: Account) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        a_loan(intake, investor="fha")
        application = an_application(intake, rosa, hardship=HardshipKind.DEATH, wages=Decimal("2140"))
        assert matching.match_loan(intake, application, NUMBER, ZIP)
        file_id, income = application.id, str(application.incomes[0].id)
        rules.keep(application, rules.resolved(intake, Investor.FHA, "CA", date(2025, 9, 1)))
    with servicer.acting(servicer.specialist()) as intake:
        requests.ask_for_paper(intake, intake.session.get_one(Application, file_id), "income.wages", income)
    found = effect(servicer, file_id)
    assert "income.wages" in {item.key for item in found.no_longer_missing}
    assert "attestation.fha" in {item.key for item in found.newly_missing}
    give(servicer, ada, file_id, seen=True)
    with servicer.acting() as intake:
        assert assessment.open_requests(intake, intake.session.get_one(Application, file_id)) == []


def test_rules_that_ask_less_may_make_a_file_facially_complete_since_the_day_it_was_signed(servicer: Servicer, ada: Account) -> None:
    file_id = a_file(servicer, investor="fha")
    with servicer.acting() as intake:
        application = intake.session.get_one(Application, file_id)
        rules.keep(application, rules.resolved(intake, Investor.FHA, "CA", date(2025, 9, 1)))
    sign(servicer, file_id)
    servicer.clock.advance(timedelta(days=2))
    assert effect(servicer, file_id).answer is Answer.TAKES
    give(servicer, ada, file_id)
    with servicer.acting() as intake:
        first = intake.session.get_one(Application, file_id).event(EventKind.FIRST_FACIALLY_COMPLETE)
        assert first is not None
        assert first.on == MONDAY


def test_withdrawn_and_other_investors_files_are_not_running(servicer: Servicer) -> None:
    mine, other = a_file(servicer), a_file(servicer, loan_number="0045-118828", investor="va")
    gone = a_file(servicer, loan_number="0045-118829")
    with servicer.acting() as intake:
        applications.withdraw(intake, intake.session.get_one(Application, gone), MONDAY)
    with servicer.acting() as intake:
        assert [each.id for each in newer_rules.running(intake, Investor.FANNIE_MAE)] == [mine]
        assert [each.id for each in newer_rules.running(intake, Investor.VA)] == [other]
        assert [each.id for each in newer_rules.running(intake, Investor.FANNIE_MAE, "NV")] == []
        assert list(newer_rules.waiting(intake, Investor.FANNIE_MAE)) == []
    publish(servicer, STUB_OF_SEVEN_DAYS)
    with servicer.acting() as intake:
        assert [each.id for each in newer_rules.waiting(intake, Investor.FANNIE_MAE)] == [mine]


def test_only_an_administrator_decides_it_and_says_why(servicer: Servicer, ada: Account) -> None:
    file_id = a_file(servicer)
    with servicer.acting(servicer.specialist()) as intake, pytest.raises(OnlyAdministrators):
        newer_rules.give(intake, [intake.session.get_one(Application, file_id)], "A reason")
    with servicer.acting(ada) as intake, pytest.raises(ReasonNeeded):
        newer_rules.give(intake, [intake.session.get_one(Application, file_id)], " ")
