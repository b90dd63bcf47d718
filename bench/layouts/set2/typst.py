"""The second unseen half: documents set with Typst, its PDFs tagged and not; hyphenated by its Finnish and Swedish patterns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from bench.extraction_content import Item
from bench.layouts.makers import leave_out
from bench.layouts.set2.pieces import LANGUAGES, Made, boxes, content, groups, script, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

BULLETS: Final = ("–", "•", "◦")
_BASE: Final = """
#set text(font: "Libertinus Serif", size: 10.5pt, lang: "LANG", hyphenate: HYPHENS)
#set par(justify: true, spacing: 0.9em)
#set list(marker: ([–], [•], [◦]))
"""


@dataclass(frozen=True, slots=True)
class Look:
    """One layout."""

    name: str
    script: str
    head: str
    hyphens: bool = True
    notes: bool = False
    drop: tuple[str, ...] = ()
    shape: str = ""


LOOKS: Final = (
    Look(
        "draft-line-numbers",
        "STATUTE",
        '#set page(margin: (left: 32mm, rest: 25mm), background: rotate(-45deg, text(size: 80pt, fill: luma(225), "DRAFT")))\n'
        "#set par.line(numbering: n => text(size: 7pt, str(n)))\n#show heading: set align(center)",
        drop=("draft",),
    ),
    Look(
        "columns-footnotes",
        "REPORT",
        "#set page(columns: 2, margin: 20mm, footer: context align(center, counter(page).display()))\n#set text(size: 9.5pt)",
        notes=True,
        shape="pictures",
    ),
    Look(
        "report-outline",
        "REPORT",
        '#set heading(numbering: "1.1")\n#set page(margin: 28mm, header: context { let seen = query(heading.where(level: 1))'
        ".filter(h => h.location().page() <= here().page()); if seen.len() > 0 { emph(seen.last().body) }; h(1fr); "
        'counter(page).display("1 (1)", both: true) })\n#show heading.where(level: 1): it => pagebreak(weak: true) + it',
        notes=True,
        shape="outline",
    ),
    Look(
        "nested-real-small-capitals", "GUIDE", "#set page(margin: 28mm)\n#show heading: it => block(smallcaps(it.body))"
    ),
    Look(
        "edge-and-floating-boxes",
        "NEWSLETTER",
        '#set page(margin: 24mm, background: place(left + horizon, dx: 4mm, rotate(-90deg, reflow: true, text(size: 7pt, "EDGE"))))'
        '\n#set text(font: "Liberation Sans", size: 9.5pt)',
        drop=("edge",),
        shape="boxes",
    ),
    Look("terms-run-in", "TERMS", "#set page(margin: 30mm)", shape="terms"),
    Look(
        "paragraph-signs-in-margin",
        "MINUTES",
        '#set page(margin: 25mm, footer: context counter(page).display("1 / 1", both: true))',
        shape="hanging",
    ),
    Look(
        "landscape-table",
        "TABLE",
        "#set page(flipped: true, margin: 18mm, footer: align(right, context counter(page).display()))\n#set par(justify: false)",
    ),
    Look(
        "letter-two-columns-of-head",
        "LETTER",
        '#set page(margin: (left: 20mm, rest: 25mm), footer: align(center, text(size: 8pt, "ADDRESS")))',
        shape="letter",
        drop=("address",),
    ),
)


def documents(folder: Path) -> Iterator[Made]:
    """Every look in both languages, tagged and not."""
    if find_spec("typst") is None:
        leave_out("typst", [look.name for look in LOOKS])
        return
    import typst

    compiler: Any = typst
    for look in LOOKS:
        for language in LANGUAGES:
            items = script(look.script, language)
            if look.shape == "boxes":
                items = [item for part in boxes(look.script, language) for item in part]
            shown = [_run_in(item) for item in items] if look.shape == "terms" else items
            gold = content(shown, language, bullets=BULLETS, notes=look.notes)
            drop = tuple(word(name, language) for name in look.drop)
            source = folder / f"{look.name}-{language}.typ"
            for tagged in (True, False):
                target = folder / f"{look.name}-{language}-typst{'-tagged' * tagged}.pdf"
                if not target.is_file():
                    source.write_text(_written(look, items, language), encoding="utf-8")
                    compiler.compile(
                        str(source), output=str(target), format="pdf", **({} if tagged else {"pdf_tags": False})
                    )
                yield Made(
                    f"pdf typst{' tagged' * tagged}", look.name, target, gold, drop, (word("contents", language),)
                )


def _run_in(item: Item) -> Item:
    return Item("paragraph", " ".join(item.cells)) if item.kind == "row" else item


def _s(text: str) -> str:
    return '#"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _cell(text: str) -> str:
    return f"[{_s(text)}]"


def _written(look: Look, items: Sequence[Item], language: str) -> str:
    head = (_BASE + look.head).replace("LANG", language).replace("HYPHENS", str(look.hyphens).lower())
    for name, there in (("DRAFT", "draft"), ("EDGE", "edge"), ("ADDRESS", "address")):
        head = head.replace(f'"{name}"', f'"{word(there, language)}"')
    if look.shape == "boxes":
        body = _boxed(look, language)
    elif look.shape == "hanging":
        body = _hanging(items, look)
    elif look.shape == "letter":
        body = _letter(items, look)
    else:
        body = _markup(items, look)
    if look.shape == "outline":
        title, _, rest = body.partition("\n\n")
        body = f'{title}\n\n#outline(title: "{word("contents", language)}")\n#pagebreak()\n\n{rest}'
    return head + "\n\n" + body


def _markup(items: Sequence[Item], look: Look) -> str:
    out = []
    for group in groups(items):
        first = group[0]
        if first.kind == "row" and not first.is_key_value:
            out.append(_table(group, has_header=first.is_header))
        elif first.kind == "row":
            out.append(_pairs(group, look))
        elif first.kind == "item":
            out.append("\n".join(_entry(i) for i in group) if first.label == "•" else _labelled(group))
        else:
            out.append(_one(first, look))
    return "\n\n".join(out)


def _entry(item: Item) -> str:
    return "  " * (item.level - 1) + "- " + _s(item.text)


def _labelled(group: Sequence[Item]) -> str:
    cells = ", ".join(f"{_cell(i.label)}, {_cell(i.text)}" for i in group)
    return f"#grid(columns: (1.8em, 1fr), row-gutter: 0.6em, {cells})"


def _one(item: Item, look: Look) -> str:
    note = f"#footnote[{_s(item.note)}]" if item.note and look.notes else ""
    if item.kind == "title":
        return f'#align(left, text(size: 19pt, weight: "bold", {_s(item.text)[1:]}))'
    if item.kind == "heading":
        label = "" if look.shape == "outline" or not item.label else _s(item.label + "\u2002")
        return "=" * item.level + f" {label}{_s(item.text)}{note}"
    if item.kind == "caption":
        picture = (
            "#rect(width: 60%, height: 26mm, fill: luma(210))\n\n" if item.text.startswith(("Kuva", "Figur")) else ""
        )
        return picture + f'#text(size: 8.5pt, style: "italic", {_s(item.text)[1:]})'
    return _s(item.text) + note


def _table(rows: Sequence[Item], *, has_header: bool) -> str:
    head = f"table.header({', '.join(_cell(c) for c in rows[0].cells)}), " if has_header else ""
    cells = ", ".join(_cell(c) for row in rows[has_header:] for c in row.cells)
    return f"#table(columns: {len(rows[0].cells)}, stroke: 0.5pt, {head}{cells})"


def _pairs(group: Sequence[Item], look: Look) -> str:
    if look.shape == "terms":
        return "\n".join(f"/ {_s(i.cells[0])}: {_s(i.cells[1])}" for i in group)
    cells = ", ".join(f"{_cell(i.cells[0])}, {_cell(i.cells[1])}" for i in group)
    return f"#grid(columns: (38mm, 1fr), row-gutter: 0.7em, {cells})"


def _boxed(look: Look, language: str) -> str:
    main, *asides = (_markup(part, look) for part in boxes(look.script, language))
    rects = "\n\n".join(f"#rect(width: 100%, fill: luma(232), inset: 8pt)[\n{aside}\n]" for aside in asides)
    title, _, rest = main.partition("\n\n")
    return f"{title}\n\n#grid(columns: (1fr, 46mm), gutter: 8mm, [\n{rest}\n], [\n{rects}\n])"


def _hanging(items: Sequence[Item], look: Look) -> str:
    """The number of each item of business in the margin, everything else beside it."""
    parts: list[list[Item]] = [[]]
    for item in items:
        if item.kind == "heading":
            parts.append([])
        parts[-1].append(item)
    out = [_markup(parts[0], look)]
    for head, *rest in parts[1:]:
        body = _markup([replace(head, label=""), *rest], look)
        out.append(f"#grid(columns: (18mm, 1fr), [*{_s(head.label)}*], [\n{body}\n])")
    return "\n\n".join(out)


def _letter(items: Sequence[Item], look: Look) -> str:
    lines = [_s(i.text) for i in items[:6]]
    left, right = "\n\n".join(lines[:2]), "\n\n".join(lines[2:5])
    rest = _markup(items[6:], look)
    return f"#grid(columns: (1fr, 52mm), [\n{left}\n], [\n{right}\n])\n#v(8mm)\n{lines[5]}\n#v(6mm)\n\n{rest}"
