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


@lru_cache(maxsize=4096)
def tokenise(text: str) -> tuple[Token, ...]:
    """The words and marks of a text, in order."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    if _is_plain(text):
        return tuple([_made((text[start:end], start, end)) for start, end in spans])
    return tuple(Token(_plain(text[start:end]), start, end) for start, end in spans)


_made: Final[Callable[[tuple[str, int, int]], Token]] = partial(tuple.__new__, Token)
"""A token of its parts, by the one call of ``NamedTuple`` that costs little."""


def words_of(text: str) -> Sequence[str]:
    """The words and marks of a text as ``tokenise`` has them, without their places: what a look at each needs costs a quarter then."""
    return _TOKEN.findall(text) if _is_plain(text) else [token.text for token in tokenise(text)]


def _is_plain(text: str) -> bool:
    """Whether words are written as they are compared."""
    return text.isascii() or (
        "\u00ad" not in text
        and "\u2010" not in text
        and "\u2011" not in text
        and unicodedata.is_normalized("NFC", text)
    )


def _plain(word: str) -> str:
    plain = unicodedata.normalize("NFC", word.replace("\u00ad", "").replace("\u2010", "-").replace("\u2011", "-"))
    return plain or word
