"""What every error ends with: the next step, without a full stop, in all four packages."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("extractors", "warehouse", "metrics", "flows")
ROOTS = {"ExtractorError", "WarehouseError", "MetricError", "FlowError"}
NEXT_STEP = 2  # its place after what was got and what was expected
ELSEWHERE = "?"  # a step of another error, or of a parameter: checked where it is written
FILES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]


def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}


def kinds(modules: dict[Path, ast.Module]) -> set[str]:
    """The four roots and every class derived from them."""
    classes = [
        (node.name, {ast.unparse(base) for base in node.bases})
        for tree in modules.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    ]
    found = set(ROOTS)
    while more := {name for name, bases in classes if bases & found} - found:
        found |= more
    return found


def texts(modules: dict[Path, ast.Module]) -> dict[str, str]:
    """Texts by the names they are given, such as FETCH_AGAIN: where one ends with a full stop and
    another of its name does not, the one that does."""
    found: dict[str, str] = {}
    for tree in modules.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                name, ends = node.targets[0].id, list(endings(node.value, {}))
                found[name] = max([found.get(name, ELSEWHERE), *ends], key=_weight)
    return found


def endings(node: ast.expr, named: dict[str, str]) -> Iterator[str]:
    """The texts that an expression may end with."""
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.JoinedStr):
        yield from endings(node.values[-1], named)
    elif isinstance(node, ast.IfExp):
        yield from (*endings(node.body, named), *endings(node.orelse, named))
    elif isinstance(node, ast.BinOp):
        yield from endings(node.right, named)
    elif isinstance(node, ast.Name):
        yield named.get(node.id, ELSEWHERE)
    else:
        yield ELSEWHERE


def is_closed(text: str) -> bool:
    return text.endswith((".", "!")) and not text.endswith("...")


def _weight(text: str) -> tuple[bool, bool]:
    return is_closed(text), text != ELSEWHERE


def steps(modules: dict[Path, ast.Module]) -> Iterator[tuple[str, str]]:
    """Where each error is made, and what its next step ends with."""
    errors, named = kinds(modules), texts(modules)
    for path, tree in modules.items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or ast.unparse(node.func) not in errors:
                continue
            place = f"{path.relative_to(ROOT)}:{node.lineno}"
            for step in node.args[NEXT_STEP : NEXT_STEP + 1]:
                yield from ((place, text) for text in endings(step, named))


def test_no_next_step_ends_with_a_full_stop() -> None:
    found = list(steps(trees()))
    assert len(found) > 150
    assert sum(text == ELSEWHERE for _, text in found) < len(found) / 10
    assert [(place, text) for place, text in found if is_closed(text)] == []


@pytest.mark.parametrize(
    ("code", "end"),
    [
        ("FlowError(a, b, 'Run it.')", "Run it."),
        ("ExtractorError(a, b, f'See {x}.')", "."),
        ("ExtractorError(a, b, 'Do' if x else 'Do it.')", "Do it."),
        ("STEP = 'Do it.'\nMetricError(a, b, STEP)", "Do it."),
        ("class BadError(WarehouseError): ...\nBadError(a, b, 'Do it.')", "Do it."),
    ],
)
def test_one_that_does_is_found(code: str, end: str) -> None:
    found = steps({ROOT / "flows" / "made_up.py": ast.parse(code)})
    assert [text for _, text in found if is_closed(text)] == [end]
