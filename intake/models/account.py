"""Accounts: who may sign in, how they prove it, and the agencies counselors belong to."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from intake.kinds import Role
from intake.models.base import Base, Identified, Word


class Agency(Identified, Base):
    """A HUD-approved housing counseling agency; ``hud_id`` is its five-digit HCS id."""

    __tablename__ = "agencies"

    name: Mapped[str] = mapped_column(String(200))
    hud_id: Mapped[str] = mapped_column(String(5), unique=True)
    phone: Mapped[str] = mapped_column(String(40), default="")
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]


class Account(Identified, Base):
    """A person who can sign in; ``email`` is kept lower-case and is unique."""

    __tablename__ = "accounts"

    role: Mapped[Role] = mapped_column(Word(Role))
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    language: Mapped[str] = mapped_column(String(5), default="en")
    colour_scheme: Mapped[str] = mapped_column(String(10), default="")
    password_hash: Mapped[str | None] = mapped_column(String(200))
    totp_secret: Mapped[str | None] = mapped_column(String(64))
    totp_last_counter: Mapped[int] = mapped_column(BigInteger, default=0)
    agency_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("agencies.id"))
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]
    electronic_consent_at: Mapped[datetime | None]

    agency: Mapped[Agency | None] = relationship()


class RecoveryCode(Identified, Base):
    """One single-use code that stands in for a lost second factor; only its hash is kept."""

    __tablename__ = "recovery_codes"

    account_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    code_hash: Mapped[str] = mapped_column(String(64))
    used_at: Mapped[datetime | None]


class SignInCode(Identified, Base):
    """An e-mailed six-digit code and the link that opens the same page; hashes only, 10 minutes, 5 tries."""

    __tablename__ = "sign_in_codes"

    email: Mapped[str] = mapped_column(String(254), index=True)
    code_hash: Mapped[str] = mapped_column(String(64))
    link_hash: Mapped[str] = mapped_column(String(64), unique=True)
    purpose: Mapped[str] = mapped_column(String(20), default="sign_in")
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    expires_at: Mapped[datetime]
    tries: Mapped[int] = mapped_column(default=0)
    used_at: Mapped[datetime | None]


class Invitation(Identified, Base):
    """An invitation to open an account in a role; the token's hash only, seven days, once."""

    __tablename__ = "invitations"

    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    email: Mapped[str] = mapped_column(String(254))
    name: Mapped[str] = mapped_column(String(200), default="")
    role: Mapped[Role] = mapped_column(Word(Role))
    agency_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("agencies.id"))
    application_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("applications.id"))
    invited_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class SignedInSession(Base):
    """One browser's session, kept on the server under the hash of its cookie so that it can be ended at once."""

    __tablename__ = "sessions"

    id_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    account_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    values: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]


class Attempt(Base):
    """One counted attempt (a sign-in, a code, a loan match), so that limits hold across every web process."""

    __tablename__ = "attempts"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    key: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime]

    __table_args__ = (Index(None, "key", "at"),)
