"""Where a property is, and so what day it is there: every legal date is the calendar date in the property's own time zone."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

EASTERN, CENTRAL, MOUNTAIN, PACIFIC = "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"
# Of the fifty States, the last in which a day begins: the earlier date when nothing is known.
UNKNOWN = "Pacific/Honolulu"

STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii",
    "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",
    "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma",
    "OR": "Oregon", "PA": "Pennsylvania", "PR": "Puerto Rico", "RI": "Rhode Island", "SC": "South Carolina",
    "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "VI": "U.S. Virgin Islands", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    "GU": "Guam",
}
ZONES = {
    **dict.fromkeys(("CT", "DC", "DE", "FL", "GA", "MA", "MD", "ME", "NC", "NH", "NJ", "NY", "OH", "PA", "RI", "SC"), EASTERN),
    **dict.fromkeys(("VA", "VT", "WV", "KY"), EASTERN),
    **dict.fromkeys(("AL", "AR", "IA", "IL", "KS", "LA", "MN", "MO", "MS", "ND", "NE", "OK", "SD", "TN", "TX", "WI"), CENTRAL),
    **dict.fromkeys(("CO", "ID", "MT", "NM", "UT", "WY"), MOUNTAIN),
    **dict.fromkeys(("CA", "NV", "OR", "WA"), PACIFIC),
    "AK": "America/Anchorage", "AZ": "America/Phoenix", "GU": "Pacific/Guam", "HI": "Pacific/Honolulu",
    "IN": "America/Indiana/Indianapolis", "MI": "America/Detroit", "PR": "America/Puerto_Rico", "VI": "America/Puerto_Rico",
}


@dataclass(frozen=True)
class Split:
    """A State's second time zone: the ZIPs (by their first digits) all in it, and those that lie in both."""

    zone: str
    areas: frozenset[str] = frozenset()
    both: frozenset[str] = frozenset()


SPLIT = {
    "AK": Split("America/Adak", frozenset({"99546", "99547"})),
    "FL": Split(CENTRAL, frozenset({"325"}), frozenset({"324"})),
    "ID": Split(PACIFIC, frozenset({"838"}), frozenset({"835"})),
    "IN": Split(CENTRAL, frozenset({"464", "477"}), frozenset({"463", "465", "475", "476", "479"})),
    "KS": Split(MOUNTAIN, both=frozenset({"677", "678"})),
    "KY": Split(CENTRAL, frozenset({"420", "422", "424"}), frozenset({"401", "421", "423", "426", "427"})),
    "MI": Split(CENTRAL, both=frozenset({"498", "499"})),
    "ND": Split(MOUNTAIN, both=frozenset({"585", "586", "587", "588"})),
    "NE": Split(MOUNTAIN, frozenset({"693"}), frozenset({"690", "691", "692"})),
    "OR": Split(MOUNTAIN, both=frozenset({"979"})),
    "SD": Split(MOUNTAIN, frozenset({"577"}), frozenset({"575", "576"})),
    "TN": Split(EASTERN, frozenset({"374", "376", "379"}), frozenset({"373", "377", "378", "385"})),
    "TX": Split(MOUNTAIN, frozenset({"799", "885"}), frozenset({"798"})),
}


def zones(state: str | None, zip_code: str | None = None) -> tuple[ZoneInfo, ...]:
    """The time zones the property may be in: one, or two where its State spans two and the ZIP does not settle it."""
    first = ZONES.get(state or "", UNKNOWN)
    split = SPLIT.get(state or "")
    if split is None:
        return (_zone(first),)
    known = zip_code or ""
    if len(known) < 5 or known.startswith(tuple(split.both)):
        return _zone(first), _zone(split.zone)
    return (_zone(split.zone if known.startswith(tuple(split.areas)) else first),)


def zone(state: str | None, zip_code: str | None = None) -> ZoneInfo:
    """The one time zone to show and to reckon by: of those the property may be in, the last in which a day begins."""
    return min(zones(state, zip_code), key=lambda each: datetime(2026, 1, 1, tzinfo=each).utcoffset() or timedelta())


def local_date(moment: datetime, state: str | None, zip_code: str | None = None) -> date:
    """The calendar date of a moment where the property is; the earlier one when it may be in either of two zones."""
    return min(moment.astimezone(zone).date() for zone in zones(state, zip_code))


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
