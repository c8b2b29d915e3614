"""Consent to letters on the site (15 U.S.C. 7001(c)): every yes with what was read before it, every no, and whether it holds."""

from datetime import UTC, datetime

from sqlalchemy import select

from intake.audit import Action
from intake.kinds import DeliveryChannel
from intake.models import Account, Consent, Delivery
from intake.operations.context import Intake

# Since when it is said what a reader needs to open and keep our letters. A change that could keep somebody from opening them
# is told anew and agreed to anew (7001(c)(1)(D)): move the day, and every older yes stops counting.
NEEDS_SINCE = datetime(2026, 1, 1, tzinfo=UTC)
WORD_IN_PDF = "word_in_pdf"


def agree(intake: Intake, account: Account, statement: str, language: str) -> Consent:
    """Keep a yes, given on the site by somebody who has read the statement and a word in a letter like ours."""
    account.electronic_consent_at = intake.now
    return _keep(intake, account, Consent(agreed=True, language=language, statement=statement, shown_by=WORD_IN_PDF))


def choose_paper(intake: Intake, account: Account) -> Consent:
    """Keep a no, or take a yes back: letters go on paper from the next one on; what was sent before stays sent (7001(c)(4))."""
    account.electronic_consent_at = None
    return _keep(intake, account, Consent(agreed=False, language=account.language))


def holds(account: Account) -> bool:
    """Whether this account gets its letters on the site by its own word."""
    return account.electronic_consent_at is not None and account.electronic_consent_at >= NEEDS_SINCE


def came_back_at(intake: Intake, account: Account) -> datetime | None:
    """When our e-mail about a letter last failed, since they agreed: until they agree anew nothing rests on that address."""
    failed = select(Delivery.failed_at).where(
        Delivery.account_id == account.id, Delivery.channel == DeliveryChannel.SITE, Delivery.email == account.email,
        Delivery.failed_at > (account.electronic_consent_at or NEEDS_SINCE),
    )
    return intake.session.scalars(failed.order_by(Delivery.failed_at.desc()).limit(1)).first()


def in_force(intake: Intake, account: Account, at: datetime) -> Consent | None:
    """The yes on which a letter of that moment rests; None where there was none, or a later no."""
    said = next((word for word in words_of(intake, account) if word.at <= at), None)
    return said if said is not None and said.agreed else None


def words_of(intake: Intake, account: Account) -> list[Consent]:
    """Every word of this account about its letters, newest first."""
    return list(intake.session.scalars(select(Consent).where(Consent.account_id == account.id).order_by(Consent.at.desc())))


def _keep(intake: Intake, account: Account, consent: Consent) -> Consent:
    consent.account_id, consent.at, consent.email = account.id, intake.now, account.email
    consent.by_id = intake.actor.account_id if intake.actor.account_id != account.id else None
    intake.session.add(consent)
    intake.record(Action.CONSENT_GIVEN, subject=account.id, agreed=consent.agreed)
    intake.session.flush()
    return consent
