"""What can go wrong in the metrics: one root, said in one line for a person."""


class MetricError(Exception):
    """A metric is declared wrongly, or a frame cannot be evaluated. Never used for a gap:
    an absent number is a status in the result."""

    def __init__(self, got: str, expected: str, next_step: str) -> None:
        self.got, self.expected, self.next_step = got, expected, next_step
        super().__init__(f"{got}; expected {expected}. {next_step}")
