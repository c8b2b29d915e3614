"""What a person is told when an address leads nowhere."""

from tests.conftest import Site


def test_an_address_that_leads_nowhere_answers_in_its_own_language(site: Site) -> None:
    page = site.visitor().open("/es/no-hay-nada")
    assert page.status == 404
    assert page.heading == "No encontramos esa página"
    assert site.visitor().open("/en/nothing-here").heading == "We could not find that page"
