"""Learns which words of a passage the other passage does not answer: writes ``align/check/meaning/answers.json``.

    nice python -m training.answers [PAIRS] [--minutes N] [--anew] [--to FILE]

Words, members, clauses and small words are taken out of one side of published sentence pairs; the words of the other side that stood
for them are found by the network's own attention over the whole pair, and are what it must call unanswered. Some words of both sides
are made unknown (another word's vector, no evidence), so that places and company must tell. Sentences of statutes of the training
set (without the samples that the benches measure noise on), user interface texts, and the tune half of the service descriptions;
sentences whose versions hold unequal numbers of small words or separators, all of them complete, stand among them more often than they
are found (``answers_data.py``). Goes on from the network as it stands, or begins anew. The rate of learning falls to nothing at the
last pass or the last minute, whichever comes first; a run of another speed gives other weights. Needs ../shared, torch.
"""

from __future__ import annotations

import argparse
import base64
import json
import random
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

ROOT = Path(__file__).absolute().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]


from align.check.meaning.answernet import EVIDENCE, FLAGS  # noqa: E402
from align.check.meaning.answers import FILE, arrays  # noqa: E402
from align.check.meaning.counterparts import words_of  # noqa: E402
from align.check.meaning.padding import evidence_of  # noqa: E402
from align.pair.tables import bundled_table  # noqa: E402
from training.answers_data import LANGUAGES, Cut, Sentence, corpus, cut  # noqa: E402
from training.answers_net import Answers  # noqa: E402

PAIRS = 110_000
EPOCHS, BATCH, RATE = 2, 40, 3e-3
CELLS = 36_000
"""Words by words of a batch, at most."""
LEAST_WORDS, MOST_WORDS = 3, 60
CUT, UNKNOWN, UNKNOWN_WORDS = 0.75, 0.35, 0.12
"""Share of pairs that lose something, of pairs with unknown words, and of unknown words in them."""


def batches(data: list[Any], chance: random.Random) -> list[list[int]]:
    """Numbers of pairs, those of like length together."""
    order = sorted(
        range(len(data)), key=lambda i: (max(len(data[i][0].ids), len(data[i][1].ids)) // 4, chance.random())
    )
    groups: list[list[int]] = [[]]
    for number in order:
        cells = len(data[number][0].ids) * len(data[number][1].ids)
        if len(groups[-1]) == BATCH or cells * (len(groups[-1]) + 1) > CELLS:
            groups.append([])
        groups[-1].append(number)
    chance.shuffle(groups)
    return groups


def tensors(
    group: list[Any], cuts: list[tuple[Cut, Cut]], vectors: Any, unknown: list[tuple[dict[int, int], dict[int, int]]]
) -> Any:
    """Vectors, masks, flags and evidence of a batch with only the kept words; unknown ones bear another word's vector."""
    most = [max(len(c[s].kept) for c in cuts) for s in (0, 1)]
    sides, masks, flags = [], [], []
    known = np.zeros((len(group), *most, len(EVIDENCE)), np.float32)
    where: list[list[Any]] = [[], []]
    for s in (0, 1):
        ids = np.zeros((len(group), most[s]), np.int64)
        mask = np.zeros((len(group), most[s]), np.float32)
        told = np.zeros((len(group), most[s], len(FLAGS)), np.float32)
        for row, (entry, c, u) in enumerate(zip(group, cuts, unknown, strict=True)):
            kept = c[s].kept
            ids[row, : len(kept)] = entry[s].ids[kept]
            for number, other in u[s].items():
                if number in kept:
                    ids[row, kept.index(number)] = other
            mask[row, : len(kept)] = 1
            told[row, : len(kept)] = c[s].flags
            place = np.full(len(entry[s].ids), -1)
            place[kept] = np.arange(len(kept))
            place[list(u[s])] = -1
            where[s].append(place)
        tensor = torch.from_numpy(mask)
        sides.append(vectors[torch.from_numpy(ids)] * tensor[:, :, None])
        masks.append(tensor)
        flags.append(torch.from_numpy(told))
    for row, entry in enumerate(group):
        if len(entry[3][0]):
            i, j = where[0][row][entry[3][0]], where[1][row][entry[3][1]]
            there = (i >= 0) & (j >= 0)
            known[row, i[there], j[there], entry[3][2][there]] = entry[3][3][there]
    return sides, masks, flags, torch.from_numpy(known)


def step(net: Answers, group: list[Any], vectors: Any, words: int, chance: random.Random) -> Any:
    """The loss of one batch."""
    whole = [(Cut(e[0], set()), Cut(e[1], set())) for e in group]
    nothing: list[tuple[dict[int, int], dict[int, int]]] = [({}, {}) for _ in group]
    with torch.no_grad():  # where the taken words' counterparts stand
        _, looks = net(*tensors(group, whole, vectors, nothing))
        looks = looks[0].numpy(), looks[1].transpose(1, 2).numpy()
    which = [chance.choice((0, 1)) for _ in group]
    cuts, unknown = [], []
    for number, (entry, w) in enumerate(zip(group, which, strict=True)):
        pair = list(whole[number])
        if chance.random() < CUT:
            pair[w] = cut(entry[w], chance)
        cuts.append((pair[0], pair[1]))
        share = UNKNOWN_WORDS if chance.random() < UNKNOWN else 0.0
        marked: list[dict[int, int]] = [
            {
                i: chance.randrange(words)
                for i in range(len(side.ids))
                if share and side.content[i] and chance.random() < share
            }
            for side in entry[:2]
        ]
        unknown.append((marked[0], marked[1]))
    rows, masks, flags, known = tensors(group, cuts, vectors, unknown)
    results, _ = net(rows, masks, flags, known)
    loss = torch.tensor(0.0)
    for way in (0, 1):
        label = np.zeros(masks[way].shape, np.float32)
        weight = np.zeros(masks[way].shape, np.float32)
        for n, (w, pair) in enumerate(zip(which, cuts, strict=True)):
            kept = pair[way].kept
            weight[n, : len(kept)] = group[n][way].weights[kept] * group[n][2]
            gone = pair[1 - way].gone
            if w == 1 - way and gone:
                alpha = looks[way][n][kept]
                there = alpha[:, sorted(gone)].sum(1)
                share = there / (alpha.sum(1) + 1e-6)
                is_lost = (share > 0.5) & (there > 0.2)
                label[n, : len(kept)] = is_lost
                weight[n, : len(kept)] *= np.where((there > 0.1) & ~is_lost, 0.0, 1.0)
        each = functional.binary_cross_entropy_with_logits(results[way], torch.from_numpy(label), reduction="none")
        loss = loss + (each * torch.from_numpy(weight)).sum() / masks[way].sum()
    return loss


def packed(array: Any) -> dict[str, Any]:
    """Bytes of −127…127 with one factor."""
    values = array.detach().numpy().astype(np.float64)
    scale = max(1e-9, float(np.abs(values).max())) / 127
    raw = np.round(values / scale).astype(np.int8)
    return {
        "shape": list(values.shape),
        "scale": float(f"{scale:.6g}"),
        "bytes": base64.b85encode(raw.tobytes()).decode(),
    }


def save(net: Answers, path: Path) -> None:
    """Write the arrays."""
    state = {name: packed(value) for name, value in net.state_dict().items()}
    lines = ",\n".join(f'"{name}":{json.dumps(entry, separators=(",", ":"))}' for name, entry in sorted(state.items()))
    path.write_text("{\n" + lines + "\n}\n", encoding="utf-8")


def take_over(net: Answers) -> None:
    """Begin with the arrays as they stand in the package."""
    known = arrays()
    assert known is not None
    net.load_state_dict({name: torch.from_numpy(np.array(value)) for name, value in known.items()})


def read(count: int) -> tuple[list[Any], dict[str, int]]:
    """Pairs as sentences, weight and evidence, and the vocabulary."""
    vocabulary: dict[str, int] = {"": 0}
    data = []
    for fi, sv, weight in corpus(count):
        words = words_of(fi, "fi"), words_of(sv, "sv")
        if all(LEAST_WORDS <= len(side.text) <= MOST_WORDS for side in words):
            known = evidence_of(*words, LANGUAGES)
            known.sort(key=lambda e: e[3])  # of several weights for one pair the highest is written last
            arrays = [np.array([e[k] for e in known], np.float32 if k == 3 else np.int64) for k in range(4)]
            data.append((Sentence(fi, "fi", vocabulary), Sentence(sv, "sv", vocabulary), weight, arrays))
    return data, vocabulary


def main(given: argparse.Namespace) -> None:
    """Learn and write the network."""
    torch.set_num_threads(1)
    table = bundled_table(*LANGUAGES)
    assert table is not None
    started = time.monotonic()
    data, vocabulary = read(given.pairs)
    vectors = torch.from_numpy(table.pool(tuple(vocabulary)))
    print(f"{len(data)} pairs, {len(vocabulary)} words, {time.monotonic() - started:.0f} s", flush=True)
    net = Answers()
    if not given.anew:
        take_over(net)
    best = torch.optim.Adam(net.parameters(), RATE)
    chance = random.Random(3)
    rounds = [numbers for _ in range(EPOCHS) for numbers in batches(data, chance)]
    shown = 0.0
    for done, numbers in enumerate(rounds, 1):
        spent = max(done / len(rounds), (time.monotonic() - started) / 60 / given.minutes)
        if spent >= 1:
            break
        for part in best.param_groups:
            part["lr"] = RATE * min(1.0, (done + 20) / 200) * (1 - spent)
        loss = step(net, [data[i] for i in numbers], vectors, len(vocabulary), chance)
        best.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call, unused-ignore]
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        best.step()
        shown += loss.item()
        if done % 100 == 0:
            told = f"{done}/{len(rounds)} loss {shown / 100:.4f}, {spent:.3f} of the time"
            print(f"{told}, {time.monotonic() - started:.0f} s", flush=True)
            shown = 0.0
            if done % 500 == 0:
                save(net, given.to)
    save(net, given.to)


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("pairs", type=int, nargs="?", default=PAIRS)
    options.add_argument("--minutes", type=float, default=600.0)
    options.add_argument("--anew", action="store_true")
    options.add_argument("--to", type=Path, default=ROOT / "align" / "check" / "meaning" / FILE)
    main(options.parse_args())
