"""Finnish nominal inflection by rule: the stems of a word and the endings each may take. No dictionary.

A glossary is closed, so the question is never "what is the base form of this word" but "is this word a form of that
term". ``stems`` gives the legal stems of a base form with their kind, ``fits`` tells whether what follows a stem is an ending of that
kind. Where a base form may belong to several declensions, all are given: *-us* is declined like *kuntoutus* and like *vapaus*.

Source: Iso suomen kielioppi, VISK § 41–94 (gradation, stem types, endings), kaino.kotus.fi/visk.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from align.languages import strings, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["fits", "roots", "singulars", "stems", "stripped"]

Stem = tuple[str, str]
"""A stem and its kind, a key of ``[endings]`` in ``inflection.toml``."""

_TABLE: Final = table("fi", "inflection")
_VOWELS: Final = frozenset(_TABLE["vowels"])
_ALTERNATIONS: Final = tuple((strong, weak) for strong, weak in _TABLE["gradation"])
_SINGLE: Final = tuple((strong, weak) for strong, weak in _TABLE["single_gradation"])
_POSSESSIVES: Final = strings("fi", "inflection", "possessives")
_CLITICS: Final = strings("fi", "inflection", "clitics")
_COMPARED: Final = tuple(_TABLE["comparison"]["endings"])
_SUFFIXES: Final = tuple(sorted(_TABLE["derivation"]["suffixes"], key=len, reverse=True))
_LEAST_ROOT: Final = int(_TABLE["derivation"]["least_root"])


# --- gradation ---------------------------------------------------------------------------------------------------------


def _parts(stem: str) -> tuple[str, str, str]:
    """Beginning, last consonant cluster and final vowels of a stem that ends in a vowel."""
    end = len(stem)
    while end and stem[end - 1] in _VOWELS:
        end -= 1
    start = end
    while start and stem[start - 1] not in _VOWELS:
        start -= 1
    return stem[:start], stem[start:end], stem[end:]


def _weakened(stem: str) -> Iterator[str]:
    """The stem with its last cluster in the weak grade (*kunta* → *kunna*); nothing when it has none."""
    before, cluster, vowels = _parts(stem)
    if not cluster or not vowels or len(vowels) > 2:
        return
    for strong, weak in _ALTERNATIONS:
        if cluster.endswith(strong) and strong != weak:
            yield before + cluster[: -len(strong)] + weak + vowels
    if len(cluster) == 1 and before:
        yield from (before + weak + vowels for strong, weak in _SINGLE if cluster == strong)


def _strengthened(stem: str) -> Iterator[str]:
    """The stem with its last cluster in the strong grade (*tuote* → *tuotte*); nothing when it has none."""
    before, cluster, vowels = _parts(stem)
    if not vowels:
        return
    for strong, weak in _ALTERNATIONS:
        if weak and cluster.endswith(weak):
            yield before + cluster[: -len(weak)] + strong + vowels
    if len(cluster) == 1:
        yield from (before + strong + vowels for strong, weak in _SINGLE if weak and cluster == weak)


def _grades(stem: str) -> set[str]:
    return {stem, *_weakened(stem)}


# --- stems -------------------------------------------------------------------------------------------------------------


def _inflected_vowel(stem: str) -> Iterator[Stem]:
    """Singular and plural stems of a stem in a short vowel, both grades."""
    for graded in _grades(stem):
        yield graded, "singular"
        yield from _plurals(graded)


def _plurals(stem: str) -> Iterator[Stem]:
    base, vowel = stem[:-1], stem[-1:]
    if vowel in "oöuy":
        yield stem + "i", "plural"
        yield stem + "j", "glide"
    elif vowel in "aä":
        rounded = "o" if vowel == "a" else "ö"
        yield base + "i", "plural"
        yield base + rounded + "i", "plural"
        yield base + rounded + "j", "glide"
    elif vowel == "e":
        yield base + "i", "plural"
    elif vowel == "i":
        yield base + "ei", "plural"
        yield base + "ej", "glide"
        yield stem, "plural"


def _nen(word: str) -> Iterator[Stem]:
    base = word[:-3]
    yield base + "se", "singular"
    yield base + "si", "plural"
    yield base + "s", "consonant"


def _long(word: str) -> Iterator[Stem]:
    """*maa, vapaa, työ, tie*: the vowel shortens before the plural i."""
    base = word[:-2] + word[-1] if word[-2:] in {"ie", "uo", "yö"} else word[:-1]
    yield word, "singular"
    yield word, "long"
    yield word, "diphthong"
    yield base + "i", "plural"
    yield base + "i", "contracted"


def _e(word: str) -> Iterator[Stem]:
    """*huone, tuote, hanke*: the weak base form has a strong stem; *nukke, nalle* decline like other vowel stems."""
    for stem in {word, *_strengthened(word)}:
        yield stem + "e", "long"
        yield stem + "i", "plural"
        yield stem + "i", "contracted"
    yield word + "t", "consonant"
    if word.endswith(("kke", "ppe", "tte", "lle", "nne")):
        yield from _inflected_vowel(word)


def _i(word: str) -> Iterator[Stem]:
    """*palkki* (i stays), *lehti* (e comes), *uusi* (s goes back to t), *parempi*."""
    base = word[:-1]
    yield from _inflected_vowel(word)
    yield from _inflected_vowel(base + "e")
    if base.endswith(("l", "n", "r", "s", "t")):
        yield base, "consonant"
    if base.endswith("m"):
        yield base[:-1] + "n", "consonant"
    if base.endswith("s"):
        root = base[:-1]
        for ending in (
            "de",
            "te",
            *(
                ("ne",)
                if root.endswith("n")
                else ("re",)
                if root.endswith("r")
                else ("le",)
                if root.endswith("l")
                else ()
            ),
        ):
            yield root + ending, "singular"
        yield root + "t", "consonant"
    if base.endswith(("ks", "ps", "ts")):
        yield base[:-2] + "s", "consonant"
    if word.endswith("mpi"):
        yield from _comparative(word[:-3])


def _comparative(root: str) -> Iterator[Stem]:
    """Stems of *suure+mpi*."""
    for vowel in "aä":
        yield root + "mp" + vowel, "singular"
        yield root + "mm" + vowel, "singular"
    yield root + "mpi", "nominative"
    yield root + "mpi", "plural"
    yield root + "mmi", "plural"


def _participle(word: str) -> Iterator[Stem]:
    """*syrjäytynyt*: syrjäytynee-, syrjäytynei-, syrjäytynyt-."""
    yield word[:-2] + "ee", "long"
    yield word[:-2] + "ei", "plural"
    yield word[:-2] + "ei", "contracted"
    yield word, "consonant"


def _caritive(word: str) -> Iterator[Stem]:
    """*asunnoton*: asunnottoma-, asunnottomi-, asunnoton-."""
    vowel = "a" if word.endswith("ton") else "ä"
    base = word[:-2] + "t" + word[-2] + "m"
    yield base + vowel, "singular"
    yield base + "i", "plural"
    yield word, "consonant"


def _s(word: str) -> Iterator[Stem]:
    """*kuntoutus* (-kse-), *vapaus* (-ude-), *asiakas* (-kkaa-), *mies*."""
    base = word[:-1]
    yield base + "kse", "singular"
    yield base + "ksi", "plural"
    yield word, "consonant"
    if len(word) > 2 and word[-2] in "uy" and word[-3] in _VOWELS:
        yield base + "de", "singular"
        yield base + "te", "singular"
        yield base + "t", "consonant"
    if word[-2] in "aäieuy":
        for stem in {base, *_strengthened(base)}:
            yield stem + word[-2], "long"
            yield stem + "i", "plural"
            yield stem + "i", "contracted"
            if word[-2] in "aäe":
                yield stem[:-1] + word[-2] + "i", "contracted"
    if word.endswith("mies"):
        yield word[:-2] + "ehe", "singular"
        yield word[:-2] + "ehi", "plural"


def _n(word: str) -> Iterator[Stem]:
    """*jäsen* (-e-), *puhelin* (-ime-), *vanhin* (-impa-)."""
    yield word + "e", "singular"
    yield word + "i", "plural"
    yield word, "consonant"
    if word.endswith("in"):
        for stem in {word[:-1], *_strengthened(word[:-1])}:
            yield from ((stem + ending, "singular") for ending in ("me", "mä", "ma", "mpa", "mpä", "mma", "mmä"))
            yield from ((stem + ending, "plural") for ending in ("mi", "mpi", "mmi"))


def _t(word: str) -> Iterator[Stem]:
    """*olut, kevät*, loans that take i, and words used in the plural: *markkinat, varhaiskasvatuspalvelut*."""
    base = word[:-1]
    yield word, "consonant"
    yield base + "e", "singular"
    yield base + "i", "plural"
    yield word + "i", "singular"
    yield word + "ei", "plural"
    if base.endswith(("a", "ä")):
        yield base + base[-1], "long"
    for stem in {base, *_strengthened(base)}:
        yield from _inflected_vowel(stem)
    for singular in singulars(word):
        yield singular, "nominative"
        if not singular.endswith("t") or singular.endswith(("nut", "nyt")):
            yield from stems(singular)


def _loan(word: str) -> Iterator[Stem]:
    """*askel, sisar, tytär*, and loans that take i: *internet, standard*."""
    yield word + "e", "singular"
    yield word + "i", "plural"
    yield word + "i", "singular"
    yield word + "ei", "plural"
    yield word + "ej", "glide"
    yield word, "consonant"
    if word.endswith(("är", "er", "en", "el")):
        for stem in _strengthened(word[:-1]):
            yield stem + word[-1] + "e", "singular"
            yield stem + word[-1] + "i", "plural"


_BY_ENDING: Final = (
    ("nen", _nen),
    ("nut", _participle),
    ("nyt", _participle),
    ("ton", _caritive),
    ("tön", _caritive),
    ("s", _s),
    ("n", _n),
    ("t", _t),
    ("aa", _long),
    ("ää", _long),
    ("oo", _long),
    ("öö", _long),
    ("uu", _long),
    ("yy", _long),
    ("ee", _long),
    ("ie", _long),
    ("uo", _long),
    ("yö", _long),
    ("e", _e),
    ("i", _i),
)
_IRREGULAR: Final = (("aika", "aja"), ("poika", "poja"))


@lru_cache(maxsize=65536)
def stems(word: str) -> frozenset[Stem]:
    """All stems of a base form in lower case, with their kinds; the base form itself is of kind "nominative"."""
    found: set[Stem] = {(word, "nominative")}
    if len(word) < 2:
        return frozenset(found)
    decline = next((rule for ending, rule in _BY_ENDING if word.endswith(ending)), None)
    if decline is not None:
        found.update(decline(word))
    elif word[-1] in _VOWELS:
        found.update(_inflected_vowel(word))
    else:
        found.update(_loan(word))
    if word[-1] in _VOWELS and word[-2] in _VOWELS:
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


def _compared(word: str, declined: Iterable[Stem]) -> Iterator[Stem]:
    """Comparative and superlative: *haavoittuvampi, haavoittuvin, haavoittuvimmassa*."""
    for stem, kind in declined:
        if kind == "singular" and stem != word[:-1]:
            root = stem[:-1] + "e" if stem.endswith("a") and len(stem) == 4 else stem
            yield from _comparative(root)
        elif kind == "plural":
            base = stem[:-1]
            yield base + "in", "nominative"
            for vowel in "aä":
                yield base + "imp" + vowel, "singular"
                yield base + "imm" + vowel, "singular"
            yield base + "impi", "plural"
            yield base + "immi", "plural"
            yield base + "in", "consonant"


# --- endings -----------------------------------------------------------------------------------------------------------


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


# --- other directions --------------------------------------------------------------------------------------------------


def singulars(plural: str) -> tuple[str, ...]:
    """Base forms of which a nominative plural may be the plural, likeliest first; empty when the word is none.

    *palvelut* → *palvelu*; *asiakkaat* → *asiakas*; *ikääntyneet* → *ikääntynyt, ikääntynee …*.
    """
    if len(plural) < 4 or not plural.endswith("t") or plural[-2] not in _VOWELS or plural.endswith(("nut", "nyt")):
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
        found += [weak[:-1] + "s" for weak in _weakened(base)] + [base[:-1] + "s"]
    if plural.endswith("eet"):
        found += [weak[:-1] for weak in _weakened(base)] + [base[:-1]]
    if plural.endswith("et"):
        found += [strong[:-1] + "i" for strong in _strengthened(base)] + [base[:-1] + "i"]
        if plural.endswith("det"):
            found.append(plural[:-3] + "si")
        if plural.endswith(("net", "ret", "let")):
            found.append(plural[:-2])
    found += [*_strengthened(base), base]
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
