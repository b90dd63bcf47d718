"""The shipped bilingual lexicon: which words translate a word, and how surely."""

from __future__ import annotations

from functools import cache

from align.pair.tables import table_folder

__all__ = ["translations"]


def translations(word: str, source: str, target: str) -> tuple[tuple[str, float], ...]:
    """Known translations of a word form with weights 0–1, the likeliest first.

    Args:
        word: as written; compared in lower case, not lemmatised.
        source: language code of the word.
        target: language code of the translations.

    Returns:
        Empty when the word is unknown or no lexicon is shipped for the languages.
    """
    return _lexicon(source, target).get(word.lower(), ())


@cache
def _lexicon(source: str, target: str) -> dict[str, tuple[tuple[str, float], ...]]:
    path = table_folder(source, target) / "lexicon.tsv"
    if source == target or not path.is_file():
        return {}
    forward = (source, target) == tuple(
        sorted((source, target))
    )  # the file's first column is the first code by alphabet
    entries: dict[str, list[tuple[str, float]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        first, second, weight = line.split("\t")
        entries.setdefault(first if forward else second, []).append((second if forward else first, float(weight)))
    return {word: tuple(sorted(found, key=lambda entry: (-entry[1], entry[0]))) for word, found in entries.items()}
