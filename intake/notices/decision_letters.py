"""The letters that decide: what is offered or denied, why, and what the homeowner can do by when (1024.41(c)(1)(ii), (d), (e), (h))."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from intake.notices.asking_letters import awaited
from intake.notices.frame import framed
from intake.notices.letter import Block, Heading, Letter, Point, Points, Said, day, paragraph, said, words
from intake.notices.protections import halted
from intake.words import N_

Content = Mapping[str, Any]
OPTIONS: Mapping[str, str] = {
    "repayment_plan": N_("A repayment plan"), "forbearance": N_("A forbearance plan"),
    "payment_deferral": N_("A payment deferral"), "modification": N_("A loan modification"),
    "partial_claim": N_("A partial claim"), "short_sale": N_("A short sale"), "deed_in_lieu": N_("A deed in lieu of foreclosure"),
}

# The owner or insurer by the name that a letter must give; a loan of the servicer's own has none.
OWNERS: Mapping[str, str] = {
    "fannie_mae": "Fannie Mae", "freddie_mac": "Freddie Mac", "fha": "FHA (HUD)", "va": "VA", "usda": "USDA",
}


def decision(content: Content) -> Letter:
    """The decision on every option."""
    offered = [each for each in content["options"] if each["outcome"] == "offered"]
    title = said(N_("We can offer you help")) if offered else said(N_("Our decision about your application"))
    opening = said(N_("We looked at your complete application and at every option for your loan."))
    return framed(title, (*paragraph(opening), *_results(content), *_waited_for(content), *_offer(content), *_appeal(content)), content)


def appeal_decision(content: Content) -> Letter:
    """The decision on an appeal, which is the last one (1024.41(h)(4))."""
    opening = paragraph(
        said(N_("You asked us to look again at our decision.")),
        said(N_("Somebody who did not make the first decision has looked at your application.")),
    )
    last = paragraph(said(N_("This decision is final. You cannot appeal it again.")))
    return framed(said(N_("Our decision about your appeal")), (*opening, *_results(content), *_offer(content), *last), content)


def _results(content: Content) -> Iterator[Block]:
    for outcome, heading in (
        ("offered", N_("What we offer")), ("denied", N_("What we cannot offer, and why")),
        ("not_evaluated", N_("What we did not look at")),
    ):
        if options := [each for each in content["options"] if each["outcome"] == outcome]:
            yield Heading(said(heading))
            yield Points(tuple(Point(said(OPTIONS[each["option"]]), tuple(_about(each, content.get("owner", "")))) for each in options))
    if any(each["outcome"] == "not_evaluated" for each in content["options"]):
        yield from paragraph(
            said(N_("We look at the options in the order that the owner of your loan set. We stop at the first that fits."))
        )


def _about(option: Content, owner: str) -> Iterator[Point]:
    """The terms of an offer; or the specific reason of a denial, the owner's rule and the inputs it was worked out from."""
    for name in ("terms", "reason"):
        if option[name]:
            yield Point(words(option[name]))
    if option["monthly_payment"]:
        yield Point(said(N_("Monthly payment: $%(amount)s"), amount=f"{Decimal(option['monthly_payment']):,.2f}"))
    if option["first_due_on"]:
        yield Point(said(N_("First payment due on %(date)s"), date=day(option, "first_due_on")))
    if option["owner_rule"]:
        yield Point(_rule(words(option["owner_rule"]), owner))
    if option["npv_inputs"]:
        yield Point(said(N_("The figures we used for it: %(figures)s"), figures=words(option["npv_inputs"])))
    if option.get("other_criteria_open"):
        yield Point(said(N_("This alone decided it. We did not look at the other conditions for this option.")))


def _rule(rule: Said, owner: str) -> Said:
    """A rule of the owner or insurer is given with its name (1024.41(d), comment 1)."""
    if owner in OWNERS:
        return said(N_("The rule of %(owner)s that decided it: %(rule)s"), owner=words(OWNERS[owner]), rule=rule)
    return said(N_("The rule of the owner of your loan: %(rule)s"), rule=rule)


def _waited_for(content: Content) -> Iterator[Block]:
    """What others never sent, where the decision was taken without it; the letter about it is repeated (41(c)(4)(i))."""
    if not content.get("awaited"):
        return
    yield Heading(said(N_("What others did not send us")))
    yield from paragraph(
        said(N_("We wrote to you about this on %(date)s. We asked for it and did not receive it."), date=day(content, "delay_told_on"))
    )
    yield Points(tuple(awaited(each) for each in content["awaited"]))


def _offer(content: Content) -> Iterator[Block]:
    if not any(each["outcome"] == "offered" for each in content["options"]):
        return
    yield Heading(said(N_("Your answer")))
    if content["answer_by"]:
        yield from paragraph(said(N_("Say yes or no by 11:59 PM on %(date)s."), date=day(content, "answer_by")), strong=True)
    yield from paragraph(
        said(N_("You can answer on our website, by telephone or by mail.")),
        said(N_("If we do not hear from you by then, we may take it as a no.")),
        _first_payment(content),
    )
    if content["appeal_by"]:
        yield from paragraph(said(N_("If you appeal, you have until 14 days after our answer to the appeal.")))


def _first_payment(content: Content) -> Said | None:
    """Paying a trial plan in time, without its papers, earns time for them (1024.41(e)(2)(ii))."""
    if any(each["option"] == "modification" and each["outcome"] == "offered" for each in content["options"]):
        return said(N_("If you make the first payment of a trial plan by then, you get more time for its papers."))
    return None


def _appeal(content: Content) -> Iterator[Block]:
    """The right to appeal, its time and how (41(c)(1)(ii)(B)); who may not appeal is told nothing of it."""
    if not content["appeal_by"]:
        return
    yield Heading(said(N_("Your right to appeal")))
    yield from paragraph(
        said(N_("You can appeal our no to a loan modification until 11:59 PM on %(date)s."), date=day(content, "appeal_by")), strong=True
    )
    yield from paragraph(
        said(N_("Tell us on our website or by mail that you appeal. You may say why and add papers, but you need not.")),
        said(N_("Somebody else will look at it. We answer within 30 days.")),
        halted(content["halted"], "answer"),
    )
