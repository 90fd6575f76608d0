"""What a figure of capital expenditure counts: cash paid, net of what is got back, with leases."""

import re

from extractors.guidance import words
from extractors.guidance.figures import Figure

IGNORE = re.IGNORECASE
# "gross capital expenditures of $165 million, or $150 million net of allowances"
GROSS = re.compile(r"\bgross (?:cash )?(?:cap|purchases)[^$]*\$[^$]*$", re.I)
BASES = (
    (
        "including_joint_ventures",
        re.compile(
            r"\b(?:and|plus|inclusive of|includ(?:ing|es?))\b(?:(?!exclud)[^.;$]){0,70}"
            r"\bjoint ventures?\b",
            IGNORE,
        ),
    ),
    (
        "cash_plus_lease_principal",
        re.compile(
            r"\bprincipal (?:re)?payments (?:on|of|for|under) (?:our )?finance leases?", IGNORE
        ),
    ),
    (
        "cash_plus_new_finance_leases",
        re.compile(
            r"\binclud(?:ing|es|e)(?: \w+){0,4} (?:finance|financing|capital) leases?"
            r"|\bincluding leases?\b|\bplus (?:new |equipment )?finance leases?",
            IGNORE,
        ),
    ),
    (
        "cash_net",
        re.compile(
            r"\bnet (?:cash )?(?:capital (?:expenditures?|spend\w*|investments?|budget|program"
            r"|plan)"
            r"|cap-?ex|(?:purchases of|additions to) (?:property|pp&e))|\bon a net basis\b"
            r"|\b(?:expenditures?|cap-?ex|spending|equipment|investments?|billion"
            r"|million)\b,? \(?net(?=$|[),.;]| (?:of|to|will|are|is|for|in)\b)"
            r"|\bnet of (?:\w+ ){0,6}(?:proceeds|incentives|reimbursements?|reimbursed"
            r"|allowances|grants"
            r"|partner"
            r"|contributions|sales|disposals|dispositions|credits|landlord)",
            IGNORE,
        ),
    ),
    (
        "cash",
        re.compile(
            r"\bcash (?:capital (?:expenditures?|spend\w*)|cap-?ex)"
            r"|\bpurchases? of (?:property|pp&e)|\bcash (?:paid|payments|outlays?) for"
            r"|\bon a cash basis\b",
            IGNORE,
        ),
    ),
)


def basis_of(sentence: str, figure: Figure) -> str:
    """What a figure counts, by the words around it: a basis of ``Guidance``, or "as_stated"."""
    # "$500 million, or $450 million net of allowances": the second is net, the first is not.
    behind = sentence[figure.end : figure.end + 120].split(", or $")[0]
    if another := words.SUBJECT.search(behind):
        behind = behind[: another.start()].removesuffix("net ")
    around = sentence[max(0, figure.start - 40) : figure.end] + behind
    gross = GROSS.search(sentence[: figure.end]) is not None
    return next(
        (
            name
            for name, words_of in BASES
            if words_of.search(around) and not (gross and name == "cash_net")
        ),
        "as_stated",
    )
