"""The children at work on one file: borne when they are needed, asked, and ended before another file is opened."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from intake.extraction import frames
from intake.extraction.children import Child, Ended, Mother
from intake.extraction.isolation import CPU_SECONDS
from intake.extraction.patience import Patience
from intake.kinds import ReadingStatus

# What one answer may take on the clock: a multiple of its seconds of CPU, because others are at work beside it.
WALL_SECONDS = {"text": 20.0, "picture": 45.0}
# The seconds of CPU for conclusions, and one more for every four pages: a fraction of what reading them may take.
LEAST_CONCLUDING = 3


class Hands:
    """One child for each sort of work at a time; no file waits for libraries to load once their mothers have."""

    def __init__(self, warm: Sequence[str], mother: Callable[[str], Mother] = Mother) -> None:
        self._warm, self._mother = warm, mother
        self._mothers: dict[str, Mother] = {}
        self._held: dict[str, Child] = {}

    def begin(self) -> None:
        self._mothers = {work: self._mother(work) for work in self._warm}

    def end(self) -> None:
        self.let_go()
        for mother in self._mothers.values():
            mother.end()
        self._mothers.clear()

    def hold(self, work: str, files: Sequence[int]) -> Child:
        """The child for this work on this file: the one that has it, or a new one; raises ``Ended`` when none can be had."""
        if work not in self._held or not self._held[work].serves(files):
            self.let_go(work)
            if work not in self._mothers or not self._mothers[work].lives:
                self._mothers[work] = self._mother(work)
            self._held[work] = self._mothers[work].bear()
        return self._held[work]

    def let_go(self, *works: str) -> None:
        """End what is held, or the children of these works only: none is ever given a second file."""
        for work in set(works or self._held) & set(self._held):
            self._held.pop(work).end()

    @contextmanager
    def asked(self, work: str, job: dict[str, Any], file: int, patience: Patience) -> Iterator[Child]:
        """The child that was given this job about a file; it is let go when it ends without its answer, or lies."""
        if patience.over:
            raise Ended(ReadingStatus.TOO_COMPLEX)
        child = self.hold(work, [file])
        used = child.used
        try:
            child.begin({**job, "seconds": min(CPU_SECONDS[work], patience.seconds)}, [file])
            yield child
        except Ended:
            self.let_go(work)
            raise
        finally:
            patience.spend(child.used - used)

    def asked_of_words(self, job: dict[str, Any], parts: Sequence[bytes], pages: int) -> bytes:
        """A child's answer to a job about words that other children read on so many pages; it opens no file."""
        seconds = LEAST_CONCLUDING + pages // 4
        child = self.hold("text", [])
        try:
            child.begin({**job, "seconds": seconds}, [], parts)
            return child.answer(time.monotonic() + WALL_SECONDS["text"] + seconds)
        except Ended:
            self.let_go("text")
            raise


def heard(child: Child, work: str, most: int = frames.LARGEST_FRAME) -> bytes:
    """The next frame of a child's answer, which it gives in time."""
    return child.answer(time.monotonic() + WALL_SECONDS[work], most)
