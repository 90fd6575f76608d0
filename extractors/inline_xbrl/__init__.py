"""Inline XBRL: the facts that a filing carries in its own pages."""
