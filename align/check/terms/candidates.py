"""Words of a set of documents that may be terms and that no glossary has: what ``rinnan terms candidates`` names.

Left out are words of everyday use, verbs, and names (written with a capital within sentences). Forms of one word are one
candidate, as far as the rules of inflection tell, though no dictionary knows the word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from align.check.context import Context
from align.check.rule import SIDES
from align.check.terms.senses import Senses
from align.glossary import TermFinder
from align.glossary.forms import FormIndex
from align.glossary.kin import roots_of
from align.glossary.tokens import Token, tokenise
from align.glossary.words import base_forms
from align.languages import strings, table
from align.model import BeadKind, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.model import Alignment, Glossary

__all__ = ["Candidate", "candidates"]

_LEAST_LETTERS: Final = 6
_LEAST_DICE: Final = 0.4
"""Dice coefficient of a word and its rendering over the passages."""
_LEAST_SHARE: Final = 0.4
"""Share of a word's passages in which its usual rendering stands; what is rarer is chance."""
_LIKENESS: Final = 0.25
"""How much the word vectors' likeness counts beside it."""
_SAME_FORM: Final = 0.9
"""How sure the rules must be that a word is a form of another of the same text."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word of a set that the glossary lacks and that may be a term."""

    word: str
    """Base form."""
    language: str
    count: int
    """Passages it stands in."""
    rendering: str
    """The word of the other language it usually goes with, "" when none stands out."""
    share: float
    """In what share of the word's passages the rendering stands."""
    example: str
    """A passage."""


def candidates(
    alignments: Iterable[Alignment], glossaries: Sequence[Glossary] = (), *, least: int = 3, limit: int = 200
) -> tuple[Candidate, ...]:
    """Recurring words of a set that no glossary has, with their usual rendering; most frequent first.

    Compounds and derived nouns come before other words, since terms mostly are such; a rendering is the word of the other side with the
    highest Dice coefficient over the beads, helped by the pairing's word vectors.

    Args:
        alignments: the set.
        glossaries: what is known already.
        least: passages a word must stand in.
        limit: how many to give per language.
    """
    contexts = [Context(alignment, glossaries=glossaries) for alignment in alignments]
    result: list[Candidate] = []
    for language in dict.fromkeys(context.language(side) for context in contexts for side in SIDES):
        result += _candidates_in(language, contexts, glossaries, least)[:limit]
    return tuple(result)


@dataclass(slots=True)
class _Words:
    """The words of one language by passage."""

    language: str
    places: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Base form → passages."""
    example: dict[str, str] = field(default_factory=dict)
    capitals: Counter[str] = field(default_factory=Counter)
    """Base form → how often it is written with a capital where no sentence begins."""

    def add(self, text: str, passage: int, known: Sequence[tuple[int, int]]) -> None:
        """Take in a passage, without the terms it is known to hold."""
        forms = base_forms(self.language)
        for number, token in enumerate(tokenise(text)):
            if _may_be_term(token, self.language) and not any(
                start <= token.start and token.end <= end for start, end in known
            ):
                base = _noun(token.text.lower(), forms.base(token.text), self.language)
                self.places[base].add(passage)
                self.example.setdefault(base, text)
                if number and token.text[0].isupper() and not token.text.isupper():
                    self.capitals[base] += 1

    def gather(self) -> None:
        """Make forms of one word one word: *understödsbesluten* joins *understödsbeslut*, where the text has that too."""
        index = FormIndex(self.places, self.language)
        for word in sorted(self.places, key=len, reverse=True):
            shorter = [
                w
                for w, sure in index.match(word).items()
                if len(w) < len(word) and sure >= _SAME_FORM and not _is_common(w, self.language)
            ]
            if shorter:
                base = min(shorter, key=lambda w: (len(w), w))
                self.places[base] |= self.places.pop(word)
                self.capitals[base] += self.capitals.pop(word, 0)
                self.example.setdefault(base, self.example.get(word, ""))

    def is_name(self, word: str) -> bool:
        """Whether a word is mostly written with a capital."""
        return 2 * self.capitals[word] > len(self.places[word])


def _may_be_term(token: Token, language: str) -> bool:
    lower = token.text.lower()
    return (
        len(lower) >= _LEAST_LETTERS
        and lower.replace("-", "").isalpha()
        and not token.is_suspended
        and lower not in strings(language, "terms", "stop")
        and lower not in strings(language, "terms", "adverbs")
        and not lower.endswith(strings(language, "terms", "adverb_endings"))
    )


def _noun(word: str, base: str, language: str) -> str:
    """The noun where a dictionary gives the verb (*beslutet* is *beslut*, not *besluta*); else the base form as it is."""
    for cut, added in table(language, "terms").get("nouns", ()):
        noun: str = base[: len(base) - len(cut)] + added
        if base.endswith(cut) and word != base and word.startswith(noun) and _is_word(noun, language):
            return noun
    return base


def _is_word(word: str, language: str) -> bool:
    """Whether the dictionary has a word, or the last part of a compound, as a base form."""
    forms = base_forms(language)
    return forms.is_base(word) or any(
        forms.is_base(word[cut:]) and forms.is_boundary(word[:cut], word[cut:]) for cut in range(3, len(word) - 3)
    )


def _passages(language: str, contexts: Sequence[Context]) -> Iterator[tuple[str, str, str]]:
    """Texts of a language with their counterparts and the counterparts' language."""
    for context in contexts:
        for side in SIDES:
            if context.language(side) == language:
                for bead in context.alignment.beads:
                    if bead.source and bead.target and bead.kind is not BeadKind.FOREIGN:
                        other = other_side(side)
                        yield context.text(bead, side), context.text(bead, other), context.language(other)


def _candidates_in(
    language: str, contexts: Sequence[Context], glossaries: Sequence[Glossary], least: int
) -> list[Candidate]:
    finder = TermFinder(glossaries, language)
    names = base_forms(language).may_name
    mine = _Words(language)
    answers: dict[str, _Words] = {}
    for number, (text, answer, other) in enumerate(_passages(language, contexts)):
        mine.add(text, number, [(hit.start, hit.end) for hit in finder.find(text)] if glossaries else [])
        answers.setdefault(other, _Words(other)).add(answer, number, [])
    for words in (mine, *answers.values()):
        words.gather()
    by_passage: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for other, words in answers.items():
        for word, at in words.places.items():
            for passage in at:
                by_passage[passage].append((other, word))
    found = []
    for word, at in mine.places.items():
        if len(at) >= least and names(word) and not mine.is_name(word) and not _is_common(word, language):
            rendering, share = _rendering(word, language, at, answers, by_passage)
            found.append(Candidate(word, language, len(at), rendering, share, mine.example[word]))
    return sorted(found, key=lambda c: (-c.count * (2 if _is_term_like(c.word, language) else 1), c.word))


def _is_common(word: str, language: str) -> bool:
    """Whether a word is of everyday use, or a verb: the dictionary has the noun of its doing (*lähettää*, *lähettäminen*)."""
    facts = table(language, "terms")
    if word in strings(language, "terms", "common"):
        return True
    forms = base_forms(language)
    return any(
        word.endswith(cut) and forms.known(word[: len(word) - len(cut)] + added) is not None
        for cut, added in facts.get("doing", ())
    )


def _rendering(
    word: str,
    language: str,
    at: set[int],
    answers: dict[str, _Words],
    by_passage: dict[int, list[tuple[str, str]]],
) -> tuple[str, float]:
    met = Counter(answer for passage in at for answer in by_passage[passage])
    best, most, share = "", 0.0, 0.0
    for (other, answer), together in sorted(met.items()):
        dice = 2 * together / (len(at) + len(answers[other].places[answer]))
        if dice < _LEAST_DICE / 2:
            continue
        like = _senses(language, other).likeness(word, language, (Token(answer, 0, len(answer)),))
        score = dice + _LIKENESS * like
        if score > most:
            best, most, share = answer, score, together / len(at)
    return (best, round(share, 2)) if most >= _LEAST_DICE and share >= _LEAST_SHARE else ("", 0.0)


@cache
def _senses(first: str, second: str) -> Senses:
    return Senses(first, second)


def _is_term_like(word: str, language: str) -> bool:
    """A compound, or a word with a suffix that makes nouns."""
    forms = base_forms(language)
    if any(forms.is_base(word[cut:]) and forms.is_boundary(word[:cut], word[cut:]) for cut in range(3, len(word) - 3)):
        return True
    root = min(roots_of(word, language), default=word)
    return len(word) - len(root) >= 3
