"""Layouts that were drawn without the reader, and shown to it only when it was finished."""
