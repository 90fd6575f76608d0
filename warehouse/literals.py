"""Values written into SQL as literals, where binding them costs more than the query.

DuckDB imports pandas to bind a parameter, whatever it is: a quarter of a second, for commands
that read a row or two. A text in quotes ends at a single quote alone, and every one in it is
doubled; the file it is put to is open read only, and `query` lets the same person run any SQL.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

PLACE = re.compile(r"\$([a-z_]+)")


def with_literals(sql: str, values: Mapping[str, Any]) -> str:
    """``sql`` with every $name in it replaced by its value; KeyError for a name without one."""
    return PLACE.sub(lambda place: literal(values[place[1]]), sql)


def literal(value: Any) -> str:
    """None, a truth value, text, number, day or a list of them in SQL; TypeError for all else."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    if isinstance(value, bool | int):
        return str(value)
    if isinstance(value, float):
        return f"'{value}'::double"
    # Not a moment, which is a day to Python alone.
    if type(value) is date:
        return f"date '{value}'"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(literal, value))}]"
    raise TypeError(f"no literal for {value!r}")
