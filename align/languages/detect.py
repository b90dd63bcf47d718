"""Which language a passage is in.

A vote of function words, letter sequences (data of each language) and py3langid's n-gram model; the model over seven languages for
longer passages, so that Estonian or Norwegian is not taken for Finnish or Swedish, and over ours for short ones. Names, numbers and
addresses have no language: ``detect`` answers "" when nothing speaks, and ``passage_language`` keeps the document's.
"""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache
from itertools import accumulate
from operator import sub
from typing import TYPE_CHECKING, Any, Final

from align.languages import LANGUAGES, strings, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["detect", "document_language", "doubtful_runs", "passage_language", "without_codes"]

_NEIGHBOURS: Final = ("et", "no", "da", "se")
_WORD: Final = re.compile(r"[^\W\d_]+")
_NOISE: Final = re.compile(r"\{[\{%][^{}]*[\}%]\}|https?://\S+|www\.\S+|\S+@\S+|\S*\(at\)\S*|\[[^\]]*\]")
_NOISY: Final = re.compile(r"[\{\[@:w(](?:(?<=[\{\[@])|(?<=:)//|(?<=w)ww\.|(?<=\()at\))")
"""What stands in everything that is noise; a short text is looked through for it sooner than it is sieved."""
_LONG: Final = 6
"""Words from which the n-gram model alone is right in 99 % (guide, 600 windows a language)."""
_CUES, _MODEL = 0.7, 4.0
"""Weights of what words and letters show (a root-n mean) and of the model's share (0–1)."""
_SETTLED: Final = 1.0
"""Lead of a language in words and letters from which the model turns no verdict: over 8,335 runs of 4–12 words of statutes,
city pages and our corpora the greatest lead it turned was 0.64; nine in ten runs lead by more than 1."""

_HAIR: Final = 1e-9
_MOST_WORDS: Final = 100_000
"""Words remembered."""


def without_codes(text: str) -> str:
    """The text with addresses, template variables and bracketed codes blanked out, offsets kept: they have no language."""
    return _NOISE.sub(lambda match: " " * len(match.group()), text) if _NOISY.search(text) else text


@cache
def _model() -> Any:
    from align.languages.model import identifier

    return identifier(sorted({*LANGUAGES, *_NEIGHBOURS}))


def _ranks(text: str, languages: tuple[str, ...]) -> dict[str, float]:
    # one model for all questions: restricting it to some languages is the same as sharing out their part of the whole
    found = {language: float(share) for language, share in _model().rank(text) if language in languages}
    total = sum(found.values())
    return {language: share / total for language, share in found.items()} if total else found


@cache
def _cues(language: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    return tuple((re.compile(pattern), float(weight)) for pattern, weight in table(language, "words").get("cues", ()))


@cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(strings(language, "words", "function_words"))


@lru_cache(maxsize=100_000)
def _speaks(word: str, language: str) -> float:
    # cues are sequences within words, so what a text shows is the sum over its words
    score = 1.8 * (word in _function_words(language))
    return score + sum(weight * len(pattern.findall(word)) for pattern, weight in _cues(language))


def _evidence(words: Sequence[str], language: str) -> float:
    return sum(_speaks(word, language) for word in words)


@lru_cache(maxsize=20_000)
def detect(text: str, candidates: tuple[str, ...] = LANGUAGES) -> tuple[str, float]:
    """Language code and confidence 0–1; ("", 0.0) for text without words.

    The answer is one of ``candidates`` or, for passages of six words and more, another language that the text clearly is in.
    """
    folded = _NOISE.sub(" ", text) if _NOISY.search(text) else text
    words = [word.lower() for word in _WORD.findall(folded)]
    if not words:
        return "", 0.0
    languages = tuple(sorted({*candidates, *(_NEIGHBOURS if len(words) >= _LONG else ())}))
    ranks = _ranks(folded if not folded.isupper() else folded.lower(), languages)
    scores = {language: _evidence(words, language) / math.sqrt(len(words)) for language in candidates}
    scores = {language: _CUES * scores.get(language, 0.0) + _MODEL * ranks.get(language, 0.0) for language in languages}
    best = max(scores, key=lambda language: (scores[language], language))
    total = sum(math.exp(score - scores[best]) for score in scores.values())
    confidence = 1.0 / total
    letters = sum(map(len, words))
    return best, round(confidence * min(1.0, letters / 12), 4)


def passage_language(text: str, language: str, *, candidates: tuple[str, ...] = LANGUAGES) -> str:
    """The language of a passage in a document in ``language``: that, unless the passage is clearly in another.

    Short passages, names and numbers stay with the document; the threshold falls with length.
    """
    if language not in candidates:
        return language
    every = _WORD.findall(_NOISE.sub(" ", text) if _NOISY.search(text) else text)
    words = [w for w in every if not w[:1].isupper()]
    if len(words) < 3 or _is_settled([w.lower() for w in every], language, candidates):
        return language
    found, confidence = detect(text, candidates)
    if not found or found == language:
        return language
    needed = 0.75 if len(words) >= _LONG else 0.93
    return found if confidence >= needed else language


def _is_settled(words: Sequence[str], language: str, candidates: tuple[str, ...]) -> bool:
    """Whether words and letters speak so clearly for a language that the model, which takes most of the time, need not be asked."""
    others = max((_evidence(words, other) for other in candidates if other != language), default=0.0)
    return _leads(_evidence(words, language), others, len(words))


def _leads(own: float, other: float, words: int) -> bool:
    return _CUES * (own - max(other, 0.0)) >= _SETTLED * math.sqrt(words)


def doubtful_runs(words: Sequence[str], length: int, language: str, other: str) -> Sequence[int]:
    """Where in a text of a language runs of so many words begin that may be in another: all the others clearly are not.

    ``passage_language`` would say ``language`` of those left out; with one look at each word it need not be asked.
    """
    if len(words) < length:
        return ()
    shown = _shown_words(language, other)
    each = [shown[word] for word in words]
    told = list(zip(*each, strict=True))
    # the most that a run may have to lead by, and the least that it leads by, all its words judged one by one
    most = length + sum(told[0]) - len(words) + told[0].count(0)
    leads = list(accumulate(told[3], initial=0.0))
    if min(map(sub, leads[length:], leads)) >= _SETTLED * most**0.5 + _HAIR:
        return ()
    counts, own, others = (tuple(accumulate(column, initial=0)) for column in told[:3])
    runs = zip(counts, counts[length:], own, own[length:], others, others[length:], strict=False)
    # as ``_leads`` tells it, a hair more doubtful, since sums of sums are rounded otherwise
    return [
        start
        for start, (first, end, a, b, c, d) in enumerate(runs)
        if first == end or _CUES * (b - a - (d - c if d > c else 0.0)) < _SETTLED * (end - first) ** 0.5 + _HAIR
    ]


class _Shown(dict[str, tuple[int, float, float, float]]):
    """Words of running text, and of each the words of letters in it (two in *tasa-arvo*), and what they show for each of two languages.

    Last by how much the first language leads in the word by itself.
    """

    def __init__(self, language: str, other: str) -> None:
        super().__init__()
        self._languages = language, other

    def __missing__(self, word: str) -> tuple[int, float, float, float]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        parts = [part.lower() for part in _WORD.findall(word)]
        language, other = self._languages
        own, others = _evidence(parts, language), _evidence(parts, other)
        told = self[word] = len(parts), own, others, _CUES * (own - max(others, 0.0))
        return told


@cache
def _shown_words(language: str, other: str) -> _Shown:
    return _Shown(language, other)


def document_language(texts: Iterable[str]) -> tuple[str, float]:
    """The main language of a document by the letters of its passages, with that language's share of them."""
    weights: dict[str, float] = {}
    for text in texts:
        found, confidence = detect(text)
        if found:
            weights[found] = weights.get(found, 0.0) + confidence * min(len(text), 500)
    if not weights:
        return "", 0.0
    best = max(weights, key=lambda code: (weights[code], code))
    return best, weights[best] / sum(weights.values())
