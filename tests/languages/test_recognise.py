"""Errors and remarks of the readers are told in Finnish and Swedish: every text in the code is in the tables."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

import align
from align import errors
from align.languages import table
from align.languages.recognise import recognised
from align.languages.sayings import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUSE = Path(align.__file__).parent
FILES = sorted([*HOUSE.glob("extract/**/*.py"), HOUSE / "onefile.py"])
NOT_OF_DOCUMENTS = {"boxes.py"}
"""Drawing is asked for on the command line alone, which speaks English."""
PUT_TOGETHER = {
    "X1 cannot be read from a string": (),  # the library alone is asked for that
    "use X1": (),
    "X1, more than the limit of X1": (
        "has 12 pages, more than the limit of 5",
        "has too many bytes, more than the limit of 5",
    ),
    "X1, and there is nothing to compare it with": (
        "it holds one language only (fi), and there is nothing to compare it with",
        "no language could be told in it, and there is nothing to compare it with",
    ),
    "X1 X1 damaged: part of the text may be missing": (
        "the file is damaged: part of the text may be missing",
        "page 3 is damaged: part of the text may be missing",
        "pages 3, 4 are damaged: part of the text may be missing",
    ),
}
"""Texts whose own words come from several places, and what comes of them."""
STANDING = "X1"
"""Stands for what the code puts in."""


def told(node: ast.AST | None) -> str:
    """A text with ``STANDING`` for its values, "" for one that is no literal."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(v.value) if isinstance(v, ast.Constant) else STANDING for v in node.values)
    return ""


def assigned(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Names that a text is given to, in the module or a function."""
    for node in ast.walk(tree):
        target = (
            node.targets[0]
            if isinstance(node, ast.Assign)
            else node.target
            if isinstance(node, ast.AnnAssign)
            else None
        )
        if isinstance(target, ast.Name) and isinstance(node, ast.Assign | ast.AnnAssign):
            yield target.id, told(node.value)


def texts() -> Iterator[tuple[str, str]]:
    for file in FILES:
        if file.name in NOT_OF_DOCUMENTS:
            continue
        tree = ast.parse(file.read_text("utf-8"))
        named = dict(assigned(tree))
        yield from ((file.name, text) for name, text in named.items() if name == "hint")
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            if isinstance(node.func, ast.Name) and node.func.id in errors.__all__:
                for said in (node.args[0], *(k.value for k in node.keywords if k.arg == "hint")):
                    yield file.name, named.get(said.id, "") if isinstance(said, ast.Name) else told(said)
            elif isinstance(node.func, ast.Attribute) and node.func.attr == "append":
                where = node.func.value
                if isinstance(where, ast.Attribute) and where.attr == "warnings" and node.args:
                    yield file.name, told(node.args[0])


ALL = sorted(
    {(file, whole) for file, text in texts() if text and text != STANDING for whole in PUT_TOGETHER.get(text, (text,))}
)


def test_there_are_texts() -> None:
    assert len(ALL) > 80


@pytest.mark.parametrize(("file", "text"), ALL)
def test_every_text_of_the_readers_is_told_in_each_language(file: str, text: str) -> None:
    found = recognised(text)
    assert found is not None, f"{file}: {text!r} is missing in align/languages/*/errors.toml"
    assert phrase(found, "en") == text
    assert len({phrase(found, language) for language in ("en", "fi", "sv")}) == 3


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_tables_have_the_same_keys_and_slots(language: str) -> None:
    english, other = table("en", "errors"), table(language, "errors")
    assert {s: set(entries) for s, entries in english.items()} == {s: set(entries) for s, entries in other.items()}
    for section, entries in english.items():
        for name, text in entries.items():
            assert slots(text) == slots(other[section][name]), f"{section}.{name}"


def slots(text: str) -> set[tuple[str, str | None]]:
    return {(name, how) for _, name, how, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", ["en", "fi", "sv"])
def test_each_entry_is_found_again(language: str) -> None:
    for section, entries in table("en", "errors").items():
        for name, text in entries.items():
            if section == "what":
                continue
            sample = "".join(f"{said}{'Z9' if slot else ''}" for said, slot, *_ in Formatter().parse(text))
            found = recognised(sample)
            assert found is not None
            assert found.key == f"errors.{section}.{name}", sample
            assert phrase(found, language).count("Z9") == sample.count("Z9")


def test_parts_lists_and_numbers_are_told_too() -> None:
    def in_(language: str, text: str) -> str:
        found = recognised(text)
        assert found is not None
        return phrase(found, language)

    assert in_("fi", "this is a PNG picture, which we do not read") == "tiedosto on PNG-kuva, eikä sellaisia lueta"
    assert in_("sv", "save it as .docx, .xlsx or .pptx") == "spara den i formatet .docx, .xlsx eller .pptx"
    assert "1\u202f234 sivua" in in_("fi", "has 1,234 pages, more than the limit of 1,000")
    assert in_("sv", "OCR: the file is empty") == "texttolkning: filen är tom"


@pytest.mark.parametrize("text", ["", "something nobody wrote", "the file is empty " * 500])
def test_other_texts_are_left_alone(text: str) -> None:
    assert recognised(text) is None
