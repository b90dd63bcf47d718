"""What recurring compounds are rendered by, as word vectors tell, though each rendering stands but once.

A word that each version's writer may vary freely is no term; a compound that recurs (*liukkaudentorjunta*) names a thing, and two
compounds for it that share a part (*halkbekämpning, halkskydd*) are two names of that thing, whichever is right. The word vectors of
the pairing tell which word of a passage renders it: each of the two has to be the likeliest for the other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from align.check.terms.renderings import Rendering, Usage, base_of
from align.check.terms.shared import LEAST_ATTRIBUTE, LEAST_PART, is_compound, is_slip, shared_part
from align.check.terms.use import term_use
from align.glossary.kin import roots_of
from align.glossary.tokens import tokenise
from align.glossary.words import BaseForms, base_forms
from align.languages import strings
from align.model import BeadKind, other_side

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.check.context import Context
    from align.glossary.tokens import Token
    from align.model import Bead, Side

__all__ = ["CompoundUsage", "compound_usages"]

_LEAST_COMPOUND: Final = 9
"""Letters of a compound that is looked at."""
_LEAST_RENDERING: Final = 8
_LEAST_WORD: Final = 4
"""Letters of words that may render, or be rendered by, another."""
_LIKE: Final = 0.35
"""Likeness from which the surest rendering of a compound translates it; names of one thing are told by it."""
_PERHAPS: Final = 0.2
"""Likeness from which another may, where it shares a part with the surest."""
_UNLIKE: Final = 0.1
"""By how much a compound and a word that is none are less like."""
_SURE_BEAD: Final = 0.5

_Place = tuple["Bead", tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class CompoundUsage:
    """A compound with the compounds that render it."""

    usage: Usage
    """The renderings, the most frequent first."""
    is_borrowed: bool
    """Whether a rare rendering mostly renders another compound, and is of the same kind (*-blankett*): the wrong word, perhaps."""


class _Seen(NamedTuple):
    """What rendered a compound in one passage."""

    place: _Place
    likeness: float
    base: str
    written: str


@lru_cache(maxsize=4)
def compound_usages(context: Context, side: Side) -> tuple[CompoundUsage, ...]:
    """Recurring compounds of one side, each with two or more compounds that share a part and render it on the other side.

    Forms of one word, and a word that holds the other (*stöd, kamratstöd*), are one rendering; so is what begins alike. A rendering of
    which the part that is not shared renders another word of the passage is none (*tutkimusaamuna* – *på undersökningsdagens morgon*).
    Empty where no word vectors are known for the two languages.
    """
    if not term_use(context).senses.is_known:
        return ()
    reading = _Reading(context, side)
    return tuple(filter(None, (reading.usage(word) for word in reading.rendered)))


class _Reading:
    """The recurring compounds of one side of a document."""

    def __init__(self, context: Context, side: Side) -> None:
        self._context, self._side = context, side
        self._other = context.language(other_side(side))
        self._forms = base_forms(self._other)
        self.rendered = _rendered(context, side)
        """Compound → what renders it, passage by passage."""
        self._mostly: dict[str, tuple[int, str]] = {}
        """Rendering → how often it renders the compound that it renders most often, and which."""
        for word, seen in self.rendered.items():
            for base, count in Counter(one.base for one in seen).items():
                self._mostly[base] = max(self._mostly.get(base, (0, "")), (count, word))

    def usage(self, word: str) -> CompoundUsage | None:
        """The renderings of a compound, where there are two."""
        groups = self._groups(self.rendered[word])
        if len(groups) < 2:
            return None
        renderings = tuple(
            Rendering(root, tuple(one.place for one in found), self._shown(found)) for root, found in groups
        )
        is_borrowed = any(self._is_borrowed(word, renderings[0], one) for one in renderings[1:])
        return CompoundUsage(Usage(self._side, word, None, renderings, word), is_borrowed)

    def _is_borrowed(self, word: str, chief: Rendering, rare: Rendering) -> bool:
        count, owner = self._mostly.get(rare.shown, (0, word))
        kind = shared_part(chief.shown, rare.shown, self._forms)
        return bool(kind) and rare.shown.endswith(kind) and owner != word and count > max(rare.count, 1)

    def _shown(self, found: Sequence[_Seen]) -> str:
        written = [one.written for one in found]
        if " " in written[0]:
            return min(written, key=len).lower()
        base = base_of(written, self._other)
        # a dictionary may take a noun for a form of a verb (understöd – understödja)
        return min(written, key=len).lower() if self._forms.is_verb(base) else base

    def _groups(self, seen: list[_Seen]) -> list[tuple[str, list[_Seen]]]:
        """Renderings by root: the surest compound, and those that share a part with it; the most frequent first."""
        by_root: dict[str, list[_Seen]] = {}
        slips = self._slips({one.base for one in seen})
        for one in sorted(seen, key=lambda one: len(one.base)):
            is_whole = one.base in slips or " " in one.base
            root = one.base if is_whole else min(roots_of(one.base, self._other), default=one.base)
            alike = (other for other in by_root.keys() - slips if root.startswith(other) or other.startswith(root))
            known = root if is_whole else next(alike, root)
            by_root.setdefault(known, []).append(one)
        ordered = sorted(by_root.items(), key=lambda item: (-len(item[1]), item[0]))
        chief = next((item for item in ordered if max(one.likeness for one in item[1]) >= _LIKE), None)
        if chief is None:
            return []
        word, chosen = self._base(chief[1]), []
        for root, found in ordered:
            base = self._base(found)
            part = "" if root == chief[0] else shared_part(word, base, self._forms)
            if not part:
                if root != chief[0] and is_slip(word, base):
                    chosen.append((root, found))
                continue
            own = [one for one in found if not self._renders_two(one, base, part)]
            if own and any(not self._renders_two(one, word, part) for one in chief[1]):
                chosen.append((root, own))
        return sorted([chief, *chosen], key=lambda item: (-len(item[1]), item[0]))

    def _base(self, found: Sequence[_Seen]) -> str:
        return found[0].base if " " in found[0].base else self._shown(found)

    def _slips(self, bases: set[str]) -> set[str]:
        """Those that no dictionary explains and a letter makes another one that it does."""
        unknown = {base for base in bases if " " not in base and not self._forms.is_explained(base)}
        return {base for base in unknown if any(is_slip(base, other) for other in bases - unknown)}

    def _renders_two(self, one: _Seen, base: str, part: str) -> bool:
        """Whether what a rendering does not share renders another word of its passage."""
        rest = (base.removeprefix(part) if base.startswith(part) else base.removesuffix(part)).strip()
        bead, span, _ = one.place
        context, side = self._context, self._side
        words = _words(context.text(bead, side), base_forms(context.language(side)), LEAST_PART)
        others = [word for word, token in words if (token.start, token.end) != span]
        if not others:
            return False
        senses = term_use(context).senses
        own = next(word for word, token in words if (token.start, token.end) == span)
        likeness = senses.likenesses([own, *others], [rest])
        return float(likeness[1:].max()) >= max(_LIKE, float(likeness[0, 0]))


def _rendered(context: Context, side: Side) -> dict[str, list[_Seen]]:
    """What renders each recurring compound, passage by passage."""
    forms, beads, other = base_forms(context.language(side)), {}, other_side(side)
    met: dict[str, set[int]] = defaultdict(set)
    for bead in context.units:
        if bead.source and bead.target and bead.kind is not BeadKind.FOREIGN and bead.confidence >= _SURE_BEAD:
            words = beads[id(bead)] = bead, _words(context.text(bead, side), forms)
            for base, _token in words[1]:
                if len(base) >= _LEAST_COMPOUND:
                    met[base].add(id(bead))
    wanted = {base for base, at in met.items() if len(at) > 1 and is_compound(base, forms)}
    asked = [(bead, mine) for bead, mine in beads.values() if any(base in wanted for base, _token in mine)]
    theirs = (_words(context.text(bead, other), base_forms(context.language(other))) for bead, _ in asked)
    answers = list(zip(asked, theirs, strict=True))
    term_use(context).senses.learn({base for (_, mine), there in answers for base, _token in (*mine, *there)})
    found: dict[str, list[_Seen]] = defaultdict(list)
    for (bead, mine), there in answers:
        for base, one in _answers(bead, mine, there, wanted, context, side):
            found[base].append(one)
    return found


@lru_cache(maxsize=4096)
def _words(text: str, forms: BaseForms, least: int = _LEAST_WORD) -> tuple[tuple[str, Token], ...]:
    return tuple(
        [
            (forms.base(token.text), token)
            for token in tokenise(text)
            if len(token.text) >= least and token.text.isalpha() and forms.may_name(token.text)
        ]
    )


def _answers(
    bead: Bead,
    mine: Sequence[tuple[str, Token]],
    theirs: Sequence[tuple[str, Token]],
    wanted: set[str],
    context: Context,
    side: Side,
) -> Iterator[tuple[str, _Seen]]:
    """The compounds of a passage that are looked for, each once, with the word that renders it: each the likeliest for the other."""
    other = other_side(side)
    text, forms = context.text(bead, other), base_forms(context.language(other))
    if not theirs:
        return
    likeness = term_use(context).senses.likenesses([base for base, _ in mine], [base for base, _ in theirs])
    # a compound is like the head of its rendering, too, which may stand beside it
    own = base_forms(context.language(side))
    parted = np.array([is_compound(base, own) for base, _ in mine])
    weighed = likeness - _UNLIKE * (parted[:, None] != np.array([is_compound(base, forms) for base, _ in theirs]))
    likeliest = weighed.argmax(axis=0)
    told = set()
    for row, (base, token) in enumerate(mine):
        column = int(weighed[row].argmax())
        like = float(likeness[row, column])
        answer, answered = theirs[column]
        if base not in wanted or base in told or like < _PERHAPS or mine[int(likeliest[column])][0] != base:
            continue
        start, end = answered.start, answered.end
        if not is_compound(answer, forms):
            answer, start, end = _phrase(text, answer, answered, forms)
        if answer != base and (len(answer) >= _LEAST_RENDERING or " " in answer):
            told.add(base)
            place = bead, (token.start, token.end), (start, end)
            yield base, _Seen(place, like, answer, text[start:end])


def _phrase(text: str, word: str, token: Token, forms: BaseForms) -> tuple[str, int, int]:
    """A word with the attribute before it, or an attribute with its word (*anropsstyrd trafik*): the bases, and where they stand."""
    endings = strings(forms.language, "terms", "attribute_endings")
    tokens = tokenise(text)
    at = next(n for n, one in enumerate(tokens) if one.start == token.start)

    def is_attribute(one: Token) -> bool:
        return len(one.text) >= LEAST_ATTRIBUTE and one.text.lower().endswith(endings)

    first = at if is_attribute(token) else at - 1
    if first < 0 or first + 1 >= len(tokens):
        return word, token.start, token.end
    attribute, head = tokens[first : first + 2]
    is_joined = text[attribute.end : head.start] == " " and head.text.isalpha() and forms.may_name(head.text)
    if not is_joined or not is_attribute(attribute) or is_attribute(head) or len(head.text) < LEAST_PART:
        return word, token.start, token.end
    root = min(roots_of(attribute.text, forms.language), default=attribute.text.lower())
    return f"{root} {forms.base(head.text)}", attribute.start, head.end
