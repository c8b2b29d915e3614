"""What pay stubs call their amounts."""

from intake.extraction.finding import Ask


def phrases(listed: str) -> tuple[str, ...]:
    """Captions from best to worst, written as one list."""
    return tuple(listed.split(", "))


GROSS = Ask(
    "gross_pay",
    phrases(
        "gross pay, total gross pay, gross earnings, total gross earnings, total gross, gross wages, current gross, total "
        "earnings, gross amount, gross income, gross salary, salario bruto, pago bruto, total pay, earnings total, total wages, "
        "gross, tot gross, gross earnings total, total earnings current, wages before tax, wages before taxes, pay before "
        "taxes, pay before tax, pay before deductions, total pay before deductions, earnings before deductions, total wages "
        "this check, total wages this period, total compensation, gross compensation, gross this period, gross total, current "
        "earnings, total current earnings, total hours and earnings, ingreso bruto, total devengado, sueldo bruto, gross amt, "
        "gross wage, gross pay current, gross remuneration, gross payroll, gross earned, total entitlements, total entitlement, "
        "tot ent, wages this period, total earned, total gross wages, what you earned, gross pay this period, gross settlement, "
        "total percepciones, total ingresos, ingresos brutos, salario total, pago bruto total"
    ),
    unless=phrases("net, taxable, adjusted, hours, rate, imputed, per hour, annual, deduction, deductions, qtd, base"),
)
NET = Ask(
    "net_pay",
    phrases(
        "net pay, total net pay, take home pay, net amount, net earnings, net check, net wages, net deposit, check amount, "
        "amount of check, net pay this period, net pay distribution, salario neto, pago neto, total net, net income, deposit "
        "amount, net, net chk, net check amount, net pay amount, net pay total, net payment, net deposited, net direct deposit, "
        "total net pay this period, balance paid you, paycheck, your paycheck, paycheck amount, take home, take home amount, "
        "takehome pay, amount transferred to bank, amount deposited, net amount of warrant, net amount deposited, amount paid, "
        "amount of deposit, direct deposit amount, total direct deposit, total deposited, net pay this check, sueldo neto, neto "
        "a pagar, net amt, eom pay, net settlement, net received, net take home pay, net pay deposited, net pay to bank, net to "
        "bank, net remuneration, net payroll, net cash, net compensation, net proceeds, net voucher, net advice, net wage, you "
        "get, you receive, you received, you were paid, amount paid to you, pay after deductions, pay after taxes, remitted to "
        "bank, bank deposit, your check, total net amount, total net deposit, take home wages, sent to your bank, salario neto "
        "a pagar, total neto, neto a recibir, cantidad neta, total a pagar"
    ),
    unless=phrases("gross, before, qtd, taxable, tips"),
)
DEDUCTIONS = Ask(
    "total_deductions",
    phrases(
        "total deductions, total taxes and deductions, total taxes deductions, total deductions and taxes, total withholdings "
        "and deductions, taxes and deductions, deductions total, total withholding, total withholdings, total withheld, "
        "deductions, total deducciones, tot ded, total w h, total deduct, total ded, total taken out, total withheld this "
        "period, gross deduction, gross deductions, withheld, taken out, total tax and deductions, total taxes and other "
        "deductions, tot deductions, total employee deductions, deducciones, sum of deductions, sum of reductions, total "
        "reductions, total taken, total taken off, taken off, total off, total deducted, amount withheld, total payroll "
        "deductions, deductions and withholdings, total withholding and deductions, total withholdings deductions, total "
        "deductions withholdings, total deds, total ded tax, less deductions, less total deductions, taxes and withholdings, "
        "total deductions and withholdings, total de deducciones, deducciones totales, total retenciones, retenciones, total "
        "descuentos, descuentos"
    ),
    unless=phrases("pre tax, post tax, before tax, after tax, other, voluntary, pretax, posttax, employer"),
)
# What may mean the same, where only the paper's own arithmetic shows that it does.
LOOSELY = tuple(
    Ask(ask.name, (*ask.labels, *phrases(more)), (*ask.unless, *phrases(unless)))
    for ask, more, unless in (
        (GROSS, "earned, earnings, wages, salary, pay, total", "net, running"),
        (DEDUCTIONS, "total taxes, taxes, less, total, out, withholding, withholdings", "net, gross, running"),
        (NET, "total, balance, deposit, direct deposit, check, paid, checking, savings, amount, to you", "running"),
    )
)
