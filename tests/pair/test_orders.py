"""Passages in another order: a moved run is followed to its ends, a list with page debris does not break."""

from __future__ import annotations

from align.model import BeadKind, SegmentKind
from align.pair import pair_documents

from .made import PAIRS, document, indices


def test_a_moved_run_takes_its_ends_with_it() -> None:
    target = [b for _, b in PAIRS]
    moved = [*target[:2], *target[5:9], *target[2:5], *target[9:]]
    first, second = document([a for a, _ in PAIRS]), document(moved, "target", "sv")
    found = indices(pair_documents(first[0], second[0], first[1], second[1]))
    links = {(a[0], moved.index(target[a[0]])) for a, _, _ in found if a}
    assert {(a[0], b[0]) for a, b, _ in found if a and b} == links
    assert not [kind for _, _, kind in found if kind in (BeadKind.MISSING, BeadKind.ADDED)]


def test_a_list_sorted_by_each_language_keeps_the_item_that_one_side_lacks() -> None:
    names = [
        ("Helsinki", "Helsingfors"), ("Turku", "Åbo"), ("Vaasa", "Vasa"), ("Pori", "Björneborg"), ("Oulu", "Uleåborg"),
        ("Kokkola", "Karleby"), ("Porvoo", "Borgå"), ("Loviisa", "Lovisa"), ("Espoo", "Esbo"),
    ]  # fmt: skip
    fi = sorted(a for a, _ in names)
    sv = sorted(b for _, b in names if b != "Esbo")
    source = [PAIRS[1][0], PAIRS[2][0], *fi, PAIRS[3][0], PAIRS[4][0]]
    target = [PAIRS[1][1], PAIRS[2][1], *sv, PAIRS[3][1], PAIRS[4][1]]
    kinds = [
        [SegmentKind.SENTENCE] * 2 + [SegmentKind.ITEM] * len(side) + [SegmentKind.SENTENCE] * 2 for side in (fi, sv)
    ]
    first, second = document(source, kinds=kinds[0]), document(target, "target", "sv", kinds=kinds[1])
    found = indices(pair_documents(first[0], second[0], first[1], second[1]))
    paired = {(source[a[0]], target[b[0]]) for a, b, _ in found if a and b}
    assert {pair for pair in names if pair[0] in ("Helsinki", "Vaasa", "Loviisa", "Turku", "Oulu")} <= paired
    assert [source[a[0]] for a, _, kind in found if kind is BeadKind.MISSING] == ["Espoo"]
