"""Papers of accounts and of a business: what was paid in and out, and what is left."""

from intake.kinds import DocumentKind as K

WORDS: dict[K, dict[float, str]] = {
    K.BANK_STATEMENT: {
        7: "bank statement",
        4: (
            "beginning balance, opening balance, starting balance, ending balance, closing balance, balance brought forward, "
            "balance carried forward, balance last statement, resulting balance"
        ),
        3: (
            "checking statement, savings statement, checking account, account statement, statement of account, consolidated "
            "statement, deposits and additions, deposits and other credits, statement of accounts, monthly statement, statement "
            "activity, checking summary, savings summary, deposit account, share draft, we have added, we have subtracted, total of "
            "credits, total of debits, ledger balance, prior balance"
        ),
        2.5: "statement period",
        2: (
            "balance forward, withdrawals, deposits and credits, checks paid, account summary, account activity, transaction "
            "history, checking, member fdic, debit card purchase, ach deposit, ach credit, ach debit, direct deposit, electronic "
            "withdrawals, electronic deposits, posting date, running total, total debits, total credits, total withdrawals, "
            "statement for, statement savings, everyday account, closing balance, min balance, minimum balance, e statement, "
            "available balance, value date, current account, average balance, low balance, standing order"
        ),
        1.5: (
            "description amount, withdrawals balance, debits balance, amount balance, mobile deposit, atm withdrawal, previous "
            "balance, new balance, deposits, total deposits, average daily balance, daily balance, running balance, zelle, "
            "overdraft fee, routing number, account type, interest earned, annual percentage yield earned, particulars"
        ),
        1: (
            "date description, date transaction, account number, pos purchase, direct dep, withdrawal, transactions, credit union, "
            "overdraft, account holder, available balance, deposit, w d, interest, zelle, ach, debit card, posted, closing, "
            "opening, balance"
        ),
        0.7: "deposit, savings, service charge",
        0.5: "transaction, debit",
        0.3: "credit",
        -2: "assessment",
        -3: "escrow, application for, homeowners association, holdings, market value, vested balance",
        -4: "net pay, amount due, current charges, pre approved, dear member",
        -4.5: "minimum payment, purchases and adjustments, interest charged, cash advances, annual percentage rates",
        -5: "credit limit, gross pay",
        -6: "unpaid principal, kwh, minimum payment due, profit and loss",
        -8: "form 1099",
        -10: "loan application, income tax return, settlement statement",
        -12: "closing disclosure",
    },
    K.INVESTMENT_STATEMENT: {
        7: "investment statement",
        5: "brokerage statement",
        4: "brokerage, vested balance, sipc",
        3.5: "account value, portfolio value, portfolio summary, 401k, number of positions, total return",
        3: (
            "market value, total account value, asset allocation, ending value, investment account, retirement account, account "
            "holdings, total market value"
        ),
        2.5: "portfolio, holdings",
        2: (
            "participant, contributions, equities, wealth, securities, mutual funds, shares, 401 k plan, retirement plan, annuity, "
            "unrealized"
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
    K.PROFIT_AND_LOSS: {
        8: "profit and loss",
        7: "profit loss",
        6: (
            "p l statement, income statement, statement of operations, statement of earnings and expenses, profit loss statement, "
            "income and expense statement, income and expenses"
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
}
