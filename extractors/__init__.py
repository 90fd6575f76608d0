"""Bytes in, records out: one file a source, `fetch` apart from `parse`. Knows the network."""
