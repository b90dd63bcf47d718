"""Passages given in several languages in one version: a translation belongs to its original, not to a copy of itself.

A Finnish document often repeats its title in Swedish; the Swedish version has that Swedish title alone. The two Swedish titles are
equal, so the search pairs them and calls the Finnish title missing. Here the Finnish title gets the Swedish one, and the copy stays
alone, as a passage in another language that no counterpart is expected for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from align.model import Segment
    from align.pair.links import Link
    from align.pair.score import Scorer

__all__ = ["with_own_words"]

NEAR: Final = 2
"""Segments between the original and its copy, at most."""
SIMILAR: Final = 3.4
"""Log-odds by which pairing the original with the counterpart of its copy beats leaving both alone, at least: standing side by side is
evidence too."""
SHORTEST: Final = 10
"""Characters; shorter passages are too often equal by chance."""


def with_own_words(
    links: list[Link],
    scorer: Scorer,
    source: tuple[Segment, ...],
    target: tuple[Segment, ...],
    languages: tuple[str, str],
) -> list[Link]:
    """The links, with the counterpart of a same-language copy given to the original beside it."""
    alone = {link.source[0]: n for n, link in enumerate(links) if not link.target and len(link.source) == 1}
    alone_there = {link.target[0]: n for n, link in enumerate(links) if not link.source and len(link.target) == 1}
    changed: dict[int, Link] = {}
    for number, link in enumerate(links):
        if len(link.source) != 1 or len(link.target) != 1:
            continue
        i, j = link.source[0], link.target[0]
        if source[i].language != target[j].language or min(len(source[i].text), len(target[j].text)) < SHORTEST:
            continue
        if source[i].language == languages[1]:  # the source version carries a copy of the target's words
            near = _nearest(alone, i, changed)
            if near is not None and source[near].language == languages[0] and _gain(scorer, near, j) > SIMILAR:
                changed[alone[near]] = replace(link, source=(near,), score=_score(scorer, near, j))
                changed[number] = replace(link, target=())
        elif target[j].language == languages[0]:
            near = _nearest(alone_there, j, changed)
            if near is not None and target[near].language == languages[1] and _gain(scorer, i, near) > SIMILAR:
                changed[alone_there[near]] = replace(link, target=(near,), score=_score(scorer, i, near))
                changed[number] = replace(link, source=())
    return [changed.get(number, link) for number, link in enumerate(links)]


def _nearest(alone: dict[int, int], place: int, changed: dict[int, Link]) -> int | None:
    for distance in range(1, NEAR + 1):
        for near in (place - distance, place + distance):
            if near in alone and alone[near] not in changed:
                return near
    return None


def _score(scorer: Scorer, i: int, j: int) -> float:
    return float(scorer.part([i], [j]).scores((1, 1), 0, 1, 0, 1)[0, 0])


def _gain(scorer: Scorer, i: int, j: int) -> float:
    source, target = scorer.nulls()
    return _score(scorer, i, j) - float(source[i] + target[j])
