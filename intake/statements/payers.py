"""Who paid a deposit, from the words a bank prints beside it: a hint for a person's eye, never a decision."""

import re
import unicodedata
from dataclasses import dataclass

from intake.extraction.whose import same_person
from intake.places import STATES
from intake.statements.looks import looks_like, office
from intake.statements.model import LooksLike


@dataclass(frozen=True)
class Payer:
    """Who pays, as shown, and what the money looks like; ``key`` is the same for the same payer however the bank writes it.

    ``name`` is empty where the bank names nobody: a check or cash paid in.
    """

    name: str
    key: str
    looks_like: LooksLike


LONGEST = 200
# What a bank puts before a name: how the money came.
_LEAD = re.compile(
    r"(ACH (PAID FROM|DEPOSIT|CREDIT|PMT)|ACH|ELECTRONIC (DEPOSIT|CREDIT|PAYMENT)|EXT(ERNAL)? (DEPOSIT|CREDIT|TRANSFER|XFER)"
    r"|PREAUTH(ORIZED)? (ACH )?(CREDIT|DEPOSIT)|DIRECT DEP(OSIT)?|DIR ?DEP|(ONLINE|MOBILE|INTERNET|INSTANT|REAL TIME) (TRANSFER|PAYMENT"
    r"|XFER|CREDIT)|(ZELLE|VENMO|PAYPAL|CASH APP)( INSTANT| RECURRING)?( PAYMENT| TRANSFER| PMT| CREDIT)?"
    r"|((MOBILE|ATM|BRANCH|COUNTER|REMOTE|CHECK|CASH) )*DEPOSIT|WIRE (TRANSFER|IN)|PAYROLL|SALARY|TRANSFER|XFER|PPD|CCD|CTX|WEB|FROM"
    r"|CREDIT(?= FROM))\b[\s,:.~*-]*"
)
# What follows a name: what it is paid for, how it was sent, on which day.
_TAIL = re.compile(
    r"\s(PAYROLL|PAY ROLL|PAYRLL|PAYMENT|PYMT|SALARY|REG SAL\w*|WAGES?|DIRECT DEP\w*|DIR ?DEP\w*|REG DD|PPD|CCD|CTX|WEB|TEL|ACH|DD"
    r"|CUSTOMER ID|REF|ON \d\d?/\d+|FOR)\b.*"
)
_LABEL = re.compile(
    r"\b(ORIG CO NAME|CO ENTRY DESCR|CO NAME|CO ID|ORIG ID|DESC DATE|ENTRY CLASS CODE|FUTURE AMOUNT|(?:PPD|CCD|CTX|WEB|TEL|IND) ?ID"
    r"|IND NAME|TRACE|TRANSACTION|CONF|REF|INDN|NAME|DATA|TYPE|TRAN|TRN|DES|SEC|EED|CO|ID)\s*#?\s*[:=#]"
)
_NAMED_BY = ("ORIG CO NAME", "CO NAME", "CO")
# A check or cash: what follows is where it was paid in, not by whom.
_PAID_IN = re.compile(r"\b(ATM|MOBILE|BRANCH|COUNTER|REMOTE|CHECK|CASH) ((CHECK|CASH) )?DEPOSIT\b")
_REFERENCE = re.compile(r"[X*.]{2,}\d*|\d{1,2}/\d{1,2}(/\d{2,4})?|#.*|\$?\d+\.\d\d")
_SUFFIXES = frozenset("LLC INC CORP CO COMPANY LTD LLP LP PC PA NA THE OF AND &".split())
# First words of cities of two.
_CITY_OPENS = frozenset("SAN SANTA LOS LAS NEW FORT FT ST SAINT EL PORT LAKE MOUNT MT NORTH SOUTH EAST WEST GRAND LONG PALM SALT".split())
_BETWEEN_PEOPLE = re.compile(r"\b(ZELLE|VENMO|PAYPAL|CASH APP|WIRE|TRANSFER|XFER)\b")


def payer_of(description: str, own_names: tuple[str, ...] = ()) -> Payer:
    """The payer of one deposit; money sent by one of the account's own people is a transfer."""
    text = _plain(description)
    looks, known = looks_like(text), office(text)
    if known is not None and looks is known[1]:
        return Payer(known[0], known[0], looks)
    name = _name(text, own_names)
    if _BETWEEN_PEOPLE.search(text) and any(same_person(name, own) for own in own_names):
        looks = LooksLike.TRANSFER
    return Payer(name, " ".join(_own_words(name)), looks)


def same_payer(one: str, other: str) -> bool:
    """Whether two names of a payer share their words, in any order; banks cut names short, so a word's beginning is enough."""
    fewer, more = sorted((_own_words(_plain(one)), _own_words(_plain(other))), key=len)
    return bool(fewer) and all(any(_same_word(a, b) for b in more) for a in fewer)


def _same_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) > 2 and long.startswith(short))


def _plain(text: str) -> str:
    flat = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(flat[:LONGEST].upper().replace("’", "'").split())


def _name(text: str, own_names: tuple[str, ...]) -> str:
    """The payer's name as printed, less what the bank put around it."""
    if _PAID_IN.search(text):
        return ""
    head, *parts = _LABEL.split(text)
    labelled = dict(zip(parts[::2], parts[1::2], strict=True))
    candidates = (*(labelled.get(label, "") for label in _NAMED_BY), head, labelled.get("CONF", ""))
    words = next((words for candidate in candidates if (words := _stripped(candidate.strip()))), [])
    return " ".join(_without_place(_without_own_name(words, own_names)))


def _stripped(name: str) -> list[str]:
    while (lead := _LEAD.match(name)) is not None:
        name = name[lead.end():]
    words = (word.strip(",.;:~*-/") for word in _before_reference(_TAIL.sub("", f" {name}").split()))
    return [word for word in words if word]


def _before_reference(words: list[str]) -> list[str]:
    """The words up to the first number; those after it where it comes first."""
    at = next((place for place, word in enumerate(words) if _is_reference(word)), 0)
    return [word for word in (words[:at] or words) if not _is_reference(word)]


def _is_reference(word: str) -> bool:
    """An account, a card, a trace number, a day, an amount: no part of a name."""
    digits = sum(letter.isdigit() for letter in word)
    return digits > 2 or (digits > 1 and len(word) > 7) or _REFERENCE.fullmatch(word) is not None


def _without_own_name(words: list[str], own_names: tuple[str, ...]) -> list[str]:
    """Banks print whose account it is after the payer: the last words are left out where they are that name."""
    for count in (3, 2):
        if len(words) > count and any(same_person(" ".join(words[-count:]), own) for own in own_names):
            return words[:-count]
    return words


def _without_place(words: list[str]) -> list[str]:
    """A city and its State at the end say where, not who."""
    if len(words) < 4 or words[-1] not in STATES:
        return words
    city = 2 if len(words) > 4 and words[-3] in _CITY_OPENS else 1
    return words[:-1 - city]


def _own_words(name: str) -> list[str]:
    words = [word.strip(".,'") for word in re.split(r"[\s/-]+", name)]
    return [word for word in words if word not in _SUFFIXES and len(word) > 1] or [word for word in words if word]
