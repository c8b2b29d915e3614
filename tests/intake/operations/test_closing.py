"""No silent closing: what must be on record before a file is closed as incomplete, and that anything that comes opens it again."""

from datetime import date, timedelta

import pytest

from intake.errors import CannotClose, OnlyStaff
from intake.kinds import AwaitedKind, EventKind, HelpChoice, RejectionReason, ShortTermPlan
from intake.models import QueueEntry
from intake.operations import awaiting, closing, gaps, notices, requests, reviewing, short_term, third_parties
from intake.operations.closing import Lacking
from tests.builders import Servicer, a_document
from tests.intake.operations.acting import WAGES, Case
from tests.intake.operations.test_short_term import PAUSE


@pytest.fixture
def case(servicer: Servicer) -> Case:
    """Acknowledged on October 19; the stub is asked for by November 18."""
    return Case(servicer)


def lacking(case: Case) -> set[Lacking]:
    return {each.what for each in case.does(case.sam, closing.gate).lacking}


def ready(case: Case) -> Case:
    """The day after the last day, with two reminders sent on their own."""
    case.days_pass(31)
    return case


def test_a_file_is_closed_only_the_day_after_the_date_in_the_letter(case: Case) -> None:
    case.days_pass(30)
    gate = case.does(case.sam, closing.gate)
    assert gate.asked_by == date(2026, 11, 18)
    assert [notice.sent_on for notice in gate.reminders] == [date(2026, 11, 4), date(2026, 11, 13)]
    assert {each.what for each in gate.lacking} == {Lacking.DATE_NOT_OVER}
    with pytest.raises(CannotClose, match="date_not_over"):
        case.does(case.sam, closing.close)
    case.days_pass(1)
    assert lacking(case) == set()
    closed = case.does(case.sam, closing.close)
    assert (closed.on, closed.details["missing"]) == (date(2026, 11, 19), [[WAGES, case.source]])


def test_two_reminders_on_different_days_must_have_gone(case: Case) -> None:
    case.servicer.clock.advance(timedelta(days=31))
    assert Lacking.REMINDERS in lacking(case)
    for _letter in range(2):
        case.does(case.sam, notices.remind)
    case.send_letters()
    assert Lacking.REMINDERS in lacking(case)
    case.servicer.clock.advance(timedelta(days=1))
    case.does(case.sam, notices.remind)
    case.send_letters()
    assert lacking(case) == set()


def test_nobody_is_closed_on_while_a_paper_waits_for_us(case: Case) -> None:
    ready(case)
    with case.servicer.acting(case.rosa) as intake:
        a_document(intake, case.application(intake))
    assert lacking(case) == {Lacking.REVIEW}


def test_nor_while_a_call_for_help_is_unanswered(case: Case) -> None:
    ready(case)
    case.does(case.rosa, requests.help, WAGES, case.source, HelpChoice.CANNOT_GET_IT)
    assert Lacking.HELP in lacking(case)


def test_nor_while_somebody_else_must_send_something(case: Case) -> None:
    ready(case)
    case.does(case.sam, third_parties.wait_for, AwaitedKind.EMPLOYER, "Acme", date(2026, 11, 2))
    assert lacking(case) == {Lacking.THIRD_PARTY}
    with case.servicer.acting(case.sam) as intake:
        (item,) = awaiting.still_awaited(intake, case.application(intake))
        third_parties.came(intake, item, date(2026, 11, 19))
    assert lacking(case) == set()


def test_nor_while_a_short_plan_runs(case: Case) -> None:
    ready(case)
    case.does(case.sam, short_term.offer, PAUSE)
    assert PAUSE.plan is ShortTermPlan.FORBEARANCE
    assert lacking(case) == {Lacking.PLAN}


def test_a_paper_asked_for_later_has_its_own_last_day(case: Case) -> None:
    case.days_pass(25)
    case.does(case.sam, requests.ask_for_paper, WAGES, case.source, RejectionReason.OTHER, "October's.", date(2026, 11, 27))
    case.days_pass(13)
    assert case.does(case.sam, closing.gate).asked_by == date(2026, 11, 27)
    case.days_pass(1)
    assert lacking(case) == {Lacking.DATE_NOT_OVER}
    case.days_pass(1)
    assert lacking(case) == set()


def test_when_everything_had_arrived_a_file_is_not_closed_but_after_a_gap_and_its_time(case: Case) -> None:
    stub = case.sends_stub()
    case.days_pass(31)
    assert lacking(case) == {Lacking.ARRIVED}
    with case.servicer.acting(case.sam) as intake:
        reviewing.reject(intake, intake.session.merge(stub), RejectionReason.CUT_OFF)
    assert Lacking.NO_DATE in lacking(case)
    case.does(case.sam, gaps.find, WAGES, case.source, RejectionReason.CUT_OFF, "All four corners.", date(2026, 11, 26))
    assert case.forbidden()["deny_or_close"] == date(2026, 11, 26)
    for _reminder in range(2):
        case.servicer.clock.advance(timedelta(days=4))
        with case.servicer.acting() as intake:
            notice = notices.owe(intake, case.application(intake), "reminder", date(2026, 12, 1), intake.now)
            notice.sent_at, notice.sent_on = intake.now, intake.now.date()
    assert lacking(case) == set()
    assert "first_filing" in case.forbidden()
    case.does(case.sam, closing.close)
    assert "deny_or_close" not in case.forbidden()


def test_only_a_specialist_closes_and_a_closed_file_leaves_the_queue(case: Case) -> None:
    ready(case)
    with pytest.raises(OnlyStaff):
        case.does(case.rosa, closing.close)
    case.does(case.sam, closing.close)
    assert lacking(case) == {Lacking.NOT_RUNNING}
    with case.servicer.acting() as intake:
        assert not intake.session.get_one(QueueEntry, case.id).open


def test_the_letter_says_what_was_missing_and_how_to_go_on(case: Case) -> None:
    ready(case)
    case.does(case.sam, closing.close)
    (letter,) = case.send_letters()
    said = str(letter.letters["en"])
    assert letter.letters["en"]["title"] == "We closed your application because papers are missing"
    assert "We asked for what is missing by Wednesday, November 18, 2026, and we reminded you." in said
    assert "As soon as anything comes, we open your application again. You need not start over." in said
    assert "Acme" in said
    assert letter.letters["es"]["title"] == "Cerramos su solicitud porque faltan documentos"


def test_a_paper_opens_it_again_and_a_letter_not_sent_yet_does_not_go(case: Case) -> None:
    ready(case)
    case.does(case.sam, closing.close)
    assert "closed" in case.owed()
    case.servicer.clock.advance(timedelta(hours=1))
    case.sends_stub(date(2026, 11, 13))
    assert "closed" not in case.owed()
    opened = case.latest(EventKind.REOPENED)
    assert opened is not None
    assert opened.on == date(2026, 11, 19)
    assert case.latest(EventKind.FIRST_FACIALLY_COMPLETE) is not None
    with case.servicer.acting() as intake:
        assert intake.session.get_one(QueueEntry, case.id).why == "new_papers"


def test_opened_again_it_takes_two_new_reminders_to_close_it(case: Case) -> None:
    ready(case)
    case.does(case.sam, closing.close)
    case.servicer.clock.advance(timedelta(hours=1))
    assert case.does(case.sam, closing.reopen_by_hand) is not None
    assert lacking(case) == {Lacking.REMINDERS}
    assert case.does(case.sam, closing.reopen_by_hand) is None


def test_what_no_letter_has_named_is_not_closed_on(servicer: Servicer) -> None:
    case = Case(servicer)
    ready(case)
    with servicer.acting(case.sam) as intake:
        for notice in notices.sent(intake, case.application(intake)):
            notice.content = {**notice.content, "missing": []}
    assert lacking(case) == {Lacking.NOT_NAMED}
