"""Who may write answers, and until when: the homeowner, the counselor who helps, or the specialist who writes down a call or a letter."""

import uuid

from flask import request

from intake.errors import AlreadySent, TakenByOther
from intake.kinds import Channel, EventKind, Role
from intake.models import Application
from intake.operations import desk
from intake.operations.finding import Access
from portal.access import me, the_access
from portal.database import SAFE, current_intake
from portal.homeowner.blueprint import homeowner
from portal.showing import ANSWERING
from portal.specialist.holding import hold, refused

# Nobody but a specialist can write into an application that came by one of these, signed or not.
WRITTEN_DOWN = frozenset({Channel.TELEPHONE, Channel.MAIL, Channel.FAX, Channel.IN_PERSON})

homeowner.register_error_handler(TakenByOther, refused)


def the_answers(application_id: uuid.UUID) -> Access:
    """The application for a page on which something is told. Raises TakenByOther while another specialist has the file."""
    access = the_access(application_id, *ANSWERING)
    if me().role is Role.SPECIALIST:
        _at_hand(access.application)
    return access


def is_closed(application: Application) -> bool:
    """Whether answers can no longer change here, by whoever is looking."""
    if application.event(EventKind.WITHDRAWN) is not None or application.joined_to_id is not None:
        return True
    if me().role is Role.SPECIALIST and application.channel in WRITTEN_DOWN:
        return False
    return application.event(EventKind.SIGNED_AND_SENT) is not None


def _at_hand(application: Application) -> None:
    """A specialist who saves takes the file; one who opens a page is told before typing that somebody else has it."""
    if request.method not in SAFE:
        if is_closed(application):
            raise AlreadySent
        hold(application)
        return
    entry = desk.entry_of(current_intake(), application)
    if entry is not None and entry.holder_id not in (None, me().id) and entry.lease_until > current_intake().now:
        raise TakenByOther
