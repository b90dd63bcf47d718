"""How well blocks were read, block by block, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Document
    from bench.extraction_content import Content

SAME: Final = 0.9
"""Similarity from which the text of a block counts as right."""
_BAND: Final = 0.25
"""How far apart, as a share of the document, two blocks may stand and still be the same."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A block as it is scored."""

    kind: str
    text: str
    level: int = 0
    label: str = ""
    is_key_value: bool = False


@dataclass(slots=True)
class Score:
    """Sums, so that documents add up."""

    truth: int = 0
    read: int = 0
    right: int = 0
    typed: int = 0
    exact: int = 0
    headings: list[int] = field(default_factory=lambda: [0, 0, 0])
    """In the truth, read, right with kind."""
    levels: list[int] = field(default_factory=lambda: [0, 0])
    pairs: list[int] = field(default_factory=lambda: [0, 0])
    """Key–value rows in the truth, and right with both cells."""
    rows: list[int] = field(default_factory=lambda: [0, 0])
    notes: list[int] = field(default_factory=lambda: [0, 0])
    labels: list[int] = field(default_factory=lambda: [0, 0])
    placed: int = 0
    distance: int = 0
    characters: int = 0
    leaks: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Add the figures of another document."""
        for name in self.__dataclass_fields__:
            old, new = getattr(self, name), getattr(other, name)
            if isinstance(old, int):
                setattr(self, name, old + new)
            elif name != "misses":
                for index, value in enumerate(new):
                    old[index] += value
            else:
                old.extend(new)

    def line(self) -> str:
        """One line of figures."""

        def f1(truth: int, read: int, right: int) -> float:
            return 2 * right / max(truth + read, 1)

        def share(pair: Sequence[int]) -> str:
            return f"{pair[1] / pair[0]:.3f}" if pair[0] else "  –  "

        return (
            f"{f1(self.truth, self.read, self.right):.4f}  {f1(self.truth, self.read, self.typed):.4f}  "
            f"{self.exact / max(self.truth, 1):.3f}  "
            f"{f1(*self.headings):.3f}  {share(self.levels)}  {share(self.pairs)}  {share(self.rows)}  {share(self.notes)}  "
            f"{share(self.labels)}  {100 * self.distance / max(self.characters, 1):.3f} %  {self.leaks:3d}  {self.truth:5d}"
        )


HEAD: Final = "block F1 typed F1 exact  heads  levels pairs  rows   notes  labels CER      leaks blocks"


def truth_units(content: Content, *, auto_numbers_shown: bool = True) -> tuple[list[Unit], list[Unit]]:
    """The blocks that went in, and the footnotes apart (formats place them differently)."""
    blocks, notes = [], []
    for item in content.items:
        text = "\t".join(item.cells) if item.cells else item.text
        label = item.label if auto_numbers_shown or item.kind != "heading" else ""
        blocks.append(Unit(item.kind, _norm(text), item.level, label, item.is_key_value))
        if item.note:
            notes.append(Unit("note", _norm(item.note)))
    return blocks, notes


def read_units(document: Document) -> tuple[list[Unit], list[Unit], list[str]]:
    """The same of a document that was read, and the texts set aside as running heads."""
    blocks, notes, aside = [], [], []
    for block in document.blocks():
        unit = Unit(str(block.kind), _norm(block.text), block.level, block.label, block.is_key_value)
        if block.kind == "furniture":
            aside.append(unit.text)
        elif block.kind == "note":
            notes.append(unit)
        elif block.kind != "toc":
            blocks.append(unit)
    return blocks, notes, aside


def _norm(text: str) -> str:
    return "\t".join(re.sub(r"\s+", " ", cell).strip() for cell in text.split("\t"))


def score(content: Content, document: Document, *, numbers: bool = True) -> Score:
    """Compare what was read with what went in."""
    truth, truth_notes = truth_units(content, auto_numbers_shown=numbers)
    read, read_notes, _ = read_units(document)
    out = compare(truth, read)
    out.notes = [
        len(truth_notes),
        sum(any(fuzz.ratio(n.text, r.text) >= 100 * SAME for r in read_notes) for n in truth_notes),
    ]
    head = content.running_head
    out.leaks = sum(head in u.text and u.text != head for u in read) + sum(u.text == head for u in read)
    out.placed = sum(b.place.page is not None and b.place.box is not None for b in document.blocks())
    return out


def compare(truth: Sequence[Unit], read: Sequence[Unit]) -> Score:
    """Align two sequences of blocks by text and count."""
    pairs = matched([u.text for u in truth], [u.text for u in read])
    out = Score(len(truth), len(read), len(pairs))
    partner = dict(pairs)
    for i, j in pairs:
        one, two = truth[i], read[j]
        same_kind = one.kind == two.kind or {one.kind, two.kind} == {"title", "heading"}
        out.typed += same_kind
        out.exact += one.text == two.text
        if one.kind in {"heading", "title"}:
            out.headings[2] += same_kind
        if one.kind == "heading" and two.kind == "heading":
            out.levels[0] += 1
            out.levels[1] += one.level == two.level
        if one.label:
            out.labels[0] += 1
            out.labels[1] += one.label.strip(".") == two.label.strip(".")
        if one.text != two.text:
            out.misses.append(f"differs: {_difference(one.text, two.text)}")
        if not same_kind:
            out.misses.append(f"kind {one.kind} → {two.kind}: {one.text[:80]!r}")
    out.headings[0] = sum(u.kind in {"heading", "title"} for u in truth)
    out.headings[1] = sum(u.kind in {"heading", "title"} for u in read)
    for index, unit in enumerate(truth):
        other = read[partner[index]] if index in partner else None
        is_right = other is not None and other.kind == "row" and other.text == unit.text
        if unit.kind == "row":
            out.rows[0] += 1
            out.rows[1] += is_right
            if unit.is_key_value:
                out.pairs[0] += 1
                out.pairs[1] += is_right and other is not None and other.is_key_value
        if other is None:
            out.misses.append(f"lost {unit.kind}: {unit.text[:100]!r}")
    taken = set(partner.values())
    out.misses += [f"extra {u.kind}: {u.text[:100]!r}" for j, u in enumerate(read) if j not in taken]
    whole_truth, whole_read = " ".join(u.text for u in truth), " ".join(u.text for u in read)
    out.distance, out.characters = Levenshtein.distance(whole_truth, whole_read), len(whole_truth)
    return out


def _difference(one: str, two: str) -> str:
    """The first place where two texts part, with some words around."""
    at = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return f"{one[max(0, at - 30) : at + 30]!r} read as {two[max(0, at - 30) : at + 30]!r}"


def matched(truth: Sequence[str], read: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of blocks with the same text, in order: the longest common subsequence under similarity."""
    n, m = len(truth), len(read)
    if not n or not m:
        return []
    best = [[0] * (m + 1) for _ in range(n + 1)]
    same = [[False] * m for _ in range(n)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            if abs(i / n - j / m) < _BAND:
                same[i][j] = _same(truth[i], read[j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + 1 if same[i][j] else 0)
    i = j = 0
    out = []
    while i < n and j < m:
        if same[i][j] and best[i][j] == best[i + 1][j + 1] + 1:
            out.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return out


def _same(one: str, two: str) -> bool:
    if one == two:
        return True
    if min(len(one), len(two)) < 0.8 * max(len(one), len(two)):
        return False
    return fuzz.ratio(one, two) >= 100 * SAME
