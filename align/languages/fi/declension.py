"""The stems of Finnish words by the way they end, each with its kind.

Where a base form may belong to several declensions, all are given: *-us* is declined like *kuntoutus* and like *vapaus*.

Source: Iso suomen kielioppi, VISK § 46–80 (stem types), kaino.kotus.fi/visk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from align.languages.fi.gradation import VOWELS, grades, strengthened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Stem", "comparative", "declension_of", "inflected_vowel", "loan"]

Stem = tuple[str, str]
"""A stem and its kind, a key of ``[endings]`` in ``inflection.toml``."""


def inflected_vowel(stem: str) -> Iterator[Stem]:
    """Singular and plural stems of a stem in a short vowel, both grades."""
    for graded in grades(stem):
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
    for stem in {word, *strengthened(word)}:
        yield stem + "e", "long"
        yield stem + "i", "plural"
        yield stem + "i", "contracted"
    yield word + "t", "consonant"
    if word.endswith(("kke", "ppe", "tte", "lle", "nne")):
        yield from inflected_vowel(word)


def _i(word: str) -> Iterator[Stem]:
    """*palkki* (i stays), *lehti* (e comes), *uusi* (s goes back to t), *parempi*."""
    base = word[:-1]
    yield from inflected_vowel(word)
    yield from inflected_vowel(base + "e")
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
        yield from comparative(word[:-3])


def comparative(root: str) -> Iterator[Stem]:
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
    if len(word) > 2 and word[-2] in "uy" and word[-3] in VOWELS:
        yield base + "de", "singular"
        yield base + "te", "singular"
        yield base + "t", "consonant"
    if word[-2] in "aäieuy":
        for stem in {base, *strengthened(base)}:
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
        for stem in {word[:-1], *strengthened(word[:-1])}:
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
    for stem in {base, *strengthened(base)}:
        yield from inflected_vowel(stem)


def loan(word: str) -> Iterator[Stem]:
    """*askel, sisar, tytär*, and loans that take i: *internet, standard*."""
    yield word + "e", "singular"
    yield word + "i", "plural"
    yield word + "i", "singular"
    yield word + "ei", "plural"
    yield word + "ej", "glide"
    yield word, "consonant"
    if word.endswith(("är", "er", "en", "el")):
        for stem in strengthened(word[:-1]):
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


def declension_of(word: str) -> Callable[[str], Iterator[Stem]] | None:
    """What declines words that end like this one; None where the last letter alone decides."""
    return next((rule for ending, rule in _BY_ENDING if word.endswith(ending)), None)
