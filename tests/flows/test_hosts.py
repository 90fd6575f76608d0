"""Parts of an archive on hosts of their own, which reach Postgres over a network that fails."""

import subprocess
import time
from pathlib import Path

from hosts import Host, hosts, needs_hosts
from lakes import Reader, differing, members_of, new_lake, single_file, taking
from postgres import empty_postgres, needs_postgres

from benchmarks.archive import write_archive
from flows.bulk import Part

FILERS, OTHER_TAGS = 32, 20
# In the place of two minutes.
SOON = (
    "connect_timeout=2 tcp_user_timeout=4000 keepalives_idle=1 keepalives_interval=1 "
    "options='-c tcp_user_timeout=4000 -c tcp_keepalives_idle=1 -c tcp_keepalives_interval=1'"
)
SHORTER_S, GIVEN_UP_S = 1.5, 30.0

pytestmark = [needs_hosts, needs_postgres]


def test_hosts_are_cut_off_and_lost_in_the_middle_of_a_part(tmp_path: Path) -> None:
    archive = tmp_path / "companyfacts.zip"
    write_archive(archive, FILERS, other_tags=OTHER_TAGS)
    with (
        hosts(3) as (main, one, two),
        main.here(),
        empty_postgres("aisubsidy", main.address) as port,
    ):
        lake = new_lake(port, tmp_path / "lake", main.address)
        lake = lake._replace(catalog=f"{lake.catalog} {SOON}")
        reader = Reader(lake)

        def start(host: Host, part: str) -> "subprocess.Popen[str]":
            with host.here():
                return taking(lake, tmp_path / host.space, archive, part)

        # A host is gone without a word to anybody, and another takes its part.
        lost = start(two, "2/2")
        store_a_batch(lost)
        two.pull_cable()
        lost.kill()
        of_lost = members_of(lake, Part(2, 2))
        other = start(main, "2/2")
        # A cut is waited for, as long as it is short.
        cut = start(one, "1/2")
        store_a_batch(cut)
        one.pull_cable()
        time.sleep(SHORTER_S)
        one.plug_in()
        store_a_batch(cut)
        one.pull_cable()

        said = cut.communicate(timeout=GIVEN_UP_S)[0].splitlines()
        one.plug_in()
        kept = members_of(lake, Part(1, 2))
        again = start(one, "1/2")
        assert f"{kept} filers unchanged" in again.communicate()[0]
        others_said = other.communicate()[0]
        assert (cut.returncode, again.returncode, other.returncode) == (1, 0, 0), others_said
        assert f"{of_lost} filers unchanged" in others_said
        assert of_lost < members_of(lake, Part(2, 2))
        counts = reader.counts()
        assert differing(lake, single_file(tmp_path, archive)) == {}
    lost.communicate()
    assert [line for line in said if "members, " not in line] == [said[-1]]
    assert "does not answer any more" in said[-1]
    assert counts == sorted(counts)
    assert len(set(counts)) > 2


def store_a_batch(process: "subprocess.Popen[str]") -> None:
    """Waits until it says so."""
    assert process.stdout
    said = [""]
    while "members, " not in said[-1]:
        said.append(process.stdout.readline())
        assert said[-1], said
