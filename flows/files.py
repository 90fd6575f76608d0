"""Files that the user names."""

from pathlib import Path

from flows.errors import FlowError


def read_bytes(path: Path, expected: str = "a file") -> bytes:
    """The bytes of a file; FlowError for one that cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise FlowError(
            f"{path} cannot be read ({error.strerror})", expected, "Check the path"
        ) from error
