"""What a person can get wrong, or a run can end with, in one line; and all errors known here."""

import errno

from extractors.errors import ExtractorError
from metrics.errors import MetricError
from warehouse.errors import WarehouseError


class FlowError(Exception):
    """The message says what was got, what was expected, and what to do next."""

    def __init__(self, got: str, expected: str, next_step: str) -> None:
        super().__init__(f"{got}; expected {expected}. {next_step}")


KNOWN_ERRORS = (FlowError, ExtractorError, WarehouseError, MetricError)

# What the place where data lives can refuse, whoever tries to write there.
STORAGE = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EFBIG}

# A path that somebody has given: of a folder that is a file, and the like.
PATHS = {errno.ENOENT, errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ENAMETOOLONG}


def storage_error(error: OSError) -> FlowError | None:
    """The error in one line where a disk or a path cannot be written; None for any other."""
    if error.errno in PATHS and error.filename:
        return FlowError(
            f"{error.filename}: {error.strerror}",
            "a path where a file or folder of this kind can be",
            "Correct it, then run the same command again",
        )
    if error.errno not in STORAGE:
        return None
    return FlowError(
        f"{error.filename or 'a file that was being written'}: {error.strerror}",
        "room on the disk, and permission to write there",
        "Mend that, then run the same command again; what was published before is whole",
    )
