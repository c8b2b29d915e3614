"""Money as it is printed: dollar signs, thousands, parentheses, trailing minus, CR and DR."""

import re
from decimal import Decimal
from functools import lru_cache

_AMOUNT = re.compile(
    r"""(?<![\w.,/-])
    (?P<open>\()?\s*(?P<lead>[-+−–])?\s*(?P<sign>US\$|USD|\$)?\s*(?P<lead2>[-−–])?\s*(?P<open2>\()?
    (?P<digits>\d{1,3}(?:,\s?\d{3})+|\d{1,3}(?:\u202f\d{3})+|\d{1,3}(?:,\d{2})+,\d{3}|\d{1,3}(?:\.\d{3})+(?=\.\d{2}(?!\d))|\d+)?
    (?P<cents>\s?\.\d{2}|(?<=\d{4})\.\d(?!\d))?
    \s*(?P<close>\))?(?P<trail>[-−](?![\w-]))?\s*(?P<side>CR|DR|Cr|Dr)?\*?
    (?![\w%]|/(?!\s?(?:mo|mth|month|wk|week|yr|year|hr|hour|annum|pp|mes|año|semana|hora)\b)|,\d|\.\d|-\d)""",
    re.VERBOSE,
)
# "Add lines 2 to 6": numbers of a form's own lines.
_OF_LINES = re.compile(r"\b(?:lines?|l[ií]neas?)\s+\d{1,2}[a-z]?\b(?:\s*(?:,|-|–|to|through|and|or|a|y)\s*\d{1,2}[a-z]?\b)*", re.IGNORECASE)


@lru_cache(maxsize=50_000)
def find_amounts(text: str, bare: bool = False) -> tuple[tuple[int, int, Decimal], ...]:
    """Every amount in the text as (start, end, value); ``bare`` also takes whole numbers without a dollar sign.

    Words may be joined by a space where a picture was read, hence the spaces allowed inside the pattern.
    """
    found = []
    references = [match.span() for match in _OF_LINES.finditer(text)] if bare else []
    for match in _AMOUNT.finditer(text):
        refers = any(start < match.end() and match.start("digits") < end for start, end in references) and match["cents"] is None
        value = None if refers else _value(match, bare)
        if value is not None:
            start, end = match.span()
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            found.append((start, end, value))
    return tuple(found)


def _value(match: re.Match[str], bare: bool) -> Decimal | None:
    digits, cents = match["digits"], match["cents"]
    if digits is None and (cents is None or not match["sign"]):
        return None
    if cents is None and not (match["sign"] or (digits and ("," in digits or bare))):
        return None
    number = re.sub(r"[,.\s]", "", digits or "0")
    if len(number) > 12:
        return None
    value = Decimal(number + (cents or ".00").strip())
    return -value if _negative(match) else value


def _negative(match: re.Match[str]) -> bool:
    if (match["open"] or match["open2"]) and match["close"]:
        return True
    minus = {"-", "−", "–"}
    return match["lead"] in minus or match["lead2"] in minus or bool(match["trail"]) or match["side"] in {"DR", "Dr"}


def only_amount(text: str, bare: bool = False) -> Decimal | None:
    """The amount that is the whole of this text, or None."""
    found = find_amounts(text.strip(), bare)
    if len(found) != 1:
        return None
    start, end, value = found[0]
    rest = (text.strip()[:start] + text.strip()[end:]).strip(" :$=*")
    return None if rest else value
