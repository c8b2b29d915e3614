"""Owing the letter that asks for a paper anew: promptly, one letter for what a specialist asks within the same half hour."""

from datetime import timedelta

from intake.business_days import add_business_days
from intake.models import Application
from intake.notices.kinds import CLARIFICATION
from intake.operations import moments, notices
from intake.operations.context import Intake
from intake.requirements.settings import POLICY

GATHER = timedelta(minutes=30)


def owe_clarification(intake: Intake, application: Application) -> None:
    """A paper was asked for or turned down: the homeowner is told in writing (1024.41(b)(1); after completeness (c)(2)(iv)).

    What is asked next joins the letter that waits, unless its words are fixed already, as of one printed and not mailed yet; one
    that has nothing left to say when its time comes is not sent.
    """
    if any(notice.kind == CLARIFICATION and notice.composed_at is None for notice in notices.unsent(intake, application)):
        return
    due_on = add_business_days(moments.today(application, intake.now), POLICY.promptly_business_days)
    notices.owe(intake, application, CLARIFICATION, due_on, intake.now + GATHER)
