"""What an absent input's reason tells: that there is none at all, or only none in this period."""

import re

NO_REASON_GIVEN = "absent, no reason given"

# What the reasons say where a company is not known to have the thing at all, or to have done it
# in the period.
NEVER = re.compile(
    r"(?:^|: )no \w+ filed$|^nothing filed$|^no source tells of a cut|^no cut is known"
    r"|^no median pay"
    rf"|^{NO_REASON_GIVEN}$"
)
