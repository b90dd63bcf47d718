"""A bilingual lexicon with probabilities, from the training pairs: for suggestions and explanations.

    python -m training.lexicon [PAIRS]

Short pairs only (up to 12 words a side), IBM model 1 in both directions on whole words, joined by the geometric mean; a
pair of words must be seen in at least four sentence pairs. Writes ``align/pair/tables/fi-sv/lexicon.tsv``: source word,
target word, weight 0–1, best first within a word.
"""

from __future__ import annotations

import re
import sys

from align.pair.lexicon import learn_lexicon
from align.pair.tables import table_folder
from training.corpus import training_pairs

PAIRS = 150_000
LONGEST = 12
TOGETHER = 4
LEAST = 0.25
BEST = 3
WORDS = 20_000
_WORD = re.compile(r"[^\W\d_](?:[\w\-]*\w)?")


def main(pairs: int = PAIRS) -> None:
    """Learn and write the lexicon."""
    beads = []
    counts: dict[str, int] = {}
    for source, target, _ in training_pairs():
        first, second = _WORD.findall(source.lower()), _WORD.findall(target.lower())
        if 1 <= len(first) <= LONGEST and 1 <= len(second) <= LONGEST:
            beads.append((first, second))
            for word in set(first):
                counts[word] = counts.get(word, 0) + 1
            if len(beads) == pairs:
                break
    lexicon = learn_lexicon(beads, least=LEAST, together=TOGETHER, rounds=6)
    chosen = sorted((word for word in lexicon if len(word) > 2), key=lambda word: (-counts[word], word))[:WORDS]
    lines = []
    for word in sorted(chosen):
        best = sorted(lexicon[word].items(), key=lambda entry: (-entry[1], entry[0]))[:BEST]
        lines += [f"{word}\t{other}\t{weight:.2f}\n" for other, weight in best]
    path = table_folder("fi", "sv") / "lexicon.tsv"
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
    print(f"{len(beads)} pairs, {len(chosen)} words, {len(lines)} translations, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS)
