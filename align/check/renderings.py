"""What each concept, or each recurring word, is rendered by on the other side, and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from align.check.termuse import key_of, other_side, term_use
from align.glossary.kin import related, roots_of, same_family
from align.glossary.tokens import tokenise
from align.glossary.words import base_forms
from align.languages import strings
from align.model import BeadKind, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.check.context import Context
    from align.model import Bead, Concept, Side, Term

__all__ = ["Rendering", "Usage", "base_of", "concept_usages", "merged", "word_usages"]

Span = tuple[int, int]
_LEAST_ROOT: Final = 7
"""Letters of a root for words that share it to count as renderings; shorter ones are shared by strangers."""
_LEAST_SHOWN: Final = 6
"""Letters of the root of a recurring word."""
_LEAST_WORD: Final = 7
"""Letters of a recurring word that is looked at without a glossary."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """One way in which something is said on the other side."""

    name: str
    """The term or base form."""
    places: tuple[tuple[Bead, Span, Span], ...]
    """Bead, span of what is rendered, span of the rendering."""
    shown: str
    """As readers know it: the term, or the base form of the word as far as a dictionary tells."""

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
    """The term, or the root of a word that no glossary has."""
    concept: Concept | None
    renderings: tuple[Rendering, ...]
    shown: str
    """As readers know it: the term, or the base form."""


# --- with a glossary ---------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4)
def concept_usages(context: Context, side: Side) -> tuple[Usage, ...]:
    """Each way of saying a concept on one side, and the ways that render it on the other.

    One way is what shares a root or holds the other (*syrjäytyminen, syrjäytynyt*; *jämställdhet, jämställdhet
    mellan könen*); a name and its
    abbreviation are one. Two synonyms of the glossary are two ways, so that one word each way is no drift. A bead
    in which the concept is said in two ways
    at once tells nothing and is left out.
    """
    found: dict[tuple[str, str], dict[str, list[tuple[Bead, Span, Span]]]] = defaultdict(lambda: defaultdict(list))
    concepts: dict[str, Concept] = {}
    other = context.language(other_side(side))
    for bead in context.units:
        if not bead.source or not bead.target or bead.kind is BeadKind.FOREIGN:
            continue
        for concept in _concepts_in(bead, side, context):
            if concept.contexts or not concept.terms_in(other):
                continue
            mine = _said(bead, side, concept, context)
            theirs = _said(bead, other_side(side), concept, context)
            if len(mine) == 1 and len(theirs) == 1:
                (way, span), (answer, answer_span) = next(iter(mine.items())), next(iter(theirs.items()))
                concepts[key_of(concept)] = concept
                found[key_of(concept), way][answer].append((bead, span, answer_span))
    usages = []
    for (name, way), answers in found.items():
        ordered = sorted(answers.items(), key=lambda item: (-len(item[1]), item[0]))
        usages.append(
            Usage(
                side,
                way,
                concepts[name],
                tuple(Rendering(answer, tuple(places), answer) for answer, places in ordered),
                way,
            )
        )
    return tuple(usages)


def _concepts_in(bead: Bead, side: Side, context: Context) -> tuple[Concept, ...]:
    """Concepts whose terms, or words of the same root, stand on one side of a bead."""
    found = {key_of(hit.concept): hit.concept for hit in context.hits(bead, side) if not hit.term.is_confusable}
    for name, concept in term_use(context).by_root(bead, side).items():
        found.setdefault(name, concept)
    return tuple(found.values())


def _said(bead: Bead, side: Side, concept: Concept, context: Context) -> dict[str, Span]:
    """The ways in which a concept is said on one side of a bead, each with its first place."""
    language = context.language(side)
    found: dict[str, Span] = {}
    taken: list[Span] = []
    for hit in context.hits(bead, side):
        if hit.concept is concept and not hit.term.is_literal:
            found.setdefault(_way(hit.term, concept), (hit.start, hit.end))
            taken.append((hit.start, hit.end))
    tokens = term_use(context).tokens(bead, side)
    for term in concept.terms_in(language):
        if " " in term.text or term.is_literal or term.is_confusable or not _has_long_root(term):
            continue
        span = related(tokens, term)
        if span is not None and not any(span[0] < end and start < span[1] for start, end in taken):
            found.setdefault(_way(term, concept), span)
            taken.append(span)
    return found


def _way(term: Term, concept: Concept) -> str:
    """The name of the way of saying that a term belongs to.

    The first of the concept's terms that is of its family, preferred and short ones first.
    """
    ordered = sorted(
        concept.terms_in(term.language), key=lambda other: (list(TermStatus).index(other.status), len(other.text))
    )
    return next((other.text for other in ordered if not other.is_literal and same_family(other, term)), term.text)


def _has_long_root(term: Term) -> bool:
    return any(len(root) >= _LEAST_ROOT for root in roots_of(term.text, term.language))


# --- from the alignment alone ------------------------------------------------------------------------------------------


def word_usages(context: Context, side: Side, *, least: int = 4) -> tuple[Usage, ...]:
    """Recurring words of one side that the alignment shows rendered by two or more words of the other.

    A rendering is a word that stands (nearly) only where the word stands, at least twice, and that no other word
    explains better; together the
    renderings account for most of the word's places, each for its own. What happens twice by chance does not pass.

    Args:
        context: the alignment.
        side: whose words.
        least: beads in which a word must stand.
    """
    beads = [
        bead
        for bead in context.units
        if bead.source and bead.target and bead.kind is not BeadKind.FOREIGN and bead.confidence >= 0.5
    ]
    read: dict[Side, dict[str, dict[int, Span]]] = context.memory.setdefault("recurring words", {})
    for one in (side, other_side(side)):
        if one not in read:
            read[one] = _occurrences(beads, one, context)
    mine, theirs = read[side], read[other_side(side)]
    beads_of = _Inverted(_inverted(mine), _inverted(theirs))
    usages = []
    for word, places in mine.items():
        if len(places) < least or len(word) < _LEAST_SHOWN:
            continue
        answers = _exclusive(word, mine, theirs, beads_of)
        if len(answers) < 2:
            continue
        renderings = []
        for answer in answers:
            at = theirs[answer]
            found = tuple((beads[n], places[n], at[n]) for n in sorted(places.keys() & at.keys()))
            written = [context.text(bead, other_side(side))[slice(*span)] for bead, _, span in found]
            renderings.append(Rendering(answer, found, base_of(written, context.language(other_side(side)))))
        written = [context.text(beads[n], side)[slice(*span)] for n, span in places.items()]
        usages.append(Usage(side, word, None, tuple(renderings), base_of(written, context.language(side))))
    return tuple(usages)


def base_of(written: Iterable[str], language: str) -> str:
    """The base form of a word met in several forms: the one the dictionary gives most of them, else the shortest form."""
    forms = base_forms(language)
    words = [word.lower() for word in written]
    bases = Counter(base for word in words if (base := forms.base(word)) != word or forms.is_base(word))
    if bases:
        return min(bases, key=lambda base: (-bases[base], len(base), base))
    return min(words, key=lambda word: (len(word), word), default="")


def _occurrences(beads: Sequence[Bead], side: Side, context: Context) -> dict[str, dict[int, Span]]:
    """Root of a word → number of the bead → first place.

    A word that the dictionary cannot reduce joins the root it begins with, where another word shows that root.
    """
    language = context.language(side)
    forms = base_forms(language)
    stop = frozenset(strings(language, "terms", "stop"))
    adverbs = strings(language, "terms", "adverb_endings")
    found: dict[str, dict[int, Span]] = defaultdict(dict)
    unknown: list[tuple[str, int, Span]] = []

    def judged(written: str) -> tuple[str, str]:
        """The root of a word, or the word where the dictionary cannot reduce it; twice "" where it is not looked at."""
        word = written.lower()
        if len(word) < _LEAST_WORD or not word[0].isalpha() or word in stop or word.endswith(adverbs):
            return "", ""
        base = forms.base(written)
        if base == word and forms.known(written) is None:
            return "", word
        return min(roots_of(base, language), default=base), ""

    words: dict[str, tuple[str, str]] = {}
    for number, bead in enumerate(beads):
        for written, start, end in tokenise(context.text(bead, side)):
            if written not in words:
                words[written] = judged(written)
            root, word = words[written]
            if root:
                found[root].setdefault(number, (start, end))
            elif word:
                unknown.append((word, number, (start, end)))
    known = set(found)
    for word, number, span in unknown:
        root = next((word[:end] for end in range(len(word) - 1, 5, -1) if word[:end] in known), word)
        found[root].setdefault(number, span)
    return found


def _exclusive(
    word: str, mine: dict[str, dict[int, Span]], theirs: dict[str, dict[int, Span]], beads_of: _Inverted
) -> list[str]:
    """Words of the other side that share out the places of a word among them."""
    places = mine[word].keys()
    met = Counter(answer for number in places for answer in beads_of.theirs[number])
    scored = []
    for answer, together in met.items():
        at = theirs[answer]
        if together < 2 or together / len(at) < 0.8:
            continue
        dice = 2 * together / (len(places) + len(at))
        rivals = Counter(other for number in at for other in beads_of.mine[number] if other != word)
        best_rival = max(
            (2 * count / (len(mine[other]) + len(at)) for other, count in rivals.items() if count >= 2), default=0.0
        )
        if dice > best_rival:
            scored.append((answer, together))
    chosen: list[str] = []
    taken: set[int] = set()
    for answer, _ in sorted(scored, key=lambda item: (-item[1], item[0])):
        own = places & theirs[answer].keys()
        if not own & taken and not any(
            answer[:5] == other[:5] or answer in other or other in answer for other in chosen
        ):
            chosen.append(answer)
            taken |= own
    return chosen if len(chosen) > 1 and len(taken) >= 0.75 * len(places) else []


class _Inverted(NamedTuple):
    """The roots of each bead, by side."""

    mine: dict[int, list[str]]
    theirs: dict[int, list[str]]


def _inverted(occurrences: dict[str, dict[int, Span]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for root, places in occurrences.items():
        for number in places:
            found[number].append(root)
    return found


def merged(usages: Iterable[Usage]) -> tuple[Usage, ...]:
    """Usages of several alignments as one: the same word of the same concept, renderings added up."""
    together: dict[tuple[str, str], list[Usage]] = defaultdict(list)
    for usage in usages:
        together[usage.name, key_of(usage.concept) if usage.concept else ""].append(usage)
    result = []
    for same in together.values():
        places: dict[str, list[tuple[Bead, Span, Span]]] = defaultdict(list)
        shown: dict[str, str] = {}
        for usage in same:
            for rendering in usage.renderings:
                places[rendering.name] += rendering.places
                shown.setdefault(rendering.name, rendering.shown)
        ordered = sorted(places.items(), key=lambda item: (-len(item[1]), item[0]))
        result.append(
            Usage(
                same[0].side,
                same[0].name,
                same[0].concept,
                tuple(Rendering(name, tuple(at), shown[name]) for name, at in ordered),
                same[0].shown,
            )
        )
    return tuple(result)
