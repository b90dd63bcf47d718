"""Facts and the rules over them, measured: reading, planted edits, noise on clean pairs.

    python bench/facts.py read                 (a) precision and recall of read_facts per kind, tests/facts/labelled.tsv
    python bench/facts.py planted [N]          (b) recall and precision per rule on N edited pairs of each kind
    python bench/facts.py noise [N]            (c) findings per 1,000 words on untouched pairs, per rule, pofilter beside it

(b) and (c) need ../shared; statutes held out of training (test_docids.txt) are used when they are read as documents:
``python bench/facts.py held-out``.
"""

from __future__ import annotations

import lzma
import random
import re
import sys
import time
from collections import Counter, defaultdict
from functools import partial
from importlib import import_module
from pathlib import Path

from align.check.single import pairs_context
from align.facts import read_facts
from align.model import Severity

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FAMILIES = (
    "amounts",
    "dates",
    "references",
    "contacts",
    "links",
    "numbers",
    "qualifiers",
    "enumerations",
    "modality",
    "forms",
    "names",
)
SHOWN = 0.4
"""Confidence from which the reviewer's profile shows a finding of severity minor or more."""
LANGUAGES = ("fi", "sv")


def rules():
    return [rule() for family in FAMILIES for rule in import_module(f"align.check.{family}").RULES]


def findings(pair, active):
    context = pairs_context([pair])
    bead = context.units[0]
    found = [f for rule in active for f in (*rule.check(bead, context), *rule.check_alignment(context))]
    return [f for f in found if f.confidence >= SHOWN and f.severity.rank >= Severity.MINOR.rank]


# --- data --------------------------------------------------------------------------------------------------------------------


def table(name):
    lines = (SHARED / "data" / "pairs" / name).read_text("utf-8").splitlines()
    return [tuple(line.split("\t")[:2]) for line in lines]


def statutes(count, seed=7):
    """A seeded sample of sentence pairs of statutes; the held-out ones are not among them."""
    with lzma.open(SHARED / "data" / "pairs" / "train.fi-sv.tsv.xz", "rt", encoding="utf-8") as lines:
        pairs = [
            tuple(p[:2])
            for p in (line.rstrip("\n").split("\t") for line in lines)
            if p[2] in {"finlex_sent", "finlex_courts"}
        ]
    return random.Random(seed).sample(pairs, min(count, len(pairs)))


def held_out():
    """Line by line from the held-out statutes of data/documents/finlex_iso, paragraphs aligned by structure."""
    held = set((SHARED / "data" / "pairs" / "test_docids.txt").read_text("utf-8").split())
    pairs = []
    for folder in sorted((SHARED / "data" / "documents" / "finlex_iso").iterdir()):
        if folder.name in held:
            sides = [(folder / f"{code}.txt").read_text("utf-8").splitlines() for code in LANGUAGES]
            pairs += [(a, b) for a, b in zip(*sides, strict=False) if a.strip() and b.strip()]
    return pairs


# --- (a) reading ---------------------------------------------------------------------------------------------------------------


def labelled():
    """Rows of tests/facts/labelled.tsv: Finnish, Swedish, the facts that both state."""
    for line in (ROOT / "tests" / "facts" / "labelled.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            finnish, swedish, facts = line.split("\t")
            wanted = [tuple(part.strip().split("=", 1)) for part in facts.split(";") if part.strip()]
            yield {"fi": finnish, "sv": swedish}, wanted


def read():
    for language in LANGUAGES:
        hits, found, wanted = Counter(), Counter(), Counter()
        for texts, facts in labelled():
            have = Counter((f.kind, f.value) for f in read_facts(texts[language], language))
            want = Counter(facts)
            both = have & want
            for counter, items in ((hits, both), (found, have), (wanted, want)):
                for (kind, _), number in items.items():
                    counter[kind] += number
            for kind, value in (have - want) + (want - have):
                print(
                    f"  {language} {'extra' if (kind, value) in have - want else 'missed'}: {kind}={value}  in  {texts[language]}"
                )
        print(f"{language}: {sum(wanted.values())} facts")
        for kind in sorted(wanted | found):
            precision, recall = hits[kind] / max(1, found[kind]), hits[kind] / max(1, wanted[kind])
            print(f"  {kind:16} {wanted[kind]:4}  precision {precision:.3f}  recall {recall:.3f}")


# --- (b) planted edits ----------------------------------------------------------------------------------------------------------


def change_digits(text, span, chance):
    """The same number of digits, another value."""
    digits = [i for i in range(*span) if text[i].isdigit()]
    place = chance.choice(digits[:-1] or digits)
    new = chance.choice([d for d in "123456789" if d != text[place]])
    return text[:place] + new + text[place + 1 :]


HINTS = {
    "number": r"\d",
    "amount": r"\d.{0,12}(?:euro|€|mark|mk)",
    "percent": r"\d ?(?:%|procent)",
    "date": r"den \d|\d\.\d+\.\d{4}",
    "date-range": r"\d{4}[ –-].*\d{4}|mellan den|från (?:och med )?den",
    "law-reference": r"\d/\d|\d ?§|mom\.",
}
"""What a sentence must show before its facts are read at all: the pool is large."""


def edit_fact(kind, pair, chance, test=bool, hint=""):
    if not re.search(hint or HINTS[kind], pair[1]):
        return None
    target = [
        f for f in read_facts(pair[1], "sv") if f.kind == kind and any(c.isdigit() for c in f.surface) and test(f)
    ]
    source = Counter((f.kind, f.value) for f in read_facts(pair[0], "fi"))
    target = [f for f in target if source[f.kind, f.value] == 1]
    if not target:
        return None
    fact = chance.choice(target)
    changed = change_digits(pair[1], (fact.start, fact.end), chance)
    again = [f for f in read_facts(changed, "sv") if f.start == fact.start]
    if not again or again[0].value == fact.value or (again[0].kind, again[0].value) in source:
        return None
    return pair[0], changed


def substitute(pattern, new, pair, _chance):
    """Replace one match in the Swedish side."""
    matches = list(re.finditer(pattern, pair[1]))
    if len(matches) != 1:
        return None
    match = matches[0]
    changed = pair[1][: match.start()] + match.expand(new) + pair[1][match.end() :]
    return pair[0], re.sub(r"\s{2,}", " ", changed).strip()


def drop_member(pair, chance):
    """Take one member out of the only enumeration of the Swedish side, where the Finnish has as many."""
    from align.check.enumerations import enumerations

    runs = [enumerations(text, code) for text, code in zip(pair, LANGUAGES, strict=True)]
    if (
        len(runs[0]) != 1
        or len(runs[1]) != 1
        or len(runs[0][0].members) != len(runs[1][0].members)
        or len(runs[1][0].members) < 4
    ):
        return None
    run = runs[1][0]
    member = chance.choice(run.members[1:-2] or run.members[1:2])
    piece = f", {member}"
    return (pair[0], pair[1].replace(piece, "", 1)) if pair[1].count(piece) == 1 else None


CONTACTS = (
    ("email", " Lisätietoja: {0}.", " Mer information: {0}.", "matti.virtanen{n}@example.fi", "email-differs"),
    ("phone", " Puhelin: {0}.", " Telefon: {0}.", "0295 16{n:03} 4{m}", "phone-differs"),
    (
        "url",
        " Katso https://www.example.fi/fi/{0}.",
        " Se https://www.example.fi/sv/{0}.",
        "tiedote/{n}",
        "url-differs",
    ),
)


def add_contact(kind, pair, chance):
    """A contact of our own at the end of both sides, one figure changed on the Swedish side."""
    _, finnish, swedish, shape, _ = next(c for c in CONTACTS if c[0] == kind)
    value = shape.format(n=chance.randint(101, 899), m=chance.randint(10, 89))
    digits = [i for i, c in enumerate(value) if c.isdigit()]
    other = change_digits(value, (digits[-3], len(value)), chance)
    return pair[0] + finnish.format(value), pair[1] + swedish.format(other)


def plans():
    """Kind of edit → how, and the rules that may find it."""
    act = partial(edit_fact, "law-reference", test=lambda f: f.value.startswith("act "), hint=r"\d/\d")
    section = partial(
        edit_fact, "law-reference", test=lambda f: re.match(r"(?:section|subsection|chapter|item) \d+$", f.value)
    )
    eu = partial(edit_fact, "law-reference", test=lambda f: f.value.startswith("eu-act "), hint=r"\((?:EU|EG)\)|/E[GU]")
    return {
        "number": (partial(edit_fact, "number"), {"number-differs"}),
        "amount": (partial(edit_fact, "amount"), {"amount-differs"}),
        "magnitude": (partial(substitute, r"\bmiljon(er)? (euro|mark)", r"miljard\1 \2"), {"amount-differs"}),
        "percent": (partial(edit_fact, "percent"), {"percent-differs"}),
        "percent-point": (partial(substitute, r"procentenheter", "procent"), {"percent-differs"}),
        "date": (partial(edit_fact, "date"), {"date-differs", "deadline-differs"}),
        "period": (partial(edit_fact, "date-range"), {"period-differs", "deadline-differs"}),
        "act": (act, {"law-reference-differs"}),
        "section": (section, {"law-reference-differs"}),
        "eu-act": (eu, {"eu-act-differs"}),
        "email": (partial(add_contact, "email"), {"email-differs"}),
        "phone": (partial(add_contact, "phone"), {"phone-differs"}),
        "url": (partial(add_contact, "url"), {"url-differs"}),
        "bound dropped": (partial(substitute, r"\b(?:högst|minst) (?=\d)", ""), {"bound-differs"}),
        "member dropped": (drop_member, {"enumeration-differs"}),
        "negation dropped": (partial(substitute, r" (?:inte|icke|ej)\b", ""), {"negation-differs"}),
        "body swapped": (
            partial(substitute, r"\b([Ss])ocial- och hälsovårdsministeriet", r"finansministeriet"),
            {"body-differs"},
        ),
    }


def planted(count):
    pool = [*table("pud.fi-sv.tsv"), *table("ptv_general_descriptions.fi-sv.tsv"), *statutes(60_000, seed=11)]
    active = rules()
    good, bad, total = Counter(), defaultdict(Counter), Counter()
    missed = defaultdict(list)
    for name, (edit, wanted) in plans().items():
        chance = random.Random(name)
        chance.shuffle(pool)
        for pair in pool:
            if total[name] >= count:
                break
            changed = edit(pair, chance)
            # a pair that speaks before the edit holds a difference of its own
            if changed is None or changed[1] == pair[1] or findings(pair, active):
                continue
            total[name] += 1
            found = findings(changed, active)
            if any(f.rule in wanted for f in found):
                good[name] += 1
            elif len(missed[name]) < 3:
                missed[name].append(changed)
            bad[name].update(f.rule for f in found if f.rule not in wanted)
    print(f"{'edit':18} {'planted':>7} {'found':>6} {'recall':>7} {'once':>6}  other rules that spoke")
    for name, number in total.items():
        others = ", ".join(f"{rule} {times}" for rule, times in bad[name].most_common(4))
        single = 1 - sum(bad[name].values()) / max(1, number)
        print(f"{name:18} {number:7} {good[name]:6} {good[name] / max(1, number):7.3f} {single:6.3f}  {others}")
    if "-v" in sys.argv:
        for name, pairs in missed.items():
            for pair in pairs:
                print(f"missed {name}:\n    {pair[0]}\n    {pair[1]}")


# --- (c) noise -----------------------------------------------------------------------------------------------------------------


def noise_on(name, pairs):
    active = rules()
    started, words, spoken = time.perf_counter(), 0, Counter()
    for pair in pairs:
        if pair[0].strip() and pair[1].strip():
            words += len(pair[0].split())
            spoken.update(f.rule for f in findings(pair, active))
    ci = {rule.id for rule in active if rule.ci}
    print(f"{name}: {len(pairs)} pairs, {words} words, {time.perf_counter() - started:.0f} s")
    print(
        f"  default profile {1000 * sum(spoken.values()) / words:.3f} findings per 1,000 words, "
        f"CI rules {1000 * sum(n for r, n in spoken.items() if r in ci) / words:.3f}"
    )
    for rule, number in spoken.most_common():
        print(f"    {rule:28} {number:5}  {1000 * number / words:.4f}{'  ci' if rule in ci else ''}")
    pofilter(pairs, words)


def pofilter(pairs, words):
    """translate-toolkit's checks of figures and addresses on the same pairs; GPL, so only where someone has installed it."""
    try:
        from translate.filters import checks
    except ImportError:
        print("  pofilter: translate-toolkit is not installed")
        return
    checker = checks.StandardChecker(checks.CheckerConfig(targetlanguage="sv"))
    spoken = Counter()
    for source, target in pairs:
        for test in ("numbers", "emails", "urls", "acronyms", "brackets", "doublewords"):
            try:
                spoken[test] += not getattr(checker, test)(source, target)
            except checks.FilterFailure:
                spoken[test] += 1
    print(f"  pofilter {1000 * sum(spoken.values()) / words:.2f} per 1,000 words: {dict(spoken)}")


def noise(count):
    noise_on("pud", table("pud.fi-sv.tsv"))
    noise_on("ptv", table("ptv_general_descriptions.fi-sv.tsv"))
    noise_on("statutes", statutes(count))


if __name__ == "__main__":
    verb = sys.argv[1] if len(sys.argv) > 1 else "read"
    number = next((int(a) for a in sys.argv[2:] if a.isdigit()), 0)
    if verb == "read":
        read()
    elif verb == "planted":
        planted(number or 200)
    elif verb == "noise":
        noise(number or 20_000)
    elif verb == "held-out":
        noise_on("held-out statutes", held_out())
    else:
        sys.exit(__doc__)
