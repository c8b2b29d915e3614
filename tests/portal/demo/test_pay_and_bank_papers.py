"""Pay stubs and bank statements: they open, say what they claim, and their sums are true."""

from datetime import date
from decimal import Decimal

import pypdfium2
import pytest

from intake.kinds import PayFrequency
from portal.demo.papers import bank_statement_layouts, pay_stub_layouts
from portal.demo.papers.accounts import Account, MonthlyDeposit
from portal.demo.papers.bank_statements import Bank, BankStatement
from portal.demo.papers.jobs import Job
from portal.demo.papers.paper import Address, Party
from portal.demo.papers.writing import abbreviated, cents, money, short, slashed

TODAY = date(2026, 11, 22)
EMPLOYER = Party("Bluebonnet Freight Lines LLC", Address("4120 Harbor Point Road", "Stockton", "CA", "95203"))
EMPLOYEE = Party("Rosa Rivera Delgado", Address("1187 Larkspur Avenue", "Stockton", "CA", "95210"))
BANK = Bank("Juniper Valley Bank", Address("PO Box 1180", "Modesto", "CA", "95353"), "1-800-555-0143", "#7a2e2e")


def a_job(layout=pay_stub_layouts.tables, frequency=PayFrequency.BIWEEKLY, hours=Decimal(80)) -> Job:
    return Job(
        EMPLOYER, EMPLOYEE, frequency, Decimal("24.75"), hours, date(2026, 11, 6), date(2019, 3, 4), "Dispatcher", "4471", layout,
    )


def statements(layout=bank_statement_layouts.running, purchases: int = 28) -> list[BankStatement]:
    income = (a_job(), MonthlyDeposit("SSA TREAS 310 XXSOC SEC", 3, Decimal("1180.00")))
    return Account(BANK, (EMPLOYEE.name,), EMPLOYEE.address, "00318854471", income, layout, purchases).statements(TODAY)


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(page.get_textpage().get_text_range() for page in document)


def pages(pdf: bytes) -> int:
    return len(pypdfium2.PdfDocument(pdf))


@pytest.mark.parametrize("layout", pay_stub_layouts.LAYOUTS)
def test_a_pay_stub_shows_every_figure_of_its_truth(layout):
    stub = a_job(layout).stub(date(2026, 11, 20))
    text, truth = words(stub.draw()), stub.truth()
    for name in ("employer", "employee"):
        assert truth[name].upper() in text.upper()
    for name in ("gross_pay", "net_pay", "ytd_gross", "total_deductions"):
        assert money(Decimal(truth[name])) in text
    for day in (stub.period_start, stub.period_end, stub.pay_date):
        assert slashed(day) in text or short(day) in text or abbreviated(day) in text
    assert layout is pay_stub_layouts.small or truth["pay_frequency"] in text.lower()


@pytest.mark.parametrize("layout", [*pay_stub_layouts.LAYOUTS, *bank_statement_layouts.LAYOUTS])
def test_the_same_paper_is_the_same_bytes_each_time(layout):
    if layout in pay_stub_layouts.LAYOUTS:
        assert a_job(layout).stub(TODAY.replace(day=20)).draw() == a_job(layout).stub(TODAY.replace(day=20)).draw()
    else:
        assert statements(layout)[0].draw() == statements(layout)[0].draw()


def test_gross_less_deductions_is_net_for_the_period_and_for_the_year():
    stub = a_job().stub(date(2026, 11, 20))
    assert stub.gross - stub.taken == stub.net
    assert stub.gross_ytd - stub.taken_ytd == stub.net_ytd
    for line in stub.earnings:
        assert line.amount == cents(line.rate * line.hours)


def test_the_year_to_date_grows_by_exactly_one_pay():
    before, after = a_job().stub(date(2026, 11, 6)), a_job().stub(date(2026, 11, 20))
    assert after.gross_ytd - before.gross_ytd == after.gross
    assert after.taken_ytd - before.taken_ytd == after.taken


@pytest.mark.parametrize(("frequency", "days"), [(PayFrequency.WEEKLY, 7), (PayFrequency.BIWEEKLY, 14)])
def test_a_pay_period_is_as_long_as_its_frequency_and_ends_before_the_pay_date(frequency, days):
    stub = a_job(frequency=frequency).stub(date(2026, 11, 20))
    assert (stub.period_end - stub.period_start).days + 1 == days
    assert stub.period_end < stub.pay_date


def test_a_salary_paid_twice_a_month_is_paid_on_the_fifteenth_and_the_last():
    job = a_job(frequency=PayFrequency.SEMIMONTHLY, hours=None)
    assert job.pay_dates(date(2026, 2, 1), date(2026, 3, 20)) == [date(2026, 2, 15), date(2026, 2, 28), date(2026, 3, 15)]


@pytest.mark.parametrize("layout", bank_statement_layouts.LAYOUTS)
@pytest.mark.parametrize("purchases", [10, 60, 160])
def test_a_bank_statement_shows_its_figures_and_numbers_its_pages(layout, purchases):
    for statement in statements(layout, purchases):
        pdf = statement.draw()
        text = words(pdf)
        amounts = (statement.beginning, statement.ending, statement.total_deposits, statement.total_withdrawals)
        for shown in (statement.bank.name, *statement.holders, statement.last4, *map(money, amounts)):
            assert shown in text
        assert all(money(entry.amount) in text for entry in statement.deposits)
        assert 1 <= pages(pdf) <= 6
        assert f"Page {pages(pdf)} of {pages(pdf)}" in text


def test_opening_and_entries_make_the_closing_balance_and_the_next_month_begins_there():
    first, second = statements()
    for statement in (first, second):
        moved = sum(entry.amount for entry in statement.entries)
        assert statement.beginning + moved == statement.ending == statement.balances[-1]
        assert min(statement.balances) > 0
    assert second.beginning == first.ending
    assert (second.period_start - first.period_end).days == 1


def test_the_deposits_are_the_net_pay_of_the_stubs():
    job = a_job()
    for statement in statements():
        paid = [entry.amount for entry in statement.deposits if "PAYROLL" in entry.words]
        assert paid == [job.stub(day).net for day in job.pay_dates(statement.period_start, statement.period_end)]
        assert paid
