"""From the bytes of a filing to lines: one line a paragraph, one a table row, cells by tabs.

The document is parsed by lexbor, hidden parts and footnote marks are taken out of the tree, and
the tree is written out again, so that what is left can be cut into lines by plain patterns:
attributes are quoted, elements closed. That keeps words split over inline elements whole
("$<ix>27</ix> billion") and never glues two cells or two paragraphs.
"""

import html
import re
from itertools import groupby
from operator import itemgetter

from selectolax.lexbor import LexborHTMLParser, LexborNode

# Looking through the styles of all elements is slow: once each, and closer at those found.
SHOWN_OR_NOT = 'script, style, head, [style*="display" i]'
HIDDEN = re.compile(r"display: ?none", re.IGNORECASE)
RAISED_OR_NOT = 'sup, [style*="super" i]'
RAISED = re.compile(r"vertical-align: ?super", re.IGNORECASE)
UNSTYLED = ("script", "style", "head", "sup")
# A raised "1" or "(2)" is a footnote mark; left in place it becomes part of the number before it.
FOOTNOTE_MARK = re.compile(r"[(\[]?[\da-z*†‡]{1,2}[)\]]?", re.IGNORECASE)

WIDEST_LINE = 160
# So many lines may stand between the rows of a table that they name.
MOST_NAMES = 3
LOOKS_LIKE_MARKUP = re.compile(rb"<(?:html|body|div|p|td|span|font|table)\b", re.IGNORECASE)
DECLARED_ENCODING = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)

# Between what tags hold and their names stands one space, as the tree is written.
TAG = re.compile(r"<(/?[a-zA-Z!][^ >/]*)[^>]*>")
TABLE, FIRST, LAST, BREAK = "\x03", "\x01", "\x02", "\x04"
LINE_TAGS = (
    "p div tbody li ul ol dl dt dd h1 h2 h3 h4 h5 h6 hr title section article blockquote pre "
    "header footer caption center body html"
)
# What a tag leaves in the text; any other leaves nothing.
LEFT_BY = {
    **{f"{slash}{name}": "\n" for name in LINE_TAGS.split() for slash in ("", "/")},
    **{"table": f"\n{TABLE}\n", "/table": "\n", "tr": f"\n{FIRST}", "/tr": f"{LAST}\n"},
    **{"/td": "\t", "/th": "\t", "br": BREAK},
}
# "| 2,024", "| ~$25", "| $1.2 - $1.3 billion", and the rule under the heads of a Markdown table
BARE = r"[~$€£(]*\s*\d[\d,.]*\)?"
UNIT = r"(?:\s?%|\s(?:thousand|million|billion))?"
NUMBER_CELL = re.compile(rf"\|\s*{BARE}(?:{UNIT}\s?(?:-|–|—|to)\s?{BARE}{UNIT})?\s*(?:\||$)")
RULE = re.compile(r"[|:\s-]+")
SEVERAL_BREAKS = re.compile(rf"{BREAK}(?:\s*{BREAK})+")
ROW = re.compile(rf"{FIRST}([^{FIRST}{LAST}]*){LAST}")


def decode(content: bytes) -> str:
    """The text of the bytes: as declared where that works, else UTF-8, else Windows-1252.

    Nothing is refused: a byte that fits none is replaced.
    """
    declared = DECLARED_ENCODING.search(content[:2048])
    names = [declared.group(1).decode("ascii").lower()] if declared else []
    for name in [*names, "utf-8"]:
        # "ascii" and "latin-1" are declared by files that hold Windows-1252 quotes.
        if name in ("us-ascii", "ascii", "iso-8859-1", "latin-1"):
            continue
        try:
            return content.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return content.decode("cp1252", errors="replace")


def lines(content: bytes) -> list[str]:
    """The lines of a document in reading order, not yet tidied.

    A table row is one line that starts with ROW's first mark and has its cells apart by tabs; a
    line of TABLE alone says that a table begins.
    """
    if not LOOKS_LIKE_MARKUP.search(content):
        return plain_lines(decode(content))
    text = decode(content)
    tree = LexborHTMLParser(text)
    for node in _headers(tree, text):
        node.decompose()
    for node in _styled(tree, SHOWN_OR_NOT, HIDDEN):
        # A page hidden whole, as a tag cut off can make it, shows nobody anything.
        if node.tag == "html":
            return []
        node.decompose()
    for node in _styled(tree, RAISED_OR_NOT, RAISED):
        if FOOTNOTE_MARK.fullmatch(node.text().strip()):
            node.decompose()
    return _cut(tree.html or "")


def _headers(tree: LexborHTMLParser, text: str) -> list[LexborNode]:
    """What inline XBRL hides. Looking for the first is quick, and few documents have another."""
    if text.count("<ix:header") != 1:
        return tree.css("ix\\:header")
    first = tree.css_first("ix\\:header")
    return [first] if first else []


def _styled(tree: LexborHTMLParser, selector: str, style: re.Pattern[str]) -> list[LexborNode]:
    """The nodes so selected that have this style, or that need none."""
    return [
        node
        for node in tree.css(selector)
        if node.tag in UNSTYLED or style.search(node.attributes.get("style") or "")
    ]


def _cut(markup: str) -> list[str]:
    """Lines out of well-formed markup."""
    parts = TAG.split(markup.replace("\n", " ").replace("\r", " ").replace("\t", " "))
    parts[1::2] = [LEFT_BY.get(tag, "") for tag in parts[1::2]]
    text = SEVERAL_BREAKS.sub("\n", html.unescape("".join(parts))).replace(BREAK, " ")
    return ROW.sub(_one_line, text).split("\n")


def _one_line(row: re.Match[str]) -> str:
    return FIRST + row.group(1).replace("\n", " ")


def plain_lines(text: str) -> list[str]:
    """Lines of a plain text: a paragraph a line; lines with columns stay apart, as rows."""
    found = list[str]()
    for paragraph in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        rows = paragraph.split("\n")
        if any(re.search(r"\S {3,}\S", row.strip()) for row in rows):
            found += [TABLE, *(FIRST + re.sub(r" {3,}", "\t", row.strip()) for row in rows)]
            continue
        for barred, some in groupby(zip(rows, _in_tables(rows), strict=True), key=itemgetter(1)):
            lines = [row for row, _ in some]
            found += _barred(lines) if barred and _is_table(lines) else _paragraphs(lines)
    return found


def _in_tables(rows: list[str]) -> list[bool]:
    """Which lines are rows with bars, or between two such and name the rows below them."""
    runs = [list(some) for _, some in groupby(rows, key=lambda row: "|" in row)]
    found = list[bool]()
    for place, run in enumerate(runs):
        inside = 0 < place < len(runs) - 1 and len(run) <= MOST_NAMES
        short = all(len(row) < WIDEST_LINE for row in run)
        found += ["|" in run[0] or (inside and short)] * len(run)
    return found


def _is_table(rows: list[str]) -> bool:
    """Whether lines with bars in them are a table's: several, and one has a number in a cell.

    "Home | News" and "Jane Roe | May 4" above a story are none.
    """
    return len(rows) > 1 and any(NUMBER_CELL.search(row) for row in rows)


def _barred(rows: list[str]) -> list[str]:
    """The lines of a table whose cells are apart by bars, rules left out.

    A bar at both ends of a line closes its cells; one before it alone follows a blank cell.
    """
    told = [row.strip() for row in rows if not RULE.fullmatch(row.strip())]
    told = [row[1:-1] if row[0] == row[-1] == "|" else row for row in told]
    return [TABLE, *(FIRST + "\t".join(cell.strip() for cell in row.split("|")) for row in told)]


def _paragraphs(rows: list[str]) -> list[str]:
    """Rows joined to one paragraph; a row that begins a list item begins another.

    Where a row is longer than any line that was wrapped, each row is a paragraph.
    """
    if any(len(row) > WIDEST_LINE for row in rows):
        return [row.strip() for row in rows]
    joined = list[str]()
    for row in (row.strip() for row in rows):
        if joined and not re.match(r"(?:[•*·-]|\(?\d{1,2}[.)])\s", row):
            joined[-1] += " " + row
        else:
            joined.append(row)
    return joined
