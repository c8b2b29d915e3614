"""Servicing transfers: when the acknowledgment falls to the new servicer, and what the date it gives then protects (1024.41(k)(2))."""

from intake.business_days import add_business_days
from intake.deadlines.facts import ENOUGH_FOR_NOTICE, Facts
from intake.deadlines.reasonable import disclosed
from intake.requirements.settings import POLICY


def new_servicer_acknowledges(facts: Facts) -> bool:
    """Whether the old servicer's five business days were not over at the transfer and it had sent nothing ((k)(2)(i)).

    What came on the day of the transfer may have come to either: the longer time is not taken for it, the protection is.
    """
    moved, received, sent = facts.transferred_in_on, facts.received_on, facts.acknowledged
    if moved is None or received is None or not facts.is_before_sale(received, ENOUGH_FOR_NOTICE):
        return False
    return received <= moved <= add_business_days(received, 5, POLICY.observed_holidays_extend) and (sent is None or sent.on >= moved)


def complete_by_disclosed_date(facts: Facts) -> bool:
    """Whether it was complete by the date such a notice gave: (c), (d) and (g) hold however near the sale ((k)(2)(ii)(B)).

    A servicer that owed the notice and sent none cannot say that the date had passed.
    """
    notice, complete = facts.acknowledged, facts.protected_on
    if complete is None or not new_servicer_acknowledges(facts):
        return False
    return notice is None or complete <= disclosed(facts, notice.on).on
