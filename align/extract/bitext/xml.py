"""Translation memories (TMX 1.1–1.4b) and XLIFF 1.2, 2.0 and 2.1, as units of text by language.

Inline codes hold the layout of the original format and are left out; words inside marked stretches stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from align.errors import UnsupportedError
from align.extract.bitext.units import Unit, base_language
from align.extract.package import parse_xml
from align.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from align.extract.limits import Limits

__all__ = ["parse_tmx", "parse_xliff"]

_DOCTYPE: Final = re.compile(
    rb"<!DOCTYPE\s+tmx\s+(?:SYSTEM|PUBLIC\s+(?:\"[^\"]*\"|'[^']*'))?\s*(?:\"[^\"]*\"|'[^']*')?\s*>"
)
"""A memory's customary document type: no declarations of its own, and we fetch nothing."""
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_CODES: Final = frozenset({"bpt", "ept", "ph", "it", "ut", "bx", "ex", "x", "sc", "ec"})
"""Elements whose content is code: TMX 1.4b and XLIFF 1.2 native codes, XLIFF 2 placeholders."""


def parse_tmx(file: Path, *, name: str, limits: Limits) -> tuple[tuple[str, str], list[Unit]]:
    """The source language the header names ("" for *all*) and the units of a memory."""
    root = _root(file, name, limits, "tmx", "a translation memory")
    header = next((e for e in root if _local(e) == "header"), None)
    declared = header.get("srclang", "") if header is not None else ""
    source = "" if declared == "*all*" else base_language(declared)
    return (source, ""), [_memory_unit(e) for e in root.iter() if _local(e) == "tu"]


def _memory_unit(unit: Any) -> Unit:
    props = _props(unit)
    texts: list[tuple[str, str]] = []
    places: list[tuple[str, Place]] = []
    kind = ""
    for variant in unit:
        if _local(variant) != "tuv":
            continue
        language = base_language(variant.get(_LANG) or variant.get("lang") or "")
        text = next((_text(e) for e in variant if _local(e) == "seg"), "")
        if not language or not text:
            continue
        texts.append((language, text))
        own = _props(variant)
        kind = kind or own.get("x-rinnan-type", "")
        if any(key in own for key in ("x-rinnan-file", "x-rinnan-page", "x-rinnan-section")):
            page = own.get("x-rinnan-page", "")
            section = own.get("x-rinnan-section")
            places.append(
                (language, Place(own.get("x-rinnan-file", ""), int(page) if page.isdigit() else None, section=section))
            )
    return Unit(tuple(texts), props.get("x-rinnan-kind", ""), kind, tuple(places), props.get("x-rinnan-pair", ""))


def _props(element: Any) -> dict[str, str]:
    return {e.get("type", ""): (e.text or "").strip() for e in element if _local(e) == "prop"}


def parse_xliff(file: Path, *, name: str, limits: Limits) -> tuple[tuple[str, str], list[Unit]]:
    """The two languages and the units of an XLIFF file of version 1.x or 2.x."""
    root = _root(file, name, limits, "xliff", "an XLIFF file")
    files = [e for e in root if _local(e) == "file"]
    if root.get("version", "1.2").startswith("1"):
        first = files[0] if files else root
        declared = first.get("source-language", ""), first.get("target-language", "")
        walk = _units_1
    else:
        declared = root.get("srcLang", ""), root.get("trgLang", "")
        walk = _units_2
    languages = base_language(declared[0]) or "und", base_language(declared[1]) or "mul"
    units = []
    for element in files:
        group = element.get("original", "")
        for source, target in walk(element):
            texts = tuple((code, text) for code, text in zip(languages, (source, target), strict=True) if text)
            if texts:
                units.append(Unit(texts, group=group))
    return languages, units


def _units_1(file: Any) -> Iterator[tuple[str, str]]:
    """Segmented sources (SDL, memoQ) part by part, other units whole; alternatives are not read."""
    for unit in file.iter():
        if _local(unit) != "trans-unit":
            continue
        parts = {_local(e): e for e in unit if _local(e) in {"source", "target", "seg-source"}}
        segmented = _segments(parts.get("seg-source"))
        translated = _segments(parts.get("target"))
        if segmented and translated:
            for mid in dict.fromkeys([*segmented, *translated]):
                yield segmented.get(mid, ""), translated.get(mid, "")
        else:
            yield _text(parts.get("source")), _text(parts.get("target"))


def _segments(element: Any) -> dict[str, str]:
    if element is None:
        return {}
    marks = [e for e in element.iter() if _local(e) == "mrk" and e.get("mtype") == "seg"]
    return {e.get("mid", str(number)): _text(e) for number, e in enumerate(marks)}


def _units_2(file: Any) -> Iterator[tuple[str, str]]:
    for unit in file.iter():
        if _local(unit) != "segment":
            continue
        parts = {_local(e): e for e in unit}
        yield _text(parts.get("source")), _text(parts.get("target"))


def _root(file: Path, name: str, limits: Limits, tag: str, what: str) -> Any:
    data = file.read_bytes()
    data = _DOCTYPE.sub(b"", data[:4096], count=1) + data[4096:]
    root = parse_xml(data, path=name, name=file.name, limits=limits)
    if _local(root) != tag:
        raise UnsupportedError(f"the name says {what}, the contents do not", path=name)
    return root


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _text(element: Any) -> str:
    """The words of an element, white space folded (no-break spaces stay)."""
    return "" if element is None else re.sub(r"[ \t\r\n\f\v]+", " ", "".join(_words(element))).strip(" ")


def _words(element: Any) -> Iterator[str]:
    if _local(element) == "cp":  # XLIFF 2: a character XML cannot hold
        return
    if _local(element) not in _CODES:
        yield element.text or ""
        for child in element:
            yield from _words(child)
            yield child.tail or ""
