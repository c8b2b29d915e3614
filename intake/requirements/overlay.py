"""What a servicer may change in a programme without code: freshness, counts, added alternatives and words in both languages."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from intake.kinds import DocumentKind
from intake.requirements.model import Alternative, Requirement

CHANGES = frozenset({"key", "kind", "max_age_days", "count", "also", "title", "why"})
PART = frozenset({"words", "kinds", "count", "max_age_days", "checks"})
CHECKS = frozenset({"signed", "year_to_date", "consecutive", "latest_year"})
LANGUAGES = frozenset({"en", "es"})
# Beyond these a number is a slip of the hand: ten years of age, two years of monthly papers.
OLDEST_DAYS, MOST_PAPERS = 3650, 24


class BadOverlay(ValueError):
    """An overlay that asks for what it may not, or says it wrongly; ``at`` is the key at fault."""

    def __init__(self, at: str, problem: str) -> None:
        super().__init__(f"{at}: {problem}")
        self.at = at
        self.problem = problem


def overlaid(rows: tuple[Requirement, ...], overlay: Mapping[str, Any]) -> tuple[Requirement, ...]:
    """The requirements with an overlay's changes made, each change naming the requirement by its key."""
    _only(overlay, frozenset({"requirements"}), "overlay")
    for at, change in enumerate(_listed(overlay.get("requirements", []), "overlay.requirements")):
        where = f"overlay.requirements[{at}]"
        _only(change, CHANGES, where)
        if not any(row.key == change.get("key") for row in rows):
            raise BadOverlay(f"{where}.key", f"no requirement is called {change.get('key')!r} here")
        changed = tuple(_changed(row, change, where) if row.key == change["key"] else row for row in rows)
        _refuse_idle(rows, changed, change, where)
        rows = changed
    return rows


def still_applying(rows: tuple[Requirement, ...], overlay: Mapping[str, Any]) -> dict[str, Any]:
    """A published overlay without the changes that no longer find what they change: programmes go out of force and are amended."""
    kept: list[Any] = []
    for change in overlay.get("requirements", []):
        try:
            overlaid(rows, {"requirements": [change]})
        except BadOverlay:
            continue
        kept.append(change)
    return {"requirements": kept}


def _changed(row: Requirement, change: Mapping[str, Any], where: str) -> Requirement:
    any_of = tuple(tuple(_part_changed(part, change, where) for part in way) for way in row.any_of)
    also = tuple(_way(way, f"{where}.also[{at}]") for at, way in enumerate(_listed(change.get("also", []), f"{where}.also")))
    words: dict[str, Any] = {}
    for name in ("title", "why"):
        if name in change:
            words[name], words[f"{name}_es"] = _words(change[name], f"{where}.{name}")
    return replace(row, any_of=any_of + also, **words)


def _part_changed(part: Alternative, change: Mapping[str, Any], where: str) -> Alternative:
    kind = _kind(change["kind"], f"{where}.kind") if "kind" in change else None
    if kind is not None and kind not in part.kinds:
        return part
    if "max_age_days" in change and part.max_age_days is not None:
        part = replace(part, max_age_days=_number(change["max_age_days"], f"{where}.max_age_days", OLDEST_DAYS))
    if "count" in change and (part.count > 1 or kind is not None):
        part = replace(part, count=_number(change["count"], f"{where}.count", MOST_PAPERS))
    return part


def _refuse_idle(
    before: tuple[Requirement, ...], after: tuple[Requirement, ...], change: Mapping[str, Any], where: str
) -> None:
    """A change that finds nothing to change is a mistake, and named where it was made."""
    if not set(change) - {"key", "kind"}:
        raise BadOverlay(where, "changes nothing")
    touched = [row for row in before if row.key == change["key"]]
    parts = [part for row in touched for way in row.any_of for part in way]
    if "kind" in change and not any(change["kind"] in part.kinds for part in parts):
        raise BadOverlay(f"{where}.kind", f"{change['key']} takes no {change['kind']}")
    meant = [part for part in parts if change.get("kind") is None or change["kind"] in part.kinds]
    if "max_age_days" in change and all(part.max_age_days is None for part in meant):
        raise BadOverlay(f"{where}.max_age_days", "these papers have no age limit to change")
    if "count" in change and "kind" not in change and all(part.count == 1 for part in meant):
        raise BadOverlay(f"{where}.count", "name the kind of paper that is to be counted")


def _way(way: Any, where: str) -> tuple[Alternative, ...]:
    if not _listed(way, where):
        raise BadOverlay(where, "must have at least one part")
    return tuple(_part(part, f"{where}[{number}]") for number, part in enumerate(way))


def _part(part: Any, where: str) -> Alternative:
    _only(part, PART, where)
    words, words_es = _words(part.get("words"), f"{where}.words")
    checks = tuple(_listed(part.get("checks", []), f"{where}.checks"))
    if unknown := [check for check in checks if not isinstance(check, str) or check not in CHECKS]:
        raise BadOverlay(f"{where}.checks", f"unknown check {unknown[0]!r}")
    kinds = tuple(_kind(kind, f"{where}.kinds") for kind in _listed(part.get("kinds"), f"{where}.kinds"))
    if not kinds:
        raise BadOverlay(f"{where}.kinds", "must name a kind of paper")
    days = part.get("max_age_days")
    return Alternative(
        words, kinds, _number(part.get("count", 1), f"{where}.count", MOST_PAPERS),
        None if days is None else _number(days, f"{where}.max_age_days", OLDEST_DAYS), checks,
        only_if_offered=DocumentKind.OTHER in kinds, words_es=words_es,
    )


def _only(values: Any, allowed: frozenset[str], where: str) -> None:
    if not isinstance(values, Mapping):
        raise BadOverlay(where, "must be an object")
    if unknown := set(values) - allowed:
        raise BadOverlay(f"{where}.{min(map(str, unknown))}", "an overlay may not change this")


def _listed(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise BadOverlay(where, "must be a list")
    return value


def _number(value: Any, where: str, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
        raise BadOverlay(where, f"must be a whole number from 1 to {most:,}")
    return value


def _kind(value: Any, where: str) -> DocumentKind:
    if not isinstance(value, str) or value not in set(DocumentKind):
        raise BadOverlay(where, f"no kind of paper is called {value!r}")
    return DocumentKind(value)


def _words(value: Any, where: str) -> tuple[str, str]:
    _only(value, LANGUAGES, where)
    if not all(isinstance(value.get(language), str) and value[language].strip() for language in LANGUAGES):
        raise BadOverlay(where, "must have words in both en and es")
    return value["en"], value["es"]
