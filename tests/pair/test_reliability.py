"""How far a whole document's pairing is trusted."""

from __future__ import annotations

from align.model import Bead, BeadKind, Segment, SegmentKind
from align.pair.reliability import DOUBTFUL, FEWEST, overall_reliability


def bead(number: int, *, confidence: float, similarity: float, words: tuple[int, int] = (10, 10)) -> Bead:
    source, target = (
        Segment(f"{side}{number}", " ".join(["sana"] * count), SegmentKind.SENTENCE, number, 0, 5 * count - 1, language)
        for side, count, language in zip("st", words, ("fi", "sv"), strict=True)
    )
    return Bead((source,), (target,), confidence, BeadKind.ALIGNED, similarity)


def test_a_few_sentences_are_judged_one_by_one() -> None:
    few = tuple(bead(n, confidence=0.6, similarity=-1.0) for n in range(FEWEST - 1))
    assert overall_reliability(few) == DOUBTFUL
    many = tuple(bead(n, confidence=0.6, similarity=-1.0) for n in range(FEWEST))
    assert overall_reliability(many) < DOUBTFUL


def test_one_sentence_found_in_a_long_one_must_resemble_it() -> None:
    assert overall_reliability((bead(0, confidence=0.9, similarity=-1.0, words=(5, 50)),)) < DOUBTFUL


def test_nothing_to_pair_is_trusted_and_nothing_paired_is_not() -> None:
    assert overall_reliability(()) == 1.0
    empty = Bead((), bead(0, confidence=1, similarity=9).target, 1.0, BeadKind.ADDED)
    assert overall_reliability((empty,)) == 0.0
