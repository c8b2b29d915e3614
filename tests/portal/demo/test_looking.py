"""The sample people have looked at some of what was read, so that there is something for the reports to count."""

from dataclasses import replace

from sqlalchemy import select

from intake.database import transaction
from intake.extraction.sandbox import Reader
from intake.models import FigureVerdict, Reading
from intake.operations import loans
from portal.demo.households import households
from portal.demo.loans import loan_rows
from portal.demo.seed import Planting, live, open_accounts
from portal.wiring import EXTENSION
from tests.conftest import Site


def lived(site: Site, key: str, filename: str) -> tuple[set[str], list[FigureVerdict]]:
    """What was read in the one paper that this household sends, and every word said of it."""
    with Reader(warm=()) as reader:
        planting = Planting(site.app.extensions[EXTENSION], reader)
        today = planting.now.date()
        with planting.acting() as intake:
            loans.import_rows(intake, list(loan_rows(today)), source="demo")
        household = next(each for each in households(today) if each.key == key)
        planting.go_to(household.started_on)
        alone = replace(household, papers=tuple(sent for sent in household.papers if sent.filename == filename))
        live(planting, alone, open_accounts(planting))
    with transaction(site.engine, writing=False) as session:
        read = session.scalars(select(Reading)).one().papers[0]["figures"]
        return {figure["name"] for figure in read}, list(session.scalars(select(FigureVerdict)))


def test_a_sender_says_of_the_figures_asked_about_what_the_household_says(site: Site) -> None:
    _read, words = lived(site, "wexler", "pay stub summer.pdf")

    assert {word.figure: word.value == word.machine_value for word in words} == {"gross_pay": True, "net_pay": False, "pay_date": True}
    assert not any(word.by_staff for word in words)


def test_a_specialist_has_compared_every_figure_of_a_paper_looked_over(site: Site) -> None:
    read, words = lived(site, "okonkwo", "statement-1.pdf")

    assert len(read) > 5
    assert {word.figure for word in words if word.by_staff} == read
    assert {word.figure for word in words if not word.by_staff} == {"total_deposits", "period_end"}
    assert all(word.value == word.machine_value for word in words)


def test_filling_the_demonstration_waits_for_no_picture_to_be_read(site: Site) -> None:
    looked_at = [
        sent for household in households(site.clock.now().date()) for sent in household.papers
        if sent.says is not None or sent.looked_over
    ]
    assert len(looked_at) >= 5
    assert not [sent.filename for sent in looked_at if sent.scan or sent.shot is not None]
