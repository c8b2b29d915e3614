"""A homeowner who gets letters on paper: what is asked, reminded, taken back and closed while a letter lies between writing and mailing."""

from datetime import date, timedelta

import pytest

from intake.errors import NothingToMail
from intake.kinds import Channel, RejectionReason, Role
from intake.models import Account, Application, MailBatch, Notice
from intake.operations import applications, closing, consents, finding, mailroom, matching, notices, red_list, reviewing
from tests.builders import OFFICE, Servicer, a_document, an_application
from tests.intake.operations.acting import Case
from tests.intake.operations.test_matching import two_on_one_loan
from tests.intake.operations.test_newer_rules import STUB_OF_SEVEN_DAYS, a_file, give, publish


@pytest.fixture
def case(servicer: Servicer) -> Case:
    """Acknowledged on the site on October 19, by November 18; from then on letters go on paper."""
    case = Case(servicer)
    with servicer.acting(case.rosa) as intake:
        consents.choose_paper(intake, intake.session.get_one(Account, case.rosa.id))
    return case


def prints(case: Case) -> MailBatch:
    """The hour of what is owed has come, and the mailroom prints it for today."""
    case.send_letters()
    with case.servicer.acting(case.sam) as intake:
        return mailroom.make_batch(intake, OFFICE, mailroom.day_here(intake))


def mails(case: Case, batch: MailBatch, on: date | None = None) -> None:
    with case.servicer.acting(case.sam) as intake:
        mailroom.mark_mailed(intake, intake.session.get_one(MailBatch, batch.id), on or mailroom.day_here(intake), "Pat Lee")


def sent(case: Case, kind: str) -> list[Notice]:
    with case.servicer.acting() as intake:
        return [each for each in reversed(notices.sent(intake, case.application(intake))) if each.kind == kind]


def turns_down(case: Case) -> str:
    """A paper comes that cannot be used; the half hour of its letter passes."""
    with case.servicer.acting(case.rosa) as intake:
        paper = a_document(intake, case.application(intake))
    with case.servicer.acting(case.sam) as intake:
        reviewing.reject(intake, intake.session.merge(paper), RejectionReason.CUT_OFF)
    case.servicer.clock.advance(timedelta(hours=1))
    return paper.receipt


def test_what_is_asked_after_a_letter_was_printed_gets_a_letter_of_its_own(case: Case) -> None:
    first, batch = turns_down(case), prints(case)
    second, next_batch = turns_down(case), prints(case)
    mails(case, batch)
    mails(case, next_batch)
    asked = [[entry["receipt"] for entry in letter.content["asked"]] for letter in sent(case, "clarification")]
    assert sorted(asked) == sorted([[first], [second]])


def test_a_letter_dropped_after_it_was_printed_is_taken_out_of_the_batch(case: Case) -> None:
    case.days_pass(16)
    batch = prints(case)
    turns_down(case)
    other = prints(case)
    case.does(case.sam, notices.drop_reminders)
    with case.servicer.acting(case.sam) as intake, pytest.raises(NothingToMail):
        mailroom.mark_mailed(intake, intake.session.get_one(MailBatch, batch.id), date(2026, 11, 4), "Pat Lee")
    mails(case, other)
    assert sent(case, "reminder") == []
    assert len(sent(case, "clarification")) == 1


def test_what_was_dropped_on_the_day_after_its_mailing_had_gone(case: Case) -> None:
    case.days_pass(16)
    batch = prints(case)
    case.servicer.clock.advance(timedelta(days=1))
    case.does(case.sam, notices.drop_reminders)
    mails(case, batch, date(2026, 11, 4))
    (reminder,) = sent(case, "reminder")
    assert (reminder.sent_on, reminder.dropped_at) == (date(2026, 11, 4), None)


def test_a_reminder_in_the_batch_of_a_letter_that_names_another_day_went(case: Case) -> None:
    case.days_pass(16)
    case.does(case.sam, notices.owe, "acknowledgment", date(2026, 11, 3), case.servicer.clock.now())
    mails(case, prints(case))
    (reminder,) = sent(case, "reminder")
    assert reminder.dropped_at is None
    assert case.owed() == ["reminder", "reminder"]


def test_a_reminder_written_before_the_file_was_opened_again_does_not_count_though_told_after(case: Case) -> None:
    case.days_pass(16)
    mails(case, prints(case))
    case.days_pass(9)
    mails(case, prints(case))
    case.does(case.sam, notices.remind)
    batch = prints(case)
    case.days_pass(6)
    case.does(case.sam, closing.close)
    case.servicer.clock.advance(timedelta(hours=1))
    case.does(case.sam, closing.reopen_by_hand)
    case.servicer.clock.advance(timedelta(hours=1))
    mails(case, batch, date(2026, 11, 13))
    assert len(sent(case, "reminder")) == 3
    assert case.does(case.sam, closing.reminders_sent) == []


def test_a_reminder_that_waits_in_the_mailroom_does_not_go_beside_the_letter_of_closing(case: Case) -> None:
    for days in (16, 9):
        case.days_pass(days)
        mails(case, prints(case))
    case.days_pass(6)
    case.does(case.sam, notices.remind)
    case.send_letters()
    case.does(case.sam, closing.close)
    mails(case, prints(case))
    assert len(sent(case, "closed")) == 1
    assert len(sent(case, "reminder")) == 2


def test_a_letter_mailed_after_the_application_was_taken_back_owes_no_reminders(case: Case) -> None:
    case.does(case.sam, notices.drop_reminders)
    case.does(case.sam, notices.owe, "acknowledgment", date(2026, 10, 26), case.servicer.clock.now())
    batch = prints(case)
    case.does(case.rosa, applications.withdraw, date(2026, 10, 19))
    mails(case, batch)
    assert case.owed() == []


def test_a_letter_of_a_file_that_was_joined_owes_no_reminders_there(servicer: Servicer) -> None:
    first, second = two_on_one_loan(servicer)
    with servicer.acting(servicer.specialist()) as intake:
        first, second = (intake.session.get_one(Application, each.id) for each in (first, second))
        for each in finding.homeowners(second):
            consents.choose_paper(intake, each)
        matching.join(intake, first, second, OFFICE)
        mailroom.mark_mailed(intake, mailroom.make_batch(intake, OFFICE, date(2026, 10, 21)), date(2026, 10, 21), "Pat Lee")
        assert [each.kind for each in notices.sent(intake, second)] == ["acknowledgment"]
        assert notices.unsent(intake, second) == []


def test_newer_rules_owe_the_new_list_also_while_the_old_one_lies_printed(servicer: Servicer) -> None:
    ada, file_id = servicer.person(Role.ADMIN, "Ada Admin"), a_file(servicer, stub=date(2026, 10, 9))
    with servicer.acting(ada) as intake:
        for each in finding.homeowners(intake.session.get_one(Application, file_id)):
            consents.choose_paper(intake, each)
        notices.acknowledge(intake, intake.session.get_one(Application, file_id), OFFICE)
        batch = mailroom.make_batch(intake, OFFICE, date(2026, 10, 19))
    publish(servicer, STUB_OF_SEVEN_DAYS)
    give(servicer, ada, file_id, seen=True)
    with servicer.acting(ada) as intake:
        mailroom.mark_mailed(intake, intake.session.get_one(MailBatch, batch.id), date(2026, 10, 19), "Pat Lee")
        owed = notices.unsent(intake, intake.session.get_one(Application, file_id))
        assert [each.kind for each in owed if each.kind != notices.REMINDER] == [notices.ACKNOWLEDGMENT]


def test_a_letter_with_nobody_to_write_to_is_counted_among_those_that_wait_for_a_person(servicer: Servicer) -> None:
    with servicer.acting(servicer.specialist()) as intake:
        application = an_application(intake, None, channel=Channel.TELEPHONE)
        applications.note_received(intake, application, date(2026, 10, 19))
        assert red_list.counts(intake) == (0, 0)
        servicer.clock.moment = notices.unsent(intake, application)[0].send_after
        assert red_list.counts(intake) == (1, 0)
