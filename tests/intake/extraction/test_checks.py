"""What a paper's own sums, dates and names say about it."""

from datetime import date

import pytest

from intake.extraction.checks import age, document_date
from intake.extraction.whose import name_matches, same_person, whose
from intake.figures import Box, Figure, Provenance
from intake.kinds import DocumentKind, Outcome

HERE = Provenance(1, Box(0, 0, 1, 1), "words")


@pytest.mark.parametrize(
    ("printed", "known"),
    [
        ("GARCIA, MARIA", "Maria Garcia"),
        ("Maria T. Garcia", "Maria Garcia"),
        ("M. Garcia", "Maria Garcia"),
        ("María García López", "Maria Garcia"),
        ("Maria Garcia", "María Teresa García López"),
        ("Bob Whitman", "Robert Whitman"),
        ("Lupe Ortega", "Guadalupe Ortega Ruiz"),
        ("JOHN A & MARY B SMITH", "Mary Smith"),
        ("Ana Ruiz-Ortega", "Ana Ruiz"),
        ("Dr. Desmond Hollis Jr.", "Desmond Hollis"),
        ("Pepe Rivera", "José Rivera"),
        ("Teresa Garcia", "Maria Teresa Garcia"),
    ],
)
def test_one_persons_name_written_two_ways_is_one_person(printed: str, known: str) -> None:
    assert same_person(printed, known)


@pytest.mark.parametrize(
    ("printed", "known"),
    [
        ("Carlos Rivera", "Rosa Rivera"),
        ("Maria Lopez", "Maria Garcia"),
        ("Rivera Delgado", "Rosa Rivera"),
        ("Garcia Maria Logistics", "Ana Maria Ruiz"),
    ],
)
def test_two_people_are_not_made_one_by_a_name_they_share(printed: str, known: str) -> None:
    assert not same_person(printed, known)


def test_a_name_check_without_people_or_without_a_name_cannot_be_told() -> None:
    assert name_matches(["Rosa Rivera"], []).outcome is Outcome.INCONCLUSIVE
    assert name_matches([], ["Rosa Rivera"]).outcome is Outcome.INCONCLUSIVE
    assert name_matches(["Rivera"], ["Rosa Rivera"]).outcome is Outcome.INCONCLUSIVE


def test_another_persons_paper_fails_the_name_check_and_says_what_was_found() -> None:
    check = name_matches(["Carlos Rivera"], ["Rosa Rivera", "Luis Rivera"])

    assert (check.outcome, check.detail) == (Outcome.FAIL, {"found": ["Carlos Rivera"], "expected": ["Rosa Rivera", "Luis Rivera"]})


def test_a_paper_is_good_on_its_ninetieth_day_and_too_old_on_the_next() -> None:
    assert age(date(2026, 8, 22), date(2026, 11, 20)).outcome is Outcome.PASS
    assert age(date(2026, 8, 21), date(2026, 11, 20)).outcome is Outcome.FAIL


def test_a_paper_without_a_date_is_not_called_old() -> None:
    assert age(None, date(2026, 11, 20)).outcome is Outcome.INCONCLUSIVE


def test_a_stub_is_dated_by_its_pay_date_or_else_by_its_periods_end() -> None:
    paid, ended = Figure("pay_date", date(2026, 11, 6), HERE), Figure("pay_period_end", date(2026, 10, 31), HERE)

    assert document_date(DocumentKind.PAY_STUB, [ended, paid]) == date(2026, 11, 6)
    assert document_date(DocumentKind.PAY_STUB, [ended]) == date(2026, 10, 31)
    assert document_date(DocumentKind.BANK_STATEMENT, [paid]) is None


def named(people: str) -> list[Figure]:
    return [Figure("people", people, HERE)]


@pytest.mark.parametrize("printed", ["Ann Doe; Luis Rivera", "RIVERA, LUIS A.", "Luis and Rosa Rivera"])
def test_one_of_several_people_named_is_enough(printed: str) -> None:
    assert whose(DocumentKind.OFFER_LETTER, named(printed), ["Luis Rivera"]).outcome is Outcome.PASS


def test_a_strangers_offer_or_orders_fail_but_a_relatives_death_or_an_old_name_on_a_decree_does_not() -> None:
    found = {kind: whose(kind, named("Carlos Mendoza"), ["Luis Rivera"]).outcome for kind in (
        DocumentKind.OFFER_LETTER, DocumentKind.PCS_ORDERS, DocumentKind.DEATH_CERTIFICATE, DocumentKind.OBITUARY,
        DocumentKind.DIVORCE_DECREE, DocumentKind.SEPARATION_AGREEMENT, DocumentKind.QUITCLAIM_DEED,
    )}  # fmt: skip
    assert [kind for kind, outcome in found.items() if outcome is Outcome.FAIL] == [DocumentKind.OFFER_LETTER, DocumentKind.PCS_ORDERS]


def test_a_tenants_check_is_not_held_against_the_homeowners_name() -> None:
    assert whose(DocumentKind.RENT_CHECK, [Figure("payer", "Theo Brandt", HERE)], ["Luis Rivera"]).outcome is Outcome.INCONCLUSIVE


def test_a_rent_check_is_dated_by_its_day_and_a_death_certificate_never_grows_old() -> None:
    dated = [Figure("date", date(2026, 11, 2), HERE)]
    assert document_date(DocumentKind.RENT_CHECK, dated) == date(2026, 11, 2)
    assert document_date(DocumentKind.DEATH_CERTIFICATE, dated) is None
