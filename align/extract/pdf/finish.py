"""Drafts → blocks: running text out of lines, note references taken out, labels taken off, places and links attached."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.characters import tidy, tidy_lines
from align.extract.hyphens import conjunctions, join_lines
from align.extract.pdf.lines import Line, around
from align.extract.pdf.paragraphs import ends_early
from align.extract.vocabulary import Vocabulary
from align.model import Block, BlockKind, Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from align.extract.pdf.page import Link
    from align.extract.pdf.parts import Draft

__all__ = ["finish", "vocabulary_of"]

_LEADER: Final = re.compile(r"\s*(?:(?:\.\s?){4,}|_{4,}|…{2,})\s*")
_CUT_FROM: Final = 5
"""Letters of a cell's line that may be the beginning of a word too long for the cell …"""
_CUT_TO: Final = 3
"""… and of its end, at most: longer ends are more often words."""
_BULLET_FORMS: Final = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf076": "❖",
    "\u2219": "•",
    "−": "–",
}
_PRIVATE_BULLETS: Final = str.maketrans({key: value for key, value in _BULLET_FORMS.items() if key >= "\ue000"})


def vocabulary_of(drafts: Iterable[Draft]) -> Vocabulary:
    """The words of a document and its habit at line ends."""
    out = Vocabulary()
    for draft in drafts:
        for line in draft.all_lines:
            out.feed(line.text)
    return out


def finish(
    drafts: list[Draft],
    path: str,
    *,
    language: str,
    links: Mapping[int, Sequence[Link]],
    scanned: Collection[int] = (),
) -> list[Block]:
    """The blocks of a document; the list of drafts is used up. ``scanned`` are the pages whose text is somebody's OCR."""
    vocabulary = vocabulary_of(drafts)
    for target in {link.target for own in links.values() for link in own}:
        vocabulary.feed_address(target)
    labels = frozenset(d.label for d in drafts if d.kind is BlockKind.NOTE and d.label)
    finisher = _Finisher(path, language, vocabulary, labels, links, scanned)
    drafts.reverse()
    blocks = []
    while drafts:
        if (block := finisher.block(drafts.pop())) is not None:
            blocks.append(block)
    return blocks


class _Finisher:
    def __init__(
        self,
        path: str,
        language: str,
        vocabulary: Vocabulary,
        labels: frozenset[str],
        links: Mapping[int, Sequence[Link]],
        scanned: Collection[int],
    ) -> None:
        self.path = path
        self.language = language
        self.vocabulary = vocabulary
        self.labels = labels
        self.links = links
        self.scanned = scanned

    def block(self, draft: Draft) -> Block | None:
        notes = list(draft.notes)
        cells: tuple[str, ...] = ()
        if draft.kind is BlockKind.FURNITURE:
            text = tidy(draft.lines[0].text)
        elif draft.cells:
            cells = tuple(tidy_lines("\n".join(self.cell(p, notes) for p in cell)) for cell in draft.cells)
            text = "\t".join(cells) if any(cells) else ""
        else:
            text = self.body(draft, notes)
        label = tidy(_BULLET_FORMS.get(draft.label, draft.label))
        if not text and not label:
            return None
        lines = draft.all_lines
        is_ocr = any(line.page in self.scanned for line in lines)
        return Block(
            draft.kind,
            text,
            level=draft.level,
            label=label,
            cells=cells,
            is_key_value=draft.is_key_value,
            is_header=draft.is_header,
            places=tuple(Place(self.path, page, box) for page, box in around(lines)),
            language=draft.language,
            links=self.targets(lines),
            source="ocr" if is_ocr else draft.source,
            confidence=0.8 if is_ocr else 1.0,
            notes=tuple(notes),
        )

    def body(self, draft: Draft, notes: list[str]) -> str:
        """The text of a block that is no row, without its label."""
        text = self.text(draft.lines, notes, right=draft.right, keep_references=draft.kind is BlockKind.NOTE)
        if draft.kind is BlockKind.TOC:
            return tidy(_LEADER.sub(" ", text))
        text = tidy_lines(text.translate(_PRIVATE_BULLETS))
        strip = tidy(draft.strip.translate(_PRIVATE_BULLETS))
        if strip and text.startswith(strip):
            text = text[len(strip) :].lstrip(" ).\n" if draft.kind is BlockKind.NOTE else " \n")
        if draft.kind in {BlockKind.HEADING, BlockKind.TITLE}:
            text = tidy(text)
        return text

    def cell(self, lines: Sequence[Line], notes: list[str]) -> str:
        """A paragraph of a cell; a word too long for its cell is cut without a hyphen."""
        text = self.text(lines, notes)
        for above, below in pairwise(lines):
            word, rest = above.text, below.text.split()[0]
            is_cut = (
                word.isalpha() and len(word) > _CUT_FROM and rest.islower() and rest.isalpha() and len(rest) <= _CUT_TO
            )
            if is_cut and not self.vocabulary.count(rest) and rest not in conjunctions(self.language):
                text = text.replace(f"{word} {rest}", word + rest, 1)
                notes.append(f"joined without blank: {word}{rest}")
        return text

    def text(
        self, lines: Sequence[Line], notes: list[str], *, right: float = 0.0, keep_references: bool = False
    ) -> str:
        """Lines as running text; where the author broke a line a newline stays."""
        references: Collection[str] = () if keep_references else self.labels
        pieces: list[list[str]] = [[]]
        before: Line | None = None
        for line in lines:
            if before is not None and _is_forced(before, line, lines, right):
                pieces.append([])
            pieces[-1].append(line.render(references))
            notes.extend(f"reference to note {ref}" for ref in line.references() if ref in references)
            before = line
        out: list[str] = []
        for piece in pieces:
            joined = join_lines(piece, language=self.language, vocabulary=self.vocabulary)
            notes.extend(joined.notes)
            out.append(joined.text)
        return "\n".join(out)

    def targets(self, lines: Sequence[Line]) -> tuple[str, ...]:
        """Link targets that stand on these lines, in order, each once."""
        out: dict[str, None] = {}
        for line in lines:
            for link in self.links.get(line.page, ()):
                middle = (link.box.top + link.box.bottom) / 2
                if line.top - 2 <= middle <= line.bottom + 2 and link.box.x0 < line.x1 and link.box.x1 > line.x0:
                    out[link.target] = None
        return tuple(out)


def _is_forced(above: Line, line: Line, lines: Sequence[Line], right: float) -> bool:
    """Whether the author ended the line: the next one's first word, and much more, had found room."""
    if above.page != line.page or line.base <= above.base:
        return False
    left = min(other.x0 for other in lines)
    margin = above.right or right
    if margin <= 0 or not ends_early(above, line, margin, left):
        return False
    indent = abs(line.x0 - above.x0) > 6 and abs((line.x0 + line.x1) - (above.x0 + above.x1)) < 8
    return not indent and not line.text[:1].islower() and not above.text.endswith((",", "-"))


def line_gaps(lines: Sequence[Line]) -> list[float]:
    """Distances between the baselines of successive lines on one page."""
    return [b.base - a.base for a, b in pairwise(lines) if a.page == b.page]
