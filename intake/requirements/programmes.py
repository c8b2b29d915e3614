"""Which requirements hold for a loan from a day on: chosen once, kept as canonical JSON with its hash, and pinned to the file."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

from intake.kinds import DocumentKind, Investor
from intake.requirements.conventional import CONVENTIONAL
from intake.requirements.fha import FHA
from intake.requirements.model import Alternative, Requirement
from intake.requirements.overlay import overlaid, still_applying
from intake.requirements.portfolio import PORTFOLIO
from intake.requirements.successors import SUCCESSORS
from intake.requirements.usda import USDA
from intake.requirements.va import VA

PROGRAMMES: dict[Investor, tuple[Requirement, ...]] = {
    Investor.FANNIE_MAE: CONVENTIONAL,
    Investor.FREDDIE_MAC: CONVENTIONAL,
    Investor.FHA: FHA,
    Investor.VA: VA,
    Investor.USDA: USDA,
    Investor.PORTFOLIO: PORTFOLIO,
}
DATES = ("effective_from", "effective_to")
FIELDS: dict[type[Requirement] | type[Alternative], tuple[str, ...]] = {
    kind: tuple(field.name for field in fields(kind)) for kind in (Requirement, Alternative)
}


@dataclass(frozen=True)
class RequirementSet:
    """The requirements of one file, as they stood on the day it started; ``overlays`` names the servicer's own that are in them."""

    investor: Investor | None
    state: str | None
    on: date
    requirements: tuple[Requirement, ...]
    overlays: tuple[str, ...] = ()

    def with_overlay(self, overlay: Mapping[str, Any], name: str) -> "RequirementSet":
        """The set with a published overlay's changes made, and that overlay named in it."""
        rows = overlaid(self.requirements, still_applying(self.requirements, overlay))
        return replace(self, requirements=rows, overlays=(*self.overlays, name))

    def as_json(self) -> str:
        """The set as canonical JSON: sorted keys, no spaces, dates in ISO form."""
        rows = [asdict(row) for row in self.requirements]
        kept = {
            "investor": self.investor, "state": self.state, "on": self.on, "requirements": rows, "overlays": list(self.overlays),
        }
        return json.dumps(kept, sort_keys=True, separators=(",", ":"), ensure_ascii=True, default=date.isoformat)

    @property
    def sha256(self) -> str:
        """The hash by which a pinned set is known."""
        return hashlib.sha256(self.as_json().encode()).hexdigest()

    @classmethod
    def from_json(cls, text: str) -> "RequirementSet":
        """The set that ``as_json`` wrote."""
        return cls.from_data(json.loads(text))

    @classmethod
    def from_data(cls, kept: Mapping[str, Any]) -> "RequirementSet":
        """The set of which ``as_json`` wrote the text that these values were read from."""
        return cls(
            Investor(kept["investor"]) if kept["investor"] else None, kept["state"], date.fromisoformat(kept["on"]),
            tuple(_requirement(row) for row in kept["requirements"]), tuple(kept.get("overlays", ())),
        )


def resolved_set(
    investor: Investor | None, state: str | None, on: date, overlay: Mapping[str, Any] | None = None
) -> RequirementSet:
    """The requirements in force on a day; a loan whose investor is not known gets the conventional ones."""
    rows = (*(PROGRAMMES[investor] if investor else CONVENTIONAL), *SUCCESSORS)
    rows = tuple(row for row in rows if row.in_force(on))
    return RequirementSet(investor, state, on, overlaid(rows, overlay) if overlay else rows)


def _requirement(row: dict[str, Any]) -> Requirement:
    values = _known(Requirement, row)
    values |= {name: date.fromisoformat(values[name]) for name in DATES if values.get(name)}
    values["when"] = tuple(values.get("when", ()))
    values["any_of"] = tuple(tuple(_alternative(part) for part in way) for way in values["any_of"])
    return Requirement(**values)


def _alternative(part: dict[str, Any]) -> Alternative:
    values = _known(Alternative, part)
    values["kinds"] = tuple(DocumentKind(kind) for kind in part["kinds"])
    values["checks"] = tuple(part.get("checks", ()))
    return Alternative(**values)


def _known(kind: type[Requirement] | type[Alternative], kept: dict[str, Any]) -> dict[str, Any]:
    """The fields this version knows, so that a set pinned by an older or a newer one can still be read."""
    return {name: kept[name] for name in FIELDS[kind] if name in kept}
