"""A lake whose rows are in an object store: S3's API on loopback, which checks who asks."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
import requests
from lakes import Reader, differing, new_lake, single_file, taking
from moto.server import ThreadedMotoServer
from postgres import empty_postgres, needs_postgres

from benchmarks.archive import write_archive
from flows.errors import FlowError
from flows.fetch import now
from flows.settings import load_settings
from warehouse.connection import open_working
from warehouse.errors import WarehouseError
from warehouse.lake import Lake
from warehouse.lake_upkeep import KEPT, tidy

FILERS, OTHER_TAGS = 8, 10
BUCKET = "facts"
MAY_ALL = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}],
}

pytestmark = needs_postgres


@pytest.fixture(scope="module")
def store() -> Iterator[tuple[str, str, str]]:
    """Its address, and the keys of one who may do everything; nobody else may do anything."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    anyone = {"endpoint_url": address, "region_name": "eu-west-1"}
    anyone |= {"aws_access_key_id": "none", "aws_secret_access_key": "none"}
    boto3.client("s3", **anyone).create_bucket(
        Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"}
    )
    people = boto3.client("iam", **anyone)
    people.create_user(UserName="loader")
    people.put_user_policy(UserName="loader", PolicyName="all", PolicyDocument=json.dumps(MAY_ALL))
    keys = people.create_access_key(UserName="loader")["AccessKey"]
    requests.post(f"{address}/moto-api/reset-auth", data=b"0", timeout=30)
    try:
        yield address, keys["AccessKeyId"], keys["SecretAccessKey"]
    finally:
        server.stop()


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with empty_postgres("aisubsidy") as port:
        yield port


@pytest.fixture
def lake(
    store: tuple[str, str, str], port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Lake:
    address, key, secret = store
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", key)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", secret)
    monkeypatch.setenv("AWS_REGION", "eu-west-1")
    made = new_lake(port, tmp_path)
    return made._replace(data=f"s3://{BUCKET}/{tmp_path.name}", endpoint=address)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    write_archive(tmp_path / "companyfacts.zip", FILERS, other_tags=OTHER_TAGS)
    return tmp_path / "companyfacts.zip"


def test_two_write_into_it_at_once(
    lake: Lake, store: tuple[str, str, str], archive: Path, tmp_path: Path
) -> None:
    reader = Reader(lake)
    processes = [taking(lake, tmp_path / n, archive, f"{n}/2") for n in ("1", "2")]
    said = "".join(process.communicate()[0] for process in processes)
    assert [process.returncode for process in processes] == [0, 0], said
    assert store[2] not in said
    counts = reader.counts()
    # How often it looks while they write is the machine's affair; what it sees only grows.
    assert counts == sorted(counts)
    assert len(set(counts)) > 1
    file = single_file(tmp_path, archive)
    assert differing(lake, file) == {}
    with open_working(lake) as connection:
        joined, removed = tidy(connection, now()), tidy(connection, now() + 2 * KEPT)
    assert joined.after < joined.before == removed.removed
    assert differing(lake, file) == {}


@pytest.mark.parametrize("name", ["AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"])
def test_keys_that_are_wrong_are_said_in_one_line(
    lake: Lake, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "not-the-one-it-knows")
    assert "Forbidden" in refused(lake)


@pytest.mark.parametrize(
    ("other", "says"),
    [({"data": "s3://nowhere"}, "Not Found"), ({"endpoint": "http://127.0.0.1:9"}, "connect")],
)
def test_a_store_that_is_not_there_is_said_in_one_line(
    lake: Lake, other: dict[str, str], says: str
) -> None:
    assert says in refused(lake._replace(**other))


def refused(lake: Lake) -> str:
    """What a person is told; nothing secret is."""
    with pytest.raises(WarehouseError) as met, open_working(lake):
        pass
    said = str(met.value)
    assert "AWS_SECRET_ACCESS_KEY" in said
    assert os.environ["AWS_SECRET_ACCESS_KEY"] not in said
    assert "\n" not in said
    return said


def test_other_stores_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AISUBSIDY_WAREHOUSE_DATA", "gs://facts")
    with pytest.raises(FlowError, match="a folder, or s3:// with a bucket"):
        load_settings()


def test_the_address_of_a_store_is_named_as_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AISUBSIDY_WAREHOUSE", "ducklake:postgres:dbname=facts")
    monkeypatch.setenv("AISUBSIDY_WAREHOUSE_DATA", "s3://facts/rows")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "https://store.example")
    assert load_settings().market_facts == Lake(
        "ducklake:postgres:dbname=facts", "s3://facts/rows", "https://store.example"
    )
