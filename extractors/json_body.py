"""Reading a JSON body whose shape is SEC's to change: every surprise is one named error."""

import json
from typing import Any, NoReturn

from extractors.errors import FinalError

FETCH_AGAIN = "Fetch it again; if it stays so, the source has changed its format"


def load_object(content: bytes, what: str) -> dict[str, Any]:
    """The JSON object in a body. Errors: FinalError for cut-off, broken, endless or other JSON."""
    try:
        body = json.loads(content, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        got = f"{what} that is not whole JSON ({len(content)} bytes, {type(error).__name__})"
        raise FinalError(got, "one JSON object", FETCH_AGAIN) from error
    if not isinstance(body, dict):
        raise malformed(what, type(body).__name__, "one JSON object")
    return body


def malformed(what: str, got: str, expected: str) -> FinalError:
    """The error for JSON of another shape than the source's."""
    return FinalError(f"{what} with {got}", expected, FETCH_AGAIN)


def _refuse_constant(name: str) -> NoReturn:
    # Python reads NaN and Infinity, which are not JSON and are no value of a fact.
    raise ValueError(name)
