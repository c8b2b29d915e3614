"""The limited children as their parent sees them: started, asked, never trusted, ended."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from intake.extraction import frames
from intake.kinds import ReadingStatus

# A cold child on a busy machine still has to load its libraries before the paper's own clock starts.
START_SECONDS = 60.0
LISTEN_SECONDS = 10.0
_ROOT = str(Path(__file__).resolve().parents[2])
_BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from intake.extraction.child import main; main()"


class Ended(Exception):
    """A child ended without its answer; the status says how."""

    def __init__(self, status: ReadingStatus) -> None:
        super().__init__(status.value)
        self.status = status


class Child:
    """One limited process, good for one file: it may be asked several things about it."""

    def __init__(self, work: str) -> None:
        self.work = work
        self.file: tuple[int, int, int] | None = None
        self.layers: bytes = b""
        self.heard = 0.0
        self.channel, theirs = socket.socketpair()
        # A child that does not even listen must not keep its parent waiting.
        self.channel.settimeout(LISTEN_SECONDS)
        command = [sys.executable, "-I", "-X", "utf8", "-c", _BOOT, _ROOT, work, str(theirs.fileno())]
        self.process = subprocess.Popen(  # noqa: S603  our own interpreter and module, no word of it from outside
            command,
            env={},
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=(theirs.fileno(),),
            start_new_session=True,
            close_fds=True,
        )
        theirs.close()

    def begin(self, job: dict[str, Any], files: Sequence[int], parts: Sequence[bytes] = ()) -> None:
        """Wait until the child is ready, then give it a job; the file goes with the first job that is about it."""
        given = files if files and self.file is None else ()
        try:
            self.layers = self.layers or frames.receive(self.channel, time.monotonic() + START_SECONDS, 4096)
            frames.send_json(self.channel, job, given)
            for part in parts:
                frames.send(self.channel, part)
        except (frames.Silent, OSError) as error:
            raise Ended(self._how(error)) from error
        if given:
            self.file = number_of(given[0])

    def serves(self, files: Sequence[int]) -> bool:
        """Whether it may be asked about this file: it has it or none yet, and is not about to lose its patience."""
        patient = self.process.poll() is None and time.monotonic() < self.heard + frames.PATIENCE / 2
        return patient and (not files or self.file in {None, number_of(files[0])})

    def answer(self, until: float, most: int = frames.LARGEST_FRAME) -> bytes:
        """The next frame of the answer by that moment; raises ``Ended``."""
        try:
            payload = frames.receive(self.channel, until, most)
            self.heard = time.monotonic()
            return payload
        except frames.Silent as error:
            raise Ended(self._how(error)) from error

    def _how(self, error: Exception) -> ReadingStatus:
        """How the child ended, as one of the closed list of statuses."""
        if isinstance(error, TimeoutError) or (isinstance(error, frames.Silent) and error.why != "closed"):
            return ReadingStatus.TOO_COMPLEX
        with suppress(subprocess.TimeoutExpired):
            code = self.process.wait(timeout=5)
            # Libraries that run out of memory abort in many ways; every death by a signal is a paper beyond the limits.
            return ReadingStatus.TOO_COMPLEX if code < 0 else ReadingStatus.DAMAGED
        return ReadingStatus.TOO_COMPLEX

    def end(self) -> None:
        """Whatever state it is in, it and all it started are gone afterwards."""
        self.channel.close()
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def number_of(file: int) -> tuple[int, int, int]:
    """What tells an open file from every other, also from one that was there before it."""
    status = os.fstat(file)
    return status.st_dev, status.st_ino, status.st_ctime_ns
