"""Learn the joint subword vocabulary: 40,000 unigram pieces over both languages, lower case.

    python -m training.vocabulary WORKFOLDER

Writes ``pieces.model`` and ``pieces.vocab`` (sentencepiece) into the work folder. Only training needs sentencepiece;
the package ships the pieces with their scores and finds the best split by itself.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

import sentencepiece  # type: ignore[import-untyped, import-not-found, unused-ignore]

from training.corpus import training_pairs

PIECES = 40_000
SENTENCES = 170_000
"""Pairs shown to the vocabulary learner; every pair that is not from the statutes is among them."""


def main(folder: Path, seed: int = 1) -> None:
    """Sample the pairs, write them lower-cased, and learn the vocabulary."""
    folder.mkdir(parents=True, exist_ok=True)
    statutes, others = [], []
    for source, target, origin in training_pairs():
        (statutes if origin.startswith("finlex") else others).append((source, target))
    random.Random(seed).shuffle(statutes)
    sample = others + statutes[: SENTENCES - len(others)]
    text = folder / "pieces.txt"
    with text.open("w", encoding="utf-8") as out:
        for source, target in sample:
            out.write(f"{source.lower()}\n{target.lower()}\n")
    sentencepiece.SentencePieceTrainer.train(
        input=str(text),
        model_prefix=str(folder / "pieces"),
        vocab_size=PIECES,
        model_type="unigram",
        character_coverage=0.9997,
        normalization_rule_name="identity",
        shuffle_input_sentence=False,
        num_threads=2,
        max_sentence_length=6000,
        split_digits=False,
        remove_extra_whitespaces=True,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
