"""How surely words are translated by what the lists know: writes ``align/check/meaning/words/fi-sv.trusted.tsv``.

    nice python -m training.trust [PAIRS]

For the beginnings of words of both languages: in how many of the training pairs in which it stands the other version has a word that the
lists of equivalents, or equal spelling, pair with it. Texts of the benches are left out. Needs ../shared.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from pathlib import Path
from typing import Final
from zlib import crc32

ROOT = Path(__file__).absolute().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from facts_data import statutes  # noqa: E402

from align.check.meaning.counterparts import known_pairs, words_of  # noqa: E402
from align.check.meaning.equivalents import FOLDER, key  # noqa: E402
from align.check.meaning.trust import NAME  # noqa: E402
from training.corpus import training_pairs  # noqa: E402

LANGUAGES: Final = ("fi", "sv")
PAIRS, STEP, LONGEST = 130_000, 7, 400
"""Pairs read; one in so many of the training pairs, by digest; their letters at most."""
RARE, LEAST, MOST = 6, 7, 60
"""Times that a word must have been seen; tenths of a logarithm from which a word is listed, and at most."""


def counted(most: int) -> tuple[tuple[Counter[str], ...], tuple[Counter[str], ...]]:
    """For each language: in how many pairs a key stands, and in how many it is answered."""
    measured = {pair[0] for seed in (7, 20261122) for pair in statutes(10_000, seed)}
    seen, answered = (tuple(Counter[str]() for _ in LANGUAGES) for _ in range(2))
    read = 0
    for *texts, _ in training_pairs(wanted=lambda source: crc32(source.encode()) % STEP == 0):
        if texts[0] in measured or max(map(len, texts)) > LONGEST:
            continue
        sides = [words_of(text, code) for text, code in zip(texts, LANGUAGES, strict=True)]
        if read == most:
            break
        read += 1
        pairs = known_pairs(sides[0], sides[1], LANGUAGES)
        for side, words in enumerate(sides):
            there = {pair[side] for pair in pairs}
            # of a key that stands several times the last is asked for
            for word, place in {key(w): i for i, w in enumerate(words.text) if words.content[i]}.items():
                seen[side][word] += 1
                answered[side][word] += place in there
    return seen, answered


def main(most: int) -> None:
    """Write the list."""
    seen, answered = counted(most)
    lines = [
        "# Learnt by training/trust.py from the statutes of Finland (Semantic Finlex, Ministry of Justice of Finland, CC BY 4.0)",
        "# and the other training pairs of docs/model-card.md; texts of the tests left out.",
    ]
    for side, language in enumerate(LANGUAGES):
        for word, times in sorted(seen[side].items()):
            if times >= RARE and not word[0].isdigit():
                lost = 1 - (answered[side][word] + 0.5) / (times + 1.5)
                tenths = min(MOST, round(-10 * math.log(lost)))
                lines += [f"{language}\t{word}\t{tenths}"] if tenths >= LEAST else []
    path = ROOT / "align" / "check" / "meaning" / FOLDER / f"fi-sv.{NAME}.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} lines, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS)
