"""The names by which a finding is known again: one exact, and some that outlive another layout, format or numbering.

The exact one (``fingerprint``) is made of the rule, what it is about, and both passages whole. It is lost when a sentence more is paired
into the passage, when a section is renumbered, or when other words of the passage are edited. So a finding has ``keys`` beside it, each
of which still says *which words*:

* it flags words: its claim (rule, subject, flagged words) with the three words **before** them, and with the three **after**.
  One of the two survives whatever is joined to, or cut from, the other side. Numbers of one or two digits among these words are folded,
  for they are what renumbering changes; those that are flagged never are.
* it flags whole passages: one key for each **part** (sentence, heading, cell) without its leading number, so that a missing section is
  known again when it is reported in two halves, and no part is ever taken for known that was not seen before.

No key holds a path, page, section or position.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from align.model import Passage

__all__ = ["claim_keys", "fingerprint"]

_AROUND: Final = 3
"""Words on either side of the flagged ones that a key holds."""
_HEXES: Final = 10
_LEADING: Final = re.compile(r"^\s*(?:\d{1,3}(?:\.\d{1,3})*\s?[.)§]?\s+(?=[A-ZÅÄÖ])|[a-zåäö]\)\s+)")
"""The number or letter before a heading or item: "4.2 Ansökan", "3 § Syfte", "b) hyra"; not the number of "15 hakijaa"."""
_SMALL: Final = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def fingerprint(rule: str, subject: str, *texts: str) -> str:
    """A name for a finding that survives re-layout: hash of rule, subject and texts, white space and hyphenation folded."""
    return _hash((rule, *map(_folded, (subject, *texts))))[:16]


def claim_keys(
    rule: str,
    subject: str,
    passages: Sequence[Passage | None],
    parts: Sequence[Sequence[str]],
) -> tuple[str, ...]:
    """The further names of a finding, alike in every format of the same document.

    ``passages`` are source and target, ``parts`` the texts of the segments each is made of; the first letter of a key is its kind:
    "b" words before, "a" words after, "p" one part of a passage.
    """
    if any(p is not None and p.quote is not None for p in passages):
        claim = (rule, *map(_folded, (subject, *(_quote(p) for p in passages))))
        around = list(zip("ba", zip(*map(_around, passages), strict=True), strict=True))
        # at the beginning or end of a passage nothing stands there to know it by, unless the words are all there is
        telling = [one for one in around if any(one[1])] or around
        return tuple(f"{kind}{_hash((kind, *claim, *words))[:_HEXES]}" for kind, words in telling)
    found = (
        f"p{_hash(('p', rule, _folded(subject), str(side), _folded(_bare(text))))[:_HEXES]}"
        for side, texts in enumerate(parts)
        for text in texts
    )
    return tuple(found)


def _quote(passage: Passage | None) -> str:
    return "" if passage is None or passage.quote is None else f"«{passage.quote}»"


def _around(passage: Passage | None) -> tuple[str, str]:
    """The words before and after the flagged ones; of a side where none are flagged, nothing: it may have any neighbour."""
    if passage is None or passage.start is None or passage.end is None:
        return "", ""
    before = _words(passage.text[: passage.start])[-_AROUND:]
    after = _words(passage.text[passage.end :])[:_AROUND]
    return " ".join(before), " ".join(after)


def _words(text: str) -> list[str]:
    # a word that hyphenation or a line's end has parted is one word in the other format
    joined = re.sub(r"[\u00ad\u2010\u2011-]\s*", "", text)
    return re.findall(r"\w+", _SMALL.sub("#", joined).casefold().replace("#", "0"))


def _bare(text: str) -> str:
    return _LEADING.sub("", text, count=1)


def _folded(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010\u2011-]+", "", text).casefold()


def _hash(parts: Iterable[str]) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
