"""Learn the static bilingual vectors: a segment is the sum of its pieces' vectors, a pair must find itself in a batch.

    python -m training.vectors WORKFOLDER [PASSES]

Loss: softmax over the batch in both directions on 20 x cosine (as in contrastive sentence embedding), batches of
segments of like length so that length alone never separates a pair from its rivals; equal texts in a batch are not
rivals. After every pass ``vectors.npy`` (pieces x 128, float32) is written into the work folder.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

import numpy as np
import sentencepiece  # type: ignore[import-untyped, import-not-found, unused-ignore]
import torch

from training.corpus import held_out, training_pairs

DIMENSIONS = 128
BATCH = 2048
SCALE = 20.0
RATE = 0.004
LONGEST_PIECES = 100
REPEATS = 3
"""How often a pair that is not from the statutes is shown in one pass."""


def encode(folder: Path) -> tuple[list[np.ndarray], list[np.ndarray], np.ndarray, np.ndarray]:
    """Pieces of every source and target, the pairs to train on (with repeats), and the pairs held out."""
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "pieces.model"))
    sources, targets, train, watch = [], [], [], []
    batch: list[tuple[str, str, str]] = []

    def flush() -> None:
        left = pieces.encode([source.lower() for source, _, _ in batch], num_threads=2)
        right = pieces.encode([target.lower() for _, target, _ in batch], num_threads=2)
        for (source, _, origin), a, b in zip(batch, left, right, strict=True):
            if len(a) < 2 or len(b) < 2:
                continue
            index = len(sources)
            sources.append(np.array(a[:LONGEST_PIECES], np.int32))
            targets.append(np.array(b[:LONGEST_PIECES], np.int32))
            if held_out(source):
                watch.append(index)
            else:
                train.extend([index] * (1 if origin.startswith("finlex") else REPEATS))
        batch.clear()

    for pair in training_pairs():
        batch.append(pair)
        if len(batch) == 50_000:
            flush()
    flush()
    return sources, targets, np.array(train), np.array(watch)


def batches(lengths: np.ndarray, indices: np.ndarray, generator: random.Random) -> list[np.ndarray]:
    """One pass over the pairs, shuffled, in batches of like length."""
    order = indices.copy()
    np.random.RandomState(generator.randrange(2**31)).shuffle(order)
    result = []
    for start in range(0, len(order), BATCH * 20):
        chunk = order[start : start + BATCH * 20]
        chunk = chunk[np.argsort(lengths[chunk], kind="stable")]
        result += [chunk[i : i + BATCH] for i in range(0, len(chunk), BATCH) if len(chunk) - i >= 256]
    generator.shuffle(result)
    return result


class Table(torch.nn.Module):
    """The piece vectors; a segment is the normalised sum of its rows."""

    def __init__(self, pieces: int) -> None:
        super().__init__()
        self.bag = torch.nn.EmbeddingBag(pieces, DIMENSIONS, mode="sum")
        torch.nn.init.normal_(self.bag.weight, 0.0, DIMENSIONS**-0.5)

    def forward(self, segments: list[np.ndarray]) -> torch.Tensor:
        """Unit vectors of the segments."""
        starts = np.cumsum([0] + [len(segment) for segment in segments[:-1]])
        flat = torch.from_numpy(np.concatenate(segments).astype(np.int64))
        return torch.nn.functional.normalize(self.bag(flat, torch.from_numpy(starts.astype(np.int64))), dim=1)


def loss_of(table: Table, sources: list[np.ndarray], targets: list[np.ndarray]) -> torch.Tensor:
    """Two-way softmax loss of a batch; rivals with an identical text are masked."""
    scores = SCALE * table(sources) @ table(targets).T
    keys_a = [hash(s.tobytes()) for s in sources]
    keys_b = [hash(t.tobytes()) for t in targets]
    a, b = torch.tensor(keys_a), torch.tensor(keys_b)
    same = (a[:, None] == a[None, :]) | (b[:, None] == b[None, :])
    same.fill_diagonal_(False)
    scores = scores.masked_fill(same, -50.0)
    gold = torch.arange(len(sources))
    entropy = torch.nn.functional.cross_entropy
    return (entropy(scores, gold) + entropy(scores.T, gold)) / 2


def main(folder: Path, passes: int = 4, seed: int = 0) -> None:
    """Train, and save the table after every pass."""
    torch.set_num_threads(2)
    torch.manual_seed(seed)
    generator = random.Random(seed)
    started = time.time()
    sources, targets, train, watch = encode(folder)
    print(f"encoded {len(sources)} pairs, {len(train)} shown a pass, {time.time() - started:.0f} s", flush=True)
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "pieces.model")).get_piece_size()
    table = Table(pieces)
    optimiser = torch.optim.Adam(table.parameters(), lr=RATE)
    lengths = np.array([len(s) for s in sources])
    steps, step = passes * (len(train) // BATCH), 0
    for number in range(passes):
        for batch in batches(lengths, train, generator):
            for group in optimiser.param_groups:
                group["lr"] = RATE * max(0.03, 1 - step / steps)
            loss = loss_of(table, [sources[i] for i in batch], [targets[i] for i in batch])
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            step += 1
            if step % 50 == 0:
                print(f"{number} {step}/{steps} loss {loss.item():.3f} {time.time() - started:.0f} s", flush=True)
        with torch.no_grad():
            sample = watch[:2000]
            scores = table([sources[i] for i in sample]) @ table([targets[i] for i in sample]).T
            found = (scores.argmax(1) == torch.arange(len(sample))).float().mean().item()
        print(f"pass {number}: held-out pairs found among {len(sample)}: {found:.3f}", flush=True)
        np.save(folder / "vectors.npy", table.bag.weight.detach().numpy().astype(np.float32))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 4)
