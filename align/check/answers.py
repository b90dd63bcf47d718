"""Which words of a passage the other passage does not answer, by a small network over word vectors.

Each word looks for its answer among the words of the other passage (attention over learnt projections of the bilingual vectors,
with a place for "none"), and the other words look back, so that a word which two claim answers one of them. What comes of it, with
the words around, goes through two convolutions. The network is learnt from words, members and clauses taken out of published
pairs on purpose (``training/answers.py``); it says how probably each word was lost, before anything is known of the kind of text.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from align.check.counterparts import known_pairs, rows_of, windows, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.check.counterparts import Floats, Words

__all__ = ["FILE", "FLAGS", "SEEN", "flags_of", "losses"]

FILE: Final = "answers.json"
FLAGS: Final = ("after a comma", "before a comma", "in or by brackets", "suspended", "digits", "length", "content")
"""What is told of a word besides its meaning."""
SEEN: Final = 16 + len(FLAGS)
"""Features of a word beside the projection of its own vector."""
_LANGUAGES: Final = ("fi", "sv")
_KNOWN: Final = 0.9


def flags_of(text: str, words: Words) -> list[list[float]]:
    """The flags of each word of a text."""
    result = []
    for (start, end), word, content in zip(words.spans, words.text, words.content, strict=True):
        before, after = text[max(0, start - 2) : start].strip(), text[end : end + 1]
        result.append(
            [
                float(before.endswith((",", ";", "/"))), float(after in {",", ";", "/"}), float(before.endswith("(") or after == ")"),
                float(text[end - 1] == "-"), float(word[0].isdigit()), min(1.0, len(word) / 12), float(content),
            ]
        )  # fmt: skip
    return result


@dataclass(frozen=True, slots=True)
class _Network:
    arrays: dict[str, Floats]

    def of(self, name: str, way: int) -> Floats:
        return self.arrays[f"{name}_{way}"]


@cache
def _network() -> _Network | None:
    import numpy as np

    file = resources.files(__package__).joinpath(FILE)
    if not file.is_file():
        return None
    arrays = {}
    for name, entry in json.loads(file.read_text("utf-8")).items():
        raw = np.frombuffer(base64.b85decode(entry["bytes"]), np.int8).astype(np.float32)
        arrays[name] = (raw * np.float32(entry["scale"])).reshape(entry["shape"])
    for name in ("first", "second"):  # out × in × 5, as one matrix
        weight = arrays.pop(f"{name}_weight")
        arrays[name] = np.ascontiguousarray(weight.transpose(2, 1, 0).reshape(-1, weight.shape[0]))
    return _Network(arrays)


def losses(texts: tuple[str, str], languages: tuple[str, str]) -> Floats | None:
    """Log-odds, for each word of the first passage (``words_of``), that nothing in the second answers it; None without a network.

    Args:
        texts: the passage, and the other.
        languages: of the two.
    """
    if tuple(sorted(languages)) != _LANGUAGES:
        return None
    both = _both(texts if languages == _LANGUAGES else texts[::-1])
    return both[_LANGUAGES.index(languages[0])] if both is not None else None


@lru_cache(maxsize=4096)
def _both(texts: tuple[str, str]) -> tuple[Floats, Floats] | None:
    """The same for both passages, which look at each other at once."""
    net = _network()
    words = words_of(texts[0], _LANGUAGES[0]), words_of(texts[1], _LANGUAGES[1])
    if net is None or not all(side.text for side in words):
        return None
    rows = rows_of(words[0].text, _LANGUAGES), rows_of(words[1].text, _LANGUAGES)
    assert rows[0] is not None
    assert rows[1] is not None
    sides = _Sides((rows[0], rows[1]), (_unit(rows[0]), _unit(rows[1])))
    met = _met(net, sides, known_pairs(*words, _LANGUAGES))
    flags = flags_of(texts[0], words[0]), flags_of(texts[1], words[1])
    return _rated(net, 0, sides, met, flags[0]), _rated(net, 1, sides, _turned(met), flags[1])


@dataclass(frozen=True, slots=True)
class _Sides:
    rows: tuple[Floats, Floats]
    """Vectors of the words of both passages."""
    units: tuple[Floats, Floats]


@dataclass(frozen=True, slots=True)
class _Meeting:
    """Words of one passage × words of the other."""

    plain: Floats
    looked: Floats
    logits: Floats
    alpha: Floats
    """Where the words of the first look."""
    beta: Floats
    """Where those of the second look."""
    none: tuple[Floats, Floats]
    """Logits of no answer."""
    lost: tuple[Floats, Floats]
    """Their probabilities."""


def _turned(met: _Meeting) -> _Meeting:
    return _Meeting(
        met.plain.T, met.looked.T, met.logits.T, met.beta.T, met.alpha.T, (met.none[1], met.none[0]), (met.lost[1], met.lost[0])
    )  # fmt: skip


def _met(net: _Network, sides: _Sides, known: Sequence[tuple[int, int]]) -> _Meeting:
    import numpy as np

    (own, other), units = sides.rows, sides.units
    plain = np.clip(units[0] @ units[1].T, 0.0, 1.0)
    for i, j in known:
        plain[i, j] = max(plain[i, j], _KNOWN)
    looked = _unit(own @ net.of("look", 0)) @ _unit(other @ net.of("look", 1)).T
    sharp = net.arrays["sharp"]
    places = np.arange(len(own)) / len(own), np.arange(len(other)) / len(other)
    logits = sharp[0] * looked + sharp[1] * plain - sharp[2] * np.abs(places[0][:, None] - places[1][None, :])
    none = units[0] @ net.of("none", 0) + sharp[3], units[1] @ net.of("none", 1) + sharp[3]
    grown = np.exp(logits)  # cosines times factors of about ten: far from overflow
    empty = np.exp(none[0]), np.exp(none[1])
    sums = grown.sum(axis=1) + empty[0], grown.sum(axis=0) + empty[1]
    return _Meeting(
        plain, looked, logits, grown / sums[0][:, None], grown / sums[1][None, :], none, (empty[0] / sums[0], empty[1] / sums[1])
    )  # fmt: skip


def _rated(net: _Network, way: int, sides: _Sides, met: _Meeting, flags: Sequence[Sequence[float]]) -> Floats:
    import numpy as np

    own, unit = sides.rows[way], sides.units[way]
    other = sides.rows[1 - way]
    best, free = met.plain.max(axis=1), 1 - met.plain.max(axis=0)
    wide = np.maximum((unit @ _unit(windows(other)).T).max(axis=1), best)
    near = np.zeros((len(own) + 4, len(other)), np.float32)
    near[2:-2] = met.alpha
    around = near[:-4] + near[1:-3] + near[3:-1] + near[4:]
    answer = met.alpha @ other
    likeness = (own * answer).sum(axis=1) / (np.sqrt((own * own).sum(axis=1) * (answer * answer).sum(axis=1)) + 1e-8)
    means = (
        best.mean(), met.lost[0].mean(), free.mean(), met.lost[1].mean(), np.log(len(own) / len(other)), len(own) / 40, float(way)
    )  # fmt: skip
    seen = np.empty((len(own), SEEN + net.of("own", way).shape[1]), np.float32)
    columns = (
        best, met.looked.max(axis=1), (np.log(np.exp(met.logits).sum(axis=1)) - met.none[0]) / 10, met.lost[0],
        (met.alpha * met.beta).sum(axis=1), likeness, wide, around @ free / (around.sum(axis=1) + 1e-3),
        (met.alpha * (1 - met.beta)).sum(axis=1), *means,
    )  # fmt: skip
    for number, column in enumerate(columns):
        seen[:, number] = column
    seen[:, len(columns) : SEEN] = flags
    seen[:, SEEN:] = unit @ net.of("own", way)
    hidden = np.maximum(_convolved(seen, net.arrays["first"], net.arrays["first_bias"]), 0)
    hidden = np.maximum(_convolved(hidden, net.arrays["second"], net.arrays["second_bias"]), 0)
    result: Floats = (hidden @ net.arrays["last_weight"].T + net.arrays["last_bias"])[:, 0]
    return result


def _unit(rows: Floats) -> Floats:
    import numpy as np

    result: Floats = rows / np.maximum(np.sqrt((rows * rows).sum(axis=-1, keepdims=True)), 1e-8)
    return result


def _convolved(rows: Floats, weight: Floats, bias: Floats) -> Floats:
    """Words × channels with a window of five words (weight: five times the channels read × channels made)."""
    import numpy as np

    size = len(rows)
    held = np.zeros((size + 4, rows.shape[1]), np.float32)
    held[2:-2] = rows
    result: Floats = np.concatenate([held[k : k + size] for k in range(5)], axis=1) @ weight + bias
    return result
