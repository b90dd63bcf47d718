"""TBX, versions 2 (ISO 30042:2008: martif, termEntry, langSet, tig) and 3 (ISO 30042:2019: tbx, conceptEntry, langSec, termSec).

Read by local names, in either style of version 3 (DCA: ``<termNote type="administrativeStatus">``; DCT:
``<min:administrativeStatus>``). Written is version 3,
dialect TBX-Basic, style DCA, with ``descripGrp`` and ``admin`` for what TBX-Basic has, notes for the rest, so that our own lists
survive the way there and back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from align.errors import GlossaryError
from align.glossary.rows import is_literal, make_glossary
from align.glossary.xml import language_of, local, parse_xml, text_of
from align.model import Concept, Glossary, Term, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

__all__ = ["parse_tbx", "write_tbx"]

_STATUS: Final = {
    "preferred": TermStatus.PREFERRED,
    "preferredterm": TermStatus.PREFERRED,
    "standardizedterm": TermStatus.PREFERRED,
    "regulatedterm": TermStatus.PREFERRED,
    "legalterm": TermStatus.PREFERRED,
    "admitted": TermStatus.ADMITTED,
    "admittedterm": TermStatus.ADMITTED,
    "deprecated": TermStatus.DEPRECATED,
    "deprecatedterm": TermStatus.DEPRECATED,
    "supersededterm": TermStatus.DEPRECATED,
    "superseded": TermStatus.DEPRECATED,
    "obsolete": TermStatus.DEPRECATED,
    "notrecommended": TermStatus.DEPRECATED,
    "forbidden": TermStatus.FORBIDDEN,
    "proposed": TermStatus.ADMITTED,
}
_PICKLIST: Final = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.DEPRECATED: "deprecatedTerm-admn-sts",
    TermStatus.FORBIDDEN: "deprecatedTerm-admn-sts",
}
_OURS: Final = "rinnan:"
"""Marks notes that carry what TBX-Basic has no category for."""
_NOT_IN_ID: Final = re.compile(r"[^\w.-]")
_NS: Final = "urn:iso:std:iso:30042:ed-2"


def parse_tbx(data: bytes, *, name: str, path: str, digest: str) -> Glossary:
    """A glossary from TBX, either version.

    A term without a status is preferred when it is the first of its language, else admitted. An entry without a
    term is left out and counted.

    Raises:
        GlossaryError: not well-formed XML, or no TBX.
    """
    root = parse_xml(data, path)
    if local(root) not in {"martif", "tbx"}:
        raise GlossaryError(
            f"the root element is <{local(root)}>, not <tbx> or <martif>",
            path=path,
            hint="export the list as TBX, or as CSV",
        )
    problems: list[str] = []
    concepts = []
    empty = 0
    seen: set[str] = set()
    for number, entry in enumerate((e for e in root.iter() if local(e) in {"termEntry", "conceptEntry"}), start=1):
        concept = _concept(entry, number, problems)
        if not concept.terms:
            empty += 1
            continue
        if concept.id in seen:
            problems.append(f"concept {concept.id}: the id stands twice")
        seen.add(concept.id)
        concepts.append(concept)
    if empty:
        problems.append(f"{empty} entries without a term were left out")
    return make_glossary(name, concepts, path=path, digest=digest, problems=problems, metadata=_metadata(root))


def _metadata(root: etree._Element) -> dict[str, str]:
    """Our metadata from the header: ``<sourceDesc><p>licence: …</p>``; else title and first source as they stand."""
    found: dict[str, str] = {}
    for element in root.iter():
        if local(element) == "title":
            found.setdefault("title", text_of(element))
        elif local(element) == "p" and element.getparent() is not None and local(element.getparent()) == "sourceDesc":  # type: ignore[arg-type]
            text = text_of(element)
            key, colon, value = text.partition(": ")
            if colon and key in {"name", "source", "licence", "date"}:
                found[key] = value
            else:
                found.setdefault("source", text)
        elif local(element) in {"termEntry", "conceptEntry"}:
            break
    return found


def _concept(entry: etree._Element, number: int, problems: list[str]) -> Concept:
    identifier = entry.get("id") or f"entry-{number}"
    terms: list[Term] = []
    for section in (e for e in entry if local(e) in {"langSet", "langSec"}):
        language = language_of(section)
        if not language:
            problems.append(f"concept {identifier}: a language section without xml:lang was left out")
            continue
        first = True
        for holder in (e for e in section.iter() if local(e) in {"tig", "ntig", "termSec"}):
            term = _term(holder, language, is_first=first)
            if term is not None:
                terms.append(term)
                first = False
    fields = dict(_fields(entry))
    return Concept(
        id=fields.get("id") or identifier,
        terms=tuple(terms),
        domain=fields.get("subjectField", ""),
        context=fields.get("context", ""),
        contexts=tuple(word for word in fields.get("context-words", "").split("|") if word),
        note=fields.get("note", ""),
        source=fields.get("source", ""),
        valid_from=fields.get("valid-from", ""),
        valid_to=fields.get("valid-to", ""),
        replaced_by=fields.get("replaced-by", ""),
    )


def _fields(entry: etree._Element) -> Iterator[tuple[str, str]]:
    """What is said of the concept itself, outside its language sections."""
    for element in entry.iter():
        if any(local(a) in {"langSet", "langSec"} for a in element.iterancestors()):
            continue
        kind, text = element.get("type") or local(element), text_of(element)
        if local(element) == "note" and text.startswith(_OURS):
            key, _, value = text[len(_OURS) :].partition("=")
            yield key, value
        elif local(element) in {"descrip", "admin", "note"} or kind in {"subjectField", "source", "context"}:
            yield {"definition": "note", "xSource": "source"}.get(kind, kind), text


def _term(holder: etree._Element, language: str, *, is_first: bool) -> Term | None:
    text = ""
    status = TermStatus.PREFERRED if is_first else TermStatus.ADMITTED
    notes: list[str] = []
    ours: dict[str, str] = {}
    for element in holder.iter():
        kind = element.get("type") or local(element)
        if local(element) == "term" and not text:
            text = text_of(element)
        elif kind in {"administrativeStatus", "normativeAuthorization"}:
            value = re.sub(r"-admn-sts$|[\s_-]", "", text_of(element).lower().replace("-admn-sts", ""))
            status = _STATUS.get(value, status)
        elif local(element) == "note":
            said = text_of(element)
            if said.startswith(_OURS):
                key, _, value = said[len(_OURS) :].partition("=")
                ours[key] = value
            elif said:
                notes.append(said)
    if not text:
        return None
    if "status" in ours:
        status = TermStatus(ours["status"]) if ours["status"] in set(TermStatus) else status
    return Term(
        text=text,
        language=language,
        status=status,
        forms=_several(ours.get("forms", "")),
        excluded_forms=_several(ours.get("excluded", "")),
        is_literal=is_literal(text),
        note="; ".join(notes),
        is_confusable=ours.get("confusable") == "yes",
    )


def _several(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)


# --- writing -----------------------------------------------------------------------------------------------------------


def write_tbx(glossary: Glossary) -> bytes:
    """A glossary as TBX version 3 (TBX-Basic, style DCA), UTF-8."""
    from lxml import etree

    root = etree.Element(
        f"{{{_NS}}}tbx", nsmap=cast("dict[str, str]", {None: _NS}), attrib={"type": "TBX-Basic", "style": "dca"}
    )
    root.set("{http://www.w3.org/XML/1998/namespace}lang", "en")
    header = _sub(_sub(root, "tbxHeader"), "fileDesc")
    _sub(_sub(header, "titleStmt"), "title", glossary.name)
    source = _sub(header, "sourceDesc")
    for key, value in (
        ("name", glossary.name),
        ("source", glossary.source),
        ("licence", glossary.licence),
        ("date", glossary.date),
    ):
        if value:
            _sub(source, "p", f"{key}: {value}")
    body = _sub(_sub(root, "text"), "body")
    used: set[str] = set()
    for concept in glossary.concepts:
        _write_concept(body, concept, used)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data


def _write_concept(body: etree._Element, concept: Concept, used: set[str]) -> None:
    entry = _sub(body, "conceptEntry")
    # xs:ID: no digit first, no blank or slash; what was asked for is kept in a note
    identifier = _NOT_IN_ID.sub("_", concept.id)
    if not identifier[:1].isalpha():
        identifier = f"c{identifier}"
    if identifier in used:
        identifier = f"{identifier}-{len(used)}"
    used.add(identifier)
    entry.set("id", identifier)
    if concept.domain:
        _sub(entry, "descrip", concept.domain, type="subjectField")
    if concept.source:
        _sub(entry, "admin", concept.source, type="source")
    if concept.note:
        _sub(entry, "note", concept.note)
    extra = (
        ("id", concept.id if concept.id != identifier else ""),
        ("context", concept.context),
        ("context-words", "|".join(concept.contexts)),
        ("valid-from", concept.valid_from),
        ("valid-to", concept.valid_to),
        ("replaced-by", concept.replaced_by),
    )
    for key, value in extra:
        if value:
            _sub(entry, "note", f"{_OURS}{key}={value}")
    for language in dict.fromkeys(term.language for term in concept.terms):
        section = _sub(entry, "langSec")
        section.set("{http://www.w3.org/XML/1998/namespace}lang", language)
        for term in concept.terms_in(language):
            _write_term(section, term)


def _write_term(section: etree._Element, term: Term) -> None:
    holder = _sub(section, "termSec")
    _sub(holder, "term", term.text)
    _sub(holder, "termNote", _PICKLIST[term.status], type="administrativeStatus")
    ours = (
        ("status", "forbidden" if term.status is TermStatus.FORBIDDEN else ""),
        ("confusable", "yes" if term.is_confusable else ""),
        ("forms", "|".join(term.forms)),
        ("excluded", "|".join(term.excluded_forms)),
    )
    for key, value in ours:
        if value:
            _sub(holder, "note", f"{_OURS}{key}={value}")
    if term.note:
        _sub(holder, "note", term.note)


def _sub(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    from lxml import etree

    element = etree.SubElement(parent, f"{{{_NS}}}{name}", attrib=attributes)
    element.text = text
    return element
