"""Papers that use the same words as ours without being any of them."""

from intake.kinds import DocumentKind as K

WORDS: dict[K, dict[float, str]] = {
    K.OTHER: {
        20: "section references are to the internal revenue code",
        14: (
            "w 2g, application for automatic extension of time, return of partnership income, transmittal of wage and tax "
            "statements, annual summary and transmittal"
        ),
        12: (
            "uniform residential loan application, closing disclosure, loan estimate, e file signature authorization, request for "
            "taxpayer identification number, employees withholding certificate, quarterly federal tax return"
        ),
        10: (
            "settlement statement, release or discharge from active duty, certificate of release, health insurance marketplace "
            "statement, tuition statement, student loan interest statement"
        ),
        9: "national insurance, hmrc, provident fund, ifsc, canada revenue, paye, employment insurance, cpp, bsb, aadhaar, gstin",
        8: (
            "certain gambling winnings, what am i applying for, complete this application, return this application, good faith "
            "estimate, insurance application, application for insurance, itemized deductions, interest and ordinary dividends, "
            "capital gains and losses, last will and testament, certificate of marriage, marriage certificate, marriage license, "
            "warranty deed, grant deed, deed of trust, certificate of live birth, severance agreement, separation from employment, "
            "you have been sued, power of attorney, prenuptial agreement, life insurance benefits, claimants statement"
        ),
        7: "driver license, drivers license",
        6.5: "order of service, letters testamentary, dismissal with prejudice, stipulation of dismissal, summons, severance pay",
        6: (
            "loan application, hud 1, application for benefits, qualifying child information, credit report, nonresident alien, "
            "instructions for form, curriculum vitae, form 1120, promissory note, individual income tax form, state income tax "
            "return, resident income tax return, federal adjusted gross income, from your federal"
        ),
        5: (
            "passport, identification card, direct deposit authorization, enrollment form, purchase agreement, beneficiary "
            "designation, timesheet, time sheet, time log, our records show that you owe"
        ),
        4.5: "credit limit, minimum payment due, purchases and adjustments, interest charged, cash advance",
        4: (
            "professional experience, work experience, references available, earned income credit, invoice, appraisal, application "
            "form, user agreement, balance sheet, prescription, education, skills, experience, dear member, final paycheck, layoff, "
            "apply by"
        ),
        3: "resume, diagnosis, earnest money, purchase price, buyer, seller, please send us, loss mitigation",
        2.5: "apply now, vehicle, warranty",
        2: "receipt, itemised, patient, bill to, invoice number, qty, subtotal, donation, parents, students",
        1.5: "application",
        1: "new york state department, shopping, credit card",
        0.5: "life insurance",
    },
}
# What such papers say at their top; further down any paper may speak of it.
HEADS: dict[float, str] = {
    14: (
        "transmittal of wage and tax statements, form w 3, form 1095 a, form 1095 b, form 1095 c, employees withholding "
        "certificate, schedule k 1, form w 9, form i 9, employment eligibility verification, request for taxpayer identification, "
        "jury summons, explanation of benefits, medicare summary notice, notice of default, intent to accelerate, notice of "
        "trustees sale, notice of foreclosure sale, financial aid, citizenship and immigration services, student loan servicing, "
        "income driven repayment, student loan statement, your social security statement"
    ),
    12: (
        "intent to lien, dear parent, dear parents, i contribute, contribute toward, contribute to the household, contribution letter, "
        "letter of "
        "contribution, auto finance, medicaid eligibility, certificate of completion, certificate of achievement, field trip, violation "
        "notice, notice of violation, class action, notice to vacate, notice cp14, cp21, cp22, cp2000, cp49, cp501, cp503, cp504, health "
        "insurance marketplace, loan modification agreement, trial period plan, forbearance agreement, bankruptcy court"
    ),
    9: (
        "pre approved, preapproved, jury service, jury duty, regret to inform you, date of loss, application is not complete, "
        "application is incomplete, we received your, we have received your, quotation, purchase order, estimate of repairs, homebuyer "
        "education, newsletter, collection agency, parental responsibilities, proposal prepared, family and medical leave, donation "
        "receipt, vehicle registration, immunization record, adverse action, statement of credit denial, notice of right to cancel, "
        "release of lien, satisfaction of mortgage, transfer of servicing, insurance identification card, rental application, job "
        "application, membership agreement, board of review, assessment appeal, official transcript, report card, open enrollment, "
        "recommend him, recommend her, letter of recommendation, home inspection, title commitment, boarding pass"
    ),
    7: (
        "student loan, student loans, academic year, scholarship, your employment with, privacy notice, retirement estimate, certificate "
        "of title"
    ),
    5: (
        "auto loan, tuition, adjuster, medicaid, claims department, odometer, pro forma, proforma, apply by, guardian, household expenses, "
        "reduction in force, medical records, itinerary, custody, leave of absence"
    ),
    4: "school, eviction, warranty, notice cp, membership",
    3: "vehicle",
}
