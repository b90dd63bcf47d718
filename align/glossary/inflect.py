"""The rules of inflection of a language, whichever it is."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, cast

from align.languages import LANGUAGES

__all__ = ["Inflection", "inflection"]


class Inflection(Protocol):
    """What ``align.languages.XX.inflection`` offers. Words are in lower case."""

    def stems(self, word: str) -> frozenset[tuple[str, str]]:
        """The stems of a base form, with their kinds."""

    def fits(self, stem: str, kind: str, rest: str) -> bool:
        """Whether ``rest`` may follow such a stem."""

    def participles(self, infinitive: str) -> frozenset[str]:
        """Base forms of a verb's participles that ``stems`` does not cover."""

    def singulars(self, plural: str) -> tuple[str, ...]:
        """Base forms of which a word may be the plural."""

    def stripped(self, word: str) -> tuple[str, ...]:
        """The word without clitics and the like."""

    def roots(self, word: str) -> frozenset[str]:
        """Beginnings shared with derived words."""


class _Uninflected:
    """A language we know nothing about: words are found as written."""

    def stems(self, word: str) -> frozenset[tuple[str, str]]:
        return frozenset(((word, ""),))

    def fits(self, stem: str, kind: str, rest: str) -> bool:  # noqa: ARG002 - one signature for all languages
        return not rest

    def participles(self, infinitive: str) -> frozenset[str]:  # noqa: ARG002
        return frozenset()

    def singulars(self, plural: str) -> tuple[str, ...]:  # noqa: ARG002
        return ()

    def stripped(self, word: str) -> tuple[str, ...]:  # noqa: ARG002
        return ()

    def roots(self, word: str) -> frozenset[str]:  # noqa: ARG002
        return frozenset()


@cache
def inflection(language: str) -> Inflection:
    """The rules of a language; of one we do not know, none."""
    name = f"align.languages.{language}.inflection"
    if language in LANGUAGES and find_spec(name) is not None:
        return cast("Inflection", import_module(name))
    return _Uninflected()
