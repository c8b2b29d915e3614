"""What comes in regularly, beside a bank statement and beside the income that was told."""

from intake.extraction.reading import PaperReading
from tests.portal.specialist.conftest import File, Office
from tests.portal.statements import OCTOBER, SEPTEMBER, a_deposit, a_statement


def with_statements(office: Office, *statements: PaperReading) -> tuple[File, str]:
    """A file with these statements sent for the pay, and the address of the last one at the desk."""
    file = office.file()
    papers = [file.send(f"statement {number}", read=[statement]) for number, statement in enumerate(statements)]
    return file, f"/en/specialist/papers/{papers[-1]}"


def test_pay_in_two_statements_is_one_line_with_how_often_and_the_formula_of_its_month(office: Office) -> None:
    _file, desk = with_statements(office, SEPTEMBER, OCTOBER)

    page = office.specialist().open(desk)

    assert page.sees("From 2 statements in a row, Sep 1, 2026 - Oct 31, 2026.")
    assert page.sees("HARBOR MARKET $3,250.00 a month Pay Every 2 weeks")
    assert page.sees("7500.00 / 5 x 26 / 12")


def test_a_transfer_between_own_accounts_is_shown_as_no_income(office: Office) -> None:
    _file, desk = with_statements(office, SEPTEMBER, OCTOBER)
    assert office.specialist().open(desk).sees("ONLINE TRANSFER FROM SAV XXXX4821 Transfer, not income Every month Seen twice only")


def test_a_regular_deposit_shows_its_place_on_this_paper_and_leads_to_the_other(office: Office) -> None:
    file, desk = with_statements(office, SEPTEMBER, OCTOBER)
    dana = office.specialist()

    dana.open(desk)
    page = dana.follow("Oct 2, 2026 $1,501.33")
    assert [(box["x"], box["y"]) for box in page.soup.select(".page-view__box--chosen")] == [("400.0", "250.0")]

    page = dana.follow("Sep 18, 2026 $1,498.67")
    assert page.address.split("?")[0] != desk
    assert [str(box["data-figure"]) for box in page.soup.select(".page-view__box--chosen")] == ["0-deposit-2"]


def test_the_month_left_out_between_two_statements_is_named_at_the_desk(office: Office) -> None:
    _file, desk = with_statements(office, SEPTEMBER, a_statement("11-01", "11-15", "1.00", "2.00"))
    page = office.specialist().open(desk)
    assert page.sees("Failed Months follow one another no statement for Oct 1, 2026 to Oct 31, 2026")


def test_a_balance_that_does_not_go_on_is_shown_with_both(office: Office) -> None:
    _file, desk = with_statements(office, SEPTEMBER, a_statement("10-01", "10-31", "400.00", "388.20"))
    assert office.specialist().open(desk).sees("one ends with $420.50, the next begins with $400.00")


def test_a_statement_without_regular_deposits_says_nothing_of_income(office: Office) -> None:
    once = a_statement("10-01", "10-31", "420.50", "388.20", a_deposit("10-09", "MOBILE CHECK DEPOSIT", "75.00"))
    _file, desk = with_statements(office, once)
    page = office.specialist().open(desk)
    assert not page.sees("Regular deposits")
    assert not page.sees("$0.00")


def test_the_case_holds_what_reaches_the_account_beside_what_was_told(office: Office) -> None:
    file, _desk = with_statements(office, SEPTEMBER, OCTOBER)
    page = office.specialist().open(file.case)
    assert page.sees("$4,636.67")  # told: $2,140.00 every 2 weeks, before taxes
    assert page.sees("$3,250.00 Reaches the bank account")
    assert page.sees("$4,062.50 What that counts for, if no other paper shows it")
    assert page.sees("(7500.00 / 5 x 26 / 12) x 1.25")


def test_the_case_adds_up_what_was_told_and_what_papers_show_with_formula_and_convention(office: Office) -> None:
    file, _desk = with_statements(office, SEPTEMBER, OCTOBER)
    page = office.specialist().open(file.case)
    assert page.sees("Counts for $4,062.50 (7500.00 / 5 x 26 / 12) x 1.25 (Freddie Mac Guide Exhibit 101)")
    assert page.sees("Gross a month, as told $4,636.67")
    assert page.sees("Gross a month, as papers show $4,062.50")


def test_a_gross_that_no_paper_shows_is_not_known_rather_than_nothing(office: Office) -> None:
    page = office.specialist().open(office.file().case)
    assert page.sees("Gross a month, as papers show so far not known")
    assert page.sees("No paper shows a monthly amount yet for: Harbor Market.")


def test_a_statement_that_was_sent_back_counts_no_more(office: Office) -> None:
    file, desk = with_statements(office, SEPTEMBER, OCTOBER)
    dana = office.specialist()
    dana.open(f"{desk}?decide=reject")
    dana.press("Send it back", {"Part of this paper is cut off.": True})

    # September alone does not tell every two weeks from twice a month.
    assert dana.open(file.case).sees("No paper read yet shows a monthly amount.")
