"""The limited children as the program sees them: born of a mother, asked, never trusted, ended."""

import json
import os
import select
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

# On a busy machine a mother still has to load her libraries before the paper's own clock starts.
START_SECONDS = 60.0
LISTEN_SECONDS = 10.0
_ROOT = str(Path(__file__).resolve().parents[2])
_BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from intake.extraction.mother import main; main()"


class Ended(Exception):
    """A child ended without its answer; the status says how."""

    def __init__(self, status: ReadingStatus) -> None:
        super().__init__(status.value)
        self.status = status


class Mother:
    """A process that has loaded all that a sort of work needs; it never sees a file, and bears a child for each."""

    def __init__(self, work: str) -> None:
        self._control, theirs = socket.socketpair()
        command = [sys.executable, "-I", "-X", "utf8", "-c", _BOOT, _ROOT, work, str(theirs.fileno())]
        self._process = subprocess.Popen(  # noqa: S603  our own interpreter and module, no word of it from outside
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

    @property
    def lives(self) -> bool:
        return self._process.poll() is None

    def bear(self) -> "Child":
        """A new child; raises ``Ended`` when she can bear none."""
        ours, theirs = socket.socketpair()
        with theirs:
            return Child(self, ours, self._asked({"do": "bear"}, START_SECONDS, [theirs.fileno()]))

    def bury(self, child: int, patience: float = 0.0) -> int:
        """End a child and all it started, unless it ends by itself in time; its exit code, negative for a signal."""
        return self._asked({"do": "bury", "child": child, "patience": patience}, patience + START_SECONDS)

    def _asked(self, what: dict[str, Any], seconds: float, files: Sequence[int] = ()) -> int:
        try:
            frames.send_json(self._control, what, files)
            return int(json.loads(frames.receive(self._control, time.monotonic() + seconds, 64)))
        except (frames.Silent, OSError) as error:
            self.end()
            raise Ended(ReadingStatus.NEEDS_PERSON) from error

    def end(self) -> None:
        """She and her children are gone afterwards: they do not outlive her."""
        self._control.close()
        self._process.kill()
        self._process.wait()


class Child:
    """One limited process, good for one file: it may be asked several things about it."""

    def __init__(self, mother: Mother, channel: socket.socket, number: int) -> None:
        self._mother, self._number, self.channel = mother, number, channel
        # A child that does not even listen must not keep the program waiting.
        self.channel.settimeout(LISTEN_SECONDS)
        self.file: tuple[int, int, int] | None = None
        self.layers: bytes = b""
        self.heard = 0.0
        self._used = 0.0

    @property
    def used(self) -> float:
        """The seconds of CPU it has had so far, as the kernel counts them; what it waited for on a busy machine is not in there."""
        with suppress(OSError):
            said = Path(f"/proc/{self._number}/stat").read_text().rpartition(")")[2].split()
            self._used = (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")
        return self._used

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
        # It says nothing unasked: what there is to hear from it then is that it has gone.
        gone, _, _ = select.select([self.channel], [], [], 0)
        patient = not gone and time.monotonic() < self.heard + frames.PATIENCE / 2
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
        # Libraries that run out of memory abort in many ways; every death by a signal is a paper beyond the limits.
        return ReadingStatus.TOO_COMPLEX if self._buried(patience=5.0) < 0 else ReadingStatus.DAMAGED

    def _buried(self, patience: float = 0.0) -> int:
        # Once it is buried, nobody can tell any more.
        _, number, self._number = self.used, self._number, 0
        return self._mother.bury(number, patience) if number else 0

    def end(self) -> None:
        """Whatever state it is in, it and all it started are gone afterwards."""
        self.channel.close()
        with suppress(Ended):
            self._buried()


def number_of(file: int) -> tuple[int, int, int]:
    """What tells an open file from every other, also from one that was there before it."""
    status = os.fstat(file)
    return status.st_dev, status.st_ino, status.st_ctime_ns
