"""Numbers that stand before headings: what they are, how deep they lie, and what two languages share of them.

"3 luku" and "3 kap." are the same number; so are "5 §" and "§ 5". :func:`split_number` takes the number off a heading,
:func:`read_label` reads one that stands alone (Word's automatic numbers).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from align.languages import LANGUAGES, strings

__all__ = ["Number", "read_label", "split_number"]


class Number(NamedTuple):
    """A number as a heading carries it."""

    label: str
    """As written: "3 kap.", "2.3", "5 §", "a)"."""
    path: str
    """Bare and language-neutral: "3", "2.3", "5 §", "a"."""
    shape: str
    """Numbers of one shape lie at one level: "decimal", "decimal)", "letter", "roman", "section", "chapter", "part", "subsection"."""
    depth: int
    """Parts of the number: 2 for "2.3"."""


_SECTION: Final = re.compile(r"(?P<n>\d{1,4}(?: ?[a-zåäö])?) ?§(?:\.(?=\s|$))?(?=\s|$)")
_SECTION_BEFORE: Final = re.compile(r"§ ?(?P<n>\d{1,4}(?: ?[a-zåäö])?)[.:]?(?=\s|$)")
_DECIMAL: Final = re.compile(r"(?P<n>\d{1,3}(?:\.\d{1,3}){0,7})(?P<mark>\.?\)|\.|:)?(?=\s|$)")
_LETTER: Final = re.compile(r"\(?(?P<n>[A-ZÅÄÖa-zåäö])(?P<mark>[.)])(?=\s|$)")
_ROMAN: Final = re.compile(r"(?P<n>X{0,3}(?:IX|IV|V?I{1,3}|V|X))(?P<mark>[.)])?(?=\s|$)")
_NAMED: Final = r"(?P<n>\d{{1,3}}(?: ?[a-zåäö])?|[IVXL]{{1,6}})"
# a number without any mark is one only before a capital or a quotation ("7 Strategia", not "7 vuotta")
_PLAIN_NEXT: Final = re.compile(r"\s+[\"”»’'(\[]?[A-ZÅÄÖÉÜ]")


@cache
def _named_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    patterns = []
    for shape in ("part", "chapter", "subsection"):
        words = sorted({word for code in LANGUAGES for word in strings(code, "labels", shape)}, key=len, reverse=True)
        if not words:
            continue
        name = "(?:" + "|".join(map(re.escape, words)) + r")\.?"
        after = _NAMED.format() + r"\.?\s+" + name + r"(?=\s|$|:)[.:]?"
        before = name + r"\s+" + _NAMED.format() + r"[.:]?(?=\s|$)"
        patterns += [(shape, re.compile(after, re.IGNORECASE)), (shape, re.compile(before, re.IGNORECASE))]
    return tuple(patterns)


def split_number(text: str) -> tuple[Number | None, str]:
    """The number at the start of a heading and the heading without it; ``(None, text)`` when it has none."""
    text = text.strip()
    for shape, pattern in _named_patterns():
        if (found := pattern.match(text)) and _ends_well(text[found.end() :]):
            return Number(found.group().strip(), _squeeze(found["n"]), shape, 1), _rest(text, found.end())
    if found := _SECTION.match(text) or _SECTION_BEFORE.match(text):
        return Number(found.group().strip(), f"{_squeeze(found['n'])} §", "section", 1), _rest(text, found.end())
    if found := _DECIMAL.match(text):
        return _decimal(found, text)
    if (found := _ROMAN.match(text)) and (found["mark"] or _PLAIN_NEXT.match(text[found.end() :])):
        return Number(found.group().strip(), found["n"], "roman" + _closing(found["mark"]), 1), _rest(text, found.end())
    if (found := _LETTER.match(text)) and not re.match(r"\s+[\d+(]", text[found.end() :]):  # "P. 0295 …" is a telephone
        shape = ("letter" if found["n"].islower() else "capital") + _closing(found["mark"])
        return Number(found.group().strip(), found["n"], shape, 1), _rest(text, found.end())
    return None, text


def read_label(label: str) -> Number | None:
    """A number that stands alone, such as an automatic one; None when it is no number (a bullet)."""
    label = label.strip()
    number, rest = split_number(label)
    return number if number is not None and not rest else None


def _decimal(found: re.Match[str], text: str) -> tuple[Number | None, str]:
    number, mark = found["n"], found["mark"] or ""
    parts = number.split(".")
    bare = len(parts) == 1 and not mark
    if bare and text[found.end() :] and (len(number) > 2 or not _PLAIN_NEXT.match(text[found.end() :])):
        return None, text
    if any(len(part) > 1 and part.startswith("0") for part in parts):  # "01.02" is a date
        return None, text
    return Number(found.group().strip(), number, "decimal" + _closing(mark), len(parts)), _rest(text, found.end())


def _closing(mark: str | None) -> str:
    return ")" if mark and mark.endswith(")") else ""


def _ends_well(rest: str) -> bool:
    # "3 luvun" or "1 osa sopimusta" is running text: a name follows with a capital, or nothing does
    return not rest.strip(" .:–-") or not rest.strip(" .:–-\t")[0].islower()


def _rest(text: str, end: int) -> str:
    return text[end:].lstrip(" \t:–").strip()


def _squeeze(number: str) -> str:
    # "5a" and "5 a" are one number
    return re.sub(r"(\d) ?([a-zåäö])$", r"\1 \2", number)
