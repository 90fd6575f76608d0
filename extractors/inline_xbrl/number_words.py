"""Numbers written as English words: "three", "no", "twenty-five", "one million"."""

import re

_NONE = frozenset({"no", "none", "nil", "zero"})
_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: value for value, word in enumerate(_UNITS.split(), start=1)}
_SMALL |= {word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def words_to_number(text: str) -> int | None:
    """The whole number that the words name, or None where they name none."""
    words = [word for word in re.split(r"[\s,\-\u2010-\u2015]+", text.lower()) if word]
    if len(words) == 1 and words[0] in _NONE:
        return 0
    groups = _groups([word for word in words if word != "and"])
    if groups is None:
        return None
    values = [_below_thousand(group) for group, _ in groups]
    if not values or None in values:
        return None
    return sum((value or 0) * size for value, (_, size) in zip(values, groups, strict=True))


def _groups(words: list[str]) -> list[tuple[list[str], int]] | None:
    """The words before each large one with its size, sizes falling; None where they do not."""
    groups: list[tuple[list[str], int]] = []
    group: list[str] = []
    for word in words:
        if word in _LARGE:
            groups.append((group, _LARGE[word]))
            group = []
        else:
            group.append(word)
    if group:
        groups.append((group, 1))
    sizes = [size for _, size in groups]
    return groups if sizes == sorted(set(sizes), reverse=True) else None


def _below_thousand(words: list[str]) -> int | None:
    """Up to 999: each word must fit into the place that the one before it left empty."""
    total, room = 0, 100
    for word in words:
        if word == "hundred" and 0 < total < 10:
            total, room = total * 100, 100
        elif word == "a" and total == 0:
            total, room = 1, 0
        elif _SMALL.get(word, room) < room:
            total += _SMALL[word]
            room = 10 if _SMALL[word] >= 20 else 0
        else:
            return None
    return total or None
