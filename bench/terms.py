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

from align.check.context import Context
from align.check.drift import RULES as DRIFT
from align.check.spelling import RULES as SPELLING
from align.check.terminology import RULES as TERMINOLOGY
from align.glossary import TermFinder, bundled, bundled_names
from align.glossary.inflect import inflection
from align.glossary.rows import is_literal
from align.glossary.tokens import tokenise
from align.glossary.words import base_forms
from align.model import (
    Alignment,
    Bead,
    Block,
    BlockKind,
    Concept,
    Document,
    Glossary,
    HitKind,
    Section,
    Segment,
    SegmentKind,
    Term,
    TermStatus,
)

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"
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


# --- pairs -------------------------------------------------------------------------------------------------------------


def pairs_of(name: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Documents as lists of pairs of passages."""
    if name == "ptv":
        rows = [
            r.split("\t")
            for r in (SHARED / "data/pairs/ptv_general_descriptions.fi-sv.tsv").read_text("utf-8").splitlines()
        ]
        pairs = [(r[0], r[1]) for r in rows if len(r) >= 2]
        return [(f"ptv-{n}", pairs[n : n + 100]) for n in range(0, len(pairs), 100)]
    found = []
    for folder in sorted((SHARED / "data/documents/finlex_iso").iterdir()):
        fi, sv = ((folder / f"{code}.txt").read_text("utf-8").split("\n") for code in ("fi", "sv"))
        found.append((folder.name, [(a, b) for a, b in zip(fi, sv, strict=False) if a.strip() and b.strip()]))
    return found


def context_of(pairs: list[tuple[str, str]], glossaries: list[Glossary]) -> Context:
    """An alignment of given pairs, as sure as a good pairing makes it."""
    documents, segments = [], []
    for side, language, texts in (("s", "fi", [a for a, _ in pairs]), ("t", "sv", [b for _, b in pairs])):
        blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)
        documents.append(Document(f"{side}.txt", "text", language, sections=(Section(blocks=blocks),)))
        segments.append(
            tuple(Segment(f"{side}{n}", t, SegmentKind.SENTENCE, n, 0, len(t), language) for n, t in enumerate(texts))
        )
    beads = tuple(Bead((s,), (t,), 0.97, similarity=3.0) for s, t in zip(*segments, strict=True))
    return Context(
        Alignment(documents[0], documents[1], segments[0], segments[1], beads, "given"), glossaries=glossaries
    )


def findings_of(context: Context, rules=(*TERMINOLOGY, *SPELLING, *DRIFT)):
    found = []
    for rule in rules:
        made = rule()
        found += [f for bead in context.units for f in made.check(bead, context)]
        found += made.check_alignment(context)
    return [f for f in found if f.confidence >= 0.4]


def finto_part() -> None:
    """Finto lists on statutes and service texts; see ``terms_finto``."""
    print("== Finto lists on real text")
    if not SHARED.is_dir():
        print("   left out: ../shared is not there")
        return
    from terms_finto import run

    sets = {name: [pair for _, document in pairs_of(name) for pair in document] for name in ("statutes", "ptv")}
    run(SHARED / "data/terms", {name: pairs[:4000] for name, pairs in sets.items()})


# --- rules -------------------------------------------------------------------------------------------------------------


def shipped() -> list[Glossary]:
    return [bundled(name) for name in bundled_names()]


def noise_part() -> None:
    """Findings on professional translations, per rule and per 2,000 Finnish words."""
    print("== noise on professional translations, shipped lists")
    if not SHARED.is_dir():
        print("   left out: ../shared is not there")
        return
    verdicts = read_verdicts()
    for name in ("statutes", "ptv"):
        counts, words, judged = Counter(), 0, Counter()
        for document, pairs in pairs_of(name):
            words += sum(len(fi.split()) for fi, _ in pairs)
            for finding in findings_of(context_of(pairs, shipped())):
                counts[finding.rule] += 1
                verdict = verdicts.get(finding.fingerprint, "not read")
                if finding.rule.startswith("term-"):
                    judged[verdict] += 1
                if "-v" in sys.argv:
                    print("     ", document, finding.rule, finding.confidence, verdict, finding.message[:160])
        terms = sum(judged.values())
        print(
            f"   {name}: {words} Finnish words, {sum(counts.values())} findings {dict(counts)}; "
            f"term findings per 2,000 words {2000 * terms / words:.2f}, read one by one: {dict(judged)}; "
            f"those that find nothing wrong in the text {2000 * (terms - judged['real']) / words:.2f} per 2,000 words"
        )


def read_verdicts() -> dict[str, str]:
    """Fingerprint of a finding → what a reader of both versions says of it."""
    rows = (HERE / "terms_gold" / "verdicts.tsv").read_text("utf-8").splitlines()
    return {row.split("\t")[0]: row.split("\t")[1] for row in rows if row and not row.startswith("#")}


def form_like(found: str, term: Term, other: Term) -> str:
    """A form of another term with the ending of a found form, as far as rules of one language tell; its base form otherwise."""
    rules = inflection(term.language)
    rest = found.lower()[len(term.text) :] if found.lower().startswith(term.text.lower()) else ""
    candidate = other.text + rest
    stems = rules.stems(other.text.lower())
    if any(candidate.startswith(stem) and rules.fits(stem, kind, candidate[len(stem) :]) for stem, kind in stems):
        return candidate
    return other.text


def planted_part() -> None:
    """A Swedish rendering replaced by a near concept's, or by an ordinary word: is it found, is what is found there right?"""
    for kind in ("near", "ordinary"):
        _planted(kind)


def _planted(kind: str) -> None:
    of = "that of another concept of the same list" if kind == "near" else "an ordinary noun of another passage"
    print(f"== planted wrong terms (a rendering replaced by {of})")
    if not SHARED.is_dir():
        print("   left out: ../shared is not there")
        return
    chance = random.Random(6)
    for name in ("statutes", "ptv"):
        glossaries = shipped()
        planted = found = right = findings = stood = 0
        missed = []
        documents = pairs_of(name)
        finder = TermFinder(glossaries, "sv")
        strangers = _ordinary(documents, finder) if kind == "ordinary" else []
        for _, pairs in documents:
            context = context_of(pairs, glossaries)
            changed, marks = list(pairs), {}
            standing = findings_of(context, TERMINOLOGY)
            before = {f.target.text if f.target else "" for f in standing}
            known = {f.fingerprint for f in standing}
            for number, bead in enumerate(context.units):
                if chance.random() > 0.25 or pairs[number][1] in before:
                    continue
                plant = _plant(context, bead, glossaries, finder, chance, strangers)
                if plant is not None:
                    text, start, end, concept = plant
                    changed[number] = (pairs[number][0], text)
                    marks[number] = (start, end, concept)
            if not marks:
                continue
            after = context_of(changed, glossaries)
            made = [
                f
                for f in findings_of(after, TERMINOLOGY)
                if f.rule in {"term-wrong", "term-not-used"} and f.fingerprint not in known
            ]
            stood += len(known)
            texts = {changed[n][1]: n for n in marks}
            # one finding of term-not-used speaks for all its places: a plant counts as found when its term is named there
            named = {(f.subject.partition(":")[0]) for f in made}
            for number, (_, _, concept) in marks.items():
                planted += 1
                there = [
                    f
                    for f in made
                    if (f.target and changed[number][1] == f.target.text)
                    or (f.source and pairs[number][0] == f.source.text)
                ]
                ok = bool(there) or concept in named
                found += ok
                if not ok:
                    missed.append((pairs[number][0][:80], changed[number][1][:120], concept))
            for finding in made:
                text = finding.target.text if finding.target else ""
                source = finding.source.text if finding.source else ""
                findings += 1
                right += text in texts or any(pairs[n][0] == source for n in marks)
        print(
            f"   {name}: planted {planted}, found {found} (recall {found / max(1, planted):.3f}); "
            f"new findings {findings}, at a planted passage {right} "
            f"(precision {right / max(1, findings):.3f}); {stood} findings stood before in the same documents (see noise)"
        )
        if "-v" in sys.argv:
            for row in missed[:25]:
                print("     ", row)


def _ordinary(documents: list[tuple[str, list[tuple[str, str]]]], finder: TermFinder) -> list[str]:
    """Long Swedish words of the documents that are in no term, in the order of the alphabet."""
    forms = base_forms("sv")
    seen = Counter(
        token.text
        for _, pairs in documents
        for _, sv in pairs
        for token in tokenise(sv)
        if len(token.text) >= 8 and token.text.isalpha() and token.text.islower()
    )
    words = [
        w
        for w in sorted(seen)
        if seen[w] >= 3 and forms.is_base(w) and w.endswith(("ing", "het", "else", "skap", "tion"))
    ]
    return [w for w in words if not finder.find(w)]


def _plant(
    context: Context,
    bead: Bead,
    glossaries: list[Glossary],
    finder: TermFinder,
    chance: random.Random,
    strangers: list[str],
):
    """The Swedish passage with one term replaced, where the Finnish side has the concept and the term stands once.

    None when there is none.
    """
    sv = context.text(bead, "target")
    calls = {
        h.concept.id
        for h in context.hits(bead, "source")
        if h.kind in {HitKind.EXACT, HitKind.INFLECTED} and h.term.status is TermStatus.PREFERRED
    }
    hits = [
        h
        for h in finder.find(sv)
        if h.term.status in {TermStatus.PREFERRED, TermStatus.ADMITTED} and not h.term.is_literal
    ]
    fit = [
        h
        for h in hits
        if h.concept.id in calls
        and h.kind in {HitKind.EXACT, HitKind.INFLECTED}
        and sum(o.concept.id == h.concept.id for o in hits) == 1
    ]
    if not fit:
        return None
    hit = chance.choice(fit)
    if strangers:
        word = chance.choice(strangers)
        return sv[: hit.start] + word + sv[hit.end :], hit.start, hit.start + len(word), hit.concept.id
    home = next(g for g in glossaries if hit.concept in g.concepts)
    near = [
        c
        for c in home.concepts
        if c.id != hit.concept.id
        and c.domain == hit.concept.domain
        and c.id not in {o.concept.id for o in hits}
        and not c.contexts
        and (
            not hit.term.text[:1].isupper() or any(t.text[:1].isupper() for t in c.terms_in("sv", TermStatus.PREFERRED))
        )
        and not any(t.text in {u.text for u in hit.concept.terms} for t in c.terms_in("sv"))
    ]
    if not near:
        return None
    other = next(iter(chance.choice(near).terms_in("sv", TermStatus.PREFERRED)), None)
    if other is None or other.is_literal or other.text.lower() in sv.lower():
        return None
    word = form_like(sv[hit.start : hit.end], hit.term, other)
    return sv[: hit.start] + word + sv[hit.end :], hit.start, hit.start + len(word), hit.concept.id


# --- speed -------------------------------------------------------------------------------------------------------------


def speed_part() -> None:
    """Start-up, words per second and memory, beside spaCy's tokeniser and exact matching in the same run."""
    import resource

    print("== speed")
    sentences = {code: read_gold(code)[1] * 20 for code in ("fi", "sv")}
    for code in ("fi", "sv"):
        words = sum(len(s.split()) for s in sentences[code])
        start = time.perf_counter()
        finder = TermFinder(shipped(), code)
        finder.find("x")
        ready = time.perf_counter() - start
        cold = TermFinder(shipped(), code)
        cold.find("x")
        start = time.perf_counter()
        for sentence in sentences[code]:
            cold.find(sentence)
        took = time.perf_counter() - start
        start = time.perf_counter()
        for sentence in sentences[code]:
            tokenise(sentence)
        tokens = time.perf_counter() - start
        import spacy

        nlp = spacy.blank(code)
        start = time.perf_counter()
        for sentence in sentences[code]:
            nlp(sentence)
        pipe = time.perf_counter() - start
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
