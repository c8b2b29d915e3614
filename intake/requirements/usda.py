"""What USDA asks for: its own list is not confirmed, so the conventional one, cited as such."""

from dataclasses import replace

from intake.requirements.conventional import CONVENTIONAL

CITATION = "7 CFR 3555.303 (list to be confirmed)"
USDA = tuple(replace(row, citation=f"{CITATION}; {row.citation}", evidence="U") for row in CONVENTIONAL)
