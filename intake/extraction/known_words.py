"""Whether a page's words are words: letters that stand for other letters make none that anybody knows."""

import re
from collections.abc import Sequence

from intake.extraction.layout import Word
from intake.extraction.signs import SIGNS

# Fewer words than this prove nothing; of more, at least this share is known on any paper in a language known here.
ENOUGH, KNOWN_SHARE = 20, 0.05
_ELSEWHERE = """
el los las del que con una por para como no se su al lo es y de la en
le les des du est dans pour sur pas une vous nous avec par au aux et ou
der die das und mit nicht von zu den dem ein eine ist im auf bei oder
het een van voor met niet zijn aan op te dat
di che per non il gli della sono con nel
na nie jest od do dla oraz o que um uma os as dos das nao para
""".split()
_KNOWN = {word for phrases in SIGNS.values() for phrase in phrases for word in phrase.split()} | {
    *_ELSEWHERE, *"the of to and in for is on by with this that your you are not from be or as at we".split(),
}  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def makes_sense(words: Sequence[Word]) -> bool:
    """Whether enough of these words are known, or they are too few to tell."""
    spoken = [part for word in words for part in _LETTERS.findall(word.text.lower())]
    return len(spoken) < ENOUGH or sum(part in _KNOWN for part in spoken) >= KNOWN_SHARE * len(spoken)
