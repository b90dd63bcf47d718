"""Swedish inflection by rule: the forms of a noun, adjective or verb given in its base form. No dictionary.

Swedish endings are few, so whole forms are generated; a word whose declension the spelling does not show gets those of all it could
belong to. Over-generation costs little: a form nobody writes is never found, and forms that are words of their own are
kept apart by the dictionary and by ``inflection.toml``.

Source: Svenska Akademiens grammatik, vol. 2 (declensions, definite forms, agreement, verb groups).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from align.languages import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["fits", "forms", "participles", "roots", "singulars", "stems", "stripped"]

_TABLE: Final = table("sv", "inflection")
_VOWELS: Final = frozenset(_TABLE["vowels"])
_CONSONANT: Final = _TABLE["consonant"]
_VOWEL: Final = _TABLE["vowel"]
_NEVER_ADJECTIVE: Final = tuple(_CONSONANT["never_adjective"])
_WITHOUT_AR: Final = tuple(_CONSONANT["without_ar"])
_UMLAUT: Final = dict(_TABLE["umlaut"])
_VERBS: Final[dict[str, list[str]]] = dict(_TABLE["verbs"])
_SHORT_VERB: Final = int(_TABLE["compound_verbs"]["short"])
_NO_COMPOUNDS: Final = frozenset(_TABLE["compound_verbs"]["never"])
_BEFORE_VERBS: Final = frozenset(_TABLE["compound_verbs"]["before"])
_SUFFIXES: Final = tuple(sorted(_TABLE["derivation"]["suffixes"], key=len, reverse=True))
_PLURALS_IN_R: Final = tuple(_TABLE["plurals_in_r"])
_LEAST_ROOT: Final = int(_TABLE["derivation"]["least_root"])


def _add(stem: str, endings: Iterable[str]) -> Iterator[str]:
    return (stem + ending for ending in endings)


def _in_a(word: str) -> Iterator[str]:
    """*flicka*, *tema*, *förankra*."""
    base = word[:-1]
    yield from _add(base, _VOWEL["a"])
    yield from _add(word, _VOWEL["a_added"])
    yield from _add(base, _VOWEL["verb"])
    if base.endswith(("mm", "nn")):
        yield from _add(base[:-1], ("de", "des", "t", "ts", "d", "da", "s"))


def _in_e(word: str) -> Iterator[str]:
    """*timme*, *område*, *lärare*."""
    yield from _add(word[:-1], _VOWEL["e"])
    yield from _add(word, _VOWEL["e_added"])
    if word.endswith("are"):
        yield word[:-1] + "na"
        yield word[:-1] + "n"


def _in_consonant(word: str) -> Iterator[str]:
    """*tjänst*, *kommun*, *program* (mm), *medel* (medlet), *säker* (säkra), *medveten* (medvetna), *ministerium*."""
    doubled = word[-1] in "mn" and word[-2] in _VOWELS
    adjective = not word.endswith(_NEVER_ADJECTIVE)
    endings = [e for e in _CONSONANT["noun"] if not (e.startswith("ar") and word.endswith(_WITHOUT_AR))]
    if adjective:
        endings += _CONSONANT["adjective"]
    for stem in (word, word + word[-1]) if doubled else (word,):
        yield from _add(stem, endings)
    if len(word) > 3 and word[-2] in "ea" and word[-1] in "lrn" and word[-3] not in _VOWELS:
        short = word[:-2] + word[-1]
        yield from _add(short, ("ar", "arna", "er", "erna", "a", "na", "et", "en", "e", "or", "orna"))
        if adjective:
            yield from _add(short, ("are", "ast", "aste"))
        if short[-2] == short[-3]:  # gammal, sommar: one m before another consonant
            yield from _add(short[:-2] + word[-1], ("a", "ar", "arna", "are", "ast", "e"))
    if word.endswith("en"):
        yield from (word[:-1] + "t", word[:-2] + "na")
    if word.endswith("ad"):
        yield from (word[:-1] + "t", word + "e")
    elif word.endswith("d") and adjective:
        yield from (word[:-1] + "t", word[:-1] + "tt")
    if word.endswith(("ium", "eum")):
        yield from _add(word[:-2], ("et", "er", "erna"))
    elif word.endswith("um"):
        yield from _add(word[:-2], ("et", "er", "a", "erna"))
    if word.endswith("an"):
        yield from (word[:-2] + "nar", word + "den")
        yield from _add(word[:-2], ("ningar", "ningarna", "ningen"))  # ansökan, anmälan
    if word.endswith("anden"):
        yield word


def _in_umlaut(word: str) -> Iterator[str]:
    for singular, plural in _UMLAUT.items():
        if word.endswith(singular):
            stem = word[: -len(singular)] + plural
            yield from _add(stem, ("er", "erna", "ar", "arna", "ra", "rar", "rarna"))
            if singular in {"man", "gås", "mus", "lus"}:
                yield from (stem, stem + "nen", stem + "en")


def _in_irregular_verb(word: str) -> Iterator[str]:
    """*sätta, konkurrensutsätta, ta, överta*: the forms of the verb that a word is, or is a compound of."""
    for cut in range(0 if word in _NO_COMPOUNDS else max(1, len(word) - 1)):
        before, verb = word[:cut], word[cut:]
        if verb in _VERBS and (not before or len(verb) > _SHORT_VERB or before in _BEFORE_VERBS):
            present = _VERBS[verb][0]
            stem = present.removesuffix("er") if present != verb + "r" else verb
            # imperative, from which the passive comes (sätt, sätts), and the present participle
            made = [*_VERBS[verb], stem, stem + ("ende" if stem[-1] in _VOWELS else "ande")]
            yield from _add(before, made)
            return


@lru_cache(maxsize=65536)
def forms(word: str) -> frozenset[str]:
    """All forms of a base form in lower case, genitives included. A definite or plural base form gets its own only as far as rules tell."""
    found = {word}
    if len(word) < 2:
        return frozenset(found)
    if word.endswith("a"):
        found.update(_in_a(word))
    elif word.endswith("e"):
        found.update(_in_e(word))
    elif word[-1] in _VOWELS:
        found.update(_add(word, _VOWEL["other"]))
    else:
        found.update(_in_consonant(word))
    found.update(_in_umlaut(word))
    found.update(_in_irregular_verb(word))
    for singular in singulars(word):
        found.add(singular)
        if singular[-1] not in _VOWELS:
            found.update(_in_consonant(singular))
    found.update([form + "s" for form in found if not form.endswith("s")])
    return frozenset(found)


def stems(word: str) -> frozenset[tuple[str, str]]:
    """The forms, as stems of kind "form" that take no further ending."""
    return frozenset((form, "form") for form in forms(word))


def fits(stem: str, kind: str, rest: str) -> bool:  # noqa: ARG001 - one signature for all languages
    """Whether ``rest`` may follow: nothing may."""
    return not rest


def participles(infinitive: str) -> frozenset[str]:  # noqa: ARG001 - one signature for all languages
    """None: the forms of a verb hold them."""
    return frozenset()


def singulars(plural: str) -> tuple[str, ...]:
    """Base forms of which an indefinite plural may be the plural, likeliest first (*tjänster* → *tjänst*); empty when the word is none."""
    found: list[str] = []
    if len(plural) >= 6:
        if plural.endswith(_PLURALS_IN_R):
            found.append(plural[:-2])
        elif plural.endswith("or") and not plural.endswith(("tor", "sor", "ior")):
            found.append(plural[:-2] + "a")
        elif plural.endswith(("anden", "enden", "iden", "åden", "eten")):
            found.append(plural[:-1])
    return tuple(found)


def stripped(word: str) -> tuple[str, ...]:
    """The word without genitive s: what a dictionary may know."""
    return (word[:-1],) if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else ()


def roots(word: str) -> frozenset[str]:
    """The beginning that words derived from the same root share (*diskriminering* → *diskrimin*); empty for short words."""
    for suffix in _SUFFIXES:
        root = word.removesuffix(suffix)
        if root != word and len(root) >= max(_LEAST_ROOT, (2 * len(word)) // 5):
            return frozenset((root,))
    return frozenset()
