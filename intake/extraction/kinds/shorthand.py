"""How tax papers shorten their captions ("Fed inc tax w/held", "SS wages", "Box 1"), spelt out."""

import re
from functools import lru_cache

# What is spelt out, longest first where one holds another.
_SPELT_OUT = {
    "w h": "withheld",
    "w held": "withheld",
    "wh": "withheld",
    "whld": "withheld",
    "wthld": "withheld",
    "withld": "withheld",
    "withholding": "withheld",
    "with held": "withheld",
    "soc sec": "social security",
    "soc security": "social security",
    "social sec": "social security",
    "ss": "social security",
    "oasdi": "social security",
    "fit": "federal income tax",
    "fed": "federal",
    "med": "medicare",
    "comp": "compensation",
    "federal inc": "federal income",
    "fed inc": "federal income",
    "interest inc": "interest income",
    "int inc": "interest income",
    "mtg": "mortgage",
    "mort": "mortgage",
    "int": "interest",
    "prin": "principal",
    "rcvd": "received",
    "recd": "received",
    "dist": "distribution",
    "ord": "ordinary",
    "div": "dividends",
    "divs": "dividends",
    "unemp": "unemployment",
    "non employee": "nonemployee",
    "tot": "total",
    "amt": "amount",
    "bal": "balance",
    "wage": "wages",
}
_SHORT = re.compile(r"\b(?:" + "|".join(sorted(_SPELT_OUT, key=len, reverse=True)) + r")\b")
_NUMBERED = re.compile(r"^(?:(?:box|line) )?(\d{1,2}) ?([a-z])? (?!\d)|\b(?:box|line) (\d{1,2}) ?([a-z]\b)?")


@lru_cache(maxsize=20_000)
def spelt_out(caption: str) -> str:
    """A plain caption with its abbreviations spelt out."""
    return _SHORT.sub(lambda match: _SPELT_OUT[match[0]], caption)


def box_number(caption: str) -> str | None:
    """The number of the box that a plain caption names: before its words, or anywhere after the word "box"."""
    match = _NUMBERED.search(f"{caption} ")
    return f"{match[1] or match[3]}{match[2] or match[4] or ''}" if match else None
