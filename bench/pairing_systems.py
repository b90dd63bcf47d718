"""The systems that ``bench/pairing.py`` compares: ours by tier, and aligners that run offline."""

from __future__ import annotations

import time
from ast import literal_eval
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from align.model import BeadKind
from align.pair import PairOptions
from align.pair.blas import single_thread
from align.pair.documents import judged
from bench.pairing_data import Made, document_of
from bench.pairing_hunalign import hunalign_beads, hunalign_command

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Bead = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(slots=True)
class Answer:
    """What a system says about a made document."""

    beads: list[Bead]
    confidences: list[float] = field(default_factory=list)
    moved: set[Bead] = field(default_factory=set)
    source_null: list[float] = field(default_factory=list)
    target_null: list[float] = field(default_factory=list)
    seconds: float = 0.0
    cpu: float = 0.0
    """Processor seconds; 0 where a program of its own was run."""


def ours(
    tier: str,
    *,
    probabilities: bool = True,
    clauses: bool = False,
    table: Path | None = None,
) -> Callable[[Made], Answer]:
    """Our engine as the pipeline calls it.

    Args:
        tier: "auto" or "plain".
        probabilities: also give the probability of every segment to be unmatched.
        clauses: look for missing clauses too.
        table: a learnt table instead of the shipped one.
    """

    def run(made: Made) -> Answer:
        (source, first), (target, second) = (
            document_of(made.source, "source", "fi"),
            document_of(made.target, "target", "sv"),
        )
        options = PairOptions(tier="plain" if tier == "plain" else "auto", clauses=clauses, table=table)
        started, cpu = time.perf_counter(), time.process_time()
        with single_thread():
            found = judged(source, target, first, second, options)
        answer = Answer([], seconds=time.perf_counter() - started, cpu=time.process_time() - cpu)
        for bead in found.alignment.beads:
            indices = tuple(int(s.id[1:]) for s in bead.source), tuple(int(s.id[1:]) for s in bead.target)
            answer.beads.append(indices)
            answer.confidences.append(bead.confidence)
            if bead.kind is BeadKind.MOVED:
                answer.moved.add(indices)
        if probabilities:
            answer.source_null, answer.target_null = list(found.source_null), list(found.target_null)
        return answer

    return run


def learnt(folder: Path) -> Callable[[Made], Answer]:
    """Our engine with a learnt table, the shipped one withheld."""
    return ours("auto", probabilities=False, table=folder)


def gale_church(made: Made) -> Answer:
    """The PyPI package ``galechurch`` (Rust), or NLTK's where that one is missing."""
    source, target = [u.source for u in made.source], [u.target for u in made.target]
    started = time.perf_counter()
    try:
        import galechurch

        lines = galechurch.align(source, target).to_pharaoh_lines()
        beads = [tuple(tuple(literal_eval(part)) for part in line.split(":")[:2]) for line in lines]
    except ImportError:
        from nltk.translate import gale_church as nltk_gale_church

        beads = _joined(nltk_gale_church.align_blocks([len(s) for s in source], [len(t) for t in target]))
    except ValueError:
        return Answer([])  # it refuses long documents
    return Answer(_completed(beads, len(source), len(target)), seconds=time.perf_counter() - started)


def hunalign(made: Made) -> Answer:
    """Hunalign with a null dictionary."""
    beads, seconds, cpu = hunalign_beads(made)
    return Answer(beads, seconds=seconds, cpu=cpu)


def peers() -> dict[str, Callable[[Made], Answer]]:
    """The peers that this machine has."""
    found: dict[str, Callable[[Made], Answer]] = {}
    for module in ("galechurch", "nltk"):
        try:
            __import__(module)
        except ImportError:
            continue
        found[f"Gale–Church ({module})"] = gale_church
        break
    if hunalign_command():
        found["hunalign (null dictionary)"] = hunalign
    return found


def _joined(links: list[tuple[int, int]]) -> list[Bead]:
    """Beads from links: connected components."""
    beads: list[tuple[set[int], set[int]]] = []
    for i, j in links:
        if beads and (i in beads[-1][0] or j in beads[-1][1]):
            beads[-1][0].add(i)
            beads[-1][1].add(j)
        else:
            beads.append(({i}, {j}))
    return [(tuple(sorted(a)), tuple(sorted(b))) for a, b in beads]


def _completed(beads: list[Bead], rows: int, columns: int) -> list[Bead]:
    source = {i for bead in beads for i in bead[0]}
    target = {j for bead in beads for j in bead[1]}
    return [
        *beads,
        *(((i,), ()) for i in range(rows) if i not in source),
        *(((), (j,)) for j in range(columns) if j not in target),
    ]


def null_truth(made: Made) -> tuple[np.ndarray, np.ndarray]:
    """Whether each source and target segment is unmatched in the gold."""
    source, target = np.zeros(len(made.source), bool), np.zeros(len(made.target), bool)
    for first, second in made.gold:
        if not second:
            source[list(first)] = True
        if not first:
            target[list(second)] = True
    return source, target
