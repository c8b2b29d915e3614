"""Mail is handed to a folder or to a real SMTP server, once under one name, and a server that is away is a fault."""

import socket
import uuid
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from intake.errors import MailFault, MailRefused
from intake.mailing import FolderMailer, Letter, SmtpMailer, open_mailer

LETTER = Letter(uuid.UUID(int=7), "rosa@example.org", "Recibimos su documento ñ", "Hay noticias en su solicitud.\n")


class Letters:
    """Keeps what the server was handed."""

    def __init__(self) -> None:
        self.received: list[EmailMessage] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        self.received.append(message_from_bytes(envelope.content, policy=policy.default))  # type: ignore[arg-type]
        return "250 OK"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def letters() -> Letters:
    return Letters()


@pytest.fixture
def server(letters: Letters) -> Iterator[Controller]:
    def check(server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: LoginPassword) -> AuthResult:
        return AuthResult(success=given.login == b"foothold" and given.password == b"p@ss", handled=False)

    controller = Controller(letters, "127.0.0.1", free_port(), server_hostname="mail.example", authenticator=check, auth_require_tls=False)
    controller.start()
    yield controller
    controller.stop()


def test_a_letter_in_a_folder_is_one_file_however_often_it_is_sent(tmp_path: Path) -> None:
    mailer = open_mailer(f"folder:{tmp_path}/mail", "help@example.org")
    for _ in range(2):
        mailer.send(LETTER)
    files = list((tmp_path / "mail").iterdir())
    assert [file.name for file in files] == [f"{LETTER.id}.eml"]
    message = message_from_bytes(files[0].read_bytes(), policy=policy.default)
    assert (message["To"], message["From"], message["Subject"]) == ("rosa@example.org", "help@example.org", LETTER.subject)
    assert message.get_content() == LETTER.body  # type: ignore[attr-defined]


def test_a_letter_reaches_a_real_server_under_a_name_of_its_own(server: Controller, letters: Letters) -> None:
    open_mailer(f"smtp://127.0.0.1:{server.port}?tls=none", "help@example.org").send(LETTER)
    message = letters.received[0]
    assert (message["To"], message["Subject"], message["Message-ID"]) == (
        "rosa@example.org", LETTER.subject, f"<{LETTER.id}@example.org>",
    )
    assert message.get_content().replace("\r\n", "\n") == LETTER.body


def test_a_server_that_asks_for_a_password_gets_it(server: Controller, letters: Letters) -> None:
    open_mailer(f"smtp://foothold:p%40ss@127.0.0.1:{server.port}?tls=none", "help@example.org").send(LETTER)
    assert len(letters.received) == 1


def test_a_wrong_password_is_a_fault(server: Controller, letters: Letters) -> None:
    with pytest.raises(MailFault):
        open_mailer(f"smtp://foothold:wrong@127.0.0.1:{server.port}?tls=none", "help@example.org").send(LETTER)
    assert letters.received == []


def test_a_letter_that_should_be_encrypted_is_never_sent_in_the_clear(server: Controller, letters: Letters) -> None:
    with pytest.raises(MailFault):
        open_mailer(f"smtp://127.0.0.1:{server.port}", "help@example.org").send(LETTER)
    assert letters.received == []


def test_a_server_that_is_away_is_a_fault() -> None:
    with pytest.raises(MailFault):
        SmtpMailer("127.0.0.1", free_port(), "help@example.org", tls="none").send(LETTER)


@pytest.mark.parametrize(("answer", "fault"), [("550 5.1.1 no such mailbox", MailRefused), ("450 4.2.1 try later", MailFault)])
def test_an_address_that_will_never_take_mail_is_told_from_one_that_is_away(answer: str, fault: type[MailFault]) -> None:
    class Refusing:
        async def handle_RCPT(self, *_: object) -> str:
            return answer

    controller = Controller(Refusing(), "127.0.0.1", free_port(), server_hostname="mail.example")
    controller.start()
    try:
        with pytest.raises(MailFault) as refused:
            SmtpMailer("127.0.0.1", controller.port, "help@example.org", tls="none").send(LETTER)
    finally:
        controller.stop()
    assert type(refused.value) is fault


def test_a_folder_that_cannot_be_written_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "mail").write_text("a file")
    with pytest.raises(MailFault):
        FolderMailer(tmp_path / "mail", "help@example.org").send(LETTER)


@pytest.mark.parametrize("url", ["", "folder:", "smtp://", "http://example.org", "smtp://example.org?tls=maybe"])
def test_a_setting_that_names_no_mailer_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="mail goes to"):
        open_mailer(url, "help@example.org")
