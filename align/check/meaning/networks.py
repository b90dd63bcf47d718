"""Small learnt networks of this folder: ``NAME.json``, made by ``training/losses.py``."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["chance_of_loss"]


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
    import numpy as np

    net = _network(name, names)
    scaled = (np.array(features) - net["mean"]) / net["spread"]
    logit = float(np.tanh(scaled @ net["inner"] + net["inner_bias"]) @ net["outer"] + net["outer_bias"])
    return 1 / (1 + scarcer * float(np.exp(-min(30.0, max(-30.0, logit)))))
