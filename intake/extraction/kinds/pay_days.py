"""The days of pay stubs: the period that was worked, the day it was paid, and how often that is."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from intake.extraction.captions import beside
from intake.extraction.dates import last_of_month
from intake.extraction.finding import Ask, asked, is_date, mentions
from intake.extraction.kinds.pay_captions import phrases
from intake.extraction.layout import Page, around
from intake.extraction.spans import Span, page_spans
from intake.extraction.values import Value, page_values
from intake.figures import Confidence, Figure, Provenance
from intake.kinds import PayFrequency

PAY_DATE = Ask(
    "pay_date",
    phrases(
        "pay date, check date, payment date, date paid, payday, pay day, advice date, deposit date, paid on, date of payment, "
        "paid date, date of check, direct deposit date, fecha de pago, pay, issue date, date, chk dt, chk date, check dt, ck "
        "date, payday date, warrant date, disbursed on, disbursement date, pay day date, paid, check dated, date of pay, date "
        "of payday, voucher date, deposited on, deposited, youll be paid on, paydate, pd date, fecha de cheque, dia de pago, "
        "dated, settlement date, date issued, issued, issued on, official pay date, date deposited, date of deposit, put in the "
        "bank on, payroll date, pay dt, pymt date, check issue date, check issued, distribution date, advice dt, eft date, "
        "transfer date, available on, funds available, disbursed, remitted on, remitted, paid this, fecha del pago, fecha de "
        "emision, fecha"
    ),
    unless=phrases("period, hire, birth, begin, beginning, start, end, ending, run, from, to, through, due"),
)
START = Ask(
    "pay_period_start",
    phrases(
        "pay period start, pay period begin, pay period beginning, period beginning, period start, period begin, pay begin "
        "date, pay period start date, period start date, begin date, start date, period from, beginning date, from, per beg, "
        "period beg, beg date, pay period from, pp begin, pp start, start, begin, period start dt, week beginning, payroll "
        "start, desde, inicio del periodo, first day of pay period, first day of period, first day, period starts, pay period "
        "starts, pay period starting, period starting, starting, starting date, week of, week starting, week start, workweek "
        "start, wk beg, wk of, wk, from date, date from, period begins, pay period begins, beginning, begins, starts, pay "
        "begin, start dt, beg, payroll begin, worked from, for work from, periodo desde, fecha de inicio, inicio, del"
    ),
    unless=phrases("hire, end, ending, employment"),
)
END = Ask(
    "pay_period_end",
    phrases(
        "pay period end, pay period ending, period ending, period end, pay end date, pay period end date, period end date, "
        "period ended, end date, week ending, ending date, period to, through, to, per end, ppe, pp end, pay period thru, thru, "
        "week end, wk ending, period end dt, for period ending, for the period ending, pay end, end, payroll end, hasta, fin "
        "del periodo, last day of pay period, last day of period, last day, period ends, pay period ends, ends, ending, week "
        "ended, week ends, through date, thru date, date to, date through, wk end, w e, we date, pay ending, payroll ending, "
        "fortnight ended, fortnight ending, for the period ended, pay period ended, month ended, month ending, end dt, periodo "
        "hasta, fecha final, fecha de cierre, fin, al"
    ),
    unless=phrases("hire, begin, beginning, start, year"),
)
PERIOD_CAPTIONS = phrases(
    "period, pay, from, week, dates, beginning, payroll, covering, earnings, statement, wk, window, time worked, work, "
    "worked, covers, for, trips, fortnight, dated, periodo, hours, service"
)
FREQUENCY = phrases(
    "pay frequency, frequency, pay schedule, pay cycle, payroll frequency, pay basis, pay type, pay period type, frecuencia "
    "de pago, pay period, how often, you re paid, youre paid, schedule, cycle, pay frequency code, pay group, paid, how "
    "often paid, pay freq, freq, paid every, pay interval, payment frequency, payment schedule, remuneration cycle, wage "
    "frequency, settlement cycle, payday frequency, pay period frequency, paid how often, frecuencia, se paga"
)
_SAID_SO = {
    PayFrequency.BIWEEKLY: "biwkly, bwk, bi wkly, fortnightly, biweekly, bi weekly, every two weeks, every 2 weeks, every other week",
    PayFrequency.WEEKLY: "wkly, once a week, every week, weekly, semanal",
    PayFrequency.MONTHLY: "once a month, monthly, mensual",
    PayFrequency.SEMIMONTHLY: "twice per month, semimonthly, semi monthly, twice a month, twice monthly, quincenal",
    PayFrequency.ANNUAL: "annually, annual",
}
FREQUENCIES = {phrase: frequency for frequency, listed in _SAID_SO.items() for phrase in phrases(listed)}
# A period is paid within so many days of its beginning and end.
PAID_WITHIN = 62


def days(pages: Sequence[Page]) -> Iterator[Figure]:
    """When the pay was earned and paid."""
    values = [value for page in pages for value in page_values(page)]
    spans = [span for page in pages for span in page_spans(page) if 4 <= (span.last - span.first).days <= 32]
    named = [span for span in spans if mentions(span.caption, PERIOD_CAPTIONS)] or spans[:1]
    if named:
        sure = mentions(named[0].caption, ("period", "pay period")) and pages[0].source == "pdf"
        period = named[0].figures("pay_period_start", "pay_period_end", Confidence.HIGH if sure else Confidence.CHECK)
    else:
        period = asked(values, (START, END), is_date)
        if all(figure.name != END.name for figure in period):
            period += [value.figure(END.name) for value in values if is_date(value) and _week_ending(value)][:1]
    yield from period
    ends = [figure.value for figure in period if isinstance(figure.value, date)]
    paid = [v for v in values if is_date(v) and not _inside_span(v) and all(_soon(v.value, end) for end in ends)]
    yield from asked(paid, (PAY_DATE,), is_date)


def _week_ending(value: Value) -> bool:
    """Whether the letters W/E stand before a day, too few to be taken for a caption of words."""
    before = value.before or (value.row.cells[value.cell - 1].text if value.cell else "")
    return bool(re.search(r"(?i)\b[wp]/e\W*$", before))


def _soon(paid: object, end: date) -> bool:
    """Whether a day can be the pay date of a period that has this day in it."""
    return isinstance(paid, date) and abs((paid - end).days) <= PAID_WITHIN


def _inside_span(value: Value) -> bool:
    return any(_holds(span, value) for span in page_spans(value.page))


def _holds(span: Span, value: Value) -> bool:
    return span.line == value.line and any(word in span.words for word in value.words)


def frequency(pages: Sequence[Page]) -> Iterator[Figure]:
    """How often it is paid: as the paper says, else as its period shows."""
    for page in pages:
        for cell in (one.cell for one in sorted(beside(page, FREQUENCY), key=lambda one: -one.score)):
            text = cell.plain
            word = next((w for w in sorted(FREQUENCIES, key=len, reverse=True) if re.match(rf"{w}\b", text)), None)
            if word:
                yield Figure(
                    "pay_frequency",
                    FREQUENCIES[word].value,
                    Provenance(page.number, cell.box, cell.text),
                    Confidence.HIGH if page.source == "pdf" else Confidence.CHECK,
                )
                return
    of_period = list(_frequency_of_period(pages))
    yield from of_period or _only_word(pages)


_OFTEN = re.compile(
    r"\b(?:" + "|".join(sorted((w.replace(" ", "[ -]") for w in FREQUENCIES if not w.startswith("annual")), key=len, reverse=True)) + r")\b"
)


def _only_word(pages: Sequence[Page]) -> Iterator[Figure]:
    """The one word of how often that the paper holds anywhere ("Monthly Pay Stub")."""
    said = [
        (page, cell, word) for page in pages for line in page.lines for cell in line.cells for word in _OFTEN.findall(cell.text.lower())
    ]
    if len({FREQUENCIES[word.replace("-", " ")] for _, _, word in said}) == 1:
        page, cell, word = said[0]
        yield Figure("pay_frequency", FREQUENCIES[word.replace("-", " ")].value, Provenance(page.number, cell.box, cell.text))


def _frequency_of_period(pages: Sequence[Page]) -> Iterator[Figure]:
    """What the period's own dates say, where they leave no doubt: a week, two weeks, half a month, a month."""
    for span in (span for page in pages for span in page_spans(page)):
        days, end = (span.last - span.first).days + 1, last_of_month(span.last)
        halves = (span.first.day, span.last.day) in {(1, 15), (16, end.day)} and days < 17
        frequency = {7: PayFrequency.WEEKLY, 14: PayFrequency.BIWEEKLY}.get(days) or (PayFrequency.SEMIMONTHLY if halves else None)
        if span.first.day == 1 and span.last == end and days > 27:
            frequency = PayFrequency.MONTHLY
        if frequency:
            words = Provenance(span.page.number, around(w.box for w in span.words), " ".join(w.text for w in span.words))
            yield Figure("pay_frequency", frequency.value, words, Confidence.CHECK)
            return
