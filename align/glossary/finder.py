"""Terms found in running text, inflected, compounded, suspended, coordinated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from align.glossary.candidates import Candidate, Entry, candidate, masked, suits
from align.glossary.phrases import begun_by, may_go_on, phrases
from align.glossary.suspended import suspended
from align.glossary.termtable import LEAST_MODIFIER, LISTED_FORM, MOST_WORDS, Look, TermTable, term_table
from align.glossary.tokens import Token, tokenise, words_of
from align.languages import strings
from align.model import HitKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Glossary, TermHit

__all__ = ["TermFinder"]

_HYPHEN: Final = re.compile("[-\u2010\u2011]")
_LEAST_HEAD: Final = 4
"""Letters a term needs to be looked for as the last part of a compound."""


class TermFinder:
    """Finds the terms of glossaries in texts of one language. Making one is cheap; the first ``find`` builds the index.

    Args:
        glossaries: all their terms of the language are looked for, whatever their status.
        language: ISO 639-1 code; a language without rules of inflection is matched as written.
        dictionary: join the rules with a dictionary's base forms. Without, the rules alone decide.
    """

    def __init__(self, glossaries: Sequence[Glossary], language: str, *, dictionary: bool = True) -> None:
        self.language = language
        self._glossaries = tuple(glossaries)
        self._dictionary = dictionary
        self._table: TermTable | None = None
        self._conjunctions = frozenset(strings(language, "terms", "conjunctions"))
        self._foreign = frozenset(strings(language, "terms", "foreign_before"))
        self._bridges = self._conjunctions | frozenset(strings(language, "terms", "bridges"))

    def _built(self) -> TermTable:
        if self._table is None:
            self._table = term_table(self._glossaries, self.language, dictionary=self._dictionary)
        return self._table

    # --- finding -----------------------------------------------------------------------------------------------------------

    def find(self, text: str) -> tuple[TermHit, ...]:
        """The terms of a text in order of place; the longest match wins and masks its parts.

        Two concepts may share a term: then each has its hit, at the same place.
        """
        return self.find_with_parts(text)[0]

    def find_with_parts(self, text: str) -> tuple[tuple[TermHit, ...], tuple[TermHit, ...]]:
        """The same, and the hits that longer ones mask: *sosiaalipalvelu* within *sosiaali- ja terveyspalvelut*."""
        if not text or text.isspace() or self._is_quiet(text):
            return (), ()
        tokens = tokenise(text)
        candidates = [
            *self._literals(text),
            *self._words(tokens),
            *phrases(tokens, self._built(), self._conjunctions),
            *(suspended(tokens, self._built(), self._conjunctions, self._bridges) if _HYPHEN.search(text) else ()),
        ]
        return masked(candidates)

    def _literals(self, text: str) -> Iterator[Candidate]:
        table = self._built()
        if table.literal_pattern is None:
            return
        for match in table.literal_pattern.finditer(text):
            following = text[match.end() : match.end() + 1]
            kind = HitKind.INFLECTED if following == ":" else HitKind.MODIFIER if following == "-" else HitKind.EXACT
            for entry in table.literal[match.group()]:
                yield candidate(entry, kind, ((match.start(), match.end()),), 1.0)

    def _words(self, tokens: Sequence[Token]) -> Iterator[Candidate]:
        for place, token in enumerate(tokens):
            known = self._known(token.text)
            # "à jour": the word belongs to a loan phrase
            if not known or (place and tokens[place - 1].text.lower() in self._foreign):
                continue
            length = token.end - token.start
            plain = length == len(token.text)
            for entry, kind, start, end, sure in known:
                # a soft hyphen inside: the parts cannot be placed exactly, the word can
                span = (token.start + start, token.start + end) if plain else (token.start, token.end)
                yield candidate(entry, kind, (span,), sure)

    def _is_quiet(self, text: str) -> bool:
        """Whether no word of a text holds a term or begins one: true of most texts, which then need not be read closely."""
        words = words_of(text)
        table = self._built()
        if table.quiet.issuperset(words):
            return True
        close = [at for at, look in enumerate(map(table.looks.get, words)) if look is not Look.NONE]
        return not close or all(self._is_quiet_at(words, at) for at in close)

    def _is_quiet_at(self, words: Sequence[str], at: int) -> bool:
        table, word = self._built(), words[at]
        look = table.looks.get(word)
        if look is None:
            if len(table.looks) >= MOST_WORDS:
                table.forget()
            look = table.looks[word] = self._look(word)
            if look is Look.NONE:
                table.quiet.add(word)
        return look is Look.NONE or (
            look is Look.NEXT
            and not (at + 1 < len(words) and may_go_on(word, words[at + 1], table, self._conjunctions))
        )

    def _look(self, word: str) -> Look:
        table = self._built()
        if table.literal_start.search(word):
            return Look.CLOSE
        if word.isdigit() and not table.has_numbers:
            return Look.NONE
        is_suspended = len(word) > 1 and "-" in (word[0], word[-1])
        begun, governed = begun_by(word, table)
        if is_suspended or self._known(word) or governed:
            return Look.CLOSE
        return Look.CLOSE if any(entry.is_verbal for entry in begun) else Look.NEXT if begun else Look.NONE

    def _known(self, word: str) -> tuple[tuple[Entry, HitKind, int, int, float], ...]:
        """The terms within a running word, looked up once."""
        seen = self._built().in_token
        known = seen.get(word)
        if known is None:
            is_word = word[-1].isalnum() and len(word) > 1
            known = seen[word] = tuple(self._in_token(word)) if is_word else ()
        return known

    def _in_token(self, surface: str) -> Iterator[tuple[Entry, HitKind, int, int, float]]:
        """Single-word terms that a running word is, ends in or begins with; places within the word."""
        table = self._built()
        lead = 1 if surface.startswith("-") else 0
        lower = surface.lower()
        for word, sure in table.index.match(surface).items():
            for entry in table.single.get(word, ()):
                if suits(entry, 0, surface[lead:]) and lower not in entry.excluded:
                    kind = HitKind.EXACT if lower[lead:] == word else HitKind.INFLECTED
                    yield entry, kind, lead, len(surface), sure
        for entry in table.extra.get(lower, ()):
            yield entry, HitKind.INFLECTED, 0, len(surface), LISTED_FORM
        yield from self._heads(surface)
        yield from self._modifiers(surface)

    def _heads(self, surface: str) -> Iterator[tuple[Entry, HitKind, int, int, float]]:
        """Terms that are the last part of a longer word."""
        table = self._built()
        lower = surface.lower()
        for cut in range(2, len(lower) - _LEAST_HEAD + 1):
            before, after = lower[:cut], lower[cut:]
            if after[0] == "-" or not table.index.may_start(after):
                continue
            matches = [
                (entry, sure)
                for word, sure in table.index.match(after).items()
                if len(word) >= _LEAST_HEAD
                for entry in table.single.get(word, ())
                if not entry.capitals[0] and after not in entry.excluded and lower not in entry.excluded
            ]
            if matches and table.index.forms.is_boundary(before, after):
                for entry, sure in matches:
                    yield (
                        entry,
                        HitKind.COMPOUND_HEAD,
                        cut,
                        len(surface),
                        sure * (0.9 if len(entry.words[0]) >= 6 else 0.75),
                    )

    def _modifiers(self, surface: str) -> Iterator[tuple[Entry, HitKind, int, int, float]]:
        """Terms that are the first part of a longer word."""
        table = self._built()
        lower = surface.lower()
        for cut in range(LEAST_MODIFIER - 1, len(lower) - 2):
            words = table.beginning(lower[:cut])
            if not words:
                continue
            rest = lower[cut:].lstrip("-")
            if (
                len(rest) < 3
                or table.index.forms.is_ending(rest)
                or not self._is_word(rest, table, hyphen=lower[cut] == "-")
            ):
                continue
            for word in words:
                for entry in table.single[word]:
                    if suits(entry, 0, surface):
                        yield entry, HitKind.MODIFIER, 0, cut, 0.85

    @staticmethod
    def _is_word(rest: str, table: TermTable, *, hyphen: bool) -> bool:
        forms = table.index.forms
        if hyphen or not forms.is_available:
            return len(rest) >= 4
        return forms.known(rest) is not None or forms.base(rest) != rest
