"""Questions about terms that the analysis of their use asks: do they hold here, are they specific, what shares their root."""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from align.glossary import TermFinder
from align.glossary.kin import roots_of
from align.glossary.words import base_forms
from align.languages import strings
from align.languages.sayings import language_said, saying
from align.model import Concept, Glossary, Term, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.glossary.tokens import Token
    from align.model import Said, Side, TermHit

__all__ = [
    "ACCEPTED",
    "EQUALITY",
    "accepted_terms",
    "active",
    "is_shortened",
    "is_specific",
    "key_of",
    "listing",
    "looked_for",
    "places_said",
    "root_search",
    "spans_of",
    "texts_of",
]

_LEAST_GENERAL: Final = 5
"""Letters of a general word that may stand for a longer term."""
_ROOT_START: Final = 4
"""Letters, where no root is shorter, by which is told quickly that no root begins at a place."""
_KEPT: Final = 8
_MOST_WORDS: Final = 200_000
"""Words remembered."""
ACCEPTED: Final = frozenset({TermStatus.PREFERRED, TermStatus.ADMITTED})


def key_of(concept: Concept) -> str:
    """Concepts of several glossaries may share an id."""
    return f"{concept.id}\x1f{concept.terms[0].text if concept.terms else ''}"


def active(concepts: Sequence[Concept], texts: str, date: str) -> tuple[Concept, ...]:
    """Of concepts that share a word, those that hold here: by date, and by context words where some declare them.

    A concept with context words holds when one of them stands in the passage, and then takes the place of those without.
    """
    valid = [
        c
        for c in concepts
        if not date or ((not c.valid_from or c.valid_from <= date) and (not c.valid_to or date <= c.valid_to))
    ]
    bound = [c for c in valid if c.contexts and _has_context(c, texts)]
    return tuple(bound) if bound else tuple(c for c in valid if not c.contexts)


def _has_context(concept: Concept, texts: str) -> bool:
    return any(
        _context_finder(concept.contexts, language).find(texts)
        for language in dict.fromkeys(t.language for t in concept.terms)
    )


@lru_cache(maxsize=512)
def _context_finder(words: tuple[str, ...], language: str) -> TermFinder:
    concept = Concept("context", tuple(Term(word, language) for word in words))
    return TermFinder((Glossary("context", (concept,)),), language)


def is_specific(term: Term) -> bool:
    """Whether a term is unlikely to mean something else: a phrase, a name, an abbreviation, or a compound noun."""
    text = term.text
    if term.is_literal or " " in text or "-" in text or text[:1].isupper():
        return True
    forms = base_forms(term.language)
    if forms.is_verb(text) or _is_derived(text, term.language):
        return False
    return any(
        forms.known(text[cut:]) == text[cut:] and forms.is_boundary(text[:cut], text[cut:])
        for cut in range(3, len(text) - 3)
    )


def _is_derived(word: str, language: str) -> bool:
    """Whether a word is made of an adjective (*tillgänglighet*), however its end may look like a word."""
    forms = base_forms(language)
    return any(
        word.endswith(suffix) and forms.is_base(word.removesuffix(suffix))
        for suffix in strings(language, "terms", "abstract_suffixes")
    )


def is_shortened(tokens: Sequence[Token], terms: Sequence[Term]) -> bool:
    """Whether a text has the general word of a longer term, or its beginning before a suspended part.

    *virasto* stands for *Liikenne- ja viestintävirasto*, *asetus* for *valtioneuvoston asetus*, *för- och grundskoleelever* begins as
    *förskoleundervisning* does.
    """
    named = [term for term in terms if not term.is_literal]
    heads = {(head, term.language, " " in term.text) for term in named for head in _heads(term)}
    beginnings = {word.lower() for term in named for word in term.text.split()}
    for token in tokens:
        if token.is_suspended and any(word.startswith(token.text.lower().rstrip("-")) for word in beginnings):
            return True
        for head, language, is_phrase in heads:
            if len(token.text) >= _LEAST_GENERAL:
                base = base_forms(language).base(token.text)
                if len(base) >= _LEAST_GENERAL and head.endswith(base) and (is_phrase or base != head):
                    return True
    return False


def _heads(term: Term) -> tuple[str, ...]:
    """The word of a phrase that it is a kind of: its last, or the one before a preposition (*behandling av personuppgifter*)."""
    words = term.text.lower().split()
    prepositions = strings(term.language, "terms", "prepositions")
    at = next((n for n, word in enumerate(words) if n and word in prepositions), len(words))
    forms = base_forms(term.language)
    return tuple(dict.fromkeys((words[at - 1], forms.base(words[at - 1])))) if words else ()


class RootSearch:
    """Which concepts have a root somewhere in a text. Made by ``root_search``."""

    def __init__(self, glossaries: Sequence[Glossary], language: str) -> None:
        owners: dict[str, list[Concept]] = {}
        for glossary in glossaries:
            for concept in glossary.concepts:
                for term in concept.terms_in(language):
                    if not any(map(str.isspace, term.text)) and not term.is_confusable:
                        for root in roots_of(term.text, language):
                            owners.setdefault(root, []).append(concept)
        self._owners = owners
        self._lengths = sorted({len(root) for root in owners}, reverse=True)
        self._start = min((_ROOT_START, *map(len, owners)))
        self._starts = frozenset(root[: self._start] for root in owners)
        self._words: dict[str, tuple[tuple[str, Concept], ...]] = {}
        """Words met so far, each with the concepts of the roots in it."""
        self._rootless: set[str] = set()
        """Those without any."""

    def concepts_in(self, text: str) -> dict[str, Concept]:
        """The concepts by ``key_of``. Of two roots at one place the longer is taken; it speaks for the shorter too."""
        words = text.split()  # a root lies within one word
        if self._rootless.issuperset(words):
            return {}
        found: dict[str, Concept] = {}
        for word, concepts in zip(words, map(self._words.get, words), strict=True):
            for name, concept in self._look(word) if concepts is None else concepts:
                found.setdefault(name, concept)
        return found

    def _look(self, word: str) -> tuple[tuple[str, Concept], ...]:
        if len(self._words) >= _MOST_WORDS:
            self._words.clear()
            self._rootless.clear()
        concepts = self._words[word] = tuple(self._in_word(word.lower()))
        if not concepts:
            self._rootless.add(word)
        return concepts

    def _in_word(self, word: str) -> Iterator[tuple[str, Concept]]:
        # a look-up per length and place: a pattern of all roots would try each of them at every place
        for place in range(len(word)):
            if word[place : place + self._start] not in self._starts:
                continue
            for length in self._lengths:
                for concept in self._owners.get(word[place : place + length], ()):
                    yield key_of(concept), concept


_SEARCHES: OrderedDict[tuple[tuple[int, ...], str], tuple[tuple[Glossary, ...], RootSearch]] = OrderedDict()


_LAST: dict[str, tuple[tuple[Glossary, ...], RootSearch]] = {}
"""By language: the search given last, with its glossaries."""


def root_search(glossaries: tuple[Glossary, ...], language: str) -> RootSearch:
    """The search for these very glossaries, made once for all documents. The last few are kept, with their glossaries."""
    last = _LAST.get(language)
    if last is not None and last[0] is glossaries:  # asked for each passage of a document
        return last[1]
    key = (tuple(id(glossary) for glossary in glossaries), language)
    if key not in _SEARCHES:
        _SEARCHES[key] = (glossaries, RootSearch(glossaries, language))
        while len(_SEARCHES) > _KEPT:
            _SEARCHES.popitem(last=False)
    _LAST[language] = glossaries, _SEARCHES[key][1]
    return _SEARCHES[key][1]


def accepted_terms(concepts: Iterable[Concept], language: str) -> tuple[Term, ...]:
    """The terms of concepts that may be used in a language, preferred ones first."""
    found = {term.text: term for concept in concepts for term in concept.terms_in(language, TermStatus.PREFERRED)}
    for concept in concepts:
        for term in concept.terms_in(language, TermStatus.ADMITTED):
            found.setdefault(term.text, term)
    return tuple(found.values())


def listing(terms: Iterable[Term], *, limit: int = 3) -> str:
    """Terms as a reader sees them: “a”, “b” or “c”."""
    texts = [f"“{term.text}”" for term in terms][:limit]
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} or {texts[-1]}" if texts else ""


def texts_of(terms: Iterable[Term], *, limit: int = 3) -> tuple[str, ...]:
    """Terms for the slot of a saying, ``{terms!q:or}``."""
    return tuple(term.text for term in terms)[:limit]


def places_said(count: int) -> Said | str:
    """How many places there are, in brackets, for the slot of a saying; nothing for one."""
    return saying("term.also", n=count) if count > 1 else ""


def looked_for(concepts: Sequence[Concept], hit: TermHit, terms: tuple[Term, ...], language: str) -> Said:
    """What was looked for in the other version, for the reader who doubts."""
    return saying(
        "term.looked-for",
        concept=tuple(dict.fromkeys(concept.id for concept in concepts)),
        term=hit.term.text,
        kind=saying(f"term.hit.{hit.kind.value}"),
        terms=texts_of(terms, limit=8),
        language=language_said(language),
    )


def spans_of(side: Side, hit: TermHit, other: TermHit) -> tuple[tuple[int, int], tuple[int, int]]:
    """Spans of a term and its counterpart, the source side's first. ``hit`` is on ``side``, ``other`` on the other."""
    here, there = (hit.start, hit.end), (other.start, other.end)
    return (here, there) if side == "source" else (there, here)


EQUALITY: Final = """id;fi;sv;sv-admitted;sv-confused;source
equality;sukupuolten tasa-arvo;jämställdhet;jämställdhet mellan könen;jämlikhet;Act 609/1986
treatment;yhdenvertaisuus;likabehandling;;;Act 1325/2014
exclusion;syrjäytyminen;utslagning;marginalisering;;
vulnerability;huono-osaisuus;utsatthet;;utslagning;
"""
"""A few concepts for the examples of the rules."""
