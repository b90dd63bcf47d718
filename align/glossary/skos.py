"""SKOS vocabularies, as Finto serves them: RDF/XML with lxml, Turtle with rdflib (extra ``skos``).

``skos:prefLabel`` is a preferred term, ``skos:altLabel`` an admitted one, ``skos:hiddenLabel`` one more spelling to
find, which becomes an extra form of
the preferred term. Labels are kept as they stand; a plural label also finds the singular.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from align.errors import GlossaryError
from align.glossary.rows import is_literal, make_glossary
from align.glossary.xml import language_of, local, parse_xml, text_of
from align.model import Concept, Glossary, Term, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

__all__ = ["parse_skos", "parse_turtle", "write_skos"]

_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_LABELS: Final = {"prefLabel": TermStatus.PREFERRED, "altLabel": TermStatus.ADMITTED}


@dataclass
class _Entry:
    """The labels and notes of a concept, as they are met."""

    labels: list[tuple[str, str, str]] = field(default_factory=list)
    """Kind, language, text."""
    notes: list[str] = field(default_factory=list)
    source: str = ""


def parse_skos(data: bytes, *, name: str, path: str, digest: str) -> Glossary:
    """A glossary from SKOS in RDF/XML. Labels may stand in several descriptions of one concept.

    Raises:
        GlossaryError: not well-formed XML, or no RDF.
    """
    root = parse_xml(data, path)
    if local(root) != "RDF":
        raise GlossaryError(f"the root element is <{local(root)}>, not <rdf:RDF>", path=path)
    entries: dict[str, _Entry] = defaultdict(_Entry)
    for number, node in enumerate(root, start=1):
        identifier = node.get(f"{{{_RDF}}}about") or node.get(f"{{{_RDF}}}ID") or f"node-{number}"
        for child in node:
            _take(entries[identifier], child)
    return _made(entries, name=name, path=path, digest=digest)


def _take(entry: _Entry, child: etree._Element) -> None:
    kind = local(child)
    if kind in {"prefLabel", "altLabel", "hiddenLabel"}:
        entry.labels.append((kind, language_of(child), text_of(child)))
    elif kind in {"definition", "scopeNote", "note"} and text_of(child):
        entry.notes.append(text_of(child))
    elif kind == "source":
        entry.source = text_of(child)


def parse_turtle(data: bytes, *, name: str, path: str, digest: str) -> Glossary:
    """A glossary from SKOS in Turtle.

    Raises:
        GlossaryError: rdflib is not installed, or the file is no Turtle.
    """
    try:
        import rdflib
    except ImportError as error:
        raise GlossaryError(
            "reading Turtle needs rdflib",
            path=path,
            hint="pip install 'rinnan[skos]', or download the vocabulary as RDF/XML",
        ) from error
    graph = rdflib.Graph()
    try:
        graph.parse(data=data, format="turtle")
    except Exception as error:  # rdflib's parsers raise whatever they stumble on
        raise GlossaryError(f"no readable Turtle: {error}", path=path) from error
    entries: dict[str, _Entry] = defaultdict(_Entry)
    for kind in ("prefLabel", "altLabel", "hiddenLabel"):
        for subject, label in sorted(graph.subject_objects(rdflib.URIRef(_SKOS + kind))):
            language = str(getattr(label, "language", "") or "").partition("-")[0].lower()
            entries[str(subject)].labels.append((kind, language, " ".join(str(label).split())))
    for kind in ("definition", "scopeNote"):
        for subject, note in sorted(graph.subject_objects(rdflib.URIRef(_SKOS + kind))):
            entries[str(subject)].notes.append(" ".join(str(note).split()))
    return _made(entries, name=name, path=path, digest=digest)


def _made(entries: dict[str, _Entry], *, name: str, path: str, digest: str) -> Glossary:
    problems: list[str] = []
    concepts = []
    unlabelled = 0
    for identifier, entry in entries.items():
        terms = tuple(_terms(entry.labels))
        if len({term.language for term in terms}) < 2:
            unlabelled += bool(entry.labels)
            continue
        concepts.append(
            Concept(
                id=identifier.rstrip("/").rpartition("/")[2],
                terms=terms,
                note="; ".join(entry.notes),
                source=entry.source or identifier,
            )
        )
    if unlabelled:
        problems.append(f"{unlabelled} concepts with labels in one language only were left out")
    return make_glossary(name, concepts, path=path, digest=digest, problems=problems, metadata={})


def _terms(labels: Iterable[tuple[str, str, str]]) -> Iterable[Term]:
    ordered = list(labels)
    for language in dict.fromkeys(code for _, code, _ in ordered if code):
        hidden = tuple(
            dict.fromkeys(text for kind, code, text in ordered if kind == "hiddenLabel" and code == language)
        )
        seen: set[str] = set()
        for wanted, status in _LABELS.items():
            for kind, code, text in ordered:
                if kind == wanted and code == language and text and text not in seen:
                    forms = hidden if status is TermStatus.PREFERRED and not seen else ()
                    seen.add(text)
                    yield Term(text, language, status, forms=forms, is_literal=is_literal(text))


def write_skos(glossary: Glossary) -> bytes:
    """A glossary as SKOS in RDF/XML. Statuses below admitted have no place in SKOS: such terms are left out."""
    from lxml import etree

    root = etree.Element(f"{{{_RDF}}}RDF", nsmap={"rdf": _RDF, "skos": _SKOS, "dc": "http://purl.org/dc/elements/1.1/"})
    for concept in glossary.concepts:
        node = etree.SubElement(root, f"{{{_SKOS}}}Concept")
        node.set(f"{{{_RDF}}}about", f"urn:rinnan:{glossary.name}/{concept.id}")
        labelled: set[str] = set()
        for term in concept.terms:
            if term.status not in {TermStatus.PREFERRED, TermStatus.ADMITTED}:
                continue
            is_first = term.status is TermStatus.PREFERRED and term.language not in labelled
            labelled.update({term.language} if is_first else ())
            label = etree.SubElement(node, f"{{{_SKOS}}}{'prefLabel' if is_first else 'altLabel'}")
            label.set("{http://www.w3.org/XML/1998/namespace}lang", term.language)
            label.text = term.text
        if concept.note:
            etree.SubElement(node, f"{{{_SKOS}}}note").text = concept.note
        if concept.source:
            etree.SubElement(node, "{http://purl.org/dc/elements/1.1/}source").text = concept.source
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data
