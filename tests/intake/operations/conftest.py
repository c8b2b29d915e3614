"""An installation for the operations to work on: a SQLite file, a directory store, a clock that stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Servicer, a_servicer
from tests.servers import PostgresServer


@pytest.fixture
def servicer(tmp_path: Path) -> Iterator[Servicer]:
    """A fresh installation on a Monday morning."""
    made = a_servicer(tmp_path)
    yield made
    made.engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Servicer]:
    """An installation that several processes use at once."""
    url = None
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.fresh_database()
    made = a_servicer(tmp_path, url)
    yield made
    made.engine.dispose()
