"""A homeowner's leave for a counselor to help: scoped, dated, and ended the moment it is revoked."""

import uuid
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from intake.kinds import AuthorizationScope
from intake.models.account import Account, Agency
from intake.models.base import Base, Identified


class Authorization(Identified, Base):
    """Permission for one agency's counselor on one application.

    It holds from ``granted_at`` until ``ends_on`` (inclusive, in the property's time zone) or ``revoked_at``. Before
    ``granted_at`` the counselor who started the file may add to it but sees only what they themselves sent.
    """

    __tablename__ = "authorizations"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    agency_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("agencies.id"))
    counselor_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    scopes: Mapped[list[str]]
    asked_at: Mapped[datetime]
    granted_at: Mapped[datetime | None]
    granted_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    typed_name: Mapped[str] = mapped_column(String(200), default="")
    method: Mapped[str] = mapped_column(String(20), default="")
    document_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("documents.id"))
    ends_on: Mapped[date | None]
    revoked_at: Mapped[datetime | None]
    revoked_by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))

    agency: Mapped[Agency] = relationship()
    counselor: Mapped[Account] = relationship(foreign_keys=[counselor_id])

    __table_args__ = (Index(None, "application_id", "counselor_id"),)

    def holds(self, today: date) -> bool:
        """Whether it is granted, not revoked and not past its last day."""
        return self.granted_at is not None and self.revoked_at is None and (self.ends_on is None or today <= self.ends_on)

    def allows(self, scope: AuthorizationScope, today: date) -> bool:
        """Whether it holds and covers this."""
        return self.holds(today) and scope.value in self.scopes
