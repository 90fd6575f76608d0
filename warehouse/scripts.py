"""The SQL scripts of this package, by folder."""

from pathlib import Path

HERE = Path(__file__).parent


def scripts(folder: str) -> list[tuple[str, str]]:
    """(name, SQL) of each script in a folder of this package, in the order of the names."""
    return [(p.stem, p.read_text(encoding="utf-8")) for p in sorted((HERE / folder).glob("*.sql"))]
