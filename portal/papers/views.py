"""Papers over the wire: sending them, their receipts, their pages and their bytes."""

from portal.papers import bytes_out, received, sending
from portal.papers.blueprint import papers

__all__ = ["bytes_out", "papers", "received", "sending"]
