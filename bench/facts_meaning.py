"""Meaning that is no value – bounds, scope, enumerations, negation, modality – measured on planted losses and on untouched pairs.

    python bench/facts_meaning.py [dev|held|fresh] [N] [-v] [--only KIND]

Each kind of edit takes pairs in which its words stand, looks at the pair as published (a finding there is false) and with one
edit made (no finding there is a miss). Precision is found / (found + false) over the same pairs, so it does not depend on how many pairs
were edited. Noise is findings of these rules per 1,000 words over all pairs, edited or not. The edits know nothing of the rules: they
are regular expressions over one side. ``held``: statutes held out of all training (test_docids.txt) and every second pair of PUD and
the service descriptions; ``dev``: the other half, and statutes of the training set; ``fresh``: pairs of which nothing was learnt and
that nobody read before the levels were fixed (facts_data.py).
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter, defaultdict
from functools import partial
from importlib import import_module
from itertools import pairwise

from facts import SHOWN, held_out, pairs_context, statutes, table
from facts_data import planting_pool

from align.model import Severity

FAMILIES = ("bounds", "scope", "enumerations", "modality", "clauses")


def rules():
    return [rule() for family in FAMILIES for rule in import_module(f"align.check.meaning.{family}").RULES]


def findings(pair, active):
    context = pairs_context([pair])
    bead = context.units[0]
    found = [f for rule in active for f in (*rule.check(bead, context), *rule.check_alignment(context))]
    return [f for f in found if f.severity.rank >= Severity.MINOR.rank]


def shown(found):
    """What the reviewer's profile shows; the translator's shows all."""
    return [f for f in found if f.confidence >= SHOWN]


def pool(part):
    if part == "fresh":
        return planting_pool(part, 20_000)
    ready = [*table("pud.fi-sv.tsv"), *table("ptv_general_descriptions.fi-sv.tsv")]
    law = held_out() if part == "held" else statutes(30_000, seed=23)
    return ready[part == "held" :: 2] + law


# --- edits: (pair, chance) → edited pair or None ---------------------------------------------------------------------------------


def swap(side, table_of, pair, chance):
    """Replace one of the words that stand in the text, each by what the table says; None where none stands exactly once."""
    text = pair[side]
    options = []
    for pattern, new in table_of:
        found = list(re.finditer(pattern, text))
        if len(found) == 1:
            options.append((found[0], new))
    if not options:
        return None
    match, new = chance.choice(options)
    changed = re.sub(r"\s{2,}", " ", text[: match.start()] + match.expand(new) + text[match.end() :]).strip()
    return (changed, pair[1]) if side == 0 else (pair[0], changed)


_JOIN = ("ja|sekä|tai|taikka|eli|että", "och|samt|eller")
_PIECE = tuple(rf"(?!(?:{j}) )[^\W\d_][\w-]*(?: (?!(?:{j}) )[^\W\d_][\w-]*){{0,2}}" for j in _JOIN)
_BREAKS = (
    r"(?:jo[knltsi]|että|kun|jos|jonka|mutta|ellei|jollei|vaan|ei|sillä|on|ovat|mi[tkshl])\w*",
    r"(?:som|att|om|när|där|men|utan|vilk\w+|eftersom|är|har|ska|skall|får|kan|inte|då|så|men|dock|vars)",
)


def drop(side, where, pair, chance):
    """Take a member out of an enumeration "A, B, C och D" of at least three."""
    text = pair[side]
    piece = rf"(?!(?:{_BREAKS[side]})\b){_PIECE[side]}"
    run = re.compile(rf"(?<=\w)(?:, {piece})+,? (?:{_JOIN[side]}) {_PIECE[side]}(?=[.;)]|$)")
    found = [m for m in run.finditer(text) if m[0].count(",") >= 1]
    found = [m for m in found if not re.search(rf"\b(?:{_BREAKS[side]})\b", m[0])]
    if not found:
        return None
    match = chance.choice(found)
    body = match[0]
    members = list(re.finditer(rf", ({_PIECE[side]})", body))
    if where == "middle":
        members = [m for m in members if not re.match(rf" (?:{_JOIN[side]}) ", body[m.end() :]) or len(members) == 1]
        if not members:
            return None
        lost = chance.choice(members)
        conjunction = re.match(rf" (?:{_JOIN[side]}) ", body[lost.end() :])
        if conjunction:  # "A, B och C" without B is "A och C"
            return None
        changed = body[: lost.start()] + body[lost.end() :]
    else:
        if len(members) < 2:
            return None
        tail = re.search(rf",? ({_JOIN[side]}) ({_PIECE[side]})$", body)
        last = members[-1]
        if tail is None or tail.start() != last.end():
            return None
        changed = f"{body[: last.start()]} {tail[1]} {last[1]}"
    changed = text[: match.start()] + changed + text[match.end() :]
    return (changed, pair[1]) if side == 0 else (pair[0], changed)


def drop_suspended(side, pair, chance):  # noqa: ARG001  # the form of every edit
    """Take "koulutus-, " out of "koulutus-, tutkimus- ja neuvontapalvelut"."""
    found = list(re.finditer(rf"[^\W\d_]+-, (?=[^\W\d_]+-,? (?:{_JOIN[side]}) [^\W\d_]+)", pair[side]))
    if len(found) != 1:
        return None
    changed = pair[side][: found[0].start()] + pair[side][found[0].end() :]
    return (changed, pair[1]) if side == 0 else (pair[0], changed)


def drop_clause(side, pair, chance):
    """Take out what stands between two commas, or a comma and the end: two words at least, half of the text at most."""
    text = pair[side]
    edges = [*(m.start() for m in re.finditer(r"(?<=\w),(?= )|(?<=\w) [–—](?= )", text)), len(text.rstrip(".;:"))]
    spans = [(a, b) for a, b in pairwise(edges) if 12 <= b - a <= len(text) / 2 and text[a:b].count(" ") > 1]
    if not spans:
        return None
    start, end = chance.choice(spans)
    changed = text[:start] + text[end:]
    return (changed, pair[1]) if side == 0 else (pair[0], changed)


def drop_words(side, pair, chance):
    """Take out two to four words that stand together, two of them long."""
    text = pair[side]
    words = list(re.finditer(r"[^\W\d_][\w-]*", text))
    options = []
    for first in range(1, len(words)):
        for last in range(first + 1, min(first + 4, len(words))):
            inside = text[words[first].start() : words[last].end()]
            if re.fullmatch(r"[\w -]+", inside) and sum(len(w[0]) > 4 for w in words[first : last + 1]) > 1:
                options.append((words[first].start(), words[last].end()))
    options = [(a, b) for a, b in options if b - a <= 0.35 * len(text)]
    if not options:
        return None
    start, end = chance.choice(options)
    changed = re.sub(r" (?=[ .,;:])", "", text[:start].rstrip() + " " + text[end:].lstrip())
    return (changed, pair[1]) if side == 0 else (pair[0], changed)


def drop_sentence(side, pair, chance):
    """Take a whole sentence or item of four words at least out of a text of several, not the longest part of it."""
    text = pair[side]
    edges = [0, *(m.end() for m in re.finditer(r"(?<=[.;!?])\s+(?=\S)", text)), len(text)]
    spans = [(a, b) for a, b in pairwise(edges) if text[a:b].count(" ") > 3 and b - a <= len(text) / 2]
    if not spans:
        return None
    start, end = chance.choice(spans)
    changed = (text[:start] + text[end:]).strip()
    return (changed, pair[1]) if side == 0 else (pair[0], changed)


BOUND_FI = tuple((rf"\b{w} (?=\d)", "") for w in ("enintään", "korkeintaan", "vähintään", "ainakin"))
BOUND_SV = tuple((rf"\b{w} (?=\d)", "") for w in ("högst", "minst", "maximalt", "upp till", "åtminstone"))
OPPOSITE = ((r"\bhögst(?= \d)", "minst"), (r"\bminst(?= \d)", "högst"))
_ABOUT = ("cirka", "ca", "omkring", "ungefär", "nästan", "drygt", "över", "mer än", "under(?! åren)")
APPROX_SV = tuple((rf"\b{w} (?=\d)", "") for w in _ABOUT)
APPROX_FI = tuple((rf"\b{w} (?=\d)", "") for w in ("noin", "lähes", "yli", "alle", "runsaat"))
SCOPE_SV = (
    (r",? inklusive (?=\w)", " "),
    (r",? inberäknat (?=\w)", " "),
    (r",? exklusive (?=\w)", " "),
    (r" med undantag (?:av|för) ", " "),
)
SCOPE_FI = ((r",? mukaan lukien (?=\w)", " "), (r",? lukuun ottamatta(?=\W)", ""), (r",? mukaan luettuina?(?=\W)", ""))
ONLY_SV = ((r" (?:endast|enbart|bara|uteslutande)\b", ""),)
ONLY_FI = ((r"\b(?:vain|ainoastaan|yksinomaan|pelkästään) ", ""),)
NOT_SV = ((r" (?:inte|icke|ej)\b(?!-)", ""),)
NOT_FI = (
    (r"\bei saa\b", "saa"), (r"\beivät saa\b", "saavat"), (r"\bei voi\b", "voi"), (r"\bei voida\b", "voidaan"), (r"\bei ole\b", "on"),
    (r"\beivät ole\b", "ovat"), (r"\bei tarvitse\b", "tarvitsee"), (r"\bei koske\b", "koskee"), (r"\bei sovelleta\b", "sovelletaan"),
    (r"\bei kuitenkaan saa\b", "saa kuitenkin"), (r"\bei kuitenkaan sovelleta\b", "sovelletaan kuitenkin"),
    (r"\bei makseta\b", "maksetaan"),
    (r"\beivät voi\b", "voivat"), (r"\bei enää\b", "vielä"), (r"\bei edellytä\b", "edellyttää"), (r"\bei kuulu\b", "kuuluu"),
)  # fmt: skip
PLUS_SV = ((r"(?<=[a-zåäö] )(får|kan|ska|skall|är|har|gäller|tillämpas)(?= (?!inte))", r"\1 inte"),)
NONE_SV = (
    (r"\butan(?= att\b)", "genom"), (r"\binga\b", "vissa"), (r"\bingen\b", "en"), (r"\binget\b", "ett"), (r"\baldrig\b", "alltid"),
)  # fmt: skip
DUTY_SV = ((r"\b(?:ska|skall|måste)\b", "kan"),)
LEAVE_SV = ((r"\bkan\b", "ska"), (r"\bfår\b(?! inte)", "ska"))

PLANS = {
    "bound lost sv": (partial(swap, 1, BOUND_SV), {"bound-differs"}),
    "bound lost fi": (partial(swap, 0, BOUND_FI), {"bound-differs"}),
    "bound reversed": (partial(swap, 1, OPPOSITE), {"bound-differs"}),
    "about lost sv": (partial(swap, 1, APPROX_SV), {"bound-differs"}),
    "about lost fi": (partial(swap, 0, APPROX_FI), {"bound-differs"}),
    "scope lost sv": (partial(swap, 1, SCOPE_SV), {"scope-differs"}),
    "scope lost fi": (partial(swap, 0, SCOPE_FI), {"scope-differs"}),
    "only lost sv": (partial(swap, 1, ONLY_SV), {"scope-differs"}),
    "only lost fi": (partial(swap, 0, ONLY_FI), {"scope-differs"}),
    "clause lost sv": (partial(drop_clause, 1), {"clause-missing", "enumeration-differs"}),
    "clause lost fi": (partial(drop_clause, 0), {"clause-missing", "enumeration-differs"}),
    "sentence lost sv": (partial(drop_sentence, 1), {"clause-missing", "enumeration-differs"}),
    "sentence lost fi": (partial(drop_sentence, 0), {"clause-missing", "enumeration-differs"}),
    "words lost sv": (partial(drop_words, 1), {"clause-missing", "enumeration-differs"}),
    "words lost fi": (partial(drop_words, 0), {"clause-missing", "enumeration-differs"}),
    "member sv": (partial(drop, 1, "middle"), {"enumeration-differs"}),
    "member fi": (partial(drop, 0, "middle"), {"enumeration-differs"}),
    "last member sv": (partial(drop, 1, "last"), {"enumeration-differs"}),
    "last member fi": (partial(drop, 0, "last"), {"enumeration-differs"}),
    "suspended sv": (partial(drop_suspended, 1), {"enumeration-differs"}),
    "suspended fi": (partial(drop_suspended, 0), {"enumeration-differs"}),
    "not lost sv": (partial(swap, 1, NOT_SV), {"negation-differs"}),
    "not lost fi": (partial(swap, 0, NOT_FI), {"negation-differs"}),
    "not added sv": (partial(swap, 1, PLUS_SV), {"negation-differs"}),
    "none lost sv": (partial(swap, 1, NONE_SV), {"negation-differs"}),
    "duty to leave": (partial(swap, 1, DUTY_SV), {"obligation-differs"}),
    "leave to duty": (partial(swap, 1, LEAVE_SV), {"obligation-differs"}),
}


def measure(part, count, only, verbose):
    everything = [p for p in pool(part) if p[0].strip() and p[1].strip()]
    active = rules()
    print(f"{part}: {len(everything)} pairs; in brackets the translator's profile, which shows doubtful findings too")
    print(f"{'edit':16} {'pairs':>6} {'recall':>15} {'precision':>15}  other rules that spoke")
    sums = defaultdict(Counter)
    for name, (edit, wanted) in PLANS.items():
        if only and only not in name:
            continue
        chance = random.Random(name)
        order = everything[:]
        chance.shuffle(order)
        tally, others, missed, wrong = Counter(), Counter(), [], []
        for pair in order:
            if tally["planted"] >= count:
                break
            changed = edit(pair, chance)
            if changed is None or changed == pair:
                continue
            before = [f for f in findings(pair, active) if f.rule in wanted]
            after = findings(changed, active)
            hit = [f for f in after if f.rule in wanted]
            tally.update(
                planted=1, all_good=bool(hit), all_false=bool(before), good=bool(shown(hit)), false=bool(shown(before))
            )
            others.update(f.rule for f in shown(after) if f.rule not in wanted)
            if not hit:
                missed.append(changed)
            if shown(before):
                wrong.append((pair, before[0]))
        told = ", ".join(f"{rule} {times}" for rule, times in others.most_common(3))
        print(f"{name:16} {tally['planted']:6} {rates(tally)}  {told}", flush=True)
        for rule in wanted:
            sums[rule].update(tally)
        for pair in missed[:verbose]:
            print(f"    missed\n      {pair[0]}\n      {pair[1]}")
        for pair, finding in wrong[:verbose]:
            print(f"    false {finding.confidence} {finding.message}\n      {pair[0]}\n      {pair[1]}")
    for rule, tally in sums.items():
        print(f"{rule:23} {tally['planted']:5} {rates(tally)}")


def rates(tally):
    planted = max(1, tally["planted"])
    recall, wide = tally["good"] / planted, tally["all_good"] / planted
    precise = tally["good"] / max(1, tally["good"] + tally["false"])
    broad = tally["all_good"] / max(1, tally["all_good"] + tally["all_false"])
    return f"{recall:7.3f} ({wide:.3f}) {precise:7.3f} ({broad:.3f})"


def noise(part, count, verbose):
    active = rules()
    words, spoken = 0, Counter()
    printed = Counter()
    for pair in pool(part)[:count]:
        if pair[0].strip() and pair[1].strip():
            words += len(pair[0].split())
            for finding in shown(findings(pair, active)):
                spoken[finding.rule] += 1
                if printed[finding.rule] < verbose:
                    printed[finding.rule] += 1
                    print(
                        f"    {finding.rule} {finding.confidence} {finding.message}\n      {pair[0]}\n      {pair[1]}"
                    )
    print(f"noise on {words} Finnish words: {1000 * sum(spoken.values()) / words:.3f} per 1,000 words")
    for rule, number in spoken.most_common():
        print(f"    {rule:26} {number:5} {1000 * number / words:.4f}")


if __name__ == "__main__":
    words_given = [a for a in sys.argv[1:] if not a.startswith("-")]
    half = next((a for a in words_given if a in {"dev", "held", "fresh"}), "dev")
    limit = next((int(a) for a in words_given if a.isdigit()), 150)
    kind = next((a.partition("=")[2] for a in sys.argv if a.startswith("--only=")), "")
    told = next((int(a.partition("=")[2]) for a in sys.argv if a.startswith("-v=")), 0)
    if "noise" in words_given:
        noise(half, limit if limit > 150 else 10_000, told)
    else:
        measure(half, limit, kind, told)
