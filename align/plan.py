"""The documents of a release: pairs from the configuration, by name or by pattern, and versions that are missing."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from align.checked import suggest
from align.errors import ConfigError
from align.model import Relation
from align.patterns import files_below, name_of, regex_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.config import Config
    from align.entries import PairEntry, PatternEntry, SetEntry

__all__ = ["Missing", "Pair", "Plan", "pair_of", "plan", "shown"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two files to compare, or one that holds both versions, with all that holds for them."""

    name: str
    source: str
    target: str
    """"" when ``source`` holds both versions."""
    relation: Relation = Relation.FULL
    source_language: str = ""
    target_language: str = ""
    document_date: str = ""
    glossaries: tuple[str, ...] = ()
    """Paths to open, or ``builtin:NAME``."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A document of the release that lacks a version."""

    name: str
    present: str
    """The version that is there; "" when neither is."""
    absent: str
    """The path or pattern of the one that is not."""
    absent_side: str
    languages: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run will do."""

    pairs: tuple[Pair, ...]
    missing: tuple[Missing, ...] = ()
    sets: tuple[tuple[str, frozenset[str]], ...] = ()
    """Documents that belong together: the set's name and the names of its pairs, of those that will be compared."""


def plan(config: Config, only: Sequence[str] = ()) -> Plan:
    """The pairs of a configuration, by name, and the versions that are missing.

    ``only`` keeps the pairs and sets of these names (wildcards allowed).

    Raises:
        ConfigError: no pairs, two pairs of one name, a name in ``only`` or in a set that fits nothing.
    """
    pairs: list[Pair] = []
    missing: list[Missing] = []
    for entry in config.pairs:
        found = _explicit(config, entry)
        (missing if isinstance(found, Missing) else pairs).append(found)  # type: ignore[arg-type]
    for pattern in config.patterns:
        some, lacking = _by_pattern(config, pattern)
        pairs += some
        missing += lacking
    _refuse_doubles(config, pairs, missing)
    names = [p.name for p in pairs] + [m.name for m in missing]
    if not names:
        raise _no_documents(config)
    pairs = [_with_sets(config, pair) for pair in pairs]
    _check_sets(config, names)
    if only:
        kept = _chosen(config, only, names)
        pairs = [p for p in pairs if p.name in kept]
        missing = [m for m in missing if m.name in kept]
    return Plan(tuple(pairs), tuple(missing), _sets(config, pairs))


def _no_documents(config: Config) -> ConfigError:
    path = str(config.path or "")
    if config.patterns:
        told = ", ".join(repr(entry.pattern) for entry in config.patterns)
        hint = "a pattern starts from the folder of the configuration and spans folders only with **/"
        return ConfigError(f"no file fits the pattern {told}", path=path, hint=hint)
    hint = "add [[pairs]] with source and target, or a pattern; rinnan init writes a start"
    return ConfigError("the configuration names no documents", path=path, hint=hint)


def pair_of(config: Config, source: str, target: str = "") -> Pair:
    """Two files given by hand, or one that holds both versions; when the configuration knows them, with what it says."""
    here = _resolved(source), _resolved(target)
    if config.pairs or config.patterns:
        for pair in plan(config).pairs:
            if (_resolved(pair.source), _resolved(pair.target)) == here:
                return replace(pair, source=source, target=target)
    name = name_of(source, target or source)
    return _with_sets(config, _pair(config, name, source, target, config.relation))


def _resolved(path: str) -> Path | None:
    with contextlib.suppress(OSError, RuntimeError):  # a link that leads back to itself
        return Path(path).resolve() if path else None
    return Path(path)


def _pair(config: Config, name: str, source: str, target: str, relation: Relation | None) -> Pair:
    return Pair(
        name=name,
        source=source,
        target=target,
        relation=relation or config.relation,
        source_language=config.source_language,
        target_language=config.target_language,
        document_date=config.document_date,
        glossaries=(
            *(("builtin:*",) if config.builtin_glossaries else ()),
            *(_glossary_path(config, g) for g in config.glossaries),
        ),
    )


def _glossary_path(config: Config, name: str) -> str:
    return name if name.startswith("builtin:") else shown(config.resolve(name))


def _fits(name: str, words: str) -> bool:
    # a name with brackets in it is first of all that name
    return name == words or fnmatchcase(name, words)


def shown(path: Path) -> str:
    """A path as short as a person would write it: relative when it lies below the working directory."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError, RuntimeError):  # elsewhere; a link that leads back to itself
        return str(path)


def _explicit(config: Config, entry: PairEntry) -> Pair | Missing:
    source = shown(config.resolve(entry.file or entry.source))
    target = "" if entry.file else shown(config.resolve(entry.target))
    name = entry.name or name_of(source, target or source)
    # one file for both versions is there or cannot be read: no version of it is missing
    there = () if entry.file else (Path(source).exists(), Path(target).exists())
    languages = (entry.source_language or config.source_language, entry.target_language or config.target_language)
    if there == (True, False):
        return Missing(name, source, target, "target", languages)
    if there == (False, True):
        return Missing(name, target, source, "source", languages)
    pair = _pair(config, name, source, target, entry.relation)
    return replace(
        pair,
        source_language=languages[0],
        target_language=languages[1],
        document_date=entry.document_date or config.document_date,
        glossaries=pair.glossaries + tuple(_glossary_path(config, g) for g in entry.glossaries),
    )


def _by_pattern(config: Config, entry: PatternEntry) -> tuple[list[Pair], list[Missing]]:
    marks = dict(entry.marks)
    by_mark = {marks.get(language, language).casefold(): language for language in entry.languages}
    regex = regex_of(entry.pattern, by_mark)
    found: dict[str, dict[str, list[str]]] = {name: {} for name in entry.required}
    for path in files_below(config.root):
        match = regex.fullmatch(path)
        if match:
            name = match["name"]
            language = by_mark[match["lang"].casefold()]
            found.setdefault(name, {}).setdefault(language, []).append(path)
    pairs: list[Pair] = []
    missing: list[Missing] = []
    for word, versions in sorted(found.items()):
        name = entry.name.replace("{name}", word)
        if any(_fits(word, pattern) for pattern in entry.exclude):
            continue
        for paths in versions.values():
            if len(paths) > 1:
                message = f"{name!r}: several files for one version: {', '.join(paths)}"
                raise ConfigError(
                    message, path=str(config.path or ""), hint="make the pattern narrower, or exclude one"
                )
        files = [
            shown(config.root / versions[code][0]) if code in versions else _folder_for(config, entry, word, code)
            for code in entry.languages
        ]
        if all(files):
            pair = _pair(config, name, files[0], files[1], entry.relation)
            pairs.append(
                replace(
                    pair,
                    source_language=entry.languages[0],
                    target_language=entry.languages[1],
                    document_date=entry.document_date or config.document_date,
                    glossaries=pair.glossaries + tuple(_glossary_path(config, g) for g in entry.glossaries),
                )
            )
            continue
        index = 0 if files[1] else 1
        code = entry.languages[index]
        wanted = entry.pattern.replace("{name}", word)
        if any(files):
            wanted = wanted.replace("{lang}", marks.get(code, code))
        missing.append(Missing(name, files[1 - index], wanted, ("source", "target")[index], entry.languages))
    return pairs, missing


def _folder_for(config: Config, entry: PatternEntry, word: str, code: str) -> str:
    """A folder that stands where a version should: it is not missing, it cannot be read, and reading says so."""
    name = entry.pattern.replace("{name}", word).replace("{lang}", dict(entry.marks).get(code, code))
    path = config.root / name
    return shown(path) if path.is_dir() else ""


def _refuse_doubles(config: Config, pairs: Sequence[Pair], missing: Sequence[Missing]) -> None:
    seen: dict[str, str] = {}
    for name, file in [(p.name, p.source) for p in pairs] + [(m.name, m.present) for m in missing]:
        if seen.setdefault(name, file) != file:
            message = f"two pairs are called {name!r}: {seen[name]} and {file}"
            raise ConfigError(
                message,
                path=str(config.path or ""),
                hint='give each a name of its own (for a pattern: name = "guides/{name}")',
            )


def _with_sets(config: Config, pair: Pair) -> Pair:
    for entry in config.sets:
        if _in_set(entry, pair.name):
            own = tuple(_glossary_path(config, g) for g in entry.glossaries)
            pair = replace(pair, glossaries=pair.glossaries + own, relation=entry.relation or pair.relation)
    return replace(pair, glossaries=tuple(dict.fromkeys(pair.glossaries)))


def _sets(config: Config, pairs: Sequence[Pair]) -> tuple[tuple[str, frozenset[str]], ...]:
    members = ((entry.name, frozenset(p.name for p in pairs if _in_set(entry, p.name))) for entry in config.sets)
    return tuple((name, names) for name, names in members if len(names) > 1)


def _in_set(entry: SetEntry, name: str) -> bool:
    return any(_fits(name, pattern) for pattern in entry.pairs)


def _check_sets(config: Config, names: Sequence[str]) -> None:
    for entry in config.sets:
        for pattern in entry.pairs:
            if not any(_fits(name, pattern) for name in names):
                message = f"[sets {entry.name}] pairs: nothing is called {pattern!r}{suggest(pattern, names)}"
                raise ConfigError(message, path=str(config.path or ""))


def _chosen(config: Config, only: Sequence[str], names: Sequence[str]) -> set[str]:
    sets = {entry.name: entry for entry in config.sets}
    chosen: set[str] = set()
    for word in only:
        own = {n for n in names if _in_set(sets[word], n)} if word in sets else set()
        own |= {n for n in names if _fits(n, word)}
        if not own:
            raise ConfigError(
                f"no pair or set is called {word!r}{suggest(word, [*names, *sets])}", path=str(config.path or "")
            )
        chosen |= own
    return chosen
