"""Signals of a document: each kind's clearest sentence for each thing it is about."""

import re
from collections.abc import Iterator

from extractors import guidance
from extractors.claims import About, Guidance, Signal
from extractors.companies.subject import subject_of
from extractors.signals import automation, compute, machines, models, people, products, talent
from extractors.signals.rule import Rule, Told
from extractors.text import Text
from extractors.text.sentences import sentences

RULES: tuple[Rule, ...] = (
    *models.RULES,
    *products.RULES,
    *people.RULES,
    *talent.RULES,
    *automation.RULES,
    *compute.RULES,
    *machines.RULES,
)
AMONG_RISKS = tuple(rule for rule in RULES if rule.among_risks)
HYPOTHESIS = re.compile(
    r"\b(?:may|might|could|would|[Ii]f|[Pp]otential(?:ly)?|cannot|[Rr]isks?|fail to|unable"
    r"|uncertain\w*)\b"
)
THOUGHT = re.compile(r"\b(?:[Ii]f|might|could|may|would|theoretically)\b")
HEARSAY = re.compile(
    r"\b(?:reportedly|rumou?r\w*|sources?|people familiar"
    r"|report)\b",
    re.IGNORECASE,
)
LONGEST = 700


def read(text: Text, about: About) -> list[Signal]:
    """Every signal a document gives, but layoffs. Grain: kind x detail.

    ``observed`` is the document's day. A statement of future capital expenditure is a signal,
    too. In filings, what could happen is none; a story's "if" counts half.
    """
    best = dict[tuple[str, str, str], Signal]()
    for signal, same in _sightings(text, about):
        key = (signal.company, signal.kind, same)
        if key not in best or signal.confidence > best[key].confidence:
            best[key] = signal
    kept = [best[key] for key in best if key[2] or not _has_named(best, key)]
    return [*kept, *(_of_guidance(row) for row in guidance.read(text, about))]


def _has_named(best: dict[tuple[str, str, str], Signal], key: tuple[str, str, str]) -> bool:
    """Whether the same company and kind has a sighting that says more exactly what it is of."""
    return any(other[:2] == key[:2] and other[2] for other in best)


def _sightings(text: Text, about: About) -> Iterator[tuple[Signal, str]]:
    earlier = ""
    news = about.form == "news"
    for number, low in enumerate(text.lower):
        block = text.blocks[number]
        if block.cells:
            continue
        known = AMONG_RISKS if not news and block.section == "1A" else RULES
        rules = [rule for rule in known if rule.may_be_in(low, news=news)]
        if rules:
            following = _following(text, number) if news else ""
            yield from _of_block(block.text, earlier, following, rules, about)
        if news:
            earlier = f"{earlier} {block.text}"


def _following(text: Text, number: int) -> str:
    """How the next paragraph begins."""
    after = text.blocks[number + 1 : number + 2]
    return sentences(after[0].text)[0] if after and not after[0].cells and after[0].text else ""


def _of_block(
    paragraph: str, earlier: str, following: str, rules: list[Rule], about: About
) -> Iterator[tuple[Signal, str]]:
    told = sentences(paragraph)
    news = about.form == "news"
    for index, sentence in enumerate(told):
        low = sentence.lower()
        if len(sentence) > LONGEST or (not news and HYPOTHESIS.search(sentence)):
            continue
        after = told[index + 1] if index + 1 < len(told) else following
        for rule in rules:
            if not rule.may_be_in(low, news=news):
                continue
            before = " ".join([earlier, *told[:index]])
            if found := rule.look(Told(sentence, before, after, news)):
                company = subject_of(sentence, before, about)
                signal = Signal(
                    # A model or a chip may stand where a company usually does.
                    company="" if found.detail.startswith(f"{company}:") else company,
                    kind=rule.kind,
                    observed=about.published,
                    detail=found.detail,
                    confidence=_doubted(found.confidence, sentence, news=news),
                    sentence=sentence,
                )
                yield signal, found.same


def _doubted(confidence: float, sentence: str, *, news: bool) -> float:
    """Confidence, less where a story only thinks of it or has it from hearsay."""
    if news and THOUGHT.search(sentence):
        confidence /= 2
    if news and HEARSAY.search(sentence):
        confidence -= 0.1
    return round(confidence, 2)


def _of_guidance(row: Guidance) -> Signal:
    return Signal(
        company=row.company,
        kind="capex_guidance",
        observed=row.announced,
        detail=f"{row.fiscal_period}: {row.direction or _amount(row)}",
        confidence=0.95 if row.form != "direction" else 0.85,
        sentence=row.sentence,
    )


def _amount(row: Guidance) -> str:
    """An amount in words: "range, USD 60 to 65 billion"."""
    ends = [f"{end / 10**9:g}" for end in (row.low_usd, row.high_usd) if end is not None]
    return f"{row.form.replace('_', ' ')}, USD {' to '.join(dict.fromkeys(ends))} billion"
