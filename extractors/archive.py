"""SEC's nightly archives: one member a registrant, read one at a time and never by path.

https://www.sec.gov/Archives/edgar/daily-index/xbrl/companyfacts.zip (some 19,000 members
CIK##########.json, 1.3 GB for 18 GB) and .../bulkdata/submissions.zip, which also has pages of
older filings (CIK##########-submissions-###.json).
"""

import os
import re
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from isal import isal_zlib

from extractors.errors import FinalError

NAME = re.compile(r"CIK(\d{10})\.json", re.ASCII)
OLDER_PAGE = re.compile(r"CIK\d{10}-submissions-\d{3,}\.json", re.ASCII)
MOST_BYTES = 200_000_000  # of a member; the largest filers have 5 million today
UNPACKABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 0x1
# Before a member's packed bytes: a mark, what the directory says too, and two lengths.
LOCAL_MARK, LOCAL_HEADER = b"PK\x03\x04", struct.Struct("<26xHH")
RAW_DEFLATE = -15
# Its type stub calls this class an instance.
BROKEN = cast(type[Exception], isal_zlib.error)
NEXT_STEP = "Download it again, then run the same command"


class Member(NamedTuple):
    """A registrant's member: what the archive's directory says of it, nothing of it read."""

    name: str
    cik: int
    size: int
    crc: int


class OddMember(NamedTuple):
    """A member that is not read, and why."""

    name: str
    reason: str


class Archive:
    """An open archive. ``members``: one a registrant, by name; ``odd``: what is not among them.

    ``notes``: what is to be said of some of the members all the same, by name.
    """

    def __init__(self, packed: zipfile.ZipFile, file: BinaryIO) -> None:
        self._file = file
        self._entries: dict[str, zipfile.ZipInfo] = {}
        self.members: list[Member] = []
        self.odd: list[OddMember] = []
        self.notes: dict[str, str] = {}
        times: dict[str, int] = {}
        for entry in packed.infolist():
            if OLDER_PAGE.fullmatch(entry.filename):
                continue
            times[entry.filename] = times.get(entry.filename, 0) + 1
            # Of several members of one name the last is meant: so every unpacker has it.
            self._entries[entry.filename] = entry
        for name, entry in sorted(self._entries.items()):
            self._sort_in(name, entry)
            if times[name] > 1:
                self.notes[name] = f"{times[name]} members of this name; the last was read"

    def _sort_in(self, name: str, entry: zipfile.ZipInfo) -> None:
        found = NAME.fullmatch(name)
        reason = _unusable(entry) if found else "its name is not CIK##########.json"
        if found and reason is None:
            self.members.append(Member(name, int(found[1]), entry.file_size, entry.CRC))
        else:
            self.odd.append(OddMember(name[:100], str(reason)))

    def read(self, member: Member) -> bytes:
        """The bytes of a member, no more than the directory says, and those that it says.

        Errors: FinalError for damaged ones, and for a size that is not the declared one.
        """
        entry = self._entries[member.name]
        try:
            content = self._packed_bytes(entry)
            if entry.compress_type == zipfile.ZIP_DEFLATED:
                # Three times as fast as zlib.
                unpacking = isal_zlib.decompressobj(RAW_DEFLATE)
                content = unpacking.decompress(content, member.size + 1)
        except (zipfile.BadZipFile, BROKEN, OSError) as error:
            raise _damaged(member, str(error)) from error
        if len(content) != member.size:
            got = f"{len(content)} bytes where {member.size} are declared"
            raise FinalError(got, "the size it declares", NEXT_STEP)
        if isal_zlib.crc32(content) != member.crc:
            raise _damaged(member, "another checksum")
        return content

    def _packed_bytes(self, entry: zipfile.ZipInfo) -> bytes:
        self._file.seek(entry.header_offset)
        header = self._file.read(LOCAL_HEADER.size)
        if len(header) < LOCAL_HEADER.size or not header.startswith(LOCAL_MARK):
            raise zipfile.BadZipFile("no member where the directory says")
        name, extra = LOCAL_HEADER.unpack(header)
        self._file.seek(name + extra, os.SEEK_CUR)
        return self._file.read(entry.compress_size)


def check_archive(path: Path) -> None:
    """Looks for an archive's end at ``path``. Errors: FinalError when nothing there has one."""
    try:
        with path.open("rb") as file:
            has_end = zipfile.is_zipfile(file)
    except OSError as error:
        got = f"{path} cannot be read ({error.strerror})"
        raise FinalError(got, "an archive, or its address", "Check the path") from error
    if not has_end:
        raise _no_archive(path, "File is not a zip file")


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """The archive at ``path``. Errors: FinalError when it is none, or was cut off."""
    check_archive(path)
    try:
        packed = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise _no_archive(path, str(error)) from error
    with packed, path.open("rb") as file:
        yield Archive(packed, file)


def _no_archive(path: Path, said: str) -> FinalError:
    return FinalError(
        f"{path} is no whole zip archive ({said})",
        "SEC's companyfacts.zip or submissions.zip, with its directory at the end",
        NEXT_STEP,
    )


def _damaged(member: Member, said: str) -> FinalError:
    got = f"damaged, or not of the size it declares ({said[:120]})"
    return FinalError(got, f"{member.size} bytes of that checksum", NEXT_STEP)


def _unusable(entry: zipfile.ZipInfo) -> str | None:
    size = max(entry.file_size, entry.compress_size)
    if size > MOST_BYTES:
        return f"{size:,} bytes declared, more than {MOST_BYTES:,}; not unpacked"
    if entry.flag_bits & ENCRYPTED:
        return "it is encrypted"
    if entry.compress_type not in UNPACKABLE:
        return f"it is packed by method {entry.compress_type}, not by deflate"
    return None
