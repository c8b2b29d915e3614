"""Letters from employers: who works for whom, since when, and for what pay."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from intake.extraction.captions import beside
from intake.extraction.dates import only_date
from intake.extraction.finding import CAPTION_LINES, Ask, is_amount, mentions
from intake.extraction.kinds.captioned import Captions, captioned
from intake.extraction.kinds.pay_columns import column_of
from intake.extraction.layout import Page
from intake.extraction.parties import Party, Place, Sort
from intake.extraction.values import Value, has_letters, page_values
from intake.figures import Confidence, Figure
from intake.kinds import PayFrequency

EMPLOYMENT = Captions(
    amounts=(
        Ask(
            "pay",
            (
                "annual salary",
                "current annual salary",
                "base pay",
                "base wage",
                "current base pay",
                "current gross base pay",
                "current gross base pay enter amount and check period",
                "current wage",
                "gross salary",
                "gross wages",
                "gross pay",
                "monthly gross salary",
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
                "salario",
                "sueldo",
            ),
            unless=("bonus", "ytd", "overtime", "last year", "prior year", "commission", "average"),
            sentences=(
                "(?:salary|wages?|compensation|pay|rate|income)(?: rate| of pay)?[^.\n]{0,40}? (?:is|of|at|totals|was) {amount}",
                "(?:earns|earning|paid|receives)[^.\n]{0,30}? {amount} (?:per|an|a|each) (?:hour|year|month|week|annum)",
                "{amount} (?:per|an|a|each) (?:hour|year|month|week|annum)",
                "(?:salario|sueldo)[^.\n]{0,40}? (?:de|es) {amount}",
                "(?:makes|making|is paid|compensation remains|salary remains) {amount}",
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
                "original hire",
                "employee since",
                "date of joining",
                "joining date",
                "date joined",
                "applicants date of employment",
                "fecha de ingreso",
                "fecha de contratación",
                "dates of employment",
            ),
            unless=("end", "termination", "birth", "rehire", "adjusted", "separation", "completed"),
            sentences=(
                "\\byou (?:first )?(?:joined|started|began)[^.\n]{0,60}? (?:on )?{date}",
                "(?:employed|employee|employment|working|worked|served|hired)[^.\n]{0,80}? "
                "(?:since|from|on|beginning(?: on)?|starting(?: on)?) {date}",
                "\\b(?:she|he|they|who) (?:first )?(?:started|joined|began work)[^.\n]{0,60}? {date}",
                "\\b(?:training|residency|service|tenure|employment)[^.\n]{0,40}? (?:started|began|commenced)[^.\n]{0,30}? {date}",
                "(?:trabaja|labora|empleado|empleada|contratado|contratada)[^.\n]{0,80}? desde el {date}",
                "(?:employed|employment|hired)[^.\n]{0,80}? effective {date}",
                "(?:since|beginning(?: on)?|starting(?: on)?|joined [^.\n]{0,40}? on|started[^.\n]{0,40}? on|hired on) {date}",
            ),
        ),
    ),
    parties=(
        Party(
            "employee",
            (
                "employee name",
                "employee",
                "name of employee",
                "full name",
                "name and address of applicant",
                "name of applicant",
                "applicant",
                "empleado",
                "empleada",
                "nombre del empleado",
                "regarding",
                "re",
                "applicant name",
                "customer name",
                "borrower name",
                "borrower",
                "name of borrower",
                "name",
            ),
            Sort.PERSON,
            sentences=(
                "(?:confirm(?:s|ing)?|verif(?:y|ies|ying)|certif(?:y|ies|ying)|verification|confirmation|advised|state) that {person}"
                "(?: \\([^)]*\\))?(?:, identified [^.\n]{0,60}?,)? (?:is|was|has|began|works|worked|holds)",
                "employment (?:verification )?(?:of|for) {person}",
                "(?:verification|voe) (?:for|of) {person}",
                "{person},? (?:holds|held) (?:the|a) position",
                "{person},? (?:is|has been|was) (?:currently |presently )?(?:employed|hired|a full|an employee|working)",
                "{person},? (?:has worked|works|worked|started work|began work)",
                "(?:constar|certifico|certificamos) que (?:el |la )?(?:sr\\.?a? |señora? )?{person},? (?:trabaja|labora|es|ha)",
                "dear (?:(?:mr|ms|mrs|miss|dr|mx)\\.? )?{person}",
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
                "(?:works|worked) (?:for|at) {organisation}",
                "(?:trabaja|labora) (?:en|para) {organisation}",
            ),
        ),
    ),
)
# The period that an amount of pay is for, as its caption or sentence says; what is said first is nearest to it.
_PAID_BY = (
    (None, r"per hour|an hour|hourly|/\s?ho?u?r\b|por hora|la hora"),
    (
        PayFrequency.ANNUAL,
        r"annual(?:ly)?|per year|a year|per annum|yearly|each year|/\s?yr|/\s?year|anual(?:es)?|al año|for the (?:\w+ ){0,2}year",
    ),
    (PayFrequency.SEMIMONTHLY, r"semi-?\s?monthly|twice a month|per half month|quincenal(?:es)?"),
    (PayFrequency.MONTHLY, r"(?<!semi)(?<!semi[- ])monthly|per month|a month|each month|/\s?mo|mensual(?:es)?|al mes|por mes"),
    (PayFrequency.BIWEEKLY, r"bi-?\s?weekly|every two weeks|every other (?:week|friday)|cada dos semanas"),
    (PayFrequency.WEEKLY, r"(?<!bi)(?<!bi[- ])weekly|per week|a week|each week|/\s?wk|/\s?week|semanal(?:es)?|por semana|a la semana"),
)
# Columns of what was earned in other years than this, or in this one so far.
_OF_YEARS = ("past year", "prior year", "previous year", "last year", "year to date", "ytd")
_PAY, _TO_TICK = ("pay", "salary", "wage", "wages", "compensation", "rate"), ("check", "mark", "tick", "select", "circle", "choose")
STARTED_AGAIN = ("most recent start date", "most recent hire date", "latest start date", "latest hire date", "last hire date")
HOW_OFTEN = ("how often paid", "pay frequency", "frequency of pay", "pay cycle", "pay schedule", "paid", "pay basis", "frecuencia de pago")
# What a form's cross chooses among periods.
_TICKED = re.compile(r"[\[(]\s?[xX✓✗]\s?[\])]\s*([\w-]+)")
_UNTICKED = re.compile(r"[\[(]\s?[\])]|[☐□]")
# The amount's own period begins within so many letters after it; what follows may be another matter's ("about 32 hours a week").
NEAR_AMOUNT, LONGEST_LINE = 3, 200


def employment_letter(pages: Sequence[Page]) -> list[Figure]:
    """The figures of an employer's letter; ``pay_frequency`` is the period that the pay is for, an hourly rate has none."""
    found = [f for f in captioned(pages, EMPLOYMENT, _is_rate) if not (f.name == "hire_date" and _hired_twice(pages, f))]
    if all(figure.name != "pay" for figure in found):
        found += islice(_entered_under_boxes(pages), 1)
    return [*found, *_paid_by(pages, [f for f in found if f.name == "pay"])]


def _is_rate(value: Value) -> bool:
    """Whether an amount may be what somebody is paid, rather than what a table says they have earned in a year."""
    return is_amount(value) and column_of(value) != "year" and not any(mentions(said, _OF_YEARS) for said in (value.left, *value.above))


def _entered_under_boxes(pages: Sequence[Page]) -> Iterator[Figure]:
    """The pay that a form has under "Enter Amount and Check Period" and the boxes to check."""
    for value in (value for page in pages for value in page_values(page) if is_amount(value) and not value.left):
        captions = value.above[:CAPTION_LINES]
        if any(mentions(said, _PAY) and mentions(said, _TO_TICK) for said in captions) and _period_in(" ".join(captions), LONGEST_LINE):
            yield value.figure("pay")


def _hired_twice(pages: Sequence[Page], first: Figure) -> bool:
    """Whether the paper gives a later start as well, so that it is not for us to say since when somebody has worked there."""
    again = (one for page in pages for one in beside(page, STARTED_AGAIN))
    return any(only_date(one.cell.text) not in {None, first.value} for one in again)


def _paid_by(pages: Sequence[Page], pay: Sequence[Figure]) -> Iterator[Figure]:
    """How often: as the words right after the amount say, else those before it on its line, or on the line over it."""
    for figure in pay:
        page = next(page for page in pages if page.number == figure.read_from.page)
        box = figure.read_from.box
        middle = (box.top + box.bottom) / 2
        on_it = [at for at, line in enumerate(page.lines) if line.box.top <= middle <= line.box.bottom]
        words = [word for at in on_it for word in page.lines[at].words]
        after = " ".join(word.text for word in words if word.box.x0 >= box.x1)
        before = " ".join(word.text for word in words if word.box.x0 < box.x1)
        if not has_letters(after) and on_it[-1] + 1 < len(page.lines):
            # The sentence goes on in the next line.
            after = page.lines[on_it[-1] + 1].text
        over = _before(page, on_it)
        captioned_by = " ".join(one.cell.text for one in beside(page, HOW_OFTEN))
        for said, reach in (
            (after, NEAR_AMOUNT),
            *((" ".join(_TICKED.findall(said)), LONGEST_LINE) for said in (after, over)),
            *((said, LONGEST_LINE) for said in (before, captioned_by, after, over) if not _UNTICKED.search(said)),
        ):
            period = _period_in(said, reach)
            if period:
                if period[0] is not None:
                    yield Figure("pay_frequency", period[0].value, figure.read_from, Confidence.CHECK)
                return


def _period_in(said: str, reach: int) -> tuple[PayFrequency | None] | None:
    """The period that is said first within reach, if one is; an hour is none of those that pay is counted by."""
    searched = ((by, re.search(pattern, said, re.IGNORECASE)) for by, pattern in _PAID_BY)
    found = [(match.start(), by) for by, match in searched if match and match.start() <= reach]
    return (min(found, key=lambda one: one[0])[1],) if found else None


def _before(page: Page, on_it: Sequence[int]) -> str:
    """The line over an amount that a sentence carried onto the next one."""
    return page.lines[on_it[0] - 1].text if on_it and on_it[0] else ""
