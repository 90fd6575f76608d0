"""The documents inside a full submission: SEC's one text file of everything that was filed."""

import re
from collections.abc import Iterator

DOCUMENT = re.compile(rb"<DOCUMENT>(.*?)(?:</DOCUMENT>|\Z)", re.DOTALL | re.IGNORECASE)
TYPE = re.compile(rb"<TYPE>\s*([^\s<]+)", re.IGNORECASE)
BODY = re.compile(rb"<TEXT>(.*?)(?:</TEXT>|\Z)", re.DOTALL | re.IGNORECASE)
# Pictures, data and the like, which hold no words.
WORDLESS = re.compile(r"GRAPHIC|ZIP|EXCEL|XML|JSON|EX-101|EX-104|PDF", re.IGNORECASE)


def documents(content: bytes) -> Iterator[tuple[str, bytes]]:
    """(section, bytes) of each document with words; all of ``content`` where it is only one.

    The section is an exhibit's type, such as "EX-99.1", and "" for a main document.
    """
    found = DOCUMENT.findall(content) if b"<DOCUMENT>" in content[:100_000] else []
    if not found:
        yield "", content
    for document in found:
        kind = TYPE.search(document)
        name = kind.group(1).decode("ascii", "replace").upper() if kind else ""
        if WORDLESS.match(name):
            continue
        body = BODY.search(document)
        yield (name if name.startswith("EX-") else ""), body.group(1) if body else document
