"""What ``rinnan terms`` asks of aligned documents: where a word stands, and what is rendered in several ways over a set."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.context import Context
from align.check.terms.recurring import word_usages
from align.check.terms.renderings import Usage, concept_usages, merged
from align.glossary import TermFinder
from align.glossary.tokens import tokenise
from align.model import SIDES, BeadKind, Concept, Glossary, Term, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.model import Alignment, Bead, Place, Side, TermHit

__all__ = ["Concordance", "SetDrift", "drift", "search"]


_LEAST_PASSAGE: Final = 4
"""Words of a passage that is followed over a set; shorter ones recur in other senses."""
_LONGEST_PASSAGE: Final = 12
"""Longer ones are sentences, which may be put in another way; titles, headings and standing phrases may not."""


# --- concordance -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Concordance:
    """A passage with a searched word, and its counterpart."""

    side: Side
    """The side the word was found on."""
    text: str
    start: int
    end: int
    counterpart: str
    """The other side of the bead, "" when it has none."""
    place: Place
    counterpart_place: Place | None
    confidence: float
    """Of the bead."""


def search(alignments: Iterable[Alignment], query: str) -> tuple[Concordance, ...]:
    """Passages of aligned documents in which a word or phrase stands in any inflection, with their counterparts.

    Args:
        alignments: where to search, both sides.
        query: base form of a word or phrase, in either language; an acronym is matched as written.
    """
    found: list[Concordance] = []
    for alignment in alignments:
        context = Context(alignment)
        for side in SIDES:
            language = context.language(side)
            finder = TermFinder((_ad_hoc(query, language),), language)
            for bead in alignment.beads:
                text = context.text(bead, side)
                found += [_line(context, bead, side, hit) for hit in finder.find(text)]
    return tuple(found)


def _ad_hoc(query: str, language: str) -> Glossary:
    from align.glossary.rows import is_literal

    text = " ".join(query.split())
    return Glossary("query", (Concept("query", (Term(text, language, is_literal=is_literal(text)),)),))


def _line(context: Context, bead: Bead, side: Side, hit: TermHit) -> Concordance:
    located = context.joined(bead, side).locate(hit.start)
    segment = located[0] if located else bead.side(side)[0]
    others = bead.side(other_side(side))
    return Concordance(
        side,
        context.text(bead, side),
        hit.start,
        hit.end,
        context.text(bead, other_side(side)),
        segment.place,
        others[0].place if others else None,
        bead.confidence,
    )


# --- drift over a set --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SetDrift:
    """One word of one language, rendered in several ways over a set of documents."""

    word: str
    language: str
    concept: str
    """Id of the concept, "" when the alignment alone shows it."""
    renderings: tuple[tuple[str, int, tuple[Place, ...]], ...]
    """Rendering, number of places, the places; the most frequent first."""


def drift(
    alignments: Iterable[Alignment], glossaries: Sequence[Glossary] = (), *, least: int = 2
) -> tuple[SetDrift, ...]:
    """Words rendered in several ways across documents, with and without a glossary; most renderings first.

    Unlike the rule about one document this names every word with two renderings: over a set, one use each in two documents is
    what a reader of both notices.

    Args:
        alignments: the set.
        glossaries: concepts to follow; without, only what the alignments themselves show.
        least: renderings from which a word is named.
    """
    result: list[SetDrift] = []
    contexts = [Context(alignment, glossaries=glossaries) for alignment in alignments]
    for language in dict.fromkeys(context.language(side) for context in contexts for side in SIDES):
        usages: list[Usage] = []
        for context in contexts:
            for side in SIDES:
                if context.language(side) == language:
                    usages += concept_usages(context, side) if glossaries else ()
                    usages += word_usages(context, side)
        for usage in merged(usages):
            if len(usage.renderings) >= least:
                shown = tuple(
                    (r.shown, r.count, tuple(bead.side(other_side(usage.side))[0].place for bead, _, _ in r.places))
                    for r in usage.renderings
                )
                result.append(SetDrift(usage.shown, language, usage.concept.id if usage.concept else "", shown))
    result += _passages(contexts)
    result.sort(
        key=lambda item: (
            not item.concept,
            -len(item.renderings),
            -sum(count for _, count, _ in item.renderings),
            item.word,
        )
    )
    return tuple(result)


def _passages(contexts: Sequence[Context]) -> list[SetDrift]:
    """Passages that stand word for word the same in several places, with different counterparts: titles, headings, standing phrases."""
    found: dict[tuple[str, str], dict[str, tuple[str, list[Place]]]] = defaultdict(dict)
    shown: dict[tuple[str, str], str] = {}
    for context in contexts:
        for side in SIDES:
            for bead in context.alignment.beads:
                text, answer = context.text(bead, side), context.text(bead, other_side(side))
                if (
                    bead.source
                    and bead.target
                    and bead.kind is not BeadKind.FOREIGN
                    and _LEAST_PASSAGE <= len(text.split()) <= _LONGEST_PASSAGE
                ):
                    key = (context.language(side), _folded(text))
                    shown.setdefault(key, text)
                    found[key].setdefault(_folded(answer), (answer, []))[1].append(bead.side(other_side(side))[0].place)
    return [
        SetDrift(
            shown[key],
            key[0],
            "",
            tuple(
                (answer, len(places), tuple(places))
                for answer, places in sorted(answers.values(), key=lambda item: -len(item[1]))
            ),
        )
        for key, answers in found.items()
        if len(answers) > 1
    ]


def _folded(text: str) -> str:
    return " ".join(token.text.casefold() for token in tokenise(text) if token.is_word)
