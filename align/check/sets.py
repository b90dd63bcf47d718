"""Rules about documents that belong together: what no pair shows alone, from records small enough to keep for all pairs.

A set is declared (``[[sets]]``). Each of its pairs is compared by itself, perhaps in a process of its own; on the way a set rule
notes what it will want to compare (``SetRule.record``, with the whole ``Context`` at hand). When the last pair is done, the
rule sees the notes of the whole set at once (``SetRule.check_set``) and yields findings, each on one of the places noted. The notes
come in the order of the pairs' names, whatever finished first.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, ClassVar, Final, Unpack

from align.check.rule import Details, Example, Rule, Span
from align.model import Passage, Side  # noqa: TC001  # the cache asks for the types of a Mention at run time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.check.context import Context
    from align.model import Bead, Finding, Said

__all__ = ["MOST_MENTIONS", "Mention", "SetExample", "SetRecord", "SetRule", "check_set", "record"]

MOST_MENTIONS: Final = 5_000
"""Mentions kept of one pair for one rule, the first of the document; the parent process holds those of every pair of a set."""


@dataclass(frozen=True, slots=True)
class Mention:
    """What one document says of a topic that other documents of its set may speak of too."""

    rule: str
    """Id of the rule that noted it."""
    topic: str
    """What is spoken of, alike in every document: ``"sv person maija malli"``, ``"fi term exclusion"``. Mentions are grouped by it."""
    value: str
    """What is said of it, normalised: mentions of one topic with different values are what a set rule looks for."""
    side: Side
    """The version that says it (the one whose words ``value`` is)."""
    shown: str
    """The words as written, for messages."""
    source: Passage | None
    """Where it stands, as a finding shows it; None when that side is empty."""
    target: Passage | None
    trust: float
    """``Context.trust`` of the bead, 0–1; confidences are multiplied by it."""
    count: int = 1
    """How often this document says this of the topic; one mention a topic and value is enough, with the first place."""
    extra: tuple[str, ...] = ()
    """Whatever else the rule wants to remember."""


@dataclass(frozen=True, slots=True)
class SetRecord:
    """What the set rules noted of one pair."""

    name: str
    """The pair's name."""
    paths: tuple[str, str]
    """Source and target file as the user gave them; equal when one file holds both."""
    languages: tuple[str, str]
    mentions: tuple[Mention, ...]

    def path(self, side: Side) -> str:
        """The file of one side."""
        return self.paths[0 if side == "source" else 1]


@dataclass(frozen=True, slots=True)
class SetExample:
    """A set of short pairs (Markdown) on which a set rule speaks or stays silent."""

    pairs: tuple[Example, ...]
    speaks: bool
    note: str = ""


@dataclass(frozen=True)
class SetRule(Rule):
    """Base of rules about a set. ``record`` and ``check_set`` stand for ``check``; options, ids and severities are as for all rules."""

    set_examples: ClassVar[tuple[SetExample, ...]] = ()
    """Tests and manual at once, as ``passes`` and ``fails`` are for rules about a pair."""

    def record(self, context: Context) -> Iterator[Mention]:  # noqa: ARG002
        """What to remember of one pair; make each with ``mention``."""
        return iter(())

    def check_set(self, records: Sequence[SetRecord]) -> Iterator[tuple[SetRecord, Finding]]:  # noqa: ARG002
        """What the documents say against each other; each finding with the record of the pair it belongs to.

        ``records`` hold this rule's own mentions only, pairs in the order of their names. Make findings with ``set_finding``.
        """
        return iter(())

    def mention(
        self,
        context: Context,
        bead: Bead,
        *,
        topic: str,
        value: str,
        side: Side,
        source: Span | None = None,
        target: Span | None = None,
        count: int = 1,
        extra: tuple[str, ...] = (),
    ) -> Mention:
        """A note on a bead; the spans are offsets in ``context.text(bead, side)`` as for findings, ``shown`` is the words of ``side``'s."""
        span = source if side == "source" else target
        text = context.text(bead, side)
        return Mention(
            rule=self.id,
            topic=topic,
            value=value,
            side=side,
            shown=text[slice(*span)] if span else text,
            source=context.passage(bead, "source", source),
            target=context.passage(bead, "target", target),
            trust=context.trust(bead),
            count=count,
            extra=extra,
        )

    def set_finding(self, mention: Mention, message: str | Said, **details: Unpack[Details]) -> Finding:
        """A finding at the place of a mention.

        The fingerprint is made of rule, topic, subject and the mention's passages: ``subject`` must name both values, and no path.
        """
        passages = mention.source, mention.target
        return self._made(
            message,
            passages,
            identity=f"{mention.topic} {details.get('subject', '')}",
            parts=tuple((p.text,) if p else () for p in passages),
            trust=mention.trust,
            details=details,
        )


def record(context: Context, rules: Iterable[Rule], name: str = "") -> SetRecord:
    """What the set rules among ``rules`` want to remember of one pair."""
    mentions = [
        mention
        for rule in rules
        if isinstance(rule, SetRule)
        for mention in islice(rule.record(context), MOST_MENTIONS)
    ]
    paths = context.document("source").path, context.document("target").path
    return SetRecord(name, paths, (context.language("source"), context.language("target")), tuple(mentions))


def check_set(records: Sequence[SetRecord], rules: Iterable[Rule]) -> dict[str, tuple[Finding, ...]]:
    """What the set rules find in one set: pair's name → findings, for the pairs that have any."""
    from dataclasses import replace

    ordered = sorted(records, key=lambda one: one.name)
    found: dict[str, list[Finding]] = {}
    for rule in rules:
        if not isinstance(rule, SetRule):
            continue
        own = [replace(one, mentions=tuple(m for m in one.mentions if m.rule == rule.id)) for one in ordered]
        for one, finding in rule.check_set(own):
            found.setdefault(one.name, []).append(finding)
    return {name: tuple(findings) for name, findings in found.items()}
