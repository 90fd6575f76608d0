"""`aisubsidy ingest bulk`: SEC's nightly archive of all company facts into the market's file."""

import logging
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

from extractors import companyfacts
from extractors.archive import Archive, Member, check_archive, open_archive
from extractors.download import download
from extractors.errors import ExtractorError, FinalError
from extractors.records import Fact
from flows.bulk_companies import take_submissions
from flows.bulk_progress import Progress, Taken
from flows.errors import FlowError
from flows.fetch import client_for, now
from flows.market import Market, publish_market
from flows.settings import Settings, load_settings
from warehouse import bulk
from warehouse.bulk import BadMemberError, ReadMember
from warehouse.connection import Connection, open_working
from warehouse.errors import InUseError
from warehouse.lake import Lake, alone
from warehouse.lake_upkeep import tidy

log = logging.getLogger("aisubsidy")

ARCHIVE = "companyfacts"
BATCH_BYTES = 128_000_000  # unpacked; two batches are on scratch space at a time
PLAIN_BYTES = 16_000_000  # read in Python at once, which takes ten times as much memory
# One that is cut off has the same part for two minutes more (warehouse/lake.py).
WAITS, LOOK_AGAIN_S = 12, 15.0
OfSize = TypeVar("OfSize", Member, ReadMember)


class Part(NamedTuple):
    """The ``number``-th (from 1) of so many parts of an archive; a registrant is always in one."""

    number: int = 1
    of: int = 1

    def has(self, cik: int) -> bool:
        """Whether the registrant is in this part."""
        return cik % self.of == self.number - 1


WHOLE = Part()


class Unread(NamedTuple):
    """A member that nothing was taken of, and why."""

    member: Member
    reason: str


class Unpacked(NamedTuple):
    """A batch on scratch space. ``unusual``: maybe good, but not written as SEC does."""

    usual: list[ReadMember]
    unusual: list[ReadMember]
    unread: list[Unread]


def take_company_facts(
    connection: Connection, path: Path, scratch: Path, kept: str, part: Part = WHOLE
) -> Taken:
    """Stores what changed in the archive since it was last taken; the rest is not unpacked.

    ``scratch`` is emptied before and after. Members that cannot be used become findings, and what
    their registrants had stays. FinalError when the archive is none or was cut off.
    """
    with open_archive(path) as archive, _emptied(scratch):
        bulk.be_bounded(connection, scratch)
        members = [m for m in archive.members if part.has(m.cik)]
        bulk.forget_twice_taken(connection, [m.cik for m in members])
        known = bulk.known_members(connection, ARCHIVE)
        changed = [m for m in members if known.get(m.name) != (m.size, m.crc, kept)]
        progress = Progress(changed)
        unread = facts = 0
        for batch, unpacked in _unpacked_ahead(archive, changed, scratch):
            stored, bad = _store(connection, unpacked, kept)
            facts, unread = facts + stored, unread + bad
            progress.add(batch)
        odd = archive.odd if part.number == 1 else []
        if part.number == 1:
            bulk.note_odd(connection, ARCHIVE, odd, kept)
    return progress.taken(
        len(changed) - unread,
        facts,
        len(members) - len(changed),
        unread + len(odd),
    )


def ingest_bulk(source: str, kept: str, part: Part = WHOLE) -> tuple[Taken, Market | None, Path]:
    """Takes in an archive, a file or an address, and publishes the market anew in its own file.

    A part of several is not published: who started them does that when all are in.
    """
    settings = load_settings()
    taken = take_part(settings, source, kept, part)
    if part.of > 1:
        return taken, None, settings.market
    return taken, publish_facts(settings), settings.market


def take_part(settings: Settings, source: str, kept: str, part: Part) -> Taken:
    """Takes in a part of an archive; FlowError where it is one of several and no lake is set."""
    facts = settings.market_facts
    if part.of > 1 and not isinstance(facts, Lake):
        raise FlowError(
            f"part {part.number} of {part.of}, for a file that one process writes",
            "a DuckLake, which many can write",
            "Set AISUBSIDY_WAREHOUSE=ducklake:postgres:..., or take the archive whole",
        )
    path = _archive_file(source, settings)
    # Before a file is made for what is in it.
    check_archive(path)
    is_facts = not path.name.startswith("submissions")
    if part.of > 1 and not is_facts:
        raise FlowError(
            f"a part of {path.name}", "companyfacts.zip", "Take it whole, without --part"
        )
    scratch = settings.scratch if part == WHOLE else settings.scratch / f"{part.number}-{part.of}"
    with open_working(facts) as connection, ExitStack() as held:
        if isinstance(facts, Lake):
            _be_alone(held, connection, f"part {part.number} of {part.of} of {path.name}")
        if is_facts:
            taken = take_company_facts(connection, path, scratch, kept, part)
        else:
            taken = take_submissions(connection, path)
        if not isinstance(facts, Lake):
            connection.execute("checkpoint base")
    return taken


def _be_alone(held: ExitStack, connection: Connection, what: str) -> None:
    """InUseError where another process does the same for longer than one that is cut off can."""
    for left in range(WAITS, -1, -1):
        try:
            held.enter_context(alone(connection, what))
        except InUseError as error:
            if not left:
                raise
            log.info("waiting: %s", error.got)
            time.sleep(LOOK_AGAIN_S)
        else:
            return


def publish_facts(settings: Settings) -> Market:
    """Every filer's indicators from the market's facts, published in the market's own file.

    A lake's small files are joined before.
    """
    if isinstance(settings.market_facts, Lake):
        _tidy(settings.market_facts)
    log.info("computing indicators")
    return publish_market(settings.market_facts, settings.market, settings.scratch)


def _tidy(lake: Lake) -> None:
    try:
        with open_working(lake) as connection:
            done = tidy(connection, now())
    except InUseError as error:
        log.warning("the lake's small files stay until the next time: %s", error.got)
        return
    log.info("%d files of the lake joined to %d, %d old ones removed", *done)


def _archive_file(source: str, settings: Settings) -> Path:
    """The file itself; of an address, what is there now, resumed where it was cut off."""
    if not source.startswith(("https://", "http://")):
        return Path(source)
    log.info("downloading %s", source)
    target = settings.home / "archives" / source.rpartition("/")[2]
    return download(client_for(settings, live=True), source, target, begins=b"PK")


@contextmanager
def _emptied(scratch: Path) -> Iterator[None]:
    """A killed run leaves its batches; nobody else uses them: one process has the file, or part."""
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    try:
        yield
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _unpacked_ahead(
    archive: Archive, members: Sequence[Member], scratch: Path
) -> Iterator[tuple[list[Member], Unpacked]]:
    """Each batch on scratch space; while one is stored, the next is unpacked beside it.

    Every second has the same files: bytes go over others in a third of the time of new files.
    """
    with ThreadPoolExecutor(1) as beside:
        waiting: tuple[list[Member], Future[Unpacked]] | None = None
        for number, batch in enumerate(_batches(members, BATCH_BYTES)):
            unpacking = beside.submit(_unpack, archive, batch, scratch / str(number % 2))
            if waiting:
                yield waiting[0], waiting[1].result()
            waiting = batch, unpacking
        if waiting:
            yield waiting[0], waiting[1].result()


def _batches(members: Iterable[OfSize], most: int) -> Iterator[list[OfSize]]:
    batch, size = list[OfSize](), 0
    for member in members:
        batch.append(member)
        size += member.size
        if size >= most:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _unpack(archive: Archive, members: Sequence[Member], folder: Path) -> Unpacked:
    unpacked = Unpacked([], [], [])
    try:
        folder.mkdir(exist_ok=True)
        for number, member in enumerate(members):
            _unpack_one(archive, member, folder / f"{number}.json", unpacked)
    except OSError as error:
        raise FlowError(
            f"{folder} cannot be written ({error.strerror})",
            f"room for {2 * BATCH_BYTES // 1_000_000} MB of scratch space",
            "Make room, then run the same command again: it goes on where it stopped",
        ) from error
    return unpacked


def _unpack_one(archive: Archive, member: Member, path: Path, into: Unpacked) -> None:
    try:
        content = archive.read(member)
    except ExtractorError as error:
        into.unread.append(Unread(member, error.got))
        return
    _write_over(path, content)
    cik, company = companyfacts.beginning(content) or (member.cik, None)
    note = archive.notes.get(member.name)
    read = ReadMember(member.name, cik, company or "", member.size, member.crc, path, note)
    if cik != member.cik:
        into.unread.append(Unread(member, f"it holds the facts of CIK {cik}"))
    else:
        (into.unusual if company is None else into.usual).append(read)


def _write_over(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT), "wb") as file:
        file.write(content)
        file.truncate()


def _store(connection: Connection, unpacked: Unpacked, kept: str) -> tuple[int, int]:
    """(facts stored, members of which none could be)."""
    plain, refused = [*unpacked.unusual], list[Unread]()
    facts = _load(connection, unpacked.usual, kept, plain)
    for some in _batches(plain, PLAIN_BYTES):
        facts += _load_plainly(connection, some, kept, refused)
    unread = [
        (u.member.name, u.member.cik, u.member.size, u.member.crc, u.reason)
        for u in unpacked.unread + refused
    ]
    bulk.note_unread(connection, ARCHIVE, unread, kept)
    return facts, len(unread)


def _load(
    connection: Connection, members: Sequence[ReadMember], kept: str, bad: list[ReadMember]
) -> int:
    """All at once; where some are bad, those that are not."""
    try:
        return bulk.load_members(connection, members, kept)
    except BadMemberError as error:
        found = members[0] if len(members) == 1 else error.member
    if found:
        bad.append(found)
    good = [member for member in members if member != found]
    middle = len(good) // 2
    return sum(_load(connection, half, kept, bad) for half in (good[:middle], good[middle:]))


def _load_plainly(
    connection: Connection, members: Sequence[ReadMember], kept: str, refused: list[Unread]
) -> int:
    """Row by row, so that a bad row is left out alone; the member says how many were."""
    stored, facts = list[ReadMember](), list[Fact]()
    for read in members:
        try:
            answer = companyfacts.read(read.path.read_bytes())
            _refuse_anothers(read, answer.facts)
        except ExtractorError as error:
            refused.append(Unread(Member(read.name, read.cik, read.size, read.crc), error.got))
            continue
        stored.append(read._replace(company=answer.name).lacking(answer.incomplete))
        facts += answer.facts
    return bulk.load_member_facts(connection, stored, facts, kept)


def _refuse_anothers(read: ReadMember, facts: Sequence[Fact]) -> None:
    if facts and facts[0].cik != read.cik:
        raise FinalError(f"it holds the facts of CIK {facts[0].cik}", f"those of {read.cik}", "")
