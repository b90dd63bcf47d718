"""How surely a word that is translated at all is translated by what the lists know: how much it means that none of it is there.

Almost every *myynti* has a *försäljning*; an *asia* may be an *ärende*, a *sak*, a *fråga* or nothing. For words of both languages the
list (``words/*.trusted.tsv``, made by ``training/trust.py``) holds how often, in published pairs, the other passage has a word that
the lists of equivalents pair with it.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from align.check.meaning.equivalents import FOLDER, key

if TYPE_CHECKING:
    from align.check.meaning.counterparts import Floats, Words

__all__ = ["NAME", "missed"]

NAME: Final = "trusted"
_ANSWERED: Final = 0.11
"""Of a word with a known translation there (``counterparts``), and a little more."""
_MOST: Final = 50.0
"""Tenths of a natural logarithm: a word of which one in 150 stands without any of its translations."""


def missed(words: Words, bare: Floats, languages: tuple[str, str]) -> list[float]:
    """For each word of a passage, how much it means that no known translation of it stands in the other (0–1); 0 where one does.

    Args:
        words: of the passage.
        bare: 1 − its likest word of the other passage, for each word (``counterparts.likeness``).
        languages: of the two.
    """
    known = _trusted(*sorted(languages)).get(languages[0])
    if known is None:
        return [0.0] * len(words.text)
    return [
        min(1.0, known.get(key(word), 0) / _MOST) if lack > _ANSWERED else 0.0
        for word, lack in zip(words.text, bare.tolist(), strict=True)
    ]


@cache
def _trusted(first: str, second: str) -> dict[str, dict[str, int]]:
    """Language → key → −10 ln of how often none of its translations stands in the other passage."""
    file = resources.files(__package__).joinpath(FOLDER, f"{first}-{second}.{NAME}.tsv")
    result: dict[str, dict[str, int]] = {}
    for line in file.read_text("utf-8").splitlines() if file.is_file() else ():
        if not line.startswith("#"):
            language, word, tenths = line.split("\t")
            result.setdefault(language, {})[word] = int(tenths)
    return result
