"""What seems to come in regularly on a bank statement, in plain sentences for its sender; it promises nothing and asks for nothing."""

from collections.abc import Iterable, Mapping

from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from intake.models import Application, Document
from intake.operations.bank_statements import Run, accounts_of, run_with
from intake.statements.model import Doubt, LooksLike, RegularDeposits
from portal.formatting import day
from portal.words import label, sentence

# Money whose kind the bank's words do not tell is left to the specialist.
COMES_IN: Mapping[LooksLike, LazyString] = {
    LooksLike.PAY: _l("It looks like pay from %(payer)s comes in %(often)s: about %(amount)s a month."),
    LooksLike.BENEFIT: _l("It looks like a benefit from %(payer)s comes in %(often)s: about %(amount)s a month."),
    LooksLike.PENSION: _l("It looks like a pension from %(payer)s comes in %(often)s: about %(amount)s a month."),
    LooksLike.UNEMPLOYMENT: _l("It looks like unemployment benefits from %(payer)s come in %(often)s: about %(amount)s a month."),
    LooksLike.CHILD_SUPPORT: _l("It looks like support from %(payer)s comes in %(often)s: about %(amount)s a month."),
    LooksLike.RENT: _l("It looks like rent from %(payer)s comes in %(often)s: about %(amount)s a month."),
}


def regular_money(application: Application, documents: Iterable[Document], document: Document) -> list[str]:
    """What comes in regularly by the statements of this file that the viewer may see, as far as this paper is one of them."""
    if document.reading is None:
        return []
    accounts = accounts_of(application, documents)
    found = [run_with(accounts, document, position) for position in range(len(document.reading.papers))]
    return [said for run in dict.fromkeys(found) if run is not None for said in _sentences(run)]


def _sentences(run: Run) -> Iterable[str]:
    for regular in run.regular:
        if regular.looks_like in COMES_IN and regular.payer:
            yield _sentence(regular)


def _sentence(regular: RegularDeposits) -> str:
    payer = sentence(regular.payer)
    if regular.monthly is None or regular.frequency is None:
        return _("Money from %(payer)s comes in. We could not tell how often.", payer=payer)
    said = str(COMES_IN[regular.looks_like]) % {
        "payer": payer, "often": label(regular.frequency).lower(), "amount": f"${regular.monthly.amount:,.0f}",
    }
    if Doubt.STOPPED not in regular.doubts:
        return said
    last = max(seen.deposit.on for seen in regular.deposits)
    return f"{said} {_('The last one we see is of %(date)s.', date=day(last))}"
