"""py3langid's n-gram model, cut down to the languages that are asked of it and kept so: it is then read in a tenth of the time.

The installed model has a hundred languages and is packed; to unpack it takes half a second of each run. What is kept are its own numbers,
and the answers are the same.
"""

from __future__ import annotations

import io
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from align.files import cache_folder
from align.languages.kept import keep

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["identifier"]


def identifier(languages: Sequence[str]) -> Any:
    """py3langid's identifier for these languages, with probabilities that add up to one."""
    name = f"languages/py3langid-{version('py3langid')}-{'-'.join(languages)}.npz"
    place = cache_folder() / name
    found = _read(place) if place.exists() else None
    if found is None:
        found = _whole(languages)
        with io.BytesIO() as file:
            if _write(found, file):
                keep(name, file.getvalue())
    return found


def _whole(languages: Sequence[str]) -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    found = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    found.set_languages(list(languages))
    return found


def _write(found: Any, file: io.BytesIO) -> bool:
    """Write the numbers of an identifier; False where this version of py3langid has others."""
    import numpy as np

    try:
        np.savez(
            file,
            features=found.nb_ptc,
            priors=found.nb_pc,
            names=np.array(found.nb_classes),
            moves=np.asarray(found.tk_nextmove),
            rows=np.asarray(found.tk_row),
            output=np.asarray(found.tk_output, dtype=np.int32),
        )
    except (AttributeError, TypeError, ValueError):
        return False
    return True


def _read(place: Path) -> Any:
    """The identifier of kept numbers; None where they are broken or this version of py3langid is made otherwise."""
    from array import array
    from zipfile import BadZipFile

    import numpy as np
    from py3langid.langid import LanguageIdentifier

    try:
        with place.open("rb") as file, np.load(file, allow_pickle=False) as held:
            moves, rows = (array(one.dtype.char, one.data) for one in (held["moves"], held["rows"]))
            return LanguageIdentifier(
                held["features"],
                held["priors"],
                held["names"].tolist(),
                moves,
                held["output"].tolist(),
                norm_probs=True,
                tk_row=rows,
            )
    except (BadZipFile, OSError, KeyError, TypeError, ValueError, EOFError):
        return None
