"""Which findings stop a release: severity × confidence, and a budget per rule. Knows only the nouns."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from align.model import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Finding, Report

__all__ = ["Gate", "Verdict"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says about a run."""

    failing: int = 0
    """Findings that stop the release, budgets taken off."""
    tolerated: int = 0
    """Findings at or above the gate that a budget lets through."""
    problems: int = 0
    """What could not be checked; outranks everything."""
    over_budget: tuple[tuple[str, int, int], ...] = ()
    """Rule, its budget, and how many findings it has, for rules beyond their budget."""

    @property
    def is_clean(self) -> bool:
        """Nothing stops the release and everything could be checked."""
        return not self.failing and not self.problems


@dataclass(frozen=True, slots=True)
class Gate:
    """Looks at both how much a finding matters and how sure it is; neither alone decides."""

    fail_on: Severity | None = Severity.MAJOR
    """Least severity that fails; None never fails (problems still do)."""
    confidence: tuple[tuple[Severity, float], ...] = (
        (Severity.NEUTRAL, 0.7),
        (Severity.MINOR, 0.7),
        (Severity.MAJOR, 0.5),
        (Severity.CRITICAL, 0.4),
    )
    """Least confidence a finding of each severity needs to fail: the costlier the miss, the less proof is asked."""
    budgets: tuple[tuple[str, int], ...] = ()
    """How many failing findings of a rule the whole run may have before they count (all of them, then)."""
    excused: frozenset[str] = frozenset()
    """Rules whose budget suffices for the run at hand (``within``)."""

    def fails(self, finding: Finding) -> bool:
        """Whether one finding is at or above the gate, and its rule not excused."""
        if self.fail_on is None or finding.severity.rank < self.fail_on.rank or finding.rule in self.excused:
            return False
        return finding.confidence >= dict(self.confidence).get(finding.severity, 0.0)

    def judge(self, reports: Sequence[Report]) -> Verdict:
        """The verdict over all pairs of a run."""
        counts = self._counts(reports)
        budgets = dict(self.budgets)
        over = tuple((rule, budgets[rule], n) for rule, n in sorted(counts.items()) if n > budgets.get(rule, n))
        tolerated = sum(n for rule, n in counts.items() if n <= budgets.get(rule, -1))
        return Verdict(
            failing=counts.total() - tolerated,
            tolerated=tolerated,
            problems=sum(len(report.problems) for report in reports),
            over_budget=over,
        )

    def within(self, reports: Sequence[Report]) -> Gate:
        """The gate for telling single findings of this run: what a budget lets through does not fail."""
        counts = self._counts(reports)
        return replace(self, excused=frozenset(rule for rule, budget in self.budgets if counts[rule] <= budget))

    def _counts(self, reports: Sequence[Report]) -> Counter[str]:
        whole = replace(self, excused=frozenset())
        return Counter(f.rule for report in reports for f in report.findings if whole.fails(f))
