"""Finnish nominal inflection by rule: the stems of a word and the endings each may take. No dictionary.

A glossary is closed, so the question is never "what is the base form of this word" but "is this word a form of that
term". ``stems`` gives the legal stems of a base form with their kind, ``fits`` tells whether what follows a stem is an ending of that
kind.

Source: Iso suomen kielioppi, VISK § 41–94 (gradation, stem types, endings), kaino.kotus.fi/visk.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from align.languages import strings, table
from align.languages.fi.declension import Stem, comparative, declension_of, inflected_vowel, loan
from align.languages.fi.gradation import VOWELS, strengthened, weakened
from align.languages.fi.verbs import participles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["fits", "participles", "roots", "singulars", "stems", "stripped"]

_TABLE: Final = table("fi", "inflection")
_POSSESSIVES: Final = strings("fi", "inflection", "possessives")
_CLITICS: Final = strings("fi", "inflection", "clitics")
_COMPARED: Final = tuple(_TABLE["comparison"]["endings"])
_SUFFIXES: Final = tuple(sorted(_TABLE["derivation"]["suffixes"], key=len, reverse=True))
_LEAST_ROOT: Final = int(_TABLE["derivation"]["least_root"])
_IRREGULAR: Final = (("aika", "aja"), ("poika", "poja"))


@lru_cache(maxsize=65536)
def stems(word: str) -> frozenset[Stem]:
    """All stems of a base form in lower case, with their kinds; the base form itself is of kind "nominative"."""
    found: set[Stem] = {(word, "nominative")}
    if len(word) < 2:
        return frozenset(found)
    decline = declension_of(word)
    if decline is not None:
        found.update(decline(word))
        if word.endswith("t"):
            found.update(_of_plural(word))
    elif word[-1] in VOWELS:
        found.update(inflected_vowel(word))
    else:
        found.update(loan(word))
    if word[-1] in VOWELS and word[-2] in VOWELS:
        found.add((word, "diphthong"))
        if decline is None:
            found.update((stem, "contracted") for stem, kind in tuple(found) if kind == "plural")
    elif word[-1] in "oöaä" and len(word) > 5:
        # three syllables: henkilöiden, kysymyksiä, palveluita
        found.update((stem, "contracted") for stem, kind in tuple(found) if kind == "plural")
    for ending, other in _IRREGULAR:
        if word.endswith(ending):
            found.add((word[: -len(ending)] + other, "singular"))
    if word.endswith(_COMPARED):
        found.update(_compared(word, frozenset(found)))
    return frozenset(found)


def _of_plural(word: str) -> Iterator[Stem]:
    """Stems of the singulars of a word that is listed in the plural (*varhaiskasvatuspalvelut*)."""
    for singular in singulars(word):
        yield singular, "nominative"
        if not singular.endswith("t") or singular.endswith(("nut", "nyt")):
            yield from stems(singular)


def _compared(word: str, declined: Iterable[Stem]) -> Iterator[Stem]:
    """Comparative and superlative: *haavoittuvampi, haavoittuvin, haavoittuvimmassa*."""
    for stem, kind in declined:
        if kind == "singular" and stem != word[:-1]:
            root = stem[:-1] + "e" if stem.endswith("a") and len(stem) == 4 else stem
            yield from comparative(root)
        elif kind == "plural":
            base = stem[:-1]
            yield base + "in", "nominative"
            for vowel in "aä":
                yield base + "imp" + vowel, "singular"
                yield base + "imm" + vowel, "singular"
            yield base + "impi", "plural"
            yield base + "immi", "plural"
            yield base + "in", "consonant"


# --- endings ---


@cache
def _endings(kind: str) -> frozenset[str]:
    """Every ending a kind of stem takes, with possessives and clitics."""
    rows = _TABLE["endings"][kind]
    bare = set(_harmonic(rows["plain"]))
    bare.update(host + owner for host in _harmonic(rows["owner"]) for owner in _POSSESSIVES)
    bare.update(host + host[-1] + "n" for host in _harmonic(rows["vowel"]))
    return frozenset(ending + clitic for ending in bare for clitic in ("", *_CLITICS))


def _harmonic(endings: Iterable[str]) -> Iterator[str]:
    for ending in endings:
        yield ending.replace("A", "a")
        if "A" in ending:
            yield ending.replace("A", "ä")


@cache
def _illatives(vowel: str) -> frozenset[str]:
    """*talo+on, talo+onsa*: the vowel of the stem doubles."""
    bare = [vowel + "n", *(vowel + owner for owner in _POSSESSIVES)]
    return frozenset(ending + clitic for ending in bare for clitic in ("", *_CLITICS))


def fits(stem: str, kind: str, rest: str) -> bool:
    """Whether ``rest`` is an ending that a stem of this kind takes."""
    if rest in _endings(kind):
        return True
    return kind == "singular" and bool(rest) and rest[0] == stem[-1] and rest in _illatives(stem[-1])


# --- other directions ---


def singulars(plural: str) -> tuple[str, ...]:
    """Base forms of which a nominative plural may be the plural, likeliest first; empty when the word is none.

    *palvelut* → *palvelu*; *asiakkaat* → *asiakas*; *ikääntyneet* → *ikääntynyt, ikääntynee …*.
    """
    if len(plural) < 4 or not plural.endswith("t") or plural[-2] not in VOWELS or plural.endswith(("nut", "nyt")):
        return ()
    base = plural[:-1]
    found: list[str] = []
    for ending, singular in (
        ("iset", "inen"),
        ("set", "nen"),
        ("neet", "nut"),
        ("neet", "nyt"),
        ("uudet", "uus"),
        ("yydet", "yys"),
        ("udet", "us"),
        ("ydet", "ys"),
        ("ukset", "us"),
        ("ykset", "ys"),
        ("kset", "s"),
        ("ttomat", "ton"),
        ("ttömät", "tön"),
        ("mmat", "mpi"),
        ("mmät", "mpi"),
        ("imet", "in"),
    ):
        if plural.endswith(ending):
            found.append(plural[: -len(ending)] + singular)
    if plural.endswith(("aat", "äät", "iit")):
        found += [weak[:-1] + "s" for weak in weakened(base)] + [base[:-1] + "s"]
    if plural.endswith("eet"):
        found += [weak[:-1] for weak in weakened(base)] + [base[:-1]]
    if plural.endswith("et"):
        found += [strong[:-1] + "i" for strong in strengthened(base)] + [base[:-1] + "i"]
        if plural.endswith("det"):
            found.append(plural[:-3] + "si")
        if plural.endswith(("net", "ret", "let")):
            found.append(plural[:-2])
    found += [*strengthened(base), base]
    return tuple(dict.fromkeys(word for word in found if len(word) > 2))


def stripped(word: str) -> tuple[str, ...]:
    """The word without clitic and possessive suffix: case forms that a dictionary may know (*palveluissaan* → *palveluissa*)."""
    bases = [word]
    bases += [word[: -len(clitic)] for clitic in _CLITICS if word.endswith(clitic) and len(word) - len(clitic) >= 4]
    found: list[str] = bases[1:]
    for base in bases:
        for owner in _POSSESSIVES:
            if base.endswith(owner) and len(base) - len(owner) >= 3:
                found += _case_forms(base[: -len(owner)])
        if len(base) >= 6 and base[-1] == "n" and base[-2] == base[-3]:
            host = base[:-2]
            if host.endswith("kse"):
                found.append(host[:-1] + "i")
            elif host.endswith(("a", "ä", "lle")):
                found.append(host)
    return tuple(dict.fromkeys(found))


def _case_forms(host: str) -> Iterator[str]:
    """Case forms that end as ``host`` before a possessive suffix: *kunnaksensa* is *kunnaksi*, *taloonsa* is *taloon*."""
    if host.endswith("kse"):
        yield host[:-1] + "i"
    yield host
    yield host + "n"


def roots(word: str) -> frozenset[str]:
    """The beginning that words derived from the same root share (*syrjäytyminen* → *syrjäyt*); empty for short words."""
    for suffix in _SUFFIXES:
        root = word.removesuffix(suffix)
        if root != word and len(root) >= max(_LEAST_ROOT, (2 * len(word)) // 5):
            return frozenset((root,))
    return frozenset()
