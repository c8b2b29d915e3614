"""Everything that may differ between installations, read once from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from intake.words import N_

PREFIX = "FOOTHOLD_"
SERVICER = frozenset(f"servicer_{word}" for word in ("name", "phone", "hours", "address", "fax", "hud_line", "cfpb_line", "counselors"))


class SettingMissing(Exception):
    """A setting that must be given was not, or cannot be used; the message names it."""


@dataclass(frozen=True)
class Servicer:
    """The one servicer this installation serves, as homeowners know it."""

    name: str = "Foothold Mortgage Servicing"
    phone: str = "800-555-0142"
    hours: str = N_("Monday to Friday, 8 AM to 8 PM Central")
    address: str = "PO Box 1200, Springfield, IL 62701"
    fax: str = "800-555-0143"
    hud_line: str = "800-569-4287"
    cfpb_line: str = "855-411-2372"
    counselors: str = "www.consumerfinance.gov/find-a-housing-counselor"

    @property
    def lines(self) -> dict[str, str]:
        """Printed in letters: HUD's line for housing counselors, where they are listed, the CFPB's line, and our own."""
        own = {"servicer": self.phone, "fax": self.fax}
        return {"hud": self.hud_line, "counselors": self.counselors, "cfpb": self.cfpb_line, **own}


@dataclass(frozen=True)
class Settings:
    """The whole configuration; frozen, so that nothing changes while the site runs."""

    database_url: str
    store: str
    secret_key: str = field(repr=False)
    base_url: str
    mail: str
    mail_from: str
    spool: Path
    proxies: int = 0
    isolation: str = "best"
    homeowner_second_factor: bool = False
    events_url: str = ""
    events_secret: str = field(default="", repr=False)
    demo: bool = False
    servicer: Servicer = field(default_factory=Servicer)

    @property
    def secure(self) -> bool:
        """Whether the site is reached over https, so that cookies can be marked Secure."""
        return self.base_url.startswith("https://")

    @property
    def host(self) -> str:
        return urlsplit(self.base_url).netloc

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """Read ``FOOTHOLD_*``. Raises SettingMissing, naming every setting that is absent or cannot be used."""
        given = {name.removeprefix(PREFIX).lower(): value for name, value in environ.items() if name.startswith(PREFIX)}
        needed = ("database_url", "store", "secret_key", "base_url", "mail", "mail_from", "spool")
        absent = [PREFIX + name.upper() for name in needed if not given.get(name)]
        if absent:
            raise SettingMissing(f"not set: {', '.join(absent)}")
        settings = cls(
            **{name: given[name] for name in needed if name != "spool"},
            spool=Path(given["spool"]),
            proxies=_whole_number(given, "proxies"),
            isolation=_one_of(given, "isolation", ("best", "strict")),
            homeowner_second_factor=_yes(given, "homeowner_second_factor"),
            events_url=given.get("events_url", ""),
            events_secret=given.get("events_secret", ""),
            demo=_yes(given, "demo"),
            servicer=Servicer(**{
                name.removeprefix("servicer_"): value for name, value in given.items()
                if name in SERVICER
            }),
        )
        settings._refuse_what_is_unsafe()
        return settings

    def _refuse_what_is_unsafe(self) -> None:
        if len(self.secret_key) < 32:
            raise SettingMissing("FOOTHOLD_SECRET_KEY must be at least 32 characters")
        if not self.secure and not self.demo:
            raise SettingMissing("FOOTHOLD_BASE_URL must begin with https:// (only the demo may go without)")
        if self.events_url:
            self._refuse_unsafe_events()

    def _refuse_unsafe_events(self) -> None:
        """Instructions to counsel name loans: they go out encrypted, and signed so that nobody else can send any."""
        address = urlsplit(self.events_url)
        if address.scheme not in ("https", *(("http",) if self.demo else ())) or not address.hostname or address.username is not None:
            raise SettingMissing("FOOTHOLD_EVENTS_URL must be an https:// address without a name and password in it")
        if len(self.events_secret) < 32:
            raise SettingMissing("FOOTHOLD_EVENTS_SECRET must be at least 32 characters when FOOTHOLD_EVENTS_URL is set")


def _whole_number(given: Mapping[str, str], name: str) -> int:
    try:
        return int(given.get(name, "0"))
    except ValueError:
        raise SettingMissing(f"{PREFIX}{name.upper()} must be a whole number") from None


def _one_of(given: Mapping[str, str], name: str, words: tuple[str, ...]) -> str:
    value = given.get(name, words[0])
    if value not in words:
        raise SettingMissing(f"{PREFIX}{name.upper()} must be one of: {', '.join(words)}")
    return value


def _yes(given: Mapping[str, str], name: str) -> bool:
    return given.get(name, "").lower() in {"1", "yes", "true", "on"}
