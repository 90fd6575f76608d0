"""Data checks: each a query in `checks/` that selects the rows that fall short.

Its header says how grave that is: `error` (a published number would be wrong), `warning`
(a number needs care) or `info` (a gap, with its reason).
"""

from collections.abc import Collection

from warehouse.connection import Connection
from warehouse.scripts import scripts

SEVERITIES = ("error", "warning", "info")


def run_checks(connection: Connection) -> dict[str, int]:
    """Creates `findings` from every check; how many there are by severity. Run after derive."""
    connection.execute(
        "create or replace table findings (kind varchar, ticker varchar, concept varchar, "
        "period_end date, detail varchar, severity varchar)"
    )
    for name, sql in scripts("checks"):
        _add(connection, name, sql, "findings")
    rows = connection.execute("select severity, count(*) from findings group by severity")
    found = dict(rows.fetchall())
    return {severity: found.get(severity, 0) for severity in SEVERITIES}


def add_findings(connection: Connection, names: Collection[str], table: str) -> None:
    """What some checks find, into ``table``."""
    for name, sql in scripts("checks"):
        if name in names:
            _add(connection, name, sql, table)


def _add(connection: Connection, name: str, sql: str, table: str) -> None:
    connection.execute(
        f"insert into {table} select $kind, ticker, concept, period_end, detail, $severity "
        f"from ({sql}) order by ticker, concept, period_end, detail",
        {"kind": name, "severity": header(sql)["severity"]},
    )


def header(sql: str) -> dict[str, str]:
    """The `-- name: text` lines at the top of a check."""
    lines = [line[3:] for line in sql.splitlines() if line.startswith("-- ")]
    return {key: text for key, _, text in (line.partition(": ") for line in lines)}
