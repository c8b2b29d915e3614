"""Forms read line by line: the number a line or box bears, the words it says, and the amount entered on it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from intake.extraction.amounts import only_amount
from intake.extraction.finding import mentions
from intake.extraction.kinds.form_columns import column
from intake.extraction.layout import Page, Word, around, plain
from intake.figures import Confidence, Figure, Provenance

_NUMBER = re.compile(r"(?:\d{1,2}[a-z]?|[a-hz])[.:),]?$")
_MONEY = re.compile(r"[($-]*\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?\)?\.?-?$|[($-]*\d+\.\d{2}\)?-?$|[($-]*\$\d+\)?$|\(\d+\)$|-?\d{3,9}\.?$")
# Whole dollars before a printed point ("127."), and a number that closes a sentence.
_ENDS_SENTENCE = re.compile(r"\d+\.")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_SIGN = frozenset({"$", "-", "(", "-$", "$-", "=", "}", "▶", "►"})
# The number of a form's line stands in the left part of the page; what is left of it is a note in the margin.
MARGIN = 0.3
# A line's words may run on over so many printed lines before its amount.
MOST_LINES = 7
# More words than this are a sentence, not what an entry is called.
LONGEST_LINE, LONGEST_UNNUMBERED = 80, 10


@dataclass(frozen=True)
class Entry:
    """One amount entered on a form: the number of its line or box, what the form says there, the amount, and more in columns beside it."""

    number: str
    said: str
    value: Decimal
    words: tuple[Word, ...]
    page: Page
    on_its_line: bool = True
    beside: tuple[tuple[Word, ...], ...] = ()

    def figure(self, name: str, confidence: Confidence) -> Figure:
        """The entry as a figure, traced to its words."""
        source = Provenance(self.page.number, around(word.box for word in self.words), " ".join(word.text for word in self.words))
        return Figure(name, self.value, source, confidence)


    def in_column(self) -> "Entry | None":
        """The same with the amount of the column that counts, if one does."""
        amounts = [(words, amount) for words in (self.words, *self.beside) if (amount := _amount(words)) is not None]
        at = column(self.page, amounts)
        return None if at is None else replace(self, words=amounts[at][0], value=amounts[at][1], beside=())


@dataclass(frozen=True)
class Wanted:
    """An entry to look for: the numbers its line bore over the years, phrases from best to worst, and words of other lines."""

    name: str
    numbers: tuple[str, ...]
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()


def entries(page: Page) -> list[Entry]:
    """Every amount entered on the lines of a page, in reading order."""
    found: list[Entry] = []
    number, said, run_on = "", "", 0
    for line in page.lines:
        words = [word for word in line.words if not re.fullmatch(r"[.·…_|]+|\(cid:\d+\)", word.text)]
        begins = _line_number(words, page)
        if len([cell for cell in line.cells if _NUMBER.match(cell.words[0].text) and len(cell.words) > 1]) > 1 and not any(
            _is_money(word.text) for word in words
        ):
            number, said, run_on = "", "", 0
            continue
        if begins is not None:
            number, said, run_on = _bare(words[begins].text), "", 0
            words = words[begins + 1 :]
        else:
            run_on += 1
            if run_on >= MOST_LINES or (not number and words and _begins_caption(words[0].text)):
                number, said, run_on = "", "", 0
        first = len(found)
        for text, trailing, money in _pieces(words, number):
            said = f"{said} {text}".strip()
            amount = _amount(money) if money else None
            if amount is None:
                continue
            if not said and len(found) > first:
                found[-1] = replace(found[-1], beside=(*found[-1].beside, tuple(money)))
            elif len(said.split()) <= (LONGEST_LINE if number or trailing else LONGEST_UNNUMBERED):
                found.append(Entry(trailing or number, said, amount, tuple(money), page, bool(text) and run_on == 0))
            said = ""
    return found


def _begins_caption(word: str) -> bool:
    return word[:1].isupper() and not _is_money(word)


def _bare(text: str) -> str:
    return text.rstrip(".:),").lower()


def _line_number(words: Sequence[Word], page: Page) -> int | None:
    """Where a line begins with its number ("1a", "31.", "Box 1"), after a note in the margin perhaps."""
    if len(words) > 2 and plain(words[0].text) in {"box", "line"} and _NUMBER.match(words[1].text):
        return 1
    for at, word in enumerate(words[:-1]):
        if at and (word.box.x0 > MARGIN * page.width or plain(words[at - 1].text) in _NAMES_NUMBER):
            return None
        following = words[at + 1].text
        if _NUMBER.match(word.text) and (following[:1].isalpha() or _is_money(following)) and not re.match(r"(?:of|to|or)\b", following):
            if len(word.text.rstrip(".:),")) > 1 or word.text[0].isdigit():
                return at
    return None


def _is_money(text: str) -> bool:
    return bool(_MONEY.match(text)) and not _YEAR.match(text.strip("()-."))


def _pieces(words: Sequence[Word], number: str) -> Iterator[tuple[str, str, list[Word]]]:
    """The words of a line cut at its amounts: (what is said, the number right before the amount, the amount's words)."""
    text: list[str] = []
    signs: list[Word] = []
    before = ""
    for at, word in enumerate(words):
        small = re.fullmatch(r"\d{1,2}", word.text) is not None
        entered = small and before != "" and before == number and at == len(words) - 1
        if (_is_money(word.text) and _stands_alone(words, at)) or entered:
            cents = words[at + 1 : at + 2] if re.fullmatch(r"\d{2}", " ".join(w.text for w in words[at + 1 :])) else []
            yield plain(" ".join(text)), before, [*signs, word, *cents]
            text, signs, before = [], [], ""
            continue
        if word.text in _SIGN:
            signs.append(word)
            continue
        signs = []
        before = _bare(word.text) if _NUMBER.match(word.text) and (at or not text) else ""
        if not (before and re.fullmatch(r"\d{2}", word.text) and at == len(words) - 1):
            text.append(word.text)
    yield plain(" ".join(text)), "", []


# A number after one of these words is no amount ("Form 1040", "over $24,500").
_NAMES_NUMBER = frozenset(
    "form forms line lines section sections page pub schedule code part box over exceeds than under least number no".split()
)


def _stands_alone(words: Sequence[Word], at: int) -> bool:
    """Whether a number is entered in a space of its own rather than part of a sentence."""
    if at and (set(plain(words[at - 1].text).split()) & _NAMES_NUMBER or _is_postcode(words[at - 1].text, words[at].text)):
        return False
    if _ENDS_SENTENCE.fullmatch(words[at].text) and at and words[at].box.x0 - words[at - 1].box.x1 < 0.6 * words[at].height:
        return False
    if at + 1 == len(words):
        return True
    following = words[at + 1]
    return following.box.x0 - words[at].box.x1 > 0.6 * following.height or bool(_NUMBER.match(following.text))


def _is_postcode(before: str, number: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]{2},?", before) and re.fullmatch(r"\d{5}", number))


def _amount(money: Sequence[Word]) -> Decimal | None:
    """The amount, its cents perhaps in a column of their own."""
    texts = [word.text for word in money]
    if len(texts) > 1 and re.fullmatch(r"\d{2}", texts[-1]) and "." not in texts[-2]:
        texts = [*texts[:-2], f"{texts[-2]}.{texts[-1]}"]
    joined = "".join(texts).rstrip(".")
    return only_amount(joined.lstrip("=}▶►"), bare=True)


def entered(pages: Sequence[Page], wanted: Wanted) -> Figure | None:
    """The amount entered on the wanted line: words decide, the line's number confirms."""
    best: tuple[float, Entry] | None = None
    for page in pages:
        for entry in entries(page):
            score = _score(entry, wanted)
            if score > 0.5 and (best is None or score > best[0] + 0.01):
                best = (score, entry)
    if best is None:
        return None
    score, found = best
    counts = found.in_column()
    if counts is None:
        return None
    sure = score >= 1.0 and counts.on_its_line and counts.page.source == "pdf"
    return counts.figure(wanted.name, Confidence.HIGH if sure else Confidence.CHECK)


def _score(entry: Entry, wanted: Wanted) -> float:
    if mentions(entry.said, wanted.unless):
        return 0.0
    numbered = entry.number in wanted.numbers
    phrases = [rank for rank, phrase in enumerate(wanted.phrases) if f" {phrase} " in f" {entry.said} " and (numbered or " " in phrase)]
    return 0.8 - 0.03 * phrases[0] + (0.3 if numbered else 0.0) if phrases else 0.0
