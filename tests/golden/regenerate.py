"""Write the golden reports anew: ``python tests/golden/regenerate.py [CASE…]``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from cases import CASES, HERE, outputs


def main() -> None:
    """All cases, or those named."""
    for case in CASES:
        if sys.argv[1:] and case.name not in sys.argv[1:]:
            continue
        with tempfile.TemporaryDirectory() as folder:
            code, told = outputs(case, Path(folder))
        (HERE / case.name).mkdir(exist_ok=True)
        for suffix, text in told.items():
            (HERE / case.name / f"expected.{suffix}").write_text(text, "utf-8")
        print(f"{case.name}: exit code {code}" + ("" if code == case.code else f", expected {case.code}"))  # noqa: T201


if __name__ == "__main__":
    main()
