"""Reading translation memories to learn from: TMX and TSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from align.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["read_memory"]

LONGEST: Final = 1000
"""Characters of a side; longer ones are passages, not sentences."""

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read_memory(path: Path, languages: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of texts of a memory, empty and over-long ones left out.

    Raises:
        ConfigError: the file cannot be read, or is neither TMX nor TSV.
    """
    try:
        pairs = _tmx(path, languages) if path.suffix.lower() == ".tmx" else _tsv(path)
        for source, target in pairs:
            first, second = " ".join(source.split()), " ".join(target.split())
            if first and second and max(len(first), len(second)) <= LONGEST:
                yield first, second
    except (OSError, UnicodeDecodeError, etree.XMLSyntaxError) as error:
        raise ConfigError(
            f"the translation memory cannot be read: {error}",
            path=str(path),
            hint="expected TMX, or UTF-8 lines of source TAB target",
        ) from error


def _tsv(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8-sig") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) >= 2:
                yield fields[0], fields[1]


def _tmx(path: Path, languages: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """Translation units that have both languages; regional codes ("sv-FI") count as their language."""
    context = etree.iterparse(
        str(path),
        events=("end",),
        tag="tu",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
    )
    for _, unit in context:
        texts: dict[str, str] = {}
        for variant in unit.findall("tuv"):
            code = (variant.get(_LANGUAGE) or variant.get("lang") or "").lower().replace("_", "-").split("-")[0]
            segment = variant.find("seg")
            if segment is not None:
                texts.setdefault(code, "".join(segment.itertext()))
        if languages[0] in texts and languages[1] in texts:
            yield texts[languages[0]], texts[languages[1]]
        unit.clear()
