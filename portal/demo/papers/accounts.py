"""A made-up bank account: income that comes in, an ordinary household's spending, and the statements of its months."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Protocol

from portal.demo.papers.bank_statements import Bank, BankStatement, Entry
from portal.demo.papers.paper import Address
from portal.demo.papers.writing import ZERO, cents, chance, month_end, month_start, months_later

SHOPS = (
    "GREENLEAF MARKET #114", "HARVEST LANE GROCERY", "PUMP & GO FUEL 0382", "CORNER CUP COFFEE", "TIDEWATER PHARMACY 27",
    "DOLLAR NOOK #2201", "LA ESQUINA TAQUERIA", "BRIGHTSIDE HARDWARE", "PARKVIEW FAMILY DENTAL", "SUDSY COIN LAUNDRY",
    "MAPLE ST PIZZA", "KIDS KORNER CHILDCARE", "TRI-COUNTY FEED", "QUICKSTITCH ALTERATIONS", "NORTHGATE AUTO PARTS",
    "SUNRISE BAKERY", "CITY TRANSIT FARE", "PAPER CRANE BOOKS", "OLD MILL HARDWARE", "FRESH TIDE SEAFOOD",
)
BILLS = (
    ("VALLEY LIGHT & POWER WEB PMT", 62, 148), ("CLEARBROOK WATER DIST", 38, 71), ("PEBBLE WIRELESS AUTOPAY", 55, 96),
    ("HOMELINE INTERNET", 49, 75), ("STEADFAST AUTO INSURANCE", 88, 163), ("CARRIAGE AUTO FINANCE", 214, 341),
)


class Income(Protocol):
    """Something that pays into the account."""

    def deposits(self, first: date, last: date) -> list[Entry]:
        """Its deposits from first to last, both included."""
        ...


@dataclass(frozen=True)
class MonthlyDeposit:
    """The same amount on the same day of each month: a benefit, a pension, rent."""

    words: str
    day: int
    amount: Decimal

    def deposits(self, first: date, last: date) -> list[Entry]:
        days = (months_later(month_start(first), n).replace(day=self.day) for n in range(3))
        return [Entry(day, self.words, self.amount) for day in days if first <= day <= last]


@dataclass(frozen=True)
class Account:
    """A checking account; ``purchases`` is how many a month, and so how long its statements are."""

    bank: Bank
    holders: tuple[str, ...]
    address: Address
    number: str
    income: tuple[Income, ...]
    layout: Callable[[BankStatement], bytes]
    purchases: int = 28
    opening: Decimal = Decimal("812.46")
    product: str = "Everyday Checking"

    def statements(self, on: date, months: int = 2) -> list[BankStatement]:
        """The statements of the last full months before a day, oldest first, each beginning where the one before ended."""
        balance, run = self.opening, []
        for back in range(months, 0, -1):
            start = months_later(month_start(on), -back)
            statement = self._statement(start, month_end(start), balance)
            run.append(statement)
            balance = statement.ending
        return run

    def _statement(self, first: date, last: date, opening: Decimal) -> BankStatement:
        draw = chance(f"{self.number} {first}")
        planned = [entry for source in self.income for entry in source.deposits(first, last)]
        comes_in = sum((entry.amount for entry in planned), ZERO)
        planned += [*self._bills(draw, first), *self._checks(draw, first), *self._purchases(draw, first, last, comes_in)]
        entries = _affordable(sorted(planned, key=lambda entry: (entry.on, entry.amount < 0, entry.words)), opening)
        return BankStatement(
            self.bank, self.holders, self.address, self.product, self.number, first, last, opening, entries, self.layout,
        )

    def _bills(self, draw: Random, first: date) -> list[Entry]:
        return [Entry(first.replace(day=draw.randint(2, 27)), words, -cents(draw.randint(low * 100, high * 100)) / 100)
                for words, low, high in draw.sample(BILLS, 4)]

    def _checks(self, draw: Random, first: date) -> list[Entry]:
        number = 1000 + first.month * 4
        return [Entry(first.replace(day=draw.randint(3, 26)), "CHECK", -cents(draw.randint(4000, 16000)) / 100, str(number + n))
                for n in range(draw.randint(1, 3))]

    def _purchases(self, draw: Random, first: date, last: date, comes_in: Decimal) -> list[Entry]:
        """Purchases that together come to about what a household behind on its mortgage has left after its bills."""
        most = max(600, min(24_000, int(comes_in * 130) // self.purchases))
        entries = []
        for _ in range(self.purchases):
            day = first + timedelta(days=draw.randint(0, (last - first).days))
            if draw.random() < 0.06:
                entries.append(Entry(day, "ATM WITHDRAWAL 3RD & MAIN", -cents(draw.choice((20, 40, 60)))))
            else:
                entries.append(Entry(day, f"CARD PURCHASE {draw.choice(SHOPS)}", -cents(draw.randint(250, most)) / 100))
        return entries


def _affordable(planned: list[Entry], opening: Decimal) -> tuple[Entry, ...]:
    """The planned entries that leave the account above nothing, as a declined card would."""
    kept, balance = [], opening
    for entry in planned:
        if balance + entry.amount >= 5:
            kept.append(entry)
            balance += entry.amount
    return tuple(kept)
