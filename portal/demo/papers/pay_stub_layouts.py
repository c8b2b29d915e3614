"""Four ways payroll systems lay out a pay stub: tables, captions above boxes, a modern card, a small firm's slip."""

from decimal import Decimal

from portal.demo.papers.pay_stubs import Deduction, PayStub
from portal.demo.papers.sheet import BODY, BOLD, CAPTION, GREY, SMALL, TYPED, TYPED_BOLD, WIDTH, Sheet
from portal.demo.papers.writing import abbreviated, dollars, money, short, slashed

TEAL = "#0f5e63"
NAVY = "#20324d"
LEFT, RIGHT = 42.0, WIDTH - 42


def tables(stub: PayStub) -> bytes:
    """Earnings and deductions side by side with this-period and year-to-date columns, over a void check."""
    sheet = Sheet("Earnings Statement", stub.employer.name)
    _hexagon(sheet, 60, 58)
    sheet.text(82, 54, stub.employer.name.upper(), BOLD.at(11))
    sheet.lines(82, 66, stub.employer.address.lines, BODY.at(8))
    sheet.right(RIGHT, 56, "Earnings Statement", BOLD.at(16))
    dates = (("Period Beginning:", slashed(stub.period_start)), ("Period Ending:", slashed(stub.period_end)),
             ("Pay Date:", slashed(stub.pay_date)), ("Pay Frequency:", stub.frequency.value.title()),
             ("Advice Number:", stub.number))
    for row, (label, value) in enumerate(dates):
        sheet.text(408, 78 + row * 12, label)
        sheet.right(RIGHT, 78 + row * 12, value)
    sheet.lines(LEFT + 18, 150, (stub.employee.name, *stub.employee.address.lines), BODY.at(10))
    sheet.text(408, 154, f"Employee ID:  {stub.employee_number}", BODY.at(8))
    sheet.text(408, 165, "Taxable Marital Status:  Single", BODY.at(8))
    bottom = max(_earnings_table(sheet, stub, 216), _deductions_table(sheet, stub, 216)) + 20
    sheet.shade(LEFT, bottom - 12, RIGHT, bottom + 8, "#dfe7ef")
    sheet.text(LEFT + 8, bottom, "Net Pay", BOLD.at(11))
    sheet.right(RIGHT - 8, bottom, dollars(stub.net), BOLD.at(11))
    sheet.text(LEFT, bottom + 26, "Net pay year to date", SMALL)
    sheet.text(LEFT + 90, bottom + 26, money(stub.net_ytd), SMALL)
    sheet.text(LEFT, bottom + 38, "Your federal taxable wages this period exclude amounts paid into the retirement plan.", SMALL)
    _void_check(sheet, stub, 560)
    return sheet.finish()


def _earnings_table(sheet: Sheet, stub: PayStub, top: float) -> float:
    columns = (150.0, 194.0, 252.0, 318.0)
    sheet.text(LEFT, top, "Earnings", BOLD.at(10))
    for x, caption in zip(columns, ("rate", "hours", "this period", "year to date"), strict=True):
        sheet.right(x, top, caption, SMALL)
    sheet.rule(LEFT, top + 4, 318)
    y = top + 17
    for line in stub.earnings:
        sheet.text(LEFT, y, line.label)
        _right_column(sheet, columns, y, (line.rate, line.hours, line.amount, line.ytd))
        y += 13
    sheet.rule(194, y - 8, 318, 0.4)
    sheet.text(LEFT, y + 3, "Gross Pay", BOLD)
    sheet.right(columns[2], y + 3, dollars(stub.gross), BOLD)
    sheet.right(columns[3], y + 3, money(stub.gross_ytd), BOLD)
    return y + 3


def _deductions_table(sheet: Sheet, stub: PayStub, top: float) -> float:
    columns = (508.0, RIGHT)
    sheet.text(336, top, "Deductions", BOLD.at(10))
    for x, caption in zip(columns, ("this period", "year to date"), strict=True):
        sheet.right(x, top, caption, SMALL)
    sheet.rule(336, top + 4, RIGHT)
    y = top + 17
    for heading, lines in (("Statutory", stub.taxes), ("Other", stub.others)):
        sheet.text(336, y, heading, BOLD.at(8).in_colour(GREY))
        for line in lines:
            y += 13
            sheet.text(344, y, line.label)
            sheet.right(columns[0], y, f"-{money(line.amount)}")
            sheet.right(columns[1], y, money(line.ytd))
        y += 16
    sheet.rule(460, y - 11, RIGHT, 0.4)
    sheet.text(336, y, "Total Deductions", BOLD)
    sheet.right(columns[0], y, f"-{money(stub.taken)}", BOLD)
    sheet.right(columns[1], y, money(stub.taken_ytd), BOLD)
    return y


def _right_column(sheet: Sheet, columns: tuple[float, ...], y: float, amounts: tuple[Decimal | None, ...]) -> None:
    for x, amount in zip(columns, amounts, strict=True):
        if amount is not None:
            sheet.right(x, y, money(amount))


def _void_check(sheet: Sheet, stub: PayStub, top: float) -> None:
    """The lower part of the page: the cheque that is not one, because the pay went to a bank account."""
    for step in range(48):
        sheet.rule(LEFT + step * 11, top - 22, LEFT + step * 11 + 6, 0.4, GREY)
    sheet.shade(LEFT, top, RIGHT, top + 150, "#e9f1ee")
    sheet.text(LEFT + 14, top + 22, stub.employer.name.upper(), BOLD)
    sheet.lines(LEFT + 14, top + 33, stub.employer.address.lines, SMALL)
    sheet.right(RIGHT - 14, top + 22, f"Advice number: {stub.number}", BODY)
    sheet.right(RIGHT - 14, top + 35, f"Pay date: {slashed(stub.pay_date)}", BODY)
    sheet.text(LEFT + 14, top + 76, "Deposited to the account of", SMALL)
    sheet.text(LEFT + 14, top + 90, stub.employee.name, BOLD.at(10))
    sheet.text(330, top + 76, "account number", SMALL)
    sheet.text(330, top + 90, f"xxxxxx{stub.account_last4}")
    sheet.right(RIGHT - 14, top + 76, "amount", SMALL)
    sheet.right(RIGHT - 14, top + 90, dollars(stub.net), BOLD.at(10))
    sheet.centre(WIDTH / 2, top + 130, "THIS IS NOT A CHECK  -  NON-NEGOTIABLE", BOLD.at(12).in_colour("#7e9489"))


def _hexagon(sheet: Sheet, x: float, y: float, colour: str = TEAL) -> None:
    sheet.wedge(((x - 14, y - 8), (x, y - 16), (x + 14, y - 8), (x + 14, y + 8), (x, y + 16), (x - 14, y + 8)), colour)
    sheet.wedge(((x - 6, y + 6), (x, y - 8), (x + 6, y + 6)), "#ffffff")


def boxes(stub: PayStub) -> bytes:
    """A grid of boxes, each with a small caption above its value."""
    sheet = Sheet("Statement of Earnings and Deductions", stub.employer.name)
    sheet.shade(LEFT, 40, LEFT + 26, 66, NAVY)
    sheet.text(LEFT + 8, 58, stub.employer.name[0], BOLD.at(15).in_colour("#ffffff"))
    sheet.text(LEFT + 36, 51, stub.employer.name, BOLD.at(12))
    sheet.text(LEFT + 36, 63, ", ".join(stub.employer.address.lines), SMALL)
    sheet.right(RIGHT, 51, "STATEMENT OF EARNINGS", BOLD.at(10))
    sheet.right(RIGHT, 63, "AND DEDUCTIONS", BOLD.at(10))
    _captioned(sheet, 78, (("EMPLOYEE NAME", stub.employee.name, 3), ("EMPLOYEE NO.", stub.employee_number, 1.4),
                           ("CHECK NO.", stub.number, 1.4), ("PAY FREQUENCY", stub.frequency.value.upper(), 1.6)))
    _captioned(sheet, 108, (("PERIOD START", slashed(stub.period_start), 1), ("PERIOD END", slashed(stub.period_end), 1),
                            ("PAY DATE", slashed(stub.pay_date), 1), ("DEPARTMENT", "0410", 1)))
    bottom = max(_boxed_earnings(sheet, stub, 152), _boxed_deductions(sheet, stub, 152))
    sheet.box(LEFT, 152, 322, bottom)
    sheet.box(322, 152, RIGHT, bottom)
    _captioned(sheet, bottom + 10, (("GROSS PAY", money(stub.gross), 1), ("TOTAL TAXES", money(_sum(stub.taxes)), 1),
                                    ("OTHER DEDUCTIONS", money(_sum(stub.others)), 1), ("TOTAL DEDUCTIONS", money(stub.taken), 1),
                                    ("NET PAY", money(stub.net), 1)))
    _captioned(sheet, bottom + 40, (("YTD GROSS", money(stub.gross_ytd), 1), ("YTD TAXES", money(_sum_ytd(stub.taxes)), 1),
                                    ("YTD OTHER", money(_sum_ytd(stub.others)), 1), ("YTD DEDUCTIONS", money(stub.taken_ytd), 1),
                                    ("YTD NET", money(stub.net_ytd), 1)))
    sheet.lines(LEFT, bottom + 100, stub.employee.lines, BODY.at(10))
    sheet.right(RIGHT, bottom + 100, f"DIRECT DEPOSIT  CHECKING ****{stub.account_last4}   {money(stub.net)}", TYPED)
    return sheet.finish()


def _captioned(sheet: Sheet, top: float, cells: tuple[tuple[str, str, float], ...]) -> None:
    """A row of boxes; each cell is caption, value and how wide it is beside the others."""
    unit, x = (RIGHT - LEFT) / sum(share for _, _, share in cells), LEFT
    for caption, value, share in cells:
        sheet.box(x, top, x + unit * share, top + 28)
        sheet.text(x + 4, top + 9, caption, CAPTION)
        sheet.text(x + 4, top + 22, value, BODY.at(10))
        x += unit * share


def _boxed_earnings(sheet: Sheet, stub: PayStub, top: float) -> float:
    columns = (166.0, 204.0, 258.0, 318.0)
    sheet.shade(LEFT, top, 322, top + 14, "#d9dee6")
    sheet.text(LEFT + 4, top + 10, "EARNINGS", BOLD.at(7))
    for x, caption in zip(columns, ("RATE", "HOURS", "CURRENT", "YTD"), strict=True):
        sheet.right(x, top + 10, caption, BOLD.at(7))
    y = top + 27
    for line in stub.earnings:
        sheet.text(LEFT + 4, y, line.label.upper(), BODY.at(8.5))
        _right_column(sheet, columns, y, (line.rate, line.hours, line.amount, line.ytd))
        y += 13
    return y


def _boxed_deductions(sheet: Sheet, stub: PayStub, top: float) -> float:
    sheet.shade(322, top, RIGHT, top + 14, "#d9dee6")
    sheet.text(326, top + 10, "TAXES AND DEDUCTIONS", BOLD.at(7))
    sheet.right(508, top + 10, "CURRENT", BOLD.at(7))
    sheet.right(RIGHT - 4, top + 10, "YTD", BOLD.at(7))
    y = top + 27
    for line in stub.deductions:
        sheet.text(326, y, line.label.upper(), BODY.at(8.5))
        sheet.right(508, y, money(line.amount))
        sheet.right(RIGHT - 4, y, money(line.ytd))
        y += 13
    return y


def _sum(lines: tuple[Deduction, ...]) -> Decimal:
    return sum((line.amount for line in lines), Decimal("0.00"))


def _sum_ytd(lines: tuple[Deduction, ...]) -> Decimal:
    return sum((line.ytd for line in lines), Decimal("0.00"))


def modern(stub: PayStub) -> bytes:
    """A coloured band with the take-home amount, earnings on the left and taxes on the right."""
    sheet = Sheet("Pay statement", stub.employer.name)
    sheet.shade(0, 0, WIDTH, 104, TEAL)
    white = BODY.in_colour("#ffffff")
    sheet.disc(62, 46, 16, "#f2b544")
    sheet.wedge(((52, 52), (62, 34), (72, 52)), TEAL)
    sheet.text(88, 44, stub.employer.name, BOLD.at(14).in_colour("#ffffff"))
    sheet.text(88, 58, ", ".join(stub.employer.address.lines), white.at(8))
    sheet.right(RIGHT, 40, "Net pay", white.at(9))
    sheet.right(RIGHT, 66, dollars(stub.net), BOLD.at(22).in_colour("#ffffff"))
    sheet.right(RIGHT, 84, f"paid on {abbreviated(stub.pay_date)}", white.at(8))
    period = f"{abbreviated(stub.period_start)} - {abbreviated(stub.period_end)}"
    facts = (("Employee", stub.employee.name), ("Pay period", period),
             ("Pay date", abbreviated(stub.pay_date)), ("Pay schedule", stub.frequency.value.capitalize()))
    for x, (label, value) in zip((LEFT, 190, 384, 480), facts, strict=True):
        sheet.text(x, 130, label, BODY.at(8).in_colour(GREY))
        sheet.text(x, 144, value, BOLD.at(10))
    sheet.rule(LEFT, 160, RIGHT, 0.5, "#c9d3d3")
    rows = [(line.label if line.hours is None else f"{line.label}  ({line.hours} hrs at {dollars(line.rate or Decimal(0))})",
             line.amount, line.ytd) for line in stub.earnings]
    left = _card(sheet, LEFT, 296, 186, "Earnings", rows, ("Gross pay", stub.gross, stub.gross_ytd))
    taken = [(line.label, line.amount, line.ytd) for line in stub.deductions]
    right = _card(sheet, 316, RIGHT, 186, "Taxes and deductions", taken, ("Total deductions", stub.taken, stub.taken_ytd))
    summary = [("Gross pay", stub.gross, stub.gross_ytd), ("Deductions", stub.taken, stub.taken_ytd)]
    _card(sheet, LEFT, 296, left + 40, "Summary", summary, ("Net pay", stub.net, stub.net_ytd))
    below = max(left + 130, right + 40)
    sheet.lines(LEFT, below + 20, stub.employee.lines, BODY.at(10))
    sheet.text(316, below + 20, f"Direct deposit to checking ending in {stub.account_last4}", BODY)
    sheet.text(316, below + 33, f"Statement {stub.number}   Employee {stub.employee_number}", BODY.in_colour(GREY))
    return sheet.finish()


def _card(sheet: Sheet, x0: float, x1: float, top: float, heading: str, rows: list[tuple[str, Decimal, Decimal]],
          total: tuple[str, Decimal, Decimal]) -> float:
    sheet.text(x0, top, heading, BOLD.at(11).in_colour(TEAL))
    sheet.right(x1 - 62, top, "Current", BODY.at(7.5).in_colour(GREY))
    sheet.right(x1, top, "Year to date", BODY.at(7.5).in_colour(GREY))
    y = top + 18
    for label, amount, ytd in rows:
        sheet.text(x0, y, label, BODY.at(8.5))
        sheet.right(x1 - 62, y, dollars(amount), BODY.at(8.5))
        sheet.right(x1, y, dollars(ytd), BODY.at(8.5))
        sheet.rule(x0, y + 5, x1, 0.3, "#dde4e4")
        y += 16
    label, amount, ytd = total
    sheet.text(x0, y + 2, label, BOLD)
    sheet.right(x1 - 62, y + 2, dollars(amount), BOLD)
    sheet.right(x1, y + 2, dollars(ytd), BOLD)
    return y + 2


def small(stub: PayStub) -> bytes:
    """What a small firm's bookkeeping program prints: typed, a few lines, no pay frequency."""
    sheet = Sheet("Pay stub", stub.employer.name)
    sheet.text(54, 60, stub.employer.name, TYPED_BOLD.at(11))
    sheet.lines(54, 73, stub.employer.address.lines, TYPED)
    sheet.right(WIDTH - 54, 60, f"Check date {short(stub.pay_date)}", TYPED)
    sheet.right(WIDTH - 54, 73, f"Check no. {stub.number}", TYPED)
    sheet.text(54, 112, f"Employee: {stub.employee.name}", TYPED)
    sheet.text(54, 125, f"Pay period: {short(stub.period_start)} - {short(stub.period_end)}", TYPED)
    y = _typed_rows(sheet, 152, ("Earnings", "Hours", "Rate", "Current", "YTD"))
    for line in stub.earnings:
        cells = (line.label, "" if line.hours is None else money(line.hours), "" if line.rate is None else money(line.rate),
                 money(line.amount), money(line.ytd))
        y = _typed_rows(sheet, y, cells)
    y = _typed_rows(sheet, y + 4, ("Total gross pay", "", "", money(stub.gross), money(stub.gross_ytd)))
    y = _typed_rows(sheet, y + 14, ("Less", "", "", "Current", "YTD"))
    for taken in stub.deductions:
        y = _typed_rows(sheet, y, (taken.label, "", "", money(taken.amount), money(taken.ytd)))
    y = _typed_rows(sheet, y + 4, ("Total withheld", "", "", money(stub.taken), money(stub.taken_ytd)))
    sheet.rule(54, y, WIDTH - 54, 1)
    _typed_rows(sheet, y + 18, ("Net check", "", "", money(stub.net), money(stub.net_ytd)))
    return sheet.finish()


def _typed_rows(sheet: Sheet, y: float, cells: tuple[str, str, str, str, str]) -> float:
    """One typed row; a row without digits is a heading and gets a rule."""
    heading = not any(character.isdigit() for cell in cells for character in cell)
    sheet.text(54, y, cells[0], TYPED_BOLD if heading else TYPED)
    for x, words in zip((300, 370, 460, WIDTH - 54), cells[1:], strict=True):
        sheet.right(x, y, words, TYPED_BOLD if heading else TYPED)
    if heading:
        sheet.rule(54, y + 4, WIDTH - 54, 0.5)
    return y + (17 if heading else 14)


LAYOUTS = (tables, boxes, modern, small)
