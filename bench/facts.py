"""Facts and the rules over them, measured: reading, planted errors, noise on clean pairs.

    python bench/facts.py read [SET.tsv …]              (a) precision and recall of read_facts per kind
    python bench/facts.py planted [N] [tune|held] [-v]  (b) recall and precision, per kind of error and per rule
    python bench/facts.py noise [N] [tune|held|fresh] [--list]
                                                        (c) findings per 1,000 words on untouched pairs, per rule and profile;
                                                        --jobs=N: in N processes;
                                                        --of=terms,values: the rules of these folders of align/check alone
    python bench/facts.py held-out [--list]             (c) on the statutes held out of training alone

N: edited pairs of each kind; sentences of statutes. (b) and (c) need ../shared (bench/facts_data.py says what is in each half), and
set translate-toolkit's pofilter beside ours in the same run where it is installed (GPL: never required). ``--list`` prints every
finding with its passages and what a reader found it to be (bench/facts_judged.tsv: our judgements by hash of the pair, no sentences);
findings that are false or were not read are counted apart. docs/noise.md tells of each kind.

First runs of the labelled sets, before anything was mended: unseen.tsv FI precision .793 recall .739, SV .802 .748; genres.tsv (214
sentences of fourteen genres, 444 facts a language) FI .832 .824, SV .842 .838. Kinds with 20 and more of genres.tsv at that run, FI
P/R: amount 1.00/.81, date .97/1.00, law-reference 1.00/1.00, number .72/.87, percent .93/.88, time 1.00/.69; SV: amount .98/.83, date
.96/.87, law-reference .96/.96, number .75/.91, percent .94/.91, time 1.00/.69.

notices.tsv and notices_apart.tsv (156 sentences of twelve further genres, split line by line, 398 facts a language) at their first run:
notices FI .902 .878, SV .888 .864; apart FI .884 .859, SV .902 .881. circulars.tsv (120 sentences of decision letters, tenders, news,
minutes, tax guides, health care, timetables and schools in Finnish, Swedish and English, 277 facts each) at its first run: FI .918 .928,
SV .933 .953, EN .766 .758. Nobody read what was misread in notices_apart.tsv and circulars.tsv until classes.tsv (own sentences by
class) had been mended by: FI .919 .893, SV .931 .921 and FI .971 .968, SV .986 .993, EN .928 .928. Then they were read and mended by too.

offices.tsv and offices_apart.tsv (158 sentences of offices, adult education, museums, water and electricity companies, pensions,
insurance, research councils, parishes, sports clubs, food control, interim reports, courts and parcels in the three languages, split
line by line, 189 and 214 facts) were written and labelled before the reader was run on them and before its code was looked at. First
run: offices FI .973 .952, SV .978 .958, EN .941 .921; apart FI .962 .935, SV .966 .935, EN .931 .883.
Then offices.tsv was read and mended by; the half apart, read by nobody: FI .977 .981, SV .981 .991, EN .976 .967 (one hand wrote both
halves and mended, so that the figures of a set by others would be lower).

town.tsv and town_apart.tsv (183 sentences, 439 facts) are of another hand, that had read neither code nor tables; their first figures
stand in their heads. Work half read and mended by, and principles.tsv and things.tsv (237 own sentences: what is a number of its own and
what part of a name, dates and hours in English translations, codes of things; labelled before their first run, FI .964 .946, SV .972 .961,
EN .915 .922 and FI .904 .881, SV .923 .915, EN .864 .864); the half apart then: FI .982 .982, SV .991 .982, EN .981 .968.

evenings.tsv and evenings_apart.tsv (154 sentences, 250 facts, of which 144 numbers and 79 clock times) are of a third hand, that had read
neither code nor tables; their first figures stand in their heads.

grammar.tsv, clock.tsv, amounts.tsv and hours.tsv (own sentences through the grammar of numbers and hours, from grammars and style
guides, 240 facts a language) were labelled before their first run (in their heads; the hardest, hours.tsv: FI .583 .525, SV .762 .800,
EN .738 .775) and mended by, as evenings.tsv was. The halves apart then: evenings_apart.tsv FI .878 .878, SV .976 .976, EN .928 .943;
town_apart.tsv FI .991 .991, SV 1.00 .991, EN .981 .968.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from functools import cache

from facts_data import HALVES, PARTS, ROOT, clean_sets, held_out, held_out_documents, planting_pool, statutes, table
from facts_judged import VERDICTS, key_of, verdict
from facts_planted import plans

from align.check import all_rules, check
from align.check.single import pairs_context
from align.config import PROFILES
from align.facts import read_facts
from align.model import Severity
from align.release import load_glossaries

__all__ = ["SHOWN", "findings", "held_out", "pairs_context", "rules", "statutes", "table"]

SHOWN = PROFILES["reviewer"].show_confidence
"""Confidence from which the reviewer's profile shows a finding of severity minor or more."""
CI = PROFILES["ci"]
LABELLED = (
    *("labelled.tsv", "unseen.tsv", "genres.tsv", "notices.tsv", "notices_apart.tsv", "circulars.tsv", "classes.tsv"),
    *(
        "offices.tsv",
        "town.tsv",
        "principles.tsv",
        "things.tsv",
        "grammar.tsv",
        "clock.tsv",
        "amounts.tsv",
        "hours.tsv",
        "evenings.tsv",
    ),
)
APART = ("offices_apart.tsv", "town_apart.tsv", "evenings_apart.tsv")
"""Nobody looks at what is read wrongly in them: totals alone are given."""
POFILTER = ("numbers", "emails", "urls", "acronyms", "brackets", "doublewords")


ELSEWHERE = {"completeness", "terminology", "drift", "spelling"}
"""Families that other benches measure on planted errors: passages (quality.py faults) and terms (terms.py)."""


@cache
def rules():
    """The rules about facts, scope, form and language, as the default profile runs them."""
    return [rule() for rule in all_rules() if rule.__module__.rpartition(".")[2] not in ELSEWHERE]


@cache
def glossaries():
    """The bundled term lists, as a run without configuration has them."""
    return load_glossaries(("builtin:*",))


def findings(pairs, active, terms=()):
    """What the default profile shows of pairs checked together as one document."""
    found = check(pairs_context(pairs, glossaries=terms), active)
    return [f for f in found if f.confidence >= SHOWN and f.severity.rank >= Severity.MINOR.rank]


# --- (a) reading ---------------------------------------------------------------------------------------------------------------


def labelled(name):
    """Rows of a labelled set of tests/facts: the sentence in Finnish, Swedish, perhaps English, and the facts that each states."""
    for line in (ROOT / "tests" / "facts" / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            *texts, facts = line.split("\t")
            wanted = [tuple(part.strip().split("=", 1)) for part in facts.split(";") if "=" in part]
            yield {code: text for code, text in zip(("fi", "sv", "en"), texts, strict=False) if text}, wanted


def stated(text, language):
    """Kind and value of the facts of a text, with the unit of a number ("5 year"), as the labelled sets write them."""
    for fact in read_facts(text, language):
        units = "".join(f" {q.partition(':')[2]}" for q in fact.qualifiers if q.startswith("unit:"))
        yield fact.kind, fact.value + units


def read(names):
    for name in names:
        rows = list(labelled(name))
        for language in rows[0][0]:
            hits, found, wanted = Counter(), Counter(), Counter()
            for texts, facts in ((texts, facts) for texts, facts in rows if language in texts):
                have, want = Counter(stated(texts[language], language)), Counter(facts)
                for counter, items in ((hits, have & want), (found, have), (wanted, want)):
                    for (kind, _), number in items.items():
                        counter[kind] += number
                for kind, value in () if name in APART else (have - want) + (want - have):
                    what = "extra" if (kind, value) in have - want else "missed"
                    print(f"  {language} {what}: {kind}={value}  in  {texts[language]}")
            total = sum(hits.values())
            print(f"{name} {language}: {sum(wanted.values())} facts", end="")
            print(f", precision {total / sum(found.values()):.3f}, recall {total / sum(wanted.values()):.3f}")
            for kind in sorted(wanted | found):
                precision, recall = hits[kind] / max(1, found[kind]), hits[kind] / max(1, wanted[kind])
                print(f"  {kind:16} {wanted[kind]:4}  precision {precision:.3f}  recall {recall:.3f}")


# --- (b) planted errors ----------------------------------------------------------------------------------------------------------


def planted(count, part):
    pool = planting_pool(part, 60_000)
    active, peer = rules(), pofilter()
    good, others, total, peers = Counter(), defaultdict(Counter), Counter(), Counter()
    wanted_of, hits_of, wrong_of = Counter(), Counter(), Counter()
    missed = defaultdict(list)
    for name, (edit, wanted) in plans().items():
        chance = random.Random(name)
        chance.shuffle(pool)
        for pair in pool:
            if total[name] >= count:
                break
            changed = edit(pair, chance)
            # a pair that speaks before the edit holds a difference of its own
            if changed is None or changed[1] == pair[1] or findings([pair], active):
                continue
            total[name] += 1
            found = findings([changed], active)
            hits = [f for f in found if f.rule in wanted]
            good[name] += bool(hits)
            peers[name] += bool(peer and peer(*changed) - peer(*pair))
            if not hits:
                missed[name].append(changed)
            others[name].update(f.rule for f in found if f.rule not in wanted)
            wrong_of.update(f.rule for f in found if f.rule not in wanted)
            hits_of.update({f.rule for f in hits})
            wanted_of.update({f.rule for f in hits} or {min(wanted)})
    print(f"{part}\n{'error':24} {'planted':>7} {'recall':>7} {'precision':>9} {'pofilter':>9}  other rules that spoke")
    for name, number in total.items():
        precision = good[name] / max(1, good[name] + sum(others[name].values()))
        more = ", ".join(f"{rule} {times}" for rule, times in others[name].most_common(4))
        beside = f"{peers[name] / number:9.3f}" if peer else "        –"
        print(f"{name:24} {number:7} {good[name] / number:7.3f} {precision:9.3f} {beside}  {more}")
    number, right, wrong = sum(total.values()), sum(good.values()), sum(wrong_of.values())
    print(
        f"{'all':24} {number:7} {right / number:7.3f} {right / max(1, right + wrong):9.3f} {sum(peers.values()) / number:9.3f}"
    )
    print(f"\n{'rule':28} {'errors':>7} {'recall':>7} {'precision':>9}")
    for rule in sorted(wanted_of | wrong_of):
        hits = hits_of[rule]
        print(
            f"{rule:28} {wanted_of[rule]:7} {hits / max(1, wanted_of[rule]):7.3f} {hits / max(1, hits + wrong_of[rule]):9.3f}"
        )
    if "-v" in sys.argv:
        for name, pairs in missed.items():
            for pair in pairs[:4]:
                print(f"missed {name}:\n    {pair[0]}\n    {pair[1]}")


# --- (c) noise -----------------------------------------------------------------------------------------------------------------


@cache
def _every_rule():
    of = next((a.removeprefix("--of=").split(",") for a in sys.argv if a.startswith("--of=")), ())
    return [rule() for rule in all_rules() if not of or rule.__module__.split(".")[2] in of]


def _said_of(pairs):
    """All findings of a document, and the CPU seconds they took."""
    started = time.process_time()
    return findings(pairs, _every_rule(), glossaries()), time.process_time() - started


def said_of(documents):
    """All findings, one after another or, with ``--jobs=N``, in N processes; and the CPU seconds."""
    jobs = next((int(a.removeprefix("--jobs=")) for a in sys.argv if a.startswith("--jobs=")), 1)
    if jobs == 1:
        told = [_said_of(pairs) for pairs in documents]
    else:
        with ProcessPoolExecutor(jobs) as pool:
            told = list(pool.map(_said_of, documents, chunksize=max(1, min(50, len(documents) // (4 * jobs)))))
    return [finding for found, _ in told for finding in found], sum(seconds for _, seconds in told)


def noise_on(name, documents):
    in_ci = {rule.id for rule in _every_rule() if rule.ci}
    of_terms = {rule.id for rule in _every_rule() if rule.__module__.split(".")[2] == "terms"}
    words = sum(len(pair[0].split()) for pairs in documents for pair in pairs)
    spoken, seconds = said_of(documents)
    ci = [
        f for f in spoken if f.rule in in_ci and f.confidence >= CI.show_confidence and f.severity.rank >= CI.show.rank
    ]
    per = lambda number: 1000 * number / max(1, words)  # noqa: E731  # reads better in place
    pairs = [pair for document in documents for pair in document]
    print(f"{name}: {len(pairs)} pairs, {words} words, {seconds:.0f} s of CPU")
    print(f"  default profile {per(len(spoken)):.3f} findings per 1,000 words, ci profile {per(len(ci)):.3f}")
    others, others_ci = ([f for f in found if f.rule not in of_terms] for found in (spoken, ci))
    print(f"  without the rules about terms {per(len(others)):.3f}, ci profile {per(len(others_ci)):.3f}")
    wrong, wrong_ci = wrongs(spoken), wrongs(ci)
    print(f"  false or not read {per(wrong):.3f}, ci profile {per(wrong_ci):.3f}")
    print(f"    {'rule':28} {'found':>5}  {'/1,000':>6}   {'ci':>3}   " + "  ".join(f"{name:>8}" for name in VERDICTS))
    by_rule, by_ci = Counter(f.rule for f in spoken), Counter(f.rule for f in ci)
    said = Counter((f.rule, verdict(f)) for f in spoken)
    for rule, number in by_rule.most_common():
        columns = "  ".join(f"{said[rule, name] or '–':>8}" for name in VERDICTS)
        print(f"    {rule:28} {number:5}  {per(number):6.3f}   {by_ci[rule]:3}   {columns}")
    for label, found in (("all", spoken), ("all of the ci profile", ci)):
        totals = Counter(verdict(f) for f in found)
        columns = "  ".join(f"{totals[name] or '–':>8}" for name in VERDICTS)
        print(f"    {label:28} {len(found):5}  {per(len(found)):6.3f}   {'':3}   {columns}")
    if "--list" in sys.argv:
        for f in sorted(spoken, key=lambda f: f.rule):
            texts = [p.text if p else "" for p in (f.source, f.target)]
            head = f"  {key_of(*texts)} {f.rule} {f.confidence:.2f} {'ci ' if f in ci else ''}{verdict(f)}: {f.message}"
            print(f"{head}\n      {texts[0][:600] or '–'}\n      {texts[1][:600] or '–'}")
    peer = pofilter()
    if peer is not None:
        tests = Counter(test for pair in pairs for test in peer(*pair))
        print(f"  pofilter {per(sum(tests.values())):.2f} per 1,000 words: {dict(tests.most_common())}")
    return words, len(spoken), len(ci), wrong, wrong_ci, len(others), len(others_ci)


def wrongs(spoken):
    """How many findings are false or were not read."""
    return sum(verdict(f) in {"false", "unread"} for f in spoken)


@cache
def pofilter():
    """translate-toolkit's checks of figures and addresses: which of them speak of a pair; None where it is not installed."""
    try:
        from translate.filters import checks
    except ImportError:
        print("pofilter: translate-toolkit is not installed")
        return None
    checker = checks.StandardChecker(checks.CheckerConfig(targetlanguage="sv"))

    def spoken(source, target):
        found = set()
        for test in POFILTER:
            try:
                if not getattr(checker, test)(source, target):
                    found.add(test)
            except checks.FilterFailure:
                found.add(test)
        return found

    return spoken


def noise(count, part):
    totals = [noise_on(f"{part}: {name}", documents) for name, documents in clean_sets(part, count).items()]
    words, *counts = (sum(column) for column in zip(*totals, strict=True))
    shown, ci, wrong, wrong_ci, others, others_ci = (1000 * count / words for count in counts)
    print(f"{part}, all sets: {words} words, default profile {shown:.3f}, ci profile {ci:.3f}")
    print(f"  without the rules about terms {others:.3f}, ci profile {others_ci:.3f}")
    print(f"  false or not read: default profile {wrong:.3f}, ci profile {wrong_ci:.3f}")


if __name__ == "__main__":
    verb = sys.argv[1] if len(sys.argv) > 1 else "read"
    number = next((int(a) for a in sys.argv[2:] if a.isdigit()), 0)
    parts = [part for part in PARTS if part in sys.argv[2:]] or list(HALVES)
    if verb == "read":
        given = [argument for argument in sys.argv[2:] if argument.endswith(".tsv")]
        read(given or LABELLED + APART)
    elif verb == "planted":
        for part in parts:
            planted(number or 100, part)
    elif verb == "noise":
        for part in parts:
            noise(number or 10_000, part)
    elif verb == "held-out":
        noise_on("statutes held out of training", held_out_documents())
    else:
        sys.exit(__doc__)
