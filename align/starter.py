"""A start for a project: the pairs that file names show, written as a commented ``rinnan.toml``."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Start", "find_start", "starter"]

_SUFFIXES: Final = ("docx", "odt", "pptx", "xlsx", "md", "markdown", "html", "htm", "pdf", "txt")
_MARKS: Final = {
    "fi": ("fi", "fin", "suomi", "suomeksi", "finska"),
    "sv": ("sv", "swe", "svenska", "ruotsi", "ruotsiksi"),
}
"""How file names of public bodies write the two languages; the code itself first."""
_MOST: Final = 20_000


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern that finds pairs."""

    pattern: str
    marks: tuple[tuple[str, str], ...]
    """Names of languages that are not their codes."""
    names: tuple[str, ...]
    """The pairs it finds."""
    name: str = "{name}"
    """How they are called: with their folder where two folders hold the same names."""


@dataclass(frozen=True, slots=True)
class Start:
    """What was found in a folder."""

    patterns: tuple[Shape, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    """Pairs no pattern covers."""
    glossaries: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def find_start(root: Path) -> Start:
    """Look through a folder for documents in two languages."""
    files = list(_documents(root))
    is_cut = "" in files
    files = [path for path in files if path]
    readings = [reading for path in files for reading in _readings(path)]
    versions: dict[tuple[str, str], dict[str, tuple[str, str, str]]] = {}
    for path, pattern, name, language, mark in readings:
        versions.setdefault((pattern, name), {})[language] = (path, language, mark)
    complete = {key: both for key, both in versions.items() if len(both) == 2}
    found: dict[tuple[str, tuple[tuple[str, str], ...]], list[str]] = {}
    covered: set[str] = set()
    seen: set[tuple[str, str]] = set()
    for (pattern, name), both in sorted(complete.items(), key=lambda item: _preference(item[0][0])):
        paths = {entry[0] for entry in both.values()}
        shape = pattern.rpartition(".")[0]
        if covered & paths or (shape, name) in seen:
            covered |= paths  # the same document in another format: one of them is enough for a start
            continue
        covered |= paths
        seen.add((shape, name))
        marks = tuple(sorted((entry[1], entry[2]) for entry in both.values() if entry[1] != entry[2]))
        found.setdefault((pattern, marks), []).append(name)
    patterns = _told_apart(found)
    pairs = _across(files, covered)
    lists = tuple(path for path in files if re.search(r"(?i)(gloss|termi|term|sanasto|ordlista)[^/]*$", path))
    told = [f"{_many(shape)} by {shape.pattern}" for shape in patterns]
    told += [f"pair: {source} ↔ {target}" for source, target in pairs]
    if not patterns and not pairs:
        told.append("no two documents here look like versions of each other; name them in [[pairs]]")
    if is_cut:
        told.append(f"looked at the first {_MOST} files only; start in a folder nearer to the documents")
    return Start(patterns, pairs, lists, tuple(told))


def _preference(pattern: str) -> tuple[int, str]:
    # what people edit before what they publish
    suffix = pattern.rpartition(".")[2].lower()
    return _SUFFIXES.index(suffix), pattern


def _told_apart(found: dict[tuple[str, tuple[tuple[str, str], ...]], list[str]]) -> tuple[Shape, ...]:
    counts = Counter(name for names in found.values() for name in names)
    shapes = []
    for (pattern, marks), names in found.items():
        folder = "/".join(part for part in pattern.split("/")[:-1] if "{" not in part)
        is_shared = any(counts[name] > 1 for name in names)
        name = f"{folder}/{{name}}" if is_shared and folder else "{name}"
        shapes.append(Shape(pattern, marks, tuple(names), name))
    return tuple(sorted(shapes, key=lambda shape: (-len(shape.names), shape.pattern)))


def _many(shape: Shape) -> str:
    return f"{len(shape.names)} pair{'s' if len(shape.names) != 1 else ''}"


def _documents(root: Path) -> Iterator[str]:
    seen = 0
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in {"node_modules", "out"}
        )
        for name in sorted(files):
            seen += 1
            if seen > _MOST:
                yield ""  # there are more
                return
            suffix = name.rpartition(".")[2].lower()
            if suffix in (*_SUFFIXES, "csv", "tsv", "tbx") and not name.startswith((".", "~$")):
                yield os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")  # noqa: PTH118


def _readings(path: str) -> Iterator[tuple[str, str, str, str, str]]:
    """Ways to see a path as a pattern: path, pattern, name, language, mark."""
    if path.rpartition(".")[2].lower() not in _SUFFIXES:
        return
    folder, _, file = path.rpartition("/")
    stem, _, suffix = file.rpartition(".")
    for language, marks in _MARKS.items():
        for mark in marks:
            for match in re.finditer(rf"(?i)(?<![^\W_])({mark})(?![^\W_])", stem):
                before, after = stem[: match.start()], stem[match.end() :]
                name = before.rstrip("._- ") or after.lstrip("._- ")
                if not name or (before and after):
                    continue
                shape = f"{{name}}{before[len(name) :]}{{lang}}" if before else f"{{lang}}{after[: -len(name)]}{{name}}"
                start = f"{folder}/" if folder else ""
                yield path, f"{start}{shape}.{suffix}", name, language, match[1]
            parts = folder.split("/") if folder else []
            for index, part in enumerate(parts):
                if part.lower() == mark:
                    shape = "/".join([*parts[:index], "{lang}", *parts[index + 1 :], f"{{name}}.{suffix}"])
                    yield path, shape, stem, language, part


def _across(files: list[str], covered: set[str]) -> tuple[tuple[str, str], ...]:
    # versions in different formats: theme.fi.md and theme.sv.docx
    names: dict[tuple[str, str], dict[str, str]] = {}
    for path in files:
        if path in covered:
            continue
        for _path, pattern, name, language, _mark in _readings(path):
            names.setdefault((pattern.rpartition(".")[0], name), {}).setdefault(language, path)
    pairs = {(both["fi"], both["sv"]): None for both in names.values() if len(both) == 2}
    return tuple(pair for pair in pairs if not covered & set(pair))


def starter(start: Start) -> str:
    """The file."""
    lines = [
        "# rinnan.toml: what is compared, and what stops a release. Paths start from this folder.",
        "# `rinnan check` runs it, `rinnan config` shows what is in force, `rinnan rules` lists the rules.",
        "",
        "# Starting point: translator (all findings, nothing fails), reviewer, ci (only rules precise enough to stop a release).",
        'profile = "reviewer"',
        "",
        "# What the versions are to each other: full, parallel, abridged (the target may leave out), excerpt.",
        'relation = "full"',
        "",
        "# Languages and the date by which names are judged, where the documents themselves leave them in doubt.",
        '# source-language = "fi"',
        '# target-language = "sv"',
        "# document-date = 2026-01-31",
        "",
        "# Your own term lists (CSV, TSV, XLSX, TBX); the bundled ones count beside them.",
        f"glossaries = [{', '.join(_quoted(g) for g in start.glossaries)}]",
        "# builtin-glossaries = false",
        "",
        "# In Markdown and HTML a comment before a block may ignore findings: <!-- rinnan: ignore RULE – reason -->",
        "# ignore-comments = false",
        "",
        "# Recognise the text of scanned pages (needs tesseract or ocrmypdf).",
        "# ocr = true",
        "",
        "# A pairing table of your own (rinnan learn), a model of sentence embeddings, a folder of text views (rinnan text FILE >",
        "# FOLDER/FILE.txt) for line numbers in SARIF and annotations, and how many processes work at once.",
        '# table = "tables/fi-sv"',
        '# embeddings = "model"',
        '# text-views = "views"',
        "# jobs = 2",
        "",
        "[gate]",
        "# Least severity that fails: neutral, minor, major, critical, or never.",
        'fail-on = "major"',
        "# Least confidence a finding needs to fail: one number, or one a severity.",
        "# confidence = { major = 0.5, critical = 0.4 }",
        "",
        "# What is listed is another question than what fails.",
        "# [show]",
        '# severity = "minor"',
        "# confidence = 0.4",
        "",
        "# One rule: off, another severity, a budget of findings to let through, its own options (`rinnan rules NAME`).",
        "# [rules.number-format]",
        "# enabled = false",
        "",
        "# Reports to write on every run, beside what goes to the terminal.",
        "# [outputs]",
        '# sarif = "out/rinnan.sarif"',
        '# html = "out/rinnan.html"',
        "",
        "# Known findings: rinnan baseline write, rinnan baseline prune.",
        "# [baseline]",
        '# file = "rinnan-baseline.json"',
        "# strict = true    # entries whose finding is gone fail",
        "# excerpts = false  # hashes only, for confidential drafts",
        "",
        "# What one document may ask of the reader; raise one when you know the file.",
        "# [limits]",
        "# file-bytes = 300_000_000",
        "",
        "# One file that holds both versions: a translation memory (TMX, XLIFF), or a document in two languages.",
        "# [[pairs]]",
        '# file = "memory.tmx"',
        "",
        "# Documents released together are held against each other (a term in two renderings, a person with two addresses),",
        "# and may have term lists of their own.",
        "# [[sets]]",
        '# name = "spring"',
        '# pairs = ["guide", "form-*"]',
        "",
    ]
    for shape in start.patterns:
        lines += [
            f"# {_many(shape)} found; a document without its other version is a finding.",
            "[[pairs]]",
            f"pattern = {_quoted(shape.pattern)}",
            'languages = ["fi", "sv"]',
        ]
        if shape.name != "{name}":
            lines.append(f"name = {_quoted(shape.name)}")
        if shape.marks:
            told = ", ".join(f"{code} = {_quoted(mark)}" for code, mark in shape.marks)
            lines.append(f"language-names = {{ {told} }}")
        lines.append("")
    for source, target in start.pairs:
        lines += ["[[pairs]]", f"source = {_quoted(source)}", f"target = {_quoted(target)}", ""]
    if not start.patterns and not start.pairs:
        lines += ["# [[pairs]]", '# source = "guide.fi.docx"', '# target = "guide.sv.docx"', ""]
        lines += ["# [[pairs]]", '# pattern = "{name}.{lang}.docx"', '# languages = ["fi", "sv"]', ""]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
