"""What may not happen to the home meanwhile, as a letter says it: only what a rule forbids today."""

from collections.abc import Collection, Mapping

from intake.notices.letter import Said, said
from intake.words import N_

# Of each time: before a filing, after a filing, a filing alone, a sale alone.
SENTENCES: Mapping[str, tuple[str, str, str, str]] = {
    "answer": (
        N_("We will not start foreclosure or hold a sale before we answer."),
        N_("We will not ask for a judgment or hold a sale before we answer."),
        N_("We will not start foreclosure before we answer."), N_("We will not hold a sale before we answer."),
    ),
    "then": (
        N_("Until then we will not start foreclosure or hold a sale."),
        N_("Until then we will not ask for a judgment or hold a sale."),
        N_("Until then we will not start foreclosure."), N_("Until then we will not hold a sale."),
    ),
    "plan": (
        N_("While you keep to the plan, we will not start foreclosure or hold a sale."),
        N_("While you keep to the plan, we will not ask for a judgment or hold a sale."),
        N_("While you keep to the plan, we will not start foreclosure."), N_("While you keep to the plan, we will not hold a sale."),
    ),
}


def halted(acts: Collection[str], until: str) -> Said | None:
    """The sentence about what is halted until the answer, until "then", or during the plan; None where nothing is."""
    before_filing, after_filing, filing, sale = SENTENCES[until]
    if {"first_filing", "sale"} <= set(acts):
        return said(before_filing)
    if {"judgment_or_order", "sale"} <= set(acts):
        return said(after_filing)
    if "first_filing" in acts:
        return said(filing)
    return said(sale) if "sale" in acts else None
