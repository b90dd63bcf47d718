"""Pack the learnt vectors and vocabulary into the table that the package ships.

python -m training.table WORKFOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from align.pair.tables import save_table, table_folder

ORIGIN = (
    "Learnt by rinnan/training from: Statutes of Finland (Semantic Finlex, Ministry of Justice, CC BY 4.0); "
    "eForms notice texts (Publications Office of the EU, CC BY 4.0); Tatoeba (CC BY 2.0 FR); user interface texts of "
    "open-source services of Finnish public bodies (MIT, Apache-2.0). See docs/model-card.md."
)


def main(folder: Path) -> None:
    """Write the table of Finnish and Swedish."""
    vectors = np.load(folder / "vectors.npy")
    lines = (folder / "pieces.vocab").read_text(encoding="utf-8").split("\n")
    pieces, scores = zip(*(line.rsplit("\t", 1) for line in lines if line), strict=True)
    names = list(pieces)
    for index in range(3):  # unknown, begin and end of sentence never occur in a text
        names[index] = f"⁂{index}"
        vectors[index] = 0
    digest = save_table(
        table_folder("fi", "sv"),
        languages=("fi", "sv"),
        pieces=names,
        scores=[float(score) for score in scores],
        vectors=vectors,
        about={"origin": ORIGIN},
    )
    print(digest)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
