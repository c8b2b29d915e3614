"""California and Nevada, side by side with a State that adds nothing."""

from tests.intake.cases.telling import Case

CA_PAPER, NV_PAPER = "Cal. Civ. Code 2924.10", "NRS 107.520"
EARNER = "Rosa is borrower; Rosa has wages"
TWO_PAPERS = f"2026-03-02 received; {EARNER}; 2026-03-02 form_710 of Rosa; 2026-03-20 pay_stub of Rosa dated 2026-03-13"
DONE = "2026-03-02 received; 2026-03-04 acknowledged; 2026-03-10 complete"
BEHIND = "unpaid since 2025-10-01"
FILED = f"{BEHIND}; first filing 2026-02-10"

CASES = (
    Case("California: every document is acknowledged in five business days.", CA_PAPER, f"{TWO_PAPERS}; in CA", "2026-03-20",
         "acknowledgment of d1 2026-03-09 missed; acknowledgment of d2 2026-03-27 pending"),
    Case("Nevada: every document too.", NV_PAPER, f"{TWO_PAPERS}; in NV", "2026-03-20", "acknowledgment of d2 2026-03-27"),
    Case("Oregon: the application alone.", "12 CFR 1024.41(b)(2)", f"{TWO_PAPERS}; in OR", "2026-03-20", "no acknowledgment of d2"),
    Case("California: the letter for the first document is none for the second.", CA_PAPER, f"{TWO_PAPERS}; 2026-03-04 acknowledged; in CA",
         "2026-03-28", "acknowledgment of d1 2026-03-09 met; acknowledgment of d2 2026-03-27 missed"),
    Case("California: a document that came the day before Thanksgiving.", CA_PAPER,
         f"2026-11-02 received; {EARNER}; 2026-11-25 form_710 of Rosa; in CA", "2026-11-25", "acknowledgment of d1 2026-12-03"),
    Case("Nevada acknowledges 30 days before a sale.", NV_PAPER, "2026-03-02 received; sale 2026-04-01 set 2026-01-05; in NV", "2026-03-02",
         "acknowledgment 2026-03-09"),
    Case("Oregon does not.", "12 CFR 1024.41(b)(2)(i)", "2026-03-02 received; sale 2026-04-01 set 2026-01-05; in OR", "2026-03-02",
         "no acknowledgment"),
    Case("Nevada decides in 30 days 30 days before a sale.", NV_PAPER,
         "2026-03-02 received; 2026-03-10 complete; sale 2026-04-09 set 2026-01-05; in NV", "2026-03-10", "evaluation 2026-04-09"),
    Case("California gives 14 days to answer 60 days before a sale.", "Cal. Civ. Code 2923.6",
         "2026-03-02 received; 2026-03-10 complete; 2026-04-01 decided; sale 2026-05-09 set 2026-01-05; in CA", "2026-04-01",
         "offer response 2026-04-15"),
    Case("Nevada gives 14.", NV_PAPER,
         "2026-03-02 received; 2026-03-10 complete; 2026-04-01 decided; sale 2026-05-09 set 2026-01-05; in NV", "2026-04-01",
         "offer response 2026-04-15"),
    Case("Oregon gives 7.", "12 CFR 1024.41(e)(1)",
         "2026-03-02 received; 2026-03-10 complete; 2026-04-01 decided; sale 2026-05-09 set 2026-01-05; in OR", "2026-04-01",
         "offer response 2026-04-08"),
    Case("California: complete five business days before the sale.", "Cal. Civ. Code 2923.6(c)",
         f"{DONE}; {FILED}; sale 2026-03-17 set 2026-02-15; in CA", "2026-03-12", "forbidden sale"),
    Case("California: complete four business days before the sale.", "Cal. Civ. Code 2923.6(c)",
         f"{DONE}; {FILED}; sale 2026-03-16 set 2026-02-15; in CA", "2026-03-12", "forbidden nothing"),
    Case("Nevada: an application, not yet acknowledged, stops filing and sale.", "NRS 107.530(1)", f"2026-03-02 received; {BEHIND}; in NV",
         "2026-03-05", "forbidden first filing, sale, deny or close"),
    Case("Nevada: through 30 days after the acknowledgment.", "NRS 107.530(1)",
         f"2026-03-02 received; 2026-03-04 acknowledged; {BEHIND}; in NV", "2026-04-03",
         "forbidden first filing until 2026-04-03, sale until 2026-04-03, deny or close until 2026-04-03"),
    Case("Nevada: and no longer where it was not completed.", "NRS 107.530(1)",
         f"2026-03-02 received; 2026-03-04 acknowledged; {BEHIND}; in NV", "2026-04-04", "forbidden nothing"),
    Case("Nevada: completed on the 30th day it goes on protecting.", "NRS 107.530(1)",
         f"2026-03-02 received; 2026-03-04 acknowledged; 2026-04-03 complete; {BEHIND}; in NV", "2026-06-01",
         "forbidden first filing, sale"),
    Case("Nevada: the fourteenth day after an offer.", "NRS 107.530(1)", f"{DONE}; 2026-04-01 decided: offer; {BEHIND}; in NV",
         "2026-04-15", "forbidden first filing, sale"),
    Case("Nevada: silence on the fifteenth is a rejection there, and none under Regulation X.", "NRS 107.520",
         f"{DONE}; 2026-04-01 decided: offer; {BEHIND}; in NV", "2026-04-16", "forbidden first filing"),
    Case("California: a denial ends no limit while it can be appealed.", "Cal. Civ. Code 2923.6(c)",
         f"{DONE}; 2026-04-01 decided: denied; {BEHIND}; in CA", "2026-05-01", "forbidden first filing, sale"),
    Case("California: on the 31st day after a denial nobody appealed, the limit is over.", "Cal. Civ. Code 2923.6(e)",
         f"{DONE}; 2026-04-01 decided: denied; {BEHIND}; in CA", "2026-05-02", "forbidden nothing"),
    Case("California: 30 days to appeal; they are to be confirmed.", "Cal. Civ. Code 2923.6(d): to confirm",
         "2026-03-02 received; 2026-03-10 complete; 2026-04-01 decided: denied; in CA", "2026-04-01", "appeal window 2026-05-01"),
)
