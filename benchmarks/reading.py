"""How fast the words of filings are read, against BeautifulSoup with lxml, in one run."""

import warnings
from collections.abc import Callable
from pathlib import Path
from time import process_time

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

from extractors import guidance, headcount, layoffs, obligations, signals
from extractors.text import about, read

FILINGS = Path(__file__).resolve().parents[2] / "shared" / "data" / "edgar" / "filings"
GOAL_MB_A_SECOND, GOAL_RATIO, GOAL_SECONDS = 30, 5, 0.5
ROUNDS = 3


def compare_reading() -> None:
    """Prints MB/s of both, their ratio, and the slowest 10-K through every extractor."""
    paths = sorted(FILINGS.glob("*10k*.html"))
    if not paths:
        print("reading of filings: the stored 10-Ks are not on this machine: not measured")
        return
    contents = [path.read_bytes() for path in paths]
    size = sum(map(len, contents)) / 1e6
    ours = min(_seconds(read, contents) for _ in range(ROUNDS))
    soup = _seconds(_soup_text, contents)
    print(f"\nwords of {len(paths)} 10-Ks, {size:.0f} MB, one core")
    print(f"  this project          {size / ours:6.1f} MB/s   goal {GOAL_MB_A_SECOND}")
    print(f"  BeautifulSoup, lxml   {size / soup:6.1f} MB/s")
    print(f"  ratio                 {soup / ours:6.1f}        goal {GOAL_RATIO}")
    slowest, name = max(
        (_extract(content), path.name) for path, content in zip(paths, contents, strict=True)
    )
    print(f"  all extractors, slowest 10-K {slowest:.2f} s   goal {GOAL_SECONDS}   ({name})")


def _seconds(work: Callable[[bytes], object], contents: list[bytes]) -> float:
    start = process_time()
    for content in contents:
        work(content)
    return process_time() - start


def _soup_text(content: bytes) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(content, "lxml").get_text(" ")


def _extract(content: bytes) -> float:
    """Seconds for one document, from its bytes to every claim."""
    start = process_time()
    text = read(content)
    known = about(content, text)
    for extractor in (headcount, layoffs, guidance, signals, obligations):
        extractor.read(text, known)
    return process_time() - start
