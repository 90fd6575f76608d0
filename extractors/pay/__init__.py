"""The median employee's annual pay, as a proxy statement's pay ratio disclosure states it."""

from extractors.pay.reader import read

__all__ = ["read"]
