"""The term finder on a spaCy pipeline: ``nlp.add_pipe("rinnan_terms", config={"glossaries": ["terms.csv"]})``.

Works on the blank pipelines (``spacy.blank("fi")``, ``spacy.blank("sv")``) and on trained ones. Each hit becomes a
span in ``doc.spans["terms"]`` with the
concept's id as ``span.id_`` (``kb_id_`` too), the term as ``span.label_``, and the hit itself in ``span._.term_hit``.
A hit inside a word, as the last part of
a compound is, gets the whole token; its exact place is in the hit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from spacy.language import Language
from spacy.tokens import Span
from spacy.util import compile_infix_regex, compile_prefix_regex

from align.glossary.finder import TermFinder
from align.glossary.load import bundled, load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from align.model import Glossary

__all__ = ["NAME", "TermComponent", "blank_pipeline"]

NAME: Final = "rinnan_terms"
_BUILTIN: Final = "builtin:"


class TermComponent:
    """A pipeline component that finds glossary terms; it changes nothing but ``doc.spans[key]``."""

    def __init__(self, glossaries: Sequence[Glossary], language: str, *, key: str = "terms") -> None:
        self._language = language
        self._key = key
        self.use(glossaries)

    def use(self, glossaries: Sequence[Glossary]) -> None:
        """Find the terms of these glossaries from now on."""
        self._finder = TermFinder(glossaries, self._language)

    def __call__(self, doc: Doc) -> Doc:
        """Put the terms of a document into its spans."""
        spans = []
        for hit in self._finder.find(doc.text):
            if hit.term.is_confusable:
                continue
            span = doc.char_span(hit.start, hit.end, label=hit.term.text, kb_id=hit.concept.id, alignment_mode="expand")
            if span is not None:
                span.id_ = hit.concept.id
                span._.term_hit = hit
                spans.append(span)
        doc.spans[self._key] = spans
        return doc


@Language.factory(NAME, default_config={"glossaries": [], "key": "terms"}, assigns=["doc.spans"])
def make_component(nlp: Language, name: str, glossaries: list[Any], key: str) -> TermComponent:  # noqa: ARG001 - spaCy's signature
    """The component from a pipeline's configuration; glossaries are paths, ``builtin:NAME``, or ``Glossary`` objects.

    Raises:
        GlossaryError: a list cannot be read.
    """
    return TermComponent([_glossary(entry) for entry in glossaries], nlp.lang or "", key=key)


def _glossary(entry: Any) -> Glossary:
    if isinstance(entry, str):
        return bundled(entry.removeprefix(_BUILTIN)) if entry.startswith(_BUILTIN) else load(entry)
    found: Glossary = entry
    return found


if not Span.has_extension("term_hit"):
    Span.set_extension("term_hit", default=None)


def blank_pipeline(glossaries: Sequence[Glossary], language: str, *, key: str = "terms") -> Language:
    """A blank pipeline of a language that finds terms, with the tokeniser corrected for our documents.

    Beside spaCy's own rules a leading slash, bullets glued to a word, ``+`` between words and Markdown marks are
    cut off: */icke-diskriminering*,
    *•Toiminta*, *EU+valtio*. *ESF+* stays whole.
    """
    import spacy

    nlp = spacy.blank(language)
    correct_tokeniser(nlp)
    component: TermComponent = nlp.add_pipe(NAME, config={"key": key})  # type: ignore[assignment]
    component.use(glossaries)
    return nlp


def correct_tokeniser(nlp: Language) -> None:
    """Add the prefixes and infixes that spaCy's Finnish and Swedish rules lack."""
    prefixes = [*(nlp.Defaults.prefixes or ()), r"/", r"[•▪◦−–—]", r"\*\*", r"##+"]
    infixes = [*(nlp.Defaults.infixes or ()), r"(?<=\w)\+(?=\w)", r"(?<=\w)/(?=\w)", r"\*\*"]
    tokenizer: Any = nlp.tokenizer
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
