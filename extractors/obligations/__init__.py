"""Obligations still to be paid: leases not begun, purchase commitments, finance leases."""

from extractors.obligations.statements import read

__all__ = ["read"]
