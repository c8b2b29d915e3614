"""Quitclaim deeds: who gives up the property, who receives it, and the day it was signed."""

from collections.abc import Sequence

from intake.extraction.finding import Ask
from intake.extraction.kinds.captioned import day
from intake.extraction.layout import Page
from intake.extraction.parties import Sort
from intake.extraction.people import Side, people
from intake.figures import Figure

# The words that carry the property over, in the deeds of most States.
_CONVEYS = (
    "(?:remise|release|convey|quit[\\s-]*claim|grant|give)(?:s|es|\\(s\\)|\\(es\\))?"
    "(?:,? (?:and )?(?:forever )?(?:remise|release|convey|quit[\\s-]*claim|transfer|assign)(?:s|es|\\(s\\)|\\(es\\))?)*"
)
_UNTO = "(?: \\w+){0,3}? (?:unto|to):? (?:the )?(?:said )?(?:grantees?(?:\\(s\\))?[:,]? )?(?:the )?"
# What comes before the first party's name.
_EXECUTED = "(?:made|executed|entered into|dated)[^\\n]{0,90}?"
DEED = (
    Side(
        (
            "grantor",
            "grantors",
            "grantor current owner",
            "grantor name",
            "grantors name",
            "name of grantor",
            "names of grantors",
            "first party",
            "otorgante",
            "cedente",
        ),
        sentences=(
            f"{_EXECUTED},? (?:by and )?between:? (?:the )?{{people}}",
            f"{_EXECUTED},? by:? (?:the )?(?:grantors?:?,? )?{{people}}",
            "the grantors?(?:\\(s\\))?[:,]? (?:the )?{people}",
            "receipt (?:and sufficiency )?of which (?:is|are) hereby acknowledged,? (?:the )?(?:undersigned )?(?:grantors?,? )?{people}",
            "(?:know all (?:men|persons|people|by)[^\\n]{0,30}?|witnesseth:?)[, ]+that,? (?:the )?(?:grantors?,? )?{people}",
            "\\bI or we,? {people}",
            f"\\bI,? {{people}}[^\\n]{{0,200}}? {_CONVEYS}",
            f"{{people}},? [^\\n]{{0,200}}?(?:hereby |does |do )+{_CONVEYS}",
            "{people}[^\\n]{0,120}?,? \\(?(?:hereinafter )?[^\\n]{0,30}?[\"“']?(?:grantor|first party|releasor)",
            f"{{people}},? [^\\n]{{0,200}}?{_CONVEYS}{_UNTO}",
        ),
        sort=Sort.EITHER,
    ),
    Side(
        (
            "grantee",
            "grantees",
            "grantee new owner",
            "grantee name",
            "grantees name",
            "name of grantee",
            "names of grantees",
            "second party",
            "cesionario",
        ),
        sentences=(
            f"{_CONVEYS}{_UNTO}{{people}}",
            "(?:first part(?:y|ies)|part(?:y|ies) of the first part|grantors?)[\"”')]*,? (?:to|and):? (?:the )?{people}",
            f"{_EXECUTED} between[\\s\\S]{{1,400}}?\\s+and\\s+(?:the )?{{people}}",
            f"{_EXECUTED} by[\\s\\S]{{1,400}}?\\s+to\\s+(?:the )?{{people}}",
            "the grantees?(?:\\(s\\))?[:,]? (?:the )?{people}",
            "{people}[^\\n]{0,120}?,? \\(?(?:hereinafter )?[^\\n]{0,30}?[\"“']?(?:grantee|second party|releasee)",
        ),
        sort=Sort.EITHER,
        may_repeat=True,
    ),
)
SIGNED = Ask(
    "date",
    ("dated", "date of deed", "deed date", "document date", "date of execution", "executed on", "date signed", "date of this deed", "date"),
    unless=("recorded", "recording", "filed", "expires", "commission", "birth", "plat", "notary"),
    sentences=(
        "(?:indenture|deed|instrument)\\b[^\\n]{0,60}?(?:made|executed|dated|entered into)[^\\n]{0,40}? {date}",
        "(?:made|executed|signed)(?: and entered into)?(?: this| on| as of| the)* {date}",
        "\\n(?:signed and )?dated:?(?: this| on| as of| the)* {date}",
        "(?:in witness whereof|witness my hand|witness (?:our|the) hands?|signed|executed|given under)[^\\n]{0,160}? {date}",
    ),
)
# A deed without a day of its own was signed before the notary.
ACKNOWLEDGED = Ask(
    "date",
    (),
    sentences=(
        "(?:acknowledged|subscribed|sworn)[^\\n]{0,120}? (?:this|on) (?:the )?{date}",
        "\\bon (?:this )?{date},? before me",
    ),
)


def quitclaim_deed(pages: Sequence[Page]) -> list[Figure]:
    """Grantors, then grantees, and the day of signing, never that of recording."""
    return [*people(pages, DEED), *day(pages, SIGNED, ACKNOWLEDGED)]
