"""A process killed at any step of sending or reading a paper loses nothing acknowledged, doubles nothing, reads nothing twice."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.killing import DIRECTORY_ONLY, READING, SENDING, Stack, kill_while_reading, kill_while_sending
from tests.servers import PostgresServer, S3Server


def on_both_stacks(steps: Sequence[str]) -> list[Any]:
    """Every step on SQLite with a directory, and every one there is on PostgreSQL with S3."""
    grown = [pytest.mark.postgresql, pytest.mark.s3]
    return [
        *(pytest.param("one_machine", step) for step in steps),
        *(pytest.param("grown", step, marks=grown) for step in steps if step not in DIRECTORY_ONLY),
    ]


@pytest.fixture
def one_machine(tmp_path: Path) -> Stack:
    return Stack(f"sqlite:///{tmp_path}/foothold.db", folder=tmp_path / "papers")


@pytest.fixture(scope="module")
def grown(postgres_server: PostgresServer, s3_server: S3Server) -> Stack:
    return Stack(postgres_server.fresh_database(), bucket=s3_server.fresh_bucket(), endpoint=s3_server.endpoint)


@pytest.mark.parametrize("retried", [True, False], ids=["tried again", "never tried again"])
@pytest.mark.parametrize(("stack", "step"), on_both_stacks(SENDING))
def test_killed_while_sending(request: pytest.FixtureRequest, stack: str, step: str, retried: bool) -> None:
    aftermath = kill_while_sending(request.getfixturevalue(stack), step, retried=retried)
    assert aftermath.harmless, aftermath
    assert aftermath.acknowledged is (step == "after the receipt is shown")


@pytest.mark.parametrize(("stack", "step"), on_both_stacks(READING))
def test_killed_while_reading(request: pytest.FixtureRequest, stack: str, step: str) -> None:
    aftermath = kill_while_reading(request.getfixturevalue(stack), step)
    assert aftermath.harmless, aftermath


@pytest.mark.parametrize(("stack", "step"), on_both_stacks(READING))
def test_killed_while_reading_a_paper_of_three_files(request: pytest.FixtureRequest, stack: str, step: str) -> None:
    aftermath = kill_while_reading(request.getfixturevalue(stack), step, pages=3)
    assert aftermath.harmless, aftermath
