"""Whose names W-2s, 1099s and 1098s bear: their captions in the form's boxes, and on papers that are no official form."""

from intake.extraction.parties import Party, Place, Sort

# Words of the forms themselves, and of the office they go to, that stand in no name of those they are about.
_OF_THE_FORM = frozenset(
    (
        "taxable distributions withheld irs omb treasury copy shown wages employees recipients payers w2 preview summary portal official "
        "form quarterly identification"
    ).split()
)
# Long captions run on over lines before the colon that ends them.
_NAME_AND_ADDRESS = "name,? (?:street )?address[^:]{0,140}:"
THE_EMPLOYER = Party(
    "employer",
    ("employer name", "employers name", "employer", "company name", "company", "issued by", "from", "co"),
    Sort.EITHER,
    Place.SENDER,
    sentences=(f"employer.?s {_NAME_AND_ADDRESS} {{organisation}}",),
    never=_OF_THE_FORM,
)
THE_EMPLOYEE = Party(
    "employee",
    ("employee name", "employees name", "employee", "name as shown on return", "issued to", "for", "to", "emp", "name"),
    Sort.PERSON,
    Place.ADDRESSEE,
    sentences=(f"employee.?s {_NAME_AND_ADDRESS} {{person}}",),
    never=_OF_THE_FORM,
)
THE_PAYER = Party(
    "payer",
    (
        "payers name street address city state zip code and telephone no",
        "payer name",
        "payers name",
        "payer",
        "payor",
        "payers name address",
        "filers name",
        "filer",
        "issued by",
        "issuer",
        "from",
    ),
    Sort.EITHER,
    Place.SENDER,
    sentences=(f"(?:payer|filer).?s {_NAME_AND_ADDRESS} {{organisation}}",),
    never=_OF_THE_FORM,
)
THE_RECIPIENT = Party(
    "recipient",
    (
        "recipient name",
        "recipients name",
        "recipient",
        "recipients name and address",
        "name and address of recipient",
        "payees name",
        "payee",
        "claimant",
        "claimant name",
        "annuitant",
        "contractor",
        "contractor name",
        "member",
        "participant",
        "account owner",
        "account holder",
        "prepared for",
        "issued to",
        "box 1 name",
        "name",
        "for",
        "to",
    ),
    Sort.EITHER,
    Place.ADDRESSEE,
    sentences=(f"(?:recipient|payee).?s {_NAME_AND_ADDRESS} {{person}}",),
    never=_OF_THE_FORM,
)
THE_LENDER = Party(
    "lender",
    ("lender", "lender name", "recipient lender", "servicer", "mortgage servicer", "issued by", "from"),
    Sort.ORGANISATION,
    Place.SENDER,
    sentences=(f"lender.?s {_NAME_AND_ADDRESS} {{organisation}}",),
    never=_OF_THE_FORM,
)
THE_BORROWER = Party(
    "borrower",
    ("payers borrowers name", "borrower", "borrower name", "payer borrower", "borrowers", "issued to", "for", "to"),
    Sort.PERSON,
    Place.ADDRESSEE,
    sentences=(f"borrower.?s {_NAME_AND_ADDRESS} {{person}}",),
    never=_OF_THE_FORM,
)
EMPLOYER = (
    "employer name address",
    "employer name and address",
    "employer name address",
    "employers name address and zip code",
    "employers name",
    "c employers name address and zip code",
    "employers name and address",
)
EMPLOYEE = (
    "employees first name and initial last name suff",
    "employees first name and initial last name",
    "employee name address",
    "employee name and address",
    "employees name address and zip code",
    "employees first name and initial",
    "e employees name address and zip code",
    "employees name",
    "employees name and address",
)
PAYER = (
    "filers name street address city or town state or province country zip",
    "filers name",
    "payers name street address city or town state or province country zip",
    "payers name street address",
    "payers name",
    "payers name address",
)
RECIPIENT = ("recipients name", "payees name", "recipients name street address", "recipients name address")
LENDER = (
    "recipients lenders name street address city or town state or province country",
    "recipients lenders name",
    "recipient s lenders name",
    "lenders name",
)
BORROWER = ("payers borrowers name", "payer s borrowers name", "borrowers name")
