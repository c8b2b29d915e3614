"""One homeowner's file in Texas, and who does what to it on which day: for the acts that move its clocks."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from intake.kinds import DeadlineState, EventKind, HardshipKind
from intake.models import Account, Application, Document, Event, Notice
from intake.operations import assessment, completion, notices, reviewing, signing
from intake.operations.context import Intake
from tests.builders import OFFICE, Servicer, a_loan, a_pay_stub, an_application

WAGES = "income.wages"


class Case:
    """A file received on a Monday with a loan, a hardship and wages; signed, and acknowledged the same day."""

    def __init__(self, servicer: Servicer, *, state: str = "TX", zip: str = "75201", **cells: str) -> None:
        self.servicer, self.rosa, self.sam = servicer, servicer.person(), servicer.specialist()
        with servicer.acting(self.rosa) as intake:
            loan = a_loan(intake, state=state, zip=zip, **cells)
            application = an_application(
                intake, self.rosa, loan=loan, hardship=HardshipKind.REDUCED_INCOME, wages=Decimal("2140.00")
            )
            signing.sign(intake, application, application.people[0], "Rosa Rivera", "True.")
            signing.send(intake, application)
            notices.acknowledge(intake, application, OFFICE)
            self.source = str(application.incomes[0].id)
        self.id = application.id

    def application(self, intake: Intake) -> Application:
        return intake.session.get_one(Application, self.id)

    def does(self, who: Account, act: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        with self.servicer.acting(who) as intake:
            return act(intake, self.application(intake), *arguments, **named)

    def sends_stub(self, dated: date = date(2026, 10, 9)) -> Document:
        """The homeowner sends the pay stub that was missing."""
        with self.servicer.acting(self.rosa) as intake:
            return a_pay_stub(intake, self.application(intake), dated)

    def accepts(self, stub: Document) -> None:
        with self.servicer.acting(self.sam) as intake:
            reviewing.accept(intake, intake.session.merge(stub))

    def completes(self) -> None:
        """The stub comes, is accepted, and the file is marked complete; its letter goes."""
        self.accepts(self.sends_stub())
        self.does(self.sam, completion.mark_complete)
        self.send_letters()

    def send_letters(self) -> list[Notice]:
        """The worker's turn: every letter goes whose hour has come."""
        with self.servicer.acting() as intake:
            owed = [each for each in notices.unsent(intake, self.application(intake)) if each.send_after <= intake.now]
            return [sent for each in owed if (sent := notices.send_owed(intake, each.id, OFFICE))]

    def days_pass(self, count: int) -> None:
        """Day by day, so that letters go on their own."""
        for _day in range(count):
            self.servicer.clock.advance(timedelta(days=1))
            self.send_letters()

    def clock(self, key: str) -> tuple[date | None, DeadlineState]:
        with self.servicer.acting() as intake:
            found = assessment.assess_application(intake, self.application(intake)).deadline(key)
            assert found is not None
            return found.due_on, found.state

    def forbidden(self) -> dict[str, date | None]:
        with self.servicer.acting() as intake:
            return {each.act.value: each.until for each in assessment.assess_application(intake, self.application(intake)).prohibited}

    def latest(self, kind: EventKind) -> Event | None:
        with self.servicer.acting() as intake:
            return self.application(intake).latest(kind)

    def owed(self) -> list[str]:
        with self.servicer.acting() as intake:
            return [each.kind for each in notices.unsent(intake, self.application(intake))]
