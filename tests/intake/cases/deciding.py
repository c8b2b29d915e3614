"""Answers and appeals: 12 CFR 1024.41(e) and (h)."""

from tests.intake.cases.telling import Case

E1 = "12 CFR 1024.41(e)(1)"
H = "12 CFR 1024.41(h)"
LATE = "unpaid since 2025-09-01; first filing 2026-02-01"  # past day 120, and filed: only the days before the sale count
DONE = f"2026-03-02 received; 2026-03-10 complete; {LATE}"

CASES = (
    Case("No sale: 14 days to answer and to appeal.", E1, f"{DONE}; 2026-04-01 decided", "2026-04-01",
         "offer response 2026-04-15; appeal window 2026-04-15"),
    Case("Complete 90 days before the sale: 14 and an appeal.", E1, f"{DONE}; 2026-04-01 decided; sale 2026-06-08 set 2026-02-15",
         "2026-04-01", "offer response 2026-04-15; appeal window 2026-04-15"),
    Case("Complete 89 days before: 7 and none.", E1, f"{DONE}; 2026-04-01 decided; sale 2026-06-07 set 2026-02-15", "2026-04-01",
         "offer response 2026-04-08; no appeal window"),
    Case("Complete 38 days before: 7 and none.", E1, f"{DONE}; 2026-04-01 decided; sale 2026-04-17 set 2026-02-15", "2026-04-01",
         "offer response 2026-04-08; no appeal window"),
    Case("Complete 37 days before: no time is fixed.", E1, f"{DONE}; 2026-04-01 decided; sale 2026-04-16 set 2026-02-15", "2026-04-01",
         "no offer response; no appeal window"),
    Case("The sale was set after completion, 71 days after it: 14 and an appeal.", "12 CFR 1024.41(b)(3)",
         f"{DONE}; 2026-04-01 decided; sale 2026-05-20 set 2026-03-15", "2026-04-01",
         "evaluation 2026-04-09; offer response 2026-04-15; appeal window 2026-04-15"),
    Case("The sale was moved nearer after completion: nothing earned is lost.", "12 CFR 1024.41(b)(3)",
         f"{DONE}; 2026-04-01 decided; sale 2026-06-08 set 2026-02-15; sale 2026-05-01 set 2026-03-20", "2026-04-01",
         "offer response 2026-04-15; appeal window 2026-04-15"),
    Case("The sale was moved away after completion at 89 days: nothing is gained.", "12 CFR 1024.41(b)(3)",
         f"{DONE}; 2026-04-01 decided; sale 2026-06-07 set 2026-02-15; sale 2026-09-01 set 2026-03-20", "2026-04-01",
         "offer response 2026-04-08; no appeal window"),
    Case("89 days before the sale and nothing filed: an appeal all the same.", f"{H}(1)",
         "2026-03-02 received; 2026-03-10 complete; 2026-04-01 decided; sale 2026-06-07 set 2026-02-01; unpaid since 2026-01-01",
         "2026-04-01", "offer response 2026-04-08; appeal window 2026-04-15"),
    Case("Complete on day 120, filed before: an appeal.", f"{H}(1): to confirm",
         "2026-03-02 received; 2026-05-01 complete; 2026-06-01 decided; sale 2026-07-01 set 2026-02-01; unpaid since 2026-01-01; "
         "first filing 2026-03-01", "2026-06-01", "appeal window 2026-06-15"),
    Case("Complete on day 121, filed before: none.", f"{H}(1)",
         "2026-03-02 received; 2026-05-02 complete; 2026-06-01 decided; sale 2026-07-01 set 2026-02-01; unpaid since 2026-01-01; "
         "first filing 2026-03-01", "2026-06-01", "no appeal window"),
    Case("Facially complete at 90 days, complete at 80: measured from the first.", "12 CFR 1024.41(c)(2)(iv)",
         f"2026-03-02 received; 2026-03-10 facially complete; 2026-03-20 complete; {LATE}; 2026-04-01 decided; "
         "sale 2026-06-08 set 2026-02-15", "2026-04-01", "offer response 2026-04-15; appeal window 2026-04-15"),
    Case("An offer and no denial: nothing to appeal.", H, f"{DONE}; 2026-04-01 decided: offer", "2026-04-01",
         "offer response 2026-04-15; no appeal window"),
    Case("A denial and no offer: nothing to answer.", H, f"{DONE}; 2026-04-01 decided: denied", "2026-04-01",
         "no offer response; appeal window 2026-04-15"),
    Case("A decision whose outcome is not said is taken to offer and to deny.", H, f"{DONE}; 2026-04-01 decided: offer_and_denied",
         "2026-04-01", "offer response 2026-04-15; appeal window 2026-04-15"),
    Case("The fourteenth day is Christmas and stays there.", E1, "2026-11-02 received; 2026-11-20 complete; 2026-12-11 decided",
         "2026-12-11", "offer response 2026-12-25; appeal window 2026-12-25"),
    Case("Accepted on the last day.", E1, f"{DONE}; 2026-04-01 decided: offer; 2026-04-15 accepted", "2026-04-20",
         "offer response 2026-04-15 met"),
    Case("No answer the day after.", E1, f"{DONE}; 2026-04-01 decided: offer", "2026-04-16", "offer response 2026-04-15 missed"),
    Case("Appealed on day 14: decided within 30 days.", f"{H}(2), (4)", f"{DONE}; 2026-04-01 decided: denied; 2026-04-15 appealed",
         "2026-04-15", "appeal window 2026-04-15 met; appeal decision 2026-05-15 pending"),
    Case("Appealed on day 15: too late.", f"{H}(2)", f"{DONE}; 2026-04-01 decided: denied; 2026-04-16 appealed", "2026-04-16",
         "appeal window 2026-04-15 missed; no appeal decision"),
    Case("The appeal was decided on day 30.", f"{H}(4)",
         f"{DONE}; 2026-04-01 decided: denied; 2026-04-10 appealed; 2026-05-10 appeal decided: denied", "2026-05-20",
         "appeal decision 2026-05-10 met; no offer response"),
    Case("The appeal was decided on day 31.", f"{H}(4)",
         f"{DONE}; 2026-04-01 decided: denied; 2026-04-10 appealed; 2026-05-11 appeal decided: denied", "2026-05-20",
         "appeal decision 2026-05-10 missed"),
    Case("While an appeal is open the time to answer stands still.", "12 CFR 1024.41(e)(2)(iii)",
         f"{DONE}; 2026-04-01 decided; 2026-04-10 appealed", "2026-04-20", "offer response not yet set pending"),
    Case("And ends 14 days after the appeal's decision.", "12 CFR 1024.41(e)(2)(iii)",
         f"{DONE}; 2026-04-01 decided; 2026-04-10 appealed; 2026-05-04 appeal decided: denied", "2026-05-05",
         "offer response 2026-05-18 pending"),
    Case("A denial reversed on appeal: 14 days to answer the new offer.", f"{H}(4)",
         f"{DONE}; 2026-04-01 decided: denied; 2026-04-10 appealed; 2026-05-04 appeal decided: offer", "2026-05-05",
         "offer response 2026-05-18"),
    Case("A small servicer's decision starts neither.", "12 CFR 1024.30(b)(1)", f"{DONE}; 2026-04-01 decided; small servicer", "2026-04-01",
         "no offer response; no appeal window"),
)
