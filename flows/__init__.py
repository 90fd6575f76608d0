"""Wires the other three together: Prefect flows, the command line, settings and the clock."""
