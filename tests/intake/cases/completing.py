"""Completion, its notice, gaps found later, and the 30 days: 12 CFR 1024.41(c)."""

from tests.intake.cases.telling import Case

C3 = "12 CFR 1024.41(c)(3)"
C1 = "12 CFR 1024.41(c)(1)"
GAP = "12 CFR 1024.41(c)(2)(iv)"
WORKED = (
    "2026-02-20 received; 2026-03-01 complete; 2026-03-05 told complete; 2026-03-10 gap found; 2026-03-21 gap cured; "
    "2026-04-01 decided; sale 2026-05-30 set 2026-02-01; unpaid since 2026-01-01"
)

NOTICE = (
    Case("Complete on a Tuesday.", C3, "2026-03-02 received; 2026-03-10 complete", "2026-03-10", "complete notice 2026-03-17 pending"),
    Case("Complete 38 days before the sale: noticed and evaluated.", C3,
         "2026-03-02 received; 2026-03-10 complete; sale 2026-04-17 set 2026-01-05", "2026-03-10",
         "complete notice 2026-03-17; evaluation 2026-04-09"),
    Case("Complete 37 days before the sale: neither.", C3, "2026-03-02 received; 2026-03-10 complete; sale 2026-04-16 set 2026-01-05",
         "2026-03-10", "no complete notice; no evaluation"),
    Case("Facially complete at 38 days, complete at 37: both.", f"{C3}(ii)(B)",
         "2026-03-02 received; 2026-03-09 facially complete; 2026-03-10 complete; sale 2026-04-16 set 2026-01-05", "2026-03-10",
         "complete notice 2026-03-17; evaluation 2026-04-09"),
    Case("The sale was set after completion, 30 days off: both.", "12 CFR 1024.41(b)(3)",
         "2026-03-02 received; 2026-03-10 complete; sale 2026-04-09 set 2026-03-11", "2026-03-11",
         "complete notice 2026-03-17; evaluation 2026-04-09"),
    Case("At 37 days, and the sale moved away the next day: fixed at completion, neither.", "12 CFR 1024.41(b)(3)",
         "2026-03-02 received; 2026-03-10 complete; sale 2026-04-16 set 2026-01-05; sale 2026-08-03 set 2026-03-11", "2026-03-12",
         "no complete notice; no evaluation"),
    Case("The acknowledgment said complete.", f"{C3}(ii)(A)", "2026-03-02 received; 2026-03-03 complete; 2026-03-06 acknowledged: complete",
         "2026-03-10", "no complete notice; evaluation 2026-04-02"),
    Case("The acknowledgment said incomplete, of papers that had all come.", f"{C3}(i)",
         "2026-03-02 received; 2026-03-02 complete; 2026-03-06 acknowledged: incomplete", "2026-03-06", "complete notice 2026-03-09"),
    Case("The acknowledgment said complete, and nothing else is on record: complete as submitted.", "comment 41(c)(2)(iv)-1.i",
         "2026-03-02 received; 2026-03-06 acknowledged: complete; unpaid since 2025-10-01", "2026-03-10",
         "no complete notice; no reasonable date; evaluation 2026-04-01; forbidden first filing"),
    Case("The acknowledgment said complete, more was asked and came: the notice is owed now.", f"{C3}(ii)(A)",
         "2026-03-02 received; 2026-03-03 complete; 2026-03-06 acknowledged: complete; 2026-03-12 gap found; 2026-03-20 gap cured",
         "2026-03-20", "complete notice 2026-03-27; evaluation 2026-04-19"),
    Case("The decision went within the five days: no notice.", f"{C3}(ii)(C)",
         "2026-03-02 received; 2026-03-10 complete; 2026-03-16 decided", "2026-03-20", "no complete notice"),
    Case("The decision went after them: missed.", f"{C3}(ii)(C)", "2026-03-02 received; 2026-03-10 complete; 2026-03-18 decided",
         "2026-03-20", "complete notice 2026-03-17 missed"),
    Case("Sent on the last day.", C3, "2026-03-02 received; 2026-03-10 complete; 2026-03-17 told complete", "2026-03-20",
         "complete notice 2026-03-17 met"),
    Case("Sent the day after.", C3, "2026-03-02 received; 2026-03-10 complete; 2026-03-18 told complete", "2026-03-20",
         "complete notice 2026-03-17 missed"),
)

GAPS = (
    Case("The official example: complete March 1, more asked March 10, complete again March 21.", "comment 41(c)(3)(i)-1", WORKED,
         "2026-04-01",
         "complete notice 2026-03-06 met; complete notice 2026-03-27 missed; evaluation 2026-04-20 met; offer response 2026-04-15; "
         "" "appeal window 2026-04-15"),
    Case("The cure and the confirmation of one day are one completion.", "comment 41(c)(3)(i)-3", f"{WORKED}; 2026-03-21 complete",
         "2026-04-01", "complete notice 2026-03-06 met; complete notice 2026-03-27 missed; evaluation 2026-04-20 met"),
    Case("Found and not yet cured: no 30 days run, and nobody may close it.", GAP,
         "2026-03-02 received; 2026-03-10 complete; 2026-03-15 gap found; unpaid since 2025-10-01; first filing 2026-02-10", "2026-04-20",
         "no evaluation; forbidden judgment or order, sale, deny or close"),
    Case("Found before the notice was due: the notice waits for the cure.", GAP,
         "2026-03-02 received; 2026-03-10 complete; 2026-03-12 gap found", "2026-03-20", "no complete notice"),
    Case("Found 41 days before the sale and cured 31 before: protected, noticed and evaluated.", f"{GAP}: to confirm",
         "2026-03-02 received; 2026-03-10 complete; 2026-03-12 gap found; 2026-03-20 gap cured; sale 2026-04-20 set 2026-01-05; "
         "unpaid since 2025-10-01; first filing 2026-02-10", "2026-03-23",
         "complete notice 2026-03-27; evaluation 2026-04-19; forbidden judgment or order, sale"),
    Case("Cured: the answer and the appeal are measured from the first completion.", GAP,
         "2026-03-02 received; 2026-03-10 facially complete; 2026-03-12 gap found; 2026-03-25 gap cured; 2026-04-01 decided; "
         "sale 2026-06-08 set 2026-01-05; unpaid since 2025-09-01; first filing 2026-02-01", "2026-04-01",
         "offer response 2026-04-15; appeal window 2026-04-15; evaluation 2026-04-24"),
)

EVALUATION = (
    Case("Thirty calendar days.", C1, "2026-03-02 received; 2026-03-11 complete", "2026-03-11", "evaluation 2026-04-10 pending"),
    Case("They end on a Saturday and stay there.", C1, "2026-03-02 received; 2026-03-12 complete", "2026-03-12", "evaluation 2026-04-11"),
    Case("They end on Christmas Day and stay there.", C1, "2026-11-20 received; 2026-11-25 complete", "2026-11-25",
         "evaluation 2026-12-25"),
    Case("They run over the end of February.", C1, "2026-01-05 received; 2026-01-31 complete", "2026-01-31", "evaluation 2026-03-02"),
    Case("Decided on the 30th day.", C1, "2026-03-02 received; 2026-03-10 complete; 2026-04-09 decided", "2026-05-01",
         "evaluation 2026-04-09 met"),
    Case("Decided on the 31st.", C1, "2026-03-02 received; 2026-03-10 complete; 2026-04-10 decided", "2026-05-01",
         "evaluation 2026-04-09 missed"),
    Case("Not decided on the 30th day.", C1, "2026-03-02 received; 2026-03-10 complete", "2026-04-09", "evaluation 2026-04-09 pending"),
    Case("Not decided on the 31st.", C1, "2026-03-02 received; 2026-03-10 complete", "2026-04-10", "evaluation 2026-04-09 missed"),
    Case("A third party is late and the homeowner was told: it waits.", "12 CFR 1024.41(c)(4)(ii)(B)",
         "2026-03-02 received; 2026-03-10 complete; 2026-04-09 told of delay", "2026-04-20", "evaluation 2026-04-09 pending"),
    Case("Facially complete starts no 30 days: only being complete does.", GAP, "2026-03-02 received; 2026-03-10 facially complete",
         "2026-03-12", "no evaluation; no complete notice"),
)

CASES = (*NOTICE, *GAPS, *EVALUATION)
