"""How tickers and the like are written."""

import re

# A ticker, or for a company without one its CIK as CIK0000320193.
TICKER = re.compile(r"[A-Za-z0-9][A-Za-z0-9.\-]{0,12}")
ITEM = re.compile(r"\d{1,2}\.\d{2}", re.ASCII)
STATE = re.compile(r"[A-Za-z]{2}")
