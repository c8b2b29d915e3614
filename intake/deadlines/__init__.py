"""Every clock of Regulation X 1024.39 to 41, with the California and Nevada overlays, computed from dated facts."""

from intake.deadlines.clocks import Deadline, deadlines
from intake.deadlines.comparing import Consequences, consequences
from intake.deadlines.exits import Window
from intake.deadlines.facts import DecisionOutcome, Event, Facts, PaperDates, SaleDate
from intake.deadlines.prohibitions import Act, Prohibition, merged, prohibited_now
from intake.deadlines.reasonable import ReasonableDate, reasonable_date
from intake.deadlines.reminders import reminder_days
from intake.deadlines.signals import Signal, signals

__all__ = [
    "Act", "Consequences", "Deadline", "DecisionOutcome", "Event", "Facts", "PaperDates", "Prohibition", "ReasonableDate", "SaleDate",
    "Signal", "Window", "consequences", "deadlines", "merged", "prohibited_now", "reasonable_date", "reminder_days", "signals",
]
