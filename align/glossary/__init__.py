"""Term lists → ``Glossary``, and terms found in inflected running text.

Verbs: ``load(path) -> Glossary``, ``bundled(name) -> Glossary``, ``bundled_names()``, and ``TermFinder(glossaries, language)``
whose ``find(text) -> tuple[TermHit, ...]`` is pure and quick.
"""
