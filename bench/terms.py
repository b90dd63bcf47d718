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
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from terms_noise import noise_part
from terms_rules import SHARED, context_of, findings_of, pairs_of, planted_part, shipped

from align.glossary import TermFinder
from align.glossary.rows import is_literal
from align.glossary.tokens import tokenise
from align.model import (
    Concept,
    Glossary,
    HitKind,
    Term,
)

HERE = Path(__file__).parent
KINDS = {"=": "whole", "<": "compound head", ">": "modifier", "~": "suspended"}
FOUND_AS = {
    HitKind.EXACT: "whole",
    HitKind.INFLECTED: "whole",
    HitKind.COORDINATED: "whole",
    HitKind.COMPOUND_HEAD: "compound head",
    HitKind.MODIFIER: "modifier",
    HitKind.SUSPENDED: "suspended",
}


# --- hand-labelled text ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Gold:
    """One labelled occurrence."""

    sentence: int
    term: str
    kind: str
    start: int
    end: int


def read_gold(language: str, prefix: str = "") -> tuple[list[str], list[str], list[Gold]]:
    """Terms, sentences, occurrences."""
    terms: list[str] = []
    sentences: list[str] = []
    gold: list[Gold] = []
    for line in (HERE / "terms_gold" / f"{prefix}{language}.txt").read_text("utf-8").splitlines():
        if line.startswith("# terms:"):
            terms = line.partition(":")[2].strip().split("|")
        elif line and not line.startswith("#"):
            sentence, _, marks = line.rpartition(" |")
            number = len(sentences)
            sentences.append(sentence)
            after: dict[str, int] = {}
            for mark in filter(None, (m.strip() for m in marks.split(";"))):
                found = re.match(r"^(.+?)([=<>~])(.+)$", mark)
                assert found, (line, mark)
                term, kind, words = found.groups()
                assert term in terms, (line, term)
                whole = r"(?!\w)" if kind in "=~" else ""
                starts = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}{whole}", sentence)]
                at = next((start for start in starts if start >= after.get(term + words, 0)), -1)
                if at < 0:
                    at = sentence.find(words)
                assert at >= 0, (line, words)
                after[term + words] = at + 1
                gold.append(Gold(number, term, KINDS[kind], at, at + len(words)))
    return terms, sentences, gold


def glossary_of(terms: list[str], language: str) -> Glossary:
    return Glossary("terms", tuple(Concept(t, (Term(t, language, is_literal=is_literal(t)),)) for t in terms))


def ours(terms: list[str], language: str, sentences: list[str], *, dictionary: bool = True) -> list[Gold]:
    """Hits of one finder for all terms: longer terms mask shorter ones, as the gold marks them."""
    finder = TermFinder([glossary_of(terms, language)], language, dictionary=dictionary)
    return [
        Gold(n, h.term.text, FOUND_AS[h.kind], h.start, h.end) for n, s in enumerate(sentences) for h in finder.find(s)
    ]


def exact(terms: list[str], sentences: list[str]) -> list[Gold]:
    found = []
    for term in terms:
        pattern = re.compile(rf"(?<!\w){re.escape(term)}(?!\w)", re.IGNORECASE)
        found += [
            Gold(n, term, "whole", m.start(), m.end()) for n, s in enumerate(sentences) for m in pattern.finditer(s)
        ]
    return found


def keyed(key, terms: list[str], sentences: list[str]) -> list[Gold]:
    """Words matched by a key of each word: what a stemmer or lemmatiser on both sides gives."""
    wanted = {tuple(key(t.text) for t in tokenise(term)): term for term in terms}
    found = []
    for number, sentence in enumerate(sentences):
        tokens = tokenise(sentence)
        keys = [key(token.text) for token in tokens]
        for words, term in wanted.items():
            found += [
                Gold(number, term, "whole", tokens[at].start, tokens[at + len(words) - 1].end)
                for at in range(len(keys) - len(words) + 1)
                if tuple(keys[at : at + len(words)]) == words
            ]
    return found


def score(gold: list[Gold], found: list[Gold], *, letters: int = 0, verbose: bool = False) -> str:
    """Precision over all kinds, recall by kind."""
    gold = [g for g in gold if len(g.term) >= letters]
    found = [f for f in found if len(f.term) >= letters]
    by_term = defaultdict(list)
    for n, f in enumerate(found):
        by_term[f.sentence, f.term].append(n)
    right: set[int] = set()
    hit, total = Counter(), Counter()
    missed = []
    for g in gold:
        total[g.kind] += 1
        match = [n for n in by_term[g.sentence, g.term] if found[n].start < g.end and g.start < found[n].end]
        hit[g.kind] += bool(match)
        right.update(match)
        if not match:
            missed.append(g)
    wrong = [f for n, f in enumerate(found) if n not in right]
    recall = "  ".join(f"{kind} {hit[kind]}/{total[kind]}" for kind in KINDS.values() if total[kind])
    whole = hit["whole"] / max(1, total["whole"])
    precision = len(right) / max(1, len(found))
    heads = [f for f in found if f.kind == "compound head"]
    head_right = sum(n in right for n, f in enumerate(found) if f.kind == "compound head")
    p, r = head_right / max(1, len(heads)), hit["compound head"] / max(1, total["compound head"])
    if "-v" in sys.argv and verbose:
        print("      missed", [(g.term, g.kind, g.sentence) for g in missed])
        print("      wrong", [(f.term, f.kind, f.sentence, f.start) for f in wrong])
    return f"P {precision:.3f}  R whole {whole:.3f}  ({recall})  compound-head F1 {2 * p * r / max(1e-9, p + r):.3f}"


def snowball(language: str):
    try:
        import snowballstemmer
    except ImportError:
        return None
    stemmer = snowballstemmer.stemmer({"fi": "finnish", "sv": "swedish"}[language])
    return lambda word: stemmer.stemWord(word.lower())


def lemmas(language: str):
    import simplemma

    return lambda word: simplemma.lemmatize(word, language).lower()


def gold_part() -> None:
    print("== our own labelled text, on which the finder was tuned")
    _gold("")
    print(
        "== a second set of our own writing, in other fields, marked before the finder was run on it (first run: see terms_gold/README.md)"
    )
    _gold("unseen_")
    print("== a third set of our own writing: awkward terms as users list them (first run: see terms_gold/README.md)")
    _gold("third_")


def _gold(prefix: str) -> None:
    for language in ("fi", "sv"):
        terms, sentences, gold = read_gold(language, prefix)
        words = sum(len(s.split()) for s in sentences)
        print(f"{language}: {len(gold)} occurrences of {len(terms)} terms in {len(sentences)} sentences, {words} words")
        rows = [("exact", exact(terms, sentences))]
        if (stem := snowball(language)) is not None:
            rows.append(("snowball", keyed(stem, terms, sentences)))
        else:
            print("   snowball: not installed")
        rows += [
            ("simplemma", keyed(lemmas(language), terms, sentences)),
            ("rules only", ours(terms, language, sentences, dictionary=False)),
            ("rinnan", ours(terms, language, sentences)),
        ]
        for name, found in rows:
            print(f"   {name:<11} {score(gold, found)}")
        print(f"   {'rinnan ≥6':<11} {score(gold, rows[-1][1], letters=6, verbose=True)}")


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
