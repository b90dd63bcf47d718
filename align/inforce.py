"""What is in force, and whence: every setting with the file, profile, option or environment it comes from.

The lines of ``rinnan config``.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final

from align.cache import default_folder
from align.ignores import IGNORE_COMMENT
from align.model import Severity
from align.plan import Pair, plan, shown
from align.selection import MISSING_VERSION, is_on, rule_infos, select_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.config import Config
    from align.gate import Gate

__all__ = ["documents_told", "rules_told", "settings"]

_OF_PROFILE: Final = frozenset({"gate.fail-on", "gate.confidence", "show.severity", "show.confidence"})
"""Settings whose default depends on the profile."""


def _line(name: str, value: Any, origin: str = "") -> str:
    return f"{name:<18} {value}" + (f"  [{origin}]" if origin else "")


def settings(config: Config) -> Iterator[str]:
    """A line for the file, then one for each setting."""
    here = _here(config)
    origins = {key: here if origin == str(config.path) else origin for key, origin in config.origins}
    yield _line("file", here or "none (defaults)")
    for name, value in _values(config).items():
        default = f"profile {config.profile}" if name in _OF_PROFILE else "default"
        yield _line(name, value, _levels(origins, default) if name == "gate.confidence" else origins.get(name, default))
    for name, file in config.outputs:
        yield _line(f"outputs.{name}", file, here)
    for name, limit in config.limits:
        yield _line(f"limits.{name.replace('_', '-')}", f"{limit:,.0f}".replace(",", " "), here)
    yield _line("cache", default_folder(), "RINNAN_CACHE" if os.environ.get("RINNAN_CACHE") else "default")
    for entry in config.rules:
        told = {"enabled": entry.enabled, "severity": entry.severity, "budget": entry.budget, **dict(entry.options)}
        words = (f"{key.replace('_', '-')} = {_written(value)}" for key, value in told.items() if value is not None)
        yield _line(f"rules.{entry.name}", ", ".join(words), here)


def _here(config: Config) -> str:
    return shown(config.path) if config.path else ""


def _values(config: Config) -> dict[str, Any]:
    return {
        "profile": config.profile,
        "relation": config.relation,
        "source-language": config.source_language or "by the text",
        "target-language": config.target_language or "by the text",
        "document-date": config.document_date or "none",
        "glossaries": ", ".join(config.glossaries) or "none of your own",
        "builtin-glossaries": _yes(config.builtin_glossaries),
        "gate.fail-on": config.gate.fail_on or "never",
        "gate.confidence": _confidence(config.gate),
        "show.severity": config.show,
        "show.confidence": f"{config.show_confidence:g}",
        "baseline.file": config.baseline or "rinnan-baseline.json",
        "baseline.strict": _yes(config.strict_baseline),
        "baseline.excerpts": _yes(config.excerpts),
        "text-views": config.text_views or "none",
        "table": config.table or "shipped",
        "embeddings": config.embeddings or "none",
        "ocr": _yes(config.ocr),
        "ignore-comments": _yes(config.ignore_comments),
        "jobs": config.jobs or "one a processor",
    }


def _confidence(gate: Gate) -> str:
    return ", ".join(f"{severity} {dict(gate.confidence)[severity]:g}" for severity in Severity)


def _levels(origins: dict[str, str], default: str) -> str:
    """Whence the least confidences come, where the file may set one number for all or some of the four."""
    own = [str(s) for s in Severity if f"gate.confidence.{s}" in origins]
    whole = origins.get("gate.confidence", default)
    return f"{whole}: {', '.join(own)}; the rest {default}" if own and len(own) < len(Severity) else whole


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"[{', '.join(map(str, value))}]" if isinstance(value, list | tuple) else str(value)


def rules_told(config: Config) -> Iterator[str]:
    """How many rules run, and which do not, by whose will.

    Raises:
        ConfigError: an unknown rule or option.
    """
    running = {rule.id for rule in select_rules(config)}
    running |= {info.id for info in (MISSING_VERSION, IGNORE_COMMENT) if is_on(config, info.id)}
    yield _line("rules", f"{len(running)} run")
    off = [info.id for info in rule_infos() if info.id not in running]
    told_off = {entry.name for entry in config.rules if entry.enabled is False}
    for origin, names in (
        (_here(config), [name for name in off if name in told_off]),
        (f"profile {config.profile}", [name for name in off if name not in told_off]),
    ):
        if names:
            yield _line("rules off", ", ".join(names), origin)


def documents_told(config: Config) -> Iterator[str]:
    """The pairs, the versions that are missing, and the sets.

    Raises:
        ConfigError: as ``plan``.
    """
    todo = plan(config)
    for pair in todo.pairs:
        files = f"{pair.source} ↔ {pair.target}" if pair.target else pair.source
        yield _line("pair", f"{pair.name}: {files} ({', '.join(_own(pair, config))})")
    for missing in todo.missing:
        yield _line("missing", f"{missing.name}: {missing.absent}")
    for name, members in todo.sets:
        yield _line("set", f"{name}: {', '.join(sorted(members))}")


def _own(pair: Pair, config: Config) -> Iterator[str]:
    """What holds for this pair: the relation, and what is not as for all."""
    yield str(pair.relation)
    if pair.document_date != config.document_date:
        yield f"date {pair.document_date}"
    languages = pair.source_language, pair.target_language
    if languages not in {("fi", "sv"), (config.source_language, config.target_language)}:
        yield " and ".join(filter(None, languages))
    common = {*config.glossaries, *(str(config.resolve(name)) for name in config.glossaries), "builtin:*"}
    if lists := [name for name in pair.glossaries if name not in common]:
        yield f"glossaries {', '.join(lists)}"
