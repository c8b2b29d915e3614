"""How people's names stand in sentences: where one begins and ends, and how several are joined."""

# Words that no name holds: in a sentence of capitals nothing else shows where a name begins and ends.
_SMALL = (
    "And Between Unto Or Of The This That These To By For In On At With From Is Was Are Be Has Have Who Whose His Her Their As Re Not Said"
)
_ROLES = (
    "husband wife spouses? petitioners? respondents? plaintiffs? defendants? grantors? grantees? trustees? part(?:y|ies) county "
    "state city town court case judge hon honou?rable notary witness(?:es)? dated? single married unmarried widow(?:er)? residing "
    "hereinafter attorneys? clerk dear deceased decedent applicant borrowers? hereby does hi hello mr mrs ms miss dr rev obituar(?:y|ies) "
    "memory agreement separation settlement judgment decree orders? certificate deed quit(?:claim)? "
    "claim instrument form statutory marital property dissolution divorce"
)
_NO_NAME = (
    "(?!(?:" + "|".join(f"{word}|{word.upper()}" for word in _SMALL.split()) + "|(?i:" + "|".join(_ROLES.split()) + r"))(?![\w'’-]))"
)
_CAPITAL = (
    _NO_NAME
    + r"(?:(?:St|Ste|Wm|Ma|Mc|Chas|Geo|Jos)\. ?)?"
    r"(?:(?:[A-Z]\.){0,2}[A-ZÀ-Þ][\w'’]+(?:-[\w'’]+)*(?![\w'’-])|[A-ZÀ-Þ]\.?(?![\w'’.]))"
)
# One person, with initials, a nickname in quotes, particles and a suffix.
NAME = (
    rf"(?<![\w'’-]){_CAPITAL}(?: (?:[(\"“'‘][A-ZÀ-Þ][\w. ]*[)\"”'’] )?(?:(?:de|la|las|los|del|van|von|der|da|dos|di|el|bin|al|y) ){{0,3}}"
    rf"{_CAPITAL}){{1,5}}(?:,? (?:Jr|Sr|JR|SR|II|III|IV)\b\.?)?"
)
# How people stand to one another or to the land, between two names: ", a single man, and", " (\"Husband\") and".
_STANDING = (
    r"(?:, (?i:a|an|his|her|as|husband|wife|each|both|individually|formerly|also|aka|joint|un|una)\b[^,;.()\n]{0,50})*"
    r"(?: ?\([^()\n]{0,60}\))?"
)
# A couple under one family name: "Ann and Luis Rivera".
HOUSEHOLD = rf"(?<![\w'’-]){_CAPITAL} (?:and|AND|&|y|Y) {NAME}"
# One person or several, joined by commas or "and".
PEOPLE = rf"(?:{HOUSEHOLD}|{NAME})(?:{_STANDING}(?:,? (?:and|AND|And|&|y)|[,;]) {NAME})*"
# The family name first, as lists and orders have it.
FAMILY_FIRST = (
    r"(?:(?:DE|LA|DEL|VAN|VON|ST\.?|De|La|Del|Van|Von|St\.?) ){0,2}[A-ZÀ-Þ][\w'’-]+,\s?[A-ZÀ-Þ][\w'’-]+"
    r"(?: [A-ZÀ-Þ][\w'’-]*\.?){0,2}(?: (?:JR|SR|II|III|IV)\b)?"
)
