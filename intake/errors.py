"""The refusals and faults that operations and adapters raise, named as what they refuse."""


class Refusal(Exception):
    """Something a person asked for that the rules of the trade do not allow; nothing was changed.

    ``code`` is a stable word from which the edge chooses the sentence a person reads.
    """

    code = "refused"

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or self.code)
        self.detail = detail


class NotFound(Refusal):
    """Missing, or not this person's to see: the two are never told apart."""

    code = "not_found"


class StoreFault(Exception):
    """The store of papers could not do what was asked; trying again later may help."""


class FileMissing(StoreFault):
    """No file is kept under this key."""


class FileExists(StoreFault):
    """A file is already kept under this key, and kept files are never overwritten."""
