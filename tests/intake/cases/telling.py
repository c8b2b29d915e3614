"""A case in a lawyer's words, turned into what ``foothold assess`` reads, and its answer turned back into those words."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from intake.casefile import read_case
from portal.commands.assess import answered, as_contract

DATE = r"\d{4}-\d\d-\d\d"
EVENTS = {
    "received": "application_received", "acknowledged": "acknowledgment_sent", "facially complete": "first_facially_complete",
    "complete": "complete", "told complete": "complete_notice_sent", "decided": "decision_sent", "accepted": "offer_accepted",
    "rejected": "offer_rejected", "appealed": "appeal_received", "appeal decided": "appeal_decided", "gap found": "gap_found",
    "gap cured": "gap_cured", "withdrawn": "withdrawn", "called": "live_contact", "written to": "early_intervention_sent",
    "short plan offered": "short_term_offered", "short plan written": "short_term_notice_sent", "short plan ended": "short_term_ended",
    "told of delay": "third_party_delay_sent",
}
FLAGS = {
    "small servicer": ("small_servicer", True), "not the principal residence": ("principal_residence", False),
    "bankruptcy": ("bankruptcy", True), "debt collector": ("debt_collector", True), "asked to stop": ("cease_contact", True),
    "duplicative": ("duplicative", True),
}
# The figure from which a paper's age is counted.
DATED_BY = {
    "pay_stub": "pay_date", "benefit_letter": "letter_date", "profit_and_loss": "period_end", "investment_statement": "period_end",
    "rent_check": "date", "utility_bill": "statement_date", "unemployment_letter": "benefit_end", "lease": "lease_end",
}
# What may be said of a paper beside its kind, its person and its date.
REMARKS: dict[str, tuple[str, Any]] = {
    "unsigned": ("signed", "no"), "signature unclear": ("signed", "unclear"), "accepted": ("review", "accepted"),
    "rejected": ("review", "rejected"), "unread": ("reading", "unread"), "partly read": ("reading", "partial"),
}
LAST_DAYS = {"01": 31, "02": 28, "03": 31, "04": 30, "05": 31, "06": 30, "07": 31, "08": 31, "09": 30, "10": 31, "11": 30, "12": 31}


@dataclass(frozen=True)
class Case:
    """One case: a sentence, its authority, the facts, the day it is asked, and what follows."""

    says: str
    cite: str
    given: str
    on: str
    then: str


def described(case: Case) -> dict[str, Any]:
    """The case as JSON; every fact is one of the few sentences below."""
    told: dict[str, Any] = defaultdict(list)
    told |= {"today": case.on, "loan": {"investor": "fannie_mae", "state": "OR", "sale_dates": []}}
    for fact in _parts(case.given):
        if not any(_tell(told, pattern, fact, kept) for pattern, kept in SENTENCES.items()):
            raise ValueError(f"{case.says}: {fact!r} is no sentence of this table")
    return dict(told)


def follows(case: Case) -> tuple[list[str], list[str]]:
    """What the table says follows, and what ``foothold assess`` says of the same things, in the same words."""
    answer = as_contract(answered(read_case(described(case))))
    expected, found = [], []
    seen: dict[str, int] = defaultdict(int)
    claims = list(_parts(case.then))
    clocks = [_name(claim) for claim in claims]
    for claim, clock in zip(claims, clocks, strict=True):
        expected.append(claim)
        if clock is None:
            found.append(_said_of_papers(answer, claim))
        else:
            # The same clock named twice is two clocks, the last ones of that name.
            found.append(_said_of_clock(answer, claim, clock, seen[clock] - clocks.count(clock)))
            seen[clock] += 1
    return expected, found


def _parts(text: str) -> Iterator[str]:
    return (part.strip() for part in text.split(";") if part.strip())


def _tell(told: dict[str, Any], pattern: str, fact: str, kept: Callable[..., None]) -> bool:
    matched = re.fullmatch(pattern, fact)
    if matched:
        kept(told, **matched.groupdict())
    return matched is not None


def _event(told: dict[str, Any], on: str, event: str, outcome: str | None) -> None:
    told["events"].append({"kind": EVENTS[event], "on": on, "outcome": outcome})


def _sale(told: dict[str, Any], set_on: str, sale_on: str | None = None) -> None:
    told["loan"]["sale_dates"].append({"set_on": set_on, "sale_on": sale_on})


def _of_the_loan(name: str) -> Callable[..., None]:
    return lambda told, value: told["loan"].__setitem__(name, value)


def _flag(told: dict[str, Any], flag: str) -> None:
    name, value = FLAGS[flag]
    told["loan"][name] = value


def _person(told: dict[str, Any], who: str, role: str, standing: str | None) -> None:
    told["people"].append({"id": who, "name": who, "role": role, "standing": standing or "living"})


def _income(told: dict[str, Any], who: str, kind: str) -> None:
    told["incomes"].append({"id": f"i{len(told['incomes']) + 1}", "person": who, "kind": kind})


def _hardship(told: dict[str, Any], kind: str) -> None:
    told["hardships"].append({"kind": kind})


def _waiver(told: dict[str, Any], on: str, key: str) -> None:
    told["waivers"].append({"key": key, "by": "Dana", "on": on, "reason": "seen on the credit report"})


def _paper(
    told: dict[str, Any], came: str, kind: str, who: str | None, dated: str | None, month: str | None, year: str | None, more: str
) -> None:
    """A paper that is whole, signed and read, unless the remarks say otherwise."""
    paper: dict[str, Any] = {
        "id": f"d{len(told['documents']) + 1}", "kind": None if kind == "paper" else kind, "person": who, "received_on": came,
        "signed": "yes", "reading": "ok", "pages_present": 1, "pages_expected": 1, "figures": {},
    }
    if dated:
        paper["figures"][DATED_BY[kind]] = dated
    if kind == "pay_stub" and "no year to date" not in more:
        paper["figures"]["ytd_gross"] = "21000.00"
    if month:
        paper["figures"] |= {"period_start": f"{month}-01", "period_end": f"{month}-{LAST_DAYS[month[5:]]}"}
    if year:
        paper["figures"]["tax_year"] = year
    for remark in filter(None, (part.strip() for part in more.split(","))):
        _remark(paper, remark)
    told["documents"].append(paper)


def _remark(paper: dict[str, Any], remark: str) -> None:
    if remark in REMARKS:
        name, value = REMARKS[remark]
        paper[name] = value
    elif pages := re.fullmatch(r"(\d+) of (\d+) pages", remark):
        paper["pages_present"], paper["pages_expected"] = int(pages[1]), int(pages[2])
    elif account := re.fullmatch(r"account (\d{4})", remark):
        paper["figures"]["account_last4"] = account[1]
    elif employer := re.fullmatch(r"from (\w+)", remark):
        paper["figures"]["employer"] = employer[1]
    elif key := re.fullmatch(r"sent for (\S+)", remark):
        paper["offered_for"] = [key[1]]
    elif remark != "no year to date":
        raise ValueError(f"{remark!r} is no remark of this table")


SENTENCES: dict[str, Callable[..., None]] = {
    rf"(?P<on>{DATE}) (?P<event>{'|'.join(EVENTS)})(: (?P<outcome>\w+))?": _event,
    rf"sale (?P<sale_on>{DATE}) set (?P<set_on>{DATE})": _sale,
    rf"sale called off (?P<set_on>{DATE})": _sale,
    rf"unpaid since (?P<value>{DATE})": _of_the_loan("oldest_unpaid_due_date"),
    rf"first filing (?P<value>{DATE})": _of_the_loan("first_filing_on"),
    rf"transferred in (?P<value>{DATE})": _of_the_loan("transferred_in_on"),
    r"in (?P<value>[A-Z]{2})": _of_the_loan("state"),
    r"(?P<value>\w+) loan": _of_the_loan("investor"),
    rf"(?P<flag>{'|'.join(FLAGS)})": _flag,
    r"(?P<who>[A-Z]\w+) is (?P<role>\w+)(, (?P<standing>deceased|divorced))?": _person,
    r"(?P<who>[A-Z]\w+) has (?P<kind>\w+)": _income,
    r"hardship (?P<kind>\w+)": _hardship,
    r"wants to (?P<value>\w+)": lambda told, value: told.__setitem__("intent", value),
    rf"(?P<on>{DATE}) waived (?P<key>\S+)": _waiver,
    (rf"(?P<came>{DATE}) (?P<kind>\w+)( of (?P<who>[A-Z]\w+))?( dated (?P<dated>{DATE}))?( for (?P<month>\d{{4}}-\d\d))?"
     rf"( for (?P<year>\d{{4}}))?(?P<more>(, .*)?)"): _paper,
}
CLOCKS = (
    "acknowledgment", "reasonable date", "complete notice", "evaluation", "offer response", "appeal window", "appeal decision",
    "short term notice", "live contact", "early intervention notice", "first filing allowed",
)


def _name(claim: str) -> str | None:
    """The clock a claim is about, such as "evaluation", or "acknowledgment of d2"."""
    found = re.match(rf"(no )?(?P<clock>({'|'.join(CLOCKS)})( of d\d+)?)( |$)", claim)
    return found["clock"] if found else None


def _said_of_clock(answer: dict[str, Any], claim: str, name: str, at: int) -> str:
    """The clock in the claim's own measure: with its state only where the claim names one."""
    key, _, subject = name.partition(" of ")
    running = [
        clock for clock in answer["deadlines"] if clock["key"] == key.replace(" ", "_") and clock["subject"] == (subject or None)
    ]
    if len(running) < -at or running[at]["state"] == "not_applicable":
        return f"no {name}"
    said = f"{name} {running[at]['due_on'] or 'not yet set'}"
    return f"{said} {running[at]['state']}" if claim.split()[-1] in ("pending", "met", "missed") else said


def _said_of_papers(answer: dict[str, Any], claim: str) -> str:
    if claim.startswith("missing "):
        return "missing " + (", ".join(sorted(_item(each) for each in answer["missing"])) or "nothing")
    if claim.startswith("forbidden "):
        return "forbidden " + (", ".join(_limit(each) for each in answer["prohibited_now"]) or "nothing")
    if claim.endswith("appears complete") or claim.endswith("not appear complete"):
        return "appears complete" if answer["appears_complete"] else "does not appear complete"
    about = re.split(r" is | good until ", claim)[0]
    [item] = [each for each in answer["requirements"] if about in (each["key"], _item(each))]
    return f"{about} good until {item['expires_on']}" if " good until " in claim else f"{about} is {item['status'].replace('_', ' ')}"


def _limit(each: dict[str, Any]) -> str:
    return each["act"].replace("_", " ") + (f" until {each['until']}" if each["until"] else "")


def _item(each: dict[str, Any]) -> str:
    return f"{each['key']} of {each['person']}" if each["person"] else str(each["key"])
