"""More keys for words, from what happens to be installed: Voikko, trained spaCy pipelines. Never required."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["capabilities", "installed_keys"]

_VOIKKO_LANGUAGES: Final = ("fi",)
_MODELS: Final = ("core_news_lg", "core_news_md", "core_news_sm", "experimental_web_md")


@cache
def _voikko() -> tuple[Any, str]:
    """A Voikko analyser and what is to be said about it; None when it cannot run."""
    if find_spec("libvoikko") is None:
        return None, "libvoikko is not installed"
    try:
        import libvoikko

        return libvoikko.Voikko("fi"), "libvoikko with its Finnish dictionary"
    except Exception as error:  # noqa: BLE001 - a system library: OSError, VoikkoException, AttributeError …
        return None, f"libvoikko is installed but cannot run: {error}"


def _voikko_keys(word: str) -> tuple[str, ...]:
    """Base forms Voikko gives a word. It gives the verb for inflected *-minen* nouns; the noun is meant too."""
    analyser, _ = _voikko()
    found: dict[str, None] = {}
    for analysis in analyser.analyze(word):
        base = str(analysis.get("BASEFORM", "")).lower()
        if base:
            found[base] = None
        structure = str(analysis.get("FSTOUTPUT", ""))
        if analysis.get("CLASS") == "nimisana" and "minen" in structure.replace("i", "i") and base.endswith(("a", "ä")):
            found[base[:-1] + "minen"] = None
    return tuple(found)


@cache
def _pipeline(language: str) -> tuple[Any, str]:
    """A trained spaCy pipeline for lemmas and its name; None when there is none."""
    for model in _MODELS:
        name = f"{language}_{model}"
        if find_spec(name) is not None:
            try:
                import spacy

                return spacy.load(name, exclude=["ner", "parser", "senter"]), name
            except (OSError, ValueError, ImportError) as error:
                return None, f"{name} is installed but cannot be loaded: {error}"
    return None, ""


def installed_keys(language: str) -> tuple[Callable[[str], tuple[str, ...]], ...]:
    """Functions from a word in lower case to base forms it may have, for each analyser that runs."""
    found: list[Callable[[str], tuple[str, ...]]] = []
    if language in _VOIKKO_LANGUAGES and _voikko()[0] is not None:
        found.append(lru_cache(maxsize=65536)(_voikko_keys))
    pipeline, _ = _pipeline(language)
    if pipeline is not None:

        @lru_cache(maxsize=65536)
        def lemmas(word: str) -> tuple[str, ...]:
            return tuple(token.lemma_.lower() for token in pipeline(word) if token.lemma_)

        found.append(lemmas)
    return tuple(found)


def capabilities(languages: tuple[str, ...] = ("fi", "sv")) -> tuple[tuple[str, bool, str], ...]:
    """What helps finding terms on this machine: name, whether it is there, and a sentence about it (for ``rinnan doctor``)."""
    from align.files import cache_folder
    from align.glossary.words import base_forms

    rows: list[tuple[str, bool, str]] = []
    for language in languages:
        forms = base_forms(language)
        rows.append(
            (
                f"simplemma {language}",
                forms.is_available,
                f"base forms; cached in {cache_folder()}" if forms.is_available else "rules of inflection alone",
            )
        )
    analyser, said = _voikko()
    rows.append(("voikko", analyser is not None, said))
    for language in languages:
        pipeline, said = _pipeline(language)
        rows.append(
            (f"spaCy {language}", pipeline is not None, said or f"no trained pipeline ({language}_core_news_*)")
        )
    rows.append(("rdflib", find_spec("rdflib") is not None, "reads SKOS in Turtle"))
    return tuple(rows)
