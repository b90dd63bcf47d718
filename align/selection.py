"""Which rules run, with which options: the configuration's words turned into rule objects, every one checked."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from align.check import all_rules
from align.checked import suggest
from align.errors import ConfigError
from align.ignores import IGNORE_COMMENT
from align.model import Category, Mqm, RuleInfo, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.check.rule import Rule
    from align.config import Config
    from align.entries import RuleSettings

__all__ = ["MISSING_VERSION", "is_on", "rule_infos", "select_rules", "severities"]

MISSING_VERSION = RuleInfo(
    id="missing-version",
    mqm=Mqm.OMISSION,
    category=Category.OMISSION,
    severity=Severity.CRITICAL,
    summary="A document of the release is there in one language only.",
    explanation=(
        "A pattern or a pair of the configuration names a document whose other version does not exist, or a required "
        "document is missing in both. Readers of one language get nothing, which no comparison of passages can show.\n\n"
        "Leave it off with ``exclude`` in the pattern when a document is meant for one language only."
    ),
)
"""The one rule about files instead of passages; judged before anything is read."""


def rule_infos() -> tuple[RuleInfo, ...]:
    """Everything a configuration may name under ``[rules]``."""
    return (*(rule.info() for rule in all_rules()), MISSING_VERSION, IGNORE_COMMENT)


def select_rules(config: Config, only: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules that run, made with their options.

    ``only`` names the rules to run, whatever the profile says.

    Raises:
        ConfigError: an unknown rule or option, or a value of the wrong kind.
    """
    settings = {entry.name: entry for entry in config.rules}
    names = [info.id for info in rule_infos()]
    for name in settings:
        if name not in names:
            raise _error(config, f"there is no rule {name!r}{suggest(name, names)}")
    for name in only:
        if name not in names:
            raise ConfigError(f"there is no rule {name!r}{suggest(name, names)}", hint="rinnan rules lists them")
    chosen: list[Rule] = []
    for rule in all_rules():
        entry = settings.get(rule.id)
        made = rule(**_options(config, rule, entry)) if entry else rule()
        if rule.id in only if only else _runs(config, rule, entry):
            chosen.append(made)
    return tuple(chosen)


def _runs(config: Config, rule: type[Rule], entry: RuleSettings | None) -> bool:
    if entry and entry.enabled is not None:
        return entry.enabled
    return rule.ci or not config.ci_rules_only


def is_on(config: Config, rule: str) -> bool:
    """Whether a rule that is judged outside the rules about passages was left on."""
    return all(entry.enabled is not False for entry in config.rules if entry.name == rule)


def severities(config: Config) -> tuple[tuple[str, Severity], ...]:
    """Rules to which the configuration gives another severity."""
    return tuple((entry.name, entry.severity) for entry in config.rules if entry.severity)


def _options(config: Config, rule: type[Rule], entry: RuleSettings) -> dict[str, Any]:
    defaults = dict(rule.options())
    checked: dict[str, Any] = {}
    for name, value in entry.options:
        written = name.replace("_", "-")
        if name not in defaults:
            own = ["enabled", "severity", "budget", *(n.replace("_", "-") for n in defaults)]
            raise _error(config, f"[rules.{rule.id}] {written}: no such option{suggest(written, own)}")
        checked[name] = _value(config, f"[rules.{rule.id}] {written}", defaults[name], value)
    return checked


def _value(config: Config, where: str, default: Any, value: Any) -> Any:
    """The value as the option's default is one: of its type, a whole number standing for a decimal one too."""
    kind = type(default)
    if isinstance(default, Enum):
        words = [str(member.value) for member in kind]
        if value in words:
            return kind(value)
        raise _error(
            config, f"{where}: expected one of {', '.join(words)}, found {value!r}{suggest(str(value), words)}"
        )
    if kind is float and type(value) in {int, float}:
        return float(value)
    if kind in {bool, str, int} and type(value) is kind:
        return value
    if kind in {tuple, frozenset} and isinstance(value, list):
        inner = next(iter(default), "")
        return kind(_value(config, where, inner, item) for item in value)
    expected = {bool: "true or false", str: "a string", int: "a whole number", float: "a number"}.get(kind, "a list")
    raise _error(config, f"{where}: expected {expected}, found {value!r}")


def _error(config: Config, message: str) -> ConfigError:
    return ConfigError(message, path=str(config.path or ""), hint="rinnan rules lists them")
