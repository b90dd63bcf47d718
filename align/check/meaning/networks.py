"""Small learnt networks of this folder (``NAME.json``, made by ``training/losses.py``) and how sure they must be (``levels.toml``)."""

from __future__ import annotations

import json
import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Level", "chance_of_loss", "levels", "logit_of"]


@dataclass(frozen=True, slots=True)
class Level:
    """How losses of one kind are judged."""

    network: str
    scarcer: float
    """How many times scarcer losses are in published texts than in what the network was taught on."""
    least: float
    """Losses less probable than this are not reported (0–1)."""


@cache
def levels() -> Mapping[str, Level]:
    """The levels by kind of loss: families of ``marks.py``, *members*, *stretches*."""
    rows = tomllib.loads(resources.files(__package__).joinpath("levels.toml").read_text("utf-8"))
    return {name: Level(str(row["network"]), float(row["scarcer"]), float(row["least"])) for name, row in rows.items()}


@cache
def _network(name: str, names: tuple[str, ...]) -> Any:
    import numpy as np

    data = json.loads(resources.files(__package__).joinpath(f"{name}.json").read_text("utf-8"))
    if tuple(data.pop("features")) != names:
        raise AssertionError(f"{name}.json was learnt for other features: run training/losses.py")
    return {key: np.array(value, np.float64) for key, value in data.items()}


def chance_of_loss(name: str, names: tuple[str, ...], features: Sequence[float], scarcer: float) -> float:
    """How probably a place with these features has lost something, in published texts (0–1).

    Args:
        name: the network.
        names: of the features, as it must have been taught.
        features: their values.
        scarcer: how many times scarcer losses are in published texts than in what the network was taught on; its odds are divided by it.
    """
    return 1 / (1 + scarcer * math.exp(-min(30.0, max(-30.0, logit_of(name, names, features)))))


def logit_of(name: str, names: tuple[str, ...], features: Sequence[float]) -> float:
    """The log-odds that a place with these features has lost something, among what the network was taught on."""
    import numpy as np

    net = _network(name, names)
    scaled = (np.array(features) - net["mean"]) / net["spread"]
    return float(np.tanh(scaled @ net["inner"] + net["inner_bias"]) @ net["outer"] + net["outer_bias"])
