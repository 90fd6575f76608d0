"""Obligations in sentences: which amount, of what, on which day, and what is none."""

from datetime import date

import pytest

from extractors import obligations
from extractors.claims import About, Obligation
from extractors.text import read

BILLION = 10**9
REPORT = About("10-Q", "Example", date(2026, 8, 1), date(2026, 6, 30), "12-31")


def said(*paragraphs: str, about: About = REPORT) -> list[Obligation]:
    page = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return obligations.read(read(f"<html><body>{page}</body></html>".encode()), about)


def told(*paragraphs: str, about: About = REPORT) -> list[tuple[str, str, float, date | None]]:
    """(part, subpart, billions, day) of each claim."""
    return [
        (c.part, c.subpart, (c.amount_low_usd or 0) / BILLION, c.as_of)
        for c in said(*paragraphs, about=about)
    ]


DAY = date(2026, 6, 30)
LEASES, PURCHASES, FINANCE = "leases_not_yet_commenced", "purchase_obligations", "finance_leases"


@pytest.mark.parametrize(
    ("sentence", "part", "subpart", "billions", "day"),
    [
        (
            "As of December 31, 2024 the leases that we signed and that have not yet commenced "
            "came to about $34.12 billion, for data centers in the main.",
            LEASES, "", 34.12, date(2024, 12, 31),
        ),
        (
            "At May 31, 2026 we had $260 billion of additional lease commitments, nearly all for "
            "data centers, that are expected to commence from fiscal 2027 on.",
            LEASES, "", 260, date(2026, 5, 31),
        ),
        (
            "From fiscal 2026 to 2030 we expect to commence leases with future obligations of "
            "$7.1 billion.",
            LEASES, "", 7.1, DAY,
        ),
        (
            "At June 30, 2026 leases not yet commenced were $58.5 billion: $5.8 billion short-term "
            "and $52.7 billion long-term.",
            LEASES, "", 58.5, DAY,
        ),
        (
            "As of June 30, 2026 we had $349.31 billion of non-cancelable contractual commitments, "
            "for servers in the main.",
            PURCHASES, "", 349.31, DAY,
        ),
        (
            "As of June 30, 2026 purchase commitments and other contractual obligations came to "
            "$811.0 billion, of which $300.2 billion was short-term.",
            PURCHASES, "", 811, DAY,
        ),
        (
            "We held manufacturing purchase obligations of $53.0 billion at June 30, 2026, with "
            "$52.9 billion payable within 12 months.",
            PURCHASES, "manufacturing", 53, DAY,
        ),
        ("Purchase commitments came to $194.06 billion.", PURCHASES, "", 194.06, DAY),
        (
            "Finance lease liabilities were $7.7 billion at June 30, 2026.",
            FINANCE, "", 7.7, DAY,
        ),
        (
            "Finance lease obligations of $2.3 billion stood at June 30, 2026.",
            FINANCE, "with interest", 2.3, DAY,
        ),
        (
            "All contractual commitments, debt among them, were $650.034 billion at June 30, 2026.",
            "contractual_obligations", "", 650.034, DAY,
        ),
    ],
)  # fmt: skip
def test_one_amount(sentence, part, subpart, billions, day):
    assert told(sentence) == [(part, subpart, billions, day)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "As of June 30, 2026 we have operating and finance leases that have not yet commenced "
            "of $8.6 billion and $108.4 billion, respectively.",
            [("operating", 8.6), ("finance", 108.4)],
        ),
        (
            "Leases that have not yet commenced hold short-term and long-term payments of $0.773 "
            "billion and $6.5 billion, respectively.",
            [("due within a year", 0.773), ("due later", 6.5)],
        ),
        # Which is which is not said.
        ("Leases that have not yet commenced are $8.6 billion and $108.4 billion.", []),
    ],
)
def test_two_pieces_of_one_part(sentence, expected):
    assert [(subpart, billions) for _, subpart, billions, _ in told(sentence)] == expected


def test_two_days_of_one_part():
    sentence = (
        "Commitments for capital expenditures totaled $27.5 billion as of December 30, 2023 "
        "($31.0 billion as of December 31, 2022)."
    )
    assert told(sentence) == [
        (PURCHASES, "capital expenditure", 27.5, date(2023, 12, 30)),
        (PURCHASES, "capital expenditure", 31.0, date(2022, 12, 31)),
    ]


def test_what_begins_is_said_in_the_next_sentence():
    told_of = told(
        "Nothing changed but our operating lease commitments to $36.2 billion as of June 30, 2026. "
        "Our operating lease commitments are expected to commence by fiscal 2027."
    )
    assert told_of == [(LEASES, "", 36.2, DAY)]


@pytest.mark.parametrize(
    "sentence",
    [
        # What customers owe the company.
        "Commercial remaining performance obligation was $678 billion as of June 30, 2026.",
        "The backlog of orders from customers, $496 billion, is no commitment of ours.",
        "Contractual commitments of customers, a backlog of $638 billion, are still to be served.",
        "Revenue backlog and purchase commitments came to $519.5 billion.",
        # What it cost, or what stands in the books.
        "We recorded a charge of $1.9 billion for purchase obligations in excess of demand.",
        "The liability for purchase commitments was $498 million as of June 30, 2026.",
        "Provisions for inventory and purchase obligations totaled $3.7 billion.",
        "Ending leases not yet commenced cost expenses of $480 million in 2022.",
        "We paid $1.2 billion under purchase commitments during 2025.",
        "Interest paid on finance lease liabilities was $20 million.",
        "Repayments of finance lease obligations of $10.6 billion used cash.",
        # Others' leases, leases begun, one lease of several, one signed since.
        "As lessor we have leases that have not yet commenced with payments of $3.1 billion.",
        "Payments we will receive under leases that have not yet commenced are $3.1 billion.",
        "Lease commitments, including leases not yet commenced, were $4.0 billion.",
        "On March 3, 2026 we entered into a lease in Ohio, not yet commenced, for $400 million.",
        "In July 2026 we signed leases of $68 billion that have not yet commenced.",
        "Leases that had not yet commenced last June added $1.2 billion when they began.",
        "We guarantee $37 billion of leases of a venture that have not yet commenced.",
        # Only a part, or one contract of several.
        "Purchase commitments due within one year were $4.2 billion.",
        "We have a purchase commitment of $500 million under an agreement with one supplier.",
        "Our purchase commitments in 2027 are $300 million.",
        # Other commitments than to buy.
        "Share repurchase obligations were $2.1 billion at June 30, 2026.",
        "We have commitments to fund partnerships of $1.5 billion.",
        "The credit agreement holds commitments of $15.0 billion.",
        # No amount.
        "We have no leases that have not yet commenced.",
    ],
)
def test_what_is_no_obligation(sentence):
    assert told(sentence) == []


def test_a_lessors_leases_are_known_by_the_words_above():
    above = "We lease vehicles to customers and are the lessor of them."
    sentence = "Lease agreements that have not yet commenced were $597 million."
    assert told(above, sentence) == []
    assert told(sentence) == [(LEASES, "", 0.597, DAY)]


def test_nothing_of_a_day_after_the_report():
    sentence = "Leases not yet commenced came to $96.4 billion at December 31, 2026."
    assert told(sentence) == []


def test_without_any_day_there_is_no_claim():
    about = REPORT._replace(period_end=None)
    assert told("Purchase commitments came to $194.06 billion.", about=about) == []


def test_the_press_says_nothing_that_counts():
    about = About("news", "Example", date(2026, 8, 1), date(2026, 6, 30))
    assert told("Purchase commitments came to $194.06 billion.", about=about) == []


SCHEDULE = (
    "Item 1. Commitments",
    "The contractual commitments came to $650.034 billion in all at June 30, 2026.",
    "Debt with its interest: $220.309 billion.",
    "Operating lease liabilities: $116.350 billion.",
    "Finance lease liabilities with their interest: $16.660 billion.",
    "Financing obligations with their interest: $11.070 billion.",
    "Leases not yet commenced: $137.214 billion.",
    "Unconditional purchase obligations: $130.065 billion.",
    "Other commitments: $18.366 billion.",
)


def test_a_schedule_gives_its_seven_parts_and_its_total():
    claims = said(*SCHEDULE)
    amounts = {c.part: c.amount_low_usd for c in claims}
    total = amounts.pop("contractual_obligations")
    assert len(amounts) == 7 and sum(amounts.values()) == total == 650_034_000_000
    assert {c.as_of for c in claims} == {DAY}


def test_a_label_that_is_not_of_a_schedule_is_left_alone():
    assert told(*SCHEDULE[:2], "Cash: $50 billion.") == told(*SCHEDULE[:2])
    without_total = told("Item 1. Commitments", "Debt with its interest: $220.309 billion.")
    assert without_total == []


def test_one_amount_told_twice_is_one_claim():
    sentence = "As of June 30, 2026 purchase commitments were $5.0 billion."
    assert len(told(sentence, f"To repeat: {sentence}")) == 1


def test_up_to_and_more_than_keep_an_open_end():
    [claim] = said("Leases that have not yet commenced come to more than $5 billion.")
    assert (claim.amount_low_usd, claim.amount_high_usd) == (5 * BILLION, None)
