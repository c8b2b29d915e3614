"""Letters about income: benefit awards, unemployment determinations, and letters from employers."""

import re
from collections.abc import Iterator, Sequence

from intake.extraction.finding import Ask, is_date, page_values
from intake.extraction.kinds.captioned import Captions, captioned
from intake.extraction.layout import Page
from intake.figures import Figure

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
                "benefit amount",
                "amount per month",
            ),
            unless=("weekly", "annual", "yearly", "deduction", "premium", "net", "previous", "regular monthly", "after"),
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
                "fecha",
                "date",
            ),
            unless=("effective", "entitlement", "birth", "award", "onset", "payment", "due", "start", "end", "expiration", "filing"),
        ),
    ),
    people={
        "recipient": (
            "recipient",
            "beneficiary",
            "recipient name",
            "beneficiary name",
            "beneficiarys name",
            "claimant",
            "veteran",
            "name",
            "member",
            "payee",
        )
    },
    organisations={"agency": ("agency", "issued by", "from", "agency name")},
    heading="agency",
    addressee="recipient",
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
                "effective date",
                "effective date of claim",
                "claim start date",
                "benefit start date",
            ),
            unless=("end", "ends", "ending"),
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
                "benefit end date",
            ),
            unless=("begin", "begins"),
        ),
    ),
    people={"recipient": ("claimant", "claimant name", "name", "recipient", "claimants name")},
    organisations={"agency": ("agency", "issued by")},
    heading="agency",
    addressee="recipient",
    span=("benefit_start", "benefit_end"),
    span_captions=("benefit year", "benefit", "claim"),
)
EMPLOYMENT = Captions(
    amounts=(
        Ask(
            "pay",
            (
                "annual salary",
                "base salary",
                "salary",
                "hourly rate",
                "rate of pay",
                "pay rate",
                "current salary",
                "gross monthly salary",
                "monthly salary",
                "hourly wage",
                "wage",
                "annual base salary",
            ),
            unless=("bonus", "ytd", "overtime"),
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
            ),
            unless=("end", "termination", "birth"),
        ),
    ),
    people={"employee": ("employee name", "employee", "name", "regarding", "re", "name of employee")},
    organisations={"employer": ("employer name", "employer", "company", "company name")},
    heading="employer",
)


def benefit_letter(pages: Sequence[Page]) -> list[Figure]:
    """The figures of an award or benefit letter."""
    return [*captioned(pages, BENEFIT), *_date_of(pages, "letter_date"), *_in_a_sentence(pages)]


def unemployment_letter(pages: Sequence[Page]) -> list[Figure]:
    """The figures of an unemployment determination."""
    return captioned(pages, UNEMPLOYMENT)


def employment_letter(pages: Sequence[Page]) -> list[Figure]:
    """The figures of an employer's letter."""
    return captioned(pages, EMPLOYMENT)


def _date_of(pages: Sequence[Page], name: str) -> Iterator[Figure]:
    """A letter's date often stands alone near its top, without a caption."""
    for value in page_values(pages[0]):
        alone = is_date(value) and len(value.row.words) <= len(value.words) + 1
        if alone and value.box.top < pages[0].height / 3:
            yield value.figure(name)
            return


_MONTHLY = re.compile(r"\b(?:monthly|each month|per month|a month|every month|al mes|mensual)\b", re.IGNORECASE)


def _in_a_sentence(pages: Sequence[Page]) -> Iterator[Figure]:
    """ "You will receive $1,234.00 each month": the only amount of a line that speaks of a month."""
    for page in pages:
        for value in page_values(page):
            others = [v for v in page_values(page) if v.line == value.line and not is_date(v)]
            if (
                not is_date(value)
                and len(others) == 1
                and _MONTHLY.search(value.row.text)
                and re.search(r"benefit|receive|paid|pay you|entitled", value.row.text, re.I)
            ):
                yield value.figure("monthly_benefit")
                return
