"""What the alignment model learns: the sizes of beads, the features' names, and one set of numbers per tier."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

__all__ = ["FEATURES", "SHORT", "TYPES", "WIDEST", "Weights"]

TYPES: Final[tuple[tuple[int, int], ...]] = (
    (1, 1),
    (1, 2),
    (2, 1),
    (2, 2),
    (1, 3),
    (3, 1),
    (2, 3),
    (3, 2),
    (1, 4),
    (4, 1),
    (1, 5),
    (5, 1),
    (1, 6),
    (6, 1),
)
"""Sizes of the beads the search considers, source first."""

WIDEST: Final = 6

FEATURES: Final[tuple[str, ...]] = (
    "unlike",
    "similar_long",
    "long",
    "length_z",
    "length_ratio",
    "blocks_crossed",
    "kinds_crossed",
    "kind_differs",
    "text_kind_differs",
    "start_differs",
    "end_differs",
    "number_agrees",
    "number_differs",
)
"""The features after the channels, in the order of the weights."""

SHORT: Final = 40
"""Characters below which a text is a cell, a label or a name rather than a sentence."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What the engine has learnt for one set of channels."""

    channels: tuple[str, ...]
    biases: tuple[float, ...]
    """One per entry of ``TYPES``."""
    features: tuple[float, ...]
    """The channels' weights, then one per entry of ``FEATURES``."""
    null: float
    slope: float
    """The price of an unmatched segment: ``null + slope · ln(length / 80)``."""
    bead_map: tuple[tuple[float, float], ...] = ()
    """Calibration of a bead's posterior: (raw, calibrated) knots of a monotone map."""
    short_map: tuple[tuple[float, float], ...] = ()
    """The same for beads whose shorter side has fewer than ``SHORT`` characters."""
    null_map: tuple[tuple[float, float], ...] = ()
    """Calibration of the probability that a segment is unmatched."""
    right: tuple[float, ...] = ()
    """Coefficients of the evidence for a bead being right (``certainty.py``); empty where none was learnt."""
    strangers: tuple[float, ...] = ()
    """Coefficients of the same evidence for its sides having nothing to do with each other."""
    clause: tuple[float, ...] = field(default=())
    """The clause model's coefficients (``clauses.py``), empty where none was learnt."""
