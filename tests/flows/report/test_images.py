"""Every chart as a picture file."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from flows.report.charts.catalogue import CHARTS
from flows.report.gather import Gathered, gather
from flows.report.images import chart_images

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def gathered(published_home: Path) -> Gathered:
    return gather(published_home / "aisubsidy.duckdb", None, "2025Q4")


def test_each_chart_is_a_png_and_an_svg(gathered: Gathered) -> None:
    images = chart_images(gathered)
    names = {chart.name for chart in CHARTS}
    assert images.keys() == {f"{name}.{form}" for name in names for form in ("png", "svg")}
    for name, content in images.items():
        if name.endswith("png"):
            assert content.startswith(PNG)
        else:
            assert ElementTree.fromstring(content).tag.endswith("svg")  # noqa: S314


def test_pictures_name_companies_numbers_and_what_is_missing(gathered: Gathered) -> None:
    images = {name: data.decode() for name, data in chart_images(gathered, ("svg",)).items()}
    assert "5.3%  (5.0 to 5.9)" in images["ai_subsidy.svg"]
    assert images["ai_subsidy.svg"].count(">missing: cuts: no") >= 3
    assert "missing: not stated in these four quarters" in images["gpu_debt.svg"]
    assert "$91.4 bn to 2025Q4" in images["funding_mix.svg"]
    for quadrant in ("swap", "expansion", "reversal", "retrenchment"):
        assert f">{quadrant}<" in images["swap_map.svg"]
    assert not any("undefined" in text or "NaN" in text for text in images.values())


def test_pictures_say_what_they_show_and_what_it_is_made_from(gathered: Gathered) -> None:
    images = {name: data.decode() for name, data in chart_images(gathered, ("svg",)).items()}
    source = f"from filings up to {gathered.as_of['newest_filing']}: aisubsidy"
    assert all(source in text for text in images.values())
    assert "Calendar quarter 2025Q4. Numbers as filed last, " in images["ai_subsidy.svg"]
    assert "Calendar quarter" not in images["capex.svg"]
    assert "Cash paid for property and equipment" in images["capex.svg"]
    assert "META: if the payback takes longer" in images["scenario_payback.svg"]
    assert "Supposed, from numbers" in images["scenario_payback.svg"]


def test_a_company_without_the_quarter_is_named_where_its_trail_ends(published_home: Path) -> None:
    late = gather(published_home / "aisubsidy.duckdb", None, "2026Q2")
    picture = chart_images(late, ("svg",))["swap_map.svg"].decode()
    assert ">AAPL 2025Q4<" in picture
    assert ">META<" in picture


def test_the_same_data_give_the_same_bytes(gathered: Gathered) -> None:
    assert chart_images(gathered) == chart_images(gathered)
