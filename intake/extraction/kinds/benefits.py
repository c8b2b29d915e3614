"""Award and benefit letters: who pays whom how much each month, and the letter's day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from intake.extraction.dates import only_date
from intake.extraction.finding import Ask, is_amount, is_date, mentions
from intake.extraction.institutions import OFFICES
from intake.extraction.kinds.captioned import Captions, captioned
from intake.extraction.layout import Page
from intake.extraction.parties import Party, Place, Sort
from intake.extraction.values import Value, has_letters, page_values
from intake.figures import Figure

# Words of the offices, funds and insurers that pay benefits.
AGENCIES = frozenset(
    (
        "administration department affairs agency security board retirement system commission service services bureau fund trust plan "
        "division office program programs insurance company county authority council group life benefits administración departamento "
        "oficina comisión seguro"
    ).split()
)
GREETING = ("(?:dear|hello|hi|estimad[oa]),? (?:(?:mr|ms|mrs|miss|dr|mx|sra?)\\.? )?{person}[,:.!]",)
AGENCY = Party(
    "agency",
    ("agency", "issued by", "from", "agency name"),
    Sort.ORGANISATION,
    Place.SENDER,
    AGENCIES,
    sentences=("(?:the|from) {organisation} (?:has )?(?:approved|determined|received|reviewed|decided)",),
    firms=OFFICES,
    says_so=True,
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
                "monthly snap benefit",
                "monthly snap allotment",
                "monthly allotment",
                "food benefits each month",
                "monthly cash aid",
                "cash aid",
                "monthly grant",
                "grant every month",
                "grant each month",
                "gross monthly allowance",
                "gross allowance",
                "monthly allowance",
                "amount due each month",
                "current monthly award amount",
                "total monthly annuity",
                "gross monthly annuity",
                "gross payment",
                "monthly ltd benefit",
                "monthly court ordered support",
                "monthly support",
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
                "before disability",
                "earnings",
                "income",
            ),
            sentences=(
                "monthly (?:[a-z]+ ){0,4}(?:benefit|pension|payment|amount|entitlement|compensation|award|annuity|allowance|grant)"
                "(?: amount)?"
                "(?: before[^.\n]{0,30}?)? (?:is|of|was|will be|are|:) {amount}",
                "(?:receive|receiving|paid|pay you|entitled to|award of|benefit of|payment of|in the amount of)[^.\n]{0,40}? {amount} "
                "(?:per|a|each|every|/) ?month",
                "(?:benefit|pension|payment|entitlement|compensation)[^.\n]{0,60}? {amount} (?:per|a|each|every|/) ?month",
                "(?:now|currently) (?:draws|receives|gets|is paid) {amount} (?:per|a|each|every) month",
                "(?:amount|aid|benefit)[^.\n]{0,30}? (?:for )?each month(?: after that)? (?:is|will be) {amount}",
                "beneficio mensual[^.\n]{0,80}? es(?: de)? {amount}",
                "(?:recibe|recibirá|le pagaremos)[^.\n]{0,40}? {amount} (?:al|cada|por) mes",
                "(?:receive|paid|pay you) {amount} (?:on|around) [^.\n]{0,50}?of (?:each|every|the) month",
                "{amount} (?:per|a|each|every|/) ?month",
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
                "date of this notice",
                "statement date",
                "date of this letter",
                "date printed",
                "prepared",
                "printed",
                "issued",
                "generated on",
                "fecha de la carta",
                "fecha del aviso",
                "fecha de envío",
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
                "injury",
                "retirement",
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
                "claimant name",
                "annuitant",
                "annuitant name",
                "retiree",
                "retiree name",
                "pensioner",
                "pension of",
                "payee",
                "payee name",
                "miner payee",
                "participant",
                "participant name",
                "benefit record of",
                "record of",
                "notice for",
                "para to",
                "to",
                "name",
                "member",
                "member name",
                "veteran",
                "veteran name",
                "case name",
                "head of household",
                "custodial parent",
                "injured worker",
                "client",
                "client name",
                "beneficiario",
                "nombre",
                "re",
            ),
            Sort.PERSON,
            Place.ADDRESSEE,
            sentences=GREETING,
        ),
        AGENCY,
    ),
)
# A survivor's letter names the dead veteran too.
SURVIVORS_BENEFIT = replace(
    BENEFIT,
    parties=tuple(replace(one, captions=tuple(caption for caption in one.captions if caption != "veteran")) for one in BENEFIT.parties),
)


def benefit_letter(pages: Sequence[Page]) -> list[Figure]:
    """The figures of an award or benefit letter."""
    survivors = any(mentions(page.plain, ("surviving spouse", "survivor", "dependency and indemnity compensation")) for page in pages)
    found = captioned(pages, SURVIVORS_BENEFIT if survivors else BENEFIT)
    dated = [] if any(figure.name == "letter_date" for figure in found) else list(_letter_date(pages))
    return [*(_latest(pages, figure) if figure.name == "monthly_benefit" else figure for figure in found), *dated]


def _letter_date(pages: Sequence[Page]) -> Iterator[Figure]:
    """A letter's day stands beside a bare "Date", or alone in a cell near the top."""
    first = [value for value in page_values(pages[0]) if is_date(value)]
    bare = [value for value in first if value.left in _BARELY or value.above[:1] in {(word,) for word in _BARELY}]
    high = [value for value in first if value.box.top < pages[0].height / 3 and value.cell in {0, len(value.row.cells) - 1}]
    alone = [value for value in high if not has_letters(re.sub(r"(?i)\bthe\b", "", value.before)) and not has_letters(value.after)]
    # A caption in the cell before is that of another day.
    own = [value for value in alone if value.cell == 0 or not value.row.cells[value.cell - 1].text.endswith(":")]
    own = [value for value in own if not any(mentions(caption, BENEFIT.dates[0].unless) for caption in value.above[:1])]
    for value in (*bare, *own)[:1]:
        yield value.figure("letter_date")


_BARELY = frozenset({"date", "fecha", "dated"})
# The month from which a rate holds, at the beginning of its row.
_FROM = re.compile(
    r"\b(?P<name>[A-Z][A-Za-z]{2,8})\.? (?:\d{1,2}, ?)?(?P<year>(?:19|20)\d{2})\b|"
    r"\b(?P<number>\d{1,2})/(?:\d{1,2}/)?(?P<of>(?:19|20)\d{2})\b"
)


def _latest(pages: Sequence[Page], benefit: Figure) -> Figure:
    """Of a table of rates, each with the month from which it holds, the last one."""
    values = [value for page in pages if page.number == benefit.read_from.page for value in page_values(page) if is_amount(value)]
    at = next((value for value in values if value.box == benefit.read_from.box), None)
    if at is None:
        return benefit
    column = [value for value in values if value.label_cell is None or value.box.x0 < at.box.x1 and at.box.x0 < value.box.x1]
    dated = [(since, value) for value in column if value.above[-1:] == at.above[-1:] and (since := _since(value))]
    if len(dated) < 2 or at not in [value for _, value in dated]:
        return benefit
    return max(dated, key=lambda pair: pair[0])[1].figure(benefit.name)


def _since(value: Value) -> date | None:
    """The month from which an amount's row says that it holds, as its first day."""
    match = _FROM.search(value.row.text)
    if match is None:
        return None
    return only_date(f"{match['name']} 1, {match['year']}" if match["name"] else f"{match['number']}/1/{match['of']}")
