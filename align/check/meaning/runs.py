"""Enumerations in running text: runs of members that commas, conjunctions and slashes separate.

"A, B, C ja D", "A, B och C samt D", "A/B/C", "koulutus-, tutkimus- ja neuvontapalvelut".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.facts import clause_words, conjunctions, read_facts
from align.languages import strings
from align.languages.lazily import compiled
from align.languages.sieve import may_match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Fact

__all__ = ["Member", "may_enumerate", "questions", "runs", "separators"]

_LONGEST: Final = 6
"""Words of a member between two separators."""
_HEAD: Final = 3
"""Words from which a first piece that opens a clause is taken for one."""
_EDGE: Final = 2
"""Words of the last member: where it ends, nothing marks."""
_HIDDEN: Final = "\x00"
_NAMED: Final = "\x01"
_SUSPENDED: Final = re.compile(r"[^\W\d_]-(?=[\s,])")
_ADDRESSES: Final = frozenset({"url", "email"})


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an enumeration."""

    start: int
    end: int
    is_edge: bool
    """The first or last one, whose outer end is a guess."""
    is_named: bool = False
    """A public body that the other passage names too."""
    ends_clause: bool = False
    """The last word of a clause of more words than a member has, after which a comma stands."""


@cache
def _cut(language: str) -> re.Pattern[str]:
    """What separates members: a comma (not in a number), a slash between words, a conjunction with or without a comma."""
    words = conjunctions(language)
    return compiled(
        rf"(?<!\d),\s+(?:(?:{words})\s+)?|(?<=\d),\s+(?:(?:{words})\s+)?|\s+(?:{words})\s+|(?<=[^\W\d_])\s?/\s?(?=[^\W\d_])",
        re.IGNORECASE,
    )


@cache
def _opens_clause(language: str) -> re.Pattern[str]:
    return compiled(rf"(?:{clause_words(language)})(?!\w)", re.IGNORECASE)


@cache
def _fixed(language: str, name: str) -> re.Pattern[str] | None:
    phrases = strings(language, "facts_enumerations", name)
    return compiled(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE) if phrases else None


@cache
def _appositions(language: str) -> re.Pattern[str] | None:
    """A word that says the same in another way, with the comma before it (*selvitys eli raportti*)."""
    words = strings(language, "facts_enumerations", "appositions")
    return compiled(rf"(?:(?<=\w),)? (?:{'|'.join(words)})(?!\w)", re.IGNORECASE) if words else None


def _quiet(text: str, language: str, other: tuple[str, str] | None) -> str:
    """The text with fixed phrases that look like two members (*han eller hon*) put out of sight, of the same length.

    A name (*elinkeino-, liikenne- ja ympäristökeskus*) is fixed unless the other passage has none of as many parts: it may have lost one.
    """
    phrases, names = _fixed(language, "phrases"), _fixed(language, "names")
    given = text
    text = _without_facts(text, language, other)
    # what is put out of sight may make a word of what was none: only the text as given can be sieved
    if (appositions := _appositions(language)) and (text is not given or may_match(appositions, text)):
        text = appositions.sub(_hidden, text)
    if phrases and (text is not given or may_match(phrases, text)):
        text = phrases.sub(_hidden, text)
    if names and (text is not given or may_match(names, text)):
        whole = _parts_of_names(other)
        text = names.sub(lambda m: _hidden(m) if whole is None or _parts(m.group()) in whole else m.group(), text)
    return text


def _without_facts(text: str, language: str, other: tuple[str, str] | None) -> str:
    """The text with addresses put out of sight, and with one word for each public body.

    Part of a path is no member, nor is part of a name (*Social- och hälsovårdsministeriet* – *STM*), unless the other passage has
    parts of names and not this one: it may have lost a part.
    """
    facts = read_facts(text, language) if _cut(language).search(text) else ()
    for fact in facts:
        if fact.kind in _ADDRESSES:
            text = _covered(text, fact, _HIDDEN)
        elif fact.kind == "organisation" and (other is None or _has(other, fact.value)):
            text = _covered(text, fact, _NAMED)
    return text


def _has(other: tuple[str, str], body: str) -> bool:
    """Whether a passage names a public body, or at least no half of another name."""
    text = other[0]
    for fact in read_facts(*other):
        if fact.kind == "organisation":
            if fact.value == body:
                return True
            text = _covered(text, fact, _NAMED)
    return _SUSPENDED.search(text) is None


def _covered(text: str, fact: Fact, mark: str) -> str:
    return text[: fact.start] + mark * (fact.end - fact.start) + text[fact.end :]


def _hidden(found: re.Match[str]) -> str:
    return _HIDDEN * len(found.group())


def _parts_of_names(other: tuple[str, str] | None) -> frozenset[int] | None:
    """How many parts the names of bodies have in the other passage; None when there is none to look at."""
    if other is None:
        return None
    pattern = _fixed(other[1], "names")
    return frozenset(_parts(m.group()) for m in pattern.finditer(other[0])) if pattern else None


def _parts(name: str) -> int:
    return name.count("-")


_STOP: Final = re.compile(r"[.:;!?()\[\]–—”\"](?=\s|$)|[()\[\]:;]|\s[–—]\s")


@cache
def _may_cut(language: str) -> re.Pattern[str]:
    """What each separator holds, found at least as often as separators are."""
    return compiled(rf",\s|/|\s(?:{conjunctions(language)})(?=\s)", re.IGNORECASE)


def may_enumerate(text: str, language: str, members: int) -> bool:
    """Whether ``runs`` may find an enumeration of so many members in a text."""
    return len(_may_cut(language).findall(text)) >= members - 1


@lru_cache(maxsize=512)
def separators(text: str, language: str) -> int:
    """Commas, conjunctions and slashes of a passage: what may separate members anywhere in it."""
    return sum(1 for _ in _cut(language).finditer(_quiet(text, language, None)))


def questions(text: str, language: str) -> list[tuple[int, int]]:
    """Where words stand that ask."""
    pattern = _fixed(language, "questions")
    return [match.span() for match in pattern.finditer(text)] if pattern else []


@lru_cache(maxsize=512)
def runs(text: str, language: str, other: tuple[str, str] | None = None) -> tuple[tuple[Member, ...], ...]:
    """The enumerations of a passage, those of two members included.

    Args:
        text: the passage.
        language: of it.
        other: the passage of the other version and its language: names of bodies there tell which names here are whole.
    """
    text = _quiet(text, language, other)
    edges = [0, *(m.start() for m in _STOP.finditer(text)), len(text)]
    return tuple(run for a, b in pairwise(edges) if b - a > 3 for run in _runs_within(text, a, b, language))


def _runs_within(text: str, start: int, end: int, language: str) -> list[tuple[Member, ...]]:
    cuts = list(_cut(language).finditer(text, start, end))
    pieces = list(zip([start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), end], strict=True))
    result: list[tuple[Member, ...]] = []
    first = 0
    for index in range(1, len(pieces) + 1):
        # a piece that opens a clause, or is long and followed by more, ends the run before it
        is_over = index == len(pieces) or _begins_clause(text[slice(*pieces[index])].lstrip(), language)
        is_long = index < len(pieces) - 1 and len(text[slice(*pieces[index])].split()) > _LONGEST
        if is_over or is_long:
            last = index if is_long and not is_over else index - 1
            if last > first:
                result.append(_members(text, pieces[first : last + 1], language))
            first = index
    return [run for run in result if len(run) > 1]


def _members(text: str, pieces: Sequence[tuple[int, int]], language: str) -> tuple[Member, ...]:
    members = []
    for index, (start, end) in enumerate(pieces):
        found = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", text[start:end])]
        words = [span for span in found if _HIDDEN not in text[slice(*span)]]
        if index == 0 and found and found[-1] not in words:
            continue  # what is out of sight stands where the member should
        while len(words) > 1 and _is(language, "particles", text[slice(*words[0])]):
            words = words[1:]
        if not words:
            continue
        if index == 0 or text[words[-1][1] - 1] == "-":  # a suspended compound is one word, whatever stands before it
            words = words[-1:]
            if index == 0 and _is(language, "verbs", text[slice(*words[0])]):
                continue  # "mitä 5 §:ssä säädetään, …": a clause ends here, and nothing is named
        elif index == len(pieces) - 1:
            words = words[:_EDGE]
        is_named = any(_NAMED in text[slice(*span)] for span in words)
        ends_clause = index == 0 and len(found) > _HEAD and _ends_clause(text, start, end, language)
        members.append(Member(words[0][0], words[-1][1], index in {0, len(pieces) - 1}, is_named, ends_clause))
    return tuple(members)


def _begins_clause(piece: str, language: str) -> bool:
    """Whether a piece begins with a word of a clause, or with the verb of a main clause whose subject stands behind it."""
    heads = _fixed(language, "heads")
    return _opens_clause(language).match(piece) is not None or (heads is not None and heads.match(piece) is not None)


def _ends_clause(text: str, start: int, end: int, language: str) -> bool:
    """Whether a piece opens with a word of a subordinate clause and a bare comma follows: *Jos hakemus on puutteellinen, A tai B …*."""
    opened = _opens_clause(language).match(text[start:end].lstrip(" 0123456789).")) is not None
    after = text[end : end + 2]
    return opened and after == ", " and _joint(language).match(text, end + 2) is None


@cache
def _joint(language: str) -> re.Pattern[str]:
    return compiled(rf"(?:{conjunctions(language)})\s", re.IGNORECASE)


def _is(language: str, name: str, word: str) -> bool:
    pattern = _fixed(language, name)
    return pattern is not None and pattern.fullmatch(word) is not None
