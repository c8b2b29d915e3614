"""The one advice about a paper: the most useful, never about what was not read, and never a refusal."""

from datetime import date
from decimal import Decimal

import pytest

from intake.advice import FOR_STAFF, Advice, Seen, Wanted, advise, findings
from intake.kinds import DocumentKind, PayFrequency, ReadingStatus

CUT_OFF = date(2026, 8, 24)
STUB = Wanted("Your most recent pay stub", (DocumentKind.PAY_STUB,), CUT_OFF)


def a_stub(**read: object) -> Seen:
    return Seen(**{"status": ReadingStatus.OK, "kind": DocumentKind.PAY_STUB, "kind_confidence": 0.9, "dated": CUT_OFF, **read})


def code_of(paper: Seen, *wanted: Wanted) -> str | None:
    advice = advise([paper], wanted or (STUB,))
    return advice.code if advice is not None else None


def test_a_fresh_paper_of_the_right_kind_needs_no_advice() -> None:
    assert code_of(a_stub()) is None


def test_a_paper_dated_the_day_before_the_cut_off_is_too_old() -> None:
    assert code_of(a_stub(dated=date(2026, 8, 23))) == "too_old"


def test_a_paper_whose_date_was_not_read_is_not_called_old() -> None:
    assert code_of(a_stub(dated=None)) is None


def test_a_bank_statement_where_a_stub_is_asked_for_is_another_kind_and_the_stub_is_named() -> None:
    advice = advise([a_stub(kind=DocumentKind.BANK_STATEMENT)], [STUB])
    assert advice is not None
    assert (advice.code, advice.instead) == ("wrong_kind", ("Your most recent pay stub",))


@pytest.mark.parametrize(("confidence", "code"), [(0.69, "unknown_kind"), (0.7, "wrong_kind")])
def test_only_a_kind_that_is_sure_is_called_wrong(confidence: float, code: str | None) -> None:
    assert code_of(a_stub(kind=DocumentKind.LEASE, kind_confidence=confidence)) == code


@pytest.mark.parametrize(("status", "code"), [(ReadingStatus.OK, "unknown_kind"), (ReadingStatus.PARTIAL, None)])
def test_a_paper_of_no_known_kind_is_never_called_wrong(status: ReadingStatus, code: str | None) -> None:
    assert code_of(a_stub(kind=DocumentKind.OTHER, status=status)) == code


def test_a_kind_that_is_wanted_needs_not_be_sure() -> None:
    assert code_of(a_stub(kind_confidence=0.1)) is None


def test_a_place_that_takes_any_paper_calls_none_wrong() -> None:
    assert code_of(a_stub(kind=DocumentKind.LEASE), Wanted("Another paper", (DocumentKind.OTHER,))) is None


def test_a_paper_sent_for_nothing_in_particular_is_judged_neither_by_kind_nor_by_age() -> None:
    assert advise([a_stub(dated=date(2020, 1, 1))]) is None


def test_page_1_of_4_alone_misses_pages() -> None:
    advice = advise([a_stub(pages_present=1, pages_expected=4)], [STUB])
    assert advice is not None
    assert (advice.code, advice.details) == ("pages_missing", {"present": 1, "expected": 4})


def test_all_four_pages_miss_none() -> None:
    assert code_of(a_stub(pages_present=4, pages_expected=4)) is None


def test_another_name_asks_whose_it_is_and_accuses_nobody() -> None:
    advice = advise([a_stub(failed={"name_matches": {}}, names=("Luis Rivera",))], [STUB])
    assert advice is not None
    assert advice.we_see % advice.details == "The name on this paper is Luis Rivera."
    assert advice.answers == ("mine_under_another_name", "co_borrowers", "lives_with_me", "not_sure")


@pytest.mark.parametrize(
    ("status", "code"),
    [(ReadingStatus.ENCRYPTED, "locked"), (ReadingStatus.DAMAGED, "unreadable"), (ReadingStatus.NO_TEXT, "unreadable"),
     (ReadingStatus.NEEDS_PERSON, None), (ReadingStatus.TOO_MANY_PAGES, None)],
)
def test_what_could_not_be_opened_gets_advice_only_where_the_sender_can_do_something(status: ReadingStatus, code: str | None) -> None:
    assert code_of(Seen(status)) == code


def test_the_wrong_kind_matters_more_than_the_age_and_the_age_more_than_pages() -> None:
    old_part = a_stub(dated=date(2026, 1, 1), pages_present=1, pages_expected=4)
    assert code_of(old_part) == "too_old"
    assert code_of(a_stub(kind=DocumentKind.LEASE, dated=date(2026, 1, 1))) == "wrong_kind"


def test_a_file_with_one_good_paper_is_not_faulted_for_what_lies_beside_it() -> None:
    assert advise([a_stub(kind=DocumentKind.LEASE), a_stub()], [STUB]) is None


def test_every_advice_but_whose_it_is_lets_the_paper_go_as_it_is() -> None:
    advice: Advice | None = advise([Seen(ReadingStatus.ENCRYPTED)])
    assert advice is not None
    assert advice.answers == ("send_anyway",)


def test_a_month_left_out_between_two_statements_is_named() -> None:
    statement = Seen(
        ReadingStatus.OK, DocumentKind.BANK_STATEMENT, 0.9, dated=date(2026, 10, 31), days_left_out=(date(2026, 9, 1), date(2026, 9, 30))
    )
    advice = advise([statement])
    assert advice is not None
    assert advice.we_see % advice.details == "Your bank statements leave out 2026-09-01 to 2026-09-30."


WHAT_CAN_BE_SEEN: dict[str, Seen] = {
    "duplicate": a_stub(same_as=date(2026, 11, 3)),
    "wrong_kind": a_stub(kind=DocumentKind.LEASE),
    "blank": a_stub(failed={"blank": {}}),
    "too_old": a_stub(dated=date(2026, 1, 2)),
    "cut_off": a_stub(cut_off=("right",)),
    "unknown_kind": a_stub(kind=DocumentKind.OTHER),
    "pages_missing": a_stub(pages_present=1, pages_expected=4),
    "pages_unread": a_stub(pages=4, pages_unread=(2, 4), status=ReadingStatus.PARTIAL),
    "other_name": a_stub(failed={"name_matches": {}}, names=("Luis Rivera",)),
    "not_signed": a_stub(failed={"signed": {}}),
    "not_dated": a_stub(undated=True),
    "month_left_out": a_stub(days_left_out=(date(2026, 9, 1), date(2026, 9, 30))),
    "no_year_to_date": a_stub(unsure=frozenset({"year_to_date"})),
    "amount_differs": a_stub(failed={"amounts": {}}),
}


@pytest.mark.parametrize("code", WHAT_CAN_BE_SEEN)
def test_everything_that_can_be_seen_is_said_with_what_we_need_and_a_way_on(code: str) -> None:
    advice = advise([WHAT_CAN_BE_SEEN[code]], [STUB])
    assert advice is not None
    assert advice.code == code
    assert advice.we_need
    assert advice.answers
    assert "%" not in (advice.we_see % advice.details) + (advice.we_need % advice.details)


def test_of_several_things_the_sender_is_told_the_first_and_a_specialist_all_in_the_same_order() -> None:
    whole = Seen(
        ReadingStatus.PARTIAL, DocumentKind.PAY_STUB, 0.9, date(2026, 1, 2), pages=4, pages_present=3, pages_expected=4, pages_unread=(2,),
        cut_off=("left",), names=("Luis Rivera",), undated=True, failed={"name_matches": {}, "signed": {}, "amounts": {}},
        unsure=frozenset({"year_to_date"}), same_as=date(2026, 11, 3),
    )
    told = [advice.code for advice in findings(whole, [STUB])]
    assert told == [
        "duplicate", "too_old", "cut_off", "pages_missing", "pages_unread", "other_name", "not_signed", "not_dated", "no_year_to_date",
        "amounts",
    ]
    advice = advise([whole], [STUB])
    assert advice is not None
    assert advice.code == told[0]


@pytest.mark.parametrize("check", FOR_STAFF)
def test_what_does_not_add_up_is_for_the_specialist_alone(check: str) -> None:
    amounts = dict.fromkeys(("difference", "listed", "total_deposits", "ytd_gross", "gross_pay", "ending", "beginning"), Decimal("12.00"))
    often = {"stated": PayFrequency.WEEKLY, "from_dates": PayFrequency.MONTHLY, "accounts": "3377, 8844"}
    paper = a_stub(failed={check: {**amounts, **often}})
    [finding] = findings(paper, [STUB])
    assert finding.code == check
    assert finding.we_see % finding.details
    assert code_of(paper) == ("amount_differs" if check == "amounts" else None)


def test_a_return_of_an_earlier_year_is_told_its_year() -> None:
    taxes = Wanted("Your latest tax return", (DocumentKind.FORM_1040,))
    old = Seen(ReadingStatus.OK, DocumentKind.FORM_1040, 0.9, tax_year="2022", failed={"age": {}})
    advice = advise([old], [taxes])
    assert advice is not None
    assert (advice.we_see % advice.details, advice.we_need) == ("This is for the year 2022.", "We need the latest one.")


def test_one_picture_of_which_nothing_was_read_is_not_called_a_page_of_many() -> None:
    assert code_of(a_stub(pages=1, pages_unread=(1,), kind=DocumentKind.OTHER)) == "unreadable"


@pytest.mark.parametrize(("unread", "code"), [(10, "pages_unread"), (11, None)])
def test_ten_unread_pages_are_named_and_the_middle_of_a_long_file_is_left_to_a_person(unread: int, code: str | None) -> None:
    assert code_of(a_stub(pages=400, pages_unread=tuple(range(1, unread + 1)))) == code
