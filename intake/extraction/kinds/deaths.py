"""Papers of a death: certificates and obituaries; the one who died is named, none of the relatives."""

from collections.abc import Iterator, Sequence

from intake.extraction.finding import Ask
from intake.extraction.kinds.captioned import day
from intake.extraction.layout import Page
from intake.extraction.names import is_person
from intake.extraction.people import Name, Side, joined, named, names_in, people
from intake.extraction.prose import Prose
from intake.figures import Figure

DECEDENT = Side(
    (
        "decedents legal name",
        "name of decedent",
        "name of deceased",
        "legal name of deceased",
        "legal name of decedent",
        "full name of deceased",
        "full name of decedent",
        "name of person who died",
        "name of the deceased",
        "name of the decedent",
        "person who died",
        "deceased person",
        "decedents name",
        "deceaseds name",
        "deceased name",
        "decedent",
        "deceased",
        "legal name",
        "full legal name",
        "full name",
        "nombre del fallecido",
        "nombre del difunto",
        "name",
    ),
    in_parts=True,
    sentences=("certify that {name},? (?:[^.\\n]{0,80}? )?(?:died|was pronounced dead)", "(?:death of|record of) {name}"),
)
DIED = Ask(
    "date",
    (
        "date of death",
        "actual or presumed date of death",
        "date of death found",
        "death date",
        "date died",
        "fecha de defunción",
        "fecha de muerte",
        "died",
    ),
    unless=("birth", "injury", "issued", "filed", "signed", "registered", "disposition", "burial"),
    sentences=("died[^.\\n]{0,60}? {date}", "death (?:occurred|took place)[^.\\n]{0,40}? {date}"),
)
# Words of dying, and what may stand between them and the day without being another day.
_DIED = (
    "(?:passed (?:away|on|peacefully|into)|died|departed this|entered (?:into )?(?:eternal |heavenly )?rest|entered into|"
    "went (?:home|to be)|was called home|gained (?:his|her) wings|transitioned|lost (?:his|her)|left this|succumbed)"
)
_UNTIL = "(?:(?!born|birth)(?:[^.\\n]|(?<=\\b\\w)\\.|(?<=\\b\\w\\w)\\.)){0,200}?"
OBITUARY = Side(
    ("obituary for", "obituary of", "in loving memory of", "in memory of", "celebrating the life of", "name", "full name"),
    sentences=(
        "obituary (?:for|of):? {name}",
        f"{{name}},? (?:age )?\\d{{1,3}},{_UNTIL} {_DIED}",
        f"{{name}}{_UNTIL} {_DIED}",
        "(?:passing|death|loss|memory|life) of (?:our |their |my )?(?:beloved |dear )?(?:\\w+,? )??{name}",
        "family of {name} announces?",
        "(?:remember|celebrate|mourn)[^.\\n]{0,40}? {name}",
    ),
)
PASSED = Ask(
    "date",
    ("date of death", "died", "death", "date of passing", "passed away", "passed", "sunset", "entered into rest"),
    unless=("birth", "born", "service", "visitation", "funeral", "sunrise", "published"),
    sentences=(
        f"{_DIED}{_UNTIL} {{date}}",
        f"\\bon (?:\\w+day,? )?{{date}},?{_UNTIL} {_DIED}",
        f"(?:passing|death)\\b{_UNTIL} {{date}}",
    ),
)
# "June 18, 1942 - January 15, 2023", under the name.
SPAN_OF_LIFE = Ask("date", (), sentences=("(?:18|19|20)\\d\\d\\s*[-–—]\\s*{date}",))
# A notice names the one who died in its first lines.
TITLE_LINES = 8


def death_certificate(pages: Sequence[Page]) -> list[Figure]:
    """The one who died, none of the relatives, and the day of death."""
    return [*people(pages, (DECEDENT,)), *day(pages, DIED)]


def obituary(pages: Sequence[Page]) -> list[Figure]:
    """The one the notice is for, and the day of death."""
    name = _one_who_died(pages)
    if name is None:
        return []
    return [joined("people", [name]), *day(pages, PASSED, SPAN_OF_LIFE)]


def _one_who_died(pages: Sequence[Page]) -> Name | None:
    """The name over the notice when its text repeats it, else the one its sentences give."""
    heads = list(_heads(pages[0]))
    text = named(pages, Prose(pages), OBITUARY)
    for head in heads:
        if any(set(head.key.split()) & set(one.key.split()) for one in text):
            return head
    return text[0] if text else next(iter(heads), None) if len(heads) == 1 else None


def _heads(page: Page) -> Iterator[Name]:
    """Names that stand alone in the first lines."""
    for line in page.lines[:TITLE_LINES]:
        for cell in line.cells:
            names = names_in(cell, page)
            if len(names) == 1 and len(cell.words) == len(names[0].cell.words) and is_person(cell.text):
                yield names[0]
