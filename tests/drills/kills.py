"""Kills a process at every step of sending and reading a paper, many times over, and prints what was left of it.

Run by hand: ``python -m tests.drills.kills [--times 50] [--stack one_machine|grown|both]``.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from tests.killing import DIRECTORY_ONLY, READING, SENDING, Aftermath, Stack, kill_while_reading, kill_while_sending
from tests.servers import ACCESS_KEY, SECRET_KEY, find_postgres, find_rclone, running_postgres, running_s3

COLUMNS = ("acknowledged", "lost", "doubled", "without_job", "read_twice", "orphans_before", "orphans_after")


def stacks(wanted: str, opened: ExitStack) -> Iterator[tuple[str, Callable[[], Stack]]]:
    """A maker of fresh stacks for each sort that was asked for."""
    if wanted in ("one_machine", "both"):
        folder = Path(opened.enter_context(tempfile.TemporaryDirectory(prefix="foothold-kills-")))
        yield "SQLite, directory", lambda: _one_machine(Path(tempfile.mkdtemp(dir=folder)))
    if wanted in ("grown", "both"):
        binaries, rclone = find_postgres(), find_rclone()
        if binaries is None or rclone is None:
            sys.exit("this needs PostgreSQL and rclone")
        os.environ.update(AWS_ACCESS_KEY_ID=ACCESS_KEY, AWS_SECRET_ACCESS_KEY=SECRET_KEY)
        postgres, s3 = opened.enter_context(running_postgres(binaries)), opened.enter_context(running_s3(rclone))
        yield "PostgreSQL, S3", lambda: Stack(postgres.fresh_database(), bucket=s3.fresh_bucket(), endpoint=s3.endpoint)


def _one_machine(folder: Path) -> Stack:
    return Stack(f"sqlite:///{folder}/foothold.db", folder=folder / "papers")


def kills(stack_name: str) -> Iterator[tuple[str, Callable[[Stack], Aftermath]]]:
    """Every kill there is on this sort of stack, under the name it is printed with."""
    for step in SENDING:
        if "directory" in stack_name or step not in DIRECTORY_ONLY:
            yield f"sending, tried again: {step}", lambda stack, step=step: kill_while_sending(stack, step, retried=True)
            yield f"sending, given up: {step}", lambda stack, step=step: kill_while_sending(stack, step, retried=False)
    for step in READING:
        yield f"reading: {step}", lambda stack, step=step: kill_while_reading(stack, step)
        yield f"reading three files as one: {step}", lambda stack, step=step: kill_while_reading(stack, step, pages=3)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--times", type=int, default=50)
    arguments.add_argument("--stack", choices=("one_machine", "grown", "both"), default="both")
    given = arguments.parse_args()
    harmful = killed = 0
    started = time.monotonic()
    with ExitStack() as opened:
        for stack_name, make in stacks(given.stack, opened):
            print(f"\n{stack_name}, {given.times} kills a step\n{'step':<75}" + "".join(f"{name:>16}" for name in COLUMNS))
            for name, kill in kills(stack_name):
                left = [kill(make()) for _ in range(given.times)]
                print(f"{name:<75}" + "".join(f"{sum(getattr(one, column) for one in left):>16}" for column in COLUMNS), flush=True)
                harmful += sum(not one.harmless for one in left)
                killed += len(left)
    print(f"\n{killed} kills, {harmful} that did harm, {time.monotonic() - started:.0f} s")
    return 1 if harmful else 0


if __name__ == "__main__":
    sys.exit(main())
