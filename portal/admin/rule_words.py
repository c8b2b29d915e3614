"""Requirements in an administrator's words: when one applies, to whom, what a paper must be, how sure the source is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask_babel import LazyString, ngettext
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from intake.kinds import HardshipKind, IncomeKind
from intake.operations.overlays import Standing
from intake.requirements.differences import Aspect, Difference
from intake.requirements.model import Alternative, Requirement
from intake.words import OwnWords, in_both
from portal.words import label, sentence

CONDITIONS: Mapping[str, LazyString] = {
    "always": _l("Always"),
    "has_hardship": _l("The hardship told is one of these"),
    "has_hardship_or_names_none": _l("The hardship told is one of these, or none was chosen yet"),
    "signs": _l("Signs the application: not deceased, not divorced off the loan"),
    "has_income": _l("Has income of one of these kinds that counts"),
    "signs_with_income": _l("Signs, and has income of one of these kinds"),
    "contributes": _l("Not on the loan, but their own pay or benefit is counted"),
    "succeeds_by_death": _l("Successor in interest after a death"),
    "succeeds_by_divorce": _l("Successor in interest after a divorce"),
    "succeeds_otherwise": _l("Successor in interest in another way"),
}
PER: Mapping[str, LazyString] = {
    "application": _l("Once for the application"), "person": _l("Each person"), "source": _l("Each source of income"),
}
CHECKS: Mapping[str, LazyString] = {
    "signed": _l("signed"), "year_to_date": _l("shows the pay of this year so far"), "consecutive": _l("months in a row"),
    "latest_year": _l("of the latest tax year"),
}
EVIDENCE: Mapping[str, LazyString] = {
    "T": _l("Text read in full"), "E": _l("Official page, excerpt read"), "S": _l("Secondary source"), "U": _l("Not confirmed"),
}
STANDINGS: Mapping[Standing, LazyString] = {
    Standing.DRAFT: _l("Draft"), Standing.PROPOSED: _l("Waits for a second administrator"), Standing.COMING: _l("Published, begins later"),
    Standing.IN_FORCE: _l("In force"), Standing.SUPERSEDED: _l("Replaced by a newer version"), Standing.WITHDRAWN: _l("Withdrawn"),
}
COLOURS: Mapping[Standing, str] = {Standing.IN_FORCE: "satisfied", Standing.PROPOSED: "soon", Standing.COMING: "awaiting_review"}


@dataclass(frozen=True)
class PartWords:
    """One paper of one way to meet a requirement: what the homeowner reads, and what is held against it."""

    words: str
    held_to: str


@dataclass(frozen=True)
class DifferenceWords:
    """One thing that an overlay or a newer programme changes."""

    requirement: str
    key: str
    what: str
    before: str
    after: str
    citation: str
    eases: bool


def when(row: Requirement) -> str:
    """The condition of a requirement, with the kinds it is about."""
    condition = str(CONDITIONS.get(row.applies, row.applies))
    vocabulary = HardshipKind if row.applies.startswith("has_hardship") else IncomeKind
    return f"{condition}: {', '.join(label(vocabulary(code)) for code in row.when)}" if row.when else condition


def per(row: Requirement) -> str:
    """Whether it is asked once, of each person or of each source of income."""
    return str(PER[row.per])


def part(one: Alternative) -> PartWords:
    """A paper with its kinds, number, age and checks."""
    kinds = " / ".join(label(kind) for kind in one.kinds)
    held = [
        ngettext("%(num)s paper", "%(num)s papers", one.count),
        ngettext("at most %(num)s day old", "at most %(num)s days old", one.max_age_days) if one.max_age_days else _("any age"),
        *(str(CHECKS[check]) for check in one.checks), *([_("only where it was sent for this")] if one.only_if_offered else []),
    ]
    return PartWords(in_page_words(one.words, one.words_es), f"{kinds}: {', '.join(held)}")


def difference(found: Difference) -> DifferenceWords:
    """One difference, in words before and after."""
    row = found.row
    what, before, after = _told(found)
    return DifferenceWords(in_page_words(row.title, row.title_es), row.key, what, before, after, row.citation, found.eases)


def in_words(found: Iterable[Difference]) -> list[DifferenceWords]:
    """Differences in words; the same paper in two ways of one requirement is said once."""
    return list(dict.fromkeys(difference(each) for each in found))


def in_page_words(english: str, spanish: str = "") -> str:
    """Words in the language of the page."""
    return sentence(in_both(english, spanish))


def _told(found: Difference) -> tuple[str, str, str]:
    if found.aspect in (Aspect.AGE, Aspect.COUNT) and found.part is not None:
        paper = in_page_words(found.part.words, found.part.words_es)
        if found.aspect is Aspect.COUNT:
            return _("How many: %(paper)s", paper=paper), found.before, found.after
        return _("Days old at most: %(paper)s", paper=paper), found.before or _("any age"), found.after or _("any age")
    if found.aspect in (Aspect.TITLE, Aspect.WHY):
        what = _("What it is called") if found.aspect is Aspect.TITLE else _("Why we ask")
        return what, _in_both_languages(found.before), _in_both_languages(found.after)
    way = f" {_('and')} ".join(f"{each.words} ({each.held_to})" for each in map(part, found.way))
    return {
        Aspect.WAY_ADDED: (_("A further way to show it"), "", way), Aspect.WAY_DROPPED: (_("A way to show it that ends"), way, ""),
        Aspect.ADDED: (_("Newly asked"), "", when(found.row)), Aspect.DROPPED: (_("No longer asked"), when(found.row), ""),
    }[found.aspect]


def _in_both_languages(words: str) -> str:
    return f"{words} / {words.es}" if isinstance(words, OwnWords) else sentence(words)

