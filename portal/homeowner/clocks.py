"""The clocks a homeowner sees: what has happened, what comes next, whose turn it is, and by when."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from flask_babel import gettext as _
from flask_babel import ngettext

from intake.deadlines import Deadline
from intake.kinds import DeadlineState, EventKind
from intake.models import Application, Document
from intake.operations.assessment import FileAssessment

# Clocks that bind us: when one is missed, the page says so plainly.
OURS = frozenset({"acknowledgment", "complete_notice", "evaluation", "appeal_decision"})


@dataclass(frozen=True)
class Moment:
    """One line of the timeline; ``state`` is done, next or late (late is ours)."""

    on: date
    words: str
    state: str = "done"


def clock_date(file: FileAssessment, key: str) -> date | None:
    """When this clock ends, while it is running; None otherwise."""
    clock = file.deadline(key)
    return clock.due_on if clock is not None and _is_running(clock) else None


def timeline(application: Application, file: FileAssessment, papers: list[Document]) -> list[Moment]:
    """From the first day to the last one known, oldest first."""
    words = _happened()
    past = [
        Moment(on, ngettext("%(num)s paper received", "%(num)s papers received", count))
        # Several pages of one paper that came on one day are one paper.
        for on, count in Counter(on for on, _paper in {(paper.received_on, paper.whole) for paper in papers}).items()
    ]
    past += [Moment(event.on, words[event.kind]) for event in application.events if event.kind in words]
    return sorted(past, key=lambda moment: moment.on) + sorted(_coming(file), key=lambda moment: moment.on)


def late_with(file: FileAssessment) -> list[Moment]:
    """What we owe and are late with."""
    return [moment for moment in _coming(file) if moment.state == "late"]


def _coming(file: FileAssessment) -> list[Moment]:
    words = _will_happen()
    return [
        Moment(clock.due_on, words[clock.key], "late" if clock.state is DeadlineState.MISSED else "next")
        for clock in file.deadlines
        if clock.key in words and clock.subject is None and clock.due_on is not None and _is_running(clock)
        and (clock.key != "reasonable_date" or file.assessment.missing)
    ]


def _is_running(clock: Deadline) -> bool:
    """Pending; or missed by us and still not done. What was done late is in the past, with its real day."""
    if clock.state is DeadlineState.MISSED:
        return clock.key in OURS and clock.met_on is None
    return clock.state is DeadlineState.PENDING


def _happened() -> dict[EventKind, str]:
    return {
        EventKind.APPLICATION_RECEIVED: _("We received your application"),
        EventKind.SIGNED_AND_SENT: _("You signed and sent it"),
        EventKind.ACKNOWLEDGMENT_SENT: _("We wrote to you to say we have it, and what was missing"),
        EventKind.FIRST_FACIALLY_COMPLETE: _("Everything we asked for had arrived"),
        EventKind.GAP_FOUND: _("We found that something more is needed"),
        EventKind.GAP_CURED: _("What was still needed arrived"),
        EventKind.COMPLETE: _("Your application was complete"),
        EventKind.COMPLETE_NOTICE_SENT: _("We wrote to you to say it is complete"),
        EventKind.DECISION_SENT: _("We sent you our decision"),
        EventKind.WITHDRAWN: _("You took the application back"),
        EventKind.SHORT_TERM_OFFERED: _("We offered you a plan for a short time"),
        EventKind.SHORT_TERM_ENDED: _("The plan for a short time ended"),
        EventKind.CLOSED_INCOMPLETE: _("We closed your application because papers were missing"),
        EventKind.REOPENED: _("We opened your application again"),
        EventKind.TRANSFERRED_IN: _("Your loan came to us from another company"),
    }


def _will_happen() -> dict[str, str]:
    return {
        "acknowledgment": _("We write to you by this day to say we have it, and what is missing"),
        "reasonable_date": _("We ask for the missing papers by this day"),
        "complete_notice": _("We write to you by this day to say it is complete"),
        "evaluation": _("We send you our decision by this day"),
        "offer_response": _("Last day to answer our offer"),
        "appeal_window": _("Last day to ask for an appeal"),
        "appeal_decision": _("We answer your appeal by this day"),
    }
