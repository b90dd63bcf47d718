"""Terms completed over a suspended hyphen: *sosiaali- ja terveyspalvelut*, *social- och hälsovårdstjänster*."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.glossary.candidates import Candidate, candidate
from align.model import HitKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.glossary.termtable import TermTable
    from align.glossary.tokens import Token

__all__ = ["suspended"]

_COMPLETED, _PERHAPS = 0.9, 0.78
"""How sure a completed part is, at the first boundary of the completing word and at a later one."""
_REACH: Final = 14
"""Words within which a suspended part is completed."""


def suspended(
    tokens: Sequence[Token], table: TermTable, conjunctions: frozenset[str], bridges: frozenset[str]
) -> Iterator[Candidate]:
    """*sosiaali- ja terveyspalvelut* holds *sosiaalipalvelu*; *opetushenkilöstö ja -aineisto* holds *opetusaineisto*."""
    for place, token in enumerate(tokens):
        if token.is_suspended:
            for at in _completions(tokens, place, bridges):
                found = list(_completed(token, tokens[at], table))
                if found:
                    yield from found
                    break
        elif (
            len(token.text) > 3
            and token.text[0] == "-"
            and place >= 2
            and tokens[place - 1].text.lower() in conjunctions
        ):
            yield from _completed_backwards(tokens[place - 2], token, table)


def _completions(tokens: Sequence[Token], place: int, bridges: frozenset[str]) -> Iterator[int]:
    """Words that may complete a suspended part, likeliest first: the first full word after it, then the next two."""
    offered = 0
    for at in range(place + 1, min(len(tokens), place + _REACH)):
        token = tokens[at]
        if token.is_suspended or token.text.lower() in bridges or (token.text in ",()/–-" and not offered):
            continue
        if not token.is_word:
            return
        yield at
        offered += 1
        if offered == 3:
            return


def _completed(head: Token, tail: Token, table: TermTable) -> Iterator[Candidate]:
    first, rest = head.text.lower().rstrip("-"), tail.text.lower().lstrip("-")
    if not table.begins_longer(first):
        return
    for cut in range(len(rest) - 1):
        whole = first + rest[cut:]
        found = [
            candidate(
                entry,
                HitKind.SUSPENDED,
                ((head.start, head.end), (min(tail.start + cut, tail.end - 1), tail.end)),
                (_COMPLETED if _is_first_boundary(rest, cut, table) else _PERHAPS) * sure,
            )
            for word, sure in table.index.match(whole).items()
            if word.startswith(first) and len(word) > len(first)
            for entry in table.single.get(word, ())
            if whole not in entry.excluded
        ]
        if found:
            yield from found
            return


def _is_first_boundary(word: str, cut: int, table: TermTable) -> bool:
    """Whether a compound is parted at its first boundary: *opiskelu- ja työ|terveys|huolto* may mean *opiskeluterveyshuolto*."""
    forms = table.index.forms
    return not any(
        forms.is_boundary(word[:at], word[at:]) and forms.base(word[at:]) != word[at:] for at in range(3, cut - 2)
    )


def _completed_backwards(whole: Token, tail: Token, table: TermTable) -> Iterator[Candidate]:
    before, rest = whole.text.lower(), tail.text.lower().lstrip("-")
    for cut in range(3, len(before) - 2):
        for word, sure in table.index.match(before[:cut] + rest).items():
            for entry in table.single.get(word, ()):
                if word.startswith(before[:cut]):
                    yield candidate(
                        entry,
                        HitKind.SUSPENDED,
                        ((whole.start, whole.start + cut), (tail.start, tail.end)),
                        0.85 * sure,
                    )
