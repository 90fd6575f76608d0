"""What a flow takes from outside, held to its form before anything runs."""

from typing import Annotated

from pydantic import StringConstraints

from flows.patterns import STATE, TICKER

TickerParameter = Annotated[
    str, StringConstraints(strip_whitespace=True, pattern=f"^{TICKER.pattern}$")
]
StateParameter = Annotated[
    str, StringConstraints(strip_whitespace=True, pattern=f"^{STATE.pattern}$")
]
