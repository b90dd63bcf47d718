"""Tables of both versions with known edits, for ``pairing_tables``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.model import Block, BlockKind
from bench.pairing_orders import names_of

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

    from bench.pairing_data import Unit

LEVELS: Final = (
    "plain",
    "empty",
    "lost",
    "changed",
    "swapped",
    "sorted",
    "column",
    "pages",
    "labels",
    "texts",
    "mixed",
)
NAMES: Final = {
    "dev": ("ptv_municipalities", "ptv_service_classes"),
    "test": ("ptv_countries", "finto_liito", "finto_tero"),
}
"""Lists of the first columns, by part."""
_LETTERS: Final = str.maketrans({"å": "{", "ä": "|", "ö": "}", "é": "e", "ü": "y"})
_FIRST: Final = ("Aino", "Rolf", "Helena", "Matti", "Catarina", "Juhani", "Siv", "Eero", "Kaisa", "Göran", "Oili", "Bo")
_LAST: Final = ("Salmi", "Enlund", "Backlund", "Korpi", "Nyholm", "Lahti", "Holm", "Rinne", "Aalto", "Ström", "Vuori")
_MONTHS: Final = (
    ("tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"),
    (
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    ),
)  # fmt: skip

Pair = tuple[str, str]


@dataclass(slots=True)
class Row:
    """A row of a table in both versions; None where a version lacks it. The cells of both versions answer each other in place."""

    cells: tuple[list[str] | None, list[str] | None]
    is_header: bool = False


def _value(kind: str, generator: random.Random, sentences: Sequence[Unit], names: Sequence[Pair]) -> Pair:
    if kind == "sentence":
        unit = generator.choice(sentences)
        return unit.source, unit.target
    return generator.choice(names) if kind == "name" else _MAKERS[kind](generator)


def _sum(generator: random.Random) -> Pair:
    euros = f"{generator.randint(1, 40)} {generator.randint(0, 9)}00"
    return f"{euros} euroa", f"{euros} euro"


def _date(generator: random.Random) -> Pair:
    day, month, year = generator.randint(1, 28), generator.randint(1, 12), generator.randint(2021, 2029)
    if generator.random() < 0.5:
        return f"{day}.{month}.{year}", f"{day}.{month}.{year}"
    return f"{day}. {_MONTHS[0][month - 1]}kuuta {year}", f"den {day} {_MONTHS[1][month - 1]} {year}"


def _percent(generator: random.Random) -> Pair:
    share = f"{generator.randint(1, 99)} %"
    return share, share


def _telephone(generator: random.Random) -> Pair:
    number = f"0295 {generator.randint(100, 999)} {generator.randint(100, 999)}"
    return number, number


def _person(generator: random.Random) -> Pair:
    first, last = generator.choice(_FIRST), generator.choice(_LAST)
    contact = f"{first} {last}, {first}.{last}@example.fi".replace("ö", "o")
    return contact, contact


def _number(generator: random.Random) -> Pair:
    number = str(generator.randint(0, 400))
    return number, number


_MAKERS: Final[dict[str, Callable[[random.Random], Pair]]] = {
    "sum": _sum,
    "date": _date,
    "percent": _percent,
    "telephone": _telephone,
    "person": _person,
    "number": _number,
}

KINDS: Final = ("sum", "date", "percent", "telephone", "person", "name", "number", "sentence")
_HEADS: Final = {
    "sum": ("Määrä", "Belopp"),
    "date": ("Päivämäärä", "Datum"),
    "percent": ("Osuus", "Andel"),
    "telephone": ("Puhelin", "Telefon"),
    "person": ("Yhteyshenkilö", "Kontaktperson"),
    "name": ("Luokka", "Klass"),
    "number": ("Lukumäärä", "Antal"),
    "sentence": ("Kuvaus", "Beskrivning"),
}


def table(level: str, generator: random.Random, part: str, sentences: Sequence[Unit]) -> list[Row]:
    """One table, edited."""
    names = [pair for pair in names_of(generator.choice(NAMES[part])) if max(map(len, pair)) < 60]
    labels = generator.sample(names, generator.randint(4, 16))
    is_labels = level in ("labels", "texts")
    kinds = generator.sample(KINDS, 1 if is_labels else generator.randint(1, 4))
    rows: list[Row] = []
    for name in labels:
        mine = [generator.choice(KINDS)] if is_labels else kinds
        pairs = [name, *(_value(kind, generator, sentences, names) for kind in mine)]
        rows.append(Row(([pair[0] for pair in pairs], [pair[1] for pair in pairs])))
        if level in ("changed", "mixed"):
            _change(rows[-1], mine, generator, sentences, names)
    edits = LEVELS[1:8] if level == "mixed" else (level,)
    short = generator.randint(0, 1)
    if "empty" in edits or is_labels:
        _empty(rows, short, generator)
    if "lost" in edits or is_labels:
        _lose(rows, generator)
    if not is_labels:
        rows.insert(
            0,
            Row(
                tuple([head[side] for head in [("Nimi", "Namn"), *map(_HEADS.__getitem__, kinds)]] for side in (0, 1)),
                True,
            ),
        )  # type: ignore[arg-type]
    if "column" in edits and len(kinds) > 1:
        column = generator.randint(1, len(kinds))
        for row in rows:
            cells = row.cells[short]
            if cells is not None:
                cells[column] = "\x00"
    return rows


def _change(
    row: Row, kinds: Sequence[str], generator: random.Random, sentences: Sequence[Unit], names: Sequence[Pair]
) -> None:
    for column, kind in enumerate(kinds, 1):
        if generator.random() < 0.2 and row.cells[1] is not None:
            row.cells[1][column] = _value(kind, generator, sentences, names)[1]


def _empty(rows: list[Row], side: int, generator: random.Random) -> None:
    for row in rows:
        cells = row.cells[side]
        for column in range(1, len(cells or ())):
            if generator.random() < 0.2 and cells is not None:
                cells[column] = ""


def _lose(rows: list[Row], generator: random.Random) -> None:
    for row in rows:
        if generator.random() < 1 / 7:
            row.cells = (None, row.cells[1]) if generator.random() < 0.5 else (row.cells[0], None)


def ordered(rows: list[Row], level: str, generator: random.Random) -> tuple[list[Row], list[Row]]:
    """The rows of each version in its order."""
    first, second = list(rows), list(rows)
    start = int(bool(rows) and rows[0].is_header)
    if level == "sorted" or (level == "mixed" and generator.random() < 0.3):
        for side, order in enumerate((first, second)):
            order[start:] = sorted(
                order[start:],
                key=lambda row, side=side: (row.cells[side] or [""])[0].casefold().translate(_LETTERS),  # type: ignore[misc]
            )
    elif level in ("swapped", "mixed"):
        for _ in range(2):
            a, b = generator.sample(range(start, len(second)), 2)
            second[a], second[b] = second[b], second[a]
    return first, second


def laid(
    rows: list[Row], side: int, level: str, short: int, generator: random.Random
) -> list[tuple[Block, Row | None, tuple[int, ...]]]:
    """The blocks of one version of a table: each with its row, and the columns that its cells are of."""
    result: list[tuple[Block, Row | None, tuple[int, ...]]] = []
    broken = generator.randint(2, max(2, len(rows) - 2)) if level in ("pages", "mixed") and side == short else -1
    for number, row in enumerate(rows):
        cells = row.cells[side]
        if cells is None:
            continue
        columns = tuple(column for column, cell in enumerate(cells) if cell != "\x00")
        kept = tuple(cells[column] for column in columns)
        rest: tuple[str, ...] = ()
        if number == broken and not row.is_header:
            kept, rest = _cut(kept)
        if number == broken and not rest:
            result += _page_break(rows[0], side)
        if level == "texts" and side == short:
            text = f"{kept[0]}: {kept[1]}" if kept[1] else f"{kept[0]}:"
            result.append((Block(BlockKind.PARAGRAPH, text), row, columns))
        else:
            result.append((_row(kept, header=row.is_header, labels=level in ("labels", "texts")), row, columns))
        if rest:
            result += [*_page_break(rows[0], side), (_row(rest), row, columns)]
    return result


def _page_break(head: Row, side: int) -> list[tuple[Block, Row | None, tuple[int, ...]]]:
    """The number of the page, and the head of the table once more."""
    cells = head.cells[side]
    found: list[tuple[Block, Row | None, tuple[int, ...]]] = [(Block(BlockKind.FURNITURE, "3 (7)"), None, ())]
    if head.is_header and cells is not None:
        found.append((_row(tuple(cell for cell in cells if cell != "\x00"), header=True), None, ()))
    return found


def _cut(cells: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A row whose longest cell goes on after the page: what stands before, and after; nothing after where no cell is long."""
    column = max(range(len(cells)), key=lambda c: len(cells[c].split()))
    words = cells[column].split()
    if column == 0 or len(words) < 5:
        return cells, ()
    before = " ".join(words[: len(words) // 2])
    after = " ".join(words[len(words) // 2 :])
    place = slice(column, column + 1)
    empty = [""] * len(cells)
    return (
        (*cells[: place.start], before, *cells[place.stop :]),
        (*empty[: place.start], after, *empty[place.stop :]),
    )


def _row(cells: tuple[str, ...], *, header: bool = False, labels: bool = False) -> Block:
    return Block(BlockKind.ROW, "\t".join(cells), cells=cells, is_header=header, is_key_value=labels)
