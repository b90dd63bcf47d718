"""The entries of a configuration: pairs, patterns, sets, rules; each read from its table and checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from align.model import Relation, Severity

if TYPE_CHECKING:
    from align.checked import Table

__all__ = ["SEVERITIES", "PairEntry", "PatternEntry", "RuleSettings", "SetEntry", "read_pair", "read_rule", "read_set"]

SEVERITIES: Final = tuple(s.value for s in Severity)


@dataclass(frozen=True, slots=True)
class PairEntry:
    """One ``[[pairs]]`` with ``source`` and ``target``, or with ``file`` where one file holds both versions."""

    source: str = ""
    target: str = ""
    name: str = ""
    relation: Relation | None = None
    glossaries: tuple[str, ...] = ()
    source_language: str = ""
    target_language: str = ""
    document_date: str = ""
    file: str = ""
    """A translation memory or a document in two languages, instead of source and target."""


@dataclass(frozen=True, slots=True)
class PatternEntry:
    """One ``[[pairs]]`` with a ``pattern``: every file that fits, grouped by name."""

    pattern: str
    languages: tuple[str, str] = ("fi", "sv")
    """Languages of source and target."""
    name: str = "{name}"
    """Name of the pairs, ``{name}`` being what the pattern found: ``guides/{name}`` tells two folders apart."""
    marks: tuple[tuple[str, str], ...] = ()
    """How file names write a language, when not by its code: ``{fi = "suomi"}``."""
    required: tuple[str, ...] = ()
    """Names that must be there, in both languages."""
    exclude: tuple[str, ...] = ()
    """Names (wildcards allowed) to leave out."""
    relation: Relation | None = None
    glossaries: tuple[str, ...] = ()
    document_date: str = ""


@dataclass(frozen=True, slots=True)
class SetEntry:
    """One ``[[sets]]``: documents that belong together, released as one."""

    name: str
    pairs: tuple[str, ...]
    """Names of pairs, wildcards allowed."""
    glossaries: tuple[str, ...] = ()
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """One ``[rules.NAME]``."""

    name: str
    enabled: bool | None = None
    severity: Severity | None = None
    budget: int | None = None
    options: tuple[tuple[str, Any], ...] = ()
    """The rule's own options, checked against its fields by whoever makes the rules."""


_COMMON: Final = ("relation", "glossaries", "document-date")


def read_pair(entry: Table) -> PairEntry | PatternEntry:
    """One ``[[pairs]]``: two files, one that holds both versions, or a pattern.

    Raises:
        ConfigError: a key that is unknown, missing, or of the wrong kind.
    """
    relation = entry.choice("relation", tuple(Relation))
    common: dict[str, Any] = {
        "relation": Relation(relation) if relation else None,
        "glossaries": entry.strings("glossaries"),
        "document_date": entry.date("document-date"),
    }
    if "pattern" in entry.data:
        pattern = _slashed(entry.string("pattern"))
        missing = [mark for mark in ("{name}", "{lang}") if mark not in pattern]
        if missing:
            raise entry.error("pattern", f'must contain {" and ".join(missing)}, as in "{{name}}.{{lang}}.docx"')
        languages = entry.strings("languages") or ("fi", "sv")
        if len(languages) != 2:
            raise entry.error("languages", f"expected two language codes (source, target), found {len(languages)}")
        marks = entry.table("language-names")
        found = PatternEntry(
            pattern=pattern,
            languages=(languages[0], languages[1]),
            name=_pattern_name(entry),
            marks=tuple((key, marks.string(key)) for key in marks.names()),
            required=entry.strings("required"),
            exclude=entry.strings("exclude"),
            **common,
        )
        entry.refuse_unknown()
        return found
    if "file" in entry.data and not (entry.string("file") and entry.data.keys().isdisjoint({"source", "target"})):
        raise entry.error("file", "a pair has either one file that holds both versions, or source and target")
    for key in () if "file" in entry.data else ("source", "target"):
        if not entry.string(key):
            raise entry.error(key, "a pair needs source and target, or a pattern, or a file that holds both versions")
    pair = PairEntry(
        source=_slashed(entry.string("source")),
        target=_slashed(entry.string("target")),
        name=entry.string("name"),
        source_language=entry.string("source-language"),
        target_language=entry.string("target-language"),
        file=_slashed(entry.string("file")),
        **common,
    )
    entry.refuse_unknown()
    return pair


def _slashed(path: str) -> str:
    # one configuration serves translators on Windows and a CI on Linux
    return path.replace("\\", "/")


def _pattern_name(entry: Table) -> str:
    name = entry.string("name") or "{name}"
    if "{name}" not in name:
        raise entry.error("name", 'the name for a pattern must contain {name}, as in "guides/{name}"')
    return name


def read_set(entry: Table) -> SetEntry:
    """One ``[[sets]]``.

    Raises:
        ConfigError: a key that is unknown, missing, or of the wrong kind.
    """
    relation = entry.choice("relation", tuple(Relation))
    found = SetEntry(
        name=entry.string("name"),
        pairs=entry.strings("pairs"),
        glossaries=entry.strings("glossaries"),
        relation=Relation(relation) if relation else None,
    )
    if not found.name or not found.pairs:
        raise entry.error("name" if not found.name else "pairs", "a set needs a name and its pairs")
    entry.refuse_unknown()
    return found


def read_rule(name: str, entry: Table) -> RuleSettings:
    """One ``[rules.NAME]``; whoever makes the rules checks the name and the options.

    Raises:
        ConfigError: a value of the wrong kind.
    """
    severity = entry.choice("severity", SEVERITIES)
    own = {"enabled", "severity", "budget"}
    options = tuple((key.replace("-", "_"), value) for key, value in sorted(entry.data.items()) if key not in own)
    return RuleSettings(
        name=name,
        enabled=entry.boolean("enabled"),
        severity=Severity(severity) if severity else None,
        budget=entry.count("budget"),
        options=options,
    )
