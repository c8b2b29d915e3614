"""The sample households of the demonstration, each showing one thing that happens to a file, relative to a given day."""

from datetime import date, timedelta
from decimal import Decimal

from intake.kinds import (
    DocumentKind,
    HardshipDuration,
    HardshipKind,
    IncomeKind,
    Intent,
    Investor,
    PayFrequency,
    PersonRole,
    Standing,
)
from portal.demo import firms
from portal.demo.papers import bank_statement_layouts, pay_stub_layouts
from portal.demo.papers.accounts import Account, MonthlyDeposit
from portal.demo.papers.assistance_form import AssistanceForm
from portal.demo.papers.benefits import AGENCY, EMPLOYMENT_OFFICE, AwardLetter
from portal.demo.papers.bills import HousingBill
from portal.demo.papers.consents import ThirdPartyAuthorization
from portal.demo.papers.family import DeathCertificate, DivorceDecree
from portal.demo.papers.jobs import Job
from portal.demo.papers.letters import HardshipLetter
from portal.demo.papers.mortgage import MortgageStatement
from portal.demo.papers.paper import Address, Party
from portal.demo.papers.tax_forms import W2
from portal.demo.papers.unrelated import Menu
from portal.demo.papers.writing import month_start, months_later
from portal.demo.people import (
    CARLOS,
    HEARTHSIDE,
    NAOMI,
    Household,
    LoanFacts,
    Progress,
    SampleHardship,
    SampleIncome,
    SamplePerson,
    SentPaper,
)
from portal.demo.photographs import BEYOND_READING, Photograph, PictureFormat

A_FRIDAY = date(2026, 11, 6)
D = Decimal
CO_BORROWER = PersonRole.CO_BORROWER
WAGES = "income.wages"


def households(today: date) -> tuple[Household, ...]:
    """Every sample household, as of a day."""
    return tuple(make(today) for make in (
        rivera, okonkwo, wexler, raman, watts, moretti, carver, whitfield, popescu, amadi, kowalski, mendes, lindqvist, rowe,
    ))


def rivera(today: date) -> Household:
    """A family that reads Spanish: her pay stub is a photograph, his business's papers are still missing."""
    home = Address("1187 Larkspur Avenue", "Stockton", "CA", "95210")
    rosa, luis = "Rosa Rivera Delgado", "Luis Ángel Rivera Ortega"
    started = today - timedelta(days=3)
    job = Job(firms.FREIGHT, Party(rosa, home), PayFrequency.BIWEEKLY, D("24.75"), D(80), A_FRIDAY, date(2019, 3, 4), "Dispatcher",
              "4471", pay_stub_layouts.tables)
    return Household(
        key="rivera", about="Reads Spanish; his business's papers are missing", email="rosa.rivera@example.org", language="es",
        loan_number="7004418302", home=home, investor=Investor.FANNIE_MAE,
        people=(SamplePerson(rosa), SamplePerson(luis, CO_BORROWER, email="luis.rivera@example.org")),
        hardships=(_hardship(HardshipKind.REDUCED_INCOME, today, 6, HardshipDuration.SHORT),),
        incomes=(_wages(job, started),
                 SampleIncome(luis, IncomeKind.SELF_EMPLOYED, "Rivera Jardines y Árboles", D("2100.00"), PayFrequency.MONTHLY)),
        story="Desde mayo mi esposo tiene menos clientes. No pudimos pagar julio. Ya está consiguiendo trabajo otra vez.",
        papers=(SentPaper("talon-de-pago.jpg", job.stub(job.latest_pay_date(started)), WAGES, rosa, 0, Photograph(seed="cocina")),),
        progress=Progress.ANSWERED, started_on=started, loan=_behind(today, 4, "1988.42", "284311.92", "4.125"), size=5,
    )


def okonkwo(today: date) -> Household:
    """Two people on the loan, wages and Social Security: everything has arrived and both have signed."""
    home = Address("64 Magnolia Trace", "Decatur", "GA", "30032")
    grace, samuel = "Grace Okonkwo", "Samuel Okonkwo"
    started = today - timedelta(days=8)
    job = Job(firms.HOSPITAL, Party(grace, home), PayFrequency.SEMIMONTHLY, D("2312.50"), None, A_FRIDAY, date(2015, 8, 17),
              "Radiology technician", "2206", pay_stub_layouts.modern)
    award = AwardLetter(Party(samuel, home), started - timedelta(days=20), date(started.year, 1, 1), D("1842.00"), D("202.90"))
    account = Account(firms.LANTERN, (grace, samuel), home, "00771402206", (job, MonthlyDeposit("SSA TREAS 310 XXSOC SEC", 3, award.paid)),
                      bank_statement_layouts.modern, 48)
    before, latest = account.statements(started)
    return Household(
        key="okonkwo", about="Two people on the loan; everything has arrived", email="grace.okonkwo@example.org", language="en",
        loan_number="7004420917", home=home, investor=Investor.FREDDIE_MAC,
        people=(SamplePerson(grace), SamplePerson(samuel, CO_BORROWER, email="samuel.okonkwo@example.org")),
        hardships=(_hardship(HardshipKind.DISABILITY_ILLNESS, today, 7, HardshipDuration.LONG),),
        incomes=(_wages(job, started), SampleIncome(samuel, IncomeKind.BENEFIT_TAXABLE, AGENCY, award.monthly, PayFrequency.MONTHLY)),
        story="Samuel had a stroke in spring and had to retire early. We live on my pay and his Social Security now.",
        papers=(
            SentPaper("paystub.pdf", job.stub(job.latest_pay_date(started)), WAGES, grace, 0, says=()),
            SentPaper("award letter.HEIC", award, "income.benefit_taxable", samuel, 1,
                      Photograph(format=PictureFormat.HEIC, lying=90, says_so=True, tilt=-1.5, seed="desk")),
            SentPaper("statement-1.pdf", before, "income.benefit_taxable", samuel, 1, says=(), looked_over=True),
            SentPaper("statement-2.pdf", latest, "income.benefit_taxable", samuel, 1, says=(), looked_over=True),
            SentPaper("our letter.pdf", HardshipLetter(Party(samuel, home), "7004420917", started, (
                "I had a stroke in the spring and could not go back to work. My income is now my Social Security.",
                "We want to stay in our home and ask for a payment we can manage."), started), "hardship.disability_illness", samuel),
        ),
        progress=Progress.SENT, started_on=started, loan=_behind(today, 3, "2140.77", "301220.08", "3.875"), cash=D("2210.40"),
    )


def wexler(today: date) -> Household:
    """The pay stub is more than 90 days old, and last year's W-2 does not take its place. He mistakes what net pay is."""
    home = Address("2309 Carillon Street", "Dayton", "OH", "45409")
    started = today - timedelta(days=5)
    job = Job(firms.FOUNDRY, Party("Thomas Wexler", home), PayFrequency.WEEKLY, D("22.40"), D(40), A_FRIDAY, date(2011, 5, 2), "Molder",
              "9034", pay_stub_layouts.boxes)
    old = job.stub(job.latest_pay_date(started - timedelta(days=104)))
    w2 = W2(started.year - 1, firms.FOUNDRY, job.employee, D("45204.18"), D("1398.07"), D("3914.66"), D("1401.33"))
    return _alone(
        today, "wexler", "His pay stub is too old", "tom.wexler@example.org", "7004431655", home, Investor.FREDDIE_MAC, job, started,
        (SentPaper("pay stub summer.pdf", old, WAGES, "Thomas Wexler", 0, says=(("net_pay", f"{old.net - 25:.2f}"),)),
         SentPaper("w2.pdf", w2, WAGES, "Thomas Wexler", 0, scan=True)),
        _behind(today, 2, "1122.60", "118904.33", "4.75"),
        "The foundry cut us to four days a week for most of the summer.",
    )


def raman(today: date) -> Household:
    """A menu was sent in place of a pay stub, and a bill of the association besides."""
    home = Address("415 Mesquite Way", "Round Rock", "TX", "78665")
    name, started = "Priya Raman", today - timedelta(days=2)
    job = Job(firms.SCHOOLS, Party(name, home), PayFrequency.MONTHLY, D("4380.00"), None, A_FRIDAY, date(2018, 8, 13), "Teacher", "5127",
              pay_stub_layouts.tables)
    quarter = month_start(started)
    bill = HousingBill(DocumentKind.HOA_BILL, firms.ASSOCIATION, Party(name, home), quarter, months_later(quarter, 3) - timedelta(days=1),
                       quarter + timedelta(days=14), D("285.00"))
    return _alone(
        today, "raman", "Sent a menu where a pay stub was meant", "priya.raman@example.org", "7004437721", home, Investor.FANNIE_MAE, job,
        started, (SentPaper("IMG_2044.jpg", Menu("The Copper Larder"), WAGES, name, 0, Photograph(tilt=-3.0, seed="restaurant")),
                  SentPaper("hoa.pdf", bill, "", name)),
        _behind(today, 3, "1764.15", "226480.51", "5.250"), "My rent from the spare room ended and repairs ate up our savings.",
    )


def watts(today: date) -> Household:
    """The pay stub is his brother's."""
    home = Address("733 Alder Court", "Everett", "WA", "98203")
    name, started = "Kenji Watts", today - timedelta(days=4)
    job = Job(firms.BOATYARD, Party(name, home), PayFrequency.BIWEEKLY, D("29.10"), D(80), A_FRIDAY, date(2020, 1, 6), "Shipwright", "3348",
              pay_stub_layouts.small)
    brothers = Job(firms.BOATYARD, Party("Desmond Hollis", Address("12 Ferry Street", "Everett", "WA", "98201")), PayFrequency.BIWEEKLY,
                   D("27.35"), D(80), A_FRIDAY, date(2021, 6, 7), "Painter", "8850", pay_stub_layouts.small)
    paper = SentPaper("scan0007.pdf", brothers.stub(brothers.latest_pay_date(started)), WAGES, name, 0, scan=True)
    return _alone(
        today, "watts", "Sent another person's pay stub", "kenji.watts@example.org", "7004440086", home, Investor.PORTFOLIO, job, started,
        (paper,), _behind(today, 2, "1893.08", "243317.40", "4.500"), "The yard had no orders in August and September.",
    )


def moretti(today: date) -> Household:
    """The photograph of the pay stub cannot be read."""
    home = Address("58 Chestnut Row", "Trenton", "NJ", "08611")
    name, started = "Angela Moretti", today - timedelta(days=1)
    job = Job(firms.BAKERY, Party(name, home), PayFrequency.WEEKLY, D("19.85"), D(36), A_FRIDAY, date(2016, 10, 10), "Baker", "6121",
              pay_stub_layouts.small)
    paper = SentPaper("IMG_0312.jpg", job.stub(job.latest_pay_date(started)), WAGES, name, 0, BEYOND_READING)
    return _alone(
        today, "moretti", "Her photograph is too blurred to read", "angela.moretti@example.org", "7004446238", home, Investor.FREDDIE_MAC,
        job, started, (paper,), _behind(today, 2, "1408.92", "171022.64", "4.375"), "My hours were cut when the second oven broke.",
    )


def carver(today: date) -> Household:
    """A foreclosure sale is set in 41 days; the paper application came signed and scanned, and two months of statements."""
    home = Address("3016 Heron Bay Lane", "Tampa", "FL", "33611")
    name, started = "Dwayne Carver", today - timedelta(days=2)
    job = Job(firms.HOTEL, Party(name, home), PayFrequency.BIWEEKLY, D("26.20"), D(80), A_FRIDAY, date(2022, 2, 14), "Night manager",
              "7719", pay_stub_layouts.boxes)
    form = AssistanceForm(
        firms.SERVICER, "7004452090", Party(name, home), "", "dwayne.carver@example.org", Intent.KEEP, (HardshipKind.DISASTER,),
        months_later(month_start(today), -10), HardshipDuration.RESOLVED, ((IncomeKind.WAGES, D("4541.33")),), D("640.00"), started,
    )
    account = Account(firms.FERNWOOD, (name,), home, "00552187719", (job,), bank_statement_layouts.sections, 40)
    statements = [SentPaper(f"bank {number}.pdf", statement, WAGES, name, 0)
                  for number, statement in enumerate(account.statements(started), 1)]
    return _alone(
        today, "carver", "A sale is set in 41 days", "dwayne.carver@example.org", "7004452090", home, Investor.FANNIE_MAE, job, started,
        (SentPaper("application.pdf", form, "form.710", name, scan=True), *statements),
        _behind(today, 10, "1677.31", "198740.06", "4.625", filed=150, sale_in=41, set_ago=35),
        "The storm closed the hotel for five months. I am back at work full time.", Progress.SENT, HardshipKind.DISASTER,
    )


def whitfield(today: date) -> Household:
    """A widow who is not on the loan; the sale is six days away."""
    home = Address("219 Dogwood Hollow", "Macon", "GA", "31204")
    name, husband, started = "Lorraine Whitfield", "Harold James Whitfield", today - timedelta(days=1)
    died = today - timedelta(days=156)
    certificate = DeathCertificate(husband, name, "Bibb", "Georgia", date(1951, 5, 2), died, died + timedelta(days=12), "GA-041877")
    award = AwardLetter(Party(name, home), started - timedelta(days=30), month_start(died), D("1518.00"), D("202.90"))
    return Household(
        key="whitfield", about="Her husband died; the sale is six days away", email="lorraine.whitfield@example.org", language="en",
        loan_number="7004458874", home=home, investor=Investor.FANNIE_MAE,
        people=(SamplePerson(name, PersonRole.SUCCESSOR), SamplePerson(husband, PersonRole.BORROWER, Standing.DECEASED)),
        hardships=(SampleHardship(HardshipKind.DEATH, month_start(died), HardshipDuration.LONG),),
        incomes=(SampleIncome(name, IncomeKind.BENEFIT_TAXABLE, AGENCY, award.monthly, PayFrequency.MONTHLY),),
        story="My husband paid the bills until he died in June. I only learned of the sale from a letter on the door.",
        papers=(
            SentPaper("certificate.jpg", certificate, "hardship.death", husband, shot=Photograph(lying=180, tilt=1.2, seed="hall table")),
            SentPaper("benefit.pdf", award, "income.benefit_taxable", name, 0),
        ),
        progress=Progress.ANSWERED, started_on=started, size=1, cash=D("318.22"),
        loan=_behind(today, 12, "904.55", "61877.20", "5.125", filed=170, sale_in=6, set_ago=48),
    )


def popescu(today: date) -> Household:
    """An FHA loan: a statement about the hardship and an attestation, no papers about income."""
    home = Address("1840 Birchwood Avenue", "Joliet", "IL", "60435")
    name, started = "Elena Popescu", today - timedelta(days=6)
    letter = HardshipLetter(Party(name, home), "7004463317", started, (
        "I lost my job at the warehouse in summer when it moved to another State.",
        "I start a new job next month and can pay again. I want to stay in my home."), started)
    return Household(
        key="popescu", about="An FHA loan: a letter and a statement are enough", email="elena.popescu@example.org", language="en",
        loan_number="7004463317", home=home, investor=Investor.FHA, people=(SamplePerson(name),),
        hardships=(_hardship(HardshipKind.UNEMPLOYMENT, today, 3, HardshipDuration.SHORT),),
        incomes=(SampleIncome(name, IncomeKind.UNEMPLOYMENT_BEN, EMPLOYMENT_OFFICE.name, D("412.00"), PayFrequency.WEEKLY),),
        story="I lost my job when the warehouse moved away. I start a new one next month.",
        papers=(SentPaper("hardship.pdf", letter, "hardship.unemployment", name, looked_over=True),),
        progress=Progress.SENT, started_on=started, size=3, on_paper=True, loan=_behind(today, 3, "1356.48", "162094.77", "5.500"),
    )


def amadi(today: date) -> Household:
    """An FHA loan that was decided: a plan is offered, a modification is not, and both answers are open."""
    home = Address("516 Larkspur Court", "Rockford", "IL", "61107")
    name, started = "Grace Amadi", today - timedelta(days=9)
    letter = HardshipLetter(Party(name, home), "7004468842", started, (
        "My hours at the clinic were cut in spring and I fell behind.",
        "Since last month I work full time again and can pay my mortgage and something on top."), started)
    return Household(
        key="amadi", about="Decided: an offer to answer, a no to appeal", email="grace.amadi@example.org", language="en",
        loan_number="7004468842", home=home, investor=Investor.FHA, people=(SamplePerson(name),),
        hardships=(_hardship(HardshipKind.REDUCED_INCOME, today, 7, HardshipDuration.RESOLVED),),
        incomes=(SampleIncome(name, IncomeKind.WAGES, "Rock River Clinic", D("1980.00"), PayFrequency.BIWEEKLY),),
        story="My hours were cut for some months. Now I work full time again.",
        papers=(SentPaper("letter.pdf", letter, "hardship.reduced_income", name, looked_over=True),),
        progress=Progress.DECIDED, started_on=started, size=2, loan=_behind(today, 4, "1241.60", "148912.35", "4.750"),
    )


def kowalski(today: date) -> Household:
    """A counselor's client after a divorce: a signed authorization, and only the first of the decree's six pages."""
    home = Address("88 Dogwood Lane", "Celina", "OH", "45822")
    name, other, started = "Andrea Kowalski", "Peter Kowalski", today - timedelta(days=7)
    divorced = started - timedelta(days=200)
    job = Job(firms.CARE, Party(name, home), PayFrequency.BIWEEKLY, D("21.30"), D(72), A_FRIDAY, date(2021, 4, 5), "Home aide", "1463",
              pay_stub_layouts.small)
    decree = DivorceDecree(name, other, "Mercer", "Ohio", "DR-26-00418", divorced, date(2009, 6, 20), ", ".join(home.lines))
    leave = ThirdPartyAuthorization(Party(name, home), "7004470925", firms.SERVICER.name, HEARTHSIDE.name, HEARTHSIDE.hud_id, NAOMI.name,
                                    started + timedelta(days=365), started)
    return Household(
        key="kowalski", about="A counselor's client; only page 1 of the decree came", email="andrea.kowalski@example.org", language="en",
        loan_number="7004470925", home=home, investor=Investor.FANNIE_MAE,
        people=(SamplePerson(name), SamplePerson(other, CO_BORROWER, Standing.DIVORCED)),
        hardships=(_hardship(HardshipKind.DIVORCE, today, 7, HardshipDuration.LONG),), incomes=(_wages(job, started),),
        story="Since the divorce I pay for the house on one income.", size=3, counselor=NAOMI.email,
        papers=(
            SentPaper("decree.pdf", decree, "hardship.divorce", name, scan=True),
            SentPaper("authorization.pdf", leave, "", name),
            SentPaper("stub.jpg", job.stub(job.latest_pay_date(started)), WAGES, name, 0, Photograph(tilt=4.5, lean=0.05, seed="office")),
        ),
        progress=Progress.ANSWERED, started_on=started, loan=_behind(today, 3, "988.14", "104561.93", "4.250"),
    )


def mendes(today: date) -> Household:
    """A second client of the agency's colleague, only just begun."""
    home = Address("907 Sunrise Boulevard", "Modesto", "CA", "95354")
    name, started = "María Gloria Mendes Fuentes", today
    return Household(
        key="mendes", about="A counselor's client who has just begun", email="gloria.mendes@example.org", language="es",
        loan_number="7004476641", home=home, investor=Investor.FREDDIE_MAC, people=(SamplePerson(name),), hardships=(), incomes=(),
        story="", papers=(), progress=Progress.STARTED, started_on=started, counselor=CARLOS.email, on_paper=True,
        loan=_behind(today, 2, "1590.26", "207715.08", "3.990"),
    )


def lindqvist(today: date) -> Household:
    """The loan number he gives is not on the servicer's list: the application goes on, and a person looks."""
    home = Address("5 Granary Road", "Minot", "ND", "58701")
    name, started = "Victor Lindqvist", today - timedelta(days=1)
    job = Job(firms.MILL, Party(name, home), PayFrequency.MONTHLY, D("3950.00"), None, A_FRIDAY, date(2013, 9, 2), "Mill operator", "2290",
              pay_stub_layouts.modern)
    statement = MortgageStatement(
        Party("Northern Plains Home Loans", Address("PO Box 90", "Fargo", "ND", "58107")), "1-800-555-0195", name, home, "5580112743",
        months_later(started, -1), month_start(started), D("143900.25"), D("4.375"), D("1204.18"), D("310.00"), D("722.40"), unpaid=2,
    )
    return _alone(
        today, "lindqvist", "His loan number is not on the servicer's list", "victor.lindqvist@example.org", "5580112743", home,
        Investor.PORTFOLIO, job, started,
        (SentPaper("mortgage statement.pdf", statement, "", name),
         SentPaper("stub.pdf", job.stub(job.latest_pay_date(started)), WAGES, name, 0)),
        None, "The mill ran half shifts since summer.",
    )


def rowe(today: date) -> Household:
    """Began this morning and has answered nothing yet."""
    return Household(
        key="rowe", about="Has only just begun", email="tamika.rowe@example.org", language="en", loan_number="7004481130",
        home=Address("71 Cypress Knoll", "Mobile", "AL", "36608"), investor=Investor.VA, people=(SamplePerson("Tamika Rowe"),),
        hardships=(), incomes=(), story="", papers=(), progress=Progress.STARTED, started_on=today,
        loan=_behind(today, 1, "1318.70", "189400.36", "6.125"),
    )


def _alone(today: date, key: str, about: str, email: str, number: str, home: Address, investor: Investor, job: Job, started: date,
           papers: tuple[SentPaper, ...], loan: LoanFacts | None, story: str, progress: Progress = Progress.SENT,
           hardship: HardshipKind = HardshipKind.REDUCED_INCOME) -> Household:
    """A household of one borrower with one job."""
    return Household(
        key=key, about=about, email=email, language="en", loan_number=number, home=home, investor=investor,
        people=(SamplePerson(job.employee.name),), hardships=(_hardship(hardship, today, 5, HardshipDuration.SHORT),),
        incomes=(_wages(job, started),), story=story, papers=papers, progress=progress, started_on=started, loan=loan,
    )


def _wages(job: Job, on: date) -> SampleIncome:
    gross = job.stub(job.latest_pay_date(on)).gross
    return SampleIncome(job.employee.name, IncomeKind.WAGES, job.employer.name, gross, job.frequency)


def _hardship(kind: HardshipKind, today: date, months_ago: int, duration: HardshipDuration) -> SampleHardship:
    return SampleHardship(kind, months_later(month_start(today), -months_ago), duration)


def _behind(today: date, months: int, payment: str, principal: str, rate: str, filed: int | None = None, sale_in: int | None = None,
            set_ago: int = 0) -> LoanFacts:
    """A loan so many payments behind; ``filed`` and ``set_ago`` are days ago, ``sale_in`` days ahead."""
    return LoanFacts(
        months_later(month_start(today), 1 - months), D(payment), D(principal), D(rate),
        None if filed is None else today - timedelta(days=filed),
        None if sale_in is None else today + timedelta(days=sale_in),
        None if sale_in is None else today - timedelta(days=set_ago),
    )
