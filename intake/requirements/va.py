"""What VA asks for: its own list is not confirmed, so the conventional one, cited as such."""

from dataclasses import replace

from intake.requirements.conventional import CONVENTIONAL

CITATION = "VA M26-4, chapter 5 (list to be confirmed)"
VA = tuple(replace(row, citation=f"{CITATION}; {row.citation}", evidence="U") for row in CONVENTIONAL)
