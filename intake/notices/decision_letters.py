"""The letters that decide: what is offered or denied, why, and what the homeowner can do by when (1024.41(c)(1)(ii), (d), (e), (h))."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from intake.notices.frame import framed
from intake.notices.letter import Block, Heading, Letter, Point, Points, Said, day, paragraph, said, words
from intake.words import N_

Content = Mapping[str, Any]
OPTIONS: Mapping[str, str] = {
    "repayment_plan": N_("A repayment plan"), "forbearance": N_("A forbearance plan"),
    "payment_deferral": N_("A payment deferral"), "modification": N_("A loan modification"),
    "partial_claim": N_("A partial claim"), "short_sale": N_("A short sale"), "deed_in_lieu": N_("A deed in lieu of foreclosure"),
}


def decision(content: Content) -> Letter:
    """The decision on every option."""
    offered = [each for each in content["options"] if each["outcome"] == "offered"]
    title = said(N_("We can offer you help")) if offered else said(N_("Our decision about your application"))
    opening = said(N_("We looked at your complete application and at every option for your loan."))
    return framed(title, (*paragraph(opening), *_results(content), *_offer(content), *_appeal(content)), content)


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
            yield Points(tuple(Point(said(OPTIONS[each["option"]]), tuple(_about(each))) for each in options))
    if any(each["outcome"] == "not_evaluated" for each in content["options"]):
        yield from paragraph(
            said(N_("We look at the options in the order that the owner of your loan set, and stop at the first that fits."))
        )


def _about(option: Content) -> Iterator[Point]:
    """The terms of an offer; or the specific reason of a denial, the owner's rule and the inputs it was worked out from."""
    for name in ("terms", "reason"):
        if option[name]:
            yield Point(words(option[name]))
    if option["monthly_payment"]:
        yield Point(said(N_("Monthly payment: $%(amount)s"), amount=f"{Decimal(option['monthly_payment']):,.2f}"))
    if option["first_due_on"]:
        yield Point(said(N_("First payment due on %(date)s"), date=day(option, "first_due_on")))
    if option["owner_rule"]:
        yield Point(said(N_("The rule of the owner of your loan: %(rule)s"), rule=words(option["owner_rule"])))
    if option["npv_inputs"]:
        yield Point(said(N_("The figures we used for it: %(figures)s"), figures=words(option["npv_inputs"])))


def _offer(content: Content) -> Iterator[Block]:
    if not any(each["outcome"] == "offered" for each in content["options"]):
        return
    yield Heading(said(N_("Your answer")))
    if content["answer_by"]:
        yield from paragraph(said(N_("Say yes or no by 11:59 PM on %(date)s."), date=day(content, "answer_by")), strong=True)
    yield from paragraph(
        said(N_("You can answer on our website, by telephone or by mail.")),
        said(N_("If we do not hear from you by then, we may take it as a no.")),
    )
    if content["appeal_by"]:
        yield from paragraph(said(N_("If you appeal, you have until 14 days after our answer to the appeal.")))


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
        _halted(frozenset(content["halted"])),
    )


def _halted(acts: frozenset[str]) -> Said | None:
    """What may not happen while the appeal is open, as far as a rule forbids it."""
    if {"first_filing", "sale"} <= acts:
        return said(N_("We will not start foreclosure or hold a sale before we answer."))
    if {"judgment_or_order", "sale"} <= acts:
        return said(N_("We will not ask for a judgment or hold a sale before we answer."))
    if "first_filing" in acts:
        return said(N_("We will not start foreclosure before we answer."))
    return said(N_("We will not hold a sale before we answer.")) if "sale" in acts else None
