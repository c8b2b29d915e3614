"""Layouts of papers that are common in American mail, drawn to examine the reader and not by anyone who has read it."""
