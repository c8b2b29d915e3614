"""Well-known firms whose names say nothing of their trade: banks, servicers, insurers, brokers, utilities, payroll companies."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from intake.extraction.layout import Cell, Page, Word, plain

BANKS = (
    "ally bank, american express national bank, associated bank, axos bank, bank of america, bank of the west, bmo, bmo"
    " harris, capital one, charles schwab bank, chase, chime, citi, citibank, citizens, citizens bank, comerica, "
    "commerce bank, discover bank, east west bank, fifth third, fifth third bank, first citizens bank, first horizon, "
    "flagstar, frost bank, goldman sachs bank, hsbc, huntington, huntington national bank, jpmorgan chase, keybank, m t"
    " bank, m and t bank, marcus, navy federal, navy federal credit union, pnc, pnc bank, popular, regions, regions "
    "bank, santander, sofi, synchrony bank, synovus, td bank, truist, u s bank, us bank, usaa, usaa federal savings "
    "bank, varo bank, webster bank, wells fargo, wells fargo bank, zions bank, alliant, golden 1, suncoast, "
    "schoolsfirst, pentagon federal, penfed, becu, first tech"
)
SERVICERS = (
    "mr cooper, nationstar, rocket mortgage, freedom mortgage, pennymac, newrez, shellpoint, loancare, carrington, "
    "carrington mortgage services, select portfolio servicing, ocwen, phh mortgage, onity, lakeview, cenlar, "
    "dovenmuehle, flagstar, guild mortgage, loandepot, caliber, specialized loan servicing, rushmore, servicemac, "
    "roundpoint, united wholesale mortgage, bsi financial services, fay servicing, mccalla, us bank home mortgage, "
    "wells fargo home mortgage, chase home lending, pnc mortgage, truist mortgage, planet home lending, statebridge"
)
INSURERS = (
    "state farm, allstate, usaa, liberty mutual, farmers, farmers insurance, nationwide, travelers, american family, "
    "progressive, geico, chubb, erie insurance, auto owners, hippo, lemonade, citizens property, amica, the hartford, "
    "mercury, kin, safeco, plymouth rock, universal property"
)
BROKERS = (
    "fidelity, fidelity investments, vanguard, charles schwab, merrill, merrill lynch, edward jones, morgan stanley, t "
    "rowe price, tiaa, empower, principal, voya, raymond james, robinhood, wealthfront, betterment, e trade, etrade, "
    "ameriprise, john hancock, prudential, lincoln financial, transamerica, thrift savings plan"
)
UTILITIES = (
    "duke energy, pg e, pge, pse g, pseg, con edison, coned, dominion energy, entergy, xcel energy, southern california"
    " edison, florida power light, fpl, georgia power, comed, dte energy, consumers energy, national grid, eversource, "
    "ameren, aps, srp, txu energy, reliant, xfinity, comcast, spectrum, verizon, at t, t mobile, cox, centurylink, "
    "frontier, national fuel, nicor gas, spire, atmos energy, southwest gas, puget sound energy"
)
OFFICES = (
    "social security administration, department of veterans affairs, u s department of veterans affairs, "
    "us department of veterans affairs, "
    "office of personnel management, u s office of personnel management, railroad retirement board, u s railroad retirement board, "
    "defense finance and accounting service, employment development department, texas workforce commission, department of labor, "
    "u s department of labor, calpers, calstrs, pension benefit guaranty corporation"
)
# Their names stand on papers of everybody else.
PAYROLL_COMPANIES = frozenset(
    "adp|automatic data "
    "processing|paychex|gusto|trinet|workday|paycom|paylocity|ceridian|dayforce|intuit|quickbooks|quickbooks "
    "payroll|ukg|ultipro|kronos|rippling|zenefits|justworks|onpay|surepayroll|square payroll|patriot|patriot "
    "software|bamboohr|namely|isolved|peoplesoft|oracle|sap|heartland|paycor|insperity|wave|wave "
    "payroll|xero|homebase|deel|adp totalsource|adp workforce now|intuit quickbooks|adp standard".split("|")
)
# Words that belong to a firm's name when they follow it.
_TAIL = frozenset(
    "bank banks n a na national association federal savings credit union fsb usa us company co inc corp corporation llc"
    " group financial loan loans services servicing mortgage insurance energy mutual investments brokerage home lending trust"
    " fire casualty property indemnity assurance".split()
)
# What the second line of a firm's drawn name may hold besides ("LAKEVIEW" over "LOAN SERVICING"), and how near it stands, in heights.
_SECOND_LINE = _TAIL | {"loan", "loans", "home", "and"}
SECOND_LINE_NEAR = 1.3


# So many letters of several words run together are still one firm's name alone.
LEGIBLE = 8
# A line of activity names firms that somebody paid, not whose paper it is.
_TRANSACTION = re.compile(r"\s*\d{1,2}[/-]\d{1,2}\b|.*\d[.,]\d{2}\b")


@cache
def _firms(listed: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(name.split()) for name in re.split(r",\s*", listed)), key=len, reverse=True))


@cache
def _run_together(listed: str) -> frozenset[str]:
    """Names of several words as their signs write them in one ("CapitalOne")."""
    return frozenset("".join(firm) for firm in _firms(listed) if len(firm) > 1 and len("".join(firm)) >= LEGIBLE)


def firms_on(page: Page, listed: str) -> Iterator[Cell]:
    """Where the page names one of the listed firms, each with the words of its name that follow ("Bank, N.A.")."""
    for number, line in enumerate(page.lines):
        if _TRANSACTION.match(line.text):
            continue
        for cell in line.cells:
            said = [plain(word.text) for word in cell.words]
            for at in range(len(said)):
                length = _starts_firm(said, at, listed)
                if length and said[at + length : at + length + 1] == ["of"]:
                    # "Citizens Bank of Red Oak" is not the Citizens Bank everybody knows.
                    continue
                if length and cell.words[at].text[:1].isupper() or (length and at == 0):
                    end = at + length
                    while more := _tail(said[end : end + 2]):
                        end += more
                    under = _second_line(page, number, cell) if (at, end) == (0, len(said)) else ()
                    yield Cell((*cell.words[at:end], *under))
                    break


def _tail(said: Sequence[str]) -> int:
    """How many of the next two words go on with a firm's name: "and", or its sign, only with a word that does."""
    own = [bool(word) and set(word.split()) <= _TAIL for word in said]
    return 1 if own[:1] == [True] else 2 if own == [False, True] and said[0] in {"and", ""} else 0


def _second_line(page: Page, number: int, name: Cell) -> tuple[Word, ...]:
    """The words of a firm's name that are set in smaller type under the first ones, which alone do not tell its trade."""
    height = name.box.bottom - name.box.top
    for line in page.lines[number + 1 :]:
        if line.box.top - name.box.bottom > SECOND_LINE_NEAR * height:
            break
        for cell in line.cells:
            if abs(cell.box.x0 - name.box.x0) < SECOND_LINE_NEAR * height or cell.overlaps(name.box):
                told = len(cell.words) > 1 and set(cell.plain.split()) <= _SECOND_LINE
                return cell.words if told and cell.box.bottom - cell.box.top < height else ()
    return ()


def _starts_firm(said: list[str], at: int, listed: str) -> int:
    """How many words from here on are a listed firm's name; 0 when they are none."""
    if said[at] in _run_together(listed):
        return 1
    for firm in _firms(listed):
        taken: list[str] = []
        for count, word in enumerate(said[at:], start=1):
            taken += word.split()
            if len(taken) >= len(firm):
                if tuple(taken) == firm:
                    return count
                break
    return 0


# Programmes that offices run; a paper's heading names them beside the office.
_PROGRAMMES = frozenset(
    (
        "supplemental security income|supplemental security|retirement survivors and disability insurance|"
        "retirement survivors and disability|"
        "temporary assistance for needy families|supplemental nutrition assistance program|unemployment insurance|disability insurance|"
        "title ii disability insurance|reemployment assistance|cash assistance|food stamps|medicare|medicaid"
    ).split("|")
)
# Words of which the names of offices inside a firm or agency are made ("Claims Department", "Member Services").
_INNER = frozenset(
    "online banking mobile digital telephone phone internet electronic bill pay personal "
    "claims customer member members operations center centre department dept office regional processing service services "
    "resources payroll personnel central records business benefits program retirement of the and".split()
)


def is_inner_office(name: str) -> bool:
    """Whether a name is that of a programme, or of an office inside the firm or agency whose paper it is."""
    said = plain(name).replace("human resources", "personnel")
    programme = any(f"{said} ".startswith(f"{one} ") and len(said.split()) <= len(one.split()) + 1 for one in _PROGRAMMES)
    return programme or set(said.split()) <= _INNER


def is_payroll_company(name: str) -> bool:
    """Whether a name is that of a firm which prints other people's pay stubs."""
    return plain(name) in PAYROLL_COMPANIES
