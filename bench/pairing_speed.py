"""Seconds and memory, each system in a process of its own."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.pairing_data import Made, Unit, make
from bench.pairing_scores import Tally
from bench.pairing_systems import ours, peers
from training.corpus import training_pairs


def speed(size: int) -> None:
    """Every system on one long document, each in its own process."""
    for name in ("rinnan", "rinnan with clauses", "rinnan (no table)", *peers()):
        result = subprocess.run(
            [sys.executable, "-m", "bench.pairing", "--one", name, str(size)],
            capture_output=True,
            text=True,
            check=False,
        )
        print(result.stdout.strip() or f"{name}: failed: {result.stderr.strip()[-200:]}", flush=True)


def long_document(size: int) -> Made:
    """Statute sentences of the training data (speed only; their quality figures mean nothing)."""
    units = []
    for source, target, origin in training_pairs():
        if origin.startswith("finlex_sent") and 40 <= len(source) <= 350:
            units.append(Unit(source, target))
            if len(units) == size:
                break
    return make(units, "block", 1)


def one(name: str, size: int) -> None:
    """Time one system; called by ``speed`` in a fresh process."""
    made = long_document(size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    systems = {
        "rinnan": ours("auto", probabilities=False),
        "rinnan with clauses": ours("auto", probabilities=False, clauses=True),
        "rinnan (no table)": ours("plain", probabilities=False),
        **peers(),
    }
    answer = systems[name](made)
    total = Tally()
    total.add(made.gold, answer.beads)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        json.dumps(
            {
                "system": name,
                "source": len(made.source),
                "target": len(made.target),
                "seconds": round(answer.seconds, 2),
                "cpu": round(answer.cpu, 2),
                "peak_mb": round(peak),
                "before_mb": round(before),
                "strict": round(total.strict, 3),
            }
        )
    )


START = """
import json, sys
from pathlib import Path
from align.model import Block, BlockKind, Document, Section, Segment, SegmentKind
from align.pair import pair_documents

def side(name, language):
    texts = json.loads(Path(name).read_text(encoding="utf-8"))
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)
    segments = tuple(
        Segment(f"{language}{n}", text, SegmentKind.SENTENCE, n, 0, len(text), language) for n, text in enumerate(texts)
    )
    return Document(name, "text", language, sections=(Section(blocks=blocks),)), segments

first, second = side(sys.argv[1], "fi"), side(sys.argv[2], "sv")
found = pair_documents(first[0], second[0], first[1], second[1])
print(len(found.beads))
"""


def start(size: int, *, rounds: int = 7) -> None:
    """Wall and processor time of a fresh process that pairs one short document: imports, tables, pairing; and of Python alone."""
    made = long_document(size)
    with tempfile.TemporaryDirectory() as name:
        files = [Path(name) / "source.json", Path(name) / "target.json"]
        files[0].write_text(json.dumps([unit.source for unit in made.source]), encoding="utf-8")
        files[1].write_text(json.dumps([unit.target for unit in made.target]), encoding="utf-8")
        for what, code in (
            ("rinnan", START),
            ("numpy alone", "import numpy"),
            ("Python alone", "pass"),
        ):
            times = []
            for _ in range(rounds):
                before, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
                subprocess.run([sys.executable, "-c", code, *map(str, files)], check=True, capture_output=True)
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                times.append(
                    (time.perf_counter() - wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
                )
            print(
                f"{what:14} {len(made.source)} × {len(made.target)}: best of {rounds} wall {min(t[0] for t in times):.2f} s, "
                f"processor {min(t[1] for t in times):.2f} s (median {sorted(t[1] for t in times)[rounds // 2]:.2f} s)",
                flush=True,
            )
