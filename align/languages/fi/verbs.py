"""Participles of Finnish verbs by rule: in running text a verb that is a term mostly stands so (*kilpailutettuja palveluja*).

Finite forms are left to the dictionary, which has them; of participles it has the base forms at most.

Source: Iso suomen kielioppi, VISK § 56–66 (verb types), § 520–543 (participles), kaino.kotus.fi/visk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.languages.fi.gradation import VOWELS, strengthened, weakened

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["participles"]

_FRONT = str.maketrans("auo", "äyö")


def participles(infinitive: str) -> frozenset[str]:
    """Base forms of the participles a verb may have: *saattaa* → *saattava, saattanut, saatettu, saatettava*."""
    if len(infinitive) < 4 or infinitive[-1] not in "aä":
        return frozenset()
    made = set(_made(infinitive))
    return frozenset(made if infinitive[-1] == "a" else (word[:-4] + word[-4:].translate(_FRONT) for word in made))


def _made(word: str) -> Iterator[str]:
    """The participles, their suffixes with back vowels."""
    stem = word[:-1]
    if stem[-1] in VOWELS:  # saattaa, hakea, irtisanoa
        yield from (stem + "va", stem + "nut")
        for grade in {stem, *weakened(stem)}:
            passive = grade[:-1] + "e" if grade[-1] in "aä" else grade
            yield from (passive + "ttu", passive + "ttava")
        return
    short = word[:-2]
    if word.endswith(("da", "dä")):  # saada, käydä
        yield from (short + "va", short + "nut", short + "tu", short + "tava")
    elif word.endswith(("la", "lä", "na", "nä", "ra", "rä", "sta", "stä")):  # kuulla, mennä, ratkaista
        yield from (short + "eva", short + short[-1] + "ut", short + "tu", short + "tava")
    elif word.endswith(("ta", "tä")):  # hakata, osata, valita
        yield from (short + "nnut", short + "ttu", short + "ttava", short + "tseva")
        yield from (grade + word[-1] + "va" for grade in {short, *strengthened(short)})
