"""What ``rinnan terms`` does: check one text, search aligned documents, drift over a set, candidates for a glossary."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.context import Context
from align.check.renderings import Usage, concept_usages, merged, word_usages
from align.check.termuse import ACCEPTED, accepted_terms, listing, other_side
from align.glossary import TermFinder
from align.glossary.kin import roots_of
from align.glossary.misspelt import Misspellings
from align.glossary.tokens import tokenise
from align.glossary.words import base_forms
from align.languages import strings
from align.model import BeadKind, Concept, Glossary, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.model import Alignment, Bead, Place, Side, TermHit

__all__ = ["Candidate", "Concordance", "SetDrift", "TextFinding", "candidates", "check_text", "drift", "search"]

_SIDES: Final[tuple[Side, Side]] = ("source", "target")
_LEAST_PASSAGE: Final = 4
"""Words of a passage that is followed over a set; shorter ones recur in other senses."""
_LONGEST_PASSAGE: Final = 12
"""Longer ones are sentences, which may be put in another way; titles, headings and standing phrases may not."""


# --- one text ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TextFinding:
    """Something about the terms of one text."""

    kind: str
    """"deprecated", "forbidden", "misspelt", "superseded"."""
    start: int
    end: int
    quote: str
    concept: str
    message: str
    advice: str


def check_text(text: str, language: str, glossaries: Sequence[Glossary], *, date: str = "") -> tuple[TextFinding, ...]:
    """Deprecated, forbidden, misspelt and superseded terms of a text in one language, in order of place.

    Args:
        text: running text.
        language: its ISO 639-1 code.
        glossaries: what is asked for.
        date: ISO date by which names are judged; "" to leave that out.
    """
    found = list(_unwanted(text, language, glossaries, date))
    for slip in Misspellings(glossaries, language).find(text):
        written = text[slip.start : slip.end]
        found.append(
            TextFinding(
                "misspelt",
                slip.start,
                slip.end,
                written,
                slip.concept.id,
                f"“{written}” is probably “{slip.form}”.",
                f"Write “{slip.form}”.",
            )
        )
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.kind)))


def _unwanted(text: str, language: str, glossaries: Sequence[Glossary], date: str) -> Iterable[TextFinding]:
    from align.glossary.component import blank_pipeline

    # one pipeline for whoever works in spaCy and for us: what `rinnan terms check` says, doc.spans["terms"] says
    doc = blank_pipeline(glossaries, language)(text)
    hits: tuple[TermHit, ...] = tuple(span._.term_hit for span in doc.spans["terms"])
    for hit in hits:
        quote = text[hit.start : hit.end]
        if hit.term.status in ACCEPTED:
            if (
                date
                and hit.concept.valid_to
                and hit.concept.valid_to < date
                and not _is_valid_elsewhere(hit, hits, date)
            ):
                yield TextFinding(
                    "superseded",
                    hit.start,
                    hit.end,
                    quote,
                    hit.concept.id,
                    f"“{quote}” was the name until {hit.concept.valid_to}.",
                    _successor(hit.concept, glossaries, language),
                )
        elif not hit.term.is_confusable and not any(
            o.term.status in ACCEPTED and o.start <= hit.start and o.end >= hit.end for o in hits
        ):
            terms = accepted_terms((hit.concept,), language)
            yield TextFinding(
                hit.term.status.value,
                hit.start,
                hit.end,
                quote,
                hit.concept.id,
                f"“{quote}” is {hit.term.status.value}.",
                f"Use {listing(terms)}." if terms else "",
            )


def _is_valid_elsewhere(hit: TermHit, hits: Sequence[TermHit], date: str) -> bool:
    return any(
        o.concept is not hit.concept
        and o.start <= hit.start
        and o.end >= hit.end
        and o.term.status in ACCEPTED
        and (not o.concept.valid_to or date <= o.concept.valid_to)
        for o in hits
    )


def _successor(concept: Concept, glossaries: Sequence[Glossary], language: str) -> str:
    for glossary in glossaries:
        for other in glossary.concepts:
            if concept.replaced_by and other.id == concept.replaced_by:
                return f"Since then {listing(accepted_terms((other,), language), limit=2)}."
    return ""


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
        for side in _SIDES:
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
    for language in dict.fromkeys(context.language(side) for context in contexts for side in _SIDES):
        usages: list[Usage] = []
        for context in contexts:
            for side in _SIDES:
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
        for side in _SIDES:
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


# --- candidates --------------------------------------------------------------------------------------------------------


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

    Compounds and derived nouns come before other words, since terms mostly are such; a rendering is the word of
    the other side with the highest Dice
    coefficient over the beads.

    Args:
        alignments: the set.
        glossaries: what is known already.
        least: passages a word must stand in.
        limit: how many to give per language.
    """
    contexts = [Context(alignment, glossaries=glossaries) for alignment in alignments]
    result: list[Candidate] = []
    for language in dict.fromkeys(context.language(side) for context in contexts for side in _SIDES):
        result += _candidates_in(language, contexts, glossaries, least)[:limit]
    return tuple(result)


def _candidates_in(
    language: str, contexts: Sequence[Context], glossaries: Sequence[Glossary], least: int
) -> list[Candidate]:
    finder = TermFinder(glossaries, language)
    passages: dict[str, set[int]] = defaultdict(set)
    answers: dict[str, set[int]] = defaultdict(set)
    example: dict[str, str] = {}
    number = 0
    for context in contexts:
        for side in _SIDES:
            if context.language(side) != language:
                continue
            for bead in context.alignment.beads:
                if not bead.source or not bead.target or bead.kind is BeadKind.FOREIGN:
                    continue
                number += 1
                text = context.text(bead, side)
                known = [(hit.start, hit.end) for hit in finder.find(text)] if glossaries else []
                for word in _words(text, language, known):
                    passages[word].add(number)
                    example.setdefault(word, text)
                for word in _words(context.text(bead, other_side(side)), context.language(other_side(side)), []):
                    answers[word].add(number)
    by_passage: dict[int, list[str]] = defaultdict(list)
    for word, at in answers.items():
        for passage in at:
            by_passage[passage].append(word)
    found = []
    for word, at in passages.items():
        if len(at) >= least:
            rendering, share = _rendering(at, answers, by_passage)
            found.append(Candidate(word, language, len(at), rendering, share, example[word]))
    return sorted(found, key=lambda c: (-c.count * (2 if _is_term_like(c.word, language) else 1), c.word))


def _words(text: str, language: str, known: Sequence[tuple[int, int]]) -> set[str]:
    forms = base_forms(language)
    stop = frozenset(strings(language, "terms", "stop"))
    return {
        forms.base(token.text)
        for token in tokenise(text)
        if len(token.text) >= 6
        and token.text.replace("-", "").isalpha()
        and token.text.lower() not in stop
        and not any(start <= token.start and token.end <= end for start, end in known)
    }


def _rendering(at: set[int], answers: dict[str, set[int]], by_passage: dict[int, list[str]]) -> tuple[str, float]:
    met = Counter(word for passage in at for word in by_passage[passage])
    best = max(met.items(), key=lambda item: (2 * item[1] / (len(at) + len(answers[item[0]])), item[0]), default=None)
    if best is None or 2 * best[1] / (len(at) + len(answers[best[0]])) < 0.4:
        return "", 0.0
    return best[0], round(best[1] / len(at), 2)


def _is_term_like(word: str, language: str) -> bool:
    """A compound, or a word with a suffix that makes nouns."""
    forms = base_forms(language)
    if any(forms.is_base(word[cut:]) and forms.is_boundary(word[:cut], word[cut:]) for cut in range(3, len(word) - 3)):
        return True
    root = min(roots_of(word, language), default=word)
    return len(word) - len(root) >= 3
