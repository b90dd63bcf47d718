"""Joining printed lines to running text: what a hyphen, a slash or a broken address at a line end means.

In real PDFs the soft hyphen of a broken word and the hyphen that belongs to it are the same character, so each is
decided by orthography (tables ``languages/*/hyphens.toml``), then by the words of the document itself, then by its
habit: in a hyphenated document a quarter of the long lines end in a hyphen, in another one next to none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from align.extract.vocabulary import Vocabulary
from align.languages import LANGUAGES, table

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

__all__ = ["Join", "JoinKind", "Joined", "conjunctions", "join_lines"]

JoinKind = Literal["soft", "real", "suspended", "dash", "url"]
"""The hyphen goes · stays, no blank · stays before a blank · a dash or slash without blank · an address goes on."""

_HYPHENS: Final = "-\u00ad\u2010\u2011\x02\ufffe"  # PDFium hands out U+0002 or U+FFFE for one at a line end
_LAST_WORD: Final = re.compile(r"([^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*)$")
_FIRST_LETTERS: Final = re.compile(r"[^\W\d_]+")
_ADDRESS: Final = re.compile(r"(?:\b[a-z][a-z+.]{1,9}://|\bwww\.|\bdoi:)\S*$", re.IGNORECASE)
_HOST: Final = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/:?#]\S*)?[.,;)]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Join:
    """One decision at a line end."""

    offset: int
    """Where the text of the second line begins in the joined text."""
    kind: JoinKind
    left: str
    """The last token of the line, with its hyphen."""
    right: str
    """The first token of the next line."""
    rule: str
    """What decided: "conjunction", "vocabulary", "habit" …"""
    is_doubtful: bool = False

    @property
    def note(self) -> str:
        """The decision in words, for ``Block.notes``."""
        words = _NOTES[self.kind].format(self.left.rstrip(_HYPHENS), self.left, self.right)
        return f"{words} ({self.rule}, doubtful)" if self.is_doubtful else words


_NOTES: Final[dict[JoinKind, str]] = {
    "soft": "hyphen removed: {0}-{2}",
    "real": "hyphen kept: {1}{2}",
    "suspended": "hyphen kept: {1} {2}",
    "dash": "joined without blank: {1}{2}",
    "url": "address joined: {1}{2}",
}


class Joined(NamedTuple):
    """Lines as one text."""

    text: str
    joins: tuple[Join, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """One sentence per decision, in order."""
        return tuple(join.note for join in self.joins)


class _Orthography(NamedTuple):
    conjunctions: frozenset[str]
    first_parts: frozenset[str]
    equal_vowels: str
    blank_before_hyphen: bool


@lru_cache
def _orthography(language: str) -> _Orthography:
    """The table of a language; all tables together when the language is unknown."""
    tables = [table(code, "hyphens") for code in (LANGUAGES if language not in LANGUAGES else (language,))]
    return _Orthography(
        frozenset(word for t in tables for word in t.get("conjunctions", ())),
        frozenset(word for t in tables for word in t.get("hyphened_first_parts", ())),
        "".join(t.get("vowels", "") for t in tables if t.get("hyphen_between_equal_vowels")),
        any(t.get("blank_before_hyphen", False) for t in tables),
    )


def conjunctions(language: str) -> frozenset[str]:
    """The words that may follow a suspended hyphen, in a language or in all."""
    return _orthography(language).conjunctions


class _Decision(NamedTuple):
    kind: JoinKind
    rule: str
    is_doubtful: bool = False


def join_lines(lines: Sequence[str], *, language: str, vocabulary: Collection[str] = ()) -> Joined:
    """Join the printed lines of one block.

    ``vocabulary``: words known from elsewhere in the document (or its other language version); a ``Vocabulary`` also
    knows the document's habit. White space is folded, line-end hyphens and broken addresses are decided, all else gets
    a blank.
    """
    known = vocabulary if isinstance(vocabulary, Vocabulary) else Vocabulary(vocabulary)
    orthography = _orthography(language)
    done: list[str] = []
    length = 0
    tail = ""  # from the last blank that no later line can change: all that a decision looks back at
    joins: list[Join] = []
    for line in lines:
        piece = " ".join(line.split())
        if not piece:
            continue
        if not tail:
            tail = piece
            continue
        decision = _decide(tail, piece, orthography, known)
        if decision is None:
            tail = f"{tail} {piece}"
        else:
            left, right = tail.rsplit(None, 1)[-1], piece.split(None, 1)[0]
            tail = _apply(tail, decision.kind)
            joins.append(
                Join(length + len(tail), decision.kind, _plain(left), right, decision.rule, decision.is_doubtful)
            )
            tail += piece
        cut = tail.rfind(" ", 0, max(tail.rfind(" "), 0)) + 1
        done.append(tail[:cut])
        length += cut
        tail = tail[cut:]
    return Joined(_plain("".join(done) + tail), tuple(joins))


def _plain(text: str) -> str:
    return text.replace("\x02", "-").replace("\ufffe", "-")


def _apply(text: str, kind: JoinKind) -> str:
    if kind == "soft":
        return text[:-1]
    if kind == "suspended":
        return text + " "
    return text


def _decide(text: str, piece: str, orthography: _Orthography, known: Vocabulary) -> _Decision | None:
    left, right = text.rsplit(None, 1)[-1], piece.split(None, 1)[0]
    address = _address(text, left, right, orthography, known)
    if address is not None:
        return address
    if left[-1] in _HYPHENS:
        if len(left) == 1:
            return _lone_hyphen(text, right, orthography)
        return _hyphen(left, right, orthography, known)
    if left[-1] in "–—/" and len(left) > 1:
        if right.casefold() in orthography.conjunctions or _ADDRESS.search(text):
            return None
        # both characters allow a line break after them (Unicode line breaking, classes BA and SY)
        return _Decision("dash", "no blank before the break")
    if right[0] in "–-" and right[1:2].isdigit() and left[-1].isdigit():
        return _Decision("dash", "range of numbers")
    return None


def _lone_hyphen(text: str, right: str, orthography: _Orthography) -> _Decision | None:
    """A hyphen with a blank before it: a dash, or the link of a name of several words ("Suomi 2030 -|ohjelma")."""
    is_link = orthography.blank_before_hyphen and right[:1].islower() and len(text) > 1
    if is_link and right.casefold() not in orthography.conjunctions:
        return _Decision("real", "name of several words", is_doubtful=True)
    return None


def _address(text: str, left: str, right: str, orthography: _Orthography, known: Vocabulary) -> _Decision | None:
    """Web and mail addresses: never a blank inside, never a hyphen removed."""
    match = _ADDRESS.search(text)
    if match is not None:
        return _web_address(match.group(), right, orthography, known)
    has_hyphen = left[-1] in _HYPHENS and left[-1] != "\u00ad"
    if "@" in left or left[-1] == "@" or right[0] == "@":
        if has_hyphen:
            return _inside_address(left, right, known)
        goes_on = left[-1] in ".@_" and right[0].islower()
        return _Decision("url", "mail address") if goes_on or (right[0] == "@" and len(right) > 1) else None
    if "@" in right[1:] and left[-1] in "._" and left[:-1].islower() and right[0].islower():
        return _Decision("url", "mail address", is_doubtful=True)
    is_host = has_hyphen and len(left) > 1 and _HOST.fullmatch(right) and right.rstrip(".,;)").count(".")
    return _inside_address(left, right, known) if is_host else None


def _inside_address(left: str, right: str, known: Vocabulary) -> _Decision:
    """A hyphen at a line end inside an address: its own, or the typesetter's?

    The address as the document writes it elsewhere, or links to it, decides; then the names of the net (RFC 1123, 2.1: no label
    begins or ends with a hyphen); then the words. Where programs part words and nothing else is known there is doubt.
    """
    if (is_own := known.has_hyphen_at(left[:-1], right)) is not None:
        return _Decision("real" if is_own else "soft", "address elsewhere")
    if right[0] == "." or left[-2:-1] in {".", "@"}:
        return _Decision("soft", "name of the net")
    last, first = _LAST_WORD.search(left[:-1]), _FIRST_LETTERS.match(right)
    if known.habit is False and not known.breaks_words:
        return _Decision("real", "address")
    if last is not None and first is not None and right[0].islower():
        evidence = _evidence(last.group(), first.group(), known)
        return _Decision(evidence.kind if evidence else "real", "address", is_doubtful=True)
    return _Decision("real", "address", is_doubtful=known.habit is True and right[0].islower())


def _web_address(tail: str, right: str, orthography: _Orthography, known: Vocabulary) -> _Decision | None:
    """``tail`` is the address so far, to the end of the line."""
    last = tail[-1]
    if last in _HYPHENS:
        return _inside_address(tail, right, known)
    if tail.endswith("://"):
        return _Decision("url", "web address")
    if "://" in right or right.casefold().startswith("www."):
        return None
    if last in "),;:!»”\"'" or right.casefold() in orthography.conjunctions:
        return None
    looks_like_path = bool(re.search(r"[/=%&?_#]|\w\.\w|\d", right))
    is_sure = last in "?=&_%#" or right[0] in "%/?=&#_"
    if last == "/":
        goes_on = looks_like_path or not right[0].isupper()
        is_sure = looks_like_path
    elif last == ".":
        goes_on = is_sure = looks_like_path and right[0].islower()
    else:
        goes_on = is_sure or (right[0] != "(" and bool(re.search(r"\w[=%]\w|\w/\w+/|\w&\w", right)))
    return _Decision("url", "web address", is_doubtful=not is_sure) if goes_on else None


def _hyphen(left: str, right: str, orthography: _Orthography, known: Vocabulary) -> _Decision:
    """A hyphen right after a word."""
    if left[-1] == "\u00ad":
        return _Decision("soft", "soft hyphen")
    bare = right.rstrip(".,;:)!?")
    first = _FIRST_LETTERS.match(right)
    last = _LAST_WORD.search(left[:-1])
    if bare.casefold() in orthography.conjunctions:
        return _after_conjunction(last, bare, known)
    if first is None or last is None:
        return _Decision("real", "digit or sign beside the hyphen")
    before = left[: last.start()][-1:]
    if before and (before.isdigit() or before == ":"):
        return _Decision("real", "digit or sign beside the hyphen")
    return _between_letters(last.group(), first.group(), orthography, known)


def _after_conjunction(last: re.Match[str] | None, word: str, known: Vocabulary) -> _Decision:
    if last is None:
        return _Decision("suspended", "conjunction")
    part = re.split(r"[-\u2010\u2011]", last.group())[-1]
    if known.has_prefix(part + word) and not known.has_prefix(f"{part}-"):
        return _Decision("soft", "vocabulary")
    # "johta-|ja": only a hyphenated document breaks words, and then the two cannot be told apart by form
    return _Decision("suspended", "conjunction", is_doubtful=known.habit is True and len(word) == 2)


def _between_letters(word: str, rest: str, orthography: _Orthography, known: Vocabulary) -> _Decision:
    parts = re.split(r"[-\u2010\u2011]", word)
    part = parts[-1]
    if rest[0].isupper():
        return _Decision("real", "capital after the hyphen")
    if part.isupper() and len(part) > 1:
        return _Decision("real", "acronym")
    evidence = _evidence(part, rest, known)
    if evidence is not None:
        return evidence
    if part.casefold() in orthography.first_parts:
        return _Decision("real", "first part that takes a hyphen")
    if len(part) == 1:
        return _Decision("real", "single letter")
    if part[-1].casefold() == rest[0] and rest[0] in orthography.equal_vowels:
        return _Decision("real", "equal vowels")
    if known.habit is None or (not known.habit and known.breaks_words):
        return _Decision("soft", "habit", is_doubtful=True)
    return _Decision("soft" if known.habit else "real", "habit", is_doubtful=not known.is_sure)


def _evidence(part: str, rest: str, known: Vocabulary) -> _Decision | None:
    """What the document writes elsewhere: the word itself, then another inflected form of it."""
    joined, hyphened = known.count(part + rest), known.count(f"{part}-{rest}")
    if joined or hyphened:
        return _Decision("soft" if joined >= hyphened else "real", "vocabulary", is_doubtful=bool(joined and hyphened))
    if len(part) < 3 or len(rest) < 3:
        return None
    stem = rest[: max(3, len(rest) - 3)]
    joined_form, hyphened_form = known.has_prefix(part + stem), known.has_prefix(f"{part}-{stem}")
    if joined_form == hyphened_form:
        return None
    return _Decision("soft" if joined_form else "real", "vocabulary")
