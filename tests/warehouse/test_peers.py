"""Percentiles among peers and shares of an industry's capex, against figures worked by hand."""

from collections.abc import Iterator
from datetime import date

import pandas as pd
import pytest

from metrics.catalogue import as_rows, peer_metrics
from metrics.evaluate import evaluate_blocks
from warehouse import packed, peers, publish
from warehouse.connection import Connection, open_in_memory

QUARTER_ENDS = {"2025Q3": date(2025, 9, 30), "2025Q4": date(2025, 12, 31)}
TABLES = """
create table companies (ticker varchar, cik bigint, sic varchar);
create table input_values (ticker varchar, cik bigint, vintage varchar, period_kind varchar,
    fiscal_year bigint, fiscal_quarter bigint, period_end date, calendar_quarter varchar,
    input varchar, concept varchar, basis varchar, value double, unit varchar, evidence varchar,
    reason varchar, tag_scope varchar, filed date, by_year boolean, place bigint);
create table input_facts (cik bigint, vintage varchar, period_kind varchar, period_end date,
    input varchar, weight integer, tag varchar, period_start date, fact_end date, value double,
    accession varchar, filed date);
create table people_inputs as select * exclude (concept, basis, by_year, place),
    null::struct(kind varchar, "value" double, "day" date, published date, accession varchar,
        source_url varchar, sentence varchar)[] as sources from input_values;
create macro filing_url(cik, accession) as accession;
create macro year_of(place) as if(place < 4096, place, (place - 1) // 4)::bigint;
create macro quarter_of(place) as if(place < 4096, 0, (place - 1) % 4 + 1)::tinyint;
create macro calendar_quarter_of(period_end) as
    year(period_end - 45) || 'Q' || quarter(period_end - 45);
"""


VALUES = (
    "cik metric period_kind fiscal_year fiscal_quarter period_end value unit status reason "
    "evidence vintage filed"
).split()


class Field:
    """Companies with what they are compared by; money in the numbers given."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        connection.execute("attach ':memory:' as target")
        connection.execute("use target")
        connection.execute(TABLES)
        publish.store_metrics(connection, [], as_rows())

    def add(
        self, sic: str | None, quarter: str = "2025Q4", unit: str = "USD", **values: float | None
    ) -> int:
        """A company that has these indicators; None is a value that is missing."""
        row = self.connection.execute("select count(*) + 1 from companies").fetchone()
        cik = int(row[0]) if row else 0
        self.connection.execute("insert into companies values (?, ?, ?)", [f"C{cik}", cik, sic])
        self.also(cik, quarter, unit, **values)
        return cik

    def also(self, cik: int, quarter: str, unit: str = "USD", **values: float | None) -> None:
        """The same company, over the twelve months to another quarter."""
        end = QUARTER_ENDS[quarter]
        period = (end.year, end.month // 3, end, quarter)
        for metric, value in values.items():
            status, reason = ("missing_input", "not filed") if value is None else ("ok", None)
            of = unit if metric in ("capex_ttm", "revenue") else "ratio"
            known = ("reported", "latest", end)
            row = (cik, metric, "ttm", *period[:3], value, of, status, reason, *known)
            packed.append_values(self.connection, pd.DataFrame([row], columns=VALUES))
            if metric == "capex_ttm":
                self.connection.execute(
                    "insert into input_values values (?, ?, 'latest', 'ttm', ?, ?, ?, ?, 'capex', "
                    "'capex', 'cash', ?, ?, 'reported', ?, '', ?, false, 0)",
                    [f"C{cik}", cik, *period, value, unit, reason, end],
                )

    def compare(self) -> None:
        """As a market is published."""
        for values in evaluate_blocks([peers.compare(self.connection)], peer_metrics()):
            packed.append_values(self.connection, values)

    def place(self, cik: int, metric: str = "capex_to_revenue", kind: str = "sic") -> tuple:
        """(peer_group, peers, rank, percentile, reason) in 2025Q4."""
        found = self.connection.execute(
            "select peer_group, peers, rank, percentile, reason from metric_percentiles "
            "where cik = ? and metric = ? and peer_kind = ? and calendar_quarter = '2025Q4'",
            [cik, metric, kind],
        ).fetchall()
        assert len(found) == 1
        return found[0]

    def share(self, cik: int, quarter: str = "2025Q4") -> tuple:
        """(value, status, reason) of capex_share_of_peers."""
        found = self.connection.execute(
            "select value, status, reason from metric_values where cik = ? "
            "and metric = 'capex_share_of_peers' and calendar_quarter = ?",
            [cik, quarter],
        ).fetchall()
        assert len(found) == 1
        return found[0]


@pytest.fixture
def field() -> Iterator[Field]:
    with open_in_memory() as connection:
        connection.execute("set threads = 1")
        yield Field(connection)


def test_percentile_and_rank_among_six(field):
    # Of six: 0.1 has none of five below it, 0.2 one, and so on; each step is a fifth.
    ciks = [field.add("7372", capex_to_revenue=value / 10) for value in (1, 2, 3, 4, 5, 6)]
    field.compare()
    assert [field.place(cik)[2:4] for cik in ciks] == [
        (6, 0), (5, 20), (4, 40), (3, 60), (2, 80), (1, 100),
    ]  # fmt: skip
    assert field.place(ciks[0]) == ("7372", 5, 6, 0, None)


def test_of_equals_half_are_below(field):
    # 1, 2, 2, 2, 3, 9: a 2 has one below and two equal of five others: (1 + 2/2) / 5 = 40%; its
    # place is the best of the three, after 9 and 3.
    ciks = [field.add("7372", capex_to_revenue=value) for value in (1, 2, 2, 2, 3, 9)]
    field.compare()
    assert [field.place(cik)[2:4] for cik in ciks] == [
        (6, 0), (3, 40), (3, 40), (3, 40), (2, 80), (1, 100),
    ]  # fmt: skip


def test_missing_values_take_no_part(field):
    ciks = [field.add("7372", capex_to_revenue=value) for value in (1, 2, 3, 4, 5, 6)]
    absent = field.add("7372", capex_to_revenue=None)
    field.compare()
    assert field.place(ciks[5]) == ("7372", 5, 1, 100, None)
    rows = "select count(*) from metric_percentiles where cik = ?"
    assert field.connection.execute(rows, [absent]).fetchone() == (0,)


def test_wider_groups_where_the_narrow_one_is_too_small(field):
    # Two of 7371 and four of 7372 make six of 737; one of 7380 has its peers in 73, six others.
    few = [field.add("7371", capex_to_revenue=value) for value in (1, 10)]
    most = [field.add("7372", capex_to_revenue=value) for value in (2, 3, 4, 5)]
    alone = field.add("7380", capex_to_revenue=4.5)
    field.compare()
    assert field.place(few[1]) == ("737", 5, 1, 100, None)
    assert field.place(most[0]) == ("737", 5, 5, 20, None)
    # Below 4.5: 1, 2, 3 and 4, of six others.
    assert field.place(alone) == ("73", 6, 3, pytest.approx(100 * 4 / 6), None)


def test_a_group_of_its_own_is_not_left_for_a_wider_one(field):
    own = [field.add("7372", capex_to_revenue=value) for value in range(6)]
    other = field.add("7371", capex_to_revenue=2.5)
    field.compare()
    assert field.place(own[0])[:2] == ("7372", 5)
    assert field.place(other) == ("737", 6, 4, 50, None)


@pytest.mark.parametrize(
    ("sic", "group", "reason"),
    [
        ("2834", "28", "fewer than 5 peers in SIC 28"),
        (None, None, "no industry (SIC code) of it is known"),
        ("", None, "no industry (SIC code) of it is known"),
        ("0000", None, "no industry (SIC code) of it is known"),
    ],
)
def test_no_percentile_without_peers(field, sic, group, reason):
    for value in range(6):
        field.add("7372", capex_to_revenue=value)
    cik = field.add(sic, capex_to_revenue=1)
    field.compare()
    assert field.place(cik) == (group, 0, None, None, reason)


def test_a_code_without_its_leading_zero_is_the_same_industry(field):
    ciks = [field.add(sic, capex_to_revenue=1) for sic in ("100", "0100", "100", "100", "100")]
    ciks.append(field.add("0100", capex_to_revenue=2))
    field.compare()
    assert field.place(ciks[5]) == ("0100", 5, 1, 100, None)
    assert field.place(ciks[0]) == ("0100", 5, 2, 40, None)


def test_like_size_is_a_tenth_by_revenue_in_one_currency(field):
    # 60 in dollars: each tenth has six. 6 in yen, by amounts the largest: tenths of one or none.
    ciks = [field.add(None, revenue=n, capex_to_revenue=-n) for n in range(1, 61)]
    yen = field.add(None, unit="JPY", revenue=10_000, capex_to_revenue=0)
    unknown = field.add(None, revenue=None, capex_to_revenue=0)
    field.compare()
    decile = "revenue_decile"
    assert field.place(ciks[0], kind=decile) == ("USD 1", 5, 1, 100, None)
    assert field.place(ciks[5], kind=decile) == ("USD 1", 5, 6, 0, None)
    assert field.place(ciks[6], kind=decile)[:2] == ("USD 2", 5)
    assert field.place(ciks[59], kind=decile)[:2] == ("USD 10", 5)
    reason = "fewer than 5 peers in revenue decile JPY 1"
    assert field.place(yen, kind=decile) == ("JPY 1", 0, None, None, reason)
    reason = "no revenue of the period to tell its size by"
    assert field.place(unknown, kind=decile) == (None, 0, None, None, reason)


def test_money_is_ranked_within_its_currency(field):
    ciks = [field.add("7372", capex_ttm=value) for value in (10, 20, 30, 40, 50, 60)]
    yen = field.add("7372", unit="JPY", capex_ttm=9_000)
    field.compare()
    assert field.place(ciks[5], "capex_ttm") == ("7372", 5, 1, 100, None)
    assert field.place(yen, "capex_ttm")[1:4] == (0, None, None)


def test_of_two_periods_in_one_quarter_the_later_counts(field):
    ciks = [field.add("7372", capex_to_revenue=value) for value in (1, 2, 3, 4, 5, 6)]
    early = "update packed.value_rows set period_end = date '2025-11-20' where cik = ?"
    field.connection.execute(early, [ciks[0]])
    field.also(ciks[0], "2025Q4", capex_to_revenue=7)
    field.compare()
    assert field.place(ciks[0]) == ("7372", 5, 1, 100, None)


# -- the share of what an industry spends


def test_share_of_what_the_industry_spends(field):
    # 10 + 20 + 30 + 40 + 50 + 100 = 250, and 500 of another industry.
    ciks = [field.add("7372", capex_ttm=value) for value in (10, 20, 30, 40, 50, 100)]
    field.add("2834", capex_ttm=500)
    field.compare()
    assert field.share(ciks[0]) == (pytest.approx(0.04), "ok", None)
    assert field.share(ciks[5]) == (pytest.approx(0.4), "ok", None)
    sources = "select distinct input_value, source_kind, sentence from metric_inputs where cik = ?"
    told = field.connection.execute(f"{sources} and input = 'peers_capex'", [ciks[0]]).fetchall()
    assert told == [(250, "peers", "6 companies of SIC 7372 that report in USD")]


def test_a_wider_group_is_summed_up_whole(field):
    # 7371 is alone and takes 737: 5 x 10 + 50 of 7372, and its own 100.
    most = [field.add("7372", capex_ttm=value) for value in (10, 10, 10, 10, 10, 50)]
    alone = field.add("7371", capex_ttm=100)
    field.compare()
    assert field.share(alone)[0] == pytest.approx(100 / 200)
    assert field.share(most[5])[0] == pytest.approx(50 / 100)


def test_no_share_without_an_industry_peers_or_capex(field):
    known = [field.add("7372", capex_ttm=value) for value in (1, 2, 3, 4, 5)]
    unknown = field.add(None, capex_ttm=6)
    yen = field.add("7372", unit="JPY", capex_ttm=6)
    none = field.add("7372", capex_ttm=None)
    field.compare()
    for cik, reason in (
        (known[0], "peers_capex: fewer than 5 peers in SIC 73"),
        (unknown, "peers_capex: no industry (SIC code) of it is known"),
        (yen, "peers_capex: fewer than 5 peers in SIC 73"),
        (none, "capex: not filed; peers_capex: its peers are those with capex, of which it has"),
    ):
        value, status, said = field.share(cik)
        assert (value, status) == (None, "missing_input")
        assert said.startswith(reason)


def spent_in_two_quarters(field: Field, late: int) -> list[int]:
    """Seven who spent 1,142 to September; the one who spent ``late`` has no December yet."""
    spent = [1_000, 10, 10, 10, 6, 6, 100]
    ciks = [field.add("7372", "2025Q3", capex_ttm=value) for value in spent]
    for cik, value in zip(ciks, spent, strict=True):
        if value != late:
            field.also(cik, "2025Q4", capex_ttm=value)
    field.compare()
    assert field.share(ciks[1], "2025Q3")[0] == pytest.approx(10 / 1_142)
    return ciks


def test_no_sum_while_those_who_spend_the_most_have_not_filed(field):
    ciks = spent_in_two_quarters(field, late=1_000)
    value, status, reason = field.share(ciks[1])
    assert (value, status) == (None, "missing_input")
    # 142 of 1,142 is 12%.
    assert "those who spent 12% of the capex to the quarter before have filed" in reason


def test_a_sum_once_nine_tenths_have_filed(field):
    ciks = spent_in_two_quarters(field, late=100)
    # 1,042 of 1,142 is 91%.
    assert field.share(ciks[1]) == (pytest.approx(10 / 1_042), "ok", None)


def test_again_gives_the_same(field):
    ciks = [field.add("7372", capex_ttm=value, capex_to_revenue=1) for value in range(1, 7)]
    field.compare()
    first = field.connection.execute("from metric_percentiles order by all").fetchall()
    share = field.share(ciks[0])
    field.compare()
    assert field.connection.execute("from metric_percentiles order by all").fetchall() == first
    assert field.share(ciks[0]) == share
