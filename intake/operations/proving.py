"""How a person proves who they are: secrets sent by e-mail, second factors, recovery codes; only hashes of them are kept."""

import hashlib
import secrets
import uuid
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Update, delete, select, update

from intake.audit import Action
from intake.errors import NotFound
from intake.models import Account, RecoveryCode, SignInCode
from intake.operations.accounts import normal_email
from intake.operations.context import Intake

CODE_LIFE = timedelta(minutes=10)
RESET_LIFE = timedelta(minutes=60)
CODE_TRIES = 5
RECOVERY_CODES = 10
SIGN_IN, RESET, DEMO = "sign_in", "reset", "demo"


@dataclass(frozen=True)
class Issued:
    """A secret just made: the row keeps only hashes, so the code and the token exist nowhere else."""

    row: SignInCode
    code: str
    token: str



def issue(intake: Intake, email: str, purpose: str = SIGN_IN, life: timedelta = CODE_LIFE) -> Issued:
    """Make a six-digit code and a link's token for this address."""
    code, token = f"{secrets.randbelow(10**6):06}", secrets.token_urlsafe(32)
    row_id = uuid.uuid4()
    row = SignInCode(
        id=row_id, email=normal_email(email), code_hash=hash_of(f"{row_id}:{code}"), link_hash=hash_of(token), purpose=purpose,
        expires_at=intake.now + life,
    )
    intake.session.add(row)
    intake.session.flush()
    return Issued(row, code, token)


def prove_code(intake: Intake, code_id: uuid.UUID, typed: str) -> SignInCode | None:
    """Count a try of the code and use it up when right; None when wrong, late, used or tried too often.

    Both steps are single conditional updates, so that parallel tries can neither exceed the count nor win twice.
    """
    alive = (
        SignInCode.id == code_id, SignInCode.purpose == SIGN_IN, SignInCode.used_at.is_(None), SignInCode.expires_at > intake.now,
    )
    counted = update(SignInCode).where(*alive, SignInCode.tries < CODE_TRIES).values(tries=SignInCode.tries + 1)
    if not changes_one(intake, counted):
        return None
    if not changes_one(intake, update(SignInCode).where(*alive, SignInCode.code_hash == hash_of(f"{code_id}:{typed}"))
                        .values(used_at=intake.now)):
        return None
    return intake.session.get(SignInCode, code_id, populate_existing=True)


def find_link(intake: Intake, token: str, purpose: str = SIGN_IN) -> SignInCode:
    """What this link stands for, unused and in time; opening it changes nothing. Raises NotFound."""
    row = intake.session.scalar(select(SignInCode).where(SignInCode.link_hash == hash_of(token), SignInCode.purpose == purpose))
    if row is None or row.used_at is not None or row.expires_at <= intake.now:
        raise NotFound
    return row


def use_link(intake: Intake, token: str, purpose: str = SIGN_IN) -> SignInCode:
    """Use up what this link stands for. Raises NotFound when somebody was faster."""
    row = find_link(intake, token, purpose)
    if not changes_one(intake, update(SignInCode).where(SignInCode.id == row.id, SignInCode.used_at.is_(None))
                        .values(used_at=intake.now)):
        raise NotFound
    return row


def mint_demo_link(intake: Intake, account: Account, about: str) -> str:
    """The token of a sign-in link that works again and again; honoured by the demo only."""
    issued = issue(intake, account.email, DEMO, timedelta(days=3650))
    issued.row.details = {"about": about}
    return issued.token


def set_factor(intake: Intake, account: Account, secret: str, counter: int) -> list[str]:
    """Keep a new second factor, its first code already used; the recovery codes returned exist nowhere else."""
    account.totp_secret, account.totp_last_counter = secret, counter
    intake.session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account.id))
    codes = [_recovery_code() for _ in range(RECOVERY_CODES)]
    intake.session.add_all(RecoveryCode(account_id=account.id, code_hash=hash_of(code.replace("-", ""))) for code in codes)
    intake.record(Action.FACTOR_CHANGED, subject=account.id)
    return codes


def use_counter(intake: Intake, account_id: uuid.UUID, counter: int) -> bool:
    """Use up a time step of the second factor; False when it, or a later one, was used before."""
    return changes_one(intake, update(Account).where(Account.id == account_id, Account.totp_last_counter < counter)
                        .values(totp_last_counter=counter))


def use_recovery_code(intake: Intake, account_id: uuid.UUID, typed: str) -> bool:
    """Use up a recovery code; False when it is unknown or was used before."""
    used = changes_one(intake, update(RecoveryCode).where(
        RecoveryCode.account_id == account_id, RecoveryCode.code_hash == hash_of(typed.upper()), RecoveryCode.used_at.is_(None),
    ).values(used_at=intake.now))
    if used:
        intake.record(Action.FACTOR_CHANGED, subject=account_id, recovery_code="used")
    return used


def recovery_codes_left(intake: Intake, account: Account) -> int:
    """How many recovery codes are still good."""
    rows = select(RecoveryCode.id).where(RecoveryCode.account_id == account.id, RecoveryCode.used_at.is_(None))
    return len(intake.session.scalars(rows).all())


def _recovery_code() -> str:
    letters = "".join(secrets.choice("ABCDEFGHJKLMNPQRSTUVWXYZ23456789") for _ in range(12))
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"


def hash_of(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def changes_one(intake: Intake, statement: Update) -> bool:
    """Whether a conditional update found its one row: the database decides between two who come at once."""
    result = intake.session.execute(statement.execution_options(synchronize_session=False))
    return getattr(result, "rowcount", 0) == 1
