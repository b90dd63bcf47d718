"""The tables of a configuration that are not lists of entries: the gate, report files, limits of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from align.checked import suggest
from align.entries import SEVERITIES, RuleSettings
from align.gate import Gate
from align.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from align.checked import Table

__all__ = ["NEVER", "keys_of", "read_gate", "read_limits", "read_outputs"]

NEVER: Final = "never"


def keys_of(data: Mapping[str, Any], before: str = "") -> Iterator[str]:
    """Every key as it is spoken of: "gate", "gate.fail-on"."""
    for key, value in data.items():
        yield before + key
        if isinstance(value, dict):
            yield from keys_of(value, f"{before}{key}.")


def read_outputs(entry: Table) -> tuple[tuple[str, str], ...]:
    """``[outputs]``: format and file.

    Raises:
        ConfigError: no such format, or no file.
    """
    found = []
    for name in entry.names():
        from align.report import FORMATS

        if name not in FORMATS:
            raise entry.error(name, f"there is no format of this name{suggest(name, FORMATS)}")
        file = entry.string(name)
        if not file:
            raise entry.error(name, "the file is missing")
        found.append((name, file))
    return tuple(found)


def read_limits(entry: Table) -> tuple[tuple[str, float], ...]:
    """``[limits]``: fields of ``align.extract.limits.Limits`` that are set.

    Raises:
        ConfigError: no such limit, or no number above 0.
    """
    if not entry.data:
        return ()
    from align.extract.limits import Limits

    found = []
    for name in Limits.__dataclass_fields__:
        value = entry.number(name.replace("_", "-"))
        if value is not None:
            found.append((name, value))
    entry.refuse_unknown()
    return tuple(found)


def read_gate(entry: Table, default: Gate, rules: tuple[RuleSettings, ...]) -> Gate:
    """``[gate]`` over the profile's, with the budgets of the rules.

    Raises:
        ConfigError: a severity or confidence that is none.
    """
    fail_on = entry.choice("fail-on", (*SEVERITIES, NEVER))
    confidence = dict(default.confidence)
    if isinstance(entry.data.get("confidence"), dict):
        levels = entry.table("confidence")
        for key in levels.names():
            if key not in SEVERITIES:
                raise levels.error(key, f"no such severity{suggest(key, SEVERITIES)}")
            confidence[Severity(key)] = levels.fraction(key) or 0.0
    elif (level := entry.fraction("confidence")) is not None:
        confidence = dict.fromkeys(confidence, level)
    entry.refuse_unknown()
    return Gate(
        fail_on=default.fail_on if fail_on is None else None if fail_on == NEVER else Severity(fail_on),
        confidence=tuple(confidence.items()),
        budgets=tuple((rule.name, rule.budget) for rule in rules if rule.budget is not None),
    )
