"""What a rule is.

A rule is a frozen dataclass: its fields are its options, its class attributes say what it is, its docstring is its manual, and
its examples are tests and manual at once. It looks at one bead (``check``) or at the whole alignment (``check_alignment``),
yields findings and touches nothing else.
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, TypedDict, Unpack

from align.check.prints import claim_keys, fingerprint
from align.languages.sayings import say, saying
from align.model import SIDES, Category, Finding, Mqm, Origin, RuleInfo, Said, Sayings, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.check.context import Context
    from align.check.part import Part
    from align.model import Bead, Passage, Slot

__all__ = ["SIDES", "Details", "Example", "Rule", "Span", "Table"]

Table: TypeAlias = "tuple[tuple[Any, ...], ...]"
"""Lines of anything, with a pattern at the end of each."""
Span = tuple[int, int]
"""Start and end in the joined text of one side of a bead (see ``Context.text``)."""


@dataclass(frozen=True, slots=True)
class Example:
    """Two short texts (Markdown) on which a rule stays silent (``passes``) or speaks (``fails``)."""

    source: str
    target: str
    note: str = ""
    """Why it passes or fails, for the manual."""
    source_language: str = "fi"
    target_language: str = "sv"
    glossary: str = ""
    """A glossary in CSV form for this example; "" for none."""
    document_date: str = ""


class Details(TypedDict, total=False):
    """What a rule may say of a finding beside its message; what is left out is the rule's own, or empty."""

    confidence: float
    """How sure the rule is, 0–1; 0.9 when it does not say."""
    subject: str
    """The number, term or address it is about, normalised: part of the fingerprint."""
    severity: Severity | None
    category: Category | None
    origin: Origin | None
    source_value: str
    target_value: str
    reason: str | Said
    advice: str | Said
    authority: str


@dataclass(frozen=True)
class Rule:
    """Base of all rules. Subclasses are frozen dataclasses too; a field is an option with a default and a docstring."""

    id: ClassVar[str]
    """Readable kebab-case name; a promise, never given to another rule."""
    category: ClassVar[Category]
    mqm: ClassVar[Mqm]
    severity: ClassVar[Severity]
    """Default severity; the configuration may set another."""
    origin: ClassVar[Origin] = Origin.TRANSLATION
    authority: ClassVar[str] = ""
    since: ClassVar[str] = "0.1"
    ci: ClassVar[bool] = False
    """Precise enough (0.9 measured) for the CI profile."""
    passes: ClassVar[tuple[Example, ...]] = ()
    fails: ClassVar[tuple[Example, ...]] = ()

    folded: ClassVar[bool] = False
    """Whether ``signs`` are looked for in texts with plain blanks, hyphens and dashes, as facts are read from them."""

    def signs(self, language: str) -> Table:  # noqa: ARG002
        """Patterns of which one matches in a text of the language wherever ``check`` finds something; () for a rule without such signs.

        A table of which each line ends in a pattern (``align.languages.sieve``), and which lives as long as the process.
        """
        return ()

    def among(self, part: Part, context: Context) -> Iterable[Bead]:
        """The units of a part in which ``check`` may find something: those with a sign, or all."""
        has_signs = any(self.signs(context.language(side)) for side in SIDES)
        return part.that_may(self.signs, folded=self.folded) if has_signs else part.units

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:  # noqa: ARG002
        """Findings of one bead (rows of tables come as one bead: label and values together)."""
        return iter(())

    def check_alignment(self, context: Context) -> Iterator[Finding]:  # noqa: ARG002
        """Findings about the whole document: a lost section, a term translated in two ways."""
        return iter(())

    @classmethod
    def info(cls) -> RuleInfo:
        """What a report may say about this rule."""
        summary, _, explanation = inspect.cleandoc(cls.__doc__ or cls.id).partition("\n")
        return RuleInfo(
            id=cls.id,
            mqm=cls.mqm,
            category=cls.category,
            severity=cls.severity,
            summary=summary.strip(),
            explanation=explanation.strip(),
            authority=cls.authority,
            since=cls.since,
        )

    @classmethod
    def options(cls) -> tuple[tuple[str, Any], ...]:
        """Name and default of each option."""
        return tuple((f.name, f.default) for f in fields(cls))

    @classmethod
    def says(cls, part: str, **slots: Slot) -> Said:
        """A saying of this rule (``[rule-id] part = "…"`` in the languages' ``sayings.toml``) with its slots filled."""
        return saying(f"{cls.id}.{part}", **slots)

    def finding(
        self,
        context: Context,
        bead: Bead,
        message: str | Said,
        *,
        source: Span | None = None,
        target: Span | None = None,
        **details: Unpack[Details],
    ) -> Finding:
        """A finding on a bead: passages, places and fingerprint filled in, its sentences said in English and kept for others.

        ``source`` and ``target`` are the flagged spans in ``context.text(bead, side)``, None to flag no words there.
        A confidence is the rule's own; it is lowered by a weak bead and by doubtful reading of the passage.
        """
        return self._made(
            message,
            (context.passage(bead, "source", source), context.passage(bead, "target", target)),
            identity=details.get("subject", ""),
            parts=tuple(tuple(s.text for s in context.joined(bead, side).segments) for side in SIDES),
            trust=context.trust(bead),
            details=details,
        )

    def _made(
        self,
        message: str | Said,
        passages: tuple[Passage | None, Passage | None],
        *,
        identity: str,
        parts: tuple[tuple[str, ...], ...],
        trust: float,
        details: Details,
    ) -> Finding:
        """A finding on two passages; ``identity`` and the passages' ``parts`` are what a baseline finds it by."""
        sentences = message, details.get("reason", ""), details.get("advice", "")
        said, reason, advice = (_english(sentence) for sentence in sentences)
        return Finding(
            rule=self.id,
            category=details.get("category") or self.category,
            severity=details.get("severity") or self.severity,
            confidence=round(max(0.0, min(1.0, details.get("confidence", 0.9) * trust)), 3),
            message=said,
            source=passages[0],
            target=passages[1],
            source_value=details.get("source_value", ""),
            target_value=details.get("target_value", ""),
            reason=reason,
            advice=advice,
            authority=details.get("authority") or self.authority,
            origin=details.get("origin") or self.origin,
            subject=details.get("subject", ""),
            fingerprint=fingerprint(self.id, identity, *(p.text if p else "" for p in passages)),
            keys=claim_keys(self.id, identity, passages, parts=parts),
            said=Sayings(*(sentence if isinstance(sentence, Said) else None for sentence in sentences)),
        )


def _english(text: str | Said) -> str:
    return say(text, "en") if isinstance(text, Said) else text
