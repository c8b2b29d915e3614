"""The history of every change: appended with the change, sealed afterwards into a chain of hashes."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from intake.models.base import Base


class AuditEntry(Base):
    """Who did what to what, and when. ``details`` holds names of fields and codes, never personal values.

    ``position`` and ``seal`` are written once by the worker: the place in the chain and the hash over it.
    """

    __tablename__ = "audit_entries"

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    at: Mapped[datetime]
    actor_id: Mapped[uuid.UUID | None]
    actor_role: Mapped[str] = mapped_column(String(20))
    action: Mapped[str] = mapped_column(String(60))
    application_id: Mapped[uuid.UUID | None]
    subject: Mapped[str] = mapped_column(String(80), default="")
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    position: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    seal: Mapped[str | None] = mapped_column(String(64))

    __table_args__ = (Index(None, "application_id", "at"),)
