"""The specialist's room: queue, review desk, case, the doors that are not the web."""

from portal.specialist import (
    answers,
    calendars,
    case,
    completing,
    deciding,
    doors,
    helping,
    mending,
    packing,
    page_orders,
    queue,
    reports,
    review,
)
from portal.specialist.blueprint import specialist

__all__ = [
    "answers", "calendars", "case", "completing", "deciding", "doors", "helping", "mending", "packing", "page_orders", "queue", "reports",
    "review", "specialist",
]
