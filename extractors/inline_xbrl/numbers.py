"""The value that a displayed number stands for: its format, scale and sign.

Formats are those of the XBRL transformation registries 1 to 5 and of the SEC's own; a name such
as numdotdecimal and num-dot-decimal differs between registries by its hyphens only.
"""

import math
import re
from decimal import Decimal

from extractors.inline_xbrl.number_words import words_to_number

_DOT = frozenset(
    {"numdotdecimal", "numdotdecimalin", "numdotdecimalapos", "numcommadot", "numspacedot"}
)
_COMMA = frozenset({"numcommadecimal", "numcommadecimalapos", "numdotcomma", "numspacecomma"})
_UNIT = frozenset({"numunitdecimal", "numunitdecimalin"})
_DASH = frozenset({"zerodash", "numdash"})
_WORDS = frozenset({"numwordsen"})

# Beyond these a value is a mistake, and as a float it would end as infinity.
_PLACES = re.compile(r"[+-]?[0-9]{1,2}")
_LARGEST_POWER_OF_TEN = 30

_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+")
# "12 dollars 5 cents": whole units, a word, at most two digits of the hundredth, a word.
_WHOLE_AND_PART = re.compile(r"([0-9][0-9.,\s]*)[^0-9.,]+([0-9]{1,2})[^0-9]*")
_DASHES = re.compile(r"[\s\-\u2010-\u2015\u2212]*")
_GROUPING_DOT = str.maketrans("", "", ",'\u2019\u02bc \xa0\u2009\u202f")
_GROUPING_COMMA = str.maketrans(",", ".", ".'\u2019\u02bc \xa0\u2009\u202f")


class NumberError(ValueError):
    """A displayed number that does not say one value; the message says why."""


def local_format(name: str | None) -> str:
    """The format's name without prefix and hyphens, "" for none."""
    return (name or "").rpartition(":")[2].replace("-", "").lower()


def read_value(text: str, format_name: str | None, scale: str | None, sign: str | None) -> Decimal:
    """The exact value in whole units. Raises NumberError where the text does not fit its format.

    A minus comes from ``sign`` alone. Parentheses belong outside the element; inside they could
    mean a loss or only the layout of a cash flow statement, so they are refused, not guessed.
    """
    if sign not in (None, "", "-"):
        raise NumberError(f"the sign is {sign!r}")
    value = _displayed(text, local_format(format_name)).scaleb(_whole(scale or "0"))
    if value.adjusted() > _LARGEST_POWER_OF_TEN:
        raise NumberError(f"{text[:40]!r} with scale {scale} is beyond any amount reported")
    return -value if sign == "-" else value


def read_decimals(decimals: str | None, precision: str | None, value: Decimal) -> float:
    """To how many decimal places a value is exact: infinite for exact, minus infinite if unsaid."""
    if "INF" in (decimals, precision):
        return math.inf
    if decimals is not None:
        return _whole(decimals)
    if precision is None:
        return -math.inf
    # Significant figures (XBRL's older way) counted from the value's first digit.
    return _whole(precision) - value.adjusted() - 1 if value else math.inf


def _displayed(text: str, format_name: str) -> Decimal:
    number = _unformatted(text.strip(), format_name)
    if number is None or not _PLAIN.fullmatch(number):
        raise NumberError(f"{text[:40]!r} is not a number of format {format_name or '(none)'}")
    return Decimal(number)


def _unformatted(text: str, format_name: str) -> str | None:
    """The number as plain digits with a decimal point, or None."""
    if not format_name:
        return text
    if format_name in _DOT:
        return text.translate(_GROUPING_DOT)
    if format_name in _COMMA:
        return text.translate(_GROUPING_COMMA)
    if format_name == "fixedzero" or (format_name in _DASH and _DASHES.fullmatch(text)):
        return "0"
    if format_name in _UNIT and (found := _WHOLE_AND_PART.fullmatch(text)):
        return f"{re.sub('[^0-9]', '', found[1])}.{found[2]:0>2}"
    if format_name in _WORDS and (named := words_to_number(text)) is not None:
        return str(named)
    return None


def _whole(text: str) -> int:
    """A scale or a number of places."""
    if not _PLACES.fullmatch(text.strip()):
        raise NumberError(f"{text[:40]!r} is not a scale or a number of places")
    return int(text)
