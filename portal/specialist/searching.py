"""Finding a file or a loan by what people have at hand: a reference, a loan number, a ZIP, a name."""

from sqlalchemy import String, cast, or_, select
from sqlalchemy.orm import joinedload, selectinload

from intake.models import Application, Loan, Person
from intake.operations import applications as opened
from intake.operations import matching
from intake.operations.context import Intake

FEWEST_LETTERS = 3
AT_MOST = 20


def applications(intake: Intake, words: str) -> list[Application]:
    """The files these words may mean: by reference, else by loan number, else by a person's name."""
    by_reference = opened.by_reference(intake, words) if words else None
    if by_reference is not None:
        return [intake.session.get_one(Application, by_reference)]
    if len(words) < FEWEST_LETTERS:
        return []
    by_name = select(Person.application_id).where(Person.name.icontains(words, autoescape=True))
    numbers = [loan.id for loan in matching.find_loans(intake, words, AT_MOST)]
    found = (
        select(Application).where(or_(Application.id.in_(by_name), Application.loan_id.in_(numbers)))
        .options(selectinload(Application.people), joinedload(Application.loan))
        .order_by(Application.started_at.desc()).limit(AT_MOST)
    )
    return list(intake.session.scalars(found))


def loans(intake: Intake, words: str) -> list[Loan]:
    """The loans these words may mean: number or ZIP first, then the borrowers' names."""
    found = matching.find_loans(intake, words, AT_MOST) if words else []
    if found or len(words) < FEWEST_LETTERS:
        return found
    named = cast(Loan.borrower_names, String).icontains(words, autoescape=True)
    return list(intake.session.scalars(select(Loan).where(named).order_by(Loan.number).limit(AT_MOST)))
