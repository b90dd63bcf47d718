"""The sentences of findings and problems in the reader's language, as far as their rule can say them in it; else in English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.languages.recognise import recognised
from align.languages.sayings import phrase, say
from align.report.passages import clean
from align.report.values import readable

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.model import Acceptance, Finding, Problem, Said
    from align.report.messages import Words

__all__ = ["Accepted", "Told", "accepted", "advice", "authority", "hint", "message", "problem", "reason", "remark"]


@dataclass(frozen=True, slots=True)
class Told:
    """A text and the language it is in."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Accepted:
    """That a finding was accepted: how, why, by whom and until when."""

    how: str
    why: str
    is_explained: bool
    """Whether ``why`` is the words of whoever accepted it."""
    more: str

    def __str__(self) -> str:
        return f"{self.how}: {self.why}" + (f" ({self.more})" if self.more else "")


def message(finding: Finding, language: str) -> Told:
    """What differs."""
    return _told(finding.said.message, finding.message, language)


def reason(finding: Finding, language: str) -> Told:
    """Why the rule spoke."""
    return _told(finding.said.reason, finding.reason, language)


def advice(finding: Finding, language: str) -> Told:
    """What to do."""
    return _told(finding.said.advice, finding.advice, language)


def problem(problem: Problem, language: str) -> Told:
    """What could not be checked, to stand after its file's name and a colon."""
    return _told(problem.said.message, problem.message, language, phrase)


def hint(problem: Problem, language: str) -> Told:
    """What to do about it, beginning small."""
    return _told(problem.said.advice, problem.hint, language, phrase)


def remark(english: str, language: str) -> Told:
    """What the reader of a file decided or doubted."""
    return _told(None, english, language, phrase)


def accepted(acceptance: Acceptance, words: Words) -> Accepted:
    """That a finding was accepted, for readers of the words' language; the reason is in the language it was given in."""
    how = words("finding.accepted_comment" if acceptance.kind == "comment" else "finding.accepted")
    who = words("finding.accepted_by", who=clean(acceptance.by)) if acceptance.by else ""
    until = words("finding.accepted_until", date=readable(acceptance.until, words)) if acceptance.until else ""
    reason = clean(acceptance.reason)
    return Accepted(how, reason or words("finding.no_reason"), bool(reason), ", ".join(filter(None, (who, until))))


def authority(text: str, language: str) -> Told:
    """What a rule or a term rests on: names of statutes stay as they are, what we say beside them is told."""
    told = [_told(None, part, language, phrase) for part in text.split("; ")]
    return Told("; ".join(map(str, told)), language if any(t.language == language for t in told) else "en")


def _told(said: Said | None, english: str, language: str, in_words: Callable[[Said, str], str] = say) -> Told:
    if language != "en":
        said = said or recognised(english)
    if said is None or language == "en":
        return Told(english, "en")
    return Told(in_words(said, language), language)
