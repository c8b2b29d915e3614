"""Papers over the wire: sending them, their receipts, their pages and their bytes."""
