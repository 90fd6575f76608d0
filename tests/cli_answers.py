"""What a test expects of a command's answer."""

import json
from pathlib import Path
from typing import Any


def rows(aisubsidy: Any, home: Path, sql: str) -> list[dict[str, Any]]:
    """The rows of a query, through the command."""
    answer = aisubsidy(home, "query", sql, "--format", "json")
    assert answer.status == 0, answer.err
    return json.loads(answer.out)


def assert_refused(answer: Any, *words: str) -> None:
    """Exit status 1, nothing on standard output, and one line with these words for the error."""
    assert (answer.status, answer.out) == (1, "")
    lines = answer.err.splitlines()
    assert len(lines) == 1, answer.err
    assert lines[0].startswith("aisubsidy: ")
    for word in words:
        assert word in lines[0]
