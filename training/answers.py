"""Learns which words of a passage the other passage does not answer: writes ``align/check/answers.json``.

    nice python -m training.answers [PAIRS]

Words, members and clauses are taken out of one side of published sentence pairs; the words of the other side that stood for them are
found by the network's own attention over the whole pair, and are what it must call unanswered. Sentences of statutes of the training
set (without the samples that the benches measure noise on), user interface texts, and the even lines of PUD and the service
descriptions, which weigh more. Needs ../shared, torch.
"""

from __future__ import annotations

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


from align.check.answers import FILE, FLAGS, SEEN  # noqa: E402
from align.check.counterparts import known_pairs, words_of  # noqa: E402
from align.pair.tables import bundled_table  # noqa: E402
from training.answers_data import LANGUAGES, Sentence, corpus, cut  # noqa: E402

LOOKED, OWN, HIDDEN = 96, 12, 32
EPOCHS, BATCH, RATE = 3, 48, 2e-3
LEAST_WORDS, MOST_WORDS = 3, 56


class Answers(torch.nn.Module):
    """The network of ``align/check/answers.py``, with the same names."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(5)
        start = torch.nn.init.orthogonal_(torch.empty(128, LOOKED))
        self.look = torch.nn.ParameterList([torch.nn.Parameter(start.clone()) for _ in LANGUAGES])
        self.own = torch.nn.ParameterList([torch.nn.Parameter(torch.randn(128, OWN) * 0.1) for _ in LANGUAGES])
        self.none = torch.nn.ParameterList([torch.nn.Parameter(torch.zeros(128)) for _ in LANGUAGES])
        self.sharp = torch.nn.Parameter(torch.tensor([6.0, 8.0, 3.0, 6.0]))
        self.first = torch.nn.Conv1d(SEEN + OWN, HIDDEN, 5, padding=2)
        self.second = torch.nn.Conv1d(HIDDEN, HIDDEN, 5, padding=2)
        self.last = torch.nn.Linear(HIDDEN, 1)

    def attention(self, x: Any, y: Any, known: Any, masks: Any, way: int) -> Any:
        """Cosines, logits and the logits of no answer of the words of one side against the other's."""
        plain = functional.normalize(x, dim=-1) @ functional.normalize(y, dim=-1).transpose(1, 2)
        plain = torch.maximum(plain.clamp(0, 1), 0.9 * known)
        looked = functional.normalize(x @ self.look[way], dim=-1) @ functional.normalize(
            y @ self.look[1 - way], dim=-1
        ).transpose(1, 2)
        places = [
            torch.arange(v.shape[1]) / m.sum(1, keepdim=True).clamp(min=1) for v, m in ((x, masks[0]), (y, masks[1]))
        ]
        apart = (places[0][:, :, None] - places[1][:, None, :]).abs()
        logits = self.sharp[0] * looked + self.sharp[1] * plain - self.sharp[2] * apart
        return plain, looked, logits

    def forward(self, x: Any, y: Any, known: Any, masks: Any, flags: Any, way: int) -> tuple[Any, Any]:
        """Log-odds of each word of being lost, and where it looks."""
        low = -1e4
        plain, looked, logits = self.attention(x, y, known, masks, way)
        both = masks[0][:, :, None] * masks[1][:, None, :]
        logits = logits.masked_fill(both == 0, low)
        unit = functional.normalize(x, dim=-1), functional.normalize(y, dim=-1)
        none = unit[0] @ self.none[way] + self.sharp[3], unit[1] @ self.none[1 - way] + self.sharp[3]
        rows = torch.softmax(torch.cat([none[0][:, :, None], logits], 2), 2)
        columns = torch.softmax(torch.cat([none[1][:, None, :], logits], 1), 1)
        alpha, beta = rows[:, :, 1:], columns[:, 1:, :]
        answer = alpha @ y
        sums = [y]
        for size in range(1, 4):
            grown = torch.zeros_like(y)
            if y.shape[1] > size:
                grown[:, : y.shape[1] - size] = sums[-1][:, : y.shape[1] - size] + y[:, size:]
            sums.append(grown)
        windows = torch.stack([(unit[0] @ functional.normalize(s, dim=-1).transpose(1, 2)) for s in sums[1:]]).amax(0)
        # a window that runs over the end holds padding (zero vectors), which only repeats a shorter one
        best_window = torch.maximum(windows, plain).masked_fill(both == 0, 0).amax(2)
        near = functional.pad(alpha, (0, 0, 2, 2))
        around = near[:, :-4] + near[:, 1:-3] + near[:, 3:-1] + near[:, 4:]
        free = 1 - plain.masked_fill(both == 0, 0).amax(1)
        place = (around @ free[:, :, None]).squeeze(2) / (around.sum(2) + 1e-3)
        best = plain.masked_fill(both == 0, 0).amax(2)
        size = masks[0].sum(1), masks[1].sum(1)
        means = [
            (best * masks[0]).sum(1) / size[0], (rows[:, :, 0] * masks[0]).sum(1) / size[0],
            (free * masks[1]).sum(1) / size[1], (columns[:, 0, :] * masks[1]).sum(1) / size[1],
            torch.log(size[0] / size[1]), size[0] / 40, torch.full_like(size[0], float(way)),
        ]  # fmt: skip
        seen = torch.stack(
            [
                best, looked.masked_fill(both == 0, -1).amax(2), (torch.logsumexp(logits, 2) - none[0]) / 10, rows[:, :, 0],
                (alpha * beta).sum(2), functional.cosine_similarity(x, answer, dim=-1), best_window, place,
                (alpha * (1 - beta)).sum(2), *(mean[:, None].expand_as(best) for mean in means),
            ],
            2,
        )  # fmt: skip
        seen = torch.cat([seen, flags, unit[0] @ self.own[way]], 2) * masks[0][:, :, None]
        hidden = torch.relu(self.first(seen.transpose(1, 2))) * masks[0][:, None, :]
        hidden = torch.relu(self.second(hidden))
        return self.last(hidden.transpose(1, 2)).squeeze(2), alpha


def batches(data: list[Any], chance: random.Random) -> Any:
    order = sorted(
        range(len(data)), key=lambda i: (max(len(data[i][0].ids), len(data[i][1].ids)) // 4, chance.random())
    )
    groups = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    chance.shuffle(groups)
    return groups


def padded(rows: list[list[int]], most: int) -> tuple[torch.Tensor, torch.Tensor]:
    ids = np.zeros((len(rows), most), np.int64)
    mask = np.zeros((len(rows), most), np.float32)
    for i, row in enumerate(rows):
        ids[i, : len(row)] = row
        mask[i, : len(row)] = 1
    return torch.from_numpy(ids), torch.from_numpy(mask)


def tensors(group: list[Any], kept: list[tuple[list[int], list[int]]], vectors: torch.Tensor) -> Any:
    """Vectors, masks, flags and known pairs of a batch with only the kept words."""
    most = [max(len(k[s]) for k in kept) for s in (0, 1)]
    sides, masks, flags = [], [], []
    for s in (0, 1):
        ids, mask = padded([[e[s].ids[i] for i in k[s]] for e, k in zip(group, kept, strict=True)], most[s])
        sides.append(vectors[ids] * mask[:, :, None])
        masks.append(mask)
        flag = np.zeros((len(group), most[s], len(FLAGS)), np.float32)
        for row, (e, k) in enumerate(zip(group, kept, strict=True)):
            flag[row, : len(k[s])] = [e[s].flags[i] for i in k[s]]
        flags.append(torch.from_numpy(flag))
    known = np.zeros((len(group), *most), np.float32)
    for row, (e, k) in enumerate(zip(group, kept, strict=True)):
        where = [{i: n for n, i in enumerate(k[s])} for s in (0, 1)]
        for i, j in e[3]:
            if i in where[0] and j in where[1]:
                known[row, where[0][i], where[1][j]] = 1
    return sides, masks, flags, torch.from_numpy(known)


def step(net: Answers, group: list[Any], vectors: torch.Tensor, chance: random.Random) -> torch.Tensor:
    whole = [(list(range(len(e[0].ids))), list(range(len(e[1].ids)))) for e in group]
    sides, masks, _, known = tensors(group, whole, vectors)
    which = [chance.choice((0, 1)) for _ in group]
    edits = [
        cut(e[w], chance) if chance.random() < 0.75 else (whole[n][w], set())
        for n, (e, w) in enumerate(zip(group, which, strict=True))
    ]
    kept = [
        (edit[0], whole[n][1]) if w == 0 else (whole[n][0], edit[0])
        for n, (w, edit) in enumerate(zip(which, edits, strict=True))
    ]
    with torch.no_grad():  # where the taken words' counterparts stand
        alphas = []
        for way in (0, 1):
            order = (way, 1 - way)
            full = known if way == 0 else known.transpose(1, 2)
            _, _, logits = net.attention(sides[order[0]], sides[order[1]], full, [masks[o] for o in order], way)
            logits = logits.masked_fill(masks[order[1]][:, None, :] == 0, -1e4)
            none = functional.normalize(sides[order[0]], dim=-1) @ net.none[way] + net.sharp[3]
            alphas.append(torch.softmax(torch.cat([none[:, :, None], logits], 2), 2)[:, :, 1:].numpy())
    sides, masks, flags, known = tensors(group, kept, vectors)
    loss = torch.tensor(0.0)
    for way in (0, 1):
        order = (way, 1 - way)
        label = np.zeros(masks[way].shape, np.float32)
        weight = masks[way].numpy().copy()
        for n, (w, edit) in enumerate(zip(which, edits, strict=True)):
            content = np.array([group[n][way].content[i] for i in kept[n][way]], np.float32)
            weight[n, : len(content)] *= (0.35 + 0.65 * content) * group[n][2]
            if w == 1 - way and edit[1]:
                alpha = alphas[way][n][: len(content)]
                there = alpha[:, sorted(edit[1])].sum(1)
                share = there / (alpha.sum(1) + 1e-6)
                label[n, : len(content)] = (share > 0.5) & (there > 0.2)
                unsure = (there > 0.1) & ~((share > 0.5) & (there > 0.2))
                weight[n, : len(content)] *= np.where(unsure, 0.0, 1.0)
        full = known if way == 0 else known.transpose(1, 2)
        logits, _ = net(sides[order[0]], sides[order[1]], full, [masks[o] for o in order], flags[way], way)
        each = functional.binary_cross_entropy_with_logits(logits, torch.from_numpy(label), reduction="none")
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


def save(net: Answers) -> None:
    state = {name.replace(".", "_"): packed(value) for name, value in net.state_dict().items()}
    lines = ",\n".join(f'"{name}":{json.dumps(entry, separators=(",", ":"))}' for name, entry in sorted(state.items()))
    (ROOT / "align" / "check" / FILE).write_text("{\n" + lines + "\n}\n", encoding="utf-8")


def main(count: int) -> None:
    torch.set_num_threads(1)
    table = bundled_table(*LANGUAGES)
    assert table is not None
    vocabulary: dict[str, int] = {"": 0}
    data = []
    started = time.process_time()
    for fi, sv, weight in corpus(count):
        a, b = Sentence(fi, "fi", vocabulary), Sentence(sv, "sv", vocabulary)
        if all(LEAST_WORDS <= len(side.ids) <= MOST_WORDS for side in (a, b)):
            data.append((a, b, weight, known_pairs(words_of(fi, "fi"), words_of(sv, "sv"), LANGUAGES)))
    vectors = torch.from_numpy(table.pool(tuple(vocabulary)))
    print(f"{len(data)} pairs, {len(vocabulary)} words, {time.process_time() - started:.0f} s", flush=True)
    net = Answers()
    best = torch.optim.Adam(net.parameters(), RATE)
    chance = random.Random(3)
    total = EPOCHS * (len(data) // BATCH + 1)
    done, shown = 0, 0.0
    for _ in range(EPOCHS):
        for numbers in batches(data, chance):
            for part in best.param_groups:
                part["lr"] = RATE * max(0.02, 1 - done / total)
            loss = step(net, [data[i] for i in numbers], vectors, chance)
            best.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call, unused-ignore]
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            best.step()
            done += 1
            shown += loss.item()
            if done % 200 == 0:
                print(f"{done}/{total} loss {shown / 200:.4f} {time.process_time() - started:.0f} s", flush=True)
                shown = 0.0
                if done % 1000 == 0:
                    save(net)
    save(net)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 80_000)
