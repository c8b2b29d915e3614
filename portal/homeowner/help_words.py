"""What happens after each "I don't have this": who acts next, and by when."""

from datetime import date, timedelta

from flask_babel import gettext as _

from intake.business_days import add_business_days
from intake.kinds import HelpChoice
from portal.formatting import long_date

REMIND_AFTER = timedelta(days=3)
ANSWER_WITHIN = 3


def next_steps(today: date) -> dict[HelpChoice, str]:
    """For each choice, what happens next."""
    remind, answer = long_date(today + REMIND_AFTER), long_date(add_business_days(today, ANSWER_WITHIN))
    return {
        HelpChoice.REMIND_ME: _("We will remind you by email on %(date)s. You can send it before then.", date=remind),
        HelpChoice.HELP_ME_FIND_IT: _(
            "Somebody on our team will get in touch by %(date)s and help you look. You can go on with the rest.", date=answer
        ),
        HelpChoice.CANNOT_GET_IT: _(
            "Somebody on our team will look by %(date)s whether another paper can do. You do not need to look any more for now.",
            date=answer,
        ),
        HelpChoice.DOES_NOT_APPLY: _(
            "Somebody on our team will look by %(date)s. They take it off your list, or tell you why we need it.", date=answer
        ),
        HelpChoice.SOMEONE_ELSE_SENDS: _(
            "Ask them to send it to us with your application number. Somebody on our team will look by %(date)s whether it came.",
            date=answer,
        ),
        HelpChoice.YOU_MAY_HAVE_IT: _(
            "Somebody on our team will look for it by %(date)s and tell you what we find.", date=answer
        ),
    }
