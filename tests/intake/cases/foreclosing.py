"""What may not happen to a file: 12 CFR 1024.41(f), (g), (c)(2)(iii) and (j); and the first days behind: 1024.39."""

from tests.intake.cases.telling import Case

F1 = "12 CFR 1024.41(f)(1)(i)"
F2 = "12 CFR 1024.41(f)(2)"
G = "12 CFR 1024.41(g)"
BEHIND = "unpaid since 2025-10-01"  # day 121 was January 30, 2026
FILED = f"{BEHIND}; first filing 2026-02-10"
DONE = "2026-03-02 received; 2026-03-04 acknowledged; 2026-03-10 complete"

FIRST_FILING = (
    Case("Day 120: no filing.", F1, "unpaid since 2026-01-01", "2026-05-01",
         "forbidden first filing until 2026-05-02; first filing allowed 2026-05-02 pending"),
    Case("Day 121: a filing may be made.", F1, "unpaid since 2026-01-01", "2026-05-02",
         "forbidden nothing; first filing allowed 2026-05-02 met"),
    Case("A leap year brings day 121 a day forward.", F1, "unpaid since 2024-01-01", "2024-04-30",
         "forbidden first filing until 2024-05-01"),
    Case("A filing of day 120 is a breach.", F1, "unpaid since 2026-01-01; first filing 2026-05-01", "2026-06-01",
         "first filing allowed 2026-05-02 missed"),
    Case("A filing of day 121 is none.", F1, "unpaid since 2026-01-01; first filing 2026-05-02", "2026-06-01",
         "first filing allowed 2026-05-02 met"),
    Case("A small servicer waits for day 121 too.", "12 CFR 1024.41(j)", "unpaid since 2026-01-01; small servicer", "2026-05-01",
         "forbidden first filing until 2026-05-02"),
    Case("Nothing is unpaid.", F1, "", "2026-03-02", "forbidden first filing; no first filing allowed"),
    Case("Not the principal residence.", "12 CFR 1024.30(c)(2)", "unpaid since 2026-01-01; not the principal residence", "2026-03-02",
         "forbidden nothing; no first filing allowed"),
    Case("Complete before any filing, past day 120: no filing.", F2, f"{DONE}; {BEHIND}", "2026-03-12", "forbidden first filing"),
    Case("Complete 30 days before the sale, nothing filed: (f)(2) knows no 37 days.", F2,
         f"{DONE}; {BEHIND}; sale 2026-04-09 set 2026-02-15", "2026-03-12", "forbidden first filing"),
    Case("Only received, past day 120: a filing is not barred, closing is.", "12 CFR 1024.41(b)(2)(ii)",
         f"2026-03-02 received; 2026-03-04 acknowledged; {BEHIND}", "2026-04-03", "forbidden deny or close until 2026-04-03"),
    Case("The day after the reasonable date closing is not barred.", "12 CFR 1024.41(b)(2)(ii)",
         f"2026-03-02 received; 2026-03-04 acknowledged; {BEHIND}", "2026-04-04", "forbidden nothing"),
    Case("Facially complete protects like complete.", "12 CFR 1024.41(c)(2)(iv)",
         f"2026-03-02 received; 2026-03-10 facially complete; {BEHIND}", "2026-03-12", "forbidden first filing"),
)

SALE = (
    Case("Filed, and complete 38 days before the sale.", G, f"{DONE}; {FILED}; sale 2026-04-17 set 2026-02-15", "2026-03-25",
         "forbidden judgment or order, sale"),
    Case("Filed, and complete 37 days before the sale.", G, f"{DONE}; {FILED}; sale 2026-04-16 set 2026-02-15", "2026-03-25",
         "forbidden nothing"),
    Case("Filed, and no sale set at completion.", G, f"{DONE}; {FILED}; sale 2026-04-16 set 2026-03-11", "2026-03-25",
         "forbidden judgment or order, sale"),
    Case("The sale was moved nearer after completion.", "12 CFR 1024.41(b)(3)",
         f"{DONE}; {FILED}; sale 2026-06-01 set 2026-02-15; sale 2026-04-10 set 2026-03-20", "2026-03-25",
         "forbidden judgment or order, sale"),
    Case("The sale was moved away after completion at 31 days.", "12 CFR 1024.41(b)(3)",
         f"{DONE}; {FILED}; sale 2026-04-10 set 2026-02-15; sale 2026-06-01 set 2026-03-20", "2026-03-25", "forbidden nothing"),
    Case("The near sale was called off before completion.", "12 CFR 1024.41(b)(3)",
         f"{DONE}; {FILED}; sale 2026-04-10 set 2026-02-15; sale called off 2026-03-01", "2026-03-25", "forbidden judgment or order, sale"),
    Case("Filed the day after completion, against (f)(2), 30 days before the sale: nothing may follow from it.", F2,
         f"{DONE}; {BEHIND}; first filing 2026-03-11; sale 2026-04-09 set 2026-02-15", "2026-03-25", "forbidden judgment or order, sale"),
)

EXITS = (
    Case("Denied: the last day to appeal.", f"{G}(1)", f"{DONE}; {FILED}; 2026-04-01 decided: denied", "2026-04-15",
         "forbidden judgment or order, sale"),
    Case("Denied: the day after.", f"{G}(1)", f"{DONE}; {FILED}; 2026-04-01 decided: denied", "2026-04-16", "forbidden nothing"),
    Case("Denied, with no right to appeal: at once.", f"{G}(1)",
         f"{DONE}; {FILED}; 2026-04-01 decided: denied; sale 2026-05-09 set 2026-02-15", "2026-04-01", "forbidden nothing"),
    Case("Denied and appealed in time.", f"{G}(1)", f"{DONE}; {FILED}; 2026-04-01 decided: denied; 2026-04-15 appealed", "2026-05-10",
         "forbidden judgment or order, sale"),
    Case("Denied and appealed too late.", f"{G}(1)", f"{DONE}; {FILED}; 2026-04-01 decided: denied; 2026-04-16 appealed", "2026-04-20",
         "forbidden nothing"),
    Case("The appeal was denied.", f"{G}(1)",
         f"{DONE}; {FILED}; 2026-04-01 decided: denied; 2026-04-10 appealed; 2026-05-01 appeal decided: denied", "2026-05-01",
         "forbidden nothing"),
    Case("The appeal brought an offer.", f"{G}(2)",
         f"{DONE}; {FILED}; 2026-04-01 decided: denied; 2026-04-10 appealed; 2026-05-01 appeal decided: offer", "2026-05-10",
         "forbidden judgment or order, sale"),
    Case("Offered and rejected.", f"{G}(2)", f"{DONE}; {FILED}; 2026-04-01 decided: offer; 2026-04-10 rejected", "2026-04-10",
         "forbidden nothing"),
    Case("Rejected while an appeal is open: not every option is rejected yet.", f"{G}(2)",
         f"{DONE}; {FILED}; 2026-04-01 decided; 2026-04-10 appealed; 2026-04-11 rejected", "2026-04-20",
         "forbidden judgment or order, sale"),
    Case("Offered and accepted: while it is performed.", f"{G}(3)", f"{DONE}; {FILED}; 2026-04-01 decided: offer; 2026-04-10 accepted",
         "2026-08-01", "forbidden judgment or order, sale"),
    Case("Silence ends nothing until a person records it.", "12 CFR 1024.41(e)(2)(i): to confirm",
         f"{DONE}; {FILED}; 2026-04-01 decided: offer", "2026-06-01", "forbidden judgment or order, sale"),
    Case("Taken back.", G, f"{DONE}; {FILED}; 2026-03-20 withdrawn", "2026-03-25", "forbidden nothing"),
    Case("A small servicer, nothing agreed.", "12 CFR 1024.41(j)", f"{DONE}; {FILED}; small servicer", "2026-03-25", "forbidden nothing"),
    Case("A small servicer, while the borrower performs.", "12 CFR 1024.41(j)",
         f"{DONE}; {FILED}; small servicer; 2026-04-01 decided: offer; 2026-04-05 accepted", "2026-04-10",
         "forbidden judgment or order, sale"),
    Case("A duplicative request earns nothing new.", "12 CFR 1024.41(i)", f"{DONE}; {FILED}; duplicative", "2026-03-25",
         "forbidden nothing"),
)

PLAN = f"2026-03-02 received; 2026-03-04 acknowledged; 2026-03-05 short plan offered; {BEHIND}"
SHORT_TERM = (
    Case("A short plan on an incomplete file is put in writing in five business days.", "comment 41(c)(2)(iii)-6", PLAN, "2026-03-05",
         "short term notice 2026-03-12 pending"),
    Case("Written on the last day.", "comment 41(c)(2)(iii)-6", f"{PLAN}; 2026-03-12 short plan written", "2026-03-13",
         "short term notice 2026-03-12 met"),
    Case("Not written the day after.", "comment 41(c)(2)(iii)-6", PLAN, "2026-03-13", "short term notice 2026-03-12 missed"),
    Case("The acknowledgment and its date are owed all the same.", "comment 41(c)(2)(iii)-2", PLAN, "2026-03-06",
         "acknowledgment 2026-03-09 met; reasonable date 2026-04-03"),
    Case("While it is performed nothing moves.", "12 CFR 1024.41(c)(2)(iii)", PLAN, "2026-06-01",
         "forbidden first filing, judgment or order, sale"),
    Case("Once it has ended nothing bars.", "12 CFR 1024.41(c)(2)(iii)", f"{PLAN}; 2026-05-20 short plan ended", "2026-06-01",
         "forbidden nothing"),
    Case("Completed during the plan: evaluated as any other.", "comment 41(c)(2)(iii)-3", f"{PLAN}; 2026-04-01 complete", "2026-04-02",
         "evaluation 2026-05-01; complete notice 2026-04-08"),
)

EARLY = (
    Case("Day 36 and day 45.", "comments 39(a)-1 and 39(b)(1)-1", "unpaid since 2026-01-01", "2026-02-01",
         "live contact 2026-02-06 pending; early intervention notice 2026-02-15 pending"),
    Case("Day 45 is a Sunday and stays there.", "12 CFR 1024.39(b)(1)", "unpaid since 2026-01-01", "2026-02-16",
         "early intervention notice 2026-02-15 missed"),
    Case("Called on day 36.", "12 CFR 1024.39(a)", "unpaid since 2026-01-01; 2026-02-06 called", "2026-03-02",
         "live contact 2026-02-06 met"),
    Case("Called on day 37.", "12 CFR 1024.39(a)", "unpaid since 2026-01-01; 2026-02-07 called", "2026-03-02",
         "live contact 2026-02-06 missed"),
    Case("An application under way is contact.", "comment 39(a)-6", "unpaid since 2026-01-01; 2026-01-20 received", "2026-03-02",
         "live contact 2026-02-06 met"),
    Case("In bankruptcy nobody calls, and the letter changes its words.", "12 CFR 1024.39(c)(1)", "unpaid since 2026-01-01; bankruptcy",
         "2026-02-01", "no live contact; early intervention notice 2026-02-15"),
    Case("A debt collector asked to stop does not call.", "12 CFR 1024.39(d)", "unpaid since 2026-01-01; debt collector; asked to stop",
         "2026-02-01", "no live contact; early intervention notice 2026-02-15"),
    Case("Both together: neither call nor letter.", "12 CFR 1024.39(c)(1)(ii), (d)(2)",
         "unpaid since 2026-01-01; bankruptcy; debt collector; asked to stop", "2026-02-01",
         "no live contact; no early intervention notice"),
    Case("Asked to stop by one who is no debt collector: the duty to call stays.", "12 CFR 1024.39(d)",
         "unpaid since 2026-01-01; asked to stop", "2026-02-01", "live contact 2026-02-06"),
    Case("The official example: due March 1, written to on April 15, again on October 12.", "comment 39(b)(1)-2.i",
         "unpaid since 2026-03-01; 2026-04-15 written to", "2026-10-01",
         "early intervention notice 2026-04-15 met; early intervention notice 2026-10-12 pending"),
    Case("A second letter does not make the first one late.", "12 CFR 1024.39(b)(1)",
         "unpaid since 2026-03-01; 2026-04-15 written to; 2026-10-12 written to", "2026-11-01",
         "early intervention notice 2026-04-15 met; early intervention notice 2026-10-12 met; "
         "early intervention notice 2027-04-10 pending"),
    Case("A letter of an earlier delinquency holds for 180 days.", "12 CFR 1024.39(b)(1)", "2025-08-20 written to; unpaid since 2026-01-01",
         "2026-02-16", "early intervention notice 2026-02-16 pending"),
    Case("One older than that does not.", "12 CFR 1024.39(b)(1)", "2025-08-18 written to; unpaid since 2026-01-01", "2026-02-16",
         "early intervention notice 2026-02-15 missed"),
)

CASES = (*FIRST_FILING, *SALE, *EXITS, *SHORT_TERM, *EARLY)
