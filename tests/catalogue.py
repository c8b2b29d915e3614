"""Keeps the Spanish catalogue true to the code: ``python -m tests.catalogue`` gathers the sentences, keeps what is translated, compiles.

Spanish goes straight into ``portal/translations/es/LC_MESSAGES/messages.po``; the test in test_languages.py fails on a missing one.
"""

import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "portal" / "translations" / "es" / "LC_MESSAGES"
MARKS = {"_": None, "gettext": None, "_l": None, "lazy_gettext": None, "N_": None, "ngettext": (1, 2), "lazy_ngettext": (1, 2)}
BEGAN = datetime(2026, 11, 22, tzinfo=UTC)


def sentences() -> Catalog:
    """Every sentence marked for translation in the code and the templates, untranslated."""
    catalogue = Catalog(locale="es", project="Foothold", charset="utf-8", creation_date=BEGAN, revision_date=BEGAN, fuzzy=False)
    for folder in ("intake", "portal"):
        found = extract_from_dir(
            str(ROOT / folder), [("**.py", "python"), ("**/templates/**.html", "jinja2")],
            {"**/templates/**.html": {"extensions": "jinja2.ext.do"}}, keywords=MARKS,
        )
        for name, _line, message, _comments, context in found:
            catalogue.add(message, None, [(f"{folder}/{name}", 0)], context=context)
    return catalogue


def kept() -> Catalog:
    """The catalogue as it is kept."""
    with (FOLDER / "messages.po").open("rb") as file:
        return read_po(file, locale="es")


def untranslated(catalogue: Catalog) -> list[str]:
    """The sentences without Spanish words."""
    return [str(message.id) for message in catalogue if message.id and not all(forms(message.string))]


def forms(string: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """A translation's forms: one, or one per plural; an empty one where there is none yet."""
    return (string or "",) if isinstance(string, str | None) else tuple(string) or ("",)


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as the site loads it."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def gather(*known: Catalog) -> Catalog:
    """The sentences of today with whatever Spanish the known catalogues have for them, and the plurals of the first.

    Versions of Babel differ in how many plurals Spanish has; ours has one and many.
    """
    catalogue = sentences()
    catalogue.mime_headers = known[0].mime_headers
    for message in catalogue:
        for source in known:
            translated = source.get(message.id) if message.id else None
            if translated is not None and all(forms(translated.string)):
                message.string = translated.string
    return catalogue


def keep(catalogue: Catalog) -> None:
    """Write the source and its compiled twin."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "messages.po").open("wb") as file:
        write_po(file, catalogue, sort_output=True, include_lineno=False, width=130)
    (FOLDER / "messages.mo").write_bytes(compiled(catalogue))


if __name__ == "__main__":
    today = gather(kept())
    keep(today)
    print("\n".join(untranslated(today)) or "every sentence has its Spanish")
