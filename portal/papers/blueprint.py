"""Papers over the wire as Flask knows them; when a request began is noted before any of its body is read."""

from datetime import datetime

from flask import Blueprint, g

from portal.wiring import wiring

papers = Blueprint("papers", __name__, url_prefix="/papers")


@papers.url_value_preprocessor
def _note_when_it_began(_endpoint: str | None, _values: dict[str, object] | None) -> None:
    # This runs before the cross-site check, which reads the whole body: a slow upload is dated by its first byte.
    g.request_began = wiring().clock.now()


def request_began() -> datetime:
    """The moment this request began to arrive."""
    began: datetime = g.request_began
    return began
