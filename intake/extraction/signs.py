"""The words by which each kind of paper is known: how much a phrase speaks for a kind, or against it."""

from intake.kinds import DocumentKind as K

# Phrases by weight; a phrase counts once, and a negative weight is what rules a kind out.
WORDS: dict[K, dict[float, str]] = {
    K.PAY_STUB: {
        6: "pay stub, paystub, payslip",
        5: "pay slip, pay statement, earnings statement, wage statement, statement of earnings",
        3: "earnings and deductions, advice of deposit, gross pay, net pay, pay period, pay date",
        2.5: "gross earnings, take home pay",
        2: (
            "check date, period ending, period beginning, ytd, year to date, gross wages, total gross, paycheck, chk "
            "date, chk dt, payday, y t d, net check, take home, payroll check, payroll account"
        ),
        1.5: "pay frequency, regular pay, overtime, deductions, advice number, soc sec, frequency, payroll",
        1: (
            "regular, withholding, payment date, pay day, federal income tax, federal tax, fed income tax, federal "
            "withholding, medicare, earnings, net amount, fica, medi, fit, fwt, soc sec, gross, withheld, wages, "
            "overtime, hourly, hrs, net"
        ),
        0.7: "employee id, employee, employer, federal, medicare tax, fed tax, state tax",
        0.5: "hourly, 401 k, hours, rate, taxes, social security",
        0.3: "current",
        -1: "claim",
        -2: "application for",
        -3: "form 1120, 1120s",
        -4: "beginning balance, annual percentage rate, divorce, drivers license",
        -5: "monthly benefit",
        -6: "offer of employment, to whom it may concern",
        -8: "profit and loss, form 1099",
        -10: "wage and tax statement, request for mortgage assistance, w 2 information, w 2 details, w 2 register",
        -12: "u s individual income tax return, loan application",
    },
    K.W2: {
        9: "wage and tax statement",
        5: "wages tips other compensation, wages tips other comp",
        4: (
            "form w 2, w2, form w2, wage tax statement, w 2 information, w 2 details, w 2 summary, w 2 statement, w 2 register, "
            "substitute w 2"
        ),
        3: "w 2, social security wages, medicare wages and tips, soc sec wages, ss wages, wages tips",
        2: (
            "medicare wages, med wages, fed wages, box 1, "
            "employers name address and zip code, federal income tax withheld, medicare tax withheld, social security tax "
            "withheld, employers state id"
        ),
        1.5: "allocated tips, nonqualified plans",
        1: "employer identification number, dependent care benefits",
        -2: "gross pay",
        -3: "instructions for form",
        -6: "form 1099",
        -8: "loan application, profit or loss from business",
        -40: "transmittal of wage and tax statements, quarterly federal tax return",
        -10: "request for transcript, tax return transcript, e file signature authorization",
        -12: "u s individual income tax return, form 4506",
    },
    K.BANK_STATEMENT: {
        7: "bank statement",
        4: "beginning balance, opening balance, starting balance, ending balance, closing balance",
        3: (
            "checking statement, savings statement, checking account, account statement, statement of account, "
            "consolidated statement, deposits and additions, deposits and other credits, statement of accounts, "
            "monthly statement, statement activity, checking summary, savings summary, deposit account, share draft"
        ),
        2.5: "statement period",
        2: (
            "balance forward, withdrawals, deposits and credits, checks paid, account summary, account activity, "
            "transaction history, checking, member fdic, debit card purchase, ach deposit, ach credit, ach debit, "
            "direct deposit, electronic withdrawals, electronic deposits, posting date, running total, total debits, "
            "total credits, total withdrawals, statement for, statement savings, everyday account, closing balance, "
            "min balance, minimum balance, e statement, available balance"
        ),
        1.5: (
            "description amount, withdrawals balance, debits balance, amount balance, mobile deposit, atm withdrawal,"
            " previous balance, new balance, deposits, total deposits, average daily balance, daily balance, running "
            "balance, zelle, overdraft fee, routing number, account type, interest earned, annual percentage yield "
            "earned"
        ),
        1: (
            "date description, date transaction, account number, pos purchase, direct dep, withdrawal, transactions, "
            "credit union, overdraft, account holder, available balance, deposit, w d, interest, zelle, ach, debit "
            "card, posted, closing, opening, balance"
        ),
        0.7: "deposit, savings, service charge",
        0.5: "transaction, debit",
        0.3: "credit",
        -2: "assessment",
        -3: "escrow, application for, homeowners association, holdings, market value, vested balance",
        -4: "net pay, amount due, current charges",
        -4.5: "minimum payment, purchases and adjustments, interest charged, cash advances, annual percentage rates",
        -5: "credit limit, gross pay",
        -6: "unpaid principal, kwh, minimum payment due, profit and loss",
        -8: "form 1099",
        -10: "loan application, income tax return, settlement statement",
        -12: "closing disclosure",
    },
    K.FORM_1040: {
        10: "u s individual income tax return, u s tax return for seniors",
        6: "tax return transcript, account transcript",
        5: "form 1040",
        4: "form number 1040, 1040 sr, your first name and middle initial",
        3: "filing status, adjusted gross income",
        2: "standard deduction, amount you owe",
        1.5: "taxable income",
        1: "dependents",
        -1: "earned income credit",
        -2: "schedule c, schedule d",
        -3: "schedule a, schedule b, schedule e, itemized deductions",
        -4: "capital gains and losses, form 1099, nonresident, from your federal, federal taxable income",
        -6: (
            "federal adjusted gross income, franchise tax board, attach to form 1040, wage and tax statement, "
            "qualifying child information, interest and ordinary dividends"
        ),
        -8: "profit or loss from business, supplemental income and loss, loan application, instructions for form 1040",
        -14: "request for transcript, application for automatic extension of time",
    },
    K.SCHEDULE_C: {
        10: "profit or loss from business",
        5: "schedule c",
        4: "gross receipts or sales, principal business or profession",
        3: "sole proprietorship",
        2: "net profit or loss",
        1.5: "cost of goods sold",
        -4: "u s individual income tax return",
        -8: "request for transcript, return of partnership income, income tax return for an s corporation",
    },
    K.SCHEDULE_E: {
        10: "supplemental income and loss",
        5: "schedule e, income or loss from rental real estate",
        3: "rental real estate and royalties, rents received, fair rental days",
        2: "royalties received",
        -4: "u s individual income tax return",
        -8: "request for transcript",
    },
    K.FORM_1099: {
        4: "miscellaneous income, distributions from pensions, certain government payments",
        7: "ssa 1099, rrb 1099, csa 1099r, csa 1099 r, statement of annuity paid",
        5: (
            "1099 int, 1099 div, 1099 nec, 1099 g, 1099 misc, 1099 r, 1099 b, 1099 a, 1099 c, 1099 k, 1099 cap, 1099 h, 1099 "
            "s, 1099 sa, 1099 q, form 1099, 1099int, 1099div, 1099nec, 1099g, 1099misc, 1099r, 1099k"
        ),
        3: "payers tin, recipients tin, nonemployee compensation",
        2: (
            "payers name, recipients name, ordinary dividends, corrected if checked, federal income tax withheld, payer, copy"
            " b for recipient, gross distribution"
        ),
        1.5: "unemployment compensation",
        1: "lenders name, interest income",
        -2: "schedule",
        -4: "form 1098",
        -6: "mortgage interest statement",
        -8: "instructions for form, loan application, wage and tax statement, schedule b, interest and ordinary dividends",
        -12: "u s individual income tax return",
        -14: "request for transcript",
    },
    K.FORM_1098: {
        8: "mortgage interest statement",
        6: "form 1098",
        5: "mortgage interest received",
        4: "outstanding mortgage principal",
        2: "recipients lenders, payers borrowers, points paid on purchase, mortgage origination date",
        1.5: "mortgage insurance premiums",
        -2: "schedule",
        -4: "form 1099",
        -8: "1098 t, 1098 e, instructions for form",
        -10: "u s individual income tax return",
    },
    K.BENEFIT_LETTER: {
        7: "benefit verification",
        6: "notice of award, award letter, benefit letter",
        5: (
            "award notice, proof of income, income verification, your new benefit amount, benefit award, pension "
            "verification, pension statement, statement of benefits, benefit statement"
        ),
        4: (
            "proof of income letter, social security administration, department of veterans affairs, supplemental security "
            "income, monthly benefit, railroad retirement, disability compensation, retirement system, supplemental security,"
            " ssi, ssdi, annuitant, survivor benefit, benefit increase, disability benefit, disability benefits, public "
            "employees retirement, teachers retirement, workers compensation benefit, pension trust, pension fund, retirement"
            " fund, pensioner"
        ),
        3: (
            "benefit type, date of entitlement, your monthly benefit, monthly pension, monthly annuity, annuity payment, "
            "pension benefit, pension payment, benefit payment, retirement benefit, cost of living, cola, compensation award,"
            " notice of decision, notice of action, eligibility notice, cash assistance, child support payment, housing "
            "assistance"
        ),
        2.5: "benefit amount",
        2: (
            "veterans affairs, beneficiary, retirement benefits, cost of living adjustment, pension, full monthly, snap, "
            "tanf, public assistance, social security, entitled to, you are entitled, veteran, entitlement, medicare premium,"
            " before deductions, gross amount, net amount, effective date of benefit, benefit information, pension, benefit"
        ),
        1.5: "monthly amount, disability, your benefits, to whom it may concern, per month, each month, benefits, annuity, eligible",
        1: "monthly payment, recipient",
        -3: "income tax, lender, driver",
        -4: "unemployment, statement period, 1099",
        -5: "application for, mortgage statement, divorce",
        -6: "gross pay",
        -8: "weekly benefit, unemployment insurance, form 1099",
        -10: "loan application",
    },
    K.UNEMPLOYMENT_LETTER: {
        7: "weekly benefit amount",
        6: "unemployment insurance, monetary determination",
        5: (
            "unemployment benefits, reemployment assistance, unemployment claim, unemployment benefit, unemployment "
            "assistance, jobless benefits"
        ),
        4: "unemployment compensation, benefit year, weekly benefit rate, claimant id, benefit determination, claim determination",
        3: (
            "weekly benefit, base period, high quarter, highest quarter, base year, base period wages, monetary eligibility, "
            "weekly amount, employment commission, redetermination, unemployment"
        ),
        2.5: "maximum benefit amount",
        2: (
            "employment security, claim effective date, claimant, benefit year ending, benefit year begins, weeks of "
            "benefits, effective date of claim, filed a claim, partial benefit, claim total, number of weeks"
        ),
        1.5: "department of labor, workforce",
        1: "determination",
        -8: "payers tin, mortgage assistance",
        -10: "1099 g, income tax return, loan application",
        -12: "form 1099, 1099g",
    },
    K.PROFIT_AND_LOSS: {
        8: "profit and loss",
        7: "profit loss",
        6: (
            "p l statement, income statement, statement of operations, statement of earnings and expenses, profit loss "
            "statement, income and expense statement, income and expenses"
        ),
        3: "statement of income",
        2.5: (
            "gross profit, total expenses, total revenues, total costs, net loss, operating profit, gross revenue, total operating expenses"
        ),
        2: "net profit, net income, net operating income, operating expenses, cost of goods sold, total revenue",
        1.5: "operating income, total income",
        1: "gross income, revenue, cogs, payroll expense, utilities, advertising expense, depreciation",
        0.7: "sales, office supplies, rent expense",
        0.5: "advertising",
        -4: "beginning balance",
        -5: "net pay, filing status",
        -6: "schedule c, schedule e, gross pay",
        -8: "loan application, mortgage assistance",
        -9: "profit or loss from business",
        -10: "income tax return",
    },
    K.MORTGAGE_STATEMENT: {
        8: "mortgage statement",
        7: "mortgage account statement, mortgage loan statement",
        6: "escrow cancellation",
        5: "unpaid principal balance, home loan statement, mortgage billing statement, loan statement",
        4: "explanation of amount due, loan servicing",
        3: (
            "outstanding principal, escrow balance, escrow closing, past payments breakdown, principal and interest, past due"
            " amount, total amount due, regular payment, interest bearing principal, next payment due, mortgage payment"
        ),
        2.5: "principal balance",
        2: (
            "loan id, days past due, escrow shortage, escrow, escrow account, loan number, delinquency notice, mtge, mtg, "
            "prin interest, prin int, escrow bal, principal bal"
        ),
        1.5: "regular monthly payment",
        1: "interest rate, maturity date, prepayment penalty, mortgage, servicer, amount due, overdue payment",
        0.7: "late charge",
        0.3: "property tax",
        -3: "to whom it may concern, homeowners association",
        -4: "loan terms",
        -6: "hereby authorize",
        -8: "mortgage assistance application, hud 1, cash to close, income tax return",
        -10: "mortgage interest statement, form 1098, loan estimate, form 4506",
        -12: "closing disclosure, settlement statement, loan application",
    },
    K.EMPLOYMENT_LETTER: {
        8: "verification of employment, employment verification",
        6: "letter of employment, employment letter",
        5: (
            "has been employed, proof of employment, confirmation of employment, employment confirmation, letter of "
            "verification, income and employment"
        ),
        4: (
            "is employed, currently employed, to be completed by the employer, name of employer, signature of "
            "employers representative, how often paid"
        ),
        3: (
            "employed since, is currently employed, has worked, employee of, employed full time, employed part time, "
            "verify employment, on campus employment, verify that"
        ),
        2.5: "employed with",
        2: "employed by, hire date, date of hire, annual salary, to whom it may concern, human resources",
        1.5: "full time, date hired, annual base, current salary, rate of pay, average hours",
        1: "start date, position, job title",
        0.5: "hourly rate",
        -2: "gross pay",
        -3: "lease",
        -4: "pay period, hardship",
        -5: "net pay",
        -6: "offer of employment",
        -8: "pleased to offer, loan application",
    },
    K.LEASE: {
        5: "lease contract, residential tenancy, month to month rental, apartment lease",
        7: "lease agreement, rental agreement, residential lease",
        3: "landlord, tenant, lessor, lessee, monthly rent",
        2.5: "security deposit",
        2: (
            "premises, term of lease, lease term, rent shall be, monthly rental, lessor and lessee, leased premises, "
            "occupants, lease begins, lease ends"
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
            "therms, electric service, water service, gas service, energy bill, electric company, power company, water "
            "department, water utility, gas company, internet service, your bill, utility services, water sewer, account "
            "summary electric"
        ),
        2.5: "electricity, meter, service address, current charges",
        2: (
            "electric, utility, utilities, sewer, natural gas, meter reading, billing period, broadband, previous reading, "
            "current reading, kilowatt, gallons, ccf, service period, autopay, pay your bill, usage history, delivery "
            "charges, customer charge, base charge, service charge, water district, rural water, swr, wtr, trash, read, prev,"
            " pres, water bill, gas bill, factura"
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
        5: "tax statement, tax notice, real property tax, county tax, tax bill summary",
        6: "property tax, real estate tax",
        4: "tax bill, tax collector",
        3: (
            "secured property tax, ad valorem, assessed value, millage, county treasurer, county tax, tax district, mill "
            "rate, levy, parcel id, net taxable value"
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
        -3: "application",
        -4: "application for",
        -5: "gross pay",
        -6: "mortgage statement, income tax",
        -8: "form 1098",
        -12: "loan application, closing disclosure, settlement statement",
    },
    K.HOA_BILL: {
        6: "homeowners association, home owners association, condominium association, condo association",
        5: "hoa, community association",
        4: (
            "owners association, association dues, association fee, monthly assessment, hoa dues, hoa fee, association "
            "assessments, homeowner statement, condo dues"
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
    K.HARDSHIP_LETTER: {
        8: "hardship letter, letter of hardship, carta de dificultad, carta de dificultades, carta de penuria",
        6: "hardship explanation, explanation of hardship, hardship request, my letter of hardship",
        5: "hardship statement, statement of hardship, financial hardship, hardship affidavit",
        3: (
            "hardship, fell behind, lost my job, i am writing, we are writing, dificultad, dificultades, unable to make, fallen behind, "
            "behind on my, i am behind, we are behind, missed payments, reduced income, loss of income, asking for help, request "
            "assistance, medical emergency, cut my hours, afford my, end of the loan, end of my loan, no he podido pagar, me atrasé, "
            "perdí mi trabajo"
        ),
        2.5: (
            "mortgage payments, hipoteca, lose this house, lose my house, lose our house, lose my home, lose our home, keep my home, "
            "keep our home, keep my house, keep our house, stay in my home, stay in our home, mi casa, nuestra casa"
        ),
        2: (
            "behind on, loan modification, my mortgage, our mortgage, laid off, mi hipoteca, loss mitigation, repayment plan, forbearance, "
            "atrasado, atrasada, atrasados, plan de pagos, modificación, por medio de la presente, i am asking, we are asking"
        ),
        1.5: "sincerely, my income, our income, my hours, atentamente, a quien corresponda, mi trabajo",
        1: "my husband, my wife, mi esposo, mi esposa, to whom it may concern, medical bills",
        0.5: "dear",
        -3: "omb, your mortgage payment",
        -4: "notice of default, we are writing to inform you, this is an attempt to collect, your hardship, please send",
        -5: "third party authorization, loan application",
        -6: "verification of employment, you may be eligible, we received your, available to you",
        -8: "mortgage assistance application, form 710",
    },
    K.FORM_710: {
        9: "mortgage assistance application, solicitud de asistencia hipotecaria",
        8: "uniform borrower assistance, request for mortgage assistance, loss mitigation application, homeowner assistance application",
        6: "form 710, borrower assistance form, borrower response package, request for modification and affidavit",
        3: "hardship information, hardship affidavit",
        2.5: "borrower certification",
        1: "intent to keep, required documentation, fannie mae freddie mac",
        -3: "dear, sincerely",
        -5: "we received your, you may be eligible",
        -12: "uniform residential loan application",
    },
    K.FORM_4506C: {
        10: "ives request for transcript of tax return",
        9: "request for transcript of tax return",
        6: "4506 c, 4506c",
        5: "4506 t",
        3: "transcript requested",
        2: "ives, return transcript",
    },
    K.THIRD_PARTY_AUTHORIZATION: {
        9: "third party authorization, autorización de terceros, autorización a terceros",
        7: "third party release, third party authorization and release, autorización para divulgar información",
        6: (
            "borrower authorization, borrowers authorization, client authorization, authorization form, letter of authorization, "
            "authorization to discuss, authorization and release"
        ),
        5: "authorization to release, authorization to disclose, authorization to obtain information",
        4: "authorization to release information",
        3: (
            "third party, release of information, authorize the release, authorized party, authorized third party, authorized "
            "representative, autorizo"
        ),
        2: "authorize, housing counselor, counseling agency, on my behalf, on our behalf, release information, discuss my loan",
        -3: "application for",
        -4: "hardship affidavit",
        -6: "loan application, mortgage assistance application, power of attorney",
        -8: (
            "request for transcript, protected health information, hipaa, medical records, direct deposit, credit card number, "
            "background check"
        ),
    },
    K.DIVORCE_DECREE: {
        9: "decree of divorce, divorce decree, decree of dissolution, final divorce order, decree of absolute divorce",
        8: "dissolution of marriage, judgment of divorce, judgment of absolute divorce, judgment of dissolution, divorce order",
        5: "final decree, absolute divorce, dissolution of the marriage",
        4: "marriage is dissolved, bonds of matrimony, bonds of marriage, hereby dissolved, irretrievably broken, are divorced",
        2: "petitioner, respondent, ordered and adjudged, adjudged and decreed",
        1.5: "court, plaintiff, defendant, judge",
        -2: "separation agreement",
        -4: "this agreement, upon entry of a judgment",
        -5: "summons, prays, prayer for relief, marriage license, stipulation of settlement",
        -6: "required documentation, hardship, sincerely",
        -8: "mortgage assistance, you have been sued, certificate of marriage, verified petition",
        -10: "loan application",
    },
    K.SEPARATION_AGREEMENT: {
        9: "separation agreement",
        8: "marital settlement agreement, marital separation agreement, property settlement agreement, divorce settlement agreement",
        7: "legal separation",
        4: "living separate and apart, live separate and apart, lived separate and apart",
        3: "separate and apart, stipulation of settlement, spousal maintenance, marital property",
        2: "spousal support, alimony, equitable distribution, were married, marital residence, marital home",
        1: "husband, wife, spouse, this agreement",
        -5: "hardship, sincerely",
        -4: "decree of divorce, so ordered, adjudged, release of claims",
        -8: "mortgage assistance, severance, last day of employment, final paycheck",
        -10: "loan application, separation from employment, your separation, your employment",
    },
    K.QUITCLAIM_DEED: {
        10: "quitclaim deed, quit claim deed",
        7: "escritura de finiquito, renuncia de derechos, cesión de derechos",
        5: "remise release and quitclaim, remise release and quit claim, quit claims, quitclaims, quit claim s",
        4: "quitclaim, quit claim",
        2: "remise release",
        1.5: "grantor, grantee",
        1: "legal description",
        -4: "petitioner, decree, deed of trust, sincerely, dear, spousal support, alimony",
        -6: "dissolution of marriage, separation agreement, hardship, judgment of divorce",
        -8: (
            "mortgage assistance, warranty deed, grant bargain sell, warrant and defend, forever defend, execute a quitclaim, "
            "quitclaim deed shall, signed a quitclaim, signed a quit claim"
        ),
        -10: "loan application",
    },
    K.DEATH_CERTIFICATE: {
        10: "certificate of death, certification of death, certificado de defunción, acta de defunción",
        7: "death certificate, certified copy of death",
        5: "cause of death",
        4: "date of death, manner of death, decedents legal name",
        3: "decedent, decedents, place of death, name of deceased, immediate cause",
        2: "vital records, vital statistics, registrar, funeral director",
        -3: "hardship, life insurance",
        -5: "obituary, survived by",
        -6: "affidavit, beneficiary, last will, letters testamentary",
        -8: "mortgage assistance, loan application, policy number, claimants statement",
    },
    K.OBITUARY: {
        9: "obituary",
        7: "obituaries, death notice",
        5: "passed away, survived by",
        4: (
            "preceded in death, predeceased by, in lieu of flowers, leaves to cherish, to be with the lord, eternal rest, announces the "
            "passing, announces his passing, announces her passing, departed this life"
        ),
        3: "funeral, memorial service, in loving memory, funeral home, leaves behind",
        2: "beloved, celebration of life, visitation, interment, condolences, grandchildren",
        1.5: "burial, was born, died",
        -3: "mortgage",
        -4: "hardship",
        -6: "order of service, processional, recessional, sincerely",
        -8: "certificate of death, last will, so sorry, sorry to hear, sorry for your loss",
    },
    K.PCS_ORDERS: {
        10: "permanent change of station",
        6: "pcs orders, change duty orders, bupers order",
        5: "pcs",
        3: (
            "report not later than, gaining unit, department of the army, department of the navy, department of the air force, ultimate "
            "activity, permanent duty station, marine corps, coast guard, space force"
        ),
        2: "losing unit, reporting date, for the commander, household goods, reporting senior, special order, report no later than",
        1: "orders, assignment, detach",
        -6: "hardship, sincerely, dear",
        -8: "mortgage assistance, loan application, leave and earnings",
        -12: "release or discharge, dd form 214",
    },
    K.OFFER_LETTER: {
        8: "offer of employment, offer letter, pleased to offer, conditional offer, offer you the position, offer you employment",
        7: "employment offer, offer you a position, extend an offer, happy to offer, delighted to offer, excited to offer",
        4: "job offer",
        3: "accept this offer, accept the offer, acceptance of this offer, join our team, offer is contingent",
        2: "start date, base salary, position of, at will, starting salary, first day",
        1: "contingent, report to, reports to",
        -4: "hardship",
        -5: "verification of employment, net pay, regret",
        -8: "loan application, purchase price, earnest money, offer to purchase, not be moving forward, separation from employment",
    },
    K.INVESTMENT_STATEMENT: {
        7: "investment statement",
        5: "brokerage statement",
        4: "brokerage, vested balance, sipc",
        3.5: "account value, portfolio value, portfolio summary, 401k, number of positions, total return",
        3: (
            "market value, total account value, asset allocation, ending value, investment account, retirement account, "
            "account holdings, total market value"
        ),
        2.5: "portfolio, holdings",
        2: (
            "participant, contributions, equities, wealth, securities, mutual funds, shares, 401 k plan, retirement plan, "
            "annuity, unrealized"
        ),
        1.5: "ira, vested",
        1: "dividends, statement period",
        -1: "beginning balance",
        -2: "checking",
        -4: "1099, schedule, profit and loss",
        -6: "net pay",
        -8: "income tax, gross pay",
        -10: "form 1099",
        -12: "loan application, closing disclosure",
    },
    K.RENT_CHECK: {
        7: "rent receipt",
        6: "rent check, pay to the order of, receipt for rent, rental receipt, rent payment receipt, receipt of rent",
        3: "for rent, rent payment, payment of rent, received of",
        2: "memo, rent, received from",
        1.5: "dollars, received by, rental period",
        -1: "landlord",
        -3: "statement, deposits, income",
        -4: "earnings, gross, lease agreement, loan",
        -5: "ytd",
        -6: "net pay, payroll",
        -10: "promises to pay, promissory note",
    },
    # Papers that use the same words as ours without being any of them.
    K.OTHER: {
        20: "section references are to the internal revenue code",
        14: (
            "w 2g, application for automatic extension of time, return of partnership income, transmittal of wage and tax statements, "
            "annual summary and transmittal"
        ),
        12: (
            "uniform residential loan application, closing disclosure, loan estimate, e file signature authorization, "
            "request for taxpayer identification number, employees withholding certificate, quarterly federal tax return"
        ),
        10: (
            "health insurance marketplace statement, tuition statement, student loan interest statement, settlement statement, "
            "release or discharge from active duty, certificate of release"
        ),
        9: (
            "national insurance, hmrc, provident fund, ifsc, canada revenue, paye, employment insurance, cpp, bsb, "
            "aadhaar, gstin"
        ),
        8: (
            "certain gambling winnings, what am i applying for, complete this application, return this application, "
            "good faith estimate, insurance application, application for insurance, itemized deductions, interest and"
            " ordinary dividends, capital gains and losses, last will and testament, certificate of marriage, marriage certificate, "
            "marriage license, warranty deed, grant deed, deed of trust, certificate of live birth, severance agreement, separation "
            "from employment, you have been sued, power of attorney, prenuptial agreement, life insurance benefits, claimants statement"
        ),
        6.5: "order of service, letters testamentary, dismissal with prejudice, stipulation of dismissal, summons, severance pay",
        7: "driver license, drivers license",
        6: (
            "loan application, hud 1, application for benefits, qualifying child information, credit report, "
            "nonresident alien, instructions for form, curriculum vitae, form 1120, promissory note, "
            "individual income tax form, state income tax return, resident income tax return, federal adjusted gross income, "
            "from your federal"
        ),
        5: (
            "passport, identification card, direct deposit authorization, enrollment form, purchase agreement, "
            "beneficiary designation, timesheet, time sheet, time log"
        ),
        4.5: "credit limit, minimum payment due, purchases and adjustments, interest charged, cash advance",
        4: (
            "professional experience, work experience, references available, earned income credit, invoice, "
            "appraisal, application form, user agreement, balance sheet, prescription, education, skills, experience"
        ),
        3: "resume, diagnosis, earnest money, purchase price, buyer, seller",
        2: "receipt, patient, itemised",
        1.5: "application",
        1: "new york state department, shopping",
        0.5: "life insurance",
    },
}
SIGNS: dict[K, dict[str, float]] = {
    kind: {phrase.strip(): weight for weight, phrases in weighed.items() for phrase in phrases.split(",")}
    for kind, weighed in WORDS.items()
}
