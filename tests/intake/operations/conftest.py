"""An installation for the operations to work on: a SQLite file, a directory store, a clock that stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Servicer, a_servicer


@pytest.fixture
def servicer(tmp_path: Path) -> Iterator[Servicer]:
    """A fresh installation on a Monday morning."""
    made = a_servicer(tmp_path)
    yield made
    made.engine.dispose()
