"""The terms of glossaries in one language, arranged for finding. Built once for a set of glossaries, however many finders ask."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import OrderedDict, defaultdict
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from align.glossary.candidates import Entry
from align.glossary.forms import FormIndex
from align.glossary.keys import installed_keys
from align.glossary.tokens import tokenise
from align.glossary.words import base_forms
from align.languages import strings, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from align.model import Glossary, HitKind

__all__ = ["LEAST_MODIFIER", "LISTED_FORM", "MOST_WORDS", "Look", "TermTable", "term_table"]

LISTED_FORM: Final = 0.75
"""How sure a hit is that a listed extra form made: it answers for the term, but is not the term."""
LEAST_MODIFIER: Final = 5
"""Letters a term needs to be looked for as the first part of a compound."""
MOST_WORDS: Final = 60_000
"""Running words remembered."""
_LONGEST_VERBAL: Final = 4
"""Words of a phrase that may be a verb and what belongs to it; longer ones are names."""
_KEPT: Final = 8
"""Tables kept for later finders."""


class Look(IntEnum):
    """How closely a running word need be looked at."""

    NONE = 0
    """No term stands in it, and none begins with it."""
    NEXT = 1
    """A phrase may begin with it, if the next word fits."""
    CLOSE = 2


@dataclass(frozen=True, slots=True)
class TermTable:
    """What a finder looks words up in."""

    index: FormIndex
    """All words of all terms, recognised in any form."""
    single: Mapping[str, list[Entry]]
    """One-word terms by their word in lower case."""
    phrases: Mapping[str, list[Entry]]
    """Phrases by their first word."""
    governed: Mapping[str, list[Entry]]
    """Phrases that begin with a verb, by the word after it."""
    verbs: frozenset[str]
    """The verbs with which they begin."""
    clause_openers: frozenset[str]
    """Words with which another clause begins."""
    literal: Mapping[str, list[Entry]]
    """Acronyms and codes as written."""
    literal_pattern: re.Pattern[str] | None
    literal_start: re.Pattern[str]
    """What stands in the word with which one of them begins."""
    extra: Mapping[str, list[Entry]]
    """Extra forms of terms, in lower case."""
    linking: tuple[tuple[str, str], ...]
    """How a word ends as the first part of a compound: what is cut off, what is added."""
    ordered: tuple[str, ...]
    """The words of ``single``, sorted."""
    has_numbers: bool
    """Whether a word of a term is a number."""
    in_token: dict[str, tuple[tuple[Entry, HitKind, int, int, float], ...]] = field(default_factory=dict)
    """Finds within running words met so far: a memory, not data."""
    in_phrases: dict[str, tuple[tuple[Entry, ...], tuple[Entry, ...]]] = field(default_factory=dict)
    """Running words met so far, each with the phrases it may begin and those that a verb may follow: a memory as well."""
    pairs: dict[tuple[str, str], bool] = field(default_factory=dict)
    """Running words met with the next one, and whether a phrase that is no verb's may begin so: a memory as well."""
    looks: dict[str, Look] = field(default_factory=dict)
    """Running words met so far, and how closely they need be looked at: a memory too."""
    quiet: set[str] = field(default_factory=set)
    """Those of them that need not be looked at."""

    def forget(self) -> None:
        """Forget the running words met so far."""
        for memory in (self.in_token, self.in_phrases, self.pairs, self.looks, self.quiet):
            memory.clear()
        self.index.forget()

    def begins_longer(self, start: str) -> bool:
        """Whether some one-word term begins with these letters and goes on."""
        place = bisect_right(self.ordered, start)
        return place < len(self.ordered) and self.ordered[place].startswith(start)

    def beginning(self, part: str) -> tuple[str, ...]:
        """The one-word terms that may be written like this as the first part of a compound."""
        if not self.index.may_start(part):
            return ()
        words = (part[: len(part) - len(added)] + cut for cut, added in self.linking if part.endswith(added))
        return tuple(w for w in dict.fromkeys(words) if len(w) >= LEAST_MODIFIER and w[-1] != "-" and w in self.single)


_TABLES: OrderedDict[tuple[tuple[int, ...], str, bool], tuple[tuple[Glossary, ...], TermTable]] = OrderedDict()


def term_table(glossaries: tuple[Glossary, ...], language: str, *, dictionary: bool) -> TermTable:
    """The table of these very glossaries. The last few are kept, with their glossaries, so that an identity is never another's."""
    key = (tuple(id(glossary) for glossary in glossaries), language, dictionary)
    if key not in _TABLES:
        _TABLES[key] = (glossaries, _built(glossaries, language, dictionary=dictionary))
        while len(_TABLES) > _KEPT:
            _TABLES.popitem(last=False)
    else:
        _TABLES.move_to_end(key)
    return _TABLES[key][1]


def _built(glossaries: Sequence[Glossary], language: str, *, dictionary: bool) -> TermTable:
    single: dict[str, list[Entry]] = defaultdict(list)
    phrases: dict[str, list[Entry]] = defaultdict(list)
    literal: dict[str, list[Entry]] = defaultdict(list)
    extra: dict[str, list[Entry]] = defaultdict(list)
    governed: dict[str, list[Entry]] = defaultdict(list)
    words: set[str] = set()
    for entry in _entries(glossaries, language, dictionary=dictionary):
        if entry.term.is_literal:
            literal[entry.term.text].append(entry)
            continue
        words.update(entry.words)
        (single if len(entry.words) == 1 else phrases)[entry.words[0]].append(entry)
        if entry.is_verbal:
            governed[entry.words[1]].append(entry)
        for form in entry.term.forms:
            parts = tuple(token.text.lower() for token in tokenise(form))
            if len(parts) == 1:
                extra[parts[0]].append(entry)
            elif parts:
                words.update(parts)
                phrases[parts[0]].append(replace(entry, words=parts, capitals=(False,) * len(parts), sure=LISTED_FORM))
    index = FormIndex(words, language, dictionary=dictionary, more_keys=installed_keys(language) if dictionary else ())
    for word in {word for entries in phrases.values() for entry in entries for word in entry.words[:-1]}:
        if len(word) > 3 and word not in single:
            index.add_inflected(word)
    return TermTable(
        index,
        dict(single),
        dict(phrases),
        dict(governed),
        frozenset(entry.words[0] for entries in governed.values() for entry in entries),
        frozenset(strings(language, "terms", "clause_openers")),
        dict(literal),
        _literal_pattern(literal),
        _literal_start(literal),
        dict(extra),
        tuple((cut, added) for cut, added in table(language, "terms").get("linking", ())),
        tuple(sorted(single)),
        any(word.isdigit() for word in (*words, *extra)),
    )


def _entries(glossaries: Sequence[Glossary], language: str, *, dictionary: bool) -> Iterator[Entry]:
    forms = base_forms(language, dictionary=dictionary)
    joins = frozenset(strings(language, "terms", "conjunctions"))
    for glossary in glossaries:
        for concept in glossary.concepts:
            for term in concept.terms_in(language):
                tokens = [token.text for token in tokenise(term.text)]
                if tokens:
                    words = tuple(token.lower() for token in tokens)
                    yield Entry(
                        concept,
                        term,
                        words,
                        tuple(token[:1].isupper() for token in tokens),
                        frozenset(form.lower() for form in term.excluded_forms),
                        is_verbal=1 < len(words) <= _LONGEST_VERBAL
                        and not joins.intersection(words)
                        and forms.is_verb(words[0]),
                    )


def _literal_pattern(literal: Mapping[str, list[Entry]]) -> re.Pattern[str] | None:
    """All acronyms, the longest first, so that ESF+ is not read as ESF."""
    if not literal:
        return None
    alternatives = "|".join(re.escape(text) for text in sorted(literal, key=lambda text: (-len(text), text)))
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?=$|:[^\W\d_]|-[^\W\d_]|[^\w+])")


_FIRST: Final = re.compile(r"\w+|\W")


def _literal_start(literal: Iterable[str]) -> re.Pattern[str]:
    """The first letters or the first mark of each acronym or code, which lie within one word of a text."""
    starts = {match.group() for text in literal if (match := _FIRST.match(text))}
    return re.compile("|".join(map(re.escape, sorted(starts))) or "(?!)")
