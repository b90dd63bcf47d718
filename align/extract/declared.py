"""Languages that a file declares for its passages, and when to believe them.

HTML, Word, PowerPoint, OpenDocument and tagged PDF can say which language a passage is in. A title or a name in another
language is often too short for any detector, so the declaration is worth having; but programs stamp text with the language
of the keyboard or of the template, and then whole documents are declared wrongly. So a file is believed as far as its long
passages bear it out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from align.languages.detect import detect, document_language
from align.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["language_code", "main_declared", "trusted_languages"]

_LONG: Final = 6
"""Words from which the text itself says its language."""
_SURE: Final = 0.75
_ERRORS: Final = 0.1
"""Share of the long declared passages that may be in another language than declared."""
_CODE: Final = re.compile(r"([A-Za-z]{2})(?:[-_].*)?")
_SHARE: Final = 0.9
"""Share of a block's letters that must be declared to be in one language."""


def language_code(value: str | None) -> str | None:
    """The ISO 639-1 code of a language tag ("sv-FI" → "sv"); None for none, and for what is no language."""
    found = _CODE.fullmatch(value or "")
    return found[1].lower() if found else None


def main_declared(letters: Mapping[str | None, int]) -> str | None:
    """The language that nearly all letters of a block are declared to be in, None when there is none."""
    total = sum(letters.values())
    if not total:
        return None
    best = max(letters, key=lambda code: letters[code])
    return best if letters[best] >= _SHARE * total else None


def trusted_languages(blocks: Sequence[Block], main: str) -> list[Block]:
    """The blocks, with ``language`` only where it is to be believed and differs from the document's.

    ``main`` is the document's language, "" when it is not known yet.
    """
    declared = [block for block in blocks if block.language]
    if not declared:
        return list(blocks)
    main = main or _main(blocks)
    if len({block.language for block in declared} - {main}) == 0:
        return [replace(block, language=None) if block.language else block for block in blocks]
    long = [block for block in declared if _words(block.text) >= _LONG]
    wrong = sum(not _may_be(block) for block in long)
    if wrong > _ERRORS * len(long):
        return [replace(block, language=None) if block.language else block for block in blocks]
    return [
        replace(block, language=block.language if block.language != main and _may_be(block) else None)
        if block.language
        else block
        for block in blocks
    ]


def _main(blocks: Iterable[Block]) -> str:
    furniture = {BlockKind.FURNITURE, BlockKind.TOC}
    return document_language(block.text for block in blocks if block.kind not in furniture)[0]


def _words(text: str) -> int:
    return sum(1 for word in text.split() if any(c.isalpha() for c in word))


def _may_be(block: Block) -> bool:
    """Whether the text does not speak against the language it is declared to be in."""
    found, confidence = detect(block.text)
    return not found or found == block.language or confidence < _SURE
