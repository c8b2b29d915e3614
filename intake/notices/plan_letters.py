"""The letter that puts a short-term plan in writing when it was offered before the application was complete (1024.41(c)(2)(iii))."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from intake.notices.frame import framed
from intake.notices.items import still_needed
from intake.notices.letter import Block, Heading, Letter, Point, Points, Said, day, paragraph, said, words
from intake.notices.protections import halted
from intake.words import N_

Content = Mapping[str, Any]
PLANS: Mapping[str, str] = {
    "repayment_plan": N_("We offer you a repayment plan. You pay what is behind in parts, beside your monthly payment."),
    "forbearance": N_("We offer you a forbearance plan. For a time you pay less, or nothing."),
}


def short_term(content: Content) -> Letter:
    """Its payments and length; on what it rests; that other help may be open, and the application may still be completed."""
    return framed(
        said(N_("We offer you a plan for a short time")),
        (
            *paragraph(said(PLANS[content["plan"]])),
            *_terms(content), *_payments(content), *_end(content), *_other_help(content), *_to_complete(content),
        ),
        content,
    )


def _terms(content: Content) -> Iterator[Block]:
    yield from paragraph(
        said(
            N_("It begins on %(begins)s and ends on %(ends)s."), begins=day(content, "begins_on"), ends=day(content, "ends_on")
        ) if content["begins_on"] and content["ends_on"] else None,
        words(content["terms"]) if content["terms"] else None,
    )


def _payments(content: Content) -> Iterator[Block]:
    if not content["payments"]:
        return
    yield Heading(said(N_("What you pay, and when")))
    yield Points(tuple(Point(_payment(each)) for each in content["payments"]))
    if content["estimated_because"]:
        yield from paragraph(
            said(N_("These amounts are estimates and may change.")),
            said(N_("Why: %(reason)s"), reason=words(content["estimated_because"])),
        )


def _payment(each: Content) -> Said:
    amount = f"{Decimal(each['amount']):,.2f}"
    return said(N_("$%(amount)s by %(date)s"), amount=amount, date=day(each, "on"))


def _end(content: Content) -> Iterator[Block]:
    if content["current_at_end"]:
        yield from paragraph(said(N_("If you pay all of it in time, your loan is up to date at the end.")))
    else:
        yield from paragraph(
            said(N_("At the end, your loan is not up to date. What you did not pay is still owed then.")),
            said(N_("Before it ends, we ask you how you want to go on.")),
        )
    yield from paragraph(halted(content["halted"], "plan"))


def _other_help(content: Content) -> Iterator[Block]:
    yield Heading(said(N_("You can still ask for other help")))
    yield from paragraph(
        said(N_("We offer this plan although your application (loss mitigation application) is not complete.")),
        said(N_("We looked only at what we had. Other kinds of help may be open to you.")),
    )
    yield from paragraph(
        said(N_("You can still complete your application, whether you take this plan or not.")),
        said(N_("Then we look at every kind of help for your loan.")), strong=True,
    )


def _to_complete(content: Content) -> Iterator[Block]:
    """What the application still lacks, so that it can be completed."""
    yield from still_needed({
        "missing": content["still_needed"], "missing_answers": content["answers_needed"], "reasonable_date": content["asked_by"],
    })
