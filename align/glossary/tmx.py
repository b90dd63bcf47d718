"""TMX translation memories as a source of term candidates: short units, seen more than once or marked as terms.

A memory holds sentences; what is short in both languages (a heading, a cell, a label) is often a term pair. Everything read
from here is *admitted*, never preferred: a person decides.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from align.errors import GlossaryError
from align.glossary.rows import is_literal, make_glossary
from align.glossary.xml import language_of, local, parse_xml, text_of
from align.model import Concept, Glossary, Term, TermStatus

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["parse_tmx"]

_WORDS: Final = 4
"""Longer units are sentences."""


def parse_tmx(data: bytes, *, name: str, path: str, digest: str) -> Glossary:
    """Term candidates from a TMX file (1.1 to 1.4b).

    Raises:
        GlossaryError: not well-formed XML, or no TMX.
    """
    root = parse_xml(data, path)
    if local(root) != "tmx":
        raise GlossaryError(f"the root element is <{local(root)}>, not <tmx>", path=path)
    counts: Counter[tuple[tuple[str, str], ...]] = Counter()
    passed = 0
    for unit in (e for e in root.iter() if local(e) == "tu"):
        pair = tuple(sorted(_variants(unit).items()))
        if len(pair) >= 2 and all(_is_term(text) for _, text in pair):
            counts[pair] += 1
        else:
            passed += 1
    concepts = [
        Concept(
            id=f"tu-{number}",
            terms=tuple(
                Term(text, language, TermStatus.ADMITTED, is_literal=is_literal(text)) for language, text in pair
            ),
            note=f"seen {times} times in the memory" if times > 1 else "",
            source=path,
        )
        for number, (pair, times) in enumerate(sorted(counts.items(), key=lambda item: (-item[1], item[0])), start=1)
    ]
    problems = (
        [f"{passed} units that are no term pairs (longer than {_WORDS} words, or ending like sentences) were left out"]
        if passed
        else []
    )
    return make_glossary(name, concepts, path=path, digest=digest, problems=problems, metadata={})


def _variants(unit: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for variant in (e for e in unit if local(e) == "tuv"):
        segment = next((e for e in variant if local(e) == "seg"), None)
        if segment is not None and language_of(variant):
            found.setdefault(language_of(variant), text_of(segment).rstrip(":"))
    return found


def _is_term(text: str) -> bool:
    return 0 < len(text.split()) <= _WORDS and text[-1] not in ".?!;," and any(letter.isalpha() for letter in text)
