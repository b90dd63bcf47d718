"""Paragraphs of real guides, as read from published PDFs, against gold by hand (silver where a program made it)."""

from __future__ import annotations

from bench.pairing_data import DATA, Made, Unit
from bench.pairing_scores import Tally
from bench.pairing_systems import ours, peers


def paragraphs(*, show: bool = True) -> None:
    """F1 over paragraph beads of every document that has gold or silver; the differences are listed for reading."""
    for folder in sorted((DATA / "documents" / "oph_valtionavustus").iterdir()):
        for name in ("gold_pars.tsv", "silver_pars.tsv"):
            if not (folder / name).is_file():
                continue
            rows = [
                line.split("\t")
                for line in (folder / name).read_text(encoding="utf-8").splitlines()
                if line and not line.startswith("#")
            ]
            gold = [
                tuple(tuple(int(n) - 1 for n in side.split(",") if n and n != "0") for side in [*row, ""][:2])
                for row in rows
            ]
            texts = [(folder / f"{side}.pars.txt").read_text(encoding="utf-8").splitlines() for side in ("fi", "sv")]
            made = Made(
                tuple(Unit(text or "–", "", block=i) for i, text in enumerate(texts[0])),
                tuple(Unit("", text or "–", block=i) for i, text in enumerate(texts[1])),
                tuple((bead[0], bead[1]) for bead in gold),
                frozenset(),
            )
            for system, run in {"rinnan": ours("auto"), "rinnan (no table)": ours("plain"), **peers()}.items():
                answer = run(made)
                total = Tally()
                total.add(made.gold, answer.beads)
                print(
                    f"{folder.name[:40]:40} {name[:6]:6} {system:26} strict {total.strict:.3f} lax {total.lax:.3f}",
                    flush=True,
                )
                if show and system == "rinnan":
                    _differences(made, answer.beads)


def _differences(made: Made, beads: list[tuple[tuple[int, ...], tuple[int, ...]]]) -> None:
    for bead in sorted(set(beads) - set(made.gold)):
        wanted = [g for g in made.gold if set(g[0]) & set(bead[0]) or set(g[1]) & set(bead[1])]
        first = " | ".join(made.source[i].source[:60] for i in bead[0])
        second = " | ".join(made.target[j].target[:60] for j in bead[1])
        print(f"    found {_numbers(bead)}: {first!r} ~ {second!r}; gold {', '.join(map(_numbers, wanted))}")


def _numbers(bead: tuple[tuple[int, ...], ...]) -> str:
    """Line numbers, from 1, as in the gold."""
    return "–".join("+".join(str(i + 1) for i in side) or "0" for side in bead)
