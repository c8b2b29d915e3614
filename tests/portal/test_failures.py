"""When something breaks: what the person is told can be found again by whoever runs the site."""

import json
import logging
import re

import pytest
from sqlalchemy import text

from intake.database import transaction
from portal.logs import JsonLines
from tests.conftest import Site


def test_the_number_a_person_is_told_to_give_is_in_the_log(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    visitor = site.visitor()
    visitor.open("/en/account/sign-in")
    with transaction(site.engine) as session:
        session.execute(text("DROP TABLE attempts"))
    with caplog.at_level(logging.ERROR):
        page = visitor.press("Send my code", {"E-mail address": "rosa@example.org"})
    told = re.search(r"give this number: (\w{8})", page.text)
    assert told is not None
    logged = [json.loads(JsonLines().format(record)) for record in caplog.records]
    assert [line["reference"] for line in logged if line["level"] == "error"] == [told[1]]
