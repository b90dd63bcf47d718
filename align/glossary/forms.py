"""Which words of a closed list may a running word be a form of?

Two answers are joined (language guide §4): the rules of inflection applied to each listed word, and the base form a
dictionary gives the running
word. Listed words are keyed by the form they are listed in, plus the singular where that is a plural; they are never reduced blindly.
Words under six letters go by the dictionary alone (their stems are too common), unless there is none.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from align.glossary.inflect import inflection
from align.glossary.words import BaseForms, base_forms
from align.languages import strings, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

__all__ = ["FormIndex", "singular_of"]

_CHANGING: Final = 7
"""Letters at the end of a word that inflection may change (*dotter*, *döttrar*); what stands before them is in every form."""
_STARTS: Final = 3
"""Letters by which is told quickly that no listed word begins so."""
SHORT: Final = 6
"""Letters under which rules alone are not believed."""
AGREED, EXACT, RULE, DICTIONARY = 0.98, 1.0, 0.93, 0.9


def singular_of(word: str, forms: BaseForms) -> str:
    """The singular of a word listed in the plural; "" when it is none, or nothing tells.

    A candidate of the rules is taken when the dictionary has it as a base form, or when the dictionary does not know the word at all.
    """
    candidates = inflection(forms.language).singulars(word)
    if not candidates:
        return ""
    for candidate in candidates:
        if forms.is_base(candidate):
            return candidate
    known = forms.known(word)
    if known is not None and known != word and known[:3] == word[:3]:
        return known
    if known == word:
        return ""
    base = forms.base(word)
    return base if base in candidates else candidates[0]


class FormIndex:
    """A closed list of words in one language, ready to be recognised in any form."""

    def __init__(
        self,
        words: Iterable[str],
        language: str,
        *,
        dictionary: bool = True,
        more_keys: Sequence[Callable[[str], Iterable[str]]] = (),
    ) -> None:
        self.words = frozenset(words)
        self.forms = base_forms(language, dictionary=dictionary)
        self._rules = inflection(language)
        self._stop = frozenset(strings(language, "terms", "stop"))
        facts = table(language, "terms")
        self._against = float(facts.get("rule_against_dictionary", 0.8))
        self._doubtful = float(facts.get("doubtful", self._against))
        self._doubtful_endings = strings(language, "terms", "doubtful_endings")
        self._doubtful_bases = strings(language, "terms", "doubtful_bases")
        self._participles = strings(language, "terms", "participle_endings")
        self._more_keys = tuple(more_keys)
        self._cache: dict[str, Mapping[str, float]] = {}
        self._stopped: dict[str, Mapping[str, float]] = {}
        self._ruled: dict[str, set[str]] = {}
        self._stems: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._keys: dict[str, set[str]] = defaultdict(set)
        self._starts: set[str] = set()
        self._waiting: dict[str, list[str]] = defaultdict(list)
        for word in self.words:
            kept = len(word) - _CHANGING
            if kept < _STARTS:
                self._arrange(word)
            else:
                self._waiting[word[:kept]].append(word)
                self._starts.add(word[:_STARTS])

    def _arrange(self, word: str) -> None:
        """Make the forms of a listed word known."""
        self._add(word, word)
        if singular := singular_of(word, self.forms) if word.isalpha() and len(word) > 4 else "":
            self._add(singular, word)
        if self.forms.is_verb(word):
            for participle in self._rules.participles(word):
                self._add(participle, word)

    def _wake(self, text: str) -> None:
        """Arrange the listed words of which a text may be a form; of 100,000 words a document needs few."""
        for end in range(_STARTS, len(text) + 1):
            for word in self._waiting.pop(text[:end], ()):
                self._arrange(word)

    def add_inflected(self, word: str) -> None:
        """Let a word that stands in a phrase in an inflected form (*haavoittuvassa*) match its other forms too."""
        base = self.forms.known(word)
        if base is not None and base != word and base[:2] == word[:2]:
            self._add(base, word)

    def _add(self, base: str, word: str) -> None:
        self._keys[base].add(word)
        self._starts.add(base[:_STARTS])
        head, hyphen, tail = base.rpartition("-")
        if hyphen and not tail:  # "sosiaali-" in a phrase: as written
            return
        for stem, kind in self._rules.stems(tail):
            self._stems[head + hyphen + stem].append((kind, word))
            self._starts.add((head + hyphen + stem)[:_STARTS])

    def match(self, surface: str) -> Mapping[str, float]:
        """The listed words of which ``surface`` may be a form, each with how sure that is (0–1)."""
        found = self._cache.get(surface)
        if found is None:
            found = self._cache[surface] = self._match(surface, stop=self._stop)
        return found

    def match_in_phrase(self, surface: str) -> Mapping[str, float]:
        """The same for a word of a phrase, where the other words vouch for common ones (*tas i bruk*)."""
        if surface.lower() not in self._stop:
            return self.match(surface)
        found = self._stopped.get(surface)
        if found is None:
            found = self._stopped[surface] = self._match(surface, stop=frozenset())
        return found

    def forget(self) -> None:
        """Forget the words met so far."""
        for memory in (self._cache, self._stopped, self._ruled):
            memory.clear()

    def may_start(self, text: str) -> bool:
        """Whether a form of a listed word may begin like this (quick, three letters)."""
        return text[:_STARTS] in self._starts

    def _match(self, surface: str, *, stop: frozenset[str]) -> dict[str, float]:
        word = surface.lower().lstrip("-")
        plain, colon, _ = word.partition(":")
        found = {exact: EXACT for exact in (word, plain) if exact in self.words}
        if word[:_STARTS] not in self._starts or word in stop or (colon and found):
            return found
        by_rule = self._by_rule(plain if colon else word)
        by_key = self._by_key(surface.lstrip("-"), word)
        for listed in by_rule | by_key:
            sure = self._sureness(listed, word, surface, is_rule=listed in by_rule, is_key=listed in by_key)
            if sure > found.get(listed, 0.0):
                found[listed] = sure
        return found

    def is_form(self, surface: str, listed: str) -> bool:
        """Whether the rules alone make ``surface`` a form of a listed word, short or not."""
        return listed in self.ruled(surface)

    def ruled(self, surface: str) -> set[str]:
        """The listed words of which the rules alone make ``surface`` a form, short ones too."""
        ruled = self._ruled.get(surface)
        if ruled is None:
            ruled = self._ruled[surface] = self._by_rule(surface.lower())
        return ruled

    def _by_rule(self, word: str) -> set[str]:
        self._wake(word)
        fits, stems = self._rules.fits, self._stems
        return {
            listed
            for end in range(2, len(word) + 1)
            for kind, listed in stems.get(word[:end], ())
            if fits(word[:end], kind, word[end:])
        }

    def _by_key(self, surface: str, word: str) -> set[str]:
        bases = [self.forms.base(surface)] if self.forms.is_available else []
        bases += [key for keys in self._more_keys for key in keys(word)]
        found: set[str] = set()
        for base in bases:
            self._wake(base)
            found |= self._keys.get(base, set())
        return found

    def _sureness(self, listed: str, word: str, surface: str, *, is_rule: bool, is_key: bool) -> float:
        if is_rule and is_key:
            return AGREED
        if is_key:
            return DICTIONARY
        if not self.forms.is_available and not self._more_keys:
            return RULE if len(listed) >= SHORT else 0.7
        if len(listed) < SHORT:
            return 0.0
        known = self.forms.known(surface)
        if known is None:
            return RULE
        # the dictionary says it is a form of something else, or a word of its own
        if (
            word.endswith(self._doubtful_endings)
            and known.endswith(self._doubtful_bases)
            and not listed.endswith(self._participles)
        ):
            return self._doubtful
        return RULE if known == word else self._against
