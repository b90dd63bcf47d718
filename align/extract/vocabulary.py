"""The words a document uses away from its line ends, and its habit at them: evidence for what a hyphen there means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from align.languages import LANGUAGES, table

__all__ = ["Vocabulary"]

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_ENDING_HYPHEN: Final = re.compile(r"[^\W\d_]{2}[-\u00ad\u2010\x02\ufffe]\s*$")
_BROKEN: Final = re.compile(r"\b[a-zåäöüé]{4,}([a-zåäöüé])-$")
_VOWELS: Final = "aeiouyåäöé"
_INNER: Final = re.compile(r"\b[a-zåäöüé]{4,}([a-zåäöüé])-(?!\1)[a-zåäöüé]{2}")
"""The same hyphen inside a line."""
_ADDRESS: Final = re.compile(
    r"(?:[a-z]{2,9}://|mailto:)?(?:[^\s@/]+@)?(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]\S*)?", re.IGNORECASE
)
_OUTSIDE: Final = '([<"”’»>)].,;:!?'
_SCHEME: Final = re.compile(r"^(?:[a-z]{2,9}://|mailto:)?(?:www\.)?", re.IGNORECASE)
_HYPHENS: Final = re.compile("[-\u00ad\u2010\u2011\x02\ufffe]")
_LINKING: Final = frozenset(word for code in LANGUAGES for word in table(code, "hyphens").get("conjunctions", ()))
_MIN_LINES: Final = 100
"""Below this many long lines the habit of a document is not known well enough to be trusted silently."""


class Vocabulary(Collection[str]):
    """The words a document uses away from line ends, and whether it breaks words at line ends.

    ``habit`` is True when it does, False when it does not, None when too few lines were seen to tell.
    """

    def __init__(self, words: Iterable[str] = (), *, habit: bool | None = None) -> None:
        self._counts: Counter[str] = Counter(word.casefold() for word in words)
        self._sorted: list[str] | None = None
        self._long_lines = 0
        self._hyphened_lines = 0
        self._broken = 0
        self._broken_end = ""
        self._habit = habit
        self._inner = self._tokens = self._lines = 0
        self._addresses: dict[str, str] = {}
        """Addresses seen whole, by what they are without scheme and hyphens; empty where two differ in their hyphens only."""

    def feed(self, line: str) -> None:
        """Learn from one printed line: its inner words, and how it ends."""
        tokens = line.split()
        if self._broken_end and line[:1].islower():
            first = tokens[0].rstrip(".,;:)!?")
            self._broken += first not in _LINKING and (first[0] != self._broken_end or first[0] not in _VOWELS)
        self._broken_end = found[1] if (found := _BROKEN.search(line)) else ""
        if len(tokens) > 3:
            self._long_lines += 1
            self._hyphened_lines += bool(_ENDING_HYPHEN.search(line))
        self._lines += 1
        self._tokens += len(tokens)
        self._inner += len(_INNER.findall(line))
        for token in tokens:
            if "." in token:
                self.feed_address(token.strip(_OUTSIDE))
        last = len(tokens) - 1
        for at, token in enumerate(tokens):
            words = _WORD.findall(token)
            # of an address at the line's edge the words inside are whole
            for word in words[at == 0 : len(words) - (at == last)]:
                self._counts[word.casefold()] += 1
        self._sorted = None

    def feed_address(self, text: str) -> None:
        """Learn an address of the net or of mail that is known to be whole: inside a line, or the target of a link."""
        if _ADDRESS.fullmatch(text):
            key, form = _key(text), _SCHEME.sub("", text.casefold())
            self._addresses[key] = form if self._addresses.get(key, form) == form else ""

    def has_hyphen_at(self, left: str, right: str) -> bool | None:
        """Whether the address that begins with ``left`` and goes on with ``right`` is written with a hyphen between them.

        None when it stands nowhere else in the document, or once so and once so.
        """
        start = _key(left)
        whole = start + _key(right.rstrip(_OUTSIDE), scheme=False)
        found = {
            _is_hyphen_after(form, len(start))
            for key, form in self._addresses.items()
            if form and key.startswith(whole)
        }
        return found.pop() if len(found) == 1 else None

    @property
    def breaks_words(self) -> bool:
        """Whether more words are parted at line ends than hyphens inside lines let expect: one word in some lines is enough."""
        expected = self._lines * self._inner / max(self._tokens, 1)
        return self._broken > 2 * expected

    @property
    def habit(self) -> bool | None:
        """Whether words are broken at line ends: over a tenth of the long lines (measured: ≤ 6 % against ≥ 24 %)."""
        if self._habit is not None or self._long_lines < 20:
            return self._habit
        # fewer, but in the middle of words that no orthography parts
        return self._hyphened_lines > 0.10 * self._long_lines or self._broken >= max(2, 0.03 * self._long_lines)

    @property
    def is_sure(self) -> bool:
        """Whether the habit rests on enough lines and on a clear share."""
        if self._habit is not None:
            return True
        share = self._hyphened_lines / max(self._long_lines, 1)
        return self._long_lines >= _MIN_LINES and not 0.06 < share < 0.15

    def count(self, word: str) -> int:
        """How often a word form was seen."""
        return self._counts[word.casefold()]

    def has_prefix(self, prefix: str) -> bool:
        """Whether a word begins so: another inflected form of it was seen."""
        if self._sorted is None:
            self._sorted = sorted(self._counts)
        folded = prefix.casefold()
        at = bisect_left(self._sorted, folded)
        return at < len(self._sorted) and self._sorted[at].startswith(folded)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and word.casefold() in self._counts

    def __iter__(self) -> Iterator[str]:
        return iter(self._counts)

    def __len__(self) -> int:
        return len(self._counts)


def _key(address: str, *, scheme: bool = True) -> str:
    text = address.casefold()
    return _HYPHENS.sub("", _SCHEME.sub("", text) if scheme else text)


def _is_hyphen_after(form: str, letters: int) -> bool:
    """Whether a hyphen follows so many characters that are none."""
    at = 0
    while letters and at < len(form):
        letters -= _HYPHENS.match(form[at]) is None
        at += 1
    return _HYPHENS.match(form[at : at + 1]) is not None
