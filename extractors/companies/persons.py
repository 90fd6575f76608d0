"""The persons that a sentence of a story names: no company has their names."""

import re
from collections.abc import Iterator

from extractors.companies.name_words import LEGAL_FORMS, TITLES
from extractors.companies.names import NAMES_OF_TWO, RUN, is_given

# "Jane Roe, a 31-year-old founder of": a person.
IS_A_BOSS = re.compile(
    r", (?:\d\d, )?(?:the|an?) (?:[\w’'-]+ ){0,3}?(?:CEO|CFO|COO|chief executive|head|founder"
    r"|co-founder|chairman|chairwoman|analyst|economist|professor) (?:of|at|with)\b"
)
A_TITLE = (
    r"(?:CEO|C\.E\.O\.?|CFO|COO|CTO|[Cc]hief executive(?: officer)?|[Pp]resident|[Ff]ounder"
    r"|[Cc]o-founder|[Cc]hair(?:man|woman)|[Ss]pokes(?:man|woman|person))"
)
# "Jo Roe, president and C.E.O. of", "the head of the company, Jo Roe,".
IS_TITLED = re.compile(
    rf", (?:(?!whose|which|where|and\b|led|said)[\w-]+ ){{0,3}}?{A_TITLE}(?: (?:of|at|for|and)\b|,)"
)
TITLE_OF = re.compile(rf"\b{A_TITLE} of (?:the|its|this) (?:company|firm|group|bank|startup), $")


# "spokeswoman Jo Roe said".
BY_OFFICE = re.compile(
    r"\b(?:spokes(?:man|woman|person)|analyst|executive|officer|president|manager|director"
    r"|economist"
    r"|mayor|secretary|senator|governor|organi[sz]er|leader|founder|professor|strategist|official"
    r"|chairman|chairwoman|lawyer|attorney|reporter) $"
)
# "Jane M. Roe Executive Vice President", as a transcript tells who speaks.
SPEAKER = re.compile(
    r"\b[A-Z][a-z]+ [A-Z]\. (?P<surname>[A-Z][\w’'-]+),? (?:(?:Executive|Senior|Group) )*"
    r"(?:Vice President|President|Chief [A-Z]\w+ Officer|Chair(?:man|woman)|CEO|CFO|COO)\b"
)
MOST_NAMES = 3
# "Fort Wayne Foundry", "St. Mary Mills": no persons.
OF_A_PLACE = ("St.", "Fort", "Ft.", "Mount", "Mt.", "Port", "Lake", "Point", "Camp")


def people(sentence: str) -> Iterator[str]:
    """Surnames of those that a sentence gives a title or a given name."""
    yield from (speaker["surname"] for speaker in SPEAKER.finditer(sentence))
    for run in RUN.finditer(sentence):
        parts = run.group().split()
        if parts[-1].lower().rstrip(".") in LEGAL_FORMS:
            continue
        if IS_A_BOSS.match(sentence, run.end()):
            # Of "Li Ming", either may be the surname.
            yield from parts[-2:] if len(parts) == NAMES_OF_TWO else parts[-1:]
        if BY_OFFICE.search(sentence[: run.start()]) and 1 < len(parts) <= MOST_NAMES:
            yield parts[-1]
        if IS_TITLED.match(sentence, run.end()) or TITLE_OF.search(sentence[: run.start()]):
            yield parts[-1]
        for index, part in enumerate(parts[:-1]):
            saint = index and parts[index - 1] in OF_A_PLACE
            if part.lower().rstrip(".") in TITLES or (is_given(parts[index:]) and not saint):
                yield parts[-1]
                break
