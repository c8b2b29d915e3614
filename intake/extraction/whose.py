"""Whose paper it is: names compared as people write them, with nicknames, initials, any order and double surnames."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace

from intake.figures import Check, Figure
from intake.kinds import DocumentKind, Outcome

_NAMES = ("employee", "account_holder", "taxpayer", "recipient", "borrower", "owner", "tenant", "landlord", "person", "holder", "people")
# These may be about somebody who is not on the loan, or is on it under another name: only a name that matches says something.
_OFTEN_OTHERS = frozenset(
    {
        DocumentKind.DIVORCE_DECREE,
        DocumentKind.SEPARATION_AGREEMENT,
        DocumentKind.QUITCLAIM_DEED,
        DocumentKind.DEATH_CERTIFICATE,
        DocumentKind.OBITUARY,
    }
)
# Short forms that stand for the same given name; each group is one name.
_NICKNAMES = tuple(
    frozenset(group.split())
    for group in (
        "william bill will billy liam",
        "robert bob rob bobby roberto beto",
        "richard rick dick rich ricardo",
        "james jim jimmy jamie",
        "john jack johnny jon juan",
        "joseph joe joey jose pepe",
        "michael mike mick miguel",
        "elizabeth liz beth betty eliza lisa isabel",
        "margaret maggie meg peggy margarita",
        "katherine catherine kate katie kathy cathy catalina kathryn",
        "jennifer jen jenny",
        "patricia pat patty tricia",
        "thomas tom tommy tomas",
        "charles charlie chuck carlos",
        "christopher chris cristobal",
        "daniel dan danny",
        "matthew matt mateo",
        "anthony tony antonio",
        "steven stephen steve esteban",
        "edward ed eddie ted eduardo",
        "kenneth ken kenny",
        "timothy tim",
        "gregory greg gregorio",
        "samuel sam",
        "benjamin ben",
        "alexander alex alejandro",
        "nicholas nick nicolas",
        "andrew andy drew andres",
        "david dave davy",
        "susan sue susie susana",
        "deborah debra deb debbie",
        "barbara barb",
        "rebecca becky",
        "victoria vicky tori",
        "theresa teresa terry tess",
        "guadalupe lupe",
        "francisco frank paco pancho francis",
        "jesus chuy",
        "ignacio nacho",
        "enrique henry harry quique",
        "rosario rosa rosie rose",
        "maria mary ma",
        "concepcion concha",
        "dolores lola",
        "lawrence larry",
        "ronald ron",
        "donald don",
        "raymond ray ramon",
        "jeffrey jeff",
        "gerald jerry",
        "philip phil felipe",
        "peter pete pedro",
        "paul pablo",
        "george jorge",
        "louis luis lou",
        "joshua josh",
        "jonathan jon",
        "zachary zach",
        "abigail abby",
        "amanda mandy",
        "cynthia cindy",
        "jacqueline jackie",
        "kimberly kim",
        "pamela pam",
        "sandra sandy",
        "dorothy dot",
    )
)
_NOT_NAMES = frozenset("mr mrs ms miss dr sr jr ii iii iv and or y e de del la las los van von the estate of".split())


def _names_on(figures: Sequence[Figure]) -> list[str]:
    """The people a paper names as its own."""
    return [name for f in figures if f.name in _NAMES for name in f.text.split("; ")]


def names_among(values: Mapping[str, object]) -> list[str]:
    """The people a paper names as its own, of figures already known by name."""
    return [name for key in _NAMES if key in values for name in str(values[key]).split("; ")]


def whose(kind: DocumentKind, figures: Sequence[Figure], people: Sequence[str]) -> Check:
    """Whether a paper of this kind is one of these people's."""
    return whose_by_name(kind, _names_on(figures), people)


def whose_by_name(kind: DocumentKind, names: Sequence[str], people: Sequence[str]) -> Check:
    """Whether a paper of this kind that bears these names is one of these people's; some kinds often bear another's."""
    check = name_matches(names, people)
    return replace(check, outcome=Outcome.INCONCLUSIVE) if kind in _OFTEN_OTHERS and check.outcome is Outcome.FAIL else check


def name_matches(found: Sequence[str], expected: Sequence[str]) -> Check:
    """Whether the paper belongs to one of these people, allowing for nicknames, order, initials and double surnames."""
    detail = {"found": list(found), "expected": list(expected)}
    if not found or not expected or all(len(_parts(name)) < 2 for name in found):
        return Check("name_matches", Outcome.INCONCLUSIVE, detail)
    matched = any(same_person(name, person) for name in found for person in expected)
    return Check("name_matches", Outcome.PASS if matched else Outcome.FAIL, detail)


def same_person(one: str, other: str) -> bool:
    """Whether two ways of writing a name can be one person's: a given name and a surname of each agree."""
    return _covers(_parts(one), _parts(other)) or _covers(_parts(other), _parts(one))


def _parts(name: str) -> list[str]:
    family, comma, given = name.partition(",")
    ordered = f"{given} {family}" if comma and given.strip() else name
    flat = "".join(c for c in unicodedata.normalize("NFKD", ordered.lower()) if not unicodedata.combining(c))
    return [part for part in re.findall(r"[a-z]+", flat.replace("'", "").replace("’", "")) if part not in _NOT_NAMES]


def _covers(person: Sequence[str], found: Sequence[str]) -> bool:
    """Whether the person's first (or second) given name and one later name are both among the names found."""
    for given in range(min(2, len(person) - 1)):
        for at, part in enumerate(found):
            if not _same_given(person[given], part):
                continue
            surnames = [name for name in person[given + 1 :] if len(name) > 1]
            if any(name == other for name in surnames for i, other in enumerate(found) if i != at):
                return True
    return False


def _same_given(one: str, other: str) -> bool:
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    return any(one in names and other in names for names in _NICKNAMES)
