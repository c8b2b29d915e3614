"""Passwords: which are good enough, and how they are kept. The only module that knows argon2."""

import re
import threading
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

SHORTEST, LONGEST = 15, 256
# OWASP's first recommendation; four at once bound the memory to some 190 MB.
HASHER = PasswordHasher(time_cost=1, memory_cost=47104, parallelism=1)
AT_ONCE = threading.BoundedSemaphore(4)
NOBODY = (
    "$argon2id$v=19$m=47104,t=1,p=1$c29tZXNhbHRmb3Jub2JvZHk$5n4WlvXPyQ1LkA8Ejc0VHbYBZpMWmhCzWJ4qRy3uGhE"
)
LOOKALIKES = str.maketrans("@4310$57!8", "aaeiosstib")
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "0123456789")
LEAST_WEIGHT = 12  # six letters, or twelve figures, that no list of passwords holds


def normal(password: str) -> str:
    """One form for letters that keyboards make in several ways."""
    return unicodedata.normalize("NFKC", password)


def hashed(password: str) -> str:
    """What is kept of a password."""
    with AT_ONCE:
        return HASHER.hash(normal(password))


def matches(kept: str | None, password: str) -> bool:
    """Whether this is the password; with nothing kept it takes as long and says no."""
    if len(password) > LONGEST:
        return False
    with AT_ONCE:
        try:
            return HASHER.verify(kept or NOBODY, normal(password)) and kept is not None
        except (VerifyMismatchError, InvalidHashError):
            return False


def is_outdated(kept: str) -> bool:
    """Whether it was hashed with other costs than today's."""
    return HASHER.check_needs_rehash(kept)


def fault(password: str, *own_words: str) -> str | None:
    """Why this password may not be chosen: ``short``, ``long``, ``common`` or ``run``; None when it may.

    ``own_words`` are the person's address and the servicer's name, which everybody would try first.
    """
    chosen = normal(password)
    if len(chosen) < SHORTEST:
        return "short"
    if len(chosen) > LONGEST:
        return "long"
    if _in_runs(chosen) * 2 >= len(chosen):
        return "run"
    return "common" if _weight_of_ones_own(chosen, own_words) < LEAST_WEIGHT else None


def _in_runs(chosen: str) -> int:
    """How many characters only repeat the one before, follow it on a keyboard row, or repeat the beginning."""
    lowered = chosen.lower()
    steps = sum(1 for one, two in pairwise(lowered) if one == two or any(_next_in(row, one, two) for row in ROWS))
    return max(steps, _repeated(lowered))


def _next_in(row: str, one: str, two: str) -> bool:
    return one + two in row or two + one in row


def _repeated(lowered: str) -> int:
    """How much of the text is its own beginning over again."""
    for size in range(1, len(lowered) // 2 + 1):
        if (lowered[:size] * (len(lowered) // size + 1))[:len(lowered)] == lowered:
            return len(lowered) - size
    return 0


def _weight_of_ones_own(chosen: str, own_words: Iterable[str]) -> int:
    """What is left once every word that guessers try first has been struck out, however it is disguised."""
    words = _guessed_first() | {part for word in own_words for part in re.findall(r"[^\W\d_]{4,}", word.lower())}
    return min(_left(spelled, words) for spelled in (chosen.lower(), chosen.lower().translate(LOOKALIKES)))


def _left(spelled: str, words: Iterable[str]) -> int:
    """The least that can be left: a letter weighs 2, a figure 1, a sign nothing, a struck-out word nothing."""
    least = [0]
    for end in range(1, len(spelled) + 1):
        last = spelled[end - 1]
        struck_out = [least[end - len(word)] for word in words if spelled.endswith(word, 0, end)]
        least.append(min([least[-1] + (2 if last.isalpha() else last.isdigit()), *struck_out]))
    return least[-1]


@cache
def _guessed_first() -> frozenset[str]:
    lines = (Path(__file__).parent / "guessed_first.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
