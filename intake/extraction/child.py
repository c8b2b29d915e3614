"""The limited child: it is given one received file, does one job with it, answers in frames, and exits."""

import json
import os
import socket
import sys
from collections.abc import Callable, Sequence
from typing import Any

from intake.extraction import frames, isolation
from intake.extraction.opening import Broken, Locked, TooLarge, causes
from intake.kinds import ReadingStatus

Job = dict[str, Any]


def main() -> None:
    """Limit itself, load what the work needs, wait for one job, do it."""
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
    try:
        frames.send_json(channel, layers)
        payload, files = frames.receive_with_files(channel)
    except (frames.Silent, OSError):
        os._exit(0)
    job = json.loads(payload)
    isolation.limit_cpu(isolation.CPU_SECONDS[work])
    try:
        jobs[job["do"]](channel, job, files)
    except BaseException as error:  # whatever a paper provokes ends here as a named status
        frames.send_json(channel, {"status": status_of(error).value})
    os._exit(0)


def _load(work: str) -> dict[str, Callable[[socket.socket, Job, Sequence[int]], None]]:
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
            case MemoryError() | RecursionError():
                return ReadingStatus.TOO_COMPLEX
            case Broken():
                return ReadingStatus.DAMAGED
    return ReadingStatus.DAMAGED
