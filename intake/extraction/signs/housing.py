"""Papers of a home and what it costs."""

from intake.kinds import DocumentKind as K

WORDS: dict[K, dict[float, str]] = {
    K.MORTGAGE_STATEMENT: {
        8: "mortgage statement",
        7: "mortgage account statement, mortgage loan statement",
        6: "escrow cancellation",
        5: "unpaid principal balance, home loan statement, mortgage billing statement, loan statement",
        4: "explanation of amount due, loan servicing",
        3: (
            "outstanding principal, escrow balance, escrow closing, past payments breakdown, principal and interest, past due "
            "amount, total amount due, regular payment, interest bearing principal, next payment due, mortgage payment"
        ),
        2.5: "principal balance",
        2: (
            "loan id, days past due, escrow shortage, escrow, escrow account, loan number, delinquency notice, mtge, mtg, prin "
            "interest, prin int, escrow bal, principal bal"
        ),
        1.5: "regular monthly payment",
        1: "interest rate, maturity date, prepayment penalty, mortgage, servicer, amount due, overdue payment",
        0.7: "late charge",
        0.3: "property tax",
        -3: "to whom it may concern, homeowners association",
        -4: "loan terms",
        -6: "hereby authorize",
        -8: "mortgage assistance application, hud 1, cash to close, income tax return",
        -10: (
            "mortgage interest statement, form 1098, loan estimate, form 4506, student loan, student loans, auto finance, auto "
            "loan, vehicle, vin"
        ),
        -12: "closing disclosure, settlement statement, loan application",
    },
    K.LEASE: {
        7: "lease agreement, rental agreement, residential lease",
        5: "lease contract, residential tenancy, month to month rental, apartment lease",
        3: "landlord, tenant, lessor, lessee, monthly rent",
        2.5: "security deposit",
        2: (
            "premises, term of lease, lease term, rent shall be, monthly rental, lessor and lessee, leased premises, occupants, "
            "lease begins, lease ends"
        ),
        0.5: "rent",
        -3: "hardship",
        -5: "divorce",
        -6: "schedule e",
        -8: "loan application, income tax return, closing disclosure",
    },
    K.UTILITY_BILL: {
        5: "utility bill",
        4: "kwh, electric bill, water bill",
        3: (
            "therms, electric service, water service, gas service, energy bill, electric company, power company, water department, "
            "water utility, gas company, internet service, your bill, utility services, water sewer, account summary electric"
        ),
        2.5: "electricity, meter, service address, current charges",
        2: (
            "electric, utility, utilities, sewer, natural gas, meter reading, billing period, broadband, previous reading, current "
            "reading, kilowatt, gallons, ccf, service period, autopay, pay your bill, usage history, delivery charges, customer "
            "charge, base charge, service charge, water district, rural water, swr, wtr, trash, read, prev, pres, water bill, gas "
            "bill, factura, waste, recycling, refuse, disposal, invoice charges, current invoice charges, cart service"
        ),
        1.5: "water, usage, billing date, amount due, total amount due, internet, wireless, trash, garbage, energy",
        1: "gas, due date, bill date",
        0.5: "account number, previous balance",
        0.3: "telephone, statement date",
        -1: "opening balance",
        -1.5: "association, tenant",
        -3: "escrow, beginning balance",
        -4: "premium, hardship, lease agreement",
        -5: "parcel, assessed value, net profit, total expenses",
        -6: "policy number, homeowners association, income tax, gross pay, schedule e",
        -8: "form 1099",
        -10: "loan application",
        -12: "closing disclosure, settlement statement",
    },
    K.PROPERTY_TAX_BILL: {
        6: "property tax, real estate tax",
        5: "tax statement, tax notice, real property tax, county tax, tax bill summary",
        4: "tax bill, tax collector",
        3: (
            "secured property tax, ad valorem, assessed value, millage, county treasurer, county tax, tax district, mill rate, "
            "levy, parcel id, net taxable value"
        ),
        2.5: "parcel",
        2: "parcel number, assessor, first installment, second installment, taxable value",
        1.5: "treasurer, homestead exemption",
        0.7: "county",
        0.5: "tax year",
        -2: "escrow",
        -3: "hoa",
        -6: "mortgage statement",
        -8: "mortgage interest",
        -10: "income tax return, schedule e, form 1040",
        -12: "closing disclosure, settlement statement, loan application",
    },
    K.INSURANCE_BILL: {
        5: "insurance bill",
        4: (
            "homeowners insurance, premium notice, policy declarations, homeowners policy, insurance policy, renewal notice, "
            "insurance premium"
        ),
        3: "premium, policy number, policy period, named insured, declarations, flood insurance",
        2.5: "dwelling",
        2: (
            "insured, hazard insurance, annual premium, total premium, policyholder, policy no, dwelling coverage, personal "
            "liability, policy effective"
        ),
        1.5: "renewal, coverage, deductible, insurance company",
        1: "mortgagee, payment due, amount due",
        -2: "medicare, schedule, apply",
        -3: "application, claim number",
        -4: "application for",
        -5: "gross pay",
        -6: "mortgage statement, income tax, date of loss, adjuster, form 1095, marketplace",
        -8: "form 1098",
        -12: "loan application, closing disclosure, settlement statement",
    },
    K.HOA_BILL: {
        6: "homeowners association, home owners association, condominium association, condo association",
        5: "hoa, community association",
        4: (
            "owners association, association dues, association fee, monthly assessment, hoa dues, hoa fee, association assessments, "
            "homeowner statement, condo dues"
        ),
        2.5: "assessment",
        2: "assessments, dues, special assessment, lot number, unit owner, reserve fund, common area",
        1: "amount due, management company",
        0.3: "statement, unit",
        -3: "property tax, lease",
        -5: "kwh, mortgage statement, hardship",
        -6: "income tax",
        -10: "mortgage assistance",
        -12: "loan application, closing disclosure, settlement statement",
    },
}
