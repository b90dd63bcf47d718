"""Public bodies by their official names and abbreviations: facts of kind "organisation" with the concept's id as value.

Names and their validity are in the tables ``names``; a longer name hides the shorter one inside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.languages import table
from align.languages.lazily import compiled
from align.languages.starts import Alternatives

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.facts.scan import Scan

__all__ = ["Organisation", "organisations", "read_names"]


@dataclass(frozen=True, slots=True)
class Organisation:
    """One body in one language."""

    id: str
    name: str
    abbreviation: str = ""
    valid_from: str = ""
    valid_to: str = ""
    followed_by: str = ""
    """Id of the body that took its place."""
    source: str = ""
    part_of: str = ""
    """Id of the kind of body this one is: a named wellbeing services county is a *hyvinvointialue*."""
    also: tuple[str, ...] = ()
    """Other abbreviations in use in this language, of whichever language they are."""
    is_general: bool = False
    """Named by many words ("the Union"), so that its absence says nothing."""


@cache
def organisations(language: str) -> Mapping[str, Organisation]:
    """The bodies we know in a language, by id."""
    return {
        key: Organisation(
            key,
            str(row["name"]),
            str(row.get("abbreviation", "")),
            str(row.get("from", "")),
            str(row.get("until", "")),
            str(row.get("followed_by", "")),
            str(row.get("source", "")),
            str(row.get("part_of", "")),
            tuple(str(short) for short in row.get("also", ())),
            bool(row.get("general", False)),
        )
        for key, row in table(language, "names").get("organisations", {}).items()
    }


_SHORTEST: Final = 3
"""Letters of an abbreviation that is too short to be told from another word in capitals."""


@cache
def _patterns(
    language: str,
) -> tuple[Alternatives, Mapping[str, str], re.Pattern[str], Mapping[str, str], tuple[str, ...]]:
    rows = table(language, "names").get("organisations", {})
    shapes = sorted(
        ((str(row.get("pattern") or _shape(str(row["stem"]))), key) for key, row in rows.items()),
        key=lambda s: -len(s[0]),
    )
    groups = {f"g{number}": key for number, (_, key) in enumerate(shapes)}
    short = {
        str(word): key for key, row in rows.items() for word in (row.get("abbreviation"), *row.get("also", ())) if word
    }
    # an abbreviation that is read as a word is also written in capitals, and takes the endings of one: "KELA", "Traficomin"
    short |= {word.upper(): key for word, key in short.items() if word[1:].islower() and len(word) > _SHORTEST}
    spoken = "|".join(re.escape(a) for a in sorted(short, key=len, reverse=True) if a[1:].islower()) or "(?!)"
    endings = str(table(language, "facts_persons").get("endings", "(?!)"))
    # "livsmedelsverksamhet" begins as a name does and is none
    never = str(table(language, "names").get("never_before", "(?!)"))
    abbreviations = "|".join(re.escape(a) for a in sorted(short, key=len, reverse=True)) or "(?!)"
    return (
        Alternatives([f"(?P<g{number}>{shape})" for number, (shape, _) in enumerate(shapes)], rf"(?!{never})[^\W\d]*"),
        groups,
        compiled(
            rf"(?<![\w-])(?:({abbreviations})(?:(?::|(?<=a)|(?<=FPA))[a-zåäö]{{1,4}})?\+?|({spoken}){endings})(?![\w]|-\d)"
        ),
        short,
        tuple(sorted({_hint(str(row.get("hint") or row["stem"])) for row in rows.values()})),
    )


def _shape(stem: str) -> str:
    """A name's stem, also where the blank after a hyphen or before a conjunction was lost ("liikenne-ja viestintävirasto")."""
    return re.escape(stem).replace(r"\-\ ", r"\-\ ?")


def _hint(stem: str) -> str:
    """A piece of every form of a name, quick to look for before the patterns run: its last word's beginning."""
    return re.split(r"[\s-]", stem.casefold())[-1][:8]


def read_names(scan: Scan) -> None:
    """Names in any case form, and abbreviations as they are written."""
    names, groups, abbreviations, short, hints = _patterns(scan.language)
    if scan.lets(names.whole):
        folded = ""
        for match in names.finditer(scan.text):
            folded = folded or scan.text.casefold()
            if not any(hint in folded for hint in hints):
                break
            if scan.is_free(*match.span()):
                scan.add("organisation", groups[match.lastgroup or ""], match.start(), match.end())
    for match in scan.free(abbreviations):
        scan.add("organisation", short[match[1] or match[2]], match.start(), match.end(), qualifiers=("abbreviation",))
