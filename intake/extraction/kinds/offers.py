"""Offers of employment: to whom, by whom, and the letter's day."""

from collections.abc import Iterator, Sequence

from intake.extraction.addresses import blocks
from intake.extraction.finding import Ask
from intake.extraction.kinds.captioned import day
from intake.extraction.kinds.signed_papers import letter_date
from intake.extraction.layout import Page
from intake.extraction.people import Name, Side, joined, named, names_in
from intake.extraction.prose import Prose
from intake.extraction.signatures import signers
from intake.figures import Figure

GREETED = Side(
    sentences=(
        "dear (?:(?:mr|ms|mrs|miss|dr|mx)\\.? )?{name}",
        "(?:hi|hello|estimado|estimada|congratulations),? {name}",
    ),
)
CANDIDATE = Side(
    (
        "candidate",
        "candidate name",
        "name of candidate",
        "offered to",
        "applicant",
        "applicant name",
        "employee name",
        "new employee",
        "employee",
        "to",
        "attention",
        "name",
    ),
    sentences=(
        "(?:offer|offer of employment|offer letter|job offer) (?:to|for) {name}",
    ),
)
BY_ONE_NAME = "(?:dear|hi|hello|congratulations),? (?:(?:mr|ms|mrs|miss|dr|mx)\\.? )?{given}[,:!.]"
FOR_THE_EMPLOYER = Side(
    ("from", "hiring manager", "signed by", "offered by", "authorized by", "prepared by", "recruiter", "company representative"),
)
# Where nobody signs, the one whom the candidate will work for.
SUPERIOR = Side(("reports to", "reporting to", "reporting relationship", "manager", "supervisor"))
OFFERED = Ask(
    "date",
    ("date of offer", "offer date", "letter date", "date of letter", "date"),
    unless=("start", "starting", "accept", "acceptance", "expires", "expiration", "birth", "hire", "end", "effective", "return", "signed"),
)


def offer_letter(pages: Sequence[Page]) -> list[Figure]:
    """The candidate, then the one who signs for the employer, and the letter's day, not that of starting or accepting."""
    candidate = _candidate(pages)
    if candidate is None:
        return []
    signer = next(_for_the_employer(pages, candidate), None)
    people = joined("people", [candidate, *([signer] if signer else [])])
    return [people, *(list(letter_date(pages, "date")) or day(pages, OFFERED))]


def _candidate(pages: Sequence[Page]) -> Name | None:
    """Whom the letter greets; a greeting by one name alone is completed from the address."""
    prose = Prose(pages)
    greeted = {one.text.split()[-1].lower() for one in prose.says(BY_ONE_NAME, "given")}
    over_address = [name for page in pages[:1] for block in blocks(page) for cell in block.names for name in names_in(cell, page)]
    alone = [name for page in pages for line in page.lines for cell in line.cells for name in names_in(cell, page)[:1]]
    completed = [name for name in (*over_address, *alone) if greeted & set(name.key.split())]
    return next(iter((*named(pages, prose, GREETED), *completed, *named(pages, prose, CANDIDATE))), None)


def _for_the_employer(pages: Sequence[Page], candidate: Name) -> Iterator[Name]:
    """Who signs the letter or is named as sending it, the candidate's own acceptance aside."""
    own = set(candidate.key.split())
    prose = Prose(pages)
    for name in (*signers(pages), *named(pages, prose, FOR_THE_EMPLOYER), *named(pages, prose, SUPERIOR)):
        if not set(name.key.split()) & own:
            yield name
