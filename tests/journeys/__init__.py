"""The real site in a real browser, from first page to last."""
