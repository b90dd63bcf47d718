"""What a rule has to say, and how much it matters."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias

from align.model.documents import Box  # noqa: TC001  # asked for by align/codec.py at run time

__all__ = [
    "Acceptance",
    "Category",
    "Finding",
    "Mqm",
    "Origin",
    "Passage",
    "RuleInfo",
    "Said",
    "Sayings",
    "Severity",
    "Slot",
]


class Severity(StrEnum):
    """How much a finding matters (MQM). Compare with ``rank``."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for neutral to 3 for critical."""
        return list(Severity).index(self)


class Category(StrEnum):
    """What kind of difference a finding is; the fixed list of the JSON report."""

    OMISSION = "omission"
    ADDITION = "addition"
    MOVED = "moved"
    DIVERGENCE = "divergence"
    AMOUNT = "amount"
    NUMBER = "number"
    DATE = "date"
    PERCENT = "percent"
    LAW_REFERENCE = "law-reference"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    NAME = "name"
    ACRONYM = "acronym"
    PLACEHOLDER = "placeholder"
    UNTRANSLATED = "untranslated"
    TERMINOLOGY = "terminology"
    CONSISTENCY = "consistency"
    SPELLING = "spelling"
    FORMAT = "format"
    STRUCTURE = "structure"
    STALE = "stale"
    EXTRACTION = "extraction"


class Mqm(StrEnum):
    """Error types of MQM Core that our rules use (themqm.org, typology)."""

    WRONG_TERM = "Terminology/Wrong term"
    INCONSISTENT_WITH_RESOURCE = "Terminology/Inconsistent with terminology resource"
    INCONSISTENT_USE = "Terminology/Inconsistent use of terminology"
    MISTRANSLATION = "Accuracy/Mistranslation"
    OVERTRANSLATION = "Accuracy/Overtranslation"
    UNDERTRANSLATION = "Accuracy/Undertranslation"
    OMISSION = "Accuracy/Omission"
    ADDITION = "Accuracy/Addition"
    UNTRANSLATED = "Accuracy/Untranslated"
    DO_NOT_TRANSLATE = "Accuracy/Do not translate"
    SPELLING = "Linguistic conventions/Spelling"
    PUNCTUATION = "Linguistic conventions/Punctuation"
    GRAMMAR = "Linguistic conventions/Grammar"
    TEXTUAL = "Linguistic conventions/Textual conventions"
    STYLE = "Style/Inconsistent style"
    NUMBER_FORMAT = "Locale conventions/Number format"
    CURRENCY_FORMAT = "Locale conventions/Currency format"
    DATE_FORMAT = "Locale conventions/Date format"
    TIME_FORMAT = "Locale conventions/Time format"
    TELEPHONE_FORMAT = "Locale conventions/Telephone format"
    ADDRESS_FORMAT = "Locale conventions/Address format"
    MARKUP = "Design and markup/Markup"
    LAYOUT = "Design and markup/Layout"
    AUDIENCE = "Audience appropriateness"


class Origin(StrEnum):
    """Where the cause of a finding lies."""

    TRANSLATION = "translation"
    EXTRACTION = "extraction"
    DOCUMENT = "document"
    """In one document alone, whatever the other says."""
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a report may say about a rule; made from the rule itself."""

    id: str
    mqm: Mqm
    category: Category
    severity: Severity
    summary: str
    """The first line of the rule's docstring."""
    explanation: str
    """The rest of it: what it looks for, why it hurts, when to ignore it."""
    authority: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One side of a finding: the words and where they stand."""

    text: str
    """The whole passage (the bead's side, or the row as "label: value")."""
    quote: str | None = None
    """The exact flagged words, a part of ``text``; None when all of it or none of it is meant."""
    start: int | None = None
    end: int | None = None
    """Where ``quote`` stands in ``text``."""
    page: int | None = None
    section: str | None = None
    block: int | None = None
    line: int | None = None
    box: Box | None = None
    language: str = ""
    segments: tuple[str, ...] = ()
    """Ids of the segments it is made of."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, or a part of one, before it is said in a language: which saying it is, and what fills its slots."""

    key: str
    """"amount-differs.message": a key of ``align/languages/*/sayings.toml``."""
    slots: tuple[tuple[str, Slot], ...] = ()


Slot: TypeAlias = "str | int | Said | tuple[Slot, ...]"
"""What may fill a slot: words of a document as they are, a count, a part that is said in the same language, a list of these."""


@dataclass(frozen=True, slots=True)
class Sayings:
    """The sentences of a finding or problem, ready for any language; None where there is only the English one."""

    message: Said | None = None
    reason: Said | None = None
    advice: Said | None = None
    """A problem's hint."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Why a finding is known and does not count."""

    kind: Literal["baseline", "comment"]
    """An entry of the file of known findings, or a comment in the document."""
    reason: str = ""
    by: str = ""
    until: str = ""
    """ISO date of the last day it is accepted, "" for ever."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing for a person to look at. Not an error until a person says so (MQM: issue against error)."""

    rule: str
    category: Category
    severity: Severity
    confidence: float
    """How sure we are that it is true, 0–1. Never mixed with ``severity``."""
    message: str
    """One sentence that names both sides neutrally ("FI says …, SV says …")."""
    source: Passage | None
    target: Passage | None
    source_value: str = ""
    target_value: str = ""
    """What was read from the passages, normalised."""
    reason: str = ""
    """Why the rule spoke: which forms it looked for, what it compared."""
    advice: str = ""
    """What to do."""
    authority: str = ""
    """The statute, term list or guide it rests on, when the finding has one of its own."""
    origin: Origin = Origin.TRANSLATION
    subject: str = ""
    """The number, term or address it is about, normalised: part of the fingerprint."""
    fingerprint: str = ""
    """Hash of rule, subject and both texts, white space folded; no path, page or position."""
    said: Sayings = field(default_factory=Sayings)
    """``message``, ``reason`` and ``advice`` (which are English) for readers of other languages."""
    keys: tuple[str, ...] = ()
    """Further names by which a baseline finds it again where the pairing or the layout around it changed."""
    accepted: Acceptance | None = None
    """Set on known findings."""
