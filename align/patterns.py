"""Names of files: what patterns such as ``docs/{name}.{lang}.docx`` mean, and what two versions are called together."""

from __future__ import annotations

import itertools
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from align.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MOST_FILES", "files_below", "name_of", "regex_of"]

MOST_FILES: Final = 100_000
"""Files looked at for patterns; beyond, the pattern starts too high up."""

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2}(?:[-_][A-Za-z]{2})?")
"""A file called by its language alone: "fi", "sv-FI"."""


def regex_of(pattern: str, marks: dict[str, str]) -> re.Pattern[str]:
    """A regular expression for paths, with groups ``name`` and ``lang``; ``marks`` are the ways to write a language."""
    languages = "|".join(map(re.escape, sorted(marks, key=len, reverse=True)))
    parts: list[str] = []
    named: set[str] = set()
    for piece in re.split(r"(\{name\}|\{lang\}|\{ext\}|\*\*/|\*|\?)", pattern):
        if piece in {"{name}", "{lang}"} and piece in named:
            parts.append(f"(?P={piece[1:-1]})")
            continue
        named.add(piece)
        parts.append(
            {
                "{name}": r"(?P<name>[^/]+?)",
                "{lang}": f"(?P<lang>(?i:{languages}))",
                "{ext}": r"[^/.]+",
                "**/": r"(?:[^/]+/)*",
                "*": r"[^/]*",
                "?": r"[^/]",
            }.get(piece, re.escape(piece))
        )
    return re.compile("".join(parts))


def files_below(root: Path) -> Iterator[str]:
    """The files of a folder and those below it, as paths with slashes; hidden ones left out.

    Raises:
        ConfigError: there are too many, so that the folder is hardly meant.
    """
    seen = 0
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        for name in sorted(files):
            seen += 1
            if seen > MOST_FILES:
                hint = "put rinnan.toml nearer to the documents"
                raise ConfigError(f"more than {MOST_FILES} files to look through", path=str(root), hint=hint)
            if not name.startswith((".", "~$")):  # ~$ is what Word leaves while a file is open
                yield (Path(folder) / name).relative_to(root).as_posix()


def name_of(source: str, target: str) -> str:
    """A name for a pair: what the file names share (``theme`` of ``theme.fi.md`` and ``theme.sv.docx``), else their folder's.

    Files that are called by their language alone (``guide/fi.pdf``, ``guide/sv.pdf``) are known by the folder they share.
    """
    paths = Path(source), Path(target)
    parts = [re.split(r"([._ -])", path.stem) for path in paths]
    shared = itertools.takewhile(lambda both: both[0] == both[1], zip(*parts, strict=False))
    name = "".join(part for part, _same in shared).strip("._ -")
    if name:
        return name
    stems = [path.stem for path in paths]
    if stems[0] == stems[1]:
        return stems[0]
    is_of_folder = paths[0].parent == paths[1].parent and all(_LANGUAGE.fullmatch(s) for s in stems)
    return (paths[0].parent.name if is_of_folder else "") or f"{stems[0]} ↔ {stems[1]}"
