"""The texts that the pairing is measured and taught on, as units in order: news, statutes, descriptions of services."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from align.model import SegmentKind
from bench.pairing_data import DATA, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def flat(pairs: Iterable[tuple[str, str]]) -> list[Unit]:
    """Sentence pairs as one block: the aligner sees no structure."""
    return [Unit(source, target) for source, target in pairs]


def tsv(path: Path) -> list[list[str]]:
    """The rows of a tab-separated file."""
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]


def pud(data: Path = DATA) -> list[Unit]:
    """Parallel Universal Dependencies: 1,000 professional translations of news and Wikipedia."""
    return flat((row[0], row[1]) for row in tsv(data / "pairs" / "pud.fi-sv.tsv"))


KINDS = {
    "lukunum": SegmentKind.HEADING,
    "otsikko": SegmentKind.HEADING,
    "pyknum": SegmentKind.HEADING,
    "valiotsikko": SegmentKind.HEADING,
    "nimi": SegmentKind.TITLE,
    "kohta": SegmentKind.ITEM,
    "alakohta": SegmentKind.ITEM,
    "solu": SegmentKind.CELL,
}
"""Structural types of the statutes."""


_RUNNING = frozenset({"momentti", "johdanto", "kappale", "kohta", "alakohta"})
"""Types of running text: what a flat document is made of (a heading merged with a sentence would be no sentence)."""

_MARKER = re.compile(r"(?:\d+[a-z]?|[a-z])\) ")


def statute(folder: Path, *, structured: bool) -> list[Unit]:
    """One statute by sentences; a paragraph whose sentence counts differ stays one text.

    Args:
        folder: of ``documents/finlex_iso``.
        structured: keep headings, items and paragraphs apart, else one block without numbers of sections.
    """
    sides: list[dict[int, list[str]]] = [{}, {}]
    kinds: dict[int, str] = {}
    for side, name in enumerate(("fi.sents.tsv", "sv.sents.tsv")):
        for number, kind, text in (row[:3] for row in tsv(folder / name)):
            sides[side].setdefault(int(number), []).append(text)
            kinds[int(number)] = kind
    units: list[Unit] = []
    label = ""
    for number in sorted(set(sides[0]) & set(sides[1])):
        source, target = sides[0][number], sides[1][number]
        if len(source) != len(target):
            source, target = [" ".join(source)], [" ".join(target)]
        if not structured:
            if kinds[number] in _RUNNING:
                units += flat(zip(source, target, strict=True))
            continue
        if kinds[number] == "pyknum" and kinds.get(number + 1) == "otsikko":
            label = source[0]
            continue
        marker, marker_too = _MARKER.match(source[0]), _MARKER.match(target[0])
        if marker and marker_too and marker[0] == marker_too[0]:
            label = marker[0].strip()
            source[0], target[0] = source[0][marker.end() :], target[0][marker.end() :]
        kind = KINDS.get(kinds[number], SegmentKind.SENTENCE)
        units += [Unit(a, b, kind, number, label) for a, b in zip(source, target, strict=True)]
        label = ""
    return units


def statutes(part: str, *, structured: bool, data: Path = DATA) -> list[list[Unit]]:
    """Statutes of ``finlex_iso``: every third one is for development ("dev"), the others are "test"."""
    folders = sorted(path for path in (data / "documents" / "finlex_iso").iterdir() if path.is_dir())
    chosen = [path for index, path in enumerate(folders) if (index % 3 == 0) == (part == "dev")]
    documents = [statute(path, structured=structured) for path in chosen]
    return [units for units in documents if len(units) >= 15]


_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-ZÅÄÖ])")


def services(part: str = "dev", data: Path = DATA) -> list[Unit]:
    """Descriptions of public services, names as headings, descriptions as paragraphs: every third service is "test", the others "dev"."""
    units: list[Unit] = []
    places: dict[str, int] = {}
    rows = tsv(data / "pairs" / "ptv_general_descriptions.fi-sv.tsv")
    for block, (source, target, place) in enumerate(row[:3] for row in rows):
        service = places.setdefault(place.partition("#")[0], len(places))
        if (service % 3 == 2) != (part == "test"):
            continue
        if "Name/" in place:
            units.append(Unit(source, target, SegmentKind.HEADING, block))
            continue
        first, second = _SENTENCE_END.split(source), _SENTENCE_END.split(target)
        if len(first) != len(second):
            first, second = [source], [target]
        units += [Unit(a, b, SegmentKind.SENTENCE, block) for a, b in zip(first, second, strict=True)]
    return units
