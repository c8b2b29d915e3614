"""The history: every operation leaves its entry in the transaction of its change, naming fields and never what they hold."""

import inspect
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from types import ModuleType

import pytest
from sqlalchemy import func, select

from intake.audit import Action, Actor
from intake.kinds import (
    AuthorizationScope,
    AwaitedKind,
    Channel,
    DeliveryFailure,
    DocumentKind,
    HardshipDuration,
    HardshipKind,
    HelpChoice,
    HelpOption,
    IncomeKind,
    OptionOutcome,
    PersonRole,
    RejectionReason,
)
from intake.models import Account, Application, AuditEntry, AwaitedItem, Delivery, Document, Loan, Mail, MailBatch, Notice
from intake.operations import (
    applications,
    authorizations,
    completion,
    consents,
    deciding,
    delivery,
    desk,
    household,
    loans,
    mailroom,
    matching,
    notices,
    requests,
    reviewing,
    signing,
    third_parties,
)
from intake.operations.context import Intake
from intake.operations.deciding import OptionDecision
from tests.builders import OFFICE, Servicer, a_document, a_loan_line, a_pay_stub

OPTIONS = (
    OptionDecision(HelpOption.REPAYMENT_PLAN, OptionOutcome.OFFERED, "Pay 2140 to Bakery"),
    OptionDecision(HelpOption.MODIFICATION, OptionOutcome.DENIED, reason="Rivera earns too little"),
)
PRIVATE = ("Rivera", "2140", "Zanzibar", "555-0199", "rosa@", "90210", "0045118827", "Bakery")

# These answer questions, are steps of the operations named beside them, or only keep a lease alive.
ASKS_ONLY = {
    "applications": {"by_reference", "refuse_closed", "answered"},
    "authorizations": {"of_application", "holds", "unanswered"},
    "completion": {"gate", "complete_on"},
    "consents": {"came_back_at", "in_force", "words_of"},
    "delivery": {"waiting_copy", "addressed_to", "of_application"},
    "desk": {"entry_of", "page", "counts", "refresh", "renew"},
    "household": set(),
    "loans": {"running_applications"},
    "mailroom": {"waiting", "batches", "letters_in", "write_anew", "day_here"},
    "matching": {"find_loans", "same_loan", "tries_left"},
    "notices": {
        "due_notices", "sent", "unsent", "reminders_sent", "bring_forward", "hurry", "owe_for_papers", "owe_acknowledgment",
        "acknowledge", "owe_short_term", "drop_reminders", "pass_on", "compose", "mark_sent", "forget_words",
    },
    "requests": set(),
    "reviewing": set(),
    "signing": {"signatures", "waiting_to_sign"},
    "third_parties": {"owe_delay"},
}
MODULES: tuple[ModuleType, ...] = (
    applications, authorizations, completion, consents, delivery, desk, household, loans, mailroom, matching, notices, requests,
    reviewing, signing, third_parties,
)


@dataclass
class Story:
    """One application from start to end, and whoever acts next in it."""

    servicer: Servicer
    rosa: Account
    luis: Account
    carla: Account
    sam: Account
    dana: Account
    application: Application | None = None
    second: Application | None = None
    paper: Document | None = None
    entries: int = 0

    @property
    def file(self) -> Application:
        assert self.application is not None
        return self.application

    @property
    def stub(self) -> Document:
        assert self.paper is not None
        return self.paper

    @property
    def wages(self) -> str:
        return str(self.file.incomes[0].id)


Step = tuple[str, Action, str, Callable[[Intake, Story], object]]


def start(intake: Intake, story: Story) -> None:
    story.application = applications.start(intake, story.rosa, Channel.WEB, "en")


def start_second(intake: Intake, story: Story) -> None:
    story.second = applications.start(
        intake, story.sam, Channel.TELEPHONE, "en", borrower_name="Luis Rivera", received_on=date(2026, 10, 19)
    )


def join(intake: Intake, story: Story) -> None:
    assert story.second is not None
    story.application = matching.join(intake, story.file, story.second, OFFICE)


def send_stub(intake: Intake, story: Story) -> None:
    story.paper = a_pay_stub(intake, story.file)


def asked(intake: Intake, story: Story) -> authorizations.Authorization:
    return authorizations.of_application(intake, story.file)[0]


def answer_offer(intake: Intake, story: Story) -> None:
    for notice in notices.unsent(intake, story.file):
        notices.send_owed(intake, notice.id, OFFICE)
    deciding.answer_offer(intake, story.file, HelpOption.REPAYMENT_PLAN)


def account_of(intake: Intake, account: Account) -> Account:
    return intake.session.get_one(Account, account.id)


def make_batch(intake: Intake) -> MailBatch:
    return mailroom.make_batch(intake, OFFICE, mailroom.day_here(intake))


def newest_batch(intake: Intake) -> MailBatch:
    return mailroom.batches(intake)[0][0]


def mail_a_batch(intake: Intake) -> None:
    mailroom.mark_mailed(intake, make_batch(intake), mailroom.day_here(intake), "Sam Rivera")


def last_mailed(intake: Intake) -> Delivery:
    return mailroom.letters_in(intake, newest_batch(intake))[0].delivery


def news(intake: Intake) -> Mail:
    told = select(Mail).join(Delivery, Delivery.mail_id == Mail.id).where(Delivery.failed_at.is_(None))
    return intake.session.scalars(told).first() or Mail()


def mail_and_settle(intake: Intake) -> None:
    mail_a_batch(intake)
    delivery.came_back(intake, last_mailed(intake), DeliveryFailure.MOVED)
    delivery.settle(intake, last_mailed(intake), "Rivera called from 555-0199")


def first_loan(intake: Intake) -> Loan:
    return intake.session.scalars(select(Loan)).one()


def first_notice(intake: Intake) -> Notice:
    return intake.session.scalars(select(Notice).order_by(Notice.created_at)).first() or Notice()


def last_notice(intake: Intake) -> Notice:
    return intake.session.scalars(select(Notice).order_by(Notice.created_at.desc())).first() or Notice()


def awaited(intake: Intake) -> AwaitedItem:
    return intake.session.scalars(select(AwaitedItem)).one()


def steps() -> Iterator[Step]:
    """Every operation in an order in which it can happen, the entry it must leave, and who acts."""
    yield "loans.import_rows", Action.LOANS_IMPORTED, "sam", lambda i, s: loans.import_rows(i, [a_loan_line()])
    yield "applications.start", Action.APPLICATION_STARTED, "rosa", start
    yield "matching.match_loan", Action.LOAN_NOT_MATCHED, "rosa", lambda i, s: matching.match_loan(i, s.file, "9", "90210")
    yield "matching.match_by_hand", Action.LOAN_MATCHED, "sam", lambda i, s: matching.match_by_hand(i, s.file, first_loan(i))
    yield "applications.save_answers", Action.ANSWER_SAVED, "rosa", lambda i, s: applications.save_answers(
        i, s.file, "address", {"mailing_address": "1 Zanzibar St"})
    yield "household.add_person", Action.ANSWER_SAVED, "rosa", lambda i, s: household.add_person(
        i, s.file, "Luis Rivera", phone="555-0199")
    yield "household.change_person", Action.ANSWER_SAVED, "rosa", lambda i, s: household.change_person(
        i, s.file, s.file.people[1], email="rosa@example.org")
    yield "household.connect", Action.APPLICATION_JOINED, "luis", lambda i, s: household.connect(i, s.file, s.file.people[1], s.luis)
    yield "household.share_papers", Action.ANSWER_SAVED, "luis", lambda i, s: household.share_papers(i, s.file, s.luis, True)
    yield "household.remove_person", Action.ANSWER_SAVED, "rosa", lambda i, s: household.remove_person(
        i, s.file, household.add_person(i, s.file, "Tom Rivera", PersonRole.CONTRIBUTOR))
    yield "household.set_hardships", Action.ANSWER_SAVED, "rosa", lambda i, s: household.set_hardships(
        i, s.file, [(HardshipKind.UNEMPLOYMENT, None, HardshipDuration.LONG)])
    yield "household.add_income", Action.ANSWER_SAVED, "rosa", lambda i, s: household.add_income(
        i, s.file, s.file.people[0], IncomeKind.WAGES, "Bakery", Decimal(2140))
    yield "household.change_income", Action.ANSWER_SAVED, "rosa", lambda i, s: household.change_income(
        i, s.file, s.file.incomes[0], payer="Bakery Zanzibar")
    yield "household.remove_income", Action.ANSWER_SAVED, "rosa", lambda i, s: household.remove_income(
        i, s.file, household.add_income(i, s.file, s.file.people[0], IncomeKind.OTHER))
    yield "requests.help", Action.HELP_ASKED, "rosa", lambda i, s: requests.help(
        i, s.file, "income.wages", s.wages, HelpChoice.CANNOT_GET_IT, "Bakery closed")
    yield "requests.resolve_help", Action.HELP_RESOLVED, "sam", lambda i, s: requests.resolve_help(
        i, requests.assessment.open_help(i, s.file)[0])
    yield "authorizations.ask", Action.AUTHORIZATION_ASKED, "carla", lambda i, s: authorizations.ask(
        i, s.file, i.session.get_one(Account, s.carla.id), {AuthorizationScope.VIEW})
    yield "authorizations.grant", Action.AUTHORIZATION_GRANTED, "rosa", lambda i, s: authorizations.grant(
        i, asked(i, s), "Rosa Rivera", None)
    yield "authorizations.revoke", Action.AUTHORIZATION_ENDED, "rosa", lambda i, s: authorizations.revoke(i, asked(i, s))
    yield "signing.sign", Action.SIGNED, "rosa", lambda i, s: signing.sign(i, s.file, s.file.people[0], "Rosa Rivera", "True.")
    yield "signing.send", Action.SENT, "rosa", lambda i, s: signing.send(i, s.file)
    yield "consents.agree", Action.CONSENT_GIVEN, "rosa", lambda i, s: consents.agree(i, account_of(i, s.rosa), "For Rivera", "en")
    yield "consents.choose_paper", Action.CONSENT_GIVEN, "luis", lambda i, s: consents.choose_paper(i, account_of(i, s.luis))
    yield "notices.send_owed", Action.NOTICE_SENT, "sam", lambda i, s: notices.send_owed(i, first_notice(i).id, OFFICE)
    yield "notices.remind", Action.NOTICE_OWED, "sam", lambda i, s: notices.remind(i, s.file)
    yield "notices.drop", Action.NOTICE_DROPPED, "sam", lambda i, s: notices.drop(i, last_notice(i))
    yield "notices.mark_opened", Action.DOCUMENT_VIEWED, "rosa", lambda i, s: notices.mark_opened(i, first_notice(i))
    yield "documents.record", Action.DOCUMENT_RECEIVED, "rosa", send_stub
    yield "desk.pull_next", Action.PULLED, "sam", lambda i, s: desk.pull_next(i, s.sam)
    yield "desk.release", Action.RELEASED, "sam", lambda i, s: desk.release(i, s.sam, s.file)
    yield "desk.take", Action.PULLED, "sam", lambda i, s: desk.take(i, s.sam, s.file)
    yield "desk.disown", Action.RELEASED, "sam", lambda i, s: desk.disown(i, s.file)
    yield "reviewing.reject", Action.DOCUMENT_REJECTED, "sam", lambda i, s: reviewing.reject(
        i, s.stub, RejectionReason.OTHER, "Zanzibar is covered")
    yield "reviewing.identify", Action.DOCUMENT_IDENTIFIED, "sam", lambda i, s: reviewing.identify(
        i, s.stub, DocumentKind.PAY_STUB, s.file.people[0])
    yield "reviewing.undo", Action.REVIEW_UNDONE, "sam", lambda i, s: reviewing.undo(i, s.stub)
    yield "requests.ask_for_paper", Action.PAPER_REQUESTED, "sam", lambda i, s: requests.ask_for_paper(
        i, s.file, "income.wages", s.wages, RejectionReason.OTHER, "From Bakery")
    yield "reviewing.accept", Action.DOCUMENT_ACCEPTED, "sam", lambda i, s: reviewing.accept(i, s.stub)
    yield "requests.waive", Action.REQUIREMENT_WAIVED, "sam", lambda i, s: requests.waive(
        i, s.file, "income.wages", s.wages, "Bakery confirmed 2140")
    yield "completion.mark_complete", Action.MARKED_COMPLETE, "sam", lambda i, s: completion.mark_complete(
        i, s.file, "Luis Rivera will sign later")
    yield "third_parties.wait_for", Action.WAITED_FOR, "sam", lambda i, s: third_parties.wait_for(
        i, s.file, AwaitedKind.OTHER, "Zanzibar Insurance", date(2026, 10, 19), "Approval for Rivera")
    yield "third_parties.ask_again", Action.WAITED_FOR, "sam", lambda i, s: third_parties.ask_again(i, awaited(i), date(2026, 10, 19))
    yield "third_parties.came", Action.AWAITED_CAME, "sam", lambda i, s: third_parties.came(i, awaited(i), date(2026, 10, 19))
    yield "notices.owe", Action.NOTICE_OWED, "sam", lambda i, s: notices.owe(i, s.file, "complete", date(2026, 11, 2), i.now)
    yield "deciding.decide", Action.DECIDED, "sam", lambda i, s: deciding.decide(i, s.file, OPTIONS)
    yield "deciding.answer_offer", Action.OFFER_ANSWERED, "rosa", answer_offer
    yield "mailroom.make_batch", Action.BATCH_MADE, "sam", lambda i, s: make_batch(i)
    yield "mailroom.note_printed", Action.BATCH_PRINTED, "sam", lambda i, s: mailroom.note_printed(i, newest_batch(i))
    yield "mailroom.put_back", Action.BATCH_PUT_BACK, "sam", lambda i, s: mailroom.put_back(i, newest_batch(i))
    yield "mailroom.mark_mailed", Action.BATCH_MAILED, "sam", lambda i, s: mail_a_batch(i)
    yield "delivery.came_back", Action.LETTER_FAILED, "sam", lambda i, s: delivery.came_back(
        i, last_mailed(i), DeliveryFailure.OTHER, "Zanzibar on the envelope")
    yield "delivery.mail_again", Action.LETTER_TO_MAIL, "sam", lambda i, s: delivery.mail_again(i, last_mailed(i), ["2 Zanzibar St"])
    yield "delivery.set_address", Action.LETTER_ADDRESSED, "sam", lambda i, s: delivery.set_address(
        i, mailroom.waiting(i)[0].delivery, ["3 Zanzibar St"])
    yield "delivery.settle", Action.LETTER_SETTLED, "sam", lambda i, s: mail_and_settle(i)
    yield "delivery.copy_on_paper", Action.LETTER_TO_MAIL, "rosa", lambda i, s: delivery.copy_on_paper(
        i, s.file, first_notice(i), account_of(i, s.rosa))
    yield "delivery.email_refused", Action.LETTER_FAILED, "sam", lambda i, s: delivery.email_refused(i, news(i))
    yield "deciding.appeal", Action.APPEALED, "rosa", lambda i, s: deciding.appeal(i, s.file, "Zanzibar closed")
    yield "deciding.decide_appeal", Action.DECIDED, "dana", lambda i, s: deciding.decide_appeal(i, s.file, OPTIONS)
    yield "applications.note_received", Action.MOMENT_RECORDED, "sam", start_second
    yield "matching.keep_apart", Action.KEPT_APART, "sam", lambda i, s: matching.keep_apart(i, s.file, s.second or s.file)
    yield "matching.match_by_hand", Action.LOAN_MATCHED, "sam", lambda i, s: matching.match_by_hand(
        i, s.second or s.file, first_loan(i))
    yield "matching.join", Action.APPLICATION_JOINED, "sam", join
    yield "applications.withdraw", Action.WITHDRAWN, "rosa", lambda i, s: applications.withdraw(
        i, s.file, date(2026, 10, 19), "Sold to Mr. Zanzibar")


def count(intake: Intake) -> int:
    return intake.session.scalar(select(func.count()).select_from(AuditEntry)) or 0


@pytest.fixture
def story(servicer: Servicer) -> Story:
    return Story(
        servicer, servicer.person(), servicer.person(name="Luis Rivera"), servicer.counselor(), servicer.specialist(),
        servicer.specialist("Dana Cole"),
    )


def test_every_operation_leaves_its_entry_in_the_transaction_of_its_change(servicer: Servicer, story: Story) -> None:
    with servicer.acting() as shared:
        for name, action, who, step in steps():
            account: Account = getattr(story, who)
            intake = Intake(shared.session, servicer.store, servicer.clock, Actor(account.id, account.role.value))
            servicer.clock.advance(timedelta(seconds=1))
            before = count(intake)
            step(intake, story)
            new = shared.session.scalars(select(AuditEntry).order_by(AuditEntry.id).offset(before)).all()
            assert action.value in {entry.action for entry in new}, name
            assert all(entry.actor_id == account.id and entry.at == intake.now for entry in new), name
        told = json.dumps([[entry.subject, entry.details] for entry in shared.session.scalars(select(AuditEntry))])
        assert [word for word in PRIVATE if word in told] == []


def test_no_operation_is_left_out_of_the_test_above() -> None:
    told = {name for name, _, _, _ in steps()}
    left_out = []
    for module in MODULES:
        short = module.__name__.rsplit(".", 1)[1]
        for name, function in inspect.getmembers(module, inspect.isfunction):
            takes = list(inspect.signature(function).parameters)
            mine = function.__module__ == module.__name__ and not name.startswith("_") and takes[:1] == ["intake"]
            if mine and name not in ASKS_ONLY[short] and f"{short}.{name}" not in told:
                left_out.append(f"{short}.{name}")
    assert left_out == []


def test_what_is_rolled_back_leaves_no_entry(servicer: Servicer, story: Story) -> None:
    class Halfway(Exception):
        """Something goes wrong after the change and before the end of the transaction."""

    with suppress(Halfway), servicer.acting(story.rosa) as intake:
        a_document(intake, applications.start(intake, story.rosa, Channel.WEB, "en"))
        assert count(intake) > 0
        raise Halfway
    with servicer.acting() as intake:
        assert count(intake) == 0
        assert intake.session.scalar(select(func.count()).select_from(Application)) == 0
