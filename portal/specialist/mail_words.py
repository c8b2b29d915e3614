"""What letters on their way are called at the desk: channels, what they wait for, and why they failed."""

from collections.abc import Mapping

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from intake.kinds import DeliveryFailure
from intake.operations.red_list import Waits

FAILURES: Mapping[DeliveryFailure, LazyString] = {
    DeliveryFailure.EMAIL_REFUSED: _l("The e-mail was refused or came back"),
    DeliveryFailure.WRONG_ADDRESS: _l("The address is wrong or not complete"),
    DeliveryFailure.MOVED: _l("Moved, no new address known"), DeliveryFailure.REFUSED: _l("Not taken at the door"),
    DeliveryFailure.UNCLAIMED: _l("Not picked up"), DeliveryFailure.SPOILED: _l("Spoiled before it could be mailed"),
    DeliveryFailure.OTHER: _l("Something else"),
}
ON_PAPER = tuple(each for each in DeliveryFailure if each is not DeliveryFailure.EMAIL_REFUSED)

WAITS: Mapping[Waits, LazyString] = {
    Waits.ITS_HOUR: _l("Goes by itself"), Waits.TO_BE_SENT: _l("Being sent. If this stays, the worker has stopped"),
    Waits.PRINTING: _l("To be printed in the mailroom"), Waits.MAILING: _l("Printed, not marked as mailed"),
    Waits.ADDRESS: _l("No address"), Waits.NOBODY: _l("Nobody to write to: add a borrower to the file"),
    Waits.A_PERSON: _l("Came back or could not be mailed"),
}
