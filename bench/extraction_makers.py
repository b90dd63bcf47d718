"""What the unseen halves share: LibreOffice's PDFs of office files, what had to be left out, and the table of figures."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
from collections import defaultdict
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bench.extraction_score import HEAD, Score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["leave_out", "measure", "printed_by_office"]

_LEFT_OUT: Final[dict[str, dict[str, None]]] = {}
"""Program or library that is not here → the layouts it would have made, in order."""
_FILTERS: Final = {".docx": "writer", ".odt": "writer", ".pptx": "impress"}
_AT_ONCE: Final = 12
"""Files LibreOffice opens in one run."""


def leave_out(program: str, layouts: Iterable[str]) -> None:
    """Note that layouts cannot be made here, so that the figures do not pass over them in silence."""
    _LEFT_OUT.setdefault(program, {}).update(dict.fromkeys(layouts))


def printed_by_office(folder: Path, sources: Sequence[Any]) -> Iterator[Any]:
    """The PDFs LibreOffice makes of office files, with tags and without; files that are there are not made again."""
    if shutil.which("soffice") is None:
        leave_out("LibreOffice", [f"{one.layout} (as PDF)" for one in sources])
        return
    for tagged in (True, False):
        where = folder / f"office-{'tagged' if tagged else 'plain'}"
        for kind in ("writer", "impress"):
            own = [one.path for one in sources if _FILTERS[one.path.suffix] == kind]
            missing = [path for path in own if not (where / f"{path.stem}.pdf").is_file()]
            options = f'{{"UseTaggedPDF":{{"type":"boolean","value":"{str(tagged).lower()}"}}}}'
            _convert(missing, where, f"pdf:{kind}_pdf_Export:{options}")
        for one in sources:
            target = where / f"{one.path.stem}.pdf"
            name = "libreoffice slides" if one.path.suffix == ".pptx" else "libreoffice"
            if target.is_file():
                yield replace(one, format=f"pdf {name}{' tagged' * tagged}", path=target)
            else:
                leave_out("LibreOffice, which failed", [f"{one.layout} (as PDF)"])


def _convert(sources: Sequence[Path], where: Path, target: str) -> None:
    with tempfile.TemporaryDirectory() as profile:
        for start in range(0, len(sources), _AT_ONCE):
            names = [str(source) for source in sources[start : start + _AT_ONCE]]
            command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", target]
            subprocess.run([*command, "--outdir", str(where), *names], check=True, capture_output=True, timeout=300)


def measure(
    about: str,
    module: str,
    makers: Sequence[str],
    score: Callable[[Any], Score],
    part: Callable[[str], str] | None = None,
) -> None:
    """The command line of an unseen half: a line a format, with ``--layouts`` a line a layout.

    The documents of a maker come from ``bench.{module}_{maker}``. ``part`` says to which part of the half a layout belongs.
    """
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--layouts", action="store_true", help="a line for each layout as well")
    parser.add_argument("-v", "--verbose", action="store_true", help="with every miss")
    parser.add_argument("--keep", type=Path, help="write the files here and leave them")
    parser.add_argument("--only", default="", help="only formats and layouts with this in their name")
    parser.add_argument("--maker", choices=makers, help="only this maker")
    if part is not None:
        parser.add_argument(
            "--part", choices=("all", "work", "kept"), default="all", help="only this part of the layouts"
        )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = asked.keep or Path(folder)
        where.mkdir(parents=True, exist_ok=True)
        chosen = [asked.maker] if asked.maker else makers
        made = (one for maker in chosen for one in import_module(f"bench.{module}_{maker}").documents(where))
        _table(made, asked, score, part)


def _table(
    made: Iterable[Any], asked: argparse.Namespace, score: Callable[[Any], Score], part: Callable[[str], str] | None
) -> None:
    formats: dict[str, Score] = defaultdict(Score)
    layouts: dict[tuple[str, str], Score] = defaultdict(Score)
    misses = []
    for one in made:
        own = part(one.layout) if part is not None else ""
        if asked.only not in f"{one.format} {one.layout}" or (own and asked.part not in {"all", own}):
            continue
        found = score(one)
        misses += [f"{one.format} {one.path.name}: {miss}" for miss in found.misses]
        formats[one.format].add(found)
        layouts[one.format, f"{one.layout} {own}".strip()].add(found)
    print(f"{'':58s} {HEAD}")
    for (form, layout), figures in sorted(layouts.items()) if asked.layouts else ():
        print(f"{form + ' ' + layout:58s} {figures.line()}")
    for form, figures in sorted(formats.items()):
        print(f"{form:58s} {figures.line()}")
    if asked.verbose:
        print("\n".join(misses))
    for program, names in _LEFT_OUT.items():
        print(f"left out, {program} is not here: {', '.join(names)}")
