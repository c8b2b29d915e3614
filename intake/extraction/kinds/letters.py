"""Letters about income: benefit awards, unemployment determinations, and letters from employers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.extraction.finding import Ask, is_date, mentions, page_values
from intake.extraction.institutions import OFFICES
from intake.extraction.kinds.captioned import Captions, captioned
from intake.extraction.layout import Page
from intake.extraction.parties import Party, Place, Sort
from intake.figures import Confidence, Figure
from intake.kinds import PayFrequency

# Words of the offices that pay benefits.
AGENCIES = frozenset(
    ("administration department affairs agency security board retirement system commission services bureau fund trust plan").split()
)
BENEFIT = Captions(
    amounts=(
        Ask(
            "monthly_benefit",
            (
                "full monthly social security benefit before any deductions",
                "benefit before any deductions",
                "benefit before deductions",
                "amount before deductions",
                "gross monthly benefit",
                "full monthly benefit",
                "monthly benefit amount",
                "monthly benefit",
                "monthly payment amount",
                "monthly payment",
                "monthly amount",
                "monthly award",
                "monthly entitlement",
                "monthly pension",
                "monthly social security benefit",
                "monthly compensation",
                "beneficio mensual",
                "total paid each month",
                "paid each month",
                "total monthly ssi",
                "aid each month",
                "monthly aid",
                "monthly annuity",
                "gross annuity",
                "gross pension",
                "gross benefit",
                "gross amount",
                "current benefit",
                "new amount",
                "new benefit amount",
                "your new benefit",
                "total monthly amount",
                "total benefit",
                "monthly gross",
                "amount you will receive",
                "monthly benefit is",
                "asistencia mensual",
                "monthly pension amount",
                "gross monthly pension",
                "gross monthly amount",
                "total monthly benefit",
                "new monthly benefit",
                "benefit amount",
                "amount per month",
            ),
            unless=(
                "weekly",
                "annual",
                "yearly",
                "deduction",
                "premium",
                "net",
                "previous",
                "regular monthly",
                "after",
                "before that",
                "old",
                "prior",
                "maximum",
                "medicare",
            ),
            sentences=(
                "monthly (?:[a-z]+ ){0,4}(?:benefit|pension|payment|amount|entitlement|compensation|award)(?: amount)?"
                "(?: before[^.\n]{0,30}?)? (?:is|of|was|will be|are|:) {amount}",
                "(?:receive|receiving|paid|pay you|entitled to|award of|benefit of|payment of|in the amount of)[^.\n]{0,40}? {amount} "
                "(?:per|a|each|every|/) ?month",
                "(?:benefit|pension|payment|entitlement|compensation)[^.\n]{0,60}? {amount} (?:per|a|each|every|/) ?month",
                "(?:now|currently) (?:draws|receives|gets|is paid) {amount} (?:per|a|each|every) month",
                "(?:amount|aid|benefit)[^.\n]{0,30}? (?:for )?each month(?: after that)? (?:is|will be) {amount}",
                "{amount} (?:per|a|each|every) month",
            ),
        ),
    ),
    dates=(
        Ask(
            "letter_date",
            (
                "date of letter",
                "letter date",
                "date issued",
                "issue date",
                "notice date",
                "date of notice",
                "mailing date",
                "mail date",
                "date mailed",
                "date printed",
                "printed",
                "issued",
                "generated on",
                "notice date",
                "fecha",
                "date",
            ),
            unless=(
                "effective",
                "entitlement",
                "birth",
                "award",
                "onset",
                "payment",
                "due",
                "start",
                "end",
                "expiration",
                "filing",
                "review",
                "mailed by",
            ),
        ),
    ),
    parties=(
        Party(
            "recipient",
            (
                "recipient",
                "beneficiary",
                "recipient name",
                "beneficiary name",
                "beneficiarys name",
                "claimant",
                "annuitant",
                "retiree",
                "pensioner",
                "pension of",
                "payee",
                "miner payee",
                "para to",
                "to",
                "name",
                "member",
                "re",
                "veteran",
                "to",
            ),
            Sort.PERSON,
            Place.ADDRESSEE,
        ),
        Party(
            "agency", ("agency", "issued by", "from", "agency name"), Sort.ORGANISATION, Place.SENDER, AGENCIES, firms=OFFICES, says_so=True
        ),
    ),
)
# A survivor's letter names the dead veteran too.
SURVIVORS_BENEFIT = replace(
    BENEFIT,
    parties=tuple(replace(one, captions=tuple(caption for caption in one.captions if caption != "veteran")) for one in BENEFIT.parties),
)
UNEMPLOYMENT = Captions(
    amounts=(
        Ask(
            "weekly_benefit",
            (
                "weekly benefit amount",
                "weekly benefit",
                "weekly amount",
                "weekly benefit rate",
                "wba",
                "your weekly benefit amount",
                "weekly payment",
            ),
            unless=("maximum", "total", "dependent", "partial", "earnings"),
        ),
    ),
    dates=(
        Ask(
            "benefit_start",
            (
                "benefit year begins",
                "benefit year beginning",
                "benefit year begin date",
                "benefit year start",
                "claim effective date",
                "claim beginning date",
                "beginning date of claim",
                "effective date",
                "effective date of claim",
                "claim start date",
                "benefit start date",
                "effective",
            ),
            unless=("end", "ends", "ending"),
            sentences=("(?:claim|benefit year|benefits)[^.\n]{0,40}? (?:begins|began|starts|is effective|effective)(?: on)? {date}",),
        ),
        Ask(
            "benefit_end",
            (
                "benefit year ends",
                "benefit year ending",
                "benefit year end date",
                "benefit year end",
                "benefit year expires",
                "claim end date",
                "claim ending date",
                "benefit end date",
                "expires",
                "expiration date",
            ),
            unless=("begin", "begins"),
            sentences=("(?:claim|benefit year|benefits)[^.\n]{0,80}? (?:expires|expire|ends|ended)(?: on)? {date}",),
        ),
    ),
    parties=(
        Party("recipient", ("claimant", "claimant name", "name", "recipient", "claimants name", "to"), Sort.PERSON, Place.ADDRESSEE),
        Party("agency", ("agency", "issued by"), Sort.ORGANISATION, Place.SENDER, AGENCIES, firms=OFFICES, says_so=True),
    ),
    span=("benefit_start", "benefit_end"),
    span_captions=("benefit year", "claim"),
)
EMPLOYMENT = Captions(
    amounts=(
        Ask(
            "pay",
            (
                "annual salary",
                "current annual salary",
                "base salary",
                "annual base salary",
                "salary",
                "current salary",
                "gross monthly salary",
                "monthly salary",
                "hourly rate",
                "hourly wage",
                "rate of pay",
                "pay rate",
                "rate",
                "wage",
                "gross annual income",
                "current rate of pay",
                "compensation",
                "gross pay each pay period",
                "gross pay per pay period",
            ),
            unless=("bonus", "ytd", "overtime", "last year", "prior year", "commission"),
            sentences=(
                "(?:salary|wages?|compensation|pay|rate|income)(?: rate| of pay)?[^.\n]{0,40}? (?:is|of|at|totals|was) {amount}",
                "(?:earns|earning|paid|receives)[^.\n]{0,30}? {amount} (?:per|an|a|each) (?:hour|year|month|week|annum)",
                "{amount} (?:per|an|a|each) (?:hour|year|month|week|annum)",
                "(?:amount paid|pay (?:her|him|them)) (?:is )?{amount}",
            ),
        ),
    ),
    dates=(
        Ask(
            "hire_date",
            (
                "hire date",
                "date of hire",
                "start date",
                "employment start date",
                "employed since",
                "date hired",
                "original hire date",
                "employment date",
                "date of employment",
                "employment began",
                "dates of employment",
            ),
            unless=("end", "termination", "birth"),
            sentences=(
                "(?:employed|employee|employment|working|worked|served|hired)[^.\n]{0,80}? "
                "(?:since|from|on|beginning(?: on)?|starting(?: on)?|effective) {date}",
                "(?:since|beginning(?: on)?|starting(?: on)?|joined [^.\n]{0,40}? on|started[^.\n]{0,40}? on|hired on) {date}",
            ),
        ),
    ),
    parties=(
        Party(
            "employee",
            ("employee name", "employee", "name of employee", "full name", "regarding", "re", "name"),
            Sort.PERSON,
            sentences=(
                "(?:confirm(?:s|ing)?|verif(?:y|ies|ying)|certif(?:y|ies|ying)|verification|confirmation|advised|state) that {person}"
                "(?: \\([^)]*\\))?(?:, identified [^.\n]{0,60}?,)? (?:is|was|has|began|works)",
                "employment (?:verification )?(?:of|for) {person}",
                "verification for {person}",
                "{person},? (?:is|has been|was) (?:currently |presently )?(?:employed|hired|a full|an employee|working)",
                "{person},? (?:has worked|works|worked|started work|began work)",
            ),
        ),
        Party(
            "employer",
            ("employer name", "employer", "company", "company name", "name of employer"),
            Sort.ORGANISATION,
            Place.SENDER,
            sentences=(
                "employed (?:full.time |part.time )?(?:by|with|at) {organisation}",
                "employed (?:as|in)[^.\n]{0,60}? (?:by|with|at|for) {organisation}",
                "employment [^.\n]{0,60}? (?:by|with|at) {organisation}",
                "works (?:for|at) {organisation}",
            ),
        ),
    ),
)
# The period that an amount of pay is for, as its caption or sentence says.
_PAID_BY = (
    (PayFrequency.ANNUAL, r"annual|annually|per year|a year|per annum|yearly|each year|/\s?yr|/\s?year"),
    (PayFrequency.MONTHLY, r"monthly|per month|a month|each month|/\s?mo"),
    (PayFrequency.BIWEEKLY, r"bi-?weekly|every two weeks|every other week"),
    (PayFrequency.SEMIMONTHLY, r"semi-?monthly|twice a month"),
    (PayFrequency.WEEKLY, r"weekly|per week|a week|each week"),
)


def benefit_letter(pages: Sequence[Page]) -> list[Figure]:
    """The figures of an award or benefit letter."""
    survivors = any(mentions(page.plain, ("surviving spouse", "survivor", "dependency and indemnity compensation")) for page in pages)
    found = captioned(pages, SURVIVORS_BENEFIT if survivors else BENEFIT)
    dated = [] if any(figure.name == "letter_date" for figure in found) else list(_date_of(pages, "letter_date"))
    return [*found, *dated]


def unemployment_letter(pages: Sequence[Page]) -> list[Figure]:
    """The figures of an unemployment determination."""
    return captioned(pages, UNEMPLOYMENT)


def employment_letter(pages: Sequence[Page]) -> list[Figure]:
    """The figures of an employer's letter; ``pay_frequency`` is the period that the pay is for, an hourly rate has none."""
    found = captioned(pages, EMPLOYMENT)
    return [*found, *_paid_by(pages, [f for f in found if f.name == "pay"])]


def _paid_by(pages: Sequence[Page], pay: Sequence[Figure]) -> Iterator[Figure]:
    """How often, as the words on the amount's own line, or right before them, say."""
    for figure in pay:
        page = next(page for page in pages if page.number == figure.read_from.page)
        middle = (figure.read_from.box.top + figure.read_from.box.bottom) / 2
        on_it = [at for at, line in enumerate(page.lines) if line.box.top <= middle <= line.box.bottom]
        said = " ".join(page.lines[at].text for at in on_it)
        said = said if any(re.search(pattern, said, re.IGNORECASE) for _, pattern in _PAID_BY) else f"{_before(page, on_it)} {said}"
        for frequency, pattern in _PAID_BY:
            if re.search(pattern, said, re.IGNORECASE):
                yield Figure("pay_frequency", frequency.value, figure.read_from, Confidence.CHECK)
                return


def _before(page: Page, on_it: Sequence[int]) -> str:
    """The line over an amount that a sentence carried onto the next one."""
    return page.lines[on_it[0] - 1].text if on_it and on_it[0] else ""


def _date_of(pages: Sequence[Page], name: str) -> Iterator[Figure]:
    """A letter's date often stands alone near its top, without a caption."""
    for value in page_values(pages[0]):
        alone = is_date(value) and len(value.row.words) <= len(value.words) + 1
        if alone and value.box.top < pages[0].height / 3:
            yield value.figure(name)
            return
