"""Leases as landlords' associations print them: a page in two columns with blanks, and a numbered form for one house."""

from datetime import timedelta
from decimal import Decimal

from reportlab.pdfbase.pdfmetrics import stringWidth

from intake.kinds import DocumentKind
from portal.demo.papers.sheet import BODY, BOLD, HAND, SERIF, SERIF_BOLD, SMALL, TYPED
from portal.demo.papers.writing import dollars, money, months_later, short, slashed, spelled
from tests.layouts.cast import Cast
from tests.layouts.leaf import Leaf
from tests.layouts.specimen import Specimen, specimen

FINE, FINE_BOLD = SERIF.at(8.5), SERIF_BOLD.at(9)


def apartment_contract(cast: Cast) -> Specimen:
    """An apartment association's contract in two columns of small print, what was agreed standing in bold in the text."""
    owner, tenant, home = cast.body("{} Apartments, LLC", "{} Residences LP", "Villas at {} Holdings"), cast.person(), cast.address()
    start = cast.day().replace(day=cast.choice((5, 12, 15)))
    end, rent = months_later(start, 12) - timedelta(1), Decimal(cast.randint(780, 2600))
    first = Decimal(cast.randint(300, 700))
    leaf = Leaf()
    leaf.text(40, 46, "Apartment Lease Contract", SERIF_BOLD.at(17))
    leaf.text(40, 59, "This is a binding contract. Read it before you sign. Keep a copy for yourself.", FINE)
    leaf.right(572, 46, f"Date of Lease Contract: {spelled(start - timedelta(cast.randint(5, 30)))}", FINE)
    leaf.rule(40, 66, 572, 1)
    columns = (
        (
            (
                "1. PARTIES.",
                f"You, the resident(s): {tenant}, make this contract with us, the owner: {owner.name} (name of community or "
                f"title holder). It is for Apartment No. {cast.randint(101, 948)} at {home.street} in {home.city}, "
                f"{home.state} {home.zip}, where you will live and carry on no business.",
            ),
            (
                "2. OCCUPANTS.",
                "Only you and the persons listed on the application may live in the apartment. No one else may stay more than 7 days.",
            ),
            (
                "3. LEASE TERM.",
                f"The first term starts on {spelled(start)} and is over at midnight of {spelled(end)}. It goes on month to month "
                "unless either party gives at least 60 days' written notice of move-out.",
            ),
            (
                "4. SECURITY DEPOSIT.",
                f"The security deposit of all residents together is {dollars(Decimal(cast.randint(200, 900)))}, due when this is "
                f"signed. An animal deposit of {dollars(Decimal(300))} is due if an animal is allowed.",
            ),
            ("5. KEYS.", "You will be given 2 apartment keys, 1 mailbox key and 1 access device. A lost device costs $75.00."),
        ),
        (
            (
                "6. RENT AND CHARGES.",
                f"Rent is {dollars(rent)} per month, payable ahead of time at the manager's office or on our website. Prorated "
                f"rent of {dollars(first)} is due for the first month. Rent is due on the 1st of each month. If it is not paid by the 3rd, "
                "you owe an initial late charge of $75.00 and a daily late charge of $10.00 until paid. A returned check costs $50.00.",
            ),
            (
                "7. UTILITIES.",
                "We will pay for these, if checked: trash, pest control. You will pay for electricity, water and internet. Your average "
                "charge for water last year was $41.00 a month.",
            ),
            (
                "8. INSURANCE.",
                "You must carry renter's liability insurance of at least $100,000.00 for the whole term and name us an interested party.",
            ),
            (
                "9. MOVING OUT EARLY.",
                "A reletting charge of 85% of a month's rent is owed if you move out without paying all rent to the end.",
            ),
            (
                "10. SPECIAL PROVISIONS.",
                f"Concession: {dollars(Decimal(250))} off the second full month. Reserved parking space {cast.randint(2, 99)}.",
            ),
        ),
    )
    for x, column in zip((40, 314), columns, strict=True):
        y = 90.0
        for heading, words in column:
            leaf.text(x, y, heading, FINE_BOLD)
            y = leaf.paragraph(x, y + 12, 258, words, FINE, 11.5) + 8
    leaf.rule(40, 560, 572, 0.6)
    leaf.text(40, 576, "Resident or Residents (all sign below)", FINE_BOLD)
    leaf.text(314, 576, "Owner or Owner's Representative (signing for the owner)", FINE_BOLD)
    for x, name in ((40, tenant), (314, cast.person())):
        leaf.signature(x + 6, 616, name, 120)
        leaf.rule(x, 620, x + 240, 0.5)
        leaf.text(x + 180, 616, short(start - timedelta(4)), HAND.at(11))
        leaf.text(x, 630, "Signature                                                                      Date signed", FINE.at(7))
    leaf.text(
        40, 752, f"Apartment Lease Contract, a State association form, page 1 of 6    Form ID {cast.digits(9)}-{cast.digits(4)}", SMALL
    )
    return specimen(DocumentKind.LEASE, leaf, landlord=owner.name, tenant=tenant, monthly_rent=rent, lease_start=start, lease_end=end)


def numbered_house_lease(cast: Cast) -> Specimen:
    """A brokers' form for a house: lettered clauses with blanks that somebody has typed into, choices ticked, initials at the foot."""
    landlord, tenant, house = cast.person(), cast.person(), cast.address()
    start = cast.day().replace(day=1)
    end, rent, deposit = (
        months_later(start, cast.choice((12, 12, 18, 24))) - timedelta(1),
        Decimal(cast.randint(1100, 3900)),
        Decimal(cast.randint(1100, 4000)),
    )
    leaf = Leaf()
    leaf.centre(306, 50, "RESIDENTIAL LEASE OR MONTH-TO-MONTH RENTAL AGREEMENT", BOLD.at(11))
    leaf.text(48, 76, "Date", BODY)
    _typed(leaf, 74, 76, 90, slashed(start - timedelta(11)))
    _typed(leaf, 176, 76, 176, landlord)
    leaf.text(356, 76, '("Landlord") and', BODY)
    _typed(leaf, 48, 94, 200, tenant)
    leaf.text(254, 94, '("Tenant") agree as follows:', BODY)
    leaf.text(48, 118, "1. PROPERTY:", BOLD)
    leaf.text(66, 132, "A. Landlord lets and Tenant takes the house known as:", BODY)
    _typed(leaf, 66, 147, 460, f"{house.street}, {house.city_line}")
    leaf.text(66, 162, "B. It is for use as a personal residence by these persons only:", BODY)
    _typed(leaf, 350, 162, 176, f"{tenant.split()[0]} and two children")
    leaf.text(48, 184, "2. TERM: The term begins on", BOLD)
    _typed(leaf, 186, 184, 100, slashed(start))
    leaf.text(292, 184, '("Commencement Date").', BODY)
    leaf.tick(66, 200, False)
    leaf.text(80, 199, "A. Month-to-month: either party may end it with 30 days' written notice.", BODY)
    leaf.tick(66, 216, True)
    leaf.text(80, 215, "B. Lease: this agreement comes to its end on", BODY)
    _typed(leaf, 290, 215, 100, slashed(end))
    leaf.text(396, 215, "at 5:00 p.m.", BODY)
    leaf.text(48, 240, "3. RENT:", BOLD)
    leaf.text(66, 254, "A. Tenant shall pay rent of", BODY)
    _typed(leaf, 182, 254, 80, f"$ {money(rent)}")
    leaf.text(262, 254, "each month while this agreement lasts.", BODY)
    leaf.text(66, 269, "B. Rent is payable in advance on the", BODY)
    _typed(leaf, 220, 269, 40, "1st")
    leaf.text(266, 269, "day of each calendar month and is late on the next day.", BODY)
    leaf.text(66, 284, "C. If the term does not begin on the 1st, rent for the second month is prorated by 1/30 a day.", BODY)
    leaf.text(66, 299, "D. Pay by check, cashier's check or transfer to", BODY)
    _typed(leaf, 264, 299, 180, landlord)
    leaf.text(48, 324, "4. SECURITY DEPOSIT: Tenant agrees to pay", BOLD)
    _typed(leaf, 262, 324, 90, f"$ {money(deposit)}")
    leaf.text(358, 324, "as a security deposit.", BODY)
    leaf.text(48, 348, "5. MOVE-IN COSTS RECEIVED/DUE:", BOLD)
    rows = [
        ("Category", "Total Due", "Payment Received", "Balance Due", "Date Due"),
        (f"Rent from {short(start)}", money(rent), "0.00", money(rent), short(start)),
        ("Security deposit", money(deposit), money(deposit), "0.00", ""),
        ("Other: pet", "250.00", "0.00", "250.00", short(start)),
        ("Total", money(rent + deposit + 250), money(deposit), money(rent + 250), ""),
    ]
    y = leaf.ruled(356, [66, 200, 290, 390, 470, 540], rows, BODY, height=15, head=BOLD.at(8))
    clauses = (
        (
            "6. LATE CHARGE:",
            "If rent is not received within 5 days after it is due, Tenant pays $ 60.00. A returned check costs $ 25.00 the first time.",
        ),
        ("7. PARKING:", "The right to parking is included in the rent: garage and driveway."),
        ("8. UTILITIES:", "Tenant pays all utilities except the gardener and the owners' association, which Landlord pays."),
        ("9. CONDITION:", "Tenant has examined the house, and fixtures and smoke alarms work, but for what is listed within 3 days."),
    )
    for heading, words in clauses:
        y += 20
        leaf.text(48, y, heading, BOLD)
        y = leaf.paragraph(66, y + 12, 474, words, BODY, 12) - 8
    leaf.text(48, 716, "Tenant's Initials (", BODY)
    leaf.signature(124, 716, "".join(word[0] for word in tenant.split()), 20)
    leaf.text(160, 716, ") (           )                 Landlord's Initials (", BODY)
    leaf.signature(338, 716, "".join(word[0] for word in landlord.split()), 20)
    leaf.text(366, 716, ")", BODY)
    leaf.text(48, 750, "LR REVISED 12/24 (PAGE 1 OF 8)      Produced with a forms program of the brokers' association", SMALL)
    return specimen(DocumentKind.LEASE, leaf, landlord=landlord, tenant=tenant, monthly_rent=rent, lease_start=start, lease_end=end)


def _typed(leaf: Leaf, x: float, y: float, width: float, answer: str) -> None:
    """An answer over its blank, set smaller if the blank is short."""
    size = min(9.5, 9.5 * (width - 6) / stringWidth(answer, "Courier", 9.5))
    leaf.rule(x, y + 3, x + width, 0.5)
    leaf.text(x + 3, y, answer, TYPED.at(size))


LAYOUTS = (apartment_contract, numbered_house_lease)
