"""How well and how fast passages are paired, beside aligners that run offline, in one run.

    python -m bench.pairing                     the quality tables (minutes)
    python -m bench.pairing --quick             one statute in four
    python -m bench.pairing --speed 9300        seconds and peak memory, each system in a process of its own
    python -m bench.pairing --start 100         a fresh process, with imports and tables, on a document of 100 sentences
    python -m bench.pairing --learn 1000 10000  what a table learnt from so many pairs gains over none
    python -m bench.pairing --oph               paragraphs of real PDFs against gold by hand
    python -m bench.pairing_tables              tables: rows lost, values empty, rows in another order

Test data: PUD (news, encyclopedia; 2 × 500 sentences), two thirds of the statutes of ``finlex_iso`` (flat: running text
only; structured: with headings, items, cells) and ``finlex_sentence_nm_gold``. Nothing of it was in any training; the other
third of the statutes and the descriptions of public services were the development data. Seeded.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from align.pair import learn_table
from bench.pairing_clauses import clauses
from bench.pairing_data import DATA, LEVELS, Made, Unit, make
from bench.pairing_orders import ORDERS, in_another_order
from bench.pairing_scores import Tally, average_precision, calibration_error, single_nulls
from bench.pairing_sets import pud, services, statutes, tsv
from bench.pairing_speed import one, speed, start
from bench.pairing_systems import Answer, learnt, null_truth, ours, peers
from training.corpus import training_pairs

if TYPE_CHECKING:
    from collections.abc import Callable

ORDERED = ("structured",)
"""Sets with sections and blocks: only they are measured with these in another order."""

System = "Callable[[Made], Answer]"


def datasets(*, quick: bool) -> dict[str, list[list[Unit]]]:
    """The test documents."""
    sentences = pud()
    flat, structured = statutes("test", structured=False), statutes("test", structured=True)
    if quick:
        flat, structured = flat[::4], structured[::4]
    described = services("test")
    return {
        "pud": [sentences[:500], sentences[500:]],
        "statutes": flat,
        "structured": structured,
        "services": [described[i : i + 240] for i in range(0, len(described) - 120, 240)],
    }


def tally(documents: list[list[Unit]], level: str, system: Callable[[Made], Answer], *, seeds: int = 1) -> Tally:
    """One system on one set at one level, each document edited with so many seeds."""
    total = Tally()
    for index, units in (
        (seed * len(documents) + n, units) for seed in range(seeds) for n, units in enumerate(documents)
    ):
        made = in_another_order(units, level, index) if level in ORDERS else make(units, level, index)
        answer = system(made)
        total.add(made.gold, answer.beads)
        total.segments += len(made.source) + len(made.target)
        total.seconds += answer.seconds
        gold = single_nulls(made.gold)
        if answer.confidences:
            total.confident += [
                (confidence, bead in gold)
                for bead, confidence in zip(answer.beads, answer.confidences, strict=True)
                if bead[0] and bead[1]
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


def quality(*, quick: bool, seeds: int = 1, levels: tuple[str, ...] = (*LEVELS, *ORDERS), alone: bool = False) -> None:
    """The main table."""
    systems = {"rinnan": ours("auto"), "rinnan (no table)": ours("plain"), **({} if alone else peers())}
    sets = datasets(quick=quick)
    print(f"{'set':11} {'level':8} {'system':26} strict  lax   om.F1  P    R     AP   flags  ECE bead/null  seconds")
    for level in levels:
        means: dict[str, list[Tally]] = {name: [] for name in systems}
        for name, documents in sets.items():
            if level in ORDERS and name not in ORDERED:
                continue
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
    parser.add_argument(
        "--start", type=int, metavar="SEGMENTS", help="a fresh process with imports and tables, e.g. 100"
    )
    parser.add_argument("--levels", nargs="+", default=(*LEVELS, *ORDERS), choices=(*LEVELS, *ORDERS))
    parser.add_argument("--alone", action="store_true", help="without the peers")
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
    elif options.start:
        start(options.start)
    elif options.learn:
        learning(options.learn)
    elif options.oph:
        from bench.pairing_oph import paragraphs

        paragraphs()
    elif options.clauses:
        clauses()
    else:
        quality(quick=options.quick, seeds=options.seeds, levels=tuple(options.levels), alone=options.alone)
        hand_gold()
        clauses()


if __name__ == "__main__":
    main()
