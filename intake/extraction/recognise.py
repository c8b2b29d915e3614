"""What a paper is, from the words that only such papers print."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from intake.extraction.layout import Page
from intake.extraction.signs import HEADS_OF_OTHERS, SIGNS
from intake.kinds import DocumentKind as K

ENOUGH = 6.0
WEAK = 2.5
STRONG = 3.0
TITLE_LINES = 10
# Words of everyday business speak for a kind only so far together: they make it a suspect, never a certainty.
COMMON = 1.0
MOST_OF_COMMON = 5


def weigh(pages: Iterable[Page]) -> Mapping[K, float]:
    """How strongly the words of these pages speak for each kind; ``other`` competes like any kind."""
    texts = [(page.plain, "\n".join(line.plain for line in page.lines[:TITLE_LINES])) for page in pages]
    body = " " + " ".join(text.replace("\n", " ") for text, _ in texts) + " "
    title = " " + " ".join(head.replace("\n", " ") for _, head in texts) + " "
    return weigh_words(_own(body), _own(title))


# Another paper that a sentence speaks of ("reported on Form 1099-MISC", "attach your award letter") says nothing of this one.
_SPOKEN_OF = re.compile(
    r" (?:on|see|with|(?:send|submit|provide|attach|enclose|include|need)(?: us)?)(?: (?:a|an|the|your|any|his|her|irs|federal|copy|of))* "
    r"(?:forms? (?:1099|1098|1040|w 2)\w*(?: \w{1,4})?|(?:benefit )?(?:award|benefit|hardship|offer|employment) letters?)(?= )"
)


def _own(words: str) -> str:
    """The words without the names of other papers."""
    return _SPOKEN_OF.sub(" ", words)


# A line of a table: a day at its beginning, or cents somewhere in it.
_ENTRY = re.compile(r"\s*\d{1,2}[/-]\d{1,2}\b|.*\d\.\d{2}\b")


def titled(page: Page, kind: K) -> bool:
    """Whether the top of a page says what it is, as the first page of a paper does."""
    head = " " + " ".join(line.plain for line in page.lines[:TITLE_LINES] if not _ENTRY.match(line.text)) + " "
    return any(weight >= STRONG and f" {phrase} " in head for phrase, weight in SIGNS[kind].items())


@lru_cache(maxsize=256)
def weigh_words(body: str, title: str) -> Mapping[K, float]:
    """The same of plain words, each text begun and ended by a space; a page is weighed alone, among others and as the first."""
    scores = {kind: _score(signs, body, title) for kind, signs in SIGNS.items()}
    return {**scores, K.OTHER: scores[K.OTHER] + _score(HEADS_OF_OTHERS, title, "")}


def _score(signs: Mapping[str, float], body: str, title: str) -> float:
    score = common = 0.0
    for phrase, weight in signs.items():
        if f" {phrase} " not in body:
            continue
        if 0 < weight <= COMMON:
            common += weight
        else:
            score += weight * (1.5 if weight > 2 and f" {phrase} " in title else 1.0)
    return score + min(common, MOST_OF_COMMON)


# Amounts as other countries print them, and their currencies' signs.
_FOREIGN = re.compile(r"(?<![\d.,])\d{1,3}(?:[ .]\d{3})*,\d{2}(?![\d,])|[£₹¥]|\bRs\.?\s?\d")
_AMERICAN = re.compile(r"(?<![\d.,])\d{1,3}(?:,?\d{3})*\.\d{2}(?!\d|\.\d)|\$\s?\d")
MANY_FOREIGN = 4


def is_foreign(pages: Iterable[Page]) -> bool:
    """Whether the amounts are another country's; such a paper is none of ours."""
    text = "\n".join(page.text for page in pages)
    foreign = len(_FOREIGN.findall(text))
    return foreign >= MANY_FOREIGN and foreign > len(_AMERICAN.findall(text))


# Papers that are nothing without an amount; the same words without one are of another paper.
ABOUT_MONEY = frozenset({K.BANK_STATEMENT, K.BENEFIT_LETTER, K.UNEMPLOYMENT_LETTER, K.MORTGAGE_STATEMENT})
_ANY_MONEY = re.compile(r"\d[.,]\s?\d{2}(?!\d)|\$\s?\d|\d{1,3},\d{3}")


def _names_no_money(pages: Iterable[Page]) -> bool:
    """Whether printed pages hold no amount; on a picture it may be there unread."""
    return all(page.source == "pdf" and not _ANY_MONEY.search(page.text) for page in pages)


def suspects(pages: Sequence[Page]) -> list[K]:
    """Kinds that weak signs speak for, strongest first; whether it is one of them its figures have to show."""
    if is_foreign(pages):
        return []
    ranked = sorted(weigh(pages).items(), key=lambda pair: -pair[1])
    least = max(WEAK, weigh(pages)[K.OTHER])
    return [kind for kind, score in ranked[:3] if kind is not K.OTHER and score >= least]


def recognise(pages: Sequence[Page]) -> tuple[K, float]:
    """The kind these pages speak for most, and how sure: the lead over the next, from 0 to 1."""
    if is_foreign(pages):
        return K.OTHER, 0.9
    ranked = sorted(weigh(pages).items(), key=lambda pair: -pair[1])
    if _names_no_money(pages):
        ranked = [(kind, score) for kind, score in ranked if kind not in ABOUT_MONEY]
    (kind, best), (_, second) = ranked[0], ranked[1]
    if best < ENOUGH:
        return K.OTHER, round(max(0.3, 1 - max(best, 0) / (2 * ENOUGH)), 2)
    sure = min(1.0, best / (2 * ENOUGH)) * min(1.0, 0.5 + (best - max(second, 0.0)) / best)
    return kind, round(min(0.99, max(0.05, sure)), 2)
