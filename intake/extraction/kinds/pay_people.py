"""Whose pay it is, and who pays it."""

from collections.abc import Iterator, Sequence

from intake.extraction.addresses import is_address
from intake.extraction.kinds.pay_captions import phrases
from intake.extraction.layout import Cell, Page, plain
from intake.extraction.names import first_name_in, given_names, is_person, says_organisation
from intake.extraction.parties import Party, Place, Sort, name_figure, parties
from intake.figures import Figure

EMPLOYEE = phrases(
    "employee name, employee, name of employee, pay to the order of, payee, paid to, pay to, empleado, name, team member, "
    "associate, name last first mi, pay stub for, payslip for, aide, worker, staff member, nombre del empleado, nombre, "
    "employee full name, emp name, empl name, ee name, emp, full name, crew member, caregiver, technician, driver, "
    "contractor, to, traveler, team mbr, teammate, who, staff, teacher, operator, nurse, prepared for, pay statement for, "
    "statement for, earnings statement for, earnings of, employees name, household employee, crew, worker name, associate "
    "name, team member name, name of worker, employee info, trabajador, nanny, housekeeper, babysitter, nombre completo, "
    "nombre y apellido, servidor publico, for, paystub for, paycheck for, check stub for, statement of wages for, statement "
    "of earnings for, wages for, earnings for"
)
EMPLOYER = phrases(
    "employer name, employer, company name, company, name of employer, empleador, patron, paid by, legal entity, household "
    "employer, entity, firm, organization, business name, employing agency, empresa, nombre de la empresa, agency, works "
    "at, place of work, school district, paying company, employer of record, company legal name, institution, agency name, "
    "department or agency, patrono, compania, nombre del patrono"
)
# Whose stub it is stands over the amounts.
UPPER_PART = 0.5
# What an employer pays for its staff; after "Employer" such words are no name.
PAID_FOR_STAFF = frozenset("contribution contributions match taxes benefits".split())
THE_EMPLOYER = Party("employer", EMPLOYER, Sort.EITHER, Place.SENDER, sentences=("From: {person}",), never=PAID_FOR_STAFF)
THE_EMPLOYEE = Party(
    "employee",
    EMPLOYEE,
    Sort.PERSON,
    Place.ADDRESSEE,
    sentences=("employee(?: name)?: {person}",),
)


def people(pages: Sequence[Page]) -> Iterator[Figure]:
    """The employer and the employee."""
    found = list(parties(pages, (THE_EMPLOYER, THE_EMPLOYEE)))
    yield from found
    if all(figure.name != THE_EMPLOYEE.figure for figure in found):
        only = _only_person(pages[0], [figure.text for figure in found])
        if only:
            yield name_figure(THE_EMPLOYEE.figure, only, pages[0])


def _only_person(page: Page, taken: Sequence[str]) -> Cell | None:
    """The one person whom the upper part of a stub names, if it names no other."""
    named: dict[str, Cell] = {}
    for line in page.lines:
        if line.box.top > UPPER_PART * page.height:
            break
        for cell in line.cells:
            name = first_name_in(cell.words)
            if name and ":" not in name.text and name.text not in taken and _bears_given_name(name.text) and not is_address(cell.text):
                named.setdefault(name.plain, name)
    return next(iter(named.values())) if len(named) == 1 else None


def _bears_given_name(text: str) -> bool:
    """Whether a text is a person's name by a common given name, before or after the family name."""
    family, comma, given = text.partition(",")
    first = plain(given if comma else family).split()[:1]
    return bool(first) and first[0] in given_names() and is_person(text) and not says_organisation(text)
