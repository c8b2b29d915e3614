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

from intake.extraction.children import START_SECONDS
from intake.extraction.sandbox import PAPER_SECONDS, PICTURE_PAGE_SECONDS, WALL_SECONDS
from intake.kinds import ReadingStatus


@dataclass(frozen=True)
class Ending:
    """How the reading of one file ended; a file of several papers by its first."""

    file: Path
    status: ReadingStatus
    seconds: float
    pages: int
    printed: bool

    @property
    def limit(self) -> float:
        """The seconds this file may take: more for each page that is a picture, and one last child started and heard out."""
        pictures = 0 if self.printed else self.pages
        return PAPER_SECONDS + PICTURE_PAGE_SECONDS * pictures + START_SECONDS + max(WALL_SECONDS.values())


def endings(files: list[Path]) -> Iterator[Ending]:
    """Each file's ending, as soon as it is known."""
    command = [sys.executable, "-m", "portal.commands", "read", "--json", *map(str, files)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as reading:
        assert reading.stdout is not None
        seen: set[str] = set()
        for line in reading.stdout:
            said = json.loads(line)
            if said["file"] not in seen:
                seen.add(said["file"])
                yield Ending(
                    Path(said["file"]), ReadingStatus(said["status"]), float(said["seconds"]), int(said["pages"]),
                    said["text_source"] == "pdf",
                )


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
        print(f"{ending.seconds:>7.1f} s  {ending.status.value:<14} {ending.pages:>5} pages  {ending.file.relative_to(options.folder)}")
    over = [ending.file.name for ending in found if ending.seconds > ending.limit]
    silent = sorted(file.name for file in {*files} - {ending.file for ending in found})
    print(f"{len(files)} files, {len(found)} answered, over their limit: {over or 'none'}, without an answer: {silent or 'none'}")
    sys.exit(bool(over or silent))


if __name__ == "__main__":
    main()
