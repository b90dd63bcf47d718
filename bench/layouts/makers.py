"""What the unseen sets share: LibreOffice's PDFs of office files, and what had to be left out."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

__all__ = ["leave_out", "left_out", "printed_by_office"]

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


def left_out() -> Iterator[str]:
    """What could not be made here, a line for each program or library that is missing."""
    for program, names in _LEFT_OUT.items():
        yield f"left out, {program} is not here: {', '.join(names)}"
