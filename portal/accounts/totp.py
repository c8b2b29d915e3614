"""Second factors: the changing six figures of an authenticator app. The only module that knows pyotp and segno."""

import hmac
import io
import unicodedata
from datetime import datetime

import pyotp
import segno

STEP_SECONDS = 30


def new_secret() -> str:
    """A secret for the app and us to share."""
    return pyotp.random_base32()


def normal(typed: str) -> str:
    """What was typed, however it was typed: one form before it is compared and before it is kept."""
    return "".join(character for character in unicodedata.normalize("NFKC", typed) if character.isalnum())


def counter_of(secret: str, typed: str, now: datetime) -> int | None:
    """The time step whose code this is, one step early or late allowed; None when it is no such code."""
    present = int(now.timestamp()) // STEP_SECONDS
    codes = pyotp.TOTP(secret)
    near = (present, present - 1, present + 1)
    return next((step for step in near if hmac.compare_digest(codes.generate_otp(step), normal(typed))), None)


def picture(secret: str, email: str, issuer: str) -> bytes:
    """The square that an app scans, as SVG."""
    svg = io.BytesIO()
    address = pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=issuer)
    segno.make(address, error="m").save(svg, kind="svg", scale=5, border=4, light="#fff", dark="#000", xmldecl=False)
    return svg.getvalue()


def in_fours(secret: str) -> str:
    """The secret as people type it."""
    return " ".join(secret[start:start + 4] for start in range(0, len(secret), 4))
