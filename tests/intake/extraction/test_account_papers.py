"""Papers about accounts as small banks, lenders and offices print them: where the figures stand when no summary captions them."""

import pytest

from intake.extraction.reading import PaperReading
from intake.kinds import DocumentKind
from tests.intake.extraction.reading_aloud import figures, read_pdf
from tests.intake.extraction.typed import typed

LETTERHEAD = """
Cedar County Bank                                         Account Statement
PO Box 18, Dayton, OH 45402

Delia Marsh
5 Elm Court
Dayton, OH 45409
"""
PERIOD = "Statement Period: 10/01/2026 - 10/31/2026"


def statement(*lines: str) -> PaperReading:
    [reading] = read_pdf(typed("\n".join((LETTERHEAD, *lines))))
    assert reading.kind is DocumentKind.BANK_STATEMENT
    return reading


def deposits(reading: PaperReading) -> list[tuple[str, str]]:
    return [(one.on.isoformat(), f"{one.amount:.2f}") for one in reading.deposits]


def test_parts_of_what_went_out_are_not_taken_for_all_of_it() -> None:
    reading = statement(
        PERIOD,
        "Beginning balance                            1,000.00",
        "Deposits and other additions                 3,100.00",
        "Withdrawals and transfers                      500.00-",
        "Checks                                         100.00-",
        "Ending balance                               3,500.00",
    )

    assert figures(reading)["total_deposits"] == "3100.00"
    assert "total_withdrawals" not in figures(reading)


def test_a_service_charge_beside_the_debits_leaves_the_debits_whole() -> None:
    reading = statement(
        PERIOD,
        "Previous balance                             1,000.00",
        "Deposits and other credits totaling          3,100.00",
        "Checks and other debits totaling               596.00",
        "Service charge                                   4.00",
        "New balance                                  3,500.00",
    )

    assert figures(reading)["total_withdrawals"] == "596.00"


OVER = (
    "Friday, October 2, 2026",
    "    Payroll Harbor Tool                                        $1,500.00",
    "                                              End of day       $2,500.00",
    "Friday, October 9, 2026",
    "    Grocer                                                      -$600.00",
    "                                              End of day       $1,900.00",
    "Tuesday, October 20, 2026",
    "    Refund of a chair                                            $100.00",
    "                                              End of day       $2,000.00",
)
UNDER = (
    "Payroll Harbor Tool                                        1,500.00 CR",
    "02 Oct",
    "Grocer                                                       600.00 DR",
    "09 Oct",
    "Refund of a chair                                            100.00 CR",
    "20 Oct",
)


@pytest.mark.parametrize("activity", [OVER, UNDER], ids=["over the transactions", "under them"])
def test_a_day_on_a_line_of_its_own_is_the_day_of_its_transactions(activity: tuple[str, ...]) -> None:
    reading = statement(PERIOD, "Opening balance    $1,000.00", "Closing balance    $2,000.00", *activity)

    assert deposits(reading) == [("2026-10-02", "1500.00"), ("2026-10-20", "100.00")]


def test_of_two_days_the_day_of_posting_counts() -> None:
    reading = statement(
        PERIOD,
        "Beginning balance   $1,000.00        Ending balance   $2,400.00",
        "Tran date    Post date    Description                Debit        Credit        Balance",
        "10/01        10/02        Payroll Harbor Tool                     1,500.00      2,500.00",
        "10/08        10/09        Grocer                     100.00                     2,400.00",
    )

    assert deposits(reading) == [("2026-10-02", "1500.00")]


def test_a_day_may_stand_between_a_transaction_and_its_amount() -> None:
    reading = statement(
        PERIOD,
        "Beginning balance   $1,000.00        Ending balance   $2,500.00",
        "Deposits & Other Credits",
        "Description Date Credited Amount",
        "Payroll Harbor Tool Ref: 98123 10-02 $1,500.00",
    )

    assert deposits(reading) == [("2026-10-02", "1500.00")]


FOOTED = (
    PERIOD,
    "Date          Description                Withdrawal         Deposit         Balance",
    "10/01/2026    Opening balance                                             1,000.00",
    "10/02/2026    Payroll Harbor Tool                         1,500.00        2,500.00",
    "10/09/2026    Grocer                     600.00                           1,900.00",
    "10/12/2026    Chemist                     25.00                           1,875.00",
    "10/20/2026    Refund                                        100.00        1,975.00",
)


def test_a_row_of_totals_counts_when_the_columns_add_up_to_it() -> None:
    reading = statement(*FOOTED, "              Totals                     625.00           1,600.00")

    assert (figures(reading)["total_deposits"], figures(reading)["total_withdrawals"]) == ("1600.00", "625.00")
    assert deposits(reading) == [("2026-10-02", "1500.00"), ("2026-10-20", "100.00")]


def test_one_total_over_two_columns_is_told_apart_by_the_columns() -> None:
    reading = statement(
        PERIOD,
        "Beginning Balance:    $1,000.00",
        "Ending Balance:       $1,975.00",
        "Date     Description              Amount Subtracted     Amount Added     Balance",
        "10/02    Payroll Harbor Tool                                1,500.00    2,500.00",
        "10/09    Grocer                            600.00                       1,900.00",
        "10/12    Chemist                            25.00                       1,875.00",
        "10/20    Refund                                               100.00    1,975.00",
        "         Total Subtracted/Added            625.00           1,600.00",
    )

    assert (figures(reading)["total_deposits"], figures(reading)["total_withdrawals"]) == ("1600.00", "625.00")


def test_the_last_running_balance_is_the_closing_one_when_every_balance_follows_from_the_one_before() -> None:
    unbroken = statement(*FOOTED)
    broken = statement(*FOOTED[:4], *FOOTED[5:])

    assert figures(unbroken)["ending_balance"] == "1975.00"
    assert "ending_balance" not in figures(broken)


def test_a_balance_captioned_by_its_day_only_is_that_of_the_first_or_the_last_day() -> None:
    reading = statement(
        PERIOD,
        "Balance on 10/01/2026      Loads and credits      Purchases      Balance on 10/31/2026",
        "$1,000.00                  $3,100.00              $600.00        $3,500.00",
        "Average balance on 10/31/2026: $2,210.45",
    )

    assert (figures(reading)["beginning_balance"], figures(reading)["ending_balance"]) == ("1000.00", "3500.00")


def test_sentences_tell_the_balances_and_their_days() -> None:
    reading = statement(
        "Savings account ending 3046",
        "",
        "On October 1, 2026 your account held $1,000.00. You paid in $1,500.00 in two deposits. On October 31,",
        "2026 your balance was $2,500.00.",
        "Thank you for banking with us.",
    )

    read = figures(reading)
    assert (read["period_start"], read["period_end"]) == ("2026-10-01", "2026-10-31")
    assert (read["beginning_balance"], read["ending_balance"], read["account_last4"]) == ("1000.00", "2500.00", "3046")


@pytest.mark.parametrize(
    "days",
    [
        ("Statement Period:", "October 1, 2026", "through", "October 31, 2026"),
        ("Beginning October 01, 2026", "through October 31, 2026"),
        ("Statement Period: October, 01, 2026 - October, 31, 2026",),
        ("From             To", "2026-10-01       2026-10-31"),
    ],
    ids=["over four lines", "over two lines", "commas after months", "captions above"],
)
def test_a_period_is_read_however_it_is_set(days: tuple[str, ...]) -> None:
    reading = statement(*days, "", "Beginning balance   $1,000.00", "Ending balance   $2,500.00")

    assert (figures(reading)["period_start"], figures(reading)["period_end"]) == ("2026-10-01", "2026-10-31")


def test_balances_of_days_without_a_year_bound_a_period_of_the_papers_own_year() -> None:
    reading = statement("September 30, 2026   Page 1 of 3", "Beginning balance on 9/1    $1,000.00", "Ending balance on 9/30    $900.00")

    assert (figures(reading)["period_start"], figures(reading)["period_end"]) == ("2026-09-01", "2026-09-30")


def test_a_bill_due_on_a_day_without_a_year_falls_due_on_the_first_such_day_after_it_was_made() -> None:
    [reading] = read_pdf(
        typed(
            """
Cedar County Electric                          Bill date   Dec 12, 2026
PO Box 1094, Dayton, OH 45401                  Account number   9100 2231 4477

Delia Marsh
5 Elm Court
Dayton, OH 45409

Electric charges, 1022 kWh                   $151.11
Total amount due Jan 04                      $160.11
"""
        )
    )

    assert reading.kind is DocumentKind.UTILITY_BILL
    assert (figures(reading)["due_date"], figures(reading)["amount_due"]) == ("2027-01-04", "160.11")


@pytest.mark.parametrize(
    "line",
    [
        "Account ending     3377",
        "Everyday Checking, account x3377",
        "Checking, last digits 3377",
        "Savings account ending with 3377",
        "Free Checking from your bank 1130-443-377",
    ],
)
def test_the_last_digits_of_an_account_are_found_in_words_too(line: str) -> None:
    telephone = "Questions about your account? Call 1-800-225-5935."
    reading = statement(PERIOD, telephone, line, "Beginning balance   $1,000.00", "Ending balance   $900.00")

    assert figures(reading)["account_last4"] == "3377"


def test_captions_under_a_row_of_values_speak_for_that_row_only() -> None:
    [reading] = read_pdf(
        typed(
            """
SANDHILL MORTGAGE CENTER                                 MONTHLY MORTGAGE STATEMENT
PO BOX 6866, SALEM, OR 97335                             PREPARED 10/15/2026

DELIA MARSH
5 ELM COURT
DAYTON, OH 45409

226814782          2.85%               $109,350.88             2,719.46
LOAN NUMBER        INTEREST RATE       PRINCIPAL BALANCE       ESCROW BALANCE


PAYMENT DUE 11/01/2026                                      1,777.76
LATE CHARGES                                                   88.89
TOTAL AMOUNT DUE                    $1,866.65
"""
        )
    )

    assert reading.kind is DocumentKind.MORTGAGE_STATEMENT
    read = figures(reading)
    assert (read["loan_number_last4"], read["interest_rate"], read["statement_date"]) == ("4782", "2.85", "2026-10-15")
    assert (read["unpaid_principal"], read["escrow_balance"], read["amount_due"]) == ("109350.88", "2719.46", "1866.65")


def test_a_town_sends_its_tax_bill_to_the_owner_of_record() -> None:
    [reading] = read_pdf(
        typed(
            """
# Town of Dunmore
Office of the Tax Collector, Arlene Tran Jr
# REAL ESTATE TAX BILL
To the owner of record, Sharon Ellen Huang, 7545 Lakeshore Ave, Duluth, MN 55873: this bill is for
the tax period January 1, 2026 to December 31, 2026 on map 43, lot 147.

Town and school tax                   $6,559.76
Total amount due                      $6,559.76
Payment is due on June 1, 2026.
"""
        )
    )

    assert reading.kind is DocumentKind.PROPERTY_TAX_BILL
    assert (figures(reading)["issuer"], figures(reading)["owner"]) == ("Town of Dunmore", "Sharon Ellen Huang")


def test_a_form_for_the_self_employed_gives_its_period_and_income_by_line() -> None:
    [reading] = read_pdf(
        typed(
            """
# PROFIT AND LOSS STATEMENT
Borrower                Delia Marsh
Business name           A to Z Painting Co.
Period from             8/1/2026
Period to               10/31/2026
1     Gross income (before expenses)            37633.76
2     Fuel                                       1200.00
3     Total expenses                             1200.00
4     Net profit (line 1 less line 3)           36433.76
"""
        )
    )

    read = figures(reading)
    assert (read["period_start"], read["period_end"]) == ("2026-08-01", "2026-10-31")
    assert (read["gross_income"], read["total_expenses"], read["net_profit"]) == ("37633.76", "1200.00", "36433.76")


def test_who_insures_a_bank_is_no_part_of_its_name() -> None:
    [reading] = read_pdf(
        typed(
            """
Issued by Pathway Savings Bank, Member FDIC               Account Statement
Cardholder: Delia Marsh
Account ending 3377
Statement Period: 10/01/2026 - 10/31/2026
Beginning balance   $1,000.00
Total deposits      $500.00
Total withdrawals   $600.00
Ending balance      $900.00
"""
        )
    )

    assert (figures(reading)["bank"], figures(reading)["account_holder"]) == ("Pathway Savings Bank", "Delia Marsh")


def test_the_bank_is_found_where_it_may_be_written_to_and_not_in_what_it_offers() -> None:
    [reading] = read_pdf(
        typed(
            """
Everyday Checking                                       Questions?
                                                        Write: Northgate Pacific Bank, N.A.
Delia Marsh                                             PO Box 5676, Pueblo, CO 81026
5 Elm Court
Dayton, OH 45409                                        Online Banking

Account ending 3377
Statement Period: 10/01/2026 - 10/31/2026
Beginning balance   $1,000.00
Total deposits      $500.00
Total withdrawals   $600.00
Ending balance      $900.00
"""
        )
    )

    assert figures(reading)["bank"] == "Northgate Pacific Bank, N.A."


def test_a_heading_that_counts_and_adds_up_opens_its_section_all_the_same() -> None:
    reading = statement(
        PERIOD,
        "Deposits and Other Additions          2 deposits and other additions for a total of $2,100.00.",
        "Date         Amount         Description",
        "10/02        1,500.00       Zel from Carter",
        "10/12        600.00         Online transfer from 8812",
        "Online Deductions                     1 online deduction for a total of $324.52.",
        "Date         Amount         Description",
        "10/20        324.52         Zel Herrera",
    )

    assert deposits(reading) == [("2026-10-02", "1500.00"), ("2026-10-12", "600.00")]


def test_amounts_added_and_subtracted_are_added_up_at_the_foot() -> None:
    reading = statement(
        PERIOD,
        "Beginning Balance:      $1,000.00",
        "Ending Balance:         $1,900.00",
        "",
        "Date       Description                      Amount Subtracted      Amount Added      Balance",
        "10/02      PAYROLL                                                 1,500.00          2,500.00",
        "10/09      GROCER                           600.00                                   1,900.00",
        "10/20      POWER                            100.00                                   1,800.00",
        "10/25      Mobile deposit                                          100.00            1,900.00",
        "10/31      Total Subtracted/Added           700.00                 1,600.00",
    )

    read = figures(reading)
    assert (read["total_deposits"], read["total_withdrawals"]) == ("1600.00", "700.00")
    assert deposits(reading) == [("2026-10-02", "1500.00"), ("2026-10-25", "100.00")]
