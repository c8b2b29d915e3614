"""Which value answers what is asked for: captions compared, the best answer chosen, and how sure it is."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from functools import cache, lru_cache, partial

from intake.extraction.values import Value
from intake.figures import Confidence, Figure

# A caption this good, with no rival as good, makes a figure certain; below the floor it is not given at all.
CERTAIN, FLOOR = 0.85, 0.6
# A caption stands at most this many lines above a boxed value; a column's heading may be further.
CAPTION_LINES = 3
# Later captions speak a little less loudly, but a long list does not silence its end.
LEAST_RANK = 0.12
# Words that change nothing about what a caption means.
_SAY_NOTHING = frozenset("your the a as of on at for in is was usd".split())


@dataclass(frozen=True)
class Ask:
    """What to look for: a figure's name, its captions from best to worst, words that mean something else, and sentences that say it.

    ``payable`` is what somebody has to pay, which is hardly ever nothing.
    """

    name: str
    labels: tuple[str, ...]
    unless: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    payable: bool = False


@dataclass(frozen=True)
class Candidate:
    """A value with how well its captions answer what was asked."""

    value: Value
    score: float
    label: str


# The number of an account in a chart of accounts ("Total 4000 Income").
_ACCOUNT_NUMBER = re.compile(r"(?<=\btotal )[1-9]\d{3,4} ")


@lru_cache(maxsize=50_000)
def closeness(caption: str, label: str) -> float:
    """How well a caption says a label: the same, ending or beginning with it, or holding it among a few words."""
    if caption == label:
        return 1.0
    padded, wanted = f" {caption} ", f" {label} "
    if wanted not in padded:
        unnumbered = _ACCOUNT_NUMBER.sub("", caption)
        if unnumbered != caption:
            return closeness(unnumbered, label)
        misspelt = _misspelt(caption, label)
        return closeness(misspelt, label) - 0.08 if misspelt else 0.0
    telling = [word for word in caption.split() if word not in _SAY_NOTHING and not re.search(r"\d", word)]
    more = max(0, len(telling) - len(label.split()))
    if padded.endswith(wanted) or padded.startswith(wanted):
        return max(0.0, 0.95 - 0.03 * more)
    return max(0.0, 0.8 - 0.04 * more)


# Words that look like others but are not misspellings of them.
_OWN_MEANING = frozenset("employer employers employee employees payer payers payee lender lenders beginning ending opening closing".split())


def _misspelt(caption: str, label: str) -> str | None:
    """The caption with the label spelt out, when letters of its longer words were misread."""
    words, wanted = caption.split(), label.split()
    most = 2 if len(wanted) >= 3 else 1
    # Most captions have hardly a word in common with a label.
    if sum(map(len, wanted)) < 8 or sum(word not in words for word in wanted) > most:
        return None
    for at in range(len(words) - len(wanted) + 1):
        wrong = [(a, b) for a, b in zip(words[at : at + len(wanted)], wanted, strict=True) if a != b]
        if 0 < len(wrong) <= most and all(_misread(a, b) for a, b in wrong):
            return " ".join([*words[:at], label, *words[at + len(wanted) :]])
    return None


@lru_cache(maxsize=50_000)
def _misread(word: str, meant: str) -> bool:
    return word not in _OWN_MEANING and len(meant) >= 5 and SequenceMatcher(None, word, meant).ratio() >= 0.8


def mentions(text: str, words: Iterable[str]) -> bool:
    """Whether any of these words or phrases stands in the (plain) text."""
    padded = f" {text} "
    return any(f" {word} " in padded for word in words)


def answers(values: Iterable[Value], ask: Ask, accept: Callable[[Value], bool] = lambda _: True) -> list[Candidate]:
    """The values whose captions answer the question, best first and then in reading order."""
    # A table says the same captions again for each of its values.
    said = cache(partial(_said, ask))
    found = [c for value in values if accept(value) and (c := _answer(value, said)).score >= FLOOR]
    return sorted(found, key=lambda c: (-round(c.score, 2), c.value.page.number, c.value.line, c.value.box.x0))


# How well a caption says one of those asked for, and which: the loudness it has for its place in their list, and itself.
_Said = tuple[float, float, str]


def _said(ask: Ask, caption: str) -> list[_Said]:
    """Which of the captions asked for this one says, and how well."""
    if not caption:
        return []
    against = [word for word in ask.unless if mentions(caption, (word,))]
    return [
        (close, min(0.01 * rank, LEAST_RANK), label)
        for rank, label in enumerate(ask.labels)
        if (close := closeness(caption, label)) and all(mentions(label, (word,)) for word in against)
    ]


def _answer(value: Value, said: Callable[[str], list[_Said]]) -> Candidate:
    """How well the captions of a value answer, by the best of them."""
    best = Candidate(value, 0.0, "")
    stacked = [" ".join(reversed(value.above[:n])) for n in range(1, min(len(value.above), CAPTION_LINES) + 1)]
    for caption, weight in ((value.left, 1.0), *((text, 0.93) for text in stacked), (value.below, 0.9)):
        near = 0.0 if value.values_between and caption == value.left else 0.02
        for close, quieter, label in said(caption):
            score = close * weight - quieter + near
            if score > best.score:
                best = Candidate(value, score, label)
    return best if not _replaced(value) else Candidate(value, best.score - REPLACED, best.label)


# What a paper shows only to say that it holds no more stands lower than what it says now.
REPLACED = 0.1
_REPLACED = re.compile(r"was|last year|(?:old|previous|prior|former|before)(?: (?:amount|rate|benefit|payment|award|grant))?")


def _replaced(value: Value) -> bool:
    return bool(value.above) and _REPLACED.fullmatch(value.above[0]) is not None and value.left != ""


def best_answer(candidates: Sequence[Candidate]) -> tuple[Value, Confidence] | None:
    """The best value, certain only when no other value answers nearly as well."""
    if not candidates:
        return None
    top = candidates[0]
    rivals = [c for c in candidates if c.value.value != top.value.value and c.score > top.score - 0.08]
    certain = top.score >= CERTAIN and not rivals and top.value.page.source == "pdf"
    return top.value, Confidence.HIGH if certain else Confidence.CHECK


def is_amount(value: Value) -> bool:
    """Whether the value is money."""
    return isinstance(value.value, Decimal)


def is_date(value: Value) -> bool:
    """Whether the value is a day."""
    return isinstance(value.value, date)


def asked(values: Sequence[Value], asks: Iterable[Ask], accept: Callable[[Value], bool]) -> list[Figure]:
    """A figure for each question that one value answers well enough."""
    found = []
    for ask in asks:
        best = best_answer(answers(values, ask, accept))
        if best:
            found.append(best[0].figure(ask.name, best[1]))
    return found
