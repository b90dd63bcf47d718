"""What a caller may ask of the pairing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

    from align.model import Glossary

__all__ = ["PairOptions"]


@dataclass(frozen=True, slots=True)
class PairOptions:
    """How two documents are paired; the defaults are right for most."""

    glossaries: tuple[Glossary, ...] = ()
    """Their terms join the lexicon with full weight."""
    tier: Literal["auto", "plain"] = "auto"
    """"auto" uses a trained table when there is one for the languages; "plain" never does."""
    table: Path | None = None
    """A table folder learnt by the user (``rinnan learn``) instead of a shipped one."""
    embeddings: Path | None = None
    """A folder with a sentence-embedding model (``model.onnx`` and ``tokenizer.json``); needs the extra ``embeddings``."""
    exact: bool = False
    """Search every lattice point instead of a band; for tests."""
    clauses: bool = True
    """Look for missing clauses inside sure beads."""
