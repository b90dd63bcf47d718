"""rinnan: two language versions of one document, side by side, passage by passage.

``compare`` is the whole library for most callers; the nouns it returns are in :mod:`align.model`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = ["Document", "Finding", "Report", "__version__", "compare"]

if TYPE_CHECKING:
    from align.model import Document, Finding, Report
    from align.pipeline import compare


def __getattr__(name: str) -> Any:
    # PEP 562: ``import align`` stays instant, the stages load when somebody asks for them
    if name == "compare":
        from align.pipeline import compare

        return compare
    if name in {"Document", "Finding", "Report"}:
        from align import model

        return getattr(model, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
