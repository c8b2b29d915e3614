"""Reads every hostile file through ``foothold read --json``, as its own process, and prints how each sort of file ended.

Run by hand: ``python -m tests.drills.hostile FOLDER [--slowest 10]``; it fails when a file has no answer or goes over its limit.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intake.extraction.hands import LEAST_CONCLUDING
from intake.extraction.isolation import CHUNK, CPU_SECONDS
from intake.extraction.patience import WORDLESS_SECONDS
from intake.kinds import ReadingStatus
from tests.watching import cpu_seconds


@dataclass(frozen=True)
class Ending:
    """How the reading of one file ended, by the first of its papers; ``read`` is how many of its pages gave words.

    ``seconds`` are those of CPU, because a busy machine is no fault of the file; ``passed`` are those of the clock.
    """

    file: Path
    status: ReadingStatus
    seconds: float
    passed: float
    read: int
    printed: bool

    @property
    def limit(self) -> float:
        """The seconds this file may take: twenty without words, what each page read may take, and the conclusions."""
        a_page = CPU_SECONDS["text"] / CHUNK if self.printed else CPU_SECONDS["picture"]
        return WORDLESS_SECONDS + self.read * (2 * a_page + 0.25) + LEAST_CONCLUDING


def endings(files: list[Path]) -> Iterator[Ending]:
    """Each file's ending, as soon as it is known."""
    command = [sys.executable, "-m", "portal.commands", "read", "--json", *map(str, files)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as reading:
        assert reading.stdout is not None
        seen: set[str] = set()
        used = 0.0
        for line in reading.stdout:
            said = json.loads(line)
            if said["file"] not in seen:
                seen.add(said["file"])
                before, used = used, cpu_seconds(reading.pid)
                yield Ending(
                    Path(said["file"]), ReadingStatus(said["status"]), used - before, float(said["seconds"]), pages_of(said),
                    said["text_source"] == "pdf",
                )


def pages_of(said: dict[str, Any]) -> int:
    """How many pages of a file were read."""
    read = said["status"] in {ReadingStatus.OK, ReadingStatus.PARTIAL}
    return int(said["pages"]) - len(said.get("pages_unread", ())) if read else 0


def main() -> None:
    """Read them all, print what came of it, and say by the exit whether every file kept to its limits."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--slowest", type=int, default=10)
    options = asked.parse_args()
    files = sorted(path for path in options.folder.rglob("*") if path.is_file())
    found = list(endings(files))
    for status, count in Counter(ending.status.value for ending in found).most_common():
        print(f"{count:>5}  {status}")
    for ending in sorted(found, key=lambda each: -each.seconds)[: options.slowest]:
        print(
            f"{ending.seconds:>7.1f} s of CPU {ending.passed:>7.1f} s passed  {ending.status.value:<14} {ending.read:>5} pages read"
            f"  {ending.file.relative_to(options.folder)}"
        )
    over = [ending.file.name for ending in found if ending.seconds > ending.limit]
    silent = sorted(file.name for file in {*files} - {ending.file for ending in found})
    print(f"{len(files)} files, {len(found)} answered, over their limit: {over or 'none'}, without an answer: {silent or 'none'}")
    sys.exit(bool(over or silent))


if __name__ == "__main__":
    main()
