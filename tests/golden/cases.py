"""The golden reports: what is run, how its outputs are made comparable, where they lie.

python tests/golden/regenerate.py      writes them anew; read the difference before committing it
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FORMATS = {"text": "txt", "json": "json", "sarif": "sarif.json"}


@dataclass(frozen=True)
class Case:
    """One command line and the folder of what it should say."""

    name: str
    source: str
    target: str
    code: int
    arguments: tuple[str, ...] = ()


CASES = (
    Case("theme", "corpora/theme-rural-mobility/theme.fi.md", "corpora/theme-rural-mobility/theme.sv.md", 1),
    Case(
        "call-mixed",
        "corpora/call-for-applications/call.fi.docx",
        "corpora/call-for-applications/call.sv.md",
        1,
        ("--profile", "ci"),
    ),
    Case("clean", "corpora/notice-clean/notice.fi.md", "corpora/notice-clean/notice.sv.md", 0, ("--profile", "ci")),
)


def outputs(case: Case, folder: Path) -> tuple[int, dict[str, str]]:
    """The exit code, and every format as comparable text."""
    options = [f"--output={name}={folder / suffix}" for name, suffix in FORMATS.items()]
    command = [
        sys.executable,
        "-m",
        "align",
        "check",
        case.source,
        case.target,
        "--isolated",
        "--no-cache",
        "-f",
        "none",
        *options,
        *case.arguments,
    ]
    done = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    told = {suffix: comparable((folder / suffix).read_text("utf-8"), suffix) for suffix in FORMATS.values()}
    return done.returncode, told


def comparable(text: str, suffix: str) -> str:
    """Without what may differ from machine to machine and from measurement to measurement: versions, seconds, degrees of sureness."""
    if suffix == "txt":
        return re.sub(r" \[\d+% sure\]", "", text)
    return json.dumps(_without(json.loads(text)), ensure_ascii=False, indent=1) + "\n"


_VOLATILE = {
    "version",
    "semanticVersion",
    "python",
    "text_signature",
    "signature",
    "seconds",
    "confidence",
    "reliability",
    "tier",
    "metadata",
    "box",
    "sections",
}


def _without(data: Any) -> Any:
    if isinstance(data, dict):
        # the manual of the rules is not what a golden report holds
        return {k: _without(v) for k, v in data.items() if k not in _VOLATILE | {"rules", "ruleIndex"}}
    return [_without(item) for item in data] if isinstance(data, list) else data
