"""The specialist's room: queue, review desk, case, the doors that are not the web."""

from portal.specialist import (
    answers,
    case,
    completing,
    deciding,
    doors,
    helping,
    letter_record,
    mailroom,
    mending,
    packing,
    page_orders,
    queue,
    red_list,
    reports,
    review,
)
from portal.specialist.blueprint import specialist

__all__ = [
    "answers", "case", "completing", "deciding", "doors", "helping", "letter_record", "mailroom", "mending", "packing", "page_orders",
    "queue", "red_list", "reports", "review", "specialist",
]
