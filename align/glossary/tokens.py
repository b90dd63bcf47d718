"""Running text → words with their places, as the finder needs them.

The rules are those of spaCy's blank pipelines with the corrections measured for our documents (leading slash, glued bullets, *EU+valtio*,
Markdown marks), written as one pattern: the finder then needs no spaCy, and starts a second sooner. ``component.py``
puts the same finder on a spaCy pipeline.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Token", "tokenise", "words_of"]


class Token(NamedTuple):
    """A word or mark of a text."""

    text: str
    """Soft hyphens taken out, composed (NFC), hyphens plain."""
    start: int
    end: int
    """Where it stands in the text as given."""

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter or digit."""
        return self.text[-1:].isalnum() or self.text[:1].isalnum()

    @property
    def is_suspended(self) -> bool:
        """Whether it is a first part that a later word completes (*sosiaali-*)."""
        return len(self.text) > 2 and self.text[-1] == "-" and self.text[0].isalpha()


_LETTER: Final = "(?:\\w[\u0300-\u036f\u00ad]*)"
_HYPHEN: Final = "[-\u2010\u2011]"
_TOKEN: Final = re.compile(
    rf"(?<!\w){_HYPHEN}(?={_LETTER}){_LETTER}+(?:{_HYPHEN}{_LETTER}+)*"  # -ohjelma
    rf"|{_LETTER}+(?:(?:{_HYPHEN}|['’](?=\w)){_LETTER}+)*(?::[^\W\d_]+)?(?:{_HYPHEN}(?!\w))?"  # tasa-arvo, EU:n, sosiaali-
    r"|[^\s\w]"
)


_PLAIN_TOKEN: Final = re.compile(
    r"\w+(?:(?:-|['’](?=\w))\w+)*(?::[^\W\d_]+)?(?:-(?!\w))?|(?<!\w)-(?=\w)\w+(?:-\w+)*|[^\s\w]"
)
"""The same in a text without marks of its own above letters, soft hyphens and other hyphens than "-": such a text is read sooner."""
_ODD: Final = re.compile("[\u0300-\u036f\u00ad\u2010\u2011]")


@lru_cache(maxsize=4096)
def tokenise(text: str) -> tuple[Token, ...]:
    """The words and marks of a text, in order."""
    if not _is_plain(text):
        return tuple(Token(_plain(match.group()), *match.span()) for match in _TOKEN.finditer(text))
    tokens, end, find = [], 0, text.find
    for word in words_of(text):  # nothing but blanks stands between them
        start = find(word, end)
        end = start + len(word)
        tokens.append(_made((word, start, end)))
    return tuple(tokens)


_made: Final[Callable[[tuple[str, int, int]], Token]] = partial(tuple.__new__, Token)
"""A token of its parts, by the one call of ``NamedTuple`` that costs little."""


@lru_cache(maxsize=4096)
def words_of(text: str) -> Sequence[str]:
    """The words and marks of a text as ``tokenise`` has them, without their places: what a look at each needs costs a third then."""
    return tuple(_PLAIN_TOKEN.findall(text) if _is_plain(text) else [token.text for token in tokenise(text)])


def _is_plain(text: str) -> bool:
    """Whether words are written as they are compared, each letter one character."""
    return text.isascii() or (_ODD.search(text) is None and unicodedata.is_normalized("NFC", text))


def _plain(word: str) -> str:
    plain = unicodedata.normalize("NFC", word.replace("\u00ad", "").replace("\u2010", "-").replace("\u2011", "-"))
    return plain or word
