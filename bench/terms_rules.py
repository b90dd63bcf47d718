"""Contexts of given pairs, findings of the terminology rules on them, and what the rules find of planted errors."""

from __future__ import annotations

import random
import sys
from collections import Counter
from pathlib import Path

from align.check.context import Context
from align.check.terms.drift import RULES as DRIFT
from align.check.terms.spelling import RULES as SPELLING
from align.check.terms.terminology import RULES as TERMINOLOGY
from align.glossary import TermFinder, bundled, bundled_names
from align.glossary.inflect import inflection
from align.glossary.tokens import tokenise
from align.glossary.words import base_forms
from align.model import (
    Alignment,
    Bead,
    Block,
    BlockKind,
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


def pairs_of(name: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Documents as lists of pairs of passages."""
    if name == "ptv":
        rows = [
            r.split("\t")
            for r in (SHARED / "data/pairs/ptv_general_descriptions.fi-sv.tsv").read_text("utf-8").splitlines()
        ]
        pairs = [(r[0], r[1]) for r in rows if len(r) >= 2]
        return [(f"ptv-{n}", pairs[n : n + 100]) for n in range(0, len(pairs), 100)]
    if name == "pud":
        rows = [r.split("\t") for r in (SHARED / "data/pairs/pud.fi-sv.tsv").read_text("utf-8").splitlines()]
        return [("pud", [(r[0], r[1]) for r in rows if len(r) >= 2])]
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


def shipped() -> list[Glossary]:
    return [bundled(name) for name in bundled_names()]


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
