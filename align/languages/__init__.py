"""What we know about languages, as data: one folder a language, TOML tables inside.

``table("fi", "sentences")`` is the parsed ``fi/sentences.toml``; a language or table we do not have is an empty mapping, so an
algorithm works for every language and knows more about some. Tables are named for what they describe: ``sentences``
(abbreviations), ``facts`` (months, units, parties …), ``labels`` (words of header tables), ``words`` (function words,
conjunctions) …
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LANGUAGES", "strings", "table"]

LANGUAGES: Final = ("fi", "sv", "en")
"""Languages with a folder here. The third serves titles and summaries in these documents."""


@cache
def table(language: str, name: str) -> Mapping[str, Any]:
    """The table ``name`` of a language, read-only; empty when there is none."""
    if language not in LANGUAGES:
        return MappingProxyType({})
    source = resources.files(__package__) / language / f"{name}.toml"
    if not source.is_file():
        return MappingProxyType({})
    return MappingProxyType(tomllib.loads(source.read_text("utf-8")))


@cache
def strings(language: str, name: str, key: str) -> tuple[str, ...]:
    """The list of strings ``key`` of a table; empty when the language has none."""
    return tuple(str(value) for value in table(language, name).get(key, ()))
