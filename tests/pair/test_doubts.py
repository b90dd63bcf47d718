"""A pair whose sides have nothing to do with each other is no pair."""

from __future__ import annotations

from align.model import BeadKind
from align.pair import pair_documents

from .made import PAIRS, document, indices


def test_what_each_version_has_in_the_others_place_is_no_pair() -> None:
    ours = "Kunnan talonmies leikkaa nurmikon torstaisin ja vie roskat perjantaina kaatopaikalle."
    theirs = "Den nya simhallen har tre bassänger, två bastur och ett kafé som serverar soppa."
    pairs = PAIRS[:9]
    source = [a for a, _ in pairs[:5]] + [ours] + [a for a, _ in pairs[5:]]
    target = [b for _, b in pairs[:5]] + [theirs] + [b for _, b in pairs[5:]]
    first, second = document(source), document(target, "target", "sv")
    found = indices(pair_documents(first[0], second[0], first[1], second[1]))
    assert ((5,), (), BeadKind.MISSING) in found
    assert ((), (5,), BeadKind.ADDED) in found


def test_a_free_translation_in_its_place_stays() -> None:
    pairs = [*PAIRS[:5], ("Asia on sillä selvä.", "Därmed är saken klar."), *PAIRS[5:9]]
    first = document([a for a, _ in pairs])
    second = document([b for _, b in pairs], "target", "sv")
    found = indices(pair_documents(first[0], second[0], first[1], second[1]))
    assert [(a, b) for a, b, _ in found] == [((n,), (n,)) for n in range(len(pairs))]
