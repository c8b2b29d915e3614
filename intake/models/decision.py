"""What the servicer decided about an application, option by option, and on an appeal of it."""

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from intake.deadlines import DecisionOutcome
from intake.models.base import Base, Identified, Word


class Decision(Identified, Base):
    """One decision, written once. ``options`` holds what was decided about each, with its terms or its reasons, as data."""

    __tablename__ = "decisions"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    notice_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("notices.id"))
    on_appeal: Mapped[bool] = mapped_column(default=False)
    outcome: Mapped[DecisionOutcome] = mapped_column(Word(DecisionOutcome))
    options: Mapped[list[Any]]
    by_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("accounts.id"))
    on: Mapped[date]
    at: Mapped[datetime]
