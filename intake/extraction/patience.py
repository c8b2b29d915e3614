"""How long one file is read: as long as its pages give words, and not twenty seconds more.

A file made to hurt gives nothing however long it is read; a long honest scan gives words page by page. What is bounded is
therefore not a file's time but its reading that gives no words: twenty seconds, and as many again as its pages with words took,
so that the empty backs of a long scan are not held against it. The seconds are those of CPU as the kernel counts them, because
a busy machine must cost no honest paper its pages. A file that goes on giving words is read to its end, or until what its
pages may take on the clock is over: the pages left are then named, and the reading is ``partial``.
"""

import math
import time
from dataclasses import dataclass

WORDLESS_SECONDS = 20.0
PAPER_SECONDS, PICTURE_PAGE_SECONDS = 180.0, 30.0
# For drawing its pages a file has what its reading left, and at least so much.
DRAWING_SECONDS = 10.0


@dataclass
class Patience:
    """What is left for one file, or for the files of one paper; ``until`` is a moment of the monotonic clock."""

    until: float
    left: float = WORDLESS_SECONDS
    _last: float = 0.0

    @classmethod
    def begun(cls) -> "Patience":
        return cls(time.monotonic() + PAPER_SECONDS)

    def for_drawing(self) -> "Patience":
        """What is left to draw the pages that were read: many with words have left much."""
        return Patience(time.monotonic() + PAPER_SECONDS, max(self.left, DRAWING_SECONDS))

    @property
    def over(self) -> bool:
        return self.left <= 0 or time.monotonic() > self.until

    @property
    def seconds(self) -> int:
        """The seconds of CPU that the next job may take."""
        return math.ceil(self.left)

    def add_pictures(self, pages: int) -> None:
        """So many pages must be read as pictures, which takes longer."""
        self.until += PICTURE_PAGE_SECONDS * pages

    def spend(self, seconds: float) -> None:
        """A job took so long."""
        self._last = seconds
        self.left -= seconds

    def regain(self, share: float) -> None:
        """The last job gave words for this share of its pages."""
        self.left += 2 * share * self._last
