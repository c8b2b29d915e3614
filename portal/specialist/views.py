"""The specialist's room: queue, review desk, case, the doors that are not the web."""

from portal.specialist import (
    acts,
    answers,
    asking_again,
    calendars,
    case,
    closing,
    completing,
    deciding,
    doors,
    foreclosing,
    gaps,
    helping,
    late_reviews,
    letter_record,
    mailroom,
    mending,
    packing,
    page_orders,
    plans,
    queue,
    red_list,
    reports,
    review,
    transfers,
    waiting,
)
from portal.specialist.blueprint import specialist

__all__ = [
    "acts", "answers", "asking_again", "calendars", "case", "closing", "completing", "deciding", "doors", "foreclosing", "gaps",
    "helping", "late_reviews", "letter_record", "mailroom", "mending", "packing", "page_orders", "plans", "queue", "red_list",
    "reports", "review", "specialist", "transfers", "waiting",
]
