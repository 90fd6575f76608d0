"""Stated future capital expenditure: what a company says it will spend, with form and basis."""

from extractors.guidance.statements import read

__all__ = ["read"]
