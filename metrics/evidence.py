"""How good the evidence for a value is: that of its weakest input."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from metrics.errors import MetricError
from metrics.evidence_order import ORDER as ORDER

if TYPE_CHECKING:
    import pandas as pd

NO_RANK = -1  # where there is nothing to rank
# Behind all others, so that one absent input leaves the value without evidence.
ABSENT = len(ORDER)
_RANKS = {label: rank for rank, label in enumerate(ORDER)}

Ranks: TypeAlias = NDArray[np.int8]


def ranks(labels: "pd.Series[Any]", present: NDArray[np.bool_]) -> Ranks:
    """Rank of each label (a categorical column), larger is weaker; ABSENT where no value is."""
    return ranks_of(labels.cat.categories, labels.cat.codes.to_numpy(), present)


def ranks_of(
    labels: Iterable[str], numbers: NDArray[np.integer[Any]], present: NDArray[np.bool_]
) -> Ranks:
    """As `ranks`, of labels by their numbers, -1 being none."""
    words = [*labels]
    known = [_RANKS.get(word, ABSENT) for word in words]
    found = np.array([*known, ABSENT], dtype=np.int8)[numbers]
    unknown = numbers[present & (found == ABSENT)]
    if len(unknown):
        raise MetricError(
            f"a value with evidence {[*words, None][unknown[0]]!r}",
            f"one of {', '.join(ORDER)}",
            "Look at the query that delivers the inputs",
        )
    return np.where(present, found, np.int8(ABSENT))


def weakest(input_ranks: Ranks, *, is_plain: bool, optional: Sequence[bool] = ()) -> Ranks:
    """Place in ORDER for each column of ranks (a row an input); -1 where an input is absent.

    Of optional inputs only those that are there count, and one must be if none is required.
    Arithmetic on filed numbers is at best `derived`.
    """
    is_optional = np.array(optional or [False] * len(input_ranks))[:, np.newaxis]
    absent = input_ranks == ABSENT
    rank = np.where(is_optional & absent, 0, input_ranks).max(axis=0)
    if not is_plain:
        rank = np.maximum(rank, _RANKS["derived"])
    lacking = (absent & ~is_optional).any(axis=0) | absent.all(axis=0)
    return np.where(lacking, NO_RANK, rank).astype(np.int8)
