"""What stands round a small word that complete versions hold unequally, and round one that was lost: lists of words with weights.

*ei … kuin* against *endast*, *leimaamaton* against *inte stämplad*: published versions deny, limit and oblige in unlike ways, and the
words round such places are few and tell. For each family of ``marks.py`` the list (``words/*.companions.tsv``, made by
``training/companions.py``) holds the log-odds that a word in sight – of the passage with the small word, or of the other one, where
the same place in its order falls – stands with an idiom and not with a loss.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from align.check.meaning.equivalents import FOLDER, key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["NAME", "seen", "told"]

NAME: Final = "companions"
_OWN, _OTHER = 7, 11
"""Words on either side of the place that are looked at, in the passage itself and in the other."""
_LONG: Final = 6
"""Letters from which a word's beginning and end are looked at by themselves: *o-, -lös; epä-, -ton*."""
_BEGINNING, _END = 2, 4


def seen(own: Sequence[str], spots: Sequence[int], other: Sequence[str]) -> Iterator[str]:
    """What is in sight of a small word, by the names of the lists (a: its passage, b: the other).

    Args:
        own: words of the passage, in lower case.
        spots: numbers of those that make up the small word.
        other: words of the other passage.
    """
    low, high = spots[0], spots[-1]
    yield f"a={' '.join(own[low : high + 1])}"
    for name, words in (("a<", own[max(0, low - _OWN) : low]), ("a>", own[high + 1 : high + 1 + _OWN])):
        for word in words:
            yield name + _short(word)
    place = (low + high) / 2 / len(own) * len(other)
    there = other[max(0, round(place) - _OTHER) : round(place) + _OTHER]
    before = ""
    for word in there:
        stem = _short(word)
        yield f"b{stem}"
        if before:
            yield f"b{before} {stem}"
        if len(word) >= _LONG:
            yield f"b^{word[:_BEGINNING]}"
            yield f"b~{word[-_END:]}"
        before = stem


def told(
    family: str, own: Sequence[str], spots: Sequence[int], other: Sequence[str], languages: tuple[str, str]
) -> float:
    """Log-odds that a small word the other passage lacks stands in an idiom; 0 where no list knows."""
    weights = _lists(*sorted(languages)).get(f"{family} {languages[0]}")
    if not weights:
        return 0.0
    names = sorted(weights.keys() & seen(own, spots, other))  # in one order, so that the sum is the same in every run
    return weights.get("", 0.0) + sum([weights[name] for name in names])


def _short(word: str) -> str:
    return "#" if word[0].isdigit() else key(word)


@cache
def _lists(first: str, second: str) -> dict[str, dict[str, float]]:
    """Family and language of the small word → what is in sight → weight."""
    file = resources.files(__package__).joinpath(FOLDER, f"{first}-{second}.{NAME}.tsv")
    result: dict[str, dict[str, float]] = {}
    for line in file.read_text("utf-8").splitlines() if file.is_file() else ():
        if not line.startswith("#"):
            name, sight, tenths = line.split("\t")
            result.setdefault(name, {})[sight] = int(tenths) / 10
    return result
