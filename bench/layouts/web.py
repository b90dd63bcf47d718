"""What the sets share of pages of content systems."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from bench.layouts.pieces import BREAK, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bench.layouts.pieces import Piece


def t(text: str) -> str:
    """Escaped, with forced breaks."""
    return escape(text, quote=False).replace(BREAK, "<br>")


def markup(pieces: Sequence[Piece], *, top: int = 2, pairs: str = "dl", paragraph: str = "<p>{}</p>") -> str:
    """Plain markup of blocks."""
    out = []
    for run in runs(pieces):
        one = run[0]
        label = f"{one.label} " if one.label else ""
        if one.kind == "item":
            out.append(_list(run))
        elif one.kind == "row" and one.is_key_value and pairs == "dl":
            out.append("<dl>" + "".join(f"<dt>{t(p.cells[0])}</dt><dd>{t(p.cells[1])}</dd>" for p in run) + "</dl>")
        elif one.kind == "row":
            out.append(_table(run))
        elif one.kind == "heading":
            level = top + one.level - 1
            out.append(f"<h{level}>{t(label + one.text)}</h{level}>")
        elif one.kind == "title":
            out.append(f"<h{top - 1}>{t(one.text)}</h{top - 1}>")
        elif one.kind == "caption" and one.text[:3] in {"Kuv", "Fig"}:
            out.append(f'<figure><img src="a.jpg" alt=""><figcaption>{t(one.text)}</figcaption></figure>')
        elif one.role == "aside":
            out.append(f'<blockquote class="pullquote"><p>{t(one.text)}</p></blockquote>')
        else:
            out.append(paragraph.format(t(one.text)))
    return "\n".join(out)


def _list(run: Sequence[Piece]) -> str:
    first = run[0].label
    kinds = {"•": ("ul", ""), "a)": ("ol", ' type="a"'), "1)": ("ol", ""), "1.": ("ol", "")}
    tag, more = kinds[first]
    out, depth = "", 0
    for piece in run:
        inner = ' type="i"' if first == "a)" else ' type="a"' if first == "1)" else ""
        if piece.level > depth:
            out += f"<{tag}{more if not depth else inner}>"
        else:
            out += "</li>" + f"</{tag}></li>" * (depth - piece.level)
        out += f"<li>{t(piece.text)}"
        depth = piece.level
    return out + f"</li></{tag}>" * depth


def _table(run: Sequence[Piece]) -> str:
    rows = ""
    for piece in run:
        tag = "th" if piece.is_header else "td"
        first = "th scope='row'" if piece.is_key_value else tag
        rows += (
            f"<tr><{first}>{t(piece.cells[0])}</{first[:2]}>"
            + "".join(f"<{tag}>{t(c)}</{tag}>" for c in piece.cells[1:])
            + "</tr>"
        )
    return f"<table class='table'>{rows}</table>"


def furniture(
    names: Sequence[str], word: Callable[[str, str], str], language: str, text: str, pieces: Sequence[Piece]
) -> tuple[str, ...]:
    """The menus, buttons and feet that a page shows and that are no part of what it says.

    Args:
        names: of the words of a set.
        word: gives them in a language, several parted by bars.
        language: of the page.
        text: the page's markup.
        pieces: the gold.
    """
    own = " ".join(piece.text for piece in pieces)
    parts = [part for name in names for part in word(name, language).split("|") if escape(part) in text]
    return tuple(part for part in parts if part not in own and len(part) > 5)
