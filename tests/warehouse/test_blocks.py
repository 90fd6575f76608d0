"""Inputs by blocks of companies are the inputs, whatever the size of a block."""

import pandas as pd
import pytest
from sec_json import CAPEX, REVENUE, Company, Filing, whole

from metrics.evaluate import OUTPUT_COLUMNS, evaluate, evaluate_blocks
from warehouse import reads
from warehouse.blocks import TEXT_COLUMNS, input_blocks
from warehouse.derive import derive_people

TICKERS = ("AMD", "META", "SAP")


@pytest.fixture
def derived(bench):
    companies = [
        Company(cik, ticker, "12-31").having(
            Filing("10-K", "2025-01-29", {CAPEX: {whole(2024): 10 * cik}}),
            Filing("10-K", "2026-01-29", {CAPEX: {whole(2025): 30 * cik}, REVENUE: {}}),
        )
        for cik, ticker in enumerate(TICKERS, start=1)
    ]
    bench.reads(*companies)
    bench.connection.execute("use derived")
    derive_people(bench.connection)
    yield bench.connection
    bench.connection.execute("use base")


@pytest.mark.parametrize(
    ("size", "blocks"),
    [(1, [["AMD"], ["META"], ["SAP"]]), (2, [["AMD", "META"], ["SAP"]]), (9, [[*TICKERS]])],
)
def test_blocks_are_whole_companies_and_together_the_inputs(derived, size, blocks):
    found = list(input_blocks(derived, size))
    assert [sorted(block["ticker"].unique()) for block in found] == blocks
    plain = [block.astype(dict.fromkeys(TEXT_COLUMNS, "str")) for block in found]
    columns = ["ticker", "vintage", "period_kind", "period_end", "input"]
    pd.testing.assert_frame_equal(
        pd.concat(plain).sort_values(columns, ignore_index=True),
        reads.input_frame(derived).sort_values(columns, ignore_index=True),
    )


def test_blocks_give_the_values_that_the_whole_gives(derived):
    parts = [part.astype({"reason": "str"}) for part in evaluate_blocks(input_blocks(derived, 2))]
    values = pd.concat(parts, ignore_index=True).astype(object)
    whole_values = evaluate(reads.input_frame(derived)).astype(object)
    key = ["ticker", "metric", "period_kind", "vintage", "period_end"]
    assert (whole_values["status"] == "ok").any()
    pd.testing.assert_frame_equal(
        values.sort_values(key, ignore_index=True)[OUTPUT_COLUMNS],
        whole_values.sort_values(key, ignore_index=True),
    )


def test_nothing_derived_gives_no_block(bench):
    bench.reads()
    bench.connection.execute("use derived")
    derive_people(bench.connection)
    assert list(input_blocks(bench.connection)) == []
