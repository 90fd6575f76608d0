"""The names that a filing gives its plans, by which it speaks of them pages later."""

import re

from extractors.layoffs.words import ANY_CASE

# "(the “Restructuring”)", "(collectively, our “2022 Plan”)", "(“RIF”)".
GIVEN = re.compile(
    r"[(,] ?(?:or |collectively,? |together,? |each,? |referred to (?:herein |below )?as )*"
    r"(?:the |our |an? )?[“\"](?P<name>[A-Z\d][^”\"’')(]{2,60}?),?[”\"],?\)?"
)
OF_A_PLAN = re.compile(
    r"plan|program|restructur|reduc|\bRIF\b|layoff|lay-off|initiative|actions?\b|realign|reorgani"
    r"|transform|workforce|strateg|closure|optimi|priorit|rationali|simplif|consolidat"
    r"|pivot|streamlin|wind|discontinu|\b(?:VSP|VERP|VRIP|ISP)\b|project|measures|efficiency",
    ANY_CASE,
)
# What is named so cuts nobody.
OF_ANOTHER_KIND = re.compile(
    r"stock|equity|incentive|benefit|pension|savings|purchase|bonus|compensation|retention"
    r"|severance|rights|agreement|\bact\b|employees|merger|award|repurchase|acquisition|offering"
    r"|loan|development program|investigation|clinical|trial|date\b|401|committee|officer"
    r"|transaction|review|alternatives|partner|collaborat|\bsale\b|divest|spin|financing|invest"
    r"|settlement",
    ANY_CASE,
)
# "An equity incentive plan (the “Plan”)".
A_PLAN_FOR_PAY = re.compile(
    r"\b(?:stock|equity|incentive|pension|savings|purchase|bonus|compensation|retention|rights"
    r"|benefits?|award|repurchase|offering|development|loan|insurance|severance)\b[^,.;()]{0,25}$",
    ANY_CASE,
)
# What is told beside a plan is not of it: "in addition to the 2022 Plan".
BESIDE = re.compile(
    r"\b(?:in addition to|besides|following|separate from|prior to|other than|excluding|since|after"
    r"|before|unrelated to|not part of|apart from|compared (?:to|with)) (?:the |our |its )?$",
    ANY_CASE,
)
# How a name of one word is told from the word itself.
ARTICLES = r"(?<=[Tt]he )|(?<=[Oo]ur )|(?<=[Tt]his )|(?<=[Ii]ts )"
CLOSED = ("”)", '")', "”,", '",')


class Called:
    """The plans' names met so far in one document, as it is read."""

    def __init__(self) -> None:
        self._names = dict[str, re.Pattern[str]]()

    def learn(self, paragraph: str) -> None:
        """Note the names that a paragraph gives to plans, and forget those it gives to others."""
        if not any(close in paragraph for close in CLOSED):
            return
        for given in GIVEN.finditer(paragraph):
            name = given["name"]
            for_pay = A_PLAN_FOR_PAY.search(paragraph[: given.start()])
            if OF_A_PLAN.search(name) and not (for_pay or OF_ANOTHER_KIND.search(name)):
                self._names[name] = _mention(name)
            else:
                self._names.pop(name, None)

    def names(self, words: str) -> frozenset[str]:
        """The known plans that are spoken of by name, not only told beside."""
        return frozenset(
            name
            for name, mention in self._names.items()
            if name in words
            and any(not BESIDE.search(words[: m.start()]) for m in mention.finditer(words))
        )


def _mention(name: str) -> re.Pattern[str]:
    """A name as it is written later, and not as the beginning of a longer one."""
    before = rf"(?:{ARTICLES}|(?<=[“\"]))" if " " not in name else r"\b"
    return re.compile(rf"{before}{re.escape(name)}\b(?! [A-Z])")
