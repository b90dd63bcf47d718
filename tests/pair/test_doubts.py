"""A pair whose sides have nothing to do with each other is no pair."""

from __future__ import annotations

from align.pair import PairOptions, pair_documents
from align.pair.documents import linked
from align.pair.doubts import without_strangers
from align.pair.links import Link

from .made import PAIRS, document, indices

OURS = (
    "Kunnan talonmies leikkaa nurmikon torstaisin ja vie roskat perjantaina kaatopaikalle.",
    "Uimahallissa on kolme allasta.",
)
THEIRS = (
    "Musikfestivalen lockade över tusen besökare till torget i juli.",
    "Den nya biblioteksbussen kör längs kusten hela sommaren.",
)


def doubted(source: tuple[str, str], target: tuple[str, str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """What is left where the path paired the first of ours with the second of theirs, the two others standing alone."""
    first = document([*(a for a, _ in PAIRS[:5]), *source, *(a for a, _ in PAIRS[5:9])])
    second = document([*(b for _, b in PAIRS[:5]), *target, *(b for _, b in PAIRS[5:9])], "target", "sv")
    scorer = linked(first[0], second[0], first[1], second[1], PairOptions())[0].scorer
    links = [
        *(Link((n,), (n,), scorer.bead((n,), (n,)), 0.99) for n in range(5)),
        Link((), (5,), -2.4, 0.9),
        Link((5,), (6,), scorer.bead((5,), (6,)), 0.8),
        Link((6,), (), -2.4, 0.9),
        *(Link((n,), (n,), scorer.bead((n,), (n,)), 0.99) for n in range(7, 11)),
    ]
    return [(link.source, link.target) for link in without_strangers(links, scorer)]


def test_what_one_version_lost_and_the_other_gained_is_no_pair() -> None:
    left = doubted(OURS, THEIRS)
    assert ((5,), ()) in left
    assert ((), (6,)) in left
    assert ((5,), (6,)) not in left


def test_a_translation_between_a_gap_and_an_insertion_stays() -> None:
    fi, sv = PAIRS[10]
    assert ((5,), (6,)) in doubted((fi, OURS[1]), (THEIRS[0], sv))


def test_a_free_translation_in_its_place_stays() -> None:
    pairs = [*PAIRS[:5], ("Asia on sillä selvä.", "Därmed är saken klar."), *PAIRS[5:9]]
    first = document([a for a, _ in pairs])
    second = document([b for _, b in pairs], "target", "sv")
    found = indices(pair_documents(first[0], second[0], first[1], second[1]))
    assert [(a, b) for a, b, _ in found] == [((n,), (n,)) for n in range(len(pairs))]
