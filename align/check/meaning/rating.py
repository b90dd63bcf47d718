"""All passages of a document before the network of answers at once: many small matrices are rated faster together than one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.check.claims import is_comparable
from align.check.meaning.answers import prepare

if TYPE_CHECKING:
    from align.check.context import Context

__all__ = ["rate_all"]


def rate_all(context: Context) -> None:
    """Have every comparable bead of a document rated, once; the rules find what they ask for (``answers.losses``)."""
    if "rated" in context.memory:
        return
    context.memory["rated"] = {}
    languages = context.language("source"), context.language("target")
    pairs = (
        (context.text(unit, "source"), context.text(unit, "target")) for unit in context.units if is_comparable(unit)
    )
    prepare(list(pairs), languages)
