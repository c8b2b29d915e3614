"""The mail that carries a code: in the person's language, and forgotten here once it is in other hands."""

from email import message_from_bytes, policy

from intake.handlers import mail_handler
from intake.kinds import JobKind
from intake.mailing import FolderMailer
from intake.worker import Worker
from portal.letters import compose
from tests.conftest import Site
from tests.portal.accounts.signing import ROSA, is_signed_in, mail_to


def test_a_code_is_mailed_in_the_pages_language_and_then_kept_nowhere_readable(site: Site) -> None:
    site.account(email=ROSA)
    visitor = site.visitor()
    visitor.open("/es/account/sign-in")
    visitor.press("Enviar mi código", {"Correo electrónico": ROSA})
    code = mail_to(site, ROSA)[0].details["code"]
    folder = site.folder / "mail"
    handler = mail_handler(FolderMailer(folder, "help@example.org"), lambda mail: compose(mail, "https://help.example"))
    Worker(site.engine, site.store, site.clock, {JobKind.SEND_MAIL: handler}).run_until_idle()
    message = message_from_bytes(next(folder.glob("*.eml")).read_bytes(), policy=policy.default)
    assert message["Subject"] == "Su código para entrar"
    assert f"Su código para entrar es {code}" in message.get_content()
    assert "https://help.example/es/account/link/" in message.get_content()
    assert mail_to(site, ROSA)[0].details == {}
    visitor.press("Continuar", {"Código del correo": code})
    assert is_signed_in(visitor)
