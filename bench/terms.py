"""How well terms are found in running text, and what the terminology rules find and cry wolf at.

    python bench/terms.py [gold|documents|finto|planted|noise|speed|big ...]

Without arguments everything runs. ``gold`` is our own hand-labelled text (``bench/terms_gold``); ``documents``,
``finto``, ``planted`` and ``noise`` need
the documents beside the checkout (``../shared``) and are left out by name without them. Beside our finder run, in the same
process: exact matching, snowball stems (when ``snowballstemmer`` is installed), and simplemma's base forms on both sides.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING

from terms_labelled import FOUND_AS, glossary_of, gold_part, read_gold
from terms_noise import noise_part
from terms_rules import SHARED, context_of, findings_of, pairs_of, planted_part, shipped

from align.glossary import TermFinder
from align.glossary.tokens import tokenise

if TYPE_CHECKING:
    from align.model import Glossary

# --- real documents ----------------------------------------------------------------------------------------------------


def documents_part() -> None:
    """The hand gold of the prototypes on the real documents: terms by regular expression, whole, compound heads, suspended."""
    print("== real documents, the prototypes' hand gold")
    prototypes = SHARED / "prototypes" / "language"
    if not prototypes.is_dir():
        print("   left out: ../shared is not there")
        return
    texts = {
        "fi": _text("theme.fi.md", "web.fi.txt", "slides.fi.txt"),
        "sv": _text("theme.sv.txt", "web.sv.txt"),
    }
    module = type(sys)("seeds_gold")
    module.FI, module.SV = texts["fi"], texts["sv"]
    sys.modules["seeds_gold"] = module
    names: dict = {}
    exec((prototypes / "seeds_terms.py").read_text("utf-8"), names)
    source = (prototypes / "eval_seeds.py").read_text("utf-8")
    extra: dict = {"TF": names["TF"], "TS": names["TS"]}
    exec(source[source.index("SUSP={") : source.index("nlps=")], extra)
    for language, terms in (("fi", names["TF"]), ("sv", names["TS"])):
        _seeds(language, texts[language], terms, extra["SUSP"][language], extra["WX"][language], names["occ"])


def _text(*files: str) -> str:
    joined = "\n".join((SHARED / "documents" / name).read_text("utf-8") for name in files)
    joined = re.sub(r"[*#]", " ", re.sub(r"<[^>]+>", " ", joined))
    return re.sub(r"\s+", " ", re.sub(r"-\n(?=\w)", "-", joined))


def _seeds(language: str, text: str, terms: dict, suspended: dict, more: dict, occurrences) -> None:
    total, found, spurious = Counter(), Counter(), []
    for term, patterns in terms.items():
        finder = TermFinder([glossary_of([term], language)], language)
        hits = [(h.start, h.end, FOUND_AS[h.kind]) for h in finder.find(text)]
        whole, head, _ = patterns or (more.get(term), None, None)
        gold = [(a, b, "whole") for a, b, _ in occurrences(text, whole)]
        gold += [
            (a, b, "compound head")
            for a, b, _ in occurrences(text, head)
            if not any(x < b and a < y for x, y, _ in gold)
        ]
        used = set()
        for a, b, kind in gold:
            match = {n for n, h in enumerate(hits) if h[2] != "suspended" and h[0] < b and a < h[1]}
            total[kind] += 1
            found[kind] += bool(match)
            used |= match
        over = [n for n, h in enumerate(hits) if h[2] == "suspended"]
        total["suspended"] += suspended.get(term, 0)
        found["suspended"] += min(suspended.get(term, 0), len(over))
        used |= set(over[: suspended.get(term, 0)])
        spurious += [(term, text[h[0] : h[1]]) for n, h in enumerate(hits) if n not in used and h[2] != "modifier"]
    right = sum(found.values())
    shown = "  ".join(f"{kind} {found[kind]}/{total[kind]}" for kind in total)
    print(f"   {language}: {shown}  unmarked {len(spurious)}  P ≥ {right / (right + len(spurious)):.3f}")
    if "-v" in sys.argv:
        print("     ", spurious)


# --- vocabularies ---------------------------------------------------------------------------------------------------


def finto_part() -> None:
    """Finto lists on statutes and service texts; see ``terms_finto``."""
    print("== Finto lists on real text")
    if not SHARED.is_dir():
        print("   left out: ../shared is not there")
        return
    from terms_finto import run

    sets = {name: [pair for _, document in pairs_of(name) for pair in document] for name in ("statutes", "ptv")}
    run(SHARED / "data/terms", {name: pairs[:4000] for name, pairs in sets.items()})


# --- speed -------------------------------------------------------------------------------------------------------------


def speed_part() -> None:
    """Start-up, words per second and memory, beside spaCy's tokeniser and exact matching in the same run."""
    import resource

    print("== speed")
    sentences = {code: read_gold(code)[1] * 20 for code in ("fi", "sv")}
    plain = getattr(tokenise, "__wrapped__", tokenise)  # without its memory of texts
    for code in ("fi", "sv"):
        words = sum(len(s.split()) for s in sentences[code])
        start = time.process_time()
        finder = TermFinder(shipped(), code)
        finder.find("x")
        ready = time.process_time() - start
        cold = TermFinder(shipped(), code)
        cold.find("x")
        start = time.process_time()
        for sentence in sentences[code]:
            cold.find(sentence)
        took = time.process_time() - start
        start = time.process_time()
        for sentence in sentences[code]:
            plain(sentence)
        tokens = time.process_time() - start
        import spacy

        nlp = spacy.blank(code)
        start = time.process_time()
        for sentence in sentences[code]:
            nlp(sentence)
        pipe = time.process_time() - start
        print(
            f"   {code}: ready in {ready:.2f} s, {words / took:,.0f} words/s; "
            f"our tokens {words / tokens:,.0f} words/s, spaCy's {words / pipe:,.0f} (ratio {pipe / tokens:.0f})"
        )
    print(
        f"   peak memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB (spaCy included)"
    )


def big_part() -> None:
    """A made glossary of 100,000 concepts; see ``terms_big``."""
    from terms_big import as_csv, made, run

    print("== a glossary of 100,000 concepts (made)")
    assert as_csv(10).startswith(b"id;fi;sv")
    terms = list(made())
    chance = random.Random(3)
    plain = {code: read_gold(code)[1] for code in ("fi", "sv")}
    pairs = [
        (f"{a} Asiasta päättää {fi}.", f"{b} Om ärendet beslutar {sv}.")
        for (a, b), (fi, sv) in zip(
            [*zip(plain["fi"], plain["sv"], strict=False)] * 5, chance.sample(terms, 5 * len(plain["fi"])), strict=False
        )
    ]

    def check(glossary: Glossary) -> int:
        findings_of(context_of(pairs, [glossary]))
        return sum(len(fi.split()) for fi, _ in pairs)

    run({"fi": [a for a, _ in pairs], "sv": [b for _, b in pairs]}, check)


PARTS = {
    "gold": gold_part,
    "documents": documents_part,
    "finto": finto_part,
    "planted": planted_part,
    "noise": noise_part,
    "speed": speed_part,
    "big": big_part,
}

if __name__ == "__main__":
    for name in [a for a in sys.argv[1:] if not a.startswith("-")] or list(PARTS):
        PARTS[name]()
