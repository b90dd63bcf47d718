"""Words that a document spells otherwise elsewhere, and that no dictionary knows so."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from align.check.rule import SIDES, Example, Rule
from align.check.terms.explained import Explained, explained
from align.check.terms.lastparts import slips_of_last_parts
from align.check.terms.shared import is_slip
from align.glossary.words import base_forms
from align.languages import strings, table
from align.languages.detect import without_codes
from align.model import BeadKind, Category, Mqm, Origin, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.check.context import Context
    from align.model import Finding, Side

__all__ = ["RULES", "WordMisspelt"]

_LEAST: Final = 8
"""Letters of a word that is looked at; shorter ones are too near to too many words."""
_MOST: Final = 2
"""Times that a slip stands at most."""
_OFTEN: Final = 3
"""How many times more often the right spelling stands, for the slip to be taken for one although the dictionary may explain it."""
_MOSTLY: Final = 5
"""The same where both spellings are compounds that the dictionary does not list."""
_ALIKE: Final = 4
"""Letters that the forms of a word have in common at its beginning."""
_ENDING: Final = 7
"""Letters at the end that are the ending of any word, where the language does not say."""
_WORD: Final = re.compile(r"(?<![\w/@.])[^\W\d_]+(?:[-’'][^\W\d_]+)*(?![\w/@])")
"""A word that is no part of an address (*hel.fi/helsingforstillagg*)."""


class _Slip(NamedTuple):
    """A word and the one that is probably meant."""

    written: str
    seen: str
    """The word of the document that tells so."""
    is_sure: bool
    """Whether the dictionary has no explanation at all for the word."""
    meant: str = ""
    """What is meant, where it is a compound that ends in ``seen``."""


@dataclass(frozen=True)
class WordMisspelt(Rule):
    """A word that no dictionary knows is one letter away from a word that the same document uses.

    *utbilningen* where *utbildningen* stands elsewhere, *jaktllicens* beside *jaktlicens*. Endings are left alone, since a form that the
    dictionary does not have is likelier than a slip there; so are names, words of other languages, and words that stand so in both
    versions. A word that the dictionary could take for an odd compound is told only where the other spelling is far more frequent. The
    last part of a compound is compared as well (*vårdutbilning*, where *utbildning* stands alone elsewhere).
    """

    id = "word-misspelt"
    category = Category.SPELLING
    mqm = Mqm.SPELLING
    severity = Severity.MINOR
    origin = Origin.DOCUMENT
    since = "0.2"
    passes = (
        Example(
            "Koulutuksen järjestäjä hakee lupaa.\n\nKoulutuksen sisältö kuvataan.",
            "Utbildningsanordnaren ansöker om tillstånd.\n\nUtbildningens innehåll beskrivs.",
            "Forms of one word.",
        ),
    )
    fails = (
        Example(
            "Koulutuksen sisältö kuvataan hakemuksessa.\n\nHakija vastaa koulutuksen kustannuksista.",
            "Innehållet i utbildningen beskrivs i ansökan.\n\nSökanden svarar för kostnaderna för utbilningen.",
            "A letter is missing.",
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        for side in SIDES:
            counts, names = _words(context, side)
            for slip in _slips(counts, names, context.language(side)):
                finding = self._finding(slip, counts, side, context)
                if finding is not None:
                    yield finding

    def _finding(self, slip: _Slip, counts: Counter[str], side: Side, context: Context) -> Finding | None:
        """The finding at the first place; None where the other version has the word as well."""
        whole = re.compile(rf"(?<!\w){re.escape(slip.written)}(?!\w)", re.IGNORECASE)
        places = [(bead, match) for bead in context.units if (match := whole.search(context.text(bead, side)))]
        if not places or any(whole.search(context.text(bead, other_side(side))) for bead, _ in places):
            return None
        bead, match = places[0]
        often = counts[slip.seen] >= _OFTEN * counts[slip.written]
        return self.finding(
            context,
            bead,
            self.says("message-part", here=context.version(side), words=match[0], form=slip.seen, meant=slip.meant)
            if slip.meant
            else self.says("message", here=context.version(side), words=match[0], form=slip.seen),
            confidence=(0.85 if often else 0.75) if slip.is_sure else 0.7,
            source=match.span() if side == "source" else None,
            target=match.span() if side == "target" else None,
            subject=slip.written,
            reason=self.says(
                "reason", words=slip.written, n=counts[slip.written], form=slip.seen, more=counts[slip.seen]
            ),
            advice=self.says("advice", form=slip.meant or slip.seen),
        )


def _words(context: Context, side: Side) -> tuple[Counter[str], set[str]]:
    """How often each longer word stands on one side, in small letters, and which are names.

    Words in other languages, addresses and codes are left out.
    """
    language = context.language(side)
    counts: Counter[str] = Counter()
    names: set[str] = set()
    for bead in context.alignment.beads:
        for segment in bead.side(side) if bead.kind is not BeadKind.FOREIGN else ():
            if segment.language != language:
                continue
            for place, word in enumerate(_WORD.findall(without_codes(segment.text))):
                if len(word) >= _LEAST - 1 and word.isalpha():
                    counts[word.lower()] += 1
                    if word.isupper() or (place and word[0].isupper()):
                        names.add(word.lower())
    return counts, names


def _slips(counts: Counter[str], names: set[str], language: str) -> list[_Slip]:
    """The probable slips of one side, in the order of their first places."""
    forms = base_forms(language)
    if not forms.is_available:
        return []
    kept = int(table(language, "terms").get("slip_ending", _ENDING))
    found: list[_Slip] = []
    for word, near in _near(counts, kept).items():
        others = [other for other in near if not _is_another_word(word, other, language)]
        if counts[word] > _MOST or len(word) < _LEAST or word in names or explained(word, language) is Explained.WELL:
            continue
        # a letter changed makes another odd word, a letter lost or doubled hardly does
        is_odd = forms.is_explained(word)
        meant = [
            other
            for other in others
            if counts[other] >= counts[word]
            and not (is_odd and len(other) == len(word))
            and _is_right(other, word, counts, language)
        ]
        if meant:
            is_sure = explained(word, language) is Explained.NOT
            found.append(_Slip(word, max(sorted(meant), key=counts.__getitem__), is_sure))
    known = {slip.written for slip in found}
    parts = slips_of_last_parts(counts, names, language, kept)
    return found + [_Slip(word, seen, True, meant) for word, seen, meant in parts if word not in known]


def _near(counts: Counter[str], kept: int) -> dict[str, list[str]]:
    """The words one edit away from each word, where the last letters are the same and the first is not another one."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in counts:
        for place in range(max(1, len(word) - kept + 1)):
            groups[word[:place] + word[place + 1 :]].append(word)
        groups[word].append(word)
    near: dict[str, list[str]] = {}
    for group in groups.values():
        for word in group if len(group) > 1 else ():
            for other in group:
                is_other_first = len(word) == len(other) and word[0] != other[0]
                if not is_other_first and word[-kept:] == other[-kept:] and is_slip(word, other):
                    near.setdefault(word, []).append(other)
    order = {word: place for place, word in enumerate(counts)}
    return dict(sorted(near.items(), key=lambda item: order[item[0]]))


def _is_another_word(word: str, other: str, language: str) -> bool:
    """Whether a letter makes another word of the language: its opposite (*delad, odelad*), or another participle (*-ande, -ade*)."""
    longer, shorter = (word, other) if len(word) > len(other) else (other, word)
    if longer[1:] == shorter and longer[0] in strings(language, "terms", "prefixes"):
        return True
    return any(
        longer.endswith(long) and shorter.endswith(short) and longer[: -len(long)] == shorter[: -len(short)]
        for long, short in table(language, "terms").get("ending_pairs", ())
    )


def _is_right(other: str, word: str, counts: Counter[str], language: str) -> bool:
    """Whether the dictionary has a word that another may be a slip of; surely, where it may explain the other as well."""
    if explained(other, language) is Explained.NOT:
        return False
    if explained(word, language) is Explained.NOT:
        return True
    forms = base_forms(language)
    base = forms.base(other)
    often = sum(n for one, n in counts.items() if one[:_ALIKE] == other[:_ALIKE] and forms.base(one) == base)
    return often >= (_OFTEN if explained(other, language) is Explained.WELL else _MOSTLY) * counts[word]


RULES: Final = (WordMisspelt,)
