"""The company's own headcount, as a document states it."""

from extractors.headcount.reader import read

__all__ = ["read"]
