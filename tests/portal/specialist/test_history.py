"""The history of a file stays short enough to read, however often somebody looks through their papers."""

import uuid

from intake.database import transaction
from intake.models import Document
from intake.operations import joining
from tests.browsing import words_of
from tests.portal.specialist.conftest import File, Office, a_pay_stub


def receipts(file: File, *papers: uuid.UUID) -> list[str]:
    with transaction(file.site.engine, writing=False) as session:
        return [session.get_one(Document, paper).receipt for paper in papers]


def newest_line(office: Office, file: File) -> str:
    page = office.specialist().open(file.case)
    return words_of(page.soup.select(".timeline li")[0])


def test_papers_that_one_person_looked_through_are_one_line_naming_each_once(office: Office) -> None:
    file = office.file()
    one, other = (file.send(name, read=[a_pay_stub()]) for name in ("one", "other"))
    rosa = file.homeowner()
    for paper in (one, other, one, other):
        assert rosa.client.get(f"/en/papers/documents/{paper}/pages/1").status_code == 200
    first, second = receipts(file, other, one)
    assert f"{first}, {second} (4 times) Rosa Rivera (Homeowner)" in newest_line(office, file)


def test_files_joined_as_pages_are_named_once_each_in_their_order(office: Office) -> None:
    file = office.file()
    papers = [file.send(name, read=[a_pay_stub()]) for name in ("one", "other")]
    with transaction(file.site.engine) as session:
        joining.join(file.site.intake(session, file.account), [session.get_one(Document, each) for each in papers])
    assert f"{', '.join(receipts(file, *papers))} Rosa" in newest_line(office, file)


def test_an_answer_that_was_saved_is_named_by_the_title_of_its_page(office: Office) -> None:
    page = office.specialist().open(office.file().case.replace("/en/", "/es/"))
    assert page.sees("Respuestas guardadas : Por qué se hizo difícil pagar")
    assert page.sees("Respuestas guardadas : Ingresos")
