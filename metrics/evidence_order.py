"""The labels of evidence, for those that rank a few; columns of them are ranked in evidence.py."""

# From strongest to weakest.
ORDER = (
    "reported",
    "derived",
    "extracted",
    "official_notice",
    "announced",
    "press",
    "user_supplied",
    "assumed",
    "scenario",
)
