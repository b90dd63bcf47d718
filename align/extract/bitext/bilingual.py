"""One file with both languages in it → one ``Document`` a language.

Three ways of printing two languages are taken apart: one after the other or in turns (by block), side by side (by
column of a table), and together in one line ("Nimi / Namn", or on two lines of one cell). What has no language of its
own, such as an address or a date, goes with its neighbours, or to both where it stands between languages.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from align.extract.structure import build
from align.model import Block, BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["languages_in", "split_languages"]

_SHARE: Final = 0.15
"""Share of a document's letters from which a language is a version of it and not a passage in it."""
_SURE: Final = 0.8
_SURE_OF_PAIR: Final = 0.4
"""Enough for two parts that stand on either side of a stroke, when they come out different."""
_PARTS: Final = re.compile(r"\s+[/|–]\s+|\s*/\s+|\n|\t")
_VOTES: Final = 3
"""Cells whose language is known, in a column that speaks for itself."""
_NEVER: Final = -1e6
"""Log-likelihood of what is known to be otherwise."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def languages_in(document: Document) -> tuple[tuple[str, float], ...]:
    """The languages a document is published in, each with its share of the letters, largest first."""
    letters: Counter[str] = Counter()
    for block in document.blocks():
        if block.kind in {BlockKind.FURNITURE, BlockKind.TOC}:
            continue
        for part in _pieces(block):
            found = _language(part)
            if found:
                letters[found] += len(part)
    total = sum(letters.values())
    if not total:
        return ()
    return tuple((code, count / total) for code, count in letters.most_common() if count >= _SHARE * total)


def split_languages(document: Document) -> dict[str, Document]:
    """A document for each language the file is published in; one with the document itself when there is only one.

    Pages, boxes and links stay; block numbers and sections are those of the new documents.
    """
    codes = tuple(code for code, _ in languages_in(document))
    if len(codes) < 2:
        code = codes[0] if codes else document.language
        return {code: replace(document, language=code)}
    blocks = [b for b in document.blocks() if b.text or b.cells or b.label]
    columns = _columns(blocks, codes)
    pieces = [piece for index, block in enumerate(blocks) for piece in _assign(block, codes, columns.get(index, ()))]
    _settle(pieces, codes)
    return {code: _document(document, code, pieces) for code in codes}


@dataclass(slots=True)
class _Piece:
    """A block, or a part of one, and the languages it belongs to; none while that is open."""

    block: Block
    languages: tuple[str, ...]
    has_words: bool
    is_whole: bool = True
    """False for a part of a block that holds several languages."""


def _language(text: str, candidates: Sequence[str] = (), needed: float = _SURE) -> str:
    from align.languages.detect import detect

    if not _WORD.search(text):
        return ""
    found, confidence = detect(text, tuple(candidates)) if candidates else detect(text)
    return found if confidence >= needed else ""


def _pieces(block: Block) -> list[str]:
    return [part for part in (block.cells or re.split(r"\n", block.text)) if part.strip()]


def _columns(blocks: Sequence[Block], codes: tuple[str, ...]) -> dict[int, tuple[str, ...]]:
    """Index of a row → the language of each of its columns, where its table sets the languages side by side.

    A table decides for itself when its columns speak clearly; a short one goes by all rows of its length. Labels with values are
    such a table as well when the labels are in one language and the values in the other.
    """
    tables = _tables(blocks)
    everywhere: dict[int, list[Counter[str]]] = {}
    votes = []
    for table in tables:
        counters = [Counter[str]() for _ in blocks[table[0]].cells]
        for index in table:
            for counter, cell in zip(counters, blocks[index].cells, strict=True):
                if (found := _language(cell, codes)) in codes:
                    counter[found] += 1
        votes.append(counters)
        whole = everywhere.setdefault(len(counters), [Counter() for _ in counters])
        for total, counter in zip(whole, counters, strict=True):
            total.update(counter)
    out: dict[int, tuple[str, ...]] = {}
    for table, counters in zip(tables, votes, strict=True):
        own, common = _side_by_side(counters), _side_by_side(everywhere[len(counters)])
        is_clear = own and sum(counter.total() >= _VOTES for counter in counters) > 1
        is_open = all(counter.total() < _VOTES for counter in counters)
        if languages := own if is_clear else common if own or is_open else ():
            out |= dict.fromkeys(table, languages)
    return out


def _tables(blocks: Sequence[Block]) -> list[list[int]]:
    """Neighbouring rows of one length."""
    out: list[list[int]] = []
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.ROW or len(block.cells) < 2:
            continue
        if out and out[-1][-1] == index - 1 and len(blocks[index - 1].cells) == len(block.cells):
            out[-1].append(index)
        else:
            out.append([index])
    return out


def _side_by_side(counters: Sequence[Counter[str]]) -> tuple[str, ...]:
    """The language of each column, "" where it has none; empty when they are not in several."""
    languages = tuple(_winner(counter) for counter in counters)
    return languages if len(set(languages) - {""}) > 1 else ()


def _winner(counter: Counter[str]) -> str:
    if not counter:
        return ""
    best, count = counter.most_common(1)[0]
    return best if count > 0.75 * counter.total() else ""


def _assign(block: Block, codes: tuple[str, ...], columns: Sequence[str]) -> list[_Piece]:
    if columns:
        return _from_columns(block, codes, columns)
    if block.cells:
        return _from_cells(block, codes)
    parts = _split(block.text, codes)
    if parts:
        return [
            _Piece(replace(block, text=text), (code,), has_words=True, is_whole=False) for code, text in parts.items()
        ]
    found = block.language if block.language in codes else _language(block.text, codes)
    has_words = bool(_WORD.search(block.text))
    return [_Piece(block, (found,) if found in codes else (), has_words)]


def _from_columns(block: Block, codes: tuple[str, ...], languages: Sequence[str]) -> list[_Piece]:
    out = []
    for code in codes:
        cells = tuple(c for c, lang in zip(block.cells, languages, strict=True) if lang in {code, ""})
        own = [c for c, lang in zip(block.cells, languages, strict=True) if lang == code]
        if not any(own):
            continue
        if len(cells) == 1:
            made = replace(
                block, kind=BlockKind.PARAGRAPH, text=cells[0], cells=(), is_header=False, is_key_value=False
            )
        else:
            made = replace(block, text="\t".join(cells), cells=cells)
        out.append(_Piece(made, (code,), has_words=True, is_whole=False))
    return out


def _from_cells(block: Block, codes: tuple[str, ...]) -> list[_Piece]:
    """A row whose cells may each hold both languages ("Nimi / Namn")."""
    parts = [_split(cell, codes) for cell in block.cells]
    if not any(parts):
        found = _language(" ".join(block.cells), codes)
        has_words = any(_WORD.search(cell) for cell in block.cells)
        return [_Piece(block, (found,) if found in codes else (), has_words)]
    out = []
    for code in codes:
        cells = tuple(part.get(code, "") if part else cell for part, cell in zip(parts, block.cells, strict=True))
        out.append(_Piece(replace(block, cells=cells, text="\t".join(cells)), (code,), has_words=True, is_whole=False))
    return out


def _split(text: str, codes: tuple[str, ...]) -> dict[str, str]:
    """The parts of a line that says the same in several languages, by language; empty when it does not."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    if not 2 <= len(parts) <= 12:
        return {}
    found = [_language(part, codes, _SURE if len(parts) > 2 else _SURE_OF_PAIR) for part in parts]
    if len(set(found) - {""}) < 2:
        return {}
    out: dict[str, list[str]] = {}
    current = found[0] or next(code for code in found if code)
    for part, code in zip(parts, found, strict=True):
        current = code or current
        out.setdefault(current, []).append(part.strip())
    return {code: "\n".join(own) for code, own in out.items()}


def _settle(pieces: Sequence[_Piece], codes: tuple[str, ...]) -> None:
    """Give open pieces a language: the likeliest way through the document (Viterbi).

    It goes by what little they show themselves, and by how often the language changes from one known piece to the next.
    """
    if not any(len(piece.languages) != 1 for piece in pieces):
        return
    change = _change(pieces)
    way = _likeliest(pieces, codes, change)
    known = [piece.languages for piece in pieces]
    for index, piece in enumerate(pieces):
        if piece.languages:
            continue
        if _stands_over_columns(pieces, index):
            piece.languages = codes
            continue
        before = next((langs for langs in reversed(known[:index]) if langs), ())
        after = next((langs for langs in known[index + 1 :] if langs), ())
        is_doubled = piece.block.text in {p.block.text for p in pieces[max(0, index - 1) : index + 2] if p is not piece}
        if piece.has_words or is_doubled:
            piece.languages = (way[index],)
        elif before and after:  # a number or an address between the languages belongs to both
            piece.languages = before if before == after else codes
        else:
            piece.languages = codes


def _stands_over_columns(pieces: Sequence[_Piece], index: int) -> bool:
    """Whether a heading (the name of a sheet) belongs to a table with the languages side by side."""
    below = pieces[index + 1 : index + 3]
    is_heading = pieces[index].block.kind in {BlockKind.HEADING, BlockKind.TITLE}
    return is_heading and len({piece.languages for piece in below if not piece.is_whole}) > 1


def _change(pieces: Sequence[_Piece]) -> float:
    """How probable it is that the language changes from one piece to the next, by those that are sure of theirs."""
    pairs = [
        one.languages != two.languages
        for one, two in pairwise(pieces)
        if len(one.languages) == len(two.languages) == 1 and one.is_whole and two.is_whole
    ]
    return min(0.98, max(0.02, (sum(pairs) + 0.5) / (len(pairs) + 2)))


def _likeliest(pieces: Sequence[_Piece], codes: tuple[str, ...], change: float) -> list[str]:
    stay, move = math.log(1 - change), math.log(change / (len(codes) - 1))
    best = dict.fromkeys(codes, 0.0)
    back: list[dict[str, str]] = []
    for index, piece in enumerate(pieces):
        shown = _shown(piece, codes, pieces[index + 1] if index + 1 < len(pieces) else None)
        came = {code: _from(best, code, stay, move) for code in codes}
        best = {code: best[came[code]] + (stay if came[code] == code else move) + shown[code] for code in codes}
        back.append(came)
    code = max(codes, key=best.__getitem__)
    way = []
    for came in reversed(back):
        way.append(code)
        code = came[code]
    return way[::-1]


def _from(best: Mapping[str, float], code: str, stay: float, move: float) -> str:
    """The language the likeliest way into ``code`` comes from."""
    return max(best, key=lambda old: best[old] + (stay if old == code else move))


def _shown(piece: _Piece, codes: tuple[str, ...], after: _Piece | None) -> dict[str, float]:
    """Log-likelihood of a piece in each language; a heading without evidence leans to what it stands over."""
    from align.languages.detect import detect

    if piece.languages:
        return {code: 0.0 if code in piece.languages else _NEVER for code in codes}
    found, sure = detect(" ".join(_pieces(piece.block)), codes) if piece.has_words else ("", 0.0)
    share = 1 / len(codes)
    out = {code: math.log(share * (1 - sure) + (sure if code == found else 0.0) + 0.01) for code in codes}
    if piece.block.kind in {BlockKind.HEADING, BlockKind.TITLE} and after is not None:
        for code in after.languages:
            out[code] += 0.1
    return out


def _document(document: Document, code: str, pieces: Iterable[_Piece]) -> Document:
    blocks = [replace(piece.block, language=None) for piece in pieces if code in piece.languages]
    others = sorted({c for piece in pieces for c in piece.languages} - {code})
    return build(
        document.path, document.format, blocks, language=code, metadata=document.metadata,
        warnings=[*document.warnings, f"the file holds other language versions beside {code}: {', '.join(others)}"],
        unread_pages=document.unread_pages,
    )  # fmt: skip
