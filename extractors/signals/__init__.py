"""Sightings of things that are not numbers: delays, own chips, flatter organisations, freezes."""

from extractors.signals.sightings import read

__all__ = ["read"]
