"""Further layouts, drawn at random from a seed: wording, order, columns, boxes, dates and money as many printers set them."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from tests.intake.extraction.drawn import Placed, lines, table

EMPLOYERS = (
    "Tidewater Marine Supply Inc",
    "Orchard Valley School District",
    "Pinecrest Hospital",
    "Northgate Staffing Services",
    "Halvorsen Construction Co.",
)
BANKS = ("First Harbor Bank", "Blue Mesa Federal Credit Union", "Summit Ridge Savings Bank", "Valley Teachers Credit Union")
PEOPLE = ("Marcus Ojo", "Linh T. Tran", "Sofía Herrera Luna", "DEBORAH K. WEISS", "Jamal Carter")
DATES = ("%m/%d/%Y", "%m/%d/%y", "%Y-%m-%d", "%B %d, %Y", "%b %d, %Y", "%m-%d-%Y")
MONEY = ("{:,.2f}", "${:,.2f}", "$ {:,.2f}")


@dataclass(frozen=True)
class Drawn:
    """A page and every figure printed on it."""

    page: list[Placed]
    truth: dict[str, str]
    deposits: tuple[tuple[date, Decimal], ...] = ()


def a_stub(seed: int) -> Drawn:
    """A pay stub of that seed's layout."""
    pick = Random(seed)
    employer, person, days, money = (pick.choice(x) for x in (EMPLOYERS, PEOPLE, DATES, MONEY))
    end = date(2026, pick.randint(2, 10), pick.choice((14, 15, 28)))
    start, paid, times = end - timedelta(13), end + timedelta(pick.randint(2, 8)), pick.randint(5, 20)
    gross = Decimal(pick.randint(60_000, 600_000)) / 100
    taxes = [
        (name, (gross * share / 100).quantize(Decimal("0.01")))
        for name, share in (("Federal Income Tax", 9), ("Medicare", 2), ("State Tax", 3))
    ]
    less = sum((amount for _, amount in taxes), Decimal(0))
    said = [
        pick.choice(x)
        for x in (
            ("Gross Pay", "Total Gross", "Gross Earnings", "Current Gross Pay"),
            ("Total Deductions", "Deductions", "Taxes & Deductions"),
            ("Net Pay", "Take-Home Pay", "Net Check", "Net Earnings"),
        )
    ]
    columns = pick.choice((("Current", "YTD"), ("This Period", "Year to Date"), ("Amount", "YTD Amount")))
    page = [
        *lines(employer, "400 Commerce Way", "Dayton, OH 45402", x=50, top=50, step=13),
        *_stub_head(pick, person, [d.strftime(days) for d in (start, end, paid)]),
    ]
    page += _stub_body(
        pick, said, columns, taxes, [[money.format(v * n) for v in (gross, less, gross - less)] for n in (1, times)], money, times
    )
    amounts = {"gross_pay": gross, "total_deductions": less, "net_pay": gross - less, "ytd_gross": gross * times}
    truth = {
        "employer": employer,
        "employee": person,
        "pay_period_start": start.isoformat(),
        "pay_period_end": end.isoformat(),
        "pay_date": paid.isoformat(),
    }
    return Drawn(page, truth | {name: f"{value:.2f}" for name, value in amounts.items()})


def _stub_head(pick: Random, person: str, days: list[str]) -> list[Placed]:
    start, end, paid = days
    title, name, when = (
        pick.choice(("Earnings Statement", "PAY STUB", "Wage Statement")),
        pick.choice(("Employee", "Employee Name", "Payee")),
        pick.choice(("Pay Date", "Check Date", "Date Paid")),
    )
    match pick.randrange(3):
        case 0:
            return lines(title, f"{name}: {person}", f"Pay Period: {start} - {end}", f"{when}: {paid}", x=320, top=50, step=13)
        case 1:
            return [
                *lines(title, x=330, top=50),
                *table((50, 200, 320, 450), [(name, "Period Start", "Period End", when), (person, start, end, paid)], 110, 12),
            ]
        case _:
            rows = [(name, person), ("Period Beginning", start), ("Period Ending", end), (when, paid)]
            return [*lines(title, x=330, top=50), *table((50, 170), rows, 100, 13)]


def _stub_body(
    pick: Random, said: list[str], columns: tuple[str, str], taxes: list[tuple[str, Decimal]], sums: list[list[str]], money: str, times: int
) -> list[Placed]:
    now, year = sums
    taken = [(name, money.format(amount), money.format(amount * times)) for name, amount in taxes]
    totals = list(zip(said, now, year, strict=True))
    match pick.randrange(6):
        case 0:
            return table((50, 330, 430), [("Description", *columns), totals[0], *taken, *totals[1:]], 190)
        case 1:
            return table(
                (50, 330, 430), [("Description", *columns[::-1]), *((a, c, b) for a, b, c in (totals[0], *taken, *totals[1:]))], 190
            )
        case 2:
            return [
                *table((50, 330, 430), [("Earnings", *columns), ("Regular", now[0], year[0]), *taken], 190),
                *table((50, 200, 330, 450), [("", *said), (columns[0], *now), (columns[1], *year)], 330, 14),
            ]
        case 3:
            return [
                *table((40, 150, 230), [("Earnings", *columns), totals[0]], 190),
                *table((330, 450, 520), [("Deductions", *columns), *taken, totals[1]], 190),
                *table((40, 150, 230), [totals[2]], 340),
            ]
        case 4:
            return lines(
                *(f"{name}: {amount}" for name, amount, _ in (totals[0], *taken, *totals[1:])), f"YTD {said[0]}: {year[0]}", x=50, top=190
            )
        case _:
            return table((50, 200, 330, 450), [(*now, year[0]), (*said, "YTD Gross")], 190, 12)


def a_statement(seed: int) -> Drawn:
    """A bank statement of that seed's layout."""
    pick = Random(seed)
    bank, person, days, money = (pick.choice(x) for x in (BANKS, PEOPLE, DATES, MONEY[:2]))
    start = date(2026, pick.randint(1, 10), 1)
    end, number, balance = start.replace(day=28), str(pick.randint(10**9, 10**10 - 1)), Decimal(pick.randint(10_000, 400_000)) / 100
    opening, rows = balance, []
    for at, day in enumerate(sorted(pick.sample(range(1, 28), 8))):
        amount = Decimal(pick.randint(500, 150_000)) / 100
        amount = amount if at == 0 or balance < amount or (at > 1 and pick.random() < 0.4) else -amount
        balance += amount
        rows.append((start.replace(day=day), "DIRECT DEP ACME PAYROLL" if amount > 0 else "POS PURCHASE GROCER", amount, balance))
    more, less = (sum((abs(r[2]) for r in rows if (r[2] > 0) is paid_in), Decimal(0)) for paid_in in (True, False))
    said = [
        pick.choice(x)
        for x in (
            ("Beginning Balance", "Opening Balance", "Previous Balance"),
            ("Total Deposits", "Deposits and Additions", "Deposits/Credits"),
            ("Total Withdrawals", "Withdrawals and Subtractions", "Withdrawals/Debits"),
            ("Ending Balance", "Closing Balance", "New Balance"),
        )
    ]
    sums = [money.format(value) for value in (opening, more, less, balance)]
    page = [
        *lines(bank, "PO Box 77", "Dayton, OH 45402", x=50, top=50, step=13),
        *lines(person, "88 Second Street", "Dayton, OH 45409", x=50, top=110, step=13),
    ]
    page += lines(
        "Account Statement",
        f"Statement Period: {start.strftime(days)} - {end.strftime(days)}",
        f"Account Number: {pick.choice((number, '****' + number[-4:]))}",
        x=320,
        top=50,
        step=14,
    )
    page += (
        table((50, 300), list(zip(said, sums, strict=True)), 180, 14)
        if pick.random() < 0.5
        else table((50, 180, 310, 470), [said, sums], 180, 13)
    )
    page += _activity(
        pick, [(day.strftime("%m/%d"), words, amount, money.format(abs(amount)), money.format(left)) for day, words, amount, left in rows]
    )
    truth = {
        "bank": bank,
        "account_holder": person,
        "account_last4": number[-4:],
        "period_start": start.isoformat(),
        "period_end": end.isoformat(),
        "beginning_balance": f"{opening:.2f}",
        "ending_balance": f"{balance:.2f}",
        "total_deposits": f"{more:.2f}",
        "total_withdrawals": f"{less:.2f}",
    }
    return Drawn(page, truth, tuple((day, amount) for day, _, amount, _ in rows if amount > 0))


def _activity(pick: Random, rows: list[tuple[str, str, Decimal, str, str]]) -> list[Placed]:
    match pick.randrange(4):
        case 0:
            head = (
                "Date",
                "Description",
                pick.choice(("Deposits", "Credits", "Additions")),
                pick.choice(("Withdrawals", "Debits")),
                "Balance",
            )
            return table(
                (50, 110, 330, 410, 490), [head, *((d, w, m if a > 0 else "", m if a < 0 else "", b) for d, w, a, m, b in rows)], 270
            )
        case 1:
            return table(
                (50, 110, 410, 490),
                [("Date", "Description", "Amount", "Balance"), *((d, w, m if a > 0 else f"-{m}", b) for d, w, a, m, b in rows)],
                270,
            )
        case 2:
            return table(
                (50, 110, 410, 490), [("Date", "Transaction", "Amount", "Balance"), *((d, w, m, b) for d, w, _, m, b in rows)], 270
            )
        case _:
            page: list[Placed] = []
            for top, heading, sign in ((270, "Deposits and Additions", 1), (470, "Checks and Other Debits", -1)):
                kept = [(d, w, m) for d, w, a, m, _ in rows if a * sign > 0]
                page += [*lines(heading, x=50, top=top), *table((50, 110, 450), [("Date", "Description", "Amount"), *kept], top + 16, 15)]
            return page
