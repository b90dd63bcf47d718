"""Tables: numbers under the heads of their columns, and tables of another shape."""

from __future__ import annotations

from decimal import Decimal

import pytest

from align.check.heads import tables_of
from align.facts import bare_value, read_facts, scale_of, under
from align.model import Block, BlockKind


@pytest.mark.parametrize(
    ("head", "language", "factor"),
    [
        ("2025, 1 000 euroa", "fi", 1000),
        ("Menot (milj. euroa)", "fi", 1_000_000),
        ("1 000 €", "fi", 1000),
        ("tusen euro", "sv", 1000),
        ("Utgifter, mn euro", "sv", 1_000_000),
        ("M€", "fi", 1_000_000),
        ("Hinta, €", "fi", 1),
    ],
)
def test_scale_of_a_head(head: str, language: str, factor: int) -> None:
    scale = scale_of(head, language)
    assert scale is not None
    assert (scale.currency, scale.factor) == ("EUR", Decimal(factor))


@pytest.mark.parametrize("head", ["Hinta 5 €", "Rahoitus", "2025", "Tulot alle 1 000 euroa vuodessa"])
def test_no_scale(head: str) -> None:
    assert scale_of(head, "fi") is None


def test_a_number_under_a_head_is_an_amount() -> None:
    scale = scale_of("1 000 euroa", "fi")
    assert scale is not None
    amount, year = (under(fact, scale) for fact in read_facts("12,5 vuonna 2025", "fi"))
    assert (amount.kind, amount.value, bare_value(amount)) == ("amount", "EUR 12500", "12.5")
    assert year.kind == "number"


def test_a_table_ends_where_other_text_stands() -> None:
    row, head, text = (
        Block(BlockKind.ROW, "a\tb", cells=("a", "b")),
        Block(BlockKind.ROW, "x\ty", cells=("x", "y"), is_header=True),
        Block(BlockKind.PARAGRAPH, "Tekstiä."),
    )
    assert tables_of((text, head, row, row, text, row, head, row)) == ((1, 2, 3), (5,), (6, 7))
