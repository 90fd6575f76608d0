"""Displayed numbers: formats of every registry, words, scale and sign."""

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.inline_xbrl.number_words import words_to_number
from extractors.inline_xbrl.numbers import NumberError, read_decimals, read_value


@pytest.mark.parametrize(
    ("text", "format_name", "value"),
    [
        ("1234.5", None, "1234.5"),
        (".5", None, "0.5"),
        (" 1,234.50 ", "ixt:num-dot-decimal", "1234.5"),
        ("1,234.5", "ixt:numdotdecimal", "1234.5"),
        ("1,234.5", "ixt:numcommadot", "1234.5"),
        ("1\xa0234.5", "ixt:numspacedot", "1234.5"),
        ("12,34,567", "ixt:numdotdecimalin", "1234567"),
        ("1\u2019234.5", "ixt:num-dot-decimal-apos", "1234.5"),
        ("1.234,5", "ixt:num-comma-decimal", "1234.5"),
        ("1.234,5", "ixt:numcommadecimal", "1234.5"),
        ("1.234,5", "ixt:numdotcomma", "1234.5"),
        ("1 234,5", "ixt:numspacecomma", "1234.5"),
        ("1'234,5", "ixt:num-comma-decimal-apos", "1234.5"),
        ("1,234 dollars 5 cents", "ixt:num-unit-decimal", "1234.05"),
        ("12 pounds 50", "ixt:numunitdecimal", "12.50"),
        ("\u2014", "ixt:zerodash", "0"),
        ("-", "ixt:numdash", "0"),
        ("nothing of the kind", "ixt:fixed-zero", "0"),
        ("three", "ixt-sec:numwordsen", "3"),
        ("5", "other:num-dot-decimal", "5"),
    ],
)
def test_formats(text: str, format_name: str | None, value: str) -> None:
    assert read_value(text, format_name, None, None) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "format_name"),
    [
        ("1,234", None),
        ("-5", None),
        ("", "ixt:num-dot-decimal"),
        (".", "ixt:num-dot-decimal"),
        ("1.2.3", "ixt:num-dot-decimal"),
        ("1,2,3", "ixt:num-comma-decimal"),
        ("12", "ixt:zerodash"),
        ("5", "ixt:nocontent"),
        ("5", "ixt:a-format-of-tomorrow"),
        ("several", "ixt-sec:numwordsen"),
        ("\u0665", None),
    ],
)
def test_a_text_that_does_not_fit_its_format_is_refused(text: str, format_name: str) -> None:
    with pytest.raises(NumberError):
        read_value(text, format_name, None, None)


@pytest.mark.parametrize(("text", "scale"), [("5", "99"), ("9" * 400, None), ("5", "1e9")])
def test_an_amount_beyond_any_reported_is_refused(text: str, scale: str | None) -> None:
    with pytest.raises(NumberError):
        read_value(text, None, scale, None)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("no", 0),
        ("None", 0),
        ("Thirteen", 13),
        ("twenty-five", 25),
        ("one hundred and five", 105),
        ("a hundred", 100),
        ("one million", 1_000_000),
        ("two million, three hundred thousand", 2_300_000),
        ("nine hundred ninety-nine thousand and one", 999_001),
        ("two three", None),
        ("twenty eleven", None),
        ("thousand", None),
        ("one thousand two million", None),
        ("", None),
        ("and", None),
        ("no more", None),
        ("one hundred hundred", None),
    ],
)
def test_words(words: str, value: int | None) -> None:
    assert words_to_number(words) == value


def test_decimals_as_stated_or_from_significant_figures() -> None:
    value = Decimal(1234)
    assert read_decimals("-6", None, value) == -6
    assert read_decimals("INF", None, value) == math.inf
    assert read_decimals(None, "4", value) == 0
    assert read_decimals(None, "2", Decimal(0)) == math.inf
    assert read_decimals(None, None, value) == -math.inf


# fmt: off
ENGLISH_UNITS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]
ENGLISH_TENS = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]
# fmt: on
RENDERED = {
    "ixt:num-dot-decimal": lambda value: f"{value:,f}",
    "ixt:num-comma-decimal": lambda value: f"{value:,f}".translate(str.maketrans(",.", ".,")),
    "ixt:numspacecomma": lambda value: f"{value:,f}".translate(str.maketrans(",.", "\xa0,")),
    "ixt:num-dot-decimal-apos": lambda value: f"{value:,f}".replace(",", "'"),
    None: lambda value: f"{value:f}",
}


@given(
    value=st.integers(-(10**15), 10**15),
    scale=st.integers(-4, 12),
    format_name=st.sampled_from(list(RENDERED)),
)
def test_any_number_in_any_format_scale_and_sign_reads_back(
    value: int, scale: int, format_name: str | None
) -> None:
    shown = Decimal(abs(value)).scaleb(-scale)
    text = RENDERED[format_name](shown)
    assert read_value(text, format_name, str(scale), "-" if value < 0 else None) == value


def in_words(value: int) -> str:
    for size, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if value >= size:
            rest = value % size
            return f"{in_words(value // size)} {name}" + (f" {in_words(rest)}" if rest else "")
    if value >= 100:
        rest = value % 100
        return f"{in_words(value // 100)} hundred" + (f" and {in_words(rest)}" if rest else "")
    if value >= 20:
        rest = value % 10
        return ENGLISH_TENS[value // 10] + (f"-{ENGLISH_UNITS[rest]}" if rest else "")
    return ENGLISH_UNITS[value]


@given(st.integers(0, 10**12 - 1))
def test_any_number_in_words_reads_back(value: int) -> None:
    assert words_to_number(in_words(value)) == value
