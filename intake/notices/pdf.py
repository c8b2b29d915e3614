"""A written letter as tagged PDF that meets PDF/UA-1, set by typst; its words go in as data, never as markup."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import typst

SOURCE = Path(__file__).with_name("letter.typ")
ACCESSIBLE: Final = "ua-1"


def as_pdf(letter: Mapping[str, Any]) -> bytes:
    """The letter's PDF. The same letter always gives the same words and the same date inside."""
    pdf: bytes = typst.compile(
        str(SOURCE), format="pdf", sys_inputs={"letter": json.dumps(letter)}, pdf_standards=ACCESSIBLE,
        ignore_system_fonts=True,
    )
    return pdf
