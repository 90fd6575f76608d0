"""Whether a name in a sentence means the company: by the words around it and its capital."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

CONTEXT = Path(__file__).parent / "mention_context.csv"
ANY_NAME = "*"
SENTENCE_END = re.compile(r"(?<=[.!?])[”\"’')]*\s+(?=[A-Z0-9“\"‘'(])|\n+")
ABBREVIATION = re.compile(r"\b(?:Inc|Corp|Co|Ltd|Mr|Mrs|Ms|Dr|St|U\.S|No|vs|[A-Z])\.$")
HYPHENED = re.compile(r"-(?:owned|backed|led|based|built|made|funded|run|style)\b")
POSSESSIVE = re.compile(r"['’]s?(?!\w)")
NEXT_WORD = re.compile(r"\s([\w][\w.&'’-]*)")
LAST_WORD = re.compile(r"([\w][\w.&'’-]*)\s$")
STARTS = re.compile(r"(?:^|[:;]\s|[“\"‘(]|[•*–—-]\s)\W*$")
ARTICLES = {"the", "a", "an"}
TITLE_CASE = 0.6  # of a line's longer words have capitals: then a capital says nothing


class Verdict(Enum):
    """What a name in a sentence means; OPEN where the sentence does not say."""

    COMPANY = "company"
    OTHER = "other"
    OPEN = "open"


def sentences(paragraph: str) -> Iterator[str]:
    """The paragraph's sentences; abbreviations end none."""
    start = 0
    for end in SENTENCE_END.finditer(paragraph):
        if not ABBREVIATION.search(paragraph, start, end.start()):
            yield paragraph[start : end.end()]
            start = end.end()
    yield paragraph[start:]


@lru_cache(maxsize=32)
def name_pattern(names: frozenset[str]) -> re.Pattern[str]:
    """Any of the names as whole words, the longest first; never matches where there are none."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    choice = "|".join(map(re.escape, longest_first)) or r"(?!)"
    return re.compile(rf"(?<![\w@/.-])(?:{choice})(?!\w)")


def verdict(
    sentence: str, span: tuple[int, int], *, is_word: bool, plain: frozenset[str]
) -> Verdict:
    """What the name at ``span`` means. ``is_word``: it is a word of the language as well.

    ``plain`` are the names of companies that mean nothing else: they speak for a company.
    """
    name, before, after = sentence[span[0] : span[1]], sentence[: span[0]], sentence[span[1] :]
    if _speaks_against(name, before, after, sentence):
        return Verdict.OTHER
    if not is_word or HYPHENED.match(after):
        return Verdict.COMPANY
    if after.startswith("-") or _part_of_a_name(before, after, sentence):
        return Verdict.OTHER
    follows = _follows(after)
    last = LAST_WORD.search(before)
    if last and last.group(1).lower() in ARTICLES:
        return Verdict.COMPANY if follows == "noun" else Verdict.OTHER
    alone = not STARTS.search(before) and not _is_title_case(sentence)
    if alone or follows in ("verb", "noun"):
        return Verdict.COMPANY
    near = _near("confirms", name, sentence) or name_pattern(plain).search(sentence)
    return Verdict.COMPANY if follows and near else Verdict.OPEN


def _speaks_against(name: str, before: str, after: str, sentence: str) -> bool:
    next_words, last_words = _words("denies", "next", name), _words("denies", "before", name)
    return bool(
        (next_words and re.match(rf"\s(?:{next_words})\b", after, re.IGNORECASE))
        or (last_words and re.search(rf"\b(?:{last_words})\s$", before))
        or _near("denies", name, sentence)
    )


def _part_of_a_name(before: str, after: str, sentence: str) -> bool:
    """Whether a capital letter beside it makes the word a part of another name: "Fiona Apple"."""
    if _is_title_case(sentence):
        return False
    following = NEXT_WORD.match(after)
    if following and following.group(1)[0].isupper() and _follows(after) is None:
        return True
    last = LAST_WORD.search(before)
    word = last.group(1) if last else ""
    if re.fullmatch(_words("confirms", "before", ANY_NAME), word, re.IGNORECASE):
        return False
    return word[:1].isupper() and not POSSESSIVE.search(word) and not word.isupper()


def _follows(after: str) -> str | None:
    """What follows: verb, noun, auxiliary, mark (also of possession), or None: not known."""
    if POSSESSIVE.match(after) or re.match(r"\s?[,(.!?:;—–]|\s*$", after):
        return "mark"
    found = NEXT_WORD.match(after)
    word = found.group(1).replace("’", "'") if found else ""
    for kind in ("verb", "noun", "auxiliary"):
        if re.fullmatch(_words("confirms", kind, ANY_NAME), word, re.IGNORECASE):
            return kind
    return None


def _near(effect: str, name: str, sentence: str) -> bool:
    lists = [_words(effect, "near", who) for who in (name, ANY_NAME)]
    words = "|".join(words for words in lists if words)
    return bool(words and re.search(rf"\b(?:{words})\b", sentence, re.IGNORECASE))


def _is_title_case(sentence: str) -> bool:
    words = re.findall(r"[^\W\d_]{4,}", sentence)
    capital = sum(word[0].isupper() for word in words)
    is_sentence = sentence.rstrip("”\"’' ").endswith(".")
    return len(words) > 2 and not is_sentence and capital >= TITLE_CASE * len(words)


@cache
def _context() -> dict[tuple[str, str, str], str]:
    """The rows of the context file as patterns, by effect, place and name."""
    words: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    with CONTEXT.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            words[row["effect"], row["place"], row["name"]] += row["words"].split(";")
    return {key: "|".join(map(re.escape, found)) for key, found in words.items()}


def _words(effect: str, place: str, name: str) -> str:
    return _context().get((effect, place, name), "")
