"""The words by which each kind of paper is known: how much a phrase speaks for a kind, or against it."""

from intake.extraction.signs import accounts, benefits, families, housing, others, requests, taxes, work
from intake.kinds import DocumentKind as K

# Phrases by weight; a phrase counts once, and a negative weight is what rules a kind out.
WORDS: dict[K, dict[float, str]] = {
    kind: weighed
    for papers in (work, benefits, accounts, taxes, housing, requests, families, others)
    for kind, weighed in papers.WORDS.items()
}


def _by_phrase(weighed: dict[float, str]) -> dict[str, float]:
    return {phrase.strip(): weight for weight, phrases in weighed.items() for phrase in phrases.split(",")}


SIGNS: dict[K, dict[str, float]] = {kind: _by_phrase(weighed) for kind, weighed in WORDS.items()}
# What speaks for none of the kinds, but only at the top of a paper.
HEADS_OF_OTHERS: dict[str, float] = _by_phrase(others.HEADS)
