"""A formula function is its formula: a docstring and one return, no bare number."""

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from metrics.catalogue import catalogue
from metrics.definition import Metric
from metrics.scenarios.catalogue import catalogue as scenarios

FORMULAS = [entry.function for entry in catalogue()]


def _helpers(formula: Callable[..., Any]) -> Iterator[Callable[..., Any]]:
    """Functions of this package that a formula calls by name."""
    for name in formula.__code__.co_names:
        found = formula.__globals__.get(name)
        if inspect.isfunction(found) and found.__module__.startswith("metrics."):
            yield found


HELPERS = [helper for formula in FORMULAS for helper in _helpers(formula)]
SCENARIOS = [entry.cases for entry in scenarios()]
MODULES = sorted({Path(inspect.getfile(each)) for each in (*FORMULAS, *HELPERS, *SCENARIOS)})


def _body(entry: Metric) -> list[ast.stmt]:
    module = ast.parse(Path(inspect.getfile(entry.function)).read_text())
    (found,) = (
        node
        for node in module.body
        if isinstance(node, ast.FunctionDef) and node.name == entry.metric
    )
    return found.body


@pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.metric)
def test_a_body_is_a_docstring_and_a_return(entry: Metric) -> None:
    docstring, formula = _body(entry)
    assert isinstance(docstring, ast.Expr) and isinstance(docstring.value, ast.Constant)
    assert isinstance(formula, ast.Return)
    numbers = [
        node.value
        for node in ast.walk(formula)
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float)
    ]
    assert numbers == [], "name the number at the top of the module, and say where it is from"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_numbers_are_named_and_explained(path: Path) -> None:
    lines = path.read_text().splitlines()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
            line = lines[node.lineno - 1]
            assert re.match(r"[A-Z_]+ = .*  # \w", line), f"{path.name}:{node.lineno}: {line}"


def test_modules_of_all_three_kinds_are_read() -> None:
    names = {path.name for path in MODULES}
    assert {"capex.py", "fragility.py", "growth.py", "conditions.py", "payback.py"} <= names
