"""Who may import whom: the floors in pyproject.toml, held by import-linter, and every module on one of them."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def layers():
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0]
    return [name.strip() for layer in contract["layers"] for name in layer.split("|")]


def lint(*arguments):
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [command, "--no-cache", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]


def test_floors_are_kept():
    lint()


def test_every_module_stands_on_a_floor():
    modules = {
        f"align.{path.stem}"
        for path in (ROOT / "align").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert modules - {"align.__init__"} <= set(layers())


def test_nothing_prints_or_exits_outside_the_command_line():
    guilty = []
    for path in (ROOT / "align").rglob("*.py"):
        # readers and drawers in child processes answer through pipes of ours, and forked ones end without what their parent would do
        if "cli" in path.parts or path.name in {"child.py", "server.py", "strips.py"}:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func)
                if name in {"print", "exit", "quit", "sys.exit", "os._exit", "sys.stdout.write", "sys.stderr.write"}:
                    guilty.append(f"{path.relative_to(ROOT)}:{node.lineno} {name}")
    assert guilty == []
