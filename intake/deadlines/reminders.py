"""When the homeowner is reminded of what is missing: twice before the reasonable date, however short the time is."""

from datetime import date, timedelta

from intake.requirements.settings import POLICY


def reminder_days(noticed_on: date, by: date) -> tuple[date, ...]:
    """So many days before the date, as the setting says; where the time is too short for that, at even parts of it.

    Reasonable diligence has no number in the rule (12 CFR 1024.41(b)(1)); two are what a file needs before it may be closed.
    """
    count = len(POLICY.remind_days_before)
    part = (by - noticed_on).days / (count + 1)
    return tuple(
        max(by - timedelta(days=before), noticed_on + timedelta(days=int(part * number)))
        for number, before in enumerate(POLICY.remind_days_before, start=1)
    )
