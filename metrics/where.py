"""A choice by a condition, for numbers and for whole columns."""

from typing import Any


def where(condition: Any, value: Any, otherwise: Any) -> Any:
    """`value` where the condition holds, `otherwise` elsewhere."""
    if isinstance(condition, bool):
        return value if condition else otherwise
    # Here, not above: it is slow to import, for those that read what there is or compute one value.
    import numpy as np

    return np.where(condition, value, otherwise)[()]
