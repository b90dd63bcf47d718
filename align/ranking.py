"""In what order people want findings: by severity, then facts before passages before terms, then confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.model import Category

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.model import Finding

__all__ = ["CATEGORIES", "GROUPS", "group_of", "rank"]

GROUPS: Final[Mapping[str, tuple[Category, ...]]] = {
    "facts": (
        Category.AMOUNT, Category.DATE, Category.LAW_REFERENCE, Category.PERCENT, Category.DIVERGENCE, Category.NUMBER, Category.EMAIL,
        Category.PHONE, Category.URL, Category.NAME, Category.PLACEHOLDER, Category.ACRONYM,
    ),
    "passages": (Category.OMISSION, Category.ADDITION, Category.UNTRANSLATED, Category.MOVED),
    "terms": (Category.TERMINOLOGY, Category.CONSISTENCY),
    "form": (Category.SPELLING, Category.FORMAT, Category.STRUCTURE),
    "reading": (Category.STALE, Category.EXTRACTION),
}  # fmt: skip
"""Kinds of difference in the order a reviewer wants them: what a reader may act on first, and what a fact is said of with it."""

CATEGORIES: Final = tuple(category for categories in GROUPS.values() for category in categories)
_RANK: Final = {category: rank for rank, category in enumerate(CATEGORIES)}
_GROUP: Final = {category: group for group, categories in GROUPS.items() for category in categories}


def group_of(category: Category) -> str:
    """The group a kind belongs to."""
    return _GROUP[category]


def rank(finding: Finding) -> tuple[int, int, float]:
    """Sort key, the most important first; a difference of some per cent in confidence does not decide."""
    return -finding.severity.rank, _RANK[finding.category], -round(finding.confidence, 1)
