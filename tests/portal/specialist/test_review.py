"""Deciding on papers: what the desk shows of them, and what the homeowner is told."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from intake.database import transaction
from intake.extraction.reading import PaperReading
from intake.figures import Box, Check, Deposit
from intake.kinds import DocumentKind, Outcome, ReadingStatus, ReviewOutcome, Role
from intake.models import Document
from intake.operations import readings
from tests.browsing import words_of
from tests.portal.specialist.conftest import GROSS, File, Office, a_pay_stub, figure


def desk(paper: uuid.UUID, query: str = "") -> str:
    return f"/en/specialist/papers/{paper}{query}"


def test_the_box_on_the_page_is_the_one_the_figure_was_read_from(office: Office) -> None:
    paper = office.file().send(read=[a_pay_stub()])

    page = office.specialist().open(desk(paper, "?figure=gross_pay"))

    chosen = page.soup.select(".page-view__box--chosen")
    assert len(chosen) == 1
    x, y, width, height = (float(str(chosen[0][side])) for side in ("x", "y", "width", "height"))
    assert (x, y, x + width, y + height) == (GROSS.x0, GROSS.top, GROSS.x1, GROSS.bottom)
    assert page.soup.svg is not None
    assert page.soup.svg["viewbox"] == "0 0 612.0 792.0"
    current = page.soup.select("a.figure__label[aria-current]")
    assert [link.text for link in current] == ["Gross pay"]


def test_every_figure_is_a_link_that_chooses_its_box(office: Office) -> None:
    paper = office.file().send(read=[a_pay_stub()])
    dana = office.specialist()
    dana.open(desk(paper))

    page = dana.follow("Net pay")

    assert [str(box["data-figure"]) for box in page.soup.select(".page-view__box--chosen")] == ["0-net_pay"]


def test_a_deposit_of_a_bank_statement_can_be_shown_on_its_page(office: Office) -> None:
    box = Box(400.0, 300.0, 455.0, 311.0)
    statement = PaperReading(
        ReadingStatus.OK, DocumentKind.BANK_STATEMENT, 0.97, 1, figures=(figure("bank", "Prairie Bank"),),
        deposits=(Deposit(date(2026, 10, 15), "HARBOR MARKET PAYROLL", Decimal("1701.33"), None, 1, box),),
    )
    dana = office.specialist()
    dana.open(desk(office.file().send(read=[statement])))

    page = dana.follow("HARBOR MARKET PAYROLL")

    assert page.sees("$1,701.33")
    assert [(box["x"], box["y"]) for box in page.soup.select(".page-view__box--chosen")] == [("400.0", "300.0")]


def test_each_paper_of_a_file_has_its_own_figures(office: Office) -> None:
    first, second = replace(a_pay_stub("2140.00"), page_range=(1, 1)), replace(a_pay_stub("2139.00"), page_range=(2, 2))
    dana = office.specialist()

    page = dana.open(desk(office.file().send(read=[first, second]), "?figure=1-gross_pay"))

    assert [part["aria-label"] for part in page.soup.select("section[aria-label^='Pay stub']")] == [
        "Pay stub, pages 1 to 1", "Pay stub, pages 2 to 2",
    ]
    assert [box["data-figure"] for box in page.soup.select(".page-view__box--chosen")] == ["1-gross_pay"]


def test_a_figure_stands_beside_what_the_homeowner_told_us(office: Office) -> None:
    same, other = office.file("Rosa Rivera"), office.file("Grace Okon")
    told = "Told us: $2,140.00, every 2 weeks"

    agrees = office.specialist().open(desk(same.send(read=[a_pay_stub("2140.00")])))
    differs = office.specialist().open(desk(other.send(read=[a_pay_stub("1204.00")])))

    assert agrees.sees(told)
    assert not agrees.sees(f"Differs. {told}")
    assert differs.sees(f"Differs. {told}")


def test_an_unread_paper_says_so_and_never_that_there_is_no_income(office: Office) -> None:
    file = office.file()
    waiting = file.send("not read yet")
    picture = file.send("a dark photograph", read=[PaperReading(ReadingStatus.NO_TEXT)])
    dana = office.specialist()

    assert dana.open(desk(waiting)).sees("Not machine-read yet.")
    page = dana.open(desk(picture))
    assert page.sees("Not machine-read. Read it yourself.")
    assert not page.sees("Passed")
    assert not page.sees("$0.00")
    assert not page.sees("no income")


def test_the_figures_of_an_unread_paper_can_be_entered_by_hand(office: Office, kept: Callable[[uuid.UUID], Document]) -> None:
    paper = office.file().send("a dark photograph", read=[PaperReading(ReadingStatus.NO_TEXT)])
    dana = office.specialist()
    dana.open(desk(paper))
    dana.press("Save kind and owner", {"Kind of paper": "Pay stub", "Whose paper it is": "Rosa Rivera"})

    page = dana.press("Save Gross pay", {"What the paper says: Gross pay": "2140"})

    assert page.sees("Gross pay $2,140.00 Given by a specialist")
    verdict = kept(paper).verdicts[-1]
    assert (verdict.machine_value, verdict.value) == (None, "2140.00")


def test_accepting_moves_on_to_the_next_paper_and_can_be_undone(office: Office, kept: Callable[[uuid.UUID], Document]) -> None:
    file = office.file()
    first, second = file.send("one", read=[a_pay_stub()]), file.send("two", read=[a_pay_stub("2150.00")])
    dana = office.specialist()

    dana.open(desk(first))
    page = dana.press("Accept")
    assert page.address == desk(second)
    assert [review.outcome for review in kept(first).reviews] == [ReviewOutcome.ACCEPTED]

    page = dana.press("Undo the last decision")
    assert page.sees("Both steps stay in the history.")
    assert kept(first).review is None
    assert [review.outcome for review in kept(first).reviews] == [ReviewOutcome.ACCEPTED, ReviewOutcome.NONE]


def test_a_paper_is_sent_back_only_with_a_reason(office: Office, kept: Callable[[uuid.UUID], Document]) -> None:
    paper = office.file().send(read=[a_pay_stub()])
    dana = office.specialist()
    dana.open(desk(paper))
    dana.follow("Send back")

    page = dana.press("Send it back")
    assert page.status == 422
    assert page.sees("Choose a reason.")

    page = dana.press("Send it back", {"We need something else. See the note below.": True})
    assert page.error_for("A note the homeowner will read (optional)") == "Write what the homeowner should send instead."
    assert kept(paper).review is None


def test_what_the_homeowner_will_read_is_shown_first_in_their_own_language(office: Office, kept: Callable[[uuid.UUID], Document]) -> None:
    file = office.file("Rosa Rivera", language="es")
    paper = file.send(read=[a_pay_stub()])
    dana = office.specialist()
    dana.open(desk(paper, "?decide=reject"))

    page = dana.press("Show what they will read", {"Part of this paper is cut off.": True})

    shown = page.soup.select_one("[data-preview] p")
    assert shown is not None
    assert shown["lang"] == "es"
    sentence = shown.text
    assert sentence != "Part of this paper is cut off."
    assert kept(paper).review is None

    page = dana.press("Send it back", {"A note the homeowner will read (optional)": "Envíe el talón de noviembre."})
    assert page.sees("The homeowner was told why.")
    theirs = file.homeowner().open(f"/es/papers/documents/{paper}")
    assert theirs.sees(sentence)
    assert theirs.sees("Envíe el talón de noviembre.")


def test_a_corrected_figure_keeps_both_values(office: Office, kept: Callable[[uuid.UUID], Document]) -> None:
    paper = office.file().send(read=[a_pay_stub("2140.00")])
    dana = office.specialist()
    dana.open(desk(paper))

    page = dana.press("Save Gross pay", {"What the paper says: Gross pay": "$2,410.00"})

    assert page.sees("Gross pay $2,410.00")
    assert page.sees("Corrected by a specialist The machine read: $2,140.00")
    verdict = kept(paper).verdicts[-1]
    assert (verdict.machine_value, verdict.value, verdict.by_staff) == ("2140.00", "2410.00", True)


def test_a_date_is_corrected_as_americans_write_it(office: Office, kept: Callable[[uuid.UUID], Document]) -> None:
    paper = office.file().send(read=[a_pay_stub()])
    dana = office.specialist()
    dana.open(desk(paper))

    dana.press("Save Pay date", {"What the paper says: Pay date": "11/06/2026"})
    assert kept(paper).verdicts[-1].value == "2026-11-06"

    page = dana.press("Save Pay date", {"What the paper says: Pay date": "last week"})
    assert page.status == 422
    assert page.sees("That is not a value for this figure.")
    assert len(kept(paper).verdicts) == 1


def test_a_confirmed_figure_no_longer_asks_for_a_look(office: Office) -> None:
    paper = office.file().send(read=[a_pay_stub()])
    dana = office.specialist()
    assert dana.open(desk(paper)).sees("1 figure needs a look first.")

    page = dana.press("Right Gross pay this year so far")

    assert page.sees("Confirmed by a specialist")
    assert not page.sees("needs a look first")


def test_what_a_homeowner_corrected_still_asks_for_a_specialists_look(office: Office, kept: Callable[[uuid.UUID], Document]) -> None:
    file = office.file()
    paper = file.send(read=[a_pay_stub("2140.00")])
    with transaction(office.site.engine) as session:
        intake = office.site.intake(session, file.account)
        readings.correct_figure(intake, session.get_one(Document, paper), "net_pay", "1710.33")
    dana = office.specialist()
    page = dana.open(desk(paper))
    assert page.sees("2 figures need a look first.")
    assert page.sees("Corrected by the homeowner The machine read: $1,701.33")

    page = dana.press("Right Net pay")

    assert page.sees("Corrected by a specialist The machine read: $1,701.33")
    assert [(verdict.value, verdict.by_staff) for verdict in kept(paper).verdicts] == [("1710.33", False), ("1710.33", True)]


def test_a_paper_of_another_kind_can_be_named_and_linked(office: Office, kept: Callable[[uuid.UUID], Document]) -> None:
    file = office.file()
    paper = file.send("a letter", offered_for="", read=[PaperReading(ReadingStatus.OK, DocumentKind.OTHER, 0.2, 1)])
    dana = office.specialist()
    assert dana.open(desk(paper)).sees("Not used for any requirement")

    dana.press("Save kind and owner", {"Kind of paper": "Pay stub", "Whose paper it is": "Rosa Rivera"})
    assert dana.page.heading.startswith("Pay stub")
    assert not dana.page.sees("Not used for any requirement")
    assert kept(paper).kind is DocumentKind.PAY_STUB

    page = dana.press("Use it there too")
    assert page.sees("This paper now counts for that requirement too.")
    assert len(kept(paper).offers) == 1


def test_only_specialists_come_to_the_desk(rosa: File, office: Office) -> None:
    office.site.account(Role.HOMEOWNER, "Someone Else")
    assert rosa.homeowner().open(rosa.case).status == 404
    assert office.site.visitor(office.site.account(Role.COUNSELOR, "Naomi")).open(rosa.case).status == 404
    assert office.site.visitor(office.site.account(Role.ADMIN, "Ada")).open(rosa.case).status == 404


def test_everything_found_in_a_paper_stands_at_the_desk_in_sentences_the_most_useful_first(office: Office) -> None:
    file = office.file()
    stub = replace(a_pay_stub(paid_on=date(2026, 3, 6)), checks=(
        Check("pages_present", Outcome.FAIL, {"found": [1], "expected": 2}),
        Check("net_equals_gross_less_deductions", Outcome.FAIL, {"difference": "12.50"}),
        Check("pay_frequency_agrees", Outcome.FAIL, {"stated": "weekly", "from_dates": "biweekly"}),
    ))
    paper = file.send(read=[stub])
    dana = office.specialist()

    page = dana.open(desk(paper))

    assert [words_of(line) for line in page.soup.select(".findings li")] == [
        "This is dated March 6, 2026.", "This paper says it has 2 pages. Pages here: 1.",
        "Gross pay less deductions is not net pay. The difference is $12.50.",
        "It says pay comes every week. Its dates say every 2 weeks.",
    ]
    assert page.sees("Every check")
    spanish = dana.open(f"/es/specialist/papers/{paper}")
    assert words_of(spanish.soup.select(".findings li")[-1]) == "Dice que el pago llega cada semana. Sus fechas dicen cada 2 semanas."


def test_a_paper_with_nothing_to_look_at_says_nothing(office: Office) -> None:
    paper = office.file().send(read=[a_pay_stub()])

    assert not office.specialist().open(desk(paper)).sees("What to look at")
