"""Names as SEC company facts spells them: taxonomy and tag from a prefixed name."""

import re
from functools import lru_cache

from lxml import etree

# http://fasb.org/us-gaap/2024, http://xbrl.us/us-gaap/2009-01-31, http://xbrl.sec.gov/dei/2024
_SEC_OR_FASB = re.compile(r"https?://(?:xbrl\.sec\.gov|fasb\.org|xbrl\.us)/([a-z-]+)/\d{4}")
# https://xbrl.ifrs.org/taxonomy/2023-03-23/ifrs-full
_IFRS = re.compile(r"https?://xbrl\.ifrs\.org/taxonomy/[^/]+/([a-z-]+)")


def qualified_name(name: str, element: etree._Element) -> tuple[str, str]:
    """(taxonomy, tag) of a prefixed name where it stands, such as ("us-gaap", "Assets").

    A standard taxonomy goes by its namespace, so that a filer's own prefix for it does not
    matter; an extension keeps the filer's prefix.
    """
    prefix, _, tag = name.strip().rpartition(":")
    uri = element.nsmap.get(prefix or None)
    return (_standard_taxonomy(uri) if uri else None) or prefix, tag


def spelled(name: str, element: etree._Element) -> str:
    """The same as one word, "us-gaap:Assets"; a name without a taxonomy is the tag alone."""
    taxonomy, tag = qualified_name(name, element)
    return f"{taxonomy}:{tag}" if taxonomy else tag


@lru_cache(maxsize=1024)
def _standard_taxonomy(uri: str) -> str | None:
    found = _SEC_OR_FASB.match(uri) or _IFRS.match(uri)
    return found.group(1) if found else None
