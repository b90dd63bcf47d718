"""How well and how fast passages are paired, beside aligners that run offline, in one run.

    python -m bench.pairing                     the quality tables (minutes)
    python -m bench.pairing --quick             one statute in four
    python -m bench.pairing --speed 9300        seconds and peak memory, each system in a process of its own
    python -m bench.pairing --learn 1000 10000  what a table learnt from so many pairs gains over none
    python -m bench.pairing --oph               paragraphs of real PDFs against gold by hand

Test data: PUD (news, encyclopedia; 2 × 500 sentences), two thirds of the statutes of ``finlex_iso`` (flat: running text
only; structured: with headings, items, cells) and ``finlex_sentence_nm_gold``. Nothing of it was in any training; the other
third of the statutes and the descriptions of public services were the development data. Seeded.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from align.pair import learn_table
from align.pair.clauses import Words, gap_between
from align.pair.tables import bundled_table
from align.pair.weights import weights_for
from bench.pairing_data import DATA, LEVELS, Made, Unit, make, pud, statutes, tsv
from bench.pairing_scores import Tally, average_precision, calibration_error, single_nulls
from bench.pairing_systems import Answer, learnt, null_truth, ours, peers
from training.clauses import without_clause
from training.corpus import training_pairs

if TYPE_CHECKING:
    from collections.abc import Callable

System = "Callable[[Made], Answer]"


def datasets(*, quick: bool) -> dict[str, list[list[Unit]]]:
    """The test documents."""
    sentences = pud()
    flat, structured = statutes("test", structured=False), statutes("test", structured=True)
    if quick:
        flat, structured = flat[::4], structured[::4]
    return {"pud": [sentences[:500], sentences[500:]], "statutes": flat, "structured": structured}


def tally(documents: list[list[Unit]], level: str, system: Callable[[Made], Answer], *, seeds: int = 1) -> Tally:
    """One system on one set at one level, each document edited with so many seeds."""
    total = Tally()
    for index, units in (
        (seed * len(documents) + n, units) for seed in range(seeds) for n, units in enumerate(documents)
    ):
        made = make(units, level, index)
        answer = system(made)
        total.add(made.gold, answer.beads)
        total.segments += len(made.source) + len(made.target)
        total.seconds += answer.seconds
        gold = single_nulls(made.gold)
        if answer.confidences:
            total.confident += [
                (confidence, bead in gold)
                for bead, confidence in zip(answer.beads, answer.confidences, strict=True)
                if bead[0] and bead[1] and bead not in answer.moved
            ]
        for probabilities, truth in zip((answer.source_null, answer.target_null), null_truth(made), strict=True):
            total.ranked += list(zip(probabilities, truth[: len(probabilities)].tolist(), strict=True))
        links = {(i, j) for first, second in made.gold for i in first for j in second}
        have = {(i, j) for first, second in answer.beads for i in first for j in second}
        total.moved_gold += len(made.moved)
        total.moved_hit += sum(any((i, j) in have for i in first for j in second) for first, second in made.moved)
        total.moved_found += len(answer.moved)
        total.moved_right += sum(any((i, j) in links for i in a for j in b) for a, b in answer.moved)
    return total


def quality(*, quick: bool, seeds: int = 1) -> None:
    """The main table."""
    systems = {"rinnan": ours("auto"), "rinnan (no table)": ours("plain"), **peers()}
    sets = datasets(quick=quick)
    print(f"{'set':11} {'level':8} {'system':26} strict  lax   om.F1  P    R     AP   flags  ECE bead/null  seconds")
    for level in LEVELS:
        means: dict[str, list[Tally]] = {name: [] for name in systems}
        for name, documents in sets.items():
            for system, run in systems.items():
                total = tally(documents, level, run, seeds=seeds)
                means[system].append(total)
                precision, recall = total.omission_precision_recall
                ranked = f"{average_precision(total.ranked):.3f}" if total.ranked else "  –  "
                errors = (
                    f"{calibration_error(total.confident):.3f}/{calibration_error(total.ranked):.3f}"
                    if total.confident
                    else "–"
                )
                moved = (
                    f" moved R {total.moved_hit}/{total.moved_gold} P {total.moved_right}/{total.moved_found}"
                    if total.moved_gold
                    else ""
                )
                print(
                    f"{name:11} {level:8} {system:26} {total.strict:.3f}  {total.lax:.3f}  {total.omission:.3f} "
                    f"{precision:.2f} {recall:.2f}  {ranked}  {total.false_flags:4.1f}  {errors:12} {total.seconds:6.1f}{moved}",
                    flush=True,
                )
        for system, totals in means.items():
            print(
                f"{'mean':11} {level:8} {system:26} {statistics.mean(t.strict for t in totals):.3f}  "
                f"{statistics.mean(t.lax for t in totals):.3f}  {statistics.mean(t.omission for t in totals):.3f}",
                flush=True,
            )


def hand_gold() -> None:
    """The n:m paragraphs read by hand, as one document of paragraphs."""
    source: list[Unit] = []
    target: list[Unit] = []
    gold = []
    rows = [row for row in tsv(DATA / "pairs" / "finlex_sentence_nm_gold.tsv") if not row[0].startswith("#")]
    for block, row in enumerate(rows):
        starts = len(source), len(target)
        source += [Unit(text.strip(), "", block=block) for text in row[2].split("⏎")]
        target += [Unit("", text.strip(), block=block) for text in row[3].split("⏎")]
        for bead in row[1].split():
            sides = [
                tuple(start + int(n) - 1 for n in side.split("+") if n != "0")
                for start, side in zip(starts, bead.split(":"), strict=True)
            ]
            gold.append((sides[0], sides[1]))
    made = Made(tuple(source), tuple(target), tuple(gold), frozenset())
    for name, run in {"rinnan": ours("auto"), "rinnan (no table)": ours("plain"), **peers()}.items():
        total = Tally()
        total.add(made.gold, run(made).beads)
        print(
            f"nm gold     {len(rows)} paragraphs  {name:26} strict {total.strict:.3f} lax {total.lax:.3f}", flush=True
        )


def clauses() -> None:
    """Recall of deleted clauses at 5 % and 1 % false alarms, by sentence."""
    table = bundled_table("fi", "sv")
    assert table is not None
    coefficients = weights_for(("vectors", "lexicon", "anchors")).clause
    for name, units in (("pud", pud()), ("statutes", [u for d in statutes("test", structured=False) for u in d])):
        generator = random.Random(11)
        pairs = [(u.source, u.target) for u in units if min(len(u.source), len(u.target)) >= 50]
        words = Words([text for pair in pairs for text in pair], table)
        ratio = float(np.median([np.log(len(b) / len(a)) for a, b in pairs]))
        scores: dict[bool, list[float]] = {True: [], False: []}
        sides = 0
        for source, target in pairs:
            for lost in (None, generator.randint(0, 1)):
                first, second = source, target
                if lost is not None:
                    shorter = without_clause((source, target)[lost], generator)
                    if shorter is None:
                        continue
                    first, second = (shorter, target) if lost == 0 else (source, shorter)
                gaps = [
                    gap_between([first], [second], words, coefficients, log_ratio=ratio),
                    gap_between([second], [first], words, coefficients, log_ratio=-ratio),
                ]
                best = max(((gap.probability, side) for side, gap in enumerate(gaps) if gap), default=(0.0, -1))
                scores[lost is not None].append(best[0])
                sides += lost is not None and best[1] == 1 - lost
        clean, cut = np.sort(scores[False]), np.array(scores[True])
        limits = [clean[int(share * (len(clean) - 1))] for share in (0.95, 0.99)]
        print(
            f"clauses     {name:10} {len(cut)} deleted, recall at 5 % {np.mean(cut > limits[0]):.3f}, at 1 % "
            f"{np.mean(cut > limits[1]):.3f}; right side {sides / len(cut):.3f}; "
            f"P ≥ .5: recall {np.mean(cut >= 0.5):.3f}, false alarms {np.mean(clean >= 0.5):.4f}",
            flush=True,
        )


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


def learning(sizes: list[int], seed: int = 7) -> None:
    """What ``rinnan learn`` gains over no table, by size of the memory: random pairs of the training data."""
    pairs = [(a, b) for a, b, _ in training_pairs() if max(len(a), len(b)) <= 400]
    random.Random(seed).shuffle(pairs)
    sets = datasets(quick=True)
    with tempfile.TemporaryDirectory() as name:
        systems = {"no table": ours("plain", probabilities=False)}
        for size in sizes:
            memory, folder = Path(name) / f"{size}.tsv", Path(name) / str(size)
            memory.write_text("".join(f"{a}\t{b}\n" for a, b in pairs[:size]), encoding="utf-8")
            cpu = time.process_time()
            learnt_table = learn_table([memory], folder, languages=("fi", "sv"))
            print(
                f"{size} pairs: {time.process_time() - cpu:.0f} s of processor, {learnt_table.found:.3f} of the pairs kept "
                "aside found",
                flush=True,
            )
            systems[f"{size} pairs"] = learnt(folder)
        systems["shipped table"] = ours("auto", probabilities=False)
        for level in ("mid", "high"):
            for system, run in systems.items():
                totals = {key: tally(documents, level, run) for key, documents in sets.items()}
                print(
                    f"{level:6} {system:16}",
                    *(f"{key} strict {t.strict:.3f} om.F1 {t.omission:.3f}  " for key, t in totals.items()),
                    flush=True,
                )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--speed", type=int, metavar="SEGMENTS")
    parser.add_argument("--seeds", type=int, default=1, help="how often each document is edited anew")
    parser.add_argument("--learn", type=int, nargs="+", metavar="PAIRS")
    parser.add_argument("--oph", action="store_true")
    parser.add_argument("--clauses", action="store_true")
    parser.add_argument("--one", nargs=2, metavar=("SYSTEM", "SEGMENTS"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not Path(DATA).is_dir():
        parser.exit(2, f"the test data is not there: {DATA}\n")
    if options.one:
        one(options.one[0], int(options.one[1]))
    elif options.speed:
        speed(options.speed)
    elif options.learn:
        learning(options.learn)
    elif options.oph:
        from bench.pairing_oph import paragraphs

        paragraphs()
    elif options.clauses:
        clauses()
    else:
        quality(quick=options.quick, seeds=options.seeds)
        hand_gold()
        clauses()


if __name__ == "__main__":
    main()
