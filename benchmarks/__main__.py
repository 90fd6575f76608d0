"""`python -m benchmarks` (make bench): speed against the goals, printed; the exit status is 0."""

from benchmarks.indicators import time_market, time_mirror
from benchmarks.loading import compare_loads
from benchmarks.reading import compare_reading

# First, since it tells the most memory that the process took.
time_market()
compare_loads()
compare_reading()
time_mirror()
