"""What the acts on a file say at the desk: what keeps a file from closing, and how plans and their ends are called."""

from collections.abc import Mapping

from flask_babel import LazyString, ngettext
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from intake.kinds import PlanEnd
from intake.operations import closing
from intake.operations.closing import Lack, Lacking
from portal.formatting import day
from portal.words import sentence

LACKING: Mapping[Lacking, LazyString] = {
    Lacking.NOT_RUNNING: _l("This application is not open: it was closed, withdrawn, decided or joined to another, or never received."),
    Lacking.NOTHING_MISSING: _l("Nothing is missing. There is no reason to close it."),
    Lacking.ARRIVED: _l("Everything we asked for has arrived. If more is needed, say so first, and give time to send it."),
    Lacking.NO_DATE: _l("No date was given by which to send what is missing. Ask for it with a date first."),
    Lacking.REVIEW: _l("Something that was sent waits for our review. Look at it first."),
    Lacking.HELP: _l("The homeowner said \"I don't have this\", and nobody has answered. Help first."),
    Lacking.THIRD_PARTY: _l("Something is awaited from somebody else. It is not in the homeowner's control."),
    Lacking.PLAN: _l("A short-term plan runs. The file stays open until it has ended."),
}
PLAN_ENDS: Mapping[PlanEnd, LazyString] = {
    PlanEnd.COMPLETED: _l("It ran to its end"), PlanEnd.NOT_PERFORMED: _l("The payments were not made"),
    PlanEnd.HELP_ASKED: _l("The homeowner asks for more help"),
}


def lacking(lack: Lack, reminders: int) -> str:
    """One thing that keeps a file from being closed, in the specialist's words."""
    if lack.what is Lacking.DATE_NOT_OVER:
        return _("The homeowner has until %(on)s. Not before the day after.", on=day(lack.on) if lack.on else "")
    if lack.what is Lacking.REMINDERS:
        needed = closing.FEWEST_REMINDERS - reminders
        return ngettext(
            "%(num)d more reminder must go first, on a day of its own.", "%(num)d more reminders must go first, on different days.", needed
        )
    if lack.what is Lacking.NOT_NAMED:
        titles = ", ".join(sentence(item.title) for item in lack.items)
        return _("No letter has named this as missing yet: %(titles)s.", titles=titles)
    return str(LACKING[lack.what])
