"""Files that the user names."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
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


@contextmanager
def whole_file(path: Path, next_step: str) -> Iterator[Path]:
    """Where to write what takes its place at ``path`` only when it is whole, or not at all.

    FlowError for a file that cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        yield part
        part.replace(path)
    except OSError as error:
        raise FlowError(
            f"{path} cannot be written ({error.strerror})",
            "a file in a folder of yours, and room on its disk",
            next_step,
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
