"""One displayed number: which fact it is, its value and how precise it claims to be."""

import math
from decimal import Decimal

from lxml import etree

from extractors.inline_xbrl.contexts import Context, ContextError, Contexts
from extractors.inline_xbrl.document import elements, local_name, shown_text
from extractors.inline_xbrl.duplicates import FactKey, Showing
from extractors.inline_xbrl.names import qualified_name
from extractors.inline_xbrl.numbers import NumberError, read_decimals, read_value


def showing_of(element: etree._Element, contexts: Contexts, units: dict[str, str]) -> Showing:
    """The showing that an ix:nonFraction or ix:fraction is.

    Raises ContextError or NumberError where it gives no fact.
    """
    key = _key(element, contexts, units)
    if local_name(element) == "fraction":
        return Showing(key, _quotient(element), math.inf)
    value = _value(element)
    decimals = read_decimals(element.get("decimals"), element.get("precision"), value)
    return Showing(key, value, decimals)


def _key(element: etree._Element, contexts: Contexts, units: dict[str, str]) -> FactKey:
    context = contexts.get(element.get("contextRef", ""))
    if not isinstance(context, Context):
        raise ContextError(str(context or "the context is not in the document"))
    unit = units.get(element.get("unitRef", ""))
    if unit is None:
        raise NumberError("the unit is not in the document")
    taxonomy, tag = qualified_name(element.get("name", ""), element)
    return FactKey(
        context.cik,
        taxonomy,
        tag,
        unit,
        context.period_start,
        context.period_end,
        context.dimensions,
    )


def _value(element: etree._Element) -> Decimal:
    return read_value(
        shown_text(element), element.get("format"), element.get("scale"), element.get("sign")
    )


def _quotient(fraction: etree._Element) -> Decimal:
    """Numerator over denominator; where fractions nest, the innermost hold both."""
    over = next(elements(fraction, "numerator"), None)
    under = next(elements(fraction, "denominator"), None)
    if over is None or under is None or not (divisor := _value(under)):
        raise NumberError("the fraction has no numerator or no denominator to divide by")
    return _value(over) / divisor
