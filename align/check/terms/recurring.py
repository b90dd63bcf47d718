"""What recurring words are rendered by on the other side, from the alignment alone: no glossary is asked."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from align.check.terms.renderings import Rendering, Usage, base_of
from align.glossary.kin import roots_of
from align.glossary.tokens import tokenise, words_of
from align.glossary.words import base_forms
from align.languages import strings
from align.model import BeadKind, other_side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.check.context import Context
    from align.model import Bead, Side

__all__ = ["word_usages"]

Span = tuple[int, int]
Places = dict[str, dict[int, int]]
"""Root of a word → number of the bead → number of the first such word in its text (``words_of``)."""
_MOST_WORDS: Final = 60_000
"""Words remembered."""
_LEAST_SHOWN: Final = 6
"""Letters of the root of a recurring word."""
_LEAST_WORD: Final = 7
"""Letters of a recurring word that is looked at without a glossary."""


def word_usages(context: Context, side: Side, *, least: int = 4) -> tuple[Usage, ...]:
    """Recurring words of one side that the alignment shows rendered by two or more words of the other.

    A rendering is a word that stands (nearly) only where the word stands, at least twice, and that no other word
    explains better; together the
    renderings account for most of the word's places, each for its own. What happens twice by chance does not pass.

    Args:
        context: the alignment.
        side: whose words.
        least: beads in which a word must stand.
    """
    beads = [
        bead
        for bead in context.units
        if bead.source and bead.target and bead.kind is not BeadKind.FOREIGN and bead.confidence >= 0.5
    ]
    read: dict[Side, Places] = context.memory.setdefault("recurring words", {})
    for one in (side, other_side(side)):
        if one not in read:
            read[one] = _occurrences(beads, one, context)
    mine, theirs = read[side], read[other_side(side)]
    beads_of = _Inverted(_inverted(mine), _inverted(theirs))
    usages = []
    for word, places in mine.items():
        if len(places) < least or len(word) < _LEAST_SHOWN:
            continue
        answers = _exclusive(word, mine, theirs, beads_of)
        if len(answers) < 2:
            continue
        renderings = []
        for answer in answers:
            at = theirs[answer]
            found = tuple(
                (beads[n], _span(beads[n], side, places[n], context), _span(beads[n], other_side(side), at[n], context))
                for n in sorted(places.keys() & at.keys())
            )
            written = [context.text(bead, other_side(side))[slice(*span)] for bead, _, span in found]
            renderings.append(Rendering(answer, found, base_of(written, context.language(other_side(side)))))
        spans = ((beads[n], _span(beads[n], side, at, context)) for n, at in places.items())
        written = [context.text(bead, side)[slice(*span)] for bead, span in spans]
        usages.append(Usage(side, word, None, tuple(renderings), base_of(written, context.language(side))))
    return tuple(usages)


def _span(bead: Bead, side: Side, at: int, context: Context) -> Span:
    token = tokenise(context.text(bead, side))[at]
    return token.start, token.end


def _occurrences(beads: Sequence[Bead], side: Side, context: Context) -> Places:
    """Root of a word → number of the bead → number of the first word there.

    A word that the dictionary cannot reduce joins the root it begins with, where another word shows that root.
    """
    judged = _judged(context.language(side))
    dull = judged.dull
    found: Places = defaultdict(dict)
    unknown: list[tuple[str, int, int]] = []
    for number, bead in enumerate(beads):
        for at, written in enumerate(words_of(context.text(bead, side))):
            if written in dull:
                continue
            root, word = judged[written]
            if root:
                found[root].setdefault(number, at)
            elif word:
                unknown.append((word, number, at))
    known = set(found)
    for word, number, at in unknown:
        root = next((word[:end] for end in range(len(word) - 1, 5, -1) if word[:end] in known), word)
        found[root].setdefault(number, at)
    return found


class _Judged(dict[str, tuple[str, str]]):
    """Words met so far: the root of each, or the word where the dictionary cannot reduce it; twice "" where it is not looked at."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._forms = base_forms(language)
        self._stop = frozenset(strings(language, "terms", "stop"))
        self._adverbs = strings(language, "terms", "adverb_endings")
        self.dull: set[str] = set()
        """Those that are not looked at."""

    def __missing__(self, written: str) -> tuple[str, str]:
        if len(self) >= _MOST_WORDS:
            self.clear()
            self.dull.clear()
        found = self[written] = self._read(written)
        if found == ("", ""):
            self.dull.add(written)
        return found

    def _read(self, written: str) -> tuple[str, str]:
        word = written.lower()
        if len(word) < _LEAST_WORD or not word[0].isalpha() or word in self._stop or word.endswith(self._adverbs):
            return "", ""
        base = self._forms.base(written)
        if base == word and self._forms.known(written) is None:
            return "", word
        return min(roots_of(base, self._language), default=base), ""


@cache
def _judged(language: str) -> _Judged:
    return _Judged(language)


def _exclusive(word: str, mine: Places, theirs: Places, beads_of: _Inverted) -> list[str]:
    """Words of the other side that share out the places of a word among them."""
    places = mine[word].keys()
    met = Counter(answer for number in places for answer in beads_of.theirs[number])
    scored = []
    for answer, together in met.items():
        at = theirs[answer]
        if together < 2 or together / len(at) < 0.8:
            continue
        dice = 2 * together / (len(places) + len(at))
        rivals = Counter(other for number in at for other in beads_of.mine[number] if other != word)
        best_rival = max(
            (2 * count / (len(mine[other]) + len(at)) for other, count in rivals.items() if count >= 2), default=0.0
        )
        if dice > best_rival:
            scored.append((answer, together))
    chosen: list[str] = []
    taken: set[int] = set()
    for answer, _ in sorted(scored, key=lambda item: (-item[1], item[0])):
        own = places & theirs[answer].keys()
        if not own & taken and not any(
            answer[:5] == other[:5] or answer in other or other in answer for other in chosen
        ):
            chosen.append(answer)
            taken |= own
    return chosen if len(chosen) > 1 and len(taken) >= 0.75 * len(places) else []


class _Inverted(NamedTuple):
    """The roots of each bead, by side."""

    mine: dict[int, list[str]]
    theirs: dict[int, list[str]]


def _inverted(occurrences: Places) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for root, places in occurrences.items():
        for number in places:
            found[number].append(root)
    return found
