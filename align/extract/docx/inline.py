"""The inside of Word paragraphs: runs, fields, changes, notes, boxes → text.

The view is that of a reader after all changes are accepted: insertions count, deletions do not, hidden text is hidden.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from align.extract.declared import language_code
from align.extract.docx.names import MATH, MC, REL, W, is_on, value

if TYPE_CHECKING:
    from align.extract.docx.styles import Styles

__all__ = ["Inline", "InlineReader"]

_TRANSPARENT: Final = frozenset(
    f"{W}{name}" for name in ("hyperlink", "smartTag", "ins", "moveTo", "customXml", "dir", "bdo", "fldSimple")
)
_INSERTED: Final = frozenset({f"{W}ins", f"{W}moveTo"})
_DROPPED: Final = frozenset({f"{W}del", f"{W}moveFrom"})
_SYMBOLS: Final = {
    0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF0FC: "✓", 0xF0E0: "→", 0xF0A8: "☐", 0xF06F: "☐", 0xF0FE: "☒",
    0xF02D: "-", 0xF0A3: "☐",
}  # fmt: skip
"""Characters of the Symbol and Wingdings fonts that carry meaning."""


@dataclass(slots=True)
class Inline:
    """What stands in one paragraph."""

    parts: list[str] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    links: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind ("footnote", "endnote") and id of the notes referred to."""
    boxes: list[Any] = field(default_factory=list)
    """Contents of text boxes anchored here."""
    has_toc: bool = False
    """Whether a table-of-contents field covers some of it."""
    languages: Counter[str | None] = field(default_factory=Counter)
    """How many letters are declared to be in each language; None where only the style or the document says."""

    @property
    def text(self) -> str:
        """All of it as it stands, newlines and tabs included."""
        return "".join(self.parts)

    @property
    def is_bold(self) -> bool:
        """Whether it is bold from end to end."""
        return self.letters > 0 and self.bold >= 0.97 * self.letters

    def add(self, text: str, is_bold: bool, language: str | None = None) -> None:
        """Take up text."""
        self.parts.append(text)
        count = len(text.strip())
        self.letters += count
        self.bold += count if is_bold else 0
        self.languages[language] += count


@dataclass(slots=True)
class _Field:
    """An open complex field: its instruction, then its result."""

    instruction: str = ""
    in_result: bool = False


class InlineReader:
    """Reads paragraphs in document order; fields may run over several of them."""

    def __init__(self, styles: Styles, relations: dict[str, tuple[str, str, bool]]) -> None:
        self.styles = styles
        self.relations = relations
        self.fields: list[_Field] = []
        self.insertions = 0
        self.deletions = 0
        self.comments = 0

    def read(self, paragraph: Any, into: Inline, *, is_bold: bool, is_hidden: bool) -> None:
        """Append the contents of a paragraph; ``is_bold`` and ``is_hidden`` come from its style."""
        for child in paragraph:
            self._child(child, into, is_bold, is_hidden)

    def _child(self, child: Any, into: Inline, is_bold: bool, is_hidden: bool) -> None:
        tag = child.tag
        if tag == f"{W}r":
            self._run(child, into, is_bold, is_hidden)
        elif tag in _TRANSPARENT:
            self.insertions += tag in _INSERTED
            if tag == f"{W}hyperlink":
                self._link(child, into)
            self.read(child, into, is_bold=is_bold, is_hidden=is_hidden)
        elif tag in _DROPPED:
            self.deletions += 1
        elif tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            if content is not None:
                self.read(content, into, is_bold=is_bold, is_hidden=is_hidden)
        elif tag == f"{MC}AlternateContent":
            chosen = _chosen(child)
            if chosen is not None:
                self.read(chosen, into, is_bold=is_bold, is_hidden=is_hidden)
        elif isinstance(tag, str) and tag.startswith(MATH):
            into.add("".join(t.text or "" for t in child.iter(f"{MATH}t")), is_bold)

    def _link(self, element: Any, into: Inline) -> None:
        kind, target, outside = self.relations.get(element.get(f"{REL}id") or "", ("", "", False))
        if kind == "hyperlink" and outside and target:
            into.links.append(target)

    def _run(self, run: Any, into: Inline, is_bold: bool, is_hidden: bool) -> None:
        properties = run.find(f"{W}rPr")
        if properties is not None:
            style = value(properties, "rStyle")
            hidden = is_on(properties, "vanish")
            is_hidden = (bool(self.styles.run_is(style, "vanish")) or is_hidden) if hidden is None else hidden
            bold = is_on(properties, "b")
            inherited = self.styles.run_is(style, "b") if style else None
            is_bold = bold if bold is not None else (is_bold if inherited is None else inherited)
            if properties.find(f"{W}del") is not None or properties.find(f"{W}moveFrom") is not None:
                return
        language = language_code(value(properties, "lang"))
        for child in run:
            self._piece(child, into, is_bold, is_hidden, language)

    def _piece(self, child: Any, into: Inline, is_bold: bool, is_hidden: bool, language: str | None) -> None:
        tag = str(child.tag).removeprefix(W)
        if tag == "fldChar":
            self._field(child, into)
        elif self.fields and not all(f.in_result for f in self.fields):
            if tag == "instrText":
                self.fields[-1].instruction += child.text or ""
        elif is_hidden:
            return
        elif tag in {"footnoteReference", "endnoteReference"}:
            into.notes.append((tag.removesuffix("Reference"), child.get(f"{W}id") or ""))
        elif tag == "commentReference":
            self.comments += 1
        elif tag in {"drawing", "pict", "object"} or child.tag == f"{MC}AlternateContent":
            into.boxes += _boxes(child)
        elif tag == "ruby":
            for base in child.findall(f"{W}rubyBase/{W}r"):
                self._run(base, into, is_bold, is_hidden)
        else:
            into.add(_character(tag, child), is_bold, language)
        if self.fields and any(_is_toc(f) for f in self.fields):
            into.has_toc = True

    def _field(self, child: Any, into: Inline) -> None:
        kind = child.get(f"{W}fldCharType")
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            current = self.fields[-1]
            current.in_result = True
            words = current.instruction.split()
            if words and words[0].upper() == "HYPERLINK":
                target = next((w.strip('"') for w in words[1:] if not w.startswith("\\")), "")
                if "://" in target or target.lower().startswith("mailto:"):
                    into.links.append(target)
        elif kind == "end" and self.fields:
            self.fields.pop()


def _is_toc(entry: _Field) -> bool:
    return entry.instruction.split()[:1] in (["TOC"], ["toc"])


def _character(tag: str, child: Any) -> str:
    if tag == "t":
        return str(child.text or "")
    if tag in {"tab", "ptab"}:
        return "\t"
    if tag == "cr":
        return "\n"
    if tag == "br":
        return "\n" if child.get(f"{W}type") in {None, "textWrapping"} else " "
    if tag == "noBreakHyphen":
        return "-"
    if tag == "sym":
        return _symbol(child.get(f"{W}char") or "")
    return ""


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if 0xF000 <= number <= 0xF0FF:
        return _SYMBOLS.get(number, "")
    return chr(number) if 0x20 <= number < 0xD800 else ""


def _chosen(alternate: Any) -> Any:
    choice = alternate.find(f"{MC}Choice")
    return choice if choice is not None else alternate.find(f"{MC}Fallback")


def _boxes(element: Any) -> list[Any]:
    """The contents of text boxes in a drawing; of alternatives, only the one Word shows."""
    found: list[Any] = []
    start = _chosen(element) if element.tag == f"{MC}AlternateContent" else element
    stack = [start] if start is not None else []
    while stack:
        current = stack.pop()
        if current.tag == f"{W}txbxContent":
            found.append(current)
        elif current.tag == f"{MC}AlternateContent":
            chosen = _chosen(current)
            stack += [chosen] if chosen is not None else []
        else:
            stack += [child for child in reversed(current) if isinstance(child.tag, str)]
    return found
