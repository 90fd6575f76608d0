"""Near-equal stories: one story that several outlets carry, with light edits, is one group.

Stories are cut into shingles (runs of words). MinHash signatures, cut into bands, bring those
together that share many shingles, so that no story is compared with all others; what meets in a
band is then compared in full.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from extractors.claims import Story

SHINGLE = 4  # words in a run
BANDS, ROWS = 32, 3  # finds pairs of which a third or more is shared, nearly surely
ALIKE = 0.4  # of all shingles of two stories are in both,
CONTAINED = 0.75  # or of the shorter one's are in the longer, which was cut for length
LONG_ENOUGH = 30  # shingles that a text must have before being contained says anything
NUMBERS_ALIKE = 0.5  # two texts of one template differ in their numbers
WITHIN = timedelta(days=10)  # a reprint follows soon; the next quarter's report does not
MOST_COMPARED = 12  # groups that one band's members are held against
PRIME = (1 << 31) - 1
WORD = re.compile(r"\w+")
NUMBER = re.compile(r"\d[\d.,]*")
LAST = datetime.max.replace(tzinfo=UTC)


def group(stories: Sequence[Story]) -> list[Story]:
    """The stories, each with ``story_group``: the url of the earliest of its near-equal ones.

    Stories without a day come after all others in their group. Order is kept.
    """
    texts = [f"{story.title}\n{story.text}" for story in stories]
    shingles = [_shingles(text) for text in texts]
    numbers = [frozenset(NUMBER.findall(text)) for text in texts]
    leader = list(range(len(stories)))
    for bucket in _buckets(shingles):
        heads: list[int] = []
        for one in bucket:
            if _find(leader, one) in heads:
                continue
            alike = (
                head
                for head in heads
                if _near(stories[one], stories[head])
                and _same_text(shingles[one], shingles[head])
                and _same_numbers(numbers[one], numbers[head])
            )
            head = next(alike, None)
            if head is not None:
                leader[_find(leader, one)] = head
            elif len(heads) < MOST_COMPARED:
                heads.append(_find(leader, one))
    return _named(stories, [_find(leader, place) for place in range(len(stories))])


def _shingles(text: str) -> frozenset[int]:
    words = WORD.findall(text.lower())
    runs = range(max(1, len(words) - SHINGLE + 1))
    return frozenset(crc32(" ".join(words[i : i + SHINGLE]).encode()) % PRIME for i in runs)


def _buckets(shingles: Sequence[frozenset[int]]) -> Iterator[list[int]]:
    """Places of stories whose signatures agree in one band, two or more at a time."""
    found: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    for place, signature in enumerate(map(_signature, shingles)):
        for band in range(BANDS):
            found[band, signature[band * ROWS : (band + 1) * ROWS].tobytes()].append(place)
    return (places for places in found.values() if len(places) > 1)


def _signature(shingles: frozenset[int]) -> NDArray[np.uint64]:
    """The smallest hash of the shingles under each of BANDS x ROWS functions."""
    values = np.fromiter(shingles, dtype=np.uint64)
    # 31-bit numbers: products stay below 2^62 and so exact.
    hashes = (values[:, None] * FACTORS + OFFSETS) % np.uint64(PRIME)
    smallest: NDArray[np.uint64] = hashes.min(axis=0)
    return smallest


def _same_text(one: frozenset[int], other: frozenset[int]) -> bool:
    shared, shorter = len(one & other), min(len(one), len(other))
    alike = shared >= ALIKE * (len(one) + len(other) - shared)
    return alike or (shorter >= LONG_ENOUGH and shared >= CONTAINED * shorter)


def _same_numbers(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    return len(one & other) >= NUMBERS_ALIKE * shorter


def _near(one: Story, other: Story) -> bool:
    if one.published is None or other.published is None:
        return True
    return abs(one.published - other.published) <= WITHIN


def _find(leader: list[int], place: int) -> int:
    while leader[place] != place:
        leader[place] = leader[leader[place]]
        place = leader[place]
    return place


def _named(stories: Sequence[Story], leaders: list[int]) -> list[Story]:
    first: dict[int, tuple[datetime, str]] = {}
    for story, leader in zip(stories, leaders, strict=True):
        age = (story.published or LAST, story.url)
        first[leader] = min(first.get(leader, age), age)
    pairs = zip(stories, leaders, strict=True)
    return [story._replace(story_group=first[leader][1]) for story, leader in pairs]


# Seeded: the same stories always give the same groups.
_random = np.random.default_rng(2026)
FACTORS = _random.integers(1, PRIME, BANDS * ROWS, dtype=np.uint64)
OFFSETS = _random.integers(0, PRIME, BANDS * ROWS, dtype=np.uint64)
