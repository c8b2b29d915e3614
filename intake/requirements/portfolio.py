"""What a servicer's own loans ask for: the conventional list until the servicer publishes an overlay."""

from dataclasses import replace

from intake.requirements.conventional import CONVENTIONAL

CITATION = "12 CFR 1024.41(b)(1), comment 1"
PORTFOLIO = tuple(replace(row, citation=f"{CITATION}; {row.citation}", evidence="S") for row in CONVENTIONAL)
