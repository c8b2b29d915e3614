"""The limited child: it is given one received file, does what it is asked with it, answers in frames, and exits."""

import json
import os
import socket
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from intake.extraction import frames, isolation
from intake.extraction.opening import Broken, Locked, TooLarge, TooMuch, causes
from intake.kinds import ReadingStatus

Job = dict[str, Any]
Work = Callable[[socket.socket, Job, Sequence[int]], None]


def live(channel: socket.socket, root: str, work: str, jobs: Mapping[str, Work]) -> None:
    """Limit itself, then wait for jobs and do them; returns when there are no more."""
    layers = {
        "rlimits": isolation.limit_resources(work),
        "no_new_privs": isolation.drop_privileges(),
        "empty_environment": len(os.environ) <= 3,
    }
    layers["user_namespace"], layers["network_namespace"] = isolation.leave_namespaces()
    layers["landlock"] = isolation.close_files(root)
    isolation.limit_processes()
    with suppress(frames.Silent, OSError):
        frames.send_json(channel, layers)
        _serve(channel, jobs, isolation.CPU_SECONDS[work])


def _serve(channel: socket.socket, jobs: Mapping[str, Work], cpu_seconds: int) -> None:
    """Do one job after another, all about the one file that came with the first, until one fails or no more are sent."""
    files: list[int] = []
    until = None
    while True:
        payload, given = frames.receive_with_files(channel, until)
        files = given or files
        job = json.loads(payload)
        isolation.allow_cpu(job.get("seconds", cpu_seconds))
        try:
            jobs[job["do"]](channel, job, files)
        except BaseException as error:  # whatever a paper provokes ends here as a named status
            frames.send_json(channel, {"status": status_of(error).value})
            return
        until = time.monotonic() + frames.PATIENCE


def status_of(error: BaseException) -> ReadingStatus:
    """The named status for what went wrong; libraries wrap the real cause, so the whole chain is looked at."""
    for cause in causes(error):
        match cause:
            case Locked():
                return ReadingStatus.ENCRYPTED
            case TooLarge():
                return ReadingStatus.TOO_LARGE
            case MemoryError() | RecursionError() | TooMuch() | isolation.Overlong():
                return ReadingStatus.TOO_COMPLEX
            case Broken():
                return ReadingStatus.DAMAGED
    return ReadingStatus.DAMAGED
