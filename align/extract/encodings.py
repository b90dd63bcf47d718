"""Which 8-bit table a text was written in, by the letters each would give.

Statistical guessers answer on Nordic bytes with Central European tables (measured: charset-normalizer reads Windows-1252 as 1250), so
the tables that Finnish and Swedish text has really been kept in are tried, and a table is believed when nearly everything it makes of
the upper half is what such text has: å, ä, ö and é inside words, dashes, quotation marks and signs between them. Windows-1252 is
the default; another table needs clear evidence against it.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

__all__ = ["Guess", "guess", "meant"]

_TABLES: Final = (
    ("cp1252", "Windows-1252"),
    ("iso8859_15", "ISO 8859-15"),
    ("mac_roman", "Mac OS Roman"),
    ("cp850", "DOS 850"),
    ("cp865", "DOS 865"),
)
"""Python's names and people's, the usual first: of two that read alike the first wins."""
_NORDIC: Final = frozenset("åäöÅÄÖé")
_LATIN: Final = frozenset("éèêëáàâãçíìîïñóòôõøØæÆúùûüÿýšžŠŽÉÈÜßÐðÞþÇÑ")
_QUOTES: Final = frozenset("”“„»«")
_SIGNS: Final = frozenset("–—’‘…•·§°€½¼¾²³±×´`©®™†‰\u00a0\u00ad¹º£µ")
_SAMPLE: Final = 200_000
"""Bytes that are looked at."""
_CLEAR: Final = 0.8
"""Share of the upper half that must make sense in a table other than the default."""
_MARGIN: Final = 0.2
"""By how much it must make more sense than the default."""
_DOUBTFUL: Final = 0.5
"""Share below which not even the default can be meant."""
_FEW: Final = 8
"""Characters of the upper half below which nothing is refused."""
_TWICE: Final = re.compile(
    "[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€."
)
"""What UTF-8 looks like when each of its bytes was taken for a character of Windows-1252."""


class Guess(NamedTuple):
    """A reading of bytes that are no UTF-8."""

    text: str
    table: str
    """The table as people call it; "" when none makes sense of the bytes."""


def guess(data: bytes) -> Guess:
    """Read bytes by the table that makes the most sense of them."""
    upper = sum(byte > 0x7F for byte in data[:_SAMPLE])
    shares = {name: _sense(data[:_SAMPLE].decode(name, "replace")) / max(upper, 1) for name, _ in _TABLES}
    best = max(_TABLES, key=lambda table: shares[table[0]])  # the first of equals
    usual, usual_name = _TABLES[0]
    if shares[best[0]] >= _CLEAR and shares[usual] < shares[best[0]] - (0.0 if best[0] == "iso8859_15" else _MARGIN):
        return Guess(data.decode(best[0], "replace"), best[1])
    makes_sense = shares[usual] >= _DOUBTFUL or upper < _FEW
    return Guess(data.decode(usual, "replace"), usual_name if makes_sense else "")


def _sense(text: str) -> float:
    """How many characters beyond ASCII are where Finnish and Swedish have them; rarer letters count half."""
    found = 0.0
    is_quoted = False
    for index, sign in enumerate(text):
        if sign.isascii():
            continue
        before, after = text[index - 1 : index], text[index + 1 : index + 2]
        if sign in _QUOTES:
            opens = _is_loose(before) and after.isalnum()
            closes = is_quoted and _is_loose(after) and before not in _QUOTES
            found += 1.0 if opens or closes else 0.0
            is_quoted = opens or (is_quoted and not closes)
        elif sign in _SIGNS:
            # a sign right before a letter is rarer than one behind it
            found += 1.0 if sign in "’·\u00ad" or _is_loose(after) else 0.5 if _is_loose(before) else 0.0
        else:
            found += _as_letter(sign, before, after)
    return found


def _as_letter(sign: str, before: str, after: str) -> float:
    """What a letter is worth; a capital after a small letter, or a letter outside a word, is a sign of the wrong table."""
    weight = 1.0 if sign in _NORDIC else 0.5 if sign in _LATIN else 0.0
    in_word = before.isalpha() or after.isalpha() or sign in "åö"  # which are words by themselves
    return weight if in_word and not (sign.isupper() and before.islower()) else 0.0


def _is_loose(beside: str) -> bool:
    return not beside or beside.isspace() or (beside.isascii() and not beside.isalpha())


def meant(text: str) -> str:
    """What a text says that was encoded twice ("kÃ¤yttÃ¶" for "käyttö"); "" for any other text."""
    broken = len(_TWICE.findall(text))
    if broken < 3 or broken < sum(sign in _NORDIC for sign in text):
        return ""
    return "\n".join(_once(line) for line in text.split("\n"))


def _once(line: str) -> str:
    """One encoding taken off; the line itself where there was only one."""
    try:
        return b"".join(_byte(sign) for sign in line).decode("utf-8")
    except UnicodeError:
        return line


def _byte(sign: str) -> bytes:
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1")  # the second table was ISO 8859-1, whose upper rows are control characters
