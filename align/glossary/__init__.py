"""Term lists → ``Glossary``, and terms found in inflected running text.

Verbs: ``load(path) -> Glossary``, ``bundled(name) -> Glossary``, ``bundled_names()``, and ``TermFinder(glossaries, language)``
whose ``find(text) -> tuple[TermHit, ...]`` is pure and quick.
"""

from __future__ import annotations

from align.glossary.finder import TermFinder
from align.glossary.keys import capabilities
from align.glossary.load import bundled, bundled_names, load, parse

__all__ = ["TermFinder", "bundled", "bundled_names", "capabilities", "load", "parse"]
