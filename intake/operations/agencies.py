"""Housing counseling agencies: which ones this servicer works with."""

from sqlalchemy import select

from intake.audit import Action
from intake.errors import AgencyKnown
from intake.models import Agency
from intake.operations.context import Intake


def add_agency(intake: Intake, name: str, hud_id: str, phone: str = "") -> Agency:
    """Keep a counseling agency. Raises AgencyKnown when its HUD id is known."""
    if intake.session.scalar(select(Agency.id).where(Agency.hud_id == hud_id)) is not None:
        raise AgencyKnown
    agency = Agency(name=name.strip(), hud_id=hud_id, phone=phone.strip(), created_at=intake.now)
    intake.session.add(agency)
    intake.session.flush()
    intake.record(Action.AGENCY_CHANGED, subject=agency.id, active=True)
    return agency


def set_agency_active(intake: Intake, agency: Agency, active: bool) -> None:
    """Approve an agency or end its approval; its counselors lose sight of every file at once."""
    agency.active = active
    intake.record(Action.AGENCY_CHANGED, subject=agency.id, active=active)
