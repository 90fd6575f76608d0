"""Inputs as metrics take them, of every kind of absence and disagreement, for properties."""

import math

import pandas as pd
from hypothesis import strategies as st

from metrics.catalogue import wanted_inputs
from metrics.evaluate import INPUT_COLUMNS
from metrics.evidence import ORDER

DAYS = [pd.Timestamp(day) for day in ("2023-12-30", "2024-12-28", "2025-12-31")]
INPUTS = {
    kind: sorted({item.name for item in wanted_inputs() if item.period_kind == kind})
    for kind in dict.fromkeys(item.period_kind for item in wanted_inputs())
}

absent = st.fixed_dictionaries(
    {
        "value": st.just(math.nan),
        "reason": st.sampled_from(["nothing filed", "in another form", None]),
    }
)
present = st.fixed_dictionaries(
    {
        "value": st.sampled_from([-2.0, 0.0, 1.0, 3.0, 7e9, math.inf]),
        "unit": st.sampled_from(["USD", "USD", "USD", "EUR", "TWD"]),
        "evidence": st.sampled_from([ORDER[0], *ORDER]),
        "tag_scope": st.sampled_from(["", "", "", None, "narrower"]),
        "filed": st.sampled_from(DAYS),
    }
)
EMPTY = {"unit": None, "evidence": None, "reason": None, "tag_scope": "", "filed": pd.NaT}


@st.composite
def frames(draw: st.DrawFn) -> pd.DataFrame:
    """Some periods of some companies, each with some of the inputs of its kind, in any order."""
    rows = []
    periods = st.tuples(
        st.integers(1, 3),
        st.sampled_from(["latest", "first_reported"]),
        st.sampled_from(DAYS),
        st.sampled_from(list(INPUTS)),
    )
    for cik, vintage, day, kind in draw(st.lists(periods, min_size=1, max_size=3, unique=True)):
        where = {
            **{"cik": cik, "ticker": f"T{cik}", "vintage": vintage, "period_end": day},
            **{"fiscal_year": day.year, "fiscal_quarter": 4, "calendar_quarter": f"{day.year}Q4"},
            "period_kind": kind,
        }
        # Mostly all there, so that more than missing inputs is seen.
        cell = draw(st.sampled_from([present, present | absent]))
        rows += [
            where | {"input": name} | EMPTY | draw(cell)
            for name in INPUTS[kind]
            if draw(st.integers(0, 19))
        ]
    return pd.DataFrame(draw(st.permutations(rows)), columns=INPUT_COLUMNS)
