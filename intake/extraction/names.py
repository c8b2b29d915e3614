"""What can be a name: a person's, an organisation's, or no name at all; the only module that knows probablepeople."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

import probablepeople

from intake.extraction.layout import Cell, Word, plain

# Words of which one alone says that a name is an organisation's.
ORGANISATION = frozenset(
    (
        "inc incorporated llc lp llp ltd corp corporation co company plc pllc group holdings services service systems system "
        "solutions logistics industries enterprises associates partners partnership hospital medical clinic health healthcare "
        "care center centre university college school schools district county city town township village state department dept "
        "bank credit union savings financial bancorp bancshares trust national federal association assn administration agency "
        "authority store stores market markets foods restaurant diner construction transport transportation trucking staffing "
        "manufacturing insurance assurance realty properties property management international technologies technology labs "
        "laboratory communications energy power electric gas water utilities utility church foundation society hotel hotels inn "
        "motors auto mortgage servicing lending loans board commission bureau office security division government works "
        "plumbing landscaping consulting consultants studio studios retail freight supply bakery cafe coffee brewing farms farm "
        "hardware roofing contractors builders homes apartments academy institute council ministries brothers sons pharmacy "
        "dental veterinary law firm cooperative coop hoa condominium condominiums treasurer collector assessor treasury affairs "
        "retirement pension brokerage securities investments advisors capital wireless broadband telecom cable sewer sanitation "
        "waste upholstery software compute computing cleaning janitorial repair marine airlines railroad transit photography "
        "salon barbershop daycare painting electricians heating cooling hvac design designs media marketing graphics printing "
        "publishing press books bookstore florist flowers gardens nursery pools cleaners laundry boutique apparel jewelry "
        "jewelers furniture appliances electronics computers tutoring fitness gym yoga spa wellness therapy counseling "
        "chiropractic optical optometry orthodontics pediatrics imaging radiology rehab hospice nursing preschool elementary "
        "library museum theatre theater cinema music entertainment productions films games sports athletics outfitters cycles "
        "motorsports automotive tire tires towing collision garage machine machinery steel metals welding fabrication plastics "
        "chemical chemicals packaging storage warehouse warehousing moving movers delivery express courier cargo shipping "
        "maritime marina fisheries seafood produce orchard vineyards winery brewery distillery dairy ranch lumber timber "
        "building rentals leasing residences plaza outlet grocery supermarket deli pizza pizzeria grill kitchen catering bistro "
        "tavern casino resort lodge suites interiors analytics digital robotics aerospace aviation biotech pharmaceuticals "
        "bindery printers laboratories instruments controls dynamics networks cyber cloud interactive creative innovations ventures global "
        "mtge mtg svcs svc "
        "worldwide program organization "
    ).split()
)
# Words of captions, titles and notices; a name made of nothing else is none.
CAPTION_WORDS = frozenset(
    (
        "pay payroll stub paystub statement earnings earning payslip slip check cheque advice deposit direct date dates period "
        "account accounts number numbers no num total totals amount amounts balance balances page pages summary summaries net "
        "gross ytd current year tax taxes taxable deduction deductions employee employees employer employers name names address "
        "addresses social ssn ein fein tin id id# federal state local medicare hours hour rate rates description transaction "
        "transactions details detail activity checking savings beginning ending opening closing from to for of the your our and "
        "or this that these is are was were be been has have had not with by copy form void information info box marital status "
        "exemptions allowances filing single married contact us phone telephone fax email www http https com dept department "
        "file clock regular overtime holiday vacation sick bonus commission withholding withheld insurance loan other benefits "
        "benefit title titles important notes note messages message customer service services member members monthly weekly "
        "biweekly semimonthly annual annually hourly street city zip code if you any please notice signature signed authorized "
        "order dollars memo bank method type frequency schedule position job occupation salary salaried wages wage tips payment "
        "payments withdrawals withdrawal deposits fees fee interest credit credits debit debits card purchase purchases online "
        "transfer transfers primary secondary questions call visit consolidated paid due reference routing batch run advance "
        "holder owner joint borrower borrowers lender servicer recipient payer payee claimant claim case policy premium "
        "coverage property parcel taxpayer tenant tenants landlord lease rent mail mailing billing bill bills meter usage kwh "
        "plan group personnel cost center location division company business unit section part line lines attach instructions "
        "see all must will may can how when where what who why we new old previous last next first second third effective "
        "issued issue prepared printed print issuer agency help need hrs qty quantity item items income expenses expense profit "
        "loss revenue sales report ended month months week weeks day days earned used available accrued carryover mortgage "
        "mortgagee principal escrow verification employment letter subject regarding re attention attn sincerely regards dear "
        "respectfully hereby certificate confirmation reviewed approved general notary witness award declaration declarations "
        "index template draft agreement residential application homeowners hoa determination financial eligible original "
        "duplicate institution continued remittance coupon detach amt fdic ncua sipc housing opportunity equal installment "
        "received paying experience education skills not non negotiable void "
    ).split()
)
# Words of benefits and claims: a line that holds one names no person.
_OF_CLAIMS = frozenset(
    "disability unemployment compensation annuity retirement pension supplemental survivors temporary assistance medicaid snap tanf "
    "grievance hearing appeal income verification purpose purposes only negotiable".split()
)
# Caption words that organisations bear all the same ("Savings Bank", "Department of State", "Benefits Group").
_BORNE = frozenset(
    "of the and for bank credit insurance service services department federal state local savings city benefits national loan new first "
    "second company business property mortgage group center unit social payroll tax direct agency employment public general member members "
    "principal customer old us bill street sales revenue union federal group plan".split()
)
_TITLES = frozenset("mr mrs ms miss dr prof sr jr ii iii iv md dds esq phd cpa de la del los las van von da dos di st y e and or".split())
# What papers call themselves; beside a name on one line it is not part of it. A title holds at least one of its heads.
_TITLE_HEADS = frozenset(
    ("statement statements stub stubs slip paystub payslip advice voucher deductions bill invoice letter report loss copy").split()
)
_TITLE_WORDS = _TITLE_HEADS | frozenset(
    "official of sample employee leave semi monthly bi weekly biweekly semimonthly annual payroll pay earnings earning wage wages salary "
    "and account checking billing utility profit income check cheque deposit direct summary consolidated periodic offer employment "
    "verification notice award benefit benefits for the from your".split()
)
# No name begins so.
_OPENS_SENTENCE = frozenset("your our this these that welcome thank thanks how what why when if see please important".split())
_FOREIGN_TO_NAMES = re.compile(r"[\d$%@#=<>\[\]_*?!]|\.com\b|www\.", re.IGNORECASE)


def tidy(text: str) -> str:
    """The name without what surrounds it on paper."""
    bare = re.sub(r"\s+", " ", text).strip(" :;,.-–—_|*#=~•·()")
    ends_short = re.search(r"\b(?:Inc|Corp|Co|Ltd|Jr|Sr|N\.A|L\.L\.C|U\.S)\.\W*$", text.strip(), re.IGNORECASE)
    return bare + ("." if ends_short else "")


def folded(text: str) -> str:
    """The text without accents, for libraries and lists that know none."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@lru_cache(maxsize=20_000)
def _sort_of_name(text: str) -> str:
    """What the library takes a name for: Person, Household, Corporation, or nothing."""
    try:
        return str(probablepeople.tag(folded(text))[1])
    except (probablepeople.RepeatedLabelError, ValueError, IndexError):
        return ""


# Words of organisations that are family names too.
_FAMILY_NAMES = frozenset("church law press cloud power steel lodge flowers books board hall temple marine".split())


def _bears_family_name(words: Sequence[str]) -> bool:
    return 2 <= len(words) <= 4 and words[-1] in _FAMILY_NAMES and words[0] in given_names()


def says_organisation(text: str) -> bool:
    """Whether a word of the name itself says it is a company, an office or an agency."""
    words = plain(text).split()
    if _bears_family_name(words):
        words = words[:-1]
    return any(word in ORGANISATION for word in words[1:]) or words[:1] in (
        ["bank"],
        ["department"],
        ["county"],
        ["city"],
        ["state"],
        ["university"],
    )


def is_organisation(text: str) -> bool:
    """Whether the text reads as an organisation's name and nothing else."""
    if not could_be_name(text):
        return False
    corporate = len(text.split()) > 1 and _sort_of_name(tidy(text)) == "Corporation"
    return says_organisation(text) or (corporate and not _looks_like_person(text))


def is_person(text: str) -> bool:
    """Whether the text reads as a person's name and nothing else."""
    return could_be_person(text) and (_sort_of_name(tidy(text)) in {"Person", "Household"} or _looks_like_person(text))


@cache
def given_names() -> frozenset[str]:
    """Given names that are common in the United States."""
    return frozenset((files("intake.extraction") / "given_names.txt").read_text().split())


def could_be_person(text: str) -> bool:
    """Whether the text has the shape of a person's name: beside a caption that asks for one, that is enough."""
    # A nickname stands in quotes or brackets: Robert "Bob" Lane.
    words = re.findall(r"[^\s,&\"“”()]+", tidy(text))
    if not 2 <= len(words) <= 8 or _FOREIGN_TO_NAMES.search(text) or re.search(r"[/:]", text):
        return False
    plains = [plain(w) for w in words]
    # "Joe Sample" and "Grace Price" bear caption words as family names.
    first_given = plains[0] in given_names()
    single = [p for p in plains if len(p) == 1]
    if len(single) > 1 and len(plains[-1]) == 1:
        # Type set wide: "D E T A I L S".
        return False
    if (
        _OF_CLAIMS & set(plains)
        or any(p in CAPTION_WORDS and p not in _TITLES for p in (plains[:-1] if first_given else plains))
        or any(p in ORGANISATION and p != "co" for p in plains[1 : -1 if _bears_family_name(plains) else None])
    ):
        return False
    real = [w for w, p in zip(words, plains, strict=True) if p not in _TITLES and len(p) > 1]
    return bool(real) and len(real) <= 6 and all(w[:1].isupper() for w in real)


def _looks_like_person(text: str) -> bool:
    """Names the library is not sure of: a common given name, an initial, or a comma after the family name."""
    words = folded(tidy(text)).split()
    initial = any(re.fullmatch(r"[A-Z]\.?", word) for word in words[1:])
    given = plain(words[0]) in given_names() if words else False
    return could_be_person(text) and (initial or given or bool(re.match(r"^[\w'-]+(?: [\w'-]+)?, [\w'-]+(?: \w\.?)?$", folded(tidy(text)))))


def could_be_name(text: str) -> bool:
    """Whether the words begin as names do and say more than captions; a sentence does not."""
    words = re.findall(r"[A-Za-zÀ-ɏ][\w'’.&-]*", text)
    telling = [w for w in words if plain(w) not in {"of", "the", "and", "for", "in", "at", "de", "y", "a", "s", "la", "del", "los", "by"}]
    if not telling or len(words) > 10 or plain(words[0]) in _OPENS_SENTENCE or re.search(r"[$@=<>{}\[\]]|\.com\b|www\.|:$|\d{5}", text):
        return False
    if all(p in CAPTION_WORDS or p in _TITLE_WORDS or p.isdigit() for w in words for p in plain(w).split()):
        return False
    return all(w[0].isupper() or w[0].isdigit() for w in telling) and not _is_sentence(text)


def _is_sentence(text: str) -> bool:
    return bool(re.search(r"[a-z]{4,}[.?!]\s+[A-Z]|\b(?:you|your|please|will|are|is|by the|with the|see|may|shall|has|have|this)\b", text))


def without_title(cell: Cell) -> Cell:
    """The cell without the title of the paper that stands beside the name ("Acme Co. Earnings Statement")."""
    words = list(cell.words)
    ahead = _titled(words)
    if ahead and plain(words[ahead - 1].text) in {"of", "for", "from", ""}:
        words = words[ahead:]
    behind = _titled(words[::-1])
    words = words[: len(words) - behind]
    return Cell(tuple(words)) if words else cell


def _titled(words: Sequence[Word]) -> int:
    """How many of these words in a row are a paper's title; none when they are all there is."""
    count = next((at for at, word in enumerate(words) if not set(plain(word.text).split()) <= _TITLE_WORDS), len(words))
    holds_head = any(part in _TITLE_HEADS for word in words[:count] for part in plain(word.text).split())
    return count if holds_head and count < len(words) else 0


# What numbers a caption of a form ("9.", "12a)"), and no name.
_NUMBERED = re.compile(r"\(?\d{1,2}[a-z]?[.)]")


def first_name_in(words: Sequence[Word]) -> Cell | None:
    """The name that the words begin with, up to a number or a further caption ("Jane Doe Employee ID: 5")."""
    kept: list[Word] = []
    if words and _NUMBERED.fullmatch(words[0].text):
        return None
    if len(words) > 2 and re.fullmatch(r"\d{1,2}", words[0].text) and plain(words[1].text) in given_names():
        # The number of a note to the page.
        words = words[1:]
    for at, word in enumerate(words):
        said = plain(word.text)
        if not kept and not said:
            continue
        following = words[at + 1] if at + 1 < len(words) else None
        caption = word.text.endswith(":") or (following is not None and following.text in {":", "#"})
        if kept and (
            caption
            or _number_ends_name(words, at)
            or word.text in {"-", "–", "—", "•", "·", "|", "/"}
            or (_ends_name(said, words[at + 1 : at + 5]) and not _family_name(kept, words, at))
        ):
            break
        kept.append(word)
    while kept and (not plain(kept[-1].text) or plain(kept[-1].text) in {"of", "and", "the", "for", "y", "de"}):
        kept.pop()
    # "Jane Doe Employee ID:" leaves "Employee" behind when only "ID:" ended the name.
    while len(kept) > 1 and plain(kept[-1].text) in CAPTION_WORDS - _BORNE - ORGANISATION and len(kept) < len(words):
        kept.pop()
    return Cell(tuple(kept)) if kept else None


def _family_name(kept: Sequence[Word], words: Sequence[Word], at: int) -> bool:
    """Whether a caption word is somebody's last name: it closes the line after a given name ("Grace Price")."""
    return at == len(words) - 1 and len(kept) == 1 and plain(kept[0].text) in given_names()


def _number_ends_name(words: Sequence[Word], at: int) -> bool:
    """Whether a number closes the name; within one ("Local 12 Credit Union") it does not."""
    if not re.search(r"\d", words[at].text):
        return False
    return not (re.fullmatch(r"\d{1,4}", words[at].text) and any(plain(word.text) in ORGANISATION for word in words[at + 1 : at + 4]))


def _ends_name(said: str, following: Sequence[Word]) -> bool:
    """Whether a word opens a further caption; "Lakeside Online Bank" goes on to say what it is."""
    if any(plain(word.text) in ORGANISATION for word in following) or (following and following[0].text in {"&", "+"}):
        return False
    if said == "or" and following and plain(following[0].text) in given_names():
        # Either of two may draw on the account: "Delia Marsh or Peter Marsh".
        return False
    return bool(said) and all(part in CAPTION_WORDS - _BORNE - ORGANISATION for part in said.split())
