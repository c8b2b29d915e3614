"""The letter that an application was closed because papers did not come: which, by when, and that it opens again when they do."""

from collections.abc import Iterator, Mapping
from typing import Any

from intake.notices.frame import framed
from intake.notices.items import still_needed
from intake.notices.letter import Block, Letter, day, paragraph, said
from intake.words import N_

Content = Mapping[str, Any]


def closed(content: Content) -> Letter:
    """What did not come, that sending it opens the application again, and what may happen meanwhile (12 CFR 1002.9(c)(2))."""
    return framed(
        said(N_("We closed your application because papers are missing")),
        (
            *paragraph(said(
                N_("We received your application (loss mitigation application) on %(date)s."), date=day(content, "received_on"),
            )),
            *_asked_by(content),
            *paragraph(said(N_("So we closed your application on %(date)s."), date=day(content, "closed_on"))),
            *paragraph(
                said(N_("You can still send what is missing.")),
                said(N_("As soon as anything comes, we open your application again. You need not start over.")),
                strong=True,
            ),
            *still_needed(content),
            *paragraph(
                said(N_("Is there something you cannot get? Tell us on our website or call us. We look for another way.")),
                said(N_("While it is closed, foreclosure may begin or go on.")),
            ),
        ),
        content,
    )


def _asked_by(content: Content) -> Iterator[Block]:
    if content["asked_by"]:
        yield from paragraph(
            said(N_("We asked for what is missing by %(date)s, and we reminded you."), date=day(content, "asked_by")),
            said(N_("It has not come.")),
        )
