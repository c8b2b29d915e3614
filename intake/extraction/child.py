"""The limited child: it is given one received file, does what it is asked with it, answers in frames, and exits."""

import gc
import json
import os
import socket
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from intake.extraction import frames, isolation
from intake.extraction.opening import Broken, Locked, TooLarge, TooMuch, causes
from intake.kinds import ReadingStatus

Job = dict[str, Any]
Work = Callable[[socket.socket, Job, Sequence[int]], None]


def main() -> None:
    """Limit itself, load what the work needs, wait for jobs, do them."""
    root, work = sys.argv[1], sys.argv[2]
    channel = socket.socket(fileno=int(sys.argv[3]))
    layers = {
        "rlimits": isolation.limit_resources(work),
        "no_new_privs": isolation.drop_privileges(),
        "empty_environment": len(os.environ) <= 3,
    }
    layers["user_namespace"], layers["network_namespace"] = isolation.leave_namespaces()
    jobs = _load(work)
    layers["landlock"] = isolation.close_files(root)
    isolation.limit_processes()
    # It lives for one file: what a collector would free goes with it, and looking for it costs a tenth of the reading.
    gc.disable()
    with suppress(frames.Silent, OSError):
        frames.send_json(channel, layers)
        _serve(channel, jobs, isolation.CPU_SECONDS[work])
    os._exit(0)


def _serve(channel: socket.socket, jobs: Mapping[str, Work], cpu_seconds: int) -> None:
    """Do one job after another, all about the one file that came with the first, until one fails or no more are sent."""
    files: list[int] = []
    until = None
    while True:
        payload, given = frames.receive_with_files(channel, until)
        files = given or files
        job = json.loads(payload)
        isolation.limit_cpu(cpu_seconds * job.get("times", 1))
        try:
            jobs[job["do"]](channel, job, files)
        except BaseException as error:  # whatever a paper provokes ends here as a named status
            frames.send_json(channel, {"status": status_of(error).value})
            return
        until = time.monotonic() + frames.PATIENCE


def _load(work: str) -> Mapping[str, Work]:
    if work == "picture":
        from intake.extraction import picture_jobs

        return picture_jobs.JOBS
    from intake.extraction import text_jobs

    return text_jobs.JOBS


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
