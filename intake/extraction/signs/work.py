"""Papers of work: what is earned, by whom, and from which employer."""

from intake.kinds import DocumentKind as K

WORDS: dict[K, dict[float, str]] = {
    K.PAY_STUB: {
        6: "pay stub, paystub, payslip",
        5: (
            "pay slip, pay statement, earnings statement, wage statement, statement of earnings, pay advice, wage slip, salary "
            "slip, salary statement, statement of remuneration, statement of compensation, payroll advice, earnings advice, leave "
            "and earnings, earnings record"
        ),
        3: (
            "earnings and deductions, advice of deposit, gross pay, net pay, pay period, pay date, less federal income tax, less "
            "social security, gross compensation, net deposited, you are paid monthly, you are paid weekly, fortnight ended"
        ),
        2.5: "gross earnings, take home pay",
        2: (
            "check date, period ending, period beginning, ytd, year to date, gross wages, total gross, paycheck, chk date, chk dt, "
            "payday, y t d, net check, take home, payroll check, payroll account, remuneration, your check, total withheld, paid "
            "time off, net deposit, remuneration cycle, sum of reductions"
        ),
        1.5: "pay frequency, regular pay, overtime, deductions, advice number, soc sec, frequency, payroll",
        1: (
            "regular, withholding, payment date, pay day, federal income tax, federal tax, fed income tax, federal withholding, "
            "medicare, earnings, net amount, fica, medi, fit, fwt, soc sec, gross, withheld, wages, overtime, hourly, hrs, net, "
            "straight, hours worked, base remuneration"
        ),
        0.7: "employee id, employee, employer, federal, medicare tax, fed tax, state tax",
        0.5: "hourly, 401 k, hours, rate, taxes, social security",
        0.3: "current",
        -1: "claim",
        -2: "application for",
        -3: "form 1120, 1120s, w 2 information, copy c",
        -4: "beginning balance, annual percentage rate, divorce, drivers license",
        -5: "monthly benefit, snap, household size, ebt, invoice",
        -6: "offer of employment, to whom it may concern",
        -8: "profit and loss, form 1099, ifsc, provident fund, uan",
        -10: "wage and tax statement, request for mortgage assistance, w 2 information, w 2 details, w 2 register",
        -12: (
            "u s individual income tax return, loan application, retiree account statement, annuitant account statement, military "
            "retirement pay, retired pay"
        ),
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
            "employers name address and zip code, federal income tax withheld, medicare tax withheld, social security tax withheld, "
            "employers state id, wages tips other, soc sec tax, medicare wages, state wages, medicare tax, med "
            "wages, fed wages, box 1"
        ),
        1.5: "allocated tips, nonqualified plans",
        1: "employer identification number, dependent care benefits",
        -2: "gross pay",
        -3: "instructions for form",
        -6: "form 1099",
        -8: "loan application, profit or loss from business",
        -10: "request for transcript, tax return transcript, e file signature authorization",
        -12: "u s individual income tax return, form 4506",
        -14: "transmittal of wage and tax statements, form w 3, transmittal",
        -40: "transmittal of wage and tax statements, quarterly federal tax return",
    },
    K.EMPLOYMENT_LETTER: {
        8: (
            "verification of employment, employment verification, employment and income verification, income and employment "
            "verification, constancia de trabajo, constancia laboral, carta de trabajo, constancia de empleo, verificación de "
            "empleo, carta de empleo, letter of confirmation"
        ),
        6: "letter of employment, employment letter",
        5: (
            "has been employed, proof of employment, confirmation of employment, employment confirmation, letter of verification, "
            "income and employment, confirm your employment, income and employment statement, employment and income statement, hago "
            "constar, hacemos constar, works for me, employed with us, employed by us, been employed, your date of employment"
        ),
        4: (
            "is employed, currently employed, to be completed by the employer, name of employer, signature of employers "
            "representative, how often paid, an employee in good standing, name of employee, works for us, has worked for, has "
            "worked here, works here, employed here, current employee, full time employee, part time employee, probability of "
            "continued employment, continued employment"
        ),
        3: (
            "employed since, is currently employed, has worked, employee of, employed full time, employed part time, verify "
            "employment, on campus employment, verify that, original hire date, original hire, employment status, position held, "
            "job title, works for, worked for, you joined us, you joined the company, your appointment, employment type, base wage"
        ),
        2.5: "employed with",
        2: (
            "employed by, hire date, date of hire, annual salary, to whom it may concern, human resources, an hour, per hour, base "
            "pay, good worker, hours a week, trabaja en, trabaja para, semanales, salario"
        ),
        1.5: "full time, date hired, annual base, current salary, rate of pay, average hours",
        1: "start date, position",
        0.5: "hourly rate",
        -2: "gross pay",
        -3: "lease",
        -4: "pay period, hardship",
        -5: "net pay",
        -6: "offer of employment, reduction in force, final paycheck",
        -8: "pleased to offer, loan application",
    },
    K.OFFER_LETTER: {
        8: "offer of employment, offer letter, pleased to offer, conditional offer, offer you the position, offer you employment",
        7: "employment offer, offer you a position, extend an offer, happy to offer, delighted to offer, excited to offer",
        4: "job offer",
        3: "accept this offer, accept the offer, acceptance of this offer, join our team, offer is contingent",
        2: "start date, base salary, position of, at will, starting salary, first day",
        1: "contingent, report to, reports to",
        -4: "hardship, you joined us, you joined the company",
        -5: "verification of employment, net pay, regret",
        -8: "loan application, purchase price, earnest money, offer to purchase, not be moving forward, separation from employment",
    },
}
