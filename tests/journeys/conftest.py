"""One running installation for all journeys of a worker, and browsers for its people."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.person import Person
from tests.journeys.running import Foothold, running
from tests.servers import need


@pytest.fixture(scope="session")
def foothold(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foothold]:
    with running(tmp_path_factory.mktemp("foothold")) as started:
        yield started


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    binary = shutil.which("chromium")
    need(binary, "no Chromium here (Debian: apt install chromium)")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=binary, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"],
        )


@pytest.fixture
def browse(chromium: Browser) -> Iterator[Callable[..., Person]]:
    """Opens a browser of one's own: ``language``, ``width`` in px, with or without ``scripts``, light or dark."""
    opened = []

    def open_browser(language: str = "en", width: int = 390, scripts: bool = True, scheme: str = "light") -> Person:
        context = chromium.new_context(
            viewport={"width": width, "height": 844 if width < 600 else 900}, java_script_enabled=scripts, color_scheme=scheme,
            locale={"en": "en-US", "es": "es-US"}[language], accept_downloads=True,
        )
        context.set_default_timeout(20_000)
        opened.append(context)
        pictures = os.environ.get("FOOTHOLD_PICTURES")
        return Person(context.new_page(), language, scripts, pictures=Path(pictures) if pictures else None)

    yield open_browser
    for context in opened:
        context.close()
