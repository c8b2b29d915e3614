"""From papers, reviews and waivers to the status of every requirement."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from time import process_time
from typing import Any

import pytest

from intake.completeness import Clarification, SignedHere, Waiver, assess, everything_arrived, last_good_days
from intake.kinds import DocumentKind as Kind
from intake.kinds import HardshipKind, IncomeKind, Investor, PersonRole, RequirementStatus, ReviewOutcome, Signed, Standing
from intake.requirements.evidence import Evidence
from intake.requirements.model import Hardship
from intake.requirements.programmes import resolved_set
from tests.intake.papers import (
    TODAY,
    a_household,
    a_paper,
    a_person,
    a_statement,
    assessed,
    income,
    missing,
    status,
    the,
    two_statements,
    wages,
)

EARNER = a_household(wages())
ACCEPTED = ReviewOutcome.ACCEPTED
REJECTED = ReviewOutcome.REJECTED


# One paper

@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "awaiting_review"),
        ({"review": ACCEPTED}, "satisfied"),
        ({"review": REJECTED}, "missing"),
        ({"reading": "unread", "figures": {}}, "awaiting_review"),
        ({"reading": "partial"}, "awaiting_review"),
        ({"aged": 90}, "awaiting_review"),
        ({"aged": 91}, "needs_clarification"),
        ({"aged": 90, "review": ACCEPTED}, "satisfied"),
        ({"aged": 91, "review": ACCEPTED}, "needs_clarification"),
        ({"blank": True}, "needs_clarification"),
        ({"pages_present": 1, "pages_expected": 4}, "needs_clarification"),
        ({"pages_present": 4, "pages_expected": 4}, "awaiting_review"),
        ({"pages_present": None, "pages_expected": None}, "awaiting_review"),
        ({"person": None}, "awaiting_review"),
        ({"person": "p2"}, "missing"),  # nobody's idea but somebody else's paper
        ({"person": "p2", "offered_for": (("income.wages", "p1"),)}, "needs_clarification"),
        ({"failed_checks": ("name_matches",)}, "needs_clarification"),
        ({"failed_checks": ("name_matches",), "review": ACCEPTED}, "satisfied"),
        ({"failed_checks": ("year_to_date",)}, "needs_clarification"),
    ],
)
def test_one_pay_stub(changes: dict[str, Any], expected: str) -> None:
    assert status("income.wages", EARNER, a_paper(Kind.PAY_STUB, **changes)) == expected


def test_nothing_sent_is_missing() -> None:
    found = assessed(EARNER)
    assert missing(found) == [("form.710", "p1", None), ("income.wages", "p1", "i1")]
    assert not found.appears_complete


def test_another_kind_sent_for_a_requirement_needs_a_word() -> None:
    w2 = a_paper(Kind.W2, offered_for=(("income.wages", "i1"),))
    item = the("income.wages", assessed(EARNER, w2))
    assert item.status is RequirementStatus.NEEDS_CLARIFICATION
    assert [(finding.check, finding.outcome, finding.detail) for finding in item.findings] == [("kind", "fail", "w2")]


def test_another_kind_sent_for_nothing_in_particular_changes_nothing() -> None:
    assert status("income.wages", EARNER, a_paper(Kind.W2)) == "missing"


def test_a_paper_of_unknown_kind_sent_for_a_requirement_awaits_review() -> None:
    unknown = a_paper(None, reading="unread", offered_for=(("income.wages", "i1"),))
    assert status("income.wages", EARNER, unknown) == "awaiting_review"


@pytest.mark.parametrize(("signed", "expected"), [
    (Signed.YES, "awaiting_review"), (Signed.UNCLEAR, "awaiting_review"), (None, "awaiting_review"), (Signed.NO, "needs_clarification"),
])
def test_an_unsigned_form_needs_a_word_and_an_unclear_one_a_persons_eye(signed: Signed | None, expected: str) -> None:
    assert status("form.710", EARNER, a_paper(Kind.FORM_710, signed=signed)) == expected


# Any one of, all of

def test_the_best_alternative_counts() -> None:
    stale_stub = a_paper(Kind.PAY_STUB, aged=120)
    item = the("income.wages", assessed(EARNER, stale_stub, *two_statements()))
    assert item.status is RequirementStatus.AWAITING_REVIEW
    assert item.chosen == 2
    assert stale_stub.document_id not in item.documents


def test_a_stub_without_its_year_to_date_is_made_good_by_the_employers_letter() -> None:
    stub = a_paper(Kind.PAY_STUB, failed_checks=("year_to_date",))
    assert status("income.wages", EARNER, stub) == "needs_clarification"
    assert status("income.wages", EARNER, stub, a_paper(Kind.EMPLOYMENT_LETTER)) == "awaiting_review"
    assert status("income.wages", EARNER, stub, a_paper(Kind.EMPLOYMENT_LETTER, signed=Signed.NO)) == "needs_clarification"


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        (("2026-10-31",), "needs_clarification"),
        (("2026-09-30", "2026-10-31"), "awaiting_review"),
        (("2026-10-31", "2026-10-31"), "needs_clarification"),  # the same month twice
        (("2026-08-31", "2026-10-31"), "needs_clarification"),  # a month left out
        (("2026-08-31", "2026-09-30"), "awaiting_review"),
        (("2026-07-31", "2026-08-31"), "needs_clarification"),  # July is 112 days old
        (("2026-07-31", "2026-08-31", "2026-09-30"), "awaiting_review"),
    ],
)
def test_two_bank_statements_are_two_months_side_by_side(statements: tuple[str, ...], expected: str) -> None:
    assert status("income.wages", EARNER, *(a_statement(end) for end in statements)) == expected


def test_one_statement_may_cover_two_months() -> None:
    both = a_statement("2026-10-31", figures={"period_start": date(2026, 9, 1)})
    assert status("income.wages", EARNER, both) == "awaiting_review"


def months(*statements: Evidence) -> set[tuple[str, str, str]]:
    """What was found between statements sent for pay."""
    about = {"consecutive", "balances_carry_over", "one_account"}
    findings = the("income.wages", assessed(EARNER, *statements)).findings
    return {(finding.check, finding.outcome.value, finding.detail) for finding in findings if finding.check in about}


def test_two_months_of_two_accounts_are_not_two_months_of_one() -> None:
    apart = (
        a_statement("2026-09-30", figures={"account_last4": "1111"}), a_statement("2026-10-31", figures={"account_last4": "2222"})
    )
    assert status("income.wages", EARNER, *apart) == "needs_clarification"
    assert months(*apart) == {("one_account", "fail", "1111, 2222")}


def test_the_days_left_out_between_two_statements_are_why_they_are_not_enough() -> None:
    account = {"account_last4": "4417"}
    gap = (a_statement("2026-08-31", figures=account), a_statement("2026-10-31", figures=account))
    assert months(*gap) == {("consecutive", "fail", "2026-09-01/2026-09-30")}
    assert months(*gap, a_statement("2026-09-30", figures=account)) == {("consecutive", "pass", "")}


def test_a_month_left_out_before_two_in_a_row_is_not_missed() -> None:
    two_months = a_statement("2026-11-15", figures={"account_last4": "4417", "period_start": date(2026, 9, 16)})
    assert months(a_statement("2026-08-31", figures={"account_last4": "4417"}), two_months) == set()


def test_a_balance_that_does_not_go_on_is_shown_and_fails_nothing() -> None:
    first = a_statement("2026-09-30", figures={"account_last4": "4417", "ending_balance": Decimal("912.40")})
    then = a_statement("2026-10-31", figures={"account_last4": "4417", "beginning_balance": Decimal("900.00")})
    assert status("income.wages", EARNER, first, then) == "awaiting_review"
    assert ("balances_carry_over", "inconclusive", "912.40/900.00") in months(first, then)


@pytest.mark.parametrize(("second", "expected"), [(40, "awaiting_review"), (10, "needs_clarification"), (91, "needs_clarification")])
def test_two_rent_checks_are_of_two_dates(second: int, expected: str) -> None:
    landlord = a_household(income(IncomeKind.RENTAL))
    checks = (a_paper(Kind.RENT_CHECK, aged=10), a_paper(Kind.RENT_CHECK, aged=second))
    assert status("income.rental", landlord, *checks) == expected


@pytest.mark.parametrize(("pay_date", "complete"), [(date(2026, 12, 16), True), (date(2026, 12, 17), False)])
def test_a_stub_dated_over_a_month_after_it_came_was_not_read_right(pay_date: date, complete: bool) -> None:
    stub = a_paper(Kind.PAY_STUB, figures={"pay_date": pay_date})  # received November 15
    found = assessed(EARNER, stub, a_paper(Kind.FORM_710))
    assert the("income.wages", found).status is RequirementStatus.AWAITING_REVIEW
    assert found.appears_complete is complete


def test_an_unread_statement_may_hold_both_months_but_proves_neither() -> None:
    found = assessed(EARNER, a_paper(Kind.BANK_STATEMENT, reading="unread", figures={"period_end": "?"}), a_paper(Kind.FORM_710))
    assert the("income.wages", found).status is RequirementStatus.AWAITING_REVIEW
    assert missing(found) == []
    assert not found.appears_complete


def test_accepting_a_statement_nobody_could_read_does_not_make_it_two_months() -> None:
    statement = a_paper(Kind.BANK_STATEMENT, reading="unread", figures={"period_end": "?"}, review=ACCEPTED)
    found = assessed(EARNER, statement, a_paper(Kind.FORM_710))
    assert the("income.wages", found).status is RequirementStatus.AWAITING_REVIEW
    assert not found.appears_complete
    another = replace(statement, document_id="another")
    assert status("income.wages", EARNER, statement, another) == "satisfied"


def test_of_two_papers_that_are_both_needed_the_worse_one_counts() -> None:
    heir = a_household(people=(a_person(standing=Standing.DECEASED), a_person("p2", PersonRole.SUCCESSOR)))
    certificate, deed = a_paper(Kind.DEATH_CERTIFICATE, None), a_paper(Kind.QUITCLAIM_DEED, "p2")
    assert status("successor.death", heir) == "missing"
    assert status("successor.death", heir, certificate) == "needs_clarification"
    assert status("successor.death", heir, certificate, deed) == "awaiting_review"
    assert status("successor.death", heir, replace(certificate, review=ACCEPTED), deed) == "awaiting_review"
    assert status("successor.death", heir, *(replace(p, review=ACCEPTED) for p in (certificate, deed))) == "satisfied"


def test_one_paper_may_serve_several_requirements() -> None:
    household = a_household(
        hardships=(HardshipKind.DEATH,), people=(a_person(standing=Standing.DECEASED), a_person("p2", PersonRole.SUCCESSOR))
    )
    papers = (a_paper(Kind.DEATH_CERTIFICATE, None), a_paper(Kind.QUITCLAIM_DEED, "p2"), a_paper(Kind.FORM_710, "p2"))
    assert assessed(household, *papers).appears_complete


def test_a_paper_sent_for_one_thing_is_not_asked_for_again_for_another() -> None:
    household = a_household(
        wages(), income(IncomeKind.BENEFIT_TAXABLE, "i2"), hardships=(HardshipKind.DEATH,),
        people=(a_person("p0", standing=Standing.DECEASED), a_person(role=PersonRole.SUCCESSOR)),
    )
    for_pay = two_statements(offered_for=(("income.wages", "i1"),))
    certificate = a_paper(Kind.DEATH_CERTIFICATE, None, offered_for=(("hardship.death", None),))
    found = assessed(household, *for_pay, certificate, a_paper(Kind.QUITCLAIM_DEED), a_paper(Kind.FORM_710))
    assert missing(found) == []


def test_a_nameless_paper_sent_for_one_person_serves_nobody_else() -> None:
    people = (a_person(), a_person("p2", PersonRole.CO_BORROWER))
    household = a_household(wages(), wages("i2", "p2"), people=people)
    found = assessed(household, *two_statements(None, offered_for=(("income.wages", "i1"),)))
    assert the("income.wages", found, source="i1").status is RequirementStatus.AWAITING_REVIEW
    assert the("income.wages", found, source="i2").status is RequirementStatus.MISSING


def test_bank_statements_serve_every_income_of_their_person_and_nobody_elses() -> None:
    household = a_household(
        wages(), income(IncomeKind.BENEFIT_TAXABLE, "i2"), wages("i3", "p2"), people=(a_person(), a_person("p2", PersonRole.CO_BORROWER))
    )
    found = assessed(household, *two_statements(), a_paper(Kind.FORM_710), a_paper(Kind.FORM_710, "p2"))
    assert missing(found) == [("income.wages", "p2", "i3")]


# Several sources

def test_one_jobs_stub_never_proves_two_jobs() -> None:
    two_jobs = a_household(wages(), wages("i2"))
    acme, again, other = (a_paper(Kind.PAY_STUB, figures={"employer": name}) for name in ("Acme", "ACME", "Birch"))
    assert len(missing(assessed(two_jobs, acme))) == 2  # one job and the form
    assert len(missing(assessed(two_jobs, acme, again))) == 2
    assert missing(assessed(two_jobs, acme, other)) == [("form.710", "p1", None)]


def test_a_stub_sent_for_one_job_counts_for_that_job() -> None:
    two_jobs = a_household(wages(), wages("i2"))
    found = assessed(two_jobs, a_paper(Kind.PAY_STUB, offered_for=(("income.wages", "i2"),)))
    assert the("income.wages", found, source="i1").status is RequirementStatus.MISSING
    assert the("income.wages", found, source="i2").status is RequirementStatus.AWAITING_REVIEW


def test_a_stub_with_a_free_choice_makes_room_for_one_without() -> None:
    two_jobs = a_household(wages(), wages("i2"))
    free, bound = a_paper(Kind.PAY_STUB), a_paper(Kind.PAY_STUB, offered_for=(("income.wages", "i1"),))
    found = assessed(two_jobs, free, bound)
    assert the("income.wages", found, source="i1").documents == (bound.document_id,)
    assert the("income.wages", found, source="i2").documents == (free.document_id,)


def test_a_stub_without_a_name_goes_where_no_named_stub_can() -> None:
    people = (a_person(), a_person("p2", PersonRole.CO_BORROWER))
    household = a_household(wages(), wages("i2"), wages("i3", "p2"), people=people)
    nameless = a_paper(Kind.PAY_STUB, None, received_on=date(2026, 11, 1))
    found = assessed(household, nameless, a_paper(Kind.PAY_STUB), a_paper(Kind.PAY_STUB))
    assert the("income.wages", found, source="i3").documents == (nameless.document_id,)
    assert missing(found) == [("form.710", "p1", None), ("form.710", "p2", None)]


def test_a_stub_is_not_spent_on_a_job_that_was_waived() -> None:
    two_jobs = a_household(wages(), wages("i2"))
    found = assessed(two_jobs, a_paper(Kind.PAY_STUB), a_paper(Kind.FORM_710), waivers=(a_waiver("i1"),))
    assert missing(found) == []


def test_one_employers_stubs_show_one_job_however_they_were_sent() -> None:
    two_jobs = a_household(wages(), wages("i2"))
    named = a_paper(Kind.PAY_STUB, figures={"employer": "Acme"}, offered_for=(("income.wages", None),))
    assert len(missing(assessed(two_jobs, named, a_paper(Kind.PAY_STUB, figures={"employer": "Acme"}), a_paper(Kind.FORM_710)))) == 1


def test_a_payer_is_bound_to_one_source_in_whatever_order_its_papers_name_them() -> None:
    helper = a_household(
        income(IncomeKind.INVEST_INS, "i3", "p2"), income(IncomeKind.RENTAL, "i4", "p2"),
        people=(a_person(), a_person("p2", PersonRole.CONTRIBUTOR)),
    )
    help_given = {"offered_for": (("income.nonborrower", None),)}
    papers = [
        a_paper(Kind.RENT_CHECK, "p2", aged=3, figures={"payer": "Birch"}, **help_given),
        a_paper(Kind.RENT_CHECK, "p2", aged=56, figures={"payer": "Acme"}, **help_given),
        a_paper(Kind.RENT_CHECK, "p2", aged=27), a_paper(Kind.RENT_CHECK, "p2", aged=48, figures={"payer": "Birch"}),
        a_paper(Kind.LEASE, "p2"), a_paper(Kind.FORM_710),
    ]
    assert len([key for key, _, _ in missing(assessed(helper, *papers)) if key != "income.invest_ins"]) == 1


def test_two_rent_checks_of_tenants_unknown_show_one_rent() -> None:
    landlord = a_household(income(IncomeKind.RENTAL), income(IncomeKind.RENTAL, "i2"))
    found = assessed(landlord, a_paper(Kind.RENT_CHECK, aged=10), a_paper(Kind.RENT_CHECK, aged=40), a_paper(Kind.FORM_710))
    assert len(missing(found)) == 1


def test_one_benefit_letter_does_not_prove_two_benefits() -> None:
    household = a_household(income(IncomeKind.BENEFIT_TAXABLE), income(IncomeKind.BENEFIT_NONTAX, "i2"))
    assert len(missing(assessed(household, a_paper(Kind.BENEFIT_LETTER), a_paper(Kind.FORM_710)))) == 1


# People

def test_every_living_person_on_the_loan_signs() -> None:
    people = (
        a_person(), a_person("p2", PersonRole.CO_BORROWER), a_person("p3", PersonRole.CO_BORROWER, Standing.DECEASED),
        a_person("p4", PersonRole.CO_BORROWER, Standing.DIVORCED), a_person("p5", PersonRole.CONTRIBUTOR),
    )
    assert missing(assessed(a_household(people=people))) == [("form.710", "p1", None), ("form.710", "p2", None)]


def test_the_income_of_a_person_who_died_or_left_is_not_asked_about() -> None:
    people = (a_person(), a_person("p2", PersonRole.CO_BORROWER, Standing.DECEASED),
              a_person("p3", PersonRole.CO_BORROWER, Standing.DIVORCED))
    found = assessed(a_household(wages("i1", "p2"), wages("i2", "p3"), people=people))
    assert missing(found) == [("form.710", "p1", None)]


def test_when_only_a_divorced_signer_is_left_that_person_signs() -> None:
    found = assessed(a_household(wages(), people=(a_person(standing=Standing.DIVORCED),)))
    assert missing(found) == [("form.710", "p1", None), ("income.wages", "p1", "i1")]


def test_before_anybody_is_named_the_form_is_still_asked_for() -> None:
    assert missing(assessed(a_household(people=()))) == [("form.710", None, None)]


def test_with_nobody_left_who_can_sign_the_form_is_still_missing() -> None:
    people = (a_person(standing=Standing.DECEASED), a_person("p2", PersonRole.CONTRIBUTOR))
    found = assessed(a_household(wages("i1", "p2"), people=people), *two_statements("p2"), a_paper(Kind.UTILITY_BILL, "p2"))
    assert missing(found) == [("form.710", None, None)]
    assert not found.appears_complete


def test_a_contributors_pay_is_shown_like_any_pay_and_so_is_the_help() -> None:
    people = (a_person(), a_person("p2", PersonRole.CONTRIBUTOR))
    household = a_household(wages("i1", "p2"), people=people)
    assert missing(assessed(household, a_paper(Kind.FORM_710))) == [("income.wages", "p2", "i1"), ("income.nonborrower", "p2", "i1")]
    shown = (*two_statements("p2"), a_paper(Kind.UTILITY_BILL, "p2"), a_paper(Kind.FORM_710))
    assert missing(assessed(household, *shown)) == []


@pytest.mark.parametrize(
    ("people", "hardships", "key"),
    [
        ((a_person(standing=Standing.DECEASED), a_person("p2", PersonRole.SUCCESSOR)), (), "successor.death"),
        ((a_person("p2", PersonRole.SUCCESSOR),), (HardshipKind.DEATH,), "successor.death"),
        ((a_person(standing=Standing.DIVORCED), a_person("p2", PersonRole.SUCCESSOR)), (), "successor.divorce"),
        ((a_person("p2", PersonRole.SUCCESSOR),), (), "successor.other"),
    ],
)
@pytest.mark.parametrize("investor", [*Investor, None])
def test_a_successor_has_a_set_of_their_own_in_every_programme(
    people: tuple[Any, ...], hardships: tuple[HardshipKind, ...], key: str, investor: Investor | None
) -> None:
    keys = {item.key for item in assessed(a_household(people=people, hardships=hardships, investor=investor)).items}
    assert {found for found in keys if found.startswith("successor.")} == {key}


# People's decisions

def a_waiver(person: str | None = None) -> Waiver:
    return Waiver("income.wages", person, "Dana", TODAY, "seen on the credit report")


def test_a_waived_requirement_is_not_needed_and_says_by_whom() -> None:
    item = the("income.wages", assessed(EARNER, waivers=(a_waiver(),)))
    assert item.status is RequirementStatus.WAIVED
    assert item.settled_by == a_waiver()


def test_a_waiver_for_one_person_leaves_the_others() -> None:
    household = a_household(wages(), wages("i2", "p2"), people=(a_person(), a_person("p2", PersonRole.CO_BORROWER)))
    found = assessed(household, waivers=(a_waiver("p2"),))
    assert the("income.wages", found, "p1").status is RequirementStatus.MISSING
    assert the("income.wages", found, "p2").status is RequirementStatus.WAIVED


def test_a_form_signed_on_the_site_needs_no_paper() -> None:
    found = assessed(a_household(), signed_here=(SignedHere("form.710", "p1", TODAY),))
    assert the("form.710", found).status is RequirementStatus.SATISFIED
    assert found.appears_complete


def test_one_borrowers_signature_is_not_the_others() -> None:
    household = a_household(people=(a_person(), a_person("p2", PersonRole.CO_BORROWER)))
    found = assessed(household, signed_here=(SignedHere("form.710", "p1", TODAY),))
    assert missing(found) == [("form.710", "p2", None)]


@pytest.mark.parametrize(("who", "settled"), [("p1", True), ("p2", True), ("p3", False), ("p4", False), (None, True)])
def test_the_fha_statement_is_signed_by_anyone_on_the_loan(who: str | None, settled: bool) -> None:
    people = (a_person(), a_person("p2", PersonRole.CO_BORROWER), a_person("p3", PersonRole.CONTRIBUTOR),
              a_person("p4", PersonRole.CO_BORROWER, Standing.DIVORCED))
    household = a_household(hardships=(HardshipKind.DEATH,), people=people, investor=Investor.FHA)
    found = assessed(household, signed_here=(SignedHere("hardship.death", who, TODAY),))
    assert (the("hardship.death", found).status is RequirementStatus.SATISFIED) is settled
def test_a_statement_asked_once_is_settled_by_any_signature_on_the_site() -> None:
    rows = resolved_set(Investor.FHA, "CA", TODAY).requirements
    situation = replace(EARNER, investor=Investor.FHA, hardships=(Hardship(HardshipKind.REDUCED_INCOME),))
    unsigned, signed = (
        assess(situation, (), rows, TODAY, signed_here=signatures)
        for signatures in ((), (SignedHere("hardship.reduced_income", "p1", TODAY), SignedHere("attestation.fha", "p1", TODAY)))
    )
    assert {item.key for item in unsigned.missing} == {"hardship.reduced_income", "attestation.fha"}
    assert signed.missing == ()


def test_an_open_question_holds_even_where_a_paper_was_accepted() -> None:
    asked = Clarification("income.wages", "i1", "Dana", TODAY, "The stub shows two employers.")
    found = assessed(EARNER, a_paper(Kind.PAY_STUB, review=ACCEPTED), a_paper(Kind.FORM_710), clarifications=(asked,))
    assert the("income.wages", found).status is RequirementStatus.NEEDS_CLARIFICATION
    assert the("income.wages", found).asked == asked
    assert not found.appears_complete


# Age and time

def test_a_paper_fresh_when_everything_had_arrived_stays_fresh() -> None:
    stub = a_paper(Kind.PAY_STUB, aged=10)
    later = date(2027, 6, 1)
    assert status("income.wages", EARNER, stub, today=later) == "needs_clarification"
    assert status("income.wages", EARNER, stub, today=later, first_facially_complete_on=TODAY) == "awaiting_review"


def test_a_paper_stale_when_everything_had_arrived_stays_stale() -> None:
    assert status("income.wages", EARNER, a_paper(Kind.PAY_STUB, aged=91), first_facially_complete_on=TODAY) == "needs_clarification"


@pytest.mark.parametrize(
    ("kind", "figures", "last_day"),
    [
        (Kind.PAY_STUB, {"pay_date": date(2026, 11, 6), "pay_period_end": date(2026, 10, 31)}, date(2027, 2, 4)),
        (Kind.PAY_STUB, {"pay_period_end": date(2026, 10, 31)}, date(2027, 1, 29)),
    ],
)
def test_the_last_good_day_is_the_ninetieth(kind: Kind, figures: dict[str, Any], last_day: date) -> None:
    paper = Evidence("d1", kind, TODAY, "p1", figures, reading="ok")
    assert the("income.wages", assessed(EARNER, paper)).expires_on == last_day
    rows = resolved_set(EARNER.investor, EARNER.state, TODAY).requirements
    assert last_good_days(EARNER, [paper], rows) == {"d1": last_day}


def test_an_item_expires_with_the_first_of_the_papers_it_needs() -> None:
    found = assessed(EARNER, *two_statements(), a_statement("2026-08-31"))
    assert the("income.wages", found).expires_on == date(2026, 12, 29)  # September's; August's is not needed


@pytest.mark.parametrize(("aged", "soon"), [(69, True), (68, False)])
def test_papers_that_grow_old_within_three_weeks_are_named(aged: int, soon: bool) -> None:
    found = assessed(EARNER, a_paper(Kind.PAY_STUB, aged=aged))
    assert [item.key for item in found.expiring] == (["income.wages"] if soon else [])
    frozen = assessed(EARNER, a_paper(Kind.PAY_STUB, aged=aged), first_facially_complete_on=TODAY)
    assert frozen.expiring == ()
    waived = assessed(EARNER, a_paper(Kind.PAY_STUB, aged=aged), waivers=(a_waiver(),))
    assert waived.expiring == ()


@pytest.mark.parametrize(("year", "today", "expected"), [
    ("2024", date(2026, 10, 15), "awaiting_review"), ("2024", date(2026, 10, 16), "needs_clarification"),
    ("2025", date(2026, 10, 16), "awaiting_review"),
])
def test_a_tax_return_is_the_latest_until_the_next_is_due(year: str, today: date, expected: str) -> None:
    earner = a_household(income(IncomeKind.SELF_EMPLOYED))
    assert status("income.self_employed", earner, a_paper(Kind.FORM_1040, figures={"tax_year": year}), today=today) == expected


@pytest.mark.parametrize(("ends", "expected"), [(date(2026, 11, 20), "awaiting_review"), (date(2026, 11, 19), "needs_clarification")])
def test_a_benefit_that_has_ended_proves_nothing(ends: date, expected: str) -> None:
    jobless = a_household(income(IncomeKind.UNEMPLOYMENT_BEN))
    letter = a_paper(Kind.UNEMPLOYMENT_LETTER, figures={"benefit_end": ends})
    assert status("income.unemployment_ben", jobless, letter) == expected


def test_a_benefit_letter_whose_end_nobody_read_does_not_make_a_file_complete() -> None:
    jobless = a_household(income(IncomeKind.UNEMPLOYMENT_BEN))
    letter = a_paper(Kind.UNEMPLOYMENT_LETTER)
    assert assessed(jobless, letter, a_paper(Kind.FORM_710)).appears_complete
    found = assessed(jobless, replace(letter, figures={}), a_paper(Kind.FORM_710))
    assert the("income.unemployment_ben", found).status is RequirementStatus.AWAITING_REVIEW
    assert not found.appears_complete


def test_the_cut_off_shown_is_the_one_that_holds_on_the_reasonable_date() -> None:
    part = the("income.wages", assessed(EARNER, reasonable_date=date(2026, 12, 20))).alternatives[0].parts[0]
    assert (part.words, part.count, part.have, part.dated_on_or_after) == ("Your most recent pay stub", 1, 0, date(2026, 9, 21))


def test_what_is_had_of_what_is_asked_is_counted() -> None:
    shown = the("income.wages", assessed(EARNER, a_statement("2026-10-31"))).alternatives[2].parts[0]
    assert (shown.count, shown.have) == (2, 1)


# The machine's opinion

COMPLETE = (a_paper(Kind.PAY_STUB), a_paper(Kind.FORM_710))


def test_a_file_with_every_paper_read_and_nothing_failed_appears_complete() -> None:
    assert assessed(EARNER, *COMPLETE).appears_complete


@pytest.mark.parametrize(
    "changes",
    [{"reading": "unread"}, {"reading": "partial"}, {"blank": True}, {"person": "p2"}, {"review": REJECTED}, {"figures": {}},
     {"pages_present": 1, "pages_expected": 2}, {"failed_checks": ("name_matches",)}],
)
def test_with_a_doubtful_pay_stub_it_does_not(changes: dict[str, Any]) -> None:
    assert not assessed(EARNER, replace(COMPLETE[0], **changes), COMPLETE[1]).appears_complete


@pytest.mark.parametrize(("signed", "complete"), [(Signed.YES, True), (Signed.UNCLEAR, True), (Signed.NO, False), (None, False)])
def test_a_form_whose_signature_nobody_looked_at_was_not_read(signed: Signed | None, complete: bool) -> None:
    assert assessed(EARNER, COMPLETE[0], replace(COMPLETE[1], signed=signed)).appears_complete is complete


def test_a_paper_of_unknown_kind_was_not_read_however_much_was_seen() -> None:
    unknown = replace(COMPLETE[0], kind=None, offered_for=(("income.wages", "i1"),))
    assert not assessed(EARNER, unknown, COMPLETE[1]).appears_complete


def test_with_no_requirement_at_all_nothing_appears_complete() -> None:
    assert not assess(a_household(), (), (), TODAY).appears_complete


def test_assessing_forty_papers_takes_at_most_five_milliseconds() -> None:
    people = (a_person(), a_person("p2", PersonRole.CO_BORROWER), a_person("p3", PersonRole.CONTRIBUTOR))
    incomes = [wages(), wages("i2"), income(IncomeKind.RENTAL, "i3"), wages("i4", "p2"), income(IncomeKind.BENEFIT_NONTAX, "i5", "p2"),
               income(IncomeKind.SELF_EMPLOYED, "i6", "p2"), wages("i7", "p3")]
    household = a_household(*incomes, people=people, hardships=(HardshipKind.DEATH, HardshipKind.DIVORCE))
    kinds = (Kind.PAY_STUB, Kind.BENEFIT_LETTER, Kind.RENT_CHECK, Kind.DIVORCE_DECREE, Kind.FORM_710, Kind.UTILITY_BILL, Kind.W2,
             Kind.OTHER)
    papers = [a_paper(kind, f"p{at % 3 + 1}") for at, kind in enumerate(kinds * 4)]
    papers += [a_statement(end, person) for person in ("p1", "p2") for end in ("2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31")]
    rows = resolved_set(household.investor, household.state, TODAY).requirements
    assert len(papers) == 40
    spent = []
    for _ in range(20):
        started = process_time()
        assess(household, papers, rows, TODAY)
        spent.append(process_time() - started)
    assert min(spent) <= 0.005


# Facially complete

def test_everything_has_arrived_when_each_item_has_one_unrejected_paper_whatever_was_read_in_it() -> None:
    items = assessed(EARNER).missing
    stale, blank = a_paper(Kind.PAY_STUB, aged=400), a_paper(Kind.FORM_710, blank=True)
    assert everything_arrived(items, [stale, blank])
    assert not everything_arrived(items, [stale])
    assert not everything_arrived(items, [stale, replace(blank, review=REJECTED)])


def test_a_paper_of_any_kind_counts_as_arrived_for_what_it_was_sent_for() -> None:
    items = assessed(EARNER).missing
    sent = a_paper(None, "p2", reading="unread", offered_for=(("income.wages", "i1"), ("form.710", "p1")))
    assert everything_arrived(items, [sent])


def test_waived_items_need_no_paper_to_arrive() -> None:
    items = assessed(EARNER, waivers=(a_waiver(),)).items
    assert everything_arrived(items, [a_paper(Kind.FORM_710)])


# "Sell" never shrinks the list

@pytest.mark.parametrize("investor", [*Investor, None])
def test_what_the_homeowner_hopes_for_changes_no_list(investor: Investor | None) -> None:
    lists = {
        tuple(missing(assessed(a_household(wages(), hardships=(HardshipKind.DIVORCE,), investor=investor, intent=intent))))
        for intent in ("keep", "sell", "leave", "unsure", None)
    }
    assert len(lists) == 1
