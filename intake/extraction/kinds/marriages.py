"""Papers of a marriage that ends: divorce decrees and separation agreements."""

from collections.abc import Sequence

from intake.extraction.finding import Ask
from intake.extraction.kinds.captioned import day
from intake.extraction.layout import Page
from intake.extraction.people import Side, people
from intake.figures import Figure

_PETITIONERS = (
    "petitioner",
    "plaintiff",
    "petitioner plaintiff",
    "plaintiff petitioner",
    "petitioner husband",
    "petitioner wife",
    "plaintiff husband",
    "plaintiff wife",
    "first petitioner",
    "co petitioner 1",
)
_RESPONDENTS = (
    "respondent",
    "and respondent",
    "defendant",
    "respondent defendant",
    "defendant respondent",
    "respondent wife",
    "respondent husband",
    "defendant wife",
    "defendant husband",
    "second petitioner",
    "co petitioner 2",
)
DECREE = (
    Side(
        (*_PETITIONERS, "name of petitioner", "name of plaintiff"),
        _PETITIONERS,
        ("(?:petitioner|plaintiff),? {name}", "{name},? \\(?(?:the )?(?:petitioner|plaintiff)", "{name},? v[s.]"),
    ),
    Side(
        (*_RESPONDENTS, "name of respondent", "name of defendant"),
        _RESPONDENTS,
        ("(?:respondent|defendant),? {name}", "{name},? \\(?(?:the )?(?:respondent|defendant)", "v[s.]\\.? {name}"),
    ),
)
MARRIAGE = (
    "marriage (?:of|between):? {people}",
    "matrimony (?:of|between|existing between|heretofore existing between) {people}",
    "(?:parties|spouses),? {people}",
)
DECREED = Ask(
    "date",
    (
        "date of entry",
        "date of judgment",
        "date of decree",
        "decree date",
        "judgment date",
        "date entered",
        "entered",
        "date of divorce",
        "date of dissolution",
        "so ordered",
        "dated",
        "date signed",
        "date",
    ),
    unless=("marriage", "birth", "separation", "filed", "filing", "hearing", "agreement", "born", "complaint", "petition", "service"),
    sentences=(
        "\\n(?:filed and )?entered(?: of record)?[^.\\n]{0,60}? {date}",
        "(?:judgment|decree|order) (?:is |was |be )?(?:hereby )?(?:entered|granted|rendered)[^.\\n]{0,60}? {date}",
        "(?:so ordered|done and ordered|ordered and adjudged|done in open court|witness my hand)[^.\\n]{0,90}? {date}",
        "\\band now,?(?: to wit,?)?(?: this)? {date}",
        "\\n(?:so ordered,? )?this,? the {date}",
        "\\n(?:signed|dated|done)[^.\\n]{0,90}? {date}",
        "(?:ordered|it is)[^.\\n]{0,40}? on this {date}",
        "(?:on|as of) (?:this )?{date},?[^.\\n]{0,60}? (?:marriage|bonds)[^.\\n]{0,60}? dissolved",
    ),
)
_FIRST_SPOUSE = ("husband", "spouse 1", "first spouse", "spouse a", "party a", "party 1", "first party", *_PETITIONERS)
_OTHER_SPOUSE = ("wife", "spouse 2", "second spouse", "spouse b", "party b", "party 2", "second party", *_RESPONDENTS)
AGREEMENT = tuple(
    Side(
        (*roles, *(f"name of {role}" for role in roles)),
        roles,
        (
            place,
            f"{{name}},? \\(?[^\\n]{{0,30}}?[\"“'](?:the )?(?:{'|'.join(roles)})[\"”']",
            f"(?:{'|'.join(roles)}),? {{name}}",
        ),
    )
    for roles, place in ((_FIRST_SPOUSE, "between:? {name}"), (_OTHER_SPOUSE, "between[\\s\\S]{1,400}?,?\\s+and\\s+{name}"))
)
BETWEEN = ("between:? {people}", *MARRIAGE)
AGREED = Ask(
    "date",
    (
        "effective date",
        "date of agreement",
        "agreement date",
        "date of this agreement",
        "dated",
        "date executed",
        "date",
    ),
    unless=("marriage", "birth", "separation", "filed", "hearing", "born", "separated", "closing", "expires"),
    sentences=(
        "agreement[^.\\n]{0,80}? (?:made|entered|executed|dated|effective|signed)[^.\\n]{0,60}? {date}",
        "(?:made and entered into|entered into|made|executed|dated)(?: this| on| as of| effective| the)* {date}",
        "(?:in witness whereof|signed|executed)[^.\\n]{0,120}? {date}",
    ),
)
def divorce_decree(pages: Sequence[Page]) -> list[Figure]:
    """Petitioner and respondent, and the day the decree was entered or signed."""
    return [*people(pages, DECREE, MARRIAGE), *day(pages, DECREED)]


def separation_agreement(pages: Sequence[Page]) -> list[Figure]:
    """The two spouses, and the agreement's day."""
    return [*people(pages, AGREEMENT, BETWEEN, in_order=True), *day(pages, AGREED)]
