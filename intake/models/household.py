"""What a homeowner tells us: the people, their incomes and hardships, and the answers about home and money.

In every answer NULL means "not asked yet"; a name listed in ``Answers.dont_know`` means "asked, and not known".
"""

import uuid
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from intake.kinds import (
    HardshipDuration,
    HardshipKind,
    IncomeKind,
    Intent,
    Occupancy,
    PayFrequency,
    PersonRole,
    Standing,
    YesNoUnsure,
)
from intake.models.base import Base, Identified, Word


class Person(Identified, Base):
    """A person on an application; ``mailing_address`` is where a specialist learned that their letters go, one line each."""

    __tablename__ = "people"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    account_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("accounts.id"))
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str] = mapped_column(String(200))
    role: Mapped[PersonRole] = mapped_column(Word(PersonRole))
    standing: Mapped[Standing] = mapped_column(Word(Standing), default=Standing.LIVING)
    email: Mapped[str] = mapped_column(String(254), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    best_time: Mapped[str] = mapped_column(String(100), default="")
    contact_private: Mapped[bool] = mapped_column(default=True)
    mailing_address: Mapped[str | None] = mapped_column(String(300))


class Hardship(Identified, Base):
    """One thing that made payments hard; ``began`` is the first of its month."""

    __tablename__ = "hardships"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[HardshipKind] = mapped_column(Word(HardshipKind))
    began: Mapped[date | None]
    duration: Mapped[HardshipDuration | None] = mapped_column(Word(HardshipDuration))


class Income(Identified, Base):
    """One income: whose, from whom, and the amount before taxes each time it is paid."""

    __tablename__ = "incomes"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), index=True)
    person_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("people.id"))
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[IncomeKind] = mapped_column(Word(IncomeKind))
    payer: Mapped[str] = mapped_column(String(200), default="")
    amount: Mapped[Decimal | None]
    frequency: Mapped[PayFrequency | None] = mapped_column(Word(PayFrequency))


class Answers(Base):
    """The answers given once for the whole application; ``answered`` names the pages that were saved."""

    __tablename__ = "answers"

    application_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("applications.id"), primary_key=True)
    answered: Mapped[list[str]] = mapped_column(default=list)
    dont_know: Mapped[list[str]] = mapped_column(default=list)
    changed_at: Mapped[datetime | None]

    spoken_language: Mapped[str | None] = mapped_column(String(40))
    interpreter: Mapped[bool | None]
    large_print: Mapped[bool | None]
    others_on_loan: Mapped[YesNoUnsure | None] = mapped_column(Word(YesNoUnsure))
    active_duty: Mapped[YesNoUnsure | None] = mapped_column(Word(YesNoUnsure))
    bankruptcy: Mapped[YesNoUnsure | None] = mapped_column(Word(YesNoUnsure))
    bankruptcy_chapter: Mapped[str | None] = mapped_column(String(10))

    property_street: Mapped[str | None] = mapped_column(String(200))
    property_city: Mapped[str | None] = mapped_column(String(100))
    property_state: Mapped[str | None] = mapped_column(String(2))
    property_zip: Mapped[str | None] = mapped_column(String(10))
    mailing_address: Mapped[str | None] = mapped_column(String(300))
    principal_residence: Mapped[YesNoUnsure | None] = mapped_column(Word(YesNoUnsure))
    occupancy: Mapped[Occupancy | None] = mapped_column(Word(Occupancy))
    intent: Mapped[Intent | None] = mapped_column(Word(Intent))
    for_sale: Mapped[YesNoUnsure | None] = mapped_column(Word(YesNoUnsure))
    sale_agent: Mapped[str | None] = mapped_column(String(200))
    taxes_in_payment: Mapped[YesNoUnsure | None] = mapped_column(Word(YesNoUnsure))
    insurance_in_payment: Mapped[YesNoUnsure | None] = mapped_column(Word(YesNoUnsure))
    hoa: Mapped[YesNoUnsure | None] = mapped_column(Word(YesNoUnsure))
    hoa_monthly: Mapped[Decimal | None]
    other_loans: Mapped[YesNoUnsure | None] = mapped_column(Word(YesNoUnsure))
    other_lender: Mapped[str | None] = mapped_column(String(200))

    hardship_story: Mapped[str | None] = mapped_column(Text)
    has_income: Mapped[YesNoUnsure | None] = mapped_column(Word(YesNoUnsure))
    household_size: Mapped[int | None]
    others_contribute: Mapped[YesNoUnsure | None] = mapped_column(Word(YesNoUnsure))

    cash_checking: Mapped[Decimal | None]
    cash_savings: Mapped[Decimal | None]
    cash_investments: Mapped[Decimal | None]
    cash_other: Mapped[Decimal | None]

    bills_food: Mapped[Decimal | None]
    bills_utilities: Mapped[Decimal | None]
    bills_transport: Mapped[Decimal | None]
    bills_insurance: Mapped[Decimal | None]
    bills_medical: Mapped[Decimal | None]
    bills_children: Mapped[Decimal | None]
    bills_debts: Mapped[Decimal | None]
    bills_other: Mapped[Decimal | None]

    affordability_attested: Mapped[bool | None]
