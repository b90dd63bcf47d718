"""The manuals of the rules in Finnish and Swedish: ``fi/manuals.toml``, ``sv/manuals.toml``; in English they are the rules' docstrings.

Each translation keeps a digest of the English text it was made from. When that text changes, the translation is not shown until
somebody has looked at it (``python docs/manuals.py`` names them): a manual that says what a rule no longer does misleads.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.languages import table

if TYPE_CHECKING:
    from align.model import RuleInfo

__all__ = ["Manual", "digest", "manual"]


@dataclass(frozen=True, slots=True)
class Manual:
    """What a rule looks for, why it matters and when to ignore it, in one language."""

    summary: str
    explanation: str
    language: str
    """The language asked for, or "en" where the manual is not to be had in it."""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The explanation as running text, a string a paragraph."""
        return tuple(" ".join(part.split()) for part in self.explanation.split("\n\n") if part.strip())


def manual(rule: RuleInfo, language: str) -> Manual:
    """The manual of a rule in a language; in English where there is no translation or an outdated one."""
    told = table(language, "manuals").get(rule.id)
    if told is None or told["of"] != digest(rule.summary, rule.explanation):
        return Manual(rule.summary, rule.explanation, "en")
    return Manual(told["summary"], told["explanation"], language)


def digest(summary: str, explanation: str) -> str:
    """Eight hexadecimal digits of the SHA-256 of a manual, white space apart."""
    words = " ".join(f"{summary} {explanation}".split())
    return hashlib.sha256(words.encode()).hexdigest()[:8]
