"""Base forms of running words, from simplemma's dictionary where it can be loaded.

The dictionary (``dictionary``) is a second opinion beside the rules of inflection: it knows what a word *else* may be. Without simplemma
everything here answers "unknown".

simplemma's own affix guessing is not used: it cuts short compound heads (*salaattipöytä* → *salaatti*), which makes false hits.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from align.glossary import dictionary as dictionaries
from align.glossary.inflect import inflection
from align.languages import strings, table

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["BaseForms", "base_forms"]

_COLON: Final = re.compile(r"^(.*\w):\w{1,7}$")
_LEAST_PART: Final = 3
_LEAST_VERB: Final = 4
"""Letters that a listed verb must have more of for words that end in it to be its compounds."""


class BaseForms:
    """What the dictionary of a language says about words. Made by ``base_forms``."""

    def __init__(self, language: str, lookup: Callable[[str], str | None] | None) -> None:
        self.language = language
        self._find = lookup
        self._inflection = inflection(language)
        self._modifiers = frozenset(strings(language, "terms", "modifiers"))
        self._false_heads = frozenset(strings(language, "terms", "false_heads"))
        self._verbal = tuple(
            (inner, tuple(endings)) for inner, endings in table(language, "terms").get("verbal_nouns", ())
        )
        self._doing = tuple((cut, added) for cut, added in table(language, "terms").get("doing", ()))
        self._finite = tuple((cut, tuple(added)) for cut, *added in table(language, "terms").get("finite", ()))
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
        if any(word[at:] in self._verbs for at in range(1, len(word) - _LEAST_VERB)):
            return True
        return any(
            word.endswith(cut) and self.is_base(word[: len(word) - len(cut)] + added) for cut, added in self._doing
        ) or any(
            word.endswith(cut) and all(self.known(word[: len(word) - len(cut)] + end) == word for end in added)
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

    def is_common(self, surface: str) -> bool:
        """Whether a word is explained, and the dictionary does not have it as a name (*Kuopio*, *Lahti*)."""
        if self._find is None or self._find(surface.capitalize()):
            return False
        return self.is_explained(surface.lower())

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
    return BaseForms(language, dictionaries.dictionary(language) if dictionary else None)
