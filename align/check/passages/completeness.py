"""Whole passages that one version has and the other has not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from align.check.passages.emptyvalues import EmptyValue
from align.check.rule import Example, Rule
from align.languages.sayings import saying
from align.model import Bead, BeadKind, BlockKind, Category, Mqm, Relation, SegmentKind, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.check.context import Context
    from align.check.part import Part
    from align.model import Finding, Said, Segment, Side

__all__ = ["RULES", "AddedPassage", "EmptyValue", "MissingPassage", "MovedPassage"]

_COMPLETE: Final = frozenset({Relation.FULL, Relation.PARALLEL})
_QUIET_LETTERS: Final = 3
_NEAR: Final = 4
"""Units on either side in which the very words of a passage are looked for in the other version."""


@dataclass(frozen=True)
class _OneSided(Rule):
    """Shared engine: runs of one-sided beads, gathered so that one lost section is one finding."""

    least_confidence: float = 0.5
    """Passages less surely unmatched than this are not reported (posterior of the pairing, 0–1)."""
    shortest: int = 12
    """Passages with fewer letters are reported as minor (a label, a stray word)."""

    kind: ClassVar[BeadKind]
    side: ClassVar[Side]
    verb: ClassVar[str]

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        if not self._counts(context.relation):
            return
        for run in _runs(context, self.kind, self.side):
            yield from self._report(run, context)

    def _counts(self, relation: Relation) -> bool:
        # a declared abridgement may leave passages out on its short side; which side that is, the configuration says by slots
        return relation in _COMPLETE or (relation is Relation.ABRIDGED and self.side == "target")

    def _report(self, run: Sequence[Bead], context: Context) -> Iterator[Finding]:
        segments = tuple(s for bead in run for s in bead.side(self.side))
        if sum(ch.isalpha() for s in segments for ch in s.text) < _QUIET_LETTERS or self._is_near(run, context):
            return
        doubt = 1.0
        for bead in run:
            doubt *= 1.0 - bead.confidence
        confidence = max(1.0 - doubt, *(b.confidence for b in run)) if len(run) > 1 else run[0].confidence
        if confidence < self.least_confidence:
            return
        merged = replace(
            run[0],
            confidence=min(confidence, 0.995),
            source=segments if self.side == "source" else (),
            target=segments if self.side == "target" else (),
        )
        here, there = context.version(self.side), context.version(other_side(self.side))
        yield self.finding(
            context,
            merged,
            saying("one-sided.message", what=self._what(segments, context), here=here, there=there),
            confidence=1.0,
            severity=self._weight(segments, context),
            reason=self._expected(run, context),
            advice=saying("one-sided.advice", there=there),
        )

    def _is_near(self, run: Sequence[Bead], context: Context) -> bool:
        """Whether the other version has the very words close by: a code or an address in another line, joined with others."""
        near = list(context.neighbours(run[0], _NEAR + len(run)))
        here = " ".join(context.text(unit, self.side) for unit in near if unit not in run)
        there = " ".join(context.text(unit, other_side(self.side)) for unit in near)
        for bead in run:
            words = re.compile(rf"(?<!\w){re.escape(context.text(bead, self.side))}(?!\w)")
            if len(words.findall(there)) <= len(words.findall(here)):
                return False
        return True

    def _what(self, segments: Sequence[Segment], context: Context) -> Said:
        first = segments[0]
        blocks = {s.block for s in segments}
        if first.kind is SegmentKind.HEADING and len(blocks) > 1:
            return saying("one-sided.section", name=first.text, n=len(blocks) - 1)
        if first.kind is SegmentKind.HEADING:
            return saying("one-sided.heading")
        if context.block(first, self.side).kind is BlockKind.ROW:
            return saying("one-sided.row") if len(blocks) == 1 else saying("one-sided.rows", n=len(blocks))
        if len(blocks) > 1 and all(s.kind is SegmentKind.ITEM for s in segments):
            return saying("one-sided.items", n=len(blocks))
        if len(blocks) > 1:
            return saying("one-sided.passages", n=len(blocks))
        if first.kind is SegmentKind.ITEM:
            return saying(
                "one-sided.item" if _is_whole_block(segments, context, self.side) else "one-sided.item-sentence"
            )
        if _is_whole_block(segments, context, self.side):
            return saying("one-sided.paragraph" if len(segments) > 1 else "one-sided.passage")
        return saying("one-sided.sentence") if len(segments) == 1 else saying("one-sided.sentences", n=len(segments))

    def _weight(self, segments: Sequence[Segment], context: Context) -> Severity:
        letters = sum(ch.isalpha() for s in segments for ch in s.text)
        if letters < self.shortest or context.relation is Relation.ABRIDGED:
            return Severity.MINOR
        return self.severity

    def _expected(self, run: Sequence[Bead], context: Context) -> Said:
        for other in context.before(run[0]):
            segments = other.side(other_side(self.side))
            if segments and other.side(self.side):
                place = segments[-1].place
                key = "after" + "-section" * bool(place.section) + "-page" * bool(place.page)
                text = _short(segments[-1].text)
                return saying(f"one-sided.{key}", text=text, section=place.section or "", page=place.page or 0)
        return saying("one-sided.beginning")


def _short(text: str, width: int = 70) -> str:
    return text if len(text) <= width else text[: width - 1].rsplit(" ", 1)[0] + " …"


def _is_whole_block(segments: Sequence[Segment], context: Context, side: Side) -> bool:
    block = context.block(segments[0], side)
    return segments[0].start <= 1 and segments[-1].end >= len(block.text) - 1


def _runs(context: Context, kind: BeadKind, side: Side) -> Iterator[list[Bead]]:
    """Neighbouring one-sided beads on one side, cut where a section starts."""
    covered = context.explained
    run: list[Bead] = []
    ordered = sorted(
        (unit for unit in context.units if unit.side(side)),
        key=lambda unit: (unit.side(side)[0].block, unit.side(side)[0].start),
    )
    for unit in ordered:
        wanted = unit.kind is kind and id(unit) not in covered and not unit.reordered
        starts = unit.side(side)[0].kind in {SegmentKind.HEADING, SegmentKind.TITLE}
        if run and (not wanted or starts or _is_new_part(run, unit, side)):
            yield run
            run = []
        if wanted:
            run.append(unit)
    if run:
        yield run


def _is_new_part(run: Sequence[Bead], unit: Bead, side: Side) -> bool:
    # sentences of one paragraph, items of one list, everything under one heading are one cause; loose paragraphs are separate causes
    first, last, here = run[0].side(side)[0], run[-1].side(side)[-1], unit.side(side)[0]
    if first.kind is SegmentKind.HEADING:
        return here.section != first.section
    is_next_item = here.kind is last.kind is SegmentKind.ITEM and here.block == last.block + 1
    return here.block != last.block and not is_next_item


@dataclass(frozen=True)
class MissingPassage(_OneSided):
    """A passage of the source version has no counterpart in the target version.

    Looks for sentences, paragraphs, list items, table rows and whole sections that the pairing could match with nothing, after
    moved passages were sought in the whole document. A lost section is one finding. Whoever reads only the other version never
    learns what it says. Does not speak where the pair is declared an excerpt, and mildly where it is declared abridged; passages in
    a third language and tables of contents are left out.
    """

    id = "missing-passage"
    category = Category.OMISSION
    mqm = Mqm.OMISSION
    severity = Severity.MAJOR
    ci = True
    authority = "Language Act (423/2003); DGT Translation Quality Guidelines 2015: no omissions"
    kind = BeadKind.MISSING
    side = "source"
    verb = "lacks"
    passes = (
        Example(
            "# Haku\n\nAvustusta voi hakea toukokuussa.\n\nHakemukset käsitellään saapumisjärjestyksessä.",
            "# Ansökan\n\nUnderstöd kan sökas i maj.\n\nAnsökningarna behandlas i den ordning de kommer in.",
            "every passage has its counterpart",
        ),
    )
    fails = (
        Example(
            "# Haku\n\nAvustusta voi hakea toukokuussa 2024.\n\nHakijalla tulee olla kokemusta vapaaehtoistyöstä ja voimassa oleva"
            " sopimus kunnan kanssa.\n\nPäätökset annetaan 15.6.2024.",
            "# Ansökan\n\nUnderstöd kan sökas i maj 2024.\n\nBesluten ges 15.6.2024.",
            "the second paragraph is lost",
        ),
    )


@dataclass(frozen=True)
class AddedPassage(_OneSided):
    """A passage of the target version has no counterpart in the source version.

    The mirror of missing-passage: either version may be the original, so an addition on one side is an omission on the other. Does
    not speak where the pair is declared abridged on the source side or an excerpt.
    """

    id = "added-passage"
    category = Category.ADDITION
    mqm = Mqm.ADDITION
    severity = Severity.MAJOR
    ci = True
    authority = "Language Act (423/2003); DGT Translation Quality Guidelines 2015: no additions"
    kind = BeadKind.ADDED
    side = "target"
    verb = "adds"
    passes = (
        Example(
            "# Haku\n\nAvustusta voi hakea toukokuussa.\n\nHakemukset käsitellään saapumisjärjestyksessä.",
            "# Ansökan\n\nUnderstöd kan sökas i maj.\n\nAnsökningarna behandlas i den ordning de kommer in.",
        ),
    )
    fails = (
        Example(
            "# Haku\n\nAvustusta voi hakea toukokuussa 2024.\n\nPäätökset annetaan 15.6.2024.",
            "# Ansökan\n\nUnderstöd kan sökas i maj 2024.\n\nSökanden ska ha erfarenhet av frivilligarbete och ett gällande avtal med"
            " kommunen.\n\nBesluten ges 15.6.2024.",
            "the second paragraph stands in Swedish only",
        ),
    )


@dataclass(frozen=True)
class MovedPassage(Rule):
    """A passage stands in another place in the other version.

    Nothing is lost, but whoever compares the versions, or cites one by paragraph, should know. Lists that each language sorts in its
    own order are not moved passages.
    """

    id = "moved-passage"
    category = Category.MOVED
    mqm = Mqm.LAYOUT
    severity = Severity.NEUTRAL
    passes = (
        Example(
            "# Haku\n\nHae toukokuussa 2024.\n\nPäätös annetaan 15.6.2024.",
            "# Ansökan\n\nSök i maj 2024.\n\nBeslut ges 15.6.2024.",
        ),
    )
    fails = (
        Example(
            "# Tuki\n\nAvustus on enintään 4 000 euroa vuodessa.\n\nHakuaika päättyy 31.5.2024 klo 16.15.\n\nLisätietoja antaa Aino Salmi,"
            " aino.salmi@example.fi.\n\nAvustusta myöntää Saaristokunta.\n\nPäätös tehdään 60 päivässä.\n\nHakemus lähetetään osoitteeseen"
            " www.example.fi/haku.",
            "# Stöd\n\nAnsökningstiden går ut 31.5.2024 kl. 16.15."
            "\n\nYtterligare information ger Aino Salmi, aino.salmi@example.fi.\n\nUnderstöd beviljas av Saaristokunta.\n\nBeslutet fattas"
            " inom 60 dagar.\n\nAnsökan skickas till adressen www.example.fi/haku.\n\nUnderstödet är högst 4 000 euro per år.",
            "the sum comes last in Swedish",
        ),
    )

    def among(self, part: Part, context: Context) -> Iterable[Bead]:  # noqa: ARG002
        """Those that stand elsewhere."""
        return [unit for unit in part.units if unit.kind is BeadKind.MOVED]

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        if bead.kind is not BeadKind.MOVED or bead.reordered:
            return
        yield self.finding(
            context,
            bead,
            self.says("message", here=context.version("source"), there=context.version("target")),
            confidence=0.9,
            advice=self.says("advice"),
        )


RULES: Final[tuple[type[Rule], ...]] = (MissingPassage, AddedPassage, EmptyValue, MovedPassage)
