"""Papers that use the same words as ours without being any of them."""

from intake.kinds import DocumentKind as K

WORDS: dict[K, dict[float, str]] = {
    K.OTHER: {
        20: "section references are to the internal revenue code",
        14: "w 2g",
        12: "uniform residential loan application, closing disclosure, loan estimate",
        10: "settlement statement, release or discharge from active duty, certificate of release",
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
            "individual income tax form, state income tax return, resident income tax return"
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
