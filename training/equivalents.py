"""Word equivalents for the checks of meaning: writes ``align/check/meaning/words/fi-sv.*.tsv``.

    nice python -m training.equivalents learnt [PAIRS]      from the training pairs (IBM model 1 on stems)
    nice python -m training.equivalents terms               from the term lists beside the training pairs
    nice python -m training.equivalents dictionaries FOLDER from FreeDict dictionaries (dictd format, ``*.dict.dz`` and ``*.index``)

Only pairs of single words are taken: facts of two vocabularies, no sentence, gloss or example. Headwords stand in their dictionary
form; a line has the beginnings of all forms that simplemma's list knows of it. Each file names its source and licence in its first lines.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

ROOT = Path(__file__).absolute().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from facts_data import statutes  # noqa: E402

from align.check.meaning.equivalents import FOLDER, key  # noqa: E402
from training.corpus import DATA, training_pairs  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LANGUAGES: Final = ("fi", "sv")
PAIRS, LONGEST, TOGETHER, LEAST, BEST, ROUNDS = 1_200_000, 22, 3, 0.03, 6, 6
READ: Final = 1_200_000
"""Training pairs, about."""
CODES: Final = {"fi": "fin", "sv": "swe"}
BEGINNINGS: Final = 5
SHARE: Final = 0.04
"""Beginnings of fewer of a word's forms are left out."""
_WORD: Final = re.compile(r"[^\W\d_](?:[\w-]*\w)?")
_DIGITS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

Pairs = dict[tuple[str, str], float]


def learnt(count: int) -> Pairs:
    """Keys of words that stand for each other in the training pairs, with weights 0–1."""
    measured = {
        pair[0] for seed in (7, 20261122) for pair in statutes(10_000, seed)
    }  # what the benches measure noise on
    beads = []
    step = max(1, READ // count)
    for number, (source, target, _) in enumerate(training_pairs()):
        if number % step or source in measured:
            continue
        sides = [sorted({sys.intern(key(w)) for w in _WORD.findall(text.lower())}) for text in (source, target)]
        if all(1 <= len(side) <= LONGEST for side in sides):
            beads.append((sides[0], sides[1]))
    names: tuple[dict[str, int], dict[str, int]] = ({}, {})
    sides = [
        [np.array([n.setdefault(w, len(n)) for w in bead[s]], np.int32) for bead in beads] for s, n in enumerate(names)
    ]
    del beads
    sizes = [np.array([len(row) for row in side]) for side in sides]
    flat = [np.concatenate(side) for side in sides]
    starts = [np.cumsum(size) - size for size in sizes]
    per_word = np.repeat(sizes[1], sizes[0])  # each word of the first side meets every word of the second
    owners = np.repeat(np.arange(len(per_word), dtype=np.int32), per_word)
    place = np.arange(int(per_word.sum()), dtype=np.int32) - np.repeat(np.cumsum(per_word) - per_word, per_word).astype(
        np.int32
    )
    met = (np.repeat(np.repeat(starts[1], sizes[0]), per_word) + place).astype(np.int32)
    codes = flat[0][owners].astype(np.int64) * len(names[1]) + flat[1][met]
    keys, event, seen = np.unique(codes, return_inverse=True, return_counts=True)
    del codes, place
    often = seen >= TOGETHER
    kept = often[event]
    event = (np.cumsum(often) - 1)[event[kept]].astype(np.int32)
    owners, met, keys, seen = owners[kept], met[kept], keys[often], seen[often]
    by = keys // len(names[1]), keys % len(names[1])
    ways = [_expectation(event, owner, given) for owner, given in ((met, by[0]), (owners, by[1]))]
    words = [list(n) for n in names]
    both = np.sqrt(ways[0] * ways[1])
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for number in np.flatnonzero(both >= LEAST):
        pair = words[0][by[0][number]], words[1][by[1][number]]
        if min(map(len, pair)) > 1:
            found[pair[0]].append((float(ways[0][number] + ways[1][number]) / 2, pair[1]))
    print(f"{len(sizes[0])} pairs, {len(names[0])} and {len(names[1])} keys, {len(found)} translated", flush=True)
    return {(word, other): weight for word, entry in found.items() for weight, other in sorted(entry)[: -BEST - 1 : -1]}


def _expectation(event: Any, owner: Any, given: Any) -> Any:
    """IBM model 1 (Brown et al. 1993): how probably a word stands for the one it is given with; ``owner`` chooses among its events."""
    probability = np.ones(len(given))
    for _ in range(ROUNDS):
        share = probability[event]
        norm = np.bincount(owner, share) + 0.05
        expected = np.bincount(event, share / norm[owner], minlength=len(given))
        probability = expected / (np.bincount(given, expected)[given] + 0.5)
    return probability


def entries(folder: Path, source: str, target: str) -> Iterator[tuple[str, str]]:
    """Headword and translation of a dictionary in dictd's format, single words only."""
    name = f"freedict-{CODES[source]}-{CODES[target]}"
    blob = gzip.decompress((folder / f"{name}.dict.dz").read_bytes())
    for line in (folder / f"{name}.index").read_text("utf-8").splitlines():
        head, start, size = line.split("\t")[:3]
        body = blob[_number(start) : _number(start) + _number(size)].decode("utf-8").split("\n")[1:]
        for place, text in enumerate(body):
            # translations stand right under the head and behind the number of a sense; what stands below them explains
            numbered = re.match(r"\d+\. (?=\S)", text)
            if place and not numbered:
                continue
            plain = re.sub(r" \d+\.$", "", text[numbered.end() :] if numbered else text)
            for word in plain.split(", "):
                if _WORD.fullmatch(word) and _WORD.fullmatch(head):
                    yield head.lower(), word.lower()


def _number(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value * 64 + _DIGITS.index(digit)
    return value


def dictionaries(folder: Path) -> set[tuple[str, str]]:
    """Headwords of Finnish and Swedish that translate each other, in either dictionary."""
    return set(entries(folder, "fi", "sv")) | {(b, a) for a, b in entries(folder, "sv", "fi")}


def terms() -> set[tuple[str, str]]:
    """Single words that translate each other in the term lists."""
    found = set()
    for name in (
        "finto_jupo",
        "finto_liito",
        "finto_tero",
        "finto_tsr",
        "ptv_countries",
        "ptv_municipalities",
        "finlex_offices",
    ):
        for line in (DATA / "terms" / f"{name}.terms.tsv").read_text("utf-8").splitlines():
            fields = line.split("\t")
            if line.startswith("#") or len(fields) < 4:
                continue
            first, second = ([fields[i], *(fields[i + 1].split("|") if "finto" in name else ())] for i in (0, 2))
            found |= {
                (a.lower(), b.lower()) for a in first for b in second if _WORD.fullmatch(a) and _WORD.fullmatch(b)
            }
    return found


def forms() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The beginnings of all forms of a dictionary form, as simplemma's lists tell: the commonest first."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    result = []
    for code in LANGUAGES:
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for form, lemma in DefaultDictionaryFactory().get_dictionary(code).items():
            text = [(w.decode() if isinstance(w, bytes) else w).lower() for w in (form, lemma)]
            if text[0][:2] == text[1][:2]:
                counts[text[1]][text[0][: _size(text[1])]] += 1
        result.append(
            {
                lemma: [start for start, seen in found.most_common(BEGINNINGS) if seen >= SHARE * found.total()]
                for lemma, found in counts.items()
            }
        )
    return result[0], result[1]


def _size(lemma: str) -> int:
    return max(3, len(lemma) - (1 if len(lemma) <= 5 else 2))


def senses(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """A line for each Finnish word: the beginnings of its forms, and those of all its translations."""
    known = forms()
    words: dict[str, set[str]] = defaultdict(set)
    for first, second in pairs:
        if min(len(first), len(second)) >= 3:
            words[first].add(second)
    starts = [lambda w, k=k: {w[: _size(w)], *k.get(w, ())} for k in known]
    return sorted(
        {
            (" ".join(sorted(starts[0](w))), " ".join(sorted(set().union(*map(starts[1], others)))))
            for w, others in words.items()
        }
    )


def weighted(pairs: Pairs) -> list[tuple[str, str]]:
    """A line for each first key: its translations, with tenths where they are not certain."""
    rows: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for (first, second), weight in pairs.items():
        rows[first].append((second, weight))
    lines = []
    for first in sorted(rows):
        best = sorted(rows[first], key=lambda e: (-e[1], e[0]))
        lines.append(
            (first, " ".join(f"{second}:{max(1, round(10 * w))}" if w < 0.95 else second for second, w in best))
        )
    return lines


def write(name: str, about: str, rows: list[tuple[str, str]]) -> None:
    """Write a list with what its first lines say of it."""
    lines = [*(f"# {line}\n" for line in about.splitlines()), *(f"{a}\t{b}\n" for a, b in rows)]
    path = ROOT / "align" / "check" / "meaning" / FOLDER / f"fi-sv.{name}.tsv"
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
    print(f"{name}: {len(rows)} lines, {path.stat().st_size} bytes")


def main(arguments: list[str]) -> None:
    """Make one of the files."""
    if arguments[0] == "learnt":
        pairs = learnt(int(arguments[1]) if len(arguments) > 1 else PAIRS)
        write(
            "learnt",
            "Learnt by training/equivalents.py from the statutes of Finland (Semantic Finlex, Ministry of Justice of Finland, CC BY 4.0)\n"
            "and the other training pairs of docs/model-card.md; texts of the tests left out.",
            weighted(pairs),
        )
    elif arguments[0] == "terms":
        write(
            "terms",
            "Single words of the ontologies JUPO, LIITO, TERO and TSR (National Library of Finland, Finto, CC BY 4.0), of the code sets\n"
            "of countries and municipalities and the names of offices in statutes (CC BY 4.0).",
            senses(terms()),
        )
    else:
        about = (
            "Word equivalents of FreeDict's dictionaries fin-swe and swe-fin (2022.12.07; WikDict, from Wiktionary by DBnary):\n"
            "(C) FreeDict contributors and Wiktionary contributors, licence CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/.\n"
            "Changed: pairs of single words only, by the beginnings of their forms. This file stays under CC BY-SA 3.0."
        )
        write("freedict", about, senses(dictionaries(Path(arguments[1]))))


if __name__ == "__main__":
    main(sys.argv[1:])
