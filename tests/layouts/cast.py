"""Chance that knows America: people, streets, firms, days and amounts, all made up."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import TypeVar

from portal.demo.papers.paper import Address, Party

T = TypeVar("T")

GIVEN = tuple(
    "Marcus Linh Deborah Jamal Ana Patrick Keisha Tomasz Mei Rafael Sharon Abdul Yolanda Gregory Noor Dustin Carmen Olga Tyrone Beatriz "
    "Walter Priya Ellen Hector Monique Stanley Xiomara Kevin Fatima Rosalind Pao Lorenzo Tiffany Earl Svetlana Guadalupe Wendell Aisha "
    "Brandon Consuelo Harold Jasmine Mikhail Norma Omar Paula Quentin Ruth Samuel Teresa Ulises Vivian Winston Arlene Bogdan".split()
)
FAMILY = tuple(
    "Ojo Tran Weiss Carter Herrera Luna O'Brien Whitfield Kowalczyk Zhang Castellanos Goldberg Rahman Baptiste Lindholm Haddad Sizemore "
    "Villanueva Petrenko Washington Fonseca Huang Krishnan McAllister Delgado Dubois Hollingsworth Marte Nakamura Siddiqui Featherstone "
    "Vang Bianchi Pruitt Tillman Morozova Escobedo Thibodeaux Farah Kessler Arriaga Lundgren Boateng Ivanov Quintero Abernathy Saldana "
    "Eckhart Fitzgerald Greenwood Nwosu Ostrowski Ramirez-Soto Vandermeer Yarbrough Zepeda".split()
)
STREETS = tuple(
    "Alder Birchwood Cottonwood Division Eastman Foothill Garrison Hawthorne Ironwood Jefferson Kimball Lakeshore Magnolia Newport Orchard "
    "Pemberton Quarry Ridgeway Sycamore Tamarack Union Vineyard Wabash Yosemite".split()
)
WAYS = ("Street", "Avenue", "Road", "Lane", "Drive", "Court", "Blvd", "St", "Ave", "Rd", "Dr")
CITIES = (
    ("Dayton", "OH", "454"),
    ("Fresno", "CA", "937"),
    ("Macon", "GA", "312"),
    ("El Paso", "TX", "799"),
    ("Yakima", "WA", "989"),
    ("Scranton", "PA", "185"),
    ("Fort Wayne", "IN", "468"),
    ("Pueblo", "CO", "810"),
    ("Lakeland", "FL", "338"),
    ("Utica", "NY", "135"),
    ("Duluth", "MN", "558"),
    ("Mesa", "AZ", "852"),
    ("Durham", "NC", "277"),
    ("Topeka", "KS", "666"),
    ("Biloxi", "MS", "395"),
    ("Brockton", "MA", "023"),
    ("Saginaw", "MI", "486"),
    ("Laredo", "TX", "780"),
    ("Salem", "OR", "973"),
    ("Trenton", "NJ", "086"),
)
PLACES = (
    "Cedar Hollow",
    "Tidewater",
    "Pinecrest",
    "Northgate",
    "Copper Basin",
    "Three Rivers",
    "Lakeland",
    "Granite Falls",
    "Blue Mesa",
    "Stillwater",
    "Old Mill",
    "Prairie View",
    "Harbor Point",
    "Ridgeline",
    "Sandhill",
    "Maple Grove",
    "Bayview",
    "Iron Range",
    "Red Oak",
    "Clearbrook",
    "Silver Creek",
    "Millstone",
    "Rosemont",
    "Gulf Coast",
)
TRADES = (
    "Plumbing & Heating",
    "Logistics",
    "Foods",
    "Manufacturing",
    "Home Health",
    "Roofing",
    "Auto Parts",
    "Landscaping",
    "Packaging",
    "Dental Group",
    "Electric",
    "Furniture",
    "Staffing",
    "Concrete",
    "Marine Supply",
    "Pharmacy Services",
    "Hospitality",
    "Textiles",
)
FORMS = ("Inc", "Inc.", "LLC", "Corporation", "Co.", "Company", "L.L.C.", "Corp.", ", Inc.", " Partners LP")
CRAFTS = ("Painting", "Lawn Care", "Catering", "Auto Repair", "Hair Salon", "Trucking", "Daycare", "Photography", "Tile Works", "Hauling")
ROLES = ("warehouse associate", "nurse assistant", "line cook", "dispatcher", "machine operator", "bookkeeper", "driver", "teacher's aide")
LATEST = date(2026, 10, 28)


class Cast(Random):
    """Everything a layout draws at random."""

    def __init__(self, seed: str) -> None:
        super().__init__(seed)

    def some(self, several: Sequence[T], count: int) -> list[T]:
        """So many of them, in their own order."""
        return [several[at] for at in sorted(self.sample(range(len(several)), count))]

    def person(self) -> str:
        """A name: sometimes with an initial, a second given name or a suffix."""
        given, family = self.choice(GIVEN), self.choice(FAMILY)
        middle = self.choice(("", "", "", f" {self.choice('ABCDEGHJLMRT')}.", f" {self.choice('ABCDEGHJLMRT')}", f" {self.choice(GIVEN)}"))
        return f"{given}{middle} {family}{self.choice(('', '', '', '', '', ' Jr', ' III'))}"

    def address(self) -> Address:
        """A street in a city, with a ZIP of that city."""
        city, state, prefix = self.choice(CITIES)
        unit = self.choice(("", "", "", f" Apt {self.randint(1, 40)}", f", Unit {self.choice('ABCD')}"))
        street = f"{self.randint(11, 9899)} {self.choice(STREETS)} {self.choice(WAYS)}{unit}"
        return Address(street, city, state, f"{prefix}{self.randint(10, 99)}")

    def homeowner(self) -> Party:
        """A person at home."""
        return Party(self.person(), self.address())

    def firm(self, *trades: str) -> Party:
        """A firm of one of these trades, or of any, at its place of business."""
        form = self.choice(FORMS)
        name = f"{self.choice(PLACES)} {self.choice(trades or TRADES)}"
        return Party(name + (form if form[0] in ", " else f" {form}"), self.office())

    def body(self, *patterns: str) -> Party:
        """An office or bank named by one of these patterns, ``{}`` being a place."""
        return Party(self.choice(patterns).format(self.choice(PLACES)), self.office())

    def office(self) -> Address:
        """Where firms and offices are: a street, or a post office box."""
        at = self.address()
        number = self.randint(100, 9900)
        street = self.choice((f"{number} {self.choice(STREETS)} {self.choice(WAYS[:7])}", f"PO Box {number}", f"P.O. Box {number}"))
        return Address(street, at.city, at.state, at.zip)

    def day(self, years: int = 3) -> date:
        """A day of these last years."""
        return LATEST - timedelta(self.randint(0, 365 * years))

    def amount(self, least: int, most: int) -> Decimal:
        """Dollars and cents between two amounts of dollars."""
        return Decimal(self.randint(least * 100, most * 100)) / 100

    def digits(self, count: int) -> str:
        """A number of so many digits that does not begin with a zero."""
        return str(self.randint(10 ** (count - 1), 10**count - 1))

    def tax_year(self) -> int:
        """A year whose forms are out."""
        return self.choice((2022, 2023, 2024, 2025))

    def ein(self) -> str:
        """A firm's number with the tax office."""
        return f"{self.randint(10, 98)}-{self.digits(7)}"

    def ssn(self) -> str:
        """A person's number with all but its end struck out."""
        return f"XXX-XX-{self.digits(4)}"

    def business(self) -> str:
        """What somebody who works alone calls the business."""
        name = self.choice(("Blue Heron", "Sunrise", "Family", "A to Z", "Lone Star", "Twin Pines", "Ruby", "Handy", "Bright", "Reliable"))
        return f"{name} {self.choice(CRAFTS)}{self.choice(('', ' LLC', ', LLC', ' Co.'))}"

    def telephone(self) -> str:
        """A number nobody has."""
        return self.choice(("(555) 555-01{}", "1-800-555-01{}", "555-555-01{}")).format(self.randint(10, 99))
