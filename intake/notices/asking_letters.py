"""The letters that ask, or say what is waited for: the reminder, the clarification (41(b)(1), (c)(2)(iv)), the delay (41(c)(4)(ii))."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from intake.notices.frame import framed
from intake.notices.items import item, still_needed, why
from intake.notices.letter import Block, Heading, Letter, Point, Points, Said, day, paragraph, said, words
from intake.notices.protections import halted
from intake.words import N_

Content = Mapping[str, Any]
AWAITED: Mapping[str, str] = {
    "insurer_approval": N_("The approval of the mortgage insurer"), "owner_approval": N_("The approval of the owner of the loan"),
    "title_report": N_("A report on who owns the home and what is owed on it"), "valuation": N_("A report on the value of the home"),
    "other_lender": N_("An answer from another lender"), "court_or_agency": N_("A paper from a court or a public office"),
    "employer": N_("An answer from an employer"), "other": N_("Another paper"),
}


def reminder(content: Content) -> Letter:
    """What is still missing, by its own words, and by when: reasonable diligence in writing (41(b)(1))."""
    return framed(
        said(N_("A reminder: we still need something from you")),
        (
            *paragraph(
                said(N_("We have had your application (loss mitigation application) since %(date)s."), date=day(content, "received_on")),
                said(N_("It is not complete yet. We can only decide when it is.")),
            ),
            *still_needed({**content, "reasonable_date": content["asked_by"]}),
            *(_gap(content) if content["gap"] else ()),
            *paragraph(
                said(N_("Did you send it in the last days? Then you need not send it again.")),
                said(N_("Is there something you cannot get? Tell us on our website or call us. We will look for another way.")),
            ),
        ),
        content,
    )


def clarification(content: Content) -> Letter:
    """Each paper asked for, why, and its last day; after completeness, what holds meanwhile (41(c)(2)(iv))."""
    return framed(
        said(N_("We need something more from you")),
        (
            *paragraph(
                said(N_("We looked at your application (loss mitigation application).")),
                said(N_("To go on, we need what this letter lists.")),
            ),
            Heading(said(N_("What we need, and by when"))),
            Points(tuple(_asked(each) for each in content["asked"])),
            *paragraph(
                said(N_("You can send it on our website, by mail or by fax.")),
                said(N_("Is there something you cannot get? Tell us on our website or call us. We will look for another way.")),
            ),
            *(_gap(content) if content["gap"] else paragraph(
                said(N_("Without it we may not be able to help you keep your home, and foreclosure may begin or go on.")),
            )),
        ),
        content,
    )


def third_party_delay(content: Content) -> Letter:
    """What others have not sent, that we asked for it, and that we decide promptly when it comes (41(c)(4)(ii))."""
    return framed(
        said(N_("We wait for something that others must send us")),
        (
            *paragraph(
                said(
                    N_("Your application (loss mitigation application) has been complete since %(date)s."),
                    date=day(content, "complete_on"),
                ),
                said(N_("The 30 days for our decision end on %(date)s."), date=day(content, "decision_by")),
                said(N_("We cannot decide yet. We have not received what others must send us. It is not in your hands.")),
            ),
            Heading(said(N_("What we wait for"))),
            Points(tuple(awaited(each) for each in content["awaited"])),
            *paragraph(
                said(N_("There is nothing for you to do.")),
                said(N_("We go on looking at your application, and we keep asking for what is late.")),
            ),
            *paragraph(said(N_("When it comes, we decide promptly about every kind of help open to you.")), strong=True),
            *paragraph(halted(content["halted"], "then")),
        ),
        content,
    )


def awaited(entry: Content) -> Point:
    """One thing that somebody else must send: what, from whom, and each day on which it was asked for."""
    what = words(entry["note"]) if entry["what"] == "other" else said(AWAITED[entry["what"]])
    asked = tuple(Point(_asked_on(entry, at)) for at in range(len(entry["asked_on"])))
    return Point(said(N_("%(what)s, from %(whom)s"), what=what, whom=words(entry["from_whom"])), asked)


def _asked(entry: Content) -> Point:
    by = Point(said(N_("Send it by 11:59 PM on %(date)s."), date=day(entry, "due_on")))
    if "title" in entry:
        asked = item(entry)
        return Point(asked.words, (*asked.points, by))
    return Point(said(N_("The paper with receipt %(receipt)s"), receipt=entry["receipt"]), (*why(entry["why"]), by))


def _gap(content: Content) -> Iterator[Block]:
    yield Heading(said(N_("What holds meanwhile")))
    yield from paragraph(
        said(N_("You sent everything we first asked for. While you have this time, your application keeps its protections.")),
        halted(content["halted"], "then"),
    )
    yield from paragraph(
        said(N_("We decide within 30 days after it comes.")),
        said(N_("If it does not come in time, your application is no longer complete. These protections may then end.")),
    )


def _asked_on(entry: Content, at: int) -> Said:
    on = date.fromisoformat(entry["asked_on"][at])
    return said(N_("We asked for it on %(date)s."), date=on) if at == 0 else said(N_("We asked again on %(date)s."), date=on)
