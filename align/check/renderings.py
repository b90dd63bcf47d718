"""What each concept, or each recurring word, is rendered by on the other side, and where."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.termuse import key_of, other_side, term_use
from align.glossary.kin import related, roots_of
from align.glossary.tokens import tokenise
from align.glossary.words import base_forms
from align.languages import strings
from align.model import BeadKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.check.context import Context
    from align.model import Bead, Concept, Side, Term

__all__ = ["Rendering", "Usage", "concept_usages", "word_usages"]

Span = tuple[int, int]
_LEAST_WORD: Final = 7
"""Letters of a recurring word that is looked at without a glossary."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """One way in which something is said on the other side."""

    name: str
    """The term or base form."""
    places: tuple[tuple[Bead, Span, Span], ...]
    """Bead, span of what is rendered, span of the rendering."""

    @property
    def count(self) -> int:
        """In how many places."""
        return len(self.places)


@dataclass(frozen=True, slots=True)
class Usage:
    """One concept or word of one side, with its renderings on the other, the most frequent first."""

    side: Side
    """The side whose word is rendered."""
    name: str
    concept: Concept | None
    renderings: tuple[Rendering, ...]


# --- with a glossary ---------------------------------------------------------------------------------------------------


def concept_usages(context: Context, side: Side) -> tuple[Usage, ...]:
    """Each word family of a concept on one side, and the terms that render it on the other.

    A family is what shares a root (*syrjäytyminen, syrjäytynyt*); two synonyms of the glossary are two families, so that one word each way is no drift.
    A bead in which the concept is rendered in two ways at once tells nothing and is left out.
    """
    found: dict[tuple[str, str], dict[str, list[tuple[Bead, Span, Span]]]] = defaultdict(lambda: defaultdict(list))
    names: dict[tuple[str, str], tuple[str, Concept]] = {}
    labels: dict[tuple[str, str], str] = {}
    other = context.language(other_side(side))
    for bead in context.units:
        if not bead.source or not bead.target or bead.kind is BeadKind.FOREIGN:
            continue
        for concept in _concepts_in(bead, side, context):
            if concept.contexts or not concept.terms_in(other):
                continue
            mine = _families(bead, side, concept, context)
            theirs = _families(bead, other_side(side), concept, context)
            if len(mine) != 1 or len(theirs) != 1:
                continue
            (family, (term, span)), (answer, (answer_term, answer_span)) = next(iter(mine.items())), next(iter(theirs.items()))
            key = (key_of(concept), family)
            names.setdefault(key, (term.text, concept))
            labels.setdefault((key[0], answer), answer_term.text)
            found[key][answer].append((bead, span, answer_span))
    usages = []
    for key, answers in found.items():
        ordered = sorted(answers.items(), key=lambda item: (-len(item[1]), item[0]))
        renderings = tuple(Rendering(labels[key[0], answer], tuple(places)) for answer, places in ordered)
        usages.append(Usage(side, names[key][0], names[key][1], renderings))
    return tuple(usages)


def _concepts_in(bead: Bead, side: Side, context: Context) -> tuple[Concept, ...]:
    """Concepts whose terms, or words of the same root, stand on one side of a bead."""
    found = {key_of(hit.concept): hit.concept for hit in context.hits(bead, side) if not hit.term.is_confusable}
    text = context.text(bead, side)
    for concept, roots in term_use(context).roots(side):
        if key_of(concept) not in found and any(root in text.lower() for root in roots):
            found[key_of(concept)] = concept
    return tuple(found.values())


def _families(bead: Bead, side: Side, concept: Concept, context: Context) -> dict[str, tuple[Term, Span]]:
    """The word families of a concept on one side of a bead, each with its term and first place."""
    text = context.text(bead, side)
    found: dict[str, tuple[Term, Span]] = {}
    for hit in context.hits(bead, side):
        if hit.concept is concept and not hit.term.is_literal:
            found.setdefault(family_of(hit.term), (hit.term, (hit.start, hit.end)))
    for term in concept.terms_in(context.language(side)):
        if " " not in term.text and family_of(term) not in found and (span := related(text, term)) is not None:
            if not any(span[0] < end and start < span[1] for _, (start, end) in found.values()):
                found[family_of(term)] = (term, span)
    return found


def family_of(term: Term) -> str:
    """What a term shares with those of the same root: that root, of its longest word."""
    words = [token.text for token in tokenise(term.text) if token.is_word]
    longest = max(words, key=len, default=term.text)
    return min(roots_of(longest, term.language), default=longest.lower())


# --- from the alignment alone ------------------------------------------------------------------------------------------


def word_usages(context: Context, side: Side, *, least: int = 4) -> tuple[Usage, ...]:
    """Recurring words of one side that the alignment shows rendered by two or more words of the other.

    A rendering is a word that stands (nearly) only where the word stands, at least twice, and that no other word explains better; together the
    renderings account for most of the word's places, each for its own. What happens twice by chance does not pass.

    Args:
        context: the alignment.
        side: whose words.
        least: beads in which a word must stand.
    """
    beads = [bead for bead in context.units if bead.source and bead.target and bead.kind is not BeadKind.FOREIGN and bead.confidence >= 0.5]
    mine = _occurrences(beads, side, context)
    theirs = _occurrences(beads, other_side(side), context)
    usages = []
    for word, places in mine.items():
        if len(places) < least:
            continue
        answers = _exclusive(word, mine, theirs)
        if len(answers) < 2:
            continue
        renderings = tuple(
            Rendering(answer, tuple((beads[n], places[n], theirs[answer][n]) for n in sorted(places.keys() & theirs[answer].keys()))) for answer in answers
        )
        usages.append(Usage(side, word, None, renderings))
    return tuple(usages)


def _occurrences(beads: Sequence[Bead], side: Side, context: Context) -> dict[str, dict[int, Span]]:
    """Root of a word → number of the bead → first place.

    A word that the dictionary cannot reduce joins the root it begins with, where another word shows that root.
    """
    language = context.language(side)
    forms = base_forms(language)
    stop = frozenset(strings(language, "terms", "stop"))
    found: dict[str, dict[int, Span]] = defaultdict(dict)
    unknown: list[tuple[str, int, Span]] = []
    for number, bead in enumerate(beads):
        for token in tokenise(context.text(bead, side)):
            word = token.text.lower()
            if len(word) < _LEAST_WORD or not word[0].isalpha() or word in stop:
                continue
            base = forms.base(token.text)
            if base == word and forms.known(token.text) is None:
                unknown.append((word, number, (token.start, token.end)))
            else:
                found[min(roots_of(base, language), default=base)].setdefault(number, (token.start, token.end))
    known = set(found)
    for word, number, span in unknown:
        root = next((word[:end] for end in range(len(word) - 1, 5, -1) if word[:end] in known), word)
        found[root].setdefault(number, span)
    return found


def _exclusive(word: str, mine: dict[str, dict[int, Span]], theirs: dict[str, dict[int, Span]]) -> list[str]:
    """Words of the other side that share out the places of a word among them."""
    places = mine[word].keys()
    scored = []
    for answer, at in theirs.items():
        together = len(places & at.keys())
        if together < 2 or together / len(at) < 0.8:
            continue
        dice = 2 * together / (len(places) + len(at))
        rivals = (2 * len(other.keys() & at.keys()) / (len(other) + len(at)) for name, other in mine.items() if name != word and len(other.keys() & at.keys()) >= 2)
        scored.append((answer, together, dice > max(rivals, default=0.0)))
    chosen: list[str] = []
    taken: set[int] = set()
    for answer, _, is_best in sorted(scored, key=lambda item: (-item[1], item[0])):
        own = places & theirs[answer].keys()
        if is_best and not own & taken:
            chosen.append(answer)
            taken |= own
    return chosen if len(chosen) > 1 and len(taken) >= 0.75 * len(places) else []


def merged(usages: Iterable[Usage]) -> tuple[Usage, ...]:
    """Usages of several alignments as one: the same word of the same concept, renderings added up."""
    together: dict[tuple[str, str], list[Usage]] = defaultdict(list)
    for usage in usages:
        together[usage.name, key_of(usage.concept) if usage.concept else ""].append(usage)
    result = []
    for same in together.values():
        places: dict[str, list[tuple[Bead, Span, Span]]] = defaultdict(list)
        for usage in same:
            for rendering in usage.renderings:
                places[rendering.name] += rendering.places
        ordered = sorted(places.items(), key=lambda item: (-len(item[1]), item[0]))
        result.append(Usage(same[0].side, same[0].name, same[0].concept, tuple(Rendering(name, tuple(at)) for name, at in ordered)))
    return tuple(result)
