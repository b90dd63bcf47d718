"""Files that hold both versions at once: TMX, XLIFF 1.2 and 2.x (SDLXLIFF, MQXLIFF), our review sheets and TSV.

Such a file *is* an alignment: nothing is paired, the rules run on what it says. That serves a CAT tool's files and alignments
that a person has corrected. Who hands in an alignment vouches for it: paired units get confidence 1.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from align.errors import NoTextError, UnsupportedError
from align.extract.bitext import tables as bitext_tables
from align.extract.bitext import xml as bitext_xml
from align.extract.bitext.units import Unit
from align.extract.child import run_limited
from align.extract.limits import DEFAULT_LIMITS, Limits
from align.extract.sniff import check_file
from align.model import Alignment, Bead, BeadKind, Block, BlockKind, Document, Place, Section, Segment, SegmentKind

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["SUFFIXES", "Unit", "is_bitext", "read_bitext", "read_version"]

SUFFIXES: Final = {
    ".tmx": "tmx",
    ".xlf": "xliff",
    ".xliff": "xliff",
    ".sdlxliff": "xliff",
    ".mqxliff": "xliff",
    ".xlsx": "xlsx",
    ".tsv": "tsv",
}
"""File name → format. An XLSX or TSV is a bitext when its first row names our columns."""

_TIER: Final = "given"
_ONE: Final = "name the language: --only CODE (rinnan text) or --language CODE (rinnan terms check)"
_HEADINGS: Final = frozenset({SegmentKind.TITLE, SegmentKind.HEADING})


def is_bitext(path: str | Path) -> bool:
    """Whether a file holds both versions, by its name and, for sheets and tables, its first row."""
    kind = SUFFIXES.get(Path(path).suffix.lower(), "")
    if kind in {"tmx", "xliff"}:
        return True
    if not kind or not Path(path).is_file():
        return False
    return bitext_tables.has_our_columns(Path(path), kind)


def read_bitext(
    path: str | Path,
    *,
    source_language: str | None = None,
    target_language: str | None = None,
    pair: str = "",
    limits: Limits = DEFAULT_LIMITS,
) -> Alignment:
    """The alignment a file holds; its two documents are in the returned object.

    The languages are the file's own unless given (a memory may hold more than two). ``pair`` picks one pair of a file that
    holds several, by the name it was written under.

    Raises:
        UnsupportedError: no bilingual format, or the languages asked for are not in it.
        NoTextError: it holds no text in two languages.
        UnreadableError: damaged. LimitError: larger than ``limits`` allow.
    """
    kind, declared, units = _units(path, limits)
    kept = [unit for unit in units if not pair or unit.group == pair]
    languages = _languages(str(path), declared, kept, source_language, target_language)
    return _alignment(str(path), kind, kept, languages)


def read_version(path: str | Path, *, language: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Document:
    """One language version of a bilingual file as a document of its own, a block a unit, in file order.

    Raises:
        UnsupportedError: there is nothing in the language asked for, or none was named and there are several.
        NoTextError: it holds no text. UnreadableError: damaged. LimitError: larger than ``limits`` allow.
    """
    name = str(path)
    kind, _, units = _units(path, limits)
    found = Counter(code for unit in units for code, _ in unit.texts)
    if not found:
        raise NoTextError("the file holds no text", path=name)
    held = ", ".join(sorted(found))
    if language is None and len(found) > 1:
        raise UnsupportedError(f"it holds texts in {held}, and one language is read at a time", path=name, hint=_ONE)
    code = language or next(iter(found))
    if code not in found:
        raise UnsupportedError(f"there is nothing in the language {code!r} in it", path=name, hint=f"it holds {held}")
    side = _Side(name, kind, "s", code)
    for number, unit in enumerate(units, start=1):
        if text := dict(reversed(unit.texts)).get(code):
            side.add(unit, text, number)
    return side.document()


def _units(path: str | Path, limits: Limits) -> tuple[str, tuple[str, str], list[Unit]]:
    """Format, declared languages and units of a bilingual file."""
    name, file = str(path), Path(path)
    check_file(file, name=name, limits=limits)
    kind = SUFFIXES.get(file.suffix.lower())
    if kind is None:
        hint = f"bilingual files are {', '.join(sorted(SUFFIXES))}"
        raise UnsupportedError("this is no bilingual file that we read", path=name, hint=hint)
    declared, units = run_limited(_parse, kind, file, name, limits, limits=limits, path=name)
    return kind, declared, [Unit(*fields) for fields in units]


def _parse(kind: str, file: Path, name: str, limits: Limits) -> tuple[tuple[str, str], list[tuple[object, ...]]]:
    """In the child: the languages the file declares ("" where it does not) and its units as plain values."""
    if kind in {"tmx", "xliff"}:
        parse = bitext_xml.parse_tmx if kind == "tmx" else bitext_xml.parse_xliff
        declared, units = parse(file, name=name, limits=limits)
    else:
        declared, units = bitext_tables.parse(file, kind, name=name, limits=limits)
    return declared, [(u.texts, u.kind, u.segment, u.places, u.group) for u in units]


def _languages(
    name: str, declared: tuple[str, str], units: Sequence[Unit], source: str | None, target: str | None
) -> tuple[str, str]:
    found = Counter(language for unit in units for language, _ in unit.texts)
    first = source or declared[0] or next((unit.texts[0][0] for unit in units if unit.texts), "")
    if first not in found and found:
        first = first if source else next(iter(found))
    rest = [language for language, _ in found.most_common() if language != first]
    second = target or (declared[1] if declared[1] != first else "") or next(iter(rest), "")
    if not found or not second:
        raise NoTextError("the file holds no text in two languages", path=name)
    for asked in (source, target):
        if asked and asked not in found:
            hint = f"it holds {', '.join(sorted(found))}"
            raise UnsupportedError(f"there is nothing in the language {asked!r} in it", path=name, hint=hint)
    return first, second


class _Side:
    """One document in the making."""

    def __init__(self, name: str, kind: str, prefix: str, language: str) -> None:
        self.name, self.kind, self.prefix, self.language = name, kind, prefix, language
        self.sections: list[tuple[Block | None, list[Block]]] = []
        self.segments: list[Segment] = []
        self._group: str | None = None

    def add(self, unit: Unit, text: str, number: int) -> Segment:
        """The unit's text as a block of its own and the segment that is all of it."""
        kind = _segment_kind(unit.segment)
        block = len(self.segments)
        kept = dict(unit.places).get(self.language, Place(""))
        is_heading = kind in _HEADINGS
        if is_heading or not self.sections or unit.group != self._group:
            self.sections.append((None, []))
        self._group = unit.group
        place = Place(kept.file or self.name, kept.page, kept.box, kept.section, block, number)
        made = Block(
            _BLOCK.get(kind, BlockKind.PARAGRAPH), text, level=1 if is_heading else 0, places=(place,), source=self.kind
        )
        if is_heading:
            self.sections[-1] = (made, [])
        else:
            self.sections[-1][1].append(made)
        segment = Segment(
            f"{self.prefix}{block}", text, kind, block, 0, len(text), self.language, len(self.sections) - 1, place
        )
        self.segments.append(segment)
        return segment

    def document(self) -> Document:
        """The document of what was added."""
        sections = tuple(Section("", heading, 1 if heading else 0, tuple(blocks)) for heading, blocks in self.sections)
        title = next((h.text for h, _ in self.sections if h and h.kind is BlockKind.TITLE), "")
        return Document(self.name, self.kind, self.language, title, sections)


_BLOCK: Final = {
    SegmentKind.TITLE: BlockKind.TITLE,
    SegmentKind.HEADING: BlockKind.HEADING,
    SegmentKind.ITEM: BlockKind.ITEM,
    SegmentKind.NOTE: BlockKind.NOTE,
    SegmentKind.CAPTION: BlockKind.CAPTION,
}


def _segment_kind(value: str) -> SegmentKind:
    # the cells of a row come one by one here: as sentences they need no row around them
    return SegmentKind(value) if value in {k.value for k in _BLOCK} else SegmentKind.SENTENCE


def _alignment(name: str, kind: str, units: Sequence[Unit], languages: tuple[str, str]) -> Alignment:
    source, target = _Side(name, kind, "s", languages[0]), _Side(name, kind, "t", languages[1])
    beads: list[Bead] = []
    for number, unit in enumerate(units, start=1):
        texts = dict(reversed(unit.texts))  # the first variant of a language counts
        sides = []
        for side in (source, target):
            text = texts.get(side.language, "")
            sides.append((side.add(unit, text, number),) if text else ())
        if sides[0] or sides[1]:
            beads.append(Bead(sides[0], sides[1], 1.0, _bead_kind(unit.kind, bool(sides[0]), bool(sides[1]))))
    if not source.segments or not target.segments:
        raise NoTextError(f"the file holds no text in {languages[0]} and {languages[1]}", path=name)
    return Alignment(
        source.document(), target.document(), tuple(source.segments), tuple(target.segments), tuple(beads), _TIER
    )


def _bead_kind(said: str, has_source: bool, has_target: bool) -> BeadKind:
    """What the texts show; the file's word counts where they leave a choice."""
    if has_source and has_target:
        return BeadKind.MOVED if said == BeadKind.MOVED else BeadKind.ALIGNED
    if said == BeadKind.FOREIGN:
        return BeadKind.FOREIGN
    return BeadKind.MISSING if has_source else BeadKind.ADDED
