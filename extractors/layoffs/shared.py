"""What one sentence of a story tells of several companies at once, each with its number."""

import re

from extractors.companies.names import Named
from extractors.layoffs.figures import tells_of_cut

ONE = r"\d{1,3}(?:,\d{3})+%?|\d[\d.]*%?"
# "X and Y followed with 1,500 and 1,100 job cuts, respectively".
RESPECTIVELY = re.compile(
    rf"(?P<row>(?:{ONE})(?:, (?:{ONE}))*,? and (?:{ONE}))(?P<rest>[^.;]*?),? respectively\b"
)
NUMBER = re.compile(ONE)
# "Globex, Initech and Hooli each cut 90 jobs", "... cut 90 jobs each".
EACH = re.compile(
    r"(?:,? (?:which|who))?(?: (?:have|had|has|will|would|are|were))? each (?=[a-z])"
    r"|(?= [^.;]*?\d[\d,.]*%? (?:[\w-]+ ){0,4}?each(?:[.,;]|$| (?:in|at|by|this|last|over)\b))"
)
ALSO_EACH = re.compile(r" each(?=[.,;]|$| (?:in|at|by|this|last|over)\b)")
JOINED = re.compile(r"\.?(?:, (?:and |as well as )?| and | & )")


def shared(sentence: str, named: list[Named]) -> tuple[str, list[tuple[str, str]]]:
    """(what stands before, (company, clause) ...) of a sentence that gives each company of a list
    its own number; nothing of any other."""
    if "respectively" in sentence:
        return "", _in_order(sentence.replace("workforces", "workforce"), named)
    return _each(sentence, named) if " each" in sentence else ("", [])


def _in_order(sentence: str, named: list[Named]) -> list[tuple[str, str]]:
    told = RESPECTIVELY.search(sentence)
    numbers = NUMBER.findall(told["row"]) if told else []
    row = next((r for r in _rows(sentence, named) if len(r) == len(numbers)), [])
    if told is None or len(row) < len(numbers):
        return []
    start, end = sentence[: told.start()], sentence[told.end() :]
    return [
        (one.name, f"{start}{number}{told['rest']}{end}")
        for one, number in zip(row, numbers, strict=True)
    ]


def _each(sentence: str, named: list[Named]) -> tuple[str, list[tuple[str, str]]]:
    for row in _rows(sentence, named):
        if told := EACH.match(sentence, row[-1].end):
            head = sentence[: row[0].start]
            apart = tells_of_cut(head)
            rest = ALSO_EACH.sub("", f" {sentence[told.end() :].lstrip()}")
            clauses = [(one.name, f"{'' if apart else head}{one.name}{rest}") for one in row]
            return (head if apart else ""), clauses
    return "", []


def _rows(sentence: str, named: list[Named]) -> list[list[Named]]:
    """Companies that a sentence names one after the other, where these are several."""
    rows = list[list[Named]]()
    for one in named:
        if rows and JOINED.fullmatch(sentence[rows[-1][-1].end : one.start]):
            rows[-1].append(one)
        else:
            rows.append([one])
    return [row for row in rows if len(row) > 1]
