"""Papers over the wire: sending them, their receipts, their pages and their bytes."""

from portal.papers import bytes_out, joining, received, sending
from portal.papers.blueprint import papers

__all__ = ["bytes_out", "joining", "papers", "received", "sending"]
