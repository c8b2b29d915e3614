"""Loans as the servicer's own records give them: standing columns, and dated facts that are only ever added to."""

import uuid
from datetime import date, datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from intake.kinds import Investor
from intake.models.base import Base, Identified, Word


class Loan(Identified, Base):
    """One mortgage loan."""

    __tablename__ = "loans"

    number: Mapped[str] = mapped_column(String(40), unique=True)
    investor: Mapped[Investor] = mapped_column(Word(Investor))
    borrower_names: Mapped[list[str]]
    street: Mapped[str] = mapped_column(String(200), default="")
    city: Mapped[str] = mapped_column(String(100), default="")
    state: Mapped[str] = mapped_column(String(2))
    zip: Mapped[str] = mapped_column(String(10))
    principal_residence: Mapped[bool] = mapped_column(default=True)
    imported_at: Mapped[datetime]

    facts: Mapped[list["LoanFact"]] = relationship(order_by="LoanFact.as_of, LoanFact.imported_at")


class LoanFact(Identified, Base):
    """One fact about a loan as of a day; a newer one is added beside it, never over it.

    ``by_id`` is the specialist who entered it at the desk; a fact of the servicer's list has none.
    """

    __tablename__ = "loan_facts"

    loan_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("loans.id"), index=True)
    name: Mapped[str] = mapped_column(String(40))
    value: Mapped[str] = mapped_column(String(200))
    as_of: Mapped[date]
    imported_at: Mapped[datetime]
    source: Mapped[str] = mapped_column(String(200), default="")
    by_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))

    __table_args__ = (UniqueConstraint("loan_id", "name", "as_of", "value", "imported_at"),)
