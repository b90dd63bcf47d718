"""Words one edit away from a form of a term, and no form of any other word: probably misspelt terms.

An edit is a letter left out, put in, changed, or two neighbours exchanged (Damerau 1964). Generated forms are compared, not base forms, so
that inflection never counts as an edit. A word the dictionary knows, or can take apart as a compound, is never called misspelt.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from align.glossary.inflect import inflection
from align.glossary.tokens import Token, tokenise, words_of
from align.glossary.words import base_forms
from align.languages import strings
from align.languages.detect import without_codes
from align.model import TermStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Concept, Glossary, Term

__all__ = ["Misspellings", "Misspelt", "misspellings"]

LEAST: Final = 8
"""Letters of the word; shorter ones are too near to too many words."""
_ACCEPTED: Final = frozenset({TermStatus.PREFERRED, TermStatus.ADMITTED})
_MOST_WORDS: Final = 100_000
"""Words remembered."""
_KEPT: Final = 8
"""Searches kept for later documents."""


class Misspelt(NamedTuple):
    """A word of a text that looks like a misspelt form of a term."""

    start: int
    end: int
    form: str
    """The form it should probably be."""
    concept: Concept
    term: Term


def _begin_alike(word: str, listed: str) -> bool:
    """Whether one edit may lead from the unchanging part of a listed word to a word; spares generating forms of far ones."""
    from rapidfuzz.distance import OSA

    kept = max(LEAST - 3, len(listed) - 7)
    # a letter more or less shifts the cut: two edits of beginnings of one length
    return bool(OSA.distance(listed[:kept], word[:kept], score_cutoff=2) <= 2)


class Misspellings:
    """Looks for misspelt forms of the single-word terms of glossaries in texts of one language.

    Without a dictionary nothing is found: then no word can be told from a word of its own.
    """

    def __init__(self, glossaries: Sequence[Glossary], language: str) -> None:
        self._language = language
        self._forms = base_forms(language)
        self._rules = inflection(language)
        self._prefixes = frozenset(strings(language, "terms", "prefixes"))
        self._conjunctions = tuple(word for word in strings(language, "terms", "conjunctions") if word.isalpha())
        self._glossaries = tuple(glossaries)
        self._words: dict[str, tuple[Concept, Term]] | None = None
        self._by_start: dict[str, list[str]] = {}
        self._known: dict[str, tuple[str, str] | None] = {}
        self._right: tuple[set[str], set[str]] = set(), set()
        """Words that are not called misspelt where a text begins, and behind that: most texts have no others."""

    def find(self, text: str) -> tuple[Misspelt, ...]:
        """The probably misspelt terms of a text, in order."""
        if not self._forms.is_available:
            return ()
        text = without_codes(text)  # an address is spelt as its owner spells it ("tillganglighet@…")
        words = words_of(text)
        first, later = self._right
        if not words or (words[0] in first and later.issuperset(words)):
            return ()
        known = self._known
        results = [known[word] if word in known else self._read(word, at) for at, word in enumerate(words)]
        if not any(results):
            return ()
        return tuple(
            self._made(token, *result)
            for at, (token, result) in enumerate(zip(tokenise(text), results, strict=True))
            if result is not None and not (at and token.text[0].isupper())
        )

    def _read(self, word: str, at: int) -> tuple[str, str] | None:
        """``_check`` of a running word, once; None for one that is never called misspelt, and for names inside a sentence."""
        first, later = self._right
        if len(later) >= _MOST_WORDS:
            for memory in (self._known, first, later):
                memory.clear()
        if at and word[0].isupper():
            later.add(word)
            return None
        is_judged = len(word) >= LEAST and word.isalpha() and not word.isupper()
        found = self._known[word] = self._check(word) if is_judged else None
        if found is None:
            first.add(word)
            later.add(word)
        return found

    def _made(self, token: Token, form: str, listed: str) -> Misspelt:
        assert self._words is not None
        concept, term = self._words[listed]
        return Misspelt(token.start, token.end, form, concept, term)

    def _build(self) -> dict[str, tuple[Concept, Term]]:
        words: dict[str, tuple[Concept, Term]] = {}
        by_start: dict[str, list[str]] = defaultdict(list)
        for glossary in self._glossaries:
            for concept in glossary.concepts:
                for term in concept.terms_in(self._language):
                    word = term.text.lower()
                    if term.status in _ACCEPTED and word.isalpha() and len(word) >= LEAST - 2 and word not in words:
                        words[word] = concept, term
                        # an edit may touch the first letters: two beginnings lead to the word
                        by_start[word[:2]].append(word)
                        by_start["*" + word[2:5]].append(word)
        self._by_start = dict(by_start)
        return words

    def _check(self, surface: str) -> tuple[str, str] | None:
        """The form and the listed word that a word may be meant to be; None when it is a word, or far from all."""
        word = surface.lower()
        if self._words is None:
            self._words = self._build()
        near = {
            *self._by_start.get(word[:2], ()),
            *(w for at in (1, 2, 3) for w in self._by_start.get("*" + word[at : at + 3], ())),
        }
        if not near or self._forms.is_explained(surface) or self._is_run_together(word):
            return None
        for listed in sorted(near):
            if (
                abs(len(listed) - len(word)) <= 9
                and word not in self._words[listed][1].excluded_forms
                and _begin_alike(word, listed)
                and (form := self._near_form(word, listed))
            ):
                return form, listed
        return None

    def _is_run_together(self, word: str) -> bool:
        """Whether a word and the conjunction after it lost what parts them (*valvontaja* for *valvonta- ja*)."""
        return any(word.endswith(end) and self._forms.is_explained(word[: -len(end)]) for end in self._conjunctions)

    def _near_form(self, word: str, listed: str) -> str:
        """A generated form of the listed word at one edit; "" when there is none, or the word is a form itself."""
        from rapidfuzz.distance import OSA

        best = ""
        for stem, kind in self._rules.stems(listed):
            if word.startswith(stem) and self._rules.fits(stem, kind, word[len(stem) :]):
                return ""
            if len(stem) < len(listed) - 4 or len(stem) < LEAST - 3:
                continue
            for length in (len(stem) - 1, len(stem), len(stem) + 1):
                written, rest = word[:length], word[length:]
                if best or length > len(word) or OSA.distance(stem, written, score_cutoff=1) != 1:
                    continue
                if (
                    self._rules.fits(stem, kind, rest)
                    and not self._is_suffix_change(stem + rest, word)
                    and not self._is_prefixed(stem + rest, word)
                ):
                    best = stem + rest
        return best

    def _is_prefixed(self, form: str, word: str) -> bool:
        """Whether the letter more is a prefix that makes another word (*arbetsförmåga*, *arbetsoförmåga*)."""
        if len(word) != len(form) + 1:
            return False
        at = next((n for n, letter in enumerate(form) if word[n] != letter), len(form))
        return any(
            word[n] in self._prefixes and (n == 0 or self._forms.can_modify(word[:n]))
            for n in (at, at - 1)
            if n >= 0 and word[:n] + word[n + 1 :] == form
        )

    @staticmethod
    def _is_suffix_change(form: str, word: str) -> bool:
        """Whether only the very end differs: a form the rules did not foresee is likelier than a slip there."""
        return form[:-2] == word[:-2] or form[: len(word) - 1] == word[:-1] or word[: len(form) - 1] == form[:-1]


_SEARCHES: Final[OrderedDict[tuple[tuple[int, ...], str], tuple[tuple[Glossary, ...], Misspellings]]] = OrderedDict()


def misspellings(glossaries: tuple[Glossary, ...], language: str) -> Misspellings:
    """The search for these very glossaries, made once for all documents. The last few are kept, with their glossaries."""
    key = tuple(map(id, glossaries)), language
    if key not in _SEARCHES:
        _SEARCHES[key] = glossaries, Misspellings(glossaries, language)
        while len(_SEARCHES) > _KEPT:
            _SEARCHES.popitem(last=False)
    return _SEARCHES[key][1]
