"""How much a term list binds a document.

What its user chose binds. The lists that come with rinnan are nobody's choice: that a correct translation says a thing in words of its
own, points back to it or leaves it out is then no fault. Their concepts weigh where the document itself keeps to their terms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.check.terms.parts import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.model import Concept, Glossary

__all__ = ["ADVISED", "ASIDE", "LIKELY", "Weights"]

ASIDE: Final = 0.35
"""How sure of what only a list that nobody chose asks for: said to translators, not to reviewers."""
ADVISED: Final = 0.6
"""How sure of a word that such a list advises against."""
LIKELY: Final = 0.75
"""How sure of a term of another concept in a term's place, by such a list: told to reviewers, no reason to hold a release back."""


class Weights:
    """Which concepts were chosen, of all that a run knows."""

    def __init__(self, glossaries: Sequence[Glossary]) -> None:
        self._chosen = frozenset(key_of(c) for glossary in glossaries if glossary.is_chosen for c in glossary.concepts)

    def binds(self, concepts: Iterable[Concept]) -> bool:
        """Whether a list that its user chose has one of the concepts."""
        return any(key_of(concept) in self._chosen for concept in concepts)
