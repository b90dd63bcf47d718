"""The third unseen half: DOCX by python-docx on templates as ministries use them, with raw XML where it has no call of its own."""

# ruff: noqa: SLF001 - python-docx has no other way to its XML

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.layouts import word as docx
from bench.layouts.pieces import Gold, split_box, without_notes
from bench.layouts.set3.pieces import script, word
from bench.layouts.word import Look, Writer, w

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bench.layouts.pieces import Made


LOOKS: Final = (
    Look("ministry-decision", "DECISION", heads="own", lists="typed", drop=("agency", "head")),
    Look("ministry-call-controls", "CALL", pairs="controls", drop=("agency",)),
    Look("privacy-table", "PRIVACY", heads="bold"),
    Look("memo-tabs", "MEMO", heads="auto", pairs="tabs", drop=("town",)),
    Look("contract-outline", "CONTRACT", heads="outline", drop=("draft",)),
    Look("annual-columns-drop-caps", "ANNUAL", columns=2, drop_cap=True, table_style="Light Shading Accent 1"),
    Look("description-merged", "DESCRIPTION", heads="bold", pairs="merged"),
    Look("notice-lines", "NOTICE", heads="bold", address="lines", drop=("foot",)),
    Look("prices-spans", "PRICES", table_style="Light List Accent 3"),
    Look("agenda-tabs", "AGENDA", heads="own", pairs="tabs", lists="typed"),
    Look("ordinance-auto", "ORDINANCE", heads="auto", lists="native"),
    Look("faq-style-names", "FAQ", heads="own"),
)


def documents(folder: Path) -> Iterator[Made]:
    """Every template in both languages."""
    return docx.documents(folder, LOOKS, _write, _gold)


def _gold(look: Look, language: str) -> Gold:
    rest, box = split_box(without_notes(script(look.script, language)))
    return Gold((*rest[:1], *box, *rest[1:]), tuple(word(name, language) for name in look.drop))


def _write(look: Look, language: str, target: Path) -> None:
    _Ministry(look, language).write(_gold(look, language).pieces, target)


class _Ministry(Writer):
    """One document with its heads by tabs and the number of the page below."""

    def _edges(self) -> None:
        from docx.oxml import OxmlElement

        section = self.document.sections[0]
        names = self.look.drop
        if names:
            section.header.paragraphs[0].text = "\t".join(word(n, self.language) for n in names)
            line = section.footer.paragraphs[0]
            for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
                run = line.add_run()
                if kind:
                    mark = OxmlElement("w:fldChar")
                    mark.set(w("fldCharType"), kind)
                else:
                    mark = OxmlElement("w:instrText")
                    mark.text = text
                run._r.append(mark)
