"""The letters about a counselor's leave to help: given, with what it covers and how to end it; and ended."""

from collections.abc import Iterator, Mapping
from typing import Any

from intake.notices.frame import framed
from intake.notices.letter import Block, Heading, Letter, Point, Points, Said, day, paragraph, said, words
from intake.words import N_

Content = Mapping[str, Any]
MAY: Mapping[str, str] = {
    "view": N_("see your application and papers"), "add_papers": N_("add papers for you"),
    "answer": N_("fill in answers for you"), "talk": N_("talk with us about your loan"),
    "receive_notices": N_("get copies of our letters to you"),
}


def granted(content: Content) -> Letter:
    """Who may help, with what, until when, and how to end it at any time (1024.31, comment on agents; 12 CFR 1016.15(a)(1))."""
    return framed(
        said(N_("A housing counselor may now help you")),
        (
            *paragraph(
                said(
                    N_("%(counselor)s of %(agency)s may help with your application from %(date)s."),
                    **_helper(content), date=day(content, "from_on"),
                ),
                _given_by(content),
            ),
            Heading(said(N_("What the counselor may do"))),
            Points(tuple(Point(said(MAY[scope])) for scope in content["scopes"])),
            *paragraph(said(N_("The counselor can never sign for you and never decides for you."))),
            *_until(content),
        ),
        content,
    )


def ended(content: Content) -> Letter:
    """Whose leave has ended, when and by whom; and where else help is."""
    return framed(
        said(N_("A housing counselor may no longer help you")),
        (
            *paragraph(
                said(
                    N_("The permission of %(counselor)s of %(agency)s ended on %(date)s."),
                    **_helper(content), date=day(content, "ended_on"),
                ),
                said(ENDED_BY[content["ended_by"]]),
            ),
            *paragraph(
                said(N_("The counselor no longer sees your application and gets no more letters.")),
                said(N_("Papers that the counselor sent stay in your application and still count.")),
            ),
            *paragraph(
                said(N_("Nothing else about your application changes.")),
                said(N_("You can ask the same counselor or another one for help at any time.")),
            ),
        ),
        content,
    )


ENDED_BY: Mapping[str, str] = {
    "homeowner": N_("A homeowner on the application ended it."), "counselor": N_("The counselor ended it."),
    "servicer": N_("We ended it, as you told us."), "last_day": N_("That was its last day."),
}


def _helper(content: Content) -> dict[str, Said]:
    return {"counselor": words(content["counselor"]), "agency": words(content["agency"])}


def _given_by(content: Content) -> Said:
    name = words(content["given_by"])
    if content["on_paper"]:
        return said(N_("%(name)s gave this permission on a signed paper."), name=name)
    return said(N_("%(name)s gave this permission on our website."), name=name)


def _until(content: Content) -> Iterator[Block]:
    yield from paragraph(
        said(N_("The permission lasts until %(date)s."), date=day(content, "ends_on")) if content["ends_on"]
        else said(N_("The permission lasts until you end it.")),
        said(N_("You can end it at any time: on our website, or by telephone.")), strong=True,
    )
    yield from paragraph(said(N_("Did you not give this permission? Then call us at once.")))
