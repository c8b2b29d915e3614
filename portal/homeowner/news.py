"""What has happened to the loan and the application beside papers: a sale date, a transfer, a plan, something awaited, in plain words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flask_babel import gettext as _

from intake.deadlines import Act
from intake.kinds import AwaitedKind, EventKind, HelpOption
from intake.models import Application, AwaitedItem
from intake.operations import awaiting, short_term
from intake.operations.assessment import FileAssessment
from intake.operations.loan_facts import current_sale, transfer_of
from portal.database import current_intake
from portal.formatting import long_date, money
from portal.words import label


@dataclass(frozen=True)
class News:
    """One thing to know, in a few sentences; ``warns`` where somebody should act today."""

    title: str
    sentences: list[str]
    warns: bool = False


def news(application: Application, file: FileAssessment) -> list[News]:
    """What there is to know now, the most pressing first."""
    if application.event(EventKind.WITHDRAWN) is not None:
        return []
    return [
        *_sale(application, file), *_plan(application), *_transfer(application), *_awaited(application), *_no_second_review(application),
    ]


def _sale(application: Application, file: FileAssessment) -> Iterator[News]:
    on = current_sale(application.loan, file.today)
    if on is None or on < file.today:
        return
    halted = any(limit.act is Act.SALE for limit in file.prohibited)
    told = [_("Our records show a foreclosure sale of your home on %(date)s.", date=long_date(on))]
    if halted:
        told.append(_("It may not be held now, because of your application."))
    else:
        told.append(_("Send what is missing as soon as you can. The more days before the sale, the more the law protects you."))
    yield News(_("Foreclosure sale"), told, warns=not halted)


def _plan(application: Application) -> Iterator[News]:
    plan = short_term.running(application)
    if plan is None:
        return
    told = [_("We offer you this plan: %(plan)s.", plan=label(HelpOption(plan.details["plan"])))]
    payments = plan.details["payments"]
    told.append(_(
        "You pay %(amount)s each month, first on %(first)s and last on %(last)s.", amount=money(payments[0]["amount"]),
        first=_day(payments[0]["on"]), last=_day(payments[-1]["on"]),
    ))
    told.append(_("While you keep to it, foreclosure does not begin or go on."))
    told.append(_("You can still complete your application. Then we look at every kind of help."))
    yield News(_("A plan for a short time"), told)


def _transfer(application: Application) -> Iterator[News]:
    moved = transfer_of(application)
    if moved is not None:
        yield News(_("Your loan came to us"), [
            _("Your loan came to us from another company on %(date)s.", date=long_date(moved.on)),
            _("Your application goes on. What you sent them counts. The days they gave you hold."),
        ])


def _awaited(application: Application) -> Iterator[News]:
    waiting = awaiting.still_awaited(current_intake(), application)
    if waiting:
        yield News(_("We wait for others"), [
            *(
                _("We wait for this: %(what)s, from %(whom)s.", what=_what(each), whom=each.from_whom) for each in waiting
            ),
            _("There is nothing for you to do. We do not say no because others are slow."),
        ])


def _what(item: AwaitedItem) -> str:
    return item.note if item.what is AwaitedKind.OTHER else label(item.what)


def _no_second_review(application: Application) -> Iterator[News]:
    found = application.event(EventKind.FOUND_DUPLICATIVE)
    if found is not None:
        yield News(_("You asked for help before"), [
            _("We decided about your first application on %(date)s.", date=_day(found.details["decided_on"])),
            _("The law does not ask us to look again now. This is why:"), found.details["why"],
            _("Call us if something has changed for you."),
        ])


def _day(iso: str) -> str:
    return long_date(date.fromisoformat(iso))
