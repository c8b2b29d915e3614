"""A letter of every kind in each of its variants: the facts it may be sent with, for whatever must hold of them all."""

from collections.abc import Iterator
from typing import Any

STUB = {
    "key": "income.wages", "source": "i1", "title": "Proof of your pay", "person": "Rosa Rivera", "about": "Acme #1",
    "any_of": [
        [{"words": "Your most recent pay stub", "dated_on_or_after": "2026-08-21"}],
        [
            {"words": "Your most recent pay stub", "dated_on_or_after": None},
            {"words": "A signed letter from your employer with your pay so far this year", "dated_on_or_after": None},
        ],
    ],
}
OWN = {
    "key": "income.own", "source": "", "title": "Proof of 50% of your rent", "title_es": "Prueba del 50% de su alquiler", "person": "",
    "about": "", "any_of": [[{"words": "The lease of %(all)s", "words_es": "El contrato de %(all)s", "dated_on_or_after": None}]],
    "why": [{"reason": "cut_off", "note": "The right side is gone.", "receipt": "R-8812"}],
}
BASE: dict[str, Any] = {
    "reference": "F-2041", "notice_on": "2026-10-22", "received_on": "2026-10-19", "borrowers": ["Rosa Rivera", "Luis Rivera"],
    "address": ["12 Elm Street", "Dallas, TX 75201"], "state": "TX", "standing": {},
}
INCOMPLETE = BASE | {
    "complete": False, "missing": [STUB], "missing_answers": ["hardships"], "reasonable_date": "2026-11-20",
    "papers": [{"receipt": "R-8812", "received_on": "2026-10-20", "good_until": "2026-12-01"}],
}
COMPLETE = BASE | {
    "complete": True, "complete_on": "2026-10-20", "decision_by": "2026-11-19", "foreclosure_begun": False, "sale_on": None,
}
REMINDER = BASE | {
    "missing": [STUB, OWN], "missing_answers": ["incomes"], "asked_by": "2026-11-20", "overdue": False, "gap": False, "halted": [],
}
CLARIFICATION = BASE | {
    "asked": [
        OWN | {"due_on": "2026-11-05"},
        STUB | {"why": [{"reason": "other", "note": "The one for the first half of October.", "receipt": ""}], "due_on": "2026-11-06"},
        {"receipt": "R-9001", "why": [{"reason": "unreadable", "note": "", "receipt": ""}], "due_on": "2026-11-05"},
    ],
    "gap": False, "halted": [],
}
AWAITED = [
    {"what": "insurer_approval", "note": "", "from_whom": "Arch MI", "asked_on": ["2026-10-21", "2026-11-10"]},
    {"what": "other", "note": "Probate inventory", "from_whom": "Dallas County", "asked_on": ["2026-10-22"]},
]
DELAY = BASE | {"complete_on": "2026-10-20", "decision_by": "2026-11-19", "awaited": AWAITED, "halted": ["first_filing"]}
PLAN = BASE | {
    "plan": "forbearance", "terms": "You pay half of your monthly payment.", "begins_on": "2026-11-01", "ends_on": "2027-01-31",
    "payments": [{"on": "2026-11-01", "amount": "925.00"}, {"on": "2026-12-01", "amount": "925.00"}], "current_at_end": False,
    "estimated_because": "", "halted": ["first_filing", "judgment_or_order", "sale"], "still_needed": [STUB],
    "answers_needed": ["people"], "asked_by": "2026-11-20",
}
GRANTED = BASE | {
    "counselor": "Carla Hope", "agency": "Hearthside Counseling", "given_by": "Rosa Rivera", "on_paper": False,
    "scopes": ["view", "add_papers", "answer", "talk", "receive_notices"], "ends_on": "2027-04-22", "from_on": "2026-10-22",
}
ENDED = BASE | {"counselor": "Carla Hope", "agency": "Hearthside Counseling", "ended_on": "2026-10-22", "ended_by": "homeowner"}


def option(name: str, outcome: str, **more: Any) -> dict[str, Any]:
    """What was decided about one option."""
    blank = {"terms": "", "monthly_payment": None, "first_due_on": None, "reason": "", "owner_rule": "", "npv_inputs": ""}
    return {"option": name, "outcome": outcome} | blank | more


PLAN_OFFERED = option("repayment_plan", "offered", terms="$1,862.40 for 8 months.", monthly_payment="1862.40", first_due_on="2026-12-01")
DENIED = option(
    "modification", "denied", reason="The payment would not fall by 20%.", owner_rule="D2-3.2-06: 20% or more",
    npv_inputs="Income $4,200; rate 6.125%", other_criteria_open=True,
)
DECISION = BASE | {
    "outcome": "offer_and_denied", "options": [PLAN_OFFERED, DENIED, option("short_sale", "not_evaluated")], "on_appeal": False,
    "owner": "fannie_mae", "answer_by": "2026-11-05", "appeal_by": "2026-11-05", "halted": ["first_filing"],
}
TRIAL = option("modification", "offered", terms="A trial of 3 months.", monthly_payment="1500.00", first_due_on="2026-12-01")
STANDINGS = {
    "collector": {"debt_collector": True}, "bankrupt": {"debt_collector": True, "bankruptcy": True},
    "let be": {"debt_collector": True, "cease_contact": True},
}
LETTERS: dict[str, dict[str, dict[str, Any]]] = {
    "acknowledgment": {
        "incomplete": INCOMPLETE,
        "all arrived": INCOMPLETE | {"missing": [], "missing_answers": [], "reasonable_date": None},
        "complete": INCOMPLETE | {"complete": True, "missing": [], "missing_answers": [], "reasonable_date": None},
        "Nevada": INCOMPLETE | {"state": "NV"},
    },
    "complete": {"before filing": COMPLETE, "after filing": COMPLETE | {"foreclosure_begun": True}},
    "decision": {
        "offer and denial": DECISION,
        "trial": DECISION | {"outcome": "offer", "options": [TRIAL], "appeal_by": None},
        "denial": DECISION | {
            "outcome": "denied", "options": [DENIED], "answer_by": None, "awaited": AWAITED, "delay_told_on": "2026-11-19",
        },
    },
    "appeal_decision": {
        "offer": DECISION | {"on_appeal": True, "appeal_by": None},
        "denial": DECISION | {"on_appeal": True, "options": [DENIED], "answer_by": None, "appeal_by": None},
    },
    "reminder": {
        "before the day": REMINDER, "after the day": REMINDER | {"overdue": True},
        "after completeness": REMINDER | {"gap": True, "halted": ["first_filing", "sale"]},
    },
    "clarification": {
        "before completeness": CLARIFICATION,
        "after completeness": CLARIFICATION | {"gap": True, "halted": ["judgment_or_order", "sale"]},
    },
    "third_party_delay": {"waiting": DELAY},
    "short_term": {
        "forbearance": PLAN,
        "repayment": PLAN | {
            "plan": "repayment_plan", "current_at_end": True, "estimated_because": "The escrow payment changes in January.",
            "still_needed": [], "answers_needed": [], "asked_by": None,
        },
    },
    "closed": {
        "asked in time": INCOMPLETE | {"reasonable_date": None, "asked_by": "2026-12-19", "closed_on": "2026-12-21"},
        "no day was named": INCOMPLETE | {"reasonable_date": None, "asked_by": None, "closed_on": "2026-12-21"},
    },
    "authorization_granted": {"here": GRANTED, "on paper": GRANTED | {"on_paper": True, "ends_on": None, "scopes": ["view"]}},
    "authorization_ended": {who: ENDED | {"ended_by": who} for who in ("homeowner", "counselor", "servicer", "last_day")},
}


def every_letter() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Kind, variant and facts of every letter, each kind for every standing of the loan too."""
    for kind, variants in LETTERS.items():
        yield from ((kind, name, facts) for name, facts in variants.items())
        first = next(iter(variants.values()))
        yield from ((kind, name, first | {"standing": standing}) for name, standing in STANDINGS.items())
