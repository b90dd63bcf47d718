"""English inflection by rule, as far as term lists need it: plurals and genitives of nouns.

Source: Quirk et al., A Comprehensive Grammar of the English Language (1985), § 5.73–5.125.
"""

from __future__ import annotations

__all__ = ["fits", "participles", "roots", "singulars", "stems", "stripped"]


def stems(word: str) -> frozenset[tuple[str, str]]:
    """The forms of a base form, as stems of kind "form" that take no further ending."""
    found = {word}
    if word.endswith(("s", "x", "ch", "sh")):
        found.add(word + "es")
    elif word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        found.add(word[:-1] + "ies")
    elif word.isalpha():
        found.add(word + "s")
    found.update([form + suffix for form in tuple(found) for suffix in ("'s", "’s", "'", "’")])
    return frozenset((form, "form") for form in found)


def fits(stem: str, kind: str, rest: str) -> bool:  # noqa: ARG001 - one signature for all languages
    """Whether ``rest`` may follow: nothing may."""
    return not rest


def participles(infinitive: str) -> frozenset[str]:  # noqa: ARG001
    """None: the forms of a verb hold them."""
    return frozenset()


def singulars(plural: str) -> tuple[str, ...]:
    """The singular of a regular plural; empty when the word is none."""
    if plural.endswith("ies") and len(plural) > 4:
        return (plural[:-3] + "y",)
    return (
        (plural[:-1],) if plural.endswith("s") and not plural.endswith(("ss", "us", "is")) and len(plural) > 3 else ()
    )


def stripped(word: str) -> tuple[str, ...]:
    """The word without genitive."""
    return tuple(word.removesuffix(end) for end in ("'s", "’s") if word.endswith(end))


def roots(word: str) -> frozenset[str]:  # noqa: ARG001
    """None: English derivation is not described here."""
    return frozenset()
