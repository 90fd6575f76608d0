"""Words looked for before slow patterns are: in lower case, anywhere in a sentence."""

# Cheap words, one of which stands in every such sentence (lower case).
QUICK_WORDS = (
    "layoff", "lay-off", "workforce", "work force", "laid off", "laid-off", "lay off", "laying off",
    "headcount", "in force", "job cut", "job loss", "eliminat", "redundan", "severance",
    "separation", "early retirement", "our team", "parting ways", "goodbye", "restructuring",
    "termination", "positions", "let go", " roles", "associates", "team members", "employee count",
    "employee population", "dismiss", "employment ", "individuals", "out of work",
    "without jobs", "people", "personnel", " staff", "workers", "% of the company", "employees",
    "jobs", "performance-based", "cutting", "job reduction", "downsiz", "colleagues", "teammates",
)  # fmt: skip

# A plan whose paragraph may name no people: one of these and of those stand in it.
PLANS = (
    "productivity", "efficienc", "strategic action", "cost saving", "cost-saving", "cost reduction",
    "cost-reduction", "realign", "reorgani", "optimiz", "simplif", "transformation",
)  # fmt: skip
BEGUN = ("announc", "approv", "initiat", "commit", "adopt", "launch")

# One of these stands in the head of every table that counts people.
HEADS_OF_PEOPLE = (
    "position", "employee", "job", "headcount", "worker", "people", "workforce", "staff",
)  # fmt: skip

# One of these stands in every sentence that tells of a cut: a quick look before a slow one.
OF_PEOPLE = (
    *"""
    layoff lay-off laid laying workforce redundan voluntary retirement separation termination
    performance-based job cuts door employee position role associates worker people staff
    team personnel individuals persons colleagues full-time posts headcount heads payroll members
    ranks engineers managers recruiters developers programmers designers drivers pilots mechanics
    attendants executives salespeople representatives technicians scientists researchers
    marketers coordinators moderators analysts agents consultants contractors operators editors
    journalists bankers advise adviso nurses administrators presidents directors testers
    performers writers producers translators supervisors miners machinists
    reporters teachers instructors clerks tellers cashiers therapists physicians pharmacists
    attorneys lawyers accountants
    """.split(),
    "lay off", "lays off", "downsiz", "pink slip", "buyout", "buy-out", "full time",
    "fte ", "ftes", "fte)", "company size", "employment", "jobless", "out of work",
    "out of a job", "% of the company", " force", "-force", " forc", " shed", "head count", " gone",
    *(f" go{end}" for end in " .,;:!?)”\"’'—–-"),
)  # fmt: skip
# One of these stands in every name of a plan.
PLAN_WORDS = (
    "plan", "program", "restructur", "reduction", "rif", "layoff", "initiative", "action",
    "realign", "reorganiz", "transform", "workforce",
)  # fmt: skip
