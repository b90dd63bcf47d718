"""The learnt numbers of every tier, read once from the package."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from align.pair.parameters import Weights

__all__ = ["all_weights", "calibrated", "trusting", "weights_for"]

FILE: Final = Path(__file__).parent / "tables" / "weights.json"


@cache
def all_weights() -> dict[str, Weights]:
    """The weights of every tier that was learnt, by the channels' names."""
    known = {field.name for field in fields(Weights)}
    tiers = json.loads(FILE.read_text(encoding="utf-8"))["tiers"]
    return {
        name: Weights(**{key: _tuples(value) for key, value in tier.items() if key in known})
        for name, tier in tiers.items()
    }


def _tuples(value: Any) -> Any:
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value


def weights_for(channels: tuple[str, ...]) -> Weights:
    """The weights learnt for a set of channels, in the order of the channels.

    An "embeddings" channel has no weights of its own, as its model is the user's: it shares the weight of the vectors, or
    stands in their place.
    """
    tiers = all_weights()
    name = "+".join(channels)
    if name in tiers:
        return tiers[name]
    rest = tuple(channel for channel in channels if channel != "embeddings")
    with_vectors = rest if "vectors" in rest else ("vectors", *rest)
    base = tiers["+".join(with_vectors)]
    vector_weight = base.features[0]
    count = len(base.channels)
    own = (vector_weight / 2, vector_weight / 2) if "vectors" in rest else (vector_weight,)
    return replace(base, channels=channels, features=(*own, *base.features[1:count], *base.features[count:]))


def trusting(weights: Weights, trust: float) -> Weights:
    """Weights for a table that is worse than the shipped one: drawn towards those of the tier without table.

    Args:
        weights: of a tier with vectors.
        trust: 1 for vectors as good as the shipped ones, 0 for worthless ones.
    """
    if trust >= 1 or "vectors" not in weights.channels:
        return weights
    rest = tuple(channel for channel in weights.channels if channel != "vectors")
    plain = weights_for(rest)
    bare = iter(plain.features)
    padded = [0.0 if channel == "vectors" else next(bare) for channel in weights.channels] + list(bare)

    def between(first: tuple[float, ...], second: tuple[float, ...]) -> tuple[float, ...]:
        return tuple(trust * a + (1 - trust) * b for a, b in zip(first, second, strict=True))

    return replace(
        weights,
        biases=between(weights.biases, plain.biases),
        features=between(weights.features, tuple(padded)),
        null=trust * weights.null + (1 - trust) * plain.null,
        slope=trust * weights.slope + (1 - trust) * plain.slope,
        bead_map=plain.bead_map,
        short_map=plain.short_map,
        null_map=plain.null_map,
        right=plain.right,
        strangers=plain.strangers,
        clause=(),
    )


def calibrated(probability: float, knots: tuple[tuple[float, float], ...]) -> float:
    """A raw posterior through a monotone map of (raw, calibrated) knots; without knots as it is."""
    if not knots:
        return probability
    raw, mapped = zip(*knots, strict=True)
    return float(np.interp(probability, raw, mapped))
