"""In whose room a page stands that specialists and administrators share."""

from intake.kinds import Role
from portal.access import me

LAYOUTS = {Role.SPECIALIST: "specialist/layout.html", Role.ADMIN: "admin/layout.html"}


def layout() -> str:
    """The frame of whoever looks."""
    return LAYOUTS[me().role]
