"""Layouts that were there to be read while the reader was written."""
