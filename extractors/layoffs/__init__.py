"""Cuts of jobs that a filing or a story tells of, one claim for each cut."""

from extractors.layoffs.reader import read

__all__ = ["read"]
