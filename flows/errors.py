"""What a person can get wrong, or a run can end with, in one line; and all errors known here."""

from extractors.errors import ExtractorError
from metrics.errors import MetricError
from warehouse.errors import WarehouseError


class FlowError(Exception):
    """The message says what was got, what was expected, and what to do next."""

    def __init__(self, got: str, expected: str, next_step: str) -> None:
        super().__init__(f"{got}; expected {expected}. {next_step}")


KNOWN_ERRORS = (FlowError, ExtractorError, WarehouseError, MetricError)
