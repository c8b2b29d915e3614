"""The mother of the limited children: she loads what their work needs once, never sees a file, and bears a child for each."""

import gc
import json
import os
import signal
import socket
import sys
import time
from collections.abc import Mapping
from contextlib import suppress

from intake.extraction import child, frames, isolation


def main() -> None:
    """Load, then bear and bury children until the program that asks for them is gone."""
    root, work = sys.argv[1], sys.argv[2]
    control = socket.socket(fileno=int(sys.argv[3]))
    isolation.drop_privileges()
    jobs = _load(work)
    # A child lives for one file: what a collector would free goes with it, and looking for it costs a tenth of the reading.
    gc.disable()
    gc.freeze()
    with suppress(frames.Silent, OSError):
        while True:
            payload, files = frames.receive_with_files(control)
            asked = json.loads(payload)
            if asked["do"] == "bear":
                _bear(control, files[0], root, work, jobs)
            else:
                frames.send_json(control, _bury(asked["child"], asked["patience"]))
    os._exit(0)


def _load(work: str) -> Mapping[str, child.Work]:
    if work == "picture":
        from intake.extraction import picture_jobs

        return picture_jobs.JOBS
    if work == "package":
        from intake.extraction import package_jobs

        return package_jobs.JOBS
    from intake.extraction import text_jobs

    return text_jobs.JOBS


def _bear(control: socket.socket, channel: int, root: str, work: str, jobs: Mapping[str, child.Work]) -> None:
    """A child with nothing open but its own channel."""
    number = os.fork()
    if number == 0:
        control.close()
        os.setsid()
        try:
            child.live(socket.socket(fileno=channel), root, work, jobs)
        finally:
            os._exit(0)
    os.close(channel)
    frames.send_json(control, number)


def _bury(number: int, patience: float) -> int:
    """How a child ended, after waiting so long for it to end by itself; all it started ends with it."""
    until = time.monotonic() + patience
    while time.monotonic() < until and os.waitid(os.P_PID, number, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        time.sleep(0.01)
    # Until it is waited for, its number is nobody else's.
    for kill in (os.killpg, os.kill):
        with suppress(ProcessLookupError, PermissionError):
            kill(number, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
