"""Whose pay it is, and who pays it."""

from collections.abc import Iterator, Sequence

from intake.extraction.kinds.pay_captions import phrases
from intake.extraction.layout import Page
from intake.extraction.parties import Party, Place, Sort, parties
from intake.figures import Figure

EMPLOYEE = phrases(
    "employee name, employee, name of employee, pay to the order of, payee, paid to, pay to, empleado, name, team member, "
    "associate, name last first mi, pay stub for, payslip for, aide, worker, staff member, nombre del empleado, nombre, "
    "employee full name, emp name, empl name, ee name, emp, full name, crew member, caregiver, technician, driver, "
    "contractor, to, traveler, team mbr, teammate, who, staff, teacher, operator, nurse, prepared for, pay statement for, "
    "statement for, earnings statement for, earnings of, employees name, household employee, crew, worker name, associate "
    "name, team member name, name of worker, employee info, trabajador, nombre completo, nombre y apellido, servidor "
    "publico, for"
)
EMPLOYER = phrases(
    "employer name, employer, company name, company, name of employer, empleador, patron, paid by, legal entity, household "
    "employer, entity, firm, organization, business name, employing agency, empresa, nombre de la empresa, agency, works "
    "at, place of work, school district, paying company, employer of record, company legal name, institution, agency name, "
    "department or agency, patrono, compania, nombre del patrono"
)
THE_EMPLOYER = Party("employer", EMPLOYER, Sort.EITHER, Place.SENDER, sentences=("From: {person}",))
THE_EMPLOYEE = Party("employee", EMPLOYEE, Sort.PERSON, Place.ADDRESSEE)


def people(pages: Sequence[Page]) -> Iterator[Figure]:
    """The employer and the employee."""
    yield from parties(pages, (THE_EMPLOYER, THE_EMPLOYEE))
