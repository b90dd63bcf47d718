"""Drift over a set: each document keeps to one word, but not to the same as the next one."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.rule import SIDES, Example
from align.check.sets import SetExample, SetRule
from align.check.terms.renderings import concept_usages
from align.glossary.tokens import tokenise
from align.languages.sayings import saying, version_said
from align.model import BeadKind, Category, Mqm, SegmentKind, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.check.context import Context
    from align.check.sets import Mention, SetRecord
    from align.model import Bead, Finding

__all__ = ["RULES", "PassageDriftInSet", "TermDriftInSet"]

_LEAST_PASSAGE, _LONGEST_PASSAGE = 4, 12
"""Words of a passage that is followed over a set: shorter ones recur in other senses, longer ones may be put in another way."""
_SHOWN: Final = 4
"""Ways of saying that a message names."""
_GLOSSARY = "id;fi;sv;sv-admitted\ntreatment;yhdenvertaisuus;likabehandling;jämlikhet\n"
_TITLES: Final = frozenset({SegmentKind.TITLE, SegmentKind.HEADING})

_Noted = tuple["SetRecord", "Mention"]


@dataclass(frozen=True)
class _SetDrift(SetRule):
    """Shared by the rules about drift over a set."""

    category = Category.CONSISTENCY
    mqm = Mqm.INCONSISTENT_USE
    severity = Severity.MINOR
    authority = "DGT Translation Quality Guidelines 2015: consistency between related documents"

    def check_set(self, records: Sequence[SetRecord]) -> Iterator[tuple[SetRecord, Finding]]:
        """One finding a topic of which documents say different things, at the rarest of them."""
        topics: dict[str, list[_Noted]] = defaultdict(list)
        for one in records:
            for mention in one.mentions:
                topics[mention.topic].append((one, mention))
        for noted in topics.values():
            values = {mention.value for _, mention in noted}
            if len(values) > 1 and len({one.name for one, _ in noted}) > 1 and not _is_said_alone(noted, values):
                yield self._drifted(noted)

    def _drifted(self, noted: Sequence[_Noted]) -> tuple[SetRecord, Finding]:
        counts: Counter[str] = Counter()
        for _, mention in noted:
            counts[mention.value] += mention.count
        ways = sorted(counts, key=lambda value: (-counts[value], value))
        one, rare = next((o, m) for o, m in reversed(noted) if m.value == ways[-1])
        name, concept, authority, sure = rare.extra
        first = {value: next((o, m) for o, m in noted if m.value == value) for value in ways}
        return one, self.set_finding(
            rare,
            self.says(
                "message",
                name=name,
                here=version_said(one.languages, other_side(rare.side)),
                there=version_said(one.languages, rare.side),
                n=len(ways),
                ways=tuple(
                    self.says("way", words=self._named(first[v][1]), n=counts[v], file=first[v][0].path(rare.side))
                    for v in ways[:_SHOWN]
                ),
            ),
            confidence=float(sure),
            subject=f"{rare.topic}:{'|'.join(sorted(ways))}",
            source_value=rare.shown if rare.side == "source" else name,
            target_value=rare.shown if rare.side == "target" else name,
            reason=self.says("reason", concept=concept),
            advice=saying("term-drift.advice"),
            authority=authority,
        )

    def _named(self, mention: Mention) -> str:
        """A way of saying as the message shows it."""
        return mention.value


@dataclass(frozen=True)
class TermDriftInSet(_SetDrift):
    """A concept of the glossary is rendered differently in documents of one set.

    A programme page says *likabehandling*, the call for applications *jämlikhet*: each is right by itself, a reader of both takes them
    for two things. Needs a set of documents checked together (``[[sets]]``). Words of one root count as one rendering. What one document
    shows alone is left to *term-drift*. One finding a term, at the rarest rendering.
    """

    id = "term-drift-in-set"
    passes = (
        Example(
            "Yhdenvertaisuutta edistetään.",
            "Likabehandlingen främjas.",
            "one pair is the matter of term-drift",
            glossary=_GLOSSARY,
        ),
    )
    set_examples = (
        SetExample(
            (
                Example("Yhdenvertaisuutta edistetään.", "Likabehandlingen främjas.", glossary=_GLOSSARY),
                Example("Hanke lisää yhdenvertaisuutta.", "Projektet ökar jämlikheten.", glossary=_GLOSSARY),
            ),
            speaks=True,
            note="two documents, two words",
        ),
        SetExample(
            (
                Example("Yhdenvertaisuutta edistetään.", "Likabehandlingen främjas.", glossary=_GLOSSARY),
                Example("Hanke lisää yhdenvertaisuutta.", "Projektet ökar likabehandlingen.", glossary=_GLOSSARY),
            ),
            speaks=False,
            note="one word in both",
        ),
    )

    def record(self, context: Context) -> Iterator[Mention]:
        """One mention of each rendering of each term, with its first place."""
        for side in SIDES if context.glossaries else ():
            for usage in concept_usages(context, side):
                if usage.concept is None:
                    continue
                for rendering in usage.renderings:
                    bead, span, answer = rendering.places[0]
                    source, target = (span, answer) if side == "source" else (answer, span)
                    yield self.mention(
                        context,
                        bead,
                        topic=f"{context.language(side)} term {usage.concept.id} {usage.name}",
                        value=rendering.name,
                        side=other_side(side),
                        source=source,
                        target=target,
                        count=rendering.count,
                        extra=(usage.shown, usage.concept.id, usage.concept.source, "0.65"),
                    )


@dataclass(frozen=True)
class PassageDriftInSet(_SetDrift):
    """A title or standing phrase is the same in several documents of a set, its translation is not.

    Compared are passages of four to twelve words that stand word for word alike in one language. A title or heading is reported with more
    confidence than a sentence, which may rightly be put in another way. Needs a set of documents checked together
    (``[[sets]]``).
    """

    id = "passage-drift-in-set"
    passes = (
        Example(
            "# Osaamisen ja osallisuuden ohjelma 2027", "# Programmet för kompetens och delaktighet 2027", "one pair"
        ),
    )
    set_examples = (
        SetExample(
            (
                Example("# Osaamisen ja osallisuuden ohjelma", "# Programmet för kompetens och delaktighet"),
                Example("# Osaamisen ja osallisuuden ohjelma", "# Ett program för kunnande och inkludering"),
            ),
            speaks=True,
            note="one title, two translations",
        ),
        SetExample(
            (
                Example("# Osaamisen ja osallisuuden ohjelma", "# Programmet för kompetens och delaktighet"),
                Example("# Osaamisen ja osallisuuden ohjelma", "# Programmet för kompetens och delaktighet"),
            ),
            speaks=False,
        ),
    )

    def record(self, context: Context) -> Iterator[Mention]:
        """Each such passage with its counterpart, once."""
        seen: set[tuple[str, str]] = set()
        # not the units of rules, in which a label stands before its value: a title is the same with and without
        for bead in context.alignment.beads:
            if not bead.source or not bead.target or bead.kind is BeadKind.FOREIGN:
                continue
            for side in SIDES:
                text = context.text(bead, side)
                if not _LEAST_PASSAGE <= len(text.split()) <= _LONGEST_PASSAGE:
                    continue
                topic = f"{context.language(side)} passage {_folded(text)}"
                value = _folded(context.text(bead, other_side(side)))
                if value and (topic, value) not in seen:
                    seen.add((topic, value))
                    sure = "0.75" if _is_title(bead) else "0.45"
                    yield self.mention(
                        context, bead, topic=topic, value=value, side=other_side(side), extra=(text, "", "", sure)
                    )

    def _named(self, mention: Mention) -> str:
        return mention.shown


def _is_title(bead: Bead) -> bool:
    return all(segment.kind in _TITLES for segment in (*bead.source, *bead.target))


def _is_said_alone(noted: Sequence[_Noted], values: set[str]) -> bool:
    """Whether one document has all the ways, often enough for *term-drift* to speak of it."""
    by_document: dict[str, Counter[str]] = defaultdict(Counter)
    for one, mention in noted:
        by_document[one.name][mention.value] += mention.count
    return any(
        counts.keys() == values and (len(values) > 2 or min(counts.values()) > 1) for counts in by_document.values()
    )


def _folded(text: str) -> str:
    return " ".join(token.text.casefold() for token in tokenise(text) if token.is_word)


RULES: Final = (TermDriftInSet, PassageDriftInSet)
