"""The catalogue read as a table: every row names its authority, its predicate and papers that exist."""

from datetime import date

import pytest

from intake.kinds import DocumentKind, HardshipKind, IncomeKind, Investor
from intake.requirements.conditions import CONDITIONS, subjects
from intake.requirements.model import Hardship, Requirement, Situation, is_near_default
from intake.requirements.programmes import PROGRAMMES, resolved_set
from intake.requirements.settings import POLICY, TO_CONFIRM
from intake.requirements.successors import SUCCESSORS

ROWS = [*{row for rows in PROGRAMMES.values() for row in rows}, *SUCCESSORS]
ROWS.sort(key=lambda row: (row.key, row.citation))


def asked_of(investor: Investor | None, on: date = date(2026, 11, 20)) -> dict[str, Requirement]:
    return {row.key: row for row in resolved_set(investor, "CA", on).requirements}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.key} ({row.citation[:20]})")
def test_every_row_can_be_read_and_traced(row: Requirement) -> None:
    assert row.applies in CONDITIONS
    assert row.per in {"application", "person", "source"}
    assert row.evidence in set("TESU")
    assert row.citation
    assert row.title
    assert row.why.endswith(".")
    assert row.any_of
    assert all(part.words and part.kinds and part.count >= 1 for way in row.any_of for part in way)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.key} ({row.citation[:20]})")
def test_every_row_is_said_in_few_words_without_please(row: Requirement) -> None:
    for words in (row.title, *row.why.split(". "), *(part.words for way in row.any_of for part in way)):
        assert len(words.split()) <= 20
        assert "please" not in words.lower()
        assert "!" not in words


@pytest.mark.parametrize("kind", IncomeKind)
def test_every_kind_of_income_is_asked_about_on_a_conventional_loan(kind: IncomeKind) -> None:
    assert f"income.{kind}" in asked_of(Investor.FANNIE_MAE)


@pytest.mark.parametrize(
    ("kind", "asks"),
    [
        (HardshipKind.UNEMPLOYMENT, False), (HardshipKind.UNDEREMPLOYMENT, False), (HardshipKind.REDUCED_INCOME, False),
        (HardshipKind.HOUSING_COST, False), (HardshipKind.DISASTER, False), (HardshipKind.DISABILITY_ILLNESS, True),
        (HardshipKind.DIVORCE, True), (HardshipKind.SEPARATION_UNRELATED, True), (HardshipKind.DEATH, True),
        (HardshipKind.RELOCATION_MIL, True), (HardshipKind.RELOCATION_CIV, True), (HardshipKind.BUSINESS_FAILURE, True),
        (HardshipKind.OTHER, True),
    ],
)
def test_form_710_asks_papers_for_some_hardships_only(kind: HardshipKind, asks: bool) -> None:
    assert (f"hardship.{kind}" in asked_of(Investor.FANNIE_MAE)) is asks


def test_bank_statements_answer_for_every_income() -> None:
    for kind in IncomeKind:
        row = asked_of(Investor.FREDDIE_MAC)[f"income.{kind}"]
        assert any(part.kinds == (DocumentKind.BANK_STATEMENT,) and part.count == 2 for way in row.any_of for part in way)


def test_fha_asks_no_income_papers_since_october_2025() -> None:
    before, after = asked_of(Investor.FHA, date(2025, 9, 30)), asked_of(Investor.FHA, date(2025, 10, 1))
    assert {"income.wages", "attestation.fha"} & before.keys() == {"income.wages"}
    assert {"income.wages", "attestation.fha"} & after.keys() == {"attestation.fha"}
    assert not any(key.startswith(("income.", "form.")) for key in after)


def test_fha_asks_a_statement_for_every_hardship() -> None:
    assert {f"hardship.{kind}" for kind in HardshipKind} <= asked_of(Investor.FHA).keys()


def test_medical_records_are_never_asked_for() -> None:
    words = [part.words for way in asked_of(Investor.FANNIE_MAE)["hardship.disability_illness"].any_of for part in way]
    assert all("no medical records" in said for said in words)


def test_an_unmatched_loan_is_asked_what_a_conventional_one_is() -> None:
    assert asked_of(None) == asked_of(Investor.FANNIE_MAE)


@pytest.mark.parametrize("investor", [Investor.VA, Investor.USDA])
def test_a_borrowed_list_says_that_it_is_to_be_confirmed(investor: Investor) -> None:
    assert all("to be confirmed" in row.citation for row in PROGRAMMES[investor])


@pytest.mark.parametrize(("unpaid_since", "asked"), [(date(2026, 10, 12), True), (date(2026, 10, 11), False), (None, False)])
def test_usda_asks_for_the_cause_in_writing_while_default_is_only_near(unpaid_since: date | None, asked: bool) -> None:
    near = is_near_default(unpaid_since, date(2026, 11, 10))  # 29 days behind, 30, and not known
    situation = Situation(Investor.USDA, hardships=(Hardship(HardshipKind.REDUCED_INCOME),), near_default=near)
    rows = asked_of(Investor.USDA)
    assert bool(subjects(rows["hardship.reduced_income"], situation)) is asked


def test_every_setting_to_confirm_is_a_setting() -> None:
    assert all(hasattr(POLICY, fact.setting) for fact in TO_CONFIRM if fact.setting)
    assert all(fact.question and fact.citation for fact in TO_CONFIRM)
