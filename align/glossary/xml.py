"""XML of untrusted origin, read safely: no entities, no network, a limit on depth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from align.errors import GlossaryError

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["language_of", "local", "parse_xml", "text_of"]

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse_xml(data: bytes, path: str) -> etree._Element:
    """The root of an XML document.

    Raises:
        GlossaryError: not well-formed, or it declares entities.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise GlossaryError(f"no well-formed XML: {error}", path=path) from error
    internal = root.getroottree().docinfo.internalDTD
    if internal is not None and any(True for _ in cast("Any", internal).iterentities()):
        raise GlossaryError(
            "the file declares XML entities, which are not read", path=path, hint="export it again without a DOCTYPE"
        )
    return root


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for what is none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def language_of(element: etree._Element) -> str:
    """The two-letter code of ``xml:lang`` (or TMX's old ``lang``), "" when there is none."""
    code = element.get(_XML_LANG) or element.get("lang") or ""
    return code.replace("_", "-").partition("-")[0].lower()


def text_of(element: etree._Element) -> str:
    """All text inside an element, white space folded."""
    return " ".join("".join(str(part) for part in element.itertext()).split())
