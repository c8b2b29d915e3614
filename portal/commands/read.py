"""``foothold read``: what Foothold reads in a file, as a table for people or one line of JSON for each paper."""

import json
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from PIL import Image, ImageDraw
from tqdm import tqdm

from intake.extraction.reading import PaperReading
from intake.extraction.sandbox import Reader
from intake.figures import Box, Confidence
from intake.kinds import DocumentKind, ReadingStatus
from intake.statements.model import RegularDeposits, Statement
from intake.statements.regular import regular_deposits

INK = {Confidence.HIGH: (0, 110, 60), Confidence.CHECK: (190, 90, 0)}


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per line, one line for each paper.")
@click.option(
    "--draw", "draw_to", type=click.Path(path_type=Path, file_okay=False), help="Put page pictures with the boxes read into this folder."
)
@click.option(
    "--people",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A JSON list of the people on the loan, for the name check.",
)
@click.option("--summary", is_flag=True, help="Of papers of 20 pages or more, only the pages that say their sums: no transactions.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day to which the paper's age is counted.")
def read(files: tuple[Path, ...], as_json: bool, draw_to: Path | None, people: Path | None, summary: bool, on: datetime | None) -> None:
    """Read papers and say what is printed on them."""
    names = _names(people) if people else ()
    for folder in (f for f in files if f.is_dir()):
        raise click.UsageError(f"{folder} is a folder; name the files in it")
    with Reader(warm=("text",) if len(files) > 1 else ()) as reader:
        for path in tqdm(files, unit="file", disable=len(files) == 1 or not sys.stderr.isatty(), file=sys.stderr, leave=False):
            readings = _read(reader, path, names, on.date() if on else None, summary)
            click.echo("\n".join(_lines(path, readings, as_json)))
            if draw_to:
                _draw(reader, path, readings, draw_to)


def _names(path: Path) -> tuple[str, ...]:
    """People as a list of names, or of objects with a name, as case files write them."""
    try:
        given = json.loads(path.read_text("utf-8"))
    except (ValueError, OSError) as error:
        raise click.UsageError(f"{path} does not hold JSON") from error
    people = given.get("people", []) if isinstance(given, dict) else given
    names = [person.get("name") if isinstance(person, dict) else person for person in people] if isinstance(people, list) else [None]
    if not all(isinstance(name, str) for name in names):
        raise click.UsageError(f"{path} must hold a list of names, or of objects with a name")
    return tuple(str(name) for name in names)


def _read(reader: Reader, path: Path, names: Sequence[str], on: date | None, summary: bool) -> list[PaperReading]:
    try:
        return reader.read(path, names, on, summary)
    except OSError as error:
        click.echo(f"{path}: {error.strerror or 'cannot be opened'}", err=True)
        return [PaperReading(ReadingStatus.DAMAGED)]


def _lines(path: Path, readings: Sequence[PaperReading], as_json: bool) -> list[str]:
    if as_json:
        return [json.dumps({"file": str(path), **reading.as_json(), **_regular_json(reading)}, ensure_ascii=False) for reading in readings]
    return [line for reading in readings for line in _table(path, reading)]


def _table(path: Path, reading: PaperReading) -> list[str]:
    pages = (
        f"pages {reading.page_range[0]}-{reading.page_range[1]} of {reading.pages}" if reading.page_range else f"{reading.pages} page(s)"
    )
    lines = [f"{path}: {reading.kind.value} ({reading.kind_confidence:.0%}), {reading.status.value}, {pages}, {reading.seconds:.1f} s"]
    lines += [f"  {f.name:<22} {f.text:<28} {f.confidence.value:<6} page {f.read_from.page}: {f.read_from.words}" for f in reading.figures]
    lines += [f"  deposit {d.on} {d.amount:>12,.2f}  {d.description}" for d in reading.deposits]
    lines += [f"  regular {r.payer or '(nobody named)'}: {_in_a_month(r)}" for r in _regular(reading)]
    lines += [f"  check {c.name:<32} {c.outcome.value:<12} {_detail(c.detail)}" for c in reading.checks]
    return lines


def _regular(reading: PaperReading) -> tuple[RegularDeposits, ...]:
    """The deposits of this one statement that come in regularly."""
    figures = {figure.name: figure.value for figure in reading.figures}
    return regular_deposits([Statement.read("", figures, reading.deposits)])


def _regular_json(reading: PaperReading) -> dict[str, Any]:
    """Regular deposits of a bank statement; ``deposits`` are places in the list of that name."""
    if reading.kind is not DocumentKind.BANK_STATEMENT:
        return {}
    return {"regular_deposits": [
        {
            "payer": found.payer, "looks_like": found.looks_like.value, "frequency": found.frequency.value if found.frequency else None,
            "monthly_amount": f"{found.monthly.amount:.2f}" if found.monthly else None,
            "formula": found.monthly.formula if found.monthly else None,
            "doubts": [doubt.value for doubt in found.doubts], "deposits": [seen.number for seen in found.deposits],
        }
        for found in _regular(reading)
    ]}


def _in_a_month(found: RegularDeposits) -> str:
    looks = found.looks_like.value.replace("_", " ")
    amount = f"{found.monthly.amount:,.2f} a month ({found.monthly.formula})" if found.monthly else "no monthly amount"
    said = [looks, found.frequency.value if found.frequency else "how often is not clear", amount]
    return ", ".join(said + [doubt.value.replace("_", " ") for doubt in found.doubts])


def _detail(detail: dict[str, Any]) -> str:
    return ", ".join(f"{key}={value}" for key, value in detail.items() if value is not None)


def _draw(reader: Reader, path: Path, readings: Sequence[PaperReading], folder: Path) -> None:
    """Page pictures with a frame around each figure and deposit, named by the file and page."""
    folder.mkdir(parents=True, exist_ok=True)
    marks = [(f.read_from.page, f.read_from.box, INK[f.confidence], f.name) for r in readings for f in r.figures]
    marks += [(d.page, d.box, (40, 80, 190), "deposit") for r in readings for d in r.deposits]
    for picture in reader.page_pictures(path, folder):
        with Image.open(picture.path) as image:
            drawn = image.convert("RGB")
        scale = drawn.width / picture.width
        for page, box, colour, name in marks:
            if page == picture.page:
                _frame(drawn, box, scale, colour, name)
        drawn.save(folder / f"{path.stem}-{picture.page:04}.png")
        picture.path.unlink()


def _frame(image: Image.Image, box: Box, scale: float, colour: tuple[int, int, int], name: str) -> None:
    pen = ImageDraw.Draw(image)
    corners = (box.x0 * scale - 2, box.top * scale - 2, box.x1 * scale + 2, box.bottom * scale + 2)
    pen.rectangle(corners, outline=colour, width=2)
    pen.text((corners[0], corners[1] - 11), name, fill=colour)
