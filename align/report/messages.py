"""The words a report is written in: ``ui/fi.toml``, ``ui/sv.toml``, ``ui/en.toml``, the same keys in each."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

from align.errors import ReportError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from align.model import Side, Statistics

__all__ = ["UI_LANGUAGES", "Words", "thousands", "words"]

UI_LANGUAGES: Final = ("fi", "sv", "en")


def thousands(number: int) -> str:
    """A count with narrow no-break spaces between thousands (ISO 80000-1: no comma, no full stop)."""
    return f"{number:,}".replace(",", "\u202f")


class Words:
    """The strings of one language, by dotted key."""

    def __init__(self, language: str, data: Mapping[str, Any]) -> None:
        self.language = language
        self._data = data

    def get(self, key: str) -> str | None:
        """The string of a key, None when there is none."""
        node: Any = self._data
        for part in key.split("."):
            node = node.get(part) if isinstance(node, dict) else None
        return node if isinstance(node, str) else None

    def __call__(self, key: str, **values: object) -> str:
        """The string of a key with its slots filled.

        Raises:
            KeyError: no such key; the three files have the same keys, which a test holds.
        """
        text = self.get(key)
        if text is None:
            raise KeyError(key)
        return text.format_map(values) if values else text

    def table(self, key: str) -> dict[str, str]:
        """All strings below a key."""
        return {name: text for name, text in self._data[key].items() if isinstance(text, str)}

    def count(self, key: str, number: int) -> str:
        """A counted noun: "1 difference", "2 differences"."""
        return self(f"count.{key}.{'one' if number == 1 else 'other'}", n=thousands(number))

    def language_name(self, code: str) -> str:
        """What a language is called."""
        return self.get(f"language.{code}.name") or self("language.other.name", code=code.upper() or "?")

    def version_name(self, code: str) -> str:
        """What the version in a language is called."""
        return self.get(f"language.{code}.version") or self("language.other.version", code=code.upper() or "?")

    def confidence(self, value: float) -> str:
        """How sure, in a word: the limits 0.9, 0.75 and 0.5."""
        return self("confidence." + _step(value, ("certain", "likely", "possible", "doubtful")))

    def reliability(self, value: float) -> str:
        """How reliable, in a word: the limits 0.9, 0.75 and 0.5."""
        return self("reliability." + _step(value, ("high", "good", "fair", "low")))

    def tier(self, tier: str) -> str:
        """The channels of a tier ("vectors+lexicon+length") in words; unknown ones as they are."""
        return ", ".join(self.get(f"tier.{part}") or part for part in tier.split("+") if part)

    def side_count(self, statistics: Statistics, side: Side) -> str:
        """How many words one side has."""
        return self.count("words", statistics.source_words if side == "source" else statistics.target_words)


def _step(value: float, names: tuple[str, str, str, str]) -> str:
    return next((name for limit, name in zip((0.9, 0.75, 0.5), names, strict=False) if value >= limit), names[3])


@cache
def words(language: str) -> Words:
    """The words of one language.

    Raises:
        ReportError: a language we have no words for.
    """
    if language not in UI_LANGUAGES:
        known = ", ".join(UI_LANGUAGES)
        raise ReportError(f"no report in the language {language!r}", hint=f"choose one of {known}")
    text = resources.files(__package__).joinpath("ui", f"{language}.toml").read_text("utf-8")
    return Words(language, tomllib.loads(text))
