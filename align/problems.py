"""What could not be checked, and what to do about it: each becomes a problem of the report, never silence."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from align.languages.sayings import language_said, phrase, saying
from align.model import Category, Origin, Problem, Said, Sayings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from align.model import Alignment, Document, Finding, Glossary, Section, SectionReliability, Side

__all__ = [
    "alignment_problems",
    "believable",
    "document_problems",
    "glossary_problems",
    "pair_problems",
    "said_problem",
]

_ON_PASSAGES: Final = frozenset({Category.OMISSION, Category.ADDITION, Category.MOVED, Category.DIVERGENCE})
"""Kinds of finding that rest on the pairing alone; facts and terms are looked for beyond the bead before they are missed."""


def document_problems(document: Document, *, tried_ocr: bool) -> list[Problem]:
    """What of one document could not be read or told."""
    from align.scans import hint_said

    problems = []
    told = dict(document.metadata).get("damaged-pages")  # "" of a file without pages
    damaged = tuple(map(int, (told or "").split()))
    if told is not None:
        key = "problem.damaged-file" if not damaged else f"problem.damaged-page{'s' * (len(damaged) > 1)}"
        what = saying(key, pages=tuple(map(str, damaged[:20]))) if damaged else Said(key)
        problems.append(said_problem(document.path, "unreadable", what, Said("problem.ask-again"), damaged))
    if pages := tuple(page for page in document.unread_pages if page not in damaged):
        shown = tuple(map(str, pages[:20]))
        what = saying("problem.no-text-on-page" if len(pages) == 1 else "problem.no-text-on-pages", pages=shown)
        problems.append(said_problem(document.path, "no-text", what, hint_said(tried=tried_ocr), pages))
    if not document.language and document.blocks():  # a document without words has no language: told elsewhere
        what, then = Said("problem.no-language"), Said("problem.name-language")
        problems.append(said_problem(document.path, "language", what, then))
    return problems


def said_problem(path: str, code: str, what: Said, then: Said, pages: tuple[int, ...] = ()) -> Problem:
    """A problem that can be told in every language of ours."""
    return Problem(path, code, phrase(what, "en"), phrase(then, "en"), pages, Sayings(what, advice=then))


def pair_problems(source: Document, target: Document) -> list[Problem]:
    """Why two documents cannot be versions of each other."""
    if source.language and source.language == target.language:
        what = saying("problem.one-language", language=language_said(source.language))
        return [said_problem(target.path, "language", what, Said("problem.right-files"))]
    return []


def believable(findings: Sequence[Finding], alignment: Alignment, limit: float) -> tuple[Finding, ...]:
    """The findings without those that a problem explains: one sentence says so instead of forty.

    Where the documents share too little, only what is wrong in one of them alone is left; in a section of weak pairing, and
    where the counterpart may stand on a page that could not be read, nothing is said of missing passages.
    """
    if alignment.reliability < limit:
        return tuple(f for f in findings if f.origin is Origin.DOCUMENT)
    weak = _weak(alignment, limit)
    sources, targets = {s.source_section for s in weak}, {s.target_section for s in weak}
    doubtful = {s.id for s in alignment.source_segments if s.section in sources}
    doubtful |= {s.id for s in alignment.target_segments if s.section in targets}
    doubtful |= _beside_unread_pages(alignment)
    return tuple(f for f in findings if f.category not in _ON_PASSAGES or not doubtful & _segments(f))


def _beside_unread_pages(alignment: Alignment) -> set[str]:
    """Lone segments whose neighbours' counterparts stand before and after a page without readable text."""
    found: set[str] = set()
    documents: tuple[tuple[Document, Side], ...] = ((alignment.source, "source"), (alignment.target, "target"))
    for document, side in documents:
        if not document.unread_pages:
            continue
        last = max(document.unread_pages)
        page, lone = 1, list[str]()
        for bead in (*alignment.beads, None):
            pages = [s.place.page for s in bead.side(side) if s.place.page] if bead else [last + 1]
            if pages:
                if any(page <= unread <= min(pages) for unread in document.unread_pages):
                    found.update(lone)
                page, lone = max(pages), []
            elif bead:
                lone += [s.id for s in (*bead.source, *bead.target)]
    return found


def _segments(finding: Finding) -> set[str]:
    return {s for passage in (finding.source, finding.target) if passage for s in passage.segments}


def _weak(alignment: Alignment, limit: float) -> list[SectionReliability]:
    # a section that one side lacks altogether is missing, not unreliable
    return [
        s
        for s in alignment.sections
        if s.reliability < limit and s.source_section is not None and s.target_section is not None
    ]


def alignment_problems(alignment: Alignment, limit: float) -> list[Problem]:
    """Where the pairing is too weak for findings on passages: below ``limit`` of its reliability, 0–1."""
    if alignment.reliability < limit:
        what = saying("problem.too-little-shared", reliability=f"{alignment.reliability:.0%}".replace("%", "\u00a0%"))
        return [said_problem(alignment.target.path, "alignment", what, Said("problem.versions-of-one"))]
    return [
        said_problem(
            alignment.target.path, "alignment", _unreliable(alignment, section), Said("problem.compare-by-eye")
        )
        for section in _weak(alignment, limit)
    ]


def _unreliable(alignment: Alignment, section: SectionReliability) -> Said:
    headings = (
        _heading(alignment.source, section.source_section),
        _heading(alignment.target, section.target_section),
    )
    named = tuple(dict.fromkeys(h for h in headings if h))
    return saying("problem.weak-section", sections=named) if named else Said("problem.weak-beginning")


def _heading(document: Document, index: int | None) -> str:
    found = None if index is None else next(islice(_walk(document.sections), index, None), None)
    if found is None:
        return ""
    return " ".join(part for part in (found.number, found.heading.text if found.heading else "") if part)


def _walk(sections: Sequence[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _walk(section.sections)


def glossary_problems(glossaries: Sequence[Glossary]) -> list[Problem]:
    """What is wrong with the term lists that the user named."""
    # a flaw in a list we ship is ours to mend and no reason for a user's run to fail
    own = (g for g in glossaries if not g.path.startswith("builtin:"))
    return [Problem(g.path or g.name, "glossary", problem) for g in own for problem in g.problems]
