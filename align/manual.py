"""The manual of the rules as Markdown, made from the rules: summary, explanation, options, examples, authority."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Any

from align.check import all_rules, rule_named
from align.checked import suggest
from align.errors import ConfigError
from align.languages.manuals import manual
from align.report.messages import words
from align.report.told import authority
from align.selection import MISSING_VERSION, rule_infos

if TYPE_CHECKING:
    from align.check.rule import Example, Rule
    from align.model import RuleInfo
    from align.report.messages import Words

__all__ = ["option_notes", "rule_list", "rule_manual", "rule_page"]


def rule_list(language: str = "en") -> str:
    """One line a rule: name, severity, whether the CI profile runs it, summary in a language of reports."""
    infos = rule_infos()
    ci = {rule.id for rule in all_rules() if rule.ci} | {MISSING_VERSION.id}
    wide = max(len(info.id) for info in infos)
    lines = [
        f"{info.id:<{wide}}  {info.severity:<8}  {'ci' if info.id in ci else '  '}  {manual(info, language).summary}"
        for info in infos
    ]
    return "\n".join(lines) + "\n"


def rule_page(name: str, language: str = "en") -> str:
    """The manual of one rule in a language of reports; notes on options and examples are as they are written.

    Raises:
        ConfigError: there is no such rule.
    """
    info = next((i for i in rule_infos() if i.id == name), None)
    if info is None:
        names = [i.id for i in rule_infos()]
        raise ConfigError(f"there is no rule {name!r}{suggest(name, names)}", hint="rinnan rules lists them")
    return _page(info, rule_named(name), level=1, language=language)


def rule_manual() -> str:
    """The whole manual, by category."""
    infos = sorted(rule_infos(), key=lambda info: info.category)
    parts = [
        "# Rules",
        "",
        "Made from the rules by `python docs/build.py`; edit the rules, not this page.",
        "Every rule can be switched off, given another severity or a budget, and set by its options, under `[rules.NAME]` in",
        "`rinnan.toml`. Rules marked *ci* are precise enough to stop a release and make up the `ci` profile.",
        "",
    ]
    for category, group in groupby(infos, key=lambda info: info.category):
        members = list(group)
        parts += [f"## {category}", ""]
        parts += [_page(info, rule_named(info.id), level=3) for info in members]
    return "\n".join(parts).rstrip() + "\n"


def _page(info: RuleInfo, rule: type[Rule] | None, level: int, language: str = "en") -> str:
    ui, told = words(language), manual(info, language)
    ci = " · *ci*" if rule is None or rule.ci else ""
    lines = [f"{'#' * level} {info.id}", "", told.summary, "", f"{_facts(info, ui)}{ci}", ""]
    if told.explanation:
        lines += [told.explanation, ""]
    if info.authority:
        lines += [f"{ui('manual.authority')}: {authority(info.authority, language)}", ""]
    if rule is not None:
        lines += _options(rule, ui)
        lines += _examples(ui("manual.silent"), rule.passes)
        lines += _examples(ui("manual.speaks"), rule.fails)
    return "\n".join(lines)


def _facts(info: RuleInfo, ui: Words) -> str:
    severity, category = (
        (info.severity.value, info.category.value)
        if ui.language == "en"
        else (ui(f"severity.{info.severity}"), ui(f"category.{info.category}"))
    )
    return (
        f"{ui('manual.severity')} **{severity}** · {ui('manual.category')} {category} · MQM *{info.mqm}*"
        f" · {ui('manual.since')} {info.since}"
    )


def _options(rule: type[Rule], ui: Words) -> list[str]:
    options = rule.options()
    if not options:
        return []
    notes = option_notes(rule)
    lines = [f"{ui('manual.options')}:", ""]
    for name, default in options:
        note = f": {notes[name]}" if notes.get(name) else ""
        lines.append(f"* `{name.replace('_', '-')}` ({ui('manual.default')} `{_toml(default)}`){note}")
    return [*lines, ""]


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | frozenset):
        items = sorted(value) if isinstance(value, frozenset) else value
        return f"[{', '.join(map(_toml, items))}]"
    return f'"{value}"' if isinstance(value, str) else repr(value)


def option_notes(rule: type[Rule]) -> dict[str, str]:
    """What the string under each field of a rule says, its bases included; Python keeps no docstrings of attributes."""
    notes: dict[str, str] = {}
    for kind in reversed(rule.__mro__[:-1]):
        notes |= _own_notes(kind)
    return notes


def _own_notes(kind: type) -> dict[str, str]:
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(kind)))
    except (OSError, SyntaxError, TypeError):  # a rule typed in at a prompt
        return {}
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    notes: dict[str, str] = {}
    for statement, following in pairwise(body):
        if (
            isinstance(statement, ast.AnnAssign)
            and isinstance(statement.target, ast.Name)
            and isinstance(following, ast.Expr)
            and isinstance(following.value, ast.Constant)
            and isinstance(following.value.value, str)
        ):
            notes[statement.target.id] = re.sub(r"\s+", " ", following.value.value).strip()
    return notes


def _examples(title: str, examples: tuple[Example, ...]) -> list[str]:
    if not examples:
        return []
    lines = [f"{title}:", ""]
    for example in examples:
        note = f" — {example.note}" if example.note else ""
        lines.append(f"* {example.source_language.upper()} {_quoted(example.source)} ·")
        lines.append(f"  {example.target_language.upper()} {_quoted(example.target)}{note}")
    return [*lines, ""]


def _quoted(text: str) -> str:
    folded = " ⏎ ".join(line.strip() for line in text.strip().splitlines() if line.strip())
    ticks = "``" if "`" in folded else "`"
    return f"{ticks}{folded or ' '}{ticks}"
