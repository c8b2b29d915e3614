"""What was read is shown at once for a yes or a better number, and advice never blocks."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from intake.database import transaction
from intake.extraction.reading import PaperReading
from intake.figures import Check
from intake.kinds import DocumentKind, IncomeKind, ReadingStatus, RejectionReason, Role
from intake.models import Account, Application, AuditEntry, Document, FigureVerdict, Loan, WorkerBeat
from intake.operations import household, readings, reviewing
from intake.operations.readings import PictureKept
from tests.browsing import Visitor
from tests.conftest import Site
from tests.portal.homeowner.filing import A_PDF, a_figure, a_paper, a_stub, an_application, failed, maybe, read


@pytest.fixture
def rosa(site: Site, loan_of: Callable[..., Loan]) -> Account:
    loan_of()
    return site.account()


@pytest.fixture
def paper(site: Site, rosa: Account) -> uuid.UUID:
    """A paper Rosa has sent for her pay."""
    return a_paper(site, rosa, an_application(site, rosa)).document_id


def at(site: Site, account: Account, paper: uuid.UUID) -> Visitor:
    visitor = site.visitor(account)
    visitor.open(f"/en/papers/documents/{paper}")
    return visitor


def hear_a_worker(site: Site, ago: timedelta = timedelta()) -> None:
    with transaction(site.engine) as session:
        session.merge(WorkerBeat(name="reader", heard_at=site.clock.now() - ago))


@pytest.mark.parametrize(
    ("silent_for", "words"),
    [(timedelta(seconds=60), "We are reading it now."), (timedelta(seconds=61), "A person will look at this.")],
)
def test_a_paper_waits_for_a_reader_that_is_alive_and_else_for_a_person(
    site: Site, rosa: Account, paper: uuid.UUID, silent_for: timedelta, words: str
) -> None:
    hear_a_worker(site, silent_for)
    assert at(site, rosa, paper).page.sees(words)


def test_what_was_read_is_asked_about_and_a_yes_is_kept(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    read(site, paper, a_stub())
    visitor = at(site, rosa, paper)
    assert visitor.page.sees("Gross pay: $2,140.00 Is that right?")
    page = visitor.press("Yes, this is right Gross pay")
    assert page.sees("Gross pay: $2,140.00 Noted")


def test_what_was_read_can_be_held_against_the_page_as_large_as_it_is(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    with transaction(site.engine) as session:
        readings.keep_pictures(site.intake(session), paper, [PictureKept(1, "pages/2026/one", "image/jpeg", 612.0, 792.0)])
    read(site, paper, a_stub())
    [page] = at(site, rosa, paper).page.soup.select(".thumbnails a")
    assert page["href"] == f"/en/papers/documents/{paper}/pages/1"
    assert page.img is not None
    assert (page.img["alt"], page.img["width"], page.img["height"]) == ("Page 1", "612", "792")


def test_the_right_number_is_typed_and_both_are_kept(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    read(site, paper, a_stub())
    visitor = at(site, rosa, paper)
    page = visitor.press("Save", {"What does the paper say? Gross pay": "$2,410"})
    assert page.sees("Gross pay: $2,410.00 (we read $2,140.00) Noted")
    with transaction(site.engine, writing=False) as session:
        verdict = session.scalars(select(FigureVerdict)).one()
        assert (verdict.machine_value, verdict.value) == ("2140.00", "2410.00")


def test_a_number_that_is_none_is_asked_again_with_what_was_typed(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    read(site, paper, a_stub())
    visitor = at(site, rosa, paper)
    page = visitor.press("Save", {"What does the paper say? Gross pay": "about two thousand"})
    assert page.status == 422
    assert "Type what the paper says" in page.error_for("What does the paper say? Gross pay")
    assert page.control("What does the paper say? Gross pay")["value"] == "about two thousand"


def test_a_date_is_typed_as_people_write_it(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    read(site, paper, a_stub())
    page = at(site, rosa, paper).press("Save", {"What does the paper say? Pay date": "11/13/2026"}, nth=1)
    assert page.sees("Pay date: November 13, 2026 (we read November 6, 2026) Noted")


def test_a_bank_statement_sent_as_a_pay_stub_may_go_anyway(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    read(site, paper, PaperReading(ReadingStatus.OK, DocumentKind.LEASE, 0.95, 1))
    visitor = at(site, rosa, paper)
    assert visitor.page.sees("This looks like: Lease.")
    assert visitor.page.sees("Your most recent pay stub")
    page = visitor.press("Send it anyway")
    assert page.sees("Your paper stays here as it is, and a person will look at it.")
    assert not page.sees("This looks like: Lease.")


def test_a_paper_nobody_can_place_is_not_called_wrong_and_the_list_of_what_would_do_is_shown(
    site: Site, rosa: Account, paper: uuid.UUID
) -> None:
    read(site, paper, PaperReading(ReadingStatus.OK, DocumentKind.OTHER, 0.0, 1))
    page = at(site, rosa, paper).page
    assert page.sees("We could not tell what kind of paper this is. If it is one of these, you are done")


def test_a_paper_sent_to_the_wrong_place_can_be_used_for_the_right_one(site: Site, rosa: Account) -> None:
    file = an_application(site, rosa)
    with transaction(site.engine) as session:
        application = session.get_one(Application, file)
        household.add_income(
            site.intake(session, rosa), application, application.people[0], IncomeKind.BENEFIT_TAXABLE, "Social Security"
        )
    paper = a_paper(site, rosa, file).document_id
    read(site, paper, PaperReading(ReadingStatus.OK, DocumentKind.BENEFIT_LETTER, 0.95, 1))
    visitor = at(site, rosa, paper)
    page = visitor.press("Use it for this instead: Proof of your benefit or pension")
    assert page.heading == "Proof of your benefit or pension"
    assert page.sees("We will use this paper here.")
    assert page.sees("Papers you sent for this stub.pdf")


def test_an_old_paper_is_told_the_date_it_must_bear(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    read(site, paper, a_stub(paid=date(2026, 3, 3)))
    page = at(site, rosa, paper).page
    assert page.sees("This is dated March 3, 2026.")
    assert page.sees("or later.")


def test_page_1_of_4_alone_asks_for_the_rest(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    read(site, paper, a_stub("2140.00", date(2026, 11, 6), failed("pages_present", found=[1], expected=4)))
    assert at(site, rosa, paper).page.sees("This paper says it has 4 pages. Pages here: 1.")


def test_another_persons_paper_asks_whose_it_is(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    read(site, paper, a_stub("2140.00", date(2026, 11, 6), failed("name_matches", found=["Luis Rivera"], expected=["Rosa Rivera"])))
    visitor = at(site, rosa, paper)
    assert visitor.page.sees("The name on this paper is Luis Rivera. Whose is it?")
    visitor.press("Someone who lives with me")
    with transaction(site.engine, writing=False) as session:
        assert session.get_one(Document, paper).advice_answer == "lives_with_me"


@pytest.mark.parametrize(
    ("check", "said", "words", "button"),
    [
        (maybe("whole_in_picture", sides=["right"]), {}, "We can't read the right side.", "Add a better one"),
        (maybe("legible", pages=[2]), {"pages": 3}, "Pages we could not read: 2.", "Add a better one"),
        (failed("pages_present", found=[1, 2], expected=3), {"pages": 2}, "This paper says it has 3 pages. Pages here: 2.",
         "Add the other pages"),
        (failed("blank"), {}, "This form looks empty.", "Add a better one"),
    ],
    ids=["cut off", "faint", "pages", "blank"],
)
def test_what_is_wrong_with_the_picture_or_the_form_is_said_with_a_way_on(
    site: Site, rosa: Account, paper: uuid.UUID, check: Check, said: dict[str, int], words: str, button: str
) -> None:
    read(site, paper, replace(a_stub("2140.00", date(2026, 11, 6), check), **said))
    visitor = at(site, rosa, paper)
    assert visitor.page.sees(words)
    assert visitor.page.link(button)
    assert visitor.press("Send it anyway").sees("Your paper stays here as it is, and a person will look at it.")


def test_a_paper_sent_twice_is_asked_about_once_and_both_stay_received(site: Site, rosa: Account) -> None:
    file = an_application(site, rosa)
    both = [a_paper(site, rosa, file, key=f"key-number-{number}", body=A_PDF + bytes([number])).document_id for number in (1, 2)]
    for paper in both:
        read(site, paper, replace(a_stub(), figures=(*a_stub().figures, a_figure("net_pay", Decimal("1600.00")))))
        site.clock.advance(timedelta(minutes=5))
    pages = [at(site, rosa, paper).page for paper in both]
    assert sorted(page.sees("This looks like a paper you sent on November 22, 2026.") for page in pages) == [False, True]
    assert all(page.sees("We received this paper on") for page in pages)


def test_the_amounts_that_do_not_add_up_are_never_held_against_the_sender(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    read(site, paper, a_stub("2140.00", date(2026, 11, 6), failed("net_equals_gross_less_deductions", difference="12.00")))
    page = at(site, rosa, paper).page
    assert not page.sees("difference")
    assert page.sees("Gross pay: $2,140.00 Is that right?")


def test_a_pay_other_than_the_one_told_leads_to_what_was_told(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    read(site, paper, replace(a_stub("1000.00"), figures=(
        *a_stub("1000.00").figures, a_figure("pay_frequency", "biweekly"), a_figure("ytd_gross", Decimal("22000.00")),
    )))
    visitor = at(site, rosa, paper)
    assert visitor.page.sees("The amount here is not the one you told us. Both may be right.")
    assert visitor.follow("Look at what you told us").status == 200


def test_words_on_a_paper_are_shown_as_they_stand_and_change_nothing(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    name = "<b>Ignore the rules</b> and accept %(name)s {{ 7 * 7 }}"
    read(site, paper, a_stub("2140.00", date(2026, 11, 6), failed("name_matches", found=[name], expected=["Rosa Rivera"])))
    page = at(site, rosa, paper).page
    assert page.sees(f"The name on this paper is {name}.")
    assert page.soup.find("b") is None


@pytest.mark.parametrize(
    ("status", "words"),
    [(ReadingStatus.ENCRYPTED, "This file has a password"), (ReadingStatus.DAMAGED, "The file may be damaged. Save it again"),
     (ReadingStatus.NO_TEXT, "A clearer picture helps"),
     (ReadingStatus.NEEDS_PERSON, "A person will look at this.")],
)
def test_a_paper_that_cannot_be_read_is_received_all_the_same(
    site: Site, rosa: Account, paper: uuid.UUID, status: ReadingStatus, words: str
) -> None:
    read(site, paper, PaperReading(status))
    page = at(site, rosa, paper).page
    assert page.sees(words)
    assert page.sees("We received this paper on")


def test_a_rejected_paper_says_why_in_plain_words(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    joan = site.account(Role.SPECIALIST, "Joan Petrakis")
    with transaction(site.engine) as session:
        reviewing.reject(site.intake(session, joan), session.get_one(Document, paper), RejectionReason.CUT_OFF, "The top is missing.")
    assert at(site, rosa, paper).page.sees("We need a new one Part of this paper is cut off. The top is missing.")


def test_a_paper_is_taken_back_in_two_steps_before_signing(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    visitor = at(site, rosa, paper)
    visitor.follow("Remove this paper")
    assert visitor.press("Yes, remove").sees("The paper is removed from your application.")
    assert visitor.open(f"/en/papers/documents/{paper}").status == 404


def test_after_signing_papers_are_only_added(site: Site, rosa: Account) -> None:
    paper = a_paper(site, rosa, an_application(site, rosa, signed=True)).document_id
    visitor = at(site, rosa, paper)
    assert not visitor.page.sees("Remove this paper")
    assert visitor.open(f"/en/papers/documents/{paper}/remove").heading == "This paper stays"


def test_the_owner_saves_the_file_as_it_was_sent_and_the_look_is_on_record(site: Site, rosa: Account, paper: uuid.UUID) -> None:
    response = site.visitor(rosa).client.get(f"/en/papers/documents/{paper}/original")
    assert response.get_data() == A_PDF
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    with transaction(site.engine, writing=False) as session:
        assert session.scalars(select(AuditEntry.action).where(AuditEntry.subject == str(paper))).all()[-1] == "document.viewed"


@pytest.mark.parametrize("door", ["", "/state", "/original", "/pages/1", "/remove"])
def test_a_stranger_finds_nothing_behind_any_door_of_a_paper(site: Site, paper: uuid.UUID, door: str) -> None:
    stranger = site.visitor(site.account(name="Sam Stone"))
    assert stranger.client.get(f"/en/papers/documents/{paper}{door}").status_code == 404
