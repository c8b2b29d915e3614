"""A servicer's own rules: two people, a date, a reason; what has started keeps what it started with."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from intake.errors import (
    ChangesNothing,
    NotADraft,
    NotProposed,
    OnlyAdministrators,
    PastDate,
    ReasonNeeded,
    SecondPersonNeeded,
)
from intake.kinds import HardshipKind, Investor, Role
from intake.models import Account, Application, AuditEntry, Overlay
from intake.operations import applications, matching, notices, overlays, rules
from intake.operations.overlays import Standing
from intake.requirements.overlay import BadOverlay
from tests.builders import NUMBER, OFFICE, ZIP, Servicer, a_loan, an_application

FRESHER: dict[str, Any] = {"requirements": [{"key": "income.wages", "max_age_days": 60}]}
MONDAY = date(2026, 10, 19)


def admins(servicer: Servicer) -> tuple[Account, Account]:
    return servicer.person(Role.ADMIN, "Ada Admin"), servicer.person(Role.ADMIN, "Ben Admin")


def proposed(servicer: Servicer, by: Account, content: dict[str, Any] = FRESHER, state: str = "", on: date = MONDAY) -> Any:
    with servicer.acting(by) as intake:
        overlay = overlays.draft(intake, Investor.FANNIE_MAE, state, content)
        overlays.propose(intake, overlay, on, "Our investor's letter of October 1")
        return overlay.id


def published(servicer: Servicer, content: dict[str, Any] = FRESHER, state: str = "", on: date = MONDAY) -> Any:
    ada, ben = admins(servicer)
    overlay_id = proposed(servicer, ada, content, state, on)
    with servicer.acting(ben) as intake:
        overlays.confirm(intake, overlays.get(intake, overlay_id))
    return overlay_id


def wage_ages(application: Application) -> set[int | None]:
    row = next(row for row in rules.pinned(application).requirements if row.key == "income.wages")
    return {part.max_age_days for way in row.any_of for part in way}


def a_file(servicer: Servicer, **loan: str) -> Any:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        made = an_application(intake, rosa, loan=a_loan(intake, **loan), hardship=HardshipKind.DEATH)
        return made.id


def ages_of(servicer: Servicer, file_id: Any) -> set[int | None]:
    with servicer.acting() as intake:
        return wage_ages(intake.session.get_one(Application, file_id))


def test_a_published_overlay_holds_for_files_that_start_after_it_and_not_for_those_before(servicer: Servicer) -> None:
    before = a_file(servicer)
    published(servicer)
    servicer.clock.advance(timedelta(hours=1))
    after = a_file(servicer, loan_number="0045-118828")
    assert (ages_of(servicer, before), ages_of(servicer, after)) == ({90, None}, {60, None})
    with servicer.acting() as intake:
        assert rules.pinned(intake.session.get_one(Application, after)).overlays == ("fannie_mae/all/1",)


def test_a_proposal_has_no_effect_until_a_second_administrator_confirms_it(servicer: Servicer) -> None:
    ada, ben = admins(servicer)
    overlay_id = proposed(servicer, ada)
    assert ages_of(servicer, a_file(servicer)) == {90, None}
    with servicer.acting(ada) as intake, pytest.raises(SecondPersonNeeded):
        overlays.confirm(intake, overlays.get(intake, overlay_id))
    with servicer.acting(ben) as intake:
        overlays.confirm(intake, overlays.get(intake, overlay_id))
        assert overlays.standing(intake, overlays.get(intake, overlay_id)) is Standing.IN_FORCE
        with pytest.raises(NotProposed):
            overlays.confirm(intake, overlays.get(intake, overlay_id))


def test_whoever_changed_the_draft_last_cannot_confirm_it(servicer: Servicer) -> None:
    ada, ben = admins(servicer)
    with servicer.acting(ada) as intake:
        overlay_id = overlays.draft(intake, Investor.FANNIE_MAE).id
    with servicer.acting(ben) as intake:
        overlay = overlays.get(intake, overlay_id)
        overlays.change(intake, overlay, FRESHER)
        overlays.propose(intake, overlay, MONDAY, "A reason")
        with pytest.raises(SecondPersonNeeded):
            overlays.confirm(intake, overlay)
    with servicer.acting(ada) as intake:
        overlays.confirm(intake, overlays.get(intake, overlay_id))


@pytest.mark.parametrize(("days", "ages"), [(0, {90, None}), (1, {60, None})])
def test_an_overlay_for_tomorrow_holds_from_tomorrow(servicer: Servicer, days: int, ages: set[int | None]) -> None:
    published(servicer, on=MONDAY + timedelta(days=1))
    servicer.clock.advance(timedelta(days=days, minutes=1))
    assert ages_of(servicer, a_file(servicer)) == ages


@pytest.mark.parametrize(("minutes", "ages"), [(-30, {90, None}), (30, {60, None})])
def test_its_day_begins_at_midnight_where_the_property_is(servicer: Servicer, minutes: int, ages: set[int | None]) -> None:
    published(servicer, on=MONDAY + timedelta(days=1))
    midnight_in_los_angeles = timedelta(hours=15)  # from nine in the morning
    servicer.clock.advance(midnight_in_los_angeles + timedelta(minutes=minutes))
    assert ages_of(servicer, a_file(servicer)) == ages


def test_a_loan_matched_later_gets_the_rules_of_the_day_the_file_started(servicer: Servicer) -> None:
    rosa = servicer.person()
    with servicer.acting(rosa) as intake:
        a_loan(intake)
        file_id = an_application(intake, rosa).id
    servicer.clock.advance(timedelta(hours=1))
    published(servicer)
    servicer.clock.advance(timedelta(days=1))
    with servicer.acting(rosa) as intake:
        assert matching.match_loan(intake, intake.session.get_one(Application, file_id), NUMBER, ZIP)
    assert ages_of(servicer, file_id) == {90, None}


def test_a_state_has_the_last_word_over_what_holds_in_every_state(servicer: Servicer) -> None:
    published(servicer)
    published(servicer, {"requirements": [{"key": "income.wages", "max_age_days": 45}]}, state="CA")
    servicer.clock.advance(timedelta(minutes=1))
    assert ages_of(servicer, a_file(servicer)) == {45, None}
    assert ages_of(servicer, a_file(servicer, loan_number="0045-118828", state="NV", zip="89101")) == {60, None}


def test_a_newer_version_takes_the_place_of_the_older_and_withdrawn_gives_it_back(servicer: Servicer) -> None:
    first = published(servicer)
    second = published(servicer, {"requirements": [{"key": "income.wages", "max_age_days": 30}]})
    servicer.clock.advance(timedelta(minutes=1))
    assert ages_of(servicer, a_file(servicer)) == {30, None}
    with servicer.acting(admins(servicer)[0]) as intake:
        assert overlays.standing(intake, overlays.get(intake, first)) is Standing.SUPERSEDED
        overlays.withdraw(intake, overlays.get(intake, second), "Sent by mistake")
        assert overlays.standing(intake, overlays.get(intake, first)) is Standing.IN_FORCE
    servicer.clock.advance(timedelta(minutes=1))
    assert ages_of(servicer, a_file(servicer, loan_number="0045-118828")) == {60, None}


def test_the_day_that_passed_while_it_waited_becomes_the_day_it_was_confirmed(servicer: Servicer) -> None:
    ada, ben = admins(servicer)
    overlay_id = proposed(servicer, ada)
    servicer.clock.advance(timedelta(days=3))
    with servicer.acting(ben) as intake:
        overlays.confirm(intake, overlays.get(intake, overlay_id))
        assert overlays.get(intake, overlay_id).effective_from == MONDAY + timedelta(days=3)


def test_what_was_proposed_is_never_edited_and_a_past_day_or_no_reason_is_refused(servicer: Servicer) -> None:
    ada, _ = admins(servicer)
    overlay_id = proposed(servicer, ada)
    with servicer.acting(ada) as intake:
        with pytest.raises(NotADraft):
            overlays.change(intake, overlays.get(intake, overlay_id), FRESHER)
        other = overlays.draft(intake, Investor.FANNIE_MAE, content=FRESHER)
        with pytest.raises(PastDate):
            overlays.propose(intake, other, MONDAY - timedelta(days=1), "A reason")
        with pytest.raises(ReasonNeeded):
            overlays.propose(intake, other, MONDAY, " ")
        with pytest.raises(ChangesNothing):
            overlays.propose(intake, overlays.draft(intake, Investor.VA), MONDAY, "A reason")
        with pytest.raises(ReasonNeeded):
            overlays.withdraw(intake, other, "")


def test_a_mistake_in_an_overlay_is_named_by_its_place_and_nothing_is_kept(servicer: Servicer) -> None:
    ada, _ = admins(servicer)
    with servicer.acting(ada) as intake:
        with pytest.raises(BadOverlay) as refused:
            overlays.draft(intake, Investor.FHA, content=FRESHER)
        assert refused.value.at == "overlay.requirements[0].key"
        assert intake.session.scalars(select(Overlay)).all() == []


def test_only_administrators_change_rules(servicer: Servicer) -> None:
    overlay_id = proposed(servicer, admins(servicer)[0])
    with servicer.acting(servicer.specialist()) as intake:
        with pytest.raises(OnlyAdministrators):
            overlays.draft(intake, Investor.VA)
        with pytest.raises(OnlyAdministrators):
            overlays.confirm(intake, overlays.get(intake, overlay_id))


def test_who_proposed_confirmed_and_withdrew_stays_in_the_history(servicer: Servicer) -> None:
    overlay_id = published(servicer)
    with servicer.acting(admins(servicer)[0]) as intake:
        overlays.withdraw(intake, overlays.get(intake, overlay_id), "No longer asked")
        entries = intake.session.scalars(select(AuditEntry).where(AuditEntry.subject == str(overlay_id)).order_by(AuditEntry.id)).all()
        assert [entry.action.removeprefix("rules.overlay_") for entry in entries] == ["drafted", "proposed", "confirmed", "withdrawn"]
        assert entries[2].details["proposed_by"] != str(entries[2].actor_id)


def test_an_overlay_whose_requirement_went_out_of_force_does_not_stop_anybody_from_applying(servicer: Servicer) -> None:
    ada, ben = admins(servicer)
    with servicer.acting(ada) as intake:
        overlay = overlays.draft(intake, Investor.FANNIE_MAE, content=FRESHER)
        overlays.propose(intake, overlay, MONDAY, "A reason")
        overlay_id = overlay.id
    with servicer.acting(ben) as intake:
        overlay = overlays.get(intake, overlay_id)
        overlays.confirm(intake, overlay)
        overlay.content = {"requirements": [{"key": "income.forgotten", "max_age_days": 5}, *FRESHER["requirements"]]}
    servicer.clock.advance(timedelta(minutes=1))
    assert ages_of(servicer, a_file(servicer)) == {60, None}


def test_the_servicers_own_words_reach_the_letter_in_both_languages(servicer: Servicer) -> None:
    words = {"en": "Proof of 100% of your pay", "es": "Prueba del 100% de su sueldo"}
    other = {"en": "Your W-2 for last year", "es": "Su W-2 del año pasado"}
    published(servicer, {"requirements": [{"key": "hardship.death", "title": words, "also": [[{"words": other, "kinds": ["w2"]}]]}]})
    servicer.clock.advance(timedelta(minutes=1))
    file_id = a_file(servicer)
    with servicer.acting() as intake:
        application = intake.session.get_one(Application, file_id)
        applications.note_received(intake, application)
        notice = notices.acknowledge(intake, application, OFFICE)
        assert notice is not None
        english, spanish = (str(notice.letters[language]["blocks"]) for language in ("en", "es"))
    assert words["en"] in english
    assert other["en"] in english
    assert words["es"] in spanish
    assert other["es"] in spanish
