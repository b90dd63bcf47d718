"""Every noun of rinnan. Frozen, slotted, made of tuples; this module imports nothing of ours.

The stages hand these to each other::

    path ─extract→ Document ─segment→ Segments ─pair→ Alignment ─check→ Findings ─→ Report ─render→ bytes

Offsets are in characters (Python string indices), ends exclusive; pages and lines count from 1; boxes are points from the
top left corner of the visible page (crop box after rotation).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "Acceptance",
    "Alignment",
    "Bead",
    "BeadKind",
    "Block",
    "BlockKind",
    "Box",
    "Category",
    "ClauseGap",
    "Concept",
    "Document",
    "Fact",
    "Finding",
    "Glossary",
    "HitKind",
    "Mqm",
    "Origin",
    "Passage",
    "Place",
    "Problem",
    "Relation",
    "Report",
    "RuleInfo",
    "Said",
    "Sayings",
    "Section",
    "SectionReliability",
    "Segment",
    "SegmentKind",
    "Severity",
    "Side",
    "Signature",
    "Slot",
    "Statistics",
    "Term",
    "TermHit",
    "TermStatus",
]

Side = Literal["source", "target"]
"""Which version of the document; a slot, not a direction: either may be the original."""


class Box(NamedTuple):
    """A rectangle on a page in points, from the top left corner of the visible page."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person finds something."""

    file: str
    """The path as the user gave it."""
    page: int | None = None
    """Page or slide, from 1; None where the format has none (a DOCX has no pages)."""
    box: Box | None = None
    """The rectangle on that page, when the format has one."""
    section: str | None = None
    """Number path of the section ("3", "3.1", "5 §"), else its heading; None before the first heading."""
    block: int | None = None
    """Index of the block in the document, from 0."""
    line: int | None = None
    """Line in the text view (``rinnan text``): one block a line, from 1."""


class BlockKind(StrEnum):
    """What a block is in the document."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """A list item; its marker ("•", "a)") is in ``label``."""
    ROW = "row"
    """A table row; see ``Block.cells``. Two cells with a label first make a key–value row."""
    NOTE = "note"
    """A footnote or endnote; its mark is in ``label``."""
    CAPTION = "caption"
    TOC = "toc"
    """A line of a table of contents: kept for the reader, left out of the pairing."""
    FURNITURE = "furniture"
    """Running heads and feet, page numbers, navigation: kept for the reader, left out of the pairing."""


@dataclass(frozen=True, slots=True)
class Block:
    """One unbroken piece of text: a paragraph, a heading, a list item, a table row."""

    kind: BlockKind
    text: str
    """The text, white space folded, line-end hyphens resolved. A forced line break or a second paragraph in a cell stays as
    one newline. A row's text is its cells joined by one tab, so offsets into it lead to a cell."""
    level: int = 0
    """Depth of a heading (1 is highest) or of a list item (1 is outermost); 0 where it means nothing."""
    label: str = ""
    """Number of a heading ("1)", "2.3", "5 §") or marker of an item or note; never part of ``text``."""
    cells: tuple[str, ...] = ()
    """A row's cells, empty ones included. For other kinds empty."""
    is_key_value: bool = False
    """A row whose first cell is the label of the second."""
    is_header: bool = False
    """A row that names the columns of its table."""
    places: tuple[Place, ...] = ()
    """Where it stands; several when it runs over columns or pages."""
    language: str | None = None
    """Language code when it differs from the document's."""
    links: tuple[str, ...] = ()
    """Targets of the hyperlinks in the block (URLs, ``mailto:`` addresses), in order."""
    source: str = ""
    """How it was read: "tag", "geometry", "docx", "html", "markdown", "text", "ocr" …"""
    confidence: float = 1.0
    """How sure the reader is of text and kind, 0–1; below 1 after OCR or doubtful repair."""
    notes: tuple[str, ...] = ()
    """What the reader decided or doubts ("hyphen kept: tasa-arvo", "row label incomplete")."""

    @property
    def place(self) -> Place:
        """The first place, where a reader starts."""
        return self.places[0] if self.places else Place("")


@dataclass(frozen=True, slots=True)
class Section:
    """One numbered or titled part. The root sections of a document include one without heading when text comes first."""

    number: str = ""
    """The number as a bare path: "3", "3.1", "5 §"; "" when it has none."""
    heading: Block | None = None
    level: int = 0
    blocks: tuple[Block, ...] = ()
    """The blocks before the first child section, without the heading."""
    sections: tuple[Section, ...] = ()

    def walk(self) -> Iterator[Block]:
        """The heading, the blocks and all blocks of child sections, in reading order."""
        if self.heading is not None:
            yield self.heading
        yield from self.blocks
        for child in self.sections:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Document:
    """What one file says, in reading order."""

    path: str
    format: str
    """"markdown", "text", "html", "docx", "pdf", "pptx", "odt", "xlsx"."""
    language: str
    """ISO 639-1 code of the main language; "" when it could not be told."""
    title: str = ""
    sections: tuple[Section, ...] = ()
    metadata: tuple[tuple[str, str], ...] = ()
    """Sorted key–value pairs: author, date, pages, tagged, reader …"""
    warnings: tuple[str, ...] = ()
    """What the reader could not do or decided for the user, in one sentence each."""
    unread_pages: tuple[int, ...] = ()
    """Pages that hold something but no text we could read (scans): they are never clean."""

    def blocks(self) -> tuple[Block, ...]:
        """All blocks in reading order. ``Place.block`` of a block is its index here."""
        return tuple(block for section in self.sections for block in section.walk())


class SegmentKind(StrEnum):
    """What a segment is a piece of."""

    TITLE = "title"
    HEADING = "heading"
    SENTENCE = "sentence"
    """A sentence of a paragraph."""
    ITEM = "item"
    """A sentence of a list item."""
    LABEL = "label"
    """The first cell of a key–value row."""
    CELL = "cell"
    NOTE = "note"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Segment:
    """The unit that is paired: a sentence, a heading, a cell."""

    id: str
    """"s0", "s1" … on the source side, "t0" … on the target side."""
    text: str
    """Never empty, no newline or tab; equals ``block.text[start:end]``."""
    kind: SegmentKind
    block: int
    """Index of its block in ``Document.blocks()``."""
    start: int
    end: int
    """Where it stands in the text of its block."""
    language: str
    """The document's language, or another one when the passage is in another."""
    section: int = 0
    """Index of its section when the document's sections are walked depth first."""
    place: Place = field(default_factory=lambda: Place(""))


class BeadKind(StrEnum):
    """How the sides of a bead relate."""

    ALIGNED = "aligned"
    MISSING = "missing"
    """Source segments without counterpart in the target."""
    ADDED = "added"
    """Target segments without counterpart in the source."""
    MOVED = "moved"
    """Both sides are there, out of order."""
    FOREIGN = "foreign"
    """One-sided, in another language than its document's (a title in all languages): not expected to have a counterpart."""


@dataclass(frozen=True, slots=True)
class ClauseGap:
    """Words of one side of a bead that seem to have no counterpart on the other."""

    side: Side
    """The side that *has* the words."""
    segment: str
    """Id of the segment they stand in."""
    start: int
    end: int
    """Where they stand in that segment's text."""
    probability: float
    """Calibrated probability that a clause is missing on the other side."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Segments that translate each other (Brown et al. 1991; the aligners' word for 1:1, 1:2, 2:1, 1:0 …)."""

    source: tuple[Segment, ...]
    target: tuple[Segment, ...]
    confidence: float
    """Calibrated posterior probability that exactly these belong together (or that a one-sided bead has no counterpart)."""
    kind: BeadKind = BeadKind.ALIGNED
    similarity: float = 0.0
    """Log-odds that the two sides say the same; below 0 an aligned bead is doubtful."""
    clauses: tuple[ClauseGap, ...] = ()
    reordered: bool = False
    """Part of a list that each language sorts in its own order."""

    def side(self, side: Side) -> tuple[Segment, ...]:
        """The segments of one side."""
        return self.source if side == "source" else self.target


@dataclass(frozen=True, slots=True)
class SectionReliability:
    """How far the alignment of one section can be trusted."""

    source_section: int | None
    """Index of the section (depth first) on the source side, None when it has no counterpart."""
    target_section: int | None
    reliability: float
    """0–1; findings on passages are withheld below the limit, and one finding says so."""
    beads: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two documents and how their passages correspond."""

    source: Document
    target: Document
    source_segments: tuple[Segment, ...]
    target_segments: tuple[Segment, ...]
    beads: tuple[Bead, ...]
    """Every segment of both sides in exactly one bead, in source order, added ones where they stand in the target."""
    tier: str
    """Which channels ran: "vectors+lexicon+anchors+length", "self-lexicon+anchors+length" …"""
    sections: tuple[SectionReliability, ...] = ()
    reliability: float = 1.0
    """Over the whole document."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a text states that can be compared as a value."""

    kind: str
    """"amount", "number", "percent", "date", "date-range", "year-range", "time", "law-reference", "email", "phone", "url" …"""
    value: str
    """Normalised and language-neutral: "EUR 15000000", "2020-08-01/2023-07-31", "1301/2014 5 § 2"."""
    start: int
    end: int
    surface: str
    """The words as written."""
    qualifiers: tuple[str, ...] = ()
    """What limits or scopes it, language-neutral, sorted: "party:eu", "party:municipality", "bound:at-most", "approx"."""
    is_valid: bool = True
    """False when the form itself is broken (an e-mail address with two @)."""
    confidence: float = 1.0


class TermStatus(StrEnum):
    """Administrative status of a term (ISO 12620, TBX)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Term:
    """One designation of a concept in one language."""

    text: str
    language: str
    status: TermStatus = TermStatus.PREFERRED
    forms: tuple[str, ...] = ()
    """Extra word forms to accept beside the generated ones."""
    excluded_forms: tuple[str, ...] = ()
    """Word forms that look like this term but are not (*kohden* is not *kohde*)."""
    is_literal: bool = False
    """Matched as written (acronyms, codes), apart from ``:n``-type endings."""
    note: str = ""
    is_confusable: bool = False
    """With status forbidden: an ordinary word that is wrong only as a rendering of this concept, never on its own."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept with its terms in every language; the unit of a glossary."""

    id: str
    terms: tuple[Term, ...]
    domain: str = ""
    context: str = ""
    """When the terms hold: a short note for people ("in statutes")."""
    contexts: tuple[str, ...] = ()
    """Words (lemmas) of which one must stand in the passage for the concept to be checked; empty: always."""
    note: str = ""
    source: str = ""
    """The authority: statute, termbank, official page."""
    valid_from: str = ""
    """ISO date, or "" when open."""
    valid_to: str = ""
    replaced_by: str = ""
    """Id of the concept (in the same glossary) that followed when ``valid_to`` has passed."""

    def terms_in(self, language: str, *statuses: TermStatus) -> tuple[Term, ...]:
        """The terms of one language, of the given statuses or of all."""
        return tuple(t for t in self.terms if t.language == language and (not statuses or t.status in statuses))


@dataclass(frozen=True, slots=True)
class Glossary:
    """What terminologists decided."""

    name: str
    concepts: tuple[Concept, ...]
    path: str = ""
    source: str = ""
    licence: str = ""
    date: str = ""
    problems: tuple[str, ...] = ()
    """What is wrong with the list, once each, with line or concept id."""
    digest: str = ""
    """sha256 of the file, for the report's signature."""


class HitKind(StrEnum):
    """How a term was found in running text."""

    EXACT = "exact"
    INFLECTED = "inflected"
    COMPOUND_HEAD = "compound-head"
    MODIFIER = "modifier"
    SUSPENDED = "suspended"
    """Completed over a suspended hyphen: *sosiaali- ja terveyspalvelut*."""
    COORDINATED = "coordinated"


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term found in a text."""

    concept: Concept
    term: Term
    start: int
    end: int
    kind: HitKind
    confidence: float


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


class Relation(StrEnum):
    """What the two versions are to each other; decides whether missing passages count."""

    FULL = "full"
    PARALLEL = "parallel"
    ABRIDGED = "abridged"
    EXCERPT = "excerpt"


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
    said: Sayings = Sayings()
    """``message``, ``reason`` and ``advice`` (which are English) for readers of other languages."""
    keys: tuple[str, ...] = ()
    """Further names by which a baseline finds it again where the pairing or the layout around it changed."""
    accepted: Acceptance | None = None
    """Set on known findings."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be checked. A report with problems is never clean."""

    path: str
    code: str
    """"unreadable", "encrypted", "no-text", "limit", "language", "alignment", "glossary" …"""
    message: str
    hint: str = ""
    pages: tuple[int, ...] = ()
    said: Sayings = Sayings()
    """``message`` and ``hint`` for readers of other languages."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """How much was compared."""

    source_words: int = 0
    target_words: int = 0
    source_segments: int = 0
    target_segments: int = 0
    beads: int = 0
    aligned: int = 0
    missing: int = 0
    added: int = 0
    moved: int = 0
    foreign: int = 0
    facts: int = 0
    term_hits: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Signature:
    """What produced a report, so that a run can be repeated and cited (after sacrebleu)."""

    version: str
    python: str = ""
    tier: str = ""
    tables: str = ""
    """Digest of the trained tables, "" when none was used."""
    rules: str = ""
    """Digest of the rules and their options."""
    glossaries: tuple[str, ...] = ()
    """name@digest of each."""
    configuration: str = ""
    """Digest of the configuration."""

    def __str__(self) -> str:
        parts = [f"rinnan:{self.version}"]
        parts += [
            f"{key}:{value}"
            for key, value in (
                ("py", self.python),
                ("tier", self.tier),
                ("tables", self.tables),
                ("rules", self.rules),
                ("config", self.configuration),
            )
            if value
        ]
        return "|".join([*parts, *(f"terms:{g}" for g in self.glossaries)])


@dataclass(frozen=True, slots=True)
class Report:
    """All that any renderer needs about one pair."""

    name: str
    """The pair's name: stable when files move."""
    source_path: str
    target_path: str
    relation: Relation = Relation.FULL
    alignment: Alignment | None = None
    """None when a document could not be read."""
    findings: tuple[Finding, ...] = ()
    """The new ones, most important first."""
    known: tuple[Finding, ...] = ()
    """Those in the baseline."""
    problems: tuple[Problem, ...] = ()
    rules: tuple[RuleInfo, ...] = ()
    """The rules that ran, with or without findings."""
    statistics: Statistics = field(default_factory=Statistics)
    signature: Signature = field(default_factory=lambda: Signature(""))

    @property
    def languages(self) -> tuple[str, str]:
        """Language codes of source and target, "" when unknown."""
        if self.alignment is None:
            return "", ""
        return self.alignment.source.language, self.alignment.target.language
