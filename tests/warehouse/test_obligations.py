"""Obligations by part: totals beside their parts, words beside tags, versions by day."""

from datetime import date

import pytest
from obligation_filers import (
    ALL_SEVEN,
    ALPHABET,
    AMAZON,
    EVERY_KIND,
    FINANCE,
    FINANCE_LEASE,
    LEASES,
    NVIDIA,
    OTHER,
    PURCHASES,
    SEVEN,
    UNRECORDED,
    Filer,
    say,
)


@pytest.fixture
def filer(bench):
    return lambda cik=OTHER: Filer(bench, cik)


# -- Amazon's seven parts and their total


def test_seven_parts_sum_to_the_total_which_is_none_of_them(filer):
    amazon = filer(AMAZON)
    amazon.files(ALL_SEVEN | {FINANCE_LEASE: 15_000})
    assert amazon.debt() == {LEASES: 137_214, PURCHASES: 130_065, FINANCE: 15_000}
    [(rows, total)] = amazon.bench.rows(
        "select count(*), sum(value) / 1e6 from obligations where of_total = ?", EVERY_KIND
    )
    assert (rows, total) == (7, 650_034)
    assert amazon.shown("total")[EVERY_KIND, ""] == 650_034
    assert amazon.bench.findings("obligations_parts_against_total") == []


def test_parts_that_miss_their_total_are_found(filer):
    amazon = filer(AMAZON)
    amazon.files(ALL_SEVEN | {"us-gaap:OtherCommitment": 18_360})
    amazon.debt()
    [detail] = amazon.bench.findings("obligations_parts_against_total")
    assert "650028 million" in detail and "650034 million" in detail


def test_five_million_are_rounding(filer):
    amazon = filer(AMAZON)
    amazon.files(ALL_SEVEN | {"us-gaap:OtherCommitment": 18_361})
    amazon.debt()
    assert amazon.bench.findings("obligations_parts_against_total") == []


def test_an_incomplete_schedule_proves_nothing(filer):
    amazon = filer(AMAZON)
    amazon.files({k: v for k, v in ALL_SEVEN.items() if k != "us-gaap:OtherCommitment"})
    amazon.debt()
    assert amazon.bench.findings("obligations_parts_against_total") == []


def test_a_schedule_in_words_sums_as_well(filer):
    amazon = filer(AMAZON)
    parts = ["debt", "operating_leases", FINANCE, "financing_obligations", LEASES, PURCHASES]
    amounts = dict(zip([*parts, "other_commitments"], SEVEN.values(), strict=True))
    whole = (LEASES, PURCHASES, "other_commitments")
    said = [say(p, v / 1e3, "" if p in whole else "with interest") for p, v in amounts.items()]
    amazon.says("0001018724-26-000026", *said, say(EVERY_KIND, 650.034))
    assert amazon.debt() == {LEASES: 137_214, PURCHASES: 130_065, FINANCE: 16_660}
    assert amazon.bench.findings("obligations_parts_against_total") == []


def test_nvidias_total_stands_beside_its_parts(filer):
    nvidia = filer(NVIDIA)
    day = "2025-01-26"
    nvidia.files(
        {
            "us-gaap:PurchaseObligation": 45_079,
            "nvda:PurchaseObligationInventoryPurchaseAndSupplyAgreements": 30_800,
            "us-gaap:OtherCommitment": 14_300,
            UNRECORDED: 7_600,
        },
        day,
    )
    nvidia.bench.derive()
    sql = "select part, value / 1e6 from gpu_debt_parts where vintage = 'latest' order by 1"
    assert nvidia.bench.rows(sql) == [(LEASES, 7_600), (PURCHASES, 45_079)]
    sql = "select value / 1e6 from obligations where role = 'part' and part = ? order by 1"
    assert nvidia.bench.rows(sql, PURCHASES) == [14_300, 30_800]
    # 45,100 against 45,079: the parts are in tenths of a billion.
    assert nvidia.bench.findings("obligations_parts_against_total") == []


# -- words


def test_what_is_only_said_counts_as_extracted(filer):
    company = filer()
    company.says("0001234567-26-000009", say(LEASES, 2.9))
    assert company.debt() == {LEASES: 2_900}
    assert company.bench.rows("select distinct evidence from gpu_debt_parts") == ["extracted"]


def test_a_tagged_number_wins_over_a_sentence(filer):
    company = filer()
    accession = company.files({"us-gaap:PurchaseObligation": 32_824})
    company.says(accession, say(PURCHASES, 32.82))
    assert company.debt() == {PURCHASES: 32_824}
    assert company.shown("part") == {(PURCHASES, ""): 32_824}
    assert company.shown("aside") == {(PURCHASES, ""): 32_820}


def test_a_whole_in_words_wins_over_a_tagged_part(filer):
    alphabet = filer(ALPHABET)
    accession = alphabet.files({"us-gaap:PurchaseObligation": 8_800})
    alphabet.says(accession, say(PURCHASES, 55.4))
    assert alphabet.debt() == {PURCHASES: 55_400}
    assert alphabet.shown("aside") == {(PURCHASES, "content licences"): 8_800}


def test_words_tell_what_an_amount_without_a_member_is(filer):
    company = filer()
    accession = company.files({UNRECORDED: 78, "us-gaap:PurchaseObligation": 900})
    company.says(accession, say(LEASES, 0.078))
    assert company.debt() == {LEASES: 78, PURCHASES: 900}
    assert company.bench.rows("select distinct evidence from gpu_debt_parts") == ["reported"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([say(PURCHASES, 53, "manufacturing"), say(PURCHASES, 12, "other")], {PURCHASES: 65_000}),
        ([say(PURCHASES, 44.1, "manufacturing")], {}),
        ([say(PURCHASES, 12, "other")], {}),
        ([say(LEASES, 0.773, "due within a year")], {}),
        # Two wholes that differ by more than rounding.
        ([say(PURCHASES, 5), say(PURCHASES, 7)], {}),
        ([say(PURCHASES, 5), say(PURCHASES, 5.04)], {PURCHASES: 5_040}),
        ([say(EVERY_KIND, 349.3)], {}),
        ([say(LEASES, 5)._replace(amount_high_usd=None)], {}),
    ],
)
def test_pieces_in_words_count_when_they_are_a_whole(filer, said, expected):
    company = filer()
    company.says("0001234567-26-000009", *said)
    assert company.debt() == expected


# -- versions


def test_first_and_latest_and_what_was_known_on_a_day(filer):
    company = filer()
    company.files({FINANCE_LEASE: 700})
    company.files({FINANCE_LEASE: 710}, filed=date(2027, 1, 30))
    assert company.debt() == {FINANCE: 710}
    assert company.debt("first_reported") == {FINANCE: 700}
    assert company.debt(as_of="2026-12-31") == {FINANCE: 700}
    assert company.debt(as_of="2026-07-30") == {}


def test_a_sentence_is_not_known_before_its_filing(filer):
    company = filer()
    company.says("0001234567-26-000009", say(LEASES, 2.9))
    assert company.debt(as_of="2026-07-30") == {}


def test_a_later_zero_replaces_nothing(filer):
    company = filer()
    company.files({FINANCE_LEASE: 700})
    company.files({FINANCE_LEASE: 0}, filed=date(2027, 1, 30))
    assert company.debt() == {FINANCE: 700}


def test_carried_leases_go_before_payments_with_interest(filer):
    amazon = filer(AMAZON)
    amazon.files({FINANCE_LEASE: 15_000})
    amazon.says(
        "0001018724-27-000004", say(FINANCE, 16.66, "with interest"), filed=date(2027, 2, 1)
    )
    assert amazon.debt() == {FINANCE: 15_000}


def test_one_row_a_part_day_and_vintage(filer):
    amazon = filer(AMAZON)
    amazon.files(ALL_SEVEN | {FINANCE_LEASE: 15_000})
    amazon.files(ALL_SEVEN | {FINANCE_LEASE: 15_100}, filed=date(2026, 8, 30))
    amazon.debt()
    keys = "cik, vintage, period_end, part"
    twice = f"select part from gpu_debt_parts group by {keys} having count(*) > 1"
    assert amazon.bench.rows(twice) == []
