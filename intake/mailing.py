"""Hands mail over: to a folder by default, to an SMTP server by setting."""

import os
import smtplib
import ssl
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Protocol
from urllib.parse import parse_qs, unquote, urlsplit

from intake.errors import MailFault, MailRefused

PATIENCE = 30.0
# From here on a server says "never", below it "not now" (RFC 5321 4.2.1).
NO_SUCH_ADDRESS = 500
PORTS = {"starttls": 587, "implicit": 465, "none": 25}


@dataclass(frozen=True)
class Letter:
    """One e-mail in its recipient's language. ``id`` names it for ever, so that one handed over twice is seen to be one."""

    id: uuid.UUID
    recipient: str
    subject: str
    body: str


class Mailer(Protocol):
    """Anything that can hand a letter over."""

    def send(self, letter: Letter) -> None:
        """Returns when the letter is in other hands. Raises MailFault; MailRefused where trying again will not help."""
        ...


class FolderMailer:
    """Writes each letter as a file; for trying things out, and for the demo's page of mail."""

    def __init__(self, folder: Path, sender: str) -> None:
        self.folder, self.sender = folder, sender

    def send(self, letter: Letter) -> None:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            part = self.folder / f".{letter.id}"
            part.write_bytes(bytes(_message(letter, self.sender)))
            os.replace(part, self.folder / f"{letter.id}.eml")
        except OSError as error:
            raise MailFault(error.strerror) from error


class SmtpMailer:
    """Hands letters to an SMTP server; ``tls`` is "starttls", "implicit" or "none" (a relay on this machine)."""

    def __init__(
        self, host: str, port: int, sender: str, *, tls: str = "starttls", user: str | None = None, password: str | None = None
    ) -> None:
        self.host, self.port, self.sender, self.tls, self.user, self.password = host, port, sender, tls, user, password

    def send(self, letter: Letter) -> None:
        message = _message(letter, self.sender)
        try:
            with self._session() as session:
                session.send_message(message)
        except smtplib.SMTPRecipientsRefused as error:
            for_ever = all(code >= NO_SUCH_ADDRESS for code, _words in error.recipients.values())
            raise (MailRefused if for_ever else MailFault)(type(error).__name__) from error
        except (smtplib.SMTPException, OSError) as error:
            raise MailFault(type(error).__name__) from error

    @contextmanager
    def _session(self) -> Iterator[smtplib.SMTP]:
        # Our name is given, because looking it up may wait long for a name server that is not there.
        name = self.sender.rpartition("@")[2]
        if self.tls == "implicit":
            context = ssl.create_default_context()
            opened: smtplib.SMTP = smtplib.SMTP_SSL(self.host, self.port, name, timeout=PATIENCE, context=context)
        else:
            opened = smtplib.SMTP(self.host, self.port, name, timeout=PATIENCE)
        with opened as session:
            if self.tls == "starttls":
                session.starttls(context=ssl.create_default_context())
            if self.user is not None:
                session.login(self.user, self.password or "")
            yield session


def open_mailer(url: str, sender: str) -> Mailer:
    """The mailer behind ``folder:PATH`` or ``smtp://user:password@host:port?tls=starttls``. Raises ValueError for another."""
    parts = urlsplit(url)
    if parts.scheme == "folder" and parts.path:
        return FolderMailer(Path(parts.path), sender)
    tls = parse_qs(parts.query).get("tls", ["starttls"])[0]
    if parts.scheme != "smtp" or not parts.hostname or tls not in PORTS:
        raise ValueError("mail goes to folder:PATH or smtp://HOST")
    user, password = (unquote(part) if part else None for part in (parts.username, parts.password))
    return SmtpMailer(parts.hostname, parts.port or PORTS[tls], sender, tls=tls, user=user, password=password)


def _message(letter: Letter, sender: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, letter.recipient, letter.subject
    message["Message-ID"] = f"<{letter.id}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.body)
    return message
