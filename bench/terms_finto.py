"""The Finto vocabularies on statutes and service descriptions: what each method finds, and how far the other language agrees.

Nobody has marked these texts, so two things stand for the truth. A passage and its translation speak of the same concepts: of a
method's Finnish hits, the share of which the concept is found on the Swedish side too stands for precision, the number of concepts found
on both sides of a passage for recall. And Voikko, a morphological analyser that none of the methods uses here, gives the base
forms of Finnish words: a word with a listed base form should be found, suspended parts completed by its hyphenation rule included.
"""

from __future__ import annotations

import resource
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from align.glossary import TermFinder, termtable
from align.glossary.tokens import tokenise
from align.model import Concept, Glossary, HitKind, Term

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = {HitKind.EXACT, HitKind.INFLECTED, HitKind.SUSPENDED, HitKind.COORDINATED}
LETTERS = 6
Find = Callable[[str], set[str]]


def finto(folder: Path) -> Glossary:
    """The lists of TERO, JUPO, TSR and LIITO as one glossary."""
    concepts = []
    for path in sorted(folder.glob("finto_*.terms.tsv")):
        for line in path.read_text("utf-8").splitlines()[1:]:
            fi, fi_alt, sv, sv_alt, *_ = [*line.split("\t"), "", "", "", ""]
            if fi and sv:
                terms = [Term(t, "fi") for t in [fi, *fi_alt.split("|")] if len(t) >= LETTERS]
                terms += [Term(t, "sv") for t in [sv, *sv_alt.split("|")] if len(t) >= LETTERS]
                concepts.append(Concept(f"c{len(concepts)}", tuple(terms)))
    return Glossary("finto", tuple(concepts))


def by_key(glossary: Glossary, language: str, key: Callable[[str], str]) -> Find:
    """Concepts whose terms stand in a text, words compared by a key."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for concept in glossary.concepts:
        for term in concept.terms_in(language):
            words = tuple(key(t.text) for t in tokenise(term.text))
            if words:
                index[words[0]].append((words, concept.id))

    def find(text: str) -> set[str]:
        keys = [key(t.text) for t in tokenise(text)]
        return {
            concept
            for at, first in enumerate(keys)
            for words, concept in index.get(first, ())
            if tuple(keys[at : at + len(words)]) == words
        }

    return find


def by_finder(glossary: Glossary, language: str) -> Find:
    """Concepts that our finder reads as whole terms."""
    finder = TermFinder([glossary], language)
    return lambda text: {hit.concept.id for hit in finder.find(text) if hit.kind in WHOLE}


def stemmer(language: str) -> Callable[[str], str] | None:
    """Snowball's, None when it is not installed."""
    try:
        import snowballstemmer
    except ImportError:
        return None
    stem = snowballstemmer.stemmer({"fi": "finnish", "sv": "swedish"}[language])
    return lambda word: str(stem.stemWord(word.lower()))


def agreement(name: str, pairs: list[tuple[str, str]], find: dict[str, Find]) -> None:
    """One line: hits, agreement, speed."""
    words = sum(len(fi.split()) + len(sv.split()) for fi, sv in pairs)
    for side in find.values():
        side("x")  # the index is built, which is not the speed of finding
    start = time.process_time()
    hits = both = 0
    for fi, sv in pairs:
        here, there = find["fi"](fi), find["sv"](sv)
        hits += len(here)
        both += len(here & there)
    took = time.process_time() - start
    print(
        f"      {name:<9} {hits:>6} concepts in Finnish passages, {both:>6} in both, "
        f"{both / max(1, hits):.3f} agree; {words / took:>9,.0f} words/s"
    )


def voikko_part(texts: Iterable[str], glossary: Glossary) -> None:
    """Single words whose base form, says Voikko, is listed: how many do we find; and how many of ours does it confirm."""
    try:
        import libvoikko

        voikko = libvoikko.Voikko("fi")
    except Exception as error:  # noqa: BLE001 - a system library that is mostly absent
        print(f"      voikko: left out ({error})")
        return
    words = {t.text.lower() for c in glossary.concepts for t in c.terms_in("fi") if t.text.isalpha()}
    finder = TermFinder([Glossary("words", tuple(Concept(w, (Term(w, "fi"),)) for w in sorted(words)))], "fi")
    bases: dict[str, set[str]] = {}
    wanted = found = ours = confirmed = 0
    missed: dict[str, int] = defaultdict(int)
    for text in texts:
        hits = {(h.start, h.end): h.concept.id for h in finder.find(text) if h.kind in WHOLE}
        for token in tokenise(text):
            if not token.text.isalpha():
                continue
            if token.text not in bases:
                bases[token.text] = {str(a.get("BASEFORM", "")).lower() for a in voikko.analyze(token.text)}
            known = bases[token.text]
            hit = hits.get((token.start, token.end))
            # one reading that is listed: a word Voikko itself finds ambiguous says nothing
            if len(known) == 1 and known & words:
                wanted += 1
                found += hit is not None
                if hit is None:
                    missed[token.text] += 1
            if hit is not None and known:
                ours += 1
                # Voikko gives the verb for nouns in -minen, and a plural its singular
                confirmed += any(
                    base[:-2] == hit[: len(base) - 2] or hit[:-2] == base[: len(hit) - 2] for base in known
                )
    print(
        f"      voikko    {wanted} words with one listed base form, we find {found / max(1, wanted):.3f}; "
        f"it confirms {confirmed / max(1, ours):.3f} of our {ours}"
    )
    print(
        f"                missed most: {', '.join(f'{w} {n}' for w, n in sorted(missed.items(), key=lambda i: -i[1])[:8])}"
    )


def _none(_language: str) -> tuple[()]:
    return ()


def run(folder: Path, sets: dict[str, list[tuple[str, str]]]) -> None:
    """All methods on all texts, Voikko kept out of our finder so that it can be the judge."""
    kept, termtable.installed_keys = termtable.installed_keys, _none  # type: ignore[assignment]
    try:
        glossary = finto(folder)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        start = time.process_time()
        ours = {code: by_finder(glossary, code) for code in ("fi", "sv")}
        for find in ours.values():
            find("valmis klar")
        print(
            f"   {len(glossary.concepts)} concepts; our index of both languages in {time.process_time() - start:.1f} s of processor time, "
            f"{(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024:.0f} MB"
        )
        for name, pairs in sets.items():
            print(f"   {name}: {len(pairs)} passages, {sum(len(fi.split()) for fi, _ in pairs)} Finnish words")
            agreement("exact", pairs, {code: by_key(glossary, code, str.lower) for code in ("fi", "sv")})
            stems = {code: stemmer(code) for code in ("fi", "sv")}
            if all(stems.values()):
                agreement(
                    "snowball", pairs, {code: by_key(glossary, code, stem) for code, stem in stems.items() if stem}
                )
            agreement("rinnan", pairs, ours)
            voikko_part([fi for fi, _ in pairs], glossary)
    finally:
        termtable.installed_keys = kept
