"""The layers of the network of answers: products and convolutions of many small matrices at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

__all__ = ["along", "over", "positive", "times", "unit", "weighed"]


def times(cells: Floats, weight: Floats) -> Any:
    """``cells @ weight``, however many ways the cells are laid out, as one product: each small one by itself would take far longer."""
    return (cells.reshape(-1, cells.shape[-1]) @ weight).reshape(*cells.shape[:-1], *weight.shape[1:])


def positive(cells: Floats) -> Any:
    """The cells, no less than zero."""
    import numpy as np

    return np.maximum(cells, 0)


def weighed(weight: Floats, cells: Floats) -> Any:
    """The channels of a matrix of words, each times its weight, added up."""
    return (weight @ cells.reshape(*cells.shape[:2], -1)).reshape(len(cells), *cells.shape[2:])


def over(cells: Floats, weight: Floats, bias: Floats, step: int, mask: Floats) -> Any:
    """A convolution of three by three cells, ``step`` apart (weight: nine times the channels read × channels made), no less than zero.

    Channels stand before rows and columns: what is copied and multiplied then lies in long runs.
    """
    import numpy as np

    size, channels, rows, columns = cells.shape
    wide = np.zeros((size, 9, channels, rows, columns), np.float32)
    for place in range(9):
        (top, bottom), (left, right) = (_shift(place // 3 - 1, step, rows), _shift(place % 3 - 1, step, columns))
        wide[:, place, :, top[0] : top[1], left[0] : left[1]] = cells[:, :, bottom[0] : bottom[1], right[0] : right[1]]
    made = weight.T @ wide.reshape(size, 9 * channels, rows * columns)
    made += bias[:, None]
    np.maximum(made, 0, out=made)
    made = made.reshape(size, -1, rows, columns)
    made *= mask[:, None]
    return made


def _shift(way: int, step: int, length: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Of so many places those that have another so far on, and these others: both from, to."""
    far = min(step, length) * way
    return (max(0, -far), length - max(0, far)), (max(0, far), length + min(0, far))


def along(held: Floats, weight: Floats, bias: Floats) -> Any:
    """A convolution of five words (weight: five times the channels read × channels made), no less than zero.

    ``held`` has two words of zeros before and behind; five words one behind another lie in one run.
    """
    import numpy as np
    from numpy.lib.stride_tricks import as_strided

    size, rows, channels = held.shape
    a, b, c = held.strides
    wide = as_strided(held, (size, rows - 4, 5 * channels), (a, b, c), writeable=False)
    made = times(np.ascontiguousarray(wide), weight)
    made += bias
    return positive(made)


def unit(rows: Any) -> Any:
    """The rows at length one; those of none stay zero."""
    import numpy as np

    return rows / np.maximum(np.sqrt((rows * rows).sum(axis=-1, keepdims=True)), 1e-8)
