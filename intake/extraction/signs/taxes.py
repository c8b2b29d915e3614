"""Papers of the income tax."""

from intake.kinds import DocumentKind as K

WORDS: dict[K, dict[float, str]] = {
    K.FORM_1040: {
        10: "u s individual income tax return, u s tax return for seniors",
        6: "tax return transcript, account transcript",
        5: "form 1040",
        4: "1040 sr, your first name and middle initial, form number 1040",
        3: "filing status, adjusted gross income",
        2: "standard deduction, amount you owe",
        1.5: "taxable income",
        1: "dependents",
        -1: "earned income credit",
        -2: "schedule c, schedule d",
        -3: "schedule a, schedule b, schedule e, itemized deductions",
        -4: "capital gains and losses, form 1099, nonresident, from your federal, federal taxable income",
        -6: (
            "attach to form 1040, wage and tax statement, qualifying child information, interest and ordinary dividends, federal "
            "adjusted gross income, franchise tax board"
        ),
        -8: (
            "profit or loss from business, supplemental income and loss, loan application, instructions for form 1040, changes to "
            "your, notice cp"
        ),
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
        7: "ssa 1099, csa 1099r, csa 1099 r, statement of annuity paid, rrb 1099",
        6: "1099g, 1099int, 1099div, 1099nec, 1099misc, 1099r, 1099b, 1099k",
        5: (
            "1099 int, 1099 div, 1099 nec, 1099 g, 1099 misc, 1099 r, 1099 b, 1099 a, 1099 c, 1099 k, 1099 cap, 1099 h, 1099 s, "
            "1099 sa, 1099 q, form 1099"
        ),
        4: "miscellaneous income, distributions from pensions, certain government payments, total unemployment compensation",
        3: "payers tin, recipients tin, nonemployee compensation",
        2: (
            "payers name, recipients name, ordinary dividends, corrected if checked, federal income tax withheld, payer, copy b for "
            "recipient, gross distribution"
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
    K.FORM_4506C: {
        10: "ives request for transcript of tax return",
        9: "request for transcript of tax return",
        6: "4506 c, 4506c",
        5: "4506 t",
        3: "transcript requested",
        2: "ives, return transcript",
    },
}
