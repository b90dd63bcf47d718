"""A duty that the other version turns into advice, or the other way round: *on säilytettävä – bör bevaras*."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.claims import is_comparable
from align.check.meaning.families import listed, spans_of
from align.check.rule import SIDES, Example, Rule, Table
from align.model import Category, Mqm, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.check.rule import Span
    from align.model import Bead, Finding, Side

__all__ = ["DutySoftened"]

_AGREED: Final = 3
"""Passages of the document in which both versions oblige, from which on its own usage is known."""
_TIMES: Final = 4
"""How many times as many these must be as those in which one version only advises."""
_ODD: Final = 0.5
"""How sure it is where the document says the duty by a word of duty everywhere else."""
_ALONE: Final = 0.35
"""… and where it does not: in statutes *on -tava* meets *bör* seven times in a thousand, mostly in older ones, which oblige by it."""


@dataclass(frozen=True)
class DutySoftened(Rule):
    """One version obliges, the other only advises.

    *on tehtävä, täytyy* – *ska, måste* oblige; *tulisi, kannattaa, on syytä* – *bör, borde* advise. Reported where one passage has words of
    duty and none of advice, and the other words of advice and none of duty. Older Swedish obliges by *bör*, so that the document itself is
    asked: a reviewer sees the finding where it otherwise answers its duties by words of duty.
    """

    id = "duty-softened"
    category = Category.DIVERGENCE
    mqm = Mqm.MISTRANSLATION
    severity = Severity.MINOR
    since = "0.2"
    authority = "DGT Translation Quality Guidelines 2015: the same meaning in every version"
    passes = (
        Example("Ovi on pidettävä lukittuna.", "Dörren ska hållas låst."),
        Example("Ovi tulisi lukita.", "Dörren bör låsas."),
        Example(
            "Ovi on pidettävä lukittuna, ja avain tulisi palauttaa.",
            "Dörren ska hållas låst, och nyckeln bör returneras.",
            "both in both",
        ),
    )
    fails = (
        Example("Ovi on pidettävä lukittuna.", "Dörren bör hållas låst."),
        Example("Ovi kannattaa lukita.", "Dörren måste låsas."),
    )

    def signs(self, language: str) -> Table:
        return (*listed(language, "facts_modality", ("strict",)), *listed(language, "facts_modality", ("advice",)))

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Look for duty on one side and advice on the other."""
        if not is_comparable(bead):
            return
        for side in SIDES:
            found = _softened(bead, side, context)
            if found is None:
                continue
            other = other_side(side)
            spans = {side: found[0], other: found[1]}
            yield self.finding(
                context,
                bead,
                self.says(
                    "message",
                    here=context.version(side),
                    a=context.text(bead, side)[slice(*found[0])],
                    there=context.version(other),
                    b=context.text(bead, other)[slice(*found[1])],
                ),
                confidence=_ODD if _is_odd(context) else _ALONE,
                source=spans["source"],
                target=spans["target"],
                subject=side,
                reason=self.says("reason"),
                advice=self.says("advice"),
            )


def _words(bead: Bead, side: Side, context: Context, name: str) -> list[Span]:
    return spans_of(context.text(bead, side), context.language(side), name)


def _softened(bead: Bead, side: Side, context: Context) -> tuple[Span, Span] | None:
    """The word of duty of a side that only advises on the other, and the word of advice there."""
    other = other_side(side)
    duty, advice = _words(bead, side, context, "strict"), _words(bead, other, context, "advice")
    if not duty or len(advice) != 1 or len(duty) > 1:
        return None
    if _words(bead, side, context, "advice") or _words(bead, other, context, "compulsory"):
        return None
    return duty[0], advice[0]


def _is_odd(context: Context) -> bool:
    """Whether a document mostly answers duties by words of duty."""
    memory = context.memory.setdefault("duty-softened", {})
    if not memory:
        units = [unit for unit in context.units if is_comparable(unit)]
        agreed = sum(all(_words(unit, side, context, "strict") for side in SIDES) for unit in units)
        turned = sum(any(_softened(unit, side, context) for side in SIDES) for unit in units)
        memory["odd"] = agreed >= _AGREED and agreed >= _TIMES * turned
    return bool(memory["odd"])
