"""Layouts drawn from the papers that common American publishers print, by somebody who has not seen the reader."""
