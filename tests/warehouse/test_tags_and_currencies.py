"""Which tag speaks for a concept, period by period, and which currency a filer is read in."""

from sec_json import (
    CAPEX,
    CAPEX_IMPROVEMENTS,
    CAPEX_PRODUCTIVE,
    CASH_FLOW,
    CASH_FLOW_CONTINUING,
    DEPRECIATION,
    REVENUE,
    REVENUES,
    Company,
    Filing,
    half,
    nine_months,
    q1,
    q2,
    q3,
    whole,
)

from warehouse.loads import load_company_facts

ALPHABET = Company(1652044, "GOOGL", "12-31").having(
    Filing("10-K", "2025-02-05", {REVENUE: {whole(2024): 350_018}}),
    Filing("10-Q", "2025-04-25", {REVENUE: {q1(2025): 90_234}}),
    Filing("10-Q", "2025-07-24", {REVENUES: {half(2025): 186_662, q2(2025): 96_428}}),
    Filing("10-Q", "2025-10-30", {REVENUES: {nine_months(2025): 289_007, q3(2025): 102_346}}),
    Filing("10-K", "2026-02-05", {REVENUES: {whole(2025): 402_836, whole(2024): 350_018}}),
)


def test_alphabets_revenue_goes_on_under_another_tag(bench):
    bench.reads(ALPHABET)
    assert bench.quarters("revenue") == {
        "2025Q1": 90_234,
        "2025Q2": 96_428,
        "2025Q3": 102_346,
        "2025Q4": 113_829,
    }
    assert bench.years("revenue") == {2024: 350_018, 2025: 402_836}


def test_each_value_names_its_tag(bench):
    bench.reads(ALPHABET)
    tags = bench.rows(
        "select fiscal_quarter, tag from quarterly "
        "where concept = 'revenue' and vintage = 'latest' and fiscal_year = 2025 order by 1"
    )
    assert tags == [(1, REVENUE), (2, REVENUES), (3, REVENUES), (4, REVENUES)]


def test_nvidias_capex_goes_on_under_another_tag(bench):
    # The move came within fiscal 2020: nothing is taken off across the two tags.
    nvidia = Company(1045810, "NVDA", "01-26").having(
        Filing("10-Q", "2019-05-16", {CAPEX: {"2019-01-28 2019-04-28": 128}}),
        Filing("10-Q", "2019-08-15", {CAPEX: {"2019-01-28 2019-07-28": 241}}),
        Filing("10-Q", "2019-11-14", {CAPEX: {"2019-01-28 2019-10-27": 344}}),
        Filing("10-K", "2020-02-20", {CAPEX_PRODUCTIVE: {"2019-01-28 2020-01-26": 489}}),
        Filing("10-Q", "2020-05-21", {CAPEX_PRODUCTIVE: {"2020-01-27 2020-04-26": 155}}),
    )
    bench.reads(nvidia)
    assert bench.quarters() == {"2020Q1": 128, "2020Q2": 113, "2020Q3": 103, "2021Q1": 155}
    assert bench.years() == {2020: 489}


def test_the_better_ranked_tag_speaks_where_a_filing_has_both(bench):
    both = {CAPEX: {whole(2023): 100}, CAPEX_PRODUCTIVE: {whole(2023): 130}}
    bench.reads(Company(1, "BOTH", "12-31").having(Filing("10-K", "2024-02-01", both)))
    assert bench.years() == {2023: 100}


def test_a_part_of_revenue_never_speaks_for_the_whole(bench):
    # A lender's revenue from contracts with customers is a part of its revenues.
    first = Filing("10-Q", "2023-05-01", {REVENUE: {q1(2023): 20}, REVENUES: {q1(2023): 100}})
    year = Filing("10-K", "2024-02-01", {REVENUE: {whole(2023): 90}, REVENUES: {whole(2023): 420}})
    bench.reads(Company(1, "BANK", "12-31").having(first, year))
    assert bench.quarters("revenue") == {"2023Q1": 100}
    assert bench.years("revenue") == {2023: 420}


def test_a_later_filing_with_only_the_part_leaves_the_whole(bench):
    year = Filing("10-K", "2024-02-01", {REVENUE: {whole(2023): 90}, REVENUES: {whole(2023): 420}})
    later = Filing("10-K", "2025-02-01", {REVENUE: {whole(2023): 90, whole(2024): 95}})
    bench.reads(Company(1, "BANK", "12-31").having(year, later))
    assert bench.years("revenue")[2023] == 420


def test_a_part_alone_in_a_new_period_is_no_revenue_and_is_reported(bench):
    year = Filing("10-K", "2024-02-01", {REVENUE: {whole(2023): 90}, REVENUES: {whole(2023): 420}})
    later = Filing("10-K", "2025-02-01", {REVENUE: {whole(2024): 95}})
    bench.reads(Company(1, "BANK", "12-31").having(year, later))
    assert bench.years("revenue") == {2023: 420}
    assert len(bench.findings("only_a_part_filed")) == 1


def test_depreciation_in_a_note_is_a_part_of_that_in_the_cash_flow_statement(bench):
    # Salesforce, fiscal 2025: the rounded depreciation of the note carries the wider tag's name.
    note, statement = "DepreciationDepletionAndAmortization", "DepreciationAndAmortization"
    year = Filing(
        "10-K", "2025-03-05", {note: {whole(2024): 1_000}, statement: {whole(2024): 3_477}}
    )
    bench.reads(Company(1108524, "CRM", "12-31").having(year))
    assert bench.years("depreciation") == {2024: 3_477}


def test_a_tag_that_was_a_part_years_ago_can_be_the_whole_now(bench):
    year = Filing("10-K", "2021-02-01", {REVENUE: {whole(2020): 90}, REVENUES: {whole(2020): 420}})
    later = Filing("10-K", "2024-02-01", {REVENUE: {whole(2023): 500}})
    bench.reads(Company(1, "BANK", "12-31").having(year, later))
    assert bench.years("revenue") == {2020: 420, 2023: 500}


def test_two_revenues_of_one_tag_on_one_day_are_not_parts_of_each_other(bench):
    year = Filing("10-K", "2024-02-01", {REVENUES: {whole(2023): 420}})
    amended = Filing("10-K/A", "2024-02-01", {REVENUES: {whole(2023): 400}}, number=2)
    bench.reads(Company(1, "BANK", "12-31").having(year, amended))
    assert bench.years("revenue") == {2023: 400}


def test_a_restated_smaller_revenue_under_its_own_tag_is_the_latest(bench):
    year = Filing("10-K", "2024-02-01", {REVENUES: {whole(2023): 420}})
    later = Filing("10-K", "2025-02-01", {REVENUES: {whole(2023): 400, whole(2024): 500}})
    bench.reads(Company(1, "BANK", "12-31").having(year, later))
    assert bench.years("revenue") == {2023: 400, 2024: 500}


def test_a_tag_of_narrower_scope_speaks_only_where_no_full_one_does(bench):
    company = Company(1, "NARROW", "12-31").having(
        Filing("10-K", "2023-02-01", {CASH_FLOW_CONTINUING: {whole(2022): 70}}),
        Filing(
            "10-K",
            "2024-02-01",
            {CASH_FLOW: {whole(2023): 90}, CASH_FLOW_CONTINUING: {whole(2023): 80}},
        ),
        # A later filing repeats only the narrower figure of 2023.
        Filing("10-K", "2025-02-01", {CASH_FLOW_CONTINUING: {whole(2023): 80, whole(2022): 70}}),
    )
    bench.reads(company)
    assert bench.years("operating_cash_flow") == {2022: 70, 2023: 90}
    scopes = bench.rows(
        "select fiscal_year, scope from annual where concept = 'operating_cash_flow' "
        "and vintage = 'latest' order by 1"
    )
    assert scopes == [(2022, "continuing operations only"), (2023, "")]


def test_a_full_scope_filed_later_leaves_the_first_report_as_it_was(bench):
    company = Company(1, "NARROW", "12-31").having(
        Filing("10-K", "2023-02-01", {CASH_FLOW_CONTINUING: {whole(2022): 70}}),
        Filing("10-K", "2024-02-01", {CASH_FLOW: {whole(2022): 75, whole(2023): 90}}),
    )
    bench.reads(company)
    assert bench.years("operating_cash_flow")[2022] == 75
    assert bench.years("operating_cash_flow", vintage="first_reported")[2022] == 70


def test_improvements_alone_are_labelled_as_such(bench):
    year = Filing("10-K", "2024-02-01", {CAPEX_IMPROVEMENTS: {whole(2023): 12}})
    bench.reads(Company(1, "REIT", "12-31").having(year))
    assert bench.rows("select distinct scope from annual where basis = 'cash'") == [
        "improvements only"
    ]


def test_a_concept_that_stops_is_reported_and_not_carried_forward(bench):
    def filings(year: int, figures) -> list[Filing]:
        days = [f"{year}-05-01", f"{year}-08-01", f"{year}-11-01", f"{year + 1}-02-01"]
        spans = [q1(year), half(year), nine_months(year), whole(year)]
        return [
            Filing("10-K" if n == 4 else "10-Q", day, {tag: {span: n * 10} for tag in figures})
            for n, (day, span) in enumerate(zip(days, spans, strict=True), start=1)
        ]

    company = Company(1, "QUIET", "12-31").having(
        *filings(2021, [CASH_FLOW, DEPRECIATION]), *filings(2022, [CASH_FLOW])
    )
    company = company.having(*filings(2023, [CASH_FLOW]))
    bench.reads(company)
    assert [label[:4] for label in bench.quarters("depreciation")] == ["2021"] * 4
    (detail,) = bench.findings("concept_went_silent", "depreciation")
    assert "2021-12-31" in detail


def test_a_convenience_translation_leaves_the_filers_own_currency(bench):
    # A Chinese filer states its numbers in yuan and the newest year in dollars as well.
    company = Company(2, "YUAN", "12-31").having(
        Filing(
            "20-F",
            "2024-04-20",
            {REVENUES: {whole(2022): 700, whole(2023): 710}, CASH_FLOW: {whole(2023): 71}},
            unit="CNY",
            in_other_units={"USD": {REVENUES: {whole(2023): 100}, CASH_FLOW: {whole(2023): 10}}},
        )
    )
    bench.reads(company)
    assert bench.years("revenue") == {2022: 700, 2023: 710}
    assert bench.years("operating_cash_flow") == {2023: 71}
    assert bench.rows("select distinct unit from annual") == ["CNY"]
    assert set(bench.rows("select distinct unit from facts")) == {"CNY", "USD"}


def test_quarters_of_two_currencies_are_not_added_up(bench):
    company = Company(2, "MOVE", "12-31").having(
        Filing("10-Q", "2023-05-01", {REVENUES: {q1(2023): 10}}, unit="EUR"),
        Filing("10-Q", "2023-08-01", {REVENUES: {q2(2023): 10}}, unit="EUR"),
        Filing("10-Q", "2023-11-01", {REVENUES: {q3(2023): 11}}),
        Filing("10-K", "2024-02-01", {REVENUES: {"2023-10-01 2023-12-31": 11, whole(2023): 43}}),
    )
    bench.reads(company)
    value, reason = bench.inputs("revenue", "ttm")["2023Q4"]
    assert value is None
    assert "more than one currency" in reason


def test_year_to_date_of_two_currencies_gives_no_difference(bench):
    company = Company(2, "MOVE", "12-31").having(
        Filing("10-Q", "2023-05-01", {CAPEX: {q1(2023): 10}}, unit="EUR"),
        Filing("10-Q", "2023-08-01", {CAPEX: {half(2023): 22}}),
    )
    bench.reads(company)
    assert bench.quarters() == {"2023Q1": 10}


def test_international_standards(bench):
    company = Company(3, "IFRS", "12-31").having(
        Filing(
            "20-F",
            "2024-04-20",
            {
                "Revenue": {whole(2023): 900},
                "PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities": {
                    whole(2023): 80
                },
                "CashFlowsFromUsedInOperatingActivities": {whole(2023): 200},
            },
            unit="EUR",
            taxonomy="ifrs-full",
        )
    )
    bench.reads(company)
    assert bench.years("capex") == {2023: 80}
    assert bench.years("revenue") == {2023: 900}
    assert bench.years("operating_cash_flow") == {2023: 200}


def test_a_zero_padded_cik_is_the_same_company(bench):
    from sec_json import write

    path = write(ALPHABET, bench.folder, cik_as_text=True)
    counts, refused = load_company_facts(bench.connection, [path])
    assert list(counts) == [1652044]
    assert not refused


def test_a_tag_of_another_taxonomy_with_the_same_name_is_not_the_concept(bench):
    other = Filing("10-K", "2024-02-01", {REVENUES: {whole(2023): 5}}, taxonomy="abc")
    year = Filing("10-K", "2024-02-02", {REVENUES: {whole(2023): 420}})
    bench.reads(Company(1, "ABC", "12-31").having(other, year))
    assert bench.years("revenue") == {2023: 420}


def test_a_concept_names_a_tag_once(bench):
    """What is filed goes by the number of a rule, which is one of (concept, tag)."""
    bench.derive()
    rules = bench.rows("select count(*), count(distinct (concept, tag)) from tag_rules")
    assert rules[0][0] == rules[0][1] > 50
