"""What happened to each file of a sending: a receipt, or why it was not received and what to do."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from flask_babel import gettext as _

from intake.errors import KeyUsedForAnotherFile, PaperRefused, StoreFault
from intake.kinds import Channel, Role
from intake.operations.receiving import Incoming, Received, receive
from portal.access import me
from portal.database import acting
from portal.wiring import wiring


@dataclass(frozen=True)
class Arrival:
    """One file's outcome; exactly one of receipt and refusal is there. ``again`` says that trying again may help."""

    filename: str
    receipt: Received | None = None
    refusal: str = ""
    again: bool = False


@dataclass(frozen=True)
class Sending:
    """What all files of one sending share: the application, the requirement they are for, and when the request began."""

    application_id: uuid.UUID
    offered_for: tuple[tuple[str, str], ...]
    began: datetime


def channel() -> Channel:
    """The door this account's papers come by."""
    return Channel.COUNSELOR if me().role is Role.COUNSELOR else Channel.WEB


def take_in(sending: Sending, by: Channel, files: Iterable[tuple[str, str, BinaryIO]]) -> list[Arrival]:
    """Receive each (key, filename, body), one after the other; one that is refused does not stop the others.

    Call it with no transaction open.
    """
    return [_take(sending, by, key, filename, body) for key, filename, body in files]


def _take(sending: Sending, by: Channel, key: str, filename: str, body: BinaryIO) -> Arrival:
    site = wiring()
    paper = Incoming(
        sending.application_id, key, filename, body, offered_for=sending.offered_for, channel=by, attempt_at=sending.began
    )
    try:
        return Arrival(filename, receive(site.engine, site.store, site.clock, acting(), paper))
    except PaperRefused as refusal:
        return Arrival(filename, refusal=refusal_words(refusal.code, filename))
    except KeyUsedForAnotherFile as refusal:
        return Arrival(filename, refusal=refusal_words(refusal.code, filename))
    except StoreFault:
        return Arrival(filename, refusal=refusal_words("store_fault", filename), again=True)


def refusal_words(code: str, filename: str) -> str:
    """Why a file was not received, and what to do."""
    words = {
        "empty": _("%(name)s is empty. Open it to check, then send it again."),
        "too_large": _("%(name)s is larger than 25 MB. A photo of each page is often smaller."),
        "wrong_type": _("%(name)s is not a PDF or a picture. Take a photo of the paper, or save it as a PDF."),
        "key_reused": _("%(name)s did not go through. Pick it again to send it."),
        "store_fault": _("We're sorry, we could not keep %(name)s just now. Papers you sent before are safe. Try again in a minute."),
    }
    return words.get(code, words["key_reused"]) % {"name": filename or _("The file")}
