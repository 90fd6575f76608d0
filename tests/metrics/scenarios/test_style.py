"""Formulas of scenarios name every number, at the top of the module, and say where it is from."""

import ast
import re
from pathlib import Path

import pytest

from metrics.scenarios import defaults, parameters, payback, productivity, subsidy_gap

MODULES = [
    Path(str(module.__file__))
    for module in (defaults, parameters, payback, productivity, subsidy_gap)
]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_numbers_are_named_and_explained(path: Path) -> None:
    lines = path.read_text().splitlines()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            line = lines[node.lineno - 1]
            assert re.match(r"[A-Z_, ]+ = .*  # \w", line), f"{path.name}:{node.lineno}: {line}"
