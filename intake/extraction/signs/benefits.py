"""Papers of the offices and funds that pay benefits."""

from intake.kinds import DocumentKind as K

WORDS: dict[K, dict[float, str]] = {
    K.BENEFIT_LETTER: {
        9: "retiree account statement, annuitant account statement",
        7: "benefit verification, verificación de beneficios",
        6: "notice of award, award letter, benefit letter, retirement allowance, verification of retirement, adjudicación de beneficios",
        5: (
            "award notice, proof of income, your new benefit amount, benefit award, pension verification, pension statement, "
            "statement of benefits, benefit statement, retired pay, retirement pay, seguro social, beneficio mensual, snap benefit, "
            "snap benefits, food benefits, food stamps, ltd benefit, long term disability benefits, notice of annuity adjustment"
        ),
        4: (
            "proof of income letter, social security administration, department of veterans affairs, supplemental security income, "
            "monthly benefit, railroad retirement, disability compensation, retirement system, supplemental security, ssi, ssdi, "
            "annuitant, survivor benefit, benefit increase, disability benefit, disability benefits, public employees retirement, "
            "teachers retirement, workers compensation benefit, pension trust, pension fund, retirement fund, pensioner, cash aid, "
            "food supplement, general assistance, military retirement, va waiver, monthly allowance, survivor annuity, benefit "
            "record, aid code, assistance group, gross annuity, annuity rate, pension plan, record of aid, pensión mensual, child "
            "support payments, support payments"
        ),
        3: (
            "benefit type, date of entitlement, your monthly benefit, monthly pension, monthly annuity, annuity payment, pension "
            "benefit, pension payment, benefit payment, retirement benefit, cost of living, cola, compensation award, notice of "
            "decision, notice of action, eligibility notice, cash assistance, child support payment, housing assistance, ebt, "
            "family assistance, family independence, notice of change, survivor benefit plan, standard of need, assistance unit, "
            "beneficio, long term disability, human services, temporary total disability, compensation rate, monthly grant, our "
            "grant, cost of living adjustment, adoption assistance, retiree, income verification, child support services, payment "
            "verification, court ordered support, custodial parent"
        ),
        2.5: "benefit amount",
        2: (
            "veterans affairs, beneficiary, retirement benefits, pension, full monthly, snap, tanf, public assistance, social "
            "security, entitled to, you are entitled, veteran, entitlement, medicare premium, before deductions, gross amount, net "
            "amount, effective date of benefit, benefit information, benefit, allotment, household size, fair hearing, "
            "beneficiario, asistencia, payee"
        ),
        1.5: "monthly amount, disability, your benefits, to whom it may concern, per month, each month, benefits, annuity, eligible",
        1: "monthly payment, recipient",
        -3: "income tax, lender, driver",
        -4: "unemployment, statement period, 1099, loan number",
        -5: "application for, mortgage statement, divorce",
        -6: (
            "gross pay, verification of employment, employment verification, employment and income, job title, date of hire, hire "
            "date, financial aid, loss mitigation, academic year, scholarship, we received your, reduction in force, household "
            "expenses, tuition, i contribute, contribute toward"
        ),
        -8: "weekly benefit, unemployment insurance, form 1099",
        -10: "loan application",
    },
    K.UNEMPLOYMENT_LETTER: {
        7: "weekly benefit amount",
        6: "unemployment insurance, monetary determination, seguro por desempleo, seguro de desempleo, ui finding",
        5: (
            "unemployment benefits, reemployment assistance, unemployment claim, unemployment benefit, unemployment assistance, "
            "jobless benefits, beneficio semanal, notice of financial determination, financial determination, potential benefit "
            "amounts, monetary benefit determination"
        ),
        4: (
            "unemployment compensation, benefit year, weekly benefit rate, claimant id, benefit determination, claim determination, "
            "desempleo, año de beneficios, benefit year end, claim begins, claim ends, claim beginning date, claim ending date, "
            "determinación monetaria"
        ),
        3: (
            "weekly benefit, base period, high quarter, highest quarter, base year, base period wages, monetary eligibility, weekly "
            "amount, employment commission, redetermination, unemployment"
        ),
        2.5: "maximum benefit amount",
        2: (
            "employment security, claim effective date, claimant, benefit year ending, benefit year begins, weeks of benefits, "
            "effective date of claim, filed a claim, partial benefit, claim total, number of weeks, reclamante, maximum benefits "
            "payable, workforce commission, job service"
        ),
        1.5: "department of labor, workforce",
        1: "determination",
        -6: "final paycheck, reduction in force, your employment with, regret to inform you",
        -8: "payers tin, mortgage assistance",
        -10: "1099 g, income tax return, loan application",
        -12: "form 1099, 1099g",
    },
}
