"""How long ``rinnan --help`` takes beside ``python -c "import click"``, which it cannot beat.

The best of several starts each, taken in turn.

python bench/startup.py [--times 15]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = {
    'python -c ""': ["-c", ""],
    'python -c "import click"': ["-c", "import click"],
    "rinnan --help": ["-m", "align", "--help"],
    "rinnan check --help": ["-m", "align", "check", "--help"],
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=15)
    times = parser.parse_args().times
    best = dict.fromkeys(COMMANDS, float("inf"))
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for _ in range(times):
        for name, arguments in COMMANDS.items():
            started = time.perf_counter()
            subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, env=environment, check=True)
            best[name] = min(best[name], time.perf_counter() - started)
    peer = best['python -c "import click"']
    for name, seconds in best.items():
        print(f"{name:<28} {seconds * 1000:6.0f} ms   × {seconds / peer:.2f} of importing click")


if __name__ == "__main__":
    main()
