"""Papers: the intention to send one, the document it becomes, and what may be done with it afterwards.

The order is what keeps a paper from being lost: ``begin`` writes the intention (one transaction), the bytes go to the
store and are verified there (no transaction), ``record`` writes document, job and history together (another).
``receiving.receive`` goes through all three.
"""

import secrets
import unicodedata
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select

from intake.audit import Action
from intake.errors import AlreadyRemoved, CannotRemove, KeyUsedForAnotherFile, NotFound, UnknownAnswer
from intake.kinds import Channel, EventKind, JobKind, ReviewOutcome
from intake.models import Application, Document, Incident, Offer, Review, Upload
from intake.operations import applications, assessment, desk, moments
from intake.operations.context import Intake
from intake.places import local_date

MAX_BYTES = 25 * 1024 * 1024
HEAD_BYTES = 1024
SENT_LATELY = timedelta(hours=24)
HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"})
RECEIPT_LETTERS = "ACDEFGHJKMNPQRTUVWXY34679"
ADVICE_ANSWERS = frozenset({"send_anyway", "mine_under_another_name", "co_borrowers", "lives_with_me", "not_sure"})
STORED, PENDING, REFUSED, ABANDONED = "stored", "pending", "refused", "abandoned"


@dataclass(frozen=True)
class Begun:
    """One attempt to send a file: where its bytes go, and when it began. ``replay`` is what the same key brought before."""

    upload_id: uuid.UUID
    object_key: str
    attempt_at: datetime
    replay: Document | None = None


def lock(intake: Intake, application_id: uuid.UUID) -> Application:
    """The application, held until the transaction ends: two papers arriving at once see each other.

    A paper for a file that was joined to another belongs in the one that goes on, whichever was named.
    """
    found = intake.session.scalar(
        select(Application).where(Application.id == application_id).with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NotFound
    return found if found.joined_to_id is None else lock(intake, found.joined_to_id)


def as_it_is_now(intake: Intake, document: Document) -> Document:
    """The paper that a file is a page of, looked up anew once the application is held: files may have been joined meanwhile."""
    intake.session.expire(document, ["placement", "leaves"])
    whole = document.whole
    intake.session.expire(whole, ["leaves"])
    return whole


def sniff(head: bytes) -> str | None:
    """The media type that a file's first bytes declare; None for anything but PDF, JPEG, PNG and HEIC."""
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head[4:8] == b"ftyp" and head[8:12] in HEIC_BRANDS:
        return "image/heic"
    return "application/pdf" if b"%PDF-" in head[:HEAD_BYTES] else None


def new_object_key(folder: str, now: datetime) -> str:
    """A key that no attempt has used, and that says nothing about anybody."""
    return f"{folder}/{now.year}/{uuid.uuid4()}"


def begin(
    intake: Intake,
    application_id: uuid.UUID,
    key: str,
    filename: str,
    *,
    offered_for: Iterable[tuple[str, str]] = (),
    person_id: uuid.UUID | None = None,
    channel: Channel = Channel.WEB,
    arrived_on: date | None = None,
    attempt_at: datetime | None = None,
    sha256: str | None = None,
) -> Begun:
    """Write the intention to send a file, before any byte of it is kept. With a known key it is another attempt.

    ``arrived_on`` is the day on which a paper came by mail, by fax or by hand, when that was not now. ``sha256`` of the
    bytes about to be kept lets ``reconcile`` finish what a killed process had begun.
    """
    application = lock(intake, application_id)
    if arrived_on is not None:
        moments.refuse_future(intake, application, arrived_on)
    upload = _find_upload(intake, application, key) or _new_upload(intake, application, key, attempt_at or intake.now)
    if upload.state == STORED and (sent := _document_of(intake, upload)) is not None and sent.removed_at is None:
        return Begun(upload.id, sent.object_key, upload.attempt_at, sent)
    upload.state, upload.refusal, upload.document_id = PENDING, None, None
    upload.filename, upload.attempt_at = tidy_filename(filename), attempt_at or intake.now
    upload.object_key = new_object_key("papers", intake.now)
    upload.details = {
        "offered_for": [list(offer) for offer in offered_for], "person_id": str(person_id) if person_id else None,
        "channel": channel.value, "arrived_on": arrived_on.isoformat() if arrived_on else None,
        # Bytes of an earlier attempt may be whole in the store though its process died: reconcile looks there too.
        "attempts": [*upload.details.get("attempts", ()), [upload.object_key, upload.attempt_at.isoformat(), sha256]],
    }
    intake.session.flush()
    intake.record(Action.UPLOAD_BEGUN, application_id=application.id, subject=upload.id)
    return Begun(upload.id, upload.object_key, upload.attempt_at)


def record(intake: Intake, begun: Begun, *, size: int, sha256: str, media_type: str) -> tuple[Document, bool]:
    """Make a document of bytes that are safe in the store; also whether the same paper had been sent already."""
    upload = intake.session.get_one(Upload, begun.upload_id)
    application = lock(intake, upload.application_id)
    intake.session.refresh(upload)
    if upload.state == STORED:
        return _same_paper(intake, upload, sha256), True
    twin = _sent_lately(intake, application, sha256, upload.details["arrived_on"])
    document = twin or _new_document(intake, application, upload, begun, size, sha256, media_type)
    upload.state, upload.refusal, upload.sha256, upload.document_id = STORED, None, sha256, document.id
    for requirement_key, source in upload.details["offered_for"]:
        _offer(intake, document, requirement_key, source)
    _note_arrival(intake, application, document)
    return document, twin is not None


def refuse(intake: Intake, upload_id: uuid.UUID, code: str) -> None:
    """Keep the fact that a file was not received, and why; a later attempt with its key may still succeed."""
    upload = intake.session.get_one(Upload, upload_id)
    lock(intake, upload.application_id)
    intake.session.refresh(upload)
    if upload.state != STORED:
        upload.state, upload.refusal = REFUSED, code
        intake.record(Action.UPLOAD_REFUSED, application_id=upload.application_id, subject=upload.id, reason=code)


def offer_for(intake: Intake, document: Document, requirement_key: str, source: str = "") -> None:
    """Use a paper for a requirement as well; once is enough."""
    _refuse_removed(document)
    application = lock(intake, document.application_id)
    if _offer(intake, document, requirement_key, source):
        intake.record(
            Action.DOCUMENT_OFFERED, application_id=application.id, subject=document.id, requirement=requirement_key, source=source,
        )
    _refresh(intake, application)


def offer_instead(intake: Intake, document: Document, requirement_key: str, source: str = "") -> None:
    """Use a paper for this requirement and for no other: it had been sent to the wrong place."""
    _refuse_removed(document)
    for file in document.files:
        file.offers.clear()
    intake.session.flush()
    offer_for(intake, document, requirement_key, source)


def remove(intake: Intake, document: Document) -> None:
    """Take back a paper sent by mistake, with all its files, as long as nothing was signed and nobody has decided of it.

    Its bytes stay kept.
    """
    _refuse_removed(document)
    application = lock(intake, document.application_id)
    document = as_it_is_now(intake, document)
    intake.session.refresh(application, ["events"])
    if application.event(EventKind.SIGNED_AND_SENT) is not None or document.review is not None:
        raise CannotRemove
    for file in document.files:
        file.removed_at, file.removed_because = intake.now, "taken_back"
        intake.record(Action.DOCUMENT_REMOVED, application_id=application.id, subject=file.id)
    _refresh(intake, application)


def move(intake: Intake, document: Document, to: Application, note: str) -> Incident:
    """Put a paper that was filed under the wrong person where it belongs: gone from there at once, and answered for.

    All its files go. It is read again, because whose name it should bear has changed, and waits for a decision of its own there.
    """
    _refuse_removed(document)
    held = {application_id: lock(intake, application_id) for application_id in sorted((document.application_id, to.id))}
    origin, to = held[document.application_id], held[to.id]
    document = as_it_is_now(intake, document)
    if intake.actor.account_id is None or to is origin:
        raise NotFound
    incident = Incident(
        kind="misfiled_paper", application_id=origin.id, other_application_id=to.id, document_id=document.id, description=note,
        by_id=intake.actor.account_id, at=intake.now,
    )
    intake.session.add(incident)
    _forget_decision(intake, document, origin)
    for file in document.files:
        _move_file(intake, file, origin, to)
    intake.record(Action.INCIDENT_RECORDED, application_id=origin.id, subject=incident.id, kind=incident.kind)
    _refresh(intake, origin)
    _note_arrival(intake, to, document)
    return incident


def answer_advice(intake: Intake, document: Document, answer: str) -> None:
    """Keep what the sender says to the advice about a paper; whatever it is, the paper stays received."""
    if answer not in ADVICE_ANSWERS:
        raise UnknownAnswer(answer)
    _refuse_removed(document)
    document.advice_answer = answer
    intake.record(Action.ADVICE_ANSWERED, application_id=document.application_id, subject=document.id, answer=answer)


def tidy_filename(filename: str) -> str:
    """The sender's own name for the file, without signs that hide or reorder text, in at most 255 bytes."""
    shown = "".join(sign for sign in filename if unicodedata.category(sign)[0] != "C").strip()
    return shown.encode()[:255].decode(errors="ignore")


def _find_upload(intake: Intake, application: Application, key: str) -> Upload | None:
    same = (Upload.account_id == intake.actor.account_id, Upload.application_id == application.id, Upload.key == key)
    return intake.session.scalar(select(Upload).where(*same))


def _new_upload(intake: Intake, application: Application, key: str, at: datetime) -> Upload:
    upload = Upload(application_id=application.id, account_id=intake.actor.account_id, key=key, begun_at=at, attempt_at=at,
                    state=PENDING, details={})
    intake.session.add(upload)
    return upload


def _document_of(intake: Intake, upload: Upload) -> Document | None:
    return intake.session.get(Document, upload.document_id) if upload.document_id else None


def _same_paper(intake: Intake, upload: Upload, sha256: str) -> Document:
    document = _document_of(intake, upload)
    if document is None or upload.sha256 != sha256:
        raise KeyUsedForAnotherFile
    return document


def _sent_lately(intake: Intake, application: Application, sha256: str, arrived_on: str | None) -> Document | None:
    """The same bytes, sent to the same application within a day: the same paper, whatever its key.

    Entered again with another day of arrival it is a paper of its own, so that a day typed wrong can be put right.
    """
    same = (Document.application_id == application.id, Document.sha256 == sha256, Document.removed_at.is_(None))
    lately = [Document.received_at > intake.now - SENT_LATELY]
    if arrived_on is not None:
        lately.append(Document.received_on == date.fromisoformat(arrived_on))
    return intake.session.scalar(select(Document).where(*same, *lately).order_by(Document.received_at).limit(1))


def _new_document(
    intake: Intake, application: Application, upload: Upload, begun: Begun, size: int, sha256: str, media_type: str
) -> Document:
    arrived_on, person_id = upload.details["arrived_on"], upload.details["person_id"]
    entered = arrived_on is not None
    document = Document(
        application_id=application.id, receipt=_new_receipt(intake), object_key=begun.object_key, filename=upload.filename,
        media_type=media_type, size=size, sha256=sha256, channel=Channel(upload.details["channel"]), begun_at=upload.begun_at,
        received_at=begun.attempt_at,
        received_on=date.fromisoformat(arrived_on) if entered else local_date(begun.attempt_at, *moments.place(application)),
        entered_at=intake.now if entered else None, entered_by_id=upload.account_id if entered else None,
        sent_by_id=upload.account_id, person_id=uuid.UUID(person_id) if person_id else None,
    )
    intake.session.add(document)
    intake.session.flush()
    intake.enqueue(JobKind.READ_DOCUMENT, document.id, application_id=application.id)
    intake.record(
        Action.DOCUMENT_RECEIVED, application_id=application.id, subject=document.id, receipt=document.receipt, sha256=sha256,
        size=size, media_type=media_type, channel=document.channel.value, received_on=document.received_on.isoformat(),
    )
    return document


def _new_receipt(intake: Intake) -> str:
    while True:
        letters = "".join(secrets.choice(RECEIPT_LETTERS) for _ in range(8))
        receipt = f"{letters[:4]}-{letters[4:]}"
        if intake.session.scalar(select(Document.id).where(Document.receipt == receipt)) is None:
            return receipt


def _offer(intake: Intake, document: Document, requirement_key: str, source: str) -> bool:
    if (requirement_key, source) in document.offered_for:
        return False
    document.offers.append(Offer(requirement_key=requirement_key, source=source))
    intake.session.flush()
    return True


def _note_arrival(intake: Intake, application: Application, document: Document) -> None:
    """What follows a paper's arrival: perhaps the application is received, or everything asked for has come."""
    applications.note_received(intake, application, document.received_on)
    assessment.mark_moments(intake, application)
    _refresh(intake, application)


def _refresh(intake: Intake, application: Application) -> None:
    intake.session.flush()
    desk.refresh(intake, application)


def _refuse_removed(document: Document) -> None:
    if document.removed_at is not None:
        raise AlreadyRemoved


def _move_file(intake: Intake, file: Document, origin: Application, to: Application) -> None:
    file.application_id, file.person_id, file.seen_at, file.advice_answer = to.id, None, None, None
    file.offers.clear()
    intake.session.flush()
    intake.again(JobKind.READ_DOCUMENT, file.id, application_id=to.id)
    for application in (origin, to):
        intake.record(Action.DOCUMENT_MOVED, application_id=application.id, subject=file.id)


def _forget_decision(intake: Intake, document: Document, origin: Application) -> None:
    """What was decided of a paper for one household says nothing about another: somebody looks at it anew."""
    if document.review is not None and intake.actor.account_id is not None:
        document.reviews.append(Review(outcome=ReviewOutcome.NONE, by_id=intake.actor.account_id, at=intake.now))
        intake.record(Action.REVIEW_UNDONE, application_id=origin.id, subject=document.id)
