"""``foothold assess``: requirements, missing list, clocks and forbidden acts of cases described in JSON."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from intake.case_answer import Answer, answered
from intake.casefile import BadCase, read_case
from intake.completeness import Item
from intake.deadlines import Deadline
from intake.kinds import DeadlineState
from intake.requirements.overlay import BadOverlay

WRONG_USE = 2


@click.command("assess")
@click.argument("cases", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="CASE.json...")
@click.option("--json", "as_json", is_flag=True, help="One object per line, one line per case.")
@click.option(
    "--overlay", type=click.Path(path_type=Path), metavar="OVERLAY.json",
    help="A servicer's own rules to try on every case, in place of the case's own.",
)
def assess(cases: tuple[Path, ...], as_json: bool, overlay: Path | None) -> None:
    """What is asked, what is missing, every clock, and what may not happen now."""
    tried, wrong = _overlay(overlay) if overlay is not None else None, False
    for path in cases:
        try:
            answer = answered(read_case(_loaded(path)), tried)
        except (BadCase, BadOverlay) as error:
            wrong = True
            click.echo(f"{path}: {error}", err=True)
            if as_json:
                click.echo(json.dumps({"file": str(path), "error": str(error)}))
            continue
        click.echo(json.dumps(as_contract(answer)) if as_json else "\n".join(_table(path, answer)))
    if wrong:
        raise SystemExit(WRONG_USE)


def as_contract(answer: Answer) -> dict[str, Any]:
    """The answer in the words and order of the contract."""
    return {
        "requirements": [_requirement(item) for item in answer.assessment.items],
        "missing": [{"key": i.key, "person": i.person, "source": i.source} for i in answer.assessment.missing],
        "appears_complete": answer.assessment.appears_complete,
        "deadlines": [_deadline(clock) for clock in answer.deadlines],
        "prohibited_now": [
            {"act": limit.act.value, "until": _iso(limit.until), "citation": limit.citation} for limit in answer.prohibited_now
        ],
    }


def _overlay(path: Path) -> dict[str, Any]:
    """The overlay to try; one that cannot be read at all is wrong use, one that asks too much is named with each case."""
    try:
        loaded = _loaded(path)
    except BadCase as error:
        raise click.UsageError(f"{path}: {error}") from None
    if not isinstance(loaded, dict):
        raise click.UsageError(f"{path}: the file: must be an object")
    return loaded


def _loaded(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes(), parse_float=Decimal, object_pairs_hook=_each_key_once)
    except BadCase:
        raise
    except OSError as error:
        raise BadCase("the file", (error.strerror or "cannot be read").lower()) from None
    except UnicodeDecodeError:
        raise BadCase("the file", "is not text in UTF-8") from None
    except json.JSONDecodeError as error:
        raise BadCase("the file", f"is not JSON (line {error.lineno}, column {error.colno}: {error.msg})") from None
    except RecursionError:
        raise BadCase("the file", "is nested too deeply") from None
    except ValueError:
        raise BadCase("the file", "holds a number that is too long") from None


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of the file; a key that stands twice would silently hide one of its values."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for at, (key, _value) in enumerate(pairs) if key in {other for other, _other in pairs[:at]})
        raise BadCase("the file", f"the key {twice!r} stands twice in one object")
    return found


def _requirement(item: Item) -> dict[str, Any]:
    return {
        "key": item.key, "title": item.title, "person": item.person, "source": item.source, "status": item.status.value,
        "documents": list(item.documents), "expires_on": _iso(item.expires_on), "citation": item.citation,
    }


def _deadline(clock: Deadline) -> dict[str, Any]:
    return {
        "key": clock.key, "citation": clock.citation, "starts_on": _iso(clock.starts_on), "due_on": _iso(clock.due_on),
        "state": clock.state.value, "subject": clock.subject, "projected": clock.projected, "because": clock.because or None,
        "passed_over": clock.passed_over or None,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _table(path: Path, answer: Answer) -> Iterator[str]:
    """The answer for people, one block per case."""
    assessment = answer.assessment
    yield f"{path}: {'appears complete' if assessment.appears_complete else f'{len(assessment.missing)} missing'}"
    rows = [
        (item.key, item.person or "", item.source or "", item.status.value.replace("_", " "), _iso(item.expires_on) or "",
         ", ".join(item.documents))
        for item in assessment.items
    ]
    yield from _aligned(("requirement", "person", "source", "status", "good until", "papers"), rows)
    running = [clock for clock in answer.deadlines if clock.state is not DeadlineState.NOT_APPLICABLE]
    yield from _aligned(
        ("clock", "starts", "due", "state", "paper", "authority"),
        [(c.key, _iso(c.starts_on) or "", _due(c), c.state.value, c.subject or "", c.citation) for c in running],
    )
    yield from _aligned(
        ("may not happen now", "until", "authority"),
        [(limit.act.value, _iso(limit.until) or "further notice", limit.citation) for limit in answer.prohibited_now],
    )


def _due(clock: Deadline) -> str:
    return f"{_iso(clock.due_on) or 'not yet set'}{' (projected)' if clock.projected else ''}"


def _aligned(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    if not rows:
        return
    widths = [max(len(row[at]) for row in (heading, *rows)) for at in range(len(heading))]
    yield ""
    for row in (heading, *rows):
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
