"""Makes the pages of the manual that are made: docs/rules.md from the rules, docs/cli.md from the commands.

python docs/build.py            write them
python docs/build.py --check    exit 1 when one is stale, and say which
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS.parent))

import click  # noqa: E402

from align.cli import rinnan  # noqa: E402
from align.manual import rule_manual  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator


def command_manual() -> str:
    """Every command with its own help text."""
    parts = [
        "# Commands",
        "",
        "Made from the commands by `python docs/build.py`; edit the commands, not this page.",
        "Results go to stdout, everything else to stderr.",
        "Exit codes: 0 clean, 1 findings at or above the gate, 2 something could not be checked, 130 interrupted.",
        "",
    ]
    for names, command in commands(rinnan, ("rinnan",)):
        with click.Context(command, info_name=" ".join(names), max_content_width=100, terminal_width=100) as context:
            parts += [f"## {' '.join(names)}", "", "```text", command.get_help(context), "```", ""]
    return "\n".join(parts).rstrip() + "\n"


def commands(command: click.Command, names: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """A command and those under it, by name."""
    yield names, command
    if isinstance(command, click.Group):
        for name in sorted(command.commands):
            yield from commands(command.commands[name], (*names, name))


def main() -> int:
    """Write or compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    is_check = parser.parse_args().check
    stale = []
    for path, text in ((DOCS / "rules.md", rule_manual()), (DOCS / "cli.md", command_manual())):
        if not path.exists() or path.read_text("utf-8") != text:
            stale.append(path.name)
            if not is_check:
                path.write_text(text, "utf-8")
    if is_check and stale:
        print(f"stale: {', '.join(stale)}; run python docs/build.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
