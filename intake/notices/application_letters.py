"""The letters about an application's completeness: acknowledged (41(b)(2)), complete (41(c)(3))."""

from collections.abc import Iterator, Mapping
from typing import Any

from intake.notices.frame import framed
from intake.notices.items import still_needed
from intake.notices.letter import Block, Heading, Letter, Point, Points, Said, day, paragraph, said
from intake.words import N_

Content = Mapping[str, Any]


def acknowledgment(content: Content) -> Letter:
    """Received, complete or not, what is missing and by when, and the other-mortgages statement (41(b)(2)(i)(B), (ii))."""
    return framed(
        said(N_("We have your application for mortgage help")),
        (
            *paragraph(
                said(N_("We received your application (loss mitigation application) on %(date)s."), date=day(content, "received_on")),
                _completeness(content),
            ),
            *still_needed(content),
            *paragraph(
                said(N_("If you have other loans on this home, think about calling those lenders too.")),
                said(N_("They may have help of their own.")),
            ),
            *_what_happens_next(content),
            *_papers(content),
        ),
        content,
    )


def complete(content: Content) -> Letter:
    """Complete since when, decided by when, what may not happen meanwhile, and what may still be asked (41(c)(3)(i))."""
    return framed(
        said(N_("Your application is complete")),
        (
            *paragraph(
                said(
                    N_("Your application (loss mitigation application) has been complete since %(date)s."),
                    date=day(content, "complete_on"),
                ),
                said(N_("We have every paper we asked for.")),
            ),
            *_decision_by(content),
            *_protections(content),
            *paragraph(
                said(N_("We may still ask you for more papers.")), said(N_("If we do, you will have time to send them.")),
                said(N_("Our decision may then take longer, and these protections may end if the papers do not come.")),
            ),
            *paragraph(said(N_("You may have other protections under federal law or the laws of your state."))),
        ),
        content,
    )


def _completeness(content: Content) -> Said:
    if content["complete"]:
        return said(N_("It is complete."))
    if content["missing"] or content["missing_answers"]:
        return said(N_("It is not complete yet."))
    return said(N_("Everything we asked for has arrived. A person is checking it."))


def _what_happens_next(content: Content) -> Iterator[Block]:
    """The steps and their times, which California and Nevada want said at the start (Civ. Code 2924.10, NRS 107.520)."""
    if content["complete"]:
        return
    yield Heading(said(N_("What happens next")))
    yield Points((
        Point(said(N_("We check your papers. We write to you if we need more."))),
        Point(said(N_("When we have everything, we tell you so. We decide within 30 days after that."))),
        Point(said(N_("If we offer you help, our letter says how many days you have to answer. %(days)s"), days=_time_to_answer(content))),
        Point(said(N_("If we say no to a change of your loan, our letter says whether and until when you can appeal."))),
    ))


def _time_to_answer(content: Content) -> Said:
    if content.get("state") == "NV":
        return said(N_("You have 14 days after it comes. If you do not answer, the offer ends."))
    if content.get("state") == "CA":
        return said(N_("You have at least 14 days."))
    return said(N_("It is 14 days, or 7 when a foreclosure sale is near."))


def _papers(content: Content) -> Iterator[Block]:
    """What has come, with the last day on which it is fresh enough (Cal. Civ. Code 2924.10, NRS 107.520)."""
    if content["papers"]:
        yield Heading(said(N_("Papers we have from you")))
        yield Points(tuple(Point(_received(paper)) for paper in content["papers"]))


def _received(paper: Content) -> Said:
    facts = {"receipt": paper["receipt"], "date": day(paper, "received_on")}
    if paper.get("good_until"):
        return said(N_("Receipt %(receipt)s, %(date)s. Good until %(until)s."), **facts, until=day(paper, "good_until"))
    return said(N_("Receipt %(receipt)s, %(date)s."), **facts)


def _decision_by(content: Content) -> Iterator[Block]:
    if content.get("decision_by"):
        yield from paragraph(
            said(N_("We decide within 30 days.")), said(N_("We write to you by %(date)s."), date=day(content, "decision_by")),
            strong=True,
        )


def _protections(content: Content) -> Iterator[Block]:
    if content["foreclosure_begun"]:
        yield from paragraph(
            said(N_("Foreclosure has begun on your loan.")),
            said(N_("We will not ask for a judgment or hold a sale while we look at your application.")),
            said(N_("This holds if it was complete more than 37 days before the sale.")),
        )
    else:
        yield from paragraph(said(N_("We will not start foreclosure while we look at your complete application.")))
