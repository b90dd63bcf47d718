"""A pair whose sides have nothing to do with each other is no pair."""

from __future__ import annotations

from align.model import BeadKind
from align.pair import pair_documents

from .made import PAIRS, document, indices

OURS = (
    "Kunnan talonmies leikkaa nurmikon torstaisin ja vie roskat perjantaina kaatopaikalle.",
    "Uimahallissa on kolme allasta.",
)
THEIRS = "Den nya biblioteksbussen kör längs kusten hela sommaren."


def test_what_one_version_lost_and_the_other_gained_is_no_pair() -> None:
    source = [*(a for a, _ in PAIRS[:5]), *OURS, *(a for a, _ in PAIRS[5:9])]
    target = [*(b for _, b in PAIRS[:5]), THEIRS, *(b for _, b in PAIRS[5:9])]
    first, second = document(source), document(target, "target", "sv")
    found = indices(pair_documents(first[0], second[0], first[1], second[1]))
    assert ((5,), (), BeadKind.MISSING) in found
    assert ((6,), (), BeadKind.MISSING) in found
    assert ((), (5,), BeadKind.ADDED) in found


def test_a_free_translation_in_its_place_stays() -> None:
    pairs = [*PAIRS[:5], ("Asia on sillä selvä.", "Därmed är saken klar."), *PAIRS[5:9]]
    first = document([a for a, _ in pairs])
    second = document([b for _, b in pairs], "target", "sv")
    found = indices(pair_documents(first[0], second[0], first[1], second[1]))
    assert [(a, b) for a, b, _ in found] == [((n,), (n,)) for n in range(len(pairs))]
