"""Finnish consonant gradation: the last consonant cluster of a stem in its strong and its weak grade.

Source: Iso suomen kielioppi, VISK § 41–45, kaino.kotus.fi/visk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.languages import table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["VOWELS", "grades", "strengthened", "weakened"]

_TABLE: Final = table("fi", "inflection")
VOWELS: Final = frozenset(_TABLE["vowels"])
_ALTERNATIONS: Final = tuple((strong, weak) for strong, weak in _TABLE["gradation"])
_SINGLE: Final = tuple((strong, weak) for strong, weak in _TABLE["single_gradation"])


def _parts(stem: str) -> tuple[str, str, str]:
    """Beginning, last consonant cluster and final vowels of a stem that ends in a vowel."""
    end = len(stem)
    while end and stem[end - 1] in VOWELS:
        end -= 1
    start = end
    while start and stem[start - 1] not in VOWELS:
        start -= 1
    return stem[:start], stem[start:end], stem[end:]


def weakened(stem: str) -> Iterator[str]:
    """The stem with its last cluster in the weak grade (*kunta* → *kunna*); nothing when it has none."""
    before, cluster, vowels = _parts(stem)
    if not cluster or not vowels or len(vowels) > 2:
        return
    for strong, weak in _ALTERNATIONS:
        if cluster.endswith(strong) and strong != weak:
            yield before + cluster[: -len(strong)] + weak + vowels
    if len(cluster) == 1 and before:
        yield from (before + weak + vowels for strong, weak in _SINGLE if cluster == strong)


def strengthened(stem: str) -> Iterator[str]:
    """The stem with its last cluster in the strong grade (*tuote* → *tuotte*); nothing when it has none."""
    before, cluster, vowels = _parts(stem)
    if not vowels:
        return
    for strong, weak in _ALTERNATIONS:
        if weak and cluster.endswith(weak):
            yield before + cluster[: -len(weak)] + strong + vowels
    if len(cluster) == 1:
        yield from (before + strong + vowels for strong, weak in _SINGLE if weak and cluster == weak)


def grades(stem: str) -> set[str]:
    """The stem as it is and in the weak grade."""
    return {stem, *weakened(stem)}
