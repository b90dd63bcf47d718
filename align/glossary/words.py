"""Base forms of running words, from simplemma's dictionary where it can be loaded.

The dictionary is a second opinion beside the rules of inflection: it knows what a word *else* may be. It is read from a trie on disk
(0.1 s); the first run builds that from simplemma's own files (some seconds) and keeps it in the user's cache folder. A folder that cannot
be written only costs time, two processes may build at once (the file is moved into place), and without simplemma everything here answers
"unknown".

simplemma's own affix guessing is not used: it cuts short compound heads (*salaattipöytä* → *salaatti*), which makes false hits.
"""

from __future__ import annotations

import logging
import os
import re
import tempfile
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

from align.glossary.inflect import inflection
from align.languages import strings, table

__all__ = ["BaseForms", "base_forms", "cache_folder"]

_LOG = logging.getLogger(__name__)
_COLON: Final = re.compile(r"^(.*\w):\w{1,7}$")
_LEAST_PART: Final = 3


_Lookup = Callable[[str], "str | None"]


def cache_folder() -> Path:
    """Where the word tries lie: ``RINNAN_CACHE`` or the user's cache folder."""
    from platformdirs import user_cache_dir

    return Path(os.environ.get("RINNAN_CACHE") or user_cache_dir("rinnan", appauthor=False))


@cache
def _lookup(language: str) -> _Lookup | None:
    """The dictionary of a language, None when there is none, or when we have no table to read it by."""
    if not table(language, "terms"):
        return None
    # importing simplemma costs a second, so that it is only done when its dictionary must be read
    try:
        installed = version("simplemma")
    except PackageNotFoundError:
        return None
    try:
        import marisa_trie
    except ImportError:
        return _plain_dictionary(language)
    path = cache_folder() / "words" / f"simplemma-{installed}" / f"{language}.trie"
    trie = marisa_trie.BytesTrie()
    try:
        trie.mmap(str(path))
    except (OSError, RuntimeError, ValueError):
        return _built(language, path)
    return _trie_lookup(trie)


def _trie_lookup(trie: Any) -> _Lookup:
    get = trie.get

    def lookup(word: str) -> str | None:
        found = get(word)
        return str(found[0].decode()) if found else None

    return lookup


def _plain_dictionary(language: str) -> _Lookup:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    get: Callable[[str], str | None] = DefaultDictionaryFactory().get_dictionary(language).get
    return get


def _built(language: str, path: Path) -> _Lookup:
    """The trie, built and if possible kept. Written beside its place and moved there, so that nobody reads half a file."""
    import marisa_trie
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    words = DefaultDictionaryFactory().get_dictionary(language)
    trie = marisa_trie.BytesTrie((word, lemma.encode()) for word, lemma in words.items())
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f"{language}-", suffix=".part", dir=path.parent)
        os.close(handle)
        try:
            trie.save(name)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        _LOG.info("word trie of %s not kept: %s", language, error)
    return _trie_lookup(trie)


class BaseForms:
    """What the dictionary of a language says about words. Made by ``base_forms``."""

    def __init__(self, language: str, lookup: _Lookup | None) -> None:
        self.language = language
        self._find = lookup
        self._inflection = inflection(language)
        self._modifiers = frozenset(strings(language, "terms", "modifiers"))
        self._false_heads = frozenset(strings(language, "terms", "false_heads"))
        self._verbal = tuple(
            (inner, tuple(endings)) for inner, endings in table(language, "terms").get("verbal_nouns", ())
        )
        self._doing = tuple((cut, added) for cut, added in table(language, "terms").get("doing", ()))
        self._finite = tuple((cut, added) for cut, added in table(language, "terms").get("finite", ()))
        self._adverbs = frozenset(strings(language, "terms", "adverbs"))
        self._adverb_endings = strings(language, "terms", "adverb_endings")
        self._verb_endings = strings(language, "terms", "verb_endings")
        self._verbs = frozenset(table(language, "inflection").get("verbs", ()))
        self._linking = tuple((cut, added) for cut, added in table(language, "terms").get("linking", ()))
        self.known = lru_cache(maxsize=65536)(self._known)
        self.base = lru_cache(maxsize=65536)(self._base)
        self.can_modify = lru_cache(maxsize=65536)(self._can_modify)
        self.may_name = lru_cache(maxsize=65536)(self._may_name)

    @property
    def is_available(self) -> bool:
        """Whether there is a dictionary."""
        return self._find is not None

    def _known(self, word: str) -> str | None:
        """The base form the dictionary gives a word, in lower case; None when it does not know it."""
        if self._find is None:
            return None
        found = self._find(word) or self._find(word.lower() if word[:1].isupper() else word.capitalize())
        return found.lower() if found else None

    def is_base(self, word: str) -> bool:
        """Whether the dictionary has the word as a base form."""
        return self.known(word) == word

    def is_verb(self, word: str) -> bool:
        """Whether a base form is a verb: a listed one, or one of which the dictionary has the noun or participle of its doing."""
        if word in self._verbs:
            return True
        if not self.is_base(word):
            return False
        return any(
            word.endswith(cut) and self.is_base(word[: len(word) - len(cut)] + added) for cut, added in self._doing
        ) or any(
            word.endswith(cut) and self.known(word[: len(word) - len(cut)] + added) == word
            for cut, added in self._finite
        )

    def _may_name(self, surface: str) -> bool:
        """Whether a running word may be a noun or adjective, as far as the dictionary and lists of other words tell."""
        word = surface.lower()
        if word in self._adverbs or word.endswith(self._adverb_endings):
            return False
        if self.known(surface) is None and word.endswith(self._verb_endings):
            return False
        return not self.is_verb(self.base(surface))

    def _base(self, surface: str) -> str:
        """The base form of a running word in lower case; the word itself when nothing is known."""
        word = surface.lower()
        if colon := _COLON.match(word):
            return colon[1]
        if found := self.known(surface):
            return found
        if "-" in word.strip("-"):
            head, _, tail = word.rpartition("-")
            return f"{head}-{self.base(tail)}"
        if not word.isalpha() or len(word) < 5:
            return word
        candidates = (word, *self._inflection.stripped(word))
        for candidate in candidates[1:]:
            if found := self.known(candidate):
                return found
        for candidate in candidates:
            if found := self._by_tail(candidate):
                return found
        return word

    def is_explained(self, surface: str) -> bool:
        """Whether the dictionary knows a word, a case form of it, the verb it is derived from, or its parts as a compound."""
        word = surface.lower()
        shorter = (word, *self._inflection.stripped(word))
        if any(self.known(form) is not None for form in (surface, *shorter)) or any(
            self._by_tail(form) for form in shorter
        ):
            return True
        for inner, endings in self._verbal:
            at = word.find(inner, _LEAST_PART)
            if at > 0 and any(self.known(word[:at] + ending) is not None for ending in endings):
                return True
        return False

    def _by_tail(self, word: str) -> str | None:
        """The base form of a compound that only its last part is listed of."""
        for cut in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
            tail = self.known(word[cut:]) if word[cut:] not in self._false_heads else None
            if tail is not None and self.can_modify(word[:cut]):
                return word[:cut] + tail
        return None

    def _can_modify(self, part: str) -> bool:
        """Whether a string may be the first part of a compound: a word, a word in its linking form, or two of them."""
        if part.endswith("-") or part in self._modifiers:
            return True
        if len(part) < _LEAST_PART:
            return False
        if self._links(part):
            return True
        return any(
            (part[:cut] in self._modifiers or self._links(part[:cut]))
            and (part[cut:] in self._modifiers or self._links(part[cut:]))
            for cut in range(_LEAST_PART, len(part) - 2)
        )

    def _links(self, part: str) -> bool:
        for cut, added in self._linking:
            stem = part.removesuffix(added)
            if added and stem == part:
                continue
            if len(stem) + len(cut) >= _LEAST_PART and self.is_base(stem + cut):
                return True
        # a genitive: the dictionary knows it as a form of another word that begins alike
        found = self.known(part) if part.endswith("n") and len(part) > 3 else None
        return found is not None and found != part and found[:2] == part[:2]

    def is_ending(self, part: str) -> bool:
        """Whether a string that may look like a word is an ending."""
        return part in self._false_heads

    def is_boundary(self, before: str, after: str) -> bool:
        """Whether a compound may be parted here. Without a dictionary any first part of four letters may stand."""
        if before.endswith("-"):
            return True
        if after in self._false_heads:
            return False
        if before in self._modifiers:
            return True
        if not self.is_available:
            return len(before) >= 4
        return self.can_modify(before)


@cache
def base_forms(language: str, *, dictionary: bool = True) -> BaseForms:
    """The base forms of a language; ``dictionary=False`` for rules alone."""
    return BaseForms(language, _lookup(language) if dictionary else None)
