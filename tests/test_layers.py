"""The import rules of the house: who may import whom, and who may know which library."""

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("flows", "extractors", "warehouse", "metrics")
MAY_IMPORT = {
    "flows": {"extractors", "warehouse", "metrics"},
    "extractors": set(),
    "warehouse": set(),
    "metrics": set(),
}
ONLY_IN = {
    "duckdb": "warehouse",
    "prefect": "flows",
    "typer": "flows",
    "requests": "extractors",
    "urllib3": "extractors",
    "http": "extractors",
    "socket": "extractors",
}
CLOCK = {"today", "now", "utcnow"}


def _modules() -> list[tuple[str, Path]]:
    return [(package, path) for package in PACKAGES for path in (ROOT / package).rglob("*.py")]


def _imported(tree: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize(
    ("package", "path"), _modules(), ids=lambda v: v.name if isinstance(v, Path) else v
)
def test_imports_follow_the_layers(package: str, path: Path) -> None:
    imported = _imported(ast.parse(path.read_text()))
    others = imported & set(PACKAGES) - {package}
    assert others <= MAY_IMPORT[package], f"{path.relative_to(ROOT)} imports {others}"
    for library, home in ONLY_IN.items():
        assert package == home or library not in imported, f"{path} imports {library}"


def test_only_flows_reads_the_clock() -> None:
    for package, path in _modules():
        if package == "flows":
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Attribute) and node.attr in CLOCK:
                raise AssertionError(f"{path.relative_to(ROOT)}:{node.lineno} reads the clock")


def test_only_flows_knows_the_names_of_settings() -> None:
    for package, path in _modules():
        assert package in ("flows", "warehouse") or "AISUBSIDY_" not in path.read_text(), path


def test_no_other_package_at_the_top() -> None:
    found = {p.parent.name for p in ROOT.glob("*/__init__.py")}
    assert found == set(PACKAGES)


def test_every_library_that_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<=>\[]", line)[0] for line in project["dependencies"]}
    known = {
        "bs4": "beautifulsoup4",
        "pyrate_limiter": "pyrate-limiter",
        "vl_convert": "vl-convert-python",
    }
    for package, path in _modules():
        imported = _imported(ast.parse(path.read_text())) - set(sys.stdlib_module_names)
        for library in imported - set(PACKAGES):
            name = known.get(library, library.replace("_", "-"))
            assert name in declared, f"{package}: {path.name} imports {library}"
