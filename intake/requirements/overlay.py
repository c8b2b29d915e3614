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
        rows = tuple(_changed(row, change, where) if row.key == change["key"] else row for row in rows)
    return rows


def _changed(row: Requirement, change: Mapping[str, Any], where: str) -> Requirement:
    any_of = tuple(tuple(_part_changed(part, change, where) for part in way) for way in row.any_of)
    also = tuple(
        tuple(_part(part, f"{where}.also[{at}][{number}]") for number, part in enumerate(_listed(way, f"{where}.also[{at}]")))
        for at, way in enumerate(_listed(change.get("also", []), f"{where}.also"))
    )
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
        part = replace(part, max_age_days=_number(change["max_age_days"], f"{where}.max_age_days"))
    if "count" in change and (part.count > 1 or kind is not None):
        part = replace(part, count=_number(change["count"], f"{where}.count"))
    return part


def _part(part: Any, where: str) -> Alternative:
    _only(part, PART, where)
    words, words_es = _words(part.get("words"), f"{where}.words")
    checks = tuple(_listed(part.get("checks", []), f"{where}.checks"))
    if unknown := set(checks) - CHECKS:
        raise BadOverlay(f"{where}.checks", f"unknown check {sorted(unknown)[0]!r}")
    kinds = tuple(_kind(kind, f"{where}.kinds") for kind in _listed(part.get("kinds"), f"{where}.kinds"))
    days = part.get("max_age_days")
    return Alternative(
        words, kinds, _number(part.get("count", 1), f"{where}.count"),
        None if days is None else _number(days, f"{where}.max_age_days"), checks, words_es=words_es,
    )


def _only(values: Any, allowed: frozenset[str], where: str) -> None:
    if not isinstance(values, Mapping):
        raise BadOverlay(where, "must be an object")
    if unknown := set(values) - allowed:
        raise BadOverlay(f"{where}.{sorted(unknown)[0]}", "an overlay may not change this")


def _listed(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise BadOverlay(where, "must be a list")
    return value


def _number(value: Any, where: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise BadOverlay(where, "must be a whole number of at least 1")
    return value


def _kind(value: Any, where: str) -> DocumentKind:
    if value not in set(DocumentKind):
        raise BadOverlay(where, f"no kind of paper is called {value!r}")
    return DocumentKind(value)


def _words(value: Any, where: str) -> tuple[str, str]:
    _only(value, LANGUAGES, where)
    if not all(isinstance(value.get(language), str) and value[language] for language in LANGUAGES):
        raise BadOverlay(where, "must have words in both en and es")
    return value["en"], value["es"]
