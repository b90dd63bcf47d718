"""Our severities in the words of others; one table, used by every format that needs one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from align.model import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LEVELS", "Level"]


class Level(NamedTuple):
    """One severity elsewhere."""

    sarif: str
    github: str
    gitlab: str
    sarif_problem: str
    """GitHub's ``problem.severity``."""


LEVELS: Final[Mapping[Severity, Level]] = {
    Severity.CRITICAL: Level("error", "error", "critical", "error"),
    Severity.MAJOR: Level("error", "error", "major", "error"),
    Severity.MINOR: Level("warning", "warning", "minor", "warning"),
    Severity.NEUTRAL: Level("note", "notice", "info", "recommendation"),
}
