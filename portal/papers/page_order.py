"""Saying which files are pages of one paper and in which order: a number for each file, the same form in every room."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from flask_babel import gettext as _

from intake.kinds import ReviewOutcome
from intake.models import Application, Document
from intake.operations import finding
from intake.operations.joining import MOST_FILES
from intake.operations.likely_pages import likely

NAMED = 3


@dataclass(frozen=True)
class PageChoice:
    """One file that may be a page; ``place`` is the number it has now, or was given in the form; empty when it has none."""

    file: Document
    place: str

    @property
    def field(self) -> str:
        """What its number is called in the form."""
        return f"page-{self.file.id}"


@dataclass(frozen=True)
class PageOrder:
    """The files that may be pages of one paper: those that seem to be, and others; ``joined`` says that they are already."""

    paper: Document
    pages: list[PageChoice]
    others: list[PageChoice]

    @property
    def joined(self) -> bool:
        return len(self.paper.files) > 1

    @property
    def numbers(self) -> range:
        """The numbers a page can have."""
        return range(1, min(len(self.pages) + len(self.others), MOST_FILES) + 1)

    @property
    def shows_others(self) -> bool:
        """Whether the other files are unfolded: where there is nothing else to choose from, or one of them was chosen."""
        return len(self.pages) == 1 or any(each.place for each in self.others)

    def as_sent(self, form: Mapping[str, str]) -> "PageOrder":
        """The same files with the numbers that were sent, to be put right and sent again."""
        pages, others = ([replace(each, place=form.get(each.field, "")) for each in files] for files in (self.pages, self.others))
        return replace(self, pages=pages, others=others)

    def chosen(self, form: Mapping[str, str]) -> list[Document]:
        """The files that were given a number, by their numbers; two of the same number stay in the order shown."""
        given = [(each.file, number) for each in (*self.pages, *self.others) if (number := form.get(each.field, "")).isdecimal()]
        return [file for file, _number in sorted(given, key=lambda pair: int(pair[1][:4]))]


def page_order(application: Application, papers: Sequence[Document], paper: Document) -> PageOrder:
    """The files that this paper could be made of; those of papers that a person has accepted are left alone."""
    open_ones = [each for each in papers if not is_accepted(each) and _same_owner(application, paper, each)]
    pages = next((group for group in likely(application, open_ones) if set(group) & set(paper.files)), paper.files)
    about = set(paper.offered_for)
    rest = [each for each in open_ones if not set(each.files) & set(pages)]
    rest.sort(key=lambda each: (not about & set(each.offered_for), -each.received_at.timestamp()))
    return PageOrder(paper, numbered(pages), [PageChoice(file, "") for each in rest for file in each.files])


def numbered(files: Sequence[Document]) -> list[PageChoice]:
    """Files with the numbers they have in this order."""
    return [PageChoice(file, str(place)) for place, file in enumerate(files, 1)]


@dataclass(frozen=True)
class PagesAsked:
    """The question whether these files, in this order, are pages of one paper."""

    files: list[Document]
    names: str

    @property
    def choices(self) -> list[PageChoice]:
        return numbered(self.files)


def pages_asked(application: Application, papers: Sequence[Document], about: Iterable[Document]) -> list[PagesAsked]:
    """What to ask about these papers: do they look like pages of one, with each other or with more of all the ``papers``?"""
    here = set(about)
    return [
        PagesAsked(group, names_of(group)) for group in likely(application, papers) if here & {file.whole for file in group}
    ]


def is_accepted(paper: Document) -> bool:
    """Whether a specialist found it good as it is."""
    return paper.review is not None and paper.review.outcome is ReviewOutcome.ACCEPTED


def names_of(files: Sequence[Document]) -> str:
    """What the sender called these files, the first of them by name."""
    named = ", ".join(file.filename or _("Paper") for file in files[:NAMED])
    more = len(files) - NAMED
    return _("%(names)s and %(count)s more", names=named, count=more) if more > 0 else named


def _same_owner(application: Application, *papers: Document) -> bool:
    return len(finding.owners(application, papers)) == 1
