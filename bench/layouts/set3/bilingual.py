"""The third unseen half: brochures, notices and pages that carry both languages, taken apart again.

    python bench/layouts/set3/bilingual.py [-v]

Scored as :mod:`bench.extraction_bilingual` scores. Two columns of a leaflet with a rule between them, facing halves of a landscape sheet,
a poster whose lines take turns, a page with ``lang`` on its parts and one without, a release whose Swedish follows below a row of stars,
Markdown in halves.
"""

# ruff: noqa: E501 - styles are easier to read unwrapped

from __future__ import annotations

import argparse
import sys
import tempfile
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if __name__ == "__main__":  # the modules beside this one are not for import by their bare names
    sys.path[0] = str(Path(__file__).parents[3])

from bench.extraction_bilingual import score
from bench.layouts.css import BASE, markup
from bench.layouts.pieces import BREAK, LANGUAGES, runs, without_notes
from bench.layouts.plain import markdown
from bench.layouts.set1.pieces import Piece
from bench.layouts.set3.css_looks import LOOKS
from bench.layouts.set3.pieces import script
from bench.layouts.set3.plain import _typed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bench.layouts.pieces import Piece as Own

_Both = list[tuple["Own", ...]]


def _print(css: str, body: str, target: Path) -> None:
    import weasyprint

    printer: Any = weasyprint
    printer.HTML(string=f"<html><style>{BASE}{css}</style><body>{body}</body></html>").write_pdf(str(target))


def leaflet(both: _Both, folder: Path) -> Path:
    """Both versions beside each other over several pages."""
    sides = "".join(
        f"<div class='side' lang='{code}'>{markup(each, LOOKS[1])}</div>"
        for code, each in zip(LANGUAGES, both, strict=True)
    )
    target = folder / "x.pdf"
    _print("@page { size: A4; margin: 15mm } main { display: grid; grid-template-columns: 86mm 86mm; column-gap: 8mm } body { font-size: 9pt }",
           f"<main>{sides}</main>", target)  # fmt: skip
    return target


def rows(both: _Both, folder: Path) -> Path:
    """Section beside section in a table without lines."""
    parts = [[markup(run, LOOKS[1]) for run in runs(each)] for each in both]
    lines = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in zip_longest(*parts, fillvalue=""))
    target = folder / "x.pdf"
    _print(
        "@page { size: A4 landscape; margin: 15mm } td { width: 50%; padding: 3pt 12pt 3pt 0 }",
        f"<table>{lines}</table>",
        target,
    )
    return target


def poster(both: _Both, folder: Path) -> Path:
    """Each line in Finnish, below it in Swedish, centred and smaller."""
    lines = "".join(
        f"<div class='a'>{markup(a, LOOKS[1])}</div><div class='b'>{markup(b, LOOKS[1])}</div>"
        for a, b in zip(*(list(runs(each)) for each in both), strict=True)
    )
    target = folder / "x.pdf"
    _print(
        "@page { size: A3; margin: 25mm } body { font: 15pt 'DejaVu Sans' } .b { color: #555; font-size: 12pt }",
        lines,
        target,
    )
    return target


def tagged(both: _Both, folder: Path) -> Path:
    """A page whose two articles say their language."""
    return _web(
        [f"<article lang='{c}'>{markup(e, LOOKS[1])}</article>" for c, e in zip(LANGUAGES, both, strict=True)], folder
    )


def untagged(both: _Both, folder: Path) -> Path:
    """A page that takes turns run by run and says nothing."""
    parts = [[markup(run, LOOKS[1]) for run in runs(each)] for each in both]
    return _web([a + b for a, b in zip_longest(*parts, fillvalue="")], folder)


def _web(parts: Sequence[str], folder: Path) -> Path:
    target = folder / "x.html"
    target.write_text(
        f"<html><head><meta charset='utf-8'></head><body><main>{''.join(parts)}</main></body></html>", encoding="utf-8"
    )
    return target


def typed(both: _Both, folder: Path) -> Path:
    """A release by mail: the Swedish below a row of stars."""
    target = folder / "x.txt"
    target.write_text(("\n" + "*" * 40 + "\n\n").join(_typed(each, "wrapped") for each in both), encoding="utf-8")
    return target


def marked(both: _Both, folder: Path) -> Path:
    """Markdown in halves with a rule between."""
    target = folder / "x.md"
    target.write_text(
        "\n---\n\n".join(markdown(each, "plain", code) for code, each in zip(LANGUAGES, both, strict=True)),
        encoding="utf-8",
    )
    return target


LAYOUTS: Final[dict[str, Callable[[_Both, Path], Path]]] = {
    "leaflet": leaflet, "rows": rows, "poster": poster, "tagged": tagged, "untagged": untagged, "typed": typed, "marked": marked,
}  # fmt: skip
GENRES: Final = ("CALL", "FAQ", "NOTICE", "PROJECT", "POSTER", "PRESS", "DECISION")


def main() -> None:
    """Print a line a layout."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("-v", "--verbose", action="store_true")
    asked = parser.parse_args()
    for name, make in LAYOUTS.items():
        sums = [0, 0, 0]
        for genre in GENRES:
            both: _Both = [without_notes(script(genre, code)) for code in LANGUAGES]
            gold = [[Piece("", _spoken(item)) for item in each] for each in both]
            with tempfile.TemporaryDirectory() as folder:
                total, right, astray, misses = score(make(both, Path(folder)), gold)
            sums = [a + b for a, b in zip(sums, (total, right, astray), strict=True)]
            for miss in misses[:8] if asked.verbose else ():
                print(f"   {name} {genre}: {miss}")
        print(f"{name:10s} {sums[1] / sums[0]:.3f} ({sums[2]} astray of {sums[0]})")


def _spoken(item: Own) -> Own:
    from dataclasses import replace

    return replace(item, text=item.text.replace(BREAK, " "))


if __name__ == "__main__":
    main()
