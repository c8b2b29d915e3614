"""Written letters as tagged PDF that meets PDF/UA-1, set by typst; their words go in as data, never as markup."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import typst

HERE = Path(__file__).parent
ACCESSIBLE: Final = "ua-1"


def as_pdf(letter: Mapping[str, Any]) -> bytes:
    """The letter's PDF. The same letter always gives the same words and the same date inside."""
    return _set("letter", letter)


def batch_as_pdf(batch: Mapping[str, Any]) -> bytes:
    """Many letters for the mail: a cover that lists them, then each on a new sheet with its address behind a window."""
    return _set("batch", batch)


def _set(name: str, content: Mapping[str, Any]) -> bytes:
    pdf: bytes = typst.compile(
        str(HERE / f"{name}.typ"), format="pdf", sys_inputs={name: json.dumps(content)}, pdf_standards=ACCESSIBLE,
        ignore_system_fonts=True,
    )
    return pdf
