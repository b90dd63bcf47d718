"""Finding terms in our own hand-labelled text, beside exact matching, stems and base forms in the same run."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from align.glossary import TermFinder
from align.glossary.rows import is_literal
from align.glossary.tokens import tokenise
from align.model import Concept, Glossary, HitKind, Term

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
