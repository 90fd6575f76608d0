"""CSV files of the user that take the place of seeds: which there are, and how they are read."""

import csv
from pathlib import Path
from typing import NamedTuple, NoReturn

from warehouse.errors import WarehouseError

FIRST_ROW = 2  # of the data in a file: the header is row 1

Row = dict[str, str]


class OwnFiles(NamedTuple):
    """Files in the shape of the seeds of the same names; None: the seed as it is."""

    assumptions: Path | None = None
    cohort: Path | None = None


NO_OWN_FILES = OwnFiles()


def read_rows(path: Path, columns: tuple[str, ...]) -> list[tuple[int, Row]]:
    """(row number in the file, cells without blanks around by column) of each row.

    WarehouseError for a file that cannot be read, a column that is lacking, and a row with more
    or fewer cells than the header.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            header, *rows = list(csv.reader(file, strict=True)) or [[]]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        why = error.strerror if isinstance(error, OSError) else error
        refuse(f"{path} cannot be read ({why})", "a CSV file in UTF-8")
    names = [" ".join(name.lower().split()) for name in header]
    lacking = [name for name in columns if name not in names]
    if lacking:
        refuse(f"{path} without column {', '.join(lacking)}", f"columns {', '.join(columns)}")
    found = []
    for number, row in enumerate(rows, FIRST_ROW):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(names):
            refuse(f"{path}, row {number}: {len(row)} cells", f"{len(names)}, as in the header")
        cells = (cell.strip() for cell in row)
        found.append((number, dict(zip(names, cells, strict=True))))
    return found


def refuse(got: str, expected: str) -> NoReturn:
    """The one line that says what is wrong with such a file."""
    raise WarehouseError(
        got, expected, "Correct the file, or take the setting away to have the values that come "
        "with aisubsidy",
    )  # fmt: skip
