"""The administrator's room: who may sign in, which agencies, is everything well."""

from datetime import timedelta

from sqlalchemy import select

from intake.database import transaction
from intake.kinds import Role
from intake.models import Account, Agency, Invitation, WorkerBeat
from tests.browsing import Visitor
from tests.conftest import Site
from tests.portal.accounts.signing import APP, is_signed_in, mail_to, newest_path


def an_admin(site: Site) -> tuple[Account, Visitor]:
    admin = site.account(Role.ADMIN, "Ada Admin")
    visitor = site.visitor(admin)
    prove(site, visitor)
    return admin, visitor


def prove(site: Site, visitor: Visitor) -> None:
    with visitor.client.session_transaction() as session:
        session["proved_at"] = site.clock.now().isoformat()


def find(site: Site, account: Account) -> Account:
    with transaction(site.engine, writing=False) as session:
        found = session.get(Account, account.id)
        assert found is not None
        return found


def test_closing_an_account_puts_its_owner_out_at_once_everywhere(site: Site) -> None:
    _, visitor = an_admin(site)
    sam = site.account(Role.SPECIALIST, "Sam Ortiz")
    desk, phone = site.visitor(sam), site.visitor(sam)
    assert is_signed_in(desk)
    visitor.open("/en/admin/people")
    visitor.follow("Sam Ortiz")
    assert visitor.press("Close this account").text.startswith("The account is closed") or visitor.page.sees("The account is closed")
    assert not is_signed_in(desk)
    assert not is_signed_in(phone)
    visitor.press("Open this account again")
    assert find(site, sam).active
    assert not is_signed_in(desk), "an old session stays ended"


def test_nobody_closes_their_own_account_and_the_last_administrator_stays(site: Site) -> None:
    ada, visitor = an_admin(site)
    page = visitor.open(f"/en/admin/people/{ada.id}")
    assert "Close this account" not in page.text
    token = page.soup.find(attrs={"name": "csrf_token"})["value"]
    visitor.client.post(f"/en/admin/people/{ada.id}/deactivate", data={"csrf_token": token})
    assert find(site, ada).active
    assert visitor.open(f"/en/admin/people/{ada.id}").sees("You cannot close your own account")


def test_one_of_two_administrators_may_be_closed_and_the_other_not(site: Site) -> None:
    ada, visitor = an_admin(site)
    ben = site.account(Role.ADMIN, "Ben Admin")
    visitor.open(f"/en/admin/people/{ben.id}")
    visitor.press("Close this account")
    assert not find(site, ben).active
    assert find(site, ada).active


def test_a_counselor_is_invited_with_an_agency_and_nobody_else_has_one(site: Site) -> None:
    _, visitor = an_admin(site)
    visitor.open("/en/admin/agencies")
    assert "begin with 8 or 9" in visitor.press("Add the agency", {"Agency name": "Casa", "HUD id": "71234"}).error_for("HUD id")
    visitor.press("Add the agency", {"Agency name": "Casa Segura", "HUD id": "81234"})
    assert visitor.press("Add the agency", {"Agency name": "Other", "HUD id": "81234"}).error_for("HUD id")
    visitor.open("/en/admin/people/invite")
    page = visitor.press("Send the invitation", {"E-mail address": "ana@casa.example", "Housing counselor": True})
    assert page.error_for("Agency (counselors only)") == "A counselor needs an agency, and only a counselor has one."
    visitor.press("Send the invitation", {"Agency (counselors only)": "Casa Segura (81234)"})
    with transaction(site.engine, writing=False) as session:
        invitation = session.scalars(select(Invitation)).one()
        agency = session.scalars(select(Agency)).one()
    assert (invitation.role, invitation.agency_id) == (Role.COUNSELOR, agency.id)
    assert invitation.expires_at == site.clock.now() + timedelta(days=7)
    assert site.visitor().open(newest_path(site, "ana@casa.example")).sees("Casa Segura")
    site.clock.advance(timedelta(days=7))
    assert site.visitor().open(newest_path(site, "ana@casa.example")).status == 404


def test_an_address_with_an_account_is_not_invited_again(site: Site) -> None:
    _, visitor = an_admin(site)
    sam = site.account(Role.SPECIALIST)
    visitor.open("/en/admin/people/invite")
    page = visitor.press("Send the invitation", {"E-mail address": sam.email, "Specialist": True})
    assert page.error_for("E-mail address") == "This address has an account already."


def test_ending_an_agencys_approval_is_one_press(site: Site) -> None:
    _, visitor = an_admin(site)
    visitor.open("/en/admin/agencies")
    visitor.press("Add the agency", {"Agency name": "Casa Segura", "HUD id": "81234"})
    visitor.press("End approval Casa Segura")
    assert visitor.page.sees("Not approved")
    visitor.press("Approve Casa Segura")
    assert not visitor.page.sees("Not approved")


def test_who_lost_phone_and_codes_sets_up_a_new_app_and_is_told_by_mail(site: Site) -> None:
    _, visitor = an_admin(site)
    sam = site.account(Role.SPECIALIST, "Sam Ortiz", totp_secret=APP)
    desk = site.visitor(sam)
    visitor.open(f"/en/admin/people/{sam.id}")
    visitor.press("Let them set up a new app")
    assert find(site, sam).totp_secret is None
    assert not is_signed_in(desk)
    assert len(mail_to(site, sam.email)) == 1


def test_after_twenty_minutes_a_change_asks_who_is_there_and_changes_nothing(site: Site) -> None:
    _, visitor = an_admin(site)
    sam = site.account(Role.SPECIALIST, "Sam Ortiz")
    visitor.open(f"/en/admin/people/{sam.id}")
    site.clock.advance(timedelta(minutes=20, seconds=1))
    assert "Sign in" in visitor.press("Close this account").heading
    assert find(site, sam).active


def test_homeowners_are_found_by_name_and_by_address(site: Site) -> None:
    _, visitor = an_admin(site)
    site.account(name="Rosa Rivera", email="rosa@example.org")
    site.account(name="Li Wei", email="li_wei@example.org")
    visitor.open("/en/admin/people")
    assert not visitor.page.sees("Rosa Rivera")
    visitor.press("Apply", {"Name or e-mail": "RIVERA", "Show": "Homeowners"})
    assert visitor.page.sees("rosa@example.org")
    assert not visitor.page.sees("li_wei@example.org")
    visitor.press("Apply", {"Name or e-mail": "%", "Show": "Homeowners"})
    assert visitor.page.sees("Nobody found.")


def test_the_health_page_says_what_is_wrong_and_what_is_well(site: Site) -> None:
    _, visitor = an_admin(site)
    page = visitor.open("/en/admin/health")
    states = {row.th.text: row.td.text.strip() for row in page.soup.select("tbody tr")}
    assert states["Store of papers"] == "Good"
    assert states["Database settings"] == "Good"
    assert states["Database"] == "Needs you", "a database that was never migrated"


def test_a_worker_heard_a_minute_ago_is_well_and_later_is_not(site: Site) -> None:
    from portal.checks import _worker

    with transaction(site.engine) as session:
        session.add(WorkerBeat(name="one", heard_at=site.clock.now()))
        session.flush()
        assert _worker(session, site.clock.now() + timedelta(seconds=60)).state == "good"
        assert _worker(session, site.clock.now() + timedelta(seconds=61)).state == "bad"
