"""Message ids: ``N_`` marks a sentence for the catalogues without translating it; the edge translates."""


class OwnWords(str):
    """A servicer's own words, which no catalogue holds: the English, with its Spanish beside it."""

    es: str

    def __new__(cls, english: str, spanish: str) -> "OwnWords":
        words = super().__new__(cls, english)
        words.es = spanish
        return words


def N_(message: str) -> str:
    """Mark a message id for translation and return it unchanged."""
    return message


def in_both(english: str, spanish: str) -> str:
    """Words as the edge puts them into a language: a message id for the catalogue, or the servicer's own where Spanish is given."""
    return OwnWords(english, spanish) if spanish else english
